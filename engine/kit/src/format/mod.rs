//! The files of a kit as they are written: TOML with places, where anything unknown is refused.
//!
//! ```text
//! <kit>/kit.toml  params.toml  norms.toml  regimes.toml  properties.toml  *.bpmn
//!       forms/<id>.form  texts/{it,en}.ftl  scenarios/*.md  templates/<id>.{it,en}.md
//!       sheet.toml  risks.toml  integrations.toml  changelog.toml  publiccode.yml  {management,…}.md
//!       fragments/<id>/fragment.toml  and much of the same
//!       overlays/<entity>/overlay.toml  norms.toml  *.bpmn  forms/<id>.form  texts/{it,en}.ftl  and much of the same
//! ```
//!
//! A citation is always a key of `norms.toml`, so that a norm is registered once, with the day on which
//! somebody last compared it with its source.

pub mod changelog;
pub mod fragment;
pub mod integrations;
pub mod kit;
pub mod migrations;
pub mod norms;
pub mod overlay;
pub mod params;
pub mod properties;
pub mod publiccode;
pub mod regimes;
pub mod risks;
pub mod sheet;

use digipro_vocab::{Date, Name};
use serde::{Deserialize, Deserializer, Serialize, de};
use std::collections::BTreeMap;

/// A value with its place in the file.
pub type Placed<T> = toml::Spanned<T>;
/// A table whose keys have places.
pub type Table<T> = BTreeMap<Placed<Name>, T>;

/// A local date as TOML writes it: `2026-05-04`, without quotes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(pub Date);

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let written = toml::value::Datetime::deserialize(deserializer)?;
        written
            .to_string()
            .parse::<Date>()
            .ok()
            .filter(|_| written.time.is_none())
            .map(Self)
            .ok_or_else(|| de::Error::custom("expected a date such as 2026-05-04, without quotes"))
    }
}

/// What remembers the file in which it was read, so that parts of several files can be merged and still be shown.
pub(crate) trait Located {
    /// Read in this file. Does nothing for what only ever stands in one file.
    fn locate(&mut self, _file: &Name) {}
}

/// A text in both languages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bilingual {
    /// Italian.
    pub it: Name,
    /// English.
    pub en: Name,
}
