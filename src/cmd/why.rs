//! What was understood of a query, and why each result stands where it does, in lines to read.

use crate::base::messages::Arg;
use crate::cli::Language;
use crate::search::Answer;
use crate::search::answer::{Explanation, Hit, Replacement, WordFound};
use crate::search::rank::Factors;

use super::Voice;

/// Tells in the voice's words.
pub(super) struct Why<'a>(pub(super) &'a Voice);

impl Why<'_> {
    /// The query as understood, the place, and how sure the answer is.
    pub(super) fn understood(&self, answer: &Answer) -> String {
        let understood = &answer.requete;
        let mut lines = vec![if understood.termes.is_empty() {
            self.0.text("why-no-term")
        } else {
            self.words("why-terms", &understood.termes)
        }];
        let corrected = understood.corrections.iter();
        lines.extend(corrected.map(|pair| self.pair("why-corrected", pair)));
        let meant = understood.expansions.iter();
        lines.extend(meant.map(|pair| self.pair("why-meant", pair)));
        if !understood.ignores.is_empty() {
            lines.push(self.words("why-ignored", &understood.ignores));
        }
        if let Some(place) = &answer.territoire {
            let args = [
                ("nom", place.nom.as_str().into()),
                ("code", place.code.to_string().into()),
            ];
            lines.push(self.0.format("why-place", &args));
        }
        let sure = if answer.incertain { "non" } else { "oui" };
        let args = [
            ("sur", sure.into()),
            ("confiance", self.number(answer.confiance)),
        ];
        lines.push(self.0.format("why-confidence", &args));
        let args = [
            ("n", answer.total.into()),
            ("ailleurs", answer.ailleurs.total.into()),
        ];
        lines.push(self.0.format("why-total", &args));
        lines.join("\n")
    }

    /// Every factor of a result, then what it holds of each word.
    pub(super) fn hit(&self, hit: &Hit) -> String {
        match &hit.explication {
            Some(explanation) => self.explained(explanation).join("\n"),
            None => self.0.text("why-beside"),
        }
    }

    fn explained(&self, explanation: &Explanation) -> Vec<String> {
        let mut lines = Vec::new();
        if explanation.facteurs.epingle {
            lines.push(self.0.text("why-pinned"));
        }
        let args = [
            ("score", self.number(explanation.score)),
            ("facteurs", self.factors(&explanation.facteurs).into()),
        ];
        lines.push(self.0.format("why-score", &args));
        let readings = explanation.lecture.iter();
        lines.extend(readings.map(|pair| self.pair("why-read", pair)));
        lines.extend(explanation.mots.iter().map(|word| self.word(word)));
        lines
    }

    fn factors(&self, factors: &Factors) -> String {
        let each = [
            ("why-text", factors.texte),
            ("why-title", factors.titre),
            ("why-adjacent", factors.voisins),
            ("why-links", factors.liens),
            ("why-kind", factors.genre),
            ("why-freshness", factors.fraicheur),
            ("why-territory", factors.territoire),
        ];
        let told = each.map(|(key, value)| self.0.format(key, &[("valeur", self.number(value))]));
        told.join(" × ")
    }

    fn word(&self, word: &WordFound) -> String {
        let fields = word.champs.iter();
        let fields = fields.map(|field| self.0.text(&format!("why-field-{field}")));
        let fields = if word.trouve.is_some() {
            fields.collect::<Vec<_>>().join(", ")
        } else {
            "rien".to_owned()
        };
        let args = [
            ("comment", word.comment.unwrap_or("absent").into()),
            ("demande", word.demande.as_str().into()),
            ("trouve", word.trouve.clone().unwrap_or_default().into()),
            ("champs", fields.into()),
            ("information", self.number(word.information)),
            ("poids", self.number(word.poids)),
            ("score", self.number(word.score)),
        ];
        self.0.format("why-word", &args)
    }

    fn words(&self, key: &str, words: &[String]) -> String {
        self.0.format(key, &[("mots", words.join(", ").into())])
    }

    fn pair(&self, key: &str, pair: &Replacement) -> String {
        let args = [
            ("demande", pair.demande.as_str().into()),
            ("compris", pair.compris.as_str().into()),
        ];
        self.0.format(key, &args)
    }

    /// With two decimals, and a comma in French.
    fn number(&self, value: f32) -> Arg {
        let written = format!("{value:.2}");
        match self.0.language() {
            Language::Fr => written.replace('.', ",").into(),
            Language::En => written.into(),
        }
    }
}
