//! Playing a scenario: its acts on a runner in virtual time, and what is not as it says.

use super::act::{Act, Verb};
use super::check::Seen;
use super::codes::P0827;
use super::{Scenario, Step};
use crate::Error;
use crate::job::{ActiveJob, JobResult};
use crate::message::Message;
use crate::runner::{By, Runner};
use crate::start::Start;
use digipro_machine::Acknowledged;
use digipro_store::{IncidentRow, JobRow, Keyed, MessageRow, Page, TaskRow};
use digipro_vocab::time::civil_day;
use digipro_vocab::value::Fields;
use digipro_vocab::{CaseId, Diagnostic, Digest, EntityId, Name, Ticket, Value};
use std::sync::Arc;

/// How many rows of a case are looked at.
const ROWS: usize = 10_000;

/// A scenario that was played.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Played {
    /// The case that it opened.
    pub case: Option<CaseId>,
    /// What was not as it says, with its place.
    pub diagnostics: Vec<Diagnostic>,
}

impl Played {
    /// Whether everything was as it says.
    #[must_use]
    pub fn kept(&self) -> bool {
        self.diagnostics.is_empty()
    }
}

/// Plays a scenario on a runner with a virtual clock on which the definition is deployed. `watch` is told of each
/// step when it is done. An act that is not possible ends the play; an expectation that is not met does not.
pub fn play(
    scenario: &Scenario,
    runner: &Runner,
    definition: &Digest,
    mut watch: impl FnMut(&Step, Option<CaseId>),
) -> Played {
    // Messages and signals reach the cases of the entity that the definition is for.
    let entity = runner.definition(definition).ok().and_then(|graph| graph.effective.entity.clone());
    let mut stage = Stage { scenario, runner, definition, entity, case: None };
    let mut diagnostics = Vec::new();
    stage.answer_jobs();
    for step in &scenario.steps {
        match step {
            Step::Prose(_) => {}
            Step::Act(act) => {
                if let Err(cause) = stage.act(act) {
                    diagnostics.push(Diagnostic::error(P0827, cause).at(act.span));
                    break;
                }
            }
            Step::Expect(expectation) => {
                let seen = Seen { runner, case: stage.case };
                diagnostics.extend(seen.check(expectation));
            }
        }
        watch(step, stage.case);
    }
    Played { case: stage.case, diagnostics }
}

struct Stage<'a> {
    scenario: &'a Scenario,
    runner: &'a Runner,
    definition: &'a Digest,
    entity: Option<EntityId>,
    case: Option<CaseId>,
}

