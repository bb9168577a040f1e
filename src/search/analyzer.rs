//! The one French analyser, for the index and for queries: fold, cut, drop elisions, then stem.
//!
//! Stemming comes after folding, else « identité » and « identite » would differ. Offsets lead into
//! the original text, so that excerpts can be marked.

use tantivy::tokenizer::{
    Language, RemoveLongFilter, Stemmer, TextAnalyzer, Token, TokenStream, Tokenizer,
    TokenizerManager,
};
use unicode_normalization::char::is_combining_mark;

use crate::base::text::{fold, fold_char};

/// Name of the stemmed analyser in the schema.
pub const STEMMED: &str = "fr";
/// Name of the unstemmed analyser in the schema.
pub const EXACT: &str = "fr-exact";

/// What stands before an apostrophe and is no word of its own.
const ELISIONS: [&str; 14] = [
    "l", "d", "j", "m", "t", "s", "c", "n", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "presqu",
];

/// Words that carry no meaning of their own in a query; folded.
const STOP_WORDS: [&str; 205] = [
    "a",
    "afin",
    "ai",
    "aie",
    "aimerais",
    "aller",
    "alors",
    "arrive",
    "arrivent",
    "arrives",
    "as",
    "au",
    "aucun",
    "aucune",
    "auquel",
    "aura",
    "aurais",
    "auront",
    "aussi",
    "autre",
    "autres",
    "aux",
    "avais",
    "avait",
    "avec",
    "avez",
    "avoir",
    "avons",
    "ayant",
    "beaucoup",
    "besoin",
    "bien",
    "ca",
    "car",
    "ce",
    "cela",
    "celle",
    "celles",
    "celui",
    "ces",
    "cet",
    "cette",
    "ceux",
    "chaque",
    "chez",
    "chose",
    "choses",
    "ci",
    "combien",
    "comme",
    "comment",
    "dans",
    "de",
    "dedans",
    "deja",
    "depuis",
    "des",
    "dessus",
    "devrais",
    "dire",
    "dois",
    "doit",
    "doivent",
    "donc",
    "dont",
    "du",
    "elle",
    "elles",
    "en",
    "encore",
    "entre",
    "es",
    "est",
    "et",
    "etais",
    "etait",
    "etant",
    "ete",
    "etes",
    "etre",
    "eu",
    "eux",
    "faire",
    "fait",
    "faites",
    "faudrait",
    "faut",
    "fois",
    "font",
    "gens",
    "ici",
    "il",
    "ils",
    "jamais",
    "je",
    "jusque",
    "la",
    "laquelle",
    "le",
    "lequel",
    "les",
    "lesquels",
    "leur",
    "leurs",
    "lors",
    "lui",
    "ma",
    "mais",
    "malgre",
    "me",
    "meme",
    "mes",
    "mieux",
    "moi",
    "mon",
    "ne",
    "ni",
    "non",
    "nos",
    "notre",
    "nous",
    "on",
    "ont",
    "ou",
    "oui",
    "par",
    "parce",
    "pas",
    "peu",
    "peut",
    "peuvent",
    "peux",
    "plus",
    "pour",
    "pourquoi",
    "pourrais",
    "pouvez",
    "pouvoir",
    "puis",
    "puisque",
    "quand",
    "que",
    "quel",
    "quelle",
    "quelles",
    "quelqu",
    "quelque",
    "quelques",
    "quels",
    "qui",
    "quoi",
    "rien",
    "sa",
    "sais",
    "sans",
    "savoir",
    "se",
    "sera",
    "serait",
    "seront",
    "ses",
    "si",
    "sinon",
    "soit",
    "son",
    "sont",
    "souhaite",
    "souhaiterais",
    "suis",
    "sur",
    "t",
    "ta",
    "tant",
    "te",
    "tes",
    "toi",
    "ton",
    "toujours",
    "tous",
    "tout",
    "toute",
    "toutes",
    "tres",
    "trop",
    "truc",
    "trucs",
    "tu",
    "un",
    "une",
    "va",
    "vais",
    "vas",
    "vers",
    "veulent",
    "veut",
    "veux",
    "viens",
    "vient",
    "voila",
    "vos",
    "votre",
    "voudrais",
    "vous",
    "vraiment",
    "y",
];

/// True for a folded word that a query can do without.
pub fn is_stop_word(folded: &str) -> bool {
    STOP_WORDS.binary_search(&folded).is_ok()
}

/// One word of a text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Word {
    /// Folded.
    pub text: String,
    /// First byte in the original.
    pub start: usize,
    /// One past its last byte.
    pub end: usize,
    /// Its place among the words; a joined compound has the place of its first part.
    pub position: usize,
}

/// Cuts a text into folded words. « aujourd'hui » and « porte-monnaie » give their parts, then the
/// joined form at the place of the first part.
pub fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut compound = Compound::default();
    let mut position = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((start, c)) = chars.next() {
        if !c.is_alphanumeric() {
            continue;
        }
        let mut word = Word {
            text: String::new(),
            start,
            end: start + c.len_utf8(),
            position,
        };
        fold_char(c, &mut word.text);
        while let Some((at, c)) =
            chars.next_if(|(_, c)| c.is_alphanumeric() || is_combining_mark(*c))
        {
            fold_char(c, &mut word.text);
            word.end = at + c.len_utf8();
        }
        let joint = chars.peek().map(|(_, c)| *c).filter(|c| is_joint(*c));
        let goes_on = joint.is_some() && text.get(word.end..).is_some_and(starts_word_after_joint);
        let elided = goes_on && joint != Some('-') && ELISIONS.contains(&word.text.as_str());
        if elided || word.text.is_empty() {
            continue;
        }
        compound.add(&word, goes_on);
        position += 1;
        words.push(word);
        if !goes_on {
            words.extend(compound.finish());
        }
    }
    words
}

