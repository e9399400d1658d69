//! Bounds of packs on their way; those of a pack's files are in `digipro_rules::limits`.

use std::time::Duration;

/// Bytes of an archive: the files of the largest pack that is worth signing, with their headers (P0708).
pub const ARCHIVE: u64 = 64 << 20;
/// Bytes of an artifact's manifest or of the index of an image layout (P0708).
pub const MANIFEST: u64 = 1 << 20;
/// How long a registry may take to be reached (P0796).
pub const CONNECT: Duration = Duration::from_secs(10);
/// How long it may be silent (P0796).
pub const READ: Duration = Duration::from_secs(30);
/// How long a conversation with it may take as a whole (P0796).
pub const CONVERSATION: Duration = Duration::from_secs(120);
/// Bytes of a path inside a pack (P0787).
pub const PATH: usize = 200;
/// Folders within each other inside a pack (P0787).
pub const DEPTH: usize = 8;
/// Files of a kit or of an overlay (P0693, P0708).
pub const KIT_FILES: usize = 2_000;
/// Bytes of one file of a kit (P0693, P0708).
pub const KIT_FILE: usize = 4 << 20;
