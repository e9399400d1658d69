//! Guest side of the rule contract for Rust.
