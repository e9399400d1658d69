//! One story: what people, workers, clocks and nodes do, step by step, until all is quiet and the auditor comes.

use super::super::Dice;
use super::ask::{Answer, Ask, Command, Work, kind, take};
use super::audit;
use super::judge::Judge;
use super::land::{self, BEGINNING, Definition, KEYS};
use super::ledger::Ledger;
use super::mutant::Mutant;
use super::node::{Node, Site};
use super::tap::Tap;
use digipro_machine::Variables;
use digipro_runner::{Error, Message, Salts};
use digipro_store::{CaseRow, CaseStatus, IncidentRow, JobRow, Memory, Store, TaskRow};
use digipro_vocab::value::Fields;
use digipro_vocab::{Digest, EntityId, Instant, Name, Value};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};

/// Steps of a story.
const STEPS: usize = 90;
/// Rounds in which all must become quiet.
const ROUNDS_MAX: usize = 400;

/// What a story came to.
pub struct Told {
    pub bytes: String,
    pub counts: BTreeMap<String, usize>,
}

/// Everything that the story knows.
pub struct Story {
    pub dice: Dice,
    pub site: Site,
    pub nodes: Vec<Node>,
    pub ledger: Ledger,
    /// What is deployed.
    pub deployed: BTreeMap<Digest, Definition>,
    /// Jobs in the hands of workers.
    hands: Vec<Work>,
    keys: usize,
    /// The latest moment that any clock has shown.
    pub latest: Instant,
}

/// Tells the story of a seed, and says what is wrong in it.
pub fn tell(seed: u64, mutant: Mutant) -> Result<Told, String> {
    let mut dice = Dice(seed);
    let judge = Arc::new(Judge::new(Dice(dice.roll())));
    let (disk, tap, salts) = (Memory::default(), Arc::new(Mutex::new(Tap::default())), Salts::counted(seed));
    let site = Site { disk, tap, judge, salts, mutant };
    let now = "2026-04-03T10:00:00Z".parse().expect("a moment");
    let nodes = (0..2).map(|_| Node::start(&site, now, &mut dice)).collect();
    let (ledger, deployed) = (Ledger::default(), BTreeMap::new());
    let mut story = Story { dice, site, nodes, ledger, deployed, hands: Vec::new(), keys: 0, latest: now };
    story.settle_in();
    let quiet = STEPS / 2 + story.dice.below(STEPS / 3);
    for step in 0..STEPS {
        story.step()?;
        if step == quiet {
            story.quiet()?;
        }
    }
    story.quiet()?;
    let store = Store::inline(Arc::new(story.site.disk.clone())).map_err(said)?;
    let anchor = store.anchor(None).map_err(said)?;
    let bytes = format!("{}:{}", anchor.position, anchor.digest);
    Ok(Told { bytes, counts: story.ledger.counts })
}

pub fn said(error: impl std::fmt::Display) -> String {
    error.to_string()
}

impl Story {
    fn settle_in(&mut self) {
        let entities: [Option<EntityId>; 2] = [None, Some("c_a323".parse().expect("an entity"))];
        for number in 0..2 + self.dice.below(2) {
            let definition = land::random(&mut self.dice, &format!("k{number}"));
            self.deploy(definition);
        }
        let entity = entities[self.dice.below(2)].clone();
        let definition = land::post_office(&mut self.dice, entity);
        self.deploy(definition);
        if self.dice.once_in(12) {
            let definition = land::kit(&mut self.dice);
            self.deploy(definition);
        }
    }

    fn deploy(&mut self, definition: Definition) {
        self.site.judge.learn(definition.effective.points.values());
        loop {
            let node = self.dice.below(self.nodes.len());
            match self.nodes[node].runner.deploy(&definition.effective) {
                Ok(deployment) => {
                    self.deployed.insert(deployment.digest, definition);
                    return self.restart_crashed();
                }
                Err(Error::Store(_)) => self.restart_crashed(),
                Err(error) => panic!("it cannot be deployed: {error:?} {:?}", definition.effective.documents),
            }
        }
    }

    fn step(&mut self) -> Result<(), String> {
        match self.dice.below(40) {
            0..5 => self.start(),
            5..16 => self.work(),
            16..19 => self.publish(),
            19 => self.broadcast(),
            20 => self.set_condition(),
            21..24 => self.mend(),
            24..26 => self.repeat(),
            26..29 => self.insist(),
            29 => self.come_late(),
            30..34 => self.tick(),
            34..36 => self.pass_time(),
            36 => self.jump(),
            37 => self.take_jobs(),
            38 => self.change(),
            _ => {
                let node = self.dice.below(self.nodes.len());
                self.nodes[node].restart(&mut self.dice);
                Ok(())
            }
        }
    }

