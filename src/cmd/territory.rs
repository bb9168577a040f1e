//! `lutrin territory NAME`: codes and chains.

use std::process::ExitCode;

use crate::cli;
use crate::territory::{Bassins, Found, PostalCode, Territories};

use super::{Voice, Workshop, clock, exit};

/// Most territories that are shown.
const LIMIT: usize = 10;

pub(super) fn run(args: &cli::Territory, voice: &Voice) -> ExitCode {
    let territories = known(&args.library.dir);
    let found = territories.find(&args.name, LIMIT);
    if found.is_empty() {
        let place = [("lieu", args.name.as_str().into())];
        eprintln!("{}", voice.format("territory-none", &place));
        return ExitCode::from(exit::CONTENT);
    }
    for place in &found {
        show(place, &territories, voice);
    }
    ExitCode::SUCCESS
}

/// A territory, its postal codes and everything that holds it.
fn show(place: &Found, territories: &Territories, voice: &Voice) {
    let former = |old: &String| voice.format("territory-former", &[("nom", old.as_str().into())]);
    let former = place.matched.as_ref().map(former).unwrap_or_default();
    let line = format!("{}  {} {former}", place.code, place.name);
    say!("{}", line.trim_end());
    let postal = territories.cog().postal_codes(&place.code);
    if !postal.is_empty() {
        let codes: Vec<&str> = postal.iter().map(PostalCode::as_str).collect();
        let codes = [("codes", codes.join(", ").into())];
        say!("    {}", voice.format("territory-postal", &codes));
    }
    for wider in territories
        .chain(&place.code)
        .iter()
        .filter(|code| **code != place.code)
    {
        say!("    {wider}  {}", territories.name(wider));
    }
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
