//! The history of a case for people: its records with date, author and what happened, as keys with arguments.
//! Wording lives in texts; a program that wants everything reads the bodies of the records.

use crate::case::{Case, Trouble};
use crate::error::no_case;
use crate::runner::{Runner, quarantined};
use crate::{Error, case};
use digipro_machine::event::Verdict;
use digipro_machine::graph::Node;
use digipro_machine::{Acknowledged, Actor, Event, Graph, NodeIx, TermKey, TokenId, Wait};
use digipro_store::{Erasure, Filing};
use digipro_vocab::{CaseId, Digest, Failure, Finding, Instant, Name, Ticket, Value};
use serde::Serialize;
use std::collections::BTreeMap;

/// One record of a case's log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// Its number within the case, from 1.
    pub seq: u64,
    /// When.
    pub at: Instant,
    /// Who asked; nobody for the record of an erasure, which says so itself.
    pub by: Option<Actor>,
    /// What was asked, such as `complete-task`.
    pub action: Name,
    /// What happened, in order.
    pub events: Vec<Told>,
    /// The erasure that it records.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub erasure: Option<Erasure>,
    /// The document that it files.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub filing: Option<Filing>,
    /// Hash of the chain up to and including it.
    pub hash: Digest,
}

/// One thing that happened, to be worded.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Told {
    /// Key of the text, such as `task-opened`.
    pub key: &'static str,
    /// Id of the BPMN element concerned.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub element: Option<Name>,
    /// Name of the element on the diagram.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Name>,
    /// Arguments of the text.
    pub arguments: BTreeMap<&'static str, Value>,
    /// What rules said.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<Finding>,
}

impl Told {
    fn new(key: &'static str) -> Self {
        Self { key, ..Self::default() }
    }

    fn on(mut self, node: Option<&Node>) -> Self {
        self.element = node.map(|node| node.id.clone());
        self.name = node.and_then(|node| node.name.clone());
        self
    }

    fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.arguments.insert(name, value.into());
        self
    }

    fn text(self, name: &'static str, value: impl ToString) -> Self {
        self.with(name, Value::text(value.to_string()))
    }

    fn some<T: ToString>(self, name: &'static str, value: Option<T>) -> Self {
        if let Some(value) = value { self.text(name, value) } else { self }
    }

    fn findings(mut self, findings: &[Finding]) -> Self {
        self.findings = findings.to_vec();
        self
    }
}

impl Runner {
    /// The history of a case, from its first record.
    ///
    /// # Errors
    /// When there is no such case, or its log cannot be read.
    pub fn case_history(&self, id: CaseId) -> Result<Vec<Entry>, Error> {
        let store = &self.0.store;
        let Some(digest) = case::pinned(store, id)? else { return Err(no_case(id).into()) };
        let mut case = Case::new(id, self.0.definitions.graph(&digest)?);
        let (mut entries, mut places) = (Vec::new(), Places::new());
        let read = case.replay(&self.source(), |case, record, happened, _| {
            let (erasure, filing) = (Erasure::read(&record.body), Filing::read(&record.body));
            let (by, action, events) = match happened {
                Some((header, events)) => {
                    let told = events.iter().filter_map(|event| tell(case, &mut places, event)).collect();
                    (Some(header.by.clone()), header.action.clone(), told)
                }
                None if filing.is_some() => {
                    let by = filing.as_ref().map(|filed| Actor {
                        id: filed.by.clone(),
                        role: filed.role.clone(),
                        ..Actor::default()
                    });
                    (by, "file-document".into(), Vec::new())
                }
                None => (None, "erase".into(), Vec::new()),
            };
            let (seq, at, hash) = (record.seq, record.at, record.hash);
            entries.push(Entry { seq, at, by, action, events, erasure, filing, hash });
        });
        match read {
            Ok(()) => Ok(entries),
            Err(Trouble::Store(error)) => Err(error.into()),
            Err(Trouble::Unreadable(cause)) => Err(quarantined(id, &cause.to_string()).into()),
        }
    }
}

/// Where each token is.
type Places = BTreeMap<TokenId, NodeIx>;

/// Where tokens are after an event.
fn follow(places: &mut Places, event: &Event) {
    match event {
        Event::Entered { token, node, .. } | Event::CompensationBegun { token, node, .. } => {
            places.insert(*token, *node);
        }
        Event::Migrated { migration } => {
            places.values_mut().for_each(|node| *node = migration.node(*node).unwrap_or(*node));
        }
        _ => {}
    }
}

