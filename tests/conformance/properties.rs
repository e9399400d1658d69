//! Properties of the graph: goldens of each form, and the published kits, which keep theirs until somebody breaks them.
//!
//! A folder under `tests/golden/kit/property/` holds only the files that differ from `good/minimo`; beside it stands
//! what `digipro check` says of it, the way in steps. `BLESS=1` writes what is expected.

use crate::processes::everywhere;
use crate::root;
use digipro_kit::effective::Lane;
use digipro_kit::property::{Form, Property, Thing};
use digipro_kit::{Effective, Files, load, resolve};
use digipro_machine::Graph;
use digipro_machine::graph::{Given, Kind};
use digipro_machine::id::{FlowIx, NodeIx};
use digipro_machine::prove::{Budget, Judged, Verdict, property, prove_properties};
use digipro_vocab::Name;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

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

/// Does one thing for all of many, on as many threads as there are processors.
fn for_each<T: Sync, R: Send>(all: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let go = || {
        let mine = std::iter::from_fn(|| all.get(next.fetch_add(1, Ordering::Relaxed)));
        mine.map(&work).collect::<Vec<R>>()
    };
    std::thread::scope(|scope| {
        let running: Vec<_> = (0..threads).map(|_| scope.spawn(go)).collect();
        running.into_iter().flat_map(|thread| thread.join().unwrap()).collect()
    })
}

