//! Every bound of a rule call and of a pack, in one place (invariant EVERYTHING-BOUNDED).

use std::time::Duration;

/// Changes whenever a limit below that is compiled into code changes, so that no compiled code outlives it.
pub const VERSION: &str = "1";

/// Bytes of a component.
pub const COMPONENT: usize = 4 << 20;
/// Bytes of one other file of a pack.
pub const FILE: usize = 1 << 20;
/// Files of a pack.
pub const FILES: usize = 1_024;
/// Signatures of a pack.
pub const SIGNATURES: usize = 16;
/// Keys of a ring.
pub const KEYS: usize = 1_024;
/// Rules of a pack.
pub const RULES: usize = 1_024;

/// Bytes of a request, as [`crate::size::of_request`] counts them.
pub const REQUEST: usize = 256 << 10;
/// Bytes of a report, as [`crate::size::of_report`] counts them.
pub const REPORT: usize = 256 << 10;
/// Findings of a report.
pub const FINDINGS: usize = 256;
/// Steps of a report's trace.
pub const STEPS: usize = 4_096;
/// Facts that a report asks for.
pub const ASKS: usize = 1_024;
/// Bytes that the runtime copies out of a component before our own count begins: a report of that size in
/// any encoding is over [`REPORT`] already.
pub const LIFTED: usize = 2 << 20;
/// Digits after the point of an exact number: more do not fit in its 64 bits.
pub const SCALE: u8 = 18;
/// Characters of a failure's detail.
pub const DETAIL: usize = 4_000;

/// Fuel of a call. The same call spends the same fuel on every machine, so running out is a verdict of the
/// pack (indeterminate: budget) that can be reproduced.
pub const FUEL: u64 = 50_000_000;
/// Wall clock of a call: the safety net behind the fuel. Reaching it is an incident of the host.
pub const WALL_CLOCK: Duration = Duration::from_secs(2);
/// How often the wall clock is looked at.
pub const TICK: Duration = Duration::from_millis(50);
/// Bytes of a component's memory.
pub const MEMORY: usize = 32 << 20;
/// Elements of a table: functions that can be called indirectly.
pub const TABLE: usize = 10_000;
/// Bytes of the native stack of a call.
pub const STACK: usize = 512 << 10;
/// Frames of a trap's backtrace.
pub const FRAMES: usize = 20;
/// Core instances, memories and tables of one component.
pub const CORE_INSTANCES: u32 = 4;
/// Memories of one component.
pub const MEMORIES: u32 = 1;
/// Tables of one component.
pub const TABLES: u32 = 4;
/// Calls at the same moment.
pub const CALLS: u32 = 128;
/// Bytes of an instance's memory that stay resident for the next one, instead of going back to the kernel.
pub const MEMORY_RESIDENT: usize = 1 << 20;
/// The same for tables.
pub const TABLE_RESIDENT: usize = 16 << 10;

/// The limits of a call that a host's operator may tighten.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Fuel of a call.
    pub fuel: u64,
    /// Wall clock of a call, rounded up to whole ticks.
    pub wall_clock: Duration,
    /// Bytes of a component's memory, at most [`MEMORY`].
    pub memory: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { fuel: FUEL, wall_clock: WALL_CLOCK, memory: MEMORY }
    }
}

impl Limits {
    /// The wall clock in ticks of the epoch.
    #[must_use]
    pub fn ticks(&self) -> u64 {
        let ticks = self.wall_clock.as_nanos().div_ceil(TICK.as_nanos());
        // The tick that is under way when the call begins does not count.
        u64::try_from(ticks).unwrap_or(u64::MAX).saturating_add(1)
    }
}
