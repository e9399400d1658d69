//! Proof before a definition runs: its state space is explored by the machine itself, with unknown data.

#[expect(dead_code, reason = "the exploration that plans with them comes next")]
mod choices;

pub(crate) use choices::Choices;
