//! The words that all rooms share: plain data, no behaviour that branches on policy.
//!
//! Nothing here reads a clock, a file or a locale. A type is here only when two rooms that must not see
//! each other (the procedure and the law) have to speak of the same thing.

pub mod canonical;
pub mod code;
pub mod diagnostic;
pub mod digest;
pub mod fact;
pub mod finding;
pub mod id;
pub mod number;
pub mod pack;
pub mod time;
pub mod trouble;
pub mod value;

pub use code::Code;
pub use diagnostic::{Diagnostic, Severity, Span};
pub use digest::Digest;
pub use fact::{Exact, Fact, FactKind, FactValue};
pub use finding::{
    Argument, Citation, Failure, FailureCause, Finding, Message, Outcome, Report, Request, Step, StepKind,
    Weight,
};
pub use id::{CaseId, EntityId, Level, Name, PackId, Ticket};
pub use number::Number;
pub use pack::{Interval, Need, Norm, PackManifest, RuleManifest, Standing};
pub use time::{Date, Instant};
pub use trouble::{Incident, Rejection};
pub use value::Value;
