//! Events to their written form.

use super::entry::{
    Answered, Asked, Asking, Awaited, Entry, Evaluated, Found, Holder, Indeterminate, Inside, Moment, Queued,
    Reasoned,
};
use super::payload::{Writing, sorted};
use crate::command::{Acknowledged, Answer, Variables};
use crate::event::Event;
use crate::graph::Graph;
use crate::id::{BlockIx, FlowIx, NodeIx, PointIx, TermIx, TokenId};
use crate::state::Body;
use crate::wait::{Due, Inquiry, Owner, Wait};
use digipro_vocab::{Finding, Name, Value};

/// Writes an event.
pub(super) fn entry(graph: &Graph, values: &mut Writing, event: &Event) -> Entry {
    match event {
        Event::CaseStarted { process, start, part, day } => {
            let start = start.map(|start| node(graph, start));
            Entry::CaseStarted { day: *day, part: *part, process: block(graph, *process), start }
        }
        Event::ScopeOpened { scope, parent, holder, body } => Entry::ScopeOpened {
            body: inside(graph, values, body),
            holder: *holder,
            parent: *parent,
            scope: *scope,
        },
        Event::ScopeClosed { scope } => Entry::ScopeClosed { scope: *scope },
        Event::Entered { token, node: ix, scope, flow: by, index } => {
            let (element, flow) = (node(graph, *ix), by.map(|by| flow(graph, by)));
            Entry::Entered { element, flow, index: *index, scope: *scope, token: *token }
        }
        Event::Completed { token, node: ix } => Entry::Completed { element: node(graph, *ix), token: *token },
        Event::Cancelled { token, node: ix } => Entry::Cancelled { element: node(graph, *ix), token: *token },
        Event::Arrived { scope, flow: by } => Entry::Arrived { flow: flow(graph, *by), scope: *scope },
        Event::Joined { scope, node: ix } => Entry::Joined { element: node(graph, *ix), scope: *scope },
        Event::Interrupted { scope } => Entry::Interrupted { scope: *scope },
        Event::Opened { ticket, owner, node: ix, wait } => {
            let (element, owner, wait) = (node(graph, *ix), holder(*owner), awaited(graph, values, wait));
            Entry::Opened { element, owner, ticket: *ticket, wait }
        }
        Event::Closed { ticket } => Entry::Closed { ticket: *ticket },
        Event::Wrote { scope, name, value } => {
            Entry::Wrote { name: name.clone(), scope: *scope, value_at: values.value(value) }
        }
        Event::Assigned { ticket, assignee } => {
            Entry::Assigned { assignee: assignee.clone(), ticket: *ticket }
        }
        Event::ConditionChanged { ticket, met } => Entry::ConditionChanged { met: *met, ticket: *ticket },
        Event::TaskAsked { ticket, transition } => {
            let asked = transition.as_ref();
            let variables = asked.variables.as_ref();
            Entry::TaskAsked(Asking {
                action: asked.action.clone(),
                local: asked.local,
                occasion: asked.occasion,
                proposed: asked.proposed.clone(),
                ticket: *ticket,
                variables_at: variables.map(|fields| values.value(&Value::Context(fields.clone()))),
            })
        }
        Event::TaskCorrected { ticket, changes } => {
            Entry::TaskCorrected { changes: changes.clone(), ticket: *ticket }
        }
        Event::TaskDenied { ticket, reason } => {
            Entry::TaskDenied { reason_at: values.text(reason), ticket: *ticket }
        }
        Event::TaskUpdated { ticket, attributes } => {
            Entry::TaskUpdated { attributes: attributes.clone(), ticket: *ticket }
        }
        Event::Heard { token, occasion } => Entry::Heard { occasion: *occasion, token: *token },
        Event::AdHocMoved { scope, queue, closing } => Entry::AdHocMoved {
            closing: *closing,
            queue: queue.iter().map(|queued| waits_its_turn(graph, values, queued)).collect(),
            scope: *scope,
        },
        Event::JobFailed { ticket, retries, message } => {
            Entry::JobFailed { message_at: values.text(message), retries: *retries, ticket: *ticket }
        }
        Event::Collected { scope, place, value } => {
            Entry::Collected { place: *place, scope: *scope, value_at: values.value(value) }
        }
        Event::ErrorCaught { token, code, message, by } => {
            let (by, message_at) = (node(graph, *by), values.text(message));
            Entry::ErrorCaught { by, code: code.clone(), message_at, token: *token }
        }
        Event::EscalationThrown { token, code, by } => {
            let by = by.map(|by| node(graph, by));
            Entry::EscalationThrown { by, code: code.clone(), token: *token }
        }
        Event::ScopeKept { scope } => Entry::ScopeKept { scope: *scope },
        Event::Compensable { token, node: ix, kept } => {
            Entry::Compensable { element: node(graph, *ix), kept: *kept, token: *token }
        }
        Event::CompensationThrown { token, scope, visits, wait } => {
            let (scope, token, visits, wait) = (*scope, *token, visits.clone(), *wait);
            Entry::CompensationThrown { scope, token, visits, wait }
        }
        Event::CompensationBegun { token, node: ix, scope, by, of } => {
            let (by, of, scope, token) = (*by, *of, *scope, *token);
            Entry::CompensationBegun { by, element: node(graph, *ix), of, scope, token }
        }
        Event::Compensated { token, node: ix, scope, by, of } => {
            let (by, of, scope, token) = (*by, *of, *scope, *token);
            Entry::Compensated { by, element: node(graph, *ix), of, scope, token }
        }
        Event::Retried { token, step } => Entry::Retried { step: *step, token: *token },
        Event::CaseCompleted => Entry::CaseCompleted {},
        Event::CaseCancelled { reason } => Entry::CaseCancelled { reason_at: values.text(reason) },
        Event::TermStarted { term: ix, limit } => {
            Entry::TermStarted { limit: sorted(limit.as_ref()), term: term(graph, *ix) }
        }
        Event::TermMoved { term: ix, change } => {
            Entry::TermMoved { change: sorted(change), term: term(graph, *ix) }
        }
        Event::Submitted { token, variables, acknowledged } => {
            let acknowledged = acknowledged.iter().map(|given| reasoned(values, given)).collect();
            let variables_at = values.value(&Value::Context(variables.clone()));
            Entry::Submitted { acknowledged, token: *token, variables_at }
        }
        Event::Accepted { token } => Entry::Accepted { token: *token },
        Event::Returned { token, findings } => {
            Entry::Returned { findings: found(values, findings), token: *token }
        }
        Event::Decided { token, decision, model, matched } => {
            let (decision, matched, model, token) = (decision.clone(), matched.clone(), *model, *token);
            Entry::Decided { decision, matched, model, token }
        }
        Event::RulesEvaluated { token, point: ix, findings, verdict, answers } => {
            let (point, answers) = (point(graph, *ix), answered(values, answers));
            let (token, verdict, findings) = (*token, *verdict, found(values, findings));
            Entry::RulesEvaluated(Evaluated { answers, findings, point, token, verdict })
        }
        Event::RulesIndeterminate { token, point: ix, act_date, failures, answers } => {
            let (point, answers) = (point(graph, *ix), answered(values, answers));
            let (token, act_date, failures) = (*token, *act_date, sorted(failures));
            Entry::RulesIndeterminate(Indeterminate { act_date, answers, failures, point, token })
        }
        Event::Signed { token, point, reason, proceed } => {
            signed(graph, values, *token, *point, reason, *proceed)
        }
    }
}

