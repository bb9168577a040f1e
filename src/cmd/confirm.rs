//! `lutrin confirm FILE…`: « toujours vrai », written into the files and nowhere else.

use std::collections::BTreeSet;
use std::io::{BufRead, IsTerminal};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use jiff::civil::Date;

use crate::base::date;
use crate::base::messages::{Arg, Messages};
use crate::base::path::ContentPath;
use crate::base::source::{FileId, SourceFile};
use crate::cli;
use crate::diag::{Problem, Severity, text};
use crate::library::{Fingerprint, freshness};
use crate::parse::document::{Document, State};
use crate::parse::edit::{self, Unusual};
use crate::parse::{self, Parsed};

use super::locate::{self, Misplaced};
use super::workshop::Stock;
use super::{Voice, Workshop, clock, exit, rewrite, say_error};

pub(super) fn run(args: &cli::Confirm, voice: &Voice) -> anyhow::Result<ExitCode> {
    let first = args.files.first().map_or(Path::new(""), PathBuf::as_path);
    let workshop = Workshop::open(&locate::library(args.dossier.as_deref(), first))?;
    let today = clock::today();
    let day = match day(args.le.as_deref(), today) {
        Ok(day) => day,
        Err(key) => return Ok(misuse(voice, key, args.le.as_deref())),
    };
    let by = match args.par.as_deref().map(name) {
        Some(None) => return Ok(misuse(voice, "confirm-name", args.par.as_deref())),
        given => given.flatten(),
    };
    let stock = workshop.stock(workshop.load()?, today);
    let mut round = Round {
        workshop: &workshop,
        voice,
        stock: &stock,
        today,
        day,
        by,
        asked: false,
        done: BTreeSet::new(),
    };
    let mut worst = 0;
    for file in &args.files {
        if let Err(refused) = round.file(file) {
            round.refuse(file, &refused);
            worst = worst.max(refused.code());
        }
    }
    Ok(ExitCode::from(worst))
}

fn misuse(voice: &Voice, key: &str, written: Option<&str>) -> ExitCode {
    let args = [("valeur", written.unwrap_or_default().into())];
    eprintln!("{}", voice.fault(voice.format(key, &args)));
    ExitCode::from(exit::USAGE)
}

/// The day of the verification: today unless another one, past, was said.
fn day(written: Option<&str>, today: Date) -> Result<Date, &'static str> {
    let Some(written) = written else {
        return Ok(today);
    };
    let day = date::parse(written).ok_or("confirm-no-date")?.date;
    if day > today {
        return Err("confirm-future");
    }
    Ok(day)
}

/// Who verified, on one line; `None` for what cannot be written.
fn name(written: &str) -> Option<String> {
    let words: Vec<&str> = written.split_whitespace().collect();
    let name = words.join(" ");
    (!name.is_empty() && !name.chars().any(char::is_control)).then_some(name)
}

/// Why a file is left as it was.
enum Refused {
    /// It is not a file of the library's content.
    Misplaced(Misplaced),
    /// Nothing that lutrin reads as a document.
    NotRead,
    /// It has errors.
    Errors(Vec<Problem>),
    /// Its front matter has a shape that is not edited.
    Unusual(Unusual),
    /// The disk.
    Disk(std::io::Error),
}

impl Refused {
    fn code(&self) -> u8 {
        match self {
            Self::Misplaced(_) | Self::NotRead => exit::USAGE,
            Self::Errors(_) | Self::Unusual(_) => exit::CONTENT,
            Self::Disk(_) => exit::IO,
        }
    }
}

/// One run over several files.
struct Round<'a> {
    workshop: &'a Workshop,
    voice: &'a Voice,
    stock: &'a Stock,
    today: Date,
    day: Date,
    by: Option<String>,
    /// True once somebody was asked who verified.
    asked: bool,
    done: BTreeSet<ContentPath>,
}

