//! The questions that several commands ask: a title, a territory, a topic, a day.

use std::collections::BTreeSet;

use jiff::civil::{Date, Time};

use crate::base::messages::Arg;
use crate::base::text::{fold, is_id, nearest, slug};
use crate::draft::{LONGEST, clean};
use crate::library::Topics;
use crate::parse::kind::Kind;
use crate::parse::registry::ROLES;
use crate::territory::{Code, Level, Match, Territories};

use super::talk::{Dialogue, Item, Stop};

/// Most territories offered at once.
const CANDIDATES: usize = 15;
/// Other ways to say « the whole country ».
const COUNTRY: [&str; 4] = ["fr", "france", "national", "toute la france"];

impl Dialogue<'_> {
    /// A title. `usual` is taken when the answer is empty.
    pub(super) fn title(
        &mut self,
        given: Option<&str>,
        key: &str,
        args: &[(&str, Arg)],
        usual: Option<&str>,
    ) -> Result<String, Stop> {
        self.until(given, (key, args, "--titre"), |talk, answer| {
            let title = clean(answer);
            Ok(match (title.is_empty(), usual) {
                (true, Some(usual)) => Ok(usual.to_owned()),
                (true, None) => Err(talk.words("talk-empty", &[])),
                _ if title.chars().count() > LONGEST => {
                    Err(talk.words("talk-too-long", &[("limite", LONGEST.into())]))
                }
                _ => Ok(title),
            })
        })
    }

    /// A territory: a name, a postal code or a code; candidates are shown where words mean several.
    /// `undeclared`: a bassin that nobody declared yet will do.
    pub(super) fn territory(
        &mut self,
        given: Option<&str>,
        key: &str,
        territories: &Territories,
        undeclared: bool,
    ) -> Result<Code, Stop> {
        self.until(given, (key, &[], "--territoire"), |talk, answer| {
            if let Some(code) = new_bassin(answer).filter(|_| undeclared) {
                return Ok(Ok(code));
            }
            let codes = meant(answer, territories);
            match codes.as_slice() {
                [] if answer.is_empty() => Ok(Err(talk.words("talk-empty", &[]))),
                [] => Ok(Err(
                    talk.words("territory-unknown", &[("nom", answer.into())])
                )),
                [one] => Ok(Ok(one.clone())),
                several => talk.which(answer, several, territories).map(Ok),
            }
        })
    }

    fn which(
        &mut self,
        words: &str,
        codes: &[Code],
        territories: &Territories,
    ) -> Result<Code, Stop> {
        self.tell("territory-several", &[("nom", words.into())]);
        let items: Vec<Item> = codes
            .iter()
            .map(|code| Item {
                word: code.to_string(),
                label: self.labelled(code, territories),
            })
            .collect();
        self.list(&items);
        let question = ("talk-which", &[][..], "--territoire");
        self.until(None, question, |talk, answer| {
            let at = talk.chosen(answer, &items);
            Ok(at.map(|at| codes.get(at).cloned().unwrap_or(Code::France)))
        })
    }

    /// « Nontron, commune, Dordogne (com:24311) »
    fn labelled(&self, code: &Code, territories: &Territories) -> String {
        let level = match code.level() {
            Level::France => "france",
            Level::Region => "region",
            Level::Departement => "departement",
            Level::Bassin => "bassin",
            Level::Epci => "epci",
            Level::Commune => "commune",
        };
        let departement = territories.cog().departement_of(code);
        let departement = departement.filter(|_| level == "commune");
        let inside = departement.map(|code| territories.name(&code));
        self.words(
            "territory-label",
            &[
                ("nom", territories.name(code).into()),
                ("niveau", level.into()),
                ("dans", inside.unwrap_or_default().into()),
                ("code", code.to_string().into()),
            ],
        )
    }

    /// A topic, then one of its sub-topics where it has some; `None` for an empty answer where the
    /// kind can do without, and in a library without topics.
    pub(super) fn topic(
        &mut self,
        given: Option<&str>,
        topics: &Topics,
        required: bool,
    ) -> Result<Option<String>, Stop> {
        let mut items: Vec<Item> = Vec::new();
        for topic in topics.iter() {
            items.push(Item {
                word: topic.slug.clone(),
                label: topic.title.clone(),
            });
        }
        if items.is_empty() {
            let free = given.map(|words| slug(words.split('/').next().unwrap_or_default()));
            return Ok(free.filter(|free| !free.is_empty()));
        }
        if given.is_none() {
            self.tell("topic-list", &[]);
            self.list(&items);
        }
        let key = if required {
            "topic-question"
        } else {
            "topic-question-optional"
        };
        let top = self.until(given, (key, &[], "--thematique"), |talk, answer| {
            if answer.is_empty() && !required {
                return Ok(Ok(None));
            }
            if let Some(word) = written_topic(answer, topics) {
                return Ok(Ok(Some(word)));
            }
            if let Ok(at) = talk.chosen(answer, &items) {
                return Ok(Ok(items.get(at).map(|item| item.word.clone())));
            }
            let words = topics.words();
            let titles = items.iter().map(|item| item.label.as_str());
            let near = nearest(answer, words.iter().map(String::as_str).chain(titles));
            let args = [
                ("mot", answer.into()),
                ("proche", near.unwrap_or_default().into()),
            ];
            Ok(Err(talk.words("talk-not-in-list", &args)))
        })?;
        match top {
            Some(top) if given.is_none() && !top.contains('/') => self.subtopic(top, topics),
            top => Ok(top),
        }
    }

    fn subtopic(&mut self, top: String, topics: &Topics) -> Result<Option<String>, Stop> {
        let subtopics = topics.get(&top).map(|topic| topic.subtopics.as_slice());
        let items: Vec<Item> = subtopics
            .unwrap_or_default()
            .iter()
            .map(|(word, label)| Item {
                word: word.clone(),
                label: label.clone(),
            })
            .collect();
        if items.is_empty() {
            return Ok(Some(top));
        }
        self.tell("topic-sublist", &[]);
        self.list(&items);
        let question = ("topic-subquestion", &[][..], "--thematique");
        self.until(None, question, |talk, answer| {
            if answer.is_empty() {
                return Ok(Ok(Some(top.clone())));
            }
            let at = talk.chosen(answer, &items);
            Ok(at.map(|at| items.get(at).map(|item| format!("{top}/{}", item.word))))
        })
    }

    /// A day, in any form that people write.
    pub(super) fn day(
        &mut self,
        given: Option<&str>,
        key: &str,
        flag: &'static str,
    ) -> Result<Date, Stop> {
        self.until(given, (key, &[], flag), |talk, answer| {
            let read = crate::base::date::parse(answer).map(|written| written.date);
            Ok(read.ok_or_else(|| talk.words("talk-not-a-day", &[("mot", answer.into())])))
        })
    }

    /// A time of day, in any form that people write.
    pub(super) fn time(&mut self, given: Option<&str>) -> Result<Time, Stop> {
        self.until(given, ("time-question", &[], "--debut"), |talk, answer| {
            let read = crate::base::time::parse(answer);
            Ok(read.ok_or_else(|| talk.words("talk-not-a-time", &[("mot", answer.into())])))
        })
    }

    /// A contact's role.
    pub(super) fn role(&mut self, given: Option<&str>) -> Result<String, Stop> {
        let items: Vec<Item> = ROLES
            .map(|word| Item {
                word: word.to_owned(),
                label: self.words("role-label", &[("role", word.into())]),
            })
            .into();
        self.one_of(given, &items, ("role-list", "--role"))
    }

    /// A kind of document.
    pub(super) fn kind(&mut self, given: Option<&str>) -> Result<Kind, Stop> {
        let items: Vec<Item> = Kind::ALL
            .map(|kind| Item {
                word: kind.word().to_owned(),
                label: self.words("kind-label", &[("genre", kind.word().into())]),
            })
            .into();
        let word = self.one_of(given, &items, ("kind-list", "GENRE"))?;
        Ok(Kind::of_word(&word).unwrap_or(Kind::Guide))
    }

    /// The word of one item of a list; the list is shown where nothing, or nothing known, is given.
    fn one_of(
        &mut self,
        given: Option<&str>,
        items: &[Item],
        (list, flag): (&str, &'static str),
    ) -> Result<String, Stop> {
        if let Some(given) = given {
            match self.chosen(given, items) {
                Ok(at) => return Ok(items.get(at).map_or(String::new(), |i| i.word.clone())),
                Err(words) => self.talk.show(&words),
            }
        }
        self.tell(list, &[]);
        self.list(items);
        self.until(None, ("talk-which", &[], flag), |talk, answer| {
            let at = talk.chosen(answer, items);
            Ok(at.map(|at| items.get(at).map_or(String::new(), |i| i.word.clone())))
        })
    }

    /// The members of a bassin: codes or names, separated by commas.
    pub(super) fn members(
        &mut self,
        given: Option<&str>,
        territories: &Territories,
    ) -> Result<Vec<Code>, Stop> {
        let question = ("members-question", &[][..], "--membres");
        let answer = self.until(given, question, |talk, answer| {
            Ok(if answer.trim().is_empty() {
                Err(talk.words("talk-empty", &[]))
            } else {
                Ok(answer.to_owned())
            })
        })?;
        let mut members = Vec::new();
        for word in answer.split(',').map(str::trim).filter(|w| !w.is_empty()) {
            let code = self.territory(Some(word), "territory-question", territories, false)?;
            if !members.contains(&code) {
                members.push(code);
            }
        }
        Ok(members)
    }

    /// An id that was given, or the one that a title makes; asked where the title makes none.
    pub(super) fn id(&mut self, given: Option<&str>, made: &str) -> Result<String, Stop> {
        let first = given.or(Some(made).filter(|made| !made.is_empty()));
        self.until(first, ("id-question", &[], "--id"), |talk, answer| {
            Ok(if is_id(answer) {
                Ok(answer.to_owned())
            } else {
                let near = crate::draft::id_of(answer);
                let args = [("mot", answer.into()), ("proche", near.into())];
                Err(talk.words("id-wrong", &args))
            })
        })
    }
}

