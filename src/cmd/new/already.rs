//! What exists already: the nearest documents are shown, a wider one is completed, an id is not taken
//! twice.

use crate::base::messages::Arg;
use crate::base::text::{fold, nearest};
use crate::draft::{self, NewFile, Wanted};
use crate::parse::document::{Document, State};
use crate::parse::kind::Kind;
use crate::territory::Code;

use super::super::place::inside;
use super::super::talk::{Dialogue, Item, Stop};
use super::{Shelves, exists};

impl Shelves {
    /// Shows the nearest documents and asks whether it is one of them. A completion where it is, and
    /// a wider one; `None` to go on.
    pub(super) fn already(
        &self,
        kind: Kind,
        title: &str,
        territory: &Code,
        talk: &mut Dialogue<'_>,
    ) -> Result<Option<NewFile>, Stop> {
        if kind == Kind::Territory {
            return Ok(None);
        }
        let chain = self.chain(territory);
        let chain = &chain;
        let near = draft::nearest(&self.documents, &Wanted { kind, title, chain });
        if near.is_empty() {
            return Ok(None);
        }
        talk.tell("near-list", &[]);
        let items: Vec<Item> = near.iter().map(|near| self.item(near, talk)).collect();
        talk.list(&items);
        let picked = talk.until(None, ("near-question", &[], "--oui"), |talk, answer| {
            Ok(match fold(answer).as_str() {
                "" | "0" | "n" | "no" | "non" => Ok(None),
                _ => talk.chosen(answer, &items).map(Some),
            })
        })?;
        match picked.and_then(|at| near.get(at)) {
            Some(document) => self.picked(kind, document, territory, talk),
            None => Ok(None),
        }
    }

    fn item(&self, document: &Document, talk: &Dialogue<'_>) -> Item {
        let draft = document.front.state == State::Draft;
        // A completion has no title of its own.
        let family = self.documents.iter().filter(|other| {
            other.kind == document.kind && other.id == document.id && other.front.title.is_some()
        });
        let titled = [document]
            .into_iter()
            .filter(|own| own.front.title.is_some());
        let titled = titled.chain(family).next().unwrap_or(document);
        let label = talk.words(
            "near-item",
            &[
                ("titre", titled.title().into()),
                ("genre", document.kind.word().into()),
                (
                    "lieu",
                    self.library.territories.name(&document.territory).into(),
                ),
                ("etat", if draft { "brouillon" } else { "autre" }.into()),
                ("fichier", self.shown(document).into()),
            ],
        );
        Item {
            word: document.id.clone(),
            label,
        }
    }

    /// The person says that it is this one.
    fn picked(
        &self,
        kind: Kind,
        document: &Document,
        territory: &Code,
        talk: &mut Dialogue<'_>,
    ) -> Result<Option<NewFile>, Stop> {
        let open = [("fichier", self.shown(document).into())];
        let wider = self.chain(territory).contains(&document.territory);
        if wider && kind == document.kind && kind.inherits() && document.territory != *territory {
            return self.offered(document, territory, talk);
        }
        if wider {
            return Err(Stop::Settled(talk.words("near-open", &open)));
        }
        talk.tell("near-elsewhere", &open);
        if talk.yes("talk-go-on", &[], "--oui")? {
            Ok(None)
        } else {
            Err(Stop::Settled(talk.words("near-open", &open)))
        }
    }

    /// Offers to complete a wider document; it is the one to open where the person declines.
    fn offered(
        &self,
        document: &Document,
        territory: &Code,
        talk: &mut Dialogue<'_>,
    ) -> Result<Option<NewFile>, Stop> {
        if let Some(own) = self.at(document.kind, &document.id, territory) {
            let open = [("fichier", self.shown(own).into())];
            return Err(Stop::Settled(talk.words("near-completed", &open)));
        }
        let here = inside(&self.library.territories, territory, talk.messages);
        let words = [("titre", document.title().into()), ("ici", Arg::Text(here))];
        if talk.yes("complete-question", &words, "--completer")? {
            return self
                .completed(document.kind, &document.id, territory, talk)
                .map(Some);
        }
        let open = [("fichier", self.shown(document).into())];
        Err(Stop::Settled(talk.words("near-open", &open)))
    }

    /// The completion of an id in a territory.
    pub(super) fn completed(
        &self,
        kind: Kind,
        id: &str,
        territory: &Code,
        talk: &Dialogue<'_>,
    ) -> Result<NewFile, Stop> {
        let id = id.rsplit('/').next().unwrap_or(id);
        let genre = || ("genre", Arg::from(kind.word()));
        if !kind.inherits() {
            return Err(Stop::Refused(talk.words("complete-kind", &[genre()])));
        }
        if let Some(own) = self.at(kind, id, territory) {
            return Err(Stop::Refused(exists(talk, &self.shown(own))));
        }
        let chain = self.chain(territory);
        let wide_to_narrow = chain.iter().rev().filter(|code| *code != territory);
        let wider: Vec<&Document> = wide_to_narrow
            .filter_map(|code| self.at(kind, id, code))
            .collect();
        let folder = self.folder(territory);
        let territories = &self.library.territories;
        let made = draft::completion(&wider, territory, &folder, territories, self.today)?;
        made.ok_or_else(|| {
            let readable =
                |document: &&Document| document.kind == kind && chain.contains(&document.territory);
            let ids = self.documents.iter().filter(readable);
            let near = nearest(id, ids.map(|document| document.id.as_str()));
            let words = [
                genre(),
                ("id", id.into()),
                ("ici", inside(territories, territory, talk.messages).into()),
                ("proche", near.unwrap_or_default().into()),
            ];
            Stop::Refused(talk.words("complete-nothing", &words))
        })
    }

    /// What else has the same id: here it is an error; a wider document would be completed, a narrower
    /// one would complete the new one, which must not happen unsaid.
    pub(super) fn taken(
        &self,
        kind: Kind,
        id: &str,
        territory: &Code,
        sure: bool,
        talk: &mut Dialogue<'_>,
    ) -> Result<Option<NewFile>, Stop> {
        // Organismes and contacts are named by the same references.
        let kinds: &[Kind] = if matches!(kind, Kind::Organisme | Kind::Contact) {
            &[Kind::Organisme, Kind::Contact]
        } else {
            &[kind]
        };
        if let Some(own) = kinds.iter().find_map(|kind| self.at(*kind, id, territory)) {
            let words = [("id", id.into()), ("fichier", self.shown(own).into())];
            return Err(Stop::Refused(talk.words("id-taken", &words)));
        }
        if !kind.inherits() {
            return Ok(None);
        }
        let chain = self.chain(territory);
        let others = self.documents.iter();
        let others = others.filter(|document| document.kind == kind && document.id == id);
        let (wider, others): (Vec<&Document>, Vec<&Document>) =
            others.partition(|document| chain.contains(&document.territory));
        if let Some(base) = wider.first() {
            talk.tell(
                "id-wider",
                &[("id", id.into()), ("fichier", self.shown(base).into())],
            );
            return self.offered(base, territory, talk);
        }
        let narrower = |document: &&&Document| self.chain(&document.territory).contains(territory);
        if let Some(narrow) = others.iter().find(narrower).filter(|_| !sure) {
            talk.tell(
                "id-narrower",
                &[("id", id.into()), ("fichier", self.shown(narrow).into())],
            );
            if !talk.yes("talk-go-on", &[], "--oui")? {
                return Err(Stop::Refused(talk.words("id-other", &[])));
            }
        }
        Ok(None)
    }
}
