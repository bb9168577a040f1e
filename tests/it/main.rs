//! lutrin's integration tests, in one binary: cases as data, properties, real processes, real servers.
//!
//! The modules stand behind `cfg(test)` so that clippy knows their helpers for test code.
#![expect(
    clippy::string_slice,
    clippy::case_sensitive_file_extension_comparisons,
    clippy::format_collect,
    clippy::needless_pass_by_value,
    reason = "a test may panic on its own faults, and reads better without ceremony"
)]
#![expect(
    clippy::disallowed_methods,
    reason = "tests write folders, run processes and wait with deadlines"
)]

#[cfg(test)]
mod accidents;
#[cfg(test)]
mod api;
#[cfg(test)]
mod beginning;
#[cfg(test)]
mod adviser;
#[cfg(test)]
mod cases;
#[cfg(test)]
mod cli;
#[cfg(test)]
mod english;
#[cfg(test)]
mod explain;
#[cfg(test)]
mod formats;
#[cfg(test)]
mod handbook;
#[cfg(test)]
mod desk;
#[cfg(test)]
mod leaks;
#[cfg(test)]
mod leaks_training;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod queries;
#[cfg(test)]
mod search_page;
#[cfg(test)]
mod server;
#[cfg(test)]
mod silence;
#[cfg(test)]
mod successions;
#[cfg(test)]
mod support;
#[cfg(test)]
mod territory_search;
#[cfg(test)]
mod tidy;
#[cfg(test)]
mod training;
#[cfg(test)]
mod variants;
#[cfg(test)]
mod vocabulary;
#[cfg(test)]
mod web;
