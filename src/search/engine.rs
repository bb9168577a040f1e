//! An index in memory → answers.

use std::cmp::Ordering;
use std::collections::{HashMap, HashSet};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use tantivy::directory::{Directory, RamDirectory};
use tantivy::schema::Field;
use tantivy::{Index, IndexReader, ReloadPolicy};

use super::analyzer::{self, is_stop_word};
use super::answer::{Answer, Raised, Understood};
use super::brief::Briefs;
use super::build::{RECORDS, Shelf, TopicEntry};
use super::dictionary::Dictionary;
use super::excerpt::Place;
use super::filter::{Collapsed, Filter, Found, collapse};
use super::impacts::Impacts;
use super::nearby::{Near, nearby};
use super::query::{MAX_CHARS, MAX_PAGE, Purpose, QueryError, Request, Scope};
use super::raised;
use super::rank::{Factors, Title, adjacency_factor, confidence, links_factor, title_factor};
use super::record::Record;
use super::retrieve::{Candidate, Held, Lists, Room, held, retrieve};
use super::schema::{Fields, VERSION};
use super::show;
use super::suggest::{Suggestion, suggestions};
use super::texts::{PLACES, TEXTS, Texts};
use super::understand::{Lookup, Reading, Understanding};
use super::values::{Unknown, Values};
use super::vocabulary::{Vocabulary, stems};
use super::weights::{Weights, kind_factor, level_factor};
use crate::base::text::fold;
use crate::parse::kind::Kind;
use crate::territory::{Code, Level};

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
    /// The field of the texts.
    text: Field,
    texts: Texts,
    pub(super) shelf: Shelf,
    dictionary: Dictionary,
    vocabulary: Vocabulary,
    stems: Impacts,
    exact: Impacts,
    titles: Vec<Title>,
    /// Groups by the keys that lead to them.
    pins: HashMap<String, Vec<u64>>,
    /// Records of whom and where a person can be sent.
    near: Vec<usize>,
    /// Records of notices by their ids.
    notices: HashMap<String, usize>,
    /// Communes that some record is for.
    communes: HashSet<Code>,
    values: Values,
    weights: Weights,
    briefs: Briefs,
    /// Room that no search is writing in.
    rooms: Mutex<Vec<Room>>,
}

/// A result that is ranked.
pub(super) struct Ranked {
    /// What was found.
    pub(super) found: Found,
    /// Why it stands where it does.
    pub(super) factors: Factors,
    /// The product of its factors.
    score: f32,
}

