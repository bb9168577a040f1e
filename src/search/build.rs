//! Records → an index, in memory and in one segment: the same records give the same segment.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use tantivy::directory::RamDirectory;
use tantivy::indexer::SingleSegmentIndexWriter;
use tantivy::{Directory, Index, TantivyDocument};

use crate::base::digest::{Digest, FieldHasher};

use super::analyzer::{self, words};
use super::dictionary::{Form, Forms, Seen};
use super::record::{Indexed, Pin, Record};
use super::schema::{Fields, VERSION, schema};
use super::texts::TextsWriter;
use super::vocabulary::Sense;

/// Memory that tantivy may use for what is not flushed yet, in bytes. A single-segment writer
/// keeps everything until the end, so this bounds nothing but its own buffers.
const BUDGET: usize = 256 * 1024 * 1024;

/// Name of the file that holds the records beside tantivy's own.
pub const RECORDS: &str = "records.json";

/// What stands beside the index: what answers show.
#[derive(Debug, Serialize, Deserialize)]
pub struct Shelf {
    /// Version of the index.
    pub version: u32,
    /// Records by ordinal.
    pub records: Vec<Arc<Record>>,
    /// Scope and group of each record.
    pub entries: Vec<Entry>,
    /// Group names by number.
    pub groups: Vec<String>,
    /// Queries that lead to one guide.
    pub pins: Vec<Pin>,
    /// What means the same: acronyms, former names, everyday words.
    pub senses: Vec<Sense>,
    /// The words of the texts as they are written.
    pub forms: Vec<Form>,
    /// The topics, for suggestions.
    pub topics: Vec<TopicEntry>,
}

/// A topic that has a page.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct TopicEntry {
    /// Its slug.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// Its page, from the site's root.
    pub url: String,
    /// Its sub-topics: slug and title.
    pub subtopics: Vec<(String, String)>,
}

/// What an index holds beside the records.
#[derive(Debug, Default)]
pub struct Beside {
    /// Queries that lead to one guide.
    pub pins: Vec<Pin>,
    /// What means the same.
    pub senses: Vec<Sense>,
    /// The topics.
    pub topics: Vec<TopicEntry>,
}

/// Who reads a record, and what it is a version of.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Entry {
    /// Number of its group.
    pub group: u64,
    /// Scope tokens.
    pub scope: Vec<String>,
    /// How narrow it is.
    pub narrowness: u64,
}

/// The files of an index, by name.
#[derive(Clone, Debug)]
pub struct IndexFiles {
    /// Names and bytes.
    pub files: BTreeMap<String, Vec<u8>>,
    /// Digest of everything that was indexed, whatever tantivy calls its files.
    pub digest: Digest,
    /// How many records it holds.
    pub count: usize,
}

/// An index being written.
pub struct IndexWriter {
    writer: SingleSegmentIndexWriter<TantivyDocument>,
    directory: RamDirectory,
    fields: Fields,
    shelf: Shelf,
    forms: Forms,
    texts: TextsWriter,
    group_numbers: BTreeMap<String, u64>,
    hasher: FieldHasher,
}

impl IndexWriter {
    /// Opens an empty index.
    ///
    /// # Errors
    /// tantivy's.
    pub fn new() -> tantivy::Result<Self> {
        let directory = RamDirectory::create();
        let schema = schema();
        let fields = Fields::of(&schema)?;
        let builder = Index::builder()
            .schema(schema)
            .tokenizers(analyzer::manager());
        let writer = builder.single_segment_index_writer(directory.clone(), BUDGET)?;
        let shelf = Shelf {
            version: VERSION,
            records: Vec::new(),
            entries: Vec::new(),
            groups: Vec::new(),
            pins: Vec::new(),
            senses: Vec::new(),
            forms: Vec::new(),
            topics: Vec::new(),
        };
        let group_numbers = BTreeMap::new();
        Ok(Self {
            writer,
            directory,
            fields,
            shelf,
            forms: Forms::default(),
            texts: TextsWriter::default(),
            group_numbers,
            hasher: FieldHasher::new(),
        })
    }

