//! The machine against the oracle: same process, same commands, same story. `PROPTEST_CASES=100000` plays on.

use super::game::Game;
use super::process::{Block, FLAGS, Process, blocks};
use digipro_kit::Effective;
use digipro_machine::codec::{decode_state, encode_state};
use digipro_machine::{
    Action, Actor, Command, Event, Graph, Phase, State, What, compile, decide, evolve, owed,
};
use digipro_vocab::{Ticket, Value, value::Fields};
use proptest::prelude::*;
use std::{collections::BTreeMap, sync::Arc};

/// A case on the machine, told in the oracle's words.
struct Case {
    graph: Graph,
    state: State,
    completed: BTreeMap<String, u32>,
}

impl Case {
    fn start(process: &Process, flags: &[bool]) -> Self {
        let effective = Arc::new(Effective::plain("p.bpmn", process.bpmn().as_bytes()).0);
        let (graph, diagnostics) = compile(&effective);
        let graph = graph.unwrap_or_else(|| panic!("{diagnostics:?}\n{}", process.bpmn()));
        let mut case = Self { graph, state: State::new(), completed: BTreeMap::new() };
        let flags = flags.iter().enumerate().map(|(flag, value)| (format!("b{flag}"), Value::from(*value)));
        let loops = process.loops.iter().enumerate();
        let loops = loops.map(|(counter, times)| (format!("n{counter}"), Value::from(i64::from(*times))));
        let variables: Fields = flags.chain(loops).map(|(name, value)| (name.into(), value)).collect();
        case.act(Action::Start { process: None, start: None, part: None, variables: Arc::new(variables) });
        case
    }

    /// Decides, counts what completed, and holds the machine to its promises: the events fold to the state that
    /// `decide` left (invariant EVOLVE-IS-TOTAL), and a case that was stored and read again is the same.
    fn act(&mut self, action: Action) {
        let by = Actor { id: "prova".into(), role: None };
        let command =
            Command { at: "2026-11-23T09:00:00Z".parse().expect("an instant"), by, key: None, action };
        let mut folded = self.state.clone();
        let events = decide(&self.graph, &mut self.state, &command).expect("the command is allowed");
        for event in &events {
            evolve(&self.graph, &mut folded, event);
            if let Event::Completed { node, .. } = event {
                let id = &self.graph.node(*node).expect("a node").id;
                *self.completed.entry(id.to_string()).or_default() += 1;
            }
        }
        let bytes = encode_state(&self.graph, &self.state);
        assert_eq!(bytes, encode_state(&self.graph, &folded), "the events do not fold to the state");
        self.state = decode_state(&self.graph, &bytes).expect("a snapshot reads back");
        assert_eq!(bytes, encode_state(&self.graph, &self.state), "a snapshot changes when it is read");
    }

    fn tasks(&self) -> Vec<(String, Ticket)> {
        let tasks = owed(&self.graph, &self.state).into_iter();
        let tasks = tasks.filter(|owed| matches!(owed.what, What::Task(_)));
        let mut found: Vec<_> = tasks.map(|owed| (owed.node.id.to_string(), owed.ticket)).collect();
        found.sort();
        found
    }

    fn complete(&mut self, id: &str) {
        let (_, ticket) = self.tasks().into_iter().find(|(task, _)| task == id).expect("the task is owed");
        self.act(Action::CompleteTask { ticket, variables: Arc::default(), acknowledged: Vec::new() });
    }
}

/// Plays both to the end, completing the same user tasks in the same order.
fn compare(block: &Block, flags: &[bool], picks: &[prop::sample::Index]) {
    let process = Process::of(block);
    let mut game = Game::start(&process, flags);
    let mut case = Case::start(&process, flags);
    for pick in picks.iter().cycle() {
        let waiting = game.waiting();
        let tasks: Vec<String> = case.tasks().into_iter().map(|(id, _)| id).collect();
        assert_eq!(tasks, waiting, "other tasks wait\n{}", process.bpmn());
        assert_eq!(case.completed, game.completed, "other nodes completed\n{}", process.bpmn());
        assert_eq!(case.state.phase() == Phase::Completed, game.ended(), "{}", process.bpmn());
        if waiting.is_empty() {
            return;
        }
        let id = &waiting[pick.index(waiting.len())];
        game.complete(id);
        case.complete(id);
    }
}

proptest! {
    #[test]
    fn the_machine_tells_the_oracles_story(
        block in blocks(),
        flags in proptest::collection::vec(any::<bool>(), FLAGS),
        picks in proptest::collection::vec(any::<prop::sample::Index>(), 16),
    ) {
        compare(&block, &flags, &picks);
    }
}
