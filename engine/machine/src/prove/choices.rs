//! Where control flow reads data, a proof has none: it chooses, and later chooses otherwise.

use crate::id::ScopeId;
use digipro_vocab::Name;
use serde::Serialize;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What was asked of unknown data, and how it was answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Choice {
    /// The text of the expression.
    pub expression: Name,
    /// The answer that was taken.
    pub answer: Answered,
}

/// An answer of unknown data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Answered {
    /// A condition held, or not.
    Truth(bool),
    /// So many instances or items.
    Count(usize),
    /// A text that has to be one of those known, such as the process that is called.
    Text(Name),
}

/// Conditions that were answered in a scope and whose variables have not changed since.
pub(crate) type Known = BTreeMap<(ScopeId, Name), bool>;

/// The answers for one move: those that were planned, then the first of each; which others there were is noted, so
/// that [`Choices::next`] can plan the next round. All rounds together take every combination once.
#[derive(Debug, Default)]
pub(crate) struct Choices {
    plan: RefCell<Vec<Pick>>,
    at: Cell<usize>,
    said: RefCell<Vec<Choice>>,
    known: RefCell<Known>,
    assumed: RefCell<Arc<BTreeMap<Name, bool>>>,
}

#[derive(Clone, Copy, Debug)]
struct Pick {
    taken: usize,
    of: usize,
}

impl Choices {
    /// The choices that were taken before: how a path is walked again.
    pub(crate) fn planned(taken: &[usize]) -> Self {
        let plan = taken.iter().map(|taken| Pick { taken: *taken, of: 0 }).collect();
        Self { plan: RefCell::new(plan), ..Self::default() }
    }

    /// With what is known of conditions from before.
    pub(crate) fn know(&self, known: Known) {
        *self.known.borrow_mut() = known;
    }

    /// With conditions that are assumed to hold or not, wherever they are asked.
    pub(crate) fn assume(&self, assumed: &Arc<BTreeMap<Name, bool>>) {
        *self.assumed.borrow_mut() = assumed.clone();
    }

    /// What is known of conditions now.
    pub(crate) fn known(&self) -> Known {
        self.known.borrow().clone()
    }

    /// Forgets what is known of the conditions that a test picks.
    pub(crate) fn forget(&self, of: impl Fn(&(ScopeId, Name)) -> bool) {
        self.known.borrow_mut().retain(|condition, _| !of(condition));
    }

    /// Whether a condition holds in a scope: as it did before, as long as none of its variables has changed.
    pub(crate) fn truth(&self, expression: &str, scope: ScopeId) -> bool {
        if let Some(assumed) = self.assumed.borrow().get(expression) {
            return *assumed;
        }
        let condition = (scope, Name::from(expression));
        if let Some(known) = self.known.borrow().get(&condition) {
            return *known;
        }
        let truth = self.pick(2) == 0;
        self.known.borrow_mut().insert(condition, truth);
        self.say(expression, Answered::Truth(truth));
        truth
    }

    /// Whether something is so this time, and perhaps otherwise the next.
    pub(crate) fn perhaps(&self, what: &str) -> bool {
        let truth = self.pick(2) == 0;
        self.say(what, Answered::Truth(truth));
        truth
    }

    /// How many items or instances there are: one, two, which stands for more, or none.
    pub(crate) fn count(&self, expression: &str) -> usize {
        let count = (self.pick(3) + 1) % 3;
        self.say(expression, Answered::Count(count));
        count
    }

    /// Which of these texts it is; none when there are none.
    pub(crate) fn text(&self, expression: &str, among: &[Name]) -> Option<Name> {
        if among.is_empty() {
            return None;
        }
        let text = among.get(self.pick(among.len()))?.clone();
        self.say(expression, Answered::Text(text.clone()));
        Some(text)
    }

    fn pick(&self, of: usize) -> usize {
        let (mut plan, at) = (self.plan.borrow_mut(), self.at.get());
        self.at.set(at + 1);
        if let Some(pick) = plan.get(at) {
            return pick.taken;
        }
        plan.push(Pick { taken: 0, of });
        0
    }

    fn say(&self, expression: &str, answer: Answered) {
        self.said.borrow_mut().push(Choice { expression: expression.into(), answer });
    }

    /// What was chosen in this round.
    pub(crate) fn taken(&self) -> Vec<usize> {
        self.plan.borrow().iter().take(self.at.get()).map(|pick| pick.taken).collect()
    }

    /// The same, in words.
    pub(crate) fn said(&self) -> Vec<Choice> {
        self.said.borrow().clone()
    }

    /// Plans the next round: the last choice that can be taken otherwise is. False when all have been taken.
    pub(crate) fn next(&mut self) -> bool {
        self.at.set(0);
        self.said.get_mut().clear();
        let plan = self.plan.get_mut();
        while let Some(last) = plan.last_mut() {
            last.taken += 1;
            if last.taken < last.of {
                return true;
            }
            plan.pop();
        }
        false
    }

    /// Whether anything has been chosen in this round.
    pub(crate) fn made_any(&self) -> bool {
        self.at.get() > 0
    }
}
