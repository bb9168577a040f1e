//! Errors: RFC 9457 for programs, a sentence for people; nothing of the inside is ever shown, and
//! nothing of what was asked is repeated.

use std::any::Any;

use axum::extract::Request;
use axum::http::header::{ALLOW, CACHE_CONTROL, CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use utoipa::ToSchema;

use crate::territory::{Code, Found};

/// The media type of problems.
pub(super) const PROBLEM: &str = "application/problem+json";

/// A problem as RFC 9457 describes it, its words in French.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Problem {
    /// Always `about:blank`: the status says what kind of problem it is.
    #[serde(rename = "type")]
    #[schema(value_type = String)]
    kind: &'static str,
    /// The kind of problem.
    #[schema(value_type = String)]
    title: &'static str,
    /// The status of the response.
    status: u16,
    /// What is wrong and what would be right. What was asked is never repeated.
    #[serde(skip_serializing_if = "String::is_empty")]
    detail: String,
    /// The parameter that is wrong.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = String, nullable = false)]
    parametre: Option<&'static str>,
    /// Territories that the words of `territoire` may mean.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(required = false)]
    candidats: Vec<Candidate>,
}

/// A territory that words may mean.
#[derive(Debug, Serialize, ToSchema)]
struct Candidate {
    /// Its code, which means it alone: `com:24328`.
    #[schema(value_type = String, example = "com:24328")]
    code: Code,
    /// Its name.
    nom: String,
    /// The name of a former commune that the words met.
    #[schema(required)]
    anciennement: Option<String>,
}

impl Problem {
    /// A request that cannot be understood.
    pub(super) fn bad(detail: impl Into<String>) -> Self {
        Self {
            detail: detail.into(),
            ..Self::of(StatusCode::BAD_REQUEST)
        }
    }

    /// A parameter that cannot be understood.
    pub(super) fn parameter(name: &'static str, detail: impl Into<String>) -> Self {
        Self {
            parametre: Some(name),
            ..Self::bad(detail)
        }
    }

    /// Words that mean several territories.
    pub(super) fn ambiguous(found: Vec<Found>) -> Self {
        let candidate = |found: Found| Candidate {
            code: found.code,
            nom: found.name,
            anciennement: found.matched,
        };
        Self {
            candidats: found.into_iter().map(candidate).collect(),
            ..Self::parameter(
                "territoire",
                "« territoire » désigne plusieurs lieux : donnez le code de l’un des candidats.",
            )
        }
    }

    /// Too many searches at once.
    pub(super) fn busy() -> Self {
        Self::of(StatusCode::SERVICE_UNAVAILABLE)
    }

    /// A fault of the program.
    pub(super) fn internal() -> Self {
        Self::of(StatusCode::INTERNAL_SERVER_ERROR)
    }

    /// What a status alone says.
    fn of(status: StatusCode) -> Self {
        let (title, detail) = match status {
            StatusCode::NOT_FOUND => (
                "Adresse inconnue",
                "L’API n’a pas cette adresse. Sa description : /api/v1/openapi.json",
            ),
            StatusCode::METHOD_NOT_ALLOWED => (
                "Méthode refusée",
                "Seule la lecture est possible : GET ou HEAD.",
            ),
            StatusCode::PAYLOAD_TOO_LARGE => {
                ("Contenu refusé", "Cette adresse ne prend pas de contenu.")
            }
            StatusCode::URI_TOO_LONG => ("Adresse trop longue", "Cette adresse est trop longue."),
            StatusCode::SERVICE_UNAVAILABLE => ("Service occupé", "Réessayez dans deux secondes."),
            status if status.is_client_error() => {
                ("Demande incorrecte", "La requête n’est pas valable.")
            }
            _ => ("Erreur du programme", ""),
        };
        Self {
            kind: "about:blank",
            title,
            status: status.as_u16(),
            detail: detail.to_owned(),
            parametre: None,
            candidats: Vec::new(),
        }
    }

    fn status(&self) -> StatusCode {
        StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut response = (self.status(), axum::Json(&self)).into_response();
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(PROBLEM));
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if self.status == 503 {
            headers.insert(RETRY_AFTER, HeaderValue::from_static("2"));
        }
        response
    }
}

/// Below `/api`, whatever fails is told as a problem: an address that is none, a method, a time-out,
/// a panic.
pub(super) async fn for_programs(request: Request, next: Next) -> Response {
    let response = next.run(request).await;
    let status = response.status();
    let told = response.headers().get(CONTENT_TYPE);
    let told = told.is_some_and(|kind| kind == PROBLEM);
    if told || !(status.is_client_error() || status.is_server_error()) {
        return response;
    }
    let mut problem = Problem::of(status).into_response();
    if let Some(allowed) = response.headers().get(ALLOW) {
        problem.headers_mut().insert(ALLOW, allowed.clone());
    }
    problem
}

/// No address of the API.
pub(super) async fn unknown() -> Problem {
    Problem::of(StatusCode::NOT_FOUND)
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

/// A panic is a bug: the request gets a sentence, the others go on. What it says may hold words of a
/// reader, and goes nowhere.
pub(super) fn panicked(_panic: Box<dyn Any + Send + 'static>) -> Response {
    tracing::error!("a request panicked");
    plain(
        StatusCode::INTERNAL_SERVER_ERROR,
        "Erreur du programme. Revenez à la page précédente.",
    )
}

/// A problem for people, where no page can be made.
pub(super) fn plain_of(problem: &Problem) -> Response {
    let words = format!("{}. {}\n", problem.title, problem.detail);
    let headers = [
        (CONTENT_TYPE, "text/plain; charset=utf-8"),
        (CACHE_CONTROL, "no-store"),
    ];
    (problem.status(), headers, words).into_response()
}
