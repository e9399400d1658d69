//! Data: objects, stores, properties, inputs, outputs and associations (BPMN 10.4).

use super::{Base, Expression};
use crate::text::Reference;

/// A data object, or a reference to a data object or data store.
#[derive(Clone, Debug, PartialEq)]
pub struct DataElement {
    /// What every element has.
    pub base: Base,
    /// Its kind.
    pub kind: DataKind,
    /// The structure of its items (`itemSubjectRef`).
    pub item: Option<Reference>,
    /// Its state (`dataState`), such as `approved`.
    pub state: Option<digipro_vocab::Name>,
}

/// The kinds of data elements in a scope.
#[derive(Clone, Debug, PartialEq)]
pub enum DataKind {
    /// `dataObject`.
    Object {
        /// Whether it holds several items.
        is_collection: bool,
    },
    /// `dataObjectReference`.
    ObjectReference {
        /// The data object.
        object: Option<Reference>,
    },
    /// `dataStoreReference`.
    StoreReference {
        /// The data store.
        store: Option<Reference>,
    },
}

/// A property of a process, activity or event.
#[derive(Clone, Debug, PartialEq)]
pub struct Property {
    /// What every element has.
    pub base: Base,
    /// The structure of its items (`itemSubjectRef`).
    pub item: Option<Reference>,
}

/// The declared inputs and outputs of an activity or process.
#[derive(Clone, Debug, PartialEq)]
pub struct IoSpecification {
    /// What every element has.
    pub base: Base,
    /// `dataInput`.
    pub inputs: Vec<DataInputOutput>,
    /// `dataOutput`.
    pub outputs: Vec<DataInputOutput>,
    /// `inputSet`.
    pub input_sets: Vec<IoSet>,
    /// `outputSet`.
    pub output_sets: Vec<IoSet>,
}

/// A data input, data output, input item or output item.
#[derive(Clone, Debug, PartialEq)]
pub struct DataInputOutput {
    /// What every element has.
    pub base: Base,
    /// The structure of its items (`itemSubjectRef`).
    pub item: Option<Reference>,
    /// Whether it holds several items.
    pub is_collection: bool,
    /// Its state.
    pub state: Option<digipro_vocab::Name>,
}

/// An input set or output set: what must be there together.
#[derive(Clone, Debug, PartialEq)]
pub struct IoSet {
    /// What every element has.
    pub base: Base,
    /// Its inputs or outputs (`dataInputRefs`, `dataOutputRefs`).
    pub members: Vec<Reference>,
    /// Those that may be missing (`optionalInputRefs`, `optionalOutputRefs`).
    pub optional: Vec<Reference>,
    /// Those that are read or written during execution (`whileExecuting…Refs`).
    pub while_executing: Vec<Reference>,
    /// The sets at the other side (`outputSetRefs`, `inputSetRefs`).
    pub counterparts: Vec<Reference>,
}

/// A data association.
#[derive(Clone, Debug, PartialEq)]
pub struct DataAssociation {
    /// What every element has.
    pub base: Base,
    /// What is read (`sourceRef`).
    pub sources: Vec<Reference>,
    /// What is written (`targetRef`).
    pub target: Option<Reference>,
    /// Computes the target from the sources.
    pub transformation: Option<Expression>,
    /// Parts of the target: from, to.
    pub assignments: Vec<(Option<Expression>, Option<Expression>)>,
}
