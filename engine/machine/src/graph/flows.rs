//! Message flows between the processes of a definition.

use crate::graph::{Graph, Message, Trigger};
use crate::id::NodeIx;

impl Graph {
    /// Where the message flows of a sending element end: at elements of other processes that receive without a key of
    /// their own. What it sends goes there and nowhere else; with none, to whoever waits for its name and key.
    #[must_use]
    pub fn message_flows_from(&self, node: NodeIx) -> &[NodeIx] {
        self.message_flows.get(&node).map_or(&[], Vec::as_slice)
    }

    /// Whether a message flow from another process ends at an element.
    #[must_use]
    pub fn ends_message_flow(&self, node: NodeIx) -> bool {
        self.message_flows.values().any(|ends| ends.contains(&node))
    }

    /// Whether there are message flows between its processes.
    #[must_use]
    pub fn has_message_flows(&self) -> bool {
        !self.message_flows.is_empty()
    }
}

impl Trigger {
    /// The message, if it is one.
    #[must_use]
    pub fn as_message(&self) -> Option<&Message> {
        if let Self::Message(message) = self { Some(message) } else { None }
    }
}
