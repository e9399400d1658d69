//! Bounds of the runner, and what is met at each.

/// Cases whose state is kept in memory; beyond it the one used longest ago is read again when needed.
pub const CASES_CACHED: usize = 4_096;

/// Definitions that are kept compiled; beyond it the one used longest ago is compiled again when needed.
pub const GRAPHS_CACHED: usize = 256;

/// Records between two snapshots of a case; as many as it has tokens where these are more.
pub const SNAPSHOT_EVERY: u64 = 100;

/// Records read at a time.
pub const READ_CHUNK: usize = 256;

/// How often a step is decided anew because another process was faster (R0123).
pub const CONFLICTS_MAX: u32 = 16;

/// Effects performed in the wake of one command. What is left stays owed and is performed by the next call of
/// [`crate::Runner::perform_owed`]: two cases that send each other messages without end hold up nobody.
pub const EFFECTS_MAX: usize = 10_000;

/// Rows asked of a view at a time.
pub const ROWS_CHUNK: usize = 256;

/// Threads on which due timers of different cases fire together, so that they share commits.
pub const TIMER_LANES: usize = 16;

/// Timers that fire in one batch.
pub const TIMERS_BATCH: usize = 512;

/// Messages whose time is over that are removed in one transaction.
pub const MESSAGES_BATCH: usize = 512;

/// How long a job without its own worker's wish is handed out, in seconds.
pub const LEASE_SECONDS: i64 = 300;

/// How long a node sees to the timers and debts that it took before others may, in seconds.
pub const DUTY_SECONDS: i64 = 30;
