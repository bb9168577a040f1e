//! `GET /api/v1/suggestions?q=` : a few titles while a word is being typed.

use std::sync::Arc;

use axum::extract::State as From;
use axum::http::Uri;
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use super::api::json;
use super::params::Params;
use super::place::{self, Place};
use super::problem::Problem;
use super::search::aside;
use super::state::State;
use crate::search::query::MAX_CHARS;
use crate::search::suggest::Suggestion;

#[derive(Serialize)]
struct Suggestions {
    suggestions: Vec<Suggested>,
}

#[derive(Serialize)]
struct Suggested {
    #[serde(flatten)]
    suggestion: Suggestion,
    /// Its kind in readers' words.
    libelle: String,
}

pub(super) async fn suggestions(From(state): From<State>, uri: Uri) -> Response {
    match suggested(&state, &uri).await {
        Ok(found) => json(&found),
        Err(problem) => problem.into_response(),
    }
}

async fn suggested(state: &State, uri: &Uri) -> Result<Suggestions, Problem> {
    let params = Params::read(uri.query())?;
    let Some(words) = params.get("q").map(str::to_owned) else {
        return Err(Problem::bad("Il manque « q » : le début d’une question."));
    };
    if words.chars().count() > MAX_CHARS {
        return Err(Problem::bad("« q » est trop long."));
    }
    let snapshot = state.snapshot();
    // The name of a place is often half written while its neighbour is: it then counts for nothing.
    let scope = match params
        .get("territoire")
        .map(|words| place::read(&snapshot, words))
    {
        Some(Place::One(here)) => Some(here.scope),
        Some(Place::Several(_) | Place::Unknown) | None => None,
    };
    let searched = Arc::clone(&snapshot);
    let found = aside(state, move || {
        searched.engine.suggest(&words, scope.as_ref())
    });
    let messages = snapshot.theme.messages();
    let suggestions = found.await?.into_iter().map(|suggestion| Suggested {
        libelle: messages.text(&format!("kind-{}", suggestion.genre)),
        suggestion,
    });
    Ok(Suggestions {
        suggestions: suggestions.collect(),
    })
}