/// `bassin:haut-perigord`, whoever declares it.
fn new_bassin(words: &str) -> Option<Code> {
    let code: Code = words.parse().ok()?;
    matches!(code, Code::Bassin(_)).then_some(code)
}

/// The territories that words mean: one, or those to choose from.
fn meant(words: &str, territories: &Territories) -> Vec<Code> {
    if COUNTRY.contains(&fold(words).as_str()) {
        return vec![Code::France];
    }
    let found = territories.find(words, CANDIDATES);
    let Some(how) = found.first().map(|found| found.how) else {
        return Vec::new();
    };
    let sure = matches!(how, Match::Code | Match::Exact | Match::Postal);
    let mut codes: Vec<Code> = Vec::new();
    for found in found.into_iter().filter(|found| !sure || found.how == how) {
        if !codes.contains(&found.code) {
            codes.push(found.code);
        }
    }
    if how == Match::Postal {
        with_wider(codes, territories)
    } else {
        codes
    }
}

/// Who gives a postal code more often writes for what stands around its communes than for one of them.
fn with_wider(communes: Vec<Code>, territories: &Territories) -> Vec<Code> {
    let chains = communes.iter().flat_map(|code| territories.chain(code));
    let around = |code: &Code| {
        matches!(
            code.level(),
            Level::Departement | Level::Bassin | Level::Epci
        )
    };
    let wider: BTreeSet<Code> = chains.filter(around).collect();
    wider.into_iter().chain(communes).collect()
}

