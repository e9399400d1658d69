//! The norms that legal time rests on.

use digipro_vocab::{Citation, Date, Name};
use serde::{Deserialize, Serialize};

/// A norm by its NIR name and part, from which a citation is made for the day whose law applies.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Norm {
    /// Such as `urn:nir:stato:legge:1990-08-07;241`.
    pub urn: Name,
    /// Such as `art2-com7`.
    pub part: Name,
}

/// Civil code, on how terms are counted: intermediate days, the last day, months.
pub(crate) const CODE: &str = "urn:nir:stato:regio.decreto:1942-03-16;262:2";
/// Code of civil procedure, whose art. 155 is applied by analogy to administrative terms.
pub(crate) const PROCEDURE: &str = "urn:nir:stato:regio.decreto:1940-10-28;1443:1";
/// General law on administrative procedure.
pub(crate) const L241: &str = "urn:nir:stato:legge:1990-08-07;241";
/// Statutory holidays.
pub(crate) const L260: &str = "urn:nir:stato:legge:1949-05-27;260";
/// The act that made 4 October a holiday.
pub(crate) const L151: &str = "urn:nir:stato:legge:2025-10-08;151";
/// 6 January, and 29 June for the municipality of Rome.
pub(crate) const DPR792: &str = "urn:nir:presidente.repubblica:decreto:1985-12-28;792";
/// 2 June.
pub(crate) const L336: &str = "urn:nir:stato:legge:2000-11-20;336";
/// Decree on simplification: the platform for notifications, and art. 10-bis as it stands.
pub(crate) const DL76: &str = "urn:nir:stato:decreto.legge:2020-07-16;76";
/// Code of local authorities: publication and effects of acts.
pub(crate) const TUEL: &str = "urn:nir:stato:decreto.legislativo:2000-08-18;267";

impl Norm {
    /// The norm of this name and part.
    #[must_use]
    pub fn new(urn: &str, part: &str) -> Self {
        Self { urn: urn.into(), part: part.into() }
    }

    /// The citation of its text in force on a day.
    #[must_use]
    pub fn cite(&self, text_of: Date) -> Citation {
        Citation { urn: self.urn.clone(), part: self.part.clone(), text_of }
    }
}
