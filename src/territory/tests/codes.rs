//! Typed codes: reading, writing, order, errors.

use proptest::prelude::*;

use super::code;
use crate::territory::{Code, CodeError, Level};

#[test]
fn codes_are_read_in_either_case_and_written_one_way() {
    for (read, written, level) in [
        ("fr", "fr", Level::France),
        ("FR", "fr", Level::France),
        ("reg:75", "reg:75", Level::Region),
        ("dep:24", "dep:24", Level::Departement),
        ("dep:2a", "dep:2A", Level::Departement),
        ("DEP:2B", "dep:2B", Level::Departement),
        ("dep:974", "dep:974", Level::Departement),
        (
            "bassin:Haut-Perigord",
            "bassin:haut-perigord",
            Level::Bassin,
        ),
        ("epci:200071819", "epci:200071819", Level::Epci),
        ("com:24328", "com:24328", Level::Commune),
        ("com:2a004", "com:2A004", Level::Commune),
    ] {
        assert_eq!(code(read).to_string(), written);
        assert_eq!(code(read).level(), level, "{read}");
        assert_eq!(
            serde_json::to_string(&code(read)).unwrap(),
            format!("\"{written}\"")
        );
        assert_eq!(
            serde_json::from_str::<Code>(&format!("\"{read}\"")).unwrap(),
            code(read)
        );
    }
}

#[test]
fn errors_tell_what_is_wrong() {
    let malformed = |level, text: &str| CodeError::Malformed {
        level,
        text: text.to_owned(),
    };
    let bare = |text: &str, candidates: &[&str]| CodeError::Bare {
        text: text.to_owned(),
        candidates: candidates.iter().map(|text| code(text)).collect(),
    };
    for (text, error) in [
        (
            "dpt:24",
            CodeError::UnknownPrefix {
                prefix: "dpt".to_owned(),
            },
        ),
        (
            ":24",
            CodeError::UnknownPrefix {
                prefix: String::new(),
            },
        ),
        ("fr:24", malformed(Level::France, "24")),
        ("dep:", malformed(Level::Departement, "")),
        ("dep:2C", malformed(Level::Departement, "2C")),
        ("dep:124", malformed(Level::Departement, "124")),
        ("dep:24\0", malformed(Level::Departement, "24\0")),
        ("reg:975", malformed(Level::Region, "975")),
        ("com:2432", malformed(Level::Commune, "2432")),
        ("com:é4328", malformed(Level::Commune, "é4328")),
        ("epci:20007181", malformed(Level::Epci, "20007181")),
        (
            "bassin:haut--perigord",
            malformed(Level::Bassin, "haut--perigord"),
        ),
        (
            "bassin:haut périgord",
            malformed(Level::Bassin, "haut périgord"),
        ),
        ("24", bare("24", &["dep:24", "reg:24"])),
        ("2a", bare("2a", &["dep:2A"])),
        ("974", bare("974", &["dep:974"])),
        ("24328", bare("24328", &["com:24328"])),
        ("200071819", bare("200071819", &["epci:200071819"])),
        (
            "Dordogne",
            CodeError::NotACode {
                text: "Dordogne".to_owned(),
            },
        ),
        (
            "",
            CodeError::NotACode {
                text: String::new(),
            },
        ),
    ] {
        assert_eq!(text.parse::<Code>(), Err(error), "{text}");
    }
}

#[test]
fn levels_and_codes_sort_broad_to_narrow() {
    assert!(Level::ALL.is_sorted());
    let codes = [
        "fr",
        "reg:75",
        "dep:24",
        "dep:2A",
        "bassin:b",
        "epci:200071819",
        "com:24328",
    ];
    assert!(codes.map(code).is_sorted());
    assert!(size_of::<Code>() <= 24);
}

proptest! {
    #[test]
    fn any_text_reads_or_errs_and_what_reads_reads_again(text in "\\PC{0,16}|(fr|reg|dep|epci|com|bassin):[0-9A-Za-z-]{0,10}") {
        if let Ok(code) = text.parse::<Code>() {
            prop_assert_eq!(code.to_string().parse(), Ok(code.clone()));
            prop_assert_eq!(Code::at(code.level(), code.local()), Ok(code));
        }
    }
}
