//! `/recherche` and `/recherche.html`: answers as a page, complete without JavaScript.

use std::sync::Arc;

use axum::extract::State as From;
use axum::http::header::{CACHE_CONTROL, LOCATION, REFERRER_POLICY};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use url::form_urlencoded::Serializer;

use super::headers::content_type;
use super::params::Params;
use super::place::{self, Here, Place};
use super::problem::Problem;
use super::search_view::{Desk, NARROWING, card};
use super::snapshot::Snapshot;
use super::state::State;
use super::{missing, pages, problem};
use crate::base::path::SitePath;
use crate::search::{Answer, EngineError, Request};
use crate::territory::{Found, Level};
use crate::theme::view::{Candidate, LinkView, PageView, SearchView};
use crate::theme::{SEARCH, bare_frame};

/// What a link to another page of answers keeps.
const KEPT: [&str; 10] = [
    "q",
    "guide",
    "thematique",
    "genre",
    "public",
    "niveau",
    "exact",
    "limite",
    "territoire",
    "page",
];

/// Runs a search aside from the request loop.
pub(super) async fn answer(
    state: &State,
    snapshot: &Arc<Snapshot>,
    request: Request,
) -> Result<Answer, Problem> {
    let snapshot = Arc::clone(snapshot);
    match aside(state, move || snapshot.engine.search(&request)).await? {
        Ok(answer) => Ok(answer),
        Err(EngineError::Query(limit)) => Err(Problem::bad(format!("Demande refusée : {limit}."))),
        Err(error) => {
            tracing::error!(%error, "a search failed");
            Err(Problem::internal())
        }
    }
}

/// Runs what takes time aside from the request loop, a bounded number at once.
pub(super) async fn aside<T: Send + 'static>(
    state: &State,
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, Problem> {
    let Ok(_queued) = state.queue.try_acquire() else {
        return Err(Problem::busy());
    };
    let Ok(permit) = Arc::clone(&state.searches).acquire_owned().await else {
        return Err(Problem::busy());
    };
    let done = tokio::task::spawn_blocking(move || {
        let done = work();
        drop(permit);
        done
    });
    // What a panic says may hold words of the query.
    done.await.map_err(|stopped| {
        tracing::error!(panic = stopped.is_panic(), "a search stopped");
        Problem::internal()
    })
}

/// `GET /recherche`
pub(super) async fn page(From(state): From<State>, uri: Uri) -> Response {
    let snapshot = state.snapshot();
    match Asked::read(&snapshot, &uri) {
        Ok(asked) => asked.respond(&state, &snapshot).await,
        Err(problem) => problem::plain_of(&problem),
    }
}

/// The parameters of the page, understood.
struct Asked {
    params: Params,
    request: Request,
    place: Option<Place>,
    words: String,
}

impl Asked {
    fn read(snapshot: &Snapshot, uri: &Uri) -> Result<Self, Problem> {
        let params = Params::read(uri.query())?;
        let mut request = params.request()?;
        let words = params.get("territoire").unwrap_or_default().to_owned();
        let place = (!words.is_empty()).then(|| place::read(snapshot, &words));
        if let Some(Place::One(here)) = &place {
            request.scope = Some(here.scope.clone());
        }
        Ok(Self {
            params,
            request,
            place,
            words,
        })
    }

    fn here(&self) -> Option<&Here> {
        match &self.place {
            Some(Place::One(here)) => Some(here),
            Some(Place::Several(_) | Place::Unknown) | None => None,
        }
    }

    /// True when there is something to look for or to look through.
    fn is_asked(&self) -> bool {
        !self.request.text.trim().is_empty() || self.request.is_filtered()
    }

    async fn respond(self, state: &State, snapshot: &Arc<Snapshot>) -> Response {
        if let Some(redirect) = self.redirect(snapshot) {
            return redirect;
        }
        if !self.is_asked() {
            return self.print(snapshot, self.view(snapshot, None));
        }
        match answer(state, snapshot, self.request.clone()).await {
            Ok(answer) => self.print(snapshot, self.view(snapshot, Some(answer))),
            Err(problem) => problem::plain_of(&problem),
        }
    }

    fn view(&self, snapshot: &Snapshot, answer: Option<Answer>) -> SearchView {
        let mut view = self.around(snapshot);
        let desk = Desk {
            engine: &snapshot.engine,
            messages: snapshot.theme.messages(),
            asked: &|name| self.params.get(name).map(str::to_owned),
            link: &|changes| self.link(changes),
            limit: self.request.limit,
        };
        view.filters = desk.filters();
        match answer {
            Some(answer) => desk.fill(answer, &mut view),
            None => view.topics = desk.topics(),
        }
        if view.uncertain {
            view.report = missing::report(snapshot, &self.request.text, self.here());
            view.coordinator = missing::coordinator(snapshot, self.here())
                .map(card)
                .filter(|card| view.near.iter().all(|near| near.href != card.href));
        }
        view.browsed = self.browsed(&view);
        view
    }

    /// What is looked through when no word is asked for.
    fn browsed(&self, view: &SearchView) -> String {
        if !self.request.text.trim().is_empty() {
            return String::new();
        }
        let filters: Vec<&str> = view
            .filters
            .iter()
            .map(|filter| filter.title.as_str())
            .collect();
        filters.join(" · ")
    }

