//! Where a file lies tells its territory, its kind and its id.

use crate::base::path::ContentPath;
use crate::base::text::{is_id, nearest, slug};
use crate::diag::{Code as Rule, Outcome, Problem, Problems};
use crate::territory::{Code, Cog, Level};

use super::kind::Kind;

/// What the folders and the file's name say.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Placed {
    /// The territory of the folder; France for `national/`, topics and the glossary.
    pub territory: Code,
    /// The kind of the folder.
    pub kind: Kind,
    /// The id: the file's name without its ending.
    pub id: String,
    /// The first folder below the kind's, when there is one: a topic.
    pub topic: Option<String>,
}

/// The levels and the folders that hold them.
const LEVELS: [(&str, Level); 5] = [
    ("regions", Level::Region),
    ("departements", Level::Departement),
    ("epci", Level::Epci),
    ("communes", Level::Commune),
    ("bassins", Level::Bassin),
];

/// Reads a path; `None` for a file that is not a contribution (with a problem, or a README).
pub fn placed(path: &ContentPath) -> Outcome<Option<Placed>> {
    if matches!(path.stem(), "README" | "LISEZMOI" | "LICENCE") {
        return (None, Problems::new());
    }
    let mut problems = Problems::new();
    let folders = path.folders();
    let placed = match *folders.as_slice() {
        ["thematiques"] => Some((Code::France, Kind::Topic, None)),
        ["glossaire", ..] => Some((Code::France, Kind::Term, None)),
        ["national", ref rest @ ..] => in_territory(Code::France, rest, path, &mut problems),
        [level, folder, ref rest @ ..] => match territory(level, folder) {
            Ok(code) => in_territory(code, rest, path, &mut problems),
            Err(problem) => {
                problems.push(problem(path));
                return (None, problems);
            }
        },
        _ => None,
    };
    let Some((territory, kind, topic)) = placed else {
        if problems.is_empty() {
            problems.push(elsewhere(path));
        }
        return (None, problems);
    };
    let id = id_of(path, kind, &mut problems);
    (
        Some(Placed {
            territory,
            kind,
            id,
            topic,
        }),
        problems,
    )
}

/// The folder that holds the territories of a level; `None` for France, whose files are in `national`.
pub fn level_folder(level: Level) -> Option<&'static str> {
    let found = LEVELS.iter().find(|(_, of)| *of == level);
    found.map(|(name, _)| *name)
}

/// The territory of a folder of a level: its code comes first, the rest of its name is for people.
pub fn code_of_folder(level: Level, folder: &str) -> Option<Code> {
    match level {
        Level::Bassin => Code::at(level, &slug(folder)).ok(),
        Level::France | Level::Region | Level::Departement | Level::Epci | Level::Commune => {
            let code = folder.split('-').next().unwrap_or_default();
            Code::at(level, code).ok()
        }
    }
}

fn territory(level: &str, folder: &str) -> Result<Code, impl Fn(&ContentPath) -> Problem> {
    let known = LEVELS
        .iter()
        .find(|(name, _)| *name == level)
        .map(|(_, level)| *level);
    let read = known.and_then(|level| code_of_folder(level, folder));
    let (level, folder) = (level.to_owned(), folder.to_owned());
    read.ok_or(move |path: &ContentPath| match known {
        Some(known) => Problem::of_file(Rule::L0010, path)
            .arg("dossier", format!("{level}/{folder}"))
            .arg("proche", named(known, &level, &folder).unwrap_or_default()),
        None => elsewhere(path),
    })
}

/// The folder of the one territory of a level that has this name: `departements/24-dordogne`.
fn named(level: Level, parent: &str, folder: &str) -> Option<String> {
    let cog = Cog::embedded();
    let words: Vec<&str> = folder.split(['-', '_', ' ']).collect();
    let at_level = cog.named(&words.join(" "));
    let mut at_level = at_level.into_iter().filter(|code| code.level() == level);
    let only = at_level.next().filter(|_| at_level.next().is_none())?;
    Some(format!("{parent}/{}", cog.slug(&only)?))
}

