//! `/api/v1/`: the same answers as the search page, as JSON.

use axum::extract::State as From;
use axum::http::Uri;
use axum::http::header::{CACHE_CONTROL, REFERRER_POLICY};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use super::params::Params;
use super::place::{self, Place};
use super::problem::Problem;
use super::search::answer;
use super::state::State;
use crate::search::answer as form;
use crate::territory::Found;

/// Territories that a look-up gives.
const LIMIT: usize = 20;

/// `GET /api/v1/recherche`
pub(super) async fn search(From(state): From<State>, uri: Uri) -> Response {
    match searched(&state, &uri).await {
        Ok(answer) => json(&answer),
        Err(problem) => problem.into_response(),
    }
}

async fn searched(state: &State, uri: &Uri) -> Result<form::Answer, Problem> {
    let params = Params::read(uri.query())?;
    let mut request = params.request()?;
    let snapshot = state.snapshot();
    let mut place = None;
    if let Some(words) = params.get("territoire") {
        match place::read(&snapshot, words) {
            Place::One(here) => {
                request.scope = Some(here.scope.clone());
                place = Some(here);
            }
            Place::Several(found) => {
                return Err(Problem::ambiguous(
                    "« territoire » désigne plusieurs lieux.",
                    found,
                ));
            }
            Place::Unknown => return Err(Problem::bad("« territoire » n’est aucun lieu connu.")),
        }
    }
    let mut answer = answer(state, &snapshot, request).await?;
    answer.territoire = place.map(|here| form::Place {
        chaine: here
            .scope
            .chain
            .iter()
            .map(|code| form::PlaceStep {
                code: code.clone(),
                nom: snapshot.territories.name(code),
            })
            .collect(),
        code: here.code,
        nom: here.name,
    });
    Ok(answer)
}

#[derive(Serialize)]
struct Territories {
    territoires: Vec<Territory>,
}

#[derive(Serialize)]
struct Territory {
    code: String,
    nom: String,
    /// The name of a former commune that was asked for.
    anciennement: Option<String>,
    /// What the territory lies in, narrow to wide.
    chaine: Vec<form::PlaceStep>,
    /// Its page, or that of the narrowest territory around it.
    url: Option<String>,
}

/// `GET /api/v1/territoires?q=`
pub(super) async fn territories(From(state): From<State>, uri: Uri) -> Response {
    let params = match Params::read(uri.query()) {
        Ok(params) => params,
        Err(problem) => return problem.into_response(),
    };
    let Some(words) = params.get("q") else {
        return Problem::bad("Il manque « q » : un nom, un code postal ou un code.")
            .into_response();
    };
    if words.chars().count() > crate::search::query::MAX_CHARS {
        return Problem::bad("« q » est trop long.").into_response();
    }
    let snapshot = state.snapshot();
    let view = |found: Found| {
        let chain = snapshot.territories.chain(&found.code);
        Territory {
            url: snapshot.page_of(&chain).map(|(_, page)| page.to_owned()),
            chaine: chain
                .into_iter()
                .map(|code| form::PlaceStep {
                    nom: snapshot.territories.name(&code),
                    code,
                })
                .collect(),
            code: found.code.to_string(),
            nom: found.name,
            anciennement: found.matched,
        }
    };
    let territoires = snapshot
        .territories
        .find(words, LIMIT)
        .into_iter()
        .map(view)
        .collect();
    json(&Territories { territoires })
}

/// An answer that nobody keeps.
pub(super) fn json(body: &impl Serialize) -> Response {
    let head = [
        (CACHE_CONTROL, "no-store"),
        (REFERRER_POLICY, "no-referrer"),
    ];
    (head, axum::Json(body)).into_response()
}
