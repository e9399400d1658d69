//! Dates, times and durations: reading, writing, arithmetic and properties (DMN 1.5, 10.3.2.3).

pub(crate) mod arithmetic;
mod day;
pub(crate) mod property;
pub(crate) mod read;
pub(crate) mod write;

pub(crate) use day::YEAR_MAX;
pub use day::{Day, Reading};
pub(crate) use read::read_any;

use day::CYCLE_DAYS;
use jiff::{
    SignedDuration, Timestamp, Zoned,
    civil::{DateTime, Time},
    tz::{Offset, TimeZone},
};

/// Seconds of 400 years, after which calendar and zones repeat.
const CYCLE_SECONDS: i64 = CYCLE_DAYS * 86_400;

/// A time of day, with or without a zone.
#[derive(Clone, Debug)]
pub struct TimeOfDay {
    pub(crate) time: Time,
    pub(crate) zone: Option<TimeZone>,
}

/// A date and time: a reading of a calendar and a clock, or a moment in a zone. The latter keeps which of two
/// equal readings is meant when the clock goes back.
#[derive(Clone, Debug)]
pub enum Moment {
    /// What calendar and clock show.
    Local(Reading),
    /// A moment in a zone.
    Zoned(Placed),
}

/// A moment in a zone. Far from today it is one that the library holds, and so many cycles of 400 years.
#[derive(Clone, Debug)]
pub struct Placed {
    cycles: i32,
    near: Zoned,
}

impl Placed {
    /// A reading in a zone. One that the clock skips is moved on by as much as it skips.
    fn new(reading: Reading, zone: TimeZone) -> Option<Self> {
        let (cycles, near) = reading.day.near();
        let near = DateTime::from_parts(near, reading.time).to_zoned(zone).ok()?;
        Some(Self { cycles, near })
    }

    /// The moment so long after the beginning of 1970; `None` beyond the years that there are.
    fn at(since: SignedDuration, zone: TimeZone) -> Option<Self> {
        let day = Day::from_number(since.as_secs().div_euclid(86_400))?;
        let (cycles, _) = day.near();
        let moved = since.checked_sub(SignedDuration::from_secs(i64::from(cycles) * CYCLE_SECONDS))?;
        Some(Self { cycles, near: Timestamp::from_duration(moved).ok()?.to_zoned(zone) })
    }

    /// How long after the beginning of 1970.
    pub(crate) fn since(&self) -> SignedDuration {
        let cycles = SignedDuration::from_secs(i64::from(self.cycles) * CYCLE_SECONDS);
        self.near.timestamp().as_duration().saturating_add(cycles)
    }

    fn reading(&self) -> Reading {
        Day::far(self.cycles, self.near.date()).at(self.near.time())
    }

    pub(crate) fn zone(&self) -> &TimeZone {
        self.near.time_zone()
    }

    /// Seconds east of Greenwich.
    pub(crate) fn offset(&self) -> i32 {
        self.near.offset().seconds()
    }
}

impl From<Zoned> for Placed {
    fn from(near: Zoned) -> Self {
        Self { cycles: 0, near }
    }
}

impl Reading {
    /// How long after the beginning of 1970, on a clock that shows the same everywhere.
    pub(crate) fn since(self) -> SignedDuration {
        SignedDuration::from_secs(self.day.number() * 86_400) + self.time.duration_since(Time::midnight())
    }

    fn at(since: SignedDuration) -> Option<Self> {
        let day = Day::from_number(since.as_secs().div_euclid(86_400))?;
        Some(day.at(Time::midnight().wrapping_add(since)))
    }
}

impl Moment {
    /// What calendar and clock show.
    pub(crate) fn reading(&self) -> Reading {
        match self {
            Self::Local(reading) => *reading,
            Self::Zoned(placed) => placed.reading(),
        }
    }

    pub(crate) fn zone(&self) -> Option<&TimeZone> {
        match self {
            Self::Local(_) => None,
            Self::Zoned(placed) => Some(placed.zone()),
        }
    }

    /// How long after the beginning of 1970; a local reading is taken in `zone`. `None` out of range.
    pub(crate) fn since(&self, zone: &TimeZone) -> Option<SignedDuration> {
        match self {
            Self::Local(reading) => Placed::new(*reading, zone.clone()).map(|placed| placed.since()),
            Self::Zoned(placed) => Some(placed.since()),
        }
    }

    /// A reading in a zone, if one is given.
    pub(crate) fn new(reading: Reading, zone: Option<TimeZone>) -> Option<Self> {
        match zone {
            None => Some(Self::Local(reading)),
            Some(zone) => Placed::new(reading, zone).map(Self::Zoned),
        }
    }

    /// The moment so much later. In a zone the duration runs in real time: an hour after 01:30 may be 03:30.
    pub(crate) fn plus(&self, duration: SignedDuration) -> Option<Self> {
        match self {
            Self::Local(reading) => Reading::at(reading.since().checked_add(duration)?).map(Self::Local),
            Self::Zoned(placed) => {
                Placed::at(placed.since().checked_add(duration)?, placed.zone().clone()).map(Self::Zoned)
            }
        }
    }

    /// The same time of day so many months later.
    pub(crate) fn plus_months(&self, months: i64) -> Option<Self> {
        let reading = self.reading();
        Self::new(reading.day.plus_months(months)?.at(reading.time), self.zone().cloned())
    }
}

impl TimeOfDay {
    /// Seconds east of Greenwich, on the day of `now` when the zone changes them.
    pub(crate) fn offset(&self, now: Timestamp) -> Option<i32> {
        self.zone.as_ref().map(|zone| zone.to_offset(now).seconds())
    }
}

/// A zone with a fixed offset.
pub(crate) fn fixed(seconds: i32) -> Option<TimeZone> {
    Offset::from_seconds(seconds).ok().map(TimeZone::fixed)
}
