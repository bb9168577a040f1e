// One address for each type of page of the sample library.
import { pathToFileURL } from "node:url";
import { join } from "node:path";

const SERVED = {
  home: "index.html",
  territories: "territoires.html",
  topics: "thematiques.html",
  topic: "thematiques/logement.html",
  "national guide": "guides/apl.html",
  "national guide with callouts": "guides/arnaques.html",
  "guide with texts to copy": "guides/contribuer-un-guide.html",
  "guide made of tables": "guides/contribuer-toutes-les-cles.html",
  "guide completed for a département": "departements/24-dordogne/guides/apl.html",
  "guide completed for an intercommunalité": "epci/200071819-perigord-nontronnais/guides/apl.html",
  "guide of one département": "departements/24-dordogne/guides/fsl-dordogne.html",
  glossary: "glossaire.html",
  term: "glossaire/apl.html",
  organismes: "organismes.html",
  organisme: "departements/24-dordogne/organismes/caf-24.html",
  contact: "departements/24-dordogne/contacts/logement-24.html",
  france: "france.html",
  région: "regions/75-nouvelle-aquitaine/index.html",
  département: "departements/24-dordogne/index.html",
  intercommunalité: "epci/200071819-perigord-nontronnais/index.html",
  bassin: "bassins/haut-perigord/index.html",
  training: "se-former.html",
  "who does what": "departements/24-dordogne/qui-fait-quoi.html",
  pathway: "parcours/j-emmenage.html",
  module: "modules/demander-apl.html",
  session: "departements/24-dordogne/sessions/2027-01-21-nontron.html",
  booklet: "departements/24-dordogne/sessions/2027-01-21-nontron-livret.html",
  "run sheet": "formateur/departements/24-dordogne/sessions/2027-01-21-nontron.html",
  "answer key": "formateur/departements/24-dordogne/sessions/2027-01-21-nontron-corrige.html",
  "pages for trainers": "formateur/index.html",
  place: "departements/24-dordogne/lieux/mediatheque-exemple-nontron.html",
  places: "lieux.html",
  notice: "departements/24-dordogne/avis/2026-11-permanence-logement-fermee.html",
  notices: "avis.html",
  tool: "outils/ou-en-est-la-personne.html",
  agreement: "departements/24-dordogne/accords/charte-aidants-24.html",
  accessibility: "accessibilite.html",
  "search without a question": "recherche.html",
  "search with answers": "recherche.html?q=apl&territoire=24360",
  "search with candidates": "recherche.html?q=apl&territoire=Saint-Denis",
  "search in an unknown place": "recherche.html?q=apl&territoire=xyzzy",
  "search with nothing": "recherche.html?q=zzxqv",
  "search with far answers": "recherche.html?q=passeport+du+chien+xylophone+demander&territoire=24360",
  "search corrected": "recherche.html?q=alocation+logment",
  "search narrowed": "recherche.html?q=logement&genre=guide&territoire=24360",
  "search for elsewhere": "recherche.html?q=fsl&territoire=59350",
  "topic of a territory": "recherche.html?thematique=logement&territoire=24360",
  "page that does not exist": "guides/nulle-part.html",
};
export const MISSING = "page that does not exist";

/** The pages as served, as `[name, address]`. */
export const servedPages = (library) =>
  Object.entries(SERVED).map(([name, path]) => [name, `${library.url}/${path}`]);

/** The address of a page of the release, read as a file. */
export const asFile = (library, path) => pathToFileURL(join(library.site, path)).href;

/** All pages: as served, and the A to Z that replaces the search where nobody answers. */
export const allPages = (library) => [
  ...servedPages(library),
  ["A to Z from a folder", asFile(library, "recherche.html")],
];
