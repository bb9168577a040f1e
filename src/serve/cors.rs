//! Which other sites may ask the API from their visitors' browsers: none, unless `[serve] cors` names
//! them (the CORS protocol of the Fetch standard).

use std::time::Duration;

use axum::http::header::RETRY_AFTER;
use axum::http::{HeaderName, HeaderValue, Method};
use tower_http::cors::{AllowOrigin, Any, CorsLayer};

/// How long a browser may keep the answer to a preflight.
const KEPT: Duration = Duration::from_secs(24 * 60 * 60);

/// Every site.
const ALL: &str = "*";

/// The layer that answers browsers; `None` where no site is named. Cookies are never let through:
/// there are none.
pub(super) fn layer(origins: &[String]) -> Option<CorsLayer> {
    if origins.is_empty() {
        return None;
    }
    let layer = CorsLayer::new()
        .allow_methods([Method::GET, Method::HEAD])
        .expose_headers([RETRY_AFTER, HeaderName::from_static("x-lutrin-release")])
        .max_age(KEPT);
    if origins.iter().any(|origin| origin == ALL) {
        return Some(layer.allow_origin(Any).vary([]));
    }
    let named = origins
        .iter()
        .filter_map(|origin| HeaderValue::from_str(origin).ok());
    Some(layer.allow_origin(AllowOrigin::list(named)))
}
