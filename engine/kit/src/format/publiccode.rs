//! `publiccode.yml` of a kit or an overlay: the mandatory keys of version 0.7 of the standard.
//!
//! What else the standard knows may stand there; it is for catalogues, and says nothing here.

use digipro_vocab::Name;
use serde::Deserialize;
use std::collections::BTreeMap;

/// The whole file.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PubliccodeFile {
    /// Version of the standard.
    pub publiccode_yml_version: Name,
    /// What it is called.
    pub name: Name,
    /// Where it is published.
    pub url: Name,
    /// What it runs on.
    pub platforms: Vec<Name>,
    /// How far it is.
    pub development_status: Name,
    /// What kind of software it is.
    pub software_type: Name,
    /// By language.
    pub description: BTreeMap<Name, Description>,
    /// Under which conditions it is given.
    pub legal: Legal,
    /// Who keeps it.
    pub maintenance: Maintenance,
    /// In which languages it is there.
    pub localisation: Localisation,
}

/// `description.LANGUAGE`.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Description {
    /// In a line.
    pub short_description: Name,
    /// In a page.
    pub long_description: Name,
    /// What it does.
    pub features: Vec<Name>,
}

/// `legal`.
#[derive(Clone, Debug, Deserialize)]
pub struct Legal {
    /// SPDX name.
    pub license: Name,
}

/// `maintenance`.
#[derive(Clone, Debug, Deserialize)]
pub struct Maintenance {
    /// How it is kept: `internal`, `contract`, `community`, `none`.
    #[serde(rename = "type")]
    pub by: Name,
    /// Whom to ask.
    #[serde(default)]
    pub contacts: Vec<Party>,
    /// Who is paid for it.
    #[serde(default)]
    pub contractors: Vec<Party>,
}

/// A contact or a contractor.
#[derive(Clone, Debug, Deserialize)]
pub struct Party {
    /// Who that is.
    pub name: Name,
}

/// `localisation`.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Localisation {
    /// Whether it can be translated.
    pub localisation_ready: bool,
    /// The languages.
    pub available_languages: Vec<Name>,
}
