//! A release → HTTP. Only what the manifest lists is served; no path is ever built from a request.
//!
//! Uses territory, theme, the search engine and the manifest; never load, parse, library or render.
//! A request takes its snapshot once, so it never mixes two releases.

mod accept;
mod api;
mod app;
mod cors;
mod headers;
mod health;
mod missing;
mod openapi;
mod pages;
mod params;
mod place;
mod problem;
mod reload;
mod search;
mod search_view;
mod snapshot;
mod state;
mod suggestions;

pub use accept::{ServeError, serve};
pub use app::router;
pub use place::{Here, Place};
pub use snapshot::{Snapshot, SnapshotError};
pub use state::State;
