//! `lutrin build`: sources in, one release out.

use std::process::ExitCode;
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread;

use jiff::civil::Date;
use rayon::prelude::*;
use serde::Serialize;

use crate::cli;
use crate::diag::Problem;
use crate::library::Library;
use crate::load;
use crate::parse::kind::Kind;

use crate::publish::{Made, Part, PublishError, Release, Stage, redirects};
use crate::render::{Page, Press, plan};
use crate::search::record::{self, Indexed};
use crate::search::{IndexFiles, IndexWriter, Record};
use crate::territory::Code;
use crate::theme::ThemeError;

use super::workshop::Stock;
use super::{Voice, Workshop, clock, exit, report};

/// Pages that are made together before their records go to the index.
const CHUNK: usize = 64;

/// What a build did.
pub enum Built {
    /// The same inputs: the current release stands.
    Same(Release),
    /// A new release, and the stock that it was made from.
    New(Release, Box<Stock>),
    /// Errors under `--strict`: nothing was published.
    Refused(Box<Stock>),
}

/// Pages or an index that could not be made.
#[derive(Debug, thiserror::Error)]
pub(super) enum BuildError {
    /// A fault of the theme.
    #[error("page: {0}")]
    Page(#[from] ThemeError),
    /// tantivy's fault.
    #[error("index: {0}")]
    Index(#[from] tantivy::TantivyError),
    /// The disk, most often.
    #[error(transparent)]
    Publish(#[from] PublishError),
}

pub(super) fn run(args: &cli::Build, voice: &Voice) -> anyhow::Result<ExitCode> {
    let workshop = Workshop::open(&args.library.dir)?;
    threads(args.jobs.unwrap_or(workshop.config.build.jobs));
    let messages = voice.messages();
    Ok(match build(&workshop, clock::today(), args.strict, true)? {
        Built::Same(release) => {
            say!(
                "{}",
                messages.format("build-same", &[("ou", place(&release).into())])
            );
            ExitCode::SUCCESS
        }
        Built::New(release, stock) => {
            report::errors_and_counts(&stock.problems, &stock.sources, messages);
            let pages = release
                .manifest
                .site
                .keys()
                .filter(|path| {
                    std::path::Path::new(path)
                        .extension()
                        .is_some_and(|ending| ending == "html")
                })
                .count();
            say!(
                "{}",
                messages.format(
                    "build-done",
                    &[("pages", pages.into()), ("ou", place(&release).into())]
                )
            );
            ExitCode::SUCCESS
        }
        Built::Refused(stock) => {
            report::errors_and_counts(&stock.problems, &stock.sources, messages);
            say!("{}", messages.text("build-refused"));
            ExitCode::from(exit::CONTENT)
        }
    })
}

fn place(release: &Release) -> String {
    release.folder.display().to_string()
}

/// Sets how many threads work; 0 for one a core.
pub(super) fn threads(jobs: usize) {
    if let Err(error) = rayon::ThreadPoolBuilder::new()
        .num_threads(jobs)
        .build_global()
    {
        tracing::debug!(%error, "threads were set already");
    }
}

/// Makes and publishes a release when the current one is not made from the same inputs.
///
/// # Errors
/// The disk, another build, or a fault of the theme; the current release stands.
pub fn build(
    workshop: &Workshop,
    today: Date,
    strict: bool,
    progress: bool,
) -> anyhow::Result<Built> {
    let releases = workshop.releases();
    let lock = releases.lock()?;
    let loaded = workshop.load()?;
    let inputs = workshop.inputs(&loaded);
    let standing = releases
        .current()
        .filter(|current| stands(current, &inputs, today));
    if let Some(current) = standing.clone().filter(|_| !strict) {
        return Ok(Built::Same(current));
    }
    let stock = workshop.stock(loaded, today);
    if strict && stock.errors() > 0 {
        return Ok(Built::Refused(Box::new(stock)));
    }
    if let Some(current) = standing {
        return Ok(Built::Same(current));
    }
    let stage = releases.stage(&lock)?;
    let index = make(workshop, &stock, &stage, progress)?;
    let made = Made {
        inputs,
        made_on: today.to_string(),
        valid_before: stock.library.next_change().map(|day| day.to_string()),
        index_digest: index.digest.to_string(),
        records: index.count,
        settings: workshop.config.frame(),
    };
    let release = releases.publish(&lock, stage, made)?;
    Ok(Built::New(release, Box::new(stock)))
}

/// True when a release is what these inputs give on this day.
fn stands(release: &Release, inputs: &str, today: Date) -> bool {
    let manifest = &release.manifest;
    let day = |written: &str| written.parse::<Date>().ok();
    let begun = day(&manifest.made_on).is_some_and(|made| made <= today);
    let over = manifest
        .valid_before
        .as_deref()
        .is_some_and(|end| day(end).is_none_or(|end| end <= today));
    manifest.inputs == inputs && begun && !over && manifest.lutrin == env!("CARGO_PKG_VERSION")
}

/// Writes pages, index, theme and the files beside them.
fn make(
    workshop: &Workshop,
    stock: &Stock,
    stage: &Stage,
    progress: bool,
) -> Result<IndexFiles, anyhow::Error> {
    let settings = workshop.config.frame();
    let press = Press {
        library: &stock.library,
        sources: &stock.sources,
        theme: &workshop.theme,
        settings: &settings,
    };
    let pages = plan(press.library);
    let index = pages_and_index(&press, &pages, stage, progress)?;
    for (name, bytes) in &index.files {
        stage.put(Part::Index, name, bytes)?;
    }
    for file in press.files(&pages) {
        let file = file.map_err(BuildError::Page)?;
        stage.put(Part::Site, file.path.as_str(), file.text.as_bytes())?;
    }
    for asset in workshop.theme.assets() {
        stage.put(Part::Site, asset.path.as_str(), &asset.bytes)?;
    }
    for file in &stock.sources.media {
        let path = crate::library::address::media(file);
        let bytes = load::media_bytes(&workshop.content(), file)?;
        stage.put(Part::Site, path.as_str(), &bytes)?;
    }
    for (path, text) in workshop.theme_files.iter() {
        stage.put(Part::Theme, path, text.as_bytes())?;
    }
    beside(stock, &pages, stage)?;
    Ok(index)
}

/// Renders pages in parallel; their records go, in order, to one thread that indexes.
fn pages_and_index(
    press: &Press<'_>,
    pages: &[Page],
    stage: &Stage,
    progress: bool,
) -> Result<IndexFiles, BuildError> {
    let bar = bar(pages.len(), progress);
    let (sender, receiver) = sync_channel::<Vec<(Record, Indexed)>>(4);
    let index = thread::scope(|scope| {
        let indexing = scope.spawn(move || -> Result<IndexWriter, BuildError> {
            let mut writer = IndexWriter::new()?;
            for (record, indexed) in receiver.into_iter().flatten() {
                writer.add(record, &indexed)?;
            }
            Ok(writer)
        });
        let rendered = render_all(press, pages, stage, &sender, &bar);
        drop(sender);
        let indexed = indexing.join().unwrap_or_else(|_| {
            Err(PublishError::Unsound("l’indexation s’est arrêtée".to_owned()).into())
        });
        rendered.and(indexed)
    })?;
    bar.finish_and_clear();
    Ok(index.finish(record::beside(press.library))?)
}

fn render_all(
    press: &Press<'_>,
    pages: &[Page],
    stage: &Stage,
    sender: &SyncSender<Vec<(Record, Indexed)>>,
    bar: &indicatif::ProgressBar,
) -> Result<(), BuildError> {
    for chunk in pages.chunks(CHUNK) {
        let made: Result<Vec<Option<(Record, Indexed)>>, BuildError> = chunk
            .par_iter()
            .map(|page| one(press, page, stage))
            .collect();
        // A receiver that is gone has failed, and says so when it is joined.
        if sender.send(made?.into_iter().flatten().collect()).is_err() {
            return Ok(());
        }
        bar.inc(chunk.len() as u64);
    }
    Ok(())
}

/// Makes one page, and its record from the same reading of its texts.
fn one(
    press: &Press<'_>,
    page: &Page,
    stage: &Stage,
) -> Result<Option<(Record, Indexed)>, BuildError> {
    let reading = if let Page::Family(family, variant) = page {
        press.library.families().get(*family).and_then(|family| {
            Some(
                press
                    .library
                    .reading(press.sources, family, family.variants.get(*variant)?),
            )
        })
    } else {
        None
    };
    let (output, record) = match (&reading, page) {
        (Some(reading), _) => (
            press.variant_page(reading)?,
            Some(record::variant(press.library, press.sources, reading)),
        ),
        (
            None,
            Page::Term(id)
            | Page::Organisme(id)
            | Page::Session(id)
            | Page::Place(id)
            | Page::Notice(id),
        ) => (
            press.page(page)?,
            record::document(press.library, press.sources, *id),
        ),
        (None, _) => (press.page(page)?, None),
    };
    stage.put(Part::Site, output.path.as_str(), output.text.as_bytes())?;
    Ok(record)
}

fn bar(length: usize, shown: bool) -> indicatif::ProgressBar {
    use std::io::IsTerminal;
    if shown && std::io::stderr().is_terminal() {
        let style = indicatif::ProgressStyle::with_template("{bar:40} {pos}/{len} pages");
        let bar = indicatif::ProgressBar::new(length as u64);
        style.map_or(bar.clone(), |style| bar.with_style(style))
    } else {
        indicatif::ProgressBar::hidden()
    }
}

/// `territories.json`: what `serve` must know of territories that the COG does not tell.
#[derive(Serialize)]
struct Territories<'a> {
    /// Bassins: slug, name, members.
    bassins: Vec<(&'a str, &'a str, &'a [Code])>,
    /// Pages of territories.
    pages: Vec<(Code, String)>,
}

fn beside(stock: &Stock, pages: &[Page], stage: &Stage) -> anyhow::Result<()> {
    let library = &stock.library;
    let bassins = library.territories.bassins().iter();
    let places = crate::render::territories(library).into_iter().map(|code| {
        let page = crate::library::address::territory(&library.territories, &code);
        (code, page.to_string())
    });
    let territories = Territories {
        bassins: bassins
            .map(|bassin| (bassin.code().local(), bassin.name(), bassin.members()))
            .collect(),
        pages: places.collect(),
    };
    let problems: Vec<Said<'_>> = stock
        .problems
        .iter()
        .filter(|problem| may_be_told(library, problem))
        .map(Said::of)
        .collect();
    stage.put_beside("territories.json", &serde_json::to_vec(&territories)?)?;
    stage.put_beside("problems.json", &serde_json::to_vec(&problems)?)?;
    let redirects: Vec<redirects::Row> = pages.iter().filter_map(|p| row(library, p)).collect();
    stage.put_beside(redirects::NAME, &serde_json::to_vec(&redirects)?)?;
    Ok(())
}

/// The row of an address that is no more.
fn row(library: &Library, page: &Page) -> Option<redirects::Row> {
    let Page::Moved(at) = page else {
        return None;
    };
    let redirect = library.successions.redirects.get(*at)?;
    Some(redirects::Row {
        from: redirect.from.clone(),
        to: redirect.to.clone(),
    })
}

/// A contact that is withheld is not even named.
fn may_be_told(library: &Library, problem: &Problem) -> bool {
    let contact = problem.path.folders().contains(&Kind::Contact.folder());
    !contact || library.at_path(&problem.path).is_some()
}

/// A problem in `problems.json`.
#[derive(Serialize)]
struct Said<'a> {
    code: &'a str,
    severity: crate::diag::Severity,
    path: &'a str,
    span: Option<crate::base::span::Span>,
}

impl<'a> Said<'a> {
    fn of(problem: &'a Problem) -> Self {
        Self {
            code: problem.code.as_str(),
            severity: problem.severity(),
            path: problem.path.as_str(),
            span: problem.span,
        }
    }
}
