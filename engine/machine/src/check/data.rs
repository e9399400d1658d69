//! Data of processes, activities and events: sets, and ends of associations (BPMN 2.0, 10.4).

use super::codes;
use super::inspection::{Inspection, Owner, Scope, doubtful, event, wrong, wrong_at};
use digipro_bpmn::{
    Base, DataInputOutput, DataKind, EventPosition, FlowElements, FlowNode, IoSet, IoSpecification, Loop,
    NodeKind, Process, Reference,
};
use digipro_vocab::Name;
use std::collections::{BTreeMap, BTreeSet};

/// What declares inputs and outputs has an input set and an output set, and these name its own (10.4.2).
pub(super) fn has_sets_of_its_own<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    let own = match scope.owner {
        Owner::Process(process) => process.io_specification.as_ref().map(|own| (&process.base, own)),
        Owner::SubProcess(..) => None,
    };
    let nodes = scope.elements.nodes.iter();
    let nodes = nodes.filter_map(|node| Some((&node.base, node.io_specification.as_ref()?)));
    for (owner, specification) in own.into_iter().chain(nodes) {
        sets_of(owner, specification, inspection);
    }
}

fn sets_of(owner: &Base, specification: &IoSpecification, inspection: &mut Inspection<'_>) {
    let sides = [
        ("input", &specification.inputs, &specification.input_sets),
        ("output", &specification.outputs, &specification.output_sets),
    ];
    for (side, items, sets) in sides {
        if sets.is_empty() {
            let message = format!("the `ioSpecification` of `{}` has no `{side}Set`", owner.id);
            let help = format!("write `<{side}Set/>`, empty if it needs nothing");
            inspection.report(wrong_at(codes::P0294, owner, specification.base.span, message).help(help));
        }
        members_of(owner, side, items, sets, inspection);
    }
}

fn members_of(
    owner: &Base,
    side: &str,
    items: &[DataInputOutput],
    sets: &[IoSet],
    inspection: &mut Inspection<'_>,
) {
    let declared: BTreeSet<&Name> = items.iter().map(|item| &item.base.id).collect();
    for set in sets {
        let members: BTreeSet<&Name> = set.members.iter().map(|member| &member.id).collect();
        for member in set.members.iter().chain(&set.optional).chain(&set.while_executing) {
            // What names nothing at all, or something that is no input or output, is said elsewhere.
            let other = match inspection.kind(&member.id) {
                Some("dataInput") => side == "input",
                Some("dataOutput") => side == "output",
                _ => false,
            };
            let message = if !declared.contains(&member.id) {
                if !other {
                    continue;
                }
                format!("the {side} set of `{}` names `{}`, which belongs to another", owner.id, member.id)
            } else if !members.contains(&member.id) {
                format!("`{}` is optional in an {side} set of `{}`, but not in the set", member.id, owner.id)
            } else {
                continue;
            };
            let help = format!("name the data {side}s of `{}` itself, each in `data…Refs`", owner.id);
            inspection.report(wrong_at(codes::P0295, owner, member.span, message).help(help));
        }
    }
    for item in items.iter().filter(|_| !sets.is_empty()) {
        if !sets.iter().any(|set| set.members.iter().any(|member| member.id == item.base.id)) {
            let message = format!("the data {side} `{}` of `{}` is in no {side} set", item.id, owner.id);
            let help = format!("name it in an `{side}Set`; otherwise nothing waits for it or promises it");
            inspection.report(doubtful(codes::P0295, owner, message).at(item.base.span).help(help));
        }
    }
}

/// What moves into an activity or event ends at an input of its own, what moves out begins at an output (10.4.2).
pub(super) fn moves_in_and_out<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    for node in &scope.elements.nodes {
        let (inputs, outputs) = ends(node);
        for association in &node.data_input_associations {
            if let Some(end) = &association.target
                && is_other(end, &inputs, inspection)
            {
                let message = format!("data moves into `{}`, but `{}` is no input of it", node.id, end.id);
                let help = "let `targetRef` name a data input of the activity or event";
                inspection.report(wrong_at(codes::P0296, &node.base, end.span, message).help(help));
            }
        }
        for association in &node.data_output_associations {
            for end in &association.sources {
                if !is_other(end, &outputs, inspection) {
                    continue;
                }
                let message = format!("data moves out of `{}`, but `{}` is no output of it", node.id, end.id);
                let help = "let `sourceRef` name a data output of the activity or event";
                inspection.report(wrong_at(codes::P0296, &node.base, end.span, message).help(help));
            }
        }
    }
}

/// Whether something else than an own input or output stands at the end of an association.
fn is_other(end: &Reference, own: &BTreeSet<&Name>, inspection: &Inspection<'_>) -> bool {
    !own.contains(&end.id) && inspection.kind(&end.id).is_some()
}

