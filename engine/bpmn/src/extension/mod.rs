//! Extension elements: the Zeebe dialect and our own, typed; all others by their place in the tree.

pub mod digipro;
pub mod zeebe;

use crate::NodeId;
use digipro::{ExtensionPoint, Point, TermTimer, TermUse};
use zeebe::Zeebe;

/// What stands in the `extensionElements` of an element.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Extensions {
    /// The Zeebe dialect; `None` when nothing of it is written.
    pub zeebe: Option<Box<Zeebe>>,
    /// `digipro:point`: rule points, in order.
    pub points: Vec<Point>,
    /// `digipro:term`: what happens to time limits here, in order.
    pub terms: Vec<TermUse>,
    /// `digipro:timer`: on a timer event definition, the time limit that it follows.
    pub timer: Option<TermTimer>,
    /// `digipro:extensionPoint`: on a call activity, where an overlay may put a process.
    pub extension_point: Option<ExtensionPoint>,
    /// Extension elements of other namespaces, and those of the two above that are not known.
    pub other: Vec<NodeId>,
}

impl Extensions {
    /// The Zeebe dialect, empty when nothing of it is written.
    #[must_use]
    pub fn zeebe(&self) -> &Zeebe {
        static NOTHING: Zeebe = Zeebe::nothing();
        self.zeebe.as_deref().unwrap_or(&NOTHING)
    }
}