fn in_territory(
    code: Code,
    rest: &[&str],
    path: &ContentPath,
    problems: &mut Problems,
) -> Option<(Code, Kind, Option<String>)> {
    match *rest {
        [] if path.file_name() == "territoire.md" => Some((code, Kind::Territory, None)),
        [folder, ref below @ ..] => {
            let kind = Kind::of_folder(folder).or_else(|| {
                problems.push(unknown_folder(path, folder));
                None
            })?;
            Some((code, kind, below.first().map(|topic| (*topic).to_owned())))
        }
        _ => None,
    }
}

fn unknown_folder(path: &ContentPath, folder: &str) -> Problem {
    let names = Kind::ALL.map(Kind::folder);
    let near = nearest(folder, names).unwrap_or_default();
    Problem::of_file(Rule::L0007, path)
        .arg("dossier", folder)
        .arg("proche", near)
}

fn elsewhere(path: &ContentPath) -> Problem {
    let folders = path.folders();
    let first = folders.first().copied().unwrap_or_default();
    let names =
        LEVELS
            .iter()
            .map(|(name, _)| *name)
            .chain(["national", "glossaire", "thematiques"]);
    let near = nearest(first, names).unwrap_or_default();
    Problem::of_file(Rule::L0007, path)
        .arg("dossier", first)
        .arg("proche", near)
}

/// The id of a file; a name that is not an id is made one, and said.
fn id_of(path: &ContentPath, kind: Kind, problems: &mut Problems) -> String {
    let stem = path.stem();
    if is_id(stem) {
        return stem.to_owned();
    }
    let mut id: String = slug(stem).chars().take(80).collect();
    if id.is_empty() {
        id = kind.word().to_owned();
    }
    problems.push(
        Problem::of_file(Rule::L0008, path)
            .arg("nom", stem)
            .arg("forme", id.as_str())
            .arg("copie", copied(stem).unwrap_or_default()),
    );
    id
}

/// What file managers call a copy: « apl (1) », « apl - Copie », « Copie de apl », « apl copy ».
fn copied(stem: &str) -> Option<&str> {
    let numbered = stem.strip_suffix(')').and_then(|rest| {
        let (name, number) = rest.rsplit_once('(')?;
        number.parse::<u32>().ok().map(|_| name.trim_end())
    });
    let endings = [" - Copie", " - Copy", " copie", " copy"];
    let ended = || endings.iter().find_map(|ending| stem.strip_suffix(ending));
    let begun = || {
        stem.strip_prefix("Copie de ")
            .or_else(|| stem.strip_prefix("Copy of "))
    };
    numbered
        .or_else(ended)
        .or_else(begun)
        .filter(|name| is_id(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(path: &str) -> Option<(String, Kind, String, Option<String>)> {
        let (placed, _) = placed(&ContentPath::new(path));
        placed.map(|p| (p.territory.to_string(), p.kind, p.id, p.topic))
    }

    #[test]
    fn folders_tell() {
        let some = |code: &str, kind, id: &str, topic: Option<&str>| {
            Some((
                code.to_owned(),
                kind,
                id.to_owned(),
                topic.map(str::to_owned),
            ))
        };
        let cases = [
            (
                "national/guides/logement/apl.md",
                some("fr", Kind::Guide, "apl", Some("logement")),
            ),
            (
                "departements/24-dordogne/guides/apl.md",
                some("dep:24", Kind::Guide, "apl", None),
            ),
            (
                "departements/2a/contacts/x.md",
                some("dep:2A", Kind::Contact, "x", None),
            ),
            (
                "bassins/haut-perigord/territoire.md",
                some("bassin:haut-perigord", Kind::Territory, "territoire", None),
            ),
            ("glossaire/apl.md", some("fr", Kind::Term, "apl", None)),
            (
                "thematiques/sante.md",
                some("fr", Kind::Topic, "sante", None),
            ),
            (
                "national/guides/Mon Guide.md",
                some("fr", Kind::Guide, "mon-guide", None),
            ),
            ("README.md", None),
            ("departements/xx/guides/a.md", None),
            ("divers/a.md", None),
            ("national/guide/a.md", None),
        ];
        for (path, expected) in cases {
            assert_eq!(place(path), expected, "{path}");
        }
    }
}
