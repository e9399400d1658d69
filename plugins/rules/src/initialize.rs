//! Runs a module's initialisation once, when a pack is built: what it leaves in the memory is kept by the build.
//!
//! An interpreter that parses its rules at each call spends most of its fuel on that. A template that exports
//! [`FUNCTION`] is called once instead, and every fresh instance begins with the memory that it left.

use crate::limits;
use wasmtime::{Config, Engine, Instance, Module, OptLevel, Store, StoreLimitsBuilder};

/// What is called: it takes nothing, gives nothing and imports nothing.
pub const FUNCTION: &str = "digipro_initialize";

/// A module cannot be initialised.
#[derive(Debug, thiserror::Error)]
#[error("the rules cannot be prepared: {0}")]
pub struct NotInitialized(String);

/// The memory that a module's initialisation leaves. Equal modules leave equal bytes.
///
/// # Errors
/// When the module has no such function or no memory, or calling it traps or reaches a limit.
pub fn initialized_memory(module: &[u8]) -> Result<Vec<u8>, NotInitialized> {
    run(module).map_err(|error| NotInitialized(format!("{error:#}")))
}

fn run(module: &[u8]) -> wasmtime::Result<Vec<u8>> {
    let mut config = Config::new();
    config.consume_fuel(true).cranelift_opt_level(OptLevel::None).max_wasm_stack(limits::STACK);
    let engine = Engine::new(&config)?;
    let compiled = Module::new(&engine, module)?;
    let bounds = StoreLimitsBuilder::new().memory_size(limits::MEMORY).trap_on_grow_failure(true).build();
    let mut store = Store::new(&engine, bounds);
    store.limiter(|bounds| bounds);
    store.set_fuel(limits::INITIALIZE)?;
    let instance = Instance::new(&mut store, &compiled, &[])?;
    instance.get_typed_func::<(), ()>(&mut store, FUNCTION)?.call(&mut store, ())?;
    let memory = instance.get_memory(&mut store, "memory");
    let memory = memory.ok_or_else(|| wasmtime::format_err!("the module exports no memory"))?;
    Ok(memory.data(&store).to_vec())
}
