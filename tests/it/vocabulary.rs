//! Vocabulary is content: one line of the glossary changes the search, and `check` tells which words
//! lead nowhere.

use crate::support::Workshop;

const TERM: &str = "glossaire/aide-logement.md";

fn term(synonyms: &str) -> String {
    format!(
        "---\ntitre: Aide au logement\n{synonyms}fiche_de_reference: apl\n---\nUne aide pour le loyer.\n"
    )
}

#[test]
fn one_line_of_the_glossary_changes_the_answer_of_the_next_release() {
    let workshop = Workshop::small().with(TERM, &term(""));
    workshop.build();
    let before = workshop.lutrin(&["search", "le coup de pouce du toit"]);
    assert!(!before.out.contains("guides/apl"), "{before}");
    workshop.write(TERM, &term("synonymes: [coup de pouce du toit]\n"));
    workshop.build();
    let after = workshop.lutrin(&["search", "le coup de pouce du toit"]);
    assert!(after.out.contains("guides/apl"), "{after}");
}

#[test]
fn check_counts_terms_that_lead_nowhere_and_lists_them_when_asked() {
    let workshop = Workshop::small().with(TERM, &term("")).with(
        "glossaire/permis-de-peche.md",
        "---\ntitre: Carte de pêche\nsigle: CPMA\n---\nPour pêcher.\n",
    );
    let short = workshop.lutrin(&["check"]);
    assert!(short.out.contains("1 mot sur 2 ne mène"), "{short}");
    assert!(!short.out.contains("permis-de-peche"), "{short}");
    let long = workshop.lutrin(&["check", "--tout"]);
    assert!(
        long.out
            .contains("glossaire/permis-de-peche.md : Carte de pêche"),
        "{long}"
    );
    assert!(!long.out.contains("aide-logement"), "{long}");
}

#[test]
fn check_tells_an_expression_of_which_one_common_word_is_left() {
    let mut workshop = Workshop::small().with(
        "glossaire/titre-de-sejour.md",
        "---\ntitre: Titre de séjour\nsynonymes: [où faire mes papiers, papiers du séjour]\n---\nUn titre.\n",
    );
    for number in 0..25 {
        workshop = workshop.with(
            &format!("glossaire/mot-{number}.md"),
            &format!("---\ntitre: Mot {number}\n---\nDes papiers.\n"),
        );
    }
    let long = workshop.lutrin(&["check", "--tout"]);
    assert!(long.out.contains("où faire mes papiers"), "{long}");
    assert!(!long.out.contains("papiers du séjour"), "{long}");
}
