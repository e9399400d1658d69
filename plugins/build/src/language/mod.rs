//! The languages in which a pack can be written, one file each.
//!
//! A Rust pack is a cargo package: its own program checks it. A pack in any other language is a
//! [`DeclaredPack`], checked and generated here by the same code; its language says only how a component is
//! made of its sources, and who answers its vectors natively.

mod c;
mod javascript;
mod rust;
pub(crate) mod tables;

use crate::{DeclaredPack, Error};
use digipro_sdk::native::{Judge, StandardMessage};
use digipro_vocab::{Digest, Name};
use serde::{Deserialize, Serialize};
use std::fmt;

pub(crate) use rust::RustPack;

/// A language in which a pack can be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Rust: the recommended one.
    Rust,
    /// C, freestanding.
    C,
    /// JavaScript, in an engine that knows neither clock nor chance.
    JavaScript,
    /// Decision tables (DMN), which a jurist edits.
    Table,
}

impl Language {
    /// Every language.
    pub const ALL: [Self; 4] = [Self::Rust, Self::C, Self::JavaScript, Self::Table];

    /// How people write it, such as `table`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Rust => "rust",
            Self::C => "c",
            Self::JavaScript => "javascript",
            Self::Table => "table",
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// The messages that a language gives and words for every rule.
pub(crate) fn standard(language: Language) -> Vec<StandardMessage> {
    match language {
        Language::Table => tables::standard(),
        Language::JavaScript => javascript::standard(),
        _ => Vec::new(),
    }
}

/// What a language of declared packs must be able to do.
pub trait Guest {
    /// What makes the component, as it names itself: part of the manifest's `source`.
    ///
    /// # Errors
    /// When it is not here, with the next step.
    fn toolchain(&self) -> Result<String, Error>;

    /// The component of a pack.
    ///
    /// # Errors
    /// What is wrong with the sources.
    fn component(&self, pack: &DeclaredPack) -> Result<Vec<u8>, Error>;

    /// Who answers the pack's vectors natively. `None` when only the component can.
    ///
    /// # Errors
    /// What is wrong with the sources.
    fn judge(&self, pack: &DeclaredPack) -> Result<Option<Box<dyn Judge>>, Error>;

    /// What goes into the component besides the pack's folder, such as a template or an SDK: name and digest.
    ///
    /// # Errors
    /// When it cannot be read.
    fn inputs(&self) -> Result<Vec<(Name, Digest)>, Error>;
}

/// The guest side of a language of declared packs.
///
/// # Errors
/// A Rust pack is a cargo package, and declares nothing in `rules.toml`.
pub fn guest(language: Language, pack: &str) -> Result<Box<dyn Guest>, Error> {
    match language {
        Language::C => Ok(Box::new(c::C)),
        Language::JavaScript => Ok(Box::new(javascript::JavaScript)),
        Language::Table => Ok(Box::new(tables::Tables)),
        Language::Rust => Err(Error::Pack {
            pack: pack.to_owned(),
            said: "a pack in rust is a cargo package: it has a Cargo.toml and no rules.toml".to_owned(),
        }),
    }
}
