//! Performs what cases are owed, until nothing is left that can be performed at once.
//!
//! What is owed is derived from the state, so a crash between any two steps loses nothing: the next start
//! performs it again, and the answering command counts once (invariant EXACTLY-ONCE-EFFECT).

use crate::judge;
use crate::limits::{EFFECTS_MAX, ROWS_CHUNK};
use crate::message::{Published, Sender};
use crate::runner::{Applied, By, Done, Runner};
use crate::{Error, codes};
use digipro_machine::wait::{Inquiry, Publish};
use digipro_machine::{Action, Variables, Wait};
use digipro_store::Page;
use digipro_vocab::{CaseId, Name, Rejection, Ticket};
use std::collections::VecDeque;
use std::sync::Arc;

/// Something that the runner performs by itself.
enum Effect {
    Judge(Arc<Inquiry>),
    Publish(Box<Publish>),
    Broadcast(Name, Variables),
}

/// Rejections that mean that the effect was answered before.
const ANSWERED: &[&str] = &["R0001", "R0002", "R0005"];

impl Runner {
    /// Performs what follows from a command that was kept.
    pub(crate) fn settle(&self, applied: Applied) -> Result<Done, Error> {
        let Applied { mut done, owes } = applied;
        if owes {
            self.perform(done.case, Some(&mut done))?;
        }
        Ok(done)
    }

    /// Performs all that cases are owed: after a crash, or when the wake of a command was cut off at
    /// [`EFFECTS_MAX`]. Says how many cases it looked at. A case in trouble does not hold up the others.
    ///
    /// # Errors
    /// When the store failed.
    pub fn perform_owed(&self) -> Result<usize, Error> {
        let (mut seen, mut page) = (0, Page::first(ROWS_CHUNK));
        loop {
            let rows = self.0.store.owed(page)?;
            let Some(last) = rows.last() else { return Ok(seen) };
            page = Page::after((last.case, u64::MAX >> 1), ROWS_CHUNK);
            let mut cases: Vec<CaseId> = rows.iter().map(|row| row.case).collect();
            cases.dedup();
            for case in cases {
                seen += 1;
                match self.perform(case, None) {
                    Ok(()) => {}
                    Err(Error::Rejected(rejection)) => {
                        tracing::warn!(%case, code = rejection.code.id, "what the case is owed was not performed");
                    }
                    Err(error) => return Err(error),
                }
            }
        }
    }

    /// Performs what one case is owed, and what other cases come to be owed by that.
    fn perform(&self, first: CaseId, mut done: Option<&mut Done>) -> Result<(), Error> {
        let mut queue = VecDeque::from([first]);
        let mut performed = 0;
        while let Some(case) = queue.pop_front() {
            let effects = match self.effects(case) {
                Err(Error::Rejected(rejection)) if case != first => {
                    // It is quarantined: its own trouble, not that of whoever sent it something.
                    tracing::warn!(%case, code = rejection.code.id, "what the case is owed was not performed");
                    continue;
                }
                effects => effects?,
            };
            for (ticket, effect) in effects {
                performed += 1;
                if performed > EFFECTS_MAX {
                    tracing::warn!(%first, "more than {EFFECTS_MAX} effects in one go: the rest stays owed");
                    return Ok(());
                }
                let steps = match self.one(case, ticket, effect) {
                    Err(Error::Rejected(rejection)) if case != first => {
                        tracing::warn!(%case, code = rejection.code.id, "an effect was not performed");
                        continue;
                    }
                    steps => steps?,
                };
                for applied in steps {
                    if let Some(done) = done.as_deref_mut().filter(|done| done.case == applied.done.case) {
                        done.over |= applied.done.over;
                        done.returned = applied.done.returned.clone().or(done.returned.take());
                    }
                    if applied.owes && !queue.contains(&applied.done.case) {
                        queue.push_back(applied.done.case);
                    }
                }
            }
        }
        Ok(())
    }

    fn effects(&self, case: CaseId) -> Result<Vec<(Ticket, Effect)>, Error> {
        self.with_case(case, |case| {
            let waits = case.state.waits().iter();
            waits
                .filter_map(|(ticket, waiting)| {
                    let effect = match &waiting.wait {
                        Wait::Rules(inquiry) => Effect::Judge(Arc::clone(inquiry)),
                        Wait::Publish(publish) => Effect::Publish(publish.clone()),
                        Wait::Broadcast { name, variables } => {
                            Effect::Broadcast(Name::clone(name), Variables::clone(variables))
                        }
                        _ => return None,
                    };
                    Some((*ticket, effect))
                })
                .collect()
        })
    }

    /// Performs one effect; the steps that it led to, in whichever cases.
    fn one(&self, case: CaseId, ticket: Ticket, effect: Effect) -> Result<Vec<Applied>, Error> {
        let mut steps = Vec::new();
        let sender = || -> Result<Sender, Error> {
            let entity = self.with_case(case, |case| case.graph.effective.entity.clone())?;
            Ok(Sender { entity, key: Some(format!("{case}/{ticket}").into()), by: By::engine() })
        };
        match effect {
            Effect::Judge(inquiry) => {
                steps.extend(self.judge(case, ticket, &inquiry)?);
                return Ok(steps);
            }
            Effect::Publish(publish) => {
                let Published { steps: sent, .. } =
                    self.send(&sender()?, &publish.name, &publish.key, &publish.variables)?;
                steps.extend(sent);
            }
            Effect::Broadcast(name, variables) => {
                steps.extend(self.spread(&sender()?, &name, &variables)?.steps);
            }
        }
        steps.extend(self.answer(case, Action::EffectDone { ticket })?);
        Ok(steps)
    }

    fn judge(&self, case: CaseId, ticket: Ticket, inquiry: &Inquiry) -> Result<Option<Applied>, Error> {
        let answers = judge::answers(self.0.evaluator.as_ref(), inquiry);
        match self.answer(case, Action::RulesAnswered { ticket, answers }) {
            Err(Error::Rejected(rejection)) => {
                let answers = judge::refused(inquiry, &rejection.to_string());
                self.answer(case, Action::RulesAnswered { ticket, answers })
            }
            answered => answered,
        }
    }

    /// Feeds an answer back; nothing when somebody else was faster.
    fn answer(&self, case: CaseId, action: Action) -> Result<Option<Applied>, Error> {
        let command = self.command(By::engine(), action);
        match self.apply(case, &command, None) {
            Ok(applied) => Ok(Some(applied)),
            Err(Error::Rejected(rejection)) if ANSWERED.contains(&rejection.code.id) => Ok(None),
            Err(error) => Err(error),
        }
    }
}

/// Refuses what is not built yet, by name.
pub(crate) fn refuse_time_to_live() -> Rejection {
    Rejection::new(codes::R0121, "a message with a time to live would have to be kept until it is received")
        .help("publish it without a time to live, when the case waits for it")
}
