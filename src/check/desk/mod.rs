//! The coordinator's lists for a territory: what is stale, missing, doubled, broken, to be reviewed.
//!
//! Every row about a file is a problem that `check` tells, or a sheet that says itself `a-relire`, so
//! that the lists and `check` never disagree.

mod people;
mod scope;

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::base::path::ContentPath;
use crate::diag::{Code as Rule, Problem, Problems, Severity};
use crate::library::Library;
use crate::parse::document::{Document, State};
use crate::territory::Code;

use people::no_contact;
use scope::Scope;

/// One of the five lists.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum List {
    /// Its verification is too old, or was never made.
    Stale,
    /// A field, a section or a person is missing.
    Missing,
    /// The same thing is there twice.
    Doubled,
    /// It is not published, or it names what does not exist.
    Broken,
    /// Somebody should look at it again.
    Review,
}

impl List {
    /// The lists, in their order.
    pub const ALL: [Self; 5] = [
        Self::Stale,
        Self::Missing,
        Self::Doubled,
        Self::Broken,
        Self::Review,
    ];

    /// The list that a problem goes to; `None` for what `check` alone tells.
    pub fn of(rule: Rule) -> Option<Self> {
        let lists = [
            (Self::Stale, STALE),
            (Self::Missing, MISSING),
            (Self::Doubled, DOUBLED),
            (Self::Broken, BROKEN),
            (Self::Review, REVIEW),
        ];
        let listed = lists.iter().find(|(_, rules)| rules.contains(&rule));
        // What keeps a document out is broken, whatever its code.
        let broken = (rule.severity() == Severity::Error).then_some(Self::Broken);
        listed.map(|(list, _)| *list).or(broken)
    }

    /// Its name in messages.
    pub fn word(self) -> &'static str {
        match self {
            Self::Stale => "perime",
            Self::Missing => "manquant",
            Self::Doubled => "double",
            Self::Broken => "casse",
            Self::Review => "revoir",
        }
    }
}

const STALE: &[Rule] = &[Rule::F0001, Rule::F0002, Rule::F0003];
const MISSING: &[Rule] = &[Rule::L0118, Rule::L0213, Rule::L0309];
const DOUBLED: &[Rule] = &[Rule::L0301, Rule::L0323];
/// Warnings about what does not lead anywhere; errors are broken without being named here.
const BROKEN: &[Rule] = &[
    Rule::L0116,
    Rule::L0303,
    Rule::L0304,
    Rule::L0305,
    Rule::L0306,
    Rule::L0308,
    Rule::L0312,
    Rule::L0313,
    Rule::L0318,
    Rule::L0325,
];
const REVIEW: &[Rule] = &[Rule::F0004, Rule::L0322];

/// What a row says.
#[derive(Clone, PartialEq, Debug)]
pub enum What {
    /// A problem.
    Problem(Problem),
    /// `etat: a-relire`.
    ToReview,
    /// Nobody answers for a topic in a territory: no resource person, no interlocutor.
    NoContact,
}

/// One row of a list.
#[derive(Clone, PartialEq, Debug)]
pub struct Row {
    /// The list that it stands in.
    pub list: List,
    /// The file to mend.
    pub path: ContentPath,
    /// Its title, or its name where it cannot be read.
    pub title: String,
    /// The territory concerned.
    pub territory: Code,
    /// What is wrong.
    pub what: What,
    /// Since when, where that is known.
    pub since: Option<Date>,
    /// Who keeps it, in words; empty for nobody.
    pub owner: String,
}

/// The lists of a territory, and the counts that sum them up.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Desk {
    /// The rows, by list, then by file.
    pub rows: Vec<Row>,
    /// Documents: published, or kept out by an error.
    pub documents: usize,
    /// Those that nothing below concerns.
    pub current: usize,
    /// Those that are stale or to be reviewed, and not broken.
    pub to_verify: usize,
    /// Those with an error, a broken link or an unknown reference.
    pub broken: usize,
    /// National guides that nobody completes here; no fault.
    pub uncompleted: usize,
    /// Problems that stand in no list.
    pub others: usize,
}

