//! Bounds of every expression: what reaches one gets a named error, never a hang and never an overflow.

/// Bytes in one expression.
pub const TEXT_MAX: usize = 1 << 20;
/// How deep brackets, conditionals and the like may nest in one expression (P0405).
pub const NESTING_MAX: usize = 64;
/// How deep lists and contexts may nest in a computed value (P0443); less than what readers of JSON accept.
pub const VALUE_DEPTH_MAX: usize = 100;
/// Causes of nulls that one evaluation keeps; later ones are only counted.
pub const CAUSES_MAX: usize = 16;
/// Sizes of a compiled regular expression in bytes, and how much longer than the smallest each takes for the same text. A
/// larger one is not compiled (P0425).
pub const PATTERN_SIZES: [(usize, usize); 3] = [(1 << 15, 1), (1 << 17, 4), (1 << 19, 16)];
/// Ways in which a pattern that refers back to a group is tried at a place, first in a few, then in more. What needs more
/// than the last is given up (P0444).
pub const PATTERN_WAYS: [usize; 4] = [10, 300, 10_000, 100_000];
/// Bytes in a pattern that refers back to a group (P0425).
pub const REFERRING_PATTERN_MAX: usize = 1 << 10;

/// Bounds of one evaluation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Steps: one for each operation performed and for each item or character that a built-in goes through
    /// (P0440).
    pub steps: u64,
    /// Items in one list (P0441).
    pub items: usize,
    /// Bytes in one string (P0442).
    pub bytes: usize,
    /// How deep operations may nest, functions that call themselves included (P0443).
    pub depth: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { steps: 2_000_000, items: 100_000, bytes: 1 << 20, depth: 256 }
    }
}
