//! The written form back to events.

use super::Unreadable;
use super::entry::{
    Answered, Asked, Asking, Awaited, Entry, Evaluated, Found, Holder, Indeterminate, Inside, Moment, Queued,
    Reasoned,
};
use super::payload::Reading;
use crate::command::{Acknowledged, Answer, Variables};
use crate::event::Event;
use crate::graph::Graph;
use crate::id::{BlockIx, FlowIx, NodeIx, PointIx, TermIx};
use crate::state::Body;
use crate::wait::{Due, Inquiry, Job, Owner, Publish, Question, Task, Timer, Transition, Trouble, Wait};
use digipro_vocab::{Date, Failure, FailureCause, Finding, Message, Name, Request, Value};
use std::sync::Arc;

type Read<T> = Result<T, Unreadable>;

/// Reads an event.
pub(super) fn event(graph: &Graph, values: &Reading, entry: Entry) -> Read<Event> {
    Ok(match entry {
        Entry::CaseStarted { day, part, process, start } => {
            let start = start.map(|start| node(graph, &start)).transpose()?;
            Event::CaseStarted { process: block(graph, &process)?, start, part, day }
        }
        Entry::ScopeOpened { body, holder, parent, scope } => {
            Event::ScopeOpened { scope, parent, holder, body: inside(graph, values, body)? }
        }
        Entry::ScopeClosed { scope } => Event::ScopeClosed { scope },
        Entry::Entered { element, flow: by, index, scope, token } => {
            let by = by.map(|by| flow(graph, &by)).transpose()?;
            Event::Entered { token, node: node(graph, &element)?, scope, flow: by, index }
        }
        Entry::Completed { element, token } => Event::Completed { token, node: node(graph, &element)? },
        Entry::Cancelled { element, token } => Event::Cancelled { token, node: node(graph, &element)? },
        Entry::Arrived { flow: by, scope } => Event::Arrived { scope, flow: flow(graph, &by)? },
        Entry::Joined { element, scope } => Event::Joined { scope, node: node(graph, &element)? },
        Entry::Interrupted { scope } => Event::Interrupted { scope },
        Entry::Opened { element, owner, ticket, wait } => Event::Opened {
            ticket,
            owner: owner_of(&owner),
            node: node(graph, &element)?,
            wait: wait_of(graph, values, wait)?,
        },
        Entry::Closed { ticket } => Event::Closed { ticket },
        Entry::Wrote { name, scope, value_at } => {
            Event::Wrote { scope, name, value: values.value(value_at)? }
        }
        Entry::Assigned { assignee, ticket } => Event::Assigned { ticket, assignee },
        Entry::ConditionChanged { met, ticket } => Event::ConditionChanged { ticket, met },
        Entry::TaskAsked(asked) => task_asked(values, asked)?,
        Entry::TaskCorrected { changes, ticket } => Event::TaskCorrected { ticket, changes },
        Entry::TaskDenied { reason_at, ticket } => {
            Event::TaskDenied { ticket, reason: values.text(reason_at)? }
        }
        Entry::TaskUpdated { attributes, ticket } => Event::TaskUpdated { ticket, attributes },
        Entry::Heard { occasion, token } => Event::Heard { token, occasion },
        Entry::AdHocMoved { closing, queue, scope } => {
            let queued =
                |queued: Queued| Ok((node(graph, &queued.element)?, fields(values, queued.variables_at)?));
            Event::AdHocMoved { scope, queue: queue.into_iter().map(queued).collect::<Read<_>>()?, closing }
        }
        Entry::JobFailed { message_at, retries, ticket } => {
            Event::JobFailed { ticket, retries, message: values.text(message_at)? }
        }
        Entry::Collected { place, scope, value_at } => {
            Event::Collected { scope, place, value: values.value(value_at)? }
        }
        Entry::ErrorCaught { by, code, message_at, token } => {
            Event::ErrorCaught { token, code, message: values.text(message_at)?, by: node(graph, &by)? }
        }
        Entry::EscalationThrown { by, code, token } => {
            let by = by.map(|by| node(graph, &by)).transpose()?;
            Event::EscalationThrown { token, code, by }
        }
        Entry::ScopeKept { scope } => Event::ScopeKept { scope },
        Entry::Compensable { element, kept, token } => {
            Event::Compensable { token, node: node(graph, &element)?, kept }
        }
        Entry::CompensationThrown { scope, token, visits, wait } => {
            Event::CompensationThrown { token, scope, visits, wait }
        }
        Entry::CompensationBegun { by, element, of, scope, token } => {
            Event::CompensationBegun { token, node: node(graph, &element)?, scope, by, of }
        }
        Entry::Compensated { by, element, of, scope, token } => {
            Event::Compensated { token, node: node(graph, &element)?, scope, by, of }
        }
        Entry::Retried { step, token } => Event::Retried { token, step },
        Entry::CaseCompleted {} => Event::CaseCompleted,
        Entry::CaseCancelled { reason_at } => Event::CaseCancelled { reason: values.text(reason_at)? },
        Entry::TermStarted { limit, term: name } => {
            Event::TermStarted { term: term(graph, &name)?, limit: Arc::new(serde_json::from_value(limit)?) }
        }
        Entry::TermMoved { change, term: name } => {
            Event::TermMoved { term: term(graph, &name)?, change: serde_json::from_value(change)? }
        }
        Entry::Submitted { acknowledged, token, variables_at } => Event::Submitted {
            token,
            variables: fields(values, variables_at)?,
            acknowledged: acknowledged
                .into_iter()
                .map(|given| reasoned(values, given))
                .collect::<Read<_>>()?,
        },
        Entry::Accepted { token } => Event::Accepted { token },
        Entry::Returned { findings, token } => Event::Returned { token, findings: found(values, findings)? },
        Entry::Decided { decision, matched, model, token } => {
            Event::Decided { token, decision, model, matched }
        }
        Entry::RulesEvaluated(entry) => evaluated(graph, values, entry)?,
        Entry::RulesIndeterminate(entry) => indeterminate(graph, values, entry)?,
        Entry::Signed { point: name, proceed, reason_at, token } => {
            Event::Signed { token, point: point(graph, &name)?, reason: values.text(reason_at)?, proceed }
        }
    })
}