/// What an event tells people; nothing for the bookkeeping of tokens and scopes.
fn tell(case: &Case, places: &mut Places, event: &Event) -> Option<Told> {
    let graph = case.graph.as_ref();
    follow(places, event);
    let at = |token: &TokenId| places.get(token).and_then(|node| graph.node(*node));
    Some(match event {
        Event::CaseStarted { process, start, day, .. } => Told::new("case-started")
            .on(start.and_then(|start| graph.node(start)))
            .some("process", graph.block(*process).map(|block| &block.id))
            .text("day", day),
        Event::Entered { node, index, .. } => {
            let told = Told::new("entered").on(graph.node(*node));
            if *index > 0 { told.with("index", i64::from(*index)) } else { told }
        }
        Event::Completed { node, .. } => Told::new("completed").on(graph.node(*node)),
        Event::Cancelled { node, .. } => Told::new("cancelled").on(graph.node(*node)),
        Event::Opened { ticket, node, wait, .. } => tell_wait(graph, *ticket, wait).on(graph.node(*node)),
        Event::Wrote { name, value, .. } => {
            Told::new("wrote").text("variable", name).with("value", value.clone())
        }
        Event::Assigned { ticket, assignee } => {
            ticketed("assigned", *ticket).some("assignee", assignee.as_ref())
        }
        Event::TaskAsked { .. }
        | Event::TaskCorrected { .. }
        | Event::TaskDenied { .. }
        | Event::TaskUpdated { .. } => return tell_task(event),
        // The entry itself says who.
        Event::Performed { .. } => return None,
        Event::Heard { token, occasion } => {
            Told::new("heard").on(at(token)).text("occasion", occasion.name())
        }
        Event::JobFailed { .. } | Event::JobUpdated { .. } => return tell_job(event),
        Event::Submitted { token, acknowledged, .. } => {
            Told::new("submitted").on(at(token)).with("acknowledged", reasons(acknowledged))
        }
        Event::Accepted { token } => Told::new("accepted").on(at(token)),
        Event::Returned { token, findings } => Told::new("returned").on(at(token)).findings(findings),
        Event::Decided { .. }
        | Event::RulesEvaluated { .. }
        | Event::RulesIndeterminate { .. }
        | Event::RulesShadowed { .. }
        | Event::Signed { .. }
        | Event::LawAdopted { .. }
        | Event::Migrated { .. } => return tell_rules(graph, event, at),
        Event::TermStarted { term, limit } => {
            term_told(case, "term-started", *term).text("start", limit.start).text("length", limit.length)
        }
        Event::TermMoved { term, change } => {
            term_told(case, change_key(change), *term).text("day", change.day())
        }
        Event::ErrorCaught { .. }
        | Event::EscalationThrown { .. }
        | Event::Compensable { .. }
        | Event::CompensationThrown { .. }
        | Event::CompensationBegun { .. }
        | Event::Compensated { .. }
        | Event::Retried { .. } => return tell_fault(graph, event, at),
        Event::Modified { reason } => Told::new("modified").text("reason", reason),
        Event::CaseCompleted => Told::new("case-completed"),
        Event::CaseCancelled { reason } => Told::new("case-cancelled").text("reason", reason),
        Event::ScopeOpened { .. }
        | Event::ScopeClosed { .. }
        | Event::ScopeKept { .. }
        | Event::Arrived { .. }
        | Event::Joined { .. }
        | Event::Interrupted { .. }
        | Event::AdHocMoved { .. }
        | Event::Closed { .. }
        | Event::ConditionChanged { .. }
        | Event::Collected { .. } => return None,
    })
}

/// The reasons given for going on in spite of warnings.
fn reasons(acknowledged: &[Acknowledged]) -> Value {
    Value::list(acknowledged.iter().map(|given| {
        Value::context([
            ("rule", Value::Text(given.rule.clone())),
            ("reason", Value::text(given.reason.as_str())),
        ])
    }))
}

