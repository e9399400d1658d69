//! What passes between cases: nothing is left that somebody waits for, nothing is gone before its time.

use super::super::story::{Story, said};
use digipro_store::{MessageRow, Store, Wanted};

pub fn messages_and_signals(story: &Story, store: &Store) -> Result<(), String> {
    let backend = store.backend();
    let signals = backend.signals(0, 10).map_err(said)?;
    if !signals.is_empty() {
        return Err(format!("it is quiet, and a signal is on its way: {signals:?}"));
    }
    let waiting = backend.messages(&Wanted::After(0), 100_000).map_err(said)?;
    let now = story.latest;
    for entry in &waiting {
        if !entry.routed {
            return Err(format!("it is quiet, and nobody has brought this message: {entry:?}"));
        }
        if entry.message.until <= now {
            return Err(format!("its time is over, and it still waits: {entry:?}"));
        }
    }
    let subscriptions: Vec<MessageRow> = store.all(super::super::ALL).map_err(said)?;
    for row in &subscriptions {
        let Some(of) = store.case(row.case).map_err(said)? else {
            return Err(format!("{row:?} is of no case"));
        };
        let fits = |entry: &&digipro_store::MessageEntry| {
            let message = &entry.message;
            (&message.entity, &message.name, &message.key) == (&of.entity, &row.name, &row.key)
        };
        for entry in waiting.iter().filter(fits) {
            let (entity, name, key) = (of.entity.clone(), row.name.clone(), row.key.clone());
            let wanted = Wanted::Fitting { entity, name, key, process: of.process.clone(), now };
            let left = backend.messages(&wanted, 1_000).map_err(said)?;
            if left.iter().any(|other| other.number == entry.number) {
                return Err(format!("{row:?} waits for what waits for it: {entry:?}"));
            }
        }
    }
    let tap = story.site.tap.lock().unwrap();
    for (number, until) in tap.messages() {
        if until > now && !waiting.iter().any(|entry| entry.number == number) {
            return Err(format!("message {number} is gone before its time, which ends at {until}"));
        }
    }
    Ok(())
}
