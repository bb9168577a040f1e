//! The rows of a report in words: what is wrong, who keeps it, how to mend it, each on one line.

use crate::base::messages::{Arg, Messages};
use crate::check::desk::{List, Row, What};
use crate::diag::{Code as Rule, Problem};
use crate::territory::{Level, Territories};

use super::super::place::inside;

/// What rows are put in words with.
pub(super) struct Words<'a> {
    pub(super) messages: &'a Messages,
    pub(super) territories: &'a Territories,
}

impl Words<'_> {
    /// The name of a list.
    pub(super) fn list(&self, list: List) -> String {
        self.messages.text(&format!("report-list-{}", list.word()))
    }

    /// The name of a row's territory.
    pub(super) fn territory(&self, row: &Row) -> String {
        self.territories.name(&row.territory)
    }

    /// Who keeps a row's file, « sans responsable » when nobody does; empty for what no one keeps.
    pub(super) fn owner(&self, row: &Row) -> String {
        match row.what {
            What::NoContact => String::new(),
            What::Problem(_) | What::ToReview if row.owner.is_empty() => {
                self.messages.text("report-no-owner")
            }
            What::Problem(_) | What::ToReview => row.owner.clone(),
        }
    }

    /// The code of a row's problem, or empty.
    pub(super) fn code(row: &Row) -> &'static str {
        match &row.what {
            What::Problem(problem) => problem.code.as_str(),
            What::ToReview | What::NoContact => "",
        }
    }

    /// What is wrong.
    pub(super) fn what(&self, row: &Row) -> String {
        one_line(&match &row.what {
            What::Problem(problem) => self.messages.format(problem.code.as_str(), &problem.args),
            What::ToReview => self.messages.text("report-to-review"),
            What::NoContact => {
                let place = inside(self.territories, &row.territory, self.messages);
                self.messages
                    .format("report-no-contact", &[("ou", place.into())])
            }
        })
    }

    /// What to type once it is mended, where that is a command.
    pub(super) fn command(row: &Row) -> Option<String> {
        confirming(&row.what).then(|| {
            let file = row.path.as_str();
            let quote = if file.contains(' ') { "\"" } else { "" };
            format!("lutrin confirm {quote}{file}{quote}")
        })
    }

    /// How to mend it.
    pub(super) fn mend(&self, row: &Row) -> String {
        if confirming(&row.what) {
            return self.messages.text("report-confirm");
        }
        match &row.what {
            What::Problem(problem) => self.help(problem),
            What::ToReview | What::NoContact => {
                let args: [(&str, Arg); 2] = [
                    ("dossier", self.folder(row).into()),
                    ("thematique", row.path.stem().into()),
                ];
                self.messages.format("report-add-contact", &args)
            }
        }
    }

    /// The first sentence of a problem's help, with the line to write when it announces one.
    fn help(&self, problem: &Problem) -> String {
        let help = self
            .messages
            .attribute(problem.code.as_str(), "aide", &problem.args);
        let help = help.unwrap_or_default();
        let mut lines = help.lines().map(str::trim);
        let first = lines.next().unwrap_or_default();
        if !first.ends_with(':') {
            return one_line(first);
        }
        let example = lines.skip_while(|line| line.is_empty());
        let example: Vec<&str> = example.take_while(|line| !line.is_empty()).collect();
        one_line(&format!("{first} {}", example.join(" ")))
    }

    /// The folder of a territory's files.
    fn folder(&self, row: &Row) -> String {
        let level = match row.territory.level() {
            Level::France => return "national".to_owned(),
            Level::Region => "regions",
            Level::Departement => "departements",
            Level::Bassin => "bassins",
            Level::Epci => "epci",
            Level::Commune => "communes",
        };
        format!("{level}/{}", self.territories.slug(&row.territory))
    }
}

/// True for what is mended by reading again and saying so.
fn confirming(what: &What) -> bool {
    match what {
        What::ToReview => true,
        What::NoContact => false,
        What::Problem(problem) => matches!(
            problem.code,
            Rule::F0001 | Rule::F0002 | Rule::F0003 | Rule::F0004
        ),
    }
}

/// Line ends and runs of spaces made one space; no-break spaces stay.
fn one_line(text: &str) -> String {
    let words = text.split([' ', '\n', '\r', '\t']);
    words
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}
