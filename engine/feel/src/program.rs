//! The compiled form: names are resolved to slots, literals to values.

use crate::{
    Parameter, Type,
    datum::Datum,
    syntax::ast::{Arithmetic, Quantifier, Relation},
};
use digipro_vocab::{Name, Span};
use std::sync::Arc;

/// A part of the program and where it stands in the text.
#[derive(Debug)]
pub(crate) struct Node {
    pub(crate) span: Span,
    pub(crate) op: Op,
}

/// What to do.
#[derive(Debug)]
pub(crate) enum Op {
    Constant(Datum),
    /// A variable of the expression, by its slot in the frame.
    Local(usize),
    /// A variable of the scope, by its place among the names that the expression reads; a built-in function where
    /// the scope has none of that name.
    Global(usize, Name),
    /// What is called by the name of a built-in function that the scope may have its own function for.
    Called(usize, Name, Datum),
    /// A name inside filters: an entry of one of the items, innermost first, else what it means outside.
    Entry(Name, Vec<usize>, Box<Node>),
    Negate(Box<Node>),
    Arithmetic(Box<Node>, Vec<(Arithmetic, Node)>),
    Compare(Box<Node>, Vec<Test>),
    And(Vec<Node>),
    Or(Vec<Node>),
    If(Vec<(Node, Node)>, Box<Node>),
    For(Box<Iterated>),
    Quantified(Quantifier, Box<Iterated>),
    Function(Arc<FunctionNode>),
    List(Vec<Node>),
    Context(Vec<(Name, Node)>),
    Range(Box<RangeNode>),
    /// A comparison that lacks its left side.
    Bare(Relation, Box<Node>),
    /// An operand and what is applied to it.
    Steps(Box<Node>, Vec<(Span, Step)>),
}

/// The right side of a comparison.
#[derive(Debug)]
pub(crate) enum Test {
    Relation(Relation, Node),
    Between(Node, Node),
    In(Vec<UnaryNode>),
}

/// A unary test. The value that it is applied to takes the next slot.
#[derive(Debug)]
pub(crate) struct UnaryNode {
    pub(crate) node: Node,
    /// Whether it reads the value as `?`: then it may itself say true or false of it.
    pub(crate) reads_input: bool,
}

/// Variables that go through domains, and what is computed for each combination.
#[derive(Debug)]
pub(crate) struct Iterated {
    /// What each variable goes through; the variables take consecutive slots, after the one of `partial`.
    pub(crate) domains: Vec<DomainNode>,
    pub(crate) body: Node,
    /// Whether the body reads `partial`, the results so far.
    pub(crate) reads_partial: bool,
}

#[derive(Debug)]
pub(crate) enum DomainNode {
    Items(Node),
    Span(Node, Node),
}

#[derive(Debug)]
pub(crate) struct RangeNode {
    pub(crate) low: Option<Node>,
    pub(crate) low_included: bool,
    pub(crate) high: Option<Node>,
    pub(crate) high_included: bool,
}

/// A function that the expression defines. Its parameters take the slots after those that it can see.
#[derive(Debug)]
pub(crate) struct FunctionNode {
    /// The expression that defines it, in whose text its spans are.
    pub(crate) text: Name,
    /// Places of the variables of the scope that it reads: they are taken along, because it may be called elsewhere.
    pub(crate) globals: Vec<(usize, Name)>,
    pub(crate) parameters: Vec<Parameter>,
    pub(crate) body: Node,
}

/// What is applied to an operand.
#[derive(Debug)]
pub(crate) enum Step {
    Path(Name),
    Filter(Node),
    Call(Vec<Node>),
    CallNamed(Vec<(Name, Node)>),
    InstanceOf(Type),
}
