//! BPMN 2.0 XML to a document with spans and diagnostics, and back.
//!
//! ```text
//! bytes --decode--> text --parse--> Tree --model--> Definitions      (read)
//!                                   Tree --write--> text             (write)
//! ```
//! [`read`] never fails: it returns what it could read and says what is wrong, each with its place. The
//! [`Tree`] keeps everything, so that what is written again is what was read (invariant LOSSLESS); the
//! [`Definitions`] are its typed reading, from which checks and lowering start.

mod anchor;
mod build;
pub mod codes;
pub mod compare;
mod document;
pub mod extension;
mod juel;
pub mod model;
pub mod namespace;
pub mod schema;
pub mod text;

pub use digipro_xml::{limits, tree};
pub use document::Document;
pub use extension::{Extensions, digipro, zeebe};
pub use model::*;
pub use text::{Reference, Text};
pub use tree::{NodeId, Tree};

use digipro_vocab::Diagnostic;
use digipro_xml::{Decoded, Diagnostics};
use std::sync::Arc;

/// Reads a BPMN document in whatever encoding it declares.
///
/// Never fails and never panics: what could be read comes back with what is wrong with it.
#[must_use]
pub fn read(bytes: &[u8]) -> (Document, Vec<Diagnostic>) {
    let mut diagnostics = Diagnostics::default();
    match digipro_xml::decode(bytes, &mut diagnostics) {
        Decoded::Text(text) => understand(text.into(), diagnostics),
        Decoded::Unreadable(head) => {
            let document =
                Document { source: head.into(), tree: Tree::default(), definitions: Definitions::default() };
            (document, diagnostics.finish())
        }
    }
}

/// Reads a BPMN document that is text already, such as [`Document::source`]: the encoding that it declares says
/// nothing any more.
#[must_use]
pub fn read_text(text: &str) -> (Document, Vec<Diagnostic>) {
    if text.len() > limits::DOCUMENT_BYTES {
        return read(text.as_bytes());
    }
    understand(text.into(), Diagnostics::default())
}

/// Text to tree to model.
fn understand(source: Arc<str>, mut diagnostics: Diagnostics) -> (Document, Vec<Diagnostic>) {
    let tree = digipro_xml::parse(&source, &mut diagnostics);
    schema::validate(&tree, &mut diagnostics);
    let definitions = build::build(&source, &tree, &mut diagnostics);
    let mut diagnostics = diagnostics.finish();
    anchor::anchor(&tree, &mut diagnostics);
    (Document { source, tree, definitions }, diagnostics)
}

/// Writes a document from its tree, as UTF-8.
#[must_use]
pub fn write(document: &Document) -> String {
    digipro_xml::write(&document.tree)
}
