//! What differs between two definitions, in terms of the procedure and of the law.
//!
//! Both are effective: two versions of a kit, or of a kit under one entity's overlay. Elements are told apart by their
//! ids, everything else by its name; what is only drawn elsewhere is said to be so. Words for people are made outside.

mod law;
mod matter;
mod practice;
mod steps;

use crate::effective::Effective;
use digipro_vocab::{Digest, EntityId, Name};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// All that differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Difference {
    /// The definition before.
    pub from: Version,
    /// The definition after.
    pub to: Version,
    /// The changes, by area, then by id.
    pub changes: Vec<Change>,
}

/// Which definition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Version {
    /// Id of the kit.
    pub kit: Name,
    /// Its version.
    pub version: Name,
    /// The entity whose overlay is merged in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entity: Option<EntityId>,
    /// The definition's name.
    pub digest: Digest,
}

/// What a change is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Area {
    /// An activity, event, gateway or subprocess.
    Step,
    /// A sequence or message flow.
    Flow,
    /// A lane as it is drawn.
    Lane,
    /// Another element of a process document: a process, a message, a participant, a data object.
    Element,
    /// A decision or what it requires.
    Decision,
    /// A parameter.
    Parameter,
    /// A legal time limit.
    Term,
    /// A rule point with its regimes.
    Point,
    /// A norm of the register.
    Norm,
    /// The office behind a lane.
    Office,
    /// An extension point.
    Extension,
    /// A form.
    Form,
    /// A text, as `language/key`.
    Text,
    /// What a fact is collected for.
    Data,
    /// The days on which the entity does not work.
    Calendar,
    /// An organ that decides.
    Organ,
    /// How to reach an office.
    Contact,
    /// What every way through the procedure has to respect.
    Property,
    /// What may go wrong at a step: by the step's id.
    Risk,
    /// Who does a type of job.
    Integration,
    /// A letter or act, as `id/language`.
    Template,
    /// What is published of the procedure.
    Sheet,
    /// A shared fragment.
    Fragment,
    /// A layer that took part in the merge.
    Layer,
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It says something else.
    Changed,
    /// It says the same and is drawn elsewhere.
    LayoutOnly,
}

/// One change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// What it is about.
    pub area: Area,
    /// Its id or name: for elements the BPMN id, in the definition after, or before when it is gone.
    pub id: Name,
    /// What became of it.
    pub kind: Kind,
    /// The id before, where a rename is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub was: Option<Name>,
    /// What people call it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Name>,
    /// What it is, such as `userTask`, for elements.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub element: Option<Name>,
    /// What about it differs.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aspects: Vec<Aspect>,
}

/// One thing that differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Aspect {
    /// What, such as `name`, `lane`, `conditionExpression`, `value`, `bound`.
    pub what: Name,
    /// How it was; nothing when it is new.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// How it is; nothing when it is gone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
}

impl Difference {
    /// Whether nothing differs, not even a drawing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    /// The changes of one area.
    pub fn of(&self, area: Area) -> impl Iterator<Item = &Change> {
        self.changes.iter().filter(move |change| change.area == area)
    }
}

/// What changes from one definition to another; `renamed` says which elements after are which before.
#[must_use]
pub fn diff(from: &Effective, to: &Effective, renamed: &BTreeMap<Name, Name>) -> Difference {
    let mut changes = steps::changes(from, to, renamed);
    changes.extend(law::changes(from, to));
    changes.extend(matter::changes(from, to));
    changes.extend(practice::changes(from, to));
    changes.sort_by(|one, other| (one.area, &one.id).cmp(&(other.area, &other.id)));
    Difference { from: version(from), to: version(to), changes }
}

fn version(effective: &Effective) -> Version {
    Version {
        kit: effective.kit.clone(),
        version: effective.version.clone(),
        entity: effective.entity.clone(),
        digest: effective.digest(),
    }
}

/// What a thing says, by aspect.
type Said = BTreeMap<Name, String>;

/// The aspects in which two things differ.
fn aspects(from: &Said, to: &Said) -> Vec<Aspect> {
    let all: BTreeSet<&Name> = from.keys().chain(to.keys()).collect();
    let differing = all.into_iter().filter(|what| from.get(*what) != to.get(*what));
    let aspect =
        |what: &Name| Aspect { what: what.clone(), from: from.get(what).cloned(), to: to.get(what).cloned() };
    differing.map(aspect).collect()
}

/// The changes from one table to another, each thing with what it says.
fn tables(area: Area, from: &BTreeMap<Name, Said>, to: &BTreeMap<Name, Said>) -> Vec<Change> {
    let all: BTreeSet<&Name> = from.keys().chain(to.keys()).collect();
    let change = |id: &Name| {
        let (before, after) = (from.get(id), to.get(id));
        let kind = match (before, after) {
            (None, _) => Kind::Added,
            (_, None) => Kind::Removed,
            _ => Kind::Changed,
        };
        let nothing = Said::new();
        let aspects = aspects(before.unwrap_or(&nothing), after.unwrap_or(&nothing));
        let same = kind == Kind::Changed && aspects.is_empty();
        (!same).then(|| Change { area, id: id.clone(), kind, was: None, name: None, element: None, aspects })
    };
    all.into_iter().filter_map(change).collect()
}

#[cfg(test)]
mod tests;
