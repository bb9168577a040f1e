//! lutrin, a compiler for a library of procedure guides: contributions in, one release out.
//!
//! ```text
//!  content/ themes/ book.toml                                       releases/<id>/   current
//!         │                                                               │             │
//!       load ──▶ parse ──▶ library ──▶ check ──┬──▶ render ──┐            │             │
//!      (I/O)    (pure)     (pure)     (pure)   │   (pure)    ├──▶ publish ┴── swap ─────┴─▶ serve
//!                                              └──▶ search ──┘     (I/O)                   (I/O)
//!         problems from every stage ─────────────▶ diag
//! ```
//!
//! Rooms are listed in the order of the flow; arrows point right only. Every stage returns a value
//! and the problems found. Time, the file system and the environment come in at the edges.

pub mod base;
pub mod diag;
pub mod territory;
pub mod theme;
pub mod parse;
pub mod library;
pub mod search;
pub mod check;
pub mod render;
pub mod draft;
pub mod config;
pub mod load;
pub mod publish;
pub mod serve;
pub mod cli;
pub mod cmd;
