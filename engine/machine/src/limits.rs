//! Bounds of one case. What reaches one gets a named error: a rejection for what comes from outside, an incident
//! for what the case does itself.

/// Steps of tokens after one command (I0010). A loop of automatic nodes stops here; resolving goes on. Enough for as many
/// instances as a body may have, of six nodes each that do not wait.
pub const STEPS_MAX: u32 = 500_000;
/// Steps of expressions after one command, all together (I0001).
pub const EXPRESSION_STEPS_MAX: u64 = 20_000_000;
/// Tokens in one case (I0012).
pub const TOKENS_MAX: usize = 100_000;
/// Completed visits in one scope that can be compensated (I0012).
pub const COMPENSABLE_MAX: usize = 100_000;
/// How deep scopes may nest, called processes included (I0012).
pub const DEPTH_MAX: usize = 64;
/// Tokens that begin an activity together, or that it leaves behind on each flow (P0247).
pub const QUANTITY_MAX: u32 = 10_000;
/// Items in a multi-instance collection (I0012).
pub const ITEMS_MAX: usize = 10_000;
/// Size of the value of one variable, counted as [`crate::variables::weight`] does (I0013).
pub const VALUE_MAX: usize = 4 << 20;
/// Size of all variables of one command (R0012).
pub const COMMAND_MAX: usize = 4 << 20;
/// Bytes in the name of a variable (R0014).
pub const NAME_MAX: usize = 256;
/// Bytes in a reason or message (R0012).
pub const TEXT_MAX: usize = 16 << 10;
/// Findings in the report of one pack (R0013).
pub const FINDINGS_MAX: usize = 256;
/// Steps in the trace of one report (R0013).
pub const TRACE_MAX: usize = 4_096;
/// Situations that a proof explores when nothing else is said (P0259).
pub const PROOF_STATES_MAX: usize = 100_000;
/// Situations that a proof explores in every order of events, before it leaves out what makes no difference.
pub const PROOF_PLAIN_MAX: usize = 4_000;
/// Work that a proof does for each situation of its budget: moves, each counted with what stands in its situation (P0259).
pub const PROOF_WORK_FOR_EACH: u64 = 100;

/// Situations that are explored to see whether a case that migrates can still come to its end.
pub const DEAD_END_STATES_MAX: usize = 2_000;
