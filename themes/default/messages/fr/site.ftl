# Every word of the pages. French typography: no-break spaces are written as such.
# A library changes a few of them with a file of its own, messages/fr/ici.ftl.

## Frame

page-title = { $page } – { $site }
skip-label = Accès direct
skip-content = Aller au contenu
skip-search = Aller à la recherche
nav-label = Menu principal
nav-topics = Thématiques
nav-territories = Territoires
nav-organismes = Qui contacter
nav-training = Se former
nav-glossary = Glossaire
crumbs-label = Fil d’Ariane
nav-home = Accueil
demo-banner = Bibliothèque de démonstration, à vérifier avant usage
footer-accessibility = Accessibilité : non conforme
footer-licence = Textes sous Licence Ouverte 2.0
footer-made-with = Fait avec lutrin

## The question

ask-question = Que cherche la personne ?
ask-question-hint = N’écrivez ni nom ni numéro.
ask-place = La personne habite à…
ask-place-hint = commune ou code postal
ask-submit = Chercher
script-new-person = Nouvelle personne
script-print = Imprimer
script-suggestions = Suggestions
script-suggested = suggestions, flèches haut et bas pour choisir
script-suggested-none = aucune suggestion
script-shortcut = Raccourci « / » : cette touche mène à la recherche

## Trust

freshness-fresh = Vérifié le { $date }
freshness-due = À revérifier depuis le { $date }
freshness-review = À revoir
freshness-late = En retard : dernière vérification le { $date }
freshness-old = Trop ancien : dernière vérification le { $date }
freshness-expired = Date de fin dépassée
freshness-copied = Rédigé d’après une copie du { $date }, pas encore vérifié
freshness-never = Jamais vérifié
inline-fresh = vérifié le { $date }
inline-due = à revérifier depuis le { $date }
inline-base = { $base ->
    [national] le texte national a changé depuis la vérification du { $date }
   *[wider] le texte général a changé depuis la vérification du { $date }
}
inline-late = en retard, vérifié le { $date }
inline-old = trop ancien, vérifié le { $date }
inline-expired = date de fin dépassée
inline-copied = rédigé d’après une copie du { $date }, pas encore vérifié
inline-never = jamais vérifié
verified-by = Vérification : { $who }
review-on = prochaine vérification prévue le { $date }
stale-title = Texte à recouper
stale-text = Ce guide n’a pas été revérifié à temps. Avant d’agir, lisez le texte officiel ou appelez l’organisme.
base-title = À revoir : { $territory }
base-text = { $base ->
    [national] Le texte national a changé depuis la vérification du { $date }. Ce que ce territoire ajoute ne s’accorde peut-être plus avec lui : recoupez avant d’agir.
   *[wider] Le texte général a changé depuis la vérification du { $date }. Ce que ce territoire ajoute ne s’accorde peut-être plus avec lui : recoupez avant d’agir.
}
origin-completed = Complété : { $territory }
example-badge = (exemple)
example-guide = Les parties locales de ce guide sont inventées pour la démonstration.
example-territory = Cette page est inventée pour la démonstration.
example-card = Cette fiche est inventée pour la démonstration : le numéro ne répond pas.
sources-title = Sources
sources-seen = , lu le { $date }
report-title = Une erreur ?
report-owner = Cette page est tenue par : { $owner }.
report-no-owner = Cette page est sans responsable.
report-deputy = En son absence : { $deputy }.
report-link = Signaler une erreur sur « { $page } »

replaced-by = Remplacé par
moved-title = Cette page a changé d’adresse
moved-read = À lire maintenant :

feed-title = { $subject }, ce qui change – { $site }
feed-subscribe = S’abonner aux changements (flux Atom)

## A guide

