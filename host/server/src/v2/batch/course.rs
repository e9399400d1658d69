//! How a batch takes its course: one item after the other, a few in one go, so that others get their turn.
//!
//! What a batch has done is on the logs of the cases. How far it is, is known to the node that does it, until that stops:
//! whoever asks again then asks for what is left, since what is done is not found any more.

use crate::identity::{Entities, Principal};
use crate::keys::{Kind, defined};
use crate::limits::{BATCH_GO, BATCHES_KEPT};
use crate::problem::Problem;
use crate::state::App;
use crate::v2::{Desk, ask};
use digipro_vocab::{CaseId, EntityId, Instant, Ticket};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::Notify;

/// What is done to an item.
pub(super) type Work = Arc<dyn Fn(&Desk<'_>, &Item) -> Result<(), Problem> + Send + Sync>;

/// How far a batch is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stage {
    Active,
    Suspended,
    Canceled,
    Completed,
    /// Over, and some items could not be done.
    Partly,
}

/// How far an item is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    Active,
    Completed,
    Canceled,
    Failed,
}

/// One thing to be done.
#[derive(Clone, Debug)]
pub(super) struct Item {
    pub case: CaseId,
    /// The incident or job; 0 for the case itself.
    pub ticket: Ticket,
    pub fate: Fate,
    pub at: Option<Instant>,
    pub error: Option<String>,
}

impl Item {
    pub(super) fn new(case: CaseId, ticket: Ticket) -> Self {
        Self { case, ticket, fate: Fate::Active, at: None, error: None }
    }
}

/// A batch.
pub(super) struct Batch {
    pub key: u64,
    /// The word of clients for what it does.
    pub kind: &'static str,
    pub who: Principal,
    pub started: Instant,
    /// Whose cases it concerns.
    entities: BTreeSet<Option<EntityId>>,
    course: Mutex<Course>,
    /// Told when it goes on or ends.
    moved: Notify,
}

/// What changes of it.
#[derive(Clone, Debug)]
pub(super) struct Course {
    pub stage: Stage,
    pub ended: Option<Instant>,
    pub items: Vec<Item>,
    next: usize,
}

impl Course {
    /// How many items have this fate.
    pub(super) fn count(&self, fate: Fate) -> usize {
        self.items.iter().filter(|item| item.fate == fate).count()
    }

    fn is_over(&self) -> bool {
        !matches!(self.stage, Stage::Active | Stage::Suspended)
    }
}

impl Batch {
    fn course(&self) -> MutexGuard<'_, Course> {
        self.course.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// As far as it is now.
    pub(super) fn look(&self) -> Course {
        self.course().clone()
    }

    /// Whether whoever asks sees all that it concerns.
    pub(super) fn is_shown(&self, desk: &Desk<'_>) -> bool {
        matches!(desk.who.entities, Entities::All)
            || self.entities.iter().all(|entity| desk.sees(entity.as_ref()))
    }

    /// Holds it, lets it go on, or ends it. Says whether it was under way.
    pub(super) fn steer(&self, to: Stage, now: Instant) -> bool {
        let mut course = self.course();
        if course.is_over() {
            return false;
        }
        course.stage = to;
        if course.is_over() {
            course.ended = Some(now);
            for item in &mut course.items {
                if item.fate == Fate::Active {
                    item.fate = Fate::Canceled;
                }
            }
        }
        drop(course);
        self.moved.notify_one();
        true
    }

    /// The next items: none while it is held, or when nothing is left.
    fn take(&self) -> Vec<(usize, Item)> {
        let mut course = self.course();
        if course.stage != Stage::Active {
            return Vec::new();
        }
        let next = course.items.iter().cloned().enumerate().skip(course.next).take(BATCH_GO);
        let taken: Vec<_> = next.collect();
        course.next += taken.len();
        taken
    }

    fn done(&self, done: Vec<(usize, Item)>) {
        let mut course = self.course();
        for (place, item) in done {
            if let Some(kept) = course.items.get_mut(place) {
                *kept = item;
            }
        }
    }

