//! `risks.toml`: what may go wrong at which step, and the measure against it (L. 190/2012).
//!
//! ```toml
//! [[risk]]
//! element = "adotta-provvedimento"     # id of a step
//! event = "Diniego pretestuoso"
//! cause = "Discrezionalità nel bilanciamento"
//! level = "high"                       # high | medium | low
//! measure = "Motivazione riferita al singolo limite"
//! indicator = "Percentuale di dinieghi riformati"
//! responsible = "rpct"                 # a lane
//! norm = "l190-2012-art1-com9"
//! ```

use super::{Located, Placed};
use crate::effective::RiskLevel;
use digipro_vocab::Name;
use serde::Deserialize;

/// The whole file.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RisksFile {
    /// The risks.
    #[serde(default)]
    pub risk: Vec<RiskEntry>,
}

/// `[[risk]]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RiskEntry {
    /// The file that it stands in.
    #[serde(skip)]
    pub file: Name,
    /// Id of the step.
    pub element: Placed<Name>,
    /// What may happen.
    pub event: Name,
    /// Why it may happen.
    pub cause: Name,
    /// How grave it is.
    pub level: RiskLevel,
    /// What is done against it.
    pub measure: Name,
    /// How one sees whether that works.
    pub indicator: Name,
    /// The lane that answers for the measure.
    pub responsible: Placed<Name>,
    /// The norm on which the measure rests.
    pub norm: Placed<Name>,
}

impl Located for RisksFile {
    fn locate(&mut self, file: &Name) {
        self.risk.iter_mut().for_each(|entry| entry.file = file.clone());
    }
}
