//! Who reads what: for every commune of the country, one version of a guide and no other.

use std::collections::BTreeMap;

use lutrin::base::source::SourceSet;
use lutrin::library::variants::variants;
use lutrin::library::{DocId, Family, Variant};
use lutrin::search::{Engine, IndexWriter, record};
use lutrin::territory::{BassinSlug, Bassins, Code, Cog, Level, Territories};
use proptest::prelude::*;
use proptest::sample::{Index, subsequence};
use proptest::test_runner::{Config, TestRunner};

use crate::support::Stock;

/// A commune, its chain (narrow to wide) and its scope tokens.
struct Reader {
    code: Code,
    chain: Vec<Code>,
    tokens: Vec<String>,
}

fn code(text: &str) -> Code {
    text.parse().expect("a code")
}

/// Three bassins: of EPCI, of communes of two départements, and one inside the first.
fn bassins() -> Vec<(&'static str, Vec<Code>)> {
    let cog = Cog::embedded();
    let crossing = cog
        .epcis()
        .filter(|epci| cog.departements_of_epci(epci).len() > 1);
    let mut mixed: Vec<Code> = crossing.take(2).collect();
    mixed.extend(cog.communes_of(&code("dep:48")).into_iter().take(5));
    mixed.extend(cog.communes_of(&code("dep:24")).into_iter().take(5));
    vec![
        (
            "haut-perigord",
            vec![code("epci:200071819"), code("epci:200041572")],
        ),
        ("melange", mixed),
        (
            "petit",
            cog.communes_of(&code("epci:200071819"))
                .into_iter()
                .take(7)
                .collect(),
        ),
    ]
}

fn territories() -> Territories {
    let declared = bassins().into_iter().map(|(slug, members)| {
        (
            BassinSlug::parse(slug).expect("a slug"),
            slug.to_owned(),
            members,
        )
    });
    Territories::new(Bassins::new(declared))
}

/// Every commune of today, and the arrondissements.
fn readers(territories: &Territories) -> Vec<Reader> {
    let cog = territories.cog();
    let read = |code: Code| Reader {
        chain: territories.chain(&code),
        tokens: territories.scope(&code),
        code,
    };
    let readers: Vec<Reader> = cog
        .communes()
        .chain(cog.arrondissements())
        .map(read)
        .collect();
    assert!(readers.len() > 34_000, "{}", readers.len());
    readers
}

/// Levels that meet each other: around some communes, around EPCI that cross départements, anywhere.
fn levels(territories: &Territories) -> impl Strategy<Value = Vec<Code>> + use<> {
    let cog = territories.cog();
    let communes: Vec<Code> = cog.communes().collect();
    let all: Vec<Code> = cog
        .departements()
        .chain(cog.epcis())
        .chain(communes.iter().cloned())
        .collect();
    let crossing: Vec<Code> = cog
        .epcis()
        .filter(|epci| cog.departements_of_epci(epci).len() > 1)
        .collect();
    let own: Vec<Code> = bassins()
        .iter()
        .map(|(slug, _)| code(&format!("bassin:{slug}")))
        .collect();
    let around: Vec<Vec<Code>> = communes
        .iter()
        .step_by(97)
        .chain(&cog.communes_of(&code("epci:200071819")))
        .map(|commune| territories.chain(commune))
        .collect();
    let over: Vec<Vec<Code>> = crossing
        .iter()
        .map(|epci| territories.chain(epci))
        .collect();
    let chains = move |picks: Vec<(Index, u8)>, of: &[Vec<Code>]| -> Vec<Code> {
        let some = |(at, mask): (Index, u8)| {
            let chain = at.get(of).clone();
            chain
                .into_iter()
                .enumerate()
                .filter(move |(n, _)| mask >> (n % 8) & 1 == 1)
                .map(|(_, code)| code)
        };
        picks.into_iter().flat_map(some).collect()
    };
    (
        prop::collection::vec(any::<(Index, u8)>(), 0..4),
        prop::collection::vec(any::<(Index, u8)>(), 0..4),
        prop::collection::vec(any::<Index>(), 0..3),
        subsequence(own.clone(), 0..=own.len()),
        any::<bool>(),
    )
        .prop_map(move |(near, across, anywhere, own, france)| {
            let mut levels = chains(near, &around);
            levels.extend(chains(across, &over));
            levels.extend(anywhere.into_iter().map(|at| at.get(&all).clone()));
            levels.extend(own);
            levels.retain(|code| *code != Code::France);
            levels.extend(france.then_some(Code::France));
            levels.sort();
            levels.dedup();
            levels
        })
        .prop_filter("a guide has a level", |levels| !levels.is_empty())
}

/// The levels of a reader's chain, wide to narrow: what the reader must get.
fn expected<'c>(levels: &[Code], chain: &'c [Code]) -> Vec<&'c Code> {
    chain
        .iter()
        .rev()
        .filter(|code| levels.contains(code))
        .collect()
}

fn codes(variant: &Variant) -> Vec<&Code> {
    variant.levels.iter().map(|(code, _)| code).collect()
}

/// As search ranks versions: the level of the narrowest, then how many levels contribute.
fn narrowness(variant: &Variant) -> (usize, usize) {
    let level = Level::ALL
        .iter()
        .position(|level| *level == variant.narrowest.level());
    (level.expect("a level"), variant.levels.len())
}

