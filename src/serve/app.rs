//! Every route, and the layers around them in order.

use axum::Router;
use axum::routing::get;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::timeout::TimeoutLayer;

use super::state::State;
use super::{api, headers, health, pages, problem, search, suggestions};

/// A request takes no longer than this.
const TIMEOUT: std::time::Duration = std::time::Duration::from_secs(30);

/// The server as a service, for sockets and for tests without one.
pub fn router(state: State) -> Router {
    Router::new()
        .route("/recherche", get(search::page))
        .route("/recherche.html", get(search::page))
        .route("/api/v1/recherche", get(api::search))
        .route("/api/v1/suggestions", get(suggestions::suggestions))
        .route("/api/v1/territoires", get(api::territories))
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
        .fallback(get(pages::page))
        .method_not_allowed_fallback(problem::method)
        .layer(axum::middleware::from_fn(headers::refuse_odd_requests))
        .layer(TimeoutLayer::with_status_code(
            axum::http::StatusCode::SERVICE_UNAVAILABLE,
            TIMEOUT,
        ))
        .layer(CatchPanicLayer::custom(problem::panicked))
        .layer(axum::middleware::from_fn_with_state(
            state.clone(),
            headers::secure,
        ))
        .with_state(state)
}
