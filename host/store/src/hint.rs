//! What other nodes write, told as a hint. Whoever relies on it alone is wrong: it may be late or lost.

use crate::backend::Write;
use crate::view::{Row, ViewWrite};
use digipro_vocab::{CaseId, Name};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;

/// Cases that one hint names at most: more of them are told as "anything".
const CASES_MAX: usize = 200;
/// Kinds of jobs that one hint names at most.
const KINDS_MAX: usize = 50;
/// Bytes of one hint: the database takes no more than 8,000.
const BYTES_MAX: usize = 7_000;

/// What has changed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hint {
    /// The node that wrote.
    pub node: String,
    /// The cases.
    pub cases: BTreeSet<CaseId>,
    /// The kinds of the jobs that came.
    pub jobs: BTreeSet<Name>,
    /// More has changed than is said, or something may have been missed: look at everything.
    pub anything: bool,
}

impl Hint {
    /// Anything may have changed.
    #[must_use]
    pub fn anything() -> Self {
        Self { anything: true, ..Self::default() }
    }

    /// What a batch changes; none when nobody needs to look.
    pub(crate) fn of(node: &str, batch: &[Write]) -> Option<Self> {
        let mut hint = Self { node: node.to_owned(), ..Self::default() };
        for write in batch {
            match write {
                Write::Append(step) => {
                    hint.cases.insert(step.case);
                    hint.jobs.extend(step.views.iter().filter_map(|change| match change {
                        ViewWrite::Put(Row::Jobs(job)) => Some(Name::clone(&job.kind)),
                        _ => None,
                    }));
                    hint.anything |= !step.dealings.sends.is_empty();
                }
                Write::Erase(case, _) | Write::Views { case, .. } => drop(hint.cases.insert(*case)),
                Write::Artifact(..) | Write::Post { .. } | Write::Enter { .. } => hint.anything = true,
                _ => {}
            }
        }
        hint.anything |= hint.cases.len() > CASES_MAX || hint.jobs.len() > KINDS_MAX;
        if hint.anything {
            hint.cases.clear();
            hint.jobs.clear();
        }
        (hint.anything || !hint.cases.is_empty()).then_some(hint)
    }

    /// As text that the database carries.
    pub(crate) fn text(&self) -> String {
        let text = |hint: &Self| serde_json::to_string(hint).unwrap_or_default();
        let said = text(self);
        if said.len() <= BYTES_MAX {
            return said;
        }
        text(&Self { node: self.node.clone(), ..Self::anything() })
    }

    /// What a text says; one that cannot be read may say anything.
    pub(crate) fn read(text: &str) -> Self {
        serde_json::from_str(text).unwrap_or_else(|_| Self::anything())
    }
}

/// Who is told. It must be quick.
pub type Listener = Arc<dyn Fn(&Hint) + Send + Sync>;

/// Somebody listens, until this is dropped.
pub struct Listening {
    pub(crate) stop: Arc<AtomicBool>,
    pub(crate) thread: Option<JoinHandle<()>>,
}

impl Drop for Listening {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::SeqCst);
        if let Some(thread) = self.thread.take()
            && thread.thread().id() != std::thread::current().id()
        {
            // A panic of the listener is its own.
            let _ = thread.join();
        }
    }
}
