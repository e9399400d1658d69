//! Random definitions: what is left out makes no difference, what random play of the real machine comes to was found,
//! and every path can be walked by the real machine.

use super::explore::Exploration;
use super::finding::Wrong;
use super::{Act, Budget, Move, prove, report};
use crate::{Action, Actor, Command, Graph, Phase, State, Variables, Wait, compile, decide};
use digipro_kit::Effective;
use digipro_vocab::{Name, Ticket, Value};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;

/// A stretch of a process.
#[derive(Clone, Debug)]
enum Part {
    User,
    Job,
    Pass,
    Then(Box<Part>, Box<Part>),
    /// A split of one kind and a join of another, perhaps the same.
    Ways(u8, u8, Vec<Part>),
    /// Repeated as data say.
    Again(Box<Part>),
    /// A subprocess, perhaps with an event on its boundary.
    Inside(Box<Part>, u8),
    /// An end, perhaps of all, in the middle of it.
    Stop(bool),
}

fn part() -> impl Strategy<Value = Part> {
    let leaf = prop_oneof![4 => Just(Part::User), 2 => Just(Part::Job), 2 => Just(Part::Pass), 1 => any::<bool>().prop_map(Part::Stop)];
    leaf.prop_recursive(4, 14, 3, |inner| {
        prop_oneof![
            3 => (inner.clone(), inner.clone()).prop_map(|(a, b)| Part::Then(a.into(), b.into())),
            4 => (0..3_u8, prop_oneof![2 => Just(9_u8), 1 => 0..3_u8], prop::collection::vec(inner.clone(), 2..4))
                .prop_map(|(split, join, ways)| Part::Ways(split, if join == 9 { split } else { join }, ways)),
            1 => inner.clone().prop_map(|part| Part::Again(part.into())),
            2 => (inner, 0..5_u8).prop_map(|(part, event)| Part::Inside(part.into(), event)),
        ]
    })
}

/// Writes a definition as XML.
#[derive(Default)]
struct Writer {
    text: String,
    number: u32,
}

impl Writer {
    fn id(&mut self, prefix: &str) -> String {
        self.number += 1;
        format!("{prefix}{}", self.number)
    }

    fn node(&mut self, kind: &str) -> String {
        let id = self.id("n");
        self.text += &format!("<{kind} id=\"{id}\"/>");
        id
    }

    fn flow(&mut self, from: &str, to: &str, condition: bool) -> String {
        let id = self.id("f");
        let inside = if condition {
            format!("<conditionExpression>=c{id}</conditionExpression>")
        } else {
            String::new()
        };
        self.text += &format!(
            "<sequenceFlow id=\"{id}\" sourceRef=\"{from}\" targetRef=\"{to}\">{inside}</sequenceFlow>"
        );
        id
    }

    /// Writes a part between two nodes: the node it begins with, and that it ends with unless it stops.
    fn part(&mut self, part: &Part) -> (String, Option<String>) {
        match part {
            Part::User => one(self.node("userTask")),
            Part::Job => one(self.node("serviceTask")),
            Part::Pass => one(self.node("task")),
            Part::Stop(false) => (self.node("endEvent"), None),
            Part::Stop(true) => {
                let id = self.id("n");
                self.text += &format!("<endEvent id=\"{id}\"><terminateEventDefinition/></endEvent>");
                (id, None)
            }
            Part::Then(a, b) => {
                let ((first, end), (second, last)) = (self.part(a), self.part(b));
                match end {
                    Some(end) => {
                        self.flow(&end, &second, false);
                        (first, last)
                    }
                    // What follows an end is led to from beside it.
                    None => {
                        let split = self.ways(1, &[first, second]);
                        (split, last)
                    }
                }
            }
            Part::Ways(split, join, ways) => {
                let parts: Vec<_> = ways.iter().map(|way| self.part(way)).collect();
                let firsts: Vec<String> = parts.iter().map(|(first, _)| first.clone()).collect();
                let split = self.ways(*split, &firsts);
                let ends: Vec<String> = parts.into_iter().filter_map(|(_, end)| end).collect();
                if ends.is_empty() {
                    return (split, None);
                }
                let join = self.node(GATEWAYS[usize::from(*join)]);
                ends.iter().for_each(|end| {
                    self.flow(end, &join, false);
                });
                (split, Some(join))
            }
            Part::Again(inside) => {
                let (first, end) = self.part(inside);
                let Some(end) = end else { return (first, None) };
                let (merge, task) = (self.node("exclusiveGateway"), self.node("userTask"));
                self.flow(&merge, &first, false);
                self.flow(&end, &task, false);
                let after = self.node("task");
                let split = self.ways(0, &[merge.clone(), after.clone()]);
                self.flow(&task, &split, false);
                (merge, Some(after))
            }
            Part::Inside(inside, event) => self.inside(inside, *event),
        }
    }

