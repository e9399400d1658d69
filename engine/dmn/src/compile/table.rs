//! The compiled form of decision tables.

use super::{index::Index, kinds::Kind, logic::Logic, logic::Slots};
use crate::HitPolicy;
use digipro_feel::UnaryTests;
use digipro_vocab::Name;

/// A decision table.
#[derive(Debug)]
pub(crate) struct Table {
    /// Its place among the tables of the model.
    pub(crate) place: u32,
    pub(crate) policy: HitPolicy,
    pub(crate) columns: Vec<Column>,
    pub(crate) outputs: Vec<Output>,
    /// For each rule, its values.
    pub(crate) rules: Vec<Vec<Logic>>,
}

/// An input with the tests of all rules.
#[derive(Debug)]
pub(crate) struct Column {
    pub(crate) input: Logic,
    /// The values that it may have.
    pub(crate) allowed: Option<Cell>,
    pub(crate) cells: Vec<Cell>,
    pub(crate) index: Option<Index>,
}

/// Unary tests.
#[derive(Debug)]
pub(crate) enum Cell {
    /// Anything passes.
    Anything,
    /// Nothing passes: what is written is not FEEL.
    Nothing,
    /// What passes these tests.
    Tests(UnaryTests, Slots),
}

/// An output.
#[derive(Debug)]
pub(crate) struct Output {
    pub(crate) name: Name,
    pub(crate) kind: Kind,
    /// The values that it may have, the most important first.
    pub(crate) values: Option<Cell>,
    pub(crate) default: Option<Logic>,
}

/// What is said of a table to people.
#[derive(Clone, Debug)]
pub(crate) struct TableLabel {
    /// Id and name of the decision or knowledge model that it stands in.
    pub(crate) id: Name,
    pub(crate) name: Name,
    pub(crate) inputs: Vec<Name>,
    pub(crate) rules: Vec<(Name, Name)>,
}