guide-completed = Complété { $where }
guide-own = Propre au territoire : { $where }
local-summary = Ici ({ $territory }) :
local-replaces = remplace le texte général
local-hides = ne s’applique pas ici
toc-title = Sur cette page
place-title = Où habite la personne ?
versions-title = Quelle version ?
place-local = Cette version vaut { $where }.
place-wider = Lire la version « { $territory } »
place-national = Cette version vaut partout en France.
place-has-local =
    { $n ->
        [one] Un territoire la complète.
       *[other] { $n } territoires la complètent.
    }
place-form-label = Voir ce guide pour une autre commune
place-form-submit = Voir
place-change = Changer de commune ou de version
place-version-current = { $territory } (cette page)
no-human-title = Pas d’accueil humain
no-human-text = Cette démarche n’a ni guichet, ni téléphone, ni courrier. Voyez « Si ça bloque » pour la contester ou demander de l’aide.
fact-duration = Durée
fact-cost = Coût
fact-delay = Délai
fact-channels = Comment faire
procedure-link = Faire la démarche : { $site }
official-link = Texte officiel : { $site }
hand-over-title = Qui peut prendre le relais
hand-over-to = Peuvent prendre le relais :
changes-title = Ce qui a changé
more-title = À lire aussi
belongs-to = Cette démarche fait partie de :
adapted-from = Adapté de :
adapted-from-bases = Les Bases : { $name }
written-by = Écrit par : { $authors }
licence-own = Licence de ce texte :

## What guides are made of, asked for by render

callout-warning = Attention
callout-tip = Astuce
callout-note = Exemple
callout-trainer = Pour le formateur
callout-answer = Réponse
table-label = Tableau
minutes =
    { $n ->
        [one] { $n } minute
       *[other] { $n } minutes
    }
channel-en-ligne = en ligne
channel-guichet = au guichet
channel-telephone = par téléphone
channel-courrier = par courrier
hand-over-assistante-sociale = assistante sociale ou assistant social
hand-over-avocat = avocate ou avocat
hand-over-conseiller-fiscal = conseillère ou conseiller fiscal
hand-over-defenseur-des-droits = Défenseur des droits
topic-other = Autres guides

## Lists and cards

guide-count =
    { $n ->
        [one] { $n } guide
       *[other] { $n } guides
    }
page-count =
    { $n ->
        [one] { $n } page d’ici
       *[other] { $n } pages d’ici
    }
item-words = On dit aussi : { $words }
item-local-versions =
    { $n ->
        [one] Complété dans { $n } territoire
       *[other] Complété dans { $n } territoires
    }
letters-label = De A à Z
card-phone = Téléphone :
card-hours = Horaires : { $hours }
card-usual-hours = Horaires habituels, hors fermeture : { $hours }
card-walk-in = Accueil sans rendez-vous
card-address = Adresse : { $address }
card-email = Courriel :
card-site = Site :
role-organisme = Organisme
role-contact = Contact
role-personne-ressource = Personne-ressource
role-interlocuteur = Interlocuteur
role-coordination = Coordination
kind-guide = Guide
kind-parcours = Parcours
kind-module = Module
kind-session = Session
kind-outil = Outil
kind-contact = Contact
kind-organisme = Organisme
kind-lieu = Lieu
kind-accord = Accord
kind-avis = Avis
kind-terme = Terme
kind-territoire = Territoire
kind-thematique = Thématique
level-france = Pays
level-region = Région
level-departement = Département
level-bassin = Bassin
level-epci = Intercommunalité
level-commune = Commune

## Home, territories, topics

