//! Dates of every year that DMN knows, in the calendar of today continued both ways (DMN 1.5, 10.3.2.3.5).

use jiff::civil::{Date, Time};

/// Years go from minus this to this.
pub(crate) const YEAR_MAX: i32 = 999_999_999;
/// The calendar, weekdays included, begins anew after so many days: 400 years.
pub(super) const CYCLE_DAYS: i64 = 146_097;
const CYCLE_YEARS: i32 = 400;
/// Days before 1 January 1970 since 1 March of the year 0, where the reckoning of months is easiest.
const EPOCH: i64 = 719_468;
/// Years that the calendar library reaches with room to spare. The rules of zones do not change beyond.
const NEAR_MAX: i32 = 9_200;

/// A date. Fields are in the order in which dates are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    year: i32,
    month: i8,
    day: i8,
}

/// What calendar and clock show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reading {
    /// The date.
    pub day: Day,
    /// The time of day.
    pub time: Time,
}

impl Day {
    /// A date that exists.
    pub(crate) fn new(year: i32, month: i8, day: i8) -> Option<Self> {
        let exists = (-YEAR_MAX..=YEAR_MAX).contains(&year)
            && (1..=12).contains(&month)
            && (1..=days_in(year, month)).contains(&day);
        exists.then_some(Self { year, month, day })
    }

    pub(crate) fn year(self) -> i32 {
        self.year
    }

    pub(crate) fn month(self) -> i8 {
        self.month
    }

    pub(crate) fn day(self) -> i8 {
        self.day
    }

    /// Days since 1 January 1970.
    pub(crate) fn number(self) -> i64 {
        let march_first = i64::from(self.month) > 2;
        let year = i64::from(self.year) - i64::from(!march_first);
        let (cycle, year) = (year.div_euclid(400), year.rem_euclid(400));
        let month = i64::from(self.month) + if march_first { -3 } else { 9 };
        let of_year = (153 * month + 2) / 5 + i64::from(self.day) - 1;
        cycle * CYCLE_DAYS + year * 365 + year / 4 - year / 100 + of_year - EPOCH
    }

    /// The date so many days after 1 January 1970; `None` beyond the years that there are.
    pub(crate) fn from_number(number: i64) -> Option<Self> {
        let number = number.checked_add(EPOCH)?;
        let (cycle, of_cycle) = (number.div_euclid(CYCLE_DAYS), number.rem_euclid(CYCLE_DAYS));
        let year = (of_cycle - of_cycle / 1_460 + of_cycle / 36_524 - of_cycle / 146_096) / 365;
        let of_year = of_cycle - (365 * year + year / 4 - year / 100);
        let month = (5 * of_year + 2) / 153;
        let day = of_year - (153 * month + 2) / 5 + 1;
        let (month, later) = if month < 10 { (month + 3, 0) } else { (month - 9, 1) };
        let year = cycle.checked_mul(400)?.checked_add(year + later)?;
        Self::new(i32::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?)
    }

    /// The date so many days later.
    pub(crate) fn plus_days(self, days: i64) -> Option<Self> {
        Self::from_number(self.number().checked_add(days)?)
    }

    /// The date so many months later, on the last day of a month that is too short.
    pub(crate) fn plus_months(self, months: i64) -> Option<Self> {
        let total = (i64::from(self.year) * 12 + i64::from(self.month) - 1).checked_add(months)?;
        let year = i32::try_from(total.div_euclid(12)).ok()?;
        let month = i8::try_from(total.rem_euclid(12) + 1).ok()?;
        Self::new(year, month, self.day.min(days_in(year, month)))
    }

    /// From 1, Monday, to 7.
    pub(crate) fn weekday(self) -> i8 {
        i8::try_from((self.number() + 3).rem_euclid(7) + 1).unwrap_or(1)
    }

    /// From 1.
    pub(crate) fn of_year(self) -> i64 {
        self.number() - Self { year: self.year, month: 1, day: 1 }.number() + 1
    }

    /// From 1, by ISO 8601.
    pub(crate) fn week(self) -> i64 {
        self.near().1.iso_week_date().week().into()
    }

