//! The loop: read, decide, append, perform what is owed, feed the answers back.

use crate::alarm::Alarms;
use crate::cache::{Cache, Slot};
use crate::case::{self, Case, Refusal, Source, Step, Trouble};
use crate::clock::Clock;
use crate::definition::{Definitions, Deployment};
use crate::error::no_case;
use crate::job::Handlers;
use crate::limits::CONFLICTS_MAX;
use crate::others::Others;
use crate::project::Retry;
use crate::salt::Salts;
use crate::watch::{self, News, Watch};
use crate::{Error, codes};
use digipro_kit::Effective;
use digipro_machine::{Action, Actor, Command, Event, Graph, Wait};
use digipro_rules::Evaluator;
use digipro_store::{CaseStatus, Claim, Dealings, Store, Written};
use digipro_vocab::{CaseId, Digest, Finding, Name, Rejection, Ticket};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// An engine: a store, rules and a clock. Cheap to clone; all clones are one engine. Every method may be called
/// from many threads: cases run side by side and share commits, one case runs one step at a time.
#[derive(Clone)]
pub struct Runner(pub(crate) Arc<Inner>);

pub(crate) struct Inner {
    pub(crate) store: Store,
    pub(crate) evaluator: Arc<dyn Evaluator>,
    pub(crate) clock: Clock,
    pub(crate) salts: Salts,
    pub(crate) definitions: Definitions,
    pub(crate) cache: Cache,
    pub(crate) handlers: Handlers,
    pub(crate) watch: Arc<Watch>,
    pub(crate) alarms: Mutex<Alarms>,
    /// The store has failed: what followed from a step may not have been performed.
    pub(crate) unsettled: AtomicBool,
    /// Hears what other nodes write.
    pub(crate) others: OnceLock<Others>,
}

/// Who asks, and under which idempotency key: the same key again changes nothing and gets the first answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct By {
    /// Who.
    pub actor: Actor,
    /// The key; unique in the whole store.
    pub key: Option<Name>,
}

impl By {
    /// A person or program, without a key.
    #[must_use]
    pub fn id(id: impl Into<Name>) -> Self {
        Self { actor: Actor::id(id), key: None }
    }

    /// In this role.
    #[must_use]
    pub fn role(mut self, role: impl Into<Name>) -> Self {
        self.actor.role = Some(role.into());
        self
    }

    /// For these offices: the engine holds it to them.
    #[must_use]
    pub fn offices(mut self, offices: impl IntoIterator<Item = Name>) -> Self {
        self.actor.offices = offices.into_iter().collect();
        self
    }

    /// With an idempotency key.
    #[must_use]
    pub fn key(mut self, key: impl Into<Name>) -> Self {
        self.key = Some(key.into());
        self
    }

    /// The engine itself.
    pub(crate) fn engine() -> Self {
        Self::id("digipro").role("engine")
    }
}

/// What a command has come to: it is durable, and whatever could be performed at once in its wake is, too.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Done {
    /// The case.
    pub case: CaseId,
    /// Number of the record that the command made.
    pub seq: u64,
    /// The key was known: this is the answer to the first command that had it, and nothing was changed.
    pub repeated: bool,
    /// Whether the case is over.
    pub over: bool,
    /// The rules denied what was submitted: the task is open again, with these findings.
    pub returned: Option<Vec<Finding>>,
}

impl Runner {
    /// An engine on this store, and first of all performs what a crash has left owed.
    ///
    /// # Errors
    /// When the store cannot be read or written.
    pub fn open(store: Store, evaluator: Arc<dyn Evaluator>, clock: Clock) -> Result<Self, Error> {
        Self::open_salted(store, evaluator, clock, Salts::Random)
    }

    /// The same; when the views of an older version of the program have to be computed again first, `progress` is told
    /// how many cases are done. If that is cut off, the next opening goes on where it was.
    ///
    /// # Errors
    /// When the store cannot be read or written.
    pub fn open_telling(
        store: Store,
        evaluator: Arc<dyn Evaluator>,
        clock: Clock,
        progress: impl FnMut(u64),
    ) -> Result<Self, Error> {
        Self::open_with(store, evaluator, clock, Salts::Random, progress)
    }