home-shortcuts = Souvent cherché
home-topics = Par thématique
home-territories = Par territoire
home-territories-hint = Ces territoires ont ajouté leurs guides et leurs contacts.
home-no-territory = Aucun territoire n’a encore ajouté de page.
home-all-territories = Tous les territoires
territories-title = Territoires
territories-lead = Choisissez où habite la personne. Les guides nationaux valent partout ; certains territoires les complètent.
territories-overseas = Autres collectivités
territories-others = Intercommunalités, bassins et communes
territory-lives-here = La personne habite ici
territory-guides = Guides d’ici
territory-no-guide = Ce territoire n’a pas encore de guide à lui. Les guides nationaux valent aussi ici.
territory-cards = Qui répond ici
territory-narrower = Plus près
territory-wider = Plus large
territory-national = Guides nationaux, par thématique
territory-links = Liens utiles
topics-title = Thématiques
topics-none = Aucune thématique pour le moment.
topic-guides = Guides
topic-none = Aucun guide national sur cette thématique.
topic-empty = Pas encore de guide national ici.
topic-elsewhere = Guides propres à un territoire
glossary-title = Glossaire
glossary-lead = Sigles, anciens noms et mots de tous les jours.
glossary-none = Aucun terme pour le moment.
term-new-name = On dit maintenant : { $name }.
term-guide = Lire le guide : { $guide }
term-synonyms = On dit aussi
term-former-names =
    { $n ->
        [one] Ancien nom
       *[other] Anciens noms
    }
term-former-year = { $name } (jusqu’en { $until })
term-former-day = { $name } (jusqu’au { $until })
term-ambiguous = À ne pas confondre avec
organismes-title = Qui contacter
organismes-lead = Organismes et contacts, du plus large au plus proche.
organismes-none = Aucun organisme pour le moment.

## Notices

gravity-info = Information
gravity-important = Important
gravity-urgent = Urgent
notices-title = Alertes en cours
notice-current = En cours jusqu’au { $to }
notice-coming = À venir, du { $from } au { $to }
notice-ended = Terminé le { $to }
notice-undated = Sans date de fin
notice-since = , depuis le { $from }
notice-began = , commencé le { $from }
notice-when = Quand
notice-where = Où
notice-everywhere = Toute la France
notice-concerns = Concerne
list-notices = Avis
list-notices-lead = Changements de démarche, fermetures et alertes. Un avis a toujours une fin.
notices-current = En cours
notices-coming = À venir
notices-ended = Terminés depuis moins de 90 jours
notices-none = Aucun avis en cours.

## Places

list-places = Lieux
list-places-of = Lieux : { $territory }
list-places-lead = Où accompagner la personne : adresse, horaires, ce qu’on y trouve.
list-places-elsewhere = Sans département
list-places-unknown = Commune non précisée
list-places-none = Aucun lieu pour le moment.
place-count =
    { $n ->
        [one] { $n } lieu
       *[other] { $n } lieux
    }
territory-places = Lieux
territory-all-places = Voir les { $n } lieux { $where }
closure-from-to = Fermé du { $from } au { $to }
closure-to = Fermé jusqu’au { $to }
closure-from = Fermé depuis le { $from }
closure-now = Fermé
closure-coming = Fermeture à venir, du { $from } au { $to }
closure-coming-from = Fermeture à venir, à partir du { $from }
place-booking = Prendre rendez-vous :
place-accessibility = Accès pour les personnes handicapées :
place-position = Plan :
place-map = OpenStreetMap
place-geo = position { $position }
place-hours = Horaires
place-usual-hours = Horaires habituels, hors fermeture
place-found = Ce qu’on y trouve
place-updated = Données du lieu mises à jour le { $date }.
fact-services = Services
fact-audiences = Publics accueillis
fact-special-care = Prise en charge particulière
fact-access = Comment venir
fact-support = Accompagnement
fact-fees = Prix
fact-payments = Moyens de paiement
fact-computers = Ordinateurs
fact-labels = Labels et habilitations
fact-programmes = Programmes nationaux
fact-roaming = Fixe ou itinérant
fact-place-types = Type de lieu
place-type-asso = Association
place-type-bib = Bibliothèque, médiathèque
place-type-caf = Caf
place-type-ccas = Centre communal d’action sociale
place-type-cias = Centre intercommunal d’action sociale
place-type-cpam = Assurance maladie
place-type-cs = Centre social
place-type-epn = Espace public numérique
place-type-evs = Espace de vie sociale
place-type-fablab = Fablab
place-type-mdph = Maison départementale des personnes handicapées
place-type-mjc = Maison des jeunes et de la culture
place-type-ml = Mission locale
place-type-msa = MSA
place-type-muni = Mairie
place-type-rfs = France services

