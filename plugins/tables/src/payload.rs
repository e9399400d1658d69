//! What is embedded into the template: the declarations that an answer needs, and the models as they were written.

use digipro_vocab::{FactKind, Interval, Name, Request, Weight, canonical, pack::Norm};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// All that the interpreter needs of a pack.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Payload {
    /// The rules, in the order in which they are evaluated.
    pub rules: Vec<TableRule>,
    /// Texts of the models, by their path in the pack's sources.
    pub models: BTreeMap<Name, String>,
}

/// A rule that is a decision of a model.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TableRule {
    /// Id, such as `c_b157.suolo.diniego`.
    pub id: Name,
    /// Points of a procedure at which it speaks.
    pub points: Vec<Name>,
    /// The act dates for which it is written.
    pub valid: Interval,
    /// The heaviest weight of its findings.
    pub weight: Weight,
    /// Its norms, by the keys with which a row can cite one.
    pub norms: Vec<(Name, Norm)>,
    /// The facts that it reads.
    pub needs: Vec<FactNeed>,
    /// Names of the parameters that it reads.
    pub parameters: Vec<Name>,
    /// Keys of its messages.
    pub messages: Vec<Name>,
    /// Path of its model.
    pub model: Name,
    /// Id or name of its decision; the only decision that no other requires when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<Name>,
    /// For inputs of the model that are called otherwise: the path of the fact or the name of the parameter.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub inputs: BTreeMap<Name, Name>,
}

/// A fact that a rule reads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FactNeed {
    /// Its path.
    pub path: Name,
    /// Its type.
    pub kind: FactKind,
}

/// The bytes are no payload.
#[derive(Debug)]
pub struct NotATable(String);

impl std::fmt::Display for NotATable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "what is embedded is no pack of tables: {}", self.0)
    }
}

impl std::error::Error for NotATable {}

impl Payload {
    /// The canonical bytes: equal payloads have equal ones.
    ///
    /// # Errors
    /// None in fact: all keys are strings.
    pub fn to_bytes(&self) -> Result<Vec<u8>, canonical::NotCanonical> {
        canonical::to_bytes(self)
    }

    /// Reads what [`to_bytes`](Self::to_bytes) wrote.
    ///
    /// # Errors
    /// When the bytes are something else.
    pub fn read(bytes: &[u8]) -> Result<Self, NotATable> {
        serde_json::from_slice(bytes).map_err(|error| NotATable(error.to_string()))
    }
}

impl TableRule {
    /// Whether it speaks at the request's point on its act date.
    #[must_use]
    pub fn speaks(&self, request: &Request) -> bool {
        self.valid.contains(request.act_date) && self.points.contains(&request.point)
    }

    /// A request at which it speaks, and in which nothing is known.
    pub(crate) fn empty_request(&self) -> Request {
        let day = self.valid.from;
        let point = self.points.first().cloned().unwrap_or_default();
        Request {
            point,
            act_date: day,
            facts_date: day,
            known_on: day,
            facts: Vec::new(),
            parameters: Vec::new(),
        }
    }
}
