//! Tasks that somebody else does: user tasks and jobs.

use super::events::timer::moment;
use super::variables::{as_text, wrong_type};
use super::{Fault, Next, Outcome, Run};
use crate::codes;
use crate::command::Variables;
use crate::event::Event;
use crate::graph::{Given, JobTask, Node, UserTask};
use crate::id::{NodeIx, ScopeId, TokenId};
use crate::wait::{Job, Owner, PRIORITY, Step, Task, Wait};
use digipro_vocab::{Name, Ticket, Value};

/// How often a job is tried when nothing else is said.
const RETRIES: u32 = 3;

impl<'a> Run<'a> {
    pub(super) fn user_task(
        &mut self,
        token: TokenId,
        ix: NodeIx,
        node: &'a Node,
        task: &'a UserTask,
    ) -> Outcome {
        if let Some(ticket) = self.task_of(token).map(|(ticket, _)| ticket) {
            return self.go_on_with_task(token, ix, ticket);
        }
        let scope = self.scope_of(token);
        let text = |given: &Option<Given>, what: &str| self.optional_text(given.as_ref(), scope, what);
        let mut lowered = Task {
            assignee: text(&task.assignee, "`assignee`")?,
            candidate_users: self.names(task.candidate_users.as_ref(), scope, "`candidateUsers`")?,
            candidate_groups: self.names(task.candidate_groups.as_ref(), scope, "`candidateGroups`")?,
            due: dated(text(&task.due, "`dueDate`")?, "`dueDate`")?,
            follow_up: dated(text(&task.follow_up, "`followUpDate`")?, "`followUpDate`")?,
            priority: self.priority(task.priority.as_ref(), scope)?,
            form: text(&task.form, "the form")?,
            findings: Vec::new(),
            transition: None,
        };
        // The lane says whose work it is, where the task itself does not.
        let lane = node.lane.as_ref().and_then(|lane| self.graph.effective.lanes.get(lane));
        if let (Some(lane), true) = (lane, lowered.candidate_groups.is_empty()) {
            lowered.candidate_groups.push(lane.role.clone());
        }
        self.open_task(token, ix, node, lowered);
        Ok(Next::Rest)
    }

    pub(super) fn job(&mut self, token: TokenId, ix: NodeIx, job: &'a JobTask) -> Outcome {
        let wait = self.job_wait(job, self.scope_of(token))?;
        self.open(Owner::Token(token), ix, wait);
        Ok(Next::Rest)
    }

    /// The job that a worker is to be offered.
    pub(super) fn job_wait(&self, job: &JobTask, scope: ScopeId) -> Result<Wait, Fault> {
        let kind = self.given_text(&job.kind, scope, "the job's `type`")?;
        let retries = self.retries(job.retries.as_ref(), scope)?;
        let priority = self.job_priority(job.priority.as_ref(), scope)?;
        Ok(Wait::Job(Box::new(Job { kind, retries, priority, listener: None })))
    }

    pub(super) fn retries(&self, given: Option<&Given>, scope: ScopeId) -> Result<u32, Fault> {
        let Some(given) = given.filter(|_| !self.in_proof()) else { return Ok(RETRIES) };
        let text = self.given_text(given, scope, "`retries`")?;
        text.trim()
            .parse()
            .map_err(|_| Fault::new(codes::I0004, format!("`retries` gives `{text}`, not a whole number")))
    }

    fn job_priority(&self, given: Option<&Given>, scope: ScopeId) -> Result<i64, Fault> {
        let given = given.filter(|_| !self.in_proof());
        let Some(text) = self.optional_text(given, scope, "the job's `priority`")? else { return Ok(0) };
        text.trim().parse().map_err(|_| {
            Fault::new(codes::I0004, format!("the job's `priority` gives `{text}`, not a whole number"))
        })
    }

    /// A worker failed: the job is tried again, or waits for somebody to mend it.
    pub(crate) fn fail_job(&mut self, ticket: Ticket, token: TokenId, retries: u32, message: &str) {
        if retries > 0 {
            return self.job_failed(ticket, retries, message);
        }
        let Some(ix) = self.token(token).map(|token| token.node) else { return };
        self.close(ticket);
        let message = format!("the worker failed for the last time: {message}");
        self.raise(token, ix, Step::Behave, Fault::new(codes::I0006, message));
    }

    /// Somebody does a task that others exclude for the same person.
    pub(crate) fn performed(&mut self, node: NodeIx, by: &Name) {
        self.emit(Event::Performed { node, by: by.clone() });
    }

    /// A worker failed and will try again.
    pub(crate) fn job_failed(&mut self, ticket: Ticket, retries: u32, message: &str) {
        self.emit(Event::JobFailed { ticket, retries, message: message.to_owned() });
    }

    /// A worker or a person reports a business error.
    pub(crate) fn fail_with_error(
        &mut self,
        token: TokenId,
        code: &Name,
        message: &str,
        variables: &Variables,
    ) {
        let Some(ix) = self.token(token).map(|token| token.node) else { return };
        if let Err(fault) = self.throw_error(token, code, message, variables) {
            // Nothing catches it: the work is over, and resolving offers it again.
            self.close_work(token);
            self.raise(token, ix, Step::Behave, fault);
        }
    }

    /// Text that may be absent or null.
    pub(super) fn optional_text(
        &self,
        given: Option<&Given>,
        scope: ScopeId,
        what: &str,
    ) -> Result<Option<Name>, Fault> {
        match given.map(|given| self.given(given, scope)).transpose()? {
            None | Some(Value::Null) => Ok(None),
            Some(value) => as_text(&value).map(Some).ok_or_else(|| wrong_type(what, "text", &value)),
        }
    }

    /// Names with commas between them, or a list of names.
    fn names(&self, given: Option<&Given>, scope: ScopeId, what: &str) -> Result<Vec<Name>, Fault> {
        let Some(given) = given else { return Ok(Vec::new()) };
        match self.given(given, scope)? {
            Value::Null => Ok(Vec::new()),
            Value::Text(text) => {
                Ok(text.split(',').map(str::trim).filter(|name| !name.is_empty()).map(Name::from).collect())
            }
            Value::List(items) => {
                let name =
                    |item: &Value| as_text(item).ok_or_else(|| wrong_type(what, "a list of names", item));
                items.iter().map(name).collect()
            }
            other => Err(wrong_type(what, "a list of names", &other)),
        }
    }

    fn priority(&self, given: Option<&Given>, scope: ScopeId) -> Result<u8, Fault> {
        let Some(text) = self.optional_text(given, scope, "`priority`")? else { return Ok(PRIORITY) };
        let number = text.trim().parse().ok().filter(|priority| *priority <= 100);
        number.ok_or_else(|| {
            Fault::new(codes::I0004, format!("`priority` is `{text}`, not a number from 0 to 100"))
        })
    }
}

/// A date that people see: a moment or a day.
fn dated(text: Option<Name>, what: &str) -> Result<Option<Name>, Fault> {
    let Some(text) = text.filter(|text| !text.trim().is_empty()) else { return Ok(None) };
    if moment(&text).is_none() {
        let message = format!("{what} is `{text}`, not a date such as `2026-05-04T09:00:00+02:00`");
        return Err(Fault::new(codes::I0004, message));
    }
    Ok(Some(text))
}
