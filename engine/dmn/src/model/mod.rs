//! The typed reading of a decision model (DMN 1.5, chapters 6 to 8 and 10), with places.

mod expression;
mod types;

pub use expression::{
    Binding, Boxed, Column, ContextEntry, DecisionTable, Expression, FunctionDefinition, FunctionKind,
    HitPolicy, InputClause, Iteration, IterationKind, OutputClause, Rule,
};
pub use types::{FunctionItem, ItemDefinition};

use digipro_vocab::{Name, Span};

/// Text from an attribute or from the content of an element.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// The characters, unescaped.
    pub value: Name,
    /// Where they are written, escapes and all; see [`crate::Document::place`] for a part of them.
    pub span: Span,
}

/// What `definitions` holds.
#[derive(Clone, Debug, Default)]
pub struct Definitions {
    /// Its name.
    pub name: Name,
    /// The namespace by which other models refer to its elements.
    pub namespace: Name,
    /// Models that it builds on.
    pub imports: Vec<Import>,
    /// Types.
    pub item_definitions: Vec<ItemDefinition>,
    /// Input data.
    pub inputs: Vec<InputData>,
    /// Decisions.
    pub decisions: Vec<Decision>,
    /// Business knowledge models.
    pub knowledge: Vec<BusinessKnowledge>,
    /// Decision services.
    pub services: Vec<DecisionService>,
    /// Authorities, such as norms. They say nothing about values.
    pub authorities: Vec<KnowledgeSource>,
    /// The root element.
    pub span: Span,
}

/// A model that another builds on (6.3.3).
#[derive(Clone, Debug)]
pub struct Import {
    /// The namespace of its definitions.
    pub namespace: Name,
    /// What stands before the names of its elements; empty for nothing.
    pub name: Name,
    /// Whether what is imported is a decision model.
    pub is_model: bool,
    /// The element.
    pub span: Span,
}

/// A name with a type, by which values are known (7.3.8).
#[derive(Clone, Debug, Default)]
pub struct Variable {
    /// Its name.
    pub name: Name,
    /// Its type.
    pub kind: Option<Text>,
}

/// What an element has that others refer to.
#[derive(Clone, Debug, Default)]
pub struct Identity {
    /// Its id.
    pub id: Name,
    /// Its name.
    pub name: Name,
    /// Its version, as its author calls it (`zeebe:versionTag`).
    pub version_tag: Option<Name>,
    /// The element.
    pub span: Span,
}

/// What is given from outside (7.3.4).
#[derive(Clone, Debug)]
pub struct InputData {
    /// Its id and name.
    pub identity: Identity,
    /// By which name and of which type it is known.
    pub variable: Variable,
}

/// A decision (7.3.1).
#[derive(Clone, Debug)]
pub struct Decision {
    /// Its id and name.
    pub identity: Identity,
    /// By which name and of which type its result is known.
    pub variable: Variable,
    /// Input data, decisions and knowledge that it requires.
    pub requires: Vec<Text>,
    /// The authorities by which it is decided.
    pub authorities: Vec<Text>,
    /// How it is decided; `None` when the model does not say.
    pub logic: Option<Expression>,
}

/// A business knowledge model (7.3.2).
#[derive(Clone, Debug)]
pub struct BusinessKnowledge {
    /// Its id and name.
    pub identity: Identity,
    /// By which name it is called, and of which type its result is.
    pub variable: Variable,
    /// Knowledge that it requires.
    pub requires: Vec<Text>,
    /// The function.
    pub logic: Option<FunctionDefinition>,
}

/// A decision service (7.3.3).
#[derive(Clone, Debug)]
pub struct DecisionService {
    /// Its id and name.
    pub identity: Identity,
    /// By which name it is called, and of which type its result is.
    pub variable: Variable,
    /// Decisions whose results it gives.
    pub outputs: Vec<Text>,
    /// Decisions that it makes on the way.
    pub encapsulated: Vec<Text>,
    /// Decisions whose results are given to it.
    pub input_decisions: Vec<Text>,
    /// Input data that is given to it.
    pub input_data: Vec<Text>,
}

/// What a decision rests on, such as a norm (6.3.11).
#[derive(Clone, Debug)]
pub struct KnowledgeSource {
    /// Its id.
    pub id: Name,
    /// What it is called.
    pub name: Name,
    /// Where it can be read, such as a NIR name.
    pub location: Option<Text>,
    /// The element.
    pub span: Span,
}
