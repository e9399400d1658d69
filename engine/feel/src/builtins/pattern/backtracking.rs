//! Patterns that refer back to a group. Nobody knows how to match them in linear time, so they are tried within bounds.

use super::{BYTES_A_WEIGHT, notation::Notation, unusable};
use crate::{
    codes, limits,
    meter::{Meter, Outcome, Stop},
};
use fancy_regex::{Captures, Error, Regex, RegexBuilder, RuntimeError};
use std::ops::Range;

/// A pattern, compiled once for each bound on the ways that it is tried in.
pub(crate) struct Backtracking(Vec<(usize, Regex)>);

impl Backtracking {
    pub(super) fn compile(pattern: &str, notation: &Notation, flags: &str) -> Result<Self, String> {
        if pattern.len() > limits::REFERRING_PATTERN_MAX {
            let most = limits::REFERRING_PATTERN_MAX;
            return Err(format!("a pattern that refers back to a group may have {most} bytes"));
        }
        if let Some(beyond) = &notation.beyond {
            return Err(format!("`{beyond}` is not part of the patterns of XPath"));
        }
        let build = |ways: usize| {
            RegexBuilder::new(&notation.text)
                .dot_matches_new_line(flags.contains('s'))
                .multi_line(flags.contains('m'))
                .case_insensitive(flags.contains('i'))
                .backtrack_limit(ways)
                .max_prog_size(limits::REFERRING_PATTERN_MAX * 16)
                .delegate_size_limit(limits::PATTERN_SIZES.last().map_or(0, |(size, _)| *size))
                .build()
        };
        let tries = limits::PATTERN_WAYS.iter().map(|ways| build(*ways).map(|regex| (*ways, regex)));
        tries.collect::<Result<_, _>>().map(Self).map_err(|_| unusable(pattern))
    }

    /// The first match from a place on. Each way costs what going through the rest of the text once does: it is tried in a
    /// few ways first, in more when these do not suffice.
    pub(super) fn find<'t>(
        &self,
        meter: &mut Meter<'_>,
        text: &'t str,
        from: usize,
    ) -> Outcome<Option<Captures<'t, str>>> {
        let left = text.len().saturating_sub(from);
        for (ways, regex) in &self.0 {
            meter.spend(ways.saturating_mul(1 + left / BYTES_A_WEIGHT))?;
            match regex.captures_from_pos(text, from) {
                Ok(found) => return Ok(found),
                Err(Error::RuntimeError(RuntimeError::BacktrackLimitExceeded)) => {}
                Err(_) => break,
            }
        }
        let most = limits::PATTERN_WAYS.last().copied().unwrap_or(0);
        let message =
            format!("a pattern that refers back to a group needs more than {most} ways to be tried");
        Err(Stop::Limit(codes::P0444, message))
    }

    /// Shows every match that does not overlap an earlier one, until told to stop. One that is empty does not stand where
    /// another ends.
    pub(super) fn each<'t>(
        &self,
        meter: &mut Meter<'_>,
        text: &'t str,
        mut visit: impl FnMut(Range<usize>, &Captures<'t, str>) -> bool,
    ) -> Outcome<()> {
        let (mut from, mut last) = (0, None);
        while from <= text.len() {
            let Some(found) = self.find(meter, text, from)? else { break };
            let Some(whole) = found.get(0).map(|whole| whole.range()) else { break };
            from = whole.end;
            if whole.is_empty() {
                from += text.get(from..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8);
            }
            let again = whole.is_empty() && last == Some(whole.end);
            last = Some(whole.end);
            if !again && !visit(whole, &found) {
                break;
            }
        }
        Ok(())
    }
}
