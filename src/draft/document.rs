//! Valid answers → a commented document of its kind.

use jiff::civil::{Date, Time};
use minijinja::{Error, context};

use crate::parse::kind::Kind;
use crate::territory::{Code, Territories};

use super::words::value;
use super::{NewFile, fill, place};

/// What is known of a new document.
#[derive(Clone, Debug)]
pub struct Draft {
    /// Its kind.
    pub kind: Kind,
    /// Its id: the name of its file.
    pub id: String,
    /// Its title, [`clean`](super::clean).
    pub title: String,
    /// Its territory.
    pub territory: Code,
    /// The folder of its territory, see [`folder_of`](super::folder_of).
    pub folder: String,
    /// Its topic, as `logement` or `logement/aides`.
    pub topic: Option<String>,
    /// What its kind alone has.
    pub details: Details,
}

/// Answers that some kinds alone ask for.
#[derive(Clone, Debug, Default)]
pub struct Details {
    /// A contact's role, as it is written.
    pub role: String,
    /// A session's day.
    pub date: Option<Date>,
    /// A session's first hour.
    pub start: Option<Time>,
    /// A notice's last day.
    pub end: Option<Date>,
    /// A term's acronym.
    pub acronym: String,
    /// A bassin's members.
    pub members: Vec<Code>,
}

/// The file of a new document.
///
/// # Errors
/// A fault of the template.
pub fn document(draft: &Draft, territories: &Territories, today: Date) -> Result<NewFile, Error> {
    let details = &draft.details;
    let members: Vec<String> = details.members.iter().map(ToString::to_string).collect();
    let postal = match territories.cog().postal_codes(&draft.territory).as_slice() {
        [one] => one.as_str().to_owned(),
        _ => String::new(),
    };
    let commune = matches!(draft.territory, Code::Commune(_));
    let values = context! {
        titre => value("titre", &draft.title),
        thematique => draft.topic.as_deref().unwrap_or_default(),
        jour => today.to_string(),
        role => details.role.as_str(),
        date => day(details.date),
        debut => details.start.map(|time| time.strftime("%H:%M").to_string()).unwrap_or_default(),
        fin => day(details.end),
        sigle => value("sigle", &details.acronym),
        bassin => matches!(draft.territory, Code::Bassin(_)),
        membres => members.join(", "),
        commune => commune.then(|| territories.name(&draft.territory)),
        insee => draft.territory.local(),
        postal => postal,
    };
    let topic = draft.topic.as_deref().filter(|_| draft.kind == Kind::Guide);
    let topic = topic.and_then(|topic| topic.split('/').next());
    Ok(NewFile {
        path: place::path(draft.kind, &draft.folder, topic, &draft.id),
        text: fill::fill(&format!("{}.md", draft.kind.word()), values)?,
    })
}

/// The page of a territory, under its own name.
///
/// # Errors
/// A fault of the template.
pub fn territory_page(
    code: &Code,
    territories: &Territories,
    today: Date,
) -> Result<NewFile, Error> {
    let draft = Draft {
        kind: Kind::Territory,
        id: "territoire".to_owned(),
        title: territories.name(code),
        territory: code.clone(),
        folder: place::folder_of(code, territories, &Vec::new()),
        topic: None,
        details: Details::default(),
    };
    document(&draft, territories, today)
}

fn day(date: Option<Date>) -> String {
    date.map(|date| date.to_string()).unwrap_or_default()
}
