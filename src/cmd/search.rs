//! `lutrin search WORDS`: the same search from a terminal.

use std::process::ExitCode;

use crate::cli::{self, AnswerFormat};
use crate::search::answer::Hit;
use crate::search::{Answer, Request};
use crate::serve::Snapshot;

use super::why::Why;
use super::{Voice, Workshop, exit, place, say_error};

/// Results shown.
const LIMIT: usize = 10;

pub(super) fn run(args: &cli::Search, voice: &Voice) -> anyhow::Result<ExitCode> {
    let workshop = Workshop::open(&args.library.dir)?;
    let release = workshop.current()?;
    let snapshot = Snapshot::open(release)?;
    let here = match &args.territoire {
        None => None,
        Some(words) => {
            let Some(here) = place::here(&snapshot, words, voice) else {
                return Ok(ExitCode::from(exit::USAGE));
            };
            Some(here)
        }
    };
    let request = Request {
        text: args.words.clone(),
        scope: here.as_ref().map(|here| here.scope.clone()),
        explain: args.explain,
        limit: LIMIT,
        page: 1,
        ..Request::default()
    };
    if let Err(limit) = request.check() {
        eprintln!("{}", voice.fault(say_error::query(limit, voice)));
        return Ok(ExitCode::from(exit::USAGE));
    }
    let mut answer = snapshot.engine.search(&request)?;
    answer.territoire = here.map(|here| here.told(&snapshot));
    match args.format {
        AnswerFormat::Text => show(&answer, args.explain, voice),
        AnswerFormat::Json => say!("{}", serde_json::to_string_pretty(&answer)?),
    }
    if answer.total == 0 {
        return Ok(ExitCode::from(exit::CONTENT));
    }
    Ok(ExitCode::SUCCESS)
}

fn show(answer: &Answer, explain: bool, voice: &Voice) {
    let why = Why(voice);
    if explain {
        say!("{}\n", why.understood(answer));
    }
    let (beside, found): (Vec<&Hit>, Vec<&Hit>) =
        answer.resultats.iter().partition(|hit| hit.is_beside());
    if answer.total == 0 {
        say!("{}", voice.text("search-nothing"));
    } else if answer.incertain {
        say!("{}", voice.text("found-unsure"));
    } else if !answer.requete.corrected.is_empty() && !explain {
        let read = [("texte", answer.requete.corrected.as_str().into())];
        say!("{}", voice.format("found-read-as", &read));
    }
    let near = voice.text("found-near");
    let groups = [(None, found), (Some(near), beside)];
    let mut rank = 0;
    for (heading, hits) in groups.into_iter().filter(|(_, hits)| !hits.is_empty()) {
        if let Some(heading) = heading {
            say!("{heading}");
        }
        for hit in hits {
            rank += 1;
            say!("{}", line(rank, hit));
            if explain {
                say!("{}\n", why.hit(hit));
            }
        }
    }
}

fn line(rank: usize, hit: &Hit) -> String {
    let place = if hit.record.territory_name.is_empty() {
        "France"
    } else {
        &hit.record.territory_name
    };
    format!(
        "{rank:>2}. {}  [{}, {place}]\n    {}",
        hit.titre, hit.genre, hit.url
    )
}
