//! The machine against the oracle: same process, same commands, same story. `SEED=7` plays one seed again,
//! `SEEDS=10000` plays on, `FOREVER=1` does not end.

use super::flatten::{Process, Role};
use super::game::Game;
use super::process::{Block, Exit, FLAGS, blocks};
use digipro_kit::Effective;
use digipro_machine::codec::{decode_state, encode_state};
use digipro_machine::{
    Action, Actor, Command, Event, Graph, Owner, Phase, State, What, compile, decide, evolve, owed,
};
use digipro_vocab::{Instant, Ticket, Value, value::Fields};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestError, TestRng, TestRunner};
use std::{cell::RefCell, collections::BTreeMap, sync::Arc};

/// Seeds played when nobody asks for more, and processes for each.
const SEEDS: u64 = 32;
const PROCESSES: u32 = 48;
/// Commands to one case.
const COMMANDS: usize = 48;

/// A case on the machine, told in the oracle's words.
struct Case {
    graph: Graph,
    state: State,
    at: Instant,
    completed: BTreeMap<String, u32>,
}

impl Case {
    fn start(process: &Process, flags: &[bool], conditions: &[String]) -> Self {
        let effective = Arc::new(Effective::plain("p.bpmn", process.bpmn().as_bytes()).0);
        let (graph, diagnostics) = compile(&effective);
        let graph = graph.unwrap_or_else(|| panic!("{diagnostics:?}\n{}", process.bpmn()));
        let at = "2026-11-23T09:00:00Z".parse().expect("an instant");
        let mut case = Self { graph, state: State::new(), at, completed: BTreeMap::new() };
        let flags = flags.iter().enumerate().map(|(flag, value)| (format!("b{flag}"), Value::from(*value)));
        let loops = process.loops.iter().enumerate();
        let loops = loops.map(|(counter, times)| (format!("n{counter}"), Value::from(i64::from(*times))));
        let conditions = conditions.iter().map(|id| (format!("c_{id}"), Value::from(false)));
        let variables: Fields =
            flags.chain(loops).chain(conditions).map(|(name, value)| (name.into(), value)).collect();
        case.act(Action::Start { process: None, start: None, part: None, variables: Arc::new(variables) });
        case
    }

    /// Decides, counts what completed, and holds the machine to its promises: the events fold to the state that
    /// `decide` left (invariant EVOLVE-IS-TOTAL), and a case that was stored and read again is the same.
    fn act(&mut self, action: Action) {
        let by = Actor::id("prova");
        self.at = self.at.checked_add(std::time::Duration::from_secs(7_200)).expect("a later instant");
        let command = Command { at: self.at, by, key: None, action };
        let mut folded = self.state.clone();
        let events = decide(&self.graph, &mut self.state, &command).expect("the command is allowed");
        for event in &events {
            evolve(&self.graph, &mut folded, event);
            if let Event::Completed { node, .. } = event {
                let id = &self.graph.node(*node).expect("a node").id;
                *self.completed.entry(id.to_string()).or_default() += 1;
            }
        }
        let written = |state: &State| encode_state(&self.graph, state).expect("the state is written");
        let bytes = written(&self.state);
        assert_eq!(bytes, written(&folded), "the events do not fold to the state");
        self.state = decode_state(&self.graph, &bytes).expect("a snapshot reads back");
        assert_eq!(bytes, written(&self.state), "a snapshot changes when it is read");
    }

    /// What waits, by id; the same one several times in the order of the visits around it.
    fn waiting(&self) -> Vec<(String, Vec<u64>, Ticket)> {
        let mut found = Vec::new();
        for owed in owed(&self.graph, &self.state) {
            let id = match owed.what {
                What::Task(_) | What::Message { .. } | What::Signal { .. } | What::Timer { .. } => {
                    owed.node.id.to_string()
                }
                What::Incident(_) => format!("!{}", owed.node.id),
                other => panic!("{other:?}"),
            };
            found.push((id, self.around(owed.ticket), owed.ticket));
        }
        found.sort();
        found
    }

    fn around(&self, ticket: Ticket) -> Vec<u64> {
        let (tokens, scopes) = (self.state.tokens(), self.state.scopes());
        let mut at = match self.state.waits()[&ticket].owner {
            Owner::Token(token) => Some(token),
            Owner::Scope(scope) => scopes[&scope].holder,
            Owner::Case => None,
        };
        let mut chain = Vec::new();
        while let Some(token) = at {
            chain.push(token.0);
            at = scopes[&tokens[&token].home].holder;
        }
        chain.reverse();
        chain
    }

