//! `integrations.toml`: who does each type of job, and which facts come back.
//!
//! ```toml
//! [job.protocolla]
//! system = "Protocollo informatico"
//! standard = "AgID, Linee guida sul documento informatico, allegato 6"
//! purpose = { it = "registrare l'istanza", en = "register the application" }
//! gives = ["protocollo.numero", "protocollo.data"]
//! # takes = ["istanza.oggetto"]
//! # norm = "dpr445-art53"
//! # publishes = true                   # it is told only what may be published
//! ```

use super::{Bilingual, Located, Placed, Table};
use digipro_vocab::Name;
use serde::Deserialize;

/// The whole file.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IntegrationsFile {
    /// The jobs by type.
    #[serde(default)]
    pub job: Table<IntegrationEntry>,
}

/// `[job.TYPE]`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IntegrationEntry {
    /// The file that it stands in.
    #[serde(skip)]
    pub file: Name,
    /// What does it.
    pub system: Name,
    /// By which standard one talks to it.
    pub standard: Name,
    /// What for.
    pub purpose: Bilingual,
    /// The facts that it gives back, by path.
    pub gives: Vec<Placed<Name>>,
    /// The facts that it is told.
    #[serde(default)]
    pub takes: Vec<Placed<Name>>,
    /// The norm that asks for it.
    pub norm: Option<Placed<Name>>,
    /// Whether it makes public what it is told: then it is told only what may be published.
    #[serde(default)]
    pub publishes: bool,
}

impl Located for IntegrationsFile {
    fn locate(&mut self, file: &Name) {
        self.job.values_mut().for_each(|entry| entry.file = file.clone());
    }
}
