//! A library in memory: sources, model and problems through the same stages as the program's.

use std::path::Path;
use std::sync::{Arc, LazyLock};

use lutrin::base::messages::Messages;
use lutrin::base::source::SourceSet;
use lutrin::diag::{Problems, text};
use lutrin::library::{self, Library, Settings};
use lutrin::render::{Page, Press, plan};
use lutrin::theme::{FrameSettings, Theme, ThemeFiles};
use lutrin::{check, config, load, parse};

use super::{DAY, pages};

/// The default theme.
pub(crate) static THEME: LazyLock<Theme> =
    LazyLock::new(|| Theme::compile(&ThemeFiles::embedded(), "fr").expect("the default theme"));

/// Sources, their library and what is wrong with them, on the day of the tests.
pub(crate) struct Stock {
    /// The texts.
    pub(crate) sources: SourceSet,
    /// The library.
    pub(crate) library: Library,
    /// Everything found, sorted.
    pub(crate) problems: Problems,
}

impl Stock {
    /// Of some texts, in the order given.
    pub(crate) fn of(sources: SourceSet) -> Self {
        Self::made(sources, Problems::new())
    }

    /// Of paths below `content/` and their texts.
    pub(crate) fn of_texts<'a>(texts: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        Self::of(SourceSet::from_texts(texts))
    }

    /// Of a `content/` folder on disk.
    pub(crate) fn of_folder(content: &Path) -> Self {
        let limits = config::Limits::default();
        let loaded = load::sources(content, limits).expect("a content folder");
        Self::made(loaded.sources, loaded.problems)
    }

    fn made(sources: SourceSet, mut problems: Problems) -> Self {
        let parsed = problems.absorb(parse::all(&sources));
        let assembled = library::assemble(parsed, &sources.media, Settings::default(), DAY);
        let library = problems.absorb(assembled);
        problems.extend(check::all(&library));
        Self {
            sources,
            library,
            problems: problems.sorted(),
        }
    }

    /// The report of `lutrin check`.
    pub(crate) fn report(&self) -> String {
        let messages = messages();
        let mut report = String::new();
        for problem in self.problems.iter() {
            let file = self
                .sources
                .files
                .iter()
                .find(|file| file.path == problem.path);
            let source = file.map_or("", |file| &file.text);
            report.push_str(&text::problem(
                problem,
                source,
                &messages,
                text::Style::default(),
            ));
            report.push_str("\n\n");
        }
        report.push_str(&text::totals(&self.problems, &messages));
        report
    }

    /// Codes of the problems, in the order of the report.
    pub(crate) fn codes(&self) -> Vec<&'static str> {
        self.problems
            .iter()
            .map(|problem| problem.code.as_str())
            .collect()
    }

    /// Every page, by address.
    pub(crate) fn pages(&self) -> pages::Pages {
        let mut all = self.all_files();
        all.retain(|path, _| path.ends_with(".html"));
        all
    }

    /// Every file that is made, by address: pages and calendars.
    pub(crate) fn all_files(&self) -> pages::Pages {
        self.pages_of(&plan(&self.library))
    }

    /// The pages of every guide, by address.
    pub(crate) fn guides(&self) -> pages::Pages {
        let mut pages = plan(&self.library);
        pages.retain(|page| matches!(page, Page::Family(..)));
        self.pages_of(&pages)
    }

    fn pages_of(&self, pages: &[Page]) -> pages::Pages {
        let settings = frame();
        let press = Press {
            library: &self.library,
            sources: &self.sources,
            theme: &THEME,
            settings: &settings,
        };
        let made = pages.iter().map(|page| press.page(page).expect("a page"));
        made.map(|output| (output.path.to_string(), output.text))
            .collect()
    }
}

/// The words of the default theme.
pub(crate) fn messages() -> Arc<Messages> {
    Arc::clone(THEME.messages())
}

/// The frame of a library without `book.toml`.
pub(crate) fn frame() -> FrameSettings {
    config::Config::default().frame()
}