    /// What waits in this place comes.
    fn come(&mut self, place: usize) {
        let (_, _, ticket) = self.waiting().swap_remove(place);
        let variables = Arc::default();
        let owed = owed(&self.graph, &self.state).into_iter().find(|owed| owed.ticket == ticket);
        self.act(match owed.expect("it is owed").what {
            What::Message { .. } => Action::CorrelateMessage { ticket, variables },
            What::Signal { .. } => Action::CatchSignal { ticket, variables },
            What::Timer { .. } => Action::TriggerTimer { ticket },
            _ => Action::CompleteTask { ticket, variables, acknowledged: Vec::new() },
        });
    }

    fn set(&mut self, condition: &str, value: bool) {
        let variables = Fields::from([(format!("c_{condition}").into(), Value::from(value))]);
        self.act(Action::SetVariables { ticket: None, variables: Arc::new(variables), local: false });
    }
}

/// Kinds of nodes that were drawn, and whether one of them has completed.
type Met = RefCell<BTreeMap<String, bool>>;

/// Plays both, with the same commands in the same order, until the case ends or the commands are used up.
fn compare(block: &Block, flags: &[bool], picks: &[prop::sample::Index], met: &Met) {
    let process = Process::of(block);
    let mut game = Game::start(&process, flags);
    let conditions = game.conditions();
    let mut case = Case::start(&process, flags, &conditions);
    let mut told = Vec::new();
    for pick in picks {
        let waiting = game.waiting();
        let owed: Vec<String> = case.waiting().into_iter().map(|(id, ..)| id).collect();
        let story = || format!("after {told:?}\n{}", process.bpmn());
        assert_eq!(owed, waiting, "something else waits {}", story());
        let completed = |id: &String| [&case.completed, &game.completed].map(|all| all.get(id).copied());
        let other = case.completed.keys().chain(game.completed.keys()).find(|id| {
            let [machine, oracle] = completed(id);
            machine != oracle && !process.is_complex(id)
        });
        assert!(other.is_none(), "{other:?} completed {:?} {}", other.map(completed), story());
        assert_eq!(case.state.phase() == Phase::Completed, game.ended(), "{}", story());
        if game.ended() {
            break;
        }
        let place = pick.index(waiting.len() + conditions.len());
        match waiting.get(place) {
            Some(incident) if incident.starts_with('!') => {}
            Some(id) => {
                told.push(id.clone());
                game.come(place);
                case.come(place);
            }
            None => {
                let condition = &conditions[place - waiting.len()];
                told.push(format!("c_{condition}"));
                case.set(condition, game.toggle(condition));
            }
        }
    }
    for node in process.graphs.iter().flat_map(|graph| &graph.nodes) {
        *met.borrow_mut().entry(kind(&node.role)).or_default() |= game.completed.contains_key(&node.id);
    }
}

/// A role without the numbers and codes in it.
fn kind(role: &Role) -> String {
    let all = format!("{role:?}").replace(|c: char| c.is_ascii_digit(), "");
    all.replace("Some()", "None")
}

#[test]
fn the_machine_tells_the_oracles_story() {
    let number = |name| std::env::var(name).ok().map(|text| text.parse::<u64>().expect("a number"));
    let forever = number("FOREVER").is_some();
    let seeds = match number("SEED") {
        Some(seed) => seed..seed + 1,
        None => 0..if forever { u64::MAX } else { number("SEEDS").unwrap_or(SEEDS) },
    };
    let drawn = (
        blocks(),
        proptest::collection::vec(any::<bool>(), FLAGS),
        proptest::collection::vec(any::<prop::sample::Index>(), COMMANDS),
    );
    let (met, many) = (Met::default(), seeds.end - seeds.start >= SEEDS);
    for seed in seeds {
        let mut bytes = [0; 32];
        bytes[..8].copy_from_slice(&seed.to_le_bytes());
        let config = Config { cases: PROCESSES, failure_persistence: None, ..Config::default() };
        let mut runner = TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &bytes));
        let played = runner.run(&drawn, |(block, flags, picks)| {
            compare(&block, &flags, &picks, &met);
            Ok(())
        });
        if let Err(TestError::Fail(why, (block, flags, _))) = played {
            panic!("SEED={seed} at {}: {why}\n{block:?} {flags:?}", commit());
        }
    }
    // An error end event throws and completes nothing.
    let error = kind(&Role::Exit(Exit::Error(0)));
    let never: Vec<_> = met.take().into_iter().filter(|(kind, done)| !done && *kind != error).collect();
    assert!(!many || never.is_empty(), "in no story completed {never:?}");
}

/// The commit on which a seed means what it means.
fn commit() -> String {
    let head = std::process::Command::new("git").args(["rev-parse", "HEAD"]).output();
    head.map(|head| String::from_utf8_lossy(&head.stdout).trim().to_owned()).unwrap_or_default()
}