impl Round<'_> {
    fn messages(&self) -> &Messages {
        self.voice.messages()
    }

    fn file(&mut self, written: &Path) -> Result<(), Refused> {
        let content = self.workshop.content();
        let (path, named) = locate::file(&content, written).map_err(Refused::Misplaced)?;
        if !self.done.insert(named.clone()) {
            return Ok(());
        }
        let errors: Vec<Problem> = self.errors(&named);
        if !errors.is_empty() {
            return Err(Refused::Errors(errors));
        }
        let sources = self.stock.sources.iter();
        let source = sources
            .into_iter()
            .find(|(_, file)| file.path == named)
            .ok_or(Refused::NotRead)?;
        let parsed = parse::file_outcome(source.0, source.1).0;
        let document = parsed.ok_or(Refused::NotRead)?.document;
        let values = self.values(source.1, &document);
        let text = edit::set(source.1, &values).map_err(Refused::Unusual)?;
        if *text == *source.1.text {
            self.say("confirm-same", &[("fichier", named.as_str().into())]);
            return Ok(());
        }
        rewrite::replace(&path, source.1.text.as_bytes(), text.as_bytes())
            .map_err(Refused::Disk)?;
        self.tell(source.1, &document, &values, text);
        Ok(())
    }

    fn errors(&self, path: &ContentPath) -> Vec<Problem> {
        let all = self.stock.problems.iter();
        let own = all.filter(|p| p.path == *path && p.severity() == Severity::Error);
        own.cloned().collect()
    }

    /// What to write, in the order in which new lines are added.
    fn values(&mut self, file: &SourceFile, document: &Document) -> Vec<(&'static str, String)> {
        let mut values = vec![("verifie_le", self.day.to_string())];
        if self.by.is_none() && document.front.verified_by.is_none() {
            self.ask();
        }
        values.extend(self.by.clone().map(|by| ("verifie_par", by)));
        // A sheet that is to be reviewed is never shown as verified.
        if document.front.state == State::ToReview && edit::written(file, "etat").is_some() {
            values.push(("etat", "publie".to_owned()));
        }
        let library = &self.stock.library;
        let wider = library.wider(document.kind, &document.id, &document.territory);
        if !wider.is_empty() {
            values.push(("base_vue", Fingerprint::of(&wider).to_string()));
        }
        values
    }

    /// Asks once, on a terminal only, who verified.
    fn ask(&mut self) {
        if self.asked || !std::io::stdin().is_terminal() || !std::io::stderr().is_terminal() {
            return;
        }
        self.asked = true;
        eprint!("{} ", self.messages().text("confirm-ask"));
        let mut line = String::new();
        match std::io::stdin().lock().read_line(&mut line) {
            Ok(_) => self.by = name(&line),
            Err(error) => tracing::debug!(%error, "nobody answered"),
        }
    }

    fn say(&self, key: &str, args: &[(&str, Arg)]) {
        say!("{}", self.messages().format(key, args));
    }

    /// What was changed, what is still wanted, and when the next review is due.
    fn tell(
        &self,
        before: &SourceFile,
        document: &Document,
        values: &[(&'static str, String)],
        text: String,
    ) {
        self.say("confirm-done", &[("fichier", before.path.as_str().into())]);
        for (key, value) in values {
            let old = edit::written(before, key);
            if *key == "base_vue" {
                self.say("confirm-base", &[("nouvelle", yes(old.is_none()))]);
            } else if old.as_ref() != Some(value) {
                let old = old.unwrap_or_default();
                let args = [
                    ("cle", (*key).into()),
                    ("valeur", value.as_str().into()),
                    ("avant", old.into()),
                ];
                self.say("confirm-set", &args);
            }
        }
        if document.front.verified_by.is_none() && self.by.is_none() {
            self.say("confirm-nobody", &[]);
        }
        let lost = values.iter().all(|(key, _)| *key != "base_vue");
        if lost && document.front.base_seen.is_some() {
            self.say("confirm-no-base", &[]);
        }
        match document.front.state {
            State::Draft => self.say("confirm-draft", &[]),
            State::Archived => self.say("confirm-archived", &[]),
            State::ToReview | State::Published => {}
        }
        self.next_review(before, text);
    }

    fn next_review(&self, before: &SourceFile, text: String) {
        let file = SourceFile {
            path: before.path.clone(),
            text: text.into(),
        };
        let (Some(Parsed { document, .. }), _) = parse::file_outcome(FileId(0), &file) else {
            return;
        };
        if !document.kind.ages() {
            return;
        }
        let settings = &self.stock.library.settings;
        let Some(review) = freshness::of(&document, settings, self.today).review_on else {
            return;
        };
        let expired = document.front.expires_on.as_ref();
        let key = if expired.is_some_and(|end| end.value < self.today) {
            "confirm-expired"
        } else if review <= self.today {
            "confirm-still-due"
        } else {
            "confirm-next"
        };
        self.say(key, &[("date", review.into())]);
    }

    fn refuse(&self, written: &Path, refused: &Refused) {
        let file = written.display().to_string();
        let told = |key: &str, args: &[(&'static str, Arg)]| {
            let mut all: Vec<(&str, Arg)> = vec![("fichier", file.as_str().into())];
            all.extend(args.iter().map(|(name, arg)| (*name, arg.clone())));
            eprintln!("{}", self.messages().format(key, &all));
        };
        match refused {
            Refused::Misplaced(why) => told(why.key(), &[]),
            Refused::NotRead => told("file-not-read", &[]),
            Refused::Unusual(Unusual(key)) => {
                told(
                    "confirm-unusual",
                    &[("cle", key.unwrap_or_default().into())],
                );
            }
            Refused::Disk(error) => {
                let busy = error.kind() == std::io::ErrorKind::ResourceBusy;
                let key = if busy { "file-changed" } else { "file-disk" };
                told(
                    key,
                    &[("raison", say_error::system(error, self.voice).into())],
                );
            }
            Refused::Errors(problems) => {
                told("confirm-errors", &[]);
                for problem in problems {
                    let files = &self.stock.sources.files;
                    let file = files.iter().find(|file| file.path == problem.path);
                    let source = file.map_or("", |file| &file.text);
                    let style = text::Style {
                        color: std::io::stderr().is_terminal(),
                    };
                    let messages = self.messages();
                    eprintln!("{}", text::problem(problem, source, messages, style));
                }
            }
        }
    }
}

fn yes(is: bool) -> Arg {
    if is { "oui".into() } else { "".into() }
}
