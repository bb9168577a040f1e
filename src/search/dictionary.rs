//! The surface forms of a library's texts: what a reader's word is, may become, or may be a slip of.
//!
//! A stemmed index cannot tell « logment » from a stem; the words as they are written can. The
//! dictionary is made with the index ([`Forms`]) and opened with it ([`Dictionary`]).

use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Serialize};

use super::analyzer::Word;
use super::phonetic;

/// Shortest word that is corrected, in letters: below, everything is one slip from everything.
const SHORTEST: usize = 4;
/// Up to this length one slip is allowed, above two.
const ONE_SLIP: usize = 5;
/// Shortest part that two words of one family share, in letters.
const SHORTEST_BASE: usize = 4;

/// Ends that make words of one family: « adopter », « adoption », « adoptant ». Folded.
const ENDS: [&str; 66] = [
    "", "able", "ables", "age", "ages", "aire", "aires", "al", "ale", "ales", "ance", "ances",
    "ant", "ante", "antes", "ants", "ateur", "ateurs", "ation", "ations", "aux", "e", "ee", "ees",
    "ement", "ements", "ent", "er", "ers", "es", "eur", "eurs", "euse", "euses", "ez", "i", "ie",
    "ier", "iere", "iers", "ies", "if", "ifs", "ion", "ions", "ir", "is", "issement", "it",
    "ition", "ive", "ives", "nant", "nement", "ner", "oire", "rait", "re", "s", "teur", "teurs",
    "tion", "tions", "trice", "ure", "ures",
];

/// Longest form that is kept, in bytes.
pub const LONGEST: usize = 40;

/// One form and where it was met.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {
    /// Folded.
    pub text: String,
    /// Records that hold it.
    pub records: u32,
    /// Records whose title, acronyms or readers' words hold it.
    pub titles: u32,
    /// Records where it is written in capitals: an acronym.
    pub capitals: u32,
    /// With its accents and hyphens, in small letters; empty where that is the form itself.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub written: String,
}

/// The forms being counted, record by record.
#[derive(Debug, Default)]
pub struct Forms(BTreeMap<String, Form>);

/// The forms of one record.
#[derive(Debug, Default)]
pub struct Seen<'a> {
    all: BTreeMap<&'a str, Noted<'a>>,
}

/// How one record writes a form.
#[derive(Debug, Default)]
struct Noted<'a> {
    title: bool,
    capitals: bool,
    written: &'a str,
}

impl<'a> Seen<'a> {
    /// Notes the words of a text; `title` for a title, an acronym, what readers say.
    pub fn note(&mut self, text: &'a str, words: &'a [Word], title: bool) {
        for word in words.iter().filter(|word| word.text.len() <= LONGEST) {
            let written = text.get(word.start..word.end).unwrap_or_default();
            let capitals = is_acronym(written);
            let seen = self.all.entry(&word.text).or_default();
            seen.title |= title;
            seen.capitals |= capitals;
            let differs = !written.is_ascii() || written.len() != word.text.len();
            if differs && seen.written.is_empty() {
                seen.written = written;
            }
        }
    }
}

/// True for a word written as an acronym: two letters or more, no small one.
pub fn is_acronym(written: &str) -> bool {
    let letters = written.chars().filter(|c| c.is_alphabetic()).count();
    letters >= 2 && !written.chars().any(char::is_lowercase)
}

impl Forms {
    /// Adds the forms of one record.
    pub fn add(&mut self, seen: &Seen<'_>) {
        for (text, noted) in &seen.all {
            if !self.0.contains_key(*text) {
                self.0.insert((*text).to_owned(), Form::default());
            }
            if let Some(form) = self.0.get_mut(*text) {
                form.records += 1;
                form.titles += u32::from(noted.title);
                form.capitals += u32::from(noted.capitals);
                if form.written.is_empty() && !noted.written.is_empty() {
                    form.written = noted.written.to_lowercase();
                }
            }
        }
    }

    /// The forms, sorted.
    pub fn finish(self) -> Vec<Form> {
        let form = |(text, form)| Form { text, ..form };
        self.0.into_iter().map(form).collect()
    }
}

/// The forms, opened for look-ups. Words are numbered in alphabetical order.
#[derive(Debug)]
pub struct Dictionary {
    forms: Vec<Form>,
    /// For each length in letters, the forms that have it: their letters ([`letters`]) and numbers.
    by_length: Vec<Vec<(u64, u32)>>,
    by_sound: HashMap<String, Vec<u32>>,
    by_text: HashMap<String, u32>,
    /// The records of the most frequent form.
    most: f32,
}

/// A form that a word may stand for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Candidate<'a> {
    /// The form.
    pub form: &'a Form,
    /// How likely, 0 to 1.
    pub weight: f32,
}

