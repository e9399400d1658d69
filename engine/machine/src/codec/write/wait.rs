//! What is waited for.

use super::{Writer, Written};
use crate::codec::entry::{Awaited, Moment};
use crate::wait::{Due, Publish, Trouble, Wait};

impl Writer<'_> {
    pub(super) fn awaited(&mut self, wait: &Wait) -> Written<Awaited> {
        Ok(match wait {
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
            Wait::Timer(timer) => {
                Awaited::Timer { cycle: timer.cycle.clone(), due: self.moment(&timer.due)? }
            }
            Wait::Message { name, key } => {
                let key_at = key.as_ref().map(|key| self.values.text(key)).transpose()?;
                Awaited::Message { key_at, name: name.clone() }
            }
            Wait::Signal { name } => Awaited::Signal { name: name.clone() },
            Wait::Choice => Awaited::Choice {},
            Wait::Fetch { store, name } => Awaited::Fetch { name: name.clone(), store: store.clone() },
            Wait::Keep { store, value } => {
                Awaited::Keep { store: store.clone(), value_at: self.values.value(value)? }
            }
            Wait::Condition { met, part, scope } => {
                Awaited::Condition { met: *met, part: *part, scope: *scope }
            }
            Wait::Came { wait, variables } => {
                let variables_at = self.fields(variables)?;
                Awaited::Came { variables_at, wait: Box::new(self.awaited(wait)?) }
            }
            Wait::Publish(publish) => self.published(publish)?,
            Wait::Broadcast { name, variables } => {
                Awaited::Broadcast { name: name.clone(), variables_at: self.fields(variables)? }
            }
            Wait::Rules(inquiry) => self.asked(inquiry)?,
            Wait::Incident(trouble) => self.incident(trouble)?,
        })
    }

    fn moment(&self, due: &Due) -> Written<Moment> {
        Ok(match *due {
            Due::At(moment) => Moment::At(moment),
            Due::Term { term, scope, offset, allowed } => {
                Moment::Term { allowed, offset, scope, term: self.term(term)? }
            }
        })
    }

    fn published(&mut self, publish: &Publish) -> Written<Awaited> {
        Ok(Awaited::Publish {
            key_at: self.values.text(&publish.key)?,
            message_id_at: publish.message_id.as_ref().map(|id| self.values.text(id)).transpose()?,
            name: publish.name.clone(),
            time_to_live: publish.time_to_live.clone(),
            variables_at: self.fields(&publish.variables)?,
        })
    }

    fn incident(&mut self, trouble: &Trouble) -> Written<Awaited> {
        Ok(Awaited::Incident {
            code: trouble.code.id.into(),
            findings: self.found(&trouble.findings)?,
            listener: trouble.listener.clone(),
            message_at: self.values.text(&trouble.message)?,
            sign: trouble.sign,
            step: trouble.step,
        })
    }
}
