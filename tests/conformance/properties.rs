//! Properties of the graph: goldens of each form, and the published kits, which keep theirs until somebody breaks them.
//!
//! A folder under `tests/golden/kit/property/` holds only the files that differ from `good/minimo`; beside it stands
//! what `digipro check` says of it, the way in steps. `BLESS=1` writes what is expected.

use crate::processes::kits;
use crate::root;
use digipro_kit::effective::Lane;
use digipro_kit::property::{Form, Property, Thing};
use digipro_kit::{Effective, Files, load, resolve};
use digipro_machine::Graph;
use digipro_machine::graph::Given;
use digipro_machine::prove::{Budget, Judged, Verdict, property, prove_properties};
use digipro_vocab::Name;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::sync::Arc;

fn graph(effective: Effective) -> Graph {
    let (graph, found) = digipro_machine::compile(&Arc::new(effective));
    graph.unwrap_or_else(|| panic!("{found:#?}"))
}

fn told(judged: &[Judged]) -> String {
    let mut text = String::new();
    for Judged { id, verdict, findings } in judged {
        writeln!(text, "{id}: {verdict:?}").unwrap();
        for finding in findings {
            let severity = format!("{:?}", finding.severity).to_lowercase();
            writeln!(text, "  {} {severity} {} {}", finding.code, finding.element, finding.message).unwrap();
            writeln!(text, "    {}", finding.help).unwrap();
            for step in &finding.path {
                writeln!(text, "    {step} -> {}", step.standing.join(", ")).unwrap();
            }
        }
    }
    text
}

#[test]
fn each_form_holds_and_is_broken_by_the_shortest_way() {
    let golden = root().join("tests/golden/kit");
    let base = crate::kit::read(&golden.join("good/minimo"));
    let mut folders: Vec<_> =
        std::fs::read_dir(golden.join("property")).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.retain(|path| path.is_dir());
    folders.sort();
    let (mut complaints, mut seen) = (Vec::new(), BTreeSet::new());
    for folder in folders {
        let mut files: Files = base.clone();
        files.extend(crate::kit::read(&folder));
        let (kit, found) = load(&files);
        assert!(found.is_empty(), "{}: {found:#?}", folder.display());
        let effective = resolve(&kit, &kit.overlays.iter().collect::<Vec<_>>(), &crate::kit::packs());
        let graph = graph(effective.unwrap_or_else(|found| panic!("{}: {found:#?}", folder.display())));
        let judged = prove_properties(&graph, Budget::default());
        let findings = || judged.iter().flat_map(|judged| &judged.findings);
        seen.extend(findings().map(|finding| finding.code.id));
        complaints.extend(crate::kit::same(&folder.with_extension("txt"), &told(&judged)).err());
    }
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
    // What is not decided takes a smaller budget than goldens have: see the tests of the proof.
    let missing: Vec<&str> = property::codes::ALL
        .iter()
        .map(|code| code.id)
        .filter(|code| !seen.contains(code) && *code != "P0645")
        .collect();
    assert!(missing.is_empty(), "no golden shows {missing:?}");
}

/// The definitions of the published kits, each with what it is for.
fn published() -> Vec<(String, Effective)> {
    let mut all = Vec::new();
    for folder in kits() {
        let files = crate::kit::read_kit(&folder);
        let (kit, _) = load(&files);
        let entities = kit.overlays.iter().map(|overlay| overlay.entity());
        for entity in std::iter::once(None).chain(entities) {
            let title = format!("{} for {}", folder.display(), entity.unwrap_or("nobody"));
            // That every kit resolves is told elsewhere.
            let overlays: Vec<_> = entity.map(|entity| kit.overlay(entity).unwrap()).into_iter().collect();
            all.extend(
                resolve(&kit, &overlays, &crate::processes::packs()).ok().map(|effective| (title, effective)),
            );
        }
    }
    all
}

/// How far a test explores; `digipro check` goes to the end.
const NEAR: usize = 400;

#[test]
fn no_published_kit_breaks_its_properties_nearby() {
    for (title, effective) in published().into_iter().filter(|(title, _)| title.ends_with("nobody")) {
        let judged = prove_properties(&graph(effective), Budget::of(NEAR));
        let fine = judged.iter().all(|judged| matches!(judged.verdict, Verdict::Holds | Verdict::Undecided));
        assert!(fine, "{title}: {}", told(&judged));
    }
}

