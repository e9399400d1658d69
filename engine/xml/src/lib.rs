//! XML 1.0 with namespaces: bytes to text, text to tree, tree to text.
//!
//! quick-xml finds the markup; what it lets through and the standard does not is refused here, so that no
//! other room needs to know which parser is used. The [`Tree`] keeps everything, so that what is written again is
//! what was read (invariant LOSSLESS).

mod attributes;
pub mod codes;
mod decode;
mod diagnostics;
pub mod escape;
pub mod limits;
mod name;
pub mod namespace;
mod parse;
mod scope;
pub mod tree;
mod write;

pub use decode::{Decoded, decode};
pub use diagnostics::Diagnostics;
pub use name::is_ncname;
pub use parse::parse;
pub use tree::{NodeId, Tree};
pub use write::write;
