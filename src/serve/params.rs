//! Query strings → parameters. A parameter given twice, or not in UTF-8, is refused.

use std::collections::BTreeMap;

use percent_encoding::percent_decode_str;

use super::problem::Problem;
use crate::search::Request;
use crate::search::query::MAX_LIMIT;

/// Results a page when the request does not say.
const LIMIT: usize = 20;

/// The parameters of a request.
#[derive(Debug, Default)]
pub(super) struct Params(BTreeMap<String, String>);

impl Params {
    /// Reads a query string; unknown parameters are let through and ignored.
    pub(super) fn read(query: Option<&str>) -> Result<Self, Problem> {
        let query = query.unwrap_or_default();
        if percent_decode_str(query).decode_utf8().is_err() {
            return Err(Problem::bad("La demande n’est pas en UTF-8."));
        }
        let mut params = BTreeMap::new();
        for (name, value) in url::form_urlencoded::parse(query.as_bytes()) {
            if params
                .insert(name.to_string(), value.into_owned())
                .is_some()
            {
                return Err(Problem::bad("Un paramètre est donné deux fois."));
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

    fn number(&self, name: &'static str, default: usize) -> Result<usize, Problem> {
        let Some(text) = self.get(name) else {
            return Ok(default);
        };
        text.parse()
            .map_err(|_| Problem::bad(format!("« {name} » doit être un nombre.")))
    }

    /// The search that the parameters ask for, the territory left out.
    pub(super) fn request(&self) -> Result<Request, Problem> {
        let owned = |name: &str| self.get(name).map(str::to_owned);
        let limit = self.number("limite", LIMIT)?;
        if limit > MAX_LIMIT {
            return Err(Problem::bad(format!("« limite » va de 1 à {MAX_LIMIT}.")));
        }
        Ok(Request {
            text: owned("q").unwrap_or_default(),
            scope: None,
            topic: owned("thematique"),
            kind: owned("genre"),
            public: owned("public"),
            level: owned("niveau"),
            exact: self.get("exact").is_some_and(|value| value == "1"),
            explain: self.get("explique").is_some_and(|value| value == "1"),
            limit,
            page: self.number("page", 1)?,
        })
    }
}
