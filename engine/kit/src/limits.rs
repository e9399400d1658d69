//! Bounds of a kit; what reaches one gets a named error (P0506, P0507).

/// Files in a kit, overlays included.
pub const FILES_MAX: usize = 2_000;
/// Bytes of one file.
pub const FILE_BYTES_MAX: usize = 4 * 1024 * 1024;
/// Bytes of all files.
pub const KIT_BYTES_MAX: usize = 32 * 1024 * 1024;
/// How deep the components of a form may nest.
pub const FORM_DEPTH_MAX: usize = 32;
/// Bytes of a pattern in a form (P0663).
pub const PATTERN_BYTES_MAX: usize = 2_000;
/// Ways in which a pattern with look-around or back references is tried; a value that needs more is refused.
pub const PATTERN_WAYS_MAX: usize = 100_000;
/// Fields that one refusal of a form names; how many more there are is said.
pub const REFUSED_MAX: usize = 50;