/// Inputs and outputs of a node; its properties are both, since modelers draw associations to them.
fn ends(node: &FlowNode) -> (BTreeSet<&Name>, BTreeSet<&Name>) {
    let properties = node.properties.iter().map(|property| &property.base.id);
    let mut inputs: BTreeSet<&Name> = properties.collect();
    let mut outputs = inputs.clone();
    if let Some(specification) = &node.io_specification {
        inputs.extend(specification.inputs.iter().map(|input| &input.base.id));
        outputs.extend(specification.outputs.iter().map(|output| &output.base.id));
    }
    if let Some(Loop::MultiInstance(many)) = &node.loop_characteristics {
        inputs.extend(many.input_item.iter().map(|item| &item.base.id));
        inputs.extend(many.data_input.iter().map(|input| &input.id));
        outputs.extend(many.output_item.iter().map(|item| &item.base.id));
        outputs.extend(many.data_output.iter().map(|output| &output.id));
    }
    if let Some(event) = event(node) {
        inputs.extend(event.data.iter().map(|item| &item.base.id));
        outputs.extend(event.data.iter().map(|item| &item.base.id));
    }
    (inputs, outputs)
}

/// An association reads and writes what can be seen where it stands: data of its scope and of the scopes around it
/// (10.4.1).
pub(super) fn moves_what_it_sees<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    let Owner::Process(process) = scope.owner else { return };
    let homes = homes(&inspection.document.definitions.processes);
    let mut open: Vec<(&FlowElements, Vec<&Name>)> = vec![(&process.elements, vec![&process.base.id])];
    while let Some((elements, around)) = open.pop() {
        for node in &elements.nodes {
            let sees =
                |id: &Name| homes.get(id).is_none_or(|home| around.contains(home) || **home == node.base.id);
            let sources = node.data_input_associations.iter().flat_map(|association| &association.sources);
            let targets = node.data_output_associations.iter().flat_map(|association| &association.target);
            for end in sources.chain(targets).filter(|end| !sees(&end.id)) {
                let message =
                    format!("`{}` does not see the data `{}`, which stands elsewhere", node.id, end.id);
                let help = "move the data object to a scope around both, or pass its value on";
                inspection.report(wrong_at(codes::P0297, &node.base, end.span, message).help(help));
            }
            if let NodeKind::SubProcess(inside) = &node.kind {
                open.push((&inside.elements, around.iter().copied().chain([&node.base.id]).collect()));
            }
        }
    }
}

/// For each data object, property, input and output the process or flow node in which it stands. A data store stands
/// outside of all.
fn homes(processes: &[Process]) -> BTreeMap<&Name, &Name> {
    let mut homes = BTreeMap::new();
    let mut open: Vec<(&FlowElements, &Name)> = Vec::new();
    for process in processes {
        homes.extend(process.properties.iter().map(|property| (&property.base.id, &process.base.id)));
        homes.extend(declared(process.io_specification.as_ref()).map(|id| (id, &process.base.id)));
        open.push((&process.elements, &process.base.id));
    }
    while let Some((elements, home)) = open.pop() {
        let data = elements.data.iter().filter(|data| !matches!(data.kind, DataKind::StoreReference { .. }));
        homes.extend(data.map(|data| (&data.base.id, home)));
        for node in &elements.nodes {
            homes.extend(node.properties.iter().map(|property| (&property.base.id, &node.base.id)));
            homes.extend(declared(node.io_specification.as_ref()).map(|id| (id, &node.base.id)));
            if let NodeKind::SubProcess(inside) = &node.kind {
                open.push((&inside.elements, &node.base.id));
            }
        }
    }
    homes
}

fn declared(specification: Option<&IoSpecification>) -> impl Iterator<Item = &Name> {
    let ends = specification.into_iter().flat_map(|all| all.inputs.iter().chain(&all.outputs));
    ends.map(|end| &end.base.id)
}

/// A catching event gives data and takes none, a throwing event takes data and gives none (10.5.1).
pub(super) fn events_move_one_way<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    for (node, event) in scope.events() {
        let throws = matches!(
            event.position,
            EventPosition::IntermediateThrow | EventPosition::End | EventPosition::Implicit
        );
        let (wrong_way, what) = if throws {
            (&node.data_output_associations, "throws, and data moves out of it")
        } else {
            (&node.data_input_associations, "catches, and data moves into it")
        };
        for association in wrong_way {
            let message = format!("the event `{}` {what}", node.id);
            let help = "what is caught brings data with it, what is thrown takes data along";
            inspection.report(wrong(codes::P0298, &node.base, message).at(association.base.span).help(help));
        }
    }
}
