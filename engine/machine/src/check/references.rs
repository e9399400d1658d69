//! References and required parts of all elements: what the XML schema of the standard says in types that no element
//! can check for itself.

use super::codes;
use super::inspection::Inspection;
use Severity::{Error, Warning};
use digipro_bpmn::{
    namespace,
    tree::{Child, Element, NodeId, Tree},
};
use digipro_vocab::{Code, Diagnostic, Name, Severity, Span};

/// What a reference may name, by local names; none for anything of the standard.
type Kinds = &'static [&'static str];

/// A reference or part of an element: in which elements, its name, what it names, and how grave it is if it does not.
type Rule = (&'static [&'static str], &'static str, Kinds, Severity);

const ITEM_AWARE: Kinds = &[
    "dataObject",
    "dataObjectReference",
    "dataStore",
    "dataStoreReference",
    "property",
    "dataInput",
    "dataOutput",
    "inputDataItem",
    "outputDataItem",
];
const COLLABORATIONS: Kinds =
    &["collaboration", "globalConversation", "choreography", "globalChoreographyTask"];
const CONVERSATIONS: Kinds = &["conversation", "subConversation", "callConversation"];

/// References in attributes. Those of flows, boundary events, calls, pools and events in a flow have rules of their own.
const ATTRIBUTES: &[Rule] = &[
    (&["association"], "sourceRef", &[], Warning),
    (&["association"], "targetRef", &[], Warning),
    (&["callConversation"], "calledCollaborationRef", COLLABORATIONS, Warning),
    (&["correlationPropertyBinding"], "correlationPropertyRef", &["correlationProperty"], Warning),
    (&["correlationPropertyRetrievalExpression"], "messageRef", &["message"], Warning),
    (&["correlationSubscription"], "correlationKeyRef", &["correlationKey"], Warning),
    (&["dataObjectReference"], "dataObjectRef", &["dataObject"], Error),
    (&["dataStoreReference"], "dataStoreRef", &["dataStore"], Warning),
    (&["error", "escalation", "signal"], "structureRef", &["itemDefinition"], Warning),
    (&["group"], "categoryValueRef", &["categoryValue"], Warning),
    (&["ioBinding"], "inputDataRef", &["dataInput", "inputSet"], Warning),
    (&["ioBinding"], "operationRef", &["operation"], Warning),
    (&["ioBinding"], "outputDataRef", &["dataOutput", "outputSet"], Warning),
    (&["lane"], "partitionElementRef", &[], Warning),
    (&["message"], "itemRef", &["itemDefinition"], Warning),
    (&["messageFlow"], "messageRef", &["message"], Warning),
    (&["process"], "definitionalCollaborationRef", COLLABORATIONS, Warning),
    (&["receiveTask", "sendTask", "serviceTask"], "operationRef", &["operation"], Warning),
    (&["resourceParameterBinding"], "parameterRef", &["resourceParameter"], Warning),
    (
        &["dataInput", "dataObject", "dataOutput", "dataStore", "dataStoreReference", "property"],
        "itemSubjectRef",
        &["itemDefinition"],
        Warning,
    ),
];

/// References in definitions of events that several events share: no flow leads past them.
const SHARED: &[Rule] = &[
    (&["messageEventDefinition"], "messageRef", &["message"], Error),
    (&["signalEventDefinition"], "signalRef", &["signal"], Error),
    (&["errorEventDefinition"], "errorRef", &["error"], Error),
    (&["escalationEventDefinition"], "escalationRef", &["escalation"], Error),
];

