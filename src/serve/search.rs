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
use super::snapshot::Snapshot;
use super::state::State;
use super::{pages, problem};
use crate::base::date;
use crate::base::path::SitePath;
use crate::search::answer::Hit as Answered;
use crate::search::query::MAX_PAGE;
use crate::search::{Answer, EngineError, Request};
use crate::territory::{Found, Level};
use crate::theme::view::{
    Candidate, Freshness, FreshnessView, Hit, LinkView, PageView, Piece, SearchView,
};
use crate::theme::{SEARCH, bare_frame};

/// Runs a search aside from the request loop, a bounded number at once.
pub(super) async fn answer(
    state: &State,
    snapshot: &Arc<Snapshot>,
    request: Request,
) -> Result<Answer, Problem> {
    let Ok(_queued) = state.queue.try_acquire() else {
        return Err(Problem::busy());
    };
    let Ok(permit) = Arc::clone(&state.searches).acquire_owned().await else {
        return Err(Problem::busy());
    };
    let snapshot = Arc::clone(snapshot);
    let found = tokio::task::spawn_blocking(move || {
        let found = snapshot.engine.search(&request);
        drop(permit);
        found
    });
    match found.await {
        Ok(Ok(answer)) => Ok(answer),
        Ok(Err(EngineError::Query(limit))) => {
            Err(Problem::bad(format!("Demande refusée : {limit}.")))
        }
        Ok(Err(error)) => {
            tracing::error!(%error, "a search failed");
            Err(Problem::internal())
        }
        // What a panic says may hold words of the query.
        Err(stopped) => {
            tracing::error!(panic = stopped.is_panic(), "a search stopped");
            Err(Problem::internal())
        }
    }
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

    async fn respond(self, state: &State, snapshot: &Arc<Snapshot>) -> Response {
        if let Some(redirect) = self.redirect(snapshot) {
            return redirect;
        }
        let mut view = self.view(snapshot);
        let text = self.request.text.clone();
        if !text.trim().is_empty() {
            match answer(state, snapshot, self.request.clone()).await {
                Ok(answer) => self.fill(answer, &mut view),
                Err(problem) => return problem::plain_of(&problem),
            }
        }
        let path = SitePath::new(SEARCH);
        let mut frame = bare_frame(&snapshot.settings, &snapshot.theme, &path);
        frame.title = snapshot.theme.messages().text("search-title");
        frame.query = text;
        frame.place = self.words.clone();
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
            None if self.request.text.trim().is_empty() => {
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

    fn view(&self, snapshot: &Snapshot) -> SearchView {
        let mut view = SearchView {
            query: self.request.text.clone(),
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
            href: self.link(&found.code.to_string(), 1),
        }
    }

    fn link(&self, place: &str, page: usize) -> String {
        let mut query = Serializer::new(String::new());
        for name in ["q", "guide", "thematique", "genre"] {
            if let Some(value) = self.params.get(name) {
                query.append_pair(name, value);
            }
        }
        if !place.is_empty() {
            query.append_pair("territoire", place);
        }
        if page > 1 {
            query.append_pair("page", &page.to_string());
        }
        format!("{SEARCH}?{}", query.finish())
    }

    fn fill(&self, answer: Answer, view: &mut SearchView) {
        let last = answer.page * self.request.limit >= answer.total || answer.page >= MAX_PAGE;
        view.total = answer.total;
        view.elsewhere = answer.ailleurs.total;
        view.ignored = answer.requete.ignores;
        view.uncertain = answer.incertain;
        view.previous = (answer.page > 1).then(|| self.link(&self.words, answer.page - 1));
        view.next = (!last).then(|| self.link(&self.words, answer.page + 1));
        let near: Vec<String> = answer.pres_d_ici;
        for answered in answer.resultats {
            let answers = if near.contains(&answered.id) {
                &mut view.near
            } else if answer.formation.contains(&answered.id) {
                &mut view.training
            } else {
                &mut view.hits
            };
            answers.push(hit(answered));
        }
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

fn hit(answered: Answered) -> Hit {
    let record = answered.record;
    let words = |day: &Option<String>| {
        day.as_deref()
            .and_then(date::parse)
            .map(|day| date::in_words(day.date))
            .unwrap_or_default()
    };
    let state = match record.freshness.as_str() {
        "fresh" => Freshness::Fresh,
        "due" => Freshness::Due,
        "late" => Freshness::Late,
        "old" => Freshness::Old,
        _ => Freshness::Unverified,
    };
    let pieces = answered.extrait.pieces.into_iter();
    Hit {
        title: record.title,
        href: record.url.to_string(),
        kind: format!("kind-{}", answered.genre),
        excerpt: pieces
            .map(|piece| Piece {
                text: piece.text,
                marked: piece.marked,
            })
            .collect(),
        territory: record.territory_name,
        completes: record.completes,
        topics: record.topic_titles,
        freshness: FreshnessView {
            state,
            verified_on: words(&record.verified_on),
            verified_by: record.verified_by,
            review_on: words(&record.review_on),
            copied_on: words(&record.copied_on),
            ..FreshnessView::default()
        },
        example: record.example,
        phone: record.phone,
        phone_link: record.phone_link,
    }
}
