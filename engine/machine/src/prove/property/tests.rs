//! Each form holds where it should, is broken by the shortest way where not, and says when it says nothing.

use super::monitor::Monitor;
use super::{Judged, Reduction, Setting, Verdict, prove_properties, search};
use crate::graph::Graph;
use crate::prove::explore::Exploration;
use crate::prove::{Budget, Finding};
use crate::{compile, limits};
use digipro_kit::Effective;
use digipro_kit::effective::Lane;
use digipro_kit::property::{Form, Property, Thing};
use digipro_vocab::{Citation, FactValue, Name};
use std::sync::Arc;

/// A process of nodes and flows, each written `kind id` or `a>b` or `a>b when condition`.
fn process(parts: &str) -> String {
    let mut text = String::new();
    for (number, part) in parts.lines().map(str::trim).filter(|part| !part.is_empty()).enumerate() {
        if part.starts_with('<') {
            text += part;
        } else if let Some((from, to)) = part.split_once('>') {
            let (to, condition) = to.split_once(" when ").unwrap_or((to, ""));
            let inside = if condition.is_empty() {
                String::new()
            } else {
                format!("<conditionExpression>={condition}</conditionExpression>")
            };
            text += &format!(
                "<sequenceFlow id=\"{from}-{to}\" sourceRef=\"{from}\" targetRef=\"{to}\">{inside}</sequenceFlow>"
            );
        } else {
            let (kind, id) = part.split_once(' ').unwrap_or((part, ""));
            let id = if id.is_empty() { format!("n{number}") } else { id.to_owned() };
            text += &format!("<{kind} id=\"{id}\"/>");
        }
    }
    format!(
        r#"<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="urn:x"><message id="domanda" name="domanda"/><process id="p" isExecutable="true">{text}</process></definitions>"#
    )
}

fn things(names: &str) -> Vec<Thing> {
    names.split_whitespace().map(|name| Thing::read(name).unwrap()).collect()
}

fn property(form: Form) -> Property {
    let citation =
        Citation { urn: "urn:nir:x".into(), part: "".into(), text_of: "2026-01-01".parse().unwrap() };
    Property {
        it: "".into(),
        en: "it is so".into(),
        citation,
        form,
        unless: Vec::new(),
        anew_after: Vec::new(),
        given: [].into(),
    }
}

fn effective(parts: &str) -> Effective {
    Effective::plain("p.bpmn", process(parts).as_bytes()).0
}

fn graph(mut effective: Effective, property: Property) -> Graph {
    effective.properties = [("x".into(), property)].into();
    let (graph, found) = compile(&Arc::new(effective));
    graph.unwrap_or_else(|| panic!("{found:?}"))
}

fn judged(parts: &str, property: Property) -> Judged {
    let graph = graph(effective(parts), property);
    prove_properties(&graph, Budget::default()).remove(0)
}

/// The elements at which the world does something on the way that breaks it.
fn way(judged: &Judged) -> Vec<Name> {
    assert_eq!(judged.verdict, Verdict::Broken, "{judged:?}");
    judged.findings[0].path.iter().map(|step| step.element.clone()).collect()
}

fn passes(to: &str, passes: &str) -> Form {
    Form::Passes { to: things(to), passes: things(passes) }
}

const CHOICE: &str = "
    startEvent s
    exclusiveGateway g
    userTask visto
    exclusiveGateway h
    userTask pubblica
    endEvent e
    s>g
    g>visto when importo > 0
    <sequenceFlow id=\"salta\" sourceRef=\"g\" targetRef=\"h\"><conditionExpression>=importo = 0</conditionExpression></sequenceFlow>
    visto>h
    h>pubblica
    pubblica>e";

const LINE: &str = "
    startEvent s
    userTask visto
    userTask pubblica
    endEvent e
    s>visto
    visto>pubblica
    pubblica>e";

#[test]
fn every_path_passes_what_it_should() {
    assert_eq!(judged(LINE, property(passes("pubblica", "visto"))).verdict, Verdict::Holds);
    let broken = judged(CHOICE, property(passes("pubblica", "visto")));
    assert_eq!(way(&broken), ["s".into()]);
    assert!(broken.findings[0].path[0].trail.contains(&"salta".into()));
    assert_eq!(&*broken.findings[0].element, "pubblica");
    assert!(broken.findings[0].message.contains("`visto` was not passed before"), "{broken:?}");
    // What is only reached has not been passed: the end comes after, the work itself does not.
    assert_eq!(judged(LINE, property(passes("case:end", "pubblica"))).verdict, Verdict::Holds);
    assert_eq!(judged(LINE, property(passes("visto", "pubblica"))).verdict, Verdict::Broken);
}

#[test]
fn a_case_is_exempt_once_it_has_passed_what_exempts_it() {
    let exempt = Property { unless: things("salta"), ..property(passes("pubblica", "visto")) };
    assert_eq!(judged(CHOICE, exempt).verdict, Verdict::Holds);
    let never = Property { unless: things("pubblica"), ..property(passes("visto", "s")) };
    let never = judged(LINE, never);
    assert_eq!((never.verdict, never.findings.len()), (Verdict::Holds, 0));
}

