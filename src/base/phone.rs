//! French telephone numbers.

/// A French telephone number for `tel:` (RFC 3966): `05 36 49 12 34` → `+33536491234`; short
/// numbers (`3230`) stay as they are; anything else gives an empty text.
pub fn link(written: &str) -> String {
    let digits: String = written.chars().filter(char::is_ascii_digit).collect();
    match digits.strip_prefix('0') {
        Some(rest) if rest.len() == 9 => format!("+33{rest}"),
        _ if written.trim_start().starts_with('+') && digits.len() >= 8 => format!("+{digits}"),
        _ if (2..=6).contains(&digits.len()) => digits,
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn telephone_links() {
        let cases = [
            ("05 36 49 12 34", "+33536491234"),
            ("3230", "3230"),
            ("32 30", "3230"),
            ("+33 1 99 00 12 34", "+33199001234"),
            ("115", "115"),
            ("sur rendez-vous", ""),
        ];
        for (written, expected) in cases {
            assert_eq!(link(written), expected, "{written}");
        }
    }
}
