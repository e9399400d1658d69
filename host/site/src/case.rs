//! A case as people look at it: its time limits reckoned to the day, and who waits for what in it.

use crate::engine::{Engine, failed};
use crate::error::Error;
use digipro_kit::Effective;
use digipro_kit::practice::Silence;
use digipro_runner::Runner;
pub use digipro_term::{Reckoning, Stop};
use digipro_vocab::{CaseId, Date, Name};
use std::sync::Arc;

/// A time limit of a case.
#[derive(Clone, Debug)]
pub struct Term {
    /// Its name in the kit.
    pub name: Name,
    /// The activity that has it for itself: of two opinions that are asked side by side each has its own; none for one
    /// of the case.
    pub of: Option<Name>,
    /// The day from which it runs.
    pub start: Date,
    /// Where it stands, with the steps that led there.
    pub reckoning: Reckoning,
}

/// What will happen by itself when a time limit is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Silent {
    /// What silence does.
    pub effect: Silence,
    /// The first day on which it has done so; none while the limit stands still.
    pub on: Option<Date>,
}

impl Term {
    /// Whether its last day has gone and nothing was concluded by it.
    #[must_use]
    pub fn is_late(&self, today: Date) -> bool {
        self.reckoning.expired_on(self.reckoning.concluded.unwrap_or(today))
    }

    /// What silence will do at its end, where it is the limit by which the procedure is to be concluded: the first one
    /// that letter f of the sheet names.
    #[must_use]
    pub fn silence(&self, effective: &Effective) -> Option<Silent> {
        let sheet = effective.sheet.as_ref()?;
        let concluding = sheet.letters.get("f")?.terms.first()?;
        let open = self.reckoning.concluded.is_none();
        (*concluding == self.name && open)
            .then_some(Silent { effect: sheet.silence, on: self.reckoning.after })
    }
}

/// The time limits of a case, each reckoned with what has happened to it so far.
///
/// # Errors
/// When there is no such case, or it cannot be read.
pub fn terms(runner: &Runner, case: CaseId) -> Result<Vec<Term>, Error> {
    let reckoned = runner.inspect(case, |graph, state| {
        let reckoned = state.limits().filter_map(|(key, limit)| {
            let calendar = graph.calendar_on(limit.law.unwrap_or(limit.start));
            let (name, reckoning) =
                (graph.terms.get(key.term.place())?.clone(), limit.reckon(&calendar).ok()?);
            let of =
                state.holder_of_limit(key).and_then(|(node, _)| graph.node(node)).map(|node| node.id.clone());
            Some(Term { name, of, start: limit.start, reckoning })
        });
        reckoned.collect()
    });
    reckoned.map_err(failed)
}

/// The definition whose law holds for a case; of one that cannot be read, the one that its row names.
///
/// # Errors
/// When there is no such definition.
pub fn law(engine: &Engine, row: &digipro_store::CaseRow) -> Result<Arc<Effective>, Error> {
    let own = |_| engine.runner.definition(&row.definition);
    let graph = engine.runner.law(row.case).or_else(own).map_err(failed)?;
    Ok(Arc::clone(&graph.effective))
}

/// The day that comes some days after another; the last of all days where there is none.
#[must_use]
pub fn after(day: Date, days: u16) -> Date {
    let later = jiff::Span::new().try_days(i64::from(days)).and_then(|span| day.checked_add(span));
    later.unwrap_or(Date::MAX)
}
