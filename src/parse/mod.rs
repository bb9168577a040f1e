//! Sources → typed documents with positions. Pure; forgiving; every mistake of every file in one run.

mod callout;
pub mod codes;
pub mod digest;
pub mod document;
pub mod edit;
pub mod fields;
pub mod front;
pub mod guide;
pub mod kind;
pub mod licence;
pub mod links;
pub mod markdown;
pub mod outline;
pub mod personal;
pub mod place;
pub mod places;
pub mod prose;
pub mod publics;
mod quotes;
pub mod registry;
pub mod repair;
mod rewrite;
pub mod section;
mod sentences;
pub mod split;
pub mod training;
mod typing;
mod words;
pub mod yaml;

use rayon::prelude::*;

use crate::base::path::ContentPath;
use crate::base::source::{FileId, SourceFile, SourceSet};
use crate::base::span::{Span, Spanned};
use crate::diag::{Code, Outcome, Problem, Problems};

use document::{Details, Document, Front};
use fields::Fields;
use kind::Kind;
use place::Placed;

/// Largest front matter, in bytes.
const FRONT_LIMIT: usize = 16 * 1024;

/// A file's document, and its problems; a file with an error has a document only so that
/// links to it do not break, and `faulty` keeps it out.
#[derive(Debug)]
pub struct Parsed {
    /// What the file holds.
    pub document: Document,
    /// True when an error keeps it out of the release.
    pub faulty: bool,
}

/// Parses every source, in parallel; the result is in the order of the sources.
pub fn all(sources: &SourceSet) -> Outcome<Vec<Parsed>> {
    let files: Vec<(FileId, &SourceFile)> = sources.iter().collect();
    let outcomes: Vec<Outcome<Option<Parsed>>> = files
        .into_par_iter()
        .map(|(id, file)| file_outcome(id, file))
        .collect();
    let mut problems = Problems::new();
    let mut parsed = Vec::with_capacity(outcomes.len());
    for outcome in outcomes {
        parsed.extend(problems.absorb(outcome));
    }
    (parsed, problems)
}

/// Parses one source.
pub fn file_outcome(id: FileId, file: &SourceFile) -> Outcome<Option<Parsed>> {
    let mut problems = Problems::new();
    let Some(placed) = problems.absorb(place::placed(&file.path)) else {
        return (None, problems);
    };
    let parts = match split::split(&file.text) {
        Ok(parts) => parts,
        Err(unclosed) => {
            let line = unclosed.likely_end(&file.text);
            problems.push(Problem::at(Code::L0101, &file.path, unclosed.0).arg(
                "ligne",
                line.map(|line| line.to_string()).unwrap_or_default(),
            ));
            split::Parts {
                front: None,
                body: Span::new(file.text.len(), file.text.len()),
                odd: None,
            }
        }
    };
    problems.extend(typing::of_file(file, &parts));
    let node = problems.absorb(front_matter(file, parts.front));
    problems.extend(outline::words_of_front(file, parts.front));
    let body = problems.absorb(outline::outline(file, parts.body, placed.kind));
    let facts = digest::facts(&node);
    let mut document = decode(id, file, placed, node, &mut problems);
    document.facts = facts;
    document.body = body.body;
    document.body.prose = prose::measure(file, &document.details, &document.body);
    if document.front.title.is_none() {
        document.front.title = body
            .top_heading
            .map(|title| Spanned::new(title, parts.body));
    }
    let faulty = problems.has_error();
    (Some(Parsed { document, faulty }), problems)
}

/// Reads the front matter's tree; a fault is told and gives an empty one.
fn front_matter(file: &SourceFile, span: Option<Span>) -> Outcome<yaml::Node> {
    let mut problems = Problems::new();
    let empty = yaml::Node {
        value: yaml::Value::Empty,
        span: Span::default(),
    };
    let Some(span) = span else {
        return (empty, problems);
    };
    let text = span.of(&file.text);
    if text.len() > FRONT_LIMIT {
        let first_line = text.lines().next().map_or(0, str::len);
        problems.push(
            Problem::at(
                Code::L0114,
                &file.path,
                Span::new(span.start as usize, span.start as usize + first_line),
            )
            .arg("limite", "taille"),
        );
        return (empty, problems);
    }
    let repaired = repair::repair(text);
    let place = |offset: usize| span.start as usize + repaired.original(offset);
    problems.extend(typing::of_front(file, span.start as usize, &repaired));
    match yaml::read(&repaired.text, place) {
        Ok(node) => (node, problems),
        Err((fault, at)) => {
            let at = at.whole(&file.text);
            problems.push(match fault {
                yaml::Fault::Syntax(reason) => Problem::at(Code::L0102, &file.path, at)
                    .arg("raison", syntax_reason(&reason))
                    .arg("detail", reason),
                yaml::Fault::Clever => Problem::at(Code::L0113, &file.path, at),
                yaml::Fault::Budget => {
                    Problem::at(Code::L0114, &file.path, at).arg("limite", "contenu")
                }
            });
            (empty, problems)
        }
    }
}

