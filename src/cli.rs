//! The command line: types only.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{ArgAction, Args, Parser, Subcommand, ValueEnum};

/// Help in French, headings included; `cmd/help.rs` puts it into English.
const HELP: &str = "{about}\n\nUsage : {usage}\n\n{all-args}";

/// Une bibliothèque de guides des démarches, par territoire et par thématique.
#[derive(Debug, Parser)]
#[command(
    name = "lutrin",
    version,
    arg_required_else_help = true,
    disable_help_subcommand = true,
    disable_help_flag = true,
    disable_version_flag = true,
    subcommand_help_heading = "Commandes",
    subcommand_value_name = "COMMANDE",
    help_template = HELP
)]
pub struct Cli {
    /// Affiche cette aide
    #[arg(short = 'h', long, action = ArgAction::Help, global = true)]
    help: Option<bool>,
    /// Affiche la version
    #[arg(short = 'V', long, action = ArgAction::Version)]
    version: Option<bool>,
    /// Langue de l’aide et des messages : fr ou en ; d’office celle de LUTRIN_LANG, sinon fr
    #[arg(
        long,
        global = true,
        value_name = "LANGUE",
        value_enum,
        ignore_case = true,
        hide_possible_values = true
    )]
    pub lang: Option<Language>,
    /// Ce qu’il faut faire.
    #[command(subcommand)]
    pub command: Command,
}

/// A language that the terminal speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Language {
    /// French.
    #[default]
    Fr,
    /// English; its help stands in `help.ftl`.
    En,
}

/// The commands, with their French names as aliases.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Publie la bibliothèque si besoin, la sert et suit ses changements
    #[command(alias = "servir")]
    Serve(Serve),
    /// Fabrique et publie une nouvelle version
    #[command(alias = "construire")]
    Build(Build),
    /// Dit tout ce qui ne va pas dans les fiches, où, et comment le réparer
    #[command(alias = "verifier")]
    Check(Check),
    /// Explique un code de problème, avec un exemple à corriger et sa correction
    #[command(alias = "expliquer")]
    Explain(Explain),
    /// Note qu’une fiche est toujours vraie : le jour, qui l’a vérifiée, et rien d’autre
    #[command(alias = "confirmer")]
    Confirm(Confirm),
    /// Dit ce qui est périmé, manquant, en double, cassé ou à revoir dans un territoire
    #[command(alias = "rapport")]
    Report(Report),
    /// Cherche dans la bibliothèque publiée
    #[command(alias = "chercher")]
    Search(Search),
    /// Donne les codes d’un territoire et tout ce qui le contient
    #[command(alias = "territoire")]
    Territory(Territory),
    /// Crée une petite bibliothèque, prête à publier et à compléter
    #[command(alias = "commencer")]
    Init(Init),
    /// Crée une fiche commentée dans le bon dossier, après avoir cherché si elle existe
    #[command(alias = "nouveau")]
    New(Box<New>),
}

/// The library's folder.
#[derive(Debug, Args)]
pub struct Library {
    /// Dossier de la bibliothèque, celui de book.toml ; d’office, le dossier courant
    #[arg(default_value = ".", value_name = "DOSSIER", hide_default_value = true)]
    pub dir: PathBuf,
}

/// `serve`
#[derive(Debug, Args)]
#[command(help_template = HELP)]
pub struct Serve {
    /// Adresse et port, au lieu de ceux de book.toml
    #[arg(long, value_name = "ADRESSE:PORT")]
    pub listen: Option<SocketAddr>,
    /// Ne suit pas les changements : sert une version fabriquée ailleurs
    #[arg(long)]
    pub no_watch: bool,
    /// Dossier de la bibliothèque
    #[command(flatten)]
    pub library: Library,
}

/// `build`
#[derive(Debug, Args)]
#[command(help_template = HELP)]
pub struct Build {
    /// Ne publie rien s’il y a une seule erreur
    #[arg(long)]
    pub strict: bool,
    /// Nombre de processeurs à utiliser (0 : tous)
    #[arg(long, value_name = "N")]
    pub jobs: Option<usize>,
    /// Dossier de la bibliothèque
    #[command(flatten)]
    pub library: Library,
}

/// `check`
#[derive(Debug, Args)]
#[command(help_template = HELP)]
pub struct Check {
    /// Code de sortie 1 s’il y a une seule erreur
    #[arg(long)]
    pub strict: bool,
    /// Dit tout : chaque guide local, chaque mot du glossaire qui ne mène nulle part (aussi : --verbose)
    #[arg(long = "tout", alias = "verbose")]
    pub every: bool,
    /// Forme du rapport : text pour lire, json, github ou sarif pour les machines
    #[arg(
        long,
        value_name = "FORME",
        value_enum,
        default_value_t,
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub format: Format,
    /// Dossier de la bibliothèque
    #[command(flatten)]
    pub library: Library,
}

/// `explain`
#[derive(Debug, Args)]
#[command(help_template = HELP)]
pub struct Explain {
    /// Le code, par exemple L0103 ; sans code, la liste de tous
    #[arg(value_name = "CODE")]
    pub code: Option<String>,
}

/// How `check` writes what it found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people.
    #[default]
    #[value(alias = "texte")]
    Text,
    /// One JSON object.
    Json,
    /// Workflow commands of GitHub Actions.
    Github,
    /// SARIF 2.1.0.
    Sarif,
}

