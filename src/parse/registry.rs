//! Decoders of the short kinds: terms, organismes, contacts, agreements, notices, territories,
//! topics.

use super::document::{
    AgreementDetails, ContactDetails, Gravity, NoticeDetails, OrganismeDetails, Reach, TermDetails,
    TerritoryDetails, TopicDetails,
};
use super::fields::Fields;
use super::front::link;

/// What a contact may be.
pub const ROLES: [&str; 3] = ["personne-ressource", "interlocuteur", "coordination"];

/// Reads the fields of a term.
pub fn term(fields: &mut Fields<'_>) -> TermDetails {
    let words = |fields: &mut Fields<'_>, key| fields.text(key).map(|text| text.value);
    TermDetails {
        acronym: fields.text("sigle"),
        expansion: words(fields, "developpe"),
        former_names: fields.maps("ancien_nom", "nom", |item| {
            let name = item.text("nom");
            let until = item.text("jusqu_au").map(|text| text.value);
            Some((name?.value, until))
        }),
        new_name: words(fields, "nouveau_nom"),
        synonyms: fields.list("synonymes"),
        ambiguous_with: fields
            .list("ambigu_avec")
            .into_iter()
            .map(|word| word.value)
            .collect(),
        reference_guide: fields.text("fiche_de_reference"),
    }
}

/// Reads the fields of an organisme.
pub fn organisme(fields: &mut Fields<'_>) -> OrganismeDetails {
    let details = OrganismeDetails {
        type_of: fields.text("type"),
        zone: fields.list("zone"),
        reach: reach(fields),
        walk_in: fields.boolean("accueil_sans_rdv"),
    };
    fields.reserve(&["siret", "lieux"]);
    details
}

/// Reads the fields of a contact. What is not said to be public is not.
pub fn contact(fields: &mut Fields<'_>) -> ContactDetails {
    ContactDetails {
        role: fields.choice("role", &ROLES),
        organisme: fields.text("organisme"),
        person: fields.text("nom"),
        zone: fields.list("zone"),
        reach: reach(fields),
        preferred_channel: fields.text("canal_prefere").map(|text| text.value),
        public: fields.choice("visibilite", &["public", "professionnels"]) == Some("public"),
        consent_on: fields.date("accord_du").map(|date| date.value),
        until: fields.date("fin_le").map(|date| date.value),
    }
}

fn reach(fields: &mut Fields<'_>) -> Reach {
    Reach {
        phone: fields.text("telephone").map(|text| text.value),
        email: fields.text("courriel"),
        hours: fields.text("horaires").map(|text| text.value),
        link: link(fields, "lien"),
        address: fields.text("adresse").map(|text| text.value),
    }
}

/// Reads the fields of an agreement.
pub fn agreement(fields: &mut Fields<'_>) -> AgreementDetails {
    AgreementDetails {
        parties: fields.list("signataires"),
        subject: fields.words("objet"),
        from: fields.date("du"),
        to: fields.date("au"),
        document: fields.text("document"),
        completes: fields.text("complete"),
    }
}

/// Reads the fields of a notice.
pub fn notice(fields: &mut Fields<'_>) -> NoticeDetails {
    NoticeDetails {
        gravity: match fields.choice("gravite", &["info", "important", "urgent"]) {
            Some("important") => Gravity::Important,
            Some("urgent") => Gravity::Urgent,
            _ => Gravity::Info,
        },
        from: fields.date("du"),
        to: fields.date("au"),
        concerns: fields.list("concerne"),
    }
}

/// Reads the fields of a territory's page.
pub fn territory(fields: &mut Fields<'_>) -> TerritoryDetails {
    let details = TerritoryDetails {
        members: fields.list("membres"),
        links: fields.maps("liens", "lien", |item| {
            let name = item.text("nom");
            let address = link(item, "lien")?;
            Some((
                name.map_or_else(|| address.value.clone(), |name| name.value),
                address,
            ))
        }),
    };
    fields.reserve(&[
        "territoire",
        "nom",
        "redacteurs",
        "editeurs",
        "courriel",
        "telephone",
    ]);
    details
}

/// Reads the fields of a topic.
pub fn topic(fields: &mut Fields<'_>) -> TopicDetails {
    let details = TopicDetails {
        order: fields
            .text("ordre")
            .and_then(|text| text.value.parse().ok()),
        subtopics: fields.maps("sous_thematiques", "id", |item| {
            let id = item.text("id")?;
            let title = item
                .text("titre")
                .map_or_else(|| id.value.clone(), |title| title.value);
            item.reserve(&["resume"]);
            Some((crate::base::text::slug(&id.value), title))
        }),
        services: ["services_lieux", "lieux_standard"]
            .into_iter()
            .flat_map(|key| fields.word_list(key))
            .collect(),
    };
    fields.reserve(&["dila", "data_inclusion"]);
    details
}
