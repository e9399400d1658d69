//! The syntax tree. Chains of operators and of postfixes are flat, so that its depth is the depth of brackets.

use crate::{Parameter, Type, datum::Datum};
use digipro_vocab::{Name, Number, Span};

/// A part of an expression and where it stands.
#[derive(Clone, Debug)]
pub(crate) struct Expr {
    pub(crate) span: Span,
    pub(crate) kind: ExprKind,
}

/// What a part of an expression is.
#[derive(Clone, Debug)]
pub(crate) enum ExprKind {
    Null,
    Boolean(bool),
    Number(Number),
    Text(Name),
    /// `@"..."`, as the value that it stands for.
    Temporal(Datum),
    Variable(Name),
    /// `-` before an operand.
    Negate(Box<Expr>),
    /// Operators of one level of precedence, from left to right.
    Arithmetic(Box<Expr>, Vec<(Arithmetic, Expr)>),
    /// Comparisons, from left to right.
    Compare(Box<Expr>, Vec<Comparison>),
    And(Vec<Expr>),
    Or(Vec<Expr>),
    /// Conditions with their results, and the last `else`.
    If(Vec<(Expr, Expr)>, Box<Expr>),
    For(Vec<Iteration>, Box<Expr>),
    Quantified(Quantifier, Vec<Iteration>, Box<Expr>),
    Function(Vec<Parameter>, Box<Expr>),
    List(Vec<Expr>),
    Context(Vec<(Name, Expr)>),
    Range(Range),
    /// A comparison without a left side, such as `< 5`.
    Test(Relation, Box<Expr>),
    /// An operand with what is applied to it, from left to right.
    Postfix(Box<Expr>, Vec<(Span, Postfix)>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Arithmetic {
    Add,
    Subtract,
    Multiply,
    Divide,
    Power,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Relation {
    Equal,
    NotEqual,
    Less,
    AtMost,
    Greater,
    AtLeast,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Quantifier {
    Some,
    Every,
}

/// The right side of a comparison.
#[derive(Clone, Debug)]
pub(crate) enum Comparison {
    Relation(Relation, Expr),
    Between(Expr, Expr),
    In(Vec<Expr>),
}

/// `name in domain`, or `name in low..high`.
#[derive(Clone, Debug)]
pub(crate) struct Iteration {
    pub(crate) name: Name,
    pub(crate) domain: Domain,
}

#[derive(Clone, Debug)]
pub(crate) enum Domain {
    Items(Expr),
    Span(Expr, Expr),
}

/// A range; an end without a value is open to infinity.
#[derive(Clone, Debug)]
pub(crate) struct Range {
    pub(crate) low: Option<Box<Expr>>,
    pub(crate) low_included: bool,
    pub(crate) high: Option<Box<Expr>>,
    pub(crate) high_included: bool,
}

/// What follows an operand.
#[derive(Clone, Debug)]
pub(crate) enum Postfix {
    Path(Name),
    Filter(Expr),
    Call(Vec<Expr>),
    CallNamed(Vec<(Name, Expr)>),
    InstanceOf(Type),
}

impl Arithmetic {
    /// How it is written.
    pub(crate) fn text(self) -> &'static str {
        match self {
            Self::Add => "+",
            Self::Subtract => "-",
            Self::Multiply => "*",
            Self::Divide => "/",
            Self::Power => "**",
        }
    }
}

impl Relation {
    /// How it is written.
    pub(crate) fn text(self) -> &'static str {
        match self {
            Self::Equal => "=",
            Self::NotEqual => "!=",
            Self::Less => "<",
            Self::AtMost => "<=",
            Self::Greater => ">",
            Self::AtLeast => ">=",
        }
    }
}
