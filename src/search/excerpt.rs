//! The best passage of a result, marked where it answers.

use tantivy::schema::{Field, Value};
use tantivy::snippet::SnippetGenerator;
use tantivy::{DocAddress, Searcher, TantivyDocument};

use super::answer::{Excerpt, ExcerptPiece};
use super::collect::Collected;
use super::query::Asked;
use super::record::Record;
use super::schema::Fields;

/// Longest excerpt, in characters.
const LONGEST: usize = 180;

/// Makes the excerpts of one search.
pub(super) struct Excerpts<'a> {
    searcher: &'a Searcher,
    snippets: SnippetGenerator,
    text: Field,
}

impl<'a> Excerpts<'a> {
    pub(super) fn new(
        searcher: &'a Searcher,
        fields: &Fields,
        asked: &Asked,
    ) -> tantivy::Result<Self> {
        let query = asked.text_query(fields);
        let mut snippets = SnippetGenerator::create(searcher, &query, fields.text)?;
        snippets.set_max_num_chars(LONGEST);
        Ok(Self {
            searcher,
            snippets,
            text: fields.text,
        })
    }

    /// The best passage of the text, else the summary.
    pub(super) fn of(&self, collected: &Collected, record: &Record) -> tantivy::Result<Excerpt> {
        let address = DocAddress::new(collected.address.0, collected.address.1);
        let document: TantivyDocument = self.searcher.doc(address)?;
        let text = document.get_first(self.text);
        let text = text
            .and_then(|value| value.as_str().map(str::to_owned))
            .unwrap_or_default();
        let snippet = self.snippets.snippet(&text);
        if snippet.is_empty() {
            return Ok(marked(&record.summary, &[]));
        }
        Ok(marked(snippet.fragment(), snippet.highlighted()))
    }
}

/// Cuts a text at its marked ranges; line ends become spaces.
fn marked(text: &str, ranges: &[std::ops::Range<usize>]) -> Excerpt {
    let mut pieces: Vec<ExcerptPiece> = Vec::new();
    let mut push = |part: Option<&str>, marked: bool| {
        let words = part.unwrap_or_default().replace('\n', " ");
        if !words.is_empty() {
            pieces.push(ExcerptPiece {
                text: words,
                marked,
            });
        }
    };
    let mut at = 0;
    for range in tantivy::snippet::collapse_overlapped_ranges(ranges) {
        push(text.get(at..range.start), false);
        push(text.get(range.clone()), true);
        at = range.end;
    }
    push(text.get(at..), false);
    Excerpt { pieces }
}
