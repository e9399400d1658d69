//! FEEL: parse once, evaluate many, total and bounded.
//!
//! An [`Expression`] is parsed from text, with a span for everything in it, and evaluated against a [`Scope`]
//! of variables and a [`Context`] that says what time it is, how the time limits stand and what the parameters are
//! worth. Nothing else can change the result (invariant
//! FEEL-IS-PURE). A type error gives null and a recorded [`NullCause`], as DMN 1.5 asks; reaching a limit gives
//! a [`Failure`].
//!
//! Text goes through [`syntax`](self) to a tree, is compiled to a program in which names are slots, and is
//! evaluated by walking that program. Built-in functions stand in a table, one file a family.

mod builtins;
pub mod codes;
mod compare;
mod compile;
mod datum;
mod evaluate;
mod expression;
mod foreign;
mod kind;
pub mod limits;
mod meter;
mod partial;
mod program;
mod scope;
mod session;
mod syntax;
mod temporal;
mod trouble;

pub use datum::{Datum, Entries, Items, RangeDatum};
pub use expression::{Declared, Evaluation, Expression, UnaryTests};
pub use foreign::Callable;
pub use kind::{Parameter, Type};
pub use limits::Limits;
pub use scope::{Context, ContextRead, Found, Parameters, Scope, Slots, Terms};
pub use session::Session;
pub use trouble::{Failure, NullCause, SyntaxError};

/// Names of all built-in functions, for editors and documentation.
pub fn built_in_names() -> impl Iterator<Item = &'static str> {
    builtins::names()
}