    /// Ends it when nothing is left. Says whether it is over.
    fn end(&self, now: Instant) -> bool {
        let mut course = self.course();
        if course.stage == Stage::Active && course.next >= course.items.len() {
            let failed = course.count(Fate::Failed) > 0;
            course.stage = if failed { Stage::Partly } else { Stage::Completed };
            course.ended = Some(now);
        }
        course.is_over()
    }
}

/// The batches of this node.
#[derive(Default)]
pub(crate) struct Batches(Mutex<BTreeMap<u64, Arc<Batch>>>);

impl Batches {
    fn all(&self) -> MutexGuard<'_, BTreeMap<u64, Arc<Batch>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Those that whoever asks sees.
    pub(super) fn shown(&self, desk: &Desk<'_>) -> Vec<Arc<Batch>> {
        self.all().values().filter(|batch| batch.is_shown(desk)).cloned().collect()
    }

    /// One by its key.
    pub(super) fn one(&self, key: u64) -> Option<Arc<Batch>> {
        self.all().get(&key).cloned()
    }

    /// Takes in a batch, which is let go on its course by [`run`].
    pub(super) fn add(
        &self,
        kind: &'static str,
        desk: &Desk<'_>,
        (items, entities): (Vec<Item>, BTreeSet<Option<EntityId>>),
    ) -> Arc<Batch> {
        let started = desk.engine.runner.clock().now();
        let number = u64::try_from(started.as_millisecond()).unwrap_or_default();
        let mut all = self.all();
        let mut keys = (0..).map(|place| defined(Kind::Batch, number, place));
        let key = keys.find(|key| !all.contains_key(key)).unwrap_or_default();
        let course = Course { stage: Stage::Active, ended: None, items, next: 0 };
        let (course, moved) = (Mutex::new(course), Notify::new());
        let batch = Arc::new(Batch { key, kind, who: desk.who.clone(), started, entities, course, moved });
        all.insert(key, Arc::clone(&batch));
        while all.len() > BATCHES_KEPT {
            let Some(over) = all.iter().find(|(_, batch)| batch.course().is_over()).map(|(key, _)| *key)
            else {
                break;
            };
            all.remove(&over);
        }
        batch
    }
}

/// Lets a batch take its course, beside everything else.
pub(super) fn run(app: App, batch: Arc<Batch>, work: Work) {
    tokio::spawn(async move {
        loop {
            if app.is_stopping() || batch.end(app.runner().clock().now()) {
                return;
            }
            let taken = batch.take();
            if taken.is_empty() {
                tokio::select! {
                    () = batch.moved.notified() => {}
                    () = app.stopping() => {}
                }
                continue;
            }
            go(&app, &batch, &work, taken).await;
        }
    });
}

/// A few items in one go; where too much is asked of the service, a little later.
async fn go(app: &App, batch: &Arc<Batch>, work: &Work, taken: Vec<(usize, Item)>) {
    loop {
        let (work, items, course) = (Arc::clone(work), taken.clone(), Arc::clone(batch));
        let done = ask(app, batch.who.clone(), move |desk| {
            let now = desk.engine.runner.clock().now();
            let each = items.into_iter().map(|(place, mut item)| {
                let found = if course.course().is_over() { None } else { Some(work(desk, &item)) };
                (item.fate, item.at) = match &found {
                    None => (Fate::Canceled, None),
                    Some(Ok(())) => (Fate::Completed, Some(now)),
                    Some(Err(_)) => (Fate::Failed, Some(now)),
                };
                item.error = found.and_then(Result::err).map(told);
                (place, item)
            });
            Ok(each.collect::<Vec<_>>())
        })
        .await;
        match done {
            Ok(done) => return batch.done(done),
            Err(problem) if problem.status == 503 && !app.is_stopping() => {
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
            Err(problem) => {
                let failed = taken.into_iter().map(|(place, item)| {
                    let error = Some(told(problem.clone()));
                    (place, Item { fate: Fate::Failed, error, ..item })
                });
                return batch.done(failed.collect());
            }
        }
    }
}

fn told(problem: Problem) -> String {
    match problem.code {
        Some(code) => format!("{code}: {}", problem.detail),
        None => problem.detail,
    }
}
