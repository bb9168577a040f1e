//! `lutrin territory NAME`: codes and chains.

use std::process::ExitCode;

use crate::cli;
use crate::territory::{Bassins, Territories};

use super::{Workshop, clock, exit};

/// Most territories that are shown.
const LIMIT: usize = 10;

pub(super) fn run(args: &cli::Territory) -> ExitCode {
    let territories = known(&args.library.dir);
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
        say!("{}  {}{former}", place.code, place.name);
        let postal = territories.cog().postal_codes(&place.code);
        if !postal.is_empty() {
            let codes: Vec<&str> = postal
                .iter()
                .map(crate::territory::PostalCode::as_str)
                .collect();
            say!("    codes postaux : {}", codes.join(", "));
        }
        for wider in territories
            .chain(&place.code)
            .iter()
            .filter(|code| **code != place.code)
        {
            say!("    {wider}  {}", territories.name(wider));
        }
    }
    ExitCode::SUCCESS
}

/// The COG, and the bassins of the library when there is one in the folder.
fn known(dir: &std::path::Path) -> Territories {
    let library = Workshop::open(dir).and_then(|workshop| {
        let loaded = workshop.load()?;
        Ok(workshop.stock(loaded, clock::today()).library)
    });
    library.map_or_else(
        |_| Territories::new(Bassins::new(Vec::new())),
        |library| library.territories,
    )
}