    /// The same with salts of the caller's: a simulation writes the same bytes every time.
    ///
    /// # Errors
    /// When the store cannot be read or written.
    pub fn open_salted(
        store: Store,
        evaluator: Arc<dyn Evaluator>,
        clock: Clock,
        salts: Salts,
    ) -> Result<Self, Error> {
        Self::open_with(store, evaluator, clock, salts, |_| ())
    }

    fn open_with(
        store: Store,
        evaluator: Arc<dyn Evaluator>,
        clock: Clock,
        salts: Salts,
        progress: impl FnMut(u64),
    ) -> Result<Self, Error> {
        let definitions = Definitions::open(store.clone())?;
        let (cache, handlers) = (Cache::new(), Handlers::default());
        let (alarms, unsettled) = (Mutex::default(), AtomicBool::new(false));
        let runner = Self(Arc::new(Inner {
            store,
            evaluator,
            clock,
            salts,
            definitions,
            cache,
            handlers,
            watch: Arc::default(),
            alarms,
            unsettled,
            others: OnceLock::new(),
        }));
        runner.renew_views(progress)?;
        runner.perform_owed()?;
        if let Some(others) = Others::hear(&runner)? {
            // Nobody else has this runner yet.
            let _ = runner.0.others.set(others);
        }
        Ok(runner)
    }

    /// The store behind it.
    #[must_use]
    pub fn store(&self) -> &Store {
        &self.0.store
    }

    /// Lets go of the cases in memory: each is read from its log again when it is needed next.
    pub fn forget_cases(&self) {
        self.0.cache.forget_all();
    }

    /// The clock that stamps commands.
    #[must_use]
    pub fn clock(&self) -> &Clock {
        &self.0.clock
    }

    /// Checks, compiles and keeps a definition. From now on it starts the new cases of its kit and entity; cases
    /// under way stay with theirs (invariant PINNED). Messages that wait and that it begins cases with do so.
    ///
    /// # Errors
    /// When it cannot be executed: all diagnostics.
    pub fn deploy(&self, effective: &Effective) -> Result<Deployment, Error> {
        let deployment = self.0.definitions.deploy(effective, self.0.clock.now())?;
        self.tell(&News::Deployed { definition: deployment.digest, entity: effective.entity.clone() });
        self.begin_waiting(&deployment.digest)?;
        Ok(deployment)
    }

    /// Whether a definition could be deployed. Nothing is kept.
    ///
    /// # Errors
    /// When it cannot be executed: all diagnostics.
    pub fn check(&self, effective: &Effective) -> Result<(), Error> {
        crate::definition::check(effective, self.0.clock.now()).map(drop)
    }

    /// The definitions that start new cases: of each entity and kit the one that was deployed last.
    ///
    /// # Errors
    /// When the store failed.
    pub fn latest_definitions(&self) -> Result<Vec<Digest>, Error> {
        Ok(self.0.definitions.latest()?.iter().map(|turn| turn.definition).collect())
    }

    /// The compiled definition of this name.
    ///
    /// # Errors
    /// When it is not deployed.
    pub fn definition(&self, digest: &Digest) -> Result<Arc<Graph>, Error> {
        self.0.definitions.graph(digest)
    }

    /// Asks something of a case, and performs what follows.
    ///
    /// # Errors
    /// When it is not allowed now, or the store failed.
    pub fn act(&self, case: CaseId, by: By, action: Action) -> Result<Done, Error> {
        let command = self.command(by, action);
        let step = self.apply(case, &command, With::default())?;
        self.settle(step)
    }

    pub(crate) fn command(&self, by: By, action: Action) -> Command {
        Command { at: self.0.clock.now(), by: by.actor, key: by.key, action }
    }

    /// Decides and keeps one command of a case that exists, without performing what follows.
    pub(crate) fn apply(&self, id: CaseId, command: &Command, with: With) -> Result<Applied, Error> {
        match self.apply_with(id, command, with)? {
            Attempt::Kept(applied) => Ok(applied),
            Attempt::Moved | Attempt::Gone => {
                Err(digipro_store::Error::Unreadable("a step that takes nothing finds it gone".into()).into())
            }
        }
    }