    fn inside(&mut self, inside: &Part, event: u8) -> (String, Option<String>) {
        let id = self.id("n");
        self.text += &format!("<subProcess id=\"{id}\">");
        let start = self.node("startEvent");
        let (first, end) = self.part(inside);
        self.flow(&start, &first, false);
        if let Some(end) = end {
            let stop = self.node("endEvent");
            self.flow(&end, &stop, false);
        }
        self.text += "</subProcess>";
        let (definition, cancels) = match event {
            0 => ("<errorEventDefinition/>", true),
            1 => ("<timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition>", true),
            2 => ("<timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition>", false),
            _ => return one(id),
        };
        let boundary = self.id("n");
        self.text += &format!(
            "<boundaryEvent id=\"{boundary}\" attachedToRef=\"{id}\" cancelActivity=\"{cancels}\">{definition}</boundaryEvent>"
        );
        let task = self.node("userTask");
        self.flow(&boundary, &task, false);
        if !cancels {
            let stop = self.node("endEvent");
            self.flow(&task, &stop, false);
            return one(id);
        }
        let merge = self.node("exclusiveGateway");
        self.flow(&id, &merge, false);
        self.flow(&task, &merge, false);
        (id, Some(merge))
    }

    /// A gateway that splits; the last flow is the default.
    fn ways(&mut self, kind: u8, to: &[String]) -> String {
        let id = self.id("n");
        let last = format!("f{}", self.number as usize + to.len());
        let default = if kind == 1 { String::new() } else { format!(" default=\"{last}\"") };
        self.text += &format!("<{} id=\"{id}\"{default}/>", GATEWAYS[usize::from(kind)]);
        for (place, to_node) in to.iter().enumerate() {
            self.flow(&id, to_node, kind != 1 && place + 1 < to.len());
        }
        id
    }
}

const GATEWAYS: [&str; 3] = ["exclusiveGateway", "parallelGateway", "inclusiveGateway"];

fn one(id: String) -> (String, Option<String>) {
    (id.clone(), Some(id))
}

fn definition(part: &Part) -> String {
    let mut writer = Writer::default();
    writer.text += "<startEvent id=\"s\"/>";
    let (first, end) = writer.part(part);
    writer.flow("s", &first, false);
    if let Some(end) = end {
        let stop = writer.node("endEvent");
        writer.flow(&end, &stop, false);
    }
    format!(
        r#"<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="urn:x"><process id="p" isExecutable="true">{}</process></definitions>"#,
        writer.text
    )
}

fn graph(text: &str) -> Option<Graph> {
    let (effective, _) = Effective::plain("p.bpmn", text.as_bytes());
    compile(&Arc::new(effective)).0
}

fn explored(graph: &Graph, reduced: bool) -> Exploration<'_> {
    Exploration::new(graph, Budget::of(2_000), reduced).run()
}

/// What was found, without the ways to it. Ends that cannot be reached are told by the first situation only.
fn summary(exploration: &Exploration<'_>) -> BTreeSet<(Wrong, u32)> {
    exploration.found.iter().map(|found| (found.what.clone(), found.node.0)).collect()
}

/// A command, so many days on: whatever timer there is, it is due.
fn command(day: usize, action: Action) -> Command {
    let by = Actor::id("test");
    let first: digipro_vocab::Instant = "2030-01-01T00:00:00Z".parse().unwrap();
    let at = first + jiff::SignedDuration::from_hours(24 * i64::try_from(day).unwrap());
    Command { at, by, key: None, action }
}

/// What the world can do about a ticket, for real.
fn action(wait: &Wait, ticket: Ticket) -> Option<Action> {
    let variables = Variables::default();
    Some(match wait {
        Wait::Task(_) => Action::CompleteTask { ticket, variables, acknowledged: Vec::new() },
        Wait::Job(_) => Action::CompleteJob { ticket, variables },
        Wait::Timer(_) => Action::TriggerTimer { ticket },
        Wait::Message { .. } => Action::CorrelateMessage { ticket, variables },
        Wait::Signal { .. } => Action::CatchSignal { ticket, variables },
        _ => return None,
    })
}

