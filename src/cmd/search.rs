//! `lutrin search WORDS`: the same search from a terminal.

use std::process::ExitCode;

use crate::cli;
use crate::search::Request;
use crate::search::query::Scope;
use crate::serve::Snapshot;

use super::{Workshop, exit, place};

/// Results shown.
const LIMIT: usize = 10;

pub(super) fn run(args: &cli::Search) -> anyhow::Result<ExitCode> {
    let workshop = Workshop::open(&args.library.dir)?;
    let release = workshop.current()?;
    let snapshot = Snapshot::open(release)?;
    let scope = match &args.territoire {
        None => None,
        Some(words) => {
            let Some(code) = place::place(&snapshot.territories, words) else {
                return Ok(ExitCode::from(exit::USAGE));
            };
            Some(Scope {
                chain: snapshot.territories.chain(&code),
                tokens: snapshot.territories.scope(&code),
            })
        }
    };
    let request = Request {
        text: args.words.clone(),
        scope,
        limit: LIMIT,
        page: 1,
        ..Request::default()
    };
    if let Err(limit) = request.read() {
        eprintln!("lutrin : {limit}");
        return Ok(ExitCode::from(exit::USAGE));
    }
    let answer = snapshot.engine.search(&request)?;
    for (rank, hit) in answer.resultats.iter().enumerate() {
        let place = if hit.record.territory_name.is_empty() {
            "France"
        } else {
            &hit.record.territory_name
        };
        say!(
            "{:>2}. {}  [{}, {place}]\n    {}",
            rank + 1,
            hit.titre,
            hit.genre,
            hit.url
        );
    }
    if answer.resultats.is_empty() {
        say!("Rien ne correspond.");
        return Ok(ExitCode::from(exit::CONTENT));
    }
    Ok(ExitCode::SUCCESS)
}