    fn some_definition(&mut self) -> Option<(Digest, Definition)> {
        let all: Vec<Digest> = self.deployed.keys().copied().collect();
        let digest = self.dice.pick(&all)?;
        Some((digest, self.deployed[&digest].clone()))
    }

    fn start(&mut self) -> Result<(), String> {
        let Some((digest, definition)) = self.some_definition() else { return Ok(()) };
        let process = self.dice.pick(&definition.begins).flatten();
        let variables = Arc::new(definition.said(BEGINNING, &mut self.dice));
        let ask = match process {
            Some(process) if self.dice.once_in(4) => {
                Ask::Latest { entity: definition.effective.entity.clone(), process, variables }
            }
            process => Ask::Start { definition: digest, process, variables },
        };
        self.ask(ask)
    }

    /// What waits for a person or a program.
    fn open(&self) -> Vec<Work> {
        let Ok(store) = Store::inline(Arc::new(self.site.disk.clone())) else { return Vec::new() };
        let tasks: Vec<TaskRow> = store.all(super::ALL).unwrap_or_default();
        let jobs: Vec<JobRow> = store.all(super::ALL).unwrap_or_default();
        let work = |case, ticket, element, job| Work { case, ticket, element, job, lease: None };
        let tasks = tasks.into_iter().map(|row| work(row.case, row.ticket, row.element, false));
        let jobs = jobs.into_iter().filter(|row| row.available <= self.latest);
        tasks.chain(jobs.map(|row| work(row.case, row.ticket, row.element, true))).collect()
    }

    fn work(&mut self) -> Result<(), String> {
        if !self.hands.is_empty() && self.dice.once_in(2) {
            let place = self.dice.below(self.hands.len());
            let work = self.hands.swap_remove(place);
            return self.work_on(work);
        }
        let open = self.open();
        match self.dice.pick(&open) {
            Some(work) => self.work_on(work),
            None => Ok(()),
        }
    }

    fn work_on(&mut self, work: Work) -> Result<(), String> {
        let variables = self.said_at(&work);
        let ask = match self.dice.below(10) {
            0 if work.job => Ask::Fail { work, retries: self.dice.below(2) as u32, backoff: 60 },
            1 => Ask::Throw { work },
            2 if !work.job => {
                let to = [None, Some("verdi".into())][self.dice.below(2)].clone();
                Ask::Assign { case: work.case, ticket: work.ticket, to }
            }
            _ => Ask::Complete { work, variables },
        };
        self.ask(ask)
    }

    fn said_at(&mut self, work: &Work) -> Variables {
        let store = self.nodes[0].site_store();
        let row = store.case(work.case).ok().flatten();
        let definition = row.and_then(|row| self.deployed.get(&row.definition).cloned());
        let Some(definition) = definition else { return Variables::default() };
        Arc::new(definition.said(&work.element, &mut self.dice))
    }

    fn publish(&mut self) -> Result<(), String> {
        let Some((_, definition)) = self.some_definition() else { return Ok(()) };
        let name = self.dice.pick(&definition.names).unwrap_or_else(|| "avvio".into());
        let key = KEYS[self.dice.below(KEYS.len())];
        let id = self.dice.once_in(4).then(|| format!("id {}", self.dice.below(4)).into());
        let time_to_live = [0, 0, 60_000, 3_600_000, 7_200_000, 36_000_000][self.dice.below(6)];
        let variables = Arc::new(Fields::from([("chiave".into(), Value::text(key))]));
        let entity = definition.effective.entity.clone();
        self.ask(Ask::Publish(Message { entity, name, key: key.into(), id, variables, time_to_live }))
    }

    fn broadcast(&mut self) -> Result<(), String> {
        let Some((_, definition)) = self.some_definition() else { return Ok(()) };
        let name = self.dice.pick(&definition.names).unwrap_or_else(|| "appello".into());
        self.ask(Ask::Broadcast { entity: definition.effective.entity.clone(), name })
    }

    fn cases(&self) -> Vec<CaseRow> {
        let cases: Vec<CaseRow> = self.nodes[0].site_store().all(super::ALL).unwrap_or_default();
        cases.into_iter().filter(|row| row.status == CaseStatus::Active).collect()
    }

