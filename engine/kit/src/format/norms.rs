//! `norms.toml`: the register of norms that a kit or an overlay cites.
//!
//! ```toml
//! [d33-art5-com6]
//! urn = "urn:nir:stato:decreto.legislativo:2013-03-14;33"
//! part = "art5-com6"                    # empty or absent for the whole act
//! title = "D.Lgs. 33/2013, art. 5, c. 6"
//! in-force-from = 2016-12-23
//! # in-force-to = 2026-12-31
//! confirmed-on = 2026-11-23             # the text of this day was read
//! confirmed-by = "Normattiva"
//! # text-sha256 = "…"                   # of the text that was read
//! # interpretation = "…"                # how it is read where it can be read in two ways,
//! # alternative = "…"                   # and the reading that was not chosen
//! ```

use super::{Day, Located, Placed, Table};
use digipro_vocab::{Digest, Name};
use serde::Deserialize;

/// The whole file: norms by the key under which others cite them.
pub type NormsFile = Table<NormEntry>;

/// One norm.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct NormEntry {
    /// The file that it stands in.
    #[serde(skip)]
    pub file: Name,
    /// NIR name of the act, such as `urn:nir:stato:legge:1990-08-07;241`.
    pub urn: Placed<Name>,
    /// Part, such as `art10bis-com1`.
    #[serde(default)]
    pub part: Option<Name>,
    /// What people call it.
    pub title: Name,
    /// First day in force.
    pub in_force_from: Placed<Day>,
    /// Last day in force.
    pub in_force_to: Option<Placed<Day>>,
    /// Day on which its text was last read.
    pub confirmed_on: Placed<Day>,
    /// By which source, or by whom.
    pub confirmed_by: Name,
    /// SHA-256 of the text that was read.
    pub text_sha256: Option<Digest>,
    /// How it is read here.
    pub interpretation: Option<Name>,
    /// The reading not chosen.
    pub alternative: Option<Name>,
}

impl Located for NormsFile {
    fn locate(&mut self, file: &Name) {
        self.values_mut().for_each(|entry| entry.file = file.clone());
    }
}