/// References in the text of elements, by the elements that they stand in.
const CONTENTS: &[Rule] = &[
    (&["correlationKey"], "correlationPropertyRef", &["correlationProperty"], Warning),
    (&["dataInputAssociation", "dataOutputAssociation"], "sourceRef", ITEM_AWARE, Error),
    (&["dataInputAssociation", "dataOutputAssociation"], "targetRef", ITEM_AWARE, Error),
    (&["inputSet"], "dataInputRefs", &["dataInput"], Error),
    (&["inputSet"], "optionalInputRefs", &["dataInput"], Error),
    (&["inputSet"], "whileExecutingInputRefs", &["dataInput"], Error),
    (&["inputSet"], "outputSetRefs", &["outputSet"], Warning),
    (&["outputSet"], "dataOutputRefs", &["dataOutput"], Error),
    (&["outputSet"], "optionalOutputRefs", &["dataOutput"], Error),
    (&["outputSet"], "whileExecutingOutputRefs", &["dataOutput"], Error),
    (&["outputSet"], "inputSetRefs", &["inputSet"], Warning),
    (&["messageEventDefinition"], "operationRef", &["operation"], Warning),
    (&["multiInstanceLoopCharacteristics"], "loopDataInputRef", ITEM_AWARE, Error),
    (&["multiInstanceLoopCharacteristics"], "loopDataOutputRef", ITEM_AWARE, Error),
    (&["operation"], "inMessageRef", &["message"], Warning),
    (&["operation"], "outMessageRef", &["message"], Warning),
    (&["operation"], "errorRef", &["error"], Warning),
    (&["participant"], "interfaceRef", &["interface"], Warning),
    (&["participant"], "endPointRef", &["endPoint"], Warning),
    (&["partnerEntity", "partnerRole"], "participantRef", &["participant"], Warning),
    (&["process"], "supports", &["process"], Warning),
    (&["conversation", "subConversation", "callConversation"], "participantRef", &["participant"], Warning),
    (&["conversation", "subConversation", "callConversation"], "messageFlowRef", &["messageFlow"], Warning),
    (
        &["humanPerformer", "performer", "potentialOwner", "resourceRole"],
        "resourceRef",
        &["resource"],
        Warning,
    ),
    (
        &[
            "globalBusinessRuleTask",
            "globalManualTask",
            "globalScriptTask",
            "globalTask",
            "globalUserTask",
            "process",
        ],
        "supportedInterfaceRef",
        &["interface"],
        Warning,
    ),
];

/// Attributes and children that the schema wants, where no other rule speaks of them.
const NEEDED: &[Rule] = &[
    (&["association"], "sourceRef", &[], Warning),
    (&["association"], "targetRef", &[], Warning),
    (&["assignment"], "from", &[], Error),
    (&["assignment"], "to", &[], Error),
    (&["complexBehaviorDefinition"], "condition", &[], Error),
    (&["conversationLink"], "sourceRef", CONVERSATIONS, Warning),
    (&["conversationLink"], "targetRef", CONVERSATIONS, Warning),
    (&["correlationProperty"], "correlationPropertyRetrievalExpression", &[], Warning),
    (&["correlationPropertyBinding"], "correlationPropertyRef", &[], Warning),
    (&["correlationPropertyBinding"], "dataPath", &[], Warning),
    (&["correlationPropertyRetrievalExpression"], "messagePath", &[], Warning),
    (&["correlationPropertyRetrievalExpression"], "messageRef", &[], Warning),
    (&["correlationSubscription"], "correlationKeyRef", &[], Warning),
    (&["dataInputAssociation"], "targetRef", &[], Error),
    (&["dataOutputAssociation"], "targetRef", &[], Error),
    (&["dataObjectReference"], "dataObjectRef", &[], Warning),
    (&["import"], "importType", &[], Warning),
    (&["import"], "location", &[], Warning),
    (&["import"], "namespace", &[], Warning),
    (&["interface"], "operation", &[], Warning),
    (&["messageFlowAssociation"], "innerMessageFlowRef", &[], Warning),
    (&["messageFlowAssociation"], "outerMessageFlowRef", &[], Warning),
    (&["operation"], "inMessageRef", &[], Warning),
    (&["participantAssociation"], "innerParticipantRef", &[], Warning),
    (&["participantAssociation"], "outerParticipantRef", &[], Warning),
    (&["resourceParameterBinding"], "parameterRef", &[], Warning),
];

