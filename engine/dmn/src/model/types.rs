//! Item definitions (DMN 1.5, 7.3.2): the types that a model names.

use super::Text;
use digipro_vocab::{Name, Span};

/// A type with a name, or a component of one.
#[derive(Clone, Debug, Default)]
pub struct ItemDefinition {
    /// Its name.
    pub name: Name,
    /// The type that it is made from, if it has no components and is no function.
    pub base: Option<Text>,
    /// Whether it is a list of that.
    pub is_collection: bool,
    /// Unary tests that a value, or each item of a collection, must pass.
    pub allowed: Option<Text>,
    /// Unary tests that the whole value must pass (DMN 1.4).
    pub constraint: Option<Text>,
    /// Named components.
    pub components: Vec<ItemDefinition>,
    /// A function, and what it takes and gives.
    pub function: Option<FunctionItem>,
    /// The element.
    pub span: Span,
}

/// The type of a function.
#[derive(Clone, Debug, Default)]
pub struct FunctionItem {
    /// Names and types of the parameters.
    pub parameters: Vec<(Name, Option<Text>)>,
    /// Type of the result.
    pub output: Option<Text>,
}
