//! What every handler has: the engine, the configuration, and the one place where a request blocks.

use crate::codes::{I0210, R0183};
use crate::config::Config;
use crate::identity::Identity;
use crate::limits::{WAITING_MAX, WORKING_MAX};
use crate::metrics::Meters;
use crate::problem::Problem;
use crate::room::ROOM;
use crate::v1::Hub;
use crate::v2::batch::Batches;
use crate::v2::catalogue::Catalogue;
use digipro_runner::Runner;
use digipro_site::Engine;
use digipro_vocab::Rejection;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use tokio::sync::{Notify, Semaphore};

/// The service. Cheap to clone; all clones are one.
#[derive(Clone)]
pub struct App(Arc<Inner>);

struct Inner {
    engine: Engine,
    config: Config,
    identity: Identity,
    catalogue: Arc<Catalogue>,
    batches: Arc<Batches>,
    news: Hub,
    meters: Arc<Meters>,
    working: Semaphore,
    waiting: AtomicUsize,
    room: Arc<Semaphore>,
    stopping: Notify,
    stopped: std::sync::atomic::AtomicBool,
}

impl App {
    /// A service on this engine.
    #[must_use]
    pub fn new(engine: Engine, config: Config) -> Self {
        let identity = Identity::new(&config.identity, engine.data());
        let (news, meters) = (Hub::new(&engine.runner), Meters::new(&engine.runner));
        let into = Arc::clone(&meters);
        engine.observe(move |pack, said, took| into.asked(pack, said, took));
        Self(Arc::new(Inner {
            news,
            meters,
            engine,
            config,
            identity,
            catalogue: Arc::default(),
            batches: Arc::default(),
            working: Semaphore::new(WORKING_MAX),
            waiting: AtomicUsize::new(0),
            room: Arc::new(Semaphore::new(ROOM)),
            stopping: Notify::new(),
            stopped: false.into(),
        }))
    }

    /// The installation.
    #[must_use]
    pub fn engine(&self) -> &Engine {
        &self.0.engine
    }

    /// The engine of the installation.
    #[must_use]
    pub fn runner(&self) -> &Runner {
        &self.0.engine.runner
    }

    /// What all readers of news hear from.
    pub(crate) fn news(&self) -> &Hub {
        &self.0.news
    }

    /// The figures of the service.
    pub(crate) fn meters(&self) -> &Arc<Meters> {
        &self.0.meters
    }

    /// Requests that work on the engine or wait for it.
    pub(crate) fn in_hand(&self) -> usize {
        self.0.waiting.load(Ordering::Acquire)
    }

    /// Room for large bodies.
    pub(crate) fn room(&self) -> Arc<Semaphore> {
        Arc::clone(&self.0.room)
    }

    /// What the operator has set.
    #[must_use]
    pub fn config(&self) -> &Config {
        &self.0.config
    }

    /// How those who ask are known.
    #[must_use]
    pub fn identity(&self) -> &Identity {
        &self.0.identity
    }

    /// What is deployed, as clients of `/v2` know it.
    pub(crate) fn catalogue(&self) -> Arc<Catalogue> {
        Arc::clone(&self.0.catalogue)
    }

    /// What is done to many cases.
    pub(crate) fn batches(&self) -> Arc<Batches> {
        Arc::clone(&self.0.batches)
    }

    /// Lets the engine work on something, on a thread that may block. This is the only place where requests meet the
    /// engine, so it is where too many of them are held back.
    ///
    /// # Errors
    /// What the work says; 503 when too many wait; 500 when it panics.
    pub async fn call<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Engine) -> Result<T, Problem> + Send + 'static,
    ) -> Result<T, Problem> {
        let _place = Place::take(&self.0.waiting)?;
        let Ok(_turn) = self.0.working.acquire().await else { return Err(Problem::stopped()) };
        let app = self.clone();
        match tokio::task::spawn_blocking(move || work(app.engine())).await {
            Ok(done) => done,
            Err(_) => Err(Problem::failed(I0210, "the engine failed on the request")),
        }
    }

    /// Tells those that wait long to come to an end.
    pub fn shutdown(&self) {
        self.0.stopped.store(true, Ordering::Release);
        self.0.stopping.notify_waiters();
    }

    /// Whether the service comes to its end.
    #[must_use]
    pub fn is_stopping(&self) -> bool {
        self.0.stopped.load(Ordering::Acquire)
    }

    /// Comes back when the service comes to its end: for whatever waits long.
    pub async fn stopping(&self) {
        let told = self.0.stopping.notified();
        if !self.is_stopping() {
            told.await;
        }
    }
}

/// A place among those that wait; it is free again when it is dropped.
struct Place<'a>(&'a AtomicUsize);

impl<'a> Place<'a> {
    fn take(waiting: &'a AtomicUsize) -> Result<Self, Problem> {
        let place = Self(waiting);
        if waiting.fetch_add(1, Ordering::AcqRel) >= WAITING_MAX + WORKING_MAX {
            let rejection = Rejection::new(R0183, format!("more than {WAITING_MAX} requests wait"));
            return Err(Problem::exhausted(&rejection.help("try again a little later")));
        }
        Ok(place)
    }
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::AcqRel);
    }
}
