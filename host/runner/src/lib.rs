//! The loop: read, decide, append, perform what is owed, feed answers back. Also the embedding API.
//!
//! ```text
//! command --machine::decide--> events --store::append--> durable --machine::owed--> perform --> command …
//! ```
//! A Rust program that wants an engine inside opens a [`Runner`] on a [`digipro_store::Store`], deploys
//! definitions, starts cases and answers their tasks and jobs. Everything that a method reports is durable
//! when it returns.

mod acts;
pub mod adopt;
mod alarm;
pub mod audit;
mod cache;
mod case;
pub mod clock;
pub mod codes;
pub mod definition;
pub mod document;
pub mod error;
pub mod evaluate;
mod flow;
pub mod history;
pub mod job;
mod judge;
pub mod limits;
pub mod listed;
mod listener;
mod look;
pub mod message;
mod migrate;
mod moves;
mod others;
mod perform;
mod project;
mod recover;
pub mod retention;
pub mod rows;
pub mod runner;
mod salt;
pub mod scenario;
mod signal;
pub mod simulate;
pub mod start;
pub mod statistics;
mod subject;
mod time;
pub mod watch;

pub use adopt::Adoption;
pub use clock::Clock;
pub use definition::Deployment;
pub use digipro_machine::{Acknowledged, Activation, Beginning, Changes};
pub use digipro_rules::{Evaluator, Verdict};
pub use digipro_store::{
    CaseFilter, CaseRow, CaseStatus, Error as StoreError, FindingRow, Head, IncidentRow, JobRow, MessageRow,
    Page, SignalRow, TaskFilter, TaskRow, TermRow, TimerRow, search,
};
pub use document::{Document, NewDocument};
pub use error::Error;
pub use history::{Entry, Told};
pub use job::{ActiveJob, Handler, JobResult};
pub use listener::Telling;
pub use look::Visits;
pub use message::{Message, Reached};
pub use runner::{By, Done, Runner};
pub use salt::Salts;
pub use start::{Definition, Start};
pub use subject::APPLICANT;
pub use watch::{Feed, Heard, News, Watching};

#[cfg(test)]
mod tests;
