//! The cases whose state is in memory, and the lock of each: the one that was used longest ago goes first.

use crate::case::Case;
use crate::limits::CASES_CACHED;
use digipro_vocab::CaseId;
use lru::LruCache;
use std::num::NonZeroUsize;
use std::sync::{Arc, Mutex, PoisonError};

/// A case, or nothing when it has to be read. Whoever holds the lock is alone with the case in this process;
/// other processes are held off by the number of its last record.
pub(crate) type Slot = Arc<Mutex<Option<Case>>>;

/// How many parts lock independently.
const SHARDS: u64 = 16;

/// All slots.
pub(crate) struct Cache {
    shards: Vec<Mutex<LruCache<CaseId, Slot>>>,
}

impl Cache {
    pub(crate) fn new() -> Self {
        let shards = usize::try_from(SHARDS).unwrap_or(1);
        let room = NonZeroUsize::new(CASES_CACHED / shards).unwrap_or(NonZeroUsize::MIN);
        Self { shards: (0..shards).map(|_| Mutex::new(LruCache::new(room))).collect() }
    }

    /// The slot of a case.
    pub(crate) fn slot(&self, case: CaseId) -> Slot {
        let Some(mut shard) = self.shard(case) else { return Slot::default() };
        Arc::clone(shard.get_or_insert(case, Slot::default))
    }

    /// Keeps a case that was just made.
    pub(crate) fn keep(&self, case: Case) {
        if let Some(mut shard) = self.shard(case.id) {
            shard.put(case.id, Arc::new(Mutex::new(Some(case))));
        }
    }

    /// Lets a case go: it is over, or has to be read again.
    pub(crate) fn forget(&self, case: CaseId) {
        if let Some(mut shard) = self.shard(case) {
            shard.pop(&case);
        }
    }

    /// Lets all cases go that nobody is working on.
    pub(crate) fn forget_all(&self) {
        for shard in &self.shards {
            let mut shard = shard.lock().unwrap_or_else(PoisonError::into_inner);
            let idle: Vec<CaseId> = shard
                .iter()
                .filter(|(_, slot)| Arc::strong_count(slot) == 1)
                .map(|(case, _)| *case)
                .collect();
            for case in idle {
                shard.pop(&case);
            }
        }
    }

    fn shard(&self, case: CaseId) -> Option<std::sync::MutexGuard<'_, LruCache<CaseId, Slot>>> {
        let place = usize::try_from(case.0 % SHARDS).ok()?;
        Some(self.shards.get(place)?.lock().unwrap_or_else(PoisonError::into_inner))
    }
}
