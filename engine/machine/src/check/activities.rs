//! Activities: what they do, what they call, how they repeat, what they map.

use super::codes;
use super::inspection::{Inspection, Scope, doubtful, is_activity, is_event_subprocess, wrong, wrong_at};
use digipro_bpmn::{
    FlowNode, Loop, MultiInstance, NodeKind, TaskKind, Text,
    zeebe::{Binding, Mapping},
};

/// A task has one implementation, not several.
pub(super) fn has_one_implementation<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    for node in &scope.elements.nodes {
        let zeebe = node.extensions.zeebe();
        let implementations = [
            (zeebe.task_definition.as_ref().map(|task| task.span), "zeebe:taskDefinition"),
            (zeebe.script.as_ref().map(|script| script.span), "zeebe:script"),
            (zeebe.called_decision.as_ref().map(|decision| decision.span), "zeebe:calledDecision"),
            (zeebe.publish_message.as_ref().map(|message| message.span), "zeebe:publishMessage"),
        ];
        let mut given = implementations.iter().filter_map(|(span, name)| Some(((*span)?, *name)));
        if let (Some((first, one)), Some((second, other))) = (given.next(), given.next()) {
            let message = format!("`{}` has two implementations: `{one}` and `{other}`", node.id);
            let diagnostic =
                wrong_at(codes::P0238, &node.base, second, message).related(Some(first), "the first");
            inspection.report(diagnostic.help("keep the one that should run"));
        }
    }
}

/// What an implementation needs is written.
pub(super) fn has_what_it_needs<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    for node in &scope.elements.nodes {
        let zeebe = node.extensions.zeebe();
        let mut needs: Vec<(Option<&Text>, digipro_vocab::Span, &str)> = Vec::new();
        if let Some(task) = &zeebe.task_definition {
            needs.push((task.kind.as_ref(), task.span, "type"));
        }
        if let Some(script) = &zeebe.script {
            needs.push((script.expression.as_ref(), script.span, "expression"));
            needs.push((script.result_variable.as_ref(), script.span, "resultVariable"));
        }
        if let Some(decision) = &zeebe.called_decision {
            needs.push((decision.decision_id.as_ref(), decision.span, "decisionId"));
            needs.push((decision.result_variable.as_ref(), decision.span, "resultVariable"));
        }
        if let Some(called) = &zeebe.called_element {
            needs.push((called.process_id.as_ref(), called.span, "processId"));
            if let Binding::VersionTag(tag) = &called.binding {
                needs.push((tag.as_ref(), called.span, "versionTag"));
            }
        }
        for (text, span, name) in needs {
            if text.is_none_or(|text| text.value.trim().is_empty()) {
                let message = format!("`{name}` is missing in `{}`", node.id);
                inspection.report(wrong_at(codes::P0239, &node.base, span, message).help("write it"));
            }
        }
    }
}

/// A call activity calls something, and a process that is named exists.
pub(super) fn calls_something<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    for node in &scope.elements.nodes {
        let NodeKind::CallActivity { called } = &node.kind else { continue };
        if node.extensions.extension_point.is_some() {
            continue;
        }
        let zeebe =
            node.extensions.zeebe().called_element.as_ref().and_then(|called| called.process_id.as_ref());
        let (id, span) = match (zeebe, called) {
            (Some(text), _) if text.feel().is_some() => continue,
            (Some(text), _) => (text.value.trim(), text.span),
            (None, Some(reference)) => (&*reference.id, reference.span),
            (None, None) if node.extensions.zeebe().called_element.is_some() => continue,
            (None, None) => {
                let message = format!("the call activity `{}` calls nothing", node.id);
                let help = "write `zeebe:calledElement` with `processId`, or `digipro:extensionPoint` for an overlay to fill";
                inspection.report(wrong(codes::P0244, &node.base, message).help(help));
                continue;
            }
        };
        if !id.is_empty() && inspection.process(id).is_none() && !inspection.has_global_task(id) {
            let message =
                format!("the call activity `{}` calls the process `{id}`, which is not here", node.id);
            let help = "add the file that defines it to the deployment, or correct the id";
            inspection.report(wrong_at(codes::P0244, &node.base, span, message).help(help));
        }
    }
}