fn waits_its_turn(graph: &Graph, values: &mut Writing, (ix, variables): &(NodeIx, Variables)) -> Queued {
    Queued { element: node(graph, *ix), variables_at: values.value(&Value::Context(variables.clone())) }
}

fn signed(
    graph: &Graph,
    values: &mut Writing,
    token: TokenId,
    ix: PointIx,
    reason: &str,
    proceed: bool,
) -> Entry {
    Entry::Signed { point: point(graph, ix), proceed, reason_at: values.text(reason), token }
}

fn reasoned(values: &mut Writing, given: &Acknowledged) -> Reasoned {
    Reasoned { reason_at: values.text(&given.reason), rule: given.rule.clone() }
}

fn holder(owner: Owner) -> Holder {
    match owner {
        Owner::Token(token) => Holder::Token(token),
        Owner::Scope(scope) => Holder::Scope(scope),
        Owner::Case => Holder::Case {},
    }
}

fn inside(graph: &Graph, values: &mut Writing, body: &Body) -> Inside {
    match body {
        Body::Task => Inside::Task {},
        Body::Block { block: ix, closed } => Inside::Block { closed: *closed, id: block(graph, *ix) },
        Body::Many { items, .. } => Inside::Many {
            items_at: values.value(&Value::List(items.clone())),
            length: u32::try_from(items.len()).unwrap_or(u32::MAX),
        },
        Body::Rounds { .. } => Inside::Rounds {},
    }
}