    /// Decides and keeps one command of a case that exists, with what it has to do with other cases.
    pub(crate) fn apply_with(&self, id: CaseId, command: &Command, with: With) -> Result<Attempt, Error> {
        for _ in 0..CONFLICTS_MAX {
            let slot = self.0.cache.slot(id);
            let mut slot = slot.lock().unwrap_or_else(PoisonError::into_inner);
            if slot.is_none() {
                *slot = Some(self.load(id)?);
            }
            let Some(case) = slot.as_mut() else { continue };
            let seq = case.seq;
            match self.attempt(case, command, &with) {
                Ok(Attempt::Kept(applied)) => {
                    if applied.done.over || applied.done.repeated {
                        *slot = None;
                        self.0.cache.forget(id);
                    }
                    return Ok(Attempt::Kept(applied));
                }
                Ok(Attempt::Moved) => *slot = None,
                Ok(Attempt::Gone) => {
                    *slot = None;
                    return Ok(Attempt::Gone);
                }
                // Another node may have moved the case on: then it was decided on what is no more.
                Err(Error::Rejected(_)) if self.0.store.head(id)?.is_some_and(|head| head.seq > seq) => {
                    *slot = None;
                }
                Err(Error::Rejected(rejection)) => {
                    // What is in memory may be older than the log: another node has gone on with the case.
                    if self.0.store.head(id)?.is_some_and(|head| head.seq != seq) {
                        *slot = None;
                        continue;
                    }
                    return self.rejected(rejection, command).map(Attempt::Kept);
                }
                Err(error) => {
                    *slot = None;
                    return Err(error);
                }
            }
        }
        Err(changed_too_often(id).into())
    }

    /// One attempt.
    pub(crate) fn attempt(&self, case: &mut Case, command: &Command, with: &With) -> Result<Attempt, Error> {
        let salt = self.0.salts.next()?;
        let law = self.law_of(&command.action)?;
        let decided = catch_unwind(AssertUnwindSafe(|| case.step(command, with, law, &salt)));
        let failed = match decided {
            Ok(Ok(step)) => return self.keep(case, step),
            Ok(Err(Refusal::Rejected(rejection))) => return Err(rejection.into()),
            Ok(Err(Refusal::Unwritable(cause))) => format!(": {cause}"),
            Err(_) => String::new(),
        };
        let cause = format!("the engine failed on `{}`{failed}", command.action.name());
        self.quarantine(case.id, case.seq, codes::I0202, &cause)?;
        Err(quarantined(case.id, &cause).into())
    }

    /// Where cases are read from.
    pub(crate) fn source(&self) -> Source<'_> {
        Source { store: &self.0.store, definitions: &self.0.definitions }
    }

    /// Keeps a step that was decided.
    fn keep(&self, case: &mut Case, step: Step) -> Result<Attempt, Error> {
        let snapshot = step.append.snapshot.is_some();
        let over = case.over();
        let freed = if over { self.0.store.backend().claim_of(case.id)? } else { None };
        let whose = (case.id, case.graph.effective.entity.as_ref());
        let news = self.0.watch.is_watched();
        let news = news.then(|| watch::of_record(whose, case.seq + 1, over, &step.append.views));
        let written = self.0.store.append(step.append).inspect_err(|_| self.unsettle())?;
        Ok(match written {
            Written::Kept(receipt) => {
                case.kept(receipt.seq, snapshot);
                self.0.watch.tell(&news.unwrap_or_default());
                let returned = returned(&step.events);
                let done = Done { case: case.id, seq: receipt.seq, repeated: false, over, returned };
                let left = over && case.graph.has_message_flows();
                let (owes, opened) = (case.memory.owes(), opened(&step.events));
                Attempt::Kept(Applied { done, owes, opened, freed, left })
            }
            Written::Duplicate(receipt) => Attempt::Kept(self.repeated(receipt)?),
            Written::Conflict { .. } => Attempt::Moved,
            Written::Taken | Written::Held(_) => Attempt::Gone,
        })
    }

    /// A command that is rejected, but whose key was kept before, gets the first answer.
    pub(crate) fn rejected(&self, rejection: Rejection, command: &Command) -> Result<Applied, Error> {
        if let Some(key) = &command.key
            && let Some(receipt) = self.0.store.receipt(key)?
        {
            return self.repeated(receipt);
        }
        Err(rejection.into())
    }

    /// The first answer once more.
    fn repeated(&self, receipt: digipro_store::Receipt) -> Result<Applied, Error> {
        let row = self.0.store.case(receipt.case)?;
        let over = row.is_some_and(|row| matches!(row.status, CaseStatus::Completed | CaseStatus::Cancelled));
        let done = Done { case: receipt.case, seq: receipt.seq, repeated: true, over, returned: None };
        // What the first one left owed may not have been performed before a crash.
        let opened = self.subscriptions(receipt.case)?;
        Ok(Applied { done, owes: true, opened, freed: None, left: false })
    }

    /// Reads a case from the store. One that cannot be read is quarantined, and no other notices.
    pub(crate) fn load(&self, id: CaseId) -> Result<Case, Error> {
        let Some(digest) = case::pinned(&self.0.store, id)? else { return Err(no_case(id).into()) };
        if self.0.store.case(id)?.is_some_and(|row| row.status == CaseStatus::Quarantined) {
            return Err(quarantined(id, "see its incident").into());
        }
        let graph = match self.0.definitions.graph(&digest) {
            Err(Error::Store(error)) => return Err(error.into()),
            Err(error) => return Err(self.poisoned(id, &error.to_string())?),
            Ok(graph) => graph,
        };
        let loaded = catch_unwind(AssertUnwindSafe(|| Case::load(id, graph, &self.source())));
        match loaded {
            Ok(Ok(case)) => Ok(case),
            Ok(Err(Trouble::Store(error))) => Err(error.into()),
            Ok(Err(Trouble::Unreadable(unreadable))) => Err(self.poisoned(id, &unreadable.to_string())?),
            Err(_) => Err(self.poisoned(id, "the engine failed while it read the log")?),
        }
    }

    fn poisoned(&self, id: CaseId, cause: &str) -> Result<Error, Error> {
        let seq = self.0.store.head(id)?.map_or(0, |head| head.seq);
        self.quarantine(id, seq, codes::I0201, cause)?;
        Ok(quarantined(id, cause).into())
    }

    /// Reads something off a case.
    pub(crate) fn with_case<T>(&self, id: CaseId, read: impl FnOnce(&Case) -> T) -> Result<T, Error> {
        let slot: Slot = self.0.cache.slot(id);
        let mut slot = slot.lock().unwrap_or_else(PoisonError::into_inner);
        let stale = match slot.as_ref() {
            Some(case) => self.0.store.head(id)?.is_none_or(|head| head.seq != case.seq),
            None => true,
        };
        if stale {
            *slot = Some(self.load(id)?);
        }
        slot.as_ref().map(read).ok_or_else(|| no_case(id).into())
    }
}

