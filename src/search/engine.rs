//! An index in memory → answers.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::Path;

use tantivy::collector::Count;
use tantivy::directory::{Directory, RamDirectory};
use tantivy::{Index, IndexReader, ReloadPolicy, Searcher};

use super::analyzer::{self, stem, words};
use super::answer::{Answer, Elsewhere, Excerpt, Facet, Facets, Hit, Understood};
use super::build::{RECORDS, Shelf};
use super::collect::{Collected, Groups};
use super::confidence::confidence;
use super::excerpt::Excerpts;
use super::query::{Asked, QueryError, Request, Scope};
use super::rank::{freshness_factor, kind_factor, level_factor};
use super::record::Record;
use super::schema::{Fields, VERSION};
use crate::parse::kind::Kind;
use crate::territory::{Code, Level};

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
    /// Communes that some record is for.
    communes: HashSet<Code>,
}

impl Engine {
    /// Opens an index from its files. Nothing of it stays on disk.
    ///
    /// # Errors
    /// Files that are no index of this version.
    pub fn open<'a>(
        files: impl IntoIterator<Item = (&'a str, &'a [u8])>,
    ) -> Result<Self, EngineError> {
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
        let reader = index
            .reader_builder()
            .reload_policy(ReloadPolicy::Manual)
            .try_into()?;
        let numbers: HashMap<&str, u64> = (0..)
            .zip(&shelf.groups)
            .map(|(n, name)| (name.as_str(), n))
            .collect();
        let pins = shelf
            .pins
            .iter()
            .filter_map(|pin| Some((pin.key.clone(), *numbers.get(pin.group.as_str())?)));
        let pins = pins.collect();
        let tokens = shelf.entries.iter().flat_map(|entry| &entry.scope);
        let codes = tokens.filter_map(|token| token.split('@').next()?.parse::<Code>().ok());
        let communes = codes
            .filter(|code| code.level() == Level::Commune)
            .collect();
        Ok(Self {
            reader,
            fields,
            shelf,
            pins,
            communes,
        })
    }

    /// True when something is said to the people of this commune alone.
    pub fn tells_apart(&self, commune: &Code) -> bool {
        self.communes.contains(commune)
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
        self.shelf
            .records
            .iter()
            .find(|r| r.kind == Kind::Guide)
            .map(|record| record.title.as_str())
    }

    /// The version of a guide that a person reads, by the guide's id and the person's scope tokens;
    /// the widest version without tokens.
    pub fn version(&self, guide: &str, tokens: Option<&[String]>) -> Option<&Record> {
        let name = format!("guide:{guide}");
        let group = self.shelf.groups.iter().position(|group| *group == name)? as u64;
        let versions = self
            .shelf
            .entries
            .iter()
            .zip(&self.shelf.records)
            .filter(|(entry, _)| entry.group == group);
        match tokens {
            Some(tokens) => versions
                .filter(|(entry, _)| entry.scope.iter().any(|token| tokens.contains(token)))
                .max_by_key(|(entry, _)| entry.narrowness)
                .map(|(_, record)| record),
            None => versions
                .min_by_key(|(entry, _)| entry.narrowness)
                .map(|(_, record)| record),
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
        let mut answer = Answer {
            requete: understood,
            page: request.page,
            ..Answer::default()
        };
        if asked.terms.is_empty() {
            answer.incertain = true;
            return Ok(answer);
        }
        let searcher = self.reader.searcher();
        let query = asked.query(request, &self.fields);
        let mut found = searcher.search(
            &query,
            &Groups {
                narrow: request.scope.is_some(),
            },
        )?;
        let pinned = self.pins.get(&asked.key).copied();
        self.rank(&mut found, request, pinned);
        answer.total = found.len();
        answer.facettes = self.facets(&found);
        answer.confiance = match found.first() {
            Some(first) if Some(first.group) == pinned => 1.0,
            Some(first) => confidence(&searcher, &self.fields, &asked, first.address)?,
            None => 0.0,
        };
        answer.incertain = answer.confiance < CONFIDENT;
        answer.ailleurs = Elsewhere {
            total: self.elsewhere(&searcher, request, &asked, &found)?,
        };
        let excerpts = Excerpts::new(&searcher, &self.fields, &asked)?;
        let skip = (request.page - 1) * request.limit;
        for collected in found.iter().skip(skip).take(request.limit) {
            if let Some(record) = self.record(collected) {
                let excerpt = excerpts.of(collected, record)?;
                answer.resultats.push(hit(
                    record,
                    excerpt,
                    &asked,
                    Some(collected.group) == pinned,
                ));
            }
        }
        let near = |hit: &Hit| hit.record.kind.is_near() && hit.territoire != Code::France;
        let training = |hit: &Hit| hit.record.kind.is_training();
        answer.pres_d_ici = ids(&answer.resultats, near);
        answer.formation = ids(&answer.resultats, training);
        Ok(answer)
    }

    fn record(&self, collected: &Collected) -> Option<&Record> {
        self.shelf
            .records
            .get(usize::try_from(collected.ordinal).ok()?)
    }

    /// Best first; the reference guide of an acronym or former name before all; ties by ordinal.
    fn rank(&self, found: &mut [Collected], request: &Request, pinned: Option<u64>) {
        let best = found
            .iter()
            .map(|collected| collected.score)
            .fold(0.0, f32::max);
        for collected in found.iter_mut() {
            let Some(record) = self.record(collected) else {
                continue;
            };
            let mut factor = kind_factor(record.kind) * freshness_factor(&record.freshness);
            if let Some(scope) = &request.scope
                && collected.score >= best / 2.0
            {
                factor *= level_factor(level_in(scope, &record.territory));
            }
            collected.score *= factor;
        }
        found.sort_by(|a, b| {
            let first = |c: &Collected| Some(c.group) == pinned;
            first(b)
                .cmp(&first(a))
                .then(b.score.total_cmp(&a.score))
                .then(a.ordinal.cmp(&b.ordinal))
        });
    }

    fn facets(&self, found: &[Collected]) -> Facets {
        let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
        let mut topics: BTreeMap<&str, usize> = BTreeMap::new();
        for record in found.iter().filter_map(|collected| self.record(collected)) {
            *kinds.entry(record.kind.word()).or_insert(0) += 1;
            let mut tops: Vec<&str> = record
                .topics
                .iter()
                .filter_map(|topic| topic.split('/').next())
                .collect();
            tops.dedup();
            for top in tops {
                *topics.entry(top).or_insert(0) += 1;
            }
        }
        let facets = |counts: BTreeMap<&str, usize>| {
            let facet = |(value, count): (&str, usize)| Facet {
                valeur: value.to_owned(),
                nombre: count,
            };
            let mut facets: Vec<Facet> = counts.into_iter().map(facet).collect();
            facets.sort_by_key(|facet| std::cmp::Reverse(facet.nombre));
            facets
        };
        Facets {
            genre: facets(kinds),
            thematique: facets(topics),
        }
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
        let everywhere = Request {
            scope: None,
            ..request.clone()
        };
        let all = searcher.search(&asked.query(&everywhere, &self.fields), &Count)?;
        let here = searcher.search(&asked.query(request, &self.fields), &Count)?;
        debug_assert!(here >= found.len());
        Ok(all.saturating_sub(here))
    }
}