#[test]
fn what_is_given_decides_conditions() {
    let given = |amount| Property {
        given: [("importo".into(), FactValue::Whole(amount))].into(),
        ..property(passes("pubblica", "visto"))
    };
    assert_eq!(judged(CHOICE, given(100)).verdict, Verdict::Holds);
    assert_eq!(judged(CHOICE, given(0)).verdict, Verdict::Broken);
    let idle = Property { given: [("altro".into(), FactValue::Truth(true))].into(), ..given(100) };
    let idle = judged(CHOICE, idle);
    assert_eq!(codes(&idle.findings), ["P0643", "P0644"]);
}

fn codes(findings: &[Finding]) -> Vec<&str> {
    findings.iter().map(|finding| finding.code.id).collect()
}

#[test]
fn what_has_to_follow_follows_before_the_end() {
    let always =
        |after: &str, always: &str| property(Form::Always { after: things(after), always: things(always) });
    assert_eq!(judged(LINE, always("visto", "pubblica")).verdict, Verdict::Holds);
    assert_eq!(judged(LINE, always("case:start", "pubblica")).verdict, Verdict::Holds);
    assert_eq!(judged(CHOICE, always("case:start", "visto")).verdict, Verdict::Broken);
    assert_eq!(way(&judged(LINE, always("pubblica", "visto"))), ["s", "visto", "pubblica"].map(Name::from));
    let later = Property { unless: things("pubblica"), ..always("case:start", "visto") };
    assert_eq!(judged(CHOICE, later).verdict, Verdict::Holds);
}

const LOOP: &str = "
    startEvent s
    exclusiveGateway m
    userTask sospende
    userTask decide
    exclusiveGateway g
    endEvent e
    s>m
    m>sospende
    sospende>decide
    decide>g
    g>m when ancora
    g>e when not(ancora)";

#[test]
fn what_comes_back_is_not_passed_once() {
    let once = property(Form::AtMostOnce { what: things("sospende") });
    let broken = judged(LOOP, once.clone());
    assert_eq!(way(&broken), ["s", "sospende", "decide", "sospende"].map(Name::from));
    assert_eq!(judged(LINE, property(Form::AtMostOnce { what: things("visto") })).verdict, Verdict::Holds);
    let anew = Property { anew_after: things("g-m"), ..once };
    assert_eq!(judged(LOOP, anew).verdict, Verdict::Holds);
}

#[test]
fn what_begins_anew_is_needed_once_more() {
    let parts = LOOP
        .replace("s>m", "s>sospende")
        .replace("m>sospende", "m>decide")
        .replace("sospende>decide", "sospende>m");
    let needed = property(passes("decide", "sospende"));
    assert_eq!(judged(&parts, needed.clone()).verdict, Verdict::Holds);
    let anew = Property { anew_after: things("g-m"), ..needed };
    assert_eq!(way(&judged(&parts, anew)), ["s", "sospende", "decide"].map(Name::from));
}

#[test]
fn what_is_closed_stays_closed() {
    let never =
        |after: &str, never: &str| property(Form::Never { after: things(after), never: things(never) });
    assert_eq!(judged(LINE, never("pubblica", "visto")).verdict, Verdict::Holds);
    assert_eq!(judged(LINE, never("visto", "pubblica")).verdict, Verdict::Broken);
    assert_eq!(judged(LOOP, never("decide", "sospende")).verdict, Verdict::Broken);
}

#[test]
fn one_case_takes_one_of_two_ways() {
    let apart = |one: &str, other: &str| property(Form::Excludes { one: things(one), other: things(other) });
    assert_eq!(judged(CHOICE, apart("visto", "salta")).verdict, Verdict::Holds);
    assert_eq!(judged(CHOICE, apart("visto", "pubblica")).verdict, Verdict::Broken);
    // In parallel, in whatever order.
    let parallel = "
        startEvent s
        parallelGateway g
        userTask a
        userTask b
        s>g
        g>a
        g>b";
    assert_eq!(judged(parallel, apart("a", "b")).verdict, Verdict::Broken);
    assert_eq!(way(&judged(parallel, property(passes("a", "b")))), ["s".into()]);
}

#[test]
fn an_event_that_comes_twice_is_seen_where_a_property_counts() {
    let parts = "
        startEvent s
        userTask lavora
        <boundaryEvent id=\"chiede\" attachedToRef=\"lavora\" cancelActivity=\"false\"><messageEventDefinition messageRef=\"domanda\"/></boundaryEvent>
        userTask sospende
        endEvent e
        s>lavora
        lavora>e
        chiede>sospende";
    let broken = judged(parts, property(Form::AtMostOnce { what: things("sospende") }));
    assert_eq!(way(&broken).iter().filter(|element| &***element == "chiede").count(), 2);
}

