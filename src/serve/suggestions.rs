//! `GET /api/v1/suggestions?q=` : a few titles while a word is being typed.

use std::sync::Arc;

use axum::extract::State as From;
use axum::http::Uri;
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use utoipa::ToSchema;

use super::api::json;
use super::params::Params;
use super::place::{self, Place};
use super::problem::Problem;
use super::search::aside;
use super::state::State;

/// What may be meant, while it is being typed.
#[derive(Serialize, ToSchema)]
pub(super) struct Suggestions {
    /// Best first, 8 at most.
    suggestions: Vec<Suggested>,
}

/// One suggestion.
#[derive(Serialize, ToSchema)]
struct Suggested {
    /// What to show, and to search for.
    texte: String,
    /// Its kind.
    #[schema(value_type = String)]
    genre: &'static str,
    /// Its kind in readers' words.
    libelle: String,
    /// Its page, relative to the site's root, without leading slash.
    url: String,
}

pub(super) async fn suggestions(From(state): From<State>, uri: Uri) -> Response {
    match suggested(&state, &uri).await {
        Ok(found) => json(&found),
        Err(problem) => problem.into_response(),
    }
}

async fn suggested(state: &State, uri: &Uri) -> Result<Suggestions, Problem> {
    let params = Params::read(uri.query())?;
    let words = params
        .words()?
        .map(str::to_owned)
        .ok_or_else(|| Problem::parameter("q", "Il manque « q » : le début d’une question."))?;
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
        texte: suggestion.texte,
        genre: suggestion.genre,
        url: suggestion.url,
    });
    Ok(Suggestions {
        suggestions: suggestions.collect(),
    })
}
