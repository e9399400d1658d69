//! Dates, times and durations: reading, writing, arithmetic and properties (DMN 1.5, 10.3.2.3).

pub(crate) mod arithmetic;
pub(crate) mod property;
pub(crate) mod read;
pub(crate) mod write;

pub(crate) use read::read_any;

use jiff::{
    Timestamp, Zoned,
    civil::{DateTime, Time},
    tz::{Offset, TimeZone},
};

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
    Local(DateTime),
    /// A moment in a zone.
    Zoned(Zoned),
}

impl Moment {
    /// What calendar and clock show.
    pub(crate) fn reading(&self) -> DateTime {
        match self {
            Self::Local(reading) => *reading,
            Self::Zoned(zoned) => zoned.datetime(),
        }
    }

    pub(crate) fn zone(&self) -> Option<&TimeZone> {
        match self {
            Self::Local(_) => None,
            Self::Zoned(zoned) => Some(zoned.time_zone()),
        }
    }

    /// The moment; a local reading is taken in `zone`. `None` out of range.
    pub(crate) fn instant(&self, zone: &TimeZone) -> Option<Timestamp> {
        match self {
            Self::Local(reading) => zone.to_ambiguous_timestamp(*reading).compatible().ok(),
            Self::Zoned(zoned) => Some(zoned.timestamp()),
        }
    }

    /// A reading in a zone, if one is given. A reading that the clock skips is moved on by as much as it skips.
    pub(crate) fn new(reading: DateTime, zone: Option<TimeZone>) -> Option<Self> {
        match zone {
            None => Some(Self::Local(reading)),
            Some(zone) => reading.to_zoned(zone).ok().map(Self::Zoned),
        }
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
