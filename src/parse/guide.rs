//! Decoder of guides.

use super::document::GuideDetails;
use super::fields::Fields;
use super::front::link;
use super::section::SectionName;

/// The channels of a procedure; all but the first are human.
pub const CHANNELS: [&str; 4] = ["en-ligne", "guichet", "telephone", "courrier"];

/// What `niveau_lecture` may say, easy to hard.
pub const READING_LEVELS: [&str; 4] = ["falc", "simple", "courant", "technique"];

/// Reads the fields of a guide.
pub fn guide(fields: &mut Fields<'_>) -> GuideDetails {
    let details = GuideDetails {
        procedure_link: link(fields, "lien_demarche"),
        official_link: link(fields, "lien_officiel"),
        sheet: fields.text("fiche_sp").map(|text| text.value),
        organismes: fields.list("organismes"),
        channels_at: fields.place("canaux"),
        channels: fields.choices("canaux", &CHANNELS),
        no_human_channel: fields.boolean("aucun_canal_humain"),
        prerequisites: fields.list("prerequis"),
        papers: fields.maps("pieces", "nom", |item| {
            let name = item.text("nom");
            item.reserve(&["obligatoire", "cas", "remarque"]);
            name
        }),
        minutes: fields.minutes("duree_minutes"),
        delay: fields.text("delai").map(|text| text.value),
        cost: fields.text("cout").map(|text| text.value),
        modes: fields.choices("modes", &["je-forme", "j-accompagne", "je-fais"]),
        hand_over: fields.list("passer_la_main"),
        reading_level: fields.placed_choice("niveau_lecture", &READING_LEVELS),
        read_by_concerned: fields.boolean("relu_par_des_personnes_concernees"),
        locked: fields
            .list("verrou")
            .iter()
            .map(|name| SectionName::of_heading(&name.value))
            .collect(),
    };
    fields.reserve(&["formulaires", "niveau_numerique", "echeances", "langues"]);
    details
}