/// Errors, escalations, and what is compensated.
fn tell_fault<'a>(graph: &Graph, event: &Event, at: impl Fn(&TokenId) -> Option<&'a Node>) -> Option<Told> {
    Some(match event {
        Event::ErrorCaught { token, code, message, by } => Told::new("error-caught")
            .on(at(token))
            .text("code", code)
            .text("message", message)
            .some("by", graph.node(*by).map(|node| &node.id)),
        Event::EscalationThrown { token, code, by } => {
            let by = by.and_then(|by| graph.node(by)).map(|node| &node.id);
            Told::new("escalation-thrown").on(at(token)).text("code", code).some("by", by)
        }
        Event::Compensable { node, .. } => Told::new("compensable").on(graph.node(*node)),
        Event::CompensationThrown { token, visits, .. } => {
            let count = i64::try_from(visits.len()).unwrap_or(i64::MAX);
            Told::new("compensation-thrown").on(at(token)).with("activities", count)
        }
        Event::CompensationBegun { node, of, .. } => Told::new("compensation-begun")
            .on(graph.node(*node))
            .some("activity", at(of).map(|node| &node.id)),
        Event::Compensated { node, of, .. } => {
            Told::new("compensated").on(graph.node(*node)).some("activity", at(of).map(|node| &node.id))
        }
        Event::Retried { token, .. } => Told::new("retried").on(at(token)),
        _ => return None,
    })
}

/// What becomes of what is asked of a user task.
fn tell_task(event: &Event) -> Option<Told> {
    let names = |names: &[Name]| Value::list(names.iter().map(|name| Value::Text(name.clone())));
    Some(match event {
        Event::TaskAsked { ticket, transition } => {
            ticketed("task-asked", *ticket).text("asked", &transition.action)
        }
        Event::TaskCorrected { ticket, .. } => ticketed("task-corrected", *ticket),
        Event::TaskDenied { ticket, reason } => ticketed("task-denied", *ticket).text("reason", reason),
        Event::TaskUpdated { ticket, attributes } => ticketed("task-updated", *ticket)
            .some("assignee", attributes.assignee.as_ref())
            .with("offices", names(&attributes.candidate_groups))
            .with("people", names(&attributes.candidate_users))
            .some("due", attributes.due.as_ref())
            .some("follow-up", attributes.follow_up.as_ref())
            .with("priority", i64::from(attributes.priority)),
        _ => return None,
    })
}

/// What becomes of a job that is still there.
fn tell_job(event: &Event) -> Option<Told> {
    Some(match event {
        Event::JobFailed { ticket, retries, message } => {
            ticketed("job-failed", *ticket).with("retries", i64::from(*retries)).text("message", message)
        }
        Event::JobUpdated { ticket, retries, priority } => {
            ticketed("job-updated", *ticket).with("retries", i64::from(*retries)).with("priority", *priority)
        }
        _ => return None,
    })
}

fn ticketed(key: &'static str, ticket: Ticket) -> Told {
    Told::new(key).text("ticket", ticket)
}

fn point_name(graph: &Graph, point: digipro_machine::PointIx) -> Name {
    graph.points.get(point.place()).cloned().unwrap_or_default()
}

fn tell_wait(graph: &Graph, ticket: Ticket, wait: &Wait) -> Told {
    match wait {
        Wait::Task(task) => ticketed("task-opened", ticket)
            .some("assignee", task.assignee.as_ref())
            .some("office", task.candidate_groups.first())
            .some("due", task.due.as_ref()),
        Wait::Job(job) => match &job.listener {
            None => ticketed("job-opened", ticket).text("kind", &job.kind),
            Some(told) => ticketed("listener-told", ticket)
                .text("kind", &job.kind)
                .text("occasion", told.occasion.name()),
        },
        Wait::Timer(timer) => {
            let told = ticketed("timer-set", ticket);
            match &timer.due {
                digipro_machine::wait::Due::At(due) => told.text("due", due),
                digipro_machine::wait::Due::Term { term, .. } => {
                    told.some("term", graph.terms.get(term.place()))
                }
            }
        }
        Wait::Message { name, key } => {
            ticketed("message-awaited", ticket).text("message", name).some("key", key.as_ref())
        }
        Wait::Signal { name } => ticketed("signal-awaited", ticket).text("signal", name),
        Wait::Fetch { store, .. } => ticketed("data-asked", ticket).text("store", store),
        Wait::Keep { store, value } => {
            ticketed("data-kept", ticket).text("store", store).with("value", value.clone())
        }
        Wait::Choice => ticketed("choice-offered", ticket),
        Wait::Condition { .. } => ticketed("condition-awaited", ticket),
        Wait::Came { .. } => ticketed("part-came", ticket),
        Wait::Publish(publish) => {
            ticketed("message-sent", ticket).text("message", &publish.name).text("key", &publish.key)
        }
        Wait::Broadcast { name, .. } => ticketed("signal-sent", ticket).text("signal", name),
        Wait::Rules(inquiry) => {
            let packs = inquiry.questions.iter().map(|question| Value::Text(question.pack.clone()));
            let kind = if inquiry.mode.is_binding() { "rules-asked" } else { "rules-asked-in-shadow" };
            ticketed(kind, ticket)
                .text("point", point_name(graph, inquiry.point))
                .text("act-date", inquiry.act_date)
                .with("packs", Value::list(packs))
        }
        Wait::Incident(trouble) => ticketed("incident-raised", ticket)
            .text("code", trouble.code)
            .text("message", &trouble.message)
            .findings(&trouble.findings),
    }
}

