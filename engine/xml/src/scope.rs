//! Namespace declarations in scope, and names that occur again and again kept once.

use crate::namespace;
use digipro_vocab::Name;
use std::collections::{BTreeMap, BTreeSet};

/// The declarations in scope at one place of a document.
#[derive(Debug)]
pub(crate) struct Scope {
    /// For each prefix, its declarations from the outermost to the innermost, with their depth.
    bindings: BTreeMap<Name, Vec<(usize, Name)>>,
    /// The prefixes declared at each depth, so that leaving an element costs what entering it cost.
    declared: Vec<Vec<Name>>,
}

impl Scope {
    /// What every document starts with.
    pub(crate) fn new() -> Self {
        let mut bindings = BTreeMap::new();
        bindings.insert(Name::from("xml"), vec![(0, Name::from(namespace::XML))]);
        bindings.insert(Name::from("xmlns"), vec![(0, Name::from(namespace::XMLNS))]);
        Self { bindings, declared: Vec::new() }
    }

    /// Enters an element.
    pub(crate) fn enter(&mut self) {
        self.declared.push(Vec::new());
    }

    /// Leaves an element, and with it its declarations.
    pub(crate) fn leave(&mut self) {
        for prefix in self.declared.pop().unwrap_or_default() {
            if let Some(bindings) = self.bindings.get_mut(&prefix) {
                bindings.pop();
            }
        }
    }

    /// Declares a prefix (empty: the default namespace) for the element that was entered last.
    pub(crate) fn declare(&mut self, prefix: Name, uri: Name) {
        self.bindings.entry(prefix.clone()).or_default().push((self.declared.len(), uri));
        if let Some(declared) = self.declared.last_mut() {
            declared.push(prefix);
        }
    }

    /// The namespace of a prefix; of the empty prefix, the default namespace.
    pub(crate) fn namespace(&self, prefix: &str) -> Option<&Name> {
        self.bindings.get(prefix)?.last().map(|(_, uri)| uri)
    }
}

/// Keeps each name once.
#[derive(Debug, Default)]
pub(crate) struct Interner(BTreeSet<Name>);

impl Interner {
    /// The one copy of a name.
    pub(crate) fn name(&mut self, text: &str) -> Name {
        if let Some(name) = self.0.get(text) {
            return name.clone();
        }
        let name = Name::from(text);
        self.0.insert(name.clone());
        name
    }
}
