//! Every problem code with its severity: a table, no prose. Codes are never reused.

use std::fmt;

use serde::{Serialize, Serializer};

/// How grave a problem is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Keeps the document out of the release.
    Error,
    /// Said; the document is published.
    Warning,
    /// Understood, with the preferred form told.
    Notice,
}

macro_rules! codes {
    ($($code:ident $severity:ident $doc:literal,)*) => {
        /// A rule of the reader (`L`), or a lint on language (`P`), accessibility (`A`), freshness (`F`).
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum Code { $(#[doc = $doc] $code,)* }

        impl Code {
            /// All codes, in order.
            pub const ALL: &[Code] = &[$(Code::$code,)*];

            /// The code as it is printed and as its message's key.
            pub fn as_str(self) -> &'static str {
                match self { $(Code::$code => stringify!($code),)* }
            }

            /// How grave it is.
            pub fn severity(self) -> Severity {
                match self { $(Code::$code => Severity::$severity,)* }
            }
        }
    };
}

codes! {
    L0001 Error "Not UTF-8.",
    L0002 Error "File larger than the limit.",
    L0003 Warning "Symbolic link or special file: not read.",
    L0004 Warning "More files than the limit.",
    L0005 Notice "Byte-order mark, tabs or other typing accidents, read all the same.",
    L0006 Warning "Invisible or direction-changing character.",
    L0007 Warning "File where lutrin expects none.",
    L0008 Warning "File name that is not an id.",
    L0009 Error "File that cannot be opened or read.",
    L0010 Warning "Territory folder whose code is unknown.",
    L0011 Warning "File of a kind that is not read.",
    L0101 Error "Front matter without its closing line.",
    L0102 Error "Front matter that is not YAML.",
    L0103 Warning "Unknown key.",
    L0104 Notice "Key with accents or capitals.",
    L0105 Warning "Key written twice.",
    L0106 Warning "Value of another type than expected.",
    L0107 Error "No title.",
    L0108 Error "No body.",
    L0109 Warning "Date that cannot be read.",
    L0110 Notice "Date in another form than the preferred one.",
    L0111 Warning "Boolean other than oui or non.",
    L0112 Warning "Value outside of a fixed list.",
    L0113 Error "YAML anchors, aliases or tags.",
    L0114 Error "Front matter over its budget.",
    L0115 Warning "Summary too long.",
    L0116 Warning "Territory code without its type, or unknown.",
    L0117 Warning "Territory that disagrees with the folder.",
    L0118 Warning "Required field missing.",
    L0119 Warning "Length of time that cannot be read.",
    L0120 Warning "Kind that disagrees with the folder.",
    L0121 Warning "Time of day that cannot be read.",
    L0122 Warning "Length in minutes that cannot be read.",
    L0201 Error "Raw HTML.",
    L0202 Error "Unsafe link.",
    L0203 Error "Blocks nested too deep.",
    L0204 Warning "Unknown callout.",
    L0205 Warning "Unknown mark after a heading.",
    L0206 Notice "First-level heading in the body.",
    L0207 Warning "Section written twice.",
    L0208 Warning "Link without encryption.",
    L0209 Warning "Steps that are not a numbered list.",
    L0210 Error "Social security number in the text.",
    L0211 Warning "Mobile number or personal mailbox in the text.",
    L0212 Warning "Picture without a description.",
    L0213 Warning "Section missing.",
    L0214 Warning "List written both as key and as section.",
    L0215 Warning "Incomplete address in the front matter.",
    L0301 Error "Id used twice at one level.",
    L0302 Error "Locked section replaced or hidden.",
    L0303 Warning "Broken link.",
    L0304 Warning "Unknown organisme or contact.",
    L0305 Warning "Unknown topic.",
    L0306 Warning "Unknown public.",
    L0307 Warning "Acronym without a term.",
    L0308 Warning "Unknown territory.",
    L0309 Warning "Bassin without members.",
    L0310 Warning "Nothing to replace or hide.",
    L0311 Warning "Named person without the date of their agreement.",
    L0312 Warning "Unknown reference guide.",
    L0313 Warning "Territory code of a former commune.",
    L0314 Warning "Local guide whose id is nearly a wider guide's.",
    L0315 Warning "Unknown licence.",
    L0316 Warning "Succession that leads nowhere.",
    L0317 Warning "Successions that go round in a circle.",
    L0318 Warning "Unknown module or guide.",
    L0319 Warning "Notice without an end.",
    L0320 Warning "Item of a programme without a length.",
    L0321 Warning "End before the beginning.",
    L0322 Warning "Owner or deputy past its end date.",
    L0323 Warning "Two guides of the same title.",
    L0324 Warning "Notice that concerns something unknown.",
    L0325 Warning "Link to a place that the page does not have.",
    L0327 Warning "Unknown agreement.",
    L0328 Warning "Same words for two terms of the glossary.",
    P0001 Warning "Easy reading claimed without its readers.",
    P0002 Warning "Text much harder than its declared level.",
    P0003 Warning "Sentence too long to be read to the person.",
    A0001 Warning "No human channel.",
    F0001 Warning "Review overdue.",
    F0002 Warning "Never verified.",
    F0003 Warning "Verification dated in the future.",
    F0004 Warning "Wider text changed since a completion of it was verified.",
    F0005 Warning "Session that rests on overdue guides.",
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
