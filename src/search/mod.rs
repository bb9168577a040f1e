//! Full-text search: what is findable is what is published.
//!
//! [`record`] derives records from the library, [`build`] makes an index of them in memory,
//! [`engine`] answers from such an index. Readers' text never reaches a query language: [`query`]
//! cuts it into terms and builds the query itself.

pub mod analyzer;
pub mod answer;
pub mod build;
mod collect;
mod confidence;
pub mod engine;
mod excerpt;
pub mod query;
mod rank;
pub mod record;
pub mod schema;

pub use answer::{Answer, Excerpt};
pub use build::{IndexFiles, IndexWriter};
pub use engine::{Engine, EngineError};
pub use query::{Asked, QueryError, Request};
pub use record::Record;
