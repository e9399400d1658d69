//! The compiled form of boxed expressions: names are slots of a frame.

use super::{kinds::Kind, table::Table};
use digipro_feel::{Datum, Expression, Found, NullCause, Parameter, Scope};
use digipro_vocab::{Name, Value};
use std::sync::Arc;

/// What to compute.
#[derive(Debug)]
pub(crate) enum Logic {
    /// A value that is written out.
    Constant(Datum),
    /// A variable, by its slot.
    Variable(usize),
    /// An expression.
    Text(Text),
    /// Entries, each of which sees those before it.
    Context(Vec<(Name, Logic)>),
    /// The same with a result that takes their place.
    Let(Vec<Logic>, Box<Logic>),
    /// A list.
    List(Vec<Logic>),
    /// A function, which sees the frame of its place.
    Function(Arc<Function>),
    /// A call by names.
    Call(Box<Logic>, Vec<(Name, Logic)>),
    /// Condition, result, and the other result.
    If(Box<[Logic; 3]>),
    /// What FEEL does with each item; what is done is a function of the item.
    Each(Each, Box<Logic>, Arc<Function>),
    /// What is kept of a list.
    Filter(Box<Logic>, Arc<Filter>),
    /// A decision table.
    Table(Box<Table>),
    /// A value of a type.
    Typed(Box<Logic>, Kind),
    /// Null, for this reason.
    Nothing(NullCause),
}

/// What is done with each item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Each {
    Return,
    Some,
    Every,
}

/// An expression, and for each of its names the slot where its value stands.
#[derive(Debug)]
pub(crate) struct Text {
    pub(crate) expression: Expression,
    pub(crate) slots: Slots,
}

/// For each name of an expression its slot; `None` for a built-in function or nothing.
pub(crate) type Slots = Vec<Option<usize>>;

/// A function of the model.
#[derive(Debug)]
pub(crate) struct Function {
    /// What it is called, for messages.
    pub(crate) name: Name,
    pub(crate) parameters: Vec<Parameter>,
    /// What arguments must pass besides being of the parameters' types.
    pub(crate) kinds: Vec<Kind>,
    pub(crate) body: Logic,
}

/// The condition of a boxed filter, in which entries of the item can be named directly.
#[derive(Debug)]
pub(crate) struct Filter {
    /// The names that the condition reads, which take the slots after `item`; and what they mean outside of it.
    pub(crate) names: Vec<(Name, Option<usize>)>,
    pub(crate) keep: Logic,
}

/// The variables of an expression, found by slot.
pub(crate) struct Frame<'f> {
    pub(crate) values: &'f [Datum],
    pub(crate) slots: &'f [Option<usize>],
}

impl Scope for Frame<'_> {
    fn lookup(&self, _: &str) -> Option<&Value> {
        None
    }

    fn find(&self, place: usize, _: &str) -> Option<Found<'_>> {
        let slot = (*self.slots.get(place)?)?;
        self.values.get(slot).map(Found::Datum)
    }
}
