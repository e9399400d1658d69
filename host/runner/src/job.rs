//! Jobs: handed out under a lease, answered once; and handlers inside this process.

use crate::case::Case;
use crate::limits::{CONFLICTS_MAX, LEASE_SECONDS};
use crate::listener::{self, Telling};
use crate::project::Retry;
use crate::runner::{Attempt, By, Done, Runner, With, changed_too_often};
use crate::{Error, codes};
use digipro_machine::{Action, Changes, Command, Variables, variables};
use digipro_store::search::Scope;
use digipro_store::{Dealings, JobRow, Lease, Prolong};
use digipro_vocab::value::Fields;
use digipro_vocab::{CaseId, Digest, Instant, Name, Rejection, Ticket};
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, PoisonError, RwLock};

/// A job in the hands of a worker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActiveJob {
    /// The job; its `lease` goes with the answer.
    pub job: JobRow,
    /// The definition of its case.
    pub definition: Digest,
    /// What the job can see.
    pub variables: Fields,
    /// Free pairs from the diagram.
    pub headers: Vec<(Name, Name)>,
    /// For the job of a listener: what it is told of.
    pub telling: Option<Telling>,
}

/// A worker's answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum JobResult {
    /// It is done, with these results.
    Complete(Variables),
    /// It failed, for the operator; it is tried again until its attempts are used up.
    Fail(String),
    /// A listener of a user task says no, with the reason.
    Deny(String),
    /// A listener of a user task corrects it.
    Correct(Changes),
    /// A business error.
    Throw {
        /// The BPMN error code.
        code: Name,
        /// Why, for people.
        message: String,
        /// Variables for the catching event.
        variables: Variables,
    },
}

/// Does jobs of one kind inside this process.
pub type Handler = Arc<dyn Fn(&ActiveJob) -> JobResult + Send + Sync>;

/// The handlers of this process, by kind of job.
#[derive(Default)]
pub(crate) struct Handlers(RwLock<BTreeMap<Name, Handler>>);

impl Runner {
    /// Hands out jobs that are available, at most `limit`: nobody else gets them for `seconds`.
    ///
    /// # Errors
    /// When the store failed.
    pub fn activate_jobs(
        &self,
        kind: &Name,
        worker: &Name,
        limit: usize,
        seconds: i64,
    ) -> Result<Vec<ActiveJob>, Error> {
        let milliseconds = seconds.saturating_mul(1_000);
        self.activate_jobs_of(&Scope::Everything, kind, worker, limit, milliseconds)
    }

