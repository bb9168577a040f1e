//! An answer → what the search page shows: groups, facets, reasons, where to go on.

use std::sync::Arc;

use crate::base::date;
use crate::base::messages::Messages;
use crate::search::answer::{Facet, Hit as Answered, Raised, Replacement};
use crate::search::query::MAX_PAGE;
use crate::search::show::is_below;
use crate::search::{Answer, Engine, Record};
use crate::theme::view::{
    ElsewhereView, FacetLink, FacetView, FilterView, Freshness, FreshnessView, Hit, LinkView,
    NoticeCard, Piece, ReadAs, SearchView,
};

/// Most choices of one sort.
const CHOICES: usize = 8;
/// Most topics of a weak answer that are proposed.
const NEAREST: usize = 4;
/// Parameters that narrow the answers, in the order of the page.
pub(super) const NARROWING: [&str; 4] = ["thematique", "genre", "public", "niveau"];

/// The same search with some parameters changed; an empty value takes one away.
type Link<'a> = dyn Fn(&[(&str, &str)]) -> String + 'a;

/// What the page is made with beside the answer.
pub(super) struct Desk<'a> {
    pub(super) engine: &'a Engine,
    pub(super) messages: &'a Messages,
    /// The value of a parameter.
    pub(super) asked: &'a dyn Fn(&str) -> Option<String>,
    pub(super) link: &'a Link<'a>,
    /// Answers a page.
    pub(super) limit: usize,
}

impl Desk<'_> {
    /// Puts an answer into the view.
    pub(super) fn fill(&self, answer: Answer, view: &mut SearchView) {
        let pages = answer.total.div_ceil(self.limit).min(MAX_PAGE);
        let turn = |page: usize| (self.link)(&[("page", &page.to_string())]);
        view.total = answer.total;
        view.uncertain = answer.incertain;
        view.page = answer.page;
        view.pages = pages;
        view.previous = (answer.page > 1).then(|| turn(answer.page - 1));
        view.next = (answer.page < pages).then(|| turn(answer.page + 1));
        view.ignored = answer.requete.ignores;
        if !answer.requete.corrected.is_empty() {
            view.corrected = answer.requete.corrected;
            view.exact = (self.link)(&[("exact", "1")]);
        }
        view.read_as = answer.requete.expansions.into_iter().map(read_as).collect();
        view.facets = self.facets(&answer.facettes);
        view.elsewhere = answer.ailleurs.total;
        view.everywhere = (self.link)(&[("territoire", "")]);
        let first = answer.ailleurs.premiers.into_iter();
        view.elsewhere_first = first
            .map(|found| ElsewhereView {
                title: found.titre,
                href: found.url,
                territory: found.nom,
            })
            .collect();
        if view.uncertain {
            view.topics = self.nearest(&answer.facettes.thematique);
        }
        for answered in answer.resultats {
            let group = if answer.pres_d_ici.contains(&answered.id) {
                &mut view.near
            } else if answer.formation.contains(&answered.id) {
                &mut view.training
            } else {
                &mut view.hits
            };
            group.push(hit(answered));
        }
    }

    /// The filters in force, each with the search that is left without it.
    pub(super) fn filters(&self) -> Vec<FilterView> {
        let narrowing = NARROWING.into_iter().filter_map(|name| {
            let value = (self.asked)(name)?;
            Some(FilterView {
                key: format!("facet-{name}"),
                title: self.name(name, &value),
                remove: (self.link)(&[(name, "")]),
            })
        });
        narrowing.collect()
    }

    /// Every topic, as a list to look through.
    pub(super) fn topics(&self) -> Vec<LinkView> {
        let topics = self.engine.topics().iter();
        topics.map(|topic| self.browse(&topic.slug)).collect()
    }

    /// The topics of far answers; all of them where nothing was found.
    fn nearest(&self, found: &[Facet]) -> Vec<LinkView> {
        let known = |facet: &&Facet| {
            let mut topics = self.engine.topics().iter();
            topics.any(|topic| topic.slug == facet.valeur)
        };
        let near = found.iter().filter(known).take(NEAREST);
        let near: Vec<LinkView> = near.map(|facet| self.browse(&facet.valeur)).collect();
        if near.is_empty() { self.topics() } else { near }
    }

    fn browse(&self, topic: &str) -> LinkView {
        let mut changes = vec![("q", ""), ("guide", ""), ("exact", "")];
        changes.extend(NARROWING.map(|name| (name, "")));
        changes.push(("thematique", topic));
        LinkView {
            title: self.name("thematique", topic),
            href: (self.link)(&changes),
        }
    }

    /// What narrows the answers further: sorts with several choices and no filter in force, and the
    /// sub-topics of a topic that is looked through.
    fn facets(&self, facets: &crate::search::answer::Facets) -> Vec<FacetView> {
        let lists = [
            &facets.thematique,
            &facets.genre,
            &facets.public,
            &facets.niveau,
        ];
        let sorts = NARROWING.into_iter().zip(lists);
        let open = sorts.map(|(name, list)| match (self.asked)(name) {
            None if list.len() > 1 => (name, list.iter().collect()),
            None => (name, Vec::new()),
            Some(asked) => {
                let below = list.iter().filter(|facet| is_below(&facet.valeur, &asked));
                (name, below.collect::<Vec<&Facet>>())
            }
        });
        let open = open.filter(|(_, list)| !list.is_empty());
        open.map(|(name, list)| FacetView {
            key: format!("facet-{name}"),
            links: list
                .iter()
                .take(CHOICES)
                .map(|facet| FacetLink {
                    title: self.choice(name, &facet.valeur),
                    href: (self.link)(&[(name, &facet.valeur)]),
                    count: facet.nombre,
                })
                .collect(),
        })
        .collect()
    }

    /// A value in a list of choices: a sub-topic stands below its topic, whose name is not said again.
    fn choice(&self, parameter: &str, value: &str) -> String {
        let name = self.name(parameter, value);
        let above = value
            .split_once('/')
            .map(|(top, _)| self.name(parameter, top));
        let short = above.and_then(|above| name.strip_prefix(&above)?.strip_prefix(", "));
        short.map_or_else(|| name.clone(), str::to_owned)
    }

    /// A value in readers' words; one that nobody knows is shown as it is written.
    pub(super) fn name(&self, parameter: &str, value: &str) -> String {
        let plain = || value.replace('-', " ");
        if parameter == "thematique" {
            let (top, below) = value.split_once('/').unwrap_or((value, ""));
            let mut topics = self.engine.topics().iter();
            let topic = topics.find(|topic| topic.slug == top);
            let title = topic.map_or_else(|| top.replace('-', " "), |topic| topic.title.clone());
            if below.is_empty() {
                return title;
            }
            let mut subtopics = topic.into_iter().flat_map(|topic| &topic.subtopics);
            let known = subtopics.find(|(slug, _)| slug == below);
            let below = known.map_or_else(|| below.replace('-', " "), |(_, title)| title.clone());
            return format!("{title}, {below}");
        }
        let key = format!("facet-{parameter}-{value}");
        if self.messages.has(&key) {
            self.messages.text(&key)
        } else {
            plain()
        }
    }
}

