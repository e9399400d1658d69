//! Migration: a case under way goes on by another definition (bpmn.md, "Migration of cases").
//!
//! The structure of a case is pinned and changes only by this event. What runs, waits or is remembered in the case has
//! to have its place in the other definition, by the same id or by a rename that is given; if one thing has not, nothing
//! is applied. Nothing that was begun is begun again: who has a task keeps it, a timer keeps its moment, a time limit its
//! history. Boundary events and event subprocesses that are new are waited for from now on, those that are gone no more.

mod alike;
mod begin;
mod examine;
mod mapping;
mod report;

pub(crate) use begin::Begin;
pub(crate) use mapping::Numbers;
pub use mapping::{Migration, Renames};
pub use report::{Cause, Item, Outcome, Report, Subject, Why};

use crate::codes;
use crate::command::{Action, Command};
use crate::event::Event;
use crate::graph::Graph;
use crate::run::Run;
use crate::state::{Phase, State};
use digipro_vocab::{Instant, Name, Rejection};
use examine::Examination;
use std::sync::Arc;

/// What a migration would come to: for everything in the case, where it goes or why it cannot. Changes nothing.
///
/// # Errors
/// When the definitions have nothing to do with one another, or a rename names what is not there (R0141, R0143, R0144).
pub fn examine(
    (from, to): (&Graph, &Graph),
    state: &State,
    renames: &Renames,
    at: Instant,
) -> Result<Report, Rejection> {
    let migration = Migration::between(from, to, renames)?;
    let Examination { mut report, begin, .. } = Examination::of((from, to), state, &migration);
    if report.passes() {
        match play(to, state, migration, &begin, at) {
            Ok(played) => report.items.extend(played.begins),
            Err(item) => report.items.push(*item),
        }
    }
    Ok(report)
}

/// Takes a case from one definition to another: all of it, or nothing. The state is evolved by the events returned, all
/// of which are events of the definition to which it goes.
///
/// # Errors
/// When something in the case has no place there (R0140); the state is then as it was. R0003, R0005, R0141, R0143,
/// R0144, R0145 as their pages say.
pub fn migrate(
    from: &Graph,
    to: &Graph,
    state: &mut State,
    command: &Command,
) -> Result<Vec<Event>, Rejection> {
    let Action::Migrate { to: wanted, renames } = &command.action else {
        return Err(Rejection::new(codes::R0145, "the command asks for something else than a migration"));
    };
    if *wanted != to.digest {
        let message = format!("the definition at hand is {}, not {}", to.digest.short(), wanted.short());
        return Err(Rejection::new(codes::R0145, message));
    }
    match state.phase {
        Phase::New => return Err(Rejection::new(codes::R0003, "the case has not begun")),
        Phase::Completed | Phase::Cancelled => {
            return Err(Rejection::new(codes::R0005, "the case is over")
                .help("what is over stays with the definition that it ended with"));
        }
        Phase::Running => {}
    }
    let migration = Migration::between(from, to, renames)?;
    let Examination { report, begin, .. } = Examination::of((from, to), state, &migration);
    if !report.passes() {
        return Err(refused(&report));
    }
    match play(to, state, migration, &begin, command.at) {
        Ok(Played { after, events, .. }) => {
            *state = after;
            Ok(events)
        }
        Err(item) => Err(refused(&Report { items: vec![*item], ..report })),
    }
}

/// A migration that was tried on a copy of the case.
struct Played {
    after: State,
    events: Vec<Event>,
    begins: Vec<Item>,
}

/// The case as it would be, and what would happen on the way; or what keeps it from going.
fn play(
    to: &Graph,
    state: &State,
    migration: Migration,
    begin: &Begin,
    at: Instant,
) -> Result<Played, Box<Item>> {
    let mut after = state.clone();
    let mut run = Run::new(to, &mut after, at);
    let item = |element: Name, number, outcome| Item {
        subject: Subject::Event,
        number,
        element: element.clone(),
        to: Some(element),
        outcome,
        stays: Vec::new(),
        notes: Vec::new(),
    };
    let opened = run.migrate(&Arc::new(migration), begin).map_err(|(element, fault)| {
        let stays = vec![Cause::of(Why::CannotBegin, fault.message)];
        Box::new(Item { stays, ..item(element, None, Outcome::Stays) })
    })?;
    let events = run.settle();
    if let Some(stuck) = crate::prove::dead_end(to, &after) {
        let stays = vec![Cause::about(Why::NoWayToEnd, &stuck)];
        return Err(Box::new(Item { subject: Subject::Case, stays, ..item(stuck, None, Outcome::Stays) }));
    }
    let id = |node| to.node(node).map(|node| node.id.clone()).unwrap_or_default();
    let begins = opened.into_iter().map(|(ticket, node)| item(id(node), Some(ticket.0), Outcome::Begins));
    Ok(Played { begins: begins.collect(), after, events })
}

/// How many causes a rejection names; the report has them all.
const CAUSES_TOLD: usize = 3;

fn refused(report: &Report) -> Rejection {
    let causes: Vec<String> = report
        .items
        .iter()
        .flat_map(|item| item.stays.iter().map(move |cause| format!("`{}`: {}", item.element, cause.message)))
        .collect();
    let more = causes.len().saturating_sub(CAUSES_TOLD);
    let told = causes.into_iter().take(CAUSES_TOLD).collect::<Vec<_>>().join("; ");
    let more = if more > 0 { format!("; and {more} more") } else { String::new() };
    Rejection::new(codes::R0140, format!("the case cannot migrate to {}: {told}{more}", report.to.short()))
        .help("nothing was changed; give renames, migrate later, or let the case end as it began")
}
