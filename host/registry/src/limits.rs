//! Bounds of packs on their way; those of a pack's files are in `digipro_rules::limits`.

/// Bytes of an archive: the files of the largest pack that is worth signing, with their headers (P0708).
pub const ARCHIVE: u64 = 64 << 20;
/// Bytes of a path inside a pack (P0787).
pub const PATH: usize = 200;
/// Folders within each other inside a pack (P0787).
pub const DEPTH: usize = 8;
