//! Instants and civil dates. Nothing here reads a clock: time enters as a command's `at`.

/// A moment in universal time. Text form: RFC 3339.
pub type Instant = jiff::Timestamp;

/// A civil day. Text form: `2026-04-03`.
pub type Date = jiff::civil::Date;

/// The zone in which Italian law counts days.
#[cfg(feature = "zone")]
#[must_use]
pub fn rome() -> jiff::tz::TimeZone {
    // Reading the table costs more than all else that is done with a moment, so it is read once. The table is
    // compiled in, so the name is always found; UTC keeps the function total.
    static ROME: std::sync::LazyLock<jiff::tz::TimeZone> = std::sync::LazyLock::new(|| {
        jiff::tz::TimeZone::get("Europe/Rome").unwrap_or(jiff::tz::TimeZone::UTC)
    });
    ROME.clone()
}

/// The civil day in Italy to which an instant belongs (law.md T15: a message delivered at 23:50 belongs to
/// that day).
#[cfg(feature = "zone")]
#[must_use]
pub fn civil_day(instant: Instant) -> Date {
    instant.to_zoned(rome()).date()
}

/// The first moment of a civil day in Italy.
#[cfg(feature = "zone")]
#[must_use]
pub fn start_of_day(day: Date) -> Instant {
    day.to_zoned(rome()).map_or(Instant::MAX, |zoned| zoned.timestamp())
}

#[cfg(all(test, feature = "zone"))]
mod tests {
    use super::{civil_day, start_of_day};

    #[test]
    fn a_day_is_a_day_in_rome() {
        assert_eq!(civil_day("2026-04-03T22:30:00Z".parse().unwrap()).to_string(), "2026-04-04");
        assert_eq!(civil_day("2026-01-03T22:30:00Z".parse().unwrap()).to_string(), "2026-01-03");
        assert_eq!(start_of_day("2026-03-29".parse().unwrap()).to_string(), "2026-03-28T23:00:00Z");
        assert_eq!(start_of_day("2026-03-30".parse().unwrap()).to_string(), "2026-03-29T22:00:00Z");
    }
}
