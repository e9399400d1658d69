//! Modifications: somebody moves the tokens of a case (ADR 0033).
//!
//! What is begun is begun as if a flow led there, so its own rule points and time limits hold. What would be passed over
//! is refused: law that stands on every way to what begins and that the case has not been through, law that lay ahead
//! of what is cut short and lies ahead of nothing else, and whatever the rules hold back just now.

mod law;
mod plan;
mod ways;

pub(crate) use plan::Plan;

use crate::command::Variables;
use crate::graph::Graph;
use crate::id::{NodeIx, ScopeId, TokenId};
use crate::state::State;
use digipro_vocab::{Name, Rejection};

/// Something that a modification begins.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Beginning {
    /// Id of the element.
    pub element: Name,
    /// The number of the element instance in which it begins, where several could be meant.
    pub within: Option<u64>,
    /// Variables, each with the id of the element itself or of a process or subprocess around it whose they become; those
    /// of the case where the id is empty.
    pub variables: Vec<(Name, Variables)>,
}

/// A beginning, with its place.
#[derive(Clone, Debug)]
pub(crate) struct Placed {
    pub(crate) node: NodeIx,
    pub(crate) scope: ScopeId,
    /// Variables of scopes around it.
    pub(crate) around: Vec<(ScopeId, Variables)>,
    /// Variables of its own.
    pub(crate) own: Vec<Variables>,
}

/// A case, looked at before anything is done to it.
#[derive(Clone, Copy)]
pub(crate) struct Look<'a> {
    pub(crate) graph: &'a Graph,
    pub(crate) state: &'a State,
}

impl Look<'_> {
    fn id(&self, node: NodeIx) -> &str {
        self.graph.node(node).map_or("?", |node| &*node.id)
    }

    fn node_of(&self, token: TokenId) -> Option<NodeIx> {
        self.state.tokens.get(&token).map(|token| token.node)
    }
}

/// That a modification cannot be done.
fn unfit(message: impl Into<String>) -> Rejection {
    Rejection::new(crate::codes::R0146, message)
}
