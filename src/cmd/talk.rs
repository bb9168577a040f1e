//! Questions and answers, line by line: a screen reader reads them, a pipe can answer them, a test too.

use std::io::{BufRead, IsTerminal, Write};

use crate::base::messages::{Arg, Messages};
use crate::base::text::{fold, nearest};

use super::{Voice, exit};

/// Who answers.
pub(super) trait Talk {
    /// Shows a line.
    fn show(&mut self, line: &str);
    /// Shows a question and takes one line of answer; `None` once there are no more.
    fn ask(&mut self, question: &str) -> std::io::Result<Option<String>>;
}

/// The terminal, or what stands in its place: questions go to the error output, so that the standard
/// output holds results only.
pub(super) struct Terminal;

impl Talk for Terminal {
    fn show(&mut self, line: &str) {
        eprintln!("{line}");
    }

    fn ask(&mut self, question: &str) -> std::io::Result<Option<String>> {
        eprint!("{question} ");
        std::io::stderr().flush()?;
        let mut line = String::new();
        let read = std::io::stdin().lock().read_line(&mut line)?;
        if read == 0 {
            eprintln!();
            return Ok(None);
        }
        // Through a pipe nobody sees the answers: they are shown, so that the exchange can be read.
        if !std::io::stdin().is_terminal() {
            eprintln!("{}", line.trim());
        }
        Ok(Some(line))
    }
}

/// Why nothing is written.
#[derive(Debug)]
pub(super) enum Stop {
    /// The answers ended at a question; the flag that would have answered it.
    Ended(&'static str),
    /// It cannot be; in words. Code 2.
    Refused(String),
    /// The person found what she was looking for; in words. Code 0.
    Settled(String),
    /// The machine or the program.
    Fault(anyhow::Error),
}

impl<E: Into<anyhow::Error>> From<E> for Stop {
    fn from(error: E) -> Self {
        Self::Fault(error.into())
    }
}

impl Stop {
    /// Says why, and gives the exit code.
    pub(super) fn end(self, voice: &Voice) -> anyhow::Result<std::process::ExitCode> {
        match self {
            Self::Ended(flag) => {
                eprintln!("{}", voice.format("talk-ended", &[("option", flag.into())]));
                Ok(exit::USAGE.into())
            }
            Self::Refused(words) => {
                eprintln!("{}", voice.fault(words));
                Ok(exit::USAGE.into())
            }
            Self::Settled(words) => {
                say!("{words}");
                Ok(std::process::ExitCode::SUCCESS)
            }
            Self::Fault(error) => Err(error),
        }
    }
}

/// One answer of a list: the word that is written, and what is shown.
pub(super) struct Item {
    pub(super) word: String,
    pub(super) label: String,
}

/// The words of the program, and who answers.
pub(super) struct Dialogue<'a> {
    pub(super) messages: &'a Messages,
    pub(super) talk: &'a mut dyn Talk,
}

impl Dialogue<'_> {
    /// A message.
    pub(super) fn words(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.messages.format(key, args)
    }

    /// Shows a message.
    pub(super) fn tell(&mut self, key: &str, args: &[(&str, Arg)]) {
        let line = self.words(key, args);
        self.talk.show(&line);
    }

    /// A line of answer, trimmed; it may be empty. `flag` would have answered too.
    pub(super) fn line(
        &mut self,
        key: &str,
        args: &[(&str, Arg)],
        flag: &'static str,
    ) -> Result<String, Stop> {
        let question = self.words(key, args);
        match self.talk.ask(&question)? {
            Some(line) => Ok(line.trim().to_owned()),
            None => Err(Stop::Ended(flag)),
        }
    }

    /// What `given` holds, else the answer to a question, once `read` makes something of it; what it
    /// says instead is shown, and the question comes again.
    pub(super) fn until<T>(
        &mut self,
        given: Option<&str>,
        (key, args, flag): (&str, &[(&str, Arg)], &'static str),
        mut read: impl FnMut(&mut Self, &str) -> Result<Result<T, String>, Stop>,
    ) -> Result<T, Stop> {
        let mut next = given.map(str::to_owned);
        loop {
            let answer = match next.take() {
                Some(answer) => answer,
                None => self.line(key, args, flag)?,
            };
            match read(self, &answer)? {
                Ok(value) => return Ok(value),
                Err(words) => self.talk.show(&words),
            }
        }
    }

    /// Yes or no.
    pub(super) fn yes(
        &mut self,
        key: &str,
        args: &[(&str, Arg)],
        flag: &'static str,
    ) -> Result<bool, Stop> {
        self.until(None, (key, args, flag), |talk, answer| {
            Ok(match fold(answer).as_str() {
                "o" | "oui" | "y" | "yes" => Ok(true),
                "n" | "non" | "no" => Ok(false),
                _ => Err(talk.words("talk-yes-or-no", &[])),
            })
        })
    }

    /// Shows a numbered list.
    pub(super) fn list(&mut self, items: &[Item]) {
        for (number, item) in (1..).zip(items) {
            self.talk.show(&format!("  {number}. {}", item.label));
        }
    }

    /// The place of an answer in a list: its number, its word or its label.
    pub(super) fn chosen(&self, answer: &str, items: &[Item]) -> Result<usize, String> {
        if let Ok(number) = answer.parse::<usize>() {
            let at = number.checked_sub(1).filter(|at| *at < items.len());
            return at
                .ok_or_else(|| self.words("talk-no-number", &[("nombre", items.len().into())]));
        }
        let wanted = fold(answer);
        let is = |words: &str| fold(words) == wanted;
        let place = items
            .iter()
            .position(|item| is(&item.word) || is(&item.label));
        place.ok_or_else(|| {
            let known = items
                .iter()
                .flat_map(|item| [item.word.as_str(), item.label.as_str()]);
            let near = nearest(answer, known).unwrap_or_default();
            self.words(
                "talk-not-in-list",
                &[("mot", answer.into()), ("proche", near.into())],
            )
        })
    }
}

/// Answers that are written beforehand, for tests.
#[cfg(test)]
pub(super) struct Script {
    pub(super) answers: Vec<&'static str>,
    pub(super) shown: Vec<String>,
}

#[cfg(test)]
impl Talk for Script {
    fn show(&mut self, line: &str) {
        self.shown.push(line.to_owned());
    }

    fn ask(&mut self, question: &str) -> std::io::Result<Option<String>> {
        self.shown.push(question.to_owned());
        let next = (!self.answers.is_empty()).then(|| self.answers.remove(0));
        Ok(next.map(str::to_owned))
    }
}
