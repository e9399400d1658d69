//! Declarations: what a norm, a rule and a pack say of themselves. The manifest is generated from them.

use crate::{Case, Judged, Need};
use digipro_vocab::{Date, Interval, Standing, Weight};

/// A norm: where the law says it, since when, and who last read it there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Norm {
    /// NIR name, such as `urn:nir:stato:legge:1990-08-07;241`.
    pub urn: &'static str,
    /// Part, such as `art10bis-com1`; empty for the whole act.
    pub part: &'static str,
    /// What people call it.
    pub title: &'static str,
    /// The days on which it is in force in this wording.
    pub in_force: Interval,
    /// The day on which its text was last compared with the source, and the source; or [`UNVERIFIED`].
    pub confirmed: (Date, &'static str),
    /// Where it can be read in two ways: the reading followed here, and the one not chosen.
    pub interpretation: Option<(&'static str, &'static str)>,
}

/// The source of a norm that is known, but that nobody could read on the day: the register of norms marks it
/// `verified = false`, and a jurist of the entity has to read it.
pub const UNVERIFIED: &str = "non riscontrata su una fonte: da verificare su Normattiva";

/// A text in both languages.
#[derive(Clone, Copy, Debug)]
pub struct Title {
    /// In Italian.
    pub it: &'static str,
    /// In English.
    pub en: &'static str,
}

/// The key of a message, worded in the rule's `it.ftl` and `en.ftl`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key(pub &'static str);

/// The message of a finding that is indeterminate for want of facts. The SDK words it; its argument `fatti`
/// lists the facts.
pub const FACTS_MISSING: Key = Key("fatti-mancanti");

/// The files that lie beside a rule, taken in by [`beside!`](crate::beside). Empty inside a component.
#[derive(Clone, Copy, Debug, Default)]
pub struct Beside {
    /// Messages in Italian (Fluent): the value is for the clerk, the attribute `.citizen` for the citizen.
    pub it: &'static str,
    /// Messages in English.
    pub en: &'static str,
    /// Vectors (TOML).
    pub vectors: &'static str,
}

/// One rule: one file.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// Id, such as `s_italia.l241.preavviso`.
    pub id: &'static str,
    /// What it is called.
    pub title: Title,
    /// The norms that it applies. Its findings cite them with the text in force on the act date.
    pub norms: &'static [Norm],
    /// The act dates for which it is written.
    pub valid: Interval,
    /// The heaviest weight of its findings.
    pub weight: Weight,
    /// The points of a procedure at which it speaks.
    pub points: &'static [&'static str],
    /// What allows it to read its facts.
    pub legal_basis: &'static str,
    /// The facts that it reads. It sees no others.
    pub needs: &'static [Need],
    /// Names of the parameters that it reads. It sees no others.
    pub parameters: &'static [&'static str],
    /// The messages that its findings carry.
    pub messages: &'static [Key],
    /// The rule itself.
    pub judge: fn(&Case<'_>) -> Judged,
    /// Texts and vectors.
    pub beside: Beside,
}

/// A pack: rules that are published together.
#[derive(Clone, Copy, Debug)]
pub struct Pack {
    /// Id: the publishing entity, optionally a dot and a topic.
    pub id: &'static str,
    /// Version, usually `env!("CARGO_PKG_VERSION")`.
    pub version: &'static str,
    /// Publishing entity, such as `s_italia` or `c_a323`; its prefix says the level.
    pub publisher: &'static str,
    /// Whether it claims force of law.
    pub standing: Standing,
    /// The act dates for which it claims that the law is encoded.
    pub covers: Interval,
    /// Fuel of one call, when it is content with less than the host grants.
    pub fuel: Option<u64>,
    /// The rules, in the order in which they are evaluated.
    pub rules: &'static [Rule],
}

/// A civil day, checked when the pack is compiled.
#[must_use]
pub const fn day(year: i16, month: i8, day: i8) -> Date {
    Date::constant(year, month, day)
}

/// From this day on.
#[must_use]
pub const fn since(year: i16, month: i8, day: i8) -> Interval {
    Interval { from: Date::constant(year, month, day), to: None }
}

/// From the first day to the last, both included.
#[must_use]
pub const fn between(from: Date, to: Date) -> Interval {
    Interval { from, to: Some(to) }
}

/// Takes in the texts and vectors that lie in the folder beside a rule's file:
/// `beside!("preavviso")` reads `preavviso/{it.ftl, en.ftl, vectors.toml}`.
#[cfg(not(target_arch = "wasm32"))]
#[macro_export]
macro_rules! beside {
    ($folder:literal) => {
        $crate::Beside {
            it: include_str!(concat!($folder, "/it.ftl")),
            en: include_str!(concat!($folder, "/en.ftl")),
            vectors: include_str!(concat!($folder, "/vectors.toml")),
        }
    };
}

/// Inside a component there is nothing to take in.
#[cfg(target_arch = "wasm32")]
#[macro_export]
macro_rules! beside {
    ($folder:literal) => {
        $crate::Beside { it: "", en: "", vectors: "" }
    };
}
