//! Where a new document goes: the folder of its territory, of its kind, of its topic.

use crate::parse::kind::Kind;
use crate::parse::place::{code_of_folder, level_folder};
use crate::territory::{Code, Level, Territories};

/// Names of the folders that exist for territories, by level.
pub type Folders = Vec<(Level, Vec<String>)>;

/// The folder of a territory below `content/`: the one that has its code already, whatever stands
/// behind the code; else one with its name. `national` for France.
pub fn folder_of(code: &Code, territories: &Territories, existing: &Folders) -> String {
    let Some(level) = level_folder(code.level()) else {
        return "national".to_owned();
    };
    let names = existing.iter().filter(|(of, _)| *of == code.level());
    let mut names = names.flat_map(|(_, names)| names);
    let known = names.find(|name| code_of_folder(code.level(), name).as_ref() == Some(code));
    let own = known.cloned().unwrap_or_else(|| territories.slug(code));
    format!("{level}/{own}")
}

/// The path of a document below `content/`.
pub(super) fn path(kind: Kind, folder: &str, topic: Option<&str>, id: &str) -> String {
    match (kind, topic) {
        (Kind::Territory, _) => format!("{folder}/territoire.md"),
        (Kind::Topic | Kind::Term, _) => format!("{}/{id}.md", kind.folder()),
        (_, Some(topic)) => format!("{folder}/{}/{topic}/{id}.md", kind.folder()),
        (_, None) => format!("{folder}/{}/{id}.md", kind.folder()),
    }
}
