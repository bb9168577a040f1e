//! Every route, and the layers around them in order.

use axum::Router;
use axum::routing::get;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::timeout::TimeoutLayer;

use super::state::State;
use super::{api, cors, headers, health, openapi, pages, problem, search, suggestions};

/// A request takes no longer than this.
const TIMEOUT: std::time::Duration = std::time::Duration::from_secs(30);

/// The server as a service, for sockets and for tests without one.
pub fn router(state: State) -> Router {
    let site = Router::new()
        .route("/recherche", get(search::page))
        .route("/recherche.html", get(search::page))
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
        .route("/api/", get(problem::unknown))
        .fallback(get(pages::page))
        .method_not_allowed_fallback(problem::method);
    guarded(site)
        .nest("/api", api(&state))
        .layer(axum::middleware::from_fn_with_state(
            state.clone(),
            headers::secure,
        ))
        .with_state(state)
}

/// What programs ask: errors are problems, and other sites' pages may ask where they are named.
fn api(state: &State) -> Router<State> {
    let api = Router::new()
        .route("/v1/recherche", get(api::search))
        .route("/v1/suggestions", get(suggestions::suggestions))
        .route("/v1/territoires", get(api::territories))
        .route("/v1/openapi.json", get(openapi::document))
        .fallback(get(problem::unknown))
        .method_not_allowed_fallback(problem::method);
    let api = guarded(api).layer(axum::middleware::from_fn(problem::for_programs));
    match cors::layer(state.origins()) {
        Some(cors) => api.layer(cors),
        None => api,
    }
}

/// What no handler lets through, waits for, or lets fall.
fn guarded(router: Router<State>) -> Router<State> {
    router
        .layer(axum::middleware::from_fn(headers::refuse_odd_requests))
        .layer(TimeoutLayer::with_status_code(
            axum::http::StatusCode::SERVICE_UNAVAILABLE,
            TIMEOUT,
        ))
        .layer(CatchPanicLayer::custom(problem::panicked))
}
