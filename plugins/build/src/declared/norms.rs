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
    text_sha256: Option<Digest>,
    interpretation: Option<Name>,
    alternative: Option<Name>,
}

/// The norms by their key.
pub fn read(file: BTreeMap<Name, NormEntry>) -> Result<BTreeMap<Name, NormDeclaration>, String> {
    let declared = |(key, norm): (Name, NormEntry)| {
        let interpretation = match (norm.interpretation, norm.alternative) {
            (Some(chosen), Some(other)) => Some((chosen, other)),
            (None, None) => None,
            _ => return Err(format!("`{key}`: `interpretation` and `alternative` go together")),
        };
        let declaration = NormDeclaration {
            urn: norm.urn,
            part: norm.part.unwrap_or_else(|| "".into()),
            in_force: Interval { from: norm.in_force_from.0, to: norm.in_force_to.map(|day| day.0) },
            title: norm.title,
            confirmed_on: norm.confirmed_on.0,
            confirmed_by: norm.confirmed_by,
            text_sha256: norm.text_sha256,
            interpretation,
        };
        Ok((key, declaration))
    };
    file.into_iter().map(declared).collect()
}
