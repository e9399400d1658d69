//! What people and programs ask of a case, one method each.

use crate::runner::{By, Done, Runner};
use crate::{Error, codes};
use digipro_machine::{
    Acknowledged, Action, Activation, Changes, Graph, Owner, ScopeId, State, TokenId, Variables, Wait,
    variables,
};
use digipro_store::Kept;
use digipro_vocab::value::Fields;
use digipro_vocab::{CaseId, Digest, Name, Rejection, Ticket};

impl Runner {
    /// A person has done a task. When rules deny it, the task is open again: see [`Done::returned`].
    ///
    /// # Errors
    /// When there is no such task, or the store failed.
    pub fn complete_task(
        &self,
        case: CaseId,
        ticket: Ticket,
        by: By,
        variables: Variables,
        acknowledged: Vec<Acknowledged>,
    ) -> Result<Done, Error> {
        self.act(case, by, Action::CompleteTask { ticket, variables, acknowledged })
    }

    /// Somebody chooses what is done next in an ad-hoc subprocess, or says that it is enough.
    ///
    /// # Errors
    /// When there is no such choice, an element cannot be chosen, or the store failed.
    pub fn choose(
        &self,
        case: CaseId,
        ticket: Ticket,
        by: By,
        elements: Vec<Activation>,
        enough: bool,
        cancel_rest: bool,
    ) -> Result<Done, Error> {
        self.act(case, by, Action::Activate { ticket, elements, enough, cancel_rest })
    }

    /// As [`Runner::choose`], each element with variables of its own.
    ///
    /// # Errors
    /// As [`Runner::choose`].
    pub fn choose_elements(
        &self,
        case: CaseId,
        ticket: Ticket,
        by: By,
        elements: Vec<(Name, Variables)>,
        enough: bool,
        cancel_rest: bool,
    ) -> Result<Done, Error> {
        let elements = elements.into_iter().map(|(element, variables)| Activation { element, variables });
        self.choose(case, ticket, by, elements.collect(), enough, cancel_rest)
    }

    /// Something that waits at an element instance; nothing when nothing does.
    ///
    /// # Errors
    /// When there is no such case, or it cannot be read.
    pub fn ticket_at(&self, case: CaseId, instance: u64) -> Result<Option<Ticket>, Error> {
        self.inspect(case, |_, state| {
            let token = state.tokens().get(&TokenId(instance));
            // What the element itself waits for comes before what its boundary events do.
            let own = token.and_then(|token| {
                let at = |ticket: &&Ticket| state.waits().get(ticket).is_some_and(|at| at.node == token.node);
                token.tickets.iter().find(at).or_else(|| token.tickets.first()).copied()
            });
            own.or_else(|| {
                let mut waits = state.waits().iter();
                waits
                    .find_map(|(ticket, at)| (at.owner == Owner::Scope(ScopeId(instance))).then_some(*ticket))
            })
        })
    }

    /// The element instance at which something waits.
    ///
    /// # Errors
    /// When there is no such case, or it cannot be read.
    pub fn instance_at(&self, case: CaseId, ticket: Ticket) -> Result<Option<u64>, Error> {
        self.inspect(case, |_, state| match state.waits().get(&ticket)?.owner {
            Owner::Token(token) => Some(token.0),
            Owner::Scope(scope) => {
                let holder = state.scopes().get(&scope).and_then(|scope| scope.holder);
                Some(holder.map_or(scope.0, |holder| holder.0))
            }
            Owner::Case => None,
        })
    }

    /// The user task of whose changes the job of a listener tells.
    ///
    /// # Errors
    /// When there is no such case, or it cannot be read.
    pub fn task_of(&self, case: CaseId, job: Ticket) -> Result<Option<Ticket>, Error> {
        self.inspect(case, |_, state| {
            let owner = state.waits().get(&job)?.owner;
            let mut waits = state.waits().iter();
            waits.find_map(|(ticket, at)| {
                (at.owner == owner && matches!(at.wait, Wait::Task(_))).then_some(*ticket)
            })
        })
    }

    /// A person takes a task, gets it, or gives it back.
    ///
    /// # Errors
    /// When there is no such task, or the store failed.
    pub fn assign(
        &self,
        case: CaseId,
        ticket: Ticket,
        by: By,
        assignee: Option<Name>,
    ) -> Result<Done, Error> {
        self.act(case, by, Action::AssignTask { ticket, assignee })
    }

    /// A person takes a task that nobody has.
    ///
    /// # Errors
    /// When there is no such task, somebody else has it, it is changing, or the store failed.
    pub fn claim(&self, case: CaseId, ticket: Ticket, by: By, assignee: Name) -> Result<Done, Error> {
        self.act(case, by, Action::ClaimTask { ticket, assignee })
    }

