//! What whoever keeps cases going does by hand: moving tokens, and how jobs are handed out.

use crate::Error;
use crate::runner::{By, Done, Runner};
use digipro_machine::{Action, Beginning, TokenId};
use digipro_vocab::{CaseId, Ticket};
use std::collections::BTreeSet;

impl Runner {
    /// Moves tokens of a case: element instances are cut short, elements begin elsewhere.
    ///
    /// # Errors
    /// When it does not fit the case (R0146), law would be passed over (R0147), the rules hold back what is cut short
    /// (R0148), reasons are missing, or the case is over.
    pub fn modify(
        &self,
        case: CaseId,
        by: By,
        ending: &BTreeSet<u64>,
        beginning: Vec<Beginning>,
        reason: String,
    ) -> Result<Done, Error> {
        let ending = ending.iter().copied().map(TokenId).collect();
        self.act(case, by, Action::Modify { ending, beginning, reason })
    }

    /// The element instances that are under way at an element, each with the one around it; of a repeated activity the
    /// whole, not its instances.
    ///
    /// # Errors
    /// When there is no such case, or it cannot be read.
    pub fn under_way_at(&self, case: CaseId, element: &str) -> Result<Vec<(u64, u64)>, Error> {
        self.inspect(case, |graph, state| {
            let node = graph.node_by_id(element).map(|(ix, _)| ix);
            let here =
                state.tokens().iter().filter(|(_, token)| Some(token.node) == node && token.index == 0);
            here.map(|(id, token)| (id.0, token.home.0)).collect()
        })
    }

    /// The element instance around another one that is under way.
    ///
    /// # Errors
    /// When there is no such case, or it cannot be read.
    pub fn around(&self, case: CaseId, instance: u64) -> Result<Option<u64>, Error> {
        self.inspect(case, |_, state| state.tokens().get(&TokenId(instance)).map(|token| token.home.0))
    }

    /// Changes how many attempts a job has left, and how soon it is handed out. Whoever has it goes on with it.
    ///
    /// # Errors
    /// When there is no such job, or the change says nothing or asks for no attempt at all (R0149).
    pub fn update_job(
        &self,
        (case, ticket): (CaseId, Ticket),
        by: By,
        retries: Option<u32>,
        priority: Option<i64>,
    ) -> Result<Done, Error> {
        self.act(case, by, Action::UpdateJob { ticket, retries, priority })
    }
}
