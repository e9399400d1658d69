//! Item definitions.

use super::{Reader, trimmed};
use crate::{FunctionItem, ItemDefinition, Text};
use digipro_xml::NodeId;

impl Reader<'_> {
    /// An item definition or component; how deep they nest is bounded by the depth of the document.
    pub(super) fn item_definition(&mut self, id: NodeId) -> ItemDefinition {
        let mut item = ItemDefinition {
            name: trimmed(&self.value(id, "name")),
            is_collection: matches!(&*self.value(id, "isCollection"), "true" | "1"),
            span: self.tag(id),
            ..ItemDefinition::default()
        };
        for (local, child, _) in self.children(id) {
            match local {
                "typeRef" => item.base = Some(self.content(child)),
                "allowedValues" => item.allowed = self.tests_of(child),
                "typeConstraint" => item.constraint = self.tests_of(child),
                "itemComponent" => {
                    let component = self.item_definition(child);
                    item.components.push(component);
                }
                "functionItem" => item.function = Some(self.function_item(child)),
                _ => {}
            }
        }
        item
    }

    /// Unary tests; none where there is no text.
    pub(super) fn tests_of(&self, id: NodeId) -> Option<Text> {
        Some(self.text_of(id)).filter(|text| !text.value.is_empty())
    }

    fn function_item(&self, id: NodeId) -> FunctionItem {
        let parameters = self.children(id).into_iter().filter(|(local, ..)| *local == "parameters");
        FunctionItem {
            parameters: parameters
                .map(|(_, id, _)| (trimmed(&self.value(id, "name")), self.attribute(id, "typeRef")))
                .collect(),
            output: self.attribute(id, "outputTypeRef"),
        }
    }
}
