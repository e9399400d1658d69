//! Forms: form-js JSON, of which the engine reads the paths that its fields fill and what it asks of them.

mod judge;
mod pattern;
mod schema;
#[cfg(test)]
mod tests;
mod value;

pub use judge::{Judged, Refused};
pub use schema::{Flaw, Schema};

use crate::codes::{P0507, P0550, P0552, P0663};
use crate::limits::FORM_DEPTH_MAX;
use digipro_vocab::{Diagnostic, Name, Span, diagnostic::Related};
use serde_json::{Map, Value as Json};
use std::sync::Arc;

/// A form as written.
#[derive(Clone, Debug, Default)]
pub struct FormFile {
    /// Its file.
    pub file: Name,
    /// Its text.
    pub source: Arc<str>,
    /// Its components, as form-js has them.
    pub components: Vec<Json>,
    /// Everything beside the components.
    pub rest: Map<String, Json>,
    /// The fields that fill a path, in order.
    pub fields: Vec<Field>,
}

/// A field of a form.
#[derive(Clone, Debug)]
pub struct Field {
    /// The path that it fills: its key below the paths of the groups around it.
    pub path: Name,
    /// Where its key stands.
    pub span: Span,
    /// `properties.purpose`, when the form itself says it.
    pub purpose: Option<Name>,
    /// `properties.basis`: a key of the register of norms.
    pub basis: Option<Name>,
    /// `properties.retention`.
    pub retention: Option<Name>,
}

impl FormFile {
    /// Reads a form; what is wrong goes to `diagnostics`.
    #[must_use]
    pub fn read(file: &Name, source: Arc<str>, diagnostics: &mut Vec<Diagnostic>) -> Self {
        let mut form = Self { file: file.clone(), source: source.clone(), ..Self::default() };
        match serde_json::from_str::<Map<String, Json>>(&source) {
            Ok(mut rest) => {
                if let Some(Json::Array(components)) = rest.remove("components") {
                    form.components = components;
                } else {
                    let message = "a form has a list `components`";
                    diagnostics.push(Diagnostic::error(P0550, message).file(file.clone()));
                }
                form.rest = rest;
                form.collect(diagnostics);
            }
            Err(error) => {
                let at = offset(&source, error.line(), error.column());
                // serde_json ends its message with the place, which the span says better.
                let text = error.to_string();
                let cause = text.split(" at line ").next().unwrap_or_default().to_owned();
                diagnostics
                    .push(Diagnostic::error(P0550, cause).file(file.clone()).at(Span::new(at, at + 1)));
            }
        }
        form
    }

    /// The fields of all components, outer before inner.
    fn collect(&mut self, diagnostics: &mut Vec<Diagnostic>) {
        let mut open: Vec<(&Json, String, usize)> =
            self.components.iter().rev().map(|c| (c, String::new(), 1)).collect();
        let mut cursor = 0;
        let mut fields: Vec<Field> = Vec::new();
        while let Some((component, prefix, depth)) = open.pop() {
            if depth > FORM_DEPTH_MAX {
                let message = format!("components nest deeper than {FORM_DEPTH_MAX} levels");
                diagnostics.push(Diagnostic::error(P0507, message).file(self.file.clone()));
                return;
            }
            if let Some(field) = self.field(component, &prefix, &mut cursor) {
                if let Some(first) = fields.iter().find(|known| known.path == field.path) {
                    let mut twice = Diagnostic::error(P0552, format!("two fields fill `{}`", field.path))
                        .file(self.file.clone())
                        .at(field.span)
                        .help("give one of them another key, or remove it");
                    twice.related.push(Related {
                        file: None,
                        span: Some(first.span),
                        label: "the first one".to_owned(),
                    });
                    diagnostics.push(twice);
                }
                fields.push(field);
            }
            let below = join(&prefix, component.get("path").and_then(Json::as_str));
            if let Some(Json::Array(inner)) = component.get("components") {
                open.extend(inner.iter().rev().map(|c| (c, below.clone(), depth + 1)));
            }
        }
        self.fields = fields;
        self.flaws(diagnostics);
    }

    /// What stands in the form and cannot be kept to when it comes back filled in.
    fn flaws(&self, diagnostics: &mut Vec<Diagnostic>) {
        let Err(flaws) = Schema::of(&self.components) else { return };
        for flaw in flaws {
            let field = self.fields.iter().find(|field| field.path == flaw.field);
            let span = field.map_or(crate::seams::START, |field| field.span);
            let message = format!("`{}`: {}", flaw.field, flaw.cause);
            diagnostics
                .push(Diagnostic::error(P0663, message).file(self.file.clone()).at(span).help(flaw.help));
        }
    }

    /// The field that a component is, if it fills a path.
    fn field(&self, component: &Json, prefix: &str, cursor: &mut usize) -> Option<Field> {
        let key = component.get("key").and_then(Json::as_str).filter(|key| !key.is_empty())?;
        let quoted = format!("\"{key}\"");
        let rest = self.source.get(*cursor..).unwrap_or_default();
        let start = rest.find(&quoted).map(|at| *cursor + at);
        let start = start.or_else(|| self.source.find(&quoted)).unwrap_or(0);
        *cursor = start + quoted.len();
        let property = |name: &str| {
            component.get("properties").and_then(|p| p.get(name)).and_then(Json::as_str).map(Name::from)
        };
        Some(Field {
            path: join(prefix, Some(key)).into(),
            span: Span::new(start, start + quoted.len()),
            purpose: property("purpose"),
            basis: property("basis"),
            retention: property("retention"),
        })
    }

    /// The definition with the components of other forms appended, as compact JSON.
    #[must_use]
    pub fn extended<'a>(&self, others: impl IntoIterator<Item = &'a Self>) -> Arc<str> {
        let mut whole = self.rest.clone();
        let mut components = self.components.clone();
        for other in others {
            components.extend(other.components.iter().cloned());
        }
        whole.insert("components".to_owned(), Json::Array(components));
        Json::Object(whole).to_string().into()
    }
}

fn join(prefix: &str, key: Option<&str>) -> String {
    match (prefix, key.unwrap_or_default()) {
        (prefix, "") => prefix.to_owned(),
        ("", key) => key.to_owned(),
        (prefix, key) => format!("{prefix}.{key}"),
    }
}

/// The byte of a line and column, both from 1, as serde_json counts them.
fn offset(source: &str, line: usize, column: usize) -> usize {
    let start: usize = source.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    (start + column.saturating_sub(1)).min(source.len())
}
