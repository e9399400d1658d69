//! One case as its acknowledged commands make it on the oracle, and as the disk shows it.

use super::definition::{Definition, Hand};
use crate::oracle::game::Game;
use digipro_runner::Runner;
use digipro_store::{CaseStatus, JobRow, Page, Store, TaskRow, TimerRow};
use digipro_vocab::{CaseId, Instant};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// Whole views.
pub const ALL: Page = Page { after: None, limit: 10_000 };

/// What waits in a case: the element, whose hand it waits for, and until when if it is the clock's.
type Waiting = BTreeSet<(String, Hand, Option<Instant>)>;

/// All that can be said of a case: what waits, how often each element completed, and whether it is over.
pub type Account = (Waiting, BTreeMap<String, u32>, bool);

/// A case as its acknowledged commands make it.
#[derive(Clone)]
pub struct Book {
    game: Game,
    definition: Rc<Definition>,
    /// When each timer that runs goes off.
    pub due: BTreeMap<String, Instant>,
}

impl Book {
    pub fn open(definition: Rc<Definition>, flags: &[bool], now: Instant) -> Self {
        let game = Game::start(&definition.process, flags);
        let mut book = Self { game, definition, due: BTreeMap::new() };
        book.note_timers(now);
        book
    }

    pub fn complete(&mut self, element: &str, now: Instant) {
        self.due.remove(element);
        self.game.complete(element);
        self.note_timers(now);
    }

    fn note_timers(&mut self, now: Instant) {
        for element in self.game.waiting() {
            if let Hand::Clock(hours) = self.definition.hands[&element] {
                self.due.entry(element).or_insert_with(|| hours_after(now, hours));
            }
        }
    }

    pub fn account(&self) -> Account {
        let entry = |element: String| {
            (element.clone(), self.definition.hands[&element], self.due.get(&element).copied())
        };
        let waiting = self.game.waiting();
        let set: Waiting = waiting.iter().cloned().map(entry).collect();
        assert_eq!(set.len(), waiting.len(), "the oracle waits twice at one element");
        (set, self.game.completed.clone(), self.game.ended())
    }

    pub fn ended(&self) -> bool {
        self.game.ended()
    }

    /// The same case as the views and the log show it.
    pub fn found(&self, runner: &Runner, store: &Store, id: CaseId) -> Account {
        let tasks: Vec<TaskRow> = store.of_case(id, ALL).expect("a view");
        let jobs: Vec<JobRow> = store.of_case(id, ALL).expect("a view");
        let timers: Vec<TimerRow> = store.of_case(id, ALL).expect("a view");
        let tasks = tasks.iter().map(|row| (row.element.to_string(), Hand::Person, None));
        let jobs = jobs.iter().map(|row| (row.element.to_string(), Hand::Program, None));
        let timers = timers
            .iter()
            .map(|row| (row.element.to_string(), self.definition.hands[&*row.element], Some(row.due)));
        let waiting: Vec<_> = tasks.chain(jobs).chain(timers).collect();
        let set: Waiting = waiting.iter().cloned().collect();
        assert_eq!(set.len(), waiting.len(), "case {id} waits twice at one element: {waiting:?}");

        let mut completed = BTreeMap::new();
        for told in runner.case_history(id).expect("a history").into_iter().flat_map(|entry| entry.events) {
            if let (true, Some(element)) = (told.key == "completed", told.element) {
                *completed.entry(element.to_string()).or_default() += 1;
            }
        }
        let status = store.case(id).expect("a view").expect("the case is lost").status;
        (set, completed, status == CaseStatus::Completed)
    }
}

fn hours_after(now: Instant, hours: i64) -> Instant {
    Instant::from_second(now.as_second() + hours * 3_600).expect("a moment")
}
