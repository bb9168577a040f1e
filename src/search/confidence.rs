//! How well the first result fits: an honest « rien ne correspond vraiment » rests on this.

use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{DocId, DocSet, Searcher, SegmentOrdinal, Term};

use super::query::Asked;
use super::schema::Fields;

/// The share of the query's idf (as BM25 counts it) that the result's title, words, summary and
/// headings hold: 0 to 1.
pub(super) fn confidence(
    searcher: &Searcher,
    fields: &Fields,
    asked: &Asked,
    address: (SegmentOrdinal, DocId),
) -> tantivy::Result<f32> {
    let tells = [fields.title, fields.words, fields.summary, fields.headings];
    let (mut whole, mut held) = (0.0, 0.0);
    for term in &asked.terms {
        let frequency = searcher.doc_freq(&Term::from_field_text(fields.text, &term.stem))?;
        let idf = tantivy::query::Bm25Weight::for_one_term(frequency, searcher.num_docs(), 1.0)
            .max_score();
        whole += idf;
        if holds(searcher, &tells, &term.stem, address)? {
            held += idf;
        }
    }
    Ok(if whole > 0.0 { held / whole } else { 0.0 })
}

fn holds(
    searcher: &Searcher,
    fields: &[Field],
    stem: &str,
    (segment, doc): (SegmentOrdinal, DocId),
) -> tantivy::Result<bool> {
    let reader = searcher.segment_reader(segment);
    for field in fields {
        let term = Term::from_field_text(*field, stem);
        let index = reader.inverted_index(*field)?;
        let Some(mut postings) = index.read_postings(&term, IndexRecordOption::Basic)? else {
            continue;
        };
        if postings.doc() <= doc && postings.seek(doc) == doc {
            return Ok(true);
        }
    }
    Ok(false)
}
