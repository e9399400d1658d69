//! Rules in JavaScript: an engine without clock, chance, locale or floating point amounts.
//!
//! The engine is QuickJS (ADR 0020), the same natively, where vectors run first, and inside a component. A pack is a
//! [`Payload`]: what its rules declare, and their sources. Each call has an engine of its own. A rule sees the case
//! through `prelude.js`; what it did comes back as data and is replayed on the SDK's [`Case`](digipro_sdk::Case), so
//! that trace, citations and what is asked for are written by the same code as for a rule in Rust.

mod engine;
#[cfg(test)]
mod legal_time;
mod pack;
mod payload;
mod replay;
mod words;

pub use pack::{Ready, Script};
pub use payload::{NormEntry, Payload, PayloadError, RuleEntry};
pub use replay::{INTERRUPTED, STANDARD};
