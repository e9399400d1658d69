//! Regular expressions as DMN takes them from XPath: by the `regex` crate, whose time is linear in the text, and where
//! they refer back to a group, which it cannot, by one that backtracks within bounds.

mod backtracking;
mod notation;

use super::Call;
use crate::{
    limits,
    meter::{Meter, Outcome},
};
use backtracking::Backtracking;
use digipro_vocab::Name;
use regex::{Regex, RegexBuilder};
use std::sync::Arc;

pub(super) use notation::template;

/// Bytes that a small pattern goes through in the time of one step.
const BYTES_A_WEIGHT: usize = 32;

/// A regular expression.
pub(crate) enum Pattern {
    /// With what it costs to match it: steps for every [`BYTES_A_WEIGHT`] bytes of text.
    Linear(Regex, usize),
    Backtracking(Backtracking),
}

impl Pattern {
    /// Whether it matches a part of the text.
    pub(super) fn matches(&self, meter: &mut Meter<'_>, text: &str) -> Outcome<bool> {
        match self {
            Self::Linear(regex, weight) => {
                meter.spend(cost(text, *weight))?;
                Ok(regex.is_match(text))
            }
            Self::Backtracking(pattern) => Ok(pattern.find(meter, text, 0)?.is_some()),
        }
    }

    /// The text with each match replaced, as soon as it has more than `most` bytes no further.
    pub(super) fn replace(
        &self,
        meter: &mut Meter<'_>,
        text: &str,
        template: &str,
        most: usize,
    ) -> Outcome<String> {
        let mut replaced = String::new();
        let mut last = 0;
        let mut put = |start: usize, end: usize, expand: &dyn Fn(&mut String)| {
            replaced.push_str(text.get(last..start).unwrap_or_default());
            expand(&mut replaced);
            last = end;
            replaced.len() <= most
        };
        match self {
            Self::Linear(regex, weight) => {
                meter.spend(cost(text, *weight))?;
                for found in regex.captures_iter(text) {
                    let Some(whole) = found.get(0) else { continue };
                    if !put(whole.start(), whole.end(), &|to| found.expand(template, to)) {
                        break;
                    }
                }
            }
            Self::Backtracking(pattern) => pattern.each(meter, text, |whole, found| {
                put(whole.start, whole.end, &|to| found.expand(template, to))
            })?,
        }
        replaced.push_str(text.get(last..).unwrap_or_default());
        Ok(replaced)
    }

    /// What stands between the matches, at most so many parts.
    pub(super) fn split<'t>(
        &self,
        meter: &mut Meter<'_>,
        text: &'t str,
        most: usize,
    ) -> Outcome<Vec<&'t str>> {
        match self {
            Self::Linear(regex, weight) => {
                meter.spend(cost(text, *weight))?;
                Ok(regex.split(text).take(most).collect())
            }
            Self::Backtracking(pattern) => {
                let (mut parts, mut last) = (Vec::new(), 0);
                pattern.each(meter, text, |whole, _| {
                    parts.push(text.get(last..whole.start).unwrap_or_default());
                    last = whole.end;
                    parts.len() < most
                })?;
                parts.push(text.get(last..).unwrap_or_default());
                parts.truncate(most);
                Ok(parts)
            }
        }
    }
}

/// What going through a text costs in linear time, in steps.
fn cost(text: &str, weight: usize) -> usize {
    1 + text.len().saturating_mul(weight) / BYTES_A_WEIGHT
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
    let notation = notation::read(pattern, flags)?;
    if notation.refers_back {
        return Backtracking::compile(pattern, &notation, flags).map(Pattern::Backtracking);
    }
    let build = |size: usize| {
        RegexBuilder::new(&notation.text)
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
        .find_map(|(size, weight)| build(*size).ok().map(|regex| Pattern::Linear(regex, *weight)));
    fitting.ok_or_else(|| unusable(pattern))
}

fn unusable(pattern: &str) -> String {
    format!("`{pattern}` is not a regular expression that can be used, or too large a one")
}
