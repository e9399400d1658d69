//! Other law for cases under way: their structure stays, their rule points and parameters become those of a newer
//! definition of the same structure, by an event on each log (house.md 5).

use crate::limits::ROWS_CHUNK;
use crate::runner::{By, Runner};
use crate::{Error, case};
use digipro_machine::{Action, Graph};
use digipro_store::{CaseFilter, CaseStatus, Page};
use digipro_vocab::{CaseId, Digest, Rejection};
use serde::Serialize;
use std::sync::Arc;

/// What adopting a law came to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Adoption {
    /// The cases that have adopted it now.
    pub adopted: Vec<CaseId>,
    /// How many had it already.
    pub had: usize,
    /// The cases that go on under their law, each with the reason.
    pub refused: Vec<(CaseId, Rejection)>,
}

impl Runner {
    /// Gives all cases under way of a definition's kit and entity its law. A case whose structure is another one is left
    /// as it is, and named. Doing it again changes nothing; after a crash it goes on where it stopped.
    ///
    /// # Errors
    /// When the definition is not deployed, or the store failed: what was adopted until then stays adopted.
    pub fn adopt(&self, law: Digest, by: &By) -> Result<Adoption, Error> {
        let graph = self.definition(&law)?;
        let entity = graph.effective.entity.clone();
        let filter = CaseFilter { status: Some(CaseStatus::Active), process: None, entity };
        let (mut adoption, mut page) = (Adoption::default(), Page::first(ROWS_CHUNK));
        loop {
            let rows = self.0.store.cases(filter.clone(), page)?;
            let Some(last) = rows.last() else { return Ok(adoption) };
            page = Page::after((last.case, 0), ROWS_CHUNK);
            for row in rows {
                // Without an entity the filter lets every case pass.
                let ours = self.definition(&row.definition)?;
                if ours.effective.kit == graph.effective.kit
                    && ours.effective.entity == graph.effective.entity
                {
                    self.adopt_in(row.case, law, by, &mut adoption)?;
                }
            }
        }
    }

    fn adopt_in(&self, id: CaseId, law: Digest, by: &By, adoption: &mut Adoption) -> Result<(), Error> {
        match self.law(id) {
            Ok(holds) if holds.digest == law => {
                adoption.had += 1;
                return Ok(());
            }
            Ok(_) => {}
            Err(Error::Rejected(rejection)) => {
                adoption.refused.push((id, rejection));
                return Ok(());
            }
            Err(error) => return Err(error),
        }
        match self.adopt_law(id, law, By { actor: by.actor.clone(), key: None }) {
            Ok(()) => adoption.adopted.push(id),
            Err(Error::Rejected(rejection)) => adoption.refused.push((id, rejection)),
            Err(error) => return Err(error),
        }
        Ok(())
    }

    /// Gives one case the law of a definition that is deployed.
    ///
    /// # Errors
    /// When its structure is another one (R0130), the case has it already (R0131), is over, or the store failed.
    pub fn adopt_law(&self, case: CaseId, law: Digest, by: By) -> Result<(), Error> {
        self.act(case, by, Action::AdoptLaw { law }).map(drop)
    }

    /// The definition whose law holds for a case: its own, or the one that it adopted last. Its structure is the case's.
    ///
    /// # Errors
    /// When there is no such case, or it cannot be read.
    pub fn law(&self, case: CaseId) -> Result<Arc<Graph>, Error> {
        self.with_case(case, |case| Arc::clone(&case.graph))
    }

    /// The graph that a command brings along: that of the law that it adopts, or of the definition to which it migrates.
    pub(crate) fn law_of(&self, action: &Action) -> Result<Option<Arc<Graph>>, Error> {
        match action {
            Action::AdoptLaw { law } => self.definition(law).map(Some),
            Action::Migrate { to, .. } => self.definition(to).map(Some),
            _ => Ok(None),
        }
    }

    /// The definition that a case began with.
    ///
    /// # Errors
    /// When there is no such case, or the store failed.
    pub fn pinned(&self, case: CaseId) -> Result<Digest, Error> {
        case::pinned(&self.0.store, case)?.ok_or_else(|| crate::error::no_case(case).into())
    }
}
