//! Regular expressions as DMN takes them from XPath, in terms of the `regex` crate, whose time is linear in the
//! text. References back to a group are not supported for that reason; they come to null with their cause.

use super::Call;
use crate::{limits, meter::Outcome};
use digipro_vocab::Name;
use regex::{Regex, RegexBuilder};
use std::sync::Arc;

/// Bytes that a small pattern goes through in the time of one step.
const BYTES_A_WEIGHT: usize = 32;

/// A regular expression, and what it costs to match it.
pub(crate) struct Pattern {
    pub(super) regex: Regex,
    /// Steps for every [`BYTES_A_WEIGHT`] bytes of text.
    weight: usize,
}

impl Pattern {
    /// What matching it against a text costs, in steps.
    pub(super) fn cost(&self, text: &str) -> usize {
        1 + text.len().saturating_mul(self.weight) / BYTES_A_WEIGHT
    }
}

/// The regular expression of the arguments at these places, compiled once per evaluation.
pub(super) fn of(call: &mut Call<'_, '_>, pattern: usize, flags: usize) -> Outcome<Arc<Pattern>> {
    let text = call.text(pattern)?;
    let flags: Name = if call.given(flags) { call.text(flags)? } else { "".into() };
    let key = (text.clone(), flags.clone());
    if let Some(known) = call.evaluator.patterns.get(&key) {
        return Ok(known.clone());
    }
    // Compiling costs far more than a step.
    call.meter().spend(1_000 + text.len() * 10)?;
    match compile(&text, &flags) {
        Ok(pattern) => {
            let pattern = Arc::new(pattern);
            call.evaluator.patterns.insert(key, pattern.clone());
            Ok(pattern)
        }
        Err(why) => call.nothing(&why),
    }
}

fn compile(pattern: &str, flags: &str) -> Result<Pattern, String> {
    if let Some(flag) = flags.chars().find(|flag| !"smixq".contains(*flag)) {
        return Err(format!("`{flag}` is not a flag; the flags are s, m, i, x and q"));
    }
    let translated = if flags.contains('q') {
        regex::escape(pattern)
    } else if flags.contains('x') {
        translate(&without_blanks(pattern), flags.contains('s'))?
    } else {
        translate(pattern, flags.contains('s'))?
    };
    let build = |size: usize| {
        RegexBuilder::new(&translated)
            .dot_matches_new_line(flags.contains('s'))
            .multi_line(flags.contains('m'))
            .case_insensitive(flags.contains('i'))
            .size_limit(size)
            .nest_limit(64)
            .build()
    };
    // Time goes with the length of the text and the size of the compiled pattern.
    let fitting = limits::PATTERN_SIZES
        .iter()
        .find_map(|(size, weight)| build(*size).ok().map(|regex| Pattern { regex, weight: *weight }));
    fitting.ok_or_else(|| {
        format!("`{pattern}` is not a regular expression that can be used, or too large a one")
    })
}

/// The pattern without the blanks that stand outside of classes.
fn without_blanks(pattern: &str) -> String {
    let mut classes = 0_i32;
    let mut escaped = false;
    let kept = pattern.chars().filter(|c| {
        if c.is_whitespace() && classes <= 0 {
            return false;
        }
        match c {
            '[' if !escaped => classes += 1,
            ']' if !escaped => classes -= 1,
            _ => {}
        }
        escaped = *c == '\\' && !escaped;
        true
    });
    kept.collect()
}

/// The pattern in the notation of the `regex` crate.
fn translate(pattern: &str, dot_matches_all: bool) -> Result<String, String> {
    let mut translated = String::with_capacity(pattern.len() + 8);
    let mut classes = 0_usize;
    let mut rest = pattern.chars().peekable();
    let mut last = '\0';
    while let Some(c) = rest.next() {
        match c {
            '\\' => escape(&mut translated, &mut rest, classes > 0)?,
            '.' if classes == 0 && !dot_matches_all => translated.push_str(r"[^\n\r]"),
            '[' if classes == 0 => {
                classes = 1;
                translated.push('[');
            }
            // What is taken out of a class: `[a-z-[aeiou]]`.
            '[' if last == '-' => {
                classes += 1;
                translated.push_str("-[");
            }
            '[' => translated.push_str("\\["),
            ']' if classes > 0 => {
                classes -= 1;
                translated.push(']');
            }
            '&' | '~' if classes > 0 => translated.extend(['\\', c]),
            other => translated.push(other),
        }
        last = c;
    }
    Ok(translated)
}

/// Blocks of characters by the names that XML Schema gives them.
const BLOCKS: [(&str, &str); 7] = [
    ("IsBasicLatin", r"\x{0}-\x{7F}"),
    ("IsLatin-1Supplement", r"\x{80}-\x{FF}"),
    ("IsLatinExtended-A", r"\x{100}-\x{17F}"),
    ("IsLatinExtended-B", r"\x{180}-\x{24F}"),
    ("IsGreek", r"\x{370}-\x{3FF}"),
    ("IsCyrillic", r"\x{400}-\x{4FF}"),
    ("IsGeneralPunctuation", r"\x{2000}-\x{206F}"),
];

/// What follows a backslash.
fn escape(
    translated: &mut String,
    rest: &mut std::iter::Peekable<std::str::Chars<'_>>,
    in_class: bool,
) -> Result<(), String> {
    let class = |inner: &str| if in_class { inner.to_owned() } else { format!("[{inner}]") };
    match rest.next() {
        Some('i') => translated.push_str(&class(r"\p{L}_:")),
        Some('c') => translated.push_str(&class(r"\p{L}\p{N}_:.\-")),
        Some(digit @ '1'..='9') if !in_class => {
            return Err(format!("`\\{digit}` refers back to a group, which is not supported"));
        }
        Some('p') if rest.peek() == Some(&'{') => {
            let name: String = rest.by_ref().skip(1).take_while(|c| *c != '}').collect();
            match BLOCKS.iter().find(|(block, _)| *block == name) {
                Some((_, characters)) => translated.push_str(&class(characters)),
                None => translated.push_str(&format!(r"\p{{{name}}}")),
            }
        }
        Some(escaped) => translated.extend(['\\', escaped]),
        None => return Err("the pattern ends in a backslash".to_owned()),
    }
    Ok(())
}

/// A replacement with `$1` and `\$` in the notation of the `regex` crate.
pub(super) fn template(replacement: &str) -> String {
    let mut template = String::with_capacity(replacement.len() + 4);
    let mut rest = replacement.chars().peekable();
    while let Some(c) = rest.next() {
        match (c, rest.peek()) {
            ('\\', Some('$')) => {
                rest.next();
                template.push_str("$$");
            }
            ('\\', Some('\\')) => {
                rest.next();
                template.push('\\');
            }
            ('$', Some(digit)) if digit.is_ascii_digit() => {
                template.push_str("${");
                while let Some(digit) = rest.next_if(char::is_ascii_digit) {
                    template.push(digit);
                }
                template.push('}');
            }
            ('$', _) => template.push_str("$$"),
            (other, _) => template.push(other),
        }
    }
    template
}
