//! A town for a day: two nodes on one disk, people, workers, messages and rules, while everything fails that can fail.
//!
//! From a seed comes all that happens, in one thread and in simulated time, so a seed tells the same story to the byte.
//! `DIGIPRO_SIM_SEED=7` tells one again, `DIGIPRO_SIM_SECONDS=120` tells new ones for so long. What once broke a
//! promise is told for ever (`kept.toml`, docs/proof.md).

mod ask;
mod audit;
mod debts;
mod judge;
mod land;
mod ledger;
mod mutant;
mod node;
mod story;
mod tap;
mod weather;

use digipro_store::Page;
use mutant::Mutant;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

/// Whole views.
const ALL: Page = Page { after: None, limit: 1_000_000 };

/// For how long stories are told when nobody says.
const SECONDS: u64 = 6;

/// Seeds in which a broken engine must be found.
const MUTANT_SEEDS: u64 = 60;

fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok().map(|text| text.parse().expect("a number"))
}

/// What is wrong in the story of a seed; panics of the engine included.
fn broken(seed: u64, mutant: Mutant) -> Option<String> {
    let told = catch_unwind(AssertUnwindSafe(|| story::tell(seed, mutant)));
    match told {
        Ok(Ok(_)) => None,
        Ok(Err(complaint)) => Some(complaint),
        Err(panic) => {
            let text = panic.downcast_ref::<String>().map(String::as_str);
            let text = text.or_else(|| panic.downcast_ref::<&str>().copied());
            Some(text.unwrap_or("it panicked").to_owned())
        }
    }
}

fn commit() -> String {
    let head = std::process::Command::new("git").args(["rev-parse", "HEAD"]).output();
    head.map(|head| String::from_utf8_lossy(&head.stdout).trim().to_owned()).unwrap_or_default()
}

#[test]
fn a_town_keeps_its_promises_whatever_fails() {
    let mut counts = std::collections::BTreeMap::new();
    let mut told = 0_u64;
    let mut tell = |seed: u64| {
        let story = catch_unwind(AssertUnwindSafe(|| story::tell(seed, Mutant::Sound)));
        let commit = commit();
        match story {
            Ok(Ok(told)) => {
                for (what, count) in told.counts {
                    *counts.entry(what).or_insert(0) += count;
                }
            }
            Ok(Err(complaint)) => panic!("DIGIPRO_SIM_SEED={seed} at {commit}: {complaint}"),
            Err(panic) => {
                eprintln!("DIGIPRO_SIM_SEED={seed} at {commit} panics");
                std::panic::resume_unwind(panic);
            }
        }
        told += 1;
    };
    if let Some(seed) = number("DIGIPRO_SIM_SEED") {
        tell(seed);
        eprintln!("{counts:?}");
        return;
    }
    let since = SystemTime::now().duration_since(UNIX_EPOCH).expect("a clock after 1970");
    // New stories are told where somebody has time for them; the suite tells the same ones each time.
    let fresh = number("DIGIPRO_SIM_SECONDS").map_or(1, |_| since.as_nanos() as u64 / 1_000 * 1_000);
    let first = number("DIGIPRO_SIM_FIRST").unwrap_or(fresh);
    let (begun, length) =
        (Instant::now(), Duration::from_secs(number("DIGIPRO_SIM_SECONDS").unwrap_or(SECONDS)));
    for seed in first.. {
        tell(seed);
        if begun.elapsed() >= length {
            break;
        }
    }
    eprintln!("{told} stories from seed {first} at {}: {counts:?}", commit());
}

#[test]
fn the_same_seed_writes_the_same_bytes() {
    for seed in [3, 7] {
        let bytes = || story::tell(seed, Mutant::Sound).expect("a story that holds").bytes;
        assert_eq!(bytes(), bytes(), "seed {seed} tells two stories");
    }
}

/// What once broke a promise: each seed with its story.
#[test]
fn what_once_broke_holds_now() {
    let kept: toml::Table = toml::from_str(include_str!("kept.toml")).expect("seeds");
    for (seed, story) in &kept {
        let number = seed.parse().expect("a seed");
        if let Some(complaint) = broken(number, Mutant::Sound) {
            panic!("seed {seed} ({story}) breaks again: {complaint}");
        }
    }
}

/// An engine that is broken on purpose is found out, and says by what.
#[test]
fn broken_engines_are_found() {
    std::panic::set_hook(Box::new(|_| {}));
    let mut escaped = Vec::new();
    for (name, _) in Mutant::all() {
        let find = |seed: &u64| {
            let (_, mutant) = Mutant::all().into_iter().find(|(other, _)| *other == name)?;
            broken(*seed, mutant)
        };
        match (0..MUTANT_SEEDS).find_map(|seed| find(&seed).map(|by| (seed, by))) {
            Some((seed, by)) => {
                let by: String = by.chars().take(160).collect();
                eprintln!("{name} is found with seed {seed}: {by}");
            }
            None => escaped.push(name),
        }
    }
    drop(std::panic::take_hook());
    assert!(escaped.is_empty(), "not found in {MUTANT_SEEDS} seeds: {escaped:?}");
}
