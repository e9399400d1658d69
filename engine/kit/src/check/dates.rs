//! Dates that follow each other.

use crate::codes::P0525;
use crate::format::{Day, Placed};
use crate::place::{Place, beside};
use crate::timeline::overlap;
use digipro_vocab::{Date, Diagnostic, Name};

/// The days of an entry.
pub(crate) fn days(from: &Placed<Day>, to: Option<&Placed<Day>>) -> (Date, Option<Date>) {
    (from.get_ref().0, to.map(|to| to.get_ref().0))
}

/// An end comes after its start.
pub(crate) fn ordered(
    file: &Name,
    from: &Placed<Day>,
    to: Option<&Placed<Day>>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    if let Some(to) = to
        && to.get_ref().0 < from.get_ref().0
    {
        let message = format!("it ends on {} before it starts on {}", to.get_ref().0, from.get_ref().0);
        let end = Place::of(file, to).error(P0525, message).help("`to` is the last day, included");
        diagnostics.push(beside(end, Place::of(file, from).label("the start")));
    }
}

/// No day has two of them.
pub(crate) fn apart<'a>(
    file: &Name,
    entries: impl IntoIterator<Item = (&'a Placed<Day>, Option<&'a Placed<Day>>)>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut known: Vec<(&Placed<Day>, Option<&Placed<Day>>)> = Vec::new();
    for (from, to) in entries {
        if let Some((other, _)) = known.iter().find(|(f, t)| overlap(days(f, *t), days(from, to))) {
            let message =
                format!("from {} on there would be two of them", from.get_ref().0.max(other.get_ref().0));
            let second = Place::of(file, from)
                .error(P0525, message)
                .help("end the earlier one with `to` on the day before the later one starts");
            diagnostics.push(beside(second, Place::of(file, other).label("the other one")));
        }
        known.push((from, to));
    }
}
