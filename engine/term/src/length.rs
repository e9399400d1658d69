//! The length of a time limit: a number and a unit.

use crate::limits::LENGTH_MAX;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// The unit in which a norm gives a time limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// Calendar days, holidays included (T1).
    Days,
    /// Working days of the entity (T6): only where the norm says so.
    WorkingDays,
    /// Months (T5).
    Months,
    /// Years (T5).
    Years,
}

/// A number of units, such as thirty days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Length {
    /// How many.
    pub n: u32,
    /// Of what.
    pub unit: Unit,
}

impl Length {
    /// Calendar days.
    #[must_use]
    pub const fn days(n: u32) -> Self {
        Self { n, unit: Unit::Days }
    }

    /// Working days of the entity.
    #[must_use]
    pub const fn working_days(n: u32) -> Self {
        Self { n, unit: Unit::WorkingDays }
    }

    /// Months.
    #[must_use]
    pub const fn months(n: u32) -> Self {
        Self { n, unit: Unit::Months }
    }

    /// Years.
    #[must_use]
    pub const fn years(n: u32) -> Self {
        Self { n, unit: Unit::Years }
    }
}

/// The text is not a length.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{0}` is not a length: expected `P30D` (days), `P6M` (months), `P2Y` (years) or `P5WD` (working days), at most {LENGTH_MAX} of them"
)]
pub struct NotALength(pub String);

impl fmt::Display for Length {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let letter = match self.unit {
            Unit::Days => "D",
            Unit::WorkingDays => "WD",
            Unit::Months => "M",
            Unit::Years => "Y",
        };
        write!(f, "P{}{letter}", self.n)
    }
}

impl FromStr for Length {
    type Err = NotALength;

    /// Reads the ISO 8601 form of a single unit; `WD` is ours, because ISO 8601 has no working days.
    fn from_str(text: &str) -> Result<Self, NotALength> {
        let wrong = || NotALength(text.to_owned());
        let body = text.strip_prefix('P').ok_or_else(wrong)?;
        let units = [("WD", Unit::WorkingDays), ("D", Unit::Days), ("M", Unit::Months), ("Y", Unit::Years)];
        let (digits, unit) =
            units.iter().find_map(|(end, unit)| Some((body.strip_suffix(end)?, *unit))).ok_or_else(wrong)?;
        if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Err(wrong());
        }
        let n = digits.parse().ok().filter(|n| *n <= LENGTH_MAX).ok_or_else(wrong)?;
        Ok(Self { n, unit })
    }
}

#[cfg(test)]
mod tests {
    use super::Length;

    #[test]
    fn a_length_reads_as_it_is_written() {
        for text in ["P30D", "P6M", "P2Y", "P5WD", "P0D"] {
            assert_eq!(text.parse::<Length>().unwrap().to_string(), text);
        }
        for wrong in ["", "30", "P30", "PD", "P-1D", "P+1D", "P1H", "P99999D", "P1Y6M", "P1.5D"] {
            assert!(wrong.parse::<Length>().is_err(), "{wrong}");
        }
    }
}