#[test]
fn who_does_two_tasks_differs_in_lane_role_group_and_office() {
    let parts = "
        <laneSet id=\"l\"><lane id=\"uno\"><flowNodeRef>visto</flowNodeRef></lane><lane id=\"due\"><flowNodeRef>pubblica</flowNodeRef></lane></laneSet>
        startEvent s
        userTask visto
        userTask pubblica
        s>visto
        visto>pubblica";
    let lane = |office: &str, role: &str| Lane { office: office.into(), role: role.into() };
    let judge = |one: Lane, other: Lane, same_office| {
        let mut effective = effective(parts);
        effective.lanes = [("uno".into(), one), ("due".into(), other)].into();
        let form = Form::Different { one: things("visto"), other: things("pubblica"), same_office };
        prove_properties(&graph(effective, property(form)), Budget::default()).remove(0)
    };
    assert_eq!(judge(lane("Ragioneria", "rag"), lane("Segreteria", "seg"), false).verdict, Verdict::Holds);
    let same = judge(lane("Ragioneria", "rag"), lane("ragioneria ", "seg"), false);
    assert_eq!((same.verdict, codes(&same.findings)), (Verdict::Broken, vec!["P0646"]));
    assert_eq!(judge(lane("Ragioneria", "rag"), lane("ragioneria", "seg"), true).verdict, Verdict::Holds);
    assert_eq!(judge(lane("A", "rag"), lane("B", "rag"), true).verdict, Verdict::Broken);
}

#[test]
fn what_is_unknown_or_never_happens_proves_nothing() {
    let unknown = judged(LINE, property(passes("pubblica", "nulla")));
    assert_eq!((unknown.verdict, codes(&unknown.findings)), (Verdict::Empty, vec!["P0642"]));
    let dead = format!("{LINE}\nuserTask mai");
    let empty = judged(&dead, Property { given: [].into(), ..property(passes("mai", "visto")) });
    // A task without a flow to it begins where there is no start event; here there is one.
    assert_eq!((empty.verdict, codes(&empty.findings)), (Verdict::Empty, vec!["P0643"]));
}

#[test]
fn what_was_not_explored_is_not_decided() {
    for states in [0, 2] {
        let graph = graph(effective(LINE), property(passes("pubblica", "visto")));
        let judged = prove_properties(&graph, Budget::of(states)).remove(0);
        assert_eq!(
            (judged.verdict, codes(&judged.findings)),
            (Verdict::Undecided, vec!["P0645"]),
            "{states}"
        );
    }
}

/// Whether a property of one of the forms about two elements is broken, in every order of events and in those that
/// a reduced exploration tries; none where the two are one.
pub(crate) fn both_ways(graph: &Graph, form: usize, one: &str, other: &str) -> Option<(bool, bool)> {
    let (a, b) = (things(one), things(other));
    let form = match form {
        _ if a == b => return None,
        0 => Form::Passes { to: a, passes: b },
        1 => Form::Always { after: a, always: b },
        2 => Form::Never { after: a, never: b },
        3 => Form::AtMostOnce { what: a },
        4 => Form::Excludes { one: a, other: b },
        _ => Form::Passes { to: things("case:end"), passes: b },
    };
    let monitor = Monitor::of(graph, &property(form)).unwrap().unwrap();
    let budget = Budget::of(20_000);
    let plain = Exploration::within(graph, budget, Setting::new(graph, true), None).run_from(graph.root?);
    let reduction = Reduction::new(graph).map(|all| all.watching(graph, monitor.watched(graph)));
    let reduced =
        Exploration::within(graph, budget, Setting::new(graph, false), reduction).run_from(graph.root?);
    let broken = |explored| search::search(explored, &monitor).is_some();
    Some((broken(&plain.explored), broken(&reduced.explored)))
}

/// So many branches of two tasks side by side.
fn branches(many: usize) -> String {
    let mut parts =
        String::from("startEvent s\nparallelGateway g\nparallelGateway j\nendEvent e\ns>g\nj>e\n");
    for n in 0..many {
        parts += &format!("userTask a{n}\nuserTask b{n}\ng>a{n}\na{n}>b{n}\nb{n}>j\n");
    }
    parts
}

#[test]
fn what_a_property_sees_is_tried_in_every_order_though_the_rest_is_not() {
    // More situations than are explored in every order, so that the rest of the exploration is reduced.
    let parts = branches(8);
    assert!(3_usize.pow(8) > limits::PROOF_PLAIN_MAX);
    // Whichever way the reduction likes to go first, both orders are there.
    for (one, other) in [("b0", "b7"), ("b7", "b0"), ("a3", "b4"), ("b4", "a3")] {
        let broken = judged(&parts, property(passes(one, other)));
        assert_eq!(broken.verdict, Verdict::Broken, "{one} {other}");
    }
    assert_eq!(judged(&parts, property(passes("b4", "a4"))).verdict, Verdict::Holds);
    assert_eq!(judged(&parts, property(passes("e", "b6"))).verdict, Verdict::Holds);
    let closed = property(Form::Never { after: things("b7"), never: things("b0") });
    assert_eq!(judged(&parts, closed).verdict, Verdict::Broken);
    let apart = property(Form::Excludes { one: things("a1"), other: things("b1") });
    assert_eq!(judged(&parts, apart).verdict, Verdict::Broken);
}