#[test]
fn every_commune_reads_exactly_its_own_levels() {
    let territories = territories();
    let readers = readers(&territories);
    let mut runner = TestRunner::new(Config {
        cases: 24,
        max_shrink_iters: 200,
        ..Config::default()
    });
    runner
        .run(&levels(&territories), |levels| {
            let documents: Vec<(Code, DocId)> =
                levels.iter().cloned().zip((0..).map(DocId)).collect();
            let all = variants(
                lutrin::parse::kind::Kind::Guide,
                "apl",
                &documents,
                &territories,
            );
            let mut paths: Vec<&str> = all.iter().map(|variant| variant.path.as_str()).collect();
            paths.sort_unstable();
            paths.dedup();
            prop_assert_eq!(paths.len(), all.len(), "an address for each");
            let family = Family {
                kind: lutrin::parse::kind::Kind::Guide,
                id: "apl".to_owned(),
                levels: documents,
                variants: all,
            };
            let mut by_token: BTreeMap<&str, Vec<&Variant>> = BTreeMap::new();
            for variant in &family.variants {
                for token in &variant.tokens {
                    by_token.entry(token).or_default().push(variant);
                }
            }
            for reader in &readers {
                let expected = expected(&levels, &reader.chain);
                let near = family.nearest(&reader.chain).map(codes).unwrap_or_default();
                prop_assert_eq!(&near, &expected, "by chain: {}", reader.code);
                let mut matching: Vec<&Variant> = reader
                    .tokens
                    .iter()
                    .filter_map(|token| by_token.get(token.as_str()))
                    .flatten()
                    .copied()
                    .collect();
                matching.sort_by_key(|variant| std::cmp::Reverse(narrowness(variant)));
                matching.dedup();
                let found = matching
                    .first()
                    .map(|variant| codes(variant))
                    .unwrap_or_default();
                prop_assert_eq!(&found, &expected, "by tokens: {}", reader.code);
                let equal = |other: &&&Variant| narrowness(other) == narrowness(matching[0]);
                prop_assert!(
                    matching.iter().filter(equal).count() <= 1,
                    "one alone: {}",
                    reader.code
                );
            }
            Ok(())
        })
        .unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn search_finds_the_version_of_every_commune() {
    let crossing = {
        let cog = Cog::embedded();
        cog.epcis()
            .find(|epci| cog.departements_of_epci(epci).len() > 1)
            .expect("one crosses")
    };
    let departements = Cog::embedded().departements_of_epci(&crossing);
    let mut texts: Vec<(String, String)> = bassins()
        .into_iter()
        .map(|(slug, members)| {
            let members: Vec<String> = members.iter().map(ToString::to_string).collect();
            (
                format!("bassins/{slug}/territoire.md"),
                format!(
                    "---\ntitre: {slug}\nmembres: [{}]\n---\nx\n",
                    members.join(", ")
                ),
            )
        })
        .collect();
    let guide = "---\ntitre: Demander l'APL\n---\n## En bref\nLoyer.\n";
    let folders = [
        "national".to_owned(),
        "regions/75-x".to_owned(),
        "departements/24-x".to_owned(),
        format!("departements/{}-x", departements[0].local()),
        format!("epci/{}-x", crossing.local()),
        "epci/200071819-x".to_owned(),
        "bassins/haut-perigord".to_owned(),
        "bassins/melange".to_owned(),
        "bassins/petit".to_owned(),
        "communes/24328-x".to_owned(),
        "communes/75056-x".to_owned(),
        "communes/75101-x".to_owned(),
    ];
    texts.extend(
        folders
            .iter()
            .map(|folder| (format!("{folder}/guides/apl.md"), guide.to_owned())),
    );
    let stock = Stock::of(SourceSet::from_texts(
        texts
            .iter()
            .map(|(path, text)| (path.as_str(), text.as_str())),
    ));
    let family = stock.library.guide("apl").expect("the guide");
    assert_eq!(family.levels.len(), folders.len(), "{}", stock.report());
    let mut writer = IndexWriter::new().expect("an index");
    for variant in &family.variants {
        let (record, indexed) = record::variant(
            &stock.library,
            &stock.sources,
            &stock.library.reading(&stock.sources, family, variant),
        );
        writer.add(record, &indexed).expect("a record");
    }
    let index = writer
        .finish(record::beside(&stock.library))
        .expect("an index");
    let files = index
        .files
        .iter()
        .map(|(name, bytes)| (name.as_str(), bytes.as_slice()));
    let engine = Engine::open(files).expect("an engine");
    let mut read: BTreeMap<&str, usize> = BTreeMap::new();
    let readers = readers(&stock.library.territories);
    for reader in &readers {
        let variant = family
            .nearest(&reader.chain)
            .expect("France answers everywhere");
        let found = engine
            .version("apl", Some(&reader.tokens))
            .expect("a version");
        assert_eq!(found.url, variant.path, "{}", reader.code);
        *read.entry(variant.path.as_str()).or_default() += 1;
    }
    assert!(
        read.len() >= folders.len(),
        "each level has its readers: {read:?}"
    );
    assert_eq!(
        read["communes/75101-paris-1er-arrondissement/guides/apl.html"],
        1
    );
}
