//! Where the glossary's words lead in this library. Counted, and listed when asked for: a glossary is
//! written once for many libraries, and most of its terms may have no guide in a small one.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::path::ContentPath;
use crate::base::source::SourceSet;
use crate::library::Library;
use crate::parse::kind::Kind;
use crate::search::analyzer::{stem, words};
use crate::search::vocabulary::stems;

use super::forms::{Role, forms};

/// A word of more than one document in so many says little alone; the search leaves it out.
const COMMON: usize = 100;
/// Documents that a word must have to be common in a small library.
const FEWEST: usize = 20;

/// What is said of the whole glossary.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Review {
    /// How many terms there are.
    pub terms: usize,
    /// Terms that lead to no guide: their file and title.
    pub idle: Vec<(ContentPath, String)>,
    /// Everyday words of which the search keeps one frequent word: file, words, what is kept.
    pub vague: Vec<(ContentPath, String, String)>,
}

/// The documents that hold each of the words asked for.
struct Holders {
    all: BTreeMap<String, BTreeSet<usize>>,
    guides: BTreeSet<usize>,
    documents: usize,
}

impl Holders {
    /// True when one guide holds all the stems.
    fn one_guide(&self, stems: &[String]) -> bool {
        let Some((first, rest)) = stems.split_first() else {
            return false;
        };
        let holds = |stem: &String, number| self.of(stem).is_some_and(|all| all.contains(number));
        let mut candidates = self.of(first).into_iter().flatten();
        candidates.any(|number| {
            self.guides.contains(number) && rest.iter().all(|stem| holds(stem, number))
        })
    }

    fn of(&self, stem: &str) -> Option<&BTreeSet<usize>> {
        self.all.get(stem)
    }

    fn common(&self, stem: &str) -> bool {
        let count = self.of(stem).map_or(0, BTreeSet::len);
        count > FEWEST && count.saturating_mul(COMMON) > self.documents
    }
}

/// Reads the glossary against the texts of the library.
pub fn review(library: &Library, sources: &SourceSet) -> Review {
    let holders = holders(library, sources);
    let mut review = Review::default();
    for (_, document) in library.of_kind(Kind::Term) {
        let Some(term) = document.details.term() else {
            continue;
        };
        review.terms += 1;
        let guide = term.reference_guide.as_ref();
        let led = guide.is_some_and(|guide| library.guide(&guide.value).is_some());
        let forms = forms(document, term);
        let mut names = forms.iter().filter(|form| form.role != Role::Everyday);
        // In a library without a guide nothing leads anywhere: no news.
        if !led
            && !holders.guides.is_empty()
            && !names.any(|name| holders.one_guide(&stems(name.text)))
        {
            let title = document.title().to_owned();
            review.idle.push((document.path.clone(), title));
        }
        for form in forms.iter().filter(|form| form.role == Role::Everyday) {
            if let [only] = stems(form.text).as_slice()
                && words(form.text).len() > 1
                && holders.common(only)
            {
                let kept = words(form.text);
                let kept = kept.into_iter().find(|word| stem(&word.text) == *only);
                let kept = kept.map_or_else(|| only.clone(), |word| word.text);
                let path = document.path.clone();
                review.vague.push((path, form.text.to_owned(), kept));
            }
        }
    }
    review
}

/// Looks the stems of the glossary up in every published text; other words are not kept.
fn holders(library: &Library, sources: &SourceSet) -> Holders {
    let mut holders = Holders {
        all: BTreeMap::new(),
        guides: BTreeSet::new(),
        documents: 0,
    };
    for (_, document) in library.of_kind(Kind::Term) {
        let Some(term) = document.details.term() else {
            continue;
        };
        for stem in forms(document, term)
            .iter()
            .flat_map(|form| stems(form.text))
        {
            holders.all.entry(stem).or_default();
        }
    }
    let mut known: BTreeMap<String, String> = BTreeMap::new();
    for (number, file) in sources.files.iter().enumerate() {
        let id = library.at_path(&file.path);
        let Some(document) = id.and_then(|id| library.document(id)) else {
            continue;
        };
        holders.documents += 1;
        if document.kind == Kind::Guide {
            holders.guides.insert(number);
        }
        let distinct: BTreeSet<String> = words(&file.text)
            .into_iter()
            .map(|word| word.text)
            .collect();
        for word in distinct {
            let stem = known.entry(word).or_insert_with_key(|word| stem(word));
            if let Some(numbers) = holders.all.get_mut(stem.as_str()) {
                numbers.insert(number);
            }
        }
    }
    holders
}