fn task_asked(values: &Reading, asked: Asking) -> Read<Event> {
    let Asking { action, local, occasion, proposed, ticket, variables_at } = asked;
    let variables = variables_at.map(|place| fields(values, place)).transpose()?;
    let transition = Transition { occasion, action, proposed, variables, local };
    Ok(Event::TaskAsked { ticket, transition: Box::new(transition) })
}

fn evaluated(graph: &Graph, values: &Reading, entry: Evaluated) -> Read<Event> {
    Ok(Event::RulesEvaluated {
        token: entry.token,
        point: point(graph, &entry.point)?,
        findings: found(values, entry.findings)?,
        verdict: entry.verdict,
        answers: answered(values, entry.answers)?,
    })
}

fn indeterminate(graph: &Graph, values: &Reading, entry: Indeterminate) -> Read<Event> {
    Ok(Event::RulesIndeterminate {
        token: entry.token,
        point: point(graph, &entry.point)?,
        act_date: entry.act_date,
        failures: serde_json::from_value(entry.failures)?,
        answers: answered(values, entry.answers)?,
    })
}

fn owner_of(holder: &Holder) -> Owner {
    match holder {
        Holder::Token(token) => Owner::Token(*token),
        Holder::Scope(scope) => Owner::Scope(*scope),
        Holder::Case {} => Owner::Case,
    }
}

fn reasoned(values: &Reading, given: Reasoned) -> Read<Acknowledged> {
    Ok(Acknowledged { rule: given.rule, reason: values.text(given.reason_at)? })
}

fn fields(values: &Reading, place: u32) -> Read<Variables> {
    match values.value(place)? {
        Value::Context(fields) => Ok(fields),
        _ => Err(Unreadable(format!("value {place} is not a context"))),
    }
}

fn inside(graph: &Graph, values: &Reading, body: Inside) -> Read<Body> {
    Ok(match body {
        Inside::Task {} => Body::Task,
        Inside::Block { closed, id } => Body::Block { block: block(graph, &id)?, closed },
        Inside::Many { items_at, length } => {
            let length = length as usize;
            let items = match values.value(items_at)? {
                Value::List(items) if items.len() == length => items,
                // Erased: as many instances, of which nothing is known.
                _ => Arc::new(vec![crate::variables::erased(); length.min(crate::limits::ITEMS_MAX)]),
            };
            Body::Many { results: vec![Value::Null; items.len()], items, begun: 0, done: 0 }
        }
        Inside::Rounds {} => Body::Rounds { begun: 0 },
    })
}