/// All conditions of a definition with an answer each.
fn answers(graph: &Graph, mut bits: u64) -> Variables {
    let conditions = graph.flows.iter().filter_map(|flow| flow.condition.as_ref());
    Arc::new(
        conditions
            .map(|condition| {
                bits = bits.rotate_right(1);
                (Name::from(condition.text()), Value::Boolean(bits & 1 == 1))
            })
            .collect(),
    )
}

/// Joins of which the real machine says that they wait in vain.
fn stuck(state: &State) -> BTreeSet<u32> {
    let waits = state.waits().values();
    let vain = |wait: &Wait| matches!(wait, Wait::Incident(trouble) if trouble.code == crate::codes::I0015);
    waits.filter(|waiting| vain(&waiting.wait)).map(|waiting| waiting.node.0).collect()
}

fn doubled(graph: &Graph, state: &State) -> BTreeSet<u32> {
    let mut seen = BTreeSet::new();
    let mut twice = BTreeSet::new();
    for token in state.tokens().values() {
        let ends = matches!(graph.node(token.node).unwrap().kind, crate::graph::Kind::End(_));
        if !seen.insert((token.home, token.node)) && !ends {
            twice.insert(token.node.0);
        }
    }
    for scope in state.scopes().values() {
        let many = scope.arrivals.iter().filter(|(_, count)| **count > 1);
        twice.extend(many.map(|(flow, _)| graph.flow(*flow).unwrap().target.0));
    }
    twice
}

