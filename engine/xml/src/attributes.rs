//! Attributes of a start tag: values, places, namespaces, duplicates.

use crate::{
    codes,
    diagnostics::Diagnostics,
    limits, namespace,
    tree::{Attribute, QName},
};
use crate::{
    escape::{Place, unescape},
    name::is_ncname,
    scope::{Interner, Scope},
};
use digipro_vocab::{Diagnostic, Name, Span};
use quick_xml::events::{BytesStart, attributes::AttrError};
use std::collections::BTreeMap;

/// What reading a tag needs.
pub(crate) struct Reading<'a> {
    pub(crate) source: &'a str,
    pub(crate) scope: &'a mut Scope,
    pub(crate) names: &'a mut Interner,
    pub(crate) diagnostics: &'a mut Diagnostics,
}

/// An attribute before its prefix is resolved.
struct Raw<'s> {
    key: &'s str,
    value: Name,
    span: Span,
    value_span: Span,
}

impl Reading<'_> {
    /// The attributes of a tag that starts at `tag`; its namespace declarations are in scope afterwards.
    pub(crate) fn attributes(&mut self, start: &BytesStart<'_>, tag: Span) -> Vec<Attribute> {
        let raw = self.raw(start, tag);
        for attribute in &raw {
            self.declaration(attribute);
        }
        let mut seen: BTreeMap<(Name, Name), Span> = BTreeMap::new();
        let mut attributes = Vec::with_capacity(raw.len());
        for attribute in raw {
            let name = self.qname(attribute.key, attribute.span, true);
            let key = (name.namespace.clone(), name.local.clone());
            if let Some(first) = seen.get(&key) {
                let message = format!("the attribute `{}` stands here for the second time", attribute.key);
                let duplicate = Diagnostic::error(codes::P0021, message).at(attribute.span);
                self.diagnostics
                    .push(duplicate.help("remove one of the two").related(Some(*first), "the first"));
                continue;
            }
            seen.insert(key, attribute.span);
            let Raw { value, span, value_span, .. } = attribute;
            attributes.push(Attribute { name, value, span, value_span });
        }
        attributes
    }

    fn raw<'s>(&mut self, start: &'s BytesStart<'_>, tag: Span) -> Vec<Raw<'s>> {
        let content = tag.start as usize + 1;
        let written: &'s str = start;
        let mut raw = Vec::new();
        for attribute in start.attributes().with_checks(false) {
            let attribute = match attribute {
                Ok(attribute) => attribute,
                Err(error) => {
                    self.malformed(&error, content);
                    continue;
                }
            };
            if raw.len() >= limits::ATTRIBUTES {
                let message = format!("this element has more than {} attributes", limits::ATTRIBUTES);
                self.diagnostics.push(Diagnostic::error(codes::P0006, message).at(tag));
                break;
            }
            let key = attribute.key.into_inner();
            let key_at = offset_in(written, key);
            let value_at = offset_in(written, &attribute.value);
            let span = Span::new(content + key_at, content + value_at + attribute.value.len() + 1);
            let value_span = Span::new(content + value_at, content + value_at + attribute.value.len());
            if !written.get(..key_at).is_some_and(|before| before.ends_with([' ', '\t', '\r', '\n'])) {
                let message = format!("a space is missing before the attribute `{key}`");
                self.diagnostics.push(Diagnostic::error(codes::P0022, message).at(span));
            }
            if let Some(at) = attribute.value.find('<') {
                let at = value_span.start as usize + at;
                let message = format!("`<` stands in the value of the attribute `{key}`");
                let help = "write `&lt;`";
                self.diagnostics
                    .push(Diagnostic::error(codes::P0016, message).at(Span::new(at, at + 1)).help(help));
            }
            let place = value_span.start as usize;
            let value = unescape(&attribute.value, Place::Attribute, place, |d| self.diagnostics.push(d));
            raw.push(Raw { key, value: Name::from(value), span, value_span });
        }
        raw
    }

    fn malformed(&mut self, error: &AttrError, content: usize) {
        let (at, message) = match error {
            AttrError::ExpectedEq(at) => (*at, "an attribute has no value"),
            AttrError::ExpectedValue(at) => (*at, "an attribute has no value after `=`"),
            AttrError::UnquotedValue(at) => (*at, "an attribute value has no quotes"),
            AttrError::ExpectedQuote(at, _) => (*at, "an attribute value has no closing quote"),
            AttrError::Duplicated(at, _) => (*at, "an attribute stands for the second time"),
        };
        let at = (content + at).min(self.source.len());
        let help = "write attributes as `name=\"value\"`";
        self.diagnostics.push(Diagnostic::error(codes::P0022, message).at(Span::new(at, at)).help(help));
    }

    /// Takes a namespace declaration into scope, if the attribute is one and the standard allows it.
    fn declaration(&mut self, attribute: &Raw<'_>) {
        let prefix = match attribute.key.split_once(':') {
            Some(("xmlns", prefix)) => prefix,
            None if attribute.key == "xmlns" => "",
            _ => return,
        };
        let uri = &*attribute.value;
        let wrong = match prefix {
            "xmlns" => Some("the prefix `xmlns` cannot be declared".to_owned()),
            "xml" => {
                (uri != namespace::XML).then(|| format!("the prefix `xml` always means `{}`", namespace::XML))
            }
            _ if uri == namespace::XML || uri == namespace::XMLNS => {
                Some(format!("the namespace `{uri}` cannot be declared with another prefix"))
            }
            "" => None,
            _ => uri.is_empty().then(|| format!("the prefix `{prefix}` cannot be declared as no namespace")),
        };
        if let Some(message) = wrong {
            self.diagnostics.push(Diagnostic::error(codes::P0102, message).at(attribute.span));
        } else if prefix != "xml" {
            let (prefix, uri) = (self.names.name(prefix), self.names.name(uri));
            self.scope.declare(prefix, uri);
        }
    }

    /// A name with its namespace. The default namespace is for elements, not for attributes.
    pub(crate) fn qname(&mut self, name: &str, span: Span, is_attribute: bool) -> QName {
        let (prefix, local) = name.split_once(':').unwrap_or(("", name));
        if name.len() > limits::NAME_BYTES {
            let message = format!("a name has {} bytes, the limit is {}", name.len(), limits::NAME_BYTES);
            self.diagnostics.push(Diagnostic::error(codes::P0007, message).at(span));
        } else if !is_ncname(local) || (name.contains(':') && !is_ncname(prefix)) {
            let message = format!("`{name}` is not a name");
            let help = "names start with a letter or `_` and go on with letters, digits, `-`, `.` and `_`";
            self.diagnostics.push(Diagnostic::error(codes::P0023, message).at(span).help(help));
        }
        let namespace = if is_attribute && prefix.is_empty() {
            self.names.name(if local == "xmlns" { namespace::XMLNS } else { "" })
        } else if let Some(namespace) = self.scope.namespace(prefix) {
            namespace.clone()
        } else {
            if !prefix.is_empty() {
                let message = format!("the prefix `{prefix}` of `{name}` is not declared");
                let help = format!("declare it on this or an outer element: `xmlns:{prefix}=\"…\"`");
                self.diagnostics.push(Diagnostic::error(codes::P0101, message).at(span).help(help));
            }
            self.names.name("")
        };
        QName { prefix: self.names.name(prefix), local: self.names.name(local), namespace }
    }
}

/// Where `part`, a slice of `whole`, starts in it.
fn offset_in(whole: &str, part: &str) -> usize {
    (part.as_ptr() as usize).saturating_sub(whole.as_ptr() as usize).min(whole.len())
}