fn tell_rules<'a>(graph: &Graph, event: &Event, at: impl Fn(&TokenId) -> Option<&'a Node>) -> Option<Told> {
    Some(match event {
        Event::RulesEvaluated { token, point, findings, verdict, .. } => Told::new("rules-evaluated")
            .on(at(token))
            .text("point", point_name(graph, *point))
            .some("verdict", word(verdict))
            .findings(findings),
        Event::LawAdopted { law } => Told::new("law-adopted").text("law", law),
        Event::Migrated { migration } => {
            let renames = migration.renames.elements.iter();
            let renames = renames.map(|(old, new)| {
                Value::context([("from", Value::Text(old.clone())), ("to", Value::Text(new.clone()))])
            });
            Told::new("migrated")
                .text("from", migration.from)
                .text("to", migration.to)
                .with("renamed", Value::list(renames))
        }
        Event::Decided { token, decision, model, matched } => {
            let tables = matched.iter().map(|table| {
                let rules = table.rules.iter().map(|rule| Value::from(i64::from(*rule)));
                Value::context([("table", Value::Text(table.table.clone())), ("rules", Value::list(rules))])
            });
            Told::new("decided")
                .on(at(token))
                .text("decision", decision)
                .text("model", model)
                .with("matched", Value::list(tables))
        }
        Event::RulesIndeterminate { token, point, act_date, failures, .. } => {
            Told::new("rules-indeterminate")
                .on(at(token))
                .text("point", point_name(graph, *point))
                .some("act-date", act_date.as_ref())
                .with("failures", failed(failures))
        }
        Event::RulesShadowed { point, act_date, findings, verdict, failures, .. } => {
            Told::new("rules-shadowed")
                .text("point", point_name(graph, *point))
                .text("act-date", act_date)
                .some("verdict", word(verdict))
                .with("failures", failed(failures))
                .findings(findings)
        }
        Event::Signed { token, point, reason, proceed } => Told::new("signed")
            .on(at(token))
            .text("point", point_name(graph, *point))
            .text("reason", reason)
            .with("proceed", *proceed),
        _ => return None,
    })
}

/// A verdict as the log writes it.
fn word(verdict: &Verdict) -> Option<String> {
    serde_json::to_value(verdict).ok().and_then(|word| word.as_str().map(str::to_owned))
}

/// The packs that failed, and why.
fn failed(failures: &[(Name, Failure)]) -> Value {
    Value::list(failures.iter().map(|(pack, failure)| {
        Value::context([
            ("pack", Value::Text(pack.clone())),
            ("cause", cause(failure)),
            ("detail", Value::text(failure.detail.as_str())),
        ])
    }))
}

/// Why a pack gave no report, as the log writes it.
fn cause(failure: &Failure) -> Value {
    let word = serde_json::to_value(failure.cause).ok();
    Value::text(word.as_ref().and_then(|word| word.as_str()).unwrap_or_default())
}

/// A time limit with its due date after the record.
fn term_told(case: &Case, key: &'static str, limit: TermKey) -> Told {
    let told = Told::new(key).some("term", case.graph.terms.get(limit.term.place()));
    let Some(limit) = case.state.limit(limit) else { return told };
    let reckoning = limit.reckon(&case.graph.calendar_on(limit.law.unwrap_or(limit.start)));
    told.some("due", reckoning.ok().and_then(|reckoning| reckoning.due))
}

fn change_key(change: &digipro_term::Event) -> &'static str {
    use digipro_term::Event as Change;
    match change {
        Change::Suspended { .. } => "term-suspended",
        Change::Interrupted { .. } => "term-interrupted",
        Change::Resumed { .. } => "term-resumed",
        Change::Noticed { .. } => "term-noticed",
        Change::Observed { .. } => "term-observed",
        Change::Concluded { .. } => "term-concluded",
    }
}