/// The parts of a compound seen so far.
#[derive(Default)]
struct Compound {
    parts: usize,
    joined: Option<Word>,
}

impl Compound {
    fn add(&mut self, word: &Word, goes_on: bool) {
        match &mut self.joined {
            Some(joined) => {
                joined.text.push_str(&word.text);
                joined.end = word.end;
                self.parts += 1;
            }
            None if goes_on => {
                self.joined = Some(word.clone());
                self.parts = 1;
            }
            None => {}
        }
    }

    fn finish(&mut self) -> Option<Word> {
        let parts = std::mem::take(&mut self.parts);
        self.joined.take().filter(|_| (2..=4).contains(&parts))
    }
}

fn is_joint(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | '‘' | '-' | '‐' | '‑')
}

fn starts_word_after_joint(rest: &str) -> bool {
    rest.chars().nth(1).is_some_and(char::is_alphanumeric)
}

/// The analyser as tantivy wants it.
#[derive(Clone, Default)]
struct French;

impl Tokenizer for French {
    type TokenStream<'a> = Words;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Words {
        Words {
            words: words(text).into_iter(),
            token: Token::default(),
        }
    }
}

struct Words {
    words: std::vec::IntoIter<Word>,
    token: Token,
}

impl TokenStream for Words {
    fn advance(&mut self) -> bool {
        let Some(word) = self.words.next() else {
            return false;
        };
        self.token = Token {
            offset_from: word.start,
            offset_to: word.end,
            position: word.position,
            text: word.text,
            position_length: 1,
        };
        true
    }

    fn token(&self) -> &Token {
        &self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.token
    }
}

/// Longest word that is indexed, in bytes.
const LONGEST: usize = 40;

/// The stemmed analyser.
pub fn stemmed() -> TextAnalyzer {
    TextAnalyzer::builder(French)
        .filter(RemoveLongFilter::limit(LONGEST))
        .filter(Stemmer::new(Language::French))
        .build()
}

/// The unstemmed analyser.
fn exact() -> TextAnalyzer {
    TextAnalyzer::builder(French)
        .filter(RemoveLongFilter::limit(LONGEST))
        .build()
}

/// Both analysers, by name.
pub fn manager() -> TokenizerManager {
    let manager = TokenizerManager::default();
    manager.register(STEMMED, stemmed());
    manager.register(EXACT, exact());
    manager
}

/// The stem of one folded word, as the index has it.
pub fn stem(word: &str) -> String {
    frostem::Stemmer::new(frostem::Algorithm::French)
        .stem(word)
        .into_owned()
}

/// A text as one key: folded words with one space between, stop words kept. `« L'A.P.L. ? »` → `a p l`.
pub fn key(text: &str) -> String {
    let parts = fold(text);
    let parts = parts
        .split(|c: char| !c.is_alphanumeric())
        .filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<String> {
        words(text)
            .into_iter()
            .map(|word| format!("{}{}", word.position, word.text))
            .collect()
    }

    #[test]
    fn stop_words_are_sorted() {
        assert!(STOP_WORDS.is_sorted());
    }

    #[test]
    fn words_of_french() {
        let cases: [(&str, &[&str]); 9] = [
            ("L’aide au logement", &["0aide", "1au", "2logement"]),
            (
                "jusqu'à aujourd'hui",
                &["0a", "1aujourd", "2hui", "1aujourdhui"],
            ),
            ("qu’est-ce", &["0est", "1ce", "0estce"]),
            ("porte-monnaie", &["0porte", "1monnaie", "0portemonnaie"]),
            ("Œuvre CAF n°12", &["0oeuvre", "1caf", "2n", "312"]),
            ("e\u{301}tat état", &["0etat", "1etat"]),
            ("d'", &["0d"]),
            ("  ’-’ ", &[]),
            ("C2S, AAH", &["0c2s", "1aah"]),
        ];
        for (text, expected) in cases {
            assert_eq!(cut(text), expected, "{text}");
        }
    }

    #[test]
    fn accents_do_not_change_a_stem() {
        for (with, without) in [
            ("identité", "identite"),
            ("réfugiés", "refugies"),
            ("sécurité", "securite"),
        ] {
            let stems = |text: &str| {
                words(text)
                    .iter()
                    .map(|word| stem(&word.text))
                    .collect::<Vec<_>>()
            };
            assert_eq!(stems(with), stems(without));
        }
    }

    #[test]
    fn a_stem_is_the_one_of_the_index() {
        for word in [
            "logement",
            "aides",
            "retraites",
            "impots",
            "c2s",
            "",
            "aujourdhui",
        ] {
            let mut analyzer = stemmed();
            let mut stream = analyzer.token_stream(word);
            let indexed = if stream.advance() {
                stream.token().text.clone()
            } else {
                String::new()
            };
            assert_eq!(stem(word), indexed, "{word}");
        }
    }

    #[test]
    fn offsets_lead_into_the_original() {
        let text = "Déjà « l’été »";
        for word in words(text) {
            assert_eq!(fold(text.get(word.start..word.end).unwrap()), word.text);
        }
    }
}
