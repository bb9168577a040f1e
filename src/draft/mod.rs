//! New files as texts: a library to start from, a commented document of each kind, a completion.
//!
//! In: answers that are already valid, and what the library holds. Out: paths and texts; nothing is
//! written here. Every file that comes out is a draft, or says that it was not verified.

mod completion;
mod document;
mod embedded;
mod fill;
mod nearest;
mod place;
mod starter;
#[cfg(test)]
mod tests;
mod words;

pub use completion::completion;
pub use document::{Details, Draft, document, territory_page};
pub use nearest::{Wanted, nearest};
pub use place::{Folders, folder_of};
pub use starter::library;
pub use words::{LONGEST, clean, id_of};

/// A file to write.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NewFile {
    /// Where, `/`-separated: below the library's folder for a starter file, below `content/` else.
    pub path: String,
    /// What it holds.
    pub text: String,
}
