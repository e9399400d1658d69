//! The exclusive gateway: the first flow in document order whose condition holds (BPMN 2.0, 13.4.2).

use crate::graph::Node;
use crate::id::TokenId;
use crate::run::flow::{Chosen, no_way};
use crate::run::{Fault, Run};
use smallvec::smallvec;

impl<'a> Run<'a> {
    pub(in crate::run) fn choose_one(&self, token: TokenId, node: &'a Node) -> Result<Chosen, Fault> {
        for ix in node.outgoing.iter().filter(|flow| Some(**flow) != node.default) {
            let Some(flow) = self.graph.flow(*ix) else { continue };
            if self.holds(token, flow)? {
                return Ok(smallvec![*ix]);
            }
        }
        match node.default {
            Some(default) => Ok(smallvec![default]),
            None if node.outgoing.is_empty() => Ok(Chosen::new()),
            None => Err(no_way(node)),
        }
    }
}