fn wait_of(graph: &Graph, values: &Reading, wait: Awaited) -> Read<Wait> {
    Ok(match wait {
        Awaited::Task { assignee, candidate_groups, candidate_users, due, follow_up, form, priority } => {
            let findings = Vec::new();
            Wait::Task(Box::new(Task {
                assignee,
                candidate_groups,
                candidate_users,
                due,
                findings,
                follow_up,
                form,
                priority,
                transition: None,
            }))
        }
        Awaited::Job { kind, listener, priority, retries } => {
            Wait::Job(Box::new(Job { kind, retries, priority, listener }))
        }
        Awaited::Timer { cycle, due } => {
            let due = match due {
                Moment::At(moment) => Due::At(moment),
                Moment::Term { allowed, offset, term: name } => {
                    Due::Term { term: term(graph, &name)?, offset, allowed }
                }
            };
            Wait::Timer(Timer { due, cycle })
        }
        Awaited::Message { key_at, name } => {
            Wait::Message { name, key: key_at.map(|key| values.name(key)).transpose()? }
        }
        Awaited::Signal { name } => Wait::Signal { name },
        Awaited::Choice {} => Wait::Choice,
        Awaited::Fetch { name, store } => Wait::Fetch { store, name },
        Awaited::Keep { store, value_at } => Wait::Keep { store, value: values.value(value_at)? },
        Awaited::Condition { met, part, scope } => Wait::Condition { met, part, scope },
        Awaited::Came { variables_at, wait } => Wait::Came {
            variables: fields(values, variables_at)?,
            wait: Box::new(wait_of(graph, values, *wait)?),
        },
        Awaited::Publish { key_at, message_id_at, name, time_to_live, variables_at } => {
            Wait::Publish(Box::new(Publish {
                name,
                key: values.name(key_at)?,
                variables: fields(values, variables_at)?,
                message_id: message_id_at.map(|id| values.name(id)).transpose()?,
                time_to_live,
            }))
        }
        Awaited::Broadcast { name, variables_at } => {
            Wait::Broadcast { name, variables: fields(values, variables_at)? }
        }
        Awaited::Rules { act_date, at, point: name, questions, regime_from } => {
            let point = point(graph, &name)?;
            let question = |asked| question(values, asked, &name, act_date);
            let questions = questions.into_iter().map(question).collect::<Read<_>>()?;
            Wait::Rules(Arc::new(Inquiry { point, at, act_date, regime_from, questions }))
        }
        Awaited::Incident { code, findings, listener, message_at, sign, step } => {
            let known = crate::codes::find(&code);
            let code = known.ok_or_else(|| Unreadable(format!("there is no incident `{code}`")))?;
            let (message, findings) = (values.text(message_at)?, found(values, findings)?);
            Wait::Incident(Box::new(Trouble { code, message, step, sign, findings, listener }))
        }
    })
}

fn question(values: &Reading, asked: Asked, point: &Name, act_date: Date) -> Read<Question> {
    let empty = Request {
        point: point.clone(),
        act_date,
        facts_date: act_date,
        known_on: act_date,
        facts: Vec::new(),
        parameters: Vec::new(),
    };
    Ok(Question {
        request: values.data(asked.request_at, empty)?,
        pack: asked.pack,
        digest: asked.digest,
        contract: asked.contract,
        level: asked.level,
        asked: asked.asked,
    })
}

fn answered(values: &Reading, answers: Vec<Answered>) -> Read<Arc<Vec<Answer>>> {
    let read = |answer: Answered| {
        let erased = Err(Failure { cause: FailureCause::Absent, detail: "erased".into() });
        Ok(Answer {
            outcome: values.data(answer.outcome_at, erased)?,
            pack: answer.pack,
            digest: answer.digest,
            contract: answer.contract,
            asked: answer.asked,
            fuel: answer.fuel,
        })
    };
    answers.into_iter().map(read).collect::<Read<_>>().map(Arc::new)
}

fn found(values: &Reading, findings: Vec<Found>) -> Read<Vec<Finding>> {
    let read = |found: Found| {
        let arguments = match found.arguments_at {
            Some(place) => values.data(place, Vec::new())?,
            None => Vec::new(),
        };
        Ok(Finding {
            rule: found.rule,
            outcome: found.outcome,
            weight: found.weight,
            citations: serde_json::from_value(found.citations)?,
            message: Message { key: found.key, arguments },
            because: found.because,
        })
    };
    findings.into_iter().map(read).collect()
}

fn unknown(what: &str, id: &str) -> Unreadable {
    Unreadable(format!("the definition has no {what} `{id}`"))
}

fn node(graph: &Graph, id: &Name) -> Read<NodeIx> {
    graph.nodes_by_id.get(id).copied().ok_or_else(|| unknown("flow node", id))
}

fn flow(graph: &Graph, id: &Name) -> Read<FlowIx> {
    graph.flows_by_id.get(id).copied().ok_or_else(|| unknown("sequence flow", id))
}

fn block(graph: &Graph, id: &Name) -> Read<BlockIx> {
    graph.blocks_by_id.get(id).copied().ok_or_else(|| unknown("process or subprocess", id))
}

fn term(graph: &Graph, name: &Name) -> Read<TermIx> {
    let place = graph.terms.iter().position(|known| known == name);
    place.map(TermIx::at).ok_or_else(|| unknown("time limit", name))
}

fn point(graph: &Graph, name: &Name) -> Read<PointIx> {
    let place = graph.points.iter().position(|known| known == name);
    place.map(PointIx::at).ok_or_else(|| unknown("rule point", name))
}
