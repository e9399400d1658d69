//! The lossless tree of a document: an arena of elements with expanded names, attributes, text and comments.
//!
//! Elements stand in one vector in document order and name each other by index, so that walking and dropping
//! need no recursion however deep the document is (invariant FLAT-TREE).

use digipro_vocab::{Name, Span};
use std::{fmt, sync::Arc};

/// Index of an element in its [`Tree`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(pub u32);

/// A document as XML: everything between its first and last byte, except for the layout of tags.
#[derive(Clone, Debug, Default)]
pub struct Tree {
    /// Comments and instructions before the root; the XML declaration is not kept, the writer makes its own.
    pub prolog: Vec<Child>,
    /// Elements in document order; the first is the root. Empty when there is none.
    pub elements: Vec<Element>,
    /// Comments and instructions after the root.
    pub epilog: Vec<Child>,
}

/// One element.
#[derive(Clone, Debug)]
pub struct Element {
    /// The element that holds it; `None` for the root.
    pub parent: Option<NodeId>,
    /// Its name.
    pub name: QName,
    /// Its attributes in document order, namespace declarations among them.
    pub attributes: Vec<Attribute>,
    /// What stands in it, in document order.
    pub children: Vec<Child>,
    /// From `<` of its start tag to `>` of its end tag.
    pub span: Span,
    /// Its start tag.
    pub tag: Span,
}

/// A name as written, with the namespace that its prefix stood for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QName {
    /// Prefix; empty for none.
    pub prefix: Name,
    /// Local name.
    pub local: Name,
    /// Namespace; empty for none, and for a prefix that is not declared (which has been diagnosed).
    pub namespace: Arc<str>,
}

impl QName {
    /// Whether this is `local` in `namespace`.
    #[must_use]
    pub fn is(&self, namespace: &str, local: &str) -> bool {
        &*self.local == local && &*self.namespace == namespace
    }

    /// Whether it is written so, prefix and all.
    #[must_use]
    pub fn written_as(&self, name: &str) -> bool {
        match name.split_once(':') {
            Some((prefix, local)) => *self.prefix == *prefix && *self.local == *local,
            None => self.prefix.is_empty() && *self.local == *name,
        }
    }
}

impl fmt::Display for QName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.prefix.is_empty() {
            write!(f, "{}:", self.prefix)?;
        }
        f.write_str(&self.local)
    }
}

/// One attribute.
#[derive(Clone, Debug)]
pub struct Attribute {
    /// Its name.
    pub name: QName,
    /// Its value, unescaped and normalised as XML demands.
    pub value: Name,
    /// Name and value.
    pub span: Span,
    /// The value between its quotes, as written.
    pub value_span: Span,
}

/// What can stand in an element.
#[derive(Clone, Debug)]
pub enum Child {
    /// An element.
    Element(NodeId),
    /// Text, unescaped; neighbouring pieces and references are one.
    Text {
        /// The characters.
        text: Name,
        /// As written.
        span: Span,
    },
    /// A CDATA section.
    CData {
        /// The characters.
        text: Name,
        /// The whole section.
        span: Span,
    },
    /// A comment.
    Comment {
        /// Between `<!--` and `-->`.
        text: Name,
        /// The whole comment.
        span: Span,
    },
    /// A processing instruction.
    Instruction {
        /// Between `<?` and `?>`.
        text: Name,
        /// The whole instruction.
        span: Span,
    },
}

impl Tree {
    /// The root element.
    #[must_use]
    pub fn root(&self) -> Option<NodeId> {
        (!self.elements.is_empty()).then_some(NodeId(0))
    }

    /// The element with this index.
    #[must_use]
    pub fn get(&self, id: NodeId) -> Option<&Element> {
        self.elements.get(id.0 as usize)
    }

    /// The child elements of an element, in document order.
    pub fn children(&self, id: NodeId) -> impl Iterator<Item = (NodeId, &Element)> {
        self.get(id).into_iter().flat_map(|element| &element.children).filter_map(|child| match child {
            Child::Element(id) => Some((*id, self.get(*id)?)),
            _ => None,
        })
    }
}

impl Element {
    /// The attribute without a namespace that has this name.
    #[must_use]
    pub fn attribute(&self, local: &str) -> Option<&Attribute> {
        self.attributes.iter().find(|a| &*a.name.local == local && a.name.prefix.is_empty())
    }
}
