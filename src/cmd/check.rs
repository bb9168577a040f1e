//! `lutrin check`: every problem of every file, in one run.

use std::process::ExitCode;

use crate::cli;

use super::{Workshop, clock, exit, locals, report};

pub(super) fn run(args: &cli::Check) -> anyhow::Result<ExitCode> {
    let workshop = Workshop::open(&args.library.dir)?;
    let stock = workshop.stock(workshop.load()?, clock::today());
    locals::all(&stock.library, workshop.theme.messages(), args.every);
    report::all(&stock.problems, &stock.sources, workshop.theme.messages());
    let failed = args.strict && stock.errors() > 0;
    Ok(if failed {
        ExitCode::from(exit::CONTENT)
    } else {
        ExitCode::SUCCESS
    })
}
