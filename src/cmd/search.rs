//! `lutrin search WORDS`: the same search from a terminal.

use std::process::ExitCode;

use crate::cli;
use crate::search::Request;
use crate::search::query::Scope;
use crate::serve::Snapshot;

use super::{Workshop, exit};

/// Results shown.
const LIMIT: usize = 10;
/// Territories offered when several have the name.
const CANDIDATES: usize = 12;

pub(super) fn run(args: &cli::Search) -> anyhow::Result<ExitCode> {
    let workshop = Workshop::open(&args.library.dir)?;
    let release = workshop.current()?;
    let snapshot = Snapshot::open(release)?;
    let scope = match &args.territoire {
        None => None,
        Some(words) => {
            let found = snapshot.territories.find(words, CANDIDATES);
            let Some(place) = found.first() else {
                eprintln!("lutrin : aucun territoire ne s’appelle « {words} »");
                return Ok(ExitCode::from(exit::USAGE));
            };
            if found.iter().filter(|other| other.how == place.how).count() > 1 {
                eprintln!("lutrin : « {words} » désigne plusieurs territoires ; donnez un code :");
                for other in &found {
                    eprintln!("  {}  {}", other.code, other.name);
                }
                return Ok(ExitCode::from(exit::USAGE));
            }
            let tokens = snapshot.territories.scope(&place.code);
            Some(Scope {
                chain: snapshot.territories.chain(&place.code),
                tokens,
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
