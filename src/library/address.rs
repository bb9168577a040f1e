//! The address of every page; they mirror the content tree and never depend on its folder names'
//! human part.

use crate::base::path::SitePath;
use crate::base::text::slug;
use crate::parse::document::Document;
use crate::parse::kind::Kind;
use crate::territory::{Code, Level, Territories};

use super::Library;

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
/// The trainers' pages; all of them lie below its folder.
pub const TRAINERS: &str = "formateur/index.html";
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

/// The feed of a territory.
pub fn feed(territories: &Territories, code: &Code) -> SitePath {
    SitePath::new(format!("{}flux.xml", folder(territories, code)))
}

/// The feed of a topic.
pub fn topic_feed(slug: &str) -> SitePath {
    SitePath::new(format!("thematiques/{slug}.xml"))
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
    at(
        territories,
        document.kind,
        &document.territory,
        &document.id,
    )
}

/// The page that a document of this kind, territory and id has, or had.
pub fn at(territories: &Territories, kind: Kind, code: &Code, id: &str) -> SitePath {
    match kind {
        Kind::Territory => territory(territories, code),
        Kind::Topic => topic(id),
        Kind::Term => SitePath::new(format!("glossaire/{id}.html")),
        kind @ (Kind::Guide
        | Kind::Pathway
        | Kind::Module
        | Kind::Session
        | Kind::Tool
        | Kind::Contact
        | Kind::Organisme
        | Kind::Place
        | Kind::Agreement
        | Kind::Notice) => family(territories, kind, code, id),
    }
}

/// The trainers' page of a public one.
pub fn trainers(page: &SitePath) -> SitePath {
    SitePath::new(format!("formateur/{page}"))
}

/// The calendar of a territory's sessions.
pub fn calendar_of(territories: &Territories, code: &Code) -> SitePath {
    SitePath::new(format!("{}sessions.ics", folder(territories, code)))
}

impl Library {
    /// What participants of a session are handed.
    pub fn booklet(&self, session: &Document) -> SitePath {
        self.beside(session, "livret.html")
    }

    /// A session as calendars read it.
    pub fn calendar(&self, session: &Document) -> SitePath {
        let page = document(&self.territories, session);
        let stem = page.as_str().trim_end_matches(".html");
        SitePath::new(format!("{stem}.ics"))
    }

    /// What a session's trainers lead by.
    pub fn run_sheet(&self, session: &Document) -> SitePath {
        trainers(&document(&self.territories, session))
    }

    /// The answers to a session's exercises.
    pub fn answer_key(&self, session: &Document) -> SitePath {
        trainers(&self.beside(session, "corrige.html"))
    }

    /// A page beside a session's own: `…-livret.html`, with more dashes where another session took
    /// that name.
    fn beside(&self, session: &Document, end: &str) -> SitePath {
        let page = document(&self.territories, session);
        let stem = page.as_str().trim_end_matches(".html");
        let word = end.trim_end_matches(".html");
        let taken = |id: &str| {
            self.by_id(Kind::Session, id)
                .is_some_and(|levels| levels.contains_key(&session.territory))
        };
        let mut dashes = String::from("-");
        while taken(&format!("{}{dashes}{word}", session.id)) {
            dashes.push('-');
        }
        SitePath::new(format!("{stem}{dashes}{end}"))
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
