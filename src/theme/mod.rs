//! Compiled templates, styles and messages: `(theme, frame, view) → HTML`, the only way to a page.
//!
//! In: [`ThemeFiles`], a value that `load` makes from the embedded theme and the library's own.
//! Out: [`Theme`], which fills a page, or names the file and line that is wrong. Nothing here
//! touches the disk, the clock or the library.

mod assets;
mod compile;
mod embedded;
mod error;
mod escape;
mod files;
mod frame;
#[cfg(test)]
mod tests;
pub mod view;
mod words;

pub use assets::Asset;
pub use compile::{Theme, terminal};
pub use error::ThemeError;
pub use files::ThemeFiles;
pub use frame::{FrameSettings, OPENSEARCH, OWN_IDS, SEARCH, bare_frame};
