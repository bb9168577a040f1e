//! The fields of the index, and their weights: one table.

use tantivy::schema::{
    FAST, Field, IndexRecordOption, STRING, Schema, SchemaBuilder, TextFieldIndexing, TextOptions,
};

use super::analyzer::{EXACT, STEMMED};

/// Version of the index: raised whenever fields or the analyser change.
pub const VERSION: u32 = 1;

/// A searched field: its name, its analyser, its weight.
struct Searched {
    name: &'static str,
    analyzer: &'static str,
    weight: f32,
}

/// Weights of the fields, each with its own BM25. Titles, acronyms and what people say count most;
/// the unstemmed twins add to an exact word.
const SEARCHED: [Searched; 8] = [
    Searched {
        name: "titre",
        analyzer: STEMMED,
        weight: 4.0,
    },
    Searched {
        name: "titre_exact",
        analyzer: EXACT,
        weight: 1.5,
    },
    Searched {
        name: "mots",
        analyzer: STEMMED,
        weight: 4.0,
    },
    Searched {
        name: "mots_exact",
        analyzer: EXACT,
        weight: 2.0,
    },
    Searched {
        name: "resume",
        analyzer: STEMMED,
        weight: 3.0,
    },
    Searched {
        name: "intertitres",
        analyzer: STEMMED,
        weight: 1.0,
    },
    Searched {
        name: "intertitres_exact",
        analyzer: EXACT,
        weight: 0.5,
    },
    Searched {
        name: "texte",
        analyzer: STEMMED,
        weight: 1.5,
    },
];

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
    /// Headings, stemmed.
    pub headings: Field,
    /// Headings, unstemmed.
    pub headings_exact: Field,
    /// The text; stored for excerpts.
    pub text: Field,
    /// Scope tokens: who reads this record.
    pub scope: Field,
    /// Kind.
    pub kind: Field,
    /// Topics.
    pub topic: Field,
    /// Position among the records.
    pub ordinal: Field,
    /// Records of one group are versions of one thing: one result a group.
    pub group: Field,
    /// How narrow the record is: the level, then the number of levels.
    pub narrowness: Field,
}

/// The schema.
pub fn schema() -> Schema {
    let mut builder = SchemaBuilder::default();
    for field in &SEARCHED {
        let positions = IndexRecordOption::WithFreqsAndPositions;
        let indexing = TextFieldIndexing::default().set_tokenizer(field.analyzer);
        let options =
            TextOptions::default().set_indexing_options(indexing.set_index_option(positions));
        let stored = field.name == "texte";
        builder.add_text_field(
            field.name,
            if stored {
                options.set_stored()
            } else {
                options
            },
        );
    }
    for name in ["portee", "genre", "thematique"] {
        builder.add_text_field(name, STRING);
    }
    for name in ["rang", "groupe", "finesse"] {
        builder.add_u64_field(name, FAST);
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
            headings: field("intertitres")?,
            headings_exact: field("intertitres_exact")?,
            text: field("texte")?,
            scope: field("portee")?,
            kind: field("genre")?,
            topic: field("thematique")?,
            ordinal: field("rang")?,
            group: field("groupe")?,
            narrowness: field("finesse")?,
        })
    }
}
