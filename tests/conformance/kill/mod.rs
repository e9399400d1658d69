//! `kill -9` of a process that is under load, again and again, and a disk that is full: an independent ledger holds what
//! was acknowledged against what is there in the end.
//!
//! `DIGIPRO_KILLS=300` kills so often. The victim is this very test program, which runs the engine on SQLite and is told
//! through its standard input what to do.

mod driver;
mod victim;

use crate::simulation::Dice;
use driver::Driver;
use std::time::{SystemTime, UNIX_EPOCH};

/// Kills when nobody says how many.
const KILLS: usize = 8;

/// Dice that fall differently each time, and say how.
fn dice(test: &str) -> Dice {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).expect("a clock after 1970");
    eprintln!("{test}: the dice begin with {}", since.as_nanos() as u64);
    Dice::from(since.as_nanos() as u64)
}

#[test]
fn what_was_acknowledged_survives_every_kill() {
    let kills = std::env::var("DIGIPRO_KILLS").ok().map_or(KILLS, |kills| kills.parse().expect("a number"));
    let folder = tempfile::tempdir().expect("a folder");
    let mut driver = Driver::new(folder.path(), dice("kill"));
    for _ in 0..kills {
        let answers = 20 + driver.dice.below(200);
        driver.run(None, answers);
    }
    driver.finish();
    driver.audit(kills);
}

#[test]
fn a_full_disk_refuses_and_loses_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut driver = Driver::new(folder.path(), dice("disk full"));
    driver.run(None, 50);
    // KiB of the largest file: the log does not fit in for long.
    let lost = (0..3).map(|round| driver.run(Some(1_024 + 512 * round), 4_000)).max();
    assert!(lost.is_some_and(|lost| lost > 0), "the disk was never full");
    driver.finish();
    driver.audit(4);
}
