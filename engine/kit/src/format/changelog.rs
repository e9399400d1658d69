//! `changelog.toml`: which change of the law touched what in the kit.
//!
//! ```toml
//! [[change]]
//! date = 2020-07-17                    # from which the change holds
//! norm = "dl76-2020-art12"
//! what = { it = "Il preavviso sospende il termine", en = "The notice suspends the term" }
//! touches = ["termine-osservazioni", "s_italia.l241.preavviso"]
//! ```

use super::{Bilingual, Day, Located, Placed};
use digipro_vocab::Name;
use serde::Deserialize;

/// The whole file.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChangelogFile {
    /// The changes.
    #[serde(default)]
    pub change: Vec<ChangeEntry>,
}

/// `[[change]]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChangeEntry {
    /// The day from which it holds.
    pub date: Placed<Day>,
    /// The norm that brought it.
    pub norm: Placed<Name>,
    /// What changed.
    pub what: Bilingual,
    /// Parameters, time limits, points, steps, decisions, forms of the kit, and rules of packs.
    pub touches: Vec<Placed<Name>>,
}

impl Located for ChangelogFile {}
