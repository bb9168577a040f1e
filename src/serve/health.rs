//! Probes: alive as long as the loop answers; ready as long as a release is served.

use axum::extract::State as From;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::json;

use super::state::State;

/// `/healthz`: touches no disk and no index.
pub(super) async fn alive() -> &'static str {
    "ok\n"
}

/// `/readyz`: which release, how many records, and why a newer one was refused.
pub(super) async fn ready(From(state): From<State>) -> Response {
    let snapshot = state.snapshot();
    let status = if state.is_stopping() {
        StatusCode::SERVICE_UNAVAILABLE
    } else {
        StatusCode::OK
    };
    let body = json!({
        "release": snapshot.release.name,
        "records": snapshot.engine.count(),
        "refused": *state.trouble(),
    });
    (status, axum::Json(body)).into_response()
}
