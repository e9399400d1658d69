//! Dialects of other engines: kept when the file is written again, without effect here.

use super::codes;
use super::inspection::Inspection;
use digipro_bpmn::{
    namespace,
    tree::{Element, QName, Tree},
};
use digipro_vocab::{Diagnostic, Name, Span};
use std::collections::BTreeSet;

/// What the attributes and elements of other dialects are here; the first that fits.
const INSTEAD: &[(&str, &str)] = &[
    ("class", "write `zeebe:taskDefinition` with a `type`, and let a worker do the job"),
    ("delegateExpression", "write `zeebe:taskDefinition` with a `type`, and let a worker do the job"),
    ("expression", "write a script task with `zeebe:script`, or a job with `zeebe:taskDefinition`"),
    ("type", "write `zeebe:taskDefinition` with a `type`"),
    ("topic", "write `zeebe:taskDefinition` with the topic as its `type`"),
    ("assignee", "write `zeebe:assignmentDefinition` with `assignee`"),
    ("candidateGroups", "write `zeebe:assignmentDefinition` with `candidateGroups`"),
    ("candidateUsers", "write `zeebe:assignmentDefinition` with `candidateUsers`"),
    ("dueDate", "write `zeebe:taskSchedule` with `dueDate`"),
    ("followUpDate", "write `zeebe:taskSchedule` with `followUpDate`"),
    ("priority", "write `zeebe:priorityDefinition`"),
    ("formKey", "write `zeebe:formDefinition` with `formId`"),
    ("formRef", "write `zeebe:formDefinition` with `formId`"),
    ("formData", "write the form as a file of the kit and name it in `zeebe:formDefinition`"),
    (
        "resultVariable",
        "write it in `zeebe:script` or `zeebe:calledDecision`, or as an output of `zeebe:ioMapping`",
    ),
    ("decisionRef", "write `zeebe:calledDecision` with `decisionId`"),
    ("inputOutput", "write `zeebe:ioMapping`"),
    ("in", "write inputs of `zeebe:ioMapping`"),
    ("out", "write outputs of `zeebe:ioMapping`"),
    ("collection", "write `zeebe:loopCharacteristics` with `inputCollection`"),
    ("elementVariable", "write `zeebe:loopCharacteristics` with `inputElement`"),
    ("calledElementBinding", "write `zeebe:calledElement` with `bindingType`"),
    ("executionListener", "use a rule point (`digipro:point`) or a task of its own"),
    ("taskListener", "use a rule point (`digipro:point`), which can deny and give reasons"),
    ("versionTag", "write `zeebe:versionTag`"),
    ("initiator", "the actor of the start command is recorded in the log"),
];

/// Attributes that only tune another engine's transactions and storage; nothing is lost without them.
const TUNING: &[&str] = &[
    "asyncBefore",
    "asyncAfter",
    "async",
    "exclusive",
    "jobPriority",
    "historyTimeToLive",
    "isStartableInTasklist",
    "failedJobRetryTimeCycle",
    "diagramRelationId",
    "properties",
    "property",
    "modelerTemplate",
    "modelerTemplateVersion",
];

/// A foreign attribute or element, where it stands first.
struct Foreign {
    written: String,
    instead: &'static str,
    span: Span,
    element: Option<Name>,
}

/// Says of each kind of foreign attribute or element once what to write instead.
pub(super) fn is_spoken_here(inspection: &mut Inspection<'_>) {
    let mut found: Vec<Foreign> = Vec::new();
    let mut seen = BTreeSet::new();
    let tree = &inspection.document.tree;
    for element in &tree.elements {
        // Parts of a foreign element go with it.
        let parent = element.parent.and_then(|parent| tree.get(parent));
        let outermost = parent.is_some_and(|parent| &*parent.name.namespace == namespace::BPMN);
        let own = outermost.then_some((&element.name, element.tag));
        let attributes = element.attributes.iter().map(|attribute| (&attribute.name, attribute.span));
        for (name, span) in own.into_iter().chain(attributes) {
            if !is_foreign(name) || !seen.insert(&name.local) {
                continue;
            }
            let written = name.to_string();
            let instead =
                INSTEAD.iter().find(|(local, _)| *local == &*name.local).map(|(_, instead)| *instead);
            let instead =
                instead.unwrap_or("it is kept and has no effect; remove it, or say it in `zeebe:` elements");
            found.push(Foreign { written, instead, span, element: holder(tree, element) });
        }
    }
    for Foreign { written, instead, span, element } in found {
        let message = format!("`{written}` belongs to another engine and has no effect here");
        let mut diagnostic = Diagnostic::warning(codes::P0310, message).at(span).help(instead);
        diagnostic.element = element;
        inspection.report(diagnostic);
    }
}

fn is_foreign(name: &QName) -> bool {
    let dialects = [namespace::CAMUNDA, namespace::FLOWABLE, namespace::ACTIVITI];
    dialects.contains(&&*name.namespace) && !TUNING.contains(&&*name.local)
}

/// The id of the nearest BPMN element that has one.
fn holder(tree: &Tree, element: &Element) -> Option<Name> {
    let mut at = Some(element);
    while let Some(element) = at {
        let id = element.attribute("id").filter(|_| &*element.name.namespace == namespace::BPMN);
        if let Some(id) = id {
            return Some(id.value.clone());
        }
        at = element.parent.and_then(|parent| tree.get(parent));
    }
    None
}