/// A result of the page that is shown.
struct Shown<'a> {
    ranked: &'a Ranked,
    reading: Option<&'a Reading>,
    doc: u32,
    held: Vec<Held<'a>>,
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
        let (mut texts, mut places) = (Vec::new(), [].as_slice());
        for (name, bytes) in files {
            match name {
                RECORDS => shelf = Some(serde_json::from_slice(bytes)?),
                TEXTS => texts = bytes.to_vec(),
                PLACES => places = bytes,
                other => directory.atomic_write(Path::new(other), bytes)?,
            }
        }
        let texts = Texts::open(texts, places);
        let mut shelf = shelf.ok_or(EngineError::Version(0))?;
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
        let (stems, exact) = lists(&reader, &fields)?;
        let dictionary = Dictionary::open(std::mem::take(&mut shelf.forms));
        let vocabulary = Vocabulary::open(std::mem::take(&mut shelf.senses));
        let titles = shelf
            .records
            .iter()
            .map(|record| title(record, &stems))
            .collect();
        let near = shelf.records.iter().enumerate();
        let near = near
            .filter(|(_, record)| record.kind.is_near())
            .map(|(number, _)| number);
        let near = near.collect();
        let (pins, communes) = (pins(&shelf), communes(&shelf));
        let notices = raised::numbers(&shelf);
        let values = Values::of(&shelf);
        let briefs = Briefs::of(shelf.records.iter().map(Arc::as_ref));
        Ok(Self {
            reader,
            text: fields.text,
            texts,
            shelf,
            dictionary,
            vocabulary,
            stems,
            exact,
            titles,
            pins,
            near,
            notices,
            communes,
            values,
            weights: Weights::default(),
            briefs,
            rooms: Mutex::default(),
        })
    }

    /// The same index with other weights, to measure what each technique brings.
    #[must_use]
    pub fn with_weights(mut self, weights: Weights) -> Self {
        self.weights = weights;
        self
    }

    /// True when something is said to the people of this commune alone.
    pub fn tells_apart(&self, commune: &Code) -> bool {
        self.communes.contains(commune)
    }

    /// The first filter of a request whose value does not exist.
    pub fn unknown(&self, request: &Request) -> Option<Unknown> {
        self.values.unknown(request)
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
        let found = match tokens {
            Some(tokens) => versions
                .filter(|(entry, _)| entry.scope.iter().any(|token| tokens.contains(token)))
                .max_by_key(|(entry, _)| entry.narrowness)
                .map(|(_, record)| record),
            None => versions
                .min_by_key(|(entry, _)| entry.narrowness)
                .map(|(_, record)| record),
        };
        found.map(Arc::as_ref)
    }

    /// The topics that have a page, in the order of lists.
    pub fn topics(&self) -> &[TopicEntry] {
        &self.shelf.topics
    }

    /// The contact that coordinates the narrowest territory of a scope, with its mailbox.
    pub fn coordinator(&self, scope: &Scope) -> Option<&Arc<Record>> {
        let request = Request {
            scope: Some(scope.clone()),
            ..Request::default()
        };
        let filter = Filter::new(&self.shelf, &request);
        let near = self.near.iter().filter(|number| filter.holds(**number));
        let coordinates = near
            .filter_map(|number| self.record(*number))
            .filter(|record| !record.coordinator.is_empty());
        coordinates.min_by_key(|record| {
            let place = scope
                .chain
                .iter()
                .position(|code| *code == record.territory);
            place.unwrap_or(scope.chain.len())
        })
    }

    /// Answers a request.
    ///
    /// # Errors
    /// A request over the limits, or a fault of the index.
    pub fn search(&self, request: &Request) -> Result<Answer, EngineError> {
        request.check()?;
        let mut weights = self.weights.clone();
        if request.exact {
            weights.corrections = 0;
            weights.joined = 0.0;
        }
        let understanding = self.lookup(&weights).read(&request.text);
        let filter = Filter::new(&self.shelf, request);
        let candidates = if understanding.readings.is_empty() {
            filter.everything()
        } else {
            self.retrieved(&understanding)
        };
        let mut collapsed = self.collapsed(&filter, candidates);
        let pinned = self.pinned(&understanding, &filter);
        add_pinned(&mut collapsed.found, &pinned);
        let facets = self.briefs.count(
            request.topic.as_deref(),
            collapsed.found.iter().map(|found| found.doc),
        );
        let total = collapsed.found.len();
        let browsed = understanding.readings.is_empty();
        let needed = if browsed {
            total
        } else {
            request.page * request.limit
        };
        let mut ranked = self.rank(collapsed.found, request, &understanding, &pinned, needed);
        if browsed {
            // Nothing was asked: a list to look through.
            ranked.sort_by_cached_key(|ranked| self.listed_as(ranked));
        }
        let mut answer = Answer {
            requete: self.understood(request, &understanding),
            page: request.page,
            total,
            pages: total.div_ceil(request.limit).min(MAX_PAGE),
            facettes: show::facets(facets),
            ailleurs: show::elsewhere(&self.shelf, &collapsed.elsewhere),
            ..Answer::default()
        };
        answer.confiance = self.confidence(ranked.first(), &understanding);
        answer.incertain = answer.confiance < self.weights.confident;
        self.show(request, &understanding, &ranked, &mut answer)?;
        Ok(answer)
    }

    /// Suggestions while a word is being typed, best first; none for a text over [`MAX_CHARS`].
    pub fn suggest(&self, text: &str, scope: Option<&Scope>) -> Vec<Suggestion> {
        if text.chars().count() > MAX_CHARS {
            return Vec::new();
        }
        let understanding = self.lookup(&self.weights).read(text);
        let request = Request {
            scope: scope.cloned(),
            ..Request::default()
        };
        let filter = Filter::new(&self.shelf, &request);
        let found = self
            .collapsed(&filter, self.retrieved(&understanding))
            .found;
        let ranked = self.rank(found, &request, &understanding, &[], 0);
        suggestions(&self.shelf, text, &self.lists(), &understanding, &ranked)
    }

    /// The candidates of what was understood.
    fn retrieved(&self, understanding: &Understanding) -> Vec<Candidate> {
        let rooms = || self.rooms.lock().unwrap_or_else(PoisonError::into_inner);
        let mut room = rooms().pop().unwrap_or_default();
        let readings = &understanding.readings;
        let candidates = retrieve(&self.lists(), readings, &self.weights, &mut room);
        rooms().push(room);
        candidates
    }

    fn collapsed(&self, filter: &Filter<'_>, candidates: Vec<Candidate>) -> Collapsed {
        let noise = self.weights.noise;
        collapse(&self.shelf, &self.briefs, filter, candidates, noise)
    }

    fn lookup<'a>(&'a self, weights: &'a Weights) -> Lookup<'a> {
        Lookup {
            dictionary: &self.dictionary,
            stems: &self.stems,
            vocabulary: &self.vocabulary,
            weights,
            records: self.count(),
        }
    }

    /// Where a record stands in an alphabetical list.
    fn listed_as(&self, ranked: &Ranked) -> String {
        let record = self.record(ranked.found.doc);
        record.map(|record| fold(&record.title)).unwrap_or_default()
    }

    fn lists(&self) -> Lists<'_> {
        Lists {
            stems: &self.stems,
            exact: &self.exact,
            records: self.count(),
        }
    }

    pub(super) fn record(&self, number: usize) -> Option<&Arc<Record>> {
        self.shelf.records.get(number)
    }

    /// The version, for this reader, of each guide that the query names by an acronym or a name.
    fn pinned(&self, understanding: &Understanding, filter: &Filter<'_>) -> Vec<Found> {
        let groups = understanding
            .keys
            .iter()
            .filter_map(|key| self.pins.get(key))
            .flatten();
        let mut seen = HashSet::new();
        groups
            .filter(|group| seen.insert(**group))
            .filter_map(|group| filter.version(*group))
            .collect()
    }

    /// The first results, at least `needed` of them where there are as many, best first; the reference
    /// guides of an acronym or former name before all; ties by number.
    fn rank(
        &self,
        found: Vec<Found>,
        request: &Request,
        understanding: &Understanding,
        pinned: &[Found],
        needed: usize,
    ) -> Vec<Ranked> {
        let best = found.iter().map(|found| found.score).fold(0.0, f32::max);
        let mut ranked: Vec<Ranked> = found
            .into_iter()
            .map(|found| {
                let mut factors = self.plain_factors(&found, best, request, understanding);
                factors.epingle = pinned.iter().any(|pin| pin.group == found.group);
                let score = factors.score();
                Ranked {
                    found,
                    factors,
                    score,
                }
            })
            .collect();
        let candidates = self.weights.candidates;
        let first = ranked.len().min(candidates.max(needed));
        if first < ranked.len() {
            ranked.select_nth_unstable_by(first, in_order);
            ranked.truncate(first);
        }
        ranked.sort_unstable_by(in_order);
        for ranked in ranked.iter_mut().take(candidates) {
            self.close_factors(ranked, understanding);
            ranked.score = ranked.factors.score();
        }
        let first = ranked.len().min(candidates);
        ranked
            .get_mut(..first)
            .unwrap_or_default()
            .sort_unstable_by(in_order);
        ranked
    }

    /// The factors that cost nothing: text, kind, freshness, nearness.
    fn plain_factors(
        &self,
        found: &Found,
        best: f32,
        request: &Request,
        understanding: &Understanding,
    ) -> Factors {
        let mut factors = Factors {
            texte: found.score,
            titre: 1.0,
            voisins: 1.0,
            liens: 1.0,
            genre: 1.0,
            fraicheur: 1.0,
            territoire: 1.0,
            epingle: false,
        };
        let Some(brief) = self.briefs.get(found.doc) else {
            return factors;
        };
        factors.genre = kind_factor(brief.kind, &self.weights);
        if understanding.contact && brief.kind.is_near() {
            factors.genre = self.weights.contact_asked;
        }
        if request.purpose == Purpose::Trainer && brief.kind.is_training() {
            factors.genre = self.weights.training_asked;
        }
        factors.fraicheur = brief.freshness;
        if let Some(scope) = &request.scope
            && found.score >= best * self.weights.near_enough
            && let Some(record) = self.record(found.doc)
        {
            factors.territoire = level_factor(level_in(scope, &record.territory));
        }
        factors
    }

    /// The factors of the first candidates: title, adjacency, links.
    fn close_factors(&self, ranked: &mut Ranked, understanding: &Understanding) {
        let (Some(record), Some(title)) = (
            self.record(ranked.found.doc),
            self.titles.get(ranked.found.doc),
        ) else {
            return;
        };
        ranked.factors.liens = links_factor(record.linked, &self.weights);
        if title.question {
            ranked.factors.genre *= self.weights.question;
        }
        let Some(reading) = understanding.readings.get(ranked.found.reading) else {
            return;
        };
        let Ok(doc) = u32::try_from(ranked.found.doc) else {
            return;
        };
        let held = held(&self.lists(), reading, doc);
        let idf = |stem: &str| self.stems.idf(stem);
        ranked.factors.titre = title_factor(title, reading, &held, idf, &self.weights);
        ranked.factors.voisins = adjacency_factor(title, &held, &self.weights);
    }

    fn understood(&self, request: &Request, understanding: &Understanding) -> Understood {
        let first = understanding.readings.first();
        let words = first.into_iter().flat_map(|reading| &reading.tokens);
        let mut expansions: Vec<(String, String)> = Vec::new();
        for pair in understanding
            .readings
            .iter()
            .flat_map(|reading| &reading.meant)
        {
            if !expansions.contains(pair) {
                expansions.push(pair.clone());
            }
        }
        let mut corrections = understanding.corrections.clone();
        for (_, meant) in &mut corrections {
            *meant = self.dictionary.written(meant).to_owned();
        }
        Understood {
            texte: request.text.clone(),
            termes: words.map(|token| token.word.clone()).collect(),
            ignores: understanding.ignored.clone(),
            corrected: corrected(&request.text, &corrections),
            corrections: corrections.iter().map(show::replacement).collect(),
            expansions: expansions.iter().map(show::replacement).collect(),
        }
    }

    fn confidence(&self, first: Option<&Ranked>, understanding: &Understanding) -> f32 {
        let Some(first) = first else { return 0.0 };
        let Some(reading) = understanding.readings.get(first.found.reading) else {
            // Nothing was asked: what is browsed is what was wanted.
            return 1.0;
        };
        if first.factors.epingle {
            return 1.0;
        }
        let doc = u32::try_from(first.found.doc).unwrap_or(u32::MAX);
        confidence(reading, &held(&self.lists(), reading, doc), &self.weights)
    }

    /// Fills the results of the page asked for, then whom to turn to near the person.
    fn show(
        &self,
        request: &Request,
        understanding: &Understanding,
        ranked: &[Ranked],
        answer: &mut Answer,
    ) -> Result<(), EngineError> {
        let skip = (request.page - 1) * request.limit;
        let page: Vec<Shown<'_>> = ranked
            .iter()
            .skip(skip)
            .take(request.limit)
            .map(|ranked| {
                let reading = understanding.readings.get(ranked.found.reading);
                let doc = u32::try_from(ranked.found.doc).unwrap_or(u32::MAX);
                let held = reading.map(|reading| held(&self.lists(), reading, doc));
                let held = held.unwrap_or_default();
                Shown {
                    ranked,
                    reading,
                    doc,
                    held,
                }
            })
            .collect();
        let wanted = page
            .iter()
            .map(|shown| (shown.doc, show::wanted(&shown.held)));
        let places = Place::find(&self.reader.searcher(), self.text, wanted.collect())?;
        let mut room = Vec::new();
        for (shown, place) in page.iter().zip(&places) {
            let hit = self.hit(request, shown, place, &mut room);
            answer.resultats.extend(hit);
        }
        let near = |hit: &show::Hit| hit.record.kind.is_near() && hit.territoire != Code::France;
        let training = |hit: &show::Hit| hit.record.kind.is_training();
        answer.pres_d_ici = show::ids(&answer.resultats, near);
        answer.formation = show::ids(&answer.resultats, training);
        if request.page == 1 {
            self.show_nearby(request, ranked, answer);
        }
        Ok(())
    }

    fn hit(
        &self,
        request: &Request,
        shown: &Shown<'_>,
        place: &Place,
        room: &mut Vec<u8>,
    ) -> Option<show::Hit> {
        let record = self.record(shown.ranked.found.doc)?;
        let (held, factors) = (&shown.held, &shown.ranked.factors);
        let excerpt = show::excerpt_of(place, &self.texts, record, room);
        let mut hit = show::hit(record, excerpt, shown.reading, held, factors);
        hit.avis = self.raised(record, request.scope.as_ref());
        if request.explain {
            hit.explication = Some(show::explanation(shown.reading, held, factors));
        }
        Some(hit)
    }

    /// The notices of a result that hold for this reader.
    fn raised(&self, record: &Record, scope: Option<&Scope>) -> Vec<Raised> {
        let known = record.notices.iter().filter_map(|id| self.notices.get(id));
        let notices = known.filter_map(|number| self.record(*number).map(Arc::as_ref));
        raised::told(notices.filter(|notice| raised::holds(notice, record, scope)))
    }

    /// Organismes, contacts and places of where the person lives, after the ranked results.
    fn show_nearby(&self, request: &Request, ranked: &[Ranked], answer: &mut Answer) {
        let Some(scope) = &request.scope else { return };
        if request.is_filtered() {
            return;
        }
        let guide = ranked
            .iter()
            .filter_map(|ranked| self.record(ranked.found.doc))
            .take(3)
            .find(|record| record.kind == Kind::Guide && !answer.incertain);
        let filter = Filter::new(&self.shelf, request);
        let all = self
            .near
            .iter()
            .filter(|number| filter.holds(**number))
            .filter_map(|number| {
                let record = self.record(*number)?;
                let place = scope
                    .chain
                    .iter()
                    .position(|code| *code == record.territory);
                let distance = place.unwrap_or(scope.chain.len());
                Some(Near {
                    number: *number,
                    record,
                    distance,
                })
            });
        for record in nearby(guide.map(Arc::as_ref), all.collect())
            .into_iter()
            .filter_map(|n| self.record(n))
        {
            if answer.pres_d_ici.contains(&record.id) {
                continue;
            }
            answer.pres_d_ici.push(record.id.clone());
            if !answer.resultats.iter().any(|hit| hit.id == record.id) {
                let mut hit = show::beside(record);
                hit.avis = self.raised(record, Some(scope));
                answer.resultats.push(hit);
            }
        }
    }
}

