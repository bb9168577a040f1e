//! Words that every room uses: paths, spans, digests, folded text, civil dates, sources.
//!
//! Nothing here knows the trade (no guide, no territory) and nothing here does I/O.

pub mod date;
pub mod digest;
pub mod hours;
pub mod messages;
pub mod path;
pub mod phone;
pub mod source;
pub mod span;
pub mod text;
pub mod time;
