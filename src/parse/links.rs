//! Which link targets may be published.

use url::{ParseError, Url};

use crate::diag::Code;

/// What a link target is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Verdict {
    /// `https`, `mailto` or `tel`.
    Safe,
    /// `http`: published, and said.
    Plain,
    /// A place in this library: `../logement/apl.md`, `apl`, `#etapes`.
    Internal,
    /// Anything else: `javascript:`, `data:`, `//host`…
    Refused,
}

impl Verdict {
    /// The problem to tell, when there is one.
    pub fn code(self) -> Option<Code> {
        match self {
            Self::Safe | Self::Internal => None,
            Self::Plain => Some(Code::L0208),
            Self::Refused => Some(Code::L0202),
        }
    }
}

/// Judges a target as a browser would parse it (tabs and line ends inside a scheme are ignored
/// by the URL standard, so `java\nscript:` is caught).
pub fn judge(target: &str) -> Verdict {
    let target = target.trim();
    match Url::parse(target) {
        Ok(url) => match url.scheme() {
            "https" if url.host().is_some() => Verdict::Safe,
            "mailto" | "tel" => Verdict::Safe,
            "http" if url.host().is_some() => Verdict::Plain,
            _ => Verdict::Refused,
        },
        Err(ParseError::RelativeUrlWithoutBase) if internal(target) => Verdict::Internal,
        Err(_) => Verdict::Refused,
    }
}

fn internal(target: &str) -> bool {
    !target.starts_with("//")
        && !target.contains(['\\', '\0'])
        && !target.contains(char::is_control)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn judged() {
        let cases = [
            ("https://www.caf.fr", Verdict::Safe),
            ("mailto:a@b.example", Verdict::Safe),
            ("tel:+33199001234", Verdict::Safe),
            ("http://www.caf.fr", Verdict::Plain),
            ("../logement/apl.md#etapes", Verdict::Internal),
            ("apl", Verdict::Internal),
            ("#etapes", Verdict::Internal),
            ("javascript:alert(1)", Verdict::Refused),
            ("JaVaScRiPt:alert(1)", Verdict::Refused),
            (" java\nscript:alert(1)", Verdict::Refused),
            ("data:text/html,x", Verdict::Refused),
            ("vbscript:x", Verdict::Refused),
            ("file:///etc/passwd", Verdict::Refused),
            ("//mal.example/x", Verdict::Refused),
            ("\\\\mal.example", Verdict::Refused),
            ("https:", Verdict::Refused),
        ];
        for (target, expected) in cases {
            assert_eq!(judge(target), expected, "{target}");
        }
    }
}
