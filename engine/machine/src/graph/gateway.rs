//! What joins need to know of the graph around them.

use crate::id::NodeIx;
use digipro_feel::Expression;

/// A complex gateway.
#[derive(Clone, Debug, Default)]
pub struct Complex {
    /// When it fires; none where it only splits.
    pub activation: Option<Expression>,
    /// Which tokens it still expects before it begins anew.
    pub reach: Reach,
}

/// For an inclusive join: from which nodes of its block each incoming flow can be reached without visiting the
/// join (BPMN 2.0, 13.4.3).
#[derive(Clone, Debug, Default)]
pub struct Reach {
    /// One set for each incoming flow, in the order of `incoming`; sorted node indices.
    pub by_flow: Vec<Vec<NodeIx>>,
}
