//! What `lutrin check` says of the glossary as a whole: words that lead to no guide here, everyday
//! words that say too little.

use crate::base::messages::{Arg, Messages};
use crate::check::lexicon::Review;

/// Prints two lines of counts, or each word when all are asked for; nothing where all lead somewhere.
pub(super) fn all(review: &Review, messages: &Messages, every: bool) {
    if !review.idle.is_empty() {
        let counts: [(&str, Arg); 2] = [
            ("nombre", review.idle.len().into()),
            ("termes", review.terms.into()),
        ];
        say!("{}", messages.format("check-idle", &counts));
        for (path, title) in review.idle.iter().filter(|_| every) {
            say!("  {path} : {title}");
        }
    }
    if !review.vague.is_empty() {
        let count = [("nombre", review.vague.len().into())];
        say!("{}", messages.format("check-vague", &count));
        for (path, words, kept) in review.vague.iter().filter(|_| every) {
            let args: [(&str, Arg); 3] = [
                ("fiche", path.as_str().into()),
                ("mots", words.as_str().into()),
                ("reste", kept.as_str().into()),
            ];
            say!("  {}", messages.format("check-vague-words", &args));
        }
    }
    if review.idle.is_empty() && review.vague.is_empty() {
        return;
    }
    if !every {
        say!("{}", messages.text("check-glossary-more"));
    }
    say!("");
}
