//! Boxed expressions (DMN 1.5, 10.2.2) and decision tables (chapter 8) as written.

use super::{Text, Variable};
use digipro_vocab::{Name, Span};

/// An expression in a box.
#[derive(Clone, Debug)]
pub struct Expression {
    /// What it says.
    pub boxed: Boxed,
    /// The type of its value.
    pub kind: Option<Text>,
    /// The element.
    pub span: Span,
}

/// What stands in a box.
#[derive(Clone, Debug)]
pub enum Boxed {
    /// Text in an expression language; `None` of it is FEEL.
    Literal {
        /// The text.
        text: Text,
        /// The language, if it is not FEEL.
        language: Option<Text>,
    },
    /// Entries, the one without a name being the result.
    Context(Vec<ContextEntry>),
    /// A call by names.
    Invocation {
        /// What is called.
        callee: Option<Box<Expression>>,
        /// Arguments.
        bindings: Vec<Binding>,
    },
    /// A list.
    List(Vec<Expression>),
    /// A list of contexts, as a table.
    Relation {
        /// The entries of each context.
        columns: Vec<Column>,
        /// The values, one for each column.
        rows: Vec<Vec<Expression>>,
    },
    /// A function.
    Function(Box<FunctionDefinition>),
    /// `if`, `then` and `else` (DMN 1.4).
    Conditional([Option<Box<Expression>>; 3]),
    /// What is kept of a list (DMN 1.4).
    Filter {
        /// The list.
        items: Option<Box<Expression>>,
        /// The condition.
        keep: Option<Box<Expression>>,
    },
    /// `for`, `some` and `every` (DMN 1.4).
    Iteration(Iteration),
    /// A decision table.
    Table(Box<DecisionTable>),
}

/// An entry of a context.
#[derive(Clone, Debug)]
pub struct ContextEntry {
    /// Its name and type; `None` for the result.
    pub variable: Option<Variable>,
    /// Its value.
    pub value: Option<Expression>,
    /// The element.
    pub span: Span,
}

/// An argument.
#[derive(Clone, Debug)]
pub struct Binding {
    /// Name of the parameter.
    pub parameter: Name,
    /// The argument; null where there is none.
    pub value: Option<Expression>,
    /// The element.
    pub span: Span,
}

/// A column of a relation.
#[derive(Clone, Debug)]
pub struct Column {
    /// Its name.
    pub name: Name,
    /// Its type.
    pub kind: Option<Text>,
}

/// A function.
#[derive(Clone, Debug)]
pub struct FunctionDefinition {
    /// In which language it is written.
    pub kind: FunctionKind,
    /// Its parameters.
    pub parameters: Vec<Variable>,
    /// What it computes.
    pub body: Option<Expression>,
    /// The element.
    pub span: Span,
}

/// The language of a function (10.2.2.7).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FunctionKind {
    /// FEEL.
    #[default]
    Feel,
    /// A method of a Java class, which is not called.
    Java,
    /// A PMML model, which is not called.
    Pmml,
}

/// A variable that goes through a list.
#[derive(Clone, Debug)]
pub struct Iteration {
    /// What is done with the items.
    pub kind: IterationKind,
    /// The variable.
    pub variable: Name,
    /// The list.
    pub items: Option<Box<Expression>>,
    /// What is computed for each item.
    pub body: Option<Box<Expression>>,
}

/// What an iteration does with the items.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IterationKind {
    /// The list of results.
    For,
    /// Whether one satisfies.
    Some,
    /// Whether all satisfy.
    Every,
}

/// How a table makes one result of the rules that match (8.2.10).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum HitPolicy {
    /// At most one rule matches.
    #[default]
    Unique,
    /// All that match say the same.
    Any,
    /// The highest in the order of the output values.
    Priority,
    /// The first in the order of the rules.
    First,
    /// All, in the order of the rules.
    RuleOrder,
    /// All, in the order of the output values.
    OutputOrder,
    /// All, in the order of the rules.
    Collect,
    /// The sum of all.
    Sum,
    /// How many there are.
    Count,
    /// The least of all.
    Min,
    /// The greatest of all.
    Max,
}

/// A decision table. How it is laid out (rules as rows, as columns, or as a cross table) does not change what it says.
#[derive(Clone, Debug)]
pub struct DecisionTable {
    /// Its id.
    pub id: Name,
    /// What happens when several rules match.
    pub hit_policy: HitPolicy,
    /// Inputs.
    pub inputs: Vec<InputClause>,
    /// Outputs.
    pub outputs: Vec<OutputClause>,
    /// Rules.
    pub rules: Vec<Rule>,
}

/// An input of a table.
#[derive(Clone, Debug)]
pub struct InputClause {
    /// What it is called.
    pub label: Name,
    /// What is tested.
    pub expression: Option<Expression>,
    /// Unary tests for the values that it may have.
    pub values: Option<Text>,
    /// The element.
    pub span: Span,
}

/// An output of a table.
#[derive(Clone, Debug)]
pub struct OutputClause {
    /// Its name, needed where there are several.
    pub name: Name,
    /// Its type.
    pub kind: Option<Text>,
    /// Unary tests for the values that it may have, the most important first.
    pub values: Option<Text>,
    /// The value when no rule matches.
    pub default: Option<Expression>,
    /// The element.
    pub span: Span,
}

/// A rule of a table.
#[derive(Clone, Debug)]
pub struct Rule {
    /// Its id.
    pub id: Name,
    /// What is written beside it.
    pub note: Name,
    /// Unary tests, one for each input.
    pub tests: Vec<Text>,
    /// Values, one for each output.
    pub outputs: Vec<Expression>,
    /// The element.
    pub span: Span,
}
