//! Parameters: values of their kind, bounds that fit and protect, dates that follow each other.

use super::dates;
use crate::Kit;
use crate::codes::{P0505, P0520, P0521, P0522, P0523, P0524, P0526, P0603};
use crate::effective::{Bound, Direction, Setting, SettingKind, Unit};
use crate::format::params::{BoundKind, ParamEntry};
use crate::format::{Placed, Table};
use crate::place::{Place, find, list};
use crate::setting::{compare, example, setting};
use digipro_vocab::{Diagnostic, Name};
use std::cmp::Ordering;

/// The rule contracts that this version can serve.
const CONTRACTS: [&str; 1] = ["1.0"];
/// The features that this version understands.
const UNDERSTOOD: [&str; 4] = ["term", "point", "timer", "extension-point"];

pub(crate) fn check(kit: &Kit, diagnostics: &mut Vec<Diagnostic>) {
    for (name, entry) in &kit.params {
        let bound = bound(entry, diagnostics);
        values(name, entry, bound.as_ref(), diagnostics);
    }
    let Some(manifest) = &kit.manifest else { return };
    let file: Name = "kit.toml".into();
    for (name, term) in &manifest.term {
        let place = Place::of(&term.file, &term.parameter);
        if let Some(entry) = known(&kit.params, &term.parameter, &place, diagnostics) {
            let measures = matches!(entry.unit, Unit::Days | Unit::WorkingDays | Unit::Months | Unit::Years);
            if !measures || entry.kind != SettingKind::Whole {
                let message = format!(
                    "`{}` cannot be the length of the time limit `{}`",
                    term.parameter.get_ref(),
                    name.get_ref()
                );
                diagnostics.push(
                    place
                        .error(P0521, message)
                        .help("give it `kind = \"whole\"` and a unit: days, working-days, months, years"),
                );
            }
        }
    }
    if let Some(week) = &manifest.calendar.week {
        known(&kit.params, week, &Place::of(&file, week), diagnostics);
    }
    let contract = &manifest.kit.contract;
    understood(&file, contract, &CONTRACTS, "rule contract", diagnostics);
    for feature in &manifest.kit.must_understand {
        understood(&file, feature, &UNDERSTOOD, "feature", diagnostics);
    }
}

fn understood(
    file: &Name,
    word: &Placed<Name>,
    known: &[&str],
    what: &str,
    diagnostics: &mut Vec<Diagnostic>,
) {
    if !known.contains(&word.get_ref().as_ref()) {
        let message =
            format!("the kit asks for {what} `{}`, which this version does not know", word.get_ref());
        diagnostics.push(
            Place::of(file, word)
                .error(P0505, message)
                .help(format!("known: {}", list(known.iter().copied()))),
        );
    }
}

/// The parameter that is meant.
fn known<'a>(
    params: &'a Table<ParamEntry>,
    name: &Placed<Name>,
    place: &Place,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<&'a ParamEntry> {
    let found = find(params, name.get_ref()).map(|(_, entry)| entry);
    if found.is_none() {
        let help = format!("params.toml declares {}", list(params.keys().map(|key| &**key.get_ref())));
        diagnostics
            .push(place.error(P0520, format!("no parameter is called `{}`", name.get_ref())).help(help));
    }
    found
}

