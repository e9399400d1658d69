//! What other nodes write on the same store, told to those who wait for news in this one.
//!
//! It is a hint: it may be late, and what happened while the connection was away is not told. Whoever waits asks again
//! now and then all the same.

use crate::runner::{Inner, Runner};
use crate::watch;
use crate::{Error, limits::ROWS_CHUNK};
use digipro_store::{Hint, JobRow, Listening, Page, Row, TaskRow};
use digipro_vocab::CaseId;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Weak};

/// Hints that wait to be told; those that come when so many wait are dropped.
const WAITING: usize = 256;

/// Somebody listens to other nodes, until this is dropped.
pub(crate) struct Others {
    _listening: Listening,
}

impl Others {
    /// Begins to listen; nothing where no other nodes are.
    pub(crate) fn hear(runner: &Runner) -> Result<Option<Self>, Error> {
        let (sender, hints): (SyncSender<Hint>, Receiver<Hint>) = sync_channel(WAITING);
        // The one who listens must not wait, so another one asks for what has changed.
        let listener = Arc::new(move |hint: &Hint| drop(sender.try_send(hint.clone())));
        let Some(listening) = runner.0.store.listen(listener)? else { return Ok(None) };
        let inner = Arc::downgrade(&runner.0);
        let tell = move || {
            while let Ok(hint) = hints.recv() {
                let Some(runner) = Weak::<Inner>::upgrade(&inner).map(Runner) else { return };
                runner.told(&hint);
            }
        };
        let thread = std::thread::Builder::new().name("digipro-news".into()).spawn(tell);
        thread.map_err(|error| digipro_store::Error::Unavailable(error.to_string()))?;
        Ok(Some(Self { _listening: listening }))
    }
}

impl Runner {
    fn told(&self, hint: &Hint) {
        if !self.0.watch.is_watched() {
            return;
        }
        for case in &hint.cases {
            match self.news_of(*case) {
                Ok(news) => self.0.watch.tell(&news),
                // It is a hint: whoever waits asks again.
                Err(error) => tracing::warn!(%case, "news of another node are not told: {error}"),
            }
        }
    }

    fn news_of(&self, case: CaseId) -> Result<Vec<watch::News>, Error> {
        let Some(row) = self.0.store.case(case)? else { return Ok(Vec::new()) };
        let seq = self.0.store.head(case)?.map_or(0, |head| head.seq);
        let jobs: Vec<JobRow> = self.0.store.of_case(case, Page::first(ROWS_CHUNK))?;
        let tasks: Vec<TaskRow> = self.0.store.of_case(case, Page::first(ROWS_CHUNK))?;
        let rows: Vec<Row> =
            jobs.into_iter().map(Row::from).chain(tasks.into_iter().map(Row::from)).collect();
        Ok(watch::of_rows(&row, seq, &rows))
    }
}
