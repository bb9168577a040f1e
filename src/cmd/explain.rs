//! `lutrin explain CODE`: what a code means, with a faulty file and the same file mended.

use std::process::ExitCode;

use crate::base::messages::{Arg, Messages};
use crate::cli;
use crate::diag::explain::{Example, File, Files};
use crate::diag::{Code, Explanation, Severity, example_text, explanation};

use super::{Voice, exit};

/// A code further away than this is not what was meant.
const NEAR: usize = 2;

pub(super) fn run(args: &cli::Explain, voice: &Voice) -> anyhow::Result<ExitCode> {
    let messages = voice.messages();
    let Some(wanted) = &args.code else {
        list(messages);
        return Ok(ExitCode::SUCCESS);
    };
    let Some(code) = code_of(wanted) else {
        eprintln!("{}", voice.fault(unknown(wanted, messages)));
        return Ok(ExitCode::from(exit::USAGE));
    };
    match explanation(code, messages.language()) {
        Some(explanation) => one(code, &explanation, messages),
        None => anyhow::bail!("docs/codes/{code}.toml"),
    }
    Ok(ExitCode::SUCCESS)
}

fn code_of(written: &str) -> Option<Code> {
    let same = |code: &&Code| code.as_str().eq_ignore_ascii_case(written.trim());
    Code::ALL.iter().find(same).copied()
}

/// An unknown code, with the nearest one where one is near.
fn unknown(written: &str, messages: &Messages) -> String {
    let upper = written.trim().to_uppercase();
    let distance = |code: &&Code| strsim::damerau_levenshtein(&upper, code.as_str());
    let near = Code::ALL.iter().min_by_key(distance);
    let near = near.filter(|code| distance(code) <= NEAR);
    let args = [
        ("code", written.into()),
        ("proche", near.map_or("", |code| code.as_str()).into()),
    ];
    messages.format("explain-unknown", &args)
}

/// Every code with its title, by severity.
fn list(messages: &Messages) {
    let groups = [
        (Severity::Error, "explain-errors"),
        (Severity::Warning, "explain-warnings"),
        (Severity::Notice, "explain-notices"),
    ];
    for (severity, heading) in groups {
        say!("{}\n", messages.text(heading));
        for code in Code::ALL.iter().filter(|code| code.severity() == severity) {
            let title = explanation(*code, messages.language()).map(|told| told.title);
            say!("  {code}  {}", title.unwrap_or_default());
        }
        say!("");
    }
    say!("{}", messages.text("explain-one"));
}

fn one(code: Code, told: &Explanation, messages: &Messages) {
    let severity = match code.severity() {
        Severity::Error => "diag-erreur",
        Severity::Warning => "diag-avertissement",
        Severity::Notice => "diag-remarque",
    };
    let title: Vec<(&str, Arg)> = vec![
        ("code", code.as_str().into()),
        ("gravite", messages.text(severity).into()),
        ("titre", told.title.as_str().into()),
    ];
    say!("{}\n", messages.format("explain-title", &title));
    say!("{}\n", told.why);
    match &told.example {
        Example::Words { before, after } => {
            say!("{}\n\n  {before}\n", messages.text("explain-before"));
            say!("{}\n\n  {after}\n", messages.text("explain-after"));
        }
        Example::Files(files) => example(files, messages),
    }
}

fn example(files: &Files, messages: &Messages) {
    let (before, after) = example_text::before_and_after(files);
    let heading = |key: &str, file: &File| {
        let path = format!("content/{}", file.path);
        messages.format(key, &[("fichier", path.into())])
    };
    say!(
        "{}\n\n{before}\n",
        heading("explain-before-in", &files.before)
    );
    let renamed = files.before.path != files.after.path;
    let key = if renamed {
        "explain-renamed"
    } else {
        "explain-after-in"
    };
    say!("{}\n\n{after}\n", heading(key, &files.after));
    let besides = files.added.iter().map(|file| ("explain-added", file));
    let besides = besides.chain(files.others.iter().map(|file| ("explain-other", file)));
    for (key, file) in besides {
        say!(
            "{}\n\n{}\n",
            heading(key, file),
            example_text::plain(&file.text)
        );
    }
    say!("{}", messages.text("explain-marks"));
}
