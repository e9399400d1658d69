//! Runs rule packs: verify, load, limit, evaluate. The only importer of wasmtime.
