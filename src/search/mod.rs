//! Full-text search: what is findable is what is published.
//!
//! [`record`] derives records from the library, [`build`] makes an index of them in memory,
//! [`engine`] answers from such an index:
//!
//! ```text
//! text ─▶ understand ─▶ retrieve ─▶ filter ─▶ rank ─▶ show ─▶ Answer
//!         dictionary    impacts     scope,    title,   excerpt,
//!         vocabulary    (BM25)      one a     kind,    nearby,
//!         phonetic                  group     place…   facets
//! ```
//!
//! Readers' text never reaches a query language: words are words.

pub mod analyzer;
pub mod answer;
mod brief;
pub mod build;
pub mod dictionary;
pub mod engine;
mod excerpt;
mod filter;
mod impacts;
mod nearby;
mod phonetic;
pub mod query;
pub mod raised;
pub mod rank;
pub mod record;
mod retrieve;
pub mod schema;
pub mod show;
pub mod suggest;
pub mod texts;
mod understand;
pub mod values;
pub mod vocabulary;
pub mod weights;

pub use answer::{Answer, Excerpt};
pub use build::{IndexFiles, IndexWriter};
pub use engine::{Engine, EngineError};
pub use query::{QueryError, Request};
pub use record::Record;
