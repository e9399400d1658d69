//! Regular expressions as DMN takes them from XPath, in terms of the `regex` crate, whose time is linear in the
//! text. References back to a group are not supported for that reason; they come to null with their cause.

use super::Call;
use crate::{limits, meter::Outcome};
use digipro_vocab::Name;
use regex::{Regex, RegexBuilder};
use std::sync::Arc;

/// The regular expression of the arguments at these places, compiled once per evaluation.
pub(super) fn of(call: &mut Call<'_, '_>, pattern: usize, flags: usize) -> Outcome<Arc<Regex>> {
    let text = call.text(pattern)?;
    let flags: Name = if call.given(flags) { call.text(flags)? } else { "".into() };
    let key = (text.clone(), flags.clone());
    if let Some(known) = call.evaluator.patterns.get(&key) {
        return Ok(known.clone());
    }
    // Compiling costs far more than a step.
    call.meter().spend(1_000 + text.len() * 10)?;
    match compile(&text, &flags) {
        Ok(regex) => {
            let regex = Arc::new(regex);
            call.evaluator.patterns.insert(key, regex.clone());
            Ok(regex)
        }
        Err(why) => call.nothing(&why),
    }
}

fn compile(pattern: &str, flags: &str) -> Result<Regex, String> {
    if let Some(flag) = flags.chars().find(|flag| !"smixq".contains(*flag)) {
        return Err(format!("`{flag}` is not a flag; the flags are s, m, i, x and q"));
    }
    let translated =
        if flags.contains('q') { regex::escape(pattern) } else { translate(pattern, flags.contains('x'))? };
    RegexBuilder::new(&translated)
        .dot_matches_new_line(flags.contains('s'))
        .multi_line(flags.contains('m'))
        .case_insensitive(flags.contains('i'))
        .size_limit(limits::PATTERN_MAX)
        .nest_limit(64)
        .build()
        .map_err(|_| format!("`{pattern}` is not a regular expression that can be used"))
}

/// The pattern in the notation of the `regex` crate.
fn translate(pattern: &str, ignore_blanks: bool) -> Result<String, String> {
    let mut translated = String::with_capacity(pattern.len() + 8);
    let mut classes = 0_usize;
    let mut rest = pattern.chars().peekable();
    let mut last = '\0';
    while let Some(c) = rest.next() {
        match c {
            '\\' => match rest.next() {
                Some('i') => translated.push_str(if classes > 0 { r"\p{L}_:" } else { r"[\p{L}_:]" }),
                Some('c') => {
                    translated.push_str(if classes > 0 { r"\p{L}\p{N}_:.\-" } else { r"[\p{L}\p{N}_:.\-]" })
                }
                Some(digit @ '1'..='9') if classes == 0 => {
                    return Err(format!("`\\{digit}` refers back to a group, which is not supported"));
                }
                Some(escaped) => translated.extend(['\\', escaped]),
                None => return Err("the pattern ends in a backslash".to_owned()),
            },
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
            blank if classes == 0 && ignore_blanks && blank.is_whitespace() => {}
            other => translated.push(other),
        }
        last = c;
    }
    Ok(translated)
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
