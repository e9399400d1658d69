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

    /// Whether this is a Region of special statute (Const. art. 116), which may put its own law in the place of the
    /// State's in the matters that its statute gives it. Codes as in the index of public administrations.
    #[must_use]
    pub fn has_special_statute(&self) -> bool {
        matches!(&*self.0, "r_friuve" | "r_sardeg" | "r_sicili" | "r_trenti" | "r_vda")
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

impl Level {
    /// The level of the body that issued a norm, as its NIR name has it: `regione.lombardia` and
    /// `provincia.autonoma.trento` are Regions, `comune.anzio` is an entity; all other authorities, those of the Union
    /// included, bind as the State does.
    #[must_use]
    pub fn of_norm(urn: &str) -> Self {
        let authority = urn.strip_prefix("urn:nir:").unwrap_or(urn).split(':').next().unwrap_or_default();
        let begins = |with: &[&str]| with.iter().any(|prefix| authority.starts_with(prefix));
        if begins(&["regione.", "provincia.autonoma."]) {
            Self::Region
        } else if begins(&["comune.", "provincia.", "citta.metropolitana.", "unione.comuni."]) {
            Self::Entity
        } else {
            Self::State
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{EntityId, Level};

    #[test]
    fn a_norm_has_the_level_of_the_body_that_issued_it() {
        for (urn, level) in [
            ("urn:nir:stato:legge:1990-08-07;241", Level::State),
            ("urn:nir:unione.europea:regolamento:2016-04-27;2016-679", Level::State),
            ("urn:nir:presidente.repubblica:decreto:2000-12-28;445", Level::State),
            ("urn:nir:regione.sicilia:legge:2019-05-21;7", Level::Region),
            ("urn:nir:provincia.autonoma.bolzano:legge:1993-10-22;17", Level::Region),
            ("urn:nir:comune.anzio:regolamento:2025-12-15;47", Level::Entity),
            ("urn:nir:citta.metropolitana.roma:statuto:2014-12-22;1", Level::Entity),
        ] {
            assert_eq!(Level::of_norm(urn), level, "{urn}");
        }
    }

    #[test]
    fn five_regions_have_a_special_statute() {
        let special = |code: &str| code.parse::<EntityId>().unwrap().has_special_statute();
        assert!(["r_friuve", "r_sardeg", "r_sicili", "r_trenti", "r_vda"].into_iter().all(special));
        assert!(!["r_lombar", "r_lazio", "c_f158", "s_italia"].into_iter().any(special));
    }

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