/// What goes with a command.
#[derive(Clone, Debug, Default)]
pub(crate) struct With {
    /// How a job that failed goes back to the workers.
    pub(crate) retry: Option<Retry>,
    /// What the step has to do with other cases.
    pub(crate) dealings: Dealings,
}

/// What has become of an attempt.
pub(crate) enum Attempt {
    /// The step is kept.
    Kept(Applied),
    /// The case has moved on elsewhere, and has to be read again.
    Moved,
    /// What the step takes is gone, or another case holds what it claims.
    Gone,
}

/// A command that was kept, and what follows from it at once.
pub(crate) struct Applied {
    pub(crate) done: Done,
    /// Whether the case is owed something that the runner performs by itself.
    pub(crate) owes: bool,
    /// Messages that the case has begun to wait for.
    pub(crate) opened: Vec<Ticket>,
    /// What the case held until now: another may begin.
    pub(crate) freed: Option<Claim>,
    /// Whether the case is over, and its definition has message flows.
    pub(crate) left: bool,
}

/// The messages that a step has begun to wait for.
fn opened(events: &[Event]) -> Vec<Ticket> {
    let message = |event: &Event| match event {
        Event::Opened { ticket, wait: Wait::Message { .. }, .. } => Some(*ticket),
        _ => None,
    };
    events.iter().filter_map(message).collect()
}

/// The findings with which a task was given back; not those of an earlier submission that a new one replaces.
fn returned(events: &[Event]) -> Option<Vec<Finding>> {
    let last = events.iter().rev().find(|e| matches!(e, Event::Returned { .. } | Event::Submitted { .. }));
    match last {
        Some(Event::Returned { findings, .. }) => Some(findings.clone()),
        _ => None,
    }
}

pub(crate) fn changed_too_often(id: CaseId) -> Rejection {
    Rejection::new(codes::R0123, format!("case {id} was changed {CONFLICTS_MAX} times in between"))
        .help("try again later")
}

pub(crate) fn quarantined(id: CaseId, cause: &str) -> Rejection {
    Rejection::new(codes::R0125, format!("case {id} is quarantined: {cause}"))
        .help("verify its log, mend the cause, then release the case")
}
