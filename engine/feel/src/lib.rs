//! FEEL: parse once, evaluate many, total and bounded.
//!
//! An [`Expression`] is parsed from text, with a span for everything in it, and evaluated against a [`Scope`]
//! of variables and a [`Context`] that says what time it is. Nothing else can change the result (invariant
//! FEEL-IS-PURE). A type error gives null and a recorded [`NullCause`], as DMN 1.5 asks; reaching a limit gives
//! a [`Failure`].

pub mod codes;
mod expression;
pub mod limits;
mod scope;
mod trouble;

pub use expression::{Evaluation, Expression};
pub use limits::Limits;
pub use scope::{Context, Scope, Terms};
pub use trouble::{Failure, NullCause, SyntaxError};
