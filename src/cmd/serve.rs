//! `lutrin serve`: builds when needed, serves, follows changes.

use std::process::ExitCode;

use crate::cli;
use crate::publish::Release;
use crate::serve::{Snapshot, State, serve};

use super::build::{Built, build, threads};
use super::{Voice, Workshop, clock, report, say_error, silence, watch};

pub(super) fn run(args: &cli::Serve, voice: &Voice) -> anyhow::Result<ExitCode> {
    silence::panics();
    let workshop = Workshop::open(&args.library.dir)?;
    threads(workshop.config.build.jobs);
    let release = if args.no_watch {
        workshop.current()?
    } else {
        made(&workshop, voice)?
    };
    let state = State::new(Snapshot::open(release)?);
    let state = state.with_origins(&workshop.config.serve.cors);
    let releases = workshop.releases();
    let address = match args.listen {
        Some(address) => address,
        None => workshop.config.serve.listen.parse()?,
    };
    let watcher =
        (!args.no_watch).then(|| watch::start(args.library.dir.clone(), &workshop, voice.clone()));
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?;
    let served = runtime.block_on(serve(state, releases, address, |address| {
        let address = [("adresse", format!("http://{address}").into())];
        say!("{}", voice.format("serve-ready", &address));
    }));
    drop(watcher);
    served?;
    Ok(ExitCode::SUCCESS)
}

/// A release of the content as it is; the last good one where it cannot be made.
fn made(workshop: &Workshop, voice: &Voice) -> anyhow::Result<Release> {
    match build(workshop, clock::today(), false, true) {
        Ok(Built::New(release, stock)) => {
            report::errors_and_counts(&stock.problems, &stock.sources, voice.messages());
            Ok(release)
        }
        Ok(Built::Same(release)) => Ok(release),
        Ok(Built::Refused(_)) => Ok(workshop.current()?),
        Err(error) => match workshop.releases().current() {
            Some(release) => {
                eprintln!("{}", voice.fault(say_error::words(&error, voice)));
                say!("{}", voice.text("serve-last-good"));
                Ok(release)
            }
            None => Err(error),
        },
    }
}
