//! The two calendars: statutory holidays as dated law, and the entity's working days.

use crate::limits::{FIRST_DAY, LAST_DAY};
use crate::{Norm, TermError, norm};
use digipro_vocab::{Citation, Date, Digest, EntityId, Name, canonical};
use jiff::civil::Weekday;
use serde::{Deserialize, Serialize};

/// The municipality for which 29 June is a statutory holiday.
const ROMA_CAPITALE: &str = "c_h501";
/// More days in a row without work than any calendar has.
const IDLE_DAYS_MAX: u32 = 366;

/// When in the year a holiday falls.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum When {
    /// On the same day of each year.
    Fixed {
        /// Month, from 1.
        month: i8,
        /// Day of the month.
        day: i8,
    },
    /// On the Monday after Easter.
    EasterMonday,
}

impl When {
    /// Whether it falls on this day.
    #[must_use]
    pub fn falls_on(self, on: Date) -> bool {
        match self {
            Self::Fixed { month, day } => on.month() == month && on.day() == day,
            Self::EasterMonday => {
                // Between 23 March and 26 April.
                matches!(on.month(), 3 | 4)
                    && on.weekday() == Weekday::Monday
                    && on.yesterday().is_ok_and(|sunday| Some(sunday) == easter(on.year()))
            }
        }
    }
}

/// A statutory holiday (*giorno festivo*) with its norm and the time during which it is one (T3).
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Holiday {
    /// Key of its name in the texts, such as `epifania`.
    pub name: Name,
    /// When it falls.
    pub when: When,
    /// The first day on which the norm is in force.
    pub from: Date,
    /// The last day on which it is, if it has ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// The norm.
    pub norm: Norm,
}

impl Holiday {
    /// Whether this day is this holiday, under the law of that very day.
    #[must_use]
    pub fn falls_on(&self, day: Date) -> bool {
        self.when.falls_on(day) && day >= self.from && self.until.is_none_or(|until| day <= until)
    }
}

/// A day on which the entity's offices are closed each year without its being a statutory holiday: the patron
/// saint (T4).
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Feast {
    /// Name, as the entity writes it: `S. Antonio di Padova`.
    pub name: Name,
    /// Month, from 1.
    pub month: i8,
    /// Day of the month.
    pub day: i8,
}

/// The days of the week on which the entity works (T6).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Week {
    /// Monday to Friday.
    #[default]
    Five,
    /// Monday to Saturday.
    Six,
}

