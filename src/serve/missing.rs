//! « Il manque un guide ? » : a letter or a form, filled beforehand and sent by nobody but the adviser.

use std::sync::Arc;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::place::Here;
use super::snapshot::Snapshot;
use crate::search::Record;
use crate::territory::Level;
use crate::theme::view::ReportView;

/// What an address of a mailbox holds as it is.
const MAILBOX: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'@')
    .remove(b'.')
    .remove(b'-')
    .remove(b'_')
    .remove(b'+');

/// Where to tell that a guide is missing: whoever coordinates where the person lives, else
/// `[library] signaler`, else `[library] contact`.
pub(super) fn report(snapshot: &Snapshot, query: &str, here: Option<&Here>) -> Option<ReportView> {
    let messages = snapshot.theme.messages();
    // The département says enough: where the person lives is nobody's business.
    let territory = here
        .and_then(|here| {
            let mut chain = here.scope.chain.iter();
            chain.find(|code| code.level() == Level::Departement)
        })
        .map(|code| snapshot.territories.name(code))
        .unwrap_or_default();
    let arguments = [("query", query.into()), ("territory", territory.into())];
    let subject = messages.format("missing-subject", &arguments);
    let body = messages.format("missing-body", &arguments);
    if let Some(record) = coordinator(snapshot, here) {
        return Some(ReportView {
            to: record.title.clone(),
            href: prefilled(&record.coordinator, &subject, &body),
        });
    }
    let settings = &snapshot.settings;
    let address = settings.report.as_ref().or(settings.contact.as_ref())?;
    Some(ReportView {
        to: String::new(),
        href: prefilled(address, &subject, &body),
    })
}

/// Who coordinates where the person lives.
pub(super) fn coordinator<'a>(
    snapshot: &'a Snapshot,
    here: Option<&Here>,
) -> Option<&'a Arc<Record>> {
    snapshot.engine.coordinator(&here?.scope)
}

/// `mailto:` with its subject and text; the address of a form with `{titre}` and `{texte}` filled.
fn prefilled(address: &str, subject: &str, body: &str) -> String {
    let code = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
    let (subject, body) = (code(subject), code(&body.replace('\n', "\r\n")));
    if address.contains("://") {
        return address
            .replace("{titre}", &subject)
            .replace("{texte}", &body);
    }
    let mailbox = address.strip_prefix("mailto:").unwrap_or(address);
    let mailbox = utf8_percent_encode(mailbox, MAILBOX);
    format!("mailto:{mailbox}?subject={subject}&body={body}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_and_a_form_are_filled() {
        let letter = prefilled("mailto:a@b.example", "Guide : été", "un\ndeux & trois");
        assert_eq!(
            letter,
            "mailto:a@b.example?subject=Guide%20%3A%20%C3%A9t%C3%A9&body=un%0D%0Adeux%20%26%20trois"
        );
        let odd = prefilled("a@b.example?cc=c@d.example", "", "");
        assert_eq!(odd, "mailto:a@b.example%3Fcc%3Dc@d.example?subject=&body=");
        let form = "https://forge.example/issues/new?title={titre}&body={texte}";
        assert_eq!(
            prefilled(form, "a b", "\"c\""),
            "https://forge.example/issues/new?title=a%20b&body=%22c%22"
        );
        let bare = "https://forge.example/formulaire";
        assert_eq!(prefilled(bare, "a", "b"), bare);
    }
}
