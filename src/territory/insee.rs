//! The codes that INSEE, the SIREN register and La Poste give, as types that can only be built
//! valid in form.
//!
//! In: text in either case. Out: small `Copy` values that sort as their text does. Whether a code
//! *exists* is the business of [`Cog`](super::Cog), not of this file.

use std::fmt;
use std::sync::Arc;

/// At most `N` ASCII letters and digits in upper case, padded with zero bytes so that order is that
/// of the text.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Ascii<const N: usize>([u8; N]);

impl<const N: usize> Ascii<N> {
    /// Keeps a text that fits, in upper case; its form is for the caller to judge.
    fn new(text: &str) -> Option<Self> {
        let mut bytes = [0; N];
        let used = bytes.get_mut(..text.len())?;
        used.copy_from_slice(text.as_bytes());
        used.make_ascii_uppercase();
        Some(Self(bytes))
    }

    fn as_str(&self) -> &str {
        let used = self.0.split(|byte| *byte == 0).next().unwrap_or_default();
        str::from_utf8(used).unwrap_or_default()
    }
}

/// Declares one kind of code: its documentation, its longest length and the function that judges
/// its form.
macro_rules! code_type {
    ($(#[$doc:meta])* $name:ident, $length:literal, $is_well_formed:expr) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Ascii<$length>);

        impl $name {
            /// Reads a code in either case; `None` when its form is wrong.
            #[must_use]
            pub fn parse(text: &str) -> Option<Self> {
                let code = Ascii::new(text)?;
                $is_well_formed(code.0.get(..text.len())?).then_some(Self(code))
            }

            /// The code without prefix, letters in upper case.
            #[must_use]
            pub fn as_str(&self) -> &str {
                self.0.as_str()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}

code_type!(
    /// A région: two digits (`75`).
    RegionCode, 2, |code| is_digits(code, 2)
);
code_type!(
    /// A département or an overseas collectivity: `24`, `2A`, `974`, `987`.
    DepartementCode, 3, is_departement
);
code_type!(
    /// An EPCI (groupement of communes with its own taxation): the nine digits of its SIREN.
    EpciCode, 9, |code| is_digits(code, 9)
);
code_type!(
    /// A commune, an arrondissement of Paris, Lyon or Marseille, or a former commune: `24328`,
    /// `2A004`, `75101`.
    CommuneCode, 5, is_commune
);
code_type!(
    /// A postal code: five digits. It is an area of delivery, not a place: most cover several
    /// communes.
    PostalCode, 5, |code| is_digits(code, 5)
);

impl CommuneCode {
    /// The département or collectivity that the code itself names; that of today's communes is
    /// always this one.
    pub(super) fn departement(self) -> Option<DepartementCode> {
        let text = self.as_str();
        let overseas = text.starts_with("97") || text.starts_with("98");
        DepartementCode::parse(text.get(..if overseas { 3 } else { 2 })?)
    }
}

/// The name of a bassin in codes and folders: lower-case words joined by hyphens (`haut-perigord`).
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct BassinSlug(Arc<str>);

impl BassinSlug {
    /// Reads a slug in either case; `None` when it holds anything but ASCII letters, digits and
    /// single hyphens.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let is_word =
            |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_alphanumeric());
        text.split('-')
            .all(is_word)
            .then(|| Self(text.to_ascii_lowercase().into()))
    }

    /// The slug without prefix.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for BassinSlug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

fn is_digits(code: &[u8], length: usize) -> bool {
    code.len() == length && code.iter().all(u8::is_ascii_digit)
}

fn is_departement(code: &[u8]) -> bool {
    match code {
        [b'9', b'7' | b'8', last] => last.is_ascii_digit(),
        _ => is_mainland(code),
    }
}

fn is_commune(code: &[u8]) -> bool {
    code.split_at_checked(2)
        .is_some_and(|(start, rest)| is_mainland(start) && is_digits(rest, 3))
}

/// Two digits, or the départements of Corsica.
fn is_mainland(code: &[u8]) -> bool {
    matches!(code, b"2A" | b"2B") || is_digits(code, 2)
}
