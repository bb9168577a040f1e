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
use crate::base::path::SitePath;
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
        Some(Target::Folder(to)) => moved(StatusCode::PERMANENT_REDIRECT, &to, uri.query()),
        Some(Target::Replaced(from, to)) => {
            let to = location(uri.path(), &from, &to);
            moved(StatusCode::MOVED_PERMANENTLY, &to, uri.query())
        }
        None => not_found(&snapshot).await,
    }
}

enum Target {
    File(String, FileEntry),
    /// A folder without its slash: its address.
    Folder(String),
    /// An address that is no more, and the page that takes over.
    Replaced(SitePath, SitePath),
}

/// An address that is no more leads to its successor. `/` and `/x/` name their `index.html`, `/x` names `x.html`; a folder without its slash moves there.
fn find(snapshot: &Snapshot, path: &str) -> Option<Target> {
    let decoded = percent_decode_str(path).decode_utf8().ok()?;
    let path = decoded.strip_prefix('/')?;
    if let Some(target) = replaced(snapshot, path) {
        return Some(target);
    }
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
            .then(|| Target::Folder(format!("/{path}/")))
    };
    file(path.to_owned())
        .or_else(|| file(format!("{path}.html")))
        .or_else(folder)
}

/// The page that takes over from an address, written as [`find`] reads addresses.
fn replaced(snapshot: &Snapshot, path: &str) -> Option<Target> {
    let forms = if path.is_empty() || path.ends_with('/') {
        [format!("{path}index.html"), String::new()]
    } else {
        [path.to_owned(), format!("{path}.html")]
    };
    forms.into_iter().find_map(|from| {
        let to = snapshot.redirects.get(&from)?.clone();
        Some(Target::Replaced(SitePath::new(from), to))
    })
}

/// Relative, because the site may live under a sub-path; from the root when the address hides its
/// own slashes.
fn location(asked: &str, from: &SitePath, to: &SitePath) -> String {
    if asked.matches('/').count() == from.as_str().matches('/').count() + 1 {
        from.link_to(to)
    } else {
        format!("/{to}")
    }
}

/// A validated path: it is in the manifest.
fn moved(status: StatusCode, to: &str, query: Option<&str>) -> Response {
    let query = query.map(|query| format!("?{query}")).unwrap_or_default();
    match HeaderValue::from_str(&format!("{to}{query}")) {
        Ok(location) => {
            let cache = HeaderValue::from_static(FRESH);
            (status, [(LOCATION, location), (CACHE_CONTROL, cache)]).into_response()
        }
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
