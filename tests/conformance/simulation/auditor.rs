//! Keeps its own books of what was acknowledged, plays them on the oracle, and holds the disk against them.
//! It shares no code with the projection.

use super::book::{ALL, Book};
use super::definition::Definition;
use super::world::{Answer, Ask, Command, Place, Work, World};
use digipro_store::{CaseFilter, Store};
use digipro_vocab::{CaseId, Instant, Ticket};
use std::collections::{BTreeMap, BTreeSet};
use std::{rc::Rc, sync::Arc};

pub struct Auditor {
    definitions: Vec<Rc<Definition>>,
    books: BTreeMap<CaseId, Book>,
    /// Where each acknowledged command went.
    places: BTreeMap<String, Place>,
    /// Commands that were sent and never answered.
    doubts: BTreeMap<String, Command>,
    /// Tickets closed by an acknowledged command.
    closed: BTreeSet<(CaseId, Ticket)>,
    /// Tickets that were said to be closed, by whomever.
    refused: BTreeSet<(CaseId, Ticket)>,
}

impl Auditor {
    pub fn new(definitions: Vec<Rc<Definition>>) -> Self {
        Self {
            definitions,
            books: BTreeMap::new(),
            places: BTreeMap::new(),
            doubts: BTreeMap::new(),
            closed: BTreeSet::new(),
            refused: BTreeSet::new(),
        }
    }

    pub fn doubts(&self) -> Vec<Command> {
        self.doubts.values().cloned().collect()
    }

    /// Whether it is open what has become of a case: of a command on it, or of its start.
    pub fn doubts_about(&self, id: CaseId) -> bool {
        let about = |command: &Command| matches!(&command.ask, Ask::Complete(work) if work.case == id);
        !self.books.contains_key(&id) || self.doubts.values().any(about)
    }

    pub fn ended(&self) -> bool {
        self.books.values().all(|book| book.ended())
    }

    /// The first moment at which a timer is due.
    pub fn next_due(&self) -> Option<Instant> {
        self.books.values().flat_map(|book| book.due.values()).min().copied()
    }

    /// Enters a command and its answer.
    pub fn enter(&mut self, command: &Command, answer: &Answer, now: Instant) {
        let known = self.places.get(&command.key);
        match answer {
            Answer::Lost if known.is_none() => {
                self.doubts.insert(command.key.clone(), command.clone());
            }
            Answer::Lost => {}
            Answer::Kept { place, repeated } => match known {
                Some(first) => assert!(*repeated && first == place, "{command:?} counts twice: {place:?}"),
                None => {
                    let doubted = self.doubts.remove(&command.key).is_some();
                    assert!(doubted || !repeated, "{command:?} was never sent before");
                    if let (false, Ask::Complete(work)) = (*repeated, &command.ask) {
                        let refused = self.refused.contains(&(work.case, work.ticket));
                        assert!(!refused, "{command:?} is kept, though the ticket was said to be closed");
                    }
                    self.keep(command, *place, now);
                }
            },
            Answer::Refused => {
                assert!(known.is_none(), "{command:?} was acknowledged and is refused now");
                let Ask::Complete(work) = &command.ask else { panic!("{command:?} is refused") };
                self.doubts.remove(&command.key);
                self.refused.insert((work.case, work.ticket));
                let rival = self.doubts.values().any(|doubt| doubt.ask == command.ask);
                assert!(
                    rival || self.is_closed(work),
                    "{command:?} is refused, and nobody has closed the ticket"
                );
            }
        }
    }

    fn keep(&mut self, command: &Command, place: Place, now: Instant) {
        let shared = self.places.values().any(|other| *other == place);
        assert!(!shared, "{command:?} shares {place:?} with another command");
        self.places.insert(command.key.clone(), place);
        match &command.ask {
            Ask::Start { definition, flags } => {
                let definition = Rc::clone(&self.definitions[*definition]);
                let book = Book::open(definition, flags, now);
                assert!(self.books.insert(place.0, book).is_none(), "case {} was started twice", place.0);
            }
            Ask::Complete(Work { case, ticket, element, .. }) => {
                let first = self.closed.insert((*case, *ticket));
                assert!(first, "{command:?} completes what was complete");
                self.books.get_mut(case).expect("a case").complete(element, now);
            }
        }
    }

    /// The time has passed up to this moment: each timer has gone off at its own.
    pub fn pass(&mut self, moment: Instant) {
        while let Some(now) = self.next_due().filter(|due| *due <= moment) {
            for book in self.books.values_mut() {
                let due = book.due.iter().find(|(_, due)| **due == now).map(|(element, _)| element.clone());
                due.into_iter().for_each(|element| book.complete(&element, now));
            }
        }
    }

    fn is_closed(&self, work: &Work) -> bool {
        self.closed.contains(&(work.case, work.ticket))
    }

    /// Holds what is on the disk against the books.
    pub fn audit(&self, world: &World) {
        let store = Store::on(Arc::new(world.disk.clone())).expect("the disk");
        let verdict = store.verify(|_| ()).expect("the disk");
        assert!(verdict.whole(), "the chain is broken: {:?}", verdict.broken);
        assert_eq!(store.owed(ALL).expect("a view"), [], "something is still owed");
        assert_eq!(store.incidents(ALL).expect("a view"), [], "there is trouble");
        for (key, place) in &self.places {
            let receipt = store.receipt(key).expect("the disk");
            let found = receipt.map(|receipt| (receipt.case, receipt.seq));
            assert_eq!(found, Some(*place), "the acknowledged command {key} is lost");
        }
        let starts = self.doubts.values().filter(|doubt| matches!(doubt.ask, Ask::Start { .. })).count();
        let cases = store.cases(CaseFilter::default(), ALL).expect("a view").len();
        assert!((self.books.len()..=self.books.len() + starts).contains(&cases), "{cases} cases");
        for (id, book) in &self.books {
            let found = book.found(&world.runner, &store, *id);
            let doubt = self.doubts.values().find_map(|doubt| match &doubt.ask {
                Ask::Complete(work) if work.case == *id && !self.is_closed(work) => Some(work),
                _ => None,
            });
            let doubted = doubt.map(|work| {
                let mut book = book.clone();
                book.complete(&work.element, world.clock.now());
                book.account()
            });
            if doubted.as_ref() != Some(&found) {
                assert_eq!(found, book.account(), "case {id} is not what was acknowledged");
            }
        }
    }
}
