//! What is waited for.

use super::{Read, Reader};
use crate::codec::Unreadable;
use crate::codec::entry::{Awaited, Moment};
use crate::wait::{Due, Job, Publish, Task, Timer, Trouble, Wait};
use std::sync::Arc;

impl Reader<'_> {
    pub(super) fn wait(&self, wait: Awaited) -> Read<Wait> {
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
            Awaited::Timer { cycle, due } => Wait::Timer(Timer { due: self.due(due)?, cycle }),
            Awaited::Message { key_at, name } => {
                Wait::Message { name, key: key_at.map(|key| self.values.name(key)).transpose()? }
            }
            Awaited::Signal { name } => Wait::Signal { name },
            Awaited::Choice {} => Wait::Choice,
            Awaited::Fetch { name, store } => Wait::Fetch { store, name },
            Awaited::Keep { store, value_at } => Wait::Keep { store, value: self.values.value(value_at)? },
            Awaited::Condition { met, part, scope } => Wait::Condition { met, part, scope },
            Awaited::Came { variables_at, wait } => {
                Wait::Came { variables: self.fields(variables_at)?, wait: Box::new(self.wait(*wait)?) }
            }
            Awaited::Publish { key_at, message_id_at, name, time_to_live, variables_at } => {
                Wait::Publish(Box::new(Publish {
                    name,
                    key: self.values.name(key_at)?,
                    variables: self.fields(variables_at)?,
                    message_id: message_id_at.map(|id| self.values.name(id)).transpose()?,
                    time_to_live,
                }))
            }
            Awaited::Broadcast { name, variables_at } => {
                Wait::Broadcast { name, variables: self.fields(variables_at)? }
            }
            Awaited::Rules(calling) => Wait::Rules(Arc::new(self.called(calling)?)),
            Awaited::Incident { code, findings, listener, message_at, sign, step } => {
                let known = crate::codes::find(&code);
                let code = known.ok_or_else(|| Unreadable(format!("there is no incident `{code}`")))?;
                let (message, findings) = (self.values.text(message_at)?, self.found(findings)?);
                Wait::Incident(Box::new(Trouble { code, message, step, sign, findings, listener }))
            }
        })
    }

    fn due(&self, due: Moment) -> Read<Due> {
        Ok(match due {
            Moment::At(moment) => Due::At(moment),
            Moment::Term { allowed, offset, scope, term } => {
                Due::Term { term: self.term(&term)?, scope, offset, allowed }
            }
        })
    }
}
