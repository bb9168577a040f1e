//! A whole report in words, each problem with its place as people count it: what the formats for
//! machines write, each in its own way.

use std::collections::HashMap;

use crate::base::messages::Messages;
use crate::base::path::ContentPath;
use crate::base::source::SourceSet;
use crate::base::span::{LineIndex, Region, Span};

use super::catalog::{Code, Severity};
use super::explain::explanation;
use super::problem::{Problem, Problems};

/// What a report is made from.
#[derive(Clone, Copy)]
pub struct Report<'a> {
    /// What was found, sorted.
    pub problems: &'a Problems,
    /// The texts that the problems point into.
    pub sources: &'a SourceSet,
    /// The words.
    pub messages: &'a Messages,
    /// Where `content/` lies for whoever reads the report, with `/` between its parts and none
    /// behind: `biblio/content`.
    pub folder: &'a str,
}

/// One problem in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// The rule.
    pub code: Code,
    /// How grave it is.
    pub severity: Severity,
    /// What is wrong.
    pub message: String,
    /// A few words for the mark itself.
    pub label: Option<String>,
    /// How to mend it.
    pub help: Option<String>,
    /// The file, as the report's reader finds it: `biblio/content/national/guides/apl.md`.
    pub file: String,
    /// The file below `content/`.
    pub path: ContentPath,
    /// Lines and columns; `None` concerns the whole file.
    pub region: Option<Region>,
    /// Bytes.
    pub span: Option<Span>,
}

impl Told {
    /// What is wrong and how to mend it, as one text.
    pub fn message_and_help(&self) -> String {
        match &self.help {
            Some(help) => format!("{}\n\n{help}", self.message),
            None => self.message.clone(),
        }
    }
}

impl Report<'_> {
    /// Every problem in words, in the order of the report.
    pub fn told(&self) -> Vec<Told> {
        let texts: HashMap<&ContentPath, &str> = self
            .sources
            .files
            .iter()
            .map(|file| (&file.path, &*file.text))
            .collect();
        let text = |path: &ContentPath| texts.get(path).copied().unwrap_or_default();
        // Problems of one file follow each other: its lines are looked for once.
        let mut last: Option<(&ContentPath, LineIndex<'_>)> = None;
        let mut told = Vec::new();
        for problem in self.problems.iter() {
            let lines = match last.take() {
                Some((path, lines)) if *path == problem.path => lines,
                _ => LineIndex::new(text(&problem.path)),
            };
            told.push(self.one(problem, &lines));
            last = Some((&problem.path, lines));
        }
        told
    }

    fn one(&self, problem: &Problem, lines: &LineIndex<'_>) -> Told {
        let key = problem.code.as_str();
        let words = |name| self.messages.attribute(key, name, &problem.args);
        Told {
            code: problem.code,
            severity: problem.severity(),
            message: self.messages.format(key, &problem.args),
            label: words("ici"),
            help: words("aide"),
            file: self.file(&problem.path),
            path: problem.path.clone(),
            region: problem.span.map(|span| lines.region(span)),
            span: problem.span,
        }
    }

    fn file(&self, path: &ContentPath) -> String {
        let parts = [self.folder, path.as_str()];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        parts.join("/")
    }

    /// The rule's name in a few words: the title of its explanation.
    pub fn rule_name(&self, code: Code) -> String {
        let told = explanation(code, self.messages.language());
        told.map_or_else(|| code.to_string(), |told| told.title)
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// A catalogue of two rules, small enough to read a whole report.
    pub(in crate::diag) fn messages() -> Messages {
        let words = "L0103 = Clé inconnue : « { $cle } ».
    .ici = mot inconnu
    .aide = Retirez-la, à 100 %.
L0107 = Il manque le titre.
regle-plus = Voir lutrin explain { $code }
";
        Messages::compile(&"fr".parse().unwrap(), [("a.ftl", words)]).unwrap()
    }

    /// One problem at a place of a file with a byte-order mark and Windows line ends, one of a
    /// whole file.
    pub(in crate::diag) fn stock() -> (Problems, SourceSet) {
        let odd = "\u{feff}---\r\né👩‍🦳: \"100 %, {a}\"\r\n---\r\n";
        let sources = SourceSet::from_texts([("a b,c/é.md", odd), ("vide.md", "")]);
        let start = odd.find('é').unwrap();
        let key = "é👩‍🦳";
        let at = Span::new(start, start + key.len());
        let first = Problem::at(Code::L0103, &ContentPath::new("a b,c/é.md"), at);
        let first = first.arg("cle", "é👩‍🦳 \"{a}\"\r\n::x,y%");
        let second = Problem::of_file(Code::L0107, &ContentPath::new("vide.md"));
        (Problems::from_iter([first, second]).sorted(), sources)
    }

    /// What a renderer makes of [`stock`], for a library in the folder « ma biblio ».
    pub(in crate::diag) fn rendered(render: impl Fn(&Report<'_>) -> String) -> String {
        let (problems, sources) = stock();
        let messages = messages();
        render(&Report {
            problems: &problems,
            sources: &sources,
            messages: &messages,
            folder: "ma biblio/content",
        })
    }

    #[test]
    fn problems_are_told_with_their_place() {
        let (problems, sources) = stock();
        let messages = messages();
        let report = Report {
            problems: &problems,
            sources: &sources,
            messages: &messages,
            folder: "",
        };
        let told = report.told();
        let region = told[0].region.unwrap();
        assert_eq!((region.start, region.end), ((2, 1), (2, 5)));
        assert_eq!(told[0].file, "a b,c/é.md");
        assert_eq!(told[0].label.as_deref(), Some("mot inconnu"));
        assert_eq!((told[1].region, told[1].help.clone()), (None, None));
        assert_eq!(report.rule_name(Code::L0103), "Clé inconnue");
    }
}
