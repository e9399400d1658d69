//! Patterns of JavaScript, as a browser matches them, in the notation of the library that matches them here.

use crate::limits::{PATTERN_BYTES_MAX, PATTERN_WAYS_MAX};
use fancy_regex::{Regex, RegexBuilder};

/// Compiles a pattern.
///
/// # Errors
/// Why it cannot be read, or that it is too long.
pub(super) fn compile(pattern: &str) -> Result<Regex, String> {
    if pattern.len() > PATTERN_BYTES_MAX {
        return Err(format!("it has more than {PATTERN_BYTES_MAX} bytes"));
    }
    RegexBuilder::new(&translated(pattern))
        .backtrack_limit(PATTERN_WAYS_MAX)
        .build()
        .map_err(|error| error.to_string().lines().last().unwrap_or_default().trim().to_owned())
}

/// What a browser reads in another way: `\d`, `\w` and their opposites are of ASCII, a bracket within brackets is itself,
/// and `\u0041` is a character.
fn translated(pattern: &str) -> String {
    let mut out = String::with_capacity(pattern.len() + 16);
    let mut chars = pattern.chars().peekable();
    let mut inside = false;
    while let Some(char) = chars.next() {
        match (char, inside) {
            ('\\', _) => match chars.next() {
                Some('d') if inside => out.push_str("0-9"),
                Some('d') => out.push_str("[0-9]"),
                Some('D') => out.push_str("[^0-9]"),
                Some('w') if inside => out.push_str("0-9A-Za-z_"),
                Some('w') => out.push_str("[0-9A-Za-z_]"),
                Some('W') => out.push_str("[^0-9A-Za-z_]"),
                Some('u') => {
                    let digits: String = chars.clone().take(4).collect();
                    if digits.len() == 4 && digits.chars().all(|digit| digit.is_ascii_hexdigit()) {
                        chars.by_ref().take(4).for_each(drop);
                        out.push_str(&format!("\\x{{{digits}}}"));
                    } else {
                        out.push('u');
                    }
                }
                Some('/') => out.push('/'),
                Some(other) => out.extend(['\\', other]),
                None => out.push('\\'),
            },
            ('[', true) => out.push_str("\\["),
            ('&' | '~', true) => out.extend(['\\', char]),
            ('-', true) if chars.peek() == Some(&'-') => out.push_str("\\-"),
            ('[', false) => {
                inside = true;
                out.push('[');
                if chars.peek() == Some(&'^') {
                    out.extend(chars.next());
                }
            }
            (']', true) => {
                inside = false;
                out.push(']');
            }
            _ => out.push(char),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn as_in_a_browser() {
        let matches = |pattern: &str, text: &str| super::compile(pattern).unwrap().is_match(text).unwrap();
        assert!(matches(r"^\d{5}$", "04011") && !matches(r"^\d{5}$", "٠٤٠١١"));
        assert!(!matches(r"^\w+$", "è") && matches(r"^[\w.-]+$", "a.b-c"));
        assert!(matches("^[[a]$", "[") && matches(r"\u00e8", "perché è"));
        assert!(matches("b", "abc"), "a pattern may match anywhere");
        assert!(matches(r"^(?=.*\d)(?=.*[a-z]).{4,}$", "abc1") && !matches(r"^(?=.*\d).{4,}$", "abcd"));
        assert!(super::compile("(").is_err());
    }
}
