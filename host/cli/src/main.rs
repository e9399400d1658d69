//! The `digipro` command.

fn main() {}