    fn print(&self, snapshot: &Snapshot, view: SearchView) -> Response {
        let messages = snapshot.theme.messages();
        let mut frame = bare_frame(&snapshot.settings, &snapshot.theme, &SitePath::new(SEARCH));
        let subject = [&view.corrected, &view.query, &view.browsed];
        frame.title = match subject.into_iter().find(|words| !words.trim().is_empty()) {
            Some(words) => messages.format(
                "search-title-for",
                &[("words", words.as_str().into()), ("n", view.page.into())],
            ),
            None => messages.text("search-title"),
        };
        frame.query.clone_from(&self.request.text);
        frame.place.clone_from(&self.words);
        frame.territory = self
            .here()
            .map(|here| here.code.to_string())
            .unwrap_or_default();
        match snapshot
            .theme
            .fill(&frame, &PageView::Search(Box::new(view)))
        {
            Ok(html) => (head(snapshot), html).into_response(),
            Err(error) => {
                tracing::error!(%error, "the search page cannot be made");
                problem::plain_of(&Problem::internal())
            }
        }
    }

    /// `guide=apl` turns to the version that is true where the person lives; a territory without a
    /// query turns to its page.
    fn redirect(&self, snapshot: &Snapshot) -> Option<Response> {
        let target = match self.params.get("guide") {
            Some(guide) => {
                if matches!(self.place, Some(Place::Several(_) | Place::Unknown)) {
                    return None;
                }
                let tokens = self.here().map(|here| here.scope.tokens.as_slice());
                let version = snapshot.engine.version(guide, tokens);
                version
                    .or_else(|| snapshot.engine.version(guide, None))?
                    .url
                    .to_string()
            }
            None if !self.is_asked() => {
                let here = self.here()?;
                snapshot.page_of(&here.scope.chain)?.1.to_owned()
            }
            None => return None,
        };
        // Relative: the site may live under a sub-path. The manifest knows the target.
        let mut query = Serializer::new(String::new());
        if !self.words.is_empty() {
            query.append_pair("territoire", &self.words);
        }
        let query = query.finish();
        let sign = if query.is_empty() { "" } else { "?" };
        let location = HeaderValue::from_str(&format!("{target}{sign}{query}")).ok()?;
        let head = [
            (LOCATION, location),
            (CACHE_CONTROL, HeaderValue::from_static("no-store")),
        ];
        Some((StatusCode::SEE_OTHER, head).into_response())
    }

    /// What the page shows whatever is found: the question, the place.
    fn around(&self, snapshot: &Snapshot) -> SearchView {
        let mut view = SearchView {
            query: self.request.text.clone(),
            is_exact: self.request.exact,
            exact: if self.request.exact {
                self.link(&[("exact", "")])
            } else {
                String::new()
            },
            page: 1,
            all_guides: self.all_guides(),
            ..SearchView::default()
        };
        match &self.place {
            Some(Place::One(here)) => {
                view.place = here.name.clone();
                view.place_where = here.locative.clone();
                view.place_page =
                    snapshot
                        .page_of(&here.scope.chain)
                        .map(|(code, page)| LinkView {
                            title: snapshot.territories.name(code),
                            href: page.to_owned(),
                        });
            }
            Some(Place::Several(found)) => {
                view.candidates = found
                    .iter()
                    .map(|found| self.candidate(snapshot, found))
                    .collect();
            }
            Some(Place::Unknown) => view.place_unknown = true,
            None => {}
        }
        view
    }

    /// The same search with one territory.
    fn candidate(&self, snapshot: &Snapshot, found: &Found) -> Candidate {
        let chain = snapshot.territories.chain(&found.code);
        let wider = chain
            .iter()
            .find(|code| matches!(code.level(), Level::Departement) && **code != found.code);
        let postal = snapshot.territories.cog().postal_codes(&found.code);
        let mut title = found.name.clone();
        if let Some(first) = postal.first() {
            title = format!("{title} ({})", first.as_str());
        }
        if let Some(wider) = wider {
            title = format!("{title}, {}", snapshot.territories.name(wider));
        }
        Candidate {
            title,
            href: self.link(&[("territoire", &found.code.to_string())]),
        }
    }

    /// Every guide, for the same person.
    fn all_guides(&self) -> String {
        let mut changes = vec![("q", ""), ("guide", ""), ("exact", "")];
        changes.extend(NARROWING.map(|name| (name, "")));
        changes.push(("genre", "guide"));
        self.link(&changes)
    }

    /// The same search with some parameters changed; an empty value takes one away. The page is kept
    /// only where it is given.
    fn link(&self, changes: &[(&str, &str)]) -> String {
        let mut query = Serializer::new(String::new());
        for name in KEPT {
            let change = changes.iter().rev().find(|(other, _)| *other == name);
            let value = match change {
                Some((_, value)) => Some(*value),
                None if name == "page" => None,
                None => self.params.get(name),
            };
            if let Some(value) = value.filter(|value| !value.is_empty()) {
                query.append_pair(name, value);
            }
        }
        format!("{SEARCH}?{}", query.finish())
    }
}

fn head(snapshot: &Snapshot) -> HeaderMap {
    let mut head = HeaderMap::new();
    let (name, value) = content_type(SEARCH);
    head.insert(name, value);
    head.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    head.insert(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    head.insert(
        HeaderName::from_static("x-robots-tag"),
        HeaderValue::from_static("noindex"),
    );
    pages::release_header(snapshot, &mut head);
    head
}
