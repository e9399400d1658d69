//! What the runner needs of this room, and a fake of it for tests that need no pack.

use crate::limits::Limits;
use digipro_vocab::{Digest, Failure, FailureCause, Name, Report, Request};
use std::{collections::BTreeMap, fmt};

/// What a rule pack said, and what it is evidence of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The report. It keeps to the contract.
    pub report: Report,
    /// Fuel spent: the same for the same call on every machine.
    pub fuel: u64,
    /// Digest of the portable component.
    pub digest: Digest,
    /// Version of the contract that it speaks.
    pub contract: Name,
}

/// Asks rule packs.
pub trait Evaluator: Send + Sync {
    /// Asks the pack of this digest.
    ///
    /// # Errors
    /// Why there is no report. The verdict is then indeterminate, and blocks (invariant
    /// INDETERMINATE-BLOCKS).
    fn evaluate(&self, pack: &Digest, request: &Request) -> Result<Verdict, Failure>;

    /// The limits under which packs are asked, by name: recorded with each verdict, so that fuel can be compared.
    fn limits(&self) -> Name {
        Limits::default().name()
    }
}

type Answer = Box<dyn Fn(&Request) -> Result<Report, Failure> + Send + Sync>;

/// An evaluator whose answers are written in a test.
#[derive(Default)]
pub struct Scripted {
    answers: BTreeMap<Digest, Answer>,
}

impl Scripted {
    /// Knows no pack yet: every question is answered with [`FailureCause::Absent`].
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Answers for a pack with a function of the request.
    #[must_use]
    pub fn answer(
        mut self,
        pack: Digest,
        answer: impl Fn(&Request) -> Result<Report, Failure> + Send + Sync + 'static,
    ) -> Self {
        self.answers.insert(pack, Box::new(answer));
        self
    }
}

impl Evaluator for Scripted {
    fn evaluate(&self, pack: &Digest, request: &Request) -> Result<Verdict, Failure> {
        let answer = self.answers.get(pack).ok_or_else(|| absent(pack))?;
        Ok(Verdict { report: answer(request)?, fuel: 0, digest: *pack, contract: "1.0".into() })
    }
}

impl fmt::Debug for Scripted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.answers.keys()).finish()
    }
}

pub(crate) fn absent(pack: &Digest) -> Failure {
    Failure { cause: FailureCause::Absent, detail: format!("no pack with the component `{pack}` is loaded") }
}
