//! Problems of content as data: a code, a place, arguments. The words live in the message
//! catalogue, and each output format has its own file.

pub mod catalog;
pub mod example_text;
pub mod explain;
pub mod github;
pub mod json;
pub mod problem;
pub mod report;
pub mod sarif;
pub mod text;

pub use catalog::{Code, Severity};
pub use explain::{Explanation, explanation};
pub use problem::{Outcome, Problem, Problems};
pub use report::Report;
