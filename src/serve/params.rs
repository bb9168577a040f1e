//! Query strings → parameters. A parameter given twice, or not in UTF-8, is refused; what is refused
//! is never repeated in the answer.

use std::collections::BTreeMap;

use percent_encoding::percent_decode_str;

use super::problem::Problem;
use crate::search::Request;
use crate::search::query::{MAX_CHARS, MAX_LIMIT, MAX_PAGE, Purpose};

/// Results a page when the request does not say: what a slow line brings at once.
pub(super) const LIMIT: usize = 10;
/// The same for a library that is looked through without a question.
pub(super) const LISTED: usize = 20;

/// Parameters that a refusal may name.
const NAMES: [&str; 11] = [
    "q",
    "territoire",
    "thematique",
    "genre",
    "public",
    "niveau",
    "exact",
    "pour",
    "limite",
    "page",
    "explique",
];

/// The parameters of a request.
#[derive(Debug, Default)]
pub(super) struct Params(BTreeMap<String, String>);

impl Params {
    /// Reads a query string; unknown parameters are let through and ignored.
    pub(super) fn read(query: Option<&str>) -> Result<Self, Problem> {
        let query = query.unwrap_or_default();
        if percent_decode_str(query).decode_utf8().is_err() {
            return Err(Problem::bad(
                "La demande n’est pas en UTF-8 : chaque signe s’écrit avec ses octets UTF-8, par exemple %C3%A9 pour « é ».",
            ));
        }
        let mut params = BTreeMap::new();
        for (name, value) in url::form_urlencoded::parse(query.as_bytes()) {
            if params
                .insert(name.to_string(), value.into_owned())
                .is_some()
            {
                return Err(twice(&name));
            }
        }
        Ok(Self(params))
    }

    /// A parameter, trimmed; empty counts as absent.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.0
            .get(name)
            .map(|value| value.trim())
            .filter(|value| !value.is_empty())
    }

    /// The words of `q`, within the limit.
    pub(super) fn words(&self) -> Result<Option<&str>, Problem> {
        let words = self.get("q");
        if words.is_some_and(|words| words.chars().count() > MAX_CHARS) {
            let detail = format!("« q » dépasse {MAX_CHARS} signes.");
            return Err(Problem::parameter("q", detail));
        }
        Ok(words)
    }

    fn number(&self, name: &'static str, default: usize, most: usize) -> Result<usize, Problem> {
        let Some(text) = self.get(name) else {
            return Ok(default);
        };
        let detail = format!("« {name} » est un nombre entier, de 1 à {most}.");
        let digits = text.bytes().all(|byte| byte.is_ascii_digit());
        let number = text.parse().ok().filter(|_| digits);
        number
            .filter(|number| (1..=most).contains(number))
            .ok_or_else(|| Problem::parameter(name, detail))
    }

    fn flag(&self, name: &'static str) -> Result<bool, Problem> {
        match self.get(name) {
            None | Some("0") => Ok(false),
            Some("1") => Ok(true),
            Some(_) => Err(Problem::parameter(name, format!("« {name} » vaut 0 ou 1."))),
        }
    }

    fn purpose(&self) -> Result<Purpose, Problem> {
        let Some(word) = self.get("pour") else {
            return Ok(Purpose::default());
        };
        Purpose::of_word(word).ok_or_else(|| {
            let words = Purpose::ALL.map(Purpose::word).join(", ");
            Problem::parameter("pour", format!("« pour » vaut l’un de ces mots : {words}."))
        })
    }

    /// The search that the parameters ask for, the territory left out.
    pub(super) fn request(&self) -> Result<Request, Problem> {
        let owned = |name: &str| self.get(name).map(str::to_owned);
        let text = self.words()?.unwrap_or_default().to_owned();
        let usual = if text.trim().is_empty() {
            LISTED
        } else {
            LIMIT
        };
        Ok(Request {
            text,
            scope: None,
            topic: owned("thematique"),
            kind: owned("genre"),
            public: owned("public"),
            level: owned("niveau"),
            exact: self.flag("exact")?,
            purpose: self.purpose()?,
            explain: self.flag("explique")?,
            limit: self.number("limite", usual, MAX_LIMIT)?,
            page: self.number("page", 1, MAX_PAGE)?,
        })
    }
}

/// A parameter given twice, named when it is one of ours: other names are the reader's own words.
fn twice(name: &str) -> Problem {
    match NAMES.into_iter().find(|known| *known == name) {
        Some(known) => Problem::parameter(known, format!("« {known} » est donné deux fois.")),
        None => Problem::bad("Un paramètre est donné deux fois."),
    }
}
