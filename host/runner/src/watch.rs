//! Who waits for news is told after the commit, without asking again and again (invariant NEWS-AFTER-COMMIT).
//!
//! Whoever listens is called on the thread that wrote, so it must be quick and never wait: an asynchronous server hands
//! the news to a bounded broadcast, a program of threads takes a [`Feed`]. A listener that is too slow learns that it
//! missed something and asks for what it shows anew; nobody who writes waits for it.

use crate::runner::Runner;
use digipro_store::{CaseRow, CaseStatus, Change, Row, View, ViewWrite};
use digipro_vocab::{CaseId, Digest, EntityId, Instant, Name, Ticket};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, VecDeque};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, Weak};
use std::time::{Duration, Instant as Moment};

/// Something that has happened and is durable. It names things; what they look like is asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum News {
    /// A case has a new record.
    Case {
        /// The case.
        case: CaseId,
        /// Whose it is.
        entity: Option<EntityId>,
        /// Number of the record.
        seq: u64,
        /// Whether the case is over.
        over: bool,
    },
    /// A job can be taken from a moment on.
    Job {
        /// The case.
        case: CaseId,
        /// Whose it is.
        entity: Option<EntityId>,
        /// The job.
        ticket: Ticket,
        /// What kind of worker it is for.
        kind: Name,
        /// From when on.
        available: Instant,
    },
    /// A task was opened or changed, or is over.
    Task {
        /// The case.
        case: CaseId,
        /// Whose it is.
        entity: Option<EntityId>,
        /// The task.
        ticket: Ticket,
        /// Whether it is open.
        open: bool,
    },
    /// A definition was deployed.
    Deployed {
        /// Which.
        definition: Digest,
        /// For which entity.
        entity: Option<EntityId>,
    },
}

/// The news of one record: what its writes of views say.
pub(crate) fn of_record(
    (case, entity): (CaseId, Option<&EntityId>),
    seq: u64,
    over: bool,
    writes: &[ViewWrite],
) -> Vec<News> {
    let mut news = vec![News::Case { case, entity: entity.cloned(), seq, over }];
    news.extend(writes.iter().filter_map(|write| {
        let entity = entity.cloned();
        match write {
            ViewWrite::Put(row) => of_row(row, entity),
            ViewWrite::Change(View::Tasks, number, Change::Ended(..)) => {
                Some(News::Task { case, entity, ticket: Ticket(*number), open: false })
            }
            _ => None,
        }
    }));
    news
}

/// The news of a case whose rows were all computed again.
pub(crate) fn of_rows(case: &CaseRow, seq: u64, rows: &[Row]) -> Vec<News> {
    let over = matches!(case.status, CaseStatus::Completed | CaseStatus::Cancelled);
    let mut news = vec![News::Case { case: case.case, entity: case.entity.clone(), seq, over }];
    news.extend(rows.iter().filter(|row| row.is_open()).filter_map(|row| of_row(row, case.entity.clone())));
    news
}

fn of_row(row: &Row, entity: Option<EntityId>) -> Option<News> {
    match row {
        Row::Jobs(job) => {
            let (kind, available) = (job.kind.clone(), job.available);
            Some(News::Job { case: job.case, entity, ticket: job.ticket, kind, available })
        }
        Row::Tasks(task) => {
            Some(News::Task { case: task.case, entity, ticket: task.ticket, open: row.is_open() })
        }
        _ => None,
    }
}

type Listener = Arc<dyn Fn(&News) + Send + Sync>;

/// Who is told.
#[derive(Default)]
pub(crate) struct Watch(Mutex<Listeners>);

#[derive(Default)]
struct Listeners {
    next: u64,
    all: BTreeMap<u64, Listener>,
}

impl Watch {
    fn listeners(&self) -> MutexGuard<'_, Listeners> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether anybody listens.
    pub(crate) fn is_watched(&self) -> bool {
        !self.listeners().all.is_empty()
    }

    /// Tells all who listen. One that fails holds up neither the others nor whoever wrote.
    pub(crate) fn tell(&self, news: &[News]) {
        let listeners: Vec<Listener> = self.listeners().all.values().map(Arc::clone).collect();
        for listener in listeners {
            for one in news {
                if catch_unwind(AssertUnwindSafe(|| listener(one))).is_err() {
                    tracing::error!("a listener for news has panicked");
                }
            }
        }
    }
}

/// Listening: ends when it is dropped.
pub struct Watching {
    watch: Weak<Watch>,
    number: u64,
}

impl Drop for Watching {
    fn drop(&mut self) {
        if let Some(watch) = self.watch.upgrade() {
            watch.listeners().all.remove(&self.number);
        }
    }
}

/// What a feed has for its reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heard {
    /// News.
    News(News),
    /// The reader was too slow for so many.
    Missed(u64),
}

/// News in a bounded queue, for a reader on a thread of its own.
pub struct Feed {
    queue: Arc<Queue>,
    _watching: Watching,
}

#[derive(Default)]
struct Queue {
    waiting: Mutex<Waiting>,
    came: Condvar,
}

#[derive(Default)]
struct Waiting {
    news: VecDeque<News>,
    missed: u64,
}

impl Queue {
    fn waiting(&self) -> MutexGuard<'_, Waiting> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Waiting {
    /// What was missed comes first: whoever hears of it asks anew, and then of what came later.
    fn next(&mut self) -> Option<Heard> {
        match std::mem::take(&mut self.missed) {
            0 => self.news.pop_front().map(Heard::News),
            missed => Some(Heard::Missed(missed)),
        }
    }
}

impl Feed {
    /// The next news, waiting for it at most so long.
    #[must_use]
    pub fn next(&self, longest: Duration) -> Option<Heard> {
        let end = Moment::now().checked_add(longest);
        let mut waiting = self.queue.waiting();
        loop {
            if let Some(heard) = waiting.next() {
                return Some(heard);
            }
            let left = end.map_or(longest, |end| end.saturating_duration_since(Moment::now()));
            if left.is_zero() {
                return None;
            }
            waiting = self.queue.came.wait_timeout(waiting, left).unwrap_or_else(PoisonError::into_inner).0;
        }
    }
}

impl Runner {
    /// Tells a listener all news from now on, until what this returns is dropped. It is called on the threads that write,
    /// after the commit: it must be quick and must not ask the runner for anything.
    #[must_use]
    pub fn watch(&self, listener: impl Fn(&News) + Send + Sync + 'static) -> Watching {
        let mut listeners = self.0.watch.listeners();
        let number = listeners.next;
        listeners.next += 1;
        listeners.all.insert(number, Arc::new(listener));
        Watching { watch: Arc::downgrade(&self.0.watch), number }
    }

    /// The news that are wanted, as a queue of at most `room`: when it is full, the oldest are missed.
    #[must_use]
    pub fn feed(&self, room: usize, wanted: impl Fn(&News) -> bool + Send + Sync + 'static) -> Feed {
        let queue = Arc::new(Queue::default());
        let into = Arc::clone(&queue);
        let watching = self.watch(move |news| {
            if !wanted(news) {
                return;
            }
            let mut waiting = into.waiting();
            waiting.news.push_back(news.clone());
            if waiting.news.len() > room {
                waiting.news.pop_front();
                waiting.missed += 1;
            }
            into.came.notify_one();
        });
        Feed { queue, _watching: watching }
    }

    /// Tells the listeners of this process what another process has done.
    pub fn tell(&self, news: &News) {
        self.0.watch.tell(std::slice::from_ref(news));
    }
}