## Pathways, tools, agreements, training

list-pathways = Parcours
list-pathways-lead = Quand la vie change, plusieurs démarches se suivent : les voici dans l’ordre.
list-tools = Outils
list-tools-lead = Grilles, modèles et affiches à télécharger.
list-agreements = Accords
list-agreements-lead = Partenariats et chartes : qui s’est engagé à quoi, jusqu’à quand.
list-none = Rien pour le moment.
list-other-topics = Autres sujets
stage-count =
    { $n ->
        [one] { $n } étape
       *[other] { $n } étapes
    }
pathway-stages = Les étapes, dans l’ordre
pathway-when = Quand : { $when }
pathway-unknown = Ce guide n’est pas encore écrit.
pathway-no-stage = Aucune étape pour le moment.
shelf-pathways = Parcours
shelf-sessions = Sessions à venir
shelf-modules = Modules de formation
shelf-tools = Outils
shelf-agreements = Accords
fact-type = Type
fact-format = Format
fact-subject = Objet
tool-grille = Grille
tool-modele = Modèle
tool-affiche = Affiche
tool-kit = Kit
tool-fiche = Fiche
tool-autre = Outil
tool-guides = Guides qui vont avec
file-download = Télécharger ({ $format }, { $size })
file-download-plain = Télécharger ({ $format })
file-elsewhere = Ouvrir sur { $site }
agreement-state = État
agreement-current = En cours
agreement-current-day = En cours jusqu’au { $to }
agreement-coming-day = À venir, à partir du { $from }
agreement-ended-day = Terminé le { $to }
agreement-undated = Dates non précisées
agreement-days = Dates
agreement-from-to = du { $from } au { $to }
agreement-from = depuis le { $from }
agreement-to = jusqu’au { $to }
agreement-parties = Signataires
agreement-applies = Applique
agreement-applied-by = Appliqué par
session-when = { $date } à { $time }
training-lead = Sessions, modules et outils, pour apprendre à accompagner.
training-no-session = Aucune session annoncée pour le moment.
training-modules = Modules, par thématique
training-no-module = Aucun module pour le moment.
training-tools = Outils, par thématique
home-pathways = Parcours
home-all-pathways = Tous les parcours
home-sessions = Prochaines sessions
home-all-sessions = Toutes les sessions, les modules et les outils
home-lists = Trouver aussi

## Who does what

who-title = Qui fait quoi { $where }
who-lead = Pour chaque thématique : qui appeler, qui reçoit, et où il manque quelqu’un.
who-holes =
    { $n ->
        [0] Chaque case a quelqu’un.
        [one] Il manque quelqu’un dans { $n } case sur { $cells }.
       *[other] Il manque quelqu’un dans { $n } cases sur { $cells }.
    }
who-topic = Thématique
who-resource = Personne-ressource
who-interlocutor = Interlocuteur
who-organisme = Organismes
who-place = Lieux
who-nobody = personne pour l’instant
who-nothing = aucun pour l’instant
who-more =
    { $n ->
        [one] et { $n } autre
       *[other] et { $n } autres
    }

## Search

search-title = Recherche
search-title-for = « { $words } », recherche{ $n ->
        [1] {""}
       *[other] , page { $n }
    }
search-hits = Réponses
search-title-before = Résultats pour «
search-title-after = »
search-browse = Parcourir les guides
search-by-topic = Par thématique
search-by-territory = Par territoire
search-by-word = Par sigle ou ancien nom, dans le glossaire
search-all-guides = Tous les guides, de A à Z
search-count =
    { $n ->
        [0] Aucune réponse
        [one] { $n } réponse
       *[other] { $n } réponses
    }