/// Makes the lists of a territory and of the narrower ones inside it; of the whole library without.
pub fn desk(library: &Library, problems: &Problems, territory: Option<&Code>) -> Desk {
    let mut scope = Scope::new(library, territory);
    let mut desk = Desk::default();
    let mut documents: BTreeSet<ContentPath> = BTreeSet::new();
    for (_, document) in library.documents() {
        if scope.holds(&document.territory) {
            documents.insert(document.path.clone());
            desk.rows.extend(to_review(library, document));
        }
    }
    for problem in problems.iter() {
        let Some(at) = scope.territory_of(problem) else {
            continue;
        };
        if problem.severity() == Severity::Error {
            documents.insert(problem.path.clone());
        }
        match List::of(problem.code) {
            Some(list) => desk.rows.push(row(library, list, problem, at)),
            None => desk.others += 1,
        }
    }
    desk.count(&documents);
    desk.rows.extend(no_contact(library, &mut scope));
    desk.uncompleted = uncompleted(library, &mut scope);
    desk.rows
        .sort_by(|a, b| (a.list, &a.path).cmp(&(b.list, &b.path)));
    desk
}

impl Desk {
    fn count(&mut self, documents: &BTreeSet<ContentPath>) {
        let of = |lists: &dyn Fn(&Row) -> bool| -> BTreeSet<&ContentPath> {
            let rows = self.rows.iter().filter(|row| lists(row));
            let paths = rows.map(|row| &row.path);
            paths.filter(|path| documents.contains(*path)).collect()
        };
        let error =
            |row: &Row| matches!(&row.what, What::Problem(p) if p.severity() == Severity::Error);
        let broken = of(&|row| row.list == List::Broken || error(row));
        let stale = of(&|row| matches!(row.list, List::Stale | List::Review));
        let to_verify = stale.difference(&broken).count();
        self.broken = broken.len();
        self.to_verify = to_verify;
        self.documents = documents.len();
        self.current = self.documents - self.broken - self.to_verify;
    }
}

fn owner(library: &Library, document: &Document) -> String {
    library.kept_by(document).unwrap_or_default()
}

fn to_review(library: &Library, document: &Document) -> Option<Row> {
    (document.front.state == State::ToReview).then(|| Row {
        list: List::Review,
        path: document.path.clone(),
        title: document.title().to_owned(),
        territory: document.territory.clone(),
        what: What::ToReview,
        since: library.freshness(document).copied_on,
        owner: owner(library, document),
    })
}

fn row(library: &Library, list: List, problem: &Problem, territory: Code) -> Row {
    let known = library.at_path(&problem.path);
    let document = known.and_then(|id| library.document(id));
    Row {
        list,
        path: problem.path.clone(),
        title: document
            .map_or(problem.path.stem(), Document::title)
            .to_owned(),
        territory,
        since: document.and_then(|document| since(library, problem.code, document)),
        owner: document
            .map(|document| owner(library, document))
            .unwrap_or_default(),
        what: What::Problem(problem.clone()),
    }
}

fn since(library: &Library, rule: Rule, document: &Document) -> Option<Date> {
    let verified = document.front.verified_on.as_ref().map(|day| day.value);
    if rule == Rule::F0001 {
        return library.freshness(document).review_on;
    }
    if rule == Rule::L0322 {
        let owner = document.front.owner.as_ref().into_iter();
        let mut both = owner.chain(&document.front.deputy);
        return both.find_map(|who| library.ended(&who.value, &document.territory));
    }
    verified.filter(|_| rule == Rule::F0004)
}

fn uncompleted(library: &Library, scope: &mut Scope<'_>) -> usize {
    let mut count = 0;
    for guide in library.guides() {
        let national = guide.levels.iter().any(|(code, _)| *code == Code::France);
        let mut local = guide
            .levels
            .iter()
            .filter(|(code, _)| *code != Code::France);
        if national && !local.any(|(code, _)| scope.holds(code)) {
            count += 1;
        }
    }
    count
}
