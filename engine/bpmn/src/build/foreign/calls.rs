//! Call activities of other dialects: what they call, and the variables that go in and come out.

use super::super::Builder;
use crate::{
    juel::{self, Place},
    text::Text,
    tree::{Element, NodeId},
    zeebe::{CalledElement, Mapping, Zeebe},
};

/// The variables that pass one way.
#[derive(Default)]
struct Passed {
    all: bool,
    mappings: Vec<Mapping>,
}

impl Builder<'_> {
    /// There only what is written passes, here everything unless something is said: a call of a document that speaks
    /// only another dialect, or one that says something in it, passes what is written.
    pub(super) fn foreign_call(&mut self, id: NodeId, read: &mut Zeebe) {
        let alone = self.foreign.as_ref().is_some_and(|foreign| foreign.alone);
        let says = self.element(id).is_some_and(|e| e.attributes.iter().any(|a| super::is_foreign(&a.name)));
        let passes = ["in", "out"].iter().any(|local| !self.foreign_elements(id, local).is_empty());
        let Some(called) = self.text(id, "calledElement").filter(|_| alone || says || passes) else { return };
        let template = juel::is_template(&called.value);
        let process_id = if template {
            self.template(called, Place::Anywhere)
        } else {
            let reference = self.reference(id, "calledElement");
            Text { value: reference.map_or(called.value, |reference| reference.id), span: called.span }
        };
        let inward = self.foreign_passed(id, "in");
        let outward = self.foreign_passed(id, "out");
        let inherits = self.foreign_text(id, "inheritVariables").is_some_and(|text| &*text.value == "true");
        if outward.all && !outward.mappings.is_empty() {
            let help = "write either `variables=\"all\"` or every variable that comes back";
            self.unequal("out variables", self.span(id), help);
        }
        read.called_element = Some(CalledElement {
            process_id: Some(process_id),
            propagate_all_child_variables: outward.all,
            propagate_all_parent_variables: inward.all || inherits,
            binding: self.foreign_called_binding(id),
            business_id: None,
            span: self.span(id),
        });
        read.inputs.extend(inward.mappings);
        read.outputs.extend(outward.mappings);
    }

    fn foreign_passed(&mut self, id: NodeId, local: &str) -> Passed {
        let mut passed = Passed::default();
        for (element_id, element) in self.foreign_elements(id, local) {
            self.note_read(element.tag);
            self.known_passage(element);
            let key = self.text(element_id, "businessKey");
            if let Some(key) = &key {
                self.business_key(key, element);
            }
            if self.name(element_id, "local").as_deref() == Some("true") {
                let help = "write the variables that pass, one by one";
                self.unequal(&format!("{} local", element.name), element.tag, help);
            } else if self.name(element_id, "variables").as_deref() == Some("all") {
                passed.all = true;
            } else if key.is_none() {
                passed.mappings.extend(self.foreign_passage(element_id));
            }
        }
        passed
    }

    /// Names what a passage says and nothing reads.
    fn known_passage(&mut self, element: &Element) {
        let known = ["source", "sourceExpression", "target", "variables", "businessKey", "local"];
        for attribute in &element.attributes {
            if attribute.name.namespace.is_empty() && !known.contains(&&*attribute.name.local) {
                let written = format!("{} {}", element.name, attribute.name);
                let help = "variables are kept in the log; pass only what may be kept";
                self.unequal(&written, attribute.span, help);
            }
        }
    }

    /// A called process runs in the case of its caller, whose business key it shares.
    fn business_key(&mut self, key: &Text, element: &Element) {
        let inner = key.value.trim().trim_start_matches(['#', '$']);
        if inner != "{execution.processBusinessKey}" {
            let help = "the called process runs in the case of its caller; write a variable if the key is needed there";
            self.unequal(&format!("{} businessKey", element.name), element.tag, help);
        }
    }

    fn foreign_passage(&mut self, id: NodeId) -> Option<Mapping> {
        let span = self.span(id);
        let source = match (self.text(id, "sourceExpression"), self.text(id, "source")) {
            (Some(expression), _) if !expression.value.is_empty() => self.given(expression, Place::Anywhere),
            (_, Some(source)) => {
                let name = self.variable(source)?;
                Text { value: format!("={}", name.value).into(), span: name.span }
            }
            _ => Text { value: "=null".into(), span },
        };
        let target = self.text(id, "target").unwrap_or(Text { value: "".into(), span });
        let target = self.variable(target)?;
        Some(Mapping { source: Some(source), target: Some(target), span })
    }
}
