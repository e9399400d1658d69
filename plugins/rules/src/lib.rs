//! Runs rule packs: verify, load, limit, evaluate. The only importer of wasmtime.
//!
//! A pack is files: a manifest `pack.toml`, a component `component.wasm`, texts, norms and vectors.
//! [`Host::load`] verifies them, compiles the component or takes its code from a sealed cache, and checks that
//! it imports nothing. [`Evaluator::evaluate`] asks it: in a fresh instance each time, with bounded fuel,
//! time, memory, stack and sizes, so that a call depends on its request alone. A call that gives no report
//! that keeps to the contract is a [`Failure`](digipro_vocab::Failure) with its cause, never an empty report.

mod cache;
mod ceiling;
pub mod codes;
mod contract;
mod engine;
mod evaluator;
pub mod files;
mod host;
mod interface;
pub mod limits;
pub mod report;
pub mod size;
mod ticker;
pub mod trust;
pub mod vectors;
mod verify;

pub use cache::Compiled;
pub use contract::Version;
pub use evaluator::{Evaluator, Scripted, Verdict};
pub use files::PackFiles;
pub use host::{Config, Host, LoadedPack, NoRuntime};
pub use trust::Trust;
