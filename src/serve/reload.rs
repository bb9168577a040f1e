//! Follows the pointer to the current release, once a second: a healthy new release is served, a bad
//! one is refused and the old one goes on.

use std::time::Duration;

use super::snapshot::Snapshot;
use super::state::State;
use crate::publish::ReleasesDir;

const EVERY: Duration = Duration::from_secs(1);

/// Follows for ever.
pub(super) async fn follow(state: State, releases: ReleasesDir) {
    let mut refused = String::new();
    loop {
        tokio::time::sleep(EVERY).await;
        let (state, releases) = (state.clone(), releases.clone());
        let last = refused.clone();
        let followed = tokio::task::spawn_blocking(move || once(&state, &releases, last)).await;
        refused = followed.unwrap_or(refused);
    }
}

/// Opens a release that is not the one served; gives the name of the last one refused.
fn once(state: &State, releases: &ReleasesDir, refused: String) -> String {
    let Some(release) = releases.current() else {
        return refused;
    };
    if release.name == state.snapshot().release.name || release.name == refused {
        return refused;
    }
    let name = release.name.clone();
    match Snapshot::open(release) {
        Ok(snapshot) => {
            state.swap(snapshot);
            tracing::info!(release = %name, "new release served");
            String::new()
        }
        Err(error) => {
            tracing::error!(release = %name, %error, "release refused, the old one goes on");
            state.refuse(format!("{name} : {error}"));
            name
        }
    }
}