    fn set_condition(&mut self) -> Result<(), String> {
        let cases = self.cases();
        let Some(case) = self.dice.pick(&cases) else { return Ok(()) };
        let Some(definition) = self.deployed.get(&case.definition) else { return Ok(()) };
        let Some(name) = self.dice.pick(&definition.conditions) else { return Ok(()) };
        let variables = Arc::new(Fields::from([(name, Value::from(!self.dice.once_in(3)))]));
        self.ask(Ask::Set { case: case.case, variables })
    }

    /// Somebody sees to an incident, or gives a case up.
    fn mend(&mut self) -> Result<(), String> {
        let incidents: Vec<IncidentRow> =
            self.nodes[0].site_store().incidents(super::ALL).unwrap_or_default();
        let Some(IncidentRow { case, ticket, .. }) = self.dice.pick(&incidents) else { return Ok(()) };
        let ask = match self.dice.below(8) {
            0 => Ask::Cancel { case },
            1..4 => Ask::Sign { case, ticket, proceed: !self.dice.once_in(4) },
            _ => Ask::Resolve { case, ticket },
        };
        self.ask(ask)
    }

    /// The same command under the same key, though it was answered.
    fn repeat(&mut self) -> Result<(), String> {
        match self.dice.pick(&self.ledger.answered) {
            Some(command) => self.send(command),
            None => Ok(()),
        }
    }

    /// Asks once more what was never answered.
    fn insist(&mut self) -> Result<(), String> {
        let doubts: Vec<Command> = self.ledger.doubts.values().cloned().collect();
        match self.dice.pick(&doubts) {
            Some(command) => self.send(command),
            None => Ok(()),
        }
    }

    /// Somebody else does what somebody has done.
    fn come_late(&mut self) -> Result<(), String> {
        let late = self.ledger.answered.iter().filter(|command| command.closes().is_some());
        let late: Vec<Command> = late.cloned().collect();
        match self.dice.pick(&late) {
            Some(command) => self.ask(command.ask),
            None => Ok(()),
        }
    }

    /// A node looks at its timers and at what it owes.
    fn tick(&mut self) -> Result<(), String> {
        let node = self.dice.below(self.nodes.len());
        self.interrupt(node, None);
        let (fired, owed) = {
            let runner = &self.nodes[node].runner;
            (runner.fire_due(64), runner.perform_owed())
        };
        for failed in [fired.err(), owed.err()].into_iter().flatten() {
            if !matches!(failed, Error::Store(_)) {
                return Err(format!("a node cannot go on: {failed}"));
            }
        }
        self.heard(node)
    }

    /// Time passes on all nodes, not quite the same everywhere.
    fn pass_time(&mut self) -> Result<(), String> {
        let seconds = [20, 600, 3_700, 8_000, 30_000][self.dice.below(5)];
        for node in 0..self.nodes.len() {
            let skew = self.dice.below(90) as i64;
            let now = self.nodes[node].clock.now().as_second();
            self.set_clock(node, now + seconds + skew);
        }
        self.tick()
    }

    /// One clock jumps, forward or back.
    fn jump(&mut self) -> Result<(), String> {
        let node = self.dice.below(self.nodes.len());
        let seconds = [-40_000, -3_600, -30, 50, 5_000][self.dice.below(5)];
        let now = self.nodes[node].clock.now().as_second();
        self.set_clock(node, now + seconds);
        Ok(())
    }

    fn set_clock(&mut self, node: usize, second: i64) {
        let to = Instant::from_second(second).expect("a moment");
        self.nodes[node].set_clock(to);
        self.latest = self.latest.max(to);
    }

    fn take_jobs(&mut self) -> Result<(), String> {
        let node = self.dice.below(self.nodes.len());
        let store = self.nodes[0].site_store();
        let jobs: Vec<JobRow> = store.all(super::ALL).unwrap_or_default();
        let kinds: BTreeSet<Name> = jobs.into_iter().map(|job| job.kind).chain([kind()]).collect();
        let kinds: Vec<Name> = kinds.into_iter().collect();
        let Some(kind) = self.dice.pick(&kinds) else { return Ok(()) };
        let seconds = [5, 300, 3_600][self.dice.below(3)];
        let worker = ["uno", "due"][self.dice.below(2)];
        let taken = take(&self.nodes[node].runner, &kind, worker, seconds);
        self.hands.extend(taken);
        self.restart_crashed();
        Ok(())
    }

