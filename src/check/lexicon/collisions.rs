//! The same words in two terms that do not know of each other: who types them is sent to one of the
//! two by chance.

use std::collections::BTreeMap;

use crate::base::text::slug;
use crate::diag::{Code, Problem, Problems};
use crate::library::Library;
use crate::parse::document::{Document, TermDetails};
use crate::parse::kind::Kind;
use crate::search::analyzer::key;

use super::forms::{Form, forms, same};

type Claim<'a> = (&'a Document, &'a TermDetails, Form<'a>);

/// Tells each form that an earlier term has too.
pub(in crate::check) fn all(library: &Library, problems: &mut Problems) {
    let mut claims: BTreeMap<String, Vec<Claim<'_>>> = BTreeMap::new();
    for (_, document) in library.of_kind(Kind::Term) {
        let Some(term) = document.details.term() else {
            continue;
        };
        for form in forms(document, term) {
            let same = same(form.text);
            if same.is_empty() {
                continue;
            }
            let claims = claims.entry(same).or_default();
            // A title is often written out as `developpe` too.
            if !claims.iter().any(|(other, _, _)| other.id == document.id) {
                claims.push((document, term, form));
            }
        }
    }
    for mut claims in claims.into_values().filter(|claims| claims.len() > 1) {
        // The strongest claim keeps the words: a title before an everyday word.
        claims.sort_by(|(a, _, x), (b, _, y)| y.role.cmp(&x.role).then(a.path.cmp(&b.path)));
        let mut claims = claims.iter();
        let Some(first) = claims.next() else { continue };
        for claim in claims.filter(|claim| !agreed(first, claim)) {
            problems.push(told(claim, first));
        }
    }
}

fn told((document, _, form): &Claim<'_>, (other, _, theirs): &Claim<'_>) -> Problem {
    let problem = match form.span {
        Some(span) => Problem::at(Code::L0328, &document.path, span),
        None => Problem::of_file(Code::L0328, &document.path),
    };
    problem
        .arg("mots", form.text)
        .arg("leurs", theirs.text)
        .arg("autre", other.path.as_str())
        .arg("terme", other.id.as_str())
        .arg(
            "pareil",
            if key(form.text) == key(theirs.text) {
                "oui"
            } else {
                "non"
            },
        )
}

/// True when one of them says that it may be taken for the other, or is its former name.
fn agreed(a: &Claim<'_>, b: &Claim<'_>) -> bool {
    names(a, b) || names(b, a)
}

fn names((_, term, form): &Claim<'_>, (other, _, _): &Claim<'_>) -> bool {
    let shared = slug(form.text);
    let said = term.ambiguous_with.iter().chain(&term.new_name);
    let mut said = said.map(|words| slug(words));
    said.any(|words| words == other.id || words == slug(other.title()) || words == shared)
}
