//! Typed words → what stands in a file, such that lutrin reads the same words back.

use crate::base::path::ContentPath;
use crate::base::text::slug;
use crate::parse::fields::Fields;
use crate::parse::outline::is_invisible;
use crate::parse::{repair, yaml};

/// Longest title that is taken, in characters.
pub const LONGEST: usize = 200;
/// Longest id, as the reader of ids has it.
const LONGEST_ID: usize = 80;

/// Words on one line: control and invisible characters dropped, blanks made single plain spaces, the
/// curly quotes around the whole dropped as the reader drops them.
pub fn clean(typed: &str) -> String {
    let seen: String = typed
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .filter(|c| !is_invisible(*c))
        .collect();
    let mut words = seen.split_whitespace().collect::<Vec<_>>().join(" ");
    while let Some(inner) = words
        .strip_prefix(['“', '”'])
        .and_then(|rest| rest.strip_suffix(['“', '”']))
    {
        words = inner.trim().to_owned();
    }
    words
}

/// An id from a title: its slug, cut between words; empty where the title has no Latin letter.
pub fn id_of(title: &str) -> String {
    let whole = slug(title);
    if whole.len() <= LONGEST_ID {
        return whole;
    }
    let mut id = String::new();
    for part in whole.split('-') {
        if id.len() + part.len() >= LONGEST_ID {
            break;
        }
        if !id.is_empty() {
            id.push('-');
        }
        id.push_str(part);
    }
    if id.is_empty() {
        whole.chars().take(LONGEST_ID).collect()
    } else {
        id
    }
}

/// The value of a text key. Plain where lutrin reads it back as it was typed, which is nearly always;
/// else as a JSON string, which is a quoted scalar of YAML.
pub(super) fn value(key: &'static str, words: &str) -> String {
    if words.is_empty() || read_back(key, words).as_deref() == Some(words) {
        return words.to_owned();
    }
    // The same thing as `serde_json::to_string`, which cannot fail on a text.
    serde_json::Value::from(words).to_string()
}

fn read_back(key: &'static str, written: &str) -> Option<String> {
    let line = repair::repair(&format!("{key}: {written}\n"));
    let node = yaml::read(&line.text, |at| at).ok()?;
    Fields::new(node, &ContentPath::new("")).words(key)
}
