//! What is done more than once: standard loops, multi-instance activities, several tokens for one visit.

use super::Throw;
use digipro_feel::Expression;
use digipro_vocab::Name;

/// A standard loop (BPMN 2.0, 10.3.8): the activity runs again while the condition holds.
#[derive(Clone, Debug)]
pub struct Rounds {
    /// Whether the condition is asked before a round, otherwise after it.
    pub before: bool,
    /// The greatest number of rounds.
    pub maximum: Option<u32>,
    /// Whether there is another round; without it there is.
    pub again: Option<Expression>,
}

/// Multi-instance characteristics.
#[derive(Clone, Debug)]
pub struct Many {
    /// One after another.
    pub sequential: bool,
    /// What is iterated.
    pub items: Items,
    /// The variable of the item.
    pub element: Option<Name>,
    /// The variable that takes the list of results.
    pub output: Option<Name>,
    /// The result of an instance.
    pub output_element: Option<Expression>,
    /// The variable whose value is the result of an instance, where no expression gives it.
    pub output_item: Option<Name>,
    /// The variable that each instance has for itself, because its result is read from it.
    pub own_result: Option<Name>,
    /// After an instance: whether the rest is cancelled.
    pub until: Option<Expression>,
    /// What instances throw as they complete.
    pub events: Vec<InstanceEvent>,
}

/// What a multi-instance activity iterates.
#[derive(Clone, Debug)]
pub enum Items {
    /// The items of a list.
    Collection(Expression),
    /// The items of a list that is the value of a variable.
    Variable(Name),
    /// Nothing: so many instances.
    Cardinality(Expression),
}

/// An event that the completion of an instance throws (`behavior`; BPMN 2.0, 10.3.8).
#[derive(Clone, Debug)]
pub struct InstanceEvent {
    /// At which completions.
    pub when: When,
    /// What is thrown.
    pub throw: Throw,
}

/// At which completions of instances an event is thrown.
#[derive(Clone, Debug)]
pub enum When {
    /// At the first (`One`).
    First,
    /// At each (`None`).
    Each,
    /// Where a condition holds (`Complex`).
    Holds(Expression),
}

/// Several tokens for one visit of an activity (BPMN 2.0, table 10.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quantities {
    /// How many tokens have to come before it begins (`startQuantity`).
    pub start: u32,
    /// How many tokens go on along each flow that is taken (`completionQuantity`).
    pub completion: u32,
}
