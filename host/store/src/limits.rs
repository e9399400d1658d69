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

/// Connections to PostgreSQL that one node reads on; whoever wants one more waits (R0108).
pub const READERS_MAX: usize = 12;

/// Statements that a connection to PostgreSQL keeps prepared.
pub const STATEMENTS_KEPT: usize = 512;

/// How long a connection to PostgreSQL may take, in seconds (R0106).
pub const CONNECT_SECONDS: u64 = 5;

/// How long PostgreSQL may work on one statement, in seconds (R0106).
pub const STATEMENT_SECONDS: u64 = 30;

/// How long PostgreSQL may not answer, in seconds (R0106): longer than it may work.
pub const ANSWER_SECONDS: u64 = 35;

/// How long a node may hold the turn and do nothing, in seconds: less than others wait for it.
pub const HELD_SECONDS: u64 = 4;

/// How long a node waits for another one that migrates, in seconds (R0104).
pub const MIGRATE_SECONDS: u64 = 600;

/// How soon one tries again to reach PostgreSQL, in milliseconds; twice as long after each failure.
pub const RECONNECT_MIN_MS: u64 = 100;

/// How long one waits at most before one tries again to reach PostgreSQL, in milliseconds.
pub const RECONNECT_MAX_MS: u64 = 5_000;

/// How often a batch is tried when the connection breaks before its commit, or two nodes get in each other's way.
pub const AGAIN_MAX: usize = 3;

/// Bytes of the name of a schema: PostgreSQL takes no more for the channel that is named after it.
pub const NAME_MAX: usize = 50;

/// Numbers for new cases that a node asks for at a time; those that are left when it stops are skipped.
pub const NUMBERS_TAKEN: usize = 16;

/// Timers and debts that a node takes at a time.
pub const TIMER_CASES_MAX: usize = 2_000;

/// How long a node sees to what it took before others may, in seconds.
pub const DUTY_SECONDS: i64 = 30;

/// Rows that are on their way at a time when a store is copied.
pub const COPY_ROWS: usize = 200;
