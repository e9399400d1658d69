//! Where control flow reads data, a proof has none: it chooses, and later chooses otherwise.

use digipro_vocab::Name;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

/// What was asked of unknown data, and how it was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The text of the expression.
    pub expression: Name,
    /// The answer that was taken.
    pub answer: Answered,
}

/// An answer of unknown data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answered {
    /// A condition held, or not.
    Truth(bool),
    /// So many instances or items.
    Count(usize),
    /// A text that has to be one of those known, such as the process that is called.
    Text(Name),
}

/// The answers for one move: those that were planned, then the first of each; which others there were is noted, so
/// that [`Choices::next`] can plan the next round. All rounds together take every combination once.
#[derive(Debug, Default)]
pub(crate) struct Choices {
    plan: RefCell<Vec<Pick>>,
    at: Cell<usize>,
    said: RefCell<Vec<Choice>>,
    /// Conditions that were answered and whose variables have not changed since.
    known: RefCell<BTreeMap<Name, bool>>,
}

#[derive(Clone, Copy, Debug)]
struct Pick {
    taken: usize,
    of: usize,
}

impl Choices {
    /// Choices that remember the truth of conditions.
    pub(crate) fn knowing(known: BTreeMap<Name, bool>) -> Self {
        Self { known: RefCell::new(known), ..Self::default() }
    }

    /// Whether a condition holds.
    pub(crate) fn truth(&self, expression: &str) -> bool {
        if let Some(known) = self.known.borrow().get(expression) {
            return *known;
        }
        let truth = self.pick(2) == 0;
        self.known.borrow_mut().insert(expression.into(), truth);
        self.say(expression, Answered::Truth(truth));
        truth
    }

    /// How many items or instances there are: none, one or two, which stands for more.
    pub(crate) fn count(&self, expression: &str) -> usize {
        let count = (self.pick(3) + 1) % 3;
        self.say(expression, Answered::Count(count));
        count
    }

    /// Which of these texts it is.
    pub(crate) fn text(&self, expression: &str, among: &[Name]) -> Option<Name> {
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
