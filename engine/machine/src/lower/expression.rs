//! Texts of a definition to compiled expressions.

use super::Lowering;
use crate::codes;
use crate::graph::Given;
use crate::parameter;
use digipro_bpmn::Text;
use digipro_feel::Expression;
use digipro_vocab::{Name, Span};

impl Lowering<'_> {
    /// A text that always is an expression, with or without the `=` in front.
    pub(super) fn expression(&mut self, text: &Text, element: &Name) -> Option<Expression> {
        let (source, offset) = match text.feel() {
            Some(feel) => (feel, text.feel_offset()),
            None => (text.value.as_ref(), 0),
        };
        match Expression::parse(source) {
            Ok(expression) => {
                for (wrong, span) in parameter::unknown(&self.graph.effective, expression.context_reads()) {
                    let place = self.document.place(text, span.shifted(offset));
                    self.diagnostics.push(wrong.file(self.file.clone()).element(element.clone()).at(place));
                }
                Some(expression)
            }
            Err(error) => {
                let mut diagnostic = error.diagnostic(0).file(self.file.clone()).element(element.clone());
                diagnostic.span = Some(self.document.place(text, error.span.shifted(offset)));
                self.diagnostics.push(diagnostic);
                None
            }
        }
    }

    /// A text that is an expression where it begins with `=`.
    pub(super) fn given(&mut self, text: &Text, element: &Name) -> Option<Given> {
        if text.feel().is_some() {
            self.expression(text, element).map(Given::Feel)
        } else {
            Some(Given::Text(text.value.trim().into()))
        }
    }

    /// The same for a text that may be absent.
    pub(super) fn given_if(&mut self, text: Option<&Text>, element: &Name) -> Option<Given> {
        text.and_then(|text| self.given(text, element))
    }

    /// A text that has to be there.
    pub(super) fn required<'t>(
        &mut self,
        text: Option<&'t Text>,
        span: Span,
        element: &Name,
        what: &str,
    ) -> Option<&'t Text> {
        let text = text.filter(|text| !text.value.trim().is_empty());
        if text.is_none() {
            self.refuse(codes::P0302, span, element, format!("`{what}` is missing"));
        }
        text
    }
}
