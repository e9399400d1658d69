//! Bounds of what is read; what reaches one gets a diagnostic that names it.

/// The largest document, in bytes as given and as decoded.
pub const DOCUMENT_BYTES: usize = 8 * 1024 * 1024;
/// The deepest nesting of elements.
pub const DEPTH: usize = 128;
/// The largest number of elements, texts, comments and instructions together.
pub const NODES: usize = 200_000;
/// The largest number of attributes of one element, namespace declarations included.
pub const ATTRIBUTES: usize = 256;
/// The longest name of an element, attribute or prefix, in bytes.
pub const NAME_BYTES: usize = 1024;
/// The largest number of diagnostics; the last one then says that there are more.
pub const DIAGNOSTICS: usize = 200;
