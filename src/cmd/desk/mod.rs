//! `lutrin report`: what a coordinator has to do in a territory, as text or as a spreadsheet.

mod csv;
mod text;
mod words;

use std::io::Write;
use std::process::ExitCode;

use crate::check::desk::desk;
use crate::cli;

use super::{Voice, Workshop, clock, exit, place};

pub(super) fn run(args: &cli::Report, voice: &Voice) -> anyhow::Result<ExitCode> {
    let workshop = Workshop::open(&args.library.dir)?;
    let stock = workshop.stock(workshop.load()?, clock::today());
    let territories = &stock.library.territories;
    let territory = match &args.territoire {
        None => None,
        Some(words) => match place::place(territories, words, voice) {
            Some(code) => Some(code),
            None => return Ok(ExitCode::from(exit::USAGE)),
        },
    };
    let desk = desk(&stock.library, &stock.problems, territory.as_ref());
    let words = words::Words {
        messages: voice.messages(),
        territories,
    };
    let name = territory.as_ref().map_or_else(
        || workshop.config.book.title.clone(),
        |code| territories.name(code),
    );
    let bytes = match args.format {
        cli::ReportFormat::Text => text::report(&desk, &words, &name).into_bytes(),
        cli::ReportFormat::Csv => csv::sheet(&desk, &words)?,
    };
    if let Err(error) = std::io::stdout().lock().write_all(&bytes) {
        tracing::debug!(%error, "nobody reads any more");
    }
    Ok(ExitCode::SUCCESS)
}
