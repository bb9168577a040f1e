//! `redirects.json`: addresses that are no more, and the pages that they lead to.

use serde::{Deserialize, Serialize};

use crate::base::path::SitePath;

/// The file's name, beside the parts.
pub const NAME: &str = "redirects.json";

/// One row of the file.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Row {
    /// The old address: `guides/apl-2024.html`.
    pub from: SitePath,
    /// The page: `guides/apl.html`.
    pub to: SitePath,
}