#[test]
fn the_published_kits_keep_their_properties_for_every_entity() {
    let complaints = for_each(everywhere(), |(title, _, effective)| {
        assert!(!effective.properties.is_empty(), "{title} states nothing");
        let judged = prove_properties(&graph(effective.clone()), Budget::default());
        let holds =
            judged.iter().all(|judged| judged.verdict == Verdict::Holds && judged.findings.is_empty());
        (!holds).then(|| format!("{title}: {}", told(&judged)))
    });
    let complaints: Vec<String> = complaints.into_iter().flatten().collect();
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

#[test]
fn a_fragment_states_nothing_about_a_process_that_the_kit_does_not_call() {
    let states = |kit: &str, files: Option<&Files>| {
        let own = crate::kit::read_kit(&root().join("processes").join(kit));
        crate::processes::effective(files.unwrap_or(&own), None).unwrap()
    };
    let id = "assenso-controllato";
    assert!(states("suolo-pubblico", None).properties.contains_key(id));
    let asked_for_opinions_only = states("permesso-di-costruire", None);
    assert!(!asked_for_opinions_only.properties.contains_key(id));
    assert!(asked_for_opinions_only.properties.contains_key("parere-indispensabile-atteso"));
    // What the kit says itself it says, and hears that it proves nothing.
    let mut files = crate::kit::read_kit(&root().join("processes/permesso-di-costruire"));
    let stated = b"\n[[property]]\nid = \"assenso-proprio\"\nsays = { it = \"x\", en = \"x\" }\n\
        norm = \"parere-l241-art17bis\"\nevery-path-to = \"assenso-chiuso\"\nasks = \"assenso\"\n";
    files.get_mut("properties.toml").unwrap().extend(stated);
    let mut effective = states("permesso-di-costruire", Some(&files));
    effective.properties.retain(|other, _| **other == *"assenso-proprio");
    let judged = prove_properties(&graph(effective), Budget::default()).remove(0);
    assert_eq!((judged.verdict, judged.findings[0].code.id), (Verdict::Empty, "P0643"));
}

/// Each property of each kit is broken once by somebody who leaves out a step, leads a flow past it, or gives two
/// tasks to one office.
#[test]
fn every_property_of_a_published_kit_catches_who_breaks_it() {
    let as_published = everywhere().iter().filter(|(_, _, effective)| effective.layers.len() == 1);
    let graphs: Vec<(&str, Graph)> =
        as_published.map(|(title, _, effective)| (&**title, graph(effective.clone()))).collect();
    let seeds: Vec<(&str, &Graph, &Name)> = graphs
        .iter()
        .flat_map(|(title, graph)| graph.effective.properties.keys().map(move |id| (*title, graph, id)))
        .collect();
    let missed = for_each(&seeds, |(title, graph, id)| {
        let stated = graph.effective.properties[*id].clone();
        let mut seeded = graph.effective.as_ref().clone();
        seeded.properties.retain(|other, _| other == *id);
        let mut graph = (*graph).clone();
        graph.effective = Arc::new(seeded);
        let judged = prove_properties(&broken(graph, &stated), Budget::default()).remove(0);
        // Where the point stands nowhere else, what is asked for is gone altogether.
        let gone = judged.findings.iter().any(|finding| finding.code == property::codes::P0642);
        (judged.verdict != Verdict::Broken && !gone).then(|| format!("{title}: {}", told(&[judged])))
    });
    let missed: Vec<String> = missed.into_iter().flatten().collect();
    assert!(!seeds.is_empty());
    assert!(missed.is_empty(), "{} of {}:\n{}", missed.len(), seeds.len(), missed.join("\n"));
}

/// A definition in which a property is broken on purpose.
fn broken(mut graph: Graph, property: &Property) -> Graph {
    match &property.form {
        Form::Passes { passes, .. } => {
            passes.iter().for_each(|thing| avoid(&mut graph, thing));
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
            always.iter().for_each(|thing| avoid(&mut graph, thing));
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
                matches!(&node.kind, Kind::Job(job) if matches!(&job.kind, Given::Text(text) if text == kind))
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

/// Lets a case go past something: a step is left out; to where one flow leads, the others from there lead too.
fn avoid(graph: &mut Graph, thing: &Thing) {
    let flow = match thing {
        Thing::Element(id) => graph.flows.iter().position(|flow| flow.id == *id).map(FlowIx::at),
        _ => None,
    };
    let Some(flow) = flow else {
        return elements(graph, std::slice::from_ref(thing)).iter().for_each(|step| leave_out(graph, step));
    };
    let (source, target) = (graph.flow(flow).unwrap().source, graph.flow(flow).unwrap().target);
    for other in leaving(graph, source) {
        if other != flow {
            redirect(graph, other, target);
        }
    }
}

/// Leads every flow that comes to a step past it, to where it goes on. Where nothing comes after it, the subprocess or
/// the calls that end with it are left out.
fn leave_out(graph: &mut Graph, step: &str) {
    let node = graph.node_by_id(step).unwrap().1;
    let (incoming, outgoing) = (node.incoming.to_vec(), node.outgoing.first().copied());
    let Some(outgoing) = outgoing else {
        return around(graph, step).iter().for_each(|step| leave_out(graph, step));
    };
    let next = graph.flow(outgoing).unwrap().target;
    for flow in incoming {
        let before = graph.flow(flow).unwrap().source;
        if !matches!(graph.node(before).unwrap().kind, Kind::EventBased) {
            redirect(graph, flow, next);
            continue;
        }
        // An event for which others wait too: they lead on instead.
        for other in leaving(graph, before) {
            let event = graph.flow(other).unwrap().target;
            for onward in leaving(graph, event) {
                redirect(graph, onward, next);
            }
        }
    }
    // What waits for all that come does not wait for the step.
    graph.nodes[next.place()].incoming.retain(|flow| *flow != outgoing);
}

/// The subprocess in which a step stands, or the calls of its process.
fn around(graph: &Graph, step: &str) -> Vec<Name> {
    let block = graph.block(graph.node_by_id(step).unwrap().1.block).unwrap();
    let calls = |node: &&digipro_machine::graph::Node| match &node.kind {
        Kind::Call(call) => matches!(&call.process, Given::Text(process) if *process == block.id),
        _ => false,
    };
    match block.node {
        Some(around) => vec![graph.node(around).unwrap().id.clone()],
        None => graph.nodes.iter().filter(calls).map(|node| node.id.clone()).collect(),
    }
}

/// The flows that leave a node, as they were before any of them is led elsewhere.
fn leaving(graph: &Graph, node: NodeIx) -> Vec<FlowIx> {
    graph.node(node).unwrap().outgoing.to_vec()
}

/// Leads a flow elsewhere.
fn redirect(graph: &mut Graph, flow: FlowIx, target: NodeIx) {
    let before = graph.flow(flow).unwrap().target;
    graph.nodes[before.place()].incoming.retain(|incoming| *incoming != flow);
    graph.flows[flow.place()].target = target;
    graph.nodes[target.place()].incoming.push(flow);
}

/// Lets one thing go on to another.
fn lead(graph: &mut Graph, from: &[Thing], to: &[Thing]) {
    let (from, to) = (elements(graph, from), elements(graph, to));
    let target = graph.node_by_id(&to[0]).unwrap().0;
    for step in &from {
        let outgoing = graph.node_by_id(step).unwrap().1.outgoing.to_vec();
        for flow in outgoing {
            redirect(graph, flow, target);
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
