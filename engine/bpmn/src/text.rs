//! Text of the model with its place in the source, and references from one element to another.

use digipro_vocab::{Name, Span};

/// Text from an attribute or from the content of an element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// The characters, unescaped.
    pub value: Name,
    /// Where they are written, escapes and all; see [`crate::Document::place`] for a part of them.
    pub span: Span,
}

impl Text {
    /// The expression, if the value is one: what stands after a leading `=`.
    #[must_use]
    pub fn feel(&self) -> Option<&str> {
        self.value.trim_start().strip_prefix('=')
    }

    /// How many bytes of the value stand before the expression that [`Text::feel`] gives.
    #[must_use]
    pub fn feel_offset(&self) -> u32 {
        let before = self.feel().map_or(0, |feel| self.value.len() - feel.len());
        u32::try_from(before).unwrap_or(u32::MAX)
    }
}

/// A reference to an element by its id, such as `messageRef="m1"`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// The id, without the prefix that a qualified name may carry.
    pub id: Name,
    /// The namespace of the document that holds the element, when that is not this document's own.
    pub foreign: Option<Name>,
    /// Where it is written.
    pub span: Span,
}
