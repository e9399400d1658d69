//! The auditor: comes when all is quiet, reads what is on the disk, and says what is wrong. It shares no code with what
//! wrote it, and believes neither the runner nor the store.

mod log;
mod passing;
mod views;

use super::story::{Story, said};
use digipro_store::{ArtifactKind, CaseRow, CaseStatus, Store};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Holds the disk against what was acknowledged, and against itself.
pub fn audit(story: &Story) -> Result<(), String> {
    let disk = story.site.disk.copied().map_err(said)?;
    let store = Store::inline(Arc::new(disk)).map_err(said)?;
    let verdict = store.verify(|_| ()).map_err(said)?;
    if !verdict.whole() {
        return Err(format!("the chain is broken: {:?}", verdict.broken));
    }
    nothing_acknowledged_is_lost(story, &store)?;
    log::every_case_is_as_it_says(story, &store)?;
    nothing_is_stuck(story, &store)?;
    passing::messages_and_signals(story, &store)?;
    what_the_clock_begins(story, &store)?;
    views::are_the_fold(story)
}

/// What anybody was told is on the disk, where it was said to be, in the bytes that were handed in.
fn nothing_acknowledged_is_lost(story: &Story, store: &Store) -> Result<(), String> {
    let tap = story.site.tap.lock().unwrap();
    if let Some(complaint) = tap.complaints.first() {
        return Err(complaint.clone());
    }
    let bodies: BTreeMap<_, _> = records(store)?;
    for kept in &tap.kept {
        let place = (kept.case, kept.seq);
        if bodies.get(&place) != Some(&kept.body) {
            return Err(format!("record {} of case {} is not what was kept there", kept.seq, kept.case));
        }
        if let Some(key) = &kept.key {
            let receipt = store.receipt(key).map_err(said)?.map(|receipt| (receipt.case, receipt.seq));
            if receipt != Some(place) {
                return Err(format!("the key `{key}` was kept at {place:?} and is found at {receipt:?}"));
            }
        }
    }
    for (key, place) in &story.ledger.places {
        let receipt = store.receipt(key).map_err(said)?.map(|receipt| (receipt.case, receipt.seq));
        if receipt != Some(*place) || !bodies.contains_key(place) {
            return Err(format!("the acknowledged command `{key}` is lost: {place:?}, found {receipt:?}"));
        }
    }
    Ok(())
}

fn records(store: &Store) -> Result<BTreeMap<(digipro_vocab::CaseId, u64), digipro_vocab::Digest>, String> {
    let all = store.backend().follow(0, 1_000_000).map_err(said)?;
    let body = |(case, record): &(digipro_vocab::CaseId, digipro_store::Record)| {
        ((*case, record.seq), digipro_vocab::Digest::of(&record.body))
    };
    Ok(all.iter().map(body).collect())
}

/// Whoever is not over waits for somebody or something outside, or says what is wrong with it.
fn nothing_is_stuck(story: &Story, store: &Store) -> Result<(), String> {
    let owed = store.owed(super::ALL).map_err(said)?;
    if !owed.is_empty() {
        return Err(format!("it is quiet, and something is still owed: {owed:?}"));
    }
    let due = store.due_timers(story.latest, 1).map_err(said)?;
    if !due.is_empty() {
        return Err(format!("it is quiet, and a timer is due: {due:?}"));
    }
    let cases: Vec<CaseRow> = store.all(super::ALL).map_err(said)?;
    for row in cases {
        if row.status == CaseStatus::Quarantined {
            let incidents: Vec<digipro_store::IncidentRow> =
                store.of_case(row.case, super::ALL).map_err(said)?;
            return Err(format!("case {} is quarantined: {incidents:?}", row.case));
        }
        let waits = |_: &digipro_machine::Graph, state: &digipro_machine::State| state.waits().len();
        let waits = story.nodes[0].runner.inspect(row.case, waits).map_err(said)?;
        if (row.status == CaseStatus::Active) != (waits > 0) {
            return Err(format!("case {} is {:?} and waits for {waits} things", row.case, row.status));
        }
    }
    Ok(())
}

/// What a timer begins has begun at each of its moments, once.
fn what_the_clock_begins(story: &Story, store: &Store) -> Result<(), String> {
    let artifacts = store.artifacts(&[ArtifactKind::Definition], 0, 1_000).map_err(said)?;
    for (digest, definition) in &story.deployed {
        let Some((times, hours)) = definition.alarm else { continue };
        let artifact = artifacts.iter().find(|artifact| artifact.digest == *digest);
        let Some(artifact) = artifact else { return Err(format!("the definition {digest} is lost")) };
        let passed = story.latest.as_second() - artifact.at.as_second();
        let wanted = usize::try_from(passed / (hours * 3_600)).unwrap_or(0).min(times);
        let key = |number: usize| format!("start/{digest}/sveglia/sveglia_s/{number}");
        let mut found = 0;
        while store.receipt(&key(found)).map_err(said)?.is_some() {
            found += 1;
        }
        if found != wanted {
            return Err(format!(
                "R{times}/PT{hours}H has begun {found} cases after {passed} s, not {wanted}"
            ));
        }
    }
    Ok(())
}