/// Walks a path with the real machine: what was chosen is made true before each step.
fn replay(graph: &Graph, path: &[Move], walked: &[super::Walked]) -> State {
    let mut state = State::new();
    let steps = path.iter().filter(|by| by.act != Act::GoOn);
    for (day, (by, step)) in steps.zip(walked).enumerate() {
        let mut truth = answers(graph, 0).as_ref().clone();
        for choice in &step.chosen {
            if let super::Answered::Truth(holds) = choice.answer {
                truth.insert(choice.expression.clone(), Value::Boolean(holds));
            }
        }
        let variables: Variables = Arc::new(truth);
        let act = match &by.act {
            Act::Begin { .. } => Action::Start { process: None, start: None, part: None, variables },
            Act::Answer(ticket) => {
                let set = Action::SetVariables { ticket: None, variables, local: false };
                decide(graph, &mut state, &command(day, set)).unwrap();
                action(&state.waits()[ticket].wait, *ticket).unwrap()
            }
            Act::Throw(ticket, code) => {
                let set = Action::SetVariables { ticket: None, variables, local: false };
                decide(graph, &mut state, &command(day, set)).unwrap();
                let (ticket, code, message) = (*ticket, code.clone(), String::new());
                Action::ThrowError { ticket, code, message, variables: Variables::default() }
            }
            Act::GoOn | Act::Choose(..) => continue,
        };
        decide(graph, &mut state, &command(day, act)).unwrap();
        let mut standing: Vec<Name> = Vec::new();
        for token in state.tokens().values() {
            standing.push(graph.node(token.node).unwrap().id.clone());
        }
        // Two tokens may meet on their way, before they wait.
        let last = step == walked.last().unwrap();
        for name in step.standing.iter().filter(|_| !last) {
            let joins = graph.node_by_id(name).unwrap().1.incoming.len() > 1;
            assert!(joins || standing.contains(name), "`{name}` is not where the path says: {standing:?}");
        }
    }
    state
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn what_is_left_out_makes_no_difference(part in part()) {
        let text = definition(&part);
        let Some(graph) = graph(&text) else { return Ok(()) };
        let (all, few) = (explored(&graph, false), explored(&graph, true));
        if all.explored.is_complete() {
            prop_assert!(few.explored.is_complete(), "{text}");
            let (all_found, few_found) = (summary(&all), summary(&few));
            let clashes = |found: &BTreeSet<(Wrong, u32)>| found.iter().any(|(what, _)| *what == Wrong::Clash);
            prop_assert_eq!(clashes(&all_found), clashes(&few_found), "{}", text);
            // Once tokens have clashed, what else goes wrong because of it depends on their order.
            if !clashes(&all_found) {
                prop_assert_eq!(all_found, few_found, "{}", text);
                prop_assert_eq!(&all.explored.entered, &few.explored.entered, "{}", text);
                prop_assert_eq!(all.explored.ended.is_empty(), few.explored.ended.is_empty(), "{}", text);
            }
            prop_assert!(few.explored.states() <= all.explored.states(), "{text}");
        }
    }

    #[test]
    fn what_is_left_out_makes_no_difference_to_a_property(part in part(), form in 0..6_usize, one: u8, other: u8) {
        let text = definition(&part);
        let Some(graph) = graph(&text) else { return Ok(()) };
        let all = explored(&graph, false);
        let clashes = all.found.iter().any(|found| found.what == Wrong::Clash);
        if all.explored.is_complete() && !clashes {
            let id = |pick: u8| graph.nodes[usize::from(pick) % graph.nodes.len()].id.to_string();
            let few = super::property::tests::both_ways(&graph, form, &id(one), &id(other));
            prop_assert!(few.is_none_or(|(plain, reduced)| plain == reduced), "{form} {} {} {text}", id(one), id(other));
        }
    }

    #[test]
    fn what_random_play_comes_to_was_found(part in part(), seeds in prop::collection::vec(any::<u64>(), 40)) {
        let text = definition(&part);
        let Some(graph) = graph(&text) else { return Ok(()) };
        let proof = explored(&graph, false);
        if !proof.explored.is_complete() { return Ok(()) }
        let found = summary(&proof);
        let mut state = State::new();
        let mut seeds = seeds.into_iter();
        let start = Action::Start { process: None, start: None, part: None, variables: answers(&graph, seeds.next().unwrap()) };
        decide(&graph, &mut state, &command(0, start)).unwrap();
        for (day, seed) in seeds.enumerate() {
            for node in stuck(&state) {
                prop_assert!(found.contains(&(Wrong::Stuck, node)), "stuck at {node}: {text}");
            }
            // The real machine lets a person go on from there; a proof ends.
            if !stuck(&state).is_empty() { break }
            for node in doubled(&graph, &state) {
                prop_assert!(found.contains(&(Wrong::Clash, node)), "twice at {node}: {text}");
            }
            prop_assert!(state.tokens().values().all(|token| proof.explored.entered.contains(&token.node)), "{text}");
            if state.phase() != Phase::Running { break }
            let waits: Vec<Ticket> = state.waits().keys().copied().collect();
            let Some(ticket) = waits.get((seed as usize >> 8) % waits.len().max(1)) else { break };
            let set = Action::SetVariables { ticket: None, variables: answers(&graph, seed), local: false };
            decide(&graph, &mut state, &command(day, set)).unwrap();
            let Some(action) = action(&state.waits()[ticket].wait, *ticket) else { break };
            let _ = decide(&graph, &mut state, &command(day, action));
        }
    }

    #[test]
    fn every_path_can_be_walked_by_the_real_machine(part in part()) {
        let text = definition(&part);
        let Some(graph) = graph(&text) else { return Ok(()) };
        for reduced in [false, true] {
            let exploration = explored(&graph, reduced);
            let setting = super::setting::Setting::new(&graph, !reduced);
            for found in exploration.found.iter().take(20) {
                let mut path: Vec<Move> =
                    found.at.map(|at| exploration.explored.path(at).into_iter().cloned().collect()).unwrap_or_default();
                path.extend(found.then.iter().cloned());
                let moves: Vec<&Move> = path.iter().collect();
                let walked = report::steps(&graph, &report::walk(&graph, &setting, &moves));
                let state = replay(&graph, &path, &walked);
                if found.what == Wrong::Stuck {
                    prop_assert!(!stuck(&state).is_empty(), "not stuck: {text}");
                }
            }
        }
    }
}

#[test]
fn ten_parallel_branches_of_three_steps_are_explored_to_the_end() {
    let three = || {
        let (a, b, c) = (Part::User, Part::User, Part::User);
        Part::Then(a.into(), Part::Then(b.into(), c.into()).into())
    };
    for kind in [1, 2] {
        let part = Part::Ways(kind, kind, (0..10).map(|_| three()).collect());
        let graph = graph(&definition(&part)).unwrap();
        let proof = prove(&graph, Budget::default());
        assert!(proof.complete, "{} states", proof.states);
        assert!(proof.findings.is_empty(), "{:?}", proof.findings);
        println!("{} states", proof.states);
    }
}
