//! Values as TOML writes them, and the order that bounds compare them in.

use crate::effective::{Bound, Setting, SettingKind};
use digipro_vocab::{Exact, FactValue, Number};
use std::cmp::Ordering;

/// The value that a parameter of this kind has when TOML says this.
pub(crate) fn setting(written: &toml::Value, kind: SettingKind) -> Option<Setting> {
    use toml::Value as Toml;
    Some(match (kind, written) {
        (SettingKind::Truth, Toml::Boolean(truth)) => Setting::Truth(*truth),
        (SettingKind::Whole, Toml::Integer(whole)) => Setting::Whole(*whole),
        (SettingKind::Exact, Toml::Integer(whole)) => Setting::Exact(Exact { unscaled: *whole, scale: 0 }),
        (SettingKind::Exact, Toml::String(text)) => Setting::Exact(text.parse::<Number>().ok()?.to_exact()?),
        (SettingKind::Text, Toml::String(text)) => Setting::Text(text.as_str().into()),
        (SettingKind::Code, Toml::String(text)) => Setting::Code(text.as_str().into()),
        (SettingKind::Day, Toml::Datetime(day)) => Setting::Day(day.to_string().parse().ok()?),
        (SettingKind::Set, Toml::Array(items)) => {
            Setting::Set(items.iter().map(|item| item.as_str().map(Into::into)).collect::<Option<_>>()?)
        }
        _ => return None,
    })
}

/// How a value of this kind is written, for help.
pub(crate) fn example(kind: SettingKind) -> &'static str {
    match kind {
        SettingKind::Truth => "`true` or `false`",
        SettingKind::Whole => "a whole number such as `30`",
        SettingKind::Exact => "a decimal number in quotes such as `\"0.26\"`",
        SettingKind::Text => "text in quotes",
        SettingKind::Day => "a date without quotes such as `2026-05-04`",
        SettingKind::Code => "a code in quotes such as `\"pec\"`",
        SettingKind::Set => "a list of codes such as `[\"email\", \"pec\"]`",
    }
}

/// The order of two values that have one: numbers and days.
pub(crate) fn compare(a: &Setting, b: &Setting) -> Option<Ordering> {
    match (a, b) {
        (Setting::Whole(a), Setting::Whole(b)) => Some(a.cmp(b)),
        (Setting::Exact(a), Setting::Exact(b)) => Some(Number::from(*a).cmp(&Number::from(*b))),
        (Setting::Day(a), Setting::Day(b)) => Some(a.cmp(b)),
        _ => None,
    }
}

/// Whether two values say the same: `0.50` and `0.5` do.
pub(crate) fn same(a: &Setting, b: &Setting) -> bool {
    compare(a, b).map_or_else(|| a == b, Ordering::is_eq)
}

impl Setting {
    /// Its type.
    #[must_use]
    pub fn kind(&self) -> SettingKind {
        match self {
            Self::Truth(_) => SettingKind::Truth,
            Self::Whole(_) => SettingKind::Whole,
            Self::Exact(_) => SettingKind::Exact,
            Self::Text(_) => SettingKind::Text,
            Self::Day(_) => SettingKind::Day,
            Self::Code(_) => SettingKind::Code,
            Self::Set(_) => SettingKind::Set,
        }
    }

    /// The value as a rule is told it; the contract has no sets, so a set is its members joined by commas.
    #[must_use]
    pub fn fact(&self) -> FactValue {
        match self {
            Self::Truth(truth) => FactValue::Truth(*truth),
            Self::Whole(whole) => FactValue::Whole(*whole),
            Self::Exact(exact) => FactValue::Exact(*exact),
            Self::Text(text) => FactValue::Text(text.clone()),
            Self::Day(day) => FactValue::Day(*day),
            Self::Code(code) => FactValue::Code(code.clone()),
            Self::Set(set) => {
                FactValue::Text(set.iter().map(AsRef::as_ref).collect::<Vec<&str>>().join(",").into())
            }
        }
    }
}

impl Bound {
    /// Whether a lower level may put `lower` in the place of `upper` (contract.md B6).
    #[must_use]
    pub fn allows(&self, upper: &Setting, lower: &Setting) -> bool {
        match self {
            Self::Fixed => same(upper, lower),
            Self::AtMost => compare(lower, upper).is_some_and(Ordering::is_le),
            Self::AtLeast => compare(lower, upper).is_some_and(Ordering::is_ge),
            Self::Subset => matches!((upper, lower), (Setting::Set(u), Setting::Set(l)) if l.is_subset(u)),
            Self::Superset => {
                matches!((upper, lower), (Setting::Set(u), Setting::Set(l)) if l.is_superset(u))
            }
            Self::Free => true,
            Self::OneOf { choices } => choices.iter().any(|choice| same(choice, lower)),
            Self::Range { lowest, highest } => {
                compare(lowest, lower).is_some_and(Ordering::is_le)
                    && compare(lower, highest).is_some_and(Ordering::is_le)
            }
        }
    }
}

/// The value for people and messages: as a kit file writes it.
impl std::fmt::Display for Setting {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Truth(truth) => truth.fmt(f),
            Self::Whole(whole) => whole.fmt(f),
            Self::Exact(exact) => Number::from(*exact).fmt(f),
            Self::Text(text) | Self::Code(text) => f.write_str(text),
            Self::Day(day) => day.fmt(f),
            Self::Set(set) => f.write_str(&set.iter().map(AsRef::as_ref).collect::<Vec<&str>>().join(", ")),
        }
    }
}
