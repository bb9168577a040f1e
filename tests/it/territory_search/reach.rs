//! Whom each file of the library is for, read from its folder and its `zone` alone: the program's own
//! reading is what is judged.

use std::collections::BTreeMap;
use std::path::Path;

use lutrin::territory::Cog;
use serde_json::Value;

use crate::support::files;

/// A file of the library.
struct Leaf {
    /// The codes of the people that it is for.
    zone: Vec<String>,
    /// Its text, without the marks of lists and headings.
    text: String,
    /// The telephone numbers that it gives; no other file gives them.
    numbers: Vec<String>,
}

/// Every file by the id that answers give it.
pub(super) struct Reach(BTreeMap<String, Leaf>);

/// How every number of the library begins.
const NUMBER: &str = "05 36 49 ";

impl Reach {
    pub(super) fn read(content: &Path) -> Self {
        let leaves = files(content).into_iter().filter_map(|(name, path)| {
            let text = std::fs::read_to_string(path).expect("a text");
            let (place, id) = place_and_id(&name)?;
            let own = place.replacen('-', ":", 1);
            let zone = zone(&text).unwrap_or_else(|| vec![receives(&id, own)]);
            Some((id, Leaf::new(zone, &text)))
        });
        let leaves: BTreeMap<String, Leaf> = leaves.collect();
        assert!(leaves.len() > 100, "{} files", leaves.len());
        Self(leaves)
    }

    /// What stands in an answer and is not for the people of the chain: results, notices, texts.
    pub(super) fn strangers(&self, answer: &Value, chain: &[String]) -> Vec<String> {
        let own: Vec<&str> = self
            .0
            .values()
            .filter(|leaf| leaf.is_for(chain))
            .map(|leaf| leaf.text.as_str())
            .collect();
        let mut strangers = Vec::new();
        for hit in list(answer, "resultats") {
            let id = text(hit, "id");
            let within = chain.contains(&text(hit, "territoire"));
            let receives = self.0.get(&id).is_some_and(|leaf| leaf.is_for(chain));
            if !within && !receives {
                strangers.push(format!("{id} is not for here"));
            }
            for notice in list(hit, "avis") {
                if !chain.contains(&text(notice, "territoire")) {
                    strangers.push(format!("{} is not for here", text(notice, "id")));
                }
            }
            let excerpt: String = list(hit, "extrait")
                .iter()
                .map(|piece| text(piece, "texte"))
                .collect();
            for said in [text(hit, "titre"), text(hit, "resume"), excerpt] {
                let said = plain(&said);
                if !own.iter().any(|own| own.contains(&said)) {
                    strangers.push(format!("{id} says « {said} », which no text of here says"));
                }
            }
        }
        strangers
    }

    /// The telephone numbers of elsewhere that a text gives.
    pub(super) fn strange_numbers(&self, text: &str, chain: &[String]) -> Vec<String> {
        let own = |number: &str| {
            let here = self.0.values().filter(|leaf| leaf.is_for(chain));
            here.flat_map(|leaf| &leaf.numbers)
                .any(|known| known == number)
        };
        let given = numbers(text).into_iter();
        given
            .filter(|number| !own(number))
            .map(|number| format!("{number} is a number of elsewhere"))
            .collect()
    }
}

impl Leaf {
    fn new(zone: Vec<String>, text: &str) -> Self {
        Self {
            zone,
            text: plain(text),
            numbers: numbers(text),
        }
    }

    fn is_for(&self, chain: &[String]) -> bool {
        self.zone.iter().any(|code| chain.contains(code))
    }
}

/// `departements/24-dordogne/contacts/rsa-24.md` → `dep-24` and `contact:dep-24/rsa-24`.
fn place_and_id(name: &str) -> Option<(String, String)> {
    let stem = name.strip_suffix(".md")?;
    let (level, below) = stem.split_once('/')?;
    if level == "glossaire" {
        return Some(("fr".to_owned(), format!("terme:{below}")));
    }
    let folder = below.split('/').next()?;
    let code = folder.split('-').next()?;
    let place = match level {
        "national" => "fr".to_owned(),
        "regions" => format!("reg-{code}"),
        "departements" => format!("dep-{code}"),
        "bassins" => format!("bassin-{folder}"),
        "epci" => format!("epci-{code}"),
        "communes" => format!("com-{code}"),
        _ => return None,
    };
    let id = stem.rsplit('/').next()?;
    let kinds = [
        ("/guides/", ""),
        ("/organismes/", "organisme:"),
        ("/contacts/", "contact:"),
        ("/lieux/", "lieu:"),
        ("/avis/", "avis:"),
    ];
    let (_, kind) = kinds.iter().find(|(part, _)| name.contains(part))?;
    let id = if place == "fr" {
        format!("{kind}{id}")
    } else {
        format!("{kind}{place}/{id}")
    };
    Some((place, id))
}

/// Where a file without `zone` is for: its folder's territory; a commune's place receives its EPCI.
fn receives(id: &str, own: String) -> String {
    let epci = own
        .parse()
        .ok()
        .and_then(|own| Cog::embedded().epci_of(&own));
    let epci = epci.filter(|_| id.starts_with("lieu:"));
    epci.map_or(own, |epci| epci.to_string())
}

/// The codes of `zone: [dep:24, epci:200071819]`.
fn zone(text: &str) -> Option<Vec<String>> {
    let line = text.lines().find_map(|line| line.strip_prefix("zone: ["))?;
    let codes = line.trim_end_matches(']').split(", ");
    Some(codes.map(str::to_owned).collect())
}

/// One line, without the marks of lists, headings and cut excerpts.
fn plain(text: &str) -> String {
    let words = text.split_whitespace();
    let marks = ["-", "##", "###", "…"];
    let words = words.filter(|word| !marks.contains(word));
    let words: Vec<&str> = words.map(|word| word.trim_matches('…')).collect();
    words.join(" ")
}

fn numbers(text: &str) -> Vec<String> {
    let starts = text.match_indices(NUMBER);
    starts
        .filter_map(|(at, _)| text.get(at..at + NUMBER.len() + 5))
        .map(str::to_owned)
        .collect()
}

fn list<'v>(value: &'v Value, key: &str) -> &'v [Value] {
    value[key].as_array().map_or(&[], Vec::as_slice)
}

fn text(value: &Value, key: &str) -> String {
    value[key].as_str().unwrap_or_default().to_owned()
}
