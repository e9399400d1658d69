//! The runner under test: a disk that lasts, a machine that crashes, a network that loses answers.

use super::Dice;
use super::definition::Definition;
use crate::oracle::process::FLAGS;
use digipro_rules::Scripted;
use digipro_runner::{By, Clock, Done, Error, Runner, Start};
use digipro_store::{Fault, Faulty, Memory, Store};
use digipro_vocab::{CaseId, Digest, Instant, Ticket};
use std::{rc::Rc, sync::Arc};

/// What somebody asks, again and again under the same key until it is answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Command {
    pub key: String,
    pub ask: Ask,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Start a case of the definition with this number.
    Start { definition: usize, flags: [bool; FLAGS] },
    /// Complete a task or a job.
    Complete(Work),
}

/// A task or job that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Work {
    pub case: CaseId,
    pub ticket: Ticket,
    pub element: String,
    pub job: bool,
}

/// Where a command has gone into the log: case and record.
pub type Place = (CaseId, u64);

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    Kept {
        place: Place,
        repeated: bool,
    },
    /// There is no such ticket, or not any more.
    Refused,
    /// No answer came: it may have been kept.
    Lost,
}

/// Rejections of an answer that comes late: the ticket is closed, or the whole case.
const LATE: &[&str] = &["R0001", "R0002", "R0005"];

pub struct World {
    pub disk: Memory,
    pub clock: Clock,
    pub runner: Runner,
    machine: Arc<Faulty<Memory>>,
    definitions: Vec<(Digest, Rc<Definition>)>,
}

impl World {
    /// A runner on an empty disk, with these definitions.
    pub fn new(definitions: &[Rc<Definition>]) -> Self {
        let disk = Memory::default();
        let clock = Clock::virtual_at("2026-04-03T10:00:00Z".parse().expect("an instant"));
        let machine = Arc::new(Faulty::new(disk.clone(), []));
        let runner = open(&machine, &clock).expect("an empty disk");
        let deploy = |definition: &Rc<Definition>| {
            let deployment = runner.deploy(&definition.effective()).expect("it can be executed");
            (deployment.digest, Rc::clone(definition))
        };
        let definitions = definitions.iter().map(deploy).collect();
        Self { disk, clock, runner, machine, definitions }
    }

    /// The machine stops, and starts again on what is durable, as often as it takes.
    pub fn crash(&mut self, dice: &mut Dice) {
        loop {
            self.machine = Arc::new(Faulty::new(self.disk.clone(), faults(dice)));
            match open(&self.machine, &self.clock) {
                Ok(runner) => return self.runner = runner,
                Err(Error::Store(_)) => {}
                Err(error) => panic!("the runner does not open: {error}"),
            }
        }
    }

    pub fn crashed(&self) -> bool {
        self.machine.crashed()
    }

    pub fn send(&self, command: &Command) -> Answer {
        let by = By::id("rossi").key(command.key.as_str());
        let done = match &command.ask {
            Ask::Start { definition, flags } => {
                let (digest, definition) = &self.definitions[*definition];
                let start = Start::of(*digest, Arc::new(definition.variables(flags)));
                self.runner.start_case(start, by)
            }
            Ask::Complete(Work { case, ticket, job: true, .. }) => {
                self.runner.complete_job((*case, *ticket), None, by, Arc::default())
            }
            Ask::Complete(Work { case, ticket, .. }) => {
                self.runner.complete_task(*case, *ticket, by, Arc::default(), Vec::new())
            }
        };
        match done {
            Ok(Done { case, seq, repeated, .. }) => Answer::Kept { place: (case, seq), repeated },
            Err(Error::Rejected(late)) if LATE.contains(&late.code.id) => Answer::Refused,
            Err(Error::Store(_)) => Answer::Lost,
            Err(error) => panic!("{command:?} is answered with: {error}"),
        }
    }

    /// Lets the time pass. Whoever loses the clock's answer starts the machine again and waits on.
    pub fn wait_until(&mut self, moment: Instant, dice: &mut Dice) {
        while let Err(error) = self.runner.advance_to(moment) {
            assert!(matches!(error, Error::Store(_)), "the clock cannot go on: {error}");
            self.crash(dice);
        }
    }
}

fn open(machine: &Arc<Faulty<Memory>>, clock: &Clock) -> Result<Runner, Error> {
    let store = Store::on(Arc::clone(machine) as _)?;
    Runner::open(store, Arc::new(Scripted::new()), clock.clone())
}

/// One commit in eight fails, each in its own way.
fn faults(dice: &mut Dice) -> Vec<(u64, Fault)> {
    let refused = Fault::Refused(digipro_store::Error::DiskFull);
    let kinds = [Fault::CrashBefore, Fault::CrashAfter, Fault::LostAnswer, refused];
    (1..64)
        .filter_map(|commit| if dice.once_in(8) { Some((commit, dice.pick(&kinds)?)) } else { None })
        .collect()
}
