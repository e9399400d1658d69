//! What a judge asks of a log years later: which rule, in which version, on which facts, under which text of the law,
//! said what; and what another version would have said. Reads a store and writes nothing to it.

pub mod call;
mod pseudonym;
pub mod record;
pub mod replay;
pub mod whatif;

pub use call::{Asked, Call, Signature};
pub use pseudonym::Sort;
pub use record::{Recording, Replaced, Wanted};
pub use replay::{Repeated, Repetition, Replay};
pub use whatif::{Change, Kind, Stance, Tally, WhatIf};

use crate::case::{Case, Said, Source, Trouble};
use crate::definition::Definitions;
use crate::error::no_case;
use crate::limits::READ_CHUNK;
use crate::runner::quarantined;
use crate::{Error, case};
use digipro_machine::{Actor, Event, Graph};
use digipro_store::Store;
use digipro_store::chain::is_reserved;
use digipro_vocab::{CaseId, Date, Digest, Instant, Name};
use std::sync::Arc;

/// Reads the logs of a store, which may have been opened for reading only.
pub struct Auditor {
    store: Store,
    definitions: Definitions,
}

/// Which cases, and which of their rule calls; what is absent does not restrict.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// Only these cases.
    pub cases: Option<Vec<CaseId>>,
    /// Only cases of this kit.
    pub kit: Option<Name>,
    /// Only acts of this day or later.
    pub from: Option<Date>,
    /// Only acts of this day or earlier.
    pub to: Option<Date>,
}

/// The record that an event stands on.
pub(crate) struct Moment<'a> {
    pub(crate) seq: u64,
    pub(crate) at: Instant,
    pub(crate) by: &'a Actor,
    /// Its values were erased.
    pub(crate) erased: bool,
}

/// Cases listed at a time.
const CHUNK: usize = 1_000;

impl Auditor {
    /// Reads which definitions a store has.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn open(store: Store) -> Result<Self, Error> {
        let definitions = Definitions::open(store.clone())?;
        Ok(Self { store, definitions })
    }

    /// The store.
    #[must_use]
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// The definition of this name.
    ///
    /// # Errors
    /// When the store does not have it, or it cannot be read.
    pub fn definition(&self, digest: &Digest) -> Result<Arc<Graph>, Error> {
        self.definitions.graph(digest)
    }

    /// The cases that are selected, in the order of their numbers.
    ///
    /// # Errors
    /// When the store cannot be read, or a case that is named does not exist.
    pub fn cases(&self, selection: &Selection) -> Result<Vec<CaseId>, Error> {
        let mut cases = Vec::new();
        if let Some(named) = &selection.cases {
            for case in named {
                let pinned = case::pinned(&self.store, *case)?.ok_or_else(|| no_case(*case))?;
                if self.is_of(&pinned, selection.kit.as_ref())? {
                    cases.push(*case);
                }
            }
            return Ok(cases);
        }
        let mut after = None;
        loop {
            let heads = self.store.backend().heads(after, CHUNK)?;
            let Some(last) = heads.last() else { return Ok(cases) };
            after = Some(last.case);
            for head in heads {
                if self.is_of(&head.definition, selection.kit.as_ref())? {
                    cases.push(head.case);
                }
            }
        }
    }

    fn is_of(&self, definition: &Digest, kit: Option<&Name>) -> Result<bool, Error> {
        let Some(kit) = kit else { return Ok(true) };
        Ok(self.definitions.graph(definition)?.effective.kit == *kit)
    }

    /// Tells each event of a case with the case as it stood just before.
    pub(crate) fn walk(
        &self,
        id: CaseId,
        mut told: impl FnMut(&Case, &Moment<'_>, &Event),
    ) -> Result<(), Error> {
        let digest = case::pinned(&self.store, id)?.ok_or_else(|| no_case(id))?;
        let mut case = Case::new(id, self.definitions.graph(&digest)?);
        self.walk_on(&mut case, &mut told).map_err(|trouble| match trouble {
            Trouble::Store(error) => error.into(),
            Trouble::Unreadable(cause) => quarantined(id, &cause.to_string()).into(),
        })
    }

    fn walk_on(
        &self,
        case: &mut Case,
        told: &mut impl FnMut(&Case, &Moment<'_>, &Event),
    ) -> Result<(), Trouble> {
        let source = Source { store: &self.store, definitions: &self.definitions };
        loop {
            let records = self.store.records(case.id, case.seq, READ_CHUNK)?;
            if records.is_empty() {
                return Ok(());
            }
            for record in &records {
                if !is_reserved(&record.body) {
                    let Said { header, events, erased, to } = case.read(&source, record)?;
                    case.go_to(to);
                    let moment = Moment { seq: record.seq, at: header.at, by: &header.by, erased };
                    for event in &events {
                        told(case, &moment, event);
                        digipro_machine::evolve(&case.graph, &mut case.state, event);
                    }
                    case.follow_law(&source)?;
                }
                case.seq = record.seq;
            }
        }
    }
}

impl Selection {
    /// Whether an act of this day is among those selected.
    #[must_use]
    pub fn has_day(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}
