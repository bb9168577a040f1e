//! Files of the site: looked up in the manifest, never on the disk.

use axum::extract::State as From;
use axum::http::header::{CACHE_CONTROL, ETAG, LOCATION};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use headers::{HeaderMapExt, IfNoneMatch};
use percent_encoding::percent_decode_str;

use super::headers::content_type;
use super::problem;
use super::snapshot::Snapshot;
use super::state::State;
use crate::publish::{FileEntry, Part};

/// Files whose name holds their digest.
const FOREVER: &str = "public, max-age=31536000, immutable";
/// Everything else: kept, and asked about each time.
const FRESH: &str = "public, max-age=0, must-revalidate";

/// Answers any path that is no route.
pub(super) async fn page(From(state): From<State>, uri: Uri, request: HeaderMap) -> Response {
    let snapshot = state.snapshot();
    match find(&snapshot, uri.path()) {
        Some(Target::File(path, entry)) => file(&snapshot, &path, &entry, &request).await,
        Some(Target::Moved(to)) => moved(&to, uri.query()),
        None => not_found(&snapshot).await,
    }
}

enum Target {
    File(String, FileEntry),
    Moved(String),
}

/// `/` and `/x/` name their `index.html`, `/x` names `x.html`; a folder without its slash moves there.
fn find(snapshot: &Snapshot, path: &str) -> Option<Target> {
    let decoded = percent_decode_str(path).decode_utf8().ok()?;
    let path = decoded.strip_prefix('/')?;
    let site = &snapshot.release.manifest.site;
    let file = |path: String| {
        site.get(&path)
            .map(|entry| Target::File(path.clone(), entry.clone()))
    };
    if path.is_empty() || path.ends_with('/') {
        return file(format!("{path}index.html"));
    }
    let folder = || {
        site.contains_key(&format!("{path}/index.html"))
            .then(|| Target::Moved(format!("/{path}/")))
    };
    file(path.to_owned())
        .or_else(|| file(format!("{path}.html")))
        .or_else(folder)
}

/// A validated path: it is in the manifest.
fn moved(to: &str, query: Option<&str>) -> Response {
    let query = query.map(|query| format!("?{query}")).unwrap_or_default();
    match HeaderValue::from_str(&format!("{to}{query}")) {
        Ok(location) => (StatusCode::PERMANENT_REDIRECT, [(LOCATION, location)]).into_response(),
        Err(_) => problem::plain(StatusCode::BAD_REQUEST, "Cette adresse n’est pas valable."),
    }
}

async fn file(snapshot: &Snapshot, path: &str, entry: &FileEntry, request: &HeaderMap) -> Response {
    let tag = format!("\"{}\"", entry.blake3.get(..32).unwrap_or_default());
    let cache = if path.starts_with("assets/") || path.starts_with("media/") {
        FOREVER
    } else {
        FRESH
    };
    let mut head = HeaderMap::new();
    head.insert(CACHE_CONTROL, HeaderValue::from_static(cache));
    if let Ok(value) = HeaderValue::from_str(&tag) {
        head.insert(ETAG, value);
    }
    release_header(snapshot, &mut head);
    let known = request.typed_get::<IfNoneMatch>();
    let tag = tag.parse::<headers::ETag>().ok();
    if let (Some(known), Some(tag)) = (known, tag)
        && !known.precondition_passes(&tag)
    {
        return (StatusCode::NOT_MODIFIED, head).into_response();
    }
    let (name, value) = content_type(path);
    head.insert(name, value);
    match read(snapshot, path).await {
        Ok(bytes) => (head, bytes).into_response(),
        Err(error) => {
            tracing::error!(%error, path, "a listed file cannot be read");
            problem::plain(
                StatusCode::INTERNAL_SERVER_ERROR,
                "Cette page ne peut pas être lue pour le moment.",
            )
        }
    }
}

async fn read(snapshot: &Snapshot, path: &str) -> std::io::Result<Vec<u8>> {
    tokio::fs::read(snapshot.release.folder.join(Part::Site.folder()).join(path)).await
}

/// The name of the release that answered.
pub(super) fn release_header(snapshot: &Snapshot, head: &mut HeaderMap) {
    if let Ok(name) = HeaderValue::from_str(&snapshot.release.name) {
        head.insert("x-lutrin-release", name);
    }
}

/// The page for what does not exist, with 404.
pub(super) async fn not_found(snapshot: &Snapshot) -> Response {
    let mut head = HeaderMap::new();
    head.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    let (name, value) = content_type("404.html");
    head.insert(name, value);
    release_header(snapshot, &mut head);
    match read(snapshot, "404.html").await {
        Ok(bytes) => (StatusCode::NOT_FOUND, head, bytes).into_response(),
        Err(_) => problem::plain(StatusCode::NOT_FOUND, "Cette page n’existe pas."),
    }
}
