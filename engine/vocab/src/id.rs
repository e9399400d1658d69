//! Names and keys.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr, sync::Arc};

/// A name from a document: an element's id, a variable, a message, a parameter. Cheap to clone.
pub type Name = Arc<str>;

/// The key of a case (*pratica*): its number in the store, from 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CaseId(pub u64);

impl fmt::Display for CaseId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Names one thing that a case owes or waits for: unique within its case, never reused.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Ticket(pub u64);

impl fmt::Display for Ticket {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The code of a body in the index of public administrations (IPA): `c_` and the Belfiore code for a
/// municipality (`c_a323` is Anzio), `r_lombar` for a region, `s_italia` for the State.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct EntityId(Name);

/// The id of a rule pack: the entity that publishes it, optionally a dot and a topic (`s_italia.d33`).
pub type PackId = Name;

/// The text is not an IPA code.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{0}` is not an entity: expected a prefix `s_`, `r_` or `c_` and a code of small letters and digits, such as `c_a323`"
)]
pub struct NotAnEntity(pub String);

impl EntityId {
    /// The code.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The level that the prefix stands for.
    #[must_use]
    pub fn level(&self) -> Level {
        match self.0.as_bytes().first() {
            Some(b's') => Level::State,
            Some(b'r') => Level::Region,
            _ => Level::Entity,
        }
    }
}

impl FromStr for EntityId {
    type Err = NotAnEntity;

    fn from_str(text: &str) -> Result<Self, NotAnEntity> {
        let wrong = || NotAnEntity(text.to_owned());
        let (prefix, code) = text.split_once('_').ok_or_else(wrong)?;
        let good = matches!(prefix, "s" | "r" | "c")
            && !code.is_empty()
            && code.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
        if good { Ok(Self(text.into())) } else { Err(wrong()) }
    }
}

impl TryFrom<String> for EntityId {
    type Error = NotAnEntity;

    fn try_from(text: String) -> Result<Self, NotAnEntity> {
        text.parse()
    }
}

impl From<EntityId> for String {
    fn from(id: EntityId) -> Self {
        id.0.as_ref().to_owned()
    }
}

impl fmt::Display for EntityId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Who makes a rule or sets a value. The order is the order of force: the State binds the Region, the
/// Region binds the entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// *Stato*.
    State,
    /// *Regione*.
    Region,
    /// *Ente*: the municipality.
    Entity,
}

#[cfg(test)]
mod tests {
    use super::{EntityId, Level};

    #[test]
    fn entities_have_a_prefix_that_says_their_level() {
        assert_eq!("c_a323".parse::<EntityId>().unwrap().level(), Level::Entity);
        assert_eq!("r_lombar".parse::<EntityId>().unwrap().level(), Level::Region);
        assert_eq!("s_italia".parse::<EntityId>().unwrap().level(), Level::State);
        for wrong in ["", "a323", "c_", "c_A323", "x_a323", "c_a 323"] {
            assert!(wrong.parse::<EntityId>().is_err(), "{wrong}");
        }
    }
}
