//! What people and programs ask of a node, and what they are told.

use super::land::JOB;
use digipro_machine::Variables;
use digipro_runner::start::Definition as Which;
use digipro_runner::{By, Done, Error, Message, Runner, Start};
use digipro_vocab::{CaseId, Digest, EntityId, Name, Ticket};

/// What somebody asks, again and again under the same key until it is answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Command {
    pub key: String,
    pub ask: Ask,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    Start { definition: Digest, process: Option<Name>, variables: Variables },
    Latest { entity: Option<EntityId>, process: Name, variables: Variables },
    Complete { work: Work, variables: Variables },
    Fail { work: Work, retries: u32, backoff: i64 },
    Throw { work: Work },
    Publish(Message),
    Broadcast { entity: Option<EntityId>, name: Name },
    Set { case: CaseId, variables: Variables },
    Resolve { case: CaseId, ticket: Ticket },
    Sign { case: CaseId, ticket: Ticket, proceed: bool },
    Assign { case: CaseId, ticket: Ticket, to: Option<Name> },
    Cancel { case: CaseId },
}

/// A task or job that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Work {
    pub case: CaseId,
    pub ticket: Ticket,
    pub element: Name,
    pub job: bool,
    /// The lease under which a worker has it.
    pub lease: Option<u32>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    Kept {
        case: CaseId,
        seq: u64,
        repeated: bool,
    },
    Reached(Vec<CaseId>),
    Refused(&'static str),
    /// No answer came: it may have been kept.
    Lost,
}

impl Command {
    /// The ticket that it would close.
    pub fn closes(&self) -> Option<(CaseId, Ticket)> {
        match &self.ask {
            Ask::Complete { work, .. } | Ask::Throw { work } => Some((work.case, work.ticket)),
            _ => None,
        }
    }

    /// Sends it to a node.
    pub fn send(&self, runner: &Runner) -> Answer {
        let by = By::id("rossi").key(self.key.as_str());
        match self.ask.clone() {
            Ask::Publish(message) => reached(runner.publish_message(message, by)),
            Ask::Broadcast { entity, name } => {
                reached(runner.broadcast_signal(entity, &name, &Variables::default(), by))
            }
            ask => told(command(runner, ask, by)),
        }
    }
}

fn command(runner: &Runner, ask: Ask, by: By) -> Result<Done, Error> {
    match ask {
        Ask::Start { definition, process, variables } => {
            runner.start_case(Start { process, ..Start::of(definition, variables) }, by)
        }
        Ask::Latest { entity, process, variables } => {
            let definition = Which::Latest { entity, process };
            let start = Start { definition, ..Start::of(Digest::of(b""), variables) };
            runner.start_case(start, by)
        }
        Ask::Complete { work, variables } if work.job => {
            runner.complete_job((work.case, work.ticket), work.lease, by, variables)
        }
        Ask::Complete { work, variables } => {
            runner.complete_task(work.case, work.ticket, by, variables, Vec::new())
        }
        Ask::Fail { work, retries, backoff } => {
            let said = (retries, "la macchina è spenta".to_owned());
            runner.fail_job((work.case, work.ticket), work.lease, by, said, backoff)
        }
        Ask::Throw { work } => {
            let error = ("0".into(), "non si può".to_owned());
            runner.throw_error(work.case, work.ticket, by, error, Variables::default())
        }
        Ask::Set { case, variables } => runner.set_variables(case, None, by, variables, false),
        Ask::Resolve { case, ticket } => runner.resolve_incident(case, ticket, by),
        Ask::Sign { case, ticket, proceed } => {
            runner.sign_over(case, ticket, by, "lo decido io".to_owned(), proceed)
        }
        Ask::Assign { case, ticket, to } => runner.assign(case, ticket, by, to),
        Ask::Cancel { case } => runner.cancel(case, by, "non serve più".to_owned()),
        Ask::Publish(_) | Ask::Broadcast { .. } => unreachable!("it is sent to nobody in particular"),
    }
}

fn told(done: Result<Done, Error>) -> Answer {
    match done {
        Ok(Done { case, seq, repeated, .. }) => Answer::Kept { case, seq, repeated },
        Err(error) => failed(error),
    }
}

fn reached(sent: Result<digipro_runner::Reached, Error>) -> Answer {
    match sent {
        Ok(reached) => Answer::Reached(reached.cases.into_iter().chain(reached.started).collect()),
        Err(error) => failed(error),
    }
}

fn failed(error: Error) -> Answer {
    match error {
        Error::Rejected(rejection) => Answer::Refused(rejection.code.id),
        Error::Store(_) => Answer::Lost,
        Error::Definition(found) => panic!("a definition that was deployed is refused: {found:?}"),
    }
}

/// A worker takes jobs.
pub fn take(runner: &Runner, kind: &Name, worker: &str, seconds: i64) -> Vec<Work> {
    let taken = runner.activate_jobs(kind, &worker.into(), 3, seconds).unwrap_or_default();
    let work = |active: digipro_runner::ActiveJob| Work {
        case: active.job.case,
        ticket: active.job.ticket,
        element: active.job.element,
        job: true,
        lease: Some(active.job.lease),
    };
    taken.into_iter().map(work).collect()
}

/// The kind of jobs that random processes have.
pub fn kind() -> Name {
    JOB.into()
}
