//! The licences that a document or a library may name.

/// Their identifiers, as `licence:` and `[library] licence` write them.
pub const LICENCES: [&str; 5] = [
    "etalab-2.0",
    "cc-by-4.0",
    "cc-by-sa-4.0",
    "cc-by-nc-sa-4.0",
    "cc0-1.0",
];