    /// Hands out jobs of cases of some entities that are available, at most `limit`: nobody else gets them for so many
    /// milliseconds.
    ///
    /// # Errors
    /// When the store failed.
    pub fn activate_jobs_of(
        &self,
        scope: &Scope,
        kind: &Name,
        worker: &Name,
        limit: usize,
        milliseconds: i64,
    ) -> Result<Vec<ActiveJob>, Error> {
        let now = self.0.clock.now();
        let until = later_ms(now, milliseconds);
        let (kind, worker, scope) = (Name::clone(kind), Name::clone(worker), scope.clone());
        let lease = Lease { kind, scope, worker, now, until, limit };
        let mut active = Vec::new();
        for job in self.0.store.lease_jobs(lease)? {
            let read = self.with_case(job.case, |case| ActiveJob {
                definition: case.structure(),
                variables: told(case, &job),
                headers: case.graph.node_by_id(&job.element).map_or_else(Vec::new, |(_, node)| {
                    listener::headers(&case.graph, &case.state, job.ticket, node)
                }),
                telling: listener::telling(&case.state, job.ticket),
                job: job.clone(),
            });
            match read {
                Ok(job) => active.push(job),
                // The case is quarantined by now, and its jobs are gone.
                Err(Error::Rejected(_)) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(active)
    }

    /// Lets whoever has a job have it for so many milliseconds from now. Says whether somebody has it, under the lease
    /// that is named.
    ///
    /// # Errors
    /// When the store failed.
    pub fn prolong_job(
        &self,
        (case, ticket): (CaseId, Ticket),
        lease: Option<u32>,
        milliseconds: i64,
    ) -> Result<bool, Error> {
        let until = later_ms(self.0.clock.now(), milliseconds);
        Ok(self.0.store.prolong(Prolong { case, ticket, lease, until })?)
    }

    /// A worker has done a job. With the `lease` that it was given, a worker that comes too late is refused.
    ///
    /// # Errors
    /// When there is no such job, somebody else has it, or the store failed.
    pub fn complete_job(
        &self,
        (case, ticket): (CaseId, Ticket),
        lease: Option<u32>,
        by: By,
        variables: Variables,
    ) -> Result<Done, Error> {
        let command = self.command(by, Action::CompleteJob { ticket, variables });
        self.answer_job((case, ticket), lease, &command, None)
    }

    /// A listener of a user task lets be what was asked of the task, corrects it, or denies it with a reason.
    ///
    /// # Errors
    /// When there is no such job of a listener, somebody else has it, the answer is not allowed, or the store failed.
    pub fn answer_listener(
        &self,
        (case, ticket): (CaseId, Ticket),
        lease: Option<u32>,
        by: By,
        denied: Option<String>,
        changes: Changes,
    ) -> Result<Done, Error> {
        let command = self.command(by, Action::AnswerListener { ticket, denied, changes });
        self.answer_job((case, ticket), lease, &command, None)
    }

    /// A worker could not do a job: others may try it after `backoff` seconds while `retries` are left, without
    /// any an incident is raised.
    ///
    /// # Errors
    /// When there is no such job, somebody else has it, or the store failed.
    pub fn fail_job(
        &self,
        (case, ticket): (CaseId, Ticket),
        lease: Option<u32>,
        by: By,
        (retries, message): (u32, String),
        backoff: i64,
    ) -> Result<Done, Error> {
        self.fail_job_for((case, ticket), lease, by, (retries, message), backoff.saturating_mul(1_000))
    }

    /// As [`Runner::fail_job`], but the job is left alone for so many milliseconds.
    ///
    /// # Errors
    /// As [`Runner::fail_job`].
    pub fn fail_job_for(
        &self,
        (case, ticket): (CaseId, Ticket),
        lease: Option<u32>,
        by: By,
        (retries, message): (u32, String),
        milliseconds: i64,
    ) -> Result<Done, Error> {
        let command = self.command(by, Action::FailJob { ticket, retries, message });
        self.answer_job((case, ticket), lease, &command, Some(later_ms(command.at, milliseconds)))
    }

    /// Brings a worker's answer to the case, unless the job was handed out again since its lease: the store looks at that
    /// in the very commit. What was answered before under the same key stays answered.
    fn answer_job(
        &self,
        (case, ticket): (CaseId, Ticket),
        lease: Option<u32>,
        command: &Command,
        available: Option<Instant>,
    ) -> Result<Done, Error> {
        for _ in 0..CONFLICTS_MAX {
            let job = self.0.store.row::<JobRow>(case, ticket)?;
            let current = job.map(|job| job.lease);
            let given = lease.or(current);
            let attempt = if current == given {
                let retry = available.zip(current).map(|(available, lease)| Retry { available, lease });
                let dealings = Dealings { lease: given.map(|lease| (ticket, lease)), ..Dealings::default() };
                self.apply_with(case, command, With { retry, dealings })?
            } else if current.is_none() {
                self.apply_with(case, command, With::default())?
            } else {
                Attempt::Gone
            };
            match (attempt, lease) {
                (Attempt::Kept(applied), _) => return self.settle(applied),
                (_, Some(lease)) => {
                    let cause =
                        format!("job {ticket} of case {case} was handed out again since lease {lease}");
                    let rejection =
                        Rejection::new(codes::R0124, cause).help("drop the result: another worker has it");
                    return self.settle(self.rejected(rejection, command)?);
                }
                // Whoever answers without a lease answers for whoever has it.
                (_, None) => {}
            }
        }
        Err(changed_too_often(case).into())
    }

    /// Lets this process do the jobs of a kind, when [`Runner::work`] is called.
    pub fn handle(
        &self,
        kind: impl Into<Name>,
        handler: impl Fn(&ActiveJob) -> JobResult + Send + Sync + 'static,
    ) {
        let mut handlers = self.0.handlers.0.write().unwrap_or_else(PoisonError::into_inner);
        handlers.insert(kind.into(), Arc::new(handler));
    }

    /// Lets the handlers of this process do the jobs that are available, at most `limit` of each kind. Says how
    /// many they did.
    ///
    /// # Errors
    /// When the store failed.
    pub fn work(&self, limit: usize) -> Result<usize, Error> {
        let handlers: Vec<(Name, Handler)> = {
            let handlers = self.0.handlers.0.read().unwrap_or_else(PoisonError::into_inner);
            handlers.iter().map(|(kind, handler)| (Name::clone(kind), Arc::clone(handler))).collect()
        };
        let mut worked = 0;
        for (kind, handler) in handlers {
            for job in self.activate_jobs(&kind, &"digipro".into(), limit, LEASE_SECONDS)? {
                worked += 1;
                match self.answer_for(&job, &handler) {
                    // Cancelled or answered in the meantime.
                    Ok(_) | Err(Error::Rejected(_)) => {}
                    Err(error) => return Err(error),
                }
            }
        }
        Ok(worked)
    }

    fn answer_for(&self, active: &ActiveJob, handler: &Handler) -> Result<Done, Error> {
        let JobRow { case, ticket, lease, retries, .. } = active.job;
        let result = catch_unwind(AssertUnwindSafe(|| handler(active)));
        match result.unwrap_or_else(|_| JobResult::Fail("the handler panicked".into())) {
            JobResult::Complete(variables) => {
                self.complete_job((case, ticket), Some(lease), By::engine(), variables)
            }
            JobResult::Fail(message) => {
                let failed = (retries.saturating_sub(1), message);
                self.fail_job((case, ticket), Some(lease), By::engine(), failed, 0)
            }
            JobResult::Deny(reason) => self.answer_listener(
                (case, ticket),
                Some(lease),
                By::engine(),
                Some(reason),
                Changes::default(),
            ),
            JobResult::Correct(changes) => {
                self.answer_listener((case, ticket), Some(lease), By::engine(), None, changes)
            }
            JobResult::Throw { code, message, variables } => {
                self.throw_error(case, ticket, By::engine(), (code, message), variables)
            }
        }
    }
}

/// What a job is told: all that it can see, or, where it makes that public, what may be published of it.
fn told(case: &Case, job: &JobRow) -> Fields {
    let seen = variables::visible_to(&case.state, job.ticket);
    let law = &case.graph.effective;
    if law.publishes(&job.kind) { law.publication(&seen).facts } else { seen }
}

pub(crate) fn later(now: Instant, seconds: i64) -> Instant {
    Instant::from_second(now.as_second().saturating_add(seconds)).unwrap_or(Instant::MAX)
}

fn later_ms(now: Instant, milliseconds: i64) -> Instant {
    Instant::from_microsecond(now.as_microsecond().saturating_add(milliseconds.saturating_mul(1_000)))
        .unwrap_or(Instant::MAX)
}
