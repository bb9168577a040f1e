//! Why a text is not a typed territory code: data for a problem, whose words live in the message
//! catalogue.

use std::error::Error;
use std::fmt;

use super::code::{Code, Level};

/// The four ways to miss a typed code.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum CodeError {
    /// A colon, but no known level before it: `dpt:24`.
    UnknownPrefix {
        /// What stands before the colon.
        prefix: String,
    },
    /// A known level, but a code of the wrong form: `dep:999x`.
    Malformed {
        /// The level that the prefix names.
        level: Level,
        /// What stands after the colon.
        text: String,
    },
    /// A code without its prefix: `24`, which may be a département or a région.
    Bare {
        /// The text as read.
        text: String,
        /// What it may mean, likeliest first, judged by form alone; never empty.
        candidates: Vec<Code>,
    },
    /// Neither a prefix nor the form of any code: a name, perhaps.
    NotACode {
        /// The text as read.
        text: String,
    },
}

impl fmt::Display for CodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownPrefix { prefix } => write!(f, "unknown territory prefix `{prefix}`"),
            Self::Malformed { level, text } => {
                write!(
                    f,
                    "`{text}` has not the form of a code after `{}`",
                    level.prefix()
                )
            }
            Self::Bare { text, candidates } => {
                let candidates: Vec<_> = candidates.iter().map(ToString::to_string).collect();
                write!(f, "`{text}` lacks its prefix: {}?", candidates.join(" or "))
            }
            Self::NotACode { text } => write!(f, "`{text}` is not a territory code"),
        }
    }
}

impl Error for CodeError {}