/// `confirm`
#[derive(Debug, Args)]
#[command(help_template = HELP)]
pub struct Confirm {
    /// Les fiches vérifiées, par leur chemin d’ici ou depuis content/
    #[arg(value_name = "FICHIER", required = true)]
    pub files: Vec<PathBuf>,
    /// Qui a vérifié : un identifiant, ou des mots comme « coordination 24 »
    #[arg(long, value_name = "QUI")]
    pub par: Option<String>,
    /// Le jour de la vérification, s’il n’est pas aujourd’hui
    #[arg(long, value_name = "DATE")]
    pub le: Option<String>,
    /// Dossier de la bibliothèque ; d’office, celui de book.toml au-dessus de la fiche
    #[arg(long, value_name = "DOSSIER")]
    pub dossier: Option<PathBuf>,
}

/// `report`
#[derive(Debug, Args)]
#[command(help_template = HELP)]
pub struct Report {
    /// Un territoire et ceux qu’il contient : nom, code postal ou code (dep:24)
    #[arg(long, value_name = "LIEU")]
    pub territoire: Option<String>,
    /// text pour lire, csv pour un tableur
    #[arg(
        long,
        value_name = "FORMAT",
        default_value = "text",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub format: ReportFormat,
    /// Dossier de la bibliothèque
    #[command(flatten)]
    pub library: Library,
}

/// How a report is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum ReportFormat {
    /// For people.
    Text,
    /// For spreadsheets.
    Csv,
}

/// `search`
#[derive(Debug, Args)]
#[command(help_template = HELP)]
pub struct Search {
    /// Les mots à chercher
    #[arg(value_name = "MOTS")]
    pub words: String,
    /// Où la personne habite : commune, code postal ou code (com:24328)
    #[arg(long, value_name = "LIEU")]
    pub territoire: Option<String>,
    /// Dit ce qui a été compris, et tout ce qui compte dans le rang de chaque résultat (aussi : --explique)
    #[arg(long, alias = "explique")]
    pub explain: bool,
    /// text pour lire, json pour les machines : la réponse de l’API
    #[arg(
        long,
        value_name = "FORMAT",
        default_value = "text",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub format: AnswerFormat,
    /// Dossier de la bibliothèque
    #[command(flatten)]
    pub library: Library,
}

/// How an answer is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum AnswerFormat {
    /// For people.
    #[value(alias = "texte")]
    Text,
    /// The answer of the API.
    Json,
}

/// `territory`
#[derive(Debug, Args)]
#[command(help_template = HELP)]
pub struct Territory {
    /// Nom, code postal ou code
    #[arg(value_name = "NOM")]
    pub name: String,
    /// Dossier de la bibliothèque, pour ses bassins
    #[command(flatten)]
    pub library: Library,
}

/// `init`
#[derive(Debug, Args)]
#[command(help_template = HELP)]
pub struct Init {
    /// Dossier à créer
    #[arg(value_name = "DOSSIER")]
    pub dir: PathBuf,
    /// Nom de la bibliothèque ; demandé s’il manque
    #[arg(long, value_name = "TITRE")]
    pub titre: Option<String>,
    /// Votre territoire : nom, code postal ou code (dep:24)
    #[arg(long, value_name = "LIEU")]
    pub territoire: Option<String>,
}

/// `new`: what is not given is asked, one line at a time.
#[derive(Debug, Args)]
#[command(help_template = HELP)]
pub struct New {
    /// Genre : guide, parcours, module, session, outil, contact, organisme, lieu, accord, avis,
    /// terme, territoire ou thematique
    #[arg(value_name = "GENRE")]
    pub genre: Option<String>,
    /// Titre de la fiche
    #[arg(long, value_name = "TITRE")]
    pub titre: Option<String>,
    /// Pour quel territoire : nom, code postal ou code (dep:24) ; fr pour toute la France
    #[arg(long, value_name = "LIEU")]
    pub territoire: Option<String>,
    /// Thématique, ou sous-thématique (logement/aides)
    #[arg(long, value_name = "THEMATIQUE")]
    pub thematique: Option<String>,
    /// Nom du fichier, sans .md ; d’office, tiré du titre
    #[arg(long, value_name = "NOM")]
    pub id: Option<String>,
    /// Complète la fiche de ce nom, écrite pour un territoire plus large
    #[arg(long, value_name = "NOM", conflicts_with_all = ["titre", "id", "thematique"])]
    pub completer: Option<String>,
    /// Contact : personne-ressource, interlocuteur ou coordination
    #[arg(long, value_name = "ROLE")]
    pub role: Option<String>,
    /// Session : le jour (2026-10-15)
    #[arg(long, value_name = "JOUR")]
    pub date: Option<String>,
    /// Session : l’heure du début (14h)
    #[arg(long, value_name = "HEURE")]
    pub debut: Option<String>,
    /// Avis : le dernier jour (2026-12-31)
    #[arg(long, value_name = "JOUR")]
    pub au: Option<String>,
    /// Terme : le sigle, s’il y en a un
    #[arg(long, value_name = "SIGLE")]
    pub sigle: Option<String>,
    /// Bassin : ses membres, séparés par des virgules
    #[arg(long, value_name = "LIEUX")]
    pub membres: Option<String>,
    /// Ne demande pas si la fiche existe déjà
    #[arg(long, alias = "yes")]
    pub oui: bool,
    /// Dossier de la bibliothèque
    #[command(flatten)]
    pub library: Library,
}