/// An activity that repeats says for what, and takes results as a pair of expression and variable.
pub(super) fn repeats_for_something<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    for node in &scope.elements.nodes {
        match &node.loop_characteristics {
            Some(Loop::MultiInstance(many)) => instances_for_something(node, many, inspection),
            Some(Loop::Standard(rounds))
                if rounds.maximum.is_none() && !has_text(rounds.condition.as_ref()) =>
            {
                let message = format!("the loop of `{}` says not how long it goes on", node.id);
                let help = "write a `loopCondition`, which holds as long as it goes on, or a `loopMaximum`";
                inspection.report(wrong_at(codes::P0236, &node.base, rounds.base.span, message).help(help));
            }
            _ => {}
        }
    }
}

fn has_text(expression: Option<&digipro_bpmn::Expression>) -> bool {
    expression.is_some_and(|expression| {
        let text = expression.text.feel().unwrap_or(&expression.text.value);
        !text.trim().is_empty()
    })
}

fn instances_for_something(node: &FlowNode, many: &MultiInstance, inspection: &mut Inspection<'_>) {
    let zeebe = many.base.extensions.zeebe().loop_characteristics.as_ref();
    let has = |text: Option<&Text>| text.is_some_and(|text| !text.value.trim().is_empty());
    let counted = many.cardinality.is_some() || (zeebe.is_none() && many.data_input.is_some());
    if !has(zeebe.and_then(|zeebe| zeebe.input_collection.as_ref())) && !counted {
        let message = format!("the multi-instance activity `{}` says not what it is repeated for", node.id);
        let help = "write `zeebe:loopCharacteristics` with `inputCollection`, `loopDataInputRef` or `loopCardinality`";
        inspection.report(wrong_at(codes::P0236, &node.base, many.base.span, message).help(help));
    }
    let halves = match zeebe {
        Some(zeebe) => {
            (has(zeebe.output_collection.as_ref()), has(zeebe.output_element.as_ref()), zeebe.span)
        }
        None => (many.data_output.is_some(), many.output_item.is_some(), many.base.span),
    };
    if halves.0 != halves.1 {
        let names = if zeebe.is_some() {
            "`outputCollection` and `outputElement`"
        } else {
            "`loopDataOutputRef` and `outputDataItem`"
        };
        let message = format!("`{}` has one of {names}", node.id);
        let help = "write both, to collect the results, or neither";
        inspection.report(wrong_at(codes::P0237, &node.base, halves.2, message).help(help));
    }
}

/// What an event starts does not repeat: each occurrence of the event starts it once.
pub(super) fn repeats_where_it_can<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    for node in scope.elements.nodes.iter().filter(|node| is_event_subprocess(node)) {
        let span = match &node.loop_characteristics {
            Some(Loop::MultiInstance(many)) => many.base.span,
            Some(Loop::Standard(rounds)) => rounds.base.span,
            None => continue,
        };
        let message = format!("the event subprocess `{}` repeats", node.id);
        let help = "each occurrence of its start event starts it once: repeat a subprocess inside it";
        inspection.report(wrong_at(codes::P0280, &node.base, span, message).help(help));
    }
}

/// An activity repeats in one way, and what it iterates is said once (BPMN 10.3.8).
pub(super) fn repeats_in_one_way<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    for node in &scope.elements.nodes {
        let Some(Loop::MultiInstance(many)) = &node.loop_characteristics else { continue };
        let tree = &inspection.document.tree;
        let standard = |name: &str| name == "standardLoopCharacteristics";
        if let Some((_, other)) = tree.children(node.base.node).find(|(_, child)| standard(&child.name.local))
        {
            let message = format!("`{}` has both a standard loop and several instances", node.id);
            let diagnostic = wrong_at(codes::P0363, &node.base, other.tag, message)
                .related(Some(many.base.span), "the other");
            inspection.report(diagnostic.help("keep one; put a subprocess around the activity for both"));
        }
        let zeebe = many.base.extensions.zeebe().loop_characteristics.as_ref();
        let listed = many.data_input.is_some() || zeebe.is_some_and(|zeebe| zeebe.input_collection.is_some());
        if let Some(cardinality) = many.cardinality.as_ref().filter(|_| listed) {
            let message = format!("`{}` has a `loopCardinality` and a collection", node.id);
            let help = "remove `loopCardinality`: there is an instance for each item of the collection";
            inspection
                .report(doubtful(codes::P0364, &node.base, message).at(cardinality.text.span).help(help));
        }
        let complex = many.behavior == digipro_bpmn::MultiInstanceBehavior::Complex;
        if complex == many.complex.is_empty() {
            let message = match complex {
                true => format!("`{}` throws events as conditions say, and there are none", node.id),
                false => format!("`{}` has conditions for events that it does not throw", node.id),
            };
            let help = "write `behavior=\"Complex\"` and a `complexBehaviorDefinition` for each condition";
            inspection.report(doubtful(codes::P0365, &node.base, message).at(many.base.span).help(help));
        }
    }
}

