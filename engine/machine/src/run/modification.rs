//! Tokens that somebody moves: cut short as if interrupted, begun as if a flow led there.

use super::Run;
use crate::event::Event;
use crate::id::ScopeId;
use crate::modify::Plan;
use digipro_vocab::Ticket;
use std::collections::BTreeSet;

impl Run<'_> {
    /// Does what was planned.
    pub(crate) fn modify(&mut self, plan: &Plan, reason: &str) {
        self.emit(Event::Modified { reason: reason.to_owned() });
        let homes = plan.ending.iter().filter_map(|token| Some(self.token(*token)?.home));
        let homes: BTreeSet<ScopeId> = homes.collect();
        for token in &plan.ending {
            self.cancel(*token);
        }
        for placed in &plan.beginning {
            for (scope, variables) in &placed.around {
                self.set_variables(*scope, variables, true);
            }
            let token = self.enter(placed.node, placed.scope, None, 0);
            for variables in &placed.own {
                let own = self.own_scope(token);
                self.set_variables(own, variables, true);
            }
        }
        // Where only joins are left, somebody has to be told that they wait in vain.
        for home in homes {
            self.complete_if_empty(home);
        }
    }

    /// Changes how a job is handed out.
    pub(crate) fn update_job(&mut self, ticket: Ticket, retries: u32, priority: i64) {
        self.emit(Event::JobUpdated { ticket, retries, priority });
    }
}
