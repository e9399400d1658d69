//! An installation: a data folder with its store, rule packs, kits, trust and clock, and an engine at work on it.
//!
//! What the command line does at a prompt and what the service does for a client is done here once: which packs are at
//! hand, whose are believed, which kit a name means, what an installed pack changes in definitions. Nothing is decided
//! here, nothing is shown.

pub mod archive;
mod asked;
pub mod asking;
pub mod case;
pub mod change;
pub mod codes;
pub mod counts;
pub mod delivery;
pub mod engine;
pub mod error;
pub mod eventlog;
pub mod expression;
pub mod health;
pub mod heat;
pub mod holding;
pub mod kits;
pub mod legality;
pub mod library;
pub mod norm;
pub mod packs;
pub mod plan;
pub mod register;
pub mod report;
pub mod rulebook;
pub mod shelf;
pub mod source;
pub mod templates;
pub mod trial;
pub mod upgrade;
pub mod words;

pub use engine::{Engine, Place, Refused};
pub use error::Error;