/// A word that the catalogue turns into a French explanation of the parser's usual complaints.
fn syntax_reason(reason: &str) -> &'static str {
    let cases = [
        ("mapping values are not allowed", "deux-points"),
        ("illegal placement of ':'", "crochet"),
        ("misplaced bracket", "crochet"),
        ("node content", "crochet"),
        ("document start", "retrait"),
        ("unexpected character", "signe"),
        ("unknown anchor", "signe"),
        ("while parsing a flow", "crochet"),
        ("flow sequence", "crochet"),
        ("flow mapping", "crochet"),
        ("quoted scalar", "guillemet"),
        ("indentation", "retrait"),
        ("block mapping", "retrait"),
        ("block collection", "retrait"),
        ("simple key", "deux-points"),
        ("tab", "retrait"),
    ];
    cases
        .iter()
        .find(|(words, _)| reason.contains(words))
        .map_or("autre", |(_, key)| key)
}

fn decode(
    id: FileId,
    file: &SourceFile,
    placed: Placed,
    node: yaml::Node,
    problems: &mut Problems,
) -> Document {
    let mut fields = Fields::new(node, &file.path);
    let mut front = front::front(&mut fields, &placed);
    let details = details(placed.kind, &mut fields, &mut front);
    if front.topics.is_empty() && placed.kind.inherits() {
        front.topics.extend(
            placed
                .topic
                .map(|topic| Spanned::new(topic, Span::default())),
        );
    }
    problems.extend(fields.finish());
    Document {
        file: id,
        path: file.path.clone(),
        kind: placed.kind,
        id: placed.id,
        territory: placed.territory,
        front,
        details,
        facts: 0,
        body: document::Body::default(),
    }
}

/// Reads the fields that only one kind has. The standard of places has its own words for a title
/// and a summary.
fn details(kind: Kind, fields: &mut Fields<'_>, front: &mut Front) -> Details {
    match kind {
        Kind::Guide => Details::Guide(Box::new(guide::guide(fields))),
        Kind::Pathway => Details::Pathway(training::pathway(fields)),
        Kind::Module => Details::Module(Box::new(training::module(fields))),
        Kind::Session => Details::Session(Box::new(training::session(fields))),
        Kind::Tool => Details::Tool(training::tool(fields)),
        Kind::Contact => Details::Contact(registry::contact(fields)),
        Kind::Organisme => Details::Organisme(registry::organisme(fields)),
        Kind::Place => {
            front.title = front.title.take().or_else(|| places::name(fields));
            let details = places::place(fields);
            if let (None, Some(words)) = (&front.summary, &details.presentation) {
                front.summary = Some(Spanned::new(words.clone(), Span::default()));
            }
            Details::Place(Box::new(details))
        }
        Kind::Agreement => Details::Agreement(registry::agreement(fields)),
        Kind::Notice => Details::Notice(registry::notice(fields)),
        Kind::Term => Details::Term(registry::term(fields)),
        Kind::Territory => Details::Territory(registry::territory(fields)),
        Kind::Topic => Details::Topic(registry::topic(fields)),
    }
}

/// The keys that the front matter of a kind may have, in no order; those of every kind included.
/// The documentation is compared with them.
pub fn keys(kind: Kind) -> Vec<&'static str> {
    let path = ContentPath::new("national/guides/x.md");
    let placed = Placed {
        kind,
        id: String::new(),
        territory: crate::territory::Code::France,
        topic: None,
    };
    let mut fields = Fields::new(
        yaml::Node {
            value: yaml::Value::Empty,
            span: Span::default(),
        },
        &path,
    );
    let mut front = front::front(&mut fields, &placed);
    details(kind, &mut fields, &mut front);
    fields.known()
}
