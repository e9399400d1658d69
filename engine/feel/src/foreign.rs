//! Functions that are not written in FEEL but called from it.

use crate::{Datum, Failure, Parameter, Session};
use std::fmt;

/// A function that stands outside of expressions, such as a business knowledge model or a decision service. It must
/// depend on nothing but its arguments and the session (invariant FEEL-IS-PURE).
pub trait Callable: fmt::Debug + Send + Sync {
    /// Its name, for messages.
    fn name(&self) -> &str;

    /// Its parameters in their order. Arguments arrive converted to their types.
    fn parameters(&self) -> &[Parameter];

    /// Calls it. Expressions that it evaluates in the session share the budget of its caller.
    ///
    /// # Errors
    /// When a limit is reached.
    fn call(&self, session: &mut Session<'_>, arguments: Vec<Datum>) -> Result<Datum, Failure>;
}