/// `logement`, `logement/aides`, or the title of either.
fn written_topic(answer: &str, topics: &Topics) -> Option<String> {
    if topics.find(answer).is_some() {
        return Some(answer.to_owned());
    }
    let wanted = slug(answer);
    for topic in topics.iter() {
        let sub = |(word, title): &&(String, String)| *word == wanted || slug(title) == wanted;
        if topic.slug == wanted || slug(&topic.title) == wanted {
            return Some(topic.slug.clone());
        }
        if let Some((word, _)) = topic.subtopics.iter().find(sub) {
            return Some(format!("{}/{word}", topic.slug));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::super::Voice;
    use super::super::talk::Script;
    use super::*;
    use crate::cli::Language;

    /// What a question gives for some answers, and all that was shown.
    fn ask<T>(
        answers: &[&'static str],
        question: impl FnOnce(&mut Dialogue<'_>) -> Result<T, Stop>,
    ) -> (Result<T, Stop>, Vec<String>) {
        let voice = Voice::new(Language::Fr).unwrap();
        let mut script = Script {
            answers: answers.to_vec(),
            shown: Vec::new(),
        };
        let got = question(&mut Dialogue {
            messages: voice.messages(),
            talk: &mut script,
        });
        (got, script.shown)
    }

    fn territory(answers: &[&'static str], given: Option<&str>) -> (String, Vec<String>) {
        let territories = Territories::default();
        let (got, shown) = ask(answers, |talk| {
            talk.territory(given, "territory-question", &territories, false)
        });
        let words = match got {
            Ok(code) => code.to_string(),
            Err(Stop::Ended(flag)) => flag.to_owned(),
            Err(other) => format!("{other:?}"),
        };
        (words, shown)
    }

    #[test]
    fn one_territory_needs_no_question() {
        for (given, code) in [
            ("Dordogne", "dep:24"),
            ("dep:24", "dep:24"),
            ("France", "fr"),
            ("fr", "fr"),
            ("Nontron", "com:24311"),
            ("24328", "com:24328"),
            ("Nouvelle-Aquitaine", "reg:75"),
        ] {
            assert_eq!(
                territory(&[], Some(given)),
                (code.to_owned(), Vec::new()),
                "{given}"
            );
        }
    }

    #[test]
    fn several_territories_are_offered_by_number() {
        let (code, shown) = territory(&["24360", "0", "deux", "1"], None);
        assert_eq!(code, "dep:24", "{shown:#?}");
        let (code, _) = territory(&["com:24328"], Some("24360"));
        assert_eq!(code, "com:24328", "the code itself is an answer");
        let (code, shown) = territory(&["2"], Some("24"));
        assert_eq!(code, "reg:24", "{shown:#?}");
    }

    #[test]
    fn the_end_of_the_answers_names_the_flag() {
        for (answers, given) in [
            (&[][..], None),
            (&["Nulle-Part-sur-Rien"], None),
            (&[], Some("24360")),
        ] {
            assert_eq!(territory(answers, given).0, "--territoire");
        }
    }

    #[test]
    fn days_and_times_are_taken_as_people_write_them() {
        let (day, shown) = ask(&["demain", "15/10/2026"], |talk| {
            talk.day(None, "day-question", "--date")
        });
        assert_eq!(day.unwrap(), jiff::civil::date(2026, 10, 15), "{shown:#?}");
        let (time, _) = ask(&[], |talk| talk.time(Some("9h30")));
        assert_eq!(time.unwrap(), jiff::civil::time(9, 30, 0, 0));
    }

    #[test]
    fn a_kind_is_asked_again_with_the_nearest() {
        let (kind, shown) = ask(&["1"], |talk| talk.kind(Some("guid")));
        assert_eq!(kind.unwrap(), Kind::Guide);
        assert!(
            shown.first().unwrap().contains("«\u{a0}guide\u{a0}»"),
            "{shown:#?}"
        );
        let (kind, _) = ask(&[], |talk| talk.kind(Some("Thématique")));
        assert_eq!(kind.unwrap(), Kind::Topic);
    }

    #[test]
    fn members_are_told_apart_by_commas() {
        let territories = Territories::default();
        let (members, _) = ask(&["Nontron, epci:200071819, Nontron"], |talk| {
            talk.members(None, &territories)
        });
        let words: Vec<String> = members.unwrap().iter().map(ToString::to_string).collect();
        assert_eq!(words, ["com:24311", "epci:200071819"]);
    }
}