search-count-where =
    { $n ->
        [0] Aucune réponse pour une personne qui habite { $where }
        [one] { $n } réponse pour une personne qui habite { $where }
       *[other] { $n } réponses pour une personne qui habite { $where }
    }
search-count-far =
    { $n ->
        [0] Aucune réponse
        [one] { $n } réponse éloignée
       *[other] { $n } réponses éloignées
    }
search-exact-before = Chercher exactement «
search-is-exact = Mots cherchés tels quels, sans correction.
search-not-exact = Corriger les fautes
search-read-as = Nous cherchons aussi
search-read-for = pour
search-filters = Filtres
search-remove = Retirer
search-refine = Affiner
search-why = Trouvé :
search-others = Autres réponses
search-far = Réponses éloignées
search-procedure = Faire la démarche en ligne
nothing-coordinator = La coordination du territoire
search-open-guide = Ouvrir le guide
search-open = Ouvrir la fiche
search-training = Pour se former
search-place-page = Tout ce qui vaut ici : { $territory }
search-place-unknown-title = Lieu inconnu
search-place-unknown-before = Nous ne trouvons pas «
search-place-unknown-after = ». Vérifiez le nom de la commune, ou tapez son code postal. Les réponses valent pour toute la France.
search-candidates = Plusieurs lieux répondent à ce nom. Lequel ?
search-ignored = Mots laissés de côté, car la question est trop longue : { $words }
search-national = Version nationale : ce guide n’a pas de complément local { $where }.
search-near = Contacts et lieux
search-near-where = Près d’ici : qui répond { $where }
search-elsewhere = Ailleurs en France ({ $n })
search-elsewhere-why = Ces réponses valent pour d’autres territoires. Elles ne s’appliquent peut-être pas ici.
search-everywhere = Chercher dans toute la France
reason-sigle = c’est le guide de ce sigle ou de ce nom
reason-titre = dans le titre
reason-mots = dans les mots des personnes
reason-resume = dans le résumé
reason-intertitre = dans un intertitre
reason-correction = faute de frappe corrigée
reason-glossaire = grâce au glossaire
reason-territoire = écrit pour ce territoire
reason-texte = dans le texte
facet-thematique = Thématique
facet-genre = Quoi
facet-public = Pour qui
facet-niveau = D’où
facet-genre-guide = Guides
facet-genre-parcours = Parcours
facet-genre-module = Modules
facet-genre-session = Sessions
facet-genre-outil = Outils
facet-genre-contact = Contacts
facet-genre-organisme = Organismes
facet-genre-lieu = Lieux
facet-genre-accord = Accords
facet-genre-avis = Avis
facet-genre-terme = Glossaire
facet-public-tous-publics = Tout le monde
facet-public-jeunes = Jeunes
facet-public-etudiants = Étudiants
facet-public-familles = Familles
facet-public-femmes = Femmes
facet-public-seniors = Seniors
facet-public-demandeurs-emploi = Demandeurs d’emploi
facet-public-salaries = Salariés
facet-public-independants = Indépendants
facet-public-beneficiaires-minima = Bénéficiaires de minima sociaux
facet-public-aidants-familiaux = Aidants familiaux
facet-public-handicap = Personnes handicapées
facet-public-illettrisme = Personnes en difficulté avec l’écrit
facet-public-allophones = Personnes allophones
facet-public-personnes-exilees = Personnes exilées
facet-public-sans-domicile = Personnes sans domicile
facet-public-sans-equipement = Personnes sans équipement
facet-public-grands-debutants = Grands débutants
facet-niveau-fr = Toute la France
facet-niveau-reg = Région
facet-niveau-dep = Département
facet-niveau-bassin = Bassin
facet-niveau-epci = Intercommunalité
facet-niveau-com = Commune
pages-label = Pages de réponses
pages-where = Page { $n } sur { $of }
pages-previous = Réponses précédentes
pages-next = Réponses suivantes
nothing-title = Rien ne correspond vraiment
nothing-words = Essayez avec moins de mots, ou d’autres mots : « aide loyer », « carte grise perdue ».
nothing-topics = Les thématiques les plus proches
nothing-people = Demander à quelqu’un : qui contacter
missing-title = Il manque un guide ?
missing-to = Dites-le à qui tient les guides d’ici : { $who }.
missing-whom = Dites-le à qui tient cette bibliothèque.
missing-link = Préparer le message
missing-careful = Le message est déjà rempli avec les mots cherchés. Relisez-le : rien ne part sans vous. N’y dites rien de la personne.
missing-subject = Il manque un guide : { $query }
missing-body =
    Bonjour,
    Mots cherchés : { $query }
    Territoire : { $territory ->
        [aucun] toute la France
       *[other] { $territory }
    }
    Ce que le guide devrait dire, sans rien qui désigne une personne :
