//! `lutrin search WORDS`: the same search from a terminal.

use std::process::ExitCode;

use crate::cli;
use crate::search::query::Scope;
use crate::search::{Answer, Request};
use crate::serve::Snapshot;

use super::{Voice, Workshop, exit, place, say_error};

/// Results shown.
const LIMIT: usize = 10;

pub(super) fn run(args: &cli::Search, voice: &Voice) -> anyhow::Result<ExitCode> {
    let workshop = Workshop::open(&args.library.dir)?;
    let release = workshop.current()?;
    let snapshot = Snapshot::open(release)?;
    let scope = match &args.territoire {
        None => None,
        Some(words) => {
            let Some(code) = place::place(&snapshot.territories, words, voice) else {
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
    if let Err(limit) = request.check() {
        eprintln!("{}", voice.fault(say_error::query(limit, voice)));
        return Ok(ExitCode::from(exit::USAGE));
    }
    let answer = snapshot.engine.search(&request)?;
    if answer.resultats.is_empty() {
        say!("{}", voice.text("search-nothing"));
        return Ok(ExitCode::from(exit::CONTENT));
    }
    show(&answer);
    Ok(ExitCode::SUCCESS)
}

fn show(answer: &Answer) {
    for (rank, hit) in (1..).zip(&answer.resultats) {
        let place = if hit.record.territory_name.is_empty() {
            "France"
        } else {
            &hit.record.territory_name
        };
        say!(
            "{rank:>2}. {}  [{}, {place}]\n    {}",
            hit.titre,
            hit.genre,
            hit.url
        );
    }
}
