//! Starts cases.

use crate::case::Case;
use crate::limits::CONFLICTS_MAX;
use crate::runner::{Applied, Attempt, By, Done, Runner, With};
use crate::{Error, codes};
use digipro_machine::{Action, Command, Graph, Variables};
use digipro_store::Dealings;
use digipro_vocab::{CaseId, Digest, EntityId, Name, Rejection};
use std::sync::Arc;

/// Which definition a new case follows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Definition {
    /// This one.
    Digest(Digest),
    /// The latest one of an entity that has this process.
    Latest {
        /// The entity.
        entity: Option<EntityId>,
        /// Id of the process.
        process: Name,
    },
}

/// A case to be started.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Start {
    /// Which definition.
    pub definition: Definition,
    /// Id of the process; the definition's root when absent.
    pub process: Option<Name>,
    /// Id of the start event; the only none start event when absent.
    pub event: Option<Name>,
    /// Which trigger of a multiple event has come; all of them when absent.
    pub part: Option<u32>,
    /// Variables from the beginning.
    pub variables: Variables,
}

impl Start {
    /// The root process of this definition.
    #[must_use]
    pub fn of(definition: Digest, variables: Variables) -> Self {
        Self { definition: Definition::Digest(definition), process: None, event: None, part: None, variables }
    }
}

impl Runner {
    /// Starts a case, and performs what follows.
    ///
    /// # Errors
    /// When there is no such definition, process or start event, or the store failed.
    pub fn start_case(&self, start: Start, by: By) -> Result<Done, Error> {
        let applied = self.begin(start, by)?;
        self.settle(applied)
    }

    /// Looks at the conditions by which the latest definitions of an entity begin, and starts a case for each that holds
    /// for these variables. A condition of a multiple event counts by itself.
    ///
    /// # Errors
    /// When a condition cannot be evaluated, or the store failed.
    pub fn evaluate_conditions(
        &self,
        entity: Option<&EntityId>,
        variables: &Variables,
        by: By,
    ) -> Result<Vec<CaseId>, Error> {
        digipro_machine::check_variables(variables)?;
        let (at, mut begun) = (self.0.clock.now(), Vec::new());
        for latest in self.0.definitions.latest_of(entity)? {
            for start in latest.starts.iter() {
                let met = start.is_met(&latest.graph, at, variables);
                if !met.map_err(|diagnostic| Error::Definition(vec![diagnostic]))? {
                    continue;
                }
                let event = start.event.clone().unwrap_or_default();
                let key = by.key.as_ref().map(|key| {
                    let part = start.part.unwrap_or_default();
                    format!("{key}>start/{}/{}/{event}/{part}", latest.graph.digest, start.process).into()
                });
                let begin = Start {
                    definition: Definition::Digest(latest.graph.digest),
                    process: Some(start.process.clone()),
                    event: start.event.clone(),
                    part: start.part,
                    variables: Variables::clone(variables),
                };
                begun.push(self.start_case(begin, By { key, ..by.clone() })?.case);
            }
        }
        Ok(begun)
    }

    /// Starts a case without performing what follows.
    fn begin(&self, start: Start, by: By) -> Result<Applied, Error> {
        match self.begin_with(start, by, Dealings::default())? {
            Attempt::Kept(applied) => Ok(applied),
            Attempt::Moved | Attempt::Gone => {
                Err(digipro_store::Error::Unreadable("a start that takes nothing finds it gone".into())
                    .into())
            }
        }
    }

    /// Starts a case with what it has to do with others, without performing what follows.
    pub(crate) fn begin_with(&self, start: Start, by: By, dealings: Dealings) -> Result<Attempt, Error> {
        let (graph, process) = match start.definition {
            Definition::Digest(digest) => (self.0.definitions.graph(&digest)?, start.process),
            Definition::Latest { entity, process } => {
                let graph = self.0.definitions.of_process(entity.as_ref(), &process)?;
                (graph, start.process.or(Some(process)))
            }
        };
        let action =
            Action::Start { process, start: start.event, part: start.part, variables: start.variables };
        self.begin_on(&graph, &self.command(by, action), &With { retry: None, dealings })
    }

    fn begin_on(&self, graph: &Arc<Graph>, command: &Command, with: &With) -> Result<Attempt, Error> {
        for _ in 0..CONFLICTS_MAX {
            let mut case = Case::new(self.0.store.new_case()?, Arc::clone(graph));
            match self.attempt(&mut case, command, with)? {
                Attempt::Kept(applied) => {
                    if !applied.done.over && !applied.done.repeated {
                        self.0.cache.keep(case);
                    }
                    return Ok(Attempt::Kept(applied));
                }
                // Another process took the number.
                Attempt::Moved => self.0.store.refresh_case_numbers()?,
                Attempt::Gone => return Ok(Attempt::Gone),
            }
        }
        let cause = format!("{CONFLICTS_MAX} numbers for the case were taken in between");
        Err(Rejection::new(codes::R0123, cause).help("try again later").into())
    }
}
