//! Literals: strings with their escapes, numbers, and text back to a literal.

use crate::{SyntaxError, codes};
use digipro_vocab::{Name, Number, Span};

/// The number that a literal stands for.
pub(super) fn number(text: &str, span: Span) -> Result<Number, SyntaxError> {
    text.parse().map_err(|_| {
        SyntaxError::new(codes::P0404, span, format!("the number `{text}` is out of range"))
            .help("a number has 34 significant digits and an exponent up to 6144")
    })
}

/// The text that a literal with quotes stands for.
pub(super) fn text(literal: &str) -> Name {
    let inner = literal.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap_or_default();
    if !inner.contains('\\') {
        return inner.into();
    }
    let mut read = String::with_capacity(inner.len());
    let mut rest = inner;
    while let Some(place) = rest.find('\\') {
        let (before, escape) = rest.split_at_checked(place).unwrap_or_default();
        read.push_str(before);
        match escaped(escape) {
            Some((c, length)) => {
                read.push(c);
                rest = escape.get(length..).unwrap_or_default();
            }
            None => {
                // Not an escape: the backslash stands for itself, as in the pattern `"\d+"`.
                read.push('\\');
                rest = escape.get(1..).unwrap_or_default();
            }
        }
    }
    read.push_str(rest);
    read.into()
}

/// The character at an escape, and how many bytes the escape has.
fn escaped(escape: &str) -> Option<(char, usize)> {
    let simple = |c| Some((c, 2));
    match escape.as_bytes().get(1)? {
        b'"' => simple('"'),
        b'\\' => simple('\\'),
        b'\'' => simple('\''),
        b'/' => simple('/'),
        b'n' => simple('\n'),
        b'r' => simple('\r'),
        b't' => simple('\t'),
        b'b' => simple('\u{8}'),
        b'f' => simple('\u{C}'),
        b'U' => Some((char::from_u32(hexadecimal(escape.get(2..8)?)?)?, 8)),
        b'u' if escape.as_bytes().get(2) == Some(&b'{') => {
            let digits = escape.get(3..)?.split_once('}')?.0;
            Some((char::from_u32(hexadecimal(digits)?)?, digits.len() + 4))
        }
        b'u' => {
            let high = hexadecimal(escape.get(2..6)?)?;
            if let Some(c) = char::from_u32(high) {
                return Some((c, 6));
            }
            // Half of a pair of surrogates; the other half must follow.
            let low = hexadecimal(escape.get(6..12)?.strip_prefix("\\u")?)?;
            let whole = 0x1_0000 + (high.checked_sub(0xD800)? << 10) + low.checked_sub(0xDC00)?;
            (high < 0xDC00 && low <= 0xDFFF).then_some((char::from_u32(whole)?, 12))
        }
        _ => None,
    }
}

fn hexadecimal(digits: &str) -> Option<u32> {
    let plain = (1..=6).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_hexdigit());
    if plain { u32::from_str_radix(digits, 16).ok() } else { None }
}

/// A literal that reads back as this text.
pub(crate) fn quoted(text: &str) -> String {
    let mut literal = String::with_capacity(text.len() + 2);
    literal.push('"');
    for c in text.chars() {
        match c {
            '"' => literal.push_str("\\\""),
            '\\' => literal.push_str("\\\\"),
            '\n' => literal.push_str("\\n"),
            '\r' => literal.push_str("\\r"),
            '\t' => literal.push_str("\\t"),
            c => literal.push(c),
        }
    }
    literal.push('"');
    literal
}
