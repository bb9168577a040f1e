//! Errors: RFC 9457 for programs, a page for people; nothing of the inside is ever shown.

use std::any::Any;

use axum::http::header::{ALLOW, CACHE_CONTROL, CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use crate::territory::Found;

/// A problem as RFC 9457 describes it, in French.
#[derive(Debug, Serialize)]
pub(super) struct Problem {
    #[serde(rename = "type")]
    kind: &'static str,
    title: &'static str,
    status: u16,
    #[serde(skip_serializing_if = "String::is_empty")]
    detail: String,
    /// Territories that the words may mean.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    candidats: Vec<Found>,
}

impl Problem {
    /// A request that cannot be understood.
    pub(super) fn bad(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "Demande incorrecte", detail)
    }

    /// Words that mean several territories.
    pub(super) fn ambiguous(detail: impl Into<String>, candidats: Vec<Found>) -> Self {
        Self {
            candidats,
            ..Self::bad(detail)
        }
    }

    /// Too many searches at once.
    pub(super) fn busy() -> Self {
        Self::new(
            StatusCode::SERVICE_UNAVAILABLE,
            "Trop de demandes à la fois",
            "Réessayez dans deux secondes.",
        )
    }

    /// A fault of the program.
    pub(super) fn internal() -> Self {
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "Erreur du programme", "")
    }

    fn new(status: StatusCode, title: &'static str, detail: impl Into<String>) -> Self {
        let detail = detail.into();
        Self {
            kind: "about:blank",
            title,
            status: status.as_u16(),
            detail,
            candidats: Vec::new(),
        }
    }

    pub(super) fn detail(&self) -> &str {
        &self.detail
    }

    pub(super) fn status(&self) -> StatusCode {
        StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut response = (self.status(), axum::Json(&self)).into_response();
        let headers = response.headers_mut();
        headers.insert(
            CONTENT_TYPE,
            HeaderValue::from_static("application/problem+json"),
        );
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if self.status == 503 {
            headers.insert(RETRY_AFTER, HeaderValue::from_static("2"));
        }
        response
    }
}

/// A sentence, where nothing more is known of the client.
pub(super) fn plain(status: StatusCode, words: &'static str) -> Response {
    let headers = [
        (CONTENT_TYPE, "text/plain; charset=utf-8"),
        (CACHE_CONTROL, "no-store"),
    ];
    (status, headers, format!("{words}\n")).into_response()
}

/// Only reading is possible.
pub(super) async fn method() -> Response {
    let mut response = plain(
        StatusCode::METHOD_NOT_ALLOWED,
        "Seule la lecture est possible.",
    );
    response
        .headers_mut()
        .insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
    response
}

/// A panic is a bug: the request gets a sentence, the others go on.
pub(super) fn panicked(_panic: Box<dyn Any + Send + 'static>) -> Response {
    tracing::error!("a request panicked");
    plain(
        StatusCode::INTERNAL_SERVER_ERROR,
        "Erreur du programme. Revenez à la page précédente.",
    )
}

/// A problem for people, where no page can be made.
pub(super) fn plain_of(problem: &Problem) -> Response {
    let words = format!("{}. {}\n", problem.title, problem.detail());
    let headers = [
        (CONTENT_TYPE, "text/plain; charset=utf-8"),
        (CACHE_CONTROL, "no-store"),
    ];
    (problem.status(), headers, words).into_response()
}
