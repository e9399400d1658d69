//! `norms.toml` of a declared pack: the same format as a kit's.

use super::Day;
use digipro_sdk::native::NormDeclaration;
use digipro_vocab::{Digest, Interval, Name};
use serde::Deserialize;
use std::collections::BTreeMap;

/// One norm.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct NormEntry {
    urn: Name,
    #[serde(default)]
    part: Option<Name>,
    title: Name,
    in_force_from: Day,
    in_force_to: Option<Day>,
    confirmed_on: Day,
    confirmed_by: Name,
    /// Written where it is false, for who reads the register: `confirmed-by` says the same.
    #[expect(dead_code, reason = "read by people")]
    #[serde(default)]
    verified: Option<bool>,
    text_sha256: Option<Digest>,
    interpretation: Option<Name>,
    alternative: Option<Name>,
}

impl NormEntry {
    /// The norm that the entry of this key declares.
    pub fn declaration(self, key: &str) -> Result<NormDeclaration, String> {
        let interpretation = match (self.interpretation, self.alternative) {
            (Some(chosen), Some(other)) => Some((chosen, other)),
            (None, None) => None,
            _ => return Err(format!("`{key}`: `interpretation` and `alternative` go together")),
        };
        Ok(NormDeclaration {
            urn: self.urn,
            part: self.part.unwrap_or_else(|| "".into()),
            in_force: Interval { from: self.in_force_from.0, to: self.in_force_to.map(|day| day.0) },
            title: self.title,
            confirmed_on: self.confirmed_on.0,
            confirmed_by: self.confirmed_by,
            text_sha256: self.text_sha256,
            interpretation,
        })
    }
}

/// The norms by their key.
pub fn read(file: BTreeMap<Name, NormEntry>) -> Result<BTreeMap<Name, NormDeclaration>, String> {
    let declared = |(key, norm): (Name, NormEntry)| {
        let declaration = norm.declaration(&key)?;
        Ok((key, declaration))
    };
    file.into_iter().map(declared).collect()
}