/// Why a day does not count as a last day or as a working day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rest<'a> {
    /// It is a Sunday.
    Sunday,
    /// It is a statutory holiday.
    Holiday(&'a Holiday),
    /// It is a Saturday of an entity that works five days.
    Saturday,
    /// The entity celebrates its patron.
    Feast(&'a Feast),
}

/// Statutory holidays and the working days of one entity: a plain value, so that a case can pin it and name
/// it by [digest](Calendar::digest) (T16).
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Calendar {
    /// Name, for people: `italia`, or the entity.
    pub name: Name,
    /// Statutory holidays; Sundays are holidays besides.
    pub holidays: Vec<Holiday>,
    /// The days of the week on which the entity works.
    pub week: Week,
    /// Days on which it does not.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub feasts: Vec<Feast>,
}

impl Calendar {
    /// The statutory holidays of Italy and a five-day week, without a patron.
    #[must_use]
    pub fn italy() -> Self {
        let old = |name: &str, month, day| fixed(name, month, day, FIRST_DAY, norm::L260, "art2");
        let holidays = vec![
            old("capodanno", 1, 1),
            fixed("epifania", 1, 6, FIRST_DAY, norm::DPR792, "art1"),
            Holiday {
                name: "pasquetta".into(),
                when: When::EasterMonday,
                from: FIRST_DAY,
                until: None,
                norm: Norm::new(norm::L260, "art2"),
            },
            old("liberazione", 4, 25),
            old("lavoro", 5, 1),
            fixed("repubblica", 6, 2, FIRST_DAY, norm::L336, "art1"),
            old("assunzione", 8, 15),
            fixed("san-francesco", 10, 4, jiff::civil::date(2026, 1, 1), norm::L151, "art1"),
            old("ognissanti", 11, 1),
            old("immacolata", 12, 8),
            old("natale", 12, 25),
            old("santo-stefano", 12, 26),
        ];
        Self { name: "italia".into(), holidays, week: Week::Five, feasts: Vec::new() }
    }

    /// The calendar of an entity: the statutory one, with 29 June for Roma Capitale.
    #[must_use]
    pub fn of(entity: &EntityId) -> Self {
        let mut calendar = Self::italy();
        calendar.name = entity.as_str().into();
        if entity.as_str() == ROMA_CAPITALE {
            calendar.holidays.push(fixed("pietro-paolo", 6, 29, FIRST_DAY, norm::DPR792, "art1"));
        }
        calendar
    }

    /// With a patron, who closes the offices but extends no limit (T4).
    #[must_use]
    pub fn patron(mut self, name: impl Into<Name>, month: i8, day: i8) -> Self {
        self.feasts.push(Feast { name: name.into(), month, day });
        self
    }

    /// With another working week.
    #[must_use]
    pub fn week(mut self, week: Week) -> Self {
        self.week = week;
        self
    }

    /// The name of this very calendar.
    ///
    /// # Errors
    /// Never for a calendar made here; the canonical form of a value may fail in general.
    pub fn digest(&self) -> Result<Digest, canonical::NotCanonical> {
        Ok(Digest::of(&canonical::to_bytes(self)?))
    }

    /// Why this day is *festivo*, if it is (T3): a Sunday or a statutory holiday, never a Saturday or a patron.
    #[must_use]
    pub fn holiday(&self, day: Date) -> Option<Rest<'_>> {
        // The named holiday first: it has the better citation when it falls on a Sunday.
        let named = self.holidays.iter().find(|holiday| holiday.falls_on(day)).map(Rest::Holiday);
        named.or_else(|| (day.weekday() == Weekday::Sunday).then_some(Rest::Sunday))
    }

    /// Why the entity does not work on this day, if it does not (T6).
    #[must_use]
    pub fn rest(&self, day: Date) -> Option<Rest<'_>> {
        let saturday = self.week == Week::Five && day.weekday() == Weekday::Saturday;
        self.holiday(day).or_else(|| saturday.then_some(Rest::Saturday)).or_else(|| {
            self.feasts.iter().find(|f| f.month == day.month() && f.day == day.day()).map(Rest::Feast)
        })
    }

    /// The first day from this one on that is not *festivo* (T2).
    ///
    /// # Errors
    /// When the day lies outside what is encoded.
    pub fn roll(&self, day: Date) -> Result<Date, TermError> {
        let mut day = covered(day)?;
        while self.holiday(day).is_some() {
            day = next(day)?;
        }
        Ok(day)
    }

    /// The n-th working day after this one (T6); the day itself when `n` is zero.
    ///
    /// # Errors
    /// When the days lie outside what is encoded, or the entity never works.
    pub fn working_day_after(&self, day: Date, n: u32) -> Result<Date, TermError> {
        let mut day = covered(day)?;
        let mut left = n;
        let mut idle = 0;
        while left > 0 {
            day = next(day)?;
            if self.rest(day).is_none() {
                left -= 1;
                idle = 0;
            } else {
                idle += 1;
            }
            if idle > IDLE_DAYS_MAX {
                return Err(TermError::NoWorkingDay(self.name.clone()));
            }
        }
        Ok(day)
    }

    /// How many working days lie after `from`, up to and including `to`.
    #[must_use]
    pub fn working_days_between(&self, from: Date, to: Date) -> u32 {
        let days = from.series(jiff::Span::new().days(1)).skip(1).take_while(|day| *day <= to);
        u32::try_from(days.filter(|day| self.rest(*day).is_none()).count()).unwrap_or(u32::MAX)
    }
}

impl Rest<'_> {
    /// The key of its name in the texts.
    #[must_use]
    pub fn key(&self) -> Name {
        match self {
            Self::Sunday => "domenica".into(),
            Self::Saturday => "sabato".into(),
            Self::Holiday(holiday) => holiday.name.clone(),
            Self::Feast(_) => "patrono".into(),
        }
    }

    /// The norm that makes it one, in its text of that day or, if later, of its first day in force.
    #[must_use]
    pub fn citation(&self, text_of: Date) -> Option<Citation> {
        match self {
            Self::Sunday => Some(Norm::new(norm::L260, "art2").cite(text_of)),
            Self::Holiday(holiday) => Some(holiday.norm.cite(text_of.max(holiday.from))),
            Self::Saturday | Self::Feast(_) => None,
        }
    }
}

fn fixed(name: &str, month: i8, day: i8, from: Date, urn: &str, part: &str) -> Holiday {
    let when = When::Fixed { month, day };
    Holiday { name: name.into(), when, from, until: None, norm: Norm::new(urn, part) }
}

/// The day, if the calendar encodes it.
pub(crate) fn covered(day: Date) -> Result<Date, TermError> {
    if day < FIRST_DAY {
        Err(TermError::NotEncoded(day))
    } else if day > LAST_DAY {
        Err(TermError::OutOfRange(day))
    } else {
        Ok(day)
    }
}

fn next(day: Date) -> Result<Date, TermError> {
    day.tomorrow().map_err(|_| TermError::OutOfRange(day)).and_then(covered)
}

/// Easter Sunday of a year in the Gregorian calendar (anonymous algorithm of 1876).
#[must_use]
pub fn easter(year: i16) -> Option<Date> {
    let year32 = i32::from(year);
    let (golden, century, rest) = (year32 % 19, year32 / 100, year32 % 100);
    let correction = (century + 8) / 25;
    let moon = (19 * golden + century - century / 4 - (century - correction + 1) / 3 + 15) % 30;
    let sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
    let late = (golden + 11 * moon + 22 * sunday) / 451;
    let sum = moon + sunday - 7 * late + 114;
    Date::new(year, i8::try_from(sum / 31).ok()?, i8::try_from(sum % 31 + 1).ok()?).ok()
}