    /// Adds a record; the order of the calls is the order of the records.
    ///
    /// # Errors
    /// tantivy's.
    pub fn add(&mut self, record: Record, indexed: &Indexed) -> tantivy::Result<()> {
        let fields = &self.fields;
        let mut document = TantivyDocument::default();
        let headings = indexed.headings.join("\n");
        document.add_text(fields.title, &record.title);
        document.add_text(fields.title_exact, &record.title);
        for words in &indexed.words {
            document.add_text(fields.words, words);
            document.add_text(fields.words_exact, words);
        }
        document.add_text(fields.summary, &record.summary);
        document.add_text(fields.headings, &headings);
        document.add_text(fields.headings_exact, &headings);
        document.add_text(fields.links, indexed.links.join("\n"));
        document.add_text(fields.text, &indexed.text);
        let (title, cut) = (words(&record.title), words(&indexed.text));
        let around = [record.summary.as_str(), &headings].map(|text| (text, words(text)));
        let said: Vec<_> = indexed
            .words
            .iter()
            .map(|text| (text, words(text)))
            .collect();
        let mut seen = Seen::default();
        seen.note(&record.title, &title, true);
        for (text, cut) in &said {
            seen.note(text, cut, true);
        }
        for (text, cut) in &around {
            seen.note(text, cut, false);
        }
        seen.note(&indexed.text, &cut, false);
        self.forms.add(&seen);
        self.texts.add(&indexed.text, &cut);
        let next = self.group_numbers.len() as u64;
        let group = *self
            .group_numbers
            .entry(indexed.group.clone())
            .or_insert(next);
        if group == next {
            self.shelf.groups.push(indexed.group.clone());
        }
        self.hash(&record, indexed);
        self.writer.add_document(document)?;
        self.shelf.entries.push(Entry {
            group,
            scope: indexed.scope.clone(),
            narrowness: indexed.narrowness,
        });
        self.shelf.records.push(Arc::new(record));
        Ok(())
    }

    fn hash(&mut self, record: &Record, indexed: &Indexed) {
        self.hasher
            .field(&record.id)
            .field(&record.title)
            .field(&record.summary)
            .field(record.url.as_str());
        let lists = [
            &indexed.words,
            &indexed.headings,
            &indexed.links,
            &indexed.scope,
            &record.topics,
        ];
        for list in lists {
            self.hasher.field(list.len().to_le_bytes());
            for item in list {
                self.hasher.field(item);
            }
        }
        self.hasher
            .field(&indexed.text)
            .field(&indexed.group)
            .field(indexed.narrowness.to_le_bytes());
    }

    /// Closes the index and gives its files.
    ///
    /// # Errors
    /// tantivy's, or a record that cannot be written as JSON.
    pub fn finish(mut self, beside: Beside) -> tantivy::Result<IndexFiles> {
        self.shelf.pins = beside.pins;
        self.shelf.senses = beside.senses;
        self.shelf.topics = beside.topics;
        self.shelf.forms = self.forms.finish();
        let count = self.shelf.records.len();
        let index = self.writer.finalize()?;
        let mut names: Vec<String> = vec!["meta.json".to_owned()];
        let segment = index.load_metas()?.list_segment_files();
        names.extend(
            segment
                .iter()
                .map(|path| path.to_string_lossy().into_owned()),
        );
        names.sort();
        let mut files = BTreeMap::new();
        for name in names {
            let path = std::path::Path::new(&name);
            // Optional parts of a segment (deletions) do not exist here.
            if self.directory.exists(path)? {
                let bytes = self.directory.open_read(path)?.read_bytes()?;
                files.insert(name, bytes.as_slice().to_vec());
            }
        }
        let written = serde_json::to_vec(&self.shelf).map_err(std::io::Error::from)?;
        files.insert(RECORDS.to_owned(), written);
        self.texts.finish(&mut files);
        let digest = self.hasher.field(VERSION.to_le_bytes()).finish();
        Ok(IndexFiles {
            files,
            digest,
            count,
        })
    }
}
