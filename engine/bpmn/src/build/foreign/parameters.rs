//! Input and output parameters of other dialects, as mappings.

use super::super::Builder;
use crate::{
    codes,
    juel::{self, Place},
    text::Text,
    tree::{Element, NodeId},
    zeebe::{Mapping, Zeebe},
};
use digipro_vocab::Diagnostic;

impl Builder<'_> {
    /// `inputOutput`: inputs are local to the activity, outputs are written outward.
    pub(super) fn foreign_parameters(&mut self, id: NodeId, read: &mut Zeebe) {
        for (holder, element) in self.foreign_elements(id, "inputOutput") {
            self.note_read(element.tag);
            for (parameter, _) in self.foreign_children(holder, "inputParameter") {
                read.inputs.extend(self.foreign_parameter(parameter));
            }
            for (parameter, element) in self.foreign_children(holder, "outputParameter") {
                let help =
                    "it is read as an output of `zeebe:ioMapping`: map every result that is needed later";
                if self.is_new(&element.name.local) {
                    let message = format!(
                        "what an activity with `{}` comes to is written only where one names it",
                        element.name
                    );
                    self.diagnostics
                        .push(Diagnostic::warning(codes::P0310, message).at(element.tag).help(help));
                }
                read.outputs.extend(self.foreign_parameter(parameter));
            }
        }
    }

    fn foreign_parameter(&mut self, id: NodeId) -> Option<Mapping> {
        let span = self.span(id);
        let name = self.text(id, "name").unwrap_or(Text { value: "".into(), span });
        let target = self.variable(name);
        let source = self.foreign_value(id)?;
        Some(Mapping { source: Some(source), target: Some(target?), span })
    }

    /// The value of a parameter: text, a template, a list, a map, or a script in FEEL.
    fn foreign_value(&mut self, id: NodeId) -> Option<Text> {
        let span = self.span(id);
        let tree = self.tree;
        let Some((child, element)) = tree.children(id).find(|(_, child)| super::is_foreign(&child.name))
        else {
            let text = self.content(id);
            if text.value.is_empty() {
                return Some(Text { value: "=null".into(), span });
            }
            return Some(self.given(text, Place::Anywhere));
        };
        let feel = match &*element.name.local {
            "list" => {
                let values = self.foreign_children(child, "value");
                self.only(child, element, values.len())?;
                let items: Vec<_> = values.into_iter().filter_map(|(id, _)| self.foreign_item(id)).collect();
                format!("[{}]", items.join(", "))
            }
            "map" => {
                let entries = self.foreign_children(child, "entry");
                self.only(child, element, entries.len())?;
                let entry = |(id, _)| {
                    let key = self.name(id, "key")?;
                    Some(format!("{}: {}", juel::quoted(&key), self.foreign_item(id)?))
                };
                let entries: Vec<_> = entries.into_iter().filter_map(entry).collect();
                format!("{{{}}}", entries.join(", "))
            }
            "script" if self.name(child, "scriptFormat").is_some_and(|f| f.eq_ignore_ascii_case("feel")) => {
                self.content(child).value.to_string()
            }
            _ => {
                self.no_value(element);
                return None;
            }
        };
        Some(Text { value: format!("={feel}").into(), span: element.tag })
    }

    /// An item of a list or map as FEEL.
    fn foreign_item(&mut self, id: NodeId) -> Option<String> {
        let tree = self.tree;
        if let Some((_, inner)) = tree.children(id).next() {
            self.no_value(inner);
            return None;
        }
        let text = self.content(id);
        if !juel::is_template(&text.value) {
            return Some(juel::quoted(&text.value));
        }
        let feel = self.template(text, Place::Anywhere);
        feel.feel().map(|feel| format!("({feel})"))
    }

    /// Whether an element has no other children than those that were counted; reported otherwise.
    fn only(&mut self, id: NodeId, element: &Element, known: usize) -> Option<()> {
        if self.tree.children(id).count() == known {
            return Some(());
        }
        self.no_value(element);
        None
    }

    fn no_value(&mut self, element: &Element) {
        let message = format!("the value in `{}` has no equal meaning here", element.name);
        let help = "write it in FEEL, in `zeebe:ioMapping`; a list is `[1, 2]`, a map `{key: value}`";
        self.diagnostics.push(Diagnostic::error(codes::P0311, message).at(element.tag).help(help));
    }
}