fn read_as(replacement: Replacement) -> ReadAs {
    ReadAs {
        asked: replacement.demande,
        meant: replacement.compris,
    }
}

/// The first place of the record that answers, then how the question came to it: a few words.
fn reasons(all: &[&'static str]) -> Vec<String> {
    const HOW: [&str; 3] = ["correction", "glossaire", "territoire"];
    // The heading of its group says that it is near.
    let told = all.iter().filter(|why| **why != "pres-d-ici");
    let (how, held): (Vec<&str>, Vec<&str>) = told.partition(|why| HOW.contains(why));
    let second = how.first().or_else(|| held.get(1));
    let few = held.first().into_iter().chain(second);
    let few: Vec<&str> = few.copied().collect();
    // The badge of its territory says it already.
    if few == ["territoire"] {
        return Vec::new();
    }
    few.iter().map(|why| format!("reason-{why}")).collect()
}

/// A record as a card, without a passage.
pub(super) fn card(record: &Arc<Record>) -> Hit {
    hit(crate::search::show::beside(record))
}

fn hit(answered: Answered) -> Hit {
    let record = Arc::unwrap_or_clone(answered.record);
    let words = |day: &Option<String>| {
        day.as_deref()
            .and_then(date::parse)
            .map(|day| date::in_words(day.date))
            .unwrap_or_default()
    };
    let state = match record.freshness.as_str() {
        "fresh" => Freshness::Fresh,
        "due" => Freshness::Due,
        "late" => Freshness::Late,
        "old" => Freshness::Old,
        _ => Freshness::Unverified,
    };
    let pieces = answered.extrait.pieces.into_iter();
    Hit {
        title: record.title,
        href: record.url.to_string(),
        kind: format!("kind-{}", answered.genre),
        reasons: reasons(&answered.raisons),
        excerpt: pieces
            .map(|piece| Piece {
                text: piece.text,
                marked: piece.marked,
            })
            .collect(),
        territory: record.territory_name,
        completes: record.completes,
        topics: record.topic_titles,
        freshness: FreshnessView {
            state,
            verified_on: words(&record.verified_on),
            verified_by: record.verified_by,
            review_on: words(&record.review_on),
            copied_on: words(&record.copied_on),
            ..FreshnessView::default()
        },
        example: record.example,
        procedure: record.procedure,
        phone: record.phone,
        phone_link: record.phone_link,
        notices: answered.avis.into_iter().map(notice).collect(),
    }
}

/// A notice as guides raise it; one that is over is not in the index.
fn notice(raised: Raised) -> NoticeCard {
    let day = |day: Option<String>| {
        let day = day.as_deref().and_then(date::parse);
        day.map(|day| date::in_words(day.date)).unwrap_or_default()
    };
    let gravity = match raised.gravite.as_str() {
        "urgent" => "urgent",
        "important" => "important",
        _ => "info",
    };
    NoticeCard {
        title: raised.titre,
        href: raised.url,
        summary: raised.resume,
        gravity,
        phase: "current",
        from: String::new(),
        to: day(raised.jusqu_au),
        territory: raised.record.territory_name,
        example: raised.record.example,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_reasons_are_told() {
        let cases: [(&[&'static str], &[&str]); 6] = [
            (
                &["sigle", "titre", "mots", "territoire"],
                &["reason-sigle", "reason-territoire"],
            ),
            (&["titre", "resume"], &["reason-titre", "reason-resume"]),
            (&["texte"], &["reason-texte"]),
            (&["correction"], &["reason-correction"]),
            (&["pres-d-ici"], &[]),
            (&["territoire"], &[]),
        ];
        for (all, few) in cases {
            assert_eq!(reasons(all), few);
        }
    }
}
