//! The files of a new library.

use jiff::civil::Date;
use minijinja::{Error, context};

use crate::territory::{Code, Territories};

use super::embedded::STARTER;
use super::{NewFile, document, fill, place};

/// Starter files that have places to fill.
const FILLED: [&str; 2] = ["LISEZMOI.md", "book.toml"];

/// Every file of a new library, with paths below its folder; with the page of a territory where one
/// is given.
///
/// # Errors
/// A fault of a template.
pub fn library(
    title: &str,
    territory: Option<&Code>,
    territories: &Territories,
    today: Date,
) -> Result<Vec<NewFile>, Error> {
    let folder = territory.map(|code| place::folder_of(code, territories, &Vec::new()));
    let values = context! {
        titre => toml::Value::from(title).to_string(),
        titre_nu => title,
        territoire => territory.map(ToString::to_string),
        dossier => folder,
        ici => territory.map(|code| territories.locative(code)),
    };
    let mut files = Vec::new();
    for (path, text) in STARTER {
        let text = if FILLED.contains(path) {
            fill::fill(path, values.clone())?
        } else {
            (*text).to_owned()
        };
        // A `.gitignore` in our own tree would be obeyed there.
        let path = if *path == "gitignore" {
            ".gitignore"
        } else {
            path
        };
        files.push(NewFile {
            path: path.to_owned(),
            text,
        });
    }
    if let Some(code) = territory {
        let page = document::territory_page(code, territories, today)?;
        files.push(NewFile {
            path: format!("content/{}", page.path),
            text: page.text,
        });
    }
    Ok(files)
}