impl Dictionary {
    /// Opens sorted forms.
    pub fn open(forms: Vec<Form>) -> Self {
        let mut by_sound: HashMap<String, Vec<u32>> = HashMap::new();
        let mut by_text = HashMap::with_capacity(forms.len());
        for (number, form) in (0_u32..).zip(&forms) {
            by_text.insert(form.text.clone(), number);
            if let Some(key) = phonetic::key(&form.text) {
                by_sound.entry(key).or_default().push(number);
            }
        }
        let mut by_length = vec![Vec::new(); LONGEST + 1];
        for (number, form) in (0_u32..).zip(&forms) {
            if let Some(same) = by_length.get_mut(usize::from(length(&form.text))) {
                same.push((letters(&form.text), number));
            }
        }
        let most = forms.iter().map(|form| form.records).max().unwrap_or(1);
        #[expect(clippy::cast_precision_loss, reason = "a count of records")]
        let most = most as f32;
        Self {
            forms,
            by_length,
            by_sound,
            by_text,
            most,
        }
    }

    /// A word as it stands.
    pub fn get(&self, word: &str) -> Option<&Form> {
        self.form(*self.by_text.get(word)?)
    }

    /// A word as texts write it: « électricité » for `electricite`.
    pub fn written<'a>(&'a self, word: &'a str) -> &'a str {
        let form = self.get(word).map(|form| form.written.as_str());
        form.filter(|written| !written.is_empty()).unwrap_or(word)
    }

    fn form(&self, number: u32) -> Option<&Form> {
        self.forms.get(number as usize)
    }

    /// The forms that begin with `prefix` and go on, the most used in titles first.
    pub fn completions(&self, prefix: &str, most: usize) -> Vec<&Form> {
        let start = self
            .forms
            .partition_point(|form| form.text.as_str() <= prefix);
        let going_on = self.forms.iter().skip(start);
        let mut found: Vec<&Form> = going_on
            .take_while(|form| form.text.starts_with(prefix))
            .collect();
        let use_of =
            |form: &&Form| std::cmp::Reverse(u64::from(form.titles) * 8 + u64::from(form.records));
        if found.len() > most {
            found.select_nth_unstable_by_key(most, use_of);
            found.truncate(most);
        }
        found.sort_by(|a, b| use_of(a).cmp(&use_of(b)).then_with(|| a.text.cmp(&b.text)));
        found
    }

    /// Other words of the same family (« adoption » for « adopter »), the most used in titles first.
    pub fn relatives(&self, word: &str, most: usize) -> Vec<&Form> {
        let bases = ENDS.iter().filter_map(|end| word.strip_suffix(end));
        let long = SHORTEST_BASE.max(word.len().saturating_sub(6));
        let bases: Vec<&str> = bases.filter(|base| base.len() >= long).collect();
        let Some(shortest) = bases.iter().min_by_key(|base| base.len()) else {
            return Vec::new();
        };
        let start = self
            .forms
            .partition_point(|form| form.text.as_str() < *shortest);
        let beginning = self
            .forms
            .iter()
            .skip(start)
            .take_while(|form| form.text.starts_with(shortest));
        let mut found: Vec<&Form> = beginning
            .filter(|form| form.text.len() <= word.len() + 8 && form.text != word)
            .filter(|form| {
                let ends = bases.iter().filter_map(|base| form.text.strip_prefix(base));
                ends.into_iter().any(|end| ENDS.binary_search(&end).is_ok())
            })
            .collect();
        found.sort_by_key(|form| std::cmp::Reverse((form.titles, form.records)));
        found.truncate(most);
        found
    }

    /// The forms that `word` may be a slip of, best first: at optimal string alignment distance 1 up
    /// to five letters and 2 above, or heard alike. The first letter and the use count.
    pub fn corrections(&self, word: &str, most: usize) -> Vec<Candidate<'_>> {
        let size = length(word);
        if usize::from(size) < SHORTEST || word.bytes().any(|byte| byte.is_ascii_digit()) {
            return Vec::new();
        }
        let slips: u8 = if usize::from(size) <= ONE_SLIP { 1 } else { 2 };
        let alike = self.heard(word);
        let (mask, mut found) = (letters(word), Vec::new());
        let most_changed = u32::from(slips);
        let lengths =
            usize::from(size.saturating_sub(slips))..=usize::from(size.saturating_add(slips));
        let near = lengths
            .filter_map(|length| self.by_length.get(length))
            .flatten();
        // A slip puts in one letter, takes out one, or both.
        let near = near.filter(|(other, _)| {
            (mask & !other).count_ones() <= most_changed
                && (other & !mask).count_ones() <= most_changed
        });
        let near = near
            .map(|(_, number)| *number)
            .filter(|number| !alike.contains(number));
        for number in near.chain(alike.iter().copied()) {
            let Some(form) = self.form(number).filter(|form| form.text != word) else {
                continue;
            };
            let heard = alike.contains(&number);
            let distance = strsim::osa_distance(word, &form.text);
            if distance <= usize::from(slips) || (heard && distance <= 4) {
                let weight = self.likeness(word, form, distance, heard);
                found.push(Candidate { form, weight });
            }
        }
        found.sort_by(|a, b| {
            b.weight
                .total_cmp(&a.weight)
                .then(a.form.text.cmp(&b.form.text))
        });
        found.truncate(most);
        found
    }

    /// The numbers of the forms that are heard like `word`.
    fn heard(&self, word: &str) -> &[u32] {
        let sound = phonetic::key(word);
        let alike = sound.and_then(|key| self.by_sound.get(&key));
        alike.map(Vec::as_slice).unwrap_or_default()
    }

    /// The most used form that is heard like `word`, itself aside, and that several records hold.
    pub fn homophone(&self, word: &str) -> Option<&Form> {
        let alike = self
            .heard(word)
            .iter()
            .filter_map(|number| self.form(*number));
        let used = alike.filter(|form| form.records > 1 && form.text != word);
        used.max_by_key(|form| (form.titles, form.records))
    }

    fn likeness(&self, word: &str, form: &Form, distance: usize, heard: bool) -> f32 {
        let mut weight: f32 = match distance {
            1 => 0.85,
            2 => 0.6,
            _ => 0.45,
        };
        if heard {
            weight += 0.12;
        }
        if word.chars().next() != form.text.chars().next() {
            weight -= 0.15;
        }
        #[expect(clippy::cast_precision_loss, reason = "a count of records")]
        let records = form.records as f32;
        let used = (1.0 + records).ln() / (1.0 + self.most).ln();
        let title = if form.titles > 0 { 1.0 } else { 0.85 };
        (weight * (0.7 + 0.3 * used) * title).min(1.0)
    }
}

