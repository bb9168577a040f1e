//! `lutrin territory NAME`: codes and chains.

use std::process::ExitCode;

use crate::cli;
use crate::territory::{Bassins, Territories};

use super::exit;

/// Most territories that are shown.
const LIMIT: usize = 10;

pub(super) fn run(args: &cli::Territory) -> ExitCode {
    let territories = Territories::new(Bassins::new(Vec::new()));
    let found = territories.find(&args.name, LIMIT);
    if found.is_empty() {
        eprintln!(
            "Aucun territoire ne s’appelle « {} ». Essayez un nom de commune, un code postal ou un code comme dep:24.",
            args.name
        );
        return ExitCode::from(exit::CONTENT);
    }
    for place in found {
        let former = place
            .matched
            .map(|old| format!(" (anciennement {old})"))
            .unwrap_or_default();
        println!("{}  {}{former}", place.code, place.name);
        let postal = territories.cog().postal_codes(&place.code);
        if !postal.is_empty() {
            let codes: Vec<&str> = postal
                .iter()
                .map(crate::territory::PostalCode::as_str)
                .collect();
            println!("    codes postaux : {}", codes.join(", "));
        }
        for wider in territories
            .chain(&place.code)
            .iter()
            .filter(|code| **code != place.code)
        {
            println!("    {wider}  {}", territories.name(wider));
        }
    }
    ExitCode::SUCCESS
}
