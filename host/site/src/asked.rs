//! Who is asked at a rule point: the packs that are at hand, also those that were installed while the engine is at work.

use crate::engine::{Place, failed};
use crate::error::Error;
use crate::packs::Rules;
use digipro_rules::{Evaluator, Verdict};
use digipro_store::Store;
use digipro_vocab::{Digest, Failure, FailureCause, Name, Request};
use std::sync::{Arc, Mutex, OnceLock, PoisonError, RwLock};
use std::time::{Duration, Instant};

/// Is told of each call: the pack, what it said, and how long it took.
type Observer = Box<dyn Fn(&Digest, &Result<Verdict, Failure>, Duration) + Send + Sync>;

/// The packs at hand, and where to look for more.
pub(crate) struct Asked {
    rules: RwLock<Arc<Rules>>,
    place: Place,
    store: Store,
    /// Who is told what was asked.
    observer: OnceLock<Observer>,
    /// Entries of the register at the last look; held while one looks, so that two do not load the same.
    seen: Mutex<usize>,
}

impl Asked {
    pub(crate) fn new(rules: Rules, place: Place, store: Store) -> Result<Self, digipro_runner::Error> {
        let seen = Mutex::new(store.register()?.len());
        Ok(Self { rules: RwLock::new(Arc::new(rules)), place, store, observer: OnceLock::new(), seen })
    }

    pub(crate) fn rules(&self) -> Arc<Rules> {
        Arc::clone(&self.rules.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Tells an observer of each call from now on; only the first one that asks for it.
    pub(crate) fn observe(&self, observer: Observer) {
        let _ = self.observer.set(observer);
    }

    pub(crate) fn place(&self) -> &Place {
        &self.place
    }

    /// Loads what is installed, where the register has grown since the last look.
    pub(crate) fn look(&self) -> Result<(), Error> {
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        let entries = self.store.register().map_err(|error| failed(error.into()))?.len();
        if entries != *seen {
            let rules = Rules::installed(&self.place, &self.store)?;
            *self.rules.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(rules);
            *seen = entries;
        }
        Ok(())
    }
}

impl Evaluator for Asked {
    fn evaluate(&self, pack: &Digest, request: &Request) -> Result<Verdict, Failure> {
        let begun = Instant::now();
        let mut said = self.rules().host.evaluate(pack, request);
        // Another node may have installed it a moment ago.
        let absent = said.as_ref().is_err_and(|failure| failure.cause == FailureCause::Absent);
        if absent && self.look().is_ok() {
            said = self.rules().host.evaluate(pack, request);
        }
        if let Some(observer) = self.observer.get() {
            observer(pack, &said, begun.elapsed());
        }
        said
    }

    fn limits(&self) -> Name {
        self.rules().host.limits()
    }
}