/// Which letters a word has, in the low half, and which it has twice, in the high half: a slip of one
/// letter changes one bit of each kind at most. Figures and others share the last bits.
fn letters(word: &str) -> u64 {
    word.bytes().fold(0, |mask, byte| {
        let bit = match byte {
            b'a'..=b'z' => 1_u64 << (byte - b'a'),
            b'0'..=b'9' => 1 << 26,
            _ => 1 << 27,
        };
        if mask & bit == 0 {
            mask | bit
        } else {
            mask | bit << 32
        }
    })
}

fn length(word: &str) -> u8 {
    u8::try_from(word.chars().count()).unwrap_or(u8::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::analyzer::words;

    fn dictionary(texts: &[&str]) -> Dictionary {
        let mut forms = Forms::default();
        for text in texts {
            let cut = words(text);
            let mut seen = Seen::default();
            seen.note(text, &cut, true);
            forms.add(&seen);
        }
        Dictionary::open(forms.finish())
    }

    fn best(dictionary: &Dictionary, word: &str) -> String {
        let found = dictionary.corrections(word, 4);
        found
            .first()
            .map(|found| found.form.text.clone())
            .unwrap_or_default()
    }

    #[test]
    fn slips_of_the_pen() {
        let known = dictionary(&[
            "Allocation logement",
            "Retraite",
            "Carte grise",
            "Chèque énergie",
            "Permis de conduire",
            "Impôt sur le revenu",
            "Naissance",
            "CAF",
            "Cap emploi",
        ]);
        let cases = [
            ("alocation", "allocation"),
            ("logment", "logement"),
            ("retrete", "retraite"),
            ("premis", "permis"),
            ("nesance", "naissance"),
            ("inpot", "impot"),
            ("energi", "energie"),
            ("caff", ""),
            ("xyzzyx", ""),
            ("d12", ""),
        ];
        for (slip, meant) in cases {
            if slip == "caff" {
                assert_eq!(best(&known, slip), "caf");
            } else {
                assert_eq!(best(&known, slip), meant, "{slip}");
            }
        }
    }

    #[test]
    fn words_of_one_family() {
        assert!(ENDS.is_sorted());
        let known = dictionary(&[
            "Adoption",
            "Démission du salarié",
            "Vente",
            "Permis",
            "Permission",
        ]);
        let texts = |word| -> Vec<String> {
            let found = known.relatives(word, 4);
            found.iter().map(|form| form.text.clone()).collect()
        };
        assert_eq!(texts("adopter"), ["adoption"]);
        assert_eq!(texts("demissionner"), ["demission"]);
        assert_eq!(texts("logement"), Vec::<String>::new());
    }

    #[test]
    fn words_being_typed() {
        let known = dictionary(&["Logement", "Logement social", "Logiciel", "Loi"]);
        let texts = |prefix| -> Vec<String> {
            let found = known.completions(prefix, 2);
            found.iter().map(|form| form.text.clone()).collect()
        };
        assert_eq!(texts("log"), ["logement", "logiciel"]);
        assert_eq!(texts("logement"), Vec::<String>::new());
        assert_eq!(texts("zz"), Vec::<String>::new());
    }

    #[test]
    fn a_form_is_shown_as_it_is_written() {
        let known = dictionary(&["Électricité", "rendez-vous", "Logement"]);
        let shown = ["electricite", "rendezvous", "logement", "zzz"];
        let shown = shown.map(|word| known.written(word));
        assert_eq!(shown, ["électricité", "rendez-vous", "logement", "zzz"]);
    }

    #[test]
    fn acronyms_are_counted() {
        let known = dictionary(&["Le PAS et le CAF", "pas ici"]);
        assert_eq!(
            known.get("pas").map(|form| (form.records, form.capitals)),
            Some((2, 1))
        );
        assert!(is_acronym("C2S") && !is_acronym("Caf") && !is_acronym("A"));
    }
}