impl Stage<'_> {
    /// The systems around the engine.
    fn answer_jobs(&self) {
        for (kind, data) in &self.scenario.answers {
            let (data, clock) = (data.clone(), self.runner.clock().clone());
            let answer = move |_: &ActiveJob| {
                JobResult::Complete(Arc::new(data.fields(civil_day(clock.now()), |_| None)))
            };
            self.runner.handle(Name::clone(kind), answer);
        }
    }

    /// Lets time pass until the act, does it, and lets the systems around answer.
    fn act(&mut self, act: &Act) -> Result<(), String> {
        let runner = self.runner;
        let now = runner.clock().now();
        if self.case.is_none() && act.at < now {
            return Err(format!("the clock of the runner shows {now} already"));
        }
        runner.advance_to(act.at.max(now)).map_err(said)?;
        let by = By::id(Name::clone(&act.by)).role(Name::clone(&act.by));
        if let Verb::Start { event } = &act.verb {
            let variables = Arc::new(self.scenario.facts.fields(act.day, |_| None));
            let start = Start { event: event.clone(), ..Start::of(*self.definition, variables) };
            let started = runner.start_case(start, by).map_err(said)?;
            self.case = Some(started.case);
        } else {
            let case = self.case.ok_or("the case has not been opened: the first act is `presenta`")?;
            self.act_on(case, act, by)?;
        }
        runner.advance_to(runner.clock().now()).map(drop).map_err(said)
    }

    fn act_on(&self, case: CaseId, act: &Act, by: By) -> Result<(), String> {
        let runner = self.runner;
        let plain = || Arc::new(act.data.fields(act.day, |_| None));
        match &act.verb {
            Verb::Start { .. } | Verb::Wait => Ok(()),
            Verb::Complete(task) => self.complete(case, act, task, by)?.map_err(said),
            Verb::Refused { task, code } => match self.complete(case, act, task, by)? {
                Err(Error::Rejected(rejection)) if *rejection.code.id == **code => Ok(()),
                Err(error) => Err(format!("`{task}` is refused with another code: {}", said(error))),
                Ok(()) => Err(format!("`{task}` is completed, and is not refused with {code}")),
            },
            Verb::Answer(job) => {
                let (ticket, _) = self.find::<JobRow>(case, "job", job, |row| {
                    ((row.ticket, Name::clone(&row.element)), *row.kind == **job || *row.element == **job)
                })?;
                runner.complete_job((case, ticket), None, by, plain()).map(drop).map_err(said)
            }
            Verb::Message { name, key } => self.message(case, name, key.as_ref(), plain(), by),
            Verb::Signal(name) => {
                let entity = self.entity.clone();
                let reached = runner.broadcast_signal(entity, name, &plain(), by).map_err(said)?;
                if reached.nobody() { Err(format!("nobody waits for the signal `{name}`")) } else { Ok(()) }
            }
            Verb::Set => {
                let known = runner.variables(case).map_err(said)?;
                let fields = Arc::new(act.data.fields(act.day, |name| known.get(name).cloned()));
                runner.set_variables(case, None, by, fields, false).map(drop).map_err(said)
            }
            Verb::Sign(element) => {
                let ticket = self.incident(case, element)?;
                let fields = act.data.fields(act.day, |_| None);
                let reason = fields.get("motivo").or_else(|| fields.get("reason")).and_then(Value::as_text);
                let proceed =
                    fields.get("procede").or_else(|| fields.get("proceed")) == Some(&Value::Boolean(true));
                let reason = reason.unwrap_or_default().to_owned();
                runner.sign_over(case, ticket, by, reason, proceed).map(drop).map_err(said)
            }
            Verb::Retry(element) => {
                let ticket = self.incident(case, element)?;
                runner.resolve_incident(case, ticket, by).map(drop).map_err(said)
            }
        }
    }

    /// Completes a task with its form as it opens, filled in with what the case knows, and what the act says.
    /// Completes a task that is there, or says why it is refused.
    fn complete(&self, case: CaseId, act: &Act, task: &Name, by: By) -> Result<Result<(), Error>, String> {
        let (ticket, _) = self.find::<TaskRow>(case, "task", task, |row| {
            ((row.ticket, Name::clone(&row.element)), row.element == *task)
        })?;
        let known = self.runner.variables_of(case, ticket).map_err(said)?;
        let (reasons, data) = act.data.split_reasons();
        let fields: Fields = data.fields(act.day, |name| known.get(name).cloned());
        let acknowledged = reasons.into_iter().map(|(rule, reason)| {
            let reason = reason.on(act.day);
            let reason = reason.as_text().map_or_else(|| reason.to_string(), str::to_owned);
            Acknowledged { rule, reason }
        });
        let acknowledged = acknowledged.collect();
        Ok(self.runner.complete_task(case, ticket, by, Arc::new(fields), acknowledged).map(drop))
    }

    fn message(
        &self,
        case: CaseId,
        name: &Name,
        key: Option<&Name>,
        variables: Arc<Fields>,
        by: By,
    ) -> Result<(), String> {
        let key = match key {
            Some(key) => Name::clone(key),
            None => {
                let rows: Vec<MessageRow> = self.rows(case)?;
                let mut keys: Vec<&Name> =
                    rows.iter().filter(|row| row.name == *name).map(|row| &row.key).collect();
                keys.sort();
                keys.dedup();
                match keys.as_slice() {
                    [key] => Name::clone(key),
                    [] => {
                        return Err(format!(
                            "nobody waits for the message `{name}`; {}",
                            self.awaited(&rows)
                        ));
                    }
                    _ => {
                        return Err(format!(
                            "the message `{name}` is awaited under {} keys: write `per KEY`",
                            keys.len()
                        ));
                    }
                }
            }
        };
        let entity = self.entity.clone();
        let message = Message {
            entity,
            name: Name::clone(name),
            key: Name::clone(&key),
            id: None,
            variables,
            time_to_live: 0,
        };
        let reached = self.runner.publish_message(message, by).map_err(said)?;
        if reached.nobody() {
            let rows: Vec<MessageRow> = self.rows(case)?;
            return Err(format!(
                "nobody waits for the message `{name}` for `{key}`; {}",
                self.awaited(&rows)
            ));
        }
        Ok(())
    }

    fn awaited(&self, rows: &[MessageRow]) -> String {
        let awaited: Vec<String> =
            rows.iter().map(|row| format!("`{}` for `{}`", row.name, row.key)).collect();
        if awaited.is_empty() {
            "no message is awaited".to_owned()
        } else {
            format!("awaited: {}", awaited.join(", "))
        }
    }

    fn incident(&self, case: CaseId, element: &Name) -> Result<Ticket, String> {
        let found = self.find::<IncidentRow>(case, "incident", element, |row| {
            ((row.ticket, Name::clone(&row.element)), row.element == *element)
        });
        found.map(|(ticket, _)| ticket)
    }

    /// The oldest row that is meant, or what there is instead.
    fn find<R: Keyed>(
        &self,
        case: CaseId,
        what: &str,
        wanted: &str,
        look: impl Fn(&R) -> ((Ticket, Name), bool),
    ) -> Result<(Ticket, Name), String> {
        let rows: Vec<R> = self.rows(case)?;
        let seen: Vec<((Ticket, Name), bool)> = rows.iter().map(look).collect();
        if let Some((found, _)) = seen.iter().find(|(_, meant)| *meant) {
            return Ok(found.clone());
        }
        let others: Vec<String> = seen.iter().map(|((_, name), _)| format!("`{name}`")).collect();
        let others = if others.is_empty() { "none".to_owned() } else { others.join(", ") };
        let incidents = self.incidents(case)?;
        Err(format!("there is no {what} `{wanted}` now; open: {others}{incidents}"))
    }

    /// The incidents of a case, for whoever wonders why it stands.
    fn incidents(&self, case: CaseId) -> Result<String, String> {
        let rows: Vec<IncidentRow> = self.rows(case)?;
        let told: Vec<String> =
            rows.iter().map(|row| format!("; {} at `{}`: {}", row.code, row.element, row.message)).collect();
        Ok(told.concat())
    }

    fn rows<R: Keyed>(&self, case: CaseId) -> Result<Vec<R>, String> {
        self.runner.store().of_case(case, Page::first(ROWS)).map_err(|error| error.to_string())
    }
}

/// An error in one line.
fn said(error: Error) -> String {
    match &error {
        Error::Rejected(rejection) => format!("{} {}", rejection.code, rejection.message),
        _ => error.to_string(),
    }
}
