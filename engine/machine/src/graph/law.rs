//! Rule points and time limits on flow nodes.

use super::Given;
use crate::id::{PointIx, TermIx};
pub use digipro_bpmn::digipro::TermAction;
use digipro_feel::Expression;
use digipro_vocab::Name;

/// A rule point on a flow node.
#[derive(Clone, Debug)]
pub struct RulePoint {
    /// The point of the kit.
    pub point: PointIx,
    /// Whether it is passed at the entry, otherwise at the completion.
    pub enter: bool,
    /// Whether a violation denies the transition, otherwise the verdict is only written.
    pub gate: bool,
    /// The act's date; the civil day of the command when absent.
    pub act_date: Option<Expression>,
    /// The day to which the facts refer; the civil day of the command when absent.
    pub facts_date: Option<Expression>,
    /// The day on which they were known; the civil day of the command when absent.
    pub known_on: Option<Expression>,
    /// The variable that takes the verdict.
    pub result: Option<Name>,
}

/// What happens to a time limit at a flow node.
#[derive(Clone, Debug)]
pub struct TermUse {
    /// The limit.
    pub term: TermIx,
    /// At the entry, otherwise at the completion.
    pub enter: bool,
    /// What happens.
    pub action: TermAction,
    /// The day on which it happens; the civil day of the command when absent.
    pub date: Option<Expression>,
    /// The longest stop that counts, the new length after an interruption, or the window of a notice.
    pub cap: Option<Given>,
    /// Which stop.
    pub stop: Name,
}
