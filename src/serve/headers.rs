//! Headers of every response, and requests that no honest client sends.

use axum::extract::{Request, State as From};
use axum::http::header::{
    CONTENT_LENGTH, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HOST, REFERRER_POLICY,
    TRANSFER_ENCODING, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderName, HeaderValue, StatusCode, Version};
use axum::middleware::Next;
use axum::response::Response;

use super::problem;
use super::state::State;

/// Headers that never change.
const FIXED: [(HeaderName, &str); 5] = [
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (REFERRER_POLICY, "strict-origin-when-cross-origin"),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    ),
    (
        HeaderName::from_static("cross-origin-resource-policy"),
        "same-origin",
    ),
    (
        HeaderName::from_static("permissions-policy"),
        "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    ),
];

/// Adds the security headers and the name of the release.
pub(super) async fn secure(From(state): From<State>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let snapshot = state.snapshot();
    let headers = response.headers_mut();
    for (name, value) in FIXED {
        headers
            .entry(name)
            .or_insert(HeaderValue::from_static(value));
    }
    if let Ok(policy) = HeaderValue::from_str(&policy(snapshot.settings.search_url.as_deref())) {
        headers.insert(CONTENT_SECURITY_POLICY, policy);
    }
    if !headers.contains_key("x-lutrin-release")
        && let Ok(name) = HeaderValue::from_str(&snapshot.release.name)
    {
        headers.insert("x-lutrin-release", name);
    }
    response
}

/// The content security policy; a search endpoint on another host is the only stranger.
fn policy(search_url: Option<&str>) -> String {
    let origin = search_url.and_then(|url| url::Url::parse(url).ok());
    let origin = origin
        .map(|url| format!(" {}", url.origin().ascii_serialization()))
        .unwrap_or_default();
    format!(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; \
         connect-src 'self'{origin}; form-action 'self'{origin}; base-uri 'none'; \
         frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'"
    )
}

/// Longest path and query, in bytes: 256 signs in each of `q` and `territoire`, written as `%F0%9F…`,
/// and some room.
const LONGEST: usize = 8 * 1024;

/// Refuses requests without exactly one host (RFC 9112 § 3.2), with a body, with two lengths, or with
/// an address that no form makes.
pub(super) async fn refuse_odd_requests(request: Request, next: Next) -> Response {
    let headers = request.headers();
    let hosts = headers.get_all(HOST).iter().count();
    let host_missing = request.version() == Version::HTTP_11 && hosts != 1;
    let length = headers
        .get(CONTENT_LENGTH)
        .and_then(|length| length.to_str().ok());
    let chunked = headers.contains_key(TRANSFER_ENCODING);
    let body = chunked || length.is_some_and(|length| length != "0");
    if host_missing || hosts > 1 || (chunked && length.is_some()) {
        return problem::plain(StatusCode::BAD_REQUEST, "La requête n’est pas valable.");
    }
    let address = request.uri().path_and_query();
    if address.is_some_and(|address| address.as_str().len() > LONGEST) {
        return problem::plain(StatusCode::URI_TOO_LONG, "Cette adresse est trop longue.");
    }
    if body {
        return problem::plain(
            StatusCode::PAYLOAD_TOO_LARGE,
            "Cette adresse ne prend pas de contenu.",
        );
    }
    next.run(request).await
}

/// Feeds are the `flux.xml` of territories and the files of topics; the other XML is site maps.
fn is_feed(path: &str) -> bool {
    path.starts_with("thematiques/") || path.rsplit('/').next() == Some("flux.xml")
}

/// `Content-Type` of a file by its ending; texts say their charset.
pub(super) fn content_type(path: &str) -> (HeaderName, HeaderValue) {
    let value = match path.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "txt" => "text/plain; charset=utf-8",
        "xml" if path == crate::theme::OPENSEARCH => {
            "application/opensearchdescription+xml; charset=utf-8"
        }
        "xml" if is_feed(path) => "application/atom+xml; charset=utf-8",
        "ics" => "text/calendar; charset=utf-8",
        "xml" => "application/xml; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "pdf" => "application/pdf",
        _ => "application/octet-stream",
    };
    (CONTENT_TYPE, HeaderValue::from_static(value))
}
