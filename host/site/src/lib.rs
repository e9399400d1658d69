//! An installation: a data folder with its store, rule packs, kits, trust and clock, and an engine at work on it.
//!
//! What the command line does at a prompt and what the service does for a client is done here once: which packs are at
//! hand, whose are believed, which kit a name means, what an installed pack changes in definitions. Nothing is decided
//! here, nothing is shown.

pub mod archive;
pub mod change;
pub mod engine;
pub mod error;
pub mod health;
pub mod kits;
pub mod library;
pub mod packs;
pub mod source;

pub use engine::{Engine, Place, Refused};
pub use error::Error;