az-title = Tous les guides, de A à Z
az-title-letter = Tous les guides : { $letter }
az-why = La recherche en direct n’est pas disponible ici : ces pages sont lues sans le service qui y répond, par exemple depuis une clé USB ou un hébergement simple. Les guides, eux, sont complets.
az-how = Cherchez dans cette liste, avec la recherche de votre navigateur (Ctrl + F) ou la première lettre. Voyez aussi :
az-filter = Guides de cette page qui contiennent ces mots :
az-none = Aucun guide pour le moment.

## Modules, sessions, and what their trainers and participants print

fact-split = Répartition
fact-profiles = Pour
split-talk = { $duree } d’exposé
split-exercise = { $duree } d’exercice
format-atelier = atelier
format-individuel = individuel
format-croise = croisé, deux métiers
profile-mediateur = médiation numérique
profile-travailleur-social = travail social
profile-agent-accueil = accueil
profile-benevole = bénévolat
profile-public = tout public
leader-profile = ({ $profile })
module-objectives = À la fin, on sait
module-questions = Les questions de départ
module-prerequisites = Ce qu’il faut savoir avant
module-material = Matériel
module-skills = Compétences
module-takeaways = À retenir
module-guides = Les guides sur lesquels il s’appuie
read-page = Lire « { $page } »
module-trainer = Document du formateur
module-public = Page du module, sans les réponses
notes-of = Dans « { $section } » :
session-date = Date
session-no-date = Date à fixer
session-hours = Horaires
session-place = Lieu
session-leaders = Animation
session-organisers = Organisation
session-seats-title = Places
session-seats =
    { $n ->
        [one] { $n } place
       *[other] { $n } places
    }
session-registration = Inscription
session-programme = Programme
session-evaluation = Votre avis
session-past = Cette session est passée.
session-booklet = Document à remettre
session-calendar = Ajouter à mon agenda
session-calendar-all = Agenda de toutes les sessions à venir sur ce territoire
session-run-sheet = Document du formateur
hours-between = de { $debut } à { $fin }
hours-from = à partir de { $debut }
hours-next-day = { $heure } (le lendemain)
slot-break = Pause
slot-time = Heure
slot-length = Durée
slot-minutes = Minutes
slot-what = Au programme
slot-objectives = Objectifs
slot-leaders = Animation
slot-all-leaders = toute l’équipe
slot-material = Matériel
slot-no-time = à préciser
slot-no-length = durée à préciser
booklet-page-title = Document à remettre : { $session }
booklet-kicker = Document à remettre
booklet-guides = Les guides
booklet-contacts = Qui appeler
booklet-notes = Mes notes
booklet-back = Page de la session
run-sheet-page-title = Document du formateur : { $session }
run-sheet-kicker = Document du formateur
run-sheet-material = Matériel à réunir
run-sheet-for = (pour : { $items })
run-sheet-answers = Corrigé
run-sheet-timetable = Déroulé
overdue-title = Guides à relire avant la session
overdue-text = Un document qui repose sur des guides périmés ne se remet pas sans relecture. Relisez ces guides à leur source, ou retirez-les du programme.
overdue-since = En retard depuis le { $date }.
overdue-owner = Responsable : { $owner }.
overdue-no-owner = Sans responsable.
answer-key-page-title = Corrigé : { $session }
answer-key-kicker = Corrigé
answer-key-none = Aucune réponse n’est écrite dans les modules de cette session.
answer-key-back = Document du formateur
trainer-band = Pages du formateur : ne pas remettre aux participants
trainers-title = Pages du formateur
trainers-lead = Le déroulé et le corrigé de chaque session, et les modules avec leurs notes.
trainers-not-secret = Ces pages sont à part, elles ne sont pas secrètes : qui a leur adresse peut les lire. N’y écrivez rien de personnel.
trainers-coming = Sessions à venir
trainers-no-session = Aucune session à venir.
trainers-past = Sessions passées
trainers-modules = Modules
trainers-booklet = Document à remettre : { $session }
trainers-answers = Corrigé : { $session }
calendar-name = Sessions : { $territoire }
calendar-registration = Inscription : { $comment }

