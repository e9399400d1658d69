//! Bounds of the store: every number that can grow, and the error that it meets.

/// Writes that share one fsync. Larger batches gain little and hold up the first in the queue.
pub const BATCH_MAX: usize = 256;

/// Writes that may wait for the committer; the next one is refused with R0108, so memory does not grow.
pub const QUEUE_MAX: usize = 8_192;

/// Bytes of one record's body (R0107).
pub const BODY_MAX: usize = 16 * 1024 * 1024;

/// Bytes of one payload, artifact or snapshot (R0107).
pub const BLOB_MAX: usize = 256 * 1024 * 1024;

/// Payloads of one record (R0107).
pub const PAYLOADS_MAX: usize = 10_000;

/// How long a write waits for another process that holds the database, in milliseconds (R0104).
pub const LOCK_WAIT_MS: u64 = 5_000;

/// Open reading connections that are kept for the next reader.
pub const READERS_KEPT: usize = 8;

/// Entries of the register of packs, which is read as a whole (R0107).
pub const REGISTER_MAX: usize = 100_000;

/// Bytes that a message or signal says (R0107): what the largest command says, written out.
pub const POST_MAX: usize = 32 * 1024 * 1024;

/// Rows of one answer to a search (R0170).
pub const SEARCH_ROWS_MAX: usize = 10_000;

/// Columns by which a search sorts (R0170).
pub const SEARCH_SORT_MAX: usize = 8;

/// How deep the filter of a search nests (R0170).
pub const SEARCH_DEPTH_MAX: usize = 16;

/// Values in the filter of a search (R0170).
pub const SEARCH_VALUES_MAX: usize = 10_000;

/// How many rows a search counts when nothing else is said; beyond it an answer says that there are more.
pub const SEARCH_COUNT: usize = 10_000;
