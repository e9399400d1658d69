//! Links: pairs of a throwing and a catching event within one scope.

use super::codes;
use super::inspection::{Inspection, Scope, wrong};
use digipro_bpmn::{EventKind, EventPosition, FlowNode};
use digipro_vocab::Name;
use std::collections::BTreeMap;

/// A link has a name, one catching end and at least one throwing end, all in one scope.
pub(super) fn come_in_pairs<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    let mut throws: BTreeMap<Name, &FlowNode> = BTreeMap::new();
    let mut catches: BTreeMap<Name, &FlowNode> = BTreeMap::new();
    for (node, event) in scope.events() {
        for definition in inspection.definitions(event) {
            let EventKind::Link { name, .. } = &definition.kind else { continue };
            let Some(name) = name.as_ref().filter(|name| !name.trim().is_empty()) else {
                let message = format!("the link `{}` has no name", node.id);
                inspection.report(
                    wrong(codes::P0233, &node.base, message).help("give both its ends the same name"),
                );
                continue;
            };
            if event.position != EventPosition::IntermediateCatch {
                throws.entry(name.clone()).or_insert(node);
            } else if let Some(first) = catches.get(name) {
                let message = format!("the link `{name}` is caught a second time by `{}`", node.id);
                let diagnostic =
                    wrong(codes::P0234, &node.base, message).related(Some(first.span), "the first");
                inspection
                    .report(diagnostic.help("keep one catching end; several throwing ends may lead to it"));
            } else {
                catches.insert(name.clone(), node);
            }
        }
    }
    let lonely = |ends: &BTreeMap<Name, &FlowNode>, others: &BTreeMap<Name, &FlowNode>, verb: &str| {
        let alone = ends.iter().filter(|(name, _)| !others.contains_key(*name));
        let report = |(name, node): (&Name, &&FlowNode)| {
            let message = format!("the link `{name}` of `{}` is nowhere {verb} in its scope", node.id);
            wrong(codes::P0235, &node.base, message)
                .help("links do not cross subprocesses or pools: add the other end here")
        };
        alone.map(report).collect::<Vec<_>>()
    };
    for diagnostic in
        lonely(&throws, &catches, "caught").into_iter().chain(lonely(&catches, &throws, "thrown"))
    {
        inspection.report(diagnostic);
    }
}

/// No flow leaves a throwing end and none leads to a catching end: the link is the way between them (10.5.4).
pub(super) fn are_the_only_way<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    for (node, event) in scope.events() {
        if !inspection.is_link_end(node) {
            continue;
        }
        let (flows, what) = match event.position {
            EventPosition::IntermediateThrow => (scope.outgoing(node), "leaves the throwing"),
            EventPosition::IntermediateCatch => (scope.incoming(node), "leads to the catching"),
            _ => continue,
        };
        for flow in flows {
            let message = format!("the flow `{}` {what} end `{}` of a link", flow.id, node.id);
            let help = "remove the flow: a token goes from the throwing to the catching end";
            inspection.report(wrong(codes::P0358, &flow.base, message).help(help));
        }
    }
}
