//! The fields of the index, and their weights: one table.

use tantivy::schema::{
    Field, IndexRecordOption, Schema, SchemaBuilder, TextFieldIndexing, TextOptions,
};

use super::analyzer::{EXACT, STEMMED};

/// Version of the index: raised whenever fields, the analyser or the shelf change.
pub const VERSION: u32 = 6;

/// What a field that holds a word tells of the record, four bits.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Tells(u8);

impl Tells {
    /// Only the text holds it.
    pub const NOTHING: Self = Self(0);
    /// The title holds it.
    pub const TITLE: Self = Self(1);
    /// The acronyms or the readers' words hold it.
    pub const WORDS: Self = Self(2);
    /// The summary holds it.
    pub const SUMMARY: Self = Self(4);
    /// A heading, or the text of a link from elsewhere, holds it.
    pub const AROUND: Self = Self(8);

    /// Both.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// True when every bit of `other` is there.
    pub fn has(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// As a number below 16.
    pub fn bits(self) -> u8 {
        self.0
    }

    /// From the low four bits of a number.
    pub fn of_bits(bits: u32) -> Self {
        Self(u8::try_from(bits & 0xf).unwrap_or(0))
    }
}

/// A searched field: its name, its analyser, its weight, what it tells.
struct Searched {
    name: &'static str,
    analyzer: &'static str,
    weight: f32,
    tells: Tells,
}

/// Weights of the fields, each with its own BM25. Titles, acronyms and what people say count most;
/// the unstemmed twins add to an exact word.
const SEARCHED: [Searched; 9] = [
    searched("titre", STEMMED, 4.0, Tells::TITLE),
    searched("titre_exact", EXACT, 1.5, Tells::TITLE),
    searched("mots", STEMMED, 4.0, Tells::WORDS),
    searched("mots_exact", EXACT, 2.0, Tells::WORDS),
    searched("resume", STEMMED, 3.0, Tells::SUMMARY),
    searched("liens", STEMMED, 2.0, Tells::AROUND),
    searched("intertitres", STEMMED, 1.0, Tells::AROUND),
    searched("intertitres_exact", EXACT, 0.5, Tells::AROUND),
    searched("texte", STEMMED, 1.5, Tells::NOTHING),
];

const fn searched(
    name: &'static str,
    analyzer: &'static str,
    weight: f32,
    tells: Tells,
) -> Searched {
    Searched {
        name,
        analyzer,
        weight,
        tells,
    }
}

/// The fields, resolved.
#[derive(Clone, Debug)]
pub struct Fields {
    /// Searched fields: field, whether it is stemmed, weight.
    pub searched: Vec<(Field, bool, f32)>,
    /// Title, stemmed.
    pub title: Field,
    /// Title, unstemmed.
    pub title_exact: Field,
    /// What people say and acronyms, stemmed.
    pub words: Field,
    /// What people say and acronyms, unstemmed.
    pub words_exact: Field,
    /// Summary.
    pub summary: Field,
    /// Texts of the links that lead here from other documents.
    pub links: Field,
    /// Headings, stemmed.
    pub headings: Field,
    /// Headings, unstemmed.
    pub headings_exact: Field,
    /// The text, with positions for excerpts.
    pub text: Field,
}

/// The schema.
pub fn schema() -> Schema {
    let mut builder = SchemaBuilder::default();
    for field in &SEARCHED {
        // Positions lead to sentences, and only texts have any.
        let option = if field.name == "texte" {
            IndexRecordOption::WithFreqsAndPositions
        } else {
            IndexRecordOption::WithFreqs
        };
        let indexing = TextFieldIndexing::default().set_tokenizer(field.analyzer);
        let options =
            TextOptions::default().set_indexing_options(indexing.set_index_option(option));
        builder.add_text_field(field.name, options);
    }
    builder.build()
}

impl Fields {
    /// The fields of a schema; fails for a schema of another version.
    ///
    /// # Errors
    /// A field that the schema lacks.
    pub fn of(schema: &Schema) -> tantivy::Result<Self> {
        let field = |name: &str| schema.get_field(name);
        let mut searched = Vec::with_capacity(SEARCHED.len());
        for row in &SEARCHED {
            searched.push((field(row.name)?, row.analyzer == STEMMED, row.weight));
        }
        Ok(Self {
            searched,
            title: field("titre")?,
            title_exact: field("titre_exact")?,
            words: field("mots")?,
            words_exact: field("mots_exact")?,
            summary: field("resume")?,
            links: field("liens")?,
            headings: field("intertitres")?,
            headings_exact: field("intertitres_exact")?,
            text: field("texte")?,
        })
    }

    /// What a field tells of the records that hold a word in it.
    pub fn tells(&self, field: Field) -> Tells {
        let rows = self.searched.iter().zip(&SEARCHED);
        let row = rows.into_iter().find(|((other, _, _), _)| *other == field);
        row.map_or(Tells::NOTHING, |(_, row)| row.tells)
    }
}