    pub(crate) fn last_of_month(self) -> Self {
        Self { day: days_in(self.year, self.month), ..self }
    }

    pub(crate) fn at(self, time: Time) -> Reading {
        Reading { day: self, time }
    }

    /// The date as the calendar library can hold it, after it was moved back by so many cycles.
    pub(super) fn near(self) -> (i32, Date) {
        let beyond = self.year.abs() - (NEAR_MAX - CYCLE_YEARS);
        let cycles = if self.year.abs() > NEAR_MAX { self.year.signum() * (beyond / CYCLE_YEARS) } else { 0 };
        let near = i16::try_from(self.year - cycles * CYCLE_YEARS)
            .ok()
            .and_then(|year| Date::new(year, self.month, self.day).ok());
        (cycles, near.unwrap_or(Date::ZERO))
    }

    /// The date that lies so many cycles after one of the calendar library.
    pub(super) fn far(cycles: i32, near: Date) -> Self {
        Self { year: i32::from(near.year()) + cycles * CYCLE_YEARS, month: near.month(), day: near.day() }
    }
}

impl Day {
    /// The same day in the calendar library; `None` in years that it does not reach.
    #[must_use]
    pub fn civil(self) -> Option<Date> {
        Date::new(i16::try_from(self.year).ok()?, self.month, self.day).ok()
    }
}

impl From<Date> for Day {
    fn from(date: Date) -> Self {
        Self::far(0, date)
    }
}

fn days_in(year: i32, month: i8) -> i8 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::{Day, YEAR_MAX};
    use jiff::{ToSpan as _, civil::Date};
    use proptest::prelude::*;

    #[test]
    fn the_first_and_the_last_day() {
        for (year, month, day) in [(YEAR_MAX, 12, 31), (-YEAR_MAX, 1, 1), (0, 2, 29), (-9999, 3, 1)] {
            let date = Day::new(year, month, day).unwrap();
            assert_eq!(Day::from_number(date.number()), Some(date));
        }
        assert_eq!(Day::new(YEAR_MAX, 12, 31).unwrap().plus_days(1), None);
        assert_eq!(Day::new(-YEAR_MAX, 1, 1).unwrap().plus_months(-1), None);
        assert_eq!(Day::new(2026, 2, 29), None);
        assert_eq!(Day::from_number(i64::MAX), None);
        assert_eq!(Day::from_number(i64::MIN), None);
    }

    proptest! {
        #[test]
        fn agrees_with_the_calendar_library(number in -4_371_587_i64..2_932_896, days in -900_000_i64..900_000, months in -9_000_i64..9_000) {
            let epoch = Date::constant(1970, 1, 1);
            let near = epoch.checked_add(number.days()).unwrap();
            let day = Day::from_number(number).unwrap();
            prop_assert_eq!(day, Day::from(near));
            prop_assert_eq!(day.number(), number);
            prop_assert_eq!(day.weekday(), near.weekday().to_monday_one_offset());
            prop_assert_eq!(day.of_year(), i64::from(near.day_of_year()));
            prop_assert_eq!(day.week(), i64::from(near.iso_week_date().week()));
            prop_assert_eq!(day.last_of_month(), Day::from(near.last_of_month()));
            if let Ok(later) = near.checked_add(days.days()) {
                prop_assert_eq!(day.plus_days(days), Some(Day::from(later)));
            }
            if let Ok(later) = near.checked_add(months.months()) {
                prop_assert_eq!(day.plus_months(months), Some(Day::from(later)));
            }
        }

        #[test]
        fn repeats_after_four_hundred_years(year in -999_990_000_i32..999_990_000, month in 1_i8..=12, day in 1_i8..=28) {
            let (one, other) = (Day::new(year, month, day).unwrap(), Day::new(year + 400, month, day).unwrap());
            prop_assert_eq!(other.number() - one.number(), super::CYCLE_DAYS);
            prop_assert_eq!((one.weekday(), one.week(), one.of_year()), (other.weekday(), other.week(), other.of_year()));
            let (cycles, near) = one.near();
            prop_assert_eq!(Day::far(cycles, near), one);
            prop_assert!((-9_200..=9_200).contains(&near.year()));
        }
    }
}
