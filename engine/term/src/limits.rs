//! The bounds of legal time, each with the error that names it.

use digipro_vocab::Date;

/// The longest limit that can be reckoned, in its own unit: a century of days.
pub const LENGTH_MAX: u32 = 36_525;

/// The most events that one limit may have; beyond it, [`TermError::TooManyEvents`](crate::TermError).
pub const EVENTS_MAX: usize = 1_024;

/// The first day for which the statutory holidays are encoded: 2 June is a holiday again from the year of
/// its first celebration after L. 336/2000.
pub const FIRST_DAY: Date = jiff::civil::date(2001, 1, 1);

/// The last day of a calendar; no limit ends after it.
pub const LAST_DAY: Date = jiff::civil::date(9998, 12, 31);
