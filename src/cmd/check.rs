//! `lutrin check`: every problem of every file, in one run.

use std::process::ExitCode;

use crate::check::lexicon::review;
use crate::cli::{self, Format};
use crate::diag::{Report, github, json, sarif};

use super::workshop::Stock;
use super::{Voice, Workshop, clock, exit, glossary, locals, report, repository};

pub(super) fn run(args: &cli::Check, voice: &Voice) -> anyhow::Result<ExitCode> {
    let workshop = Workshop::open(&args.library.dir)?;
    let stock = workshop.stock(workshop.load()?, clock::today());
    if args.format == Format::Text {
        locals::all(&stock.library, voice.messages(), args.every);
        let review = review(&stock.library, &stock.sources);
        glossary::all(&review, voice.messages(), args.every);
        report::all(&stock.problems, &stock.sources, voice.messages());
    } else {
        print(&machine(args.format, &workshop, &stock, voice)?);
    }
    let failed = args.strict && stock.errors() > 0;
    Ok(if failed {
        ExitCode::from(exit::CONTENT)
    } else {
        ExitCode::SUCCESS
    })
}

/// The report in a form for machines.
fn machine(
    format: Format,
    workshop: &Workshop,
    stock: &Stock,
    voice: &Voice,
) -> anyhow::Result<String> {
    let report = Report {
        problems: &stock.problems,
        sources: &stock.sources,
        messages: voice.messages(),
        folder: &repository::place_of(&workshop.content())?,
    };
    Ok(match format {
        Format::Json => json::report(&report)?,
        Format::Sarif => sarif::report(&report)?,
        Format::Github | Format::Text => github::report(&report),
    })
}

/// Nothing at all for an empty report: a line of its own would be one too many.
fn print(report: &str) {
    if !report.is_empty() {
        say!("{report}");
    }
}