    /// Somebody changes candidates, dates or priority of a task.
    ///
    /// # Errors
    /// When there is no such task, it cannot be changed to this, it is changing, or the store failed.
    pub fn update_task(&self, case: CaseId, ticket: Ticket, by: By, changes: Changes) -> Result<Done, Error> {
        self.act(case, by, Action::UpdateTask { ticket, changes })
    }

    /// A worker or a person reports a business error on a job or task.
    ///
    /// # Errors
    /// When there is no such job or task, or the store failed.
    pub fn throw_error(
        &self,
        case: CaseId,
        ticket: Ticket,
        by: By,
        (code, message): (Name, String),
        variables: Variables,
    ) -> Result<Done, Error> {
        self.act(case, by, Action::ThrowError { ticket, code, message, variables })
    }

    /// A person decides where the rules block or cannot say, and signs for it with reasons.
    ///
    /// # Errors
    /// When there is no such incident, it cannot be signed over, or reasons are missing.
    pub fn sign_over(
        &self,
        case: CaseId,
        ticket: Ticket,
        by: By,
        reason: String,
        proceed: bool,
    ) -> Result<Done, Error> {
        self.act(case, by, Action::SignOver { ticket, reason, proceed })
    }

    /// The cause of an incident is gone: that very step is tried again.
    ///
    /// # Errors
    /// When there is no such incident, or the store failed.
    pub fn resolve_incident(&self, case: CaseId, ticket: Ticket, by: By) -> Result<Done, Error> {
        self.act(case, by, Action::ResolveIncident { ticket })
    }

    /// Writes variables of the case, or where what waits under the ticket sees them.
    ///
    /// # Errors
    /// When nothing waits under the ticket, or the store failed.
    pub fn set_variables(
        &self,
        case: CaseId,
        ticket: Option<Ticket>,
        by: By,
        variables: Variables,
        local: bool,
    ) -> Result<Done, Error> {
        self.act(case, by, Action::SetVariables { ticket, variables, local })
    }

    /// Ends a case at once, with reasons.
    ///
    /// # Errors
    /// When it is over, or reasons are missing.
    pub fn cancel(&self, case: CaseId, by: By, reason: String) -> Result<Done, Error> {
        self.act(case, by, Action::Cancel { reason })
    }

    /// Reads what a caller needs off the state of a case. The case is locked meanwhile: `read` must not ask the
    /// runner for anything.
    ///
    /// # Errors
    /// When there is no such case, or it cannot be read.
    pub fn inspect<T>(&self, case: CaseId, read: impl FnOnce(&Graph, &State) -> T) -> Result<T, Error> {
        self.with_case(case, |case| read(&case.graph, &case.state))
    }

    /// The variables of the case itself.
    ///
    /// # Errors
    /// When there is no such case, or it cannot be read.
    pub fn variables(&self, case: CaseId) -> Result<Fields, Error> {
        self.with_case(case, |case| variables::of_case(&case.state))
    }

    /// The variables that what waits under the ticket can see.
    ///
    /// # Errors
    /// When there is no such case, or it cannot be read.
    pub fn variables_of(&self, case: CaseId, ticket: Ticket) -> Result<Fields, Error> {
        self.with_case(case, |case| variables::visible_to(&case.state, ticket))
    }

    /// Erases the values that a record of a case carries, records that on its chain, and computes the views of
    /// the case again. The chain stays whole.
    ///
    /// # Errors
    /// When the record carries no values, or the store failed.
    pub fn erase(&self, case: CaseId, seq: u64, by: &By, reason: &str) -> Result<Digest, Error> {
        let records = self.0.store.records(case, seq.saturating_sub(1), 1)?;
        let payloads = records.first().filter(|record| record.seq == seq).map(|record| &record.payloads);
        let kept = |digest: &&Digest| {
            self.0.store.payload(case, digest).is_ok_and(|kept| matches!(kept, Kept::Present(_)))
        };
        let present: Vec<Digest> = payloads.into_iter().flatten().filter(kept).copied().collect();
        let Some(first) = present.first() else {
            let cause = format!("record {seq} of case {case} carries no values");
            return Err(Rejection::new(codes::R0122, cause)
                .help("show the log to see which records do")
                .into());
        };
        for digest in &present {
            let (at, by) = (self.0.clock.now(), by.actor.id.to_string());
            let erasure = digipro_store::Erasure { at, by, digest: *digest, reason: reason.to_owned() };
            self.0.store.erase(case, erasure)?;
        }
        self.0.cache.forget(case);
        self.rebuild_views(case)?;
        Ok(*first)
    }
}
