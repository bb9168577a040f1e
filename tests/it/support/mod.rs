//! What the tests stand on: a library's folder, the real program, a server, pages, a tiny client.

pub(crate) mod hostile;
pub(crate) mod http;
pub(crate) mod kit;
pub(crate) mod pages;
pub(crate) mod server;
pub(crate) mod stock;
pub(crate) mod workshop;

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

pub(crate) use server::Server;
pub(crate) use stock::Stock;
pub(crate) use workshop::{Run, Workshop};

/// The day of every test: what is fresh today stays fresh in ten years.
pub(crate) const DAY: jiff::civil::Date = jiff::civil::date(2026, 10, 1);

/// The folder of the package.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file below a folder, sorted, with its path relative to it.
pub(crate) fn files(folder: &Path) -> Vec<(String, PathBuf)> {
    let walk = walkdir::WalkDir::new(folder).sort_by_file_name();
    let files = walk
        .into_iter()
        .map(|entry| entry.expect("the folder can be read"));
    let files = files.filter(|entry| entry.file_type().is_file());
    let named = files.map(|entry| {
        let path = entry.into_path();
        let name = path
            .strip_prefix(folder)
            .expect("a walk stays below its root");
        (name.to_string_lossy().replace('\\', "/"), path)
    });
    named.collect()
}

/// Asks again and again until there is an answer; fails once the time is over.
pub(crate) fn wait<T>(what: &str, limit: Duration, mut ask: impl FnMut() -> Option<T>) -> T {
    let end = Instant::now() + limit;
    loop {
        if let Some(answer) = ask() {
            return answer;
        }
        assert!(Instant::now() < end, "waited {limit:?} in vain: {what}");
        std::thread::yield_now();
        std::thread::park_timeout(Duration::from_millis(30));
    }
}