/// The bound as its parts say it, if they fit each other.
pub(crate) fn bound(entry: &ParamEntry, diagnostics: &mut Vec<Diagnostic>) -> Option<Bound> {
    let file = &entry.declared;
    let place = Place::of(file, &entry.bound);
    let ordered = matches!(entry.kind, SettingKind::Whole | SettingKind::Exact | SettingKind::Day);
    let mut wrong = |message: String, help: &str| diagnostics.push(place.error(P0523, message).help(help));
    let bound = match (*entry.bound.get_ref(), &entry.choices, &entry.range) {
        (BoundKind::Fixed, None, None) => Bound::Fixed,
        (BoundKind::Free, None, None) => Bound::Free,
        (BoundKind::AtMost, None, None) if ordered => Bound::AtMost,
        (BoundKind::AtLeast, None, None) if ordered => Bound::AtLeast,
        (BoundKind::Subset, None, None) if entry.kind == SettingKind::Set => Bound::Subset,
        (BoundKind::Superset, None, None) if entry.kind == SettingKind::Set => Bound::Superset,
        (BoundKind::OneOf, Some(choices), None) if !choices.get_ref().is_empty() => {
            let choices = settings(file, choices.get_ref(), entry.kind, diagnostics)?;
            Bound::OneOf { choices }
        }
        (BoundKind::Range, None, Some(range)) if ordered => {
            let ends = settings(file, range.get_ref(), entry.kind, diagnostics)?;
            let [lowest, highest] = ends.as_slice() else {
                let message = "`range` has two ends, the lowest and the highest value";
                diagnostics.push(Place::of(file, range).error(P0523, message));
                return None;
            };
            if compare(lowest, highest) == Some(Ordering::Greater) {
                let message = "the first end of `range` is higher than the second";
                diagnostics.push(Place::of(file, range).error(P0523, message));
                return None;
            }
            Bound::Range { lowest: lowest.clone(), highest: highest.clone() }
        }
        (BoundKind::OneOf, ..) => {
            wrong("`one-of` needs `choices` and nothing else".into(), "write `choices = [5, 6]`");
            return None;
        }
        (BoundKind::Range, ..) => {
            wrong("`range` needs an ordered kind and `range`".into(), "write `range = [1, 30]`");
            return None;
        }
        (_, None, None) => {
            wrong("the bound does not fit the kind of the parameter".into(), ORDERED);
            return None;
        }
        _ => {
            wrong("`choices` and `range` belong to the bounds `one-of` and `range`".into(), ORDERED);
            return None;
        }
    };
    protects(file, entry, diagnostics);
    Some(bound)
}

const ORDERED: &str = "at-most and at-least are for whole, exact and day; subset and superset for set";

/// The bound and the direction of the protected interest agree.
fn protects(file: &Name, entry: &ParamEntry, diagnostics: &mut Vec<Diagnostic>) {
    let (bound, direction) = (*entry.bound.get_ref(), *entry.direction.get_ref());
    let against = match bound {
        BoundKind::AtMost | BoundKind::Subset => direction == Direction::More,
        BoundKind::AtLeast | BoundKind::Superset => direction == Direction::Less,
        BoundKind::Free => direction != Direction::None,
        _ => false,
    };
    if against {
        let message = "the bound lets a lower level move against the protected interest";
        diagnostics.push(
            Place::of(file, &entry.direction)
                .error(P0524, message)
                .help("less protects: at-most or subset; more protects: at-least or superset"),
        );
    }
}

fn settings(
    file: &Name,
    written: &[Placed<toml::Value>],
    kind: SettingKind,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Vec<Setting>> {
    let read: Vec<Option<Setting>> =
        written.iter().map(|value| of_kind(file, value, kind, diagnostics)).collect();
    read.into_iter().collect()
}

/// The value, if it has the kind that the parameter declares.
pub(crate) fn of_kind(
    file: &Name,
    written: &Placed<toml::Value>,
    kind: SettingKind,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Setting> {
    let read = setting(written.get_ref(), kind);
    if read.is_none() {
        let message =
            format!("`{}` is not a value of the kind that the parameter declares", written.get_ref());
        diagnostics.push(
            Place::of(file, written)
                .error(P0522, message)
                .help(format!("the parameter takes {}", example(kind))),
        );
    }
    read
}

/// The kit's own values: of their kind, inside their own list or interval, one a day.
fn values(name: &Placed<Name>, entry: &ParamEntry, bound: Option<&Bound>, diagnostics: &mut Vec<Diagnostic>) {
    let file = &entry.file;
    if entry.value.is_empty() {
        let message = format!("`{}` has no value", name.get_ref());
        let help = format!("add `[[{}.value]]` with `is`, `from` and `norm`", name.get_ref());
        diagnostics.push(Place::of(file, name).error(P0526, message).help(help));
    }
    for value in &entry.value {
        dates::ordered(file, &value.from, value.to.as_ref(), diagnostics);
        let Some(read) = of_kind(file, &value.is, entry.kind, diagnostics) else { continue };
        if let Some(bound @ (Bound::OneOf { .. } | Bound::Range { .. })) = bound
            && !bound.allows(&read, &read)
        {
            let message = format!("`{read}` lies outside what the parameter's own bound allows");
            diagnostics.push(Place::of(file, &value.is).error(P0603, message));
        }
    }
    let spans = entry.value.iter().map(|value| (&value.from, value.to.as_ref()));
    dates::apart(file, spans, diagnostics);
}
