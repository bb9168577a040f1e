//! The address of every page; they mirror the content tree and never depend on its folder names'
//! human part.

use crate::base::path::SitePath;
use crate::base::text::slug;
use crate::parse::document::Document;
use crate::parse::kind::Kind;
use crate::territory::{Code, Level, Territories};

/// The home page.
pub const HOME: &str = "index.html";
/// The page where search forms go.
pub const SEARCH: &str = crate::theme::SEARCH;
/// Every territory.
pub const TERRITORIES: &str = "territoires.html";
/// Every topic.
pub const TOPICS: &str = "thematiques.html";
/// Every term.
pub const GLOSSARY: &str = "glossaire.html";
/// Every organisme and public contact.
pub const ORGANISMES: &str = "organismes.html";
/// Every notice.
pub const NOTICES: &str = "avis.html";
/// Every place.
pub const PLACES: &str = "lieux.html";
/// Every pathway.
pub const PATHWAYS: &str = "parcours.html";
/// Every tool.
pub const TOOLS: &str = "outils.html";
/// Every agreement.
pub const AGREEMENTS: &str = "accords.html";
/// Modules, sessions, tools.
pub const TRAINING: &str = "se-former.html";
/// The page for what does not exist.
pub const NOT_FOUND: &str = "404.html";
/// The accessibility statement.
pub const ACCESSIBILITY: &str = "accessibilite.html";

/// The folder of a territory's pages, with its final `/`; empty for France.
pub fn folder(territories: &Territories, code: &Code) -> String {
    let level = match code.level() {
        Level::France => return String::new(),
        Level::Region => "regions",
        Level::Departement => "departements",
        Level::Bassin => "bassins",
        Level::Epci => "epci",
        Level::Commune => "communes",
    };
    format!("{level}/{}/", territories.slug(code))
}

/// The page of a territory.
pub fn territory(territories: &Territories, code: &Code) -> SitePath {
    if *code == Code::France {
        return SitePath::new("france.html");
    }
    SitePath::new(format!("{}index.html", folder(territories, code)))
}

/// The page of a variant of a guide, or of another kind that inherits.
pub fn family(territories: &Territories, kind: Kind, code: &Code, id: &str) -> SitePath {
    let folder = folder(territories, code);
    SitePath::new(format!("{folder}{}/{id}.html", kind.folder()))
}

/// The page of a topic.
pub fn topic(slug: &str) -> SitePath {
    SitePath::new(format!("thematiques/{slug}.html"))
}

/// The page of a document of a kind that does not inherit (the variants of the others have theirs).
pub fn document(territories: &Territories, document: &Document) -> SitePath {
    match document.kind {
        Kind::Territory => territory(territories, &document.territory),
        Kind::Topic => topic(&document.id),
        Kind::Term => SitePath::new(format!("glossaire/{}.html", document.id)),
        kind @ (Kind::Guide
        | Kind::Pathway
        | Kind::Module
        | Kind::Session
        | Kind::Tool
        | Kind::Contact
        | Kind::Organisme
        | Kind::Place
        | Kind::Agreement
        | Kind::Notice) => family(territories, kind, &document.territory, &document.id),
    }
}

/// The published address of a picture or document of `content/`: its name and its digest.
pub fn media(file: &crate::base::source::MediaFile) -> SitePath {
    let name = file.path.file_name();
    let ending = name
        .rsplit_once('.')
        .map_or("", |(_, ending)| ending)
        .to_lowercase();
    SitePath::new(format!(
        "media/{}-{}.{ending}",
        slug(file.path.stem()),
        file.digest.short(8)
    ))
}
