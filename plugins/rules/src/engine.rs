//! The runtime's configuration: deterministic, bounded, and cheap to instantiate afresh.

use crate::limits;
use std::num::NonZeroUsize;
use wasmtime::{
    Config, Enabled, Engine, InstanceAllocationStrategy, OptLevel, PoolingAllocationConfig, Result,
};

/// An engine of the contract.
pub(crate) fn engine() -> Result<Engine> {
    let mut config = Config::new();
    // Determinism: the same call gives the same bytes on every machine, or runs out of the same fuel.
    config
        .consume_fuel(true)
        .epoch_interruption(true)
        .cranelift_nan_canonicalization(true)
        .wasm_relaxed_simd(false)
        .wasm_memory64(false)
        .wasm_multi_memory(false)
        .wasm_tail_call(false);
    config.wasm_backtrace_max_frames(NonZeroUsize::new(limits::FRAMES));
    config.max_wasm_stack(limits::STACK).cranelift_opt_level(OptLevel::Speed);
    config.allocation_strategy(InstanceAllocationStrategy::Pooling(pool()));
    Engine::new(&config)
}

/// Memories, tables and instances are laid out once and reused. What a call left behind is put back by
/// overwriting the pages it touched, which costs no system call and no lock between two cores.
fn pool() -> PoolingAllocationConfig {
    let mut pool = PoolingAllocationConfig::default();
    pool.total_component_instances(limits::CALLS)
        .total_core_instances(limits::CALLS * limits::CORE_INSTANCES)
        .total_memories(limits::CALLS * limits::MEMORIES)
        .total_tables(limits::CALLS * limits::TABLES)
        .max_core_instances_per_component(limits::CORE_INSTANCES)
        .max_memories_per_component(limits::MEMORIES)
        .max_tables_per_component(limits::TABLES)
        .max_memory_size(limits::MEMORY)
        .table_elements(limits::TABLE)
        .linear_memory_keep_resident(limits::MEMORY_RESIDENT)
        .table_keep_resident(limits::TABLE_RESIDENT)
        .pagemap_scan(Enabled::Auto);
    pool
}