fn awaited(graph: &Graph, values: &mut Writing, wait: &Wait) -> Awaited {
    match wait {
        Wait::Task(task) => Awaited::Task {
            assignee: task.assignee.clone(),
            candidate_groups: task.candidate_groups.clone(),
            candidate_users: task.candidate_users.clone(),
            due: task.due.clone(),
            follow_up: task.follow_up.clone(),
            form: task.form.clone(),
            priority: task.priority,
        },
        Wait::Job(job) => {
            let (kind, listener) = (job.kind.clone(), job.listener.clone());
            Awaited::Job { kind, listener, priority: job.priority, retries: job.retries }
        }
        Wait::Timer(timer) => Awaited::Timer { cycle: timer.cycle.clone(), due: moment(graph, &timer.due) },
        Wait::Message { name, key } => {
            Awaited::Message { key_at: key.as_ref().map(|key| values.text(key)), name: name.clone() }
        }
        Wait::Signal { name } => Awaited::Signal { name: name.clone() },
        Wait::Choice => Awaited::Choice {},
        Wait::Fetch { store, name } => Awaited::Fetch { name: name.clone(), store: store.clone() },
        Wait::Keep { store, value } => Awaited::Keep { store: store.clone(), value_at: values.value(value) },
        Wait::Condition { met, part, scope } => Awaited::Condition { met: *met, part: *part, scope: *scope },
        Wait::Came { wait, variables } => Awaited::Came {
            variables_at: values.value(&Value::Context(variables.clone())),
            wait: Box::new(awaited(graph, values, wait)),
        },
        Wait::Publish(publish) => Awaited::Publish {
            key_at: values.text(&publish.key),
            message_id_at: publish.message_id.as_ref().map(|id| values.text(id)),
            name: publish.name.clone(),
            time_to_live: publish.time_to_live.clone(),
            variables_at: values.value(&Value::Context(publish.variables.clone())),
        },
        Wait::Broadcast { name, variables } => Awaited::Broadcast {
            name: name.clone(),
            variables_at: values.value(&Value::Context(variables.clone())),
        },
        Wait::Rules(inquiry) => asked(graph, values, inquiry),
        Wait::Incident(trouble) => Awaited::Incident {
            code: trouble.code.id.into(),
            findings: found(values, &trouble.findings),
            listener: trouble.listener.clone(),
            message_at: values.text(&trouble.message),
            sign: trouble.sign,
            step: trouble.step,
        },
    }
}

fn moment(graph: &Graph, due: &Due) -> Moment {
    match due {
        Due::At(moment) => Moment::At(*moment),
        Due::Term { term: ix, offset, allowed } => {
            Moment::Term { allowed: *allowed, offset: *offset, term: term(graph, *ix) }
        }
    }
}

fn asked(graph: &Graph, values: &mut Writing, inquiry: &Inquiry) -> Awaited {
    let questions = inquiry.questions.iter().map(|question| Asked {
        asked: question.asked,
        contract: question.contract.clone(),
        digest: question.digest,
        level: question.level,
        pack: question.pack.clone(),
        request_at: values.data(&question.request),
    });
    Awaited::Rules {
        act_date: inquiry.act_date,
        at: inquiry.at,
        questions: questions.collect(),
        point: point(graph, inquiry.point),
        regime_from: inquiry.regime_from,
    }
}

fn answered(values: &mut Writing, answers: &[Answer]) -> Vec<Answered> {
    let write = |answer: &Answer| Answered {
        asked: answer.asked,
        contract: answer.contract.clone(),
        digest: answer.digest,
        fuel: answer.fuel,
        outcome_at: values.data(&answer.outcome),
        pack: answer.pack.clone(),
    };
    answers.iter().map(write).collect()
}

fn found(values: &mut Writing, findings: &[Finding]) -> Vec<Found> {
    let write = |finding: &Finding| {
        let arguments = &finding.message.arguments;
        Found {
            arguments_at: (!arguments.is_empty()).then(|| values.data(arguments)),
            because: finding.because.clone(),
            citations: sorted(&finding.citations),
            key: finding.message.key.clone(),
            outcome: finding.outcome,
            rule: finding.rule.clone(),
            weight: finding.weight,
        }
    };
    findings.iter().map(write).collect()
}

fn node(graph: &Graph, ix: NodeIx) -> Name {
    graph.node(ix).map(|node| node.id.clone()).unwrap_or_default()
}

fn flow(graph: &Graph, ix: FlowIx) -> Name {
    graph.flow(ix).map(|flow| flow.id.clone()).unwrap_or_default()
}

fn block(graph: &Graph, ix: BlockIx) -> Name {
    graph.block(ix).map(|block| block.id.clone()).unwrap_or_default()
}

fn term(graph: &Graph, ix: TermIx) -> Name {
    graph.terms.get(ix.place()).cloned().unwrap_or_default()
}

fn point(graph: &Graph, ix: PointIx) -> Name {
    graph.points.get(ix.place()).cloned().unwrap_or_default()
}
