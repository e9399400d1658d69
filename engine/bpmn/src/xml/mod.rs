//! XML 1.0 with namespaces: bytes to text, text to tree, tree to text.
//!
//! quick-xml finds the markup; what it lets through and the standard does not is refused here, so that no
//! other module needs to know which parser is used.

mod attributes;
mod decode;
pub(crate) mod escape;
mod name;
mod parse;
mod scope;
mod write;

pub(crate) use decode::{Decoded, decode};
pub(crate) use name::is_ncname;
pub(crate) use parse::parse;
pub(crate) use write::write;
