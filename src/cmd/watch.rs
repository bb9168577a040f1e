//! Follows the library's folder: two quiet seconds after the last change, a new release.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::Duration;

use notify::{RecursiveMode, Watcher};

use super::build::{Built, build};
use super::{Voice, Workshop, clock, report, say_error};

/// Quiet time after the last change.
const QUIET: Duration = Duration::from_secs(2);
/// How often the day is looked at, and the folder too where the system tells no changes.
const TICK: Duration = Duration::from_secs(30);

/// A watcher that works until it is dropped.
pub(super) struct Watching {
    stop: Arc<AtomicBool>,
    wake: Sender<()>,
    thread: Option<JoinHandle<()>>,
    _watcher: Option<notify::RecommendedWatcher>,
}

impl Drop for Watching {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
        if self.wake.send(()).is_err() {
            tracing::debug!("the follower has ended already");
        }
        if let Some(thread) = self.thread.take()
            && thread.join().is_err()
        {
            tracing::error!("the watcher stopped by itself");
        }
    }
}

/// Starts to follow.
pub(super) fn start(dir: PathBuf, workshop: &Workshop, voice: Voice) -> Watching {
    let (wake, changes) = channel();
    let watcher = watcher(&dir, workshop, wake.clone());
    let told = watcher.is_some();
    let stop = Arc::new(AtomicBool::new(false));
    let stopped = Arc::clone(&stop);
    let thread = std::thread::spawn(move || follow(&dir, &changes, &stopped, told, &voice));
    Watching {
        stop,
        wake,
        thread: Some(thread),
        _watcher: watcher,
    }
}

/// The system's watcher over the content, the theme and `book.toml`; `None` where it refuses.
fn watcher(
    dir: &std::path::Path,
    workshop: &Workshop,
    wake: Sender<()>,
) -> Option<notify::RecommendedWatcher> {
    let told = move |event: notify::Result<notify::Event>| {
        let reading = matches!(&event, Ok(event) if event.kind.is_access());
        if !reading && wake.send(()).is_err() {
            tracing::debug!("nobody follows any more");
        }
    };
    let watching = notify::recommended_watcher(told).and_then(|mut watcher| {
        watcher.watch(&workshop.content(), RecursiveMode::Recursive)?;
        if let Some(theme) = &workshop.config.library.theme {
            watcher.watch(&dir.join(theme), RecursiveMode::Recursive)?;
        }
        // The folder, not `book.toml` itself: editors put a new file in its place.
        watcher.watch(dir, RecursiveMode::NonRecursive)?;
        Ok(watcher)
    });
    match watching {
        Ok(watcher) => Some(watcher),
        Err(error) => {
            tracing::warn!(%error, "the system tells no changes: the folder is read again every 30 seconds");
            None
        }
    }
}

fn follow(
    dir: &std::path::Path,
    changes: &Receiver<()>,
    stopped: &AtomicBool,
    told: bool,
    voice: &Voice,
) {
    let mut day = clock::today();
    while !stopped.load(Ordering::Relaxed) {
        let due = match changes.recv_timeout(TICK) {
            Ok(()) => {
                settle(changes, stopped);
                true
            }
            Err(RecvTimeoutError::Timeout) => !told || clock::today() != day,
            Err(RecvTimeoutError::Disconnected) => return,
        };
        if due && !stopped.load(Ordering::Relaxed) {
            day = clock::today();
            publish(dir, voice);
        }
    }
}

/// Waits until nothing has changed for a while; not at all once the program stops.
fn settle(changes: &Receiver<()>, stopped: &AtomicBool) {
    while !stopped.load(Ordering::Relaxed) && changes.recv_timeout(QUIET).is_ok() {}
}

/// Makes a release; what goes wrong is said and the last good release goes on.
fn publish(dir: &std::path::Path, voice: &Voice) {
    let done = Workshop::open(dir)
        .map_err(anyhow::Error::from)
        .and_then(|workshop| build(&workshop, clock::today(), false, false));
    match done {
        Ok(Built::New(release, stock)) => {
            report::errors_and_counts(&stock.problems, &stock.sources, voice.messages());
            tracing::info!(release = %release.name, "published");
        }
        Ok(Built::Same(_) | Built::Refused(_)) => {}
        Err(error) => eprintln!("{}", voice.fault(say_error::words(&error, voice))),
    }
}
