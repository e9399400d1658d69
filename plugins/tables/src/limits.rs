//! Bounds of tables as rules; those of models are [`digipro_dmn::limits`], those of a call the host's.

/// Worlds that are told apart when facts are unknown; with more of them the rule is indeterminate and asks for all.
pub const WORLDS: usize = 512;
/// Rows in all tables of one rule (P0768).
pub const ROWS: usize = 2_000;
/// Combinations of rows that are gone through in search of gaps and overlaps; beyond, the check says that it gave up.
pub const COMBINATIONS: usize = 100_000;
/// Steps of FEEL in one world.
pub const STEPS: u64 = 200_000;
/// Items in one list, and bytes in one string, of FEEL: an argument of a message is shorter.
pub const ITEMS: usize = 10_000;
/// Bytes in one string of FEEL.
pub const BYTES: usize = 1 << 16;
/// How deep operations of FEEL may nest: a component has a small stack.
pub const DEPTH: usize = 48;
