//! Every bound of a rule call and of a pack, in one place (invariant EVERYTHING-BOUNDED).

use digipro_vocab::Name;
use std::time::Duration;

/// Changes whenever a limit below changes, or the price of an instruction does with another version of the runtime: no
/// compiled code outlives it, and a verdict of the log says under which limits it came about.
pub const VERSION: &str = "1";

/// Bytes of a component.
pub const COMPONENT: usize = 4 << 20;
/// Bytes of the compiled code of a component, with its seal.
pub const COMPILED: u64 = 256 << 20;
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
/// Fuel of preparing a pack's rules, once, when it is built.
pub const INITIALIZE: u64 = 20_000_000_000;
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
    /// What a verdict of the log calls these limits: the version of this page, and what an operator tightened.
    #[must_use]
    pub fn name(&self) -> Name {
        let usual = Self::default();
        if *self == usual {
            return VERSION.into();
        }
        let clock = self.wall_clock.as_millis();
        format!("{VERSION} fuel={} memory={} wall-clock-ms={clock}", self.fuel, self.memory).into()
    }

    /// The wall clock in ticks of the epoch.
    #[must_use]
    pub fn ticks(&self) -> u64 {
        let ticks = self.wall_clock.as_nanos().div_ceil(TICK.as_nanos());
        // The tick that is under way when the call begins does not count.
        u64::try_from(ticks).unwrap_or(u64::MAX).saturating_add(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// When this fails, a limit was changed: raise `VERSION`, then write the new page here.
    #[test]
    fn the_version_names_this_page_of_limits() {
        let sizes = [COMPONENT, FILE, FILES, RULES, REQUEST, REPORT, FINDINGS, STEPS, ASKS, LIFTED, DETAIL];
        let counts = [CORE_INSTANCES, MEMORIES, TABLES, CALLS];
        let pieces = [MEMORY, TABLE, STACK, FRAMES, MEMORY_RESIDENT, TABLE_RESIDENT];
        let page = format!("{sizes:?} {SCALE} {FUEL} {WALL_CLOCK:?} {TICK:?} {pieces:?} {counts:?}");
        let known = "[4194304, 1048576, 1024, 1024, 262144, 262144, 256, 4096, 1024, 2097152, 4000] 18 50000000 2s 50ms \
                     [33554432, 10000, 524288, 20, 1048576, 16384] [4, 1, 4, 128]";
        assert_eq!((VERSION, page.as_str()), ("1", known));
    }

    #[test]
    fn tightened_limits_have_a_name_of_their_own() {
        let tightened = Limits { fuel: 1_000, ..Limits::default() };
        assert_eq!(&*Limits::default().name(), VERSION);
        assert_eq!(&*tightened.name(), "1 fuel=1000 memory=33554432 wall-clock-ms=2000");
    }
}
