//! Problems as SARIF 2.1.0, for code scanning: rules, results, and where they lie.
//!
//! Sections (§) are those of the OASIS standard, « Static Analysis Results Interchange Format
//! Version 2.1.0 Plus Errata 01 ».

use std::collections::{BTreeMap, BTreeSet};

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Serialize;

use crate::base::span::Region;

use super::catalog::{Code, Severity};
use super::report::{Report, Told};

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
/// The root of the repository, by the name that consumers know (§3.14.14).
const ROOT: &str = "%SRCROOT%";
/// Everything but what RFC 3986 leaves unreserved, and the `/` between folders.
const URI: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'/');

#[derive(Serialize)]
struct Log<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<'a> {
    tool: Tool<'a>,
    column_kind: &'static str,
    results: Vec<Finding>,
}

#[derive(Serialize)]
struct Tool<'a> {
    driver: Driver<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Driver<'a> {
    name: &'static str,
    semantic_version: &'static str,
    language: &'a str,
    rules: Vec<Rule>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Rule {
    id: &'static str,
    short_description: Message,
    help: Message,
    default_configuration: Configuration,
}

#[derive(Serialize)]
struct Configuration {
    level: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Finding {
    rule_id: &'static str,
    rule_index: usize,
    level: &'static str,
    message: Message,
    locations: [Location; 1],
}

#[derive(Serialize)]
struct Message {
    text: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location {
    physical_location: PhysicalLocation,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PhysicalLocation {
    artifact_location: ArtifactLocation,
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<Marked>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ArtifactLocation {
    uri: String,
    uri_base_id: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Marked {
    start_line: usize,
    start_column: usize,
    end_line: usize,
    end_column: usize,
}

/// The report as SARIF, without a line's end behind it.
///
/// # Errors
/// Never with this shape; `serde_json`'s to tell.
pub fn report(report: &Report<'_>) -> serde_json::Result<String> {
    let told = report.told();
    let used: BTreeSet<Code> = told.iter().map(|told| told.code).collect();
    let places: BTreeMap<Code, usize> = used.into_iter().zip(0..).collect();
    let results = told.iter().map(|told| {
        let index = places.get(&told.code).copied().unwrap_or_default();
        finding(told, index)
    });
    serde_json::to_string_pretty(&Log {
        schema: SCHEMA,
        version: "2.1.0",
        runs: [Run {
            tool: Tool {
                driver: Driver {
                    name: "lutrin",
                    semantic_version: env!("CARGO_PKG_VERSION"),
                    language: report.messages.language(),
                    rules: places.keys().map(|code| rule(report, *code)).collect(),
                },
            },
            column_kind: "unicodeCodePoints",
            results: results.collect(),
        }],
    })
}

fn rule(report: &Report<'_>, code: Code) -> Rule {
    let help = [("code", code.as_str().into())];
    Rule {
        id: code.as_str(),
        short_description: message(&report.rule_name(code)),
        help: message(&report.messages.format("regle-plus", &help)),
        default_configuration: Configuration {
            level: level(code.severity()),
        },
    }
}

fn finding(told: &Told, rule_index: usize) -> Finding {
    let artifact_location = ArtifactLocation {
        uri: utf8_percent_encode(&told.file, URI).to_string(),
        uri_base_id: ROOT,
    };
    Finding {
        rule_id: told.code.as_str(),
        rule_index,
        level: level(told.severity),
        message: message(&told.message_and_help()),
        locations: [Location {
            physical_location: PhysicalLocation {
                artifact_location,
                region: told.region.map(marked),
            },
        }],
    }
}

/// A message without placeholders: its braces are doubled (§3.11.5).
fn message(text: &str) -> Message {
    Message {
        text: text.replace('{', "{{").replace('}', "}}"),
    }
}

fn marked(region: Region) -> Marked {
    Marked {
        start_line: region.start.0,
        start_column: region.start.1,
        end_line: region.end.0,
        end_column: region.end.1,
    }
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Notice => "note",
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};
    use serde_sarif::sarif::Sarif;

    use super::super::report::tests::rendered;

    fn made() -> Value {
        let text = rendered(|report| super::report(report).unwrap());
        serde_json::from_str(&text).unwrap()
    }

    #[test]
    fn the_standard_s_own_types_read_all_of_it() {
        let text = rendered(|report| super::report(report).unwrap());
        let read: Sarif = serde_json::from_str(&text).unwrap();
        assert_eq!(serde_json::to_value(read).unwrap(), made());
    }

    #[test]
    fn rules_and_results_are_told() {
        let run = &made()["runs"][0];
        let rule = json!({
            "id": "L0103",
            "shortDescription": { "text": "Clé inconnue" },
            "help": { "text": "Voir lutrin explain L0103" },
            "defaultConfiguration": { "level": "warning" }
        });
        assert_eq!(run["tool"]["driver"]["rules"][0], rule);
        assert_eq!(run["columnKind"], "unicodeCodePoints");
        let result = json!({
            "ruleId": "L0103", "ruleIndex": 0, "level": "warning",
            "message": { "text": "Clé inconnue : « é👩‍🦳 \"{{a}}\"\r\n::x,y% ».\n\nRetirez-la, à 100 %." },
            "locations": [{ "physicalLocation": {
                "artifactLocation": {
                    "uri": "ma%20biblio/content/a%20b%2Cc/%C3%A9.md",
                    "uriBaseId": "%SRCROOT%"
                },
                "region": { "startLine": 2, "startColumn": 1, "endLine": 2, "endColumn": 5 }
            }}]
        });
        assert_eq!(run["results"][0], result);
        assert_eq!(run["results"][1]["ruleIndex"], 1);
        let whole = &run["results"][1]["locations"][0]["physicalLocation"];
        assert_eq!(whole["region"], Value::Null);
    }
}
