//! A node: a runner with its own clock and caches on the disk that all nodes share.

use super::super::Dice;
use super::judge::Judge;
use super::mutant::Mutant;
use super::tap::Tap;
use super::weather::Weather;
use digipro_runner::{Clock, Error, Runner, Salts};
use digipro_store::{Faulty, Memory, Store};
use digipro_vocab::Instant;
use std::sync::{Arc, Mutex};

/// Starts in bad weather. What a node has to read before it is there may be so much that it never gets through where
/// every four hundredth read fails; after so many starts the weather holds until it is there.
const STORMS_MAX: usize = 50;

/// What all nodes share.
#[derive(Clone)]
pub struct Site {
    pub disk: Memory,
    pub tap: Arc<Mutex<Tap>>,
    pub judge: Arc<Judge>,
    pub salts: Salts,
    pub mutant: Mutant,
}

pub struct Node {
    site: Site,
    pub clock: Clock,
    pub runner: Runner,
    machine: Arc<Faulty<Memory, Weather>>,
}

impl Node {
    /// Starts a node, as often as it takes.
    pub fn start(site: &Site, now: Instant, dice: &mut Dice) -> Self {
        let clock = Clock::virtual_at(now);
        let (machine, runner) = open(site, &clock, dice);
        Self { site: site.clone(), clock, runner, machine }
    }

    /// It is gone, and is started again on what the disk holds.
    pub fn restart(&mut self, dice: &mut Dice) {
        (self.machine, self.runner) = open(&self.site, &self.clock, dice);
    }

    pub fn weather(&self) -> &Weather {
        self.machine.fate()
    }

    /// The disk as it is, without any weather.
    pub fn site_store(&self) -> Store {
        Store::inline(Arc::new(self.site.disk.clone())).expect("the disk")
    }

    /// Moves its clock, also back.
    pub fn set_clock(&self, to: Instant) {
        if let Clock::Virtual(now) = &self.clock {
            *now.lock().unwrap() = to;
        }
    }
}

fn open(site: &Site, clock: &Clock, dice: &mut Dice) -> (Arc<Faulty<Memory, Weather>>, Runner) {
    for storms in 0..=STORMS_MAX {
        let weather = Weather::new(Dice(dice.roll()), Arc::clone(&site.tap), site.mutant.clone());
        if storms == STORMS_MAX {
            weather.calm();
        }
        let machine = Arc::new(Faulty::with(site.disk.clone(), weather));
        let opened = Store::inline(Arc::clone(&machine) as _).map_err(Error::from).and_then(|store| {
            let judge = Arc::clone(&site.judge);
            Runner::open_salted(store, judge, clock.clone(), site.salts.clone())
        });
        match opened {
            Ok(runner) => {
                machine.fate().turn();
                return (machine, runner);
            }
            Err(Error::Store(_)) => {}
            Err(error) => panic!("the runner does not open: {error}"),
        }
    }
    let complaint = site.tap.lock().unwrap().complaints.first().cloned();
    panic!("a node does not start though nothing fails: {}", complaint.unwrap_or_default());
}
