//! The accept loop: HTTP/1.1 only, with time-outs that close silent, slow and idle connections.
//!
//! axum's own loop sets no timer, which leaves such connections open for ever; this one is hyper's
//! `http1::Builder` with one.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::TcpListener;
use tokio::sync::Semaphore;

use super::state::State;
use super::{app, reload};
use crate::publish::ReleasesDir;

/// A request's head must arrive within this; it closes idle connections too.
const HEAD_TIMEOUT: Duration = Duration::from_secs(5);
/// Most header lines.
const MAX_HEADERS: usize = 64;
/// Largest head, in bytes.
const MAX_HEAD: usize = 16 * 1024;
/// Connections at once.
const MAX_CONNECTIONS: usize = 1024;
/// How long requests under way may take once the server stops.
const DRAIN: Duration = Duration::from_secs(10);
/// Pause after the system refused a connection (too many open files…).
const BACK_OFF: Duration = Duration::from_millis(50);

/// Why the server cannot start.
#[derive(Debug, thiserror::Error)]
#[error("impossible d’écouter sur {address} : {source}")]
pub struct ServeError {
    /// The address.
    pub address: SocketAddr,
    /// The system's word.
    #[source]
    pub source: std::io::Error,
}

/// Serves until SIGINT or SIGTERM, then lets requests under way finish. `ready` is told the address.
///
/// # Errors
/// The address cannot be listened on.
pub async fn serve(
    state: State,
    releases: ReleasesDir,
    address: SocketAddr,
    ready: impl FnOnce(SocketAddr),
) -> Result<(), ServeError> {
    let fault = |source| ServeError { address, source };
    let listener = TcpListener::bind(address).await.map_err(fault)?;
    ready(listener.local_addr().map_err(fault)?);
    let reloading = tokio::spawn(reload::follow(state.clone(), releases));
    let graceful = GracefulShutdown::new();
    let connections = Arc::new(Semaphore::new(MAX_CONNECTIONS));
    let service = TowerToHyperService::new(app::router(state.clone()));
    let mut stop = std::pin::pin!(signal());
    loop {
        let Ok(permit) = Arc::clone(&connections).acquire_owned().await else {
            break;
        };
        let stream = tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => stream,
                Err(error) => {
                    tracing::warn!(%error, "connection refused by the system");
                    tokio::time::sleep(BACK_OFF).await;
                    continue;
                }
            },
            () = &mut stop => break,
        };
        let connection = hyper::server::conn::http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(HEAD_TIMEOUT)
            .max_headers(MAX_HEADERS)
            .max_buf_size(MAX_HEAD)
            .serve_connection(TokioIo::new(stream), service.clone());
        let connection = graceful.watch(connection);
        tokio::spawn(async move {
            if let Err(error) = connection.await {
                tracing::debug!(%error, "connection ended");
            }
            drop(permit);
        });
    }
    state.stop();
    drop(listener);
    reloading.abort();
    if tokio::time::timeout(DRAIN, graceful.shutdown())
        .await
        .is_err()
    {
        tracing::warn!("requests were still under way");
    }
    Ok(())
}

/// Waits for SIGINT or SIGTERM.
async fn signal() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let (Ok(mut interrupt), Ok(mut terminate)) = (
            signal(SignalKind::interrupt()),
            signal(SignalKind::terminate()),
        ) {
            tokio::select! {
                _ = interrupt.recv() => {}
                _ = terminate.recv() => {}
            }
            return;
        }
    }
    if let Err(error) = tokio::signal::ctrl_c().await {
        tracing::warn!(%error, "no signal can be waited for");
        std::future::pending::<()>().await;
    }
}
