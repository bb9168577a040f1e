//! The fields that every kind of document has.

use crate::base::date::WrittenDate;
use crate::base::span::Spanned;
use crate::base::text::fold;
use crate::diag::{Code, Problem};

use super::codes::bare;
use super::document::{Front, Source, State};
use super::fields::Fields;
use super::kind::Kind;
use super::place::Placed;

/// Longest `resume`, in characters.
const SUMMARY_LIMIT: usize = 280;

/// Reads the common fields; the fields of the kind are read by its own decoder.
pub fn front(fields: &mut Fields<'_>, placed: &Placed) -> Front {
    agree(fields, placed);
    let front = Front {
        title: fields.text("titre"),
        summary: fields.text("resume"),
        topics: fields.list("thematiques"),
        audiences: fields.list("publics"),
        user_words: fields.word_list("mots_usagers"),
        acronyms: fields.list("acronymes"),
        authors: fields.list("auteurs"),
        owner: fields.text("responsable"),
        deputy: fields.text("suppleant"),
        verified_on: fields.date("verifie_le"),
        verified_by: fields.text("verifie_par"),
        review_every: fields.interval("revoir_tous_les"),
        expires_on: fields.date("expire_le"),
        state: state(fields),
        replaces: fields.list("remplace"),
        replaced_by: fields.text("remplace_par"),
        licence: fields.text("licence"),
        adapted_from: fields.text("adapte_de"),
        base_seen: fields.text("base_vue"),
        changes: fields.list("changements"),
        sources: fields.maps("sources", "nom", |item| Some(source(item))),
        example: fields.boolean("exemple"),
    };
    // Read by later versions: known, so that they are not told as unknown.
    fields.reserve(&["id", "langue", "a_la_une"]);
    if let Some(summary) = &front.summary {
        let length = summary.value.chars().count();
        if length > SUMMARY_LIMIT {
            fields.complain(
                Problem::at(Code::L0115, fields.path(), summary.span).arg("longueur", length),
            );
        }
    }
    front
}

/// `genre` and `territoire` may repeat what the folder says, not contradict it.
fn agree(fields: &mut Fields<'_>, placed: &Placed) {
    if let Some(kind) = fields.text("genre")
        && fold(&kind.value) != placed.kind.word()
    {
        let problem = Problem::at(Code::L0120, fields.path(), kind.span);
        fields.complain(
            problem
                .arg("ecrit", kind.value)
                .arg("dossier", placed.kind.word()),
        );
    }
    if placed.kind == Kind::Territory {
        return;
    }
    if let Some(code) = fields.text("territoire")
        && fold(&code.value) != fold(&placed.territory.to_string())
    {
        if let Some(problem) = bare(&code, fields.path()) {
            fields.complain(problem);
            return;
        }
        let problem = Problem::at(Code::L0117, fields.path(), code.span);
        fields.complain(
            problem
                .arg("ecrit", code.value)
                .arg("dossier", placed.territory.to_string()),
        );
    }
}

fn state(fields: &mut Fields<'_>) -> State {
    match fields.choice("etat", &["brouillon", "a-relire", "publie", "archive"]) {
        Some("brouillon") => State::Draft,
        Some("a-relire") => State::ToReview,
        Some("archive") => State::Archived,
        _ => State::Published,
    }
}

fn source(item: &mut Fields<'_>) -> Source {
    let name = item.text("nom");
    let link = item.text("lien");
    let seen_on = item.date("vu_le").map(|date| date.value);
    let link = link.filter(|link| safe_link(link, item));
    let name = name
        .or_else(|| link.clone())
        .map(|name| name.value)
        .unwrap_or_default();
    Source {
        name,
        link,
        seen_on,
    }
}

/// An address of the front matter: absolute and harmless, else an error.
pub fn safe_link(link: &Spanned<String>, fields: &mut Fields<'_>) -> bool {
    let verdict = super::links::judge(&link.value);
    let code = if verdict == super::links::Verdict::Internal {
        Some(Code::L0215)
    } else {
        verdict.code()
    };
    if let Some(code) = code {
        fields
            .complain(Problem::at(code, fields.path(), link.span).arg("lien", link.value.clone()));
    }
    matches!(
        verdict,
        super::links::Verdict::Safe | super::links::Verdict::Plain
    )
}

/// An address field.
pub fn link(fields: &mut Fields<'_>, key: &'static str) -> Option<Spanned<String>> {
    let link = fields.text(key)?;
    safe_link(&link, fields).then_some(link)
}

/// True when a list item starts with a date, as `changements` do.
pub fn leading_date(text: &str) -> Option<(WrittenDate, &str)> {
    let (date, rest) = text.split_once(" : ").or_else(|| text.split_once(": "))?;
    crate::base::date::parse(date).map(|date| (date, rest.trim()))
}
