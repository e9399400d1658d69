//! Bounds of the interface, and what is met at each.

/// Bytes of a request's body (R0182 beyond it). Deployments are the largest requests.
pub const BODY_MAX: usize = 64 * 1024 * 1024;

/// Bytes of a body of JSON (R0182 beyond it): more than the largest command of the engine, and little enough that what is
/// read from it fits into memory many times.
pub const JSON_MAX: usize = 8 * 1024 * 1024;

/// Bytes of a document of a case (R0182 beyond it).
pub const DOCUMENT_MAX: usize = 32 * 1024 * 1024;

/// Characters of the name of a document (R0181 beyond it).
pub const DOCUMENT_NAME_MAX: usize = 200;

/// Bytes of a body beyond which it takes of the room for large ones.
pub const BODY_SMALL: usize = 64 * 1024;

/// Bytes of all large bodies at once; who comes when the room is taken is refused with 503 (R0183).
pub const BODIES_MAX: usize = 512 * 1024 * 1024;

/// Files of a deployment (R0182 beyond it).
pub const FILES_MAX: usize = 1_000;

/// Milliseconds that a worker waits for jobs when it says nothing.
pub const LONG_POLL_MS: u64 = 10_000;

/// Milliseconds that somebody waits for the end of a process instance when they say nothing.
pub const AWAIT_MS: u64 = 10_000;

/// Milliseconds after which whoever waits looks again without being told.
pub const LOOK_MS: u64 = 1_000;

/// Jobs that are handed out in one answer: a worker that asks for more asks again.
pub const JOBS_MAX: usize = 1_000;

/// Process instances, incidents or jobs that one batch takes in (R0185 beyond it).
pub const BATCH_MAX: usize = 10_000;

/// Batches that a node tells of; of those that are over the oldest go first.
pub const BATCHES_KEPT: usize = 1_000;

/// Items of a batch that are done in one go before foreground requests get their turn again.
pub const BATCH_GO: usize = 32;

/// Characters of a variable that a search shows where values may be cut.
pub const VALUE_SHOWN: usize = 8_192;

/// Seconds until a request must be answered, long polls included (504 beyond it).
pub const REQUEST_SECONDS: u64 = 120;

/// Connections at the same time; one more waits in the queue of the system.
pub const CONNECTIONS_MAX: usize = 2_048;

/// Seconds in which the head of a request must be there, from the connection or the last answer on; then the connection
/// is closed.
pub const HEAD_SECONDS: u64 = 30;

/// Bytes of the head of a request, and of what is read at a time (431 beyond it).
pub const HEAD_BYTES_MAX: usize = 64 * 1024;

/// Seconds in which connections must have ended when the service ends; then they are cut off.
pub const STOP_SECONDS: u64 = 10;

/// Requests that work on the engine side by side; others wait.
pub const WORKING_MAX: usize = 64;

/// Requests that wait for the engine; one more is refused with 503, before memory grows (R0183).
pub const WAITING_MAX: usize = 4_096;

/// Due timers that fire in one go before foreground requests get their turn again.
pub const TIMERS_BATCH: usize = 512;

/// Milliseconds after which the beat looks at the store by itself, whatever it was told.
pub const BEAT_MS: u64 = 250;

/// Rows of a list that are answered where nobody says how many.
pub const PAGE_DEFAULT: usize = 50;

/// Rows of a list that are answered at most; who asks for more is refused (R0181).
pub const PAGE_MAX: usize = 500;

/// Rows up to which a list is counted where nobody says how far.
pub const COUNT_DEFAULT: usize = 1_000;

/// Rows up to which a list is counted at most (R0181 beyond it): counting looks at each of them.
pub const COUNT_MAX: usize = 100_000;

/// Characters of a text that is looked for in cases (R0181 beyond it).
pub const TEXT_MAX: usize = 200;

/// Cases of an event log where nobody says how many.
pub const LOGGED_CASES: usize = 1_000;

/// Cases of an event log at most (R0181 beyond it): an answer is written whole, some kilobytes a case.
pub const LOGGED_CASES_MAX: usize = 9_999;

/// Visits that are counted for the heat on a diagram; more are told as such.
pub const VISITS_MAX: usize = 500_000;

/// Concluded cases of a procedure whose legal days are read one by one; older ones are told as unmeasured.
pub const MEASURED_CASES: usize = 2_000;

/// Days that one may look ahead for what is due (R0181 beyond it): ten years.
pub const DUE_DAYS_MAX: u16 = 3_660;

/// Readers of news side by side; one more is refused with 503 (R0203).
pub const EVENTS_MAX: usize = 1_000;

/// News that are kept for readers who come back or are slow; who misses more reads its lists anew.
pub const EVENTS_KEPT: usize = 4_096;

/// Seconds after which a reader without news is told that the service lives.
pub const HEARTBEAT_SECONDS: u64 = 15;

/// Seconds for which the counts of cases in the metrics may be old: counting reads all of them.
pub const COUNTS_SECONDS: u64 = 60;

/// States that a check explores where nobody says how many.
pub const STATES_DEFAULT: usize = 20_000;

/// States that a check may explore (R0181 beyond it).
pub const STATES_MAX: usize = 1_000_000;

/// Events of a simulation that are answered; more are counted.
pub const SIMULATED_EVENTS: usize = 10_000;
