//! An index in memory → answers.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;
use std::time::Duration;

use tantivy::collector::Count;
use tantivy::directory::{Directory, RamDirectory};
use tantivy::schema::Value;
use tantivy::snippet::SnippetGenerator;
use tantivy::{DocAddress, Index, IndexReader, ReloadPolicy, Searcher, TantivyDocument, Term};

use super::analyzer::{self, stem, words};
use super::answer::{Answer, Elsewhere, Excerpt, ExcerptPiece, Facet, Facets, Hit, Understood};
use super::build::{RECORDS, Shelf};
use super::collect::{Collected, Groups};
use super::query::{Asked, QueryError, Request};
use super::record::Record;
use super::schema::{Fields, VERSION};
use crate::parse::kind::Kind;
use crate::territory::{Code, Level};

/// Longest excerpt, in characters.
const EXCERPT: usize = 180;
/// Under this confidence the page says that nothing really fits.
const CONFIDENT: f32 = 0.5;

/// Why an index cannot be opened or searched.
#[derive(Debug, thiserror::Error)]
pub enum EngineError {
    /// tantivy's own fault.
    #[error("index illisible : {0}")]
    Index(#[from] tantivy::TantivyError),
    /// A file of tantivy's that cannot be kept in memory.
    #[error("index illisible : {0}")]
    File(#[from] std::io::Error),
    /// The records beside the index.
    #[error("fiches de l’index illisibles : {0}")]
    Records(#[from] serde_json::Error),
    /// Made by another version.
    #[error("index d’une autre version ({0}, attendue {VERSION})")]
    Version(u32),
    /// A request over the limits.
    #[error(transparent)]
    Query(#[from] QueryError),
}

/// A searchable index.
pub struct Engine {
    reader: IndexReader,
    fields: Fields,
    shelf: Shelf,
    pins: HashMap<String, u64>,
}

impl Engine {
    /// Opens an index from its files. Nothing of it stays on disk.
    ///
    /// # Errors
    /// Files that are no index of this version.
    pub fn open<'a>(files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Result<Self, EngineError> {
        let directory = RamDirectory::create();
        let mut shelf: Option<Shelf> = None;
        for (name, bytes) in files {
            if name == RECORDS {
                shelf = Some(serde_json::from_slice(bytes)?);
            } else {
                directory.atomic_write(Path::new(name), bytes)?;
            }
        }
        let shelf = shelf.ok_or(EngineError::Version(0))?;
        if shelf.version != VERSION {
            return Err(EngineError::Version(shelf.version));
        }
        let mut index = Index::open(directory)?;
        index.set_tokenizers(analyzer::manager());
        let fields = Fields::of(&index.schema())?;
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        let numbers: HashMap<&str, u64> = (0..).zip(&shelf.groups).map(|(n, name)| (name.as_str(), n)).collect();
        let pins = shelf.pins.iter().filter_map(|pin| Some((pin.key.clone(), *numbers.get(pin.group.as_str())?)));
        let pins = pins.collect();
        Ok(Self { reader, fields, shelf, pins })
    }

    /// How many records it holds.
    pub fn count(&self) -> usize {
        self.shelf.records.len()
    }

    /// True when as many documents can be searched as there are records.
    pub fn is_whole(&self) -> bool {
        self.reader.searcher().num_docs() == self.shelf.records.len() as u64
    }

    /// The title of the first guide, for a canary search.
    pub fn canary(&self) -> Option<&str> {
        self.shelf.records.iter().find(|r| r.kind == Kind::Guide).map(|record| record.title.as_str())
    }

    /// The version of a guide that a person reads, by the guide's id and the person's scope tokens;
    /// the widest version without tokens.
    pub fn version(&self, guide: &str, tokens: Option<&[String]>) -> Option<&Record> {
        let name = format!("guide:{guide}");
        let group = self.shelf.groups.iter().position(|group| *group == name)? as u64;
        let versions = self.shelf.entries.iter().zip(&self.shelf.records).filter(|(entry, _)| entry.group == group);
        match tokens {
            Some(tokens) => versions
                .filter(|(entry, _)| entry.scope.iter().any(|token| tokens.contains(token)))
                .max_by_key(|(entry, _)| entry.narrowness)
                .map(|(_, record)| record),
            None => versions.min_by_key(|(entry, _)| entry.narrowness).map(|(_, record)| record),
        }
    }

    /// Answers a request.
    ///
    /// # Errors
    /// A request over the limits, or a fault of the index.
    pub fn search(&self, request: &Request) -> Result<Answer, EngineError> {
        let asked = request.read()?;
        let understood = Understood {
            texte: request.text.clone(),
            termes: asked.terms.iter().map(|term| term.word.clone()).collect(),
            ignores: asked.ignored.clone(),
            ..Understood::default()
        };
        let mut answer = Answer { requete: understood, page: request.page, ..Answer::default() };
        if asked.terms.is_empty() {
            answer.incertain = true;
            return Ok(answer);
        }
        let searcher = self.reader.searcher();
        let query = asked.query(request, &self.fields);
        let mut found = searcher.search(&query, &Groups { narrow: request.scope.is_some() })?;
        let pinned = self.pins.get(&asked.key).copied();
        self.rank(&mut found, request, pinned);
        answer.total = found.len();
        answer.facettes = self.facets(&found);
        answer.confiance = self.confidence(&searcher, &asked, found.first(), pinned)?;
        answer.incertain = answer.confiance < CONFIDENT;
        answer.ailleurs = Elsewhere { total: self.elsewhere(&searcher, request, &asked, &found)? };
        let snippets = self.snippets(&searcher, &asked)?;
        let skip = (request.page - 1) * request.limit;
        for collected in found.iter().skip(skip).take(request.limit) {
            if let Some(record) = self.record(collected) {
                let excerpt = self.excerpt(&searcher, &snippets, collected, record)?;
                answer.resultats.push(hit(record, excerpt, &asked, Some(collected.group) == pinned));
            }
        }
        let near = |hit: &&Hit| matches!(hit.record.kind, Kind::Contact | Kind::Organisme) && hit.territoire != Code::France;
        answer.pres_d_ici = answer.resultats.iter().filter(near).map(|hit| hit.id.clone()).collect();
        Ok(answer)
    }

    fn record(&self, collected: &Collected) -> Option<&Record> {
        self.shelf.records.get(usize::try_from(collected.ordinal).ok()?)
    }

    /// Best first; the reference guide of an acronym or former name before all; ties by ordinal.
    fn rank(&self, found: &mut Vec<Collected>, request: &Request, pinned: Option<u64>) {
        let best = found.iter().map(|collected| collected.score).fold(0.0, f32::max);
        for collected in found.iter_mut() {
            let Some(record) = self.record(collected) else { continue };
            let mut factor = kind_factor(record.kind) * freshness_factor(&record.freshness);
            if request.scope.is_some() && collected.score >= best / 2.0 {
                factor *= level_factor(record.territory.level());
            }
            collected.score *= factor;
        }
        found.sort_by(|a, b| {
            let first = |c: &Collected| Some(c.group) == pinned;
            first(b).cmp(&first(a)).then(b.score.total_cmp(&a.score)).then(a.ordinal.cmp(&b.ordinal))
        });
    }

    fn facets(&self, found: &[Collected]) -> Facets {
        let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
        let mut topics: BTreeMap<&str, usize> = BTreeMap::new();
        for record in found.iter().filter_map(|collected| self.record(collected)) {
            *kinds.entry(record.kind.word()).or_insert(0) += 1;
            let mut tops: Vec<&str> = record.topics.iter().filter_map(|topic| topic.split('/').next()).collect();
            tops.dedup();
            tops.into_iter().for_each(|top| *topics.entry(top).or_insert(0) += 1);
        }
        let facets = |counts: BTreeMap<&str, usize>| {
            let facet = |(value, count): (&str, usize)| Facet { valeur: value.to_owned(), nombre: count };
            let mut facets: Vec<Facet> = counts.into_iter().map(facet).collect();
            facets.sort_by_key(|facet| std::cmp::Reverse(facet.nombre));
            facets
        };
        Facets { genre: facets(kinds), thematique: facets(topics) }
    }

    /// How many records match in other territories, where a scope is given.
    fn elsewhere(
        &self,
        searcher: &Searcher,
        request: &Request,
        asked: &Asked,
        found: &[Collected],
    ) -> Result<usize, EngineError> {
        if request.scope.is_none() {
            return Ok(0);
        }
        let everywhere = Request { scope: None, ..request.clone() };
        let all = searcher.search(&asked.query(&everywhere, &self.fields), &Count)?;
        let here = searcher.search(&asked.query(request, &self.fields), &Count)?;
        debug_assert!(here >= found.len());
        Ok(all.saturating_sub(here))
    }

    /// The share of the query's idf that the first result's title, words, summary and headings hold.
    fn confidence(
        &self,
        searcher: &Searcher,
        asked: &Asked,
        first: Option<&Collected>,
        pinned: Option<u64>,
    ) -> Result<f32, EngineError> {
        let Some(first) = first else { return Ok(0.0) };
        if Some(first.group) == pinned {
            return Ok(1.0);
        }
        let fields = [self.fields.title, self.fields.words, self.fields.summary, self.fields.headings];
        let count = searcher.num_docs() as f32;
        let (mut whole, mut held) = (0.0, 0.0);
        for term in &asked.terms {
            let frequency = searcher.doc_freq(&Term::from_field_text(self.fields.text, &term.stem))?;
            let idf = (1.0 + (count - frequency as f32 + 0.5) / (frequency as f32 + 0.5)).ln();
            whole += idf;
            if self.holds(searcher, &fields, &term.stem, first)? {
                held += idf;
            }
        }
        Ok(if whole > 0.0 { held / whole } else { 0.0 })
    }

    fn holds(
        &self,
        searcher: &Searcher,
        fields: &[tantivy::schema::Field],
        stem: &str,
        collected: &Collected,
    ) -> Result<bool, EngineError> {
        use tantivy::DocSet;
        let reader = searcher.segment_reader(collected.address.0);
        for field in fields {
            let term = Term::from_field_text(*field, stem);
            let option = tantivy::schema::IndexRecordOption::Basic;
            let Some(mut postings) = reader.inverted_index(*field)?.read_postings(&term, option)? else { continue };
            if postings.doc() <= collected.address.1 && postings.seek(collected.address.1) == collected.address.1 {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn snippets(&self, searcher: &Searcher, asked: &Asked) -> Result<SnippetGenerator, EngineError> {
        let query = asked.text_query(&self.fields);
        let mut snippets = SnippetGenerator::create(searcher, &query, self.fields.text)?;
        snippets.set_max_num_chars(EXCERPT);
        Ok(snippets)
    }

    /// The best passage of the text, else the summary.
    fn excerpt(
        &self,
        searcher: &Searcher,
        snippets: &SnippetGenerator,
        collected: &Collected,
        record: &Record,
    ) -> Result<Excerpt, EngineError> {
        let address = DocAddress::new(collected.address.0, collected.address.1);
        let document: TantivyDocument = searcher.doc(address)?;
        let text = document.get_first(self.fields.text).and_then(|value| value.as_str().map(str::to_owned));
        let snippet = snippets.snippet(text.as_deref().unwrap_or_default());
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
            pieces.push(ExcerptPiece { text: words, marked });
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

fn hit(record: &Record, excerpt: Excerpt, asked: &Asked, pinned: bool) -> Hit {
    let has = |text: &str| {
        let stems: Vec<String> = words(text).iter().map(|word| stem(&word.text)).collect();
        asked.terms.iter().any(|term| stems.contains(&term.stem))
    };
    let reasons = [(pinned, "sigle"), (has(&record.title), "titre"), (has(&record.summary), "resume")];
    let mut reasons: Vec<&'static str> = reasons.into_iter().filter(|(is, _)| *is).map(|(_, name)| name).collect();
    if reasons.is_empty() {
        reasons.push("texte");
    }
    Hit {
        id: record.id.clone(),
        genre: record.kind.word(),
        titre: record.title.clone(),
        resume: record.summary.clone(),
        extrait: excerpt,
        url: record.url.to_string(),
        territoire: record.territory.clone(),
        thematiques: record.topics.clone(),
        verifie_le: record.verified_on.clone(),
        fraicheur: record.freshness.clone(),
        raisons: reasons,
        record: record.clone(),
    }
}

/// Guides come before what they name.
fn kind_factor(kind: Kind) -> f32 {
    match kind {
        Kind::Guide | Kind::Pathway => 1.0,
        Kind::Organisme | Kind::Contact | Kind::Place => 0.8,
        Kind::Term => 0.6,
        Kind::Module
        | Kind::Session
        | Kind::Tool
        | Kind::Agreement
        | Kind::Notice
        | Kind::Territory
        | Kind::Topic => 0.7,
    }
}

/// What is late sinks.
fn freshness_factor(state: &str) -> f32 {
    match state {
        "due" => 0.9,
        "late" => 0.75,
        "old" => 0.5,
        _ => 1.0,
    }
}

/// What is nearer rises, where the person's territory is known.
fn level_factor(level: Level) -> f32 {
    match level {
        Level::Commune => 1.6,
        Level::Epci => 1.5,
        Level::Bassin => 1.45,
        Level::Departement => 1.35,
        Level::Region => 1.15,
        Level::France => 1.0,
    }
}

/// How long a search may take before the caller gives it up.
pub const DEADLINE: Duration = Duration::from_millis(500);