/// The reference guides first, then by score, then by number.
fn in_order(a: &Ranked, b: &Ranked) -> Ordering {
    let pinned = b.factors.epingle.cmp(&a.factors.epingle);
    let score = b.score.total_cmp(&a.score);
    pinned.then(score).then(a.found.doc.cmp(&b.found.doc))
}

/// Adds the reference guides that the words did not find.
fn add_pinned(found: &mut Vec<Found>, pinned: &[Found]) {
    let best = found.iter().map(|found| found.score).fold(0.0, f32::max);
    for pin in pinned {
        if !found.iter().any(|found| found.group == pin.group) {
            found.push(Found {
                score: best.max(1.0),
                ..*pin
            });
        }
    }
}

/// The lists of the one segment; empty for an index without a record.
fn lists(reader: &IndexReader, fields: &Fields) -> tantivy::Result<(Impacts, Impacts)> {
    let searcher = reader.searcher();
    let Some(segment) = searcher.segment_readers().first() else {
        return Ok((Impacts::default(), Impacts::default()));
    };
    Ok((
        Impacts::read(segment, fields, true)?,
        Impacts::read(segment, fields, false)?,
    ))
}

fn title(record: &Record, lists: &Impacts) -> Title {
    let stems = stems(&record.title);
    Title {
        idf: stems.iter().map(|stem| lists.idf(stem)).sum(),
        question: record.title.trim_end().ends_with('?'),
        stems,
    }
}

