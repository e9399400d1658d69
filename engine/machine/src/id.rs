//! Keys: dense indices into the graph, and ids that a case draws from its one sequence.

use serde::{Deserialize, Serialize};
use std::fmt;

/// An index into one of the graph's tables.
macro_rules! index {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub u32);

        impl $name {
            /// The index of the `at`th entry; tables are far smaller than four thousand million.
            #[must_use]
            pub fn at(at: usize) -> Self {
                Self(u32::try_from(at).unwrap_or(u32::MAX))
            }

            /// As a place in a table.
            #[must_use]
            pub fn place(self) -> usize {
                self.0 as usize
            }
        }
    )*};
}

index! {
    /// A flow node.
    NodeIx
    /// A sequence flow.
    FlowIx
    /// A process or subprocess: a container of flow nodes.
    BlockIx
    /// A time limit that the kit declares.
    TermIx
    /// A rule point that the kit declares.
    PointIx
}

/// A key that is unique within one case and never reused.
macro_rules! key {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub u64);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    )*};
}

key! {
    /// One visit of a token to a flow node: what other engines call an element instance.
    TokenId
    /// One set of variables: of a case, a subprocess, a multi-instance body, a called process, a task with mappings.
    ScopeId
}
