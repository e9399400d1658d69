//! Runs rule packs: verify, load, limit, evaluate. The only importer of wasmtime.
//!
//! A pack is files: a manifest `pack.toml`, a component `component.wasm`, texts, norms and vectors.
//! `Host::load` verifies them, compiles the component or takes its code from a sealed cache, and checks that
//! it imports nothing. [`Evaluator::evaluate`] asks it: in a fresh instance each time, with bounded fuel,
//! time, memory, stack and sizes, so that a call depends on its request alone. A call that gives no report
//! that keeps to the contract is a [`Failure`](digipro_vocab::Failure) with its cause, never an empty report.

#[cfg(feature = "wasm")]
mod cache;
#[cfg(feature = "wasm")]
mod ceiling;
#[cfg(feature = "wasm")]
mod code;
pub mod codes;
#[cfg(feature = "wasm")]
mod contract;
#[cfg(feature = "wasm")]
mod engine;
mod evaluator;
#[cfg(feature = "wasm")]
pub mod files;
#[cfg(feature = "wasm")]
mod host;
#[cfg(feature = "wasm")]
pub mod initialize;
#[cfg(feature = "wasm")]
mod interface;
pub mod limits;
#[cfg(feature = "wasm")]
pub mod report;
#[cfg(feature = "wasm")]
pub mod size;
#[cfg(feature = "wasm")]
mod ticker;
#[cfg(feature = "wasm")]
pub mod trust;
#[cfg(feature = "wasm")]
pub mod vectors;
#[cfg(feature = "wasm")]
mod verify;

#[cfg(feature = "wasm")]
pub use cache::Compiled;
#[cfg(feature = "wasm")]
pub use contract::Version;
pub use evaluator::{Evaluator, Scripted, Verdict};
#[cfg(feature = "wasm")]
pub use files::PackFiles;
#[cfg(feature = "wasm")]
pub use host::{Config, Host, LoadedPack, NoRuntime};
#[cfg(feature = "wasm")]
pub use trust::Trust;