fn ids(hits: &[Hit], keep: impl Fn(&Hit) -> bool) -> Vec<String> {
    let kept = hits.iter().filter(|hit| keep(hit));
    kept.map(|hit| hit.id.clone()).collect()
}

/// The level of a record for a reader: its own, or the département's for a place that receives the
/// reader and stands in another commune.
fn level_in(scope: &Scope, territory: &Code) -> Level {
    let elsewhere = territory.level() == Level::Commune && !scope.chain.contains(territory);
    if elsewhere {
        Level::Departement
    } else {
        territory.level()
    }
}

fn hit(record: &Record, excerpt: Excerpt, asked: &Asked, pinned: bool) -> Hit {
    let has = |text: &str| {
        let stems: Vec<String> = words(text).iter().map(|word| stem(&word.text)).collect();
        asked.terms.iter().any(|term| stems.contains(&term.stem))
    };
    let reasons = [
        (pinned, "sigle"),
        (has(&record.title), "titre"),
        (has(&record.summary), "resume"),
    ];
    let mut reasons: Vec<&'static str> = reasons
        .into_iter()
        .filter(|(is, _)| *is)
        .map(|(_, name)| name)
        .collect();
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
        fraicheur: freshness_word(&record.freshness),
        raisons: reasons,
        record: record.clone(),
    }
}

/// The state of freshness in the API's language.
fn freshness_word(state: &str) -> &'static str {
    match state {
        "fresh" => "a-jour",
        "due" => "a-revoir",
        "late" => "en-retard",
        "old" => "perime",
        _ => "non-verifie",
    }
}
