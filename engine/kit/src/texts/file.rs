//! One Fluent file: its keys, and the arguments that each of them uses.

use crate::codes::{P0542, P0543};
use digipro_vocab::{Diagnostic, Name, Span, diagnostic::Related};
use fluent_syntax::ast;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A Fluent file as written.
#[derive(Clone, Debug, Default)]
pub struct Texts {
    /// Its path.
    pub file: Name,
    /// Its text.
    pub source: Arc<str>,
    /// Its messages by key; a private term's key begins with `-`.
    pub entries: BTreeMap<Name, Entry>,
}

/// One message.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// Where its key stands.
    pub span: Span,
    /// The arguments of its value (under the empty name) and of its attributes.
    pub forms: BTreeMap<Name, BTreeSet<Name>>,
}

impl Texts {
    /// Reads a file; what is wrong goes to `diagnostics`.
    #[must_use]
    pub fn read(file: &Name, source: Arc<str>, diagnostics: &mut Vec<Diagnostic>) -> Self {
        let mut texts = Self { file: file.clone(), source: source.clone(), entries: BTreeMap::new() };
        let resource = fluent_syntax::parser::parse(&*source).unwrap_or_else(|(resource, errors)| {
            diagnostics.extend(errors.iter().map(|error| {
                Diagnostic::error(P0542, error.kind.to_string().to_lowercase())
                    .file(file.clone())
                    .at(Span::new(error.pos.start, error.pos.end))
                    .help("a message is `key = text`, its other lines indented, an argument `{ $name }`")
            }));
            resource
        });
        for entry in &resource.body {
            let (prefix, id, value, attributes) = match entry {
                ast::Entry::Message(m) => ("", m.id.name, m.value.as_ref(), &m.attributes),
                ast::Entry::Term(t) => ("-", t.id.name, Some(&t.value), &t.attributes),
                _ => continue,
            };
            let mut forms = BTreeMap::new();
            if let Some(pattern) = value {
                forms.insert("".into(), arguments(pattern));
            }
            for attribute in attributes {
                forms.insert(attribute.id.name.into(), arguments(&attribute.value));
            }
            texts.insert(
                format!("{prefix}{id}").into(),
                Entry { span: place(&source, id), forms },
                diagnostics,
            );
        }
        texts
    }

    /// Adds an entry; the first of two stands.
    fn insert(&mut self, key: Name, entry: Entry, diagnostics: &mut Vec<Diagnostic>) {
        let Some(first) = self.entries.get(&key) else {
            self.entries.insert(key, entry);
            return;
        };
        let mut twice = Diagnostic::error(P0543, format!("`{key}` is defined twice"))
            .file(self.file.clone())
            .at(entry.span)
            .help("remove one of them");
        twice.related.push(Related { file: None, span: Some(first.span), label: "first here".into() });
        diagnostics.push(twice);
    }
}

/// Where a slice of the source stands in it.
fn place(source: &str, slice: &str) -> Span {
    let start = (slice.as_ptr() as usize).saturating_sub(source.as_ptr() as usize);
    Span::new(start, start + slice.len())
}

/// The arguments that a pattern uses, wherever in it.
pub(super) fn arguments<S: AsRef<str>>(pattern: &ast::Pattern<S>) -> BTreeSet<Name> {
    let mut found = BTreeSet::new();
    let mut patterns = vec![pattern];
    let mut inlines: Vec<&ast::InlineExpression<S>> = Vec::new();
    loop {
        if let Some(pattern) = patterns.pop() {
            for element in &pattern.elements {
                if let ast::PatternElement::Placeable { expression } = element {
                    open(expression, &mut patterns, &mut inlines);
                }
            }
        } else if let Some(inline) = inlines.pop() {
            match inline {
                ast::InlineExpression::VariableReference { id } => {
                    found.insert(id.name.as_ref().into());
                }
                ast::InlineExpression::Placeable { expression } => {
                    open(expression, &mut patterns, &mut inlines)
                }
                ast::InlineExpression::FunctionReference { arguments, .. }
                | ast::InlineExpression::TermReference { arguments: Some(arguments), .. } => {
                    inlines.extend(&arguments.positional);
                    inlines.extend(arguments.named.iter().map(|named| &named.value));
                }
                _ => {}
            }
        } else {
            return found;
        }
    }
}

/// What an expression is made of.
fn open<'a, S>(
    expression: &'a ast::Expression<S>,
    patterns: &mut Vec<&'a ast::Pattern<S>>,
    inlines: &mut Vec<&'a ast::InlineExpression<S>>,
) {
    match expression {
        ast::Expression::Select { selector, variants } => {
            inlines.push(selector);
            patterns.extend(variants.iter().map(|variant| &variant.value));
        }
        ast::Expression::Inline(inline) => inlines.push(inline),
    }
}
