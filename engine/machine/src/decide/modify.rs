//! Commands of whoever keeps cases going: moving tokens, and how jobs are handed out.

use super::{Case, Decision, check_reason, reject, wrong_kind};
use crate::codes;
use crate::id::TokenId;
use crate::modify::{Beginning, Look, Plan};
use crate::wait::Wait;
use digipro_vocab::Ticket;
use std::collections::BTreeSet;

impl Case<'_> {
    pub(super) fn modify(
        self,
        ending: &BTreeSet<TokenId>,
        beginning: &[Beginning],
        reason: &str,
    ) -> Decision {
        check_reason(reason)?;
        let plan = Plan::of(Look { graph: self.graph, state: self.state }, ending, beginning)?;
        let mut run = self.run();
        run.modify(&plan, reason);
        Ok(run.settle())
    }

    pub(super) fn update_job(self, ticket: Ticket, retries: Option<u32>, priority: Option<i64>) -> Decision {
        let Wait::Job(job) = &self.waiting(ticket)?.wait else { return Err(wrong_kind(ticket, "a job")) };
        let (retries, priority) = match (retries, priority) {
            (None, None) => return Err(reject(codes::R0149, "the change of the job says nothing")),
            (Some(0), _) => {
                let rejection = reject(codes::R0149, "a job that waits has at least one attempt left");
                return Err(rejection.help("to stop it, let it fail without attempts: an incident is raised"));
            }
            (retries, priority) => (retries.unwrap_or(job.retries), priority.unwrap_or(job.priority)),
        };
        let mut run = self.run();
        run.update_job(ticket, retries, priority);
        Ok(run.settle())
    }
}
