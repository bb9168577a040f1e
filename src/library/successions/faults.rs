//! What leads nowhere is told; what a published document leaves to another is kept for its notice.

use std::collections::BTreeMap;

use crate::base::path::ContentPath;
use crate::base::span::Spanned;
use crate::base::text::nearest;
use crate::diag::{Code as Rule, Problem, Problems};
use crate::library::DocId;
use crate::parse::kind::Kind;
use crate::territory::Code;

use super::heirs::{End, Heirs, placed};

impl<'a> Heirs<'a> {
    /// Everyone that says `remplace_par`: kind, id, territory, path, words, document.
    fn bequests(&self) -> Vec<Bequest<'a>> {
        let published = self.library.documents().filter_map(|(id, document)| {
            Some(Bequest {
                kind: document.kind,
                id: &document.id,
                territory: &document.territory,
                path: &document.path,
                words: document.front.replaced_by.as_ref()?,
                document: Some(id),
            })
        });
        let retired = self.retired.values().flat_map(BTreeMap::values);
        let retired = retired.filter_map(|one| {
            Some(Bequest {
                kind: one.kind,
                id: &one.id,
                territory: &one.territory,
                path: &one.path,
                words: one.replaced_by.as_ref()?,
                document: None,
            })
        });
        published.chain(retired).collect()
    }

    /// Where a bequest leads: from the id that it names.
    fn end_of(&self, bequest: &Bequest<'_>) -> End {
        let chain = self.library.territories.chain(bequest.territory);
        if self.circles(bequest.kind, bequest.id, &chain) {
            return End::Circle;
        }
        let (id, chain) = self.towards(&bequest.words.value, chain);
        self.follow(bequest.kind, &id, &chain)
    }

    /// Says which successions lead nowhere.
    pub(super) fn tell(&self, problems: &mut Problems) {
        for bequest in self.bequests() {
            let words = bequest.words;
            if bequest.kind == Kind::Territory {
                problems.push(told(bequest.path, words, "territoire", ""));
                continue;
            }
            match self.end_of(&bequest) {
                End::Published(_) => {}
                End::Circle => {
                    let problem = Problem::at(Rule::L0317, bequest.path, words.span);
                    problems.push(problem.arg("id", words.value.as_str()));
                }
                End::Nobody => {
                    let (_, id) = placed(&words.value);
                    let archived = self.retired.contains_key(&(bequest.kind, id.to_owned()));
                    let case = if archived { "archive" } else { "inconnu" };
                    let known = self.library.ids(bequest.kind);
                    let near = nearest(id, known.filter(|known| *known != bequest.id));
                    problems.push(told(bequest.path, words, case, near.unwrap_or_default()));
                }
            }
        }
        self.tell_circles_of_claims(problems);
    }

    /// `remplace` that comes back to where it began.
    fn tell_circles_of_claims(&self, problems: &mut Problems) {
        for claim in &self.claimed {
            let chain = self.library.territories.chain(claim.territory);
            if self.circles(claim.kind, &claim.old.value, &chain) {
                let problem = Problem::at(Rule::L0317, claim.path, claim.old.span);
                problems.push(problem.arg("id", claim.old.value.as_str()));
            }
        }
    }

    /// Who takes over from documents that are still published.
    pub(super) fn successors(&self) -> BTreeMap<DocId, DocId> {
        let bequests = self.bequests().into_iter();
        let heir = |bequest: Bequest<'_>| {
            let own = bequest.document?;
            match self.end_of(&bequest) {
                End::Published(heir) if heir != own => Some((own, heir)),
                End::Published(_) | End::Circle | End::Nobody => None,
            }
        };
        bequests.filter_map(heir).collect()
    }
}

/// A document that says `remplace_par`.
struct Bequest<'a> {
    kind: Kind,
    id: &'a str,
    territory: &'a Code,
    path: &'a ContentPath,
    words: &'a Spanned<String>,
    document: Option<DocId>,
}

pub(super) fn told(
    path: &ContentPath,
    words: &Spanned<String>,
    case: &str,
    other: &str,
) -> Problem {
    Problem::at(Rule::L0316, path, words.span)
        .arg("id", words.value.as_str())
        .arg("cas", case)
        .arg("autre", other)
}