## Not found

not-found-title = Cette page n’existe pas
not-found-text = L’adresse a peut-être changé, ou le guide a été retiré.
not-found-search = Cherchez en haut de cette page, avec les mots de la personne.
not-found-topics = Voir les guides par thématique
not-found-territories = Voir les guides par territoire
not-found-home = Revenir à l’accueil
not-found-report = Signaler un lien cassé

## Accessibility statement, after the official model

accessibility-title = Déclaration d’accessibilité
accessibility-commitment = L’équipe de « { $site } » s’engage à rendre ce site accessible, conformément à l’article 47 de la loi n° 2005-102 du 11 février 2005.
accessibility-scope = Cette déclaration s’applique à « { $site } ».
accessibility-state-title = État de conformité
accessibility-state = Ce site est non conforme avec le référentiel général d’amélioration de l’accessibilité (RGAA), version 4.1.
accessibility-state-why = Aucun audit de conformité n’a été déclaré. Sans audit en cours de validité, la loi demande d’écrire « non conforme », quelle que soit la qualité du site.
accessibility-results-title = Résultats des tests
accessibility-results = Les pages passent des contrôles automatiques à chaque version du logiciel. Ces contrôles ne voient qu’une partie des critères : ils ne remplacent pas un audit.
accessibility-gaps-title = Contenus non accessibles
accessibility-gaps = Faute d’audit, leur liste n’est pas établie. Les documents des sites vers lesquels les guides renvoient ne dépendent pas de nous.
accessibility-made-title = Ce qui est prévu
accessibility-made = Le site a été conçu pour :
accessibility-made-keyboard = s’utiliser au clavier, avec des liens d’accès direct et un repère visible ;
accessibility-made-zoom = se lire agrandi à 400 % et sur un petit écran, sans défilement horizontal ;
accessibility-made-contrast = respecter les réglages du système : thème sombre, contrastes imposés, animations réduites ;
accessibility-made-script = fonctionner sans JavaScript.
accessibility-contact-title = Retour d’information et contact
accessibility-contact = Si vous n’arrivez pas à lire un contenu ou à vous servir du site, dites-le-nous. Nous vous orienterons vers une autre façon d’obtenir ce contenu.
accessibility-contact-none = L’équipe de cette bibliothèque n’a pas encore indiqué d’adresse. Adressez-vous à l’accueil où vous avez trouvé ce site.
accessibility-appeal-title = Voies de recours
accessibility-appeal = Vous nous avez signalé un défaut d’accessibilité qui vous empêche d’accéder à un contenu ou à un service, et vous n’avez pas reçu de réponse satisfaisante. Vous pouvez :
accessibility-appeal-form = saisir le Défenseur des droits : son site dit comment, en ligne, par un délégué près de chez vous ou par courrier.
