//! What each role may do: one table.

use serde::{Deserialize, Serialize};

/// What somebody is, for the service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Uploads definitions.
    Designer,
    /// Works on the tasks of offices (*addetto*).
    Officer,
    /// Is responsible for procedures (*responsabile del procedimento*).
    Responsible,
    /// Reads everything of an entity, changes nothing.
    Auditor,
    /// Publishes rule packs of a level.
    Publisher,
    /// Keeps the machinery running.
    Operator,
    /// A worker's program.
    Worker,
    /// Reads own cases.
    Citizen,
}
