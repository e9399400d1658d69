//! Gives each diagnostic the element that a diagram can mark.

use crate::{
    namespace,
    schema::Tag,
    tree::{Element, Tree},
};
use digipro_vocab::Diagnostic;

/// Names, in each diagnostic that names none, the nearest element around its place that has an id and that
/// people point at: a flow node, a flow, a message, a pool, a process.
pub(crate) fn anchor(tree: &Tree, diagnostics: &mut [Diagnostic]) {
    for diagnostic in diagnostics.iter_mut().filter(|diagnostic| diagnostic.element.is_none()) {
        let Some(span) = diagnostic.span else { continue };
        // Elements stand in the order of their starts, so the last one before the place is in it or beside it.
        let before = tree.elements.partition_point(|element| element.span.start <= span.start);
        let mut at = before.checked_sub(1).and_then(|last| tree.elements.get(last));
        while let Some(element) = at {
            if element.span.end >= span.end && is_pointed_at(element) {
                diagnostic.element = element.attribute("id").map(|id| id.value.clone());
                break;
            }
            at = element.parent.and_then(|parent| tree.get(parent));
        }
    }
}

fn is_pointed_at(element: &Element) -> bool {
    let tag = Tag::named(&element.name.local).filter(|_| &*element.name.namespace == namespace::BPMN);
    let has_id = element.attribute("id").is_some_and(|id| !id.value.is_empty());
    has_id
        && tag.is_some_and(|tag| {
            let others = [
                Tag::Process,
                Tag::SequenceFlow,
                Tag::MessageFlow,
                Tag::Participant,
                Tag::Lane,
                Tag::Message,
                Tag::Signal,
                Tag::Error,
                Tag::Escalation,
                Tag::DataObject,
                Tag::DataObjectReference,
                Tag::DataStoreReference,
                Tag::TextAnnotation,
                Tag::Association,
                Tag::Group,
            ];
            tag.is_activity() || tag.is_event() || tag.is_gateway() || others.contains(&tag)
        })
}