fn pins(shelf: &Shelf) -> HashMap<String, Vec<u64>> {
    let numbers: HashMap<&str, u64> = (0..)
        .zip(&shelf.groups)
        .map(|(n, name)| (name.as_str(), n))
        .collect();
    let mut pins: HashMap<String, Vec<u64>> = HashMap::new();
    for pin in &shelf.pins {
        if let Some(group) = numbers.get(pin.group.as_str()) {
            pins.entry(pin.key.clone()).or_default().push(*group);
            let words: Vec<&str> = pin
                .key
                .split(' ')
                .filter(|word| !is_stop_word(word))
                .collect();
            let short = words.join(" ");
            if !short.is_empty() && short != pin.key {
                pins.entry(short).or_default().push(*group);
            }
        }
    }
    pins
}

fn communes(shelf: &Shelf) -> HashSet<Code> {
    let tokens = shelf.entries.iter().flat_map(|entry| &entry.scope);
    let codes = tokens.filter_map(|token| token.split('@').next()?.parse::<Code>().ok());
    codes
        .filter(|code| code.level() == Level::Commune)
        .collect()
}

/// A text with its misspelt words replaced; empty when there is none.
fn corrected(text: &str, corrections: &[(String, String)]) -> String {
    let mut corrected = String::new();
    let mut end = 0;
    for word in analyzer::words(text) {
        let meant = corrections.iter().find(|(typed, _)| *typed == word.text);
        // A part of a word that was replaced whole is passed over.
        let Some((_, meant)) = meant.filter(|_| word.start >= end) else {
            continue;
        };
        corrected.push_str(text.get(end..word.start).unwrap_or_default());
        corrected.push_str(meant);
        end = word.end;
    }
    if end > 0 {
        corrected.push_str(text.get(end..).unwrap_or_default());
    }
    corrected
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
