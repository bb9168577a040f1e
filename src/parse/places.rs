//! Decoder of places: the 32 fields of the national standard of places of digital mediation, under
//! their own names, and what the library adds.
//!
//! Source: schema « Lieux de médiation numérique », LaMednum, `schema.data.gouv.fr`.

use crate::base::span::Spanned;

use super::document::{Closure, PlaceDetails};
use super::fields::Fields;
use super::front::link;

/// Reads the fields of a place. Lists of the standard's CSV are written `a|b`: that is read too.
pub fn place(fields: &mut Fields<'_>) -> PlaceDetails {
    let details = PlaceDetails {
        commune: fields.words("commune"),
        postal_code: fields.words("code_postal"),
        insee: fields.text("code_insee"),
        address: fields.words("adresse"),
        address_more: fields.words("complement_adresse"),
        position: position(fields),
        types: cut(fields, "typologie"),
        phone: fields.words("telephone"),
        emails: fields.list("courriels"),
        site: link(fields, "site_web"),
        hours: fields.words("horaires"),
        presentation: fields.words("presentation_resume"),
        presentation_more: fields.words("presentation_detail"),
        services: cut(fields, "services"),
        audiences: cut(fields, "publics_specifiquement_adresses"),
        special_care: cut(fields, "prise_en_charge_specifique"),
        fees: cut(fields, "frais_a_charge"),
        roaming: cut(fields, "itinerance"),
        programmes: cut(fields, "dispositif_programmes_nationaux"),
        labels: labels(fields),
        access: cut(fields, "modalites_acces"),
        support: cut(fields, "modalites_accompagnement"),
        accessibility: link(fields, "fiche_acces_libre"),
        booking: link(fields, "prise_rdv"),
        updated_on: fields.date("date_maj").map(|date| date.value),
        local_note: fields.words("note_locale"),
        computers: fields.count("postes"),
        payments: cut(fields, "moyens_paiement"),
        closures: fields.maps("fermeture", "raison", |item| {
            Some(Closure {
                from: item.date("du"),
                to: item.date("au"),
                reason: item.words("raison"),
            })
        }),
        zone: fields.list("zone"),
    };
    fields.reserve(&["pivot", "nom", "source", "structure_parente"]);
    details
}

/// `nom` is a place's title in the standard.
pub fn name(fields: &mut Fields<'_>) -> Option<Spanned<String>> {
    fields.text("nom")
}

fn labels(fields: &mut Fields<'_>) -> Vec<String> {
    let mut labels = cut(fields, "formations_labels");
    labels.extend(cut(fields, "autres_formations_labels"));
    labels
}

fn cut(fields: &mut Fields<'_>, key: &'static str) -> Vec<String> {
    let words = fields.word_list(key);
    words
        .iter()
        .flat_map(|word| word.split('|'))
        .map(|part| part.trim().to_owned())
        .filter(|part| !part.is_empty())
        .collect()
}

/// Degrees, with a point or a comma.
fn position(fields: &mut Fields<'_>) -> Option<(f64, f64)> {
    let latitude = degrees(fields, "latitude", 90.0);
    let longitude = degrees(fields, "longitude", 180.0);
    latitude.zip(longitude)
}

fn degrees(fields: &mut Fields<'_>, key: &'static str, limit: f64) -> Option<f64> {
    use crate::diag::{Code, Problem};
    let text = fields.text(key)?;
    let read = text.value.replace(',', ".").parse::<f64>().ok();
    let read = read.filter(|degrees| degrees.abs() <= limit);
    if read.is_none() {
        let problem = Problem::at(Code::L0106, fields.path(), text.span);
        fields.complain(problem.arg("cle", key).arg("attendu", "nombre"));
    }
    read
}
