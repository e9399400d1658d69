//! What a case owes to the outside, derived from its state at any time: there is no second list
//! (invariant OWED-IS-DERIVED).

use crate::graph::{Graph, Kind, Node};
use crate::id::NodeIx;
use crate::state::{State, TermKey};
use crate::wait::{Due, Inquiry, Job, Owner, Publish, Task, Trouble, Wait, Waiting};
use digipro_vocab::time::start_of_day;
use digipro_vocab::{Instant, Name, Ticket, Value};

/// One thing owed, borrowed from graph and state.
#[derive(Clone, Debug)]
pub struct Owed<'a> {
    /// Names it in the answering command.
    pub ticket: Ticket,
    /// The element.
    pub node: &'a Node,
    /// What is owed.
    pub what: What<'a>,
}

/// What is owed.
#[derive(Clone, Debug)]
pub enum What<'a> {
    /// Ask the rule packs; answer with `RulesAnswered`.
    Rules(&'a Inquiry),
    /// Offer a job to workers; answer with `CompleteJob`, `FailJob` or `ThrowError`.
    Job(&'a Job),
    /// Show a task to people; answer with `CompleteTask`.
    Task(&'a Task),
    /// Come back at this moment with `TriggerTimer`; not at all while a time limit is stopped.
    Timer {
        /// The moment.
        due: Option<Instant>,
    },
    /// Bring a message of this name and key with `CorrelateMessage`.
    Message {
        /// The message.
        name: &'a Name,
        /// The key.
        key: Option<&'a Name>,
    },
    /// Bring a signal of this name with `CatchSignal`.
    Signal {
        /// The signal.
        name: &'a Name,
    },
    /// Ask a person what is done next in an ad-hoc subprocess; answer with `Activate`.
    Choice {
        /// What can be chosen.
        among: &'a [NodeIx],
    },
    /// Read a data store; answer with `DataRead`.
    Fetch {
        /// Which.
        store: &'a Name,
    },
    /// Write a data store, then say `EffectDone`.
    Keep {
        /// Which.
        store: &'a Name,
        /// Its content.
        value: &'a Value,
    },
    /// Send a message, then say `EffectDone`.
    Publish(&'a Publish),
    /// Send a signal to all that wait for it, then say `EffectDone`.
    Broadcast {
        /// The signal.
        name: &'a Name,
        /// What it says.
        variables: &'a crate::command::Variables,
    },
    /// Show an incident to people; answer with `ResolveIncident` or, where `sign` is set, `SignOver`.
    Incident(&'a Trouble),
}

/// All that a case owes, in the order in which it came to owe it.
#[must_use]
pub fn owed<'a>(graph: &'a Graph, state: &'a State) -> Vec<Owed<'a>> {
    state.waits.keys().filter_map(|ticket| owed_by(graph, state, *ticket)).collect()
}

/// What is owed under one ticket: for a runner that follows the events of a command instead of reading all.
#[must_use]
pub fn owed_by<'a>(graph: &'a Graph, state: &'a State, ticket: Ticket) -> Option<Owed<'a>> {
    let waiting = state.waits.get(&ticket)?;
    Some(Owed { ticket, node: graph.node(waiting.node)?, what: what(graph, state, waiting)? })
}

/// None for what the case brings about itself.
fn what<'a>(graph: &'a Graph, state: &State, waiting: &'a Waiting) -> Option<What<'a>> {
    Some(match &waiting.wait {
        Wait::Task(task) => What::Task(task),
        Wait::Job(job) => What::Job(job),
        Wait::Timer(timer) => What::Timer { due: due(graph, state, &timer.due) },
        Wait::Message { name, key } => What::Message { name, key: key.as_ref() },
        Wait::Signal { name } => What::Signal { name },
        Wait::Choice => match &graph.node(waiting.node)?.kind {
            Kind::AdHoc(ad_hoc) => What::Choice { among: &ad_hoc.choices },
            _ => return None,
        },
        Wait::Fetch { store, .. } => What::Fetch { store },
        Wait::Keep { store, value } => What::Keep { store, value },
        Wait::Publish(publish) => What::Publish(publish),
        Wait::Broadcast { name, variables } => What::Broadcast { name, variables },
        Wait::Rules(inquiry) => What::Rules(inquiry),
        Wait::Incident(trouble) => What::Incident(trouble),
        Wait::Condition { .. } | Wait::Came { .. } => return None,
    })
}

/// The open user task of which the listener under this ticket is told.
#[must_use]
pub fn task_told(state: &State, ticket: Ticket) -> Option<&Task> {
    let Owner::Token(token) = state.waits.get(&ticket)?.owner else { return None };
    let mut waits = state.tokens.get(&token)?.tickets.iter().filter_map(|ticket| state.waits.get(ticket));
    waits.find_map(|waiting| if let Wait::Task(task) = &waiting.wait { Some(task.as_ref()) } else { None })
}

/// The moment of a timer; none while its time limit has not begun, stands still, or is concluded.
pub(crate) fn due(graph: &Graph, state: &State, due: &Due) -> Option<Instant> {
    let (key, offset, allowed) = match due {
        Due::At(moment) => return Some(*moment),
        Due::Term { term, scope, offset, allowed } => {
            (TermKey { term: *term, scope: *scope }, *offset, *allowed)
        }
    };
    let limit = state.limit(key)?;
    let reckoning = limit.reckon(&graph.calendar_on(limit.law.unwrap_or(limit.start))).ok()?;
    if reckoning.concluded.is_some() {
        return None;
    }
    let day = match offset {
        Some(days) => {
            let from = if allowed { reckoning.after? } else { reckoning.due? };
            from.checked_add(jiff::Span::new().try_days(days).ok()?).ok()?
        }
        None => reckoning.after?,
    };
    Some(start_of_day(day))
}