/// Who does something is named, or found by an expression, not both (BPMN 10.3.1).
pub(super) fn is_done_by_one_rule<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    for node in &scope.elements.nodes {
        for role in node.resources.iter().filter(|role| role.resource.is_some() && role.assignment.is_some())
        {
            let message = format!("a role of `{}` has a resource and an expression that finds one", node.id);
            let help = "keep `resourceRef` or `resourceAssignmentExpression`";
            inspection.report(doubtful(codes::P0366, &node.base, message).at(role.base.span).help(help));
        }
    }
}

/// A mapping writes to a variable path, and an output reads something.
pub(super) fn maps_to_variables<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    for node in &scope.elements.nodes {
        let zeebe = node.extensions.zeebe();
        for mapping in zeebe.inputs.iter().chain(&zeebe.outputs) {
            target(node, mapping, inspection);
        }
        for mapping in zeebe.outputs.iter().filter(|mapping| mapping.source.is_none()) {
            let message = format!("an output mapping of `{}` has no `source`", node.id);
            inspection.report(
                wrong_at(codes::P0241, &node.base, mapping.span, message).help("write what is mapped"),
            );
        }
    }
}

fn target(node: &FlowNode, mapping: &Mapping, inspection: &mut Inspection<'_>) {
    let help = "write a variable or a path below one, such as `pratica.esito`";
    match &mapping.target {
        None => {
            let message = format!("a mapping of `{}` has no `target`", node.id);
            inspection.report(wrong_at(codes::P0241, &node.base, mapping.span, message).help(help));
        }
        Some(text) if !is_path(text.value.trim()) => {
            let message = format!("`{}` is not a variable path", text.value);
            inspection.report(wrong_at(codes::P0241, &node.base, text.span, message).help(help));
        }
        Some(_) => {}
    }
}

/// A dotted path of names; letters of any language, since the words are the municipality's.
fn is_path(path: &str) -> bool {
    path.split('.').all(|name| {
        let mut characters = name.chars();
        characters.next().is_some_and(|first| first.is_alphabetic() || first == '_')
            && characters.all(|c| c.is_alphanumeric() || c == '_')
    })
}

/// Numbers that are written and not computed are numbers.
pub(super) fn has_good_numbers<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    for node in scope.elements.nodes.iter() {
        let zeebe = node.extensions.zeebe();
        let retries = zeebe.task_definition.as_ref().and_then(|task| task.retries.as_ref());
        let listeners = zeebe.execution_listeners.iter().chain(&zeebe.task_listeners);
        let retries = retries.into_iter().chain(listeners.filter_map(|listener| listener.retries.as_ref()));
        let retries = retries.map(|retries| (Some(retries), "retries", u32::MAX, "a whole number"));
        let rules = [
            (zeebe.job_priority.as_ref(), "priority", i32::MAX.unsigned_abs(), "a whole number"),
            (zeebe.priority.as_ref(), "priority", 100, "a whole number from 0 to 100"),
        ];
        for (text, name, most, wanted) in rules.into_iter().chain(retries) {
            let Some(text) = text.filter(|text| text.feel().is_none()) else { continue };
            if text.value.trim().parse::<u32>().is_ok_and(|number| number <= most) {
                continue;
            }
            let message = format!("`{}` is no value of `{name}`", text.value);
            let help = format!("write {wanted}, or an expression after `=`");
            inspection.report(wrong_at(codes::P0247, &node.base, text.span, message).help(help));
        }
    }
}