/// A reference names something that is there, of a kind that it may name; what the standard needs is written.
/// `apart` are the processes that do not take part: what is only drawn may stay unfinished.
pub(super) fn name_what_is_there(apart: &[Span], inspection: &mut Inspection<'_>) {
    let tree = &inspection.document.tree;
    for (number, element) in tree.elements.iter().enumerate() {
        let drawn = apart.iter().any(|span| span.start <= element.span.start && element.span.end <= span.end);
        if drawn || &*element.name.namespace != namespace::BPMN {
            continue;
        }
        let local = &*element.name.local;
        let parent = element.parent.and_then(|parent| tree.get(parent));
        let parent = parent.map_or("", |parent| &*parent.name.local);
        let shared: &[Rule] = if parent == "definitions" { SHARED } else { &[] };
        for (_, name, kinds, severity) in
            ATTRIBUTES.iter().chain(shared).filter(|rule| rule.0.contains(&local))
        {
            let Some(attribute) = element.attribute(name) else { continue };
            let place =
                Place { element, holder: local, name, span: attribute.value_span, severity: *severity };
            names(&place, &attribute.value, kinds, inspection);
        }
        for (_, name, kinds, severity) in
            CONTENTS.iter().filter(|rule| rule.1 == local && rule.0.contains(&parent))
        {
            let place = Place { element, holder: parent, name, span: element.tag, severity: *severity };
            names(&place, &content(element), kinds, inspection);
        }
        let id = u32::try_from(number).map(NodeId).ok();
        let children: Vec<&str> =
            id.into_iter().flat_map(|id| tree.children(id)).map(|(_, child)| &*child.name.local).collect();
        for (_, name, _, severity) in NEEDED.iter().filter(|rule| rule.0.contains(&local)) {
            let written = element.attribute(name).is_some_and(|attribute| !attribute.value.trim().is_empty());
            if !written && !children.contains(name) {
                let message = format!("this `{local}` has no `{name}`");
                let diagnostic = told(*severity, codes::P0293, tree, element, element.tag, message);
                inspection.report(diagnostic.help("the standard needs it: write it, or remove the element"));
            }
        }
    }
}

/// Where a reference is written.
struct Place<'a> {
    element: &'a Element,
    holder: &'a str,
    name: &'static str,
    span: Span,
    severity: Severity,
}

fn names(place: &Place<'_>, written: &str, kinds: Kinds, inspection: &mut Inspection<'_>) {
    let written = written.trim();
    // What is absent is said elsewhere; what begins like this is a word of the standard.
    if written.is_empty() || written.starts_with("##") {
        return;
    }
    let tree = &inspection.document.tree;
    let Place { element, holder, name, span, severity } = *place;
    let local = written.split_once(':').map(|(_, local)| local);
    let kind = inspection.kind(written).or_else(|| inspection.kind(local?));
    let diagnostic = match kind {
        Some(kind) if kinds.is_empty() || kinds.contains(&kind) => return,
        Some(kind) => {
            let message = format!("the `{name}` of this `{holder}` names `{written}`, which is a `{kind}`");
            let help = format!("let it name one of: `{}`", kinds.join("`, `"));
            told(severity, codes::P0292, tree, element, span, message).help(help)
        }
        None if is_foreign(tree, written) => return,
        None => {
            let message = format!("the `{name}` of this `{holder}` names `{written}`, which does not exist");
            told(severity, codes::P0226, tree, element, span, message)
                .help("correct the reference, or remove it")
        }
    };
    inspection.report(diagnostic);
}

/// Whether a prefix says that what is named stands in a document that is not here.
fn is_foreign(tree: &Tree, written: &str) -> bool {
    let Some((prefix, _)) = written.split_once(':') else { return false };
    let Some(root) = tree.elements.first() else { return false };
    let own = root.attribute("targetNamespace").map(|own| &own.value);
    let declared = root.attributes.iter().find(|a| &*a.name.prefix == "xmlns" && &*a.name.local == prefix);
    declared.is_some_and(|declared| Some(&declared.value) != own)
}

fn told(
    severity: Severity,
    code: Code,
    tree: &Tree,
    element: &Element,
    span: Span,
    message: String,
) -> Diagnostic {
    let mut diagnostic = match severity {
        Error => Diagnostic::error(code, message),
        _ => Diagnostic::warning(code, message),
    };
    diagnostic.element = named(tree, element);
    diagnostic.at(span)
}

/// The id of the nearest element that has one.
fn named(tree: &Tree, element: &Element) -> Option<Name> {
    let mut at = Some(element);
    while let Some(element) = at {
        if let Some(id) = element.attribute("id") {
            return Some(id.value.clone());
        }
        at = element.parent.and_then(|parent| tree.get(parent));
    }
    None
}

fn content(element: &Element) -> String {
    let text = element.children.iter().filter_map(|child| match child {
        Child::Text { text, .. } | Child::CData { text, .. } => Some(&**text),
        _ => None,
    });
    text.collect()
}