/// Properties are broken by somebody who leaves out a step, leads a flow past it, or gives two tasks to one office. As
/// many as lie near the beginning of a case are caught within a small budget; the others are not called lawful.
#[test]
fn properties_of_published_kits_catch_who_breaks_them() {
    let (mut caught, mut far, mut missed) = (0, 0, Vec::new());
    for (title, effective) in published().into_iter().filter(|(title, _)| title.ends_with("nobody")) {
        for (id, stated) in effective.properties.clone() {
            let mut seeded = effective.clone();
            seeded.properties = [(id.clone(), stated.clone())].into();
            let judged = prove_properties(&broken(graph(seeded), &stated), Budget::of(NEAR)).remove(0);
            match judged.verdict {
                Verdict::Broken => caught += 1,
                Verdict::Undecided => far += 1,
                // Where the point stands nowhere else, what is asked for is gone altogether.
                _ if judged.findings.iter().any(|finding| finding.code == property::codes::P0642) => {
                    caught += 1
                }
                _ => missed.push(format!("{title}: {}", told(&[judged]))),
            }
        }
    }
    println!("{caught} caught, {far} too far, {} missed\n{}", missed.len(), missed.join("\n"));
    assert!(caught > far + missed.len(), "{caught} caught, {far} too far, {} missed", missed.len());
}

/// A definition in which a property is broken on purpose.
fn broken(mut graph: Graph, property: &Property) -> Graph {
    match &property.form {
        Form::Passes { passes, .. } => {
            elements(&graph, passes).iter().for_each(|step| leave_out(&mut graph, step))
        }
        Form::Asks { to, point } => {
            let to = elements(&graph, to);
            let asked = elements(&graph, &[Thing::Point(point.clone())]);
            for step in asked {
                // Where it stands itself the gate is lifted, elsewhere the step is left out.
                if to.contains(&step) { lift(&mut graph, &step, point) } else { leave_out(&mut graph, &step) }
            }
        }
        Form::Always { always, .. } => {
            elements(&graph, always).iter().for_each(|step| leave_out(&mut graph, step))
        }
        Form::Never { after, never } => lead(&mut graph, after, never),
        Form::AtMostOnce { what } => lead(&mut graph, what, what),
        Form::Excludes { one, other } => lead(&mut graph, one, other),
        Form::Different { .. } => {
            let mut effective = graph.effective.as_ref().clone();
            let lane = Lane { office: "Un solo ufficio".into(), role: "uno-solo".into() };
            effective.lanes.values_mut().for_each(|each| *each = lane.clone());
            graph.effective = Arc::new(effective);
        }
    }
    graph
}

/// The ids of the nodes that things mean.
fn elements(graph: &Graph, things: &[Thing]) -> Vec<Name> {
    let mut ids = Vec::new();
    for thing in things {
        let of = |node: &digipro_machine::graph::Node| match thing {
            Thing::Element(id) => {
                node.id == *id
                    || graph
                        .flows
                        .iter()
                        .any(|flow| flow.id == *id && graph.node(flow.target).unwrap().id == node.id)
            }
            Thing::Job(kind) => {
                matches!(&node.kind, digipro_machine::graph::Kind::Job(job) if matches!(&job.kind, Given::Text(text) if text == kind))
            }
            Thing::Point(point) => node
                .more
                .iter()
                .flat_map(|more| &more.points)
                .any(|rule| rule.gate && graph.points[rule.point.place()] == *point),
            Thing::Term(term, action) => node.more.iter().flat_map(|more| &more.terms).any(|turn| {
                graph.terms[turn.term.place()] == *term
                    && format!("{:?}", turn.action).to_lowercase() == **action
            }),
            Thing::CaseStart | Thing::CaseEnd => false,
        };
        ids.extend(graph.nodes.iter().filter(|node| of(node)).map(|node| node.id.clone()));
    }
    ids
}

/// Leads every flow that comes to a step past it, to where it goes on.
fn leave_out(graph: &mut Graph, step: &str) {
    let (ix, node) = graph.node_by_id(step).unwrap();
    let Some(next) = node.outgoing.first().and_then(|flow| graph.flow(*flow)).map(|flow| flow.target) else {
        return;
    };
    let incoming = node.incoming.to_vec();
    for flow in &incoming {
        graph.flows[flow.place()].target = next;
    }
    graph.nodes[next.place()].incoming.extend(incoming);
    graph.nodes[ix.place()].incoming.clear();
}

/// Lets one thing go on to another.
fn lead(graph: &mut Graph, from: &[Thing], to: &[Thing]) {
    let (from, to) = (elements(graph, from), elements(graph, to));
    let target = graph.node_by_id(&to[0]).unwrap().0;
    for step in &from {
        let outgoing = graph.node_by_id(step).unwrap().1.outgoing.to_vec();
        for flow in outgoing {
            graph.flows[flow.place()].target = target;
            graph.nodes[target.place()].incoming.push(flow);
        }
    }
}

/// Lets a rule point only watch.
fn lift(graph: &mut Graph, step: &str, point: &str) {
    let ix = graph.node_by_id(step).unwrap().0;
    let names = graph.points.clone();
    if let Some(more) = &mut graph.nodes[ix.place()].more {
        more.points
            .iter_mut()
            .filter(|rule| *names[rule.point.place()] == *point)
            .for_each(|rule| rule.gate = false);
    }
}