    /// A new version of a definition is deployed.
    fn change(&mut self) -> Result<(), String> {
        let kit = format!("k{}", self.dice.below(3));
        let definition = land::random(&mut self.dice, &kit);
        self.deploy(definition);
        Ok(())
    }

    fn ask(&mut self, ask: Ask) -> Result<(), String> {
        self.keys += 1;
        self.send(Command { key: format!("comando {}", self.keys), ask })
    }

    fn send(&mut self, command: Command) -> Result<(), String> {
        let node = self.dice.below(self.nodes.len());
        let heard = self.interrupt(node, Some(&command));
        let answer = command.send(&self.nodes[node].runner);
        self.nodes[node].weather().clear();
        let mut heard = heard.map(|heard| std::mem::take(&mut *heard.lock().unwrap())).unwrap_or_default();
        heard.push((command, answer));
        // Of two that asked the same at the same time, one was first.
        heard.sort_by_key(|(_, answer)| match answer {
            Answer::Lost => 0,
            Answer::Kept { repeated: true, .. } => 2,
            _ => 1,
        });
        for (command, answer) in heard {
            self.ledger.enter(&self.site, &command, &answer)?;
        }
        self.heard(node)
    }

    /// While a node is at it, another does something: the same command again, a rival one, or what is due.
    fn interrupt(&mut self, node: usize, command: Option<&Command>) -> Option<Heard> {
        if self.dice.once_in(2) {
            return None;
        }
        let other = self.nodes[(node + 1) % self.nodes.len()].runner.clone();
        let heard: Heard = Arc::default();
        let after = self.dice.below(30);
        let rival = command.map(|command| {
            if self.dice.once_in(3) {
                return command.clone();
            }
            self.keys += 1;
            Command { key: format!("comando {}", self.keys), ask: command.ask.clone() }
        });
        let (told, choice) = (Arc::clone(&heard), self.dice.below(6));
        let kind = kind();
        let leased = Arc::clone(&heard);
        let interlude = Box::new(move || match (choice, rival) {
            (0, _) => drop((other.fire_due(64), other.perform_owed())),
            (1, _) => {
                // Whoever takes them does nothing with them.
                take(&other, &kind, "tre", 3_600);
                drop(leased);
            }
            (_, Some(rival)) => {
                let answer = rival.send(&other);
                told.lock().unwrap().push((rival, answer));
            }
            (_, None) => drop(other.perform_owed()),
        });
        self.nodes[node].weather().interrupt(after, interlude);
        Some(heard)
    }

    fn heard(&mut self, node: usize) -> Result<(), String> {
        self.nodes[node].weather().clear();
        self.restart_crashed();
        let complaint = self.site.tap.lock().unwrap().complaints.first().cloned();
        complaint.map_or(Ok(()), Err)
    }

    fn restart_crashed(&mut self) {
        for node in &mut self.nodes {
            if node.weather().crashed() {
                node.restart(&mut self.dice);
            }
        }
    }

    /// Nothing fails any more, all that is due happens, and the auditor comes.
    fn quiet(&mut self) -> Result<(), String> {
        for node in &mut self.nodes {
            node.set_clock(self.latest);
            // Some nodes go on with what they have in memory.
            if self.dice.once_in(2) {
                node.restart(&mut self.dice);
            }
            node.weather().calm();
        }
        let mut last = None;
        for _ in 0..ROUNDS_MAX {
            let doubts: Vec<Command> = self.ledger.doubts.values().cloned().collect();
            for command in doubts {
                let answer = command.send(&self.nodes[0].runner);
                if answer == Answer::Lost {
                    return Err(format!("{command:?} is lost though nothing fails"));
                }
                self.ledger.enter(&self.site, &command, &answer)?;
            }
            for node in &self.nodes {
                node.runner.perform_owed().map_err(said)?;
                node.runner.fire_due(256).map_err(said)?;
            }
            let store = self.nodes[0].site_store();
            let position = store.anchor(None).map_err(said)?.position;
            if last == Some(position) {
                audit::audit(self)?;
                let nodes = self.nodes.len();
                (0..nodes).for_each(|node| self.nodes[node].restart(&mut self.dice));
                return Ok(());
            }
            last = Some(position);
        }
        Err(format!("after {ROUNDS_MAX} rounds something is still happening by itself"))
    }
}

/// What an interlude has asked, and what it was told.
type Heard = Arc<Mutex<Vec<(Command, Answer)>>>;
