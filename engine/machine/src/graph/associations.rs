//! Data of activities and events: what they declare, and what moves in before and out after (BPMN 2.0, 10.4).

use super::Condition;
use digipro_feel::Expression;
use digipro_vocab::Name;

/// The data of an activity or event.
#[derive(Clone, Debug, Default)]
pub struct Data {
    /// Its own variables: properties, data inputs and data outputs.
    pub own: Vec<Name>,
    /// What moves into it before it begins.
    pub inputs: Vec<Association>,
    /// When one of its input sets is complete: it does not begin before (BPMN 2.0, 10.4.2). None where it need not wait.
    pub ready: Option<Condition>,
    /// What moves out of it when it has ended.
    pub outputs: Vec<Association>,
    /// What must be there together when it has ended.
    pub output_sets: Vec<OutputSet>,
}

/// A data association.
#[derive(Clone, Debug)]
pub struct Association {
    /// What it reads.
    pub sources: Vec<Item>,
    /// What it writes.
    pub target: Item,
    /// How.
    pub moves: Vec<Move>,
}

/// One value that an association moves.
#[derive(Clone, Debug)]
pub struct Move {
    /// What computes it; the source itself when absent.
    pub from: Option<Expression>,
    /// The fields of the target that take it, outermost first; none for the whole target.
    pub path: Vec<Name>,
}

/// What an association reads or writes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Item {
    /// A variable: of a data object, property, data input or data output.
    Variable(Name),
    /// A data store, which outlives the case.
    Store {
        /// Which.
        store: Name,
        /// Under which name its content is read by expressions.
        name: Name,
    },
}

/// An output set (BPMN 2.0, 10.4.2).
#[derive(Clone, Debug)]
pub struct OutputSet {
    /// The activity's own variables that have to have a value.
    pub needs: Vec<Name>,
}

impl Item {
    /// The name under which expressions read it.
    #[must_use]
    pub fn name(&self) -> &Name {
        match self {
            Self::Variable(name) | Self::Store { name, .. } => name,
        }
    }
}
