//! The law: parameters, time limits, rule points, norms.

use super::{Area, Change, Said, tables};
use crate::effective::{
    Bound, BoundPack, Dated, Effective, Mode, Norm, Parameter, Point, Regime, Selector, Term,
};
use digipro_vocab::{Citation, Date, Name};
use std::collections::BTreeMap;

/// Changes of the law.
pub(super) fn changes(from: &Effective, to: &Effective) -> Vec<Change> {
    let mut changes =
        tables(Area::Parameter, &each(&from.parameters, parameter), &each(&to.parameters, parameter));
    changes.extend(tables(Area::Term, &each(&from.terms, term), &each(&to.terms, term)));
    changes.extend(tables(Area::Point, &each(&from.points, point), &each(&to.points, point)));
    changes.extend(tables(Area::Norm, &each(&from.norms, norm), &each(&to.norms, norm)));
    changes
}

/// A table with what each thing in it says.
pub(super) fn each<T>(table: &BTreeMap<Name, T>, say: impl Fn(&T) -> Said) -> BTreeMap<Name, Said> {
    table.iter().map(|(name, thing)| (name.clone(), say(thing))).collect()
}

/// The name that serde gives to one of a few choices.
pub(super) fn word(choice: &impl serde::Serialize) -> String {
    match serde_json::to_value(choice) {
        Ok(serde_json::Value::String(word)) => word,
        Ok(other) => other.to_string(),
        Err(error) => error.to_string(),
    }
}

fn parameter(parameter: &Parameter) -> Said {
    let mut said: Said = [
        ("kind".into(), word(&parameter.kind)),
        ("unit".into(), word(&parameter.unit)),
        ("bound".into(), bound(&parameter.bound)),
        ("direction".into(), word(&parameter.direction)),
        ("ground".into(), cited(&parameter.ground)),
    ]
    .into();
    if let Some(whose) = &parameter.protects {
        said.insert("protects".into(), whose.to_string());
    }
    if let Some(regional) = &parameter.regional {
        said.insert("regional".into(), format!("{} ({})", word(&regional.by), cited(&regional.ground)));
    }
    for dated in &parameter.timeline {
        said.insert(format!("value {}", dated.from).into(), value(dated));
    }
    said
}

fn bound(bound: &Bound) -> String {
    match bound {
        Bound::Fixed => "fixed".to_owned(),
        Bound::AtMost => "at-most".to_owned(),
        Bound::AtLeast => "at-least".to_owned(),
        Bound::Subset => "subset".to_owned(),
        Bound::Superset => "superset".to_owned(),
        Bound::Free => "free".to_owned(),
        Bound::OneOf { choices } => {
            let choices: Vec<String> = choices.iter().map(ToString::to_string).collect();
            format!("one-of {}", choices.join(", "))
        }
        Bound::Range { lowest, highest } => format!("range {lowest}..{highest}"),
    }
}

fn value(dated: &Dated) -> String {
    let act = dated.act.as_ref().map(|act| format!(", {}", act.title)).unwrap_or_default();
    let until = dated.to.map(|to| format!(" → {to}")).unwrap_or_default();
    format!("{}{until} ({}{act}; {})", dated.value, dated.by, cited(&dated.citation))
}

/// A citation: name, part, and the day whose text was read.
pub(super) fn cited(citation: &Citation) -> String {
    format!("{}~{} {}", citation.urn, citation.part, citation.text_of)
}

fn term(term: &Term) -> Said {
    let mut said: Said = [
        ("parameter".into(), term.parameter.to_string()),
        ("kind".into(), word(&term.kind)),
        ("norm".into(), cited(&term.citation)),
    ]
    .into();
    if term.own {
        said.insert("own".into(), term.own.to_string());
    }
    said
}

fn point(point: &Point) -> Said {
    let mut said = Said::new();
    for piece in &point.regimes {
        said.insert(format!("regime {}", piece.from).into(), regime(piece));
        for pack in &piece.packs {
            let (rules, facts) = (format!("rules {} {}", piece.from, pack.id), facts(pack));
            said.insert(rules.into(), facts);
        }
    }
    for (rule, replaced) in &point.replaced {
        let days = days(replaced.from, replaced.to);
        said.insert(
            format!("replaced {rule}").into(),
            format!("{} {days} ({})", replaced.by, cited(&replaced.citation)),
        );
    }
    said
}

fn regime(regime: &Regime) -> String {
    let pack = |pack: &BoundPack| {
        let shadow = if pack.mode == Mode::Shadow { " (shadow)" } else { "" };
        format!("{} {} {}{shadow}", pack.id, pack.version, pack.digest.short())
    };
    let packs: Vec<String> = regime.packs.iter().map(pack).collect();
    let selected = match &regime.selected_by {
        Selector::Act => String::new(),
        Selector::Fact { path, citation } => format!(", {path} ({})", cited(citation)),
    };
    let until = regime.to.map(|to| format!(" → {to}")).unwrap_or_default();
    format!("{}{until}{selected} ({})", packs.join(", "), cited(&regime.citation))
}

/// What a pack reads at a point: facts, then parameters.
fn facts(pack: &BoundPack) -> String {
    let mut paths: Vec<&str> = pack.needs.iter().map(|need| &*need.path).collect();
    paths.sort_unstable();
    paths.extend(pack.parameters.iter().map(|parameter| &**parameter));
    paths.join(", ")
}

fn days(from: Date, to: Option<Date>) -> String {
    format!("{from} – {}", to.map_or_else(|| "…".to_owned(), |to| to.to_string()))
}

fn norm(norm: &Norm) -> Said {
    let mut said: Said = [
        ("title".into(), norm.title.to_string()),
        ("citation".into(), cited(&norm.citation)),
        ("in-force".into(), days(norm.in_force_from, norm.in_force_to)),
        ("confirmed".into(), format!("{} {}", norm.confirmed_on, norm.confirmed_by)),
    ]
    .into();
    if let Some(reading) = &norm.interpretation {
        said.insert("interpretation".into(), reading.to_string());
    }
    if let Some(other) = &norm.alternative {
        said.insert("alternative".into(), other.to_string());
    }
    said
}
