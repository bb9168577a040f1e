//! `/api/v1/`: the same answers as the search page, as JSON. `openapi.rs` describes them.

use std::sync::Arc;

use axum::extract::State as From;
use axum::http::Uri;
use axum::http::header::{CACHE_CONTROL, REFERRER_POLICY};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use utoipa::ToSchema;

use super::params::Params;
use super::place::{self, Here, Place};
use super::problem::Problem;
use super::search::answer;
use super::snapshot::Snapshot;
use super::state::State;
use crate::search::Request;
use crate::search::answer::{Answer, PlaceStep};
use crate::search::values::{Filter, Unknown, kinds, levels, publics};
use crate::territory::Found;

/// Territories that a look-up gives.
pub(super) const LIMIT: usize = 20;

/// `GET /api/v1/recherche`
pub(super) async fn search(From(state): From<State>, uri: Uri) -> Response {
    match searched(&state, &uri).await {
        Ok(answer) => json(&answer),
        Err(problem) => problem.into_response(),
    }
}

async fn searched(state: &State, uri: &Uri) -> Result<Answer, Problem> {
    let snapshot = state.snapshot();
    let (request, here) = asked(&snapshot, &Params::read(uri.query())?)?;
    let mut answer = answer(state, &snapshot, request).await?;
    answer.territoire = here.map(|here| here.told(&snapshot));
    Ok(answer)
}

/// The search that the parameters ask for, and where the person lives.
fn asked(
    snapshot: &Arc<Snapshot>,
    params: &Params,
) -> Result<(Request, Option<Box<Here>>), Problem> {
    let mut request = params.request()?;
    if let Some(unknown) = snapshot.engine.unknown(&request) {
        return Err(no_such_value(&unknown));
    }
    let Some(words) = params.get("territoire") else {
        return Ok((request, None));
    };
    match place::read(snapshot, words) {
        Place::One(here) => {
            request.scope = Some(here.scope.clone());
            Ok((request, Some(here)))
        }
        Place::Several(found) => Err(Problem::ambiguous(found)),
        Place::Unknown => Err(Problem::parameter(
            "territoire",
            "« territoire » n’est aucun lieu connu : donnez une commune, un code postal ou un code (dep:24).",
        )),
    }
}

/// An empty answer would read as « nothing is written about it »: a value that does not exist is
/// told, with its neighbour.
fn no_such_value(unknown: &Unknown) -> Problem {
    let (name, mut detail) = match unknown.filter {
        Filter::Kind => ("genre", "Ce genre n’existe pas.".to_owned()),
        Filter::Topic => (
            "thematique",
            "Cette thématique n’est pas dans la bibliothèque.".to_owned(),
        ),
        Filter::Public => ("public", "Ce public n’existe pas.".to_owned()),
        Filter::Level => ("niveau", "Ce niveau n’existe pas.".to_owned()),
    };
    if let Some(near) = &unknown.near {
        detail = format!("{detail} Vouliez-vous dire « {near} » ?");
    }
    let known: Vec<&str> = match unknown.filter {
        Filter::Kind => kinds().collect(),
        Filter::Public => publics().collect(),
        Filter::Level => levels().collect(),
        Filter::Topic => Vec::new(),
    };
    if !known.is_empty() {
        detail = format!("{detail} Valeurs : {}.", known.join(", "));
    }
    Problem::parameter(name, detail)
}

/// Territories that words may mean.
#[derive(Serialize, ToSchema)]
pub(super) struct Territories {
    /// Best first, 20 at most.
    territoires: Vec<Territory>,
}

/// One territory.
#[derive(Serialize, ToSchema)]
struct Territory {
    /// Its code, which means it alone: `com:24328`.
    #[schema(example = "com:24328")]
    code: String,
    /// Its name.
    nom: String,
    /// The name of a former commune that was asked for.
    #[schema(required)]
    anciennement: Option<String>,
    /// The territory and what it lies in, narrow to wide.
    chaine: Vec<PlaceStep>,
    /// Its page, or that of the narrowest territory around it; relative to the site's root.
    #[schema(required)]
    url: Option<String>,
}

/// `GET /api/v1/territoires?q=`
pub(super) async fn territories(From(state): From<State>, uri: Uri) -> Response {
    match looked_up(&state.snapshot(), &uri) {
        Ok(territories) => json(&territories),
        Err(problem) => problem.into_response(),
    }
}

fn looked_up(snapshot: &Snapshot, uri: &Uri) -> Result<Territories, Problem> {
    let params = Params::read(uri.query())?;
    let words = params.words()?.ok_or_else(|| {
        Problem::parameter("q", "Il manque « q » : un nom, un code postal ou un code.")
    })?;
    let view = |found: Found| {
        let chain = snapshot.territories.chain(&found.code);
        Territory {
            url: snapshot.page_of(&chain).map(|(_, page)| page.to_owned()),
            chaine: place::steps(snapshot, &chain),
            code: found.code.to_string(),
            nom: found.name,
            anciennement: found.matched,
        }
    };
    let found = snapshot.territories.find(words, LIMIT);
    Ok(Territories {
        territoires: found.into_iter().map(view).collect(),
    })
}

/// An answer that nobody keeps.
pub(super) fn json(body: &impl Serialize) -> Response {
    let head = [
        (CACHE_CONTROL, "no-store"),
        (REFERRER_POLICY, "no-referrer"),
    ];
    (head, axum::Json(body)).into_response()
}