/// A form is named in one way.
pub(super) fn has_one_form<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    for node in &scope.elements.nodes {
        let Some(form) = &node.extensions.zeebe().form else { continue };
        let names = [&form.form_id, &form.form_key, &form.external_reference];
        let count = names.into_iter().filter(|name| name.is_some()).count();
        if count != 1 {
            let message = format!("the form of `{}` is named in {count} ways", node.id);
            let help = "write exactly one of `formId`, `formKey`, `externalReference`";
            inspection.report(wrong_at(codes::P0248, &node.base, form.span, message).help(help));
        }
    }
}

/// What compensates an activity is not also reached by a flow.
pub(super) fn compensates_alone<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    for node in scope.elements.nodes.iter().filter(|node| node.is_for_compensation && is_activity(node)) {
        for flow in scope.incoming(node).iter().chain(scope.outgoing(node)) {
            let message = format!("the flow `{}` touches the compensation handler `{}`", flow.id, node.id);
            let help =
                "a handler runs only to compensate: connect it by an association from a boundary event";
            inspection.report(wrong(codes::P0249, &flow.base, message).help(help));
        }
    }
}

/// Whether a token passes a node without waiting for anything outside.
pub(super) fn passes_straight(node: &FlowNode) -> bool {
    let zeebe = node.extensions.zeebe();
    if node.loop_characteristics.is_some() || !node.extensions.points.is_empty() {
        return false;
    }
    match &node.kind {
        NodeKind::Task(TaskKind::Abstract | TaskKind::Manual | TaskKind::Script { .. }) => {
            zeebe.task_definition.is_none()
        }
        NodeKind::Gateway(_) => !super::inspection::is_event_gateway(node),
        NodeKind::Event(event) => {
            event.position == digipro_bpmn::EventPosition::IntermediateThrow
                && zeebe.task_definition.is_none()
        }
        NodeKind::CallActivity { called: None } => {
            node.extensions.extension_point.is_some() && zeebe.called_element.is_none()
        }
        _ => false,
    }
}

/// A call that names a version tag finds the process that carries it: all bindings are resolved in the deployment
/// (ADR 0014).
pub(super) fn calls_the_version_that_is_here<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    for node in &scope.elements.nodes {
        let Some(called) = &node.extensions.zeebe().called_element else { continue };
        if let Some(business_id) = &called.business_id {
            let message = format!("the process that `{}` calls has no business id of its own", node.id);
            let help = "it runs in the case of its caller; write a variable if the id is needed there";
            inspection.report(doubtful(codes::P0323, &node.base, message).at(business_id.span).help(help));
        }
        let (Binding::VersionTag(Some(tag)), Some(id)) = (&called.binding, &called.process_id) else {
            continue;
        };
        let Some(process) = inspection.process(id.value.trim()) else { continue };
        let carried = process.extensions.zeebe().version_tag.as_ref().map(|tag| tag.value.trim());
        if carried != Some(tag.value.trim()) {
            let carries = carried.map_or("none".to_owned(), |tag| format!("`{tag}`"));
            let message = format!(
                "`{}` calls the version `{}` of `{}`, and the one that is here carries {carries}",
                node.id,
                tag.value.trim(),
                id.value.trim()
            );
            let help = "deploy the version that is meant together with its caller";
            inspection.report(wrong_at(codes::P0322, &node.base, tag.span, message).help(help));
        }
    }
}

/// How a form key names a form that stands in the file itself.
const EMBEDDED: &str = "camunda-forms:bpmn:";

/// A form key that names a form of the file names one that is there.
pub(super) fn has_its_form<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    let forms = |process: &'a digipro_bpmn::Process| &process.extensions.zeebe().user_task_forms;
    let there: Vec<_> = inspection.document.definitions.processes.iter().flat_map(forms).collect();
    for node in &scope.elements.nodes {
        let key = node.extensions.zeebe().form.as_ref().and_then(|form| form.form_key.as_ref());
        let Some((key, id)) = key.and_then(|key| Some((key, key.value.trim().strip_prefix(EMBEDDED)?)))
        else {
            continue;
        };
        if !there.iter().any(|form| form.id.as_deref() == Some(id)) {
            let message = format!("the form `{id}` of `{}` is not in this file", node.id);
            let help = "write it as `zeebe:userTaskForm` in the process, or correct the key";
            inspection.report(wrong_at(codes::P0324, &node.base, key.span, message).help(help));
        }
    }
}
