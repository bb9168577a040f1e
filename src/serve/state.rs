//! What the server holds: the snapshot of the moment, and how much may run at once.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use arc_swap::ArcSwap;
use tokio::sync::Semaphore;

use super::Snapshot;

/// Searches that run at once.
const SEARCHES: usize = 2;
/// Searches that may wait.
const QUEUE: usize = 32;

/// The state of the server; cheap to clone.
#[derive(Clone)]
pub struct State {
    current: Arc<ArcSwap<Snapshot>>,
    /// Permits for running searches.
    pub(super) searches: Arc<Semaphore>,
    /// Permits for searches that run or wait.
    pub(super) queue: Arc<Semaphore>,
    /// Sites whose pages may ask the API.
    origins: Arc<[String]>,
    stopping: Arc<AtomicBool>,
    trouble: Arc<ArcSwap<Option<String>>>,
}

impl State {
    /// Serves a snapshot.
    pub fn new(snapshot: Snapshot) -> Self {
        Self {
            current: Arc::new(ArcSwap::from_pointee(snapshot)),
            searches: Arc::new(Semaphore::new(SEARCHES)),
            queue: Arc::new(Semaphore::new(SEARCHES + QUEUE)),
            origins: Arc::default(),
            stopping: Arc::default(),
            trouble: Arc::new(ArcSwap::from_pointee(None)),
        }
    }

    /// Lets the pages of other sites ask the API: origins (`https://mairie.example`), or `*` for all.
    #[must_use]
    pub fn with_origins(mut self, origins: &[String]) -> Self {
        self.origins = origins.into();
        self
    }

    /// Sites whose pages may ask the API.
    pub(super) fn origins(&self) -> &[String] {
        &self.origins
    }

    /// The snapshot of the moment; a request takes it once.
    pub fn snapshot(&self) -> Arc<Snapshot> {
        self.current.load_full()
    }

    /// Serves another snapshot from now on; requests under way keep theirs.
    pub fn swap(&self, snapshot: Snapshot) {
        self.current.store(Arc::new(snapshot));
        self.trouble.store(Arc::new(None));
    }

    /// Remembers why a newer release is not served.
    pub(super) fn refuse(&self, reason: String) {
        self.trouble.store(Arc::new(Some(reason)));
    }

    /// Why a newer release is not served, if there is one.
    pub(super) fn trouble(&self) -> Arc<Option<String>> {
        self.trouble.load_full()
    }

    /// Says that the server is about to stop.
    pub(super) fn stop(&self) {
        self.stopping.store(true, Ordering::Relaxed);
    }

    /// True once the server is about to stop.
    pub(super) fn is_stopping(&self) -> bool {
        self.stopping.load(Ordering::Relaxed)
    }
}
