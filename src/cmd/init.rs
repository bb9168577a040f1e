//! `lutrin init DIR`: a library to start from.

use std::process::ExitCode;

use crate::cli;
use crate::draft;
use crate::territory::{Code, Territories};

use super::talk::{Dialogue, Stop, Terminal};
use super::{Voice, clock, write};

pub(super) fn run(args: &cli::Init, voice: &Voice) -> anyhow::Result<ExitCode> {
    let mut dialogue = Dialogue {
        messages: voice.messages(),
        talk: &mut Terminal,
    };
    match make(args, &mut dialogue) {
        Ok(count) => {
            let dir = super::shown(&args.dir);
            let words = [("dossier", dir.into()), ("nombre", count.into())];
            say!("{}", voice.format("init-done", &words));
            Ok(ExitCode::SUCCESS)
        }
        Err(stop) => stop.end(voice),
    }
}

/// Asks, writes, and counts the files.
fn make(args: &cli::Init, talk: &mut Dialogue<'_>) -> Result<usize, Stop> {
    let territories = Territories::default();
    let title = talk.title(args.titre.as_deref(), "init-title", &[], None)?;
    let territory = territory(args, talk, &territories)?;
    let files = draft::library(&title, territory.as_ref(), &territories, clock::today())?;
    let count = files.len();
    write::new_files(&args.dir, &files).map_err(|error| {
        error.stop(|exist| {
            let lines: Vec<String> = exist.iter().map(|path| format!("  {path}")).collect();
            talk.words("init-exist", &[("fichiers", lines.join("\n").into())])
        })
    })?;
    Ok(count)
}

/// The territory to start with. It is asked of those who are asked the title too, and they may have
/// none; the whole country needs no folder of its own.
fn territory(
    args: &cli::Init,
    talk: &mut Dialogue<'_>,
    territories: &Territories,
) -> Result<Option<Code>, Stop> {
    let given = match (&args.territoire, &args.titre) {
        (Some(given), _) => given.clone(),
        (None, Some(_)) => return Ok(None),
        (None, None) => talk.line("init-territory", &[], "--territoire")?,
    };
    if given.is_empty() {
        return Ok(None);
    }
    let code = talk.territory(Some(&given), "init-territory", territories, false)?;
    Ok(Some(code).filter(|code| *code != Code::France))
}
