//! One story: people and programs start cases and do what waits, repeat themselves, come late, and lose answers;
//! the clock jumps, the machine crashes.

use super::Dice;
use super::auditor::Auditor;
use super::definition::Definition;
use super::world::{Answer, Ask, Command, Work, World};
use digipro_store::{JobRow, Page, TaskRow};
use digipro_vocab::Instant;
use std::rc::Rc;

/// Definitions deployed.
const DEFINITIONS: usize = 3;
/// Cases that are started.
const CASES: usize = 6;
/// Steps before whatever is left is brought to its end.
const STEPS: usize = 80;
/// Steps in which every case must have ended.
const STEPS_MAX: usize = 10_000;

struct Story {
    dice: Dice,
    world: World,
    auditor: Auditor,
    /// Commands that were answered: kept or refused.
    answered: Vec<Command>,
    keys: usize,
    started: usize,
}

/// Tells the story of these dice; panics where a promise is broken.
pub fn tell(mut dice: Dice) {
    let definitions = (0..DEFINITIONS).map(|_| Rc::new(Definition::random(&mut dice)));
    let definitions: Vec<Rc<Definition>> = definitions.collect();
    let world = World::new(&definitions);
    let auditor = Auditor::new(definitions);
    let mut story = Story { dice, world, auditor, answered: Vec::new(), keys: 0, started: 0 };
    story.crash();
    for _ in 0..STEPS {
        story.step();
    }
    story.end();
}

impl Story {
    fn step(&mut self) {
        match self.dice.below(20) {
            0..3 => self.start(),
            3..11 => self.work(),
            11..13 => self.repeat(),
            13 => self.come_late(),
            14..16 => self.insist(),
            16 => self.compete(),
            17..19 => self.wait(),
            _ => self.crash(),
        }
    }

    /// Insists on every answer, does what waits and lets the time pass, until every case has ended.
    fn end(&mut self) {
        while self.started < CASES {
            self.start();
        }
        for _ in 0..STEPS_MAX {
            if self.auditor.doubts().is_empty() && self.auditor.ended() {
                self.crash();
                return;
            }
            self.insist();
            self.work();
            if self.open().is_empty() {
                self.wait();
            }
        }
        panic!("after {STEPS_MAX} steps there are cases that have not ended");
    }

    fn start(&mut self) {
        if self.started < CASES {
            self.started += 1;
            let flags = std::array::from_fn(|_| self.dice.once_in(2));
            let definition = self.dice.below(DEFINITIONS);
            self.ask(Ask::Start { definition, flags });
        }
    }

    fn work(&mut self) {
        let open = self.open();
        if let Some(work) = self.dice.pick(&open) {
            self.ask(Ask::Complete(work));
        }
    }

    /// The same command under the same key, though it was answered.
    fn repeat(&mut self) {
        if let Some(command) = self.dice.pick(&self.answered) {
            self.send(command);
        }
    }

    /// Somebody else does what somebody has done.
    fn come_late(&mut self) {
        let late = self.answered.iter().filter(|command| matches!(command.ask, Ask::Complete(_)));
        let late: Vec<Command> = late.cloned().collect();
        if let Some(Command { ask, .. }) = self.dice.pick(&late) {
            let answer = self.ask(ask);
            assert!(!matches!(answer, Answer::Kept { .. }), "what was done is done again");
        }
    }

    /// Asks once more what was never answered.
    fn insist(&mut self) {
        if let Some(command) = self.dice.pick(&self.auditor.doubts()) {
            self.send(command);
        }
    }

    /// Somebody else does what somebody may have done.
    fn compete(&mut self) {
        let mut doubts = self.auditor.doubts();
        doubts.retain(|command| matches!(command.ask, Ask::Complete(_)));
        if let Some(Command { ask, .. }) = self.dice.pick(&doubts) {
            self.ask(ask);
        }
    }

    /// Lets some hours pass, when no answer is missing.
    fn wait(&mut self) {
        if self.auditor.doubts().is_empty() {
            let hours = 1 + self.dice.below(30) as i64;
            let now = self.world.clock.now();
            let moment = Instant::from_second(now.as_second() + hours * 3_600).expect("a moment");
            self.world.wait_until(moment, &mut self.dice);
            self.auditor.pass(moment);
        }
    }

    fn crash(&mut self) {
        self.world.crash(&mut self.dice);
        self.auditor.audit(&self.world);
    }

    fn ask(&mut self, ask: Ask) -> Answer {
        self.keys += 1;
        self.send(Command { key: format!("comando {}", self.keys), ask })
    }

    fn send(&mut self, command: Command) -> Answer {
        let answer = self.world.send(&command);
        self.auditor.enter(&command, &answer, self.world.clock.now());
        if self.world.crashed() {
            self.crash();
        }
        if answer != Answer::Lost && !self.answered.contains(&command) {
            self.answered.push(command);
        }
        answer
    }

    /// What waits for a person or a program, in cases about which there is no doubt.
    fn open(&self) -> Vec<Work> {
        let (store, all) = (self.world.runner.store(), Page::first(10_000));
        let tasks: Vec<TaskRow> = store.all(all).expect("a view");
        let jobs: Vec<JobRow> = store.all(all).expect("a view");
        let task = |row: TaskRow| Work {
            case: row.case,
            ticket: row.ticket,
            element: row.element.to_string(),
            job: false,
        };
        let job = |row: JobRow| Work {
            case: row.case,
            ticket: row.ticket,
            element: row.element.to_string(),
            job: true,
        };
        let all = tasks.into_iter().map(task).chain(jobs.into_iter().map(job));
        all.filter(|work| !self.auditor.doubts_about(work.case)).collect()
    }
}
