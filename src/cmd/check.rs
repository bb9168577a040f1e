//! `lutrin check`: every problem of every file, in one run.

use std::process::ExitCode;

use crate::cli;

use super::{Workshop, clock, exit, report};

pub(super) fn run(args: &cli::Check) -> anyhow::Result<ExitCode> {
    let workshop = Workshop::open(&args.library.dir)?;
    let stock = workshop.stock(workshop.load()?, clock::today());
    report::all(&stock.problems, &stock.sources, workshop.theme.messages());
    let failed = args.strict && stock.errors() > 0;
    Ok(if failed {
        ExitCode::from(exit::CONTENT)
    } else {
        ExitCode::SUCCESS
    })
}
