//! Verdicts: what a rule answers.

use crate::{Fact, Key, Norm, Shown, Unknown};
use digipro_vocab::{Argument, FactValue, Outcome, Weight};

/// What judging gives: a verdict, or the facts without which there is none.
pub type Judged = Result<Verdict, Unknown>;

/// What a rule answers. The SDK adds rule id, citations and trace, and makes a finding of it.
#[derive(Clone, Debug)]
pub struct Verdict {
    pub(crate) outcome: Outcome,
    pub(crate) key: Key,
    pub(crate) arguments: Vec<Argument>,
    pub(crate) weight: Option<Weight>,
    pub(crate) citing: Vec<Norm>,
    pub(crate) asks: Vec<&'static str>,
}

/// The norm is respected.
#[must_use]
pub fn satisfied(key: Key) -> Verdict {
    Verdict::new(Outcome::Satisfied, key)
}

/// The norm is broken.
#[must_use]
pub fn violated(key: Key) -> Verdict {
    Verdict::new(Outcome::Violated, key)
}

/// The norm does not concern this case.
#[must_use]
pub fn not_applicable(key: Key) -> Verdict {
    Verdict::new(Outcome::NotApplicable, key)
}

/// It cannot be said, for another reason than a missing fact: two applicable norms of which neither
/// overrides the other, say.
#[must_use]
pub fn indeterminate(key: Key) -> Verdict {
    Verdict::new(Outcome::Indeterminate, key)
}

impl Verdict {
    fn new(outcome: Outcome, key: Key) -> Self {
        Self { outcome, key, arguments: Vec::new(), weight: None, citing: Vec::new(), asks: Vec::new() }
    }

    /// With an argument for the message.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Shown) -> Self {
        self.arguments.push(Argument { name: name.into(), value: value.shown() });
        self
    }

    /// With an argument that is one of a closed list of codes, so that the text can choose by it.
    #[must_use]
    pub fn with_code(mut self, name: &str, code: &str) -> Self {
        self.arguments.push(Argument { name: name.into(), value: FactValue::Code(code.into()) });
        self
    }

    /// Lighter than the rule's own weight. A heavier one is refused by the host.
    #[must_use]
    pub fn weighing(mut self, weight: Weight) -> Self {
        self.weight = Some(weight);
        self
    }

    /// According to this norm too, such as an exception that was applied.
    #[must_use]
    pub fn citing(mut self, norm: Norm) -> Self {
        self.citing.push(norm);
        self
    }

    /// With a fact to ask for.
    #[must_use]
    pub fn asking<K>(mut self, fact: Fact<K>) -> Self {
        self.asks.push(fact.path);
        self
    }
}
