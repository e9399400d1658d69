//! Cases that go on by another definition of their kit: structure and law, by an event on each log. The machine says for
//! everything in a case where it goes; what only the host knows is looked at here.

use crate::runner::{By, Runner};
use crate::{Error, codes};
use digipro_machine::migrate::{Report, examine};
use digipro_machine::{Action, Graph, Renames};
use digipro_store::{JobRow, Page};
use digipro_vocab::{CaseId, Digest, Name, Rejection};

impl Runner {
    /// What migrating a case to a definition would come to, deployed or not. Nothing is changed.
    ///
    /// # Errors
    /// As for [`Runner::migrate`], but for what the report says.
    pub fn migration(&self, case: CaseId, to: &Graph, renames: &Renames) -> Result<Report, Error> {
        let now = self.0.clock.now();
        let report = self.with_case(case, |case| examine((&case.graph, to), &case.state, renames, now))??;
        self.check_free(case, renames)?;
        Ok(report)
    }

    /// Takes a case to a definition that is deployed: all that is in it, or nothing.
    ///
    /// # Errors
    /// When something in it has no place there (R0140), the definition is not deployed (R0120), it is the case's
    /// already (R0141) or another kit's (R0143), a rename does not fit (R0144), a worker or another case holds it
    /// (R0142), the case is over, or the store failed.
    pub fn migrate(&self, case: CaseId, to: Digest, renames: &Renames, by: By) -> Result<(), Error> {
        self.check_free(case, renames)?;
        self.act(case, by, Action::Migrate { to, renames: renames.clone() }).map(drop)
    }

    /// As [`Runner::migrate`], with elements that have another name there.
    ///
    /// # Errors
    /// As [`Runner::migrate`].
    pub fn migrate_renaming(
        &self,
        case: CaseId,
        to: Digest,
        elements: std::collections::BTreeMap<Name, Name>,
        by: By,
    ) -> Result<(), Error> {
        self.migrate(case, to, &Renames { elements, ..Renames::default() }, by)
    }

    /// The definition whose structure a case has: the one that it began with, or to which it migrated last.
    ///
    /// # Errors
    /// When there is no such case, or it cannot be read.
    pub fn structure(&self, case: CaseId) -> Result<Digest, Error> {
        self.with_case(case, crate::case::Case::structure)
    }

    /// A worker that has a job goes on with it; so its row has to stay, and with it the name of its element. Cases that
    /// message flows have brought together find one another by one definition.
    fn check_free(&self, case: CaseId, renames: &Renames) -> Result<(), Error> {
        let now = self.0.clock.now();
        let mut page = Page::first(crate::limits::ROWS_CHUNK);
        loop {
            let jobs: Vec<JobRow> = self.0.store.of_case(case, page)?;
            let Some(last) = jobs.last() else { break };
            page = Page::after((case, last.ticket.0), crate::limits::ROWS_CHUNK);
            let held = jobs.iter().find(|job| {
                job.worker.is_some() && job.available > now && renames.elements.contains_key(&job.element)
            });
            if let Some(job) = held {
                let what = format!(
                    "a worker has the job {} of `{}`, which gets another name",
                    job.ticket, job.element
                );
                return Err(Rejection::new(codes::R0142, what)
                    .help("migrate when the worker is done")
                    .into());
            }
        }
        if !self.is_alone(case)? {
            let what = format!("case {case} is in a conversation with other cases of its definition");
            return Err(Rejection::new(codes::R0142, what)
                .help("cases that message flows have brought together keep their definition until they end")
                .into());
        }
        Ok(())
    }
}
