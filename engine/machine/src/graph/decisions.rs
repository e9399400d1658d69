//! Decision models, compiled, and the tasks that take their decisions.

use super::Given;
use digipro_dmn::Model;
use digipro_vocab::{Digest, Name};
use std::collections::BTreeMap;

/// The decision models of a definition. Each id that can be called stands in one of them.
#[derive(Clone, Debug, Default)]
pub struct Decisions {
    /// The models, in the order of their files.
    pub models: Vec<DecisionModel>,
    /// For each id the place of its model.
    pub(crate) by_id: BTreeMap<Name, usize>,
}

/// A decision model.
#[derive(Clone, Debug)]
pub struct DecisionModel {
    /// Its file.
    pub file: Name,
    /// SHA-256 of its text and of the texts that it imports: the model's name in the log.
    pub digest: Digest,
    /// The model.
    pub model: Model,
}

impl Decisions {
    /// The model in which a decision, service or knowledge model of this id stands, and carries this tag if one is
    /// asked for.
    #[must_use]
    pub fn model_of(&self, id: &str, version_tag: Option<&Name>) -> Option<&DecisionModel> {
        let found = self.models.get(*self.by_id.get(id)?)?;
        (version_tag.is_none() || found.model.version_tag(id) == version_tag).then_some(found)
    }
}

/// A business rule task that takes a decision.
#[derive(Clone, Debug)]
pub struct DecisionTask {
    /// Id of the decision, service or knowledge model.
    pub decision: Given,
    /// The version tag that it has to carry (`bindingType="versionTag"`).
    pub version_tag: Option<Name>,
    /// The variable that takes the result.
    pub result: Name,
}
