//! Trouble and repair: quarantine of a poisoned case, its release, and views computed again from the log.

use crate::case::{self, Case, Trouble};
use crate::error::no_case;
use crate::runner::{Runner, quarantined};
use crate::watch::{self, News};
use crate::{Error, codes};
use digipro_machine::Graph;
use digipro_store::{CaseRow, CaseStatus, IncidentRow, Keyed, Row, Written};
use digipro_vocab::{CaseId, Code, Date, Rejection, Ticket};
use std::sync::Arc;

/// Cases listed at a time.
const CHUNK: usize = 1_000;

impl Runner {
    /// Sets a case aside: only its own row and one incident are left in the views, so that nothing tries to
    /// continue it. Its log is not touched.
    pub(crate) fn quarantine(&self, id: CaseId, seq: u64, code: Code, cause: &str) -> Result<(), Error> {
        tracing::error!(case = %id, code = code.id, cause, "case quarantined");
        self.0.cache.forget(id);
        let Some(head) = self.0.store.head(id)? else { return Ok(()) };
        let (now, row) = (self.0.clock.now(), self.0.store.case(id)?);
        let row = row.unwrap_or_else(|| CaseRow {
            case: id,
            process: "".into(),
            definition: head.definition,
            entity: None,
            instance: 0,
            status: CaseStatus::Quarantined,
            started: now,
            ended: None,
            incidents: 1,
            due: Date::MAX,
            suspended: false,
        });
        let incident = IncidentRow {
            case: id,
            ticket: Ticket(0),
            instance: row.instance,
            element: row.process.clone(),
            code: code.id.into(),
            message: cause.to_owned(),
            created: now,
            resolved: None,
        };
        let row = CaseRow { status: CaseStatus::Quarantined, incidents: 1, ..row };
        // If the case has moved on, somebody else could continue it after all.
        self.0.store.replace_views(id, seq, vec![Row::from(row), Row::from(incident)])?;
        Ok(())
    }

    /// Takes a case out of quarantine: reads its whole log again and computes its views.
    ///
    /// # Errors
    /// When it still cannot be read.
    pub fn release(&self, id: CaseId) -> Result<(), Error> {
        self.rebuild_views(id)
    }

    /// Computes the views of a case again from its log.
    ///
    /// # Errors
    /// When there is no such case, or it cannot be read.
    pub fn rebuild_views(&self, id: CaseId) -> Result<(), Error> {
        let news = self.compute_views(id)?;
        self.0.watch.tell(&news);
        Ok(())
    }

    /// The views of a case, computed again, and the news that they are.
    fn compute_views(&self, id: CaseId) -> Result<Vec<News>, Error> {
        loop {
            let Some(digest) = case::pinned(&self.0.store, id)? else { return Err(no_case(id).into()) };
            let graph: Arc<Graph> = self.0.definitions.graph(&digest)?;
            let (case, rows) = match Case::rebuild(id, graph, &self.source()) {
                Ok(rebuilt) => rebuilt,
                Err(Trouble::Store(error)) => return Err(error.into()),
                Err(Trouble::Unreadable(cause)) => return Err(quarantined(id, &cause.to_string()).into()),
            };
            let news = match rows.iter().find_map(CaseRow::from_row) {
                Some(row) if self.0.watch.is_watched() => watch::of_rows(row, case.seq, &rows),
                _ => Vec::new(),
            };
            match self.0.store.replace_views(id, case.seq, rows)? {
                Written::Conflict { .. } | Written::Taken | Written::Held(_) => {}
                Written::Kept(_) | Written::Duplicate(_) => {
                    self.0.cache.forget(id);
                    return Ok(news);
                }
            }
        }
    }

    /// Computes all views again from the log; `progress` is told how many cases are done. A case that cannot be
    /// read is quarantined.
    ///
    /// # Errors
    /// When the store failed.
    pub fn rebuild_all_views(&self, progress: impl FnMut(u64)) -> Result<(), Error> {
        self.rebuild_views_after(None, progress, |_| Ok(()))
    }

    /// Computes those views again whose form a new version of the program has changed. It says after each part how far it
    /// has come, so that a start that is cut off is not in vain.
    pub(crate) fn renew_views(&self, mut progress: impl FnMut(u64)) -> Result<(), Error> {
        let Some(after) = self.0.store.backend().stale_after()? else { return Ok(()) };
        tracing::info!(%after, "the views are computed again from the logs");
        let told = |done: u64| {
            if done.is_multiple_of(CHUNK as u64) {
                tracing::info!(done, "cases whose views were computed again");
            }
            progress(done);
        };
        self.rebuild_views_after(Some(after), told, |last| Ok(self.0.store.rebuilt(Some(last))?))?;
        Ok(self.0.store.rebuilt(None)?)
    }

    fn rebuild_views_after(
        &self,
        mut after: Option<CaseId>,
        mut progress: impl FnMut(u64),
        part_done: impl Fn(CaseId) -> Result<(), Error>,
    ) -> Result<(), Error> {
        let mut done = 0;
        loop {
            let heads = self.0.store.backend().heads(after, CHUNK)?;
            let Some(last) = heads.last() else { return Ok(()) };
            after = Some(last.case);
            for head in &heads {
                match self.compute_views(head.case) {
                    Err(Error::Store(error)) => return Err(error.into()),
                    Err(error) => self.quarantine(head.case, head.seq, codes::I0201, &error.to_string())?,
                    Ok(_) => {}
                }
                done += 1;
                progress(done);
            }
            part_done(last.case)?;
        }
    }

    /// A due timer that the case refuses: its row was out of date, or the case is in trouble.
    pub(crate) fn refused_timer(&self, id: CaseId, ticket: Ticket, cause: &Rejection) -> Result<(), Error> {
        match self.rebuild_views(id) {
            Ok(()) => {}
            Err(Error::Store(error)) => return Err(error.into()),
            Err(error) => {
                let seq = self.0.store.head(id)?.map_or(0, |head| head.seq);
                return self.quarantine(id, seq, codes::I0201, &error.to_string());
            }
        }
        let now = self.0.clock.now();
        let still =
            self.0.store.row::<digipro_store::TimerRow>(id, ticket)?.is_some_and(|row| row.due <= now);
        if still {
            let seq = self.0.store.head(id)?.map_or(0, |head| head.seq);
            self.quarantine(id, seq, codes::I0203, &format!("timer {ticket}: {cause}"))?;
        }
        Ok(())
    }
}
