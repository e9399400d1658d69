//! An independent reckoning that walks day by day, and properties that any reckoning has.
//!
//! Nothing of the crate's arithmetic is used here: Easter is a table, holidays are written out again, lengths
//! are counted on the fingers.

#[cfg(test)]
mod tests {
    use digipro_term::{Calendar, Event, Length, Limit, Unit};
    use digipro_vocab::Date;
    use jiff::civil::{Weekday, date};
    use proptest::prelude::*;

    /// Easter Sundays from the tables of the almanac.
    const EASTER: [(i16, i8, i8); 36] = [
        (2001, 4, 15),
        (2002, 3, 31),
        (2003, 4, 20),
        (2004, 4, 11),
        (2005, 3, 27),
        (2006, 4, 16),
        (2007, 4, 8),
        (2008, 3, 23),
        (2009, 4, 12),
        (2010, 4, 4),
        (2011, 4, 24),
        (2012, 4, 8),
        (2013, 3, 31),
        (2014, 4, 20),
        (2015, 4, 5),
        (2016, 3, 27),
        (2017, 4, 16),
        (2018, 4, 1),
        (2019, 4, 21),
        (2020, 4, 12),
        (2021, 4, 4),
        (2022, 4, 17),
        (2023, 4, 9),
        (2024, 3, 31),
        (2025, 4, 20),
        (2026, 4, 5),
        (2027, 3, 28),
        (2028, 4, 16),
        (2029, 4, 1),
        (2030, 4, 21),
        (2031, 4, 13),
        (2032, 3, 28),
        (2033, 4, 17),
        (2034, 4, 9),
        (2035, 3, 25),
        (2036, 4, 13),
    ];

    fn is_holiday(day: Date) -> bool {
        let easter_monday = EASTER.iter().any(|(y, m, d)| date(*y, *m, *d).tomorrow().unwrap() == day);
        let fixed = matches!(
            (day.month(), day.day()),
            (1, 1 | 6) | (4, 25) | (5, 1) | (6, 2) | (8, 15) | (11, 1) | (12, 8 | 25 | 26)
        );
        let francis = day.year() >= 2026 && day.month() == 10 && day.day() == 4;
        day.weekday() == Weekday::Sunday || easter_monday || fixed || francis
    }

    fn is_working(day: Date) -> bool {
        let patron = day.month() == 6 && day.day() == 13;
        !is_holiday(day) && day.weekday() != Weekday::Saturday && !patron
    }

    fn anzio() -> Calendar {
        Calendar::of(&"c_a323".parse().unwrap()).patron("S. Antonio di Padova", 6, 13)
    }

    /// Stop from a day to a day; afresh or not.
    #[derive(Clone, Copy, Debug)]
    struct Pause {
        from: Date,
        to: Date,
        afresh: bool,
    }

    fn walk(from: Date, days: u32) -> Date {
        (0..days).fold(from, |day, _| day.tomorrow().unwrap())
    }

    /// The day of the same number `months` later, found by walking: the last day before the month is over.
    fn walk_months(from: Date, months: u32) -> Date {
        let mut month = (from.year(), from.month());
        for _ in 0..months {
            month = if month.1 == 12 { (month.0 + 1, 1) } else { (month.0, month.1 + 1) };
        }
        let mut day = from;
        while (day.year(), day.month()) != month {
            day = day.tomorrow().unwrap();
        }
        while day.day() < from.day() && day.tomorrow().unwrap().month() == month.1 {
            day = day.tomorrow().unwrap();
        }
        day
    }

    /// How many days have to pass from `origin` for a length to be used up.
    fn whole(origin: Date, length: Length) -> u32 {
        let end = match length.unit {
            Unit::Days | Unit::WorkingDays => return length.n,
            Unit::Months => walk_months(origin, length.n),
            Unit::Years => walk_months(origin, length.n * 12),
        };
        let mut passed = 0;
        let mut day = origin;
        while day < end {
            day = day.tomorrow().unwrap();
            passed += 1;
        }
        passed
    }

    /// The last day, before and after rolling: each day is asked in turn whether it counts.
    fn slow(start: Date, length: Length, pauses: &[Pause]) -> (Date, Date) {
        let mut left = whole(start, length);
        let mut day = start;
        // Pauses matter only from the moment on which they are met while the limit is still alive.
        let mut met: Vec<Pause> = Vec::new();
        let mut seen = vec![false; pauses.len()];
        loop {
            // Which pauses begin at the end of this day?
            for (i, pause) in pauses.iter().enumerate() {
                if !seen[i] && pause.from == day {
                    seen[i] = true;
                    met.push(*pause);
                }
            }
            let standing = met.iter().any(|pause| pause.from <= day && day < pause.to);
            // At the end of an interruption everything is to be done again.
            if met.iter().any(|pause| pause.afresh && pause.to == day) {
                left = whole(day, length);
            }
            if left == 0 && !standing {
                // Over, unless a pause begins before the rolled day is through.
                let raw = day;
                let mut last = raw;
                while is_holiday(last) {
                    last = last.tomorrow().unwrap();
                }
                let saved = pauses
                    .iter()
                    .any(|pause| pause.from > raw && pause.from <= last && pause.to > pause.from);
                let afresh =
                    pauses.iter().any(|pause| pause.from > raw && pause.from <= last && pause.afresh);
                if !saved && !afresh {
                    return (raw, last);
                }
            }
            day = day.tomorrow().unwrap();
            let stands = met.iter().any(|pause| pause.from < day && day <= pause.to);
            let counts = length.unit != Unit::WorkingDays || is_working(day);
            if !stands && counts && left > 0 {
                left -= 1;
            }
        }
    }

    fn days() -> impl Strategy<Value = Date> {
        (0_u32..9_000).prop_map(|n| date(2003, 1, 1).checked_add(jiff::Span::new().days(n)).unwrap())
    }

    fn lengths() -> impl Strategy<Value = Length> {
        prop_oneof![
            (0_u32..200).prop_map(Length::days),
            (0_u32..40).prop_map(Length::working_days),
            (0_u32..14).prop_map(Length::months),
            (0_u32..3).prop_map(Length::years),
        ]
    }

    fn pauses(afresh: bool) -> impl Strategy<Value = Vec<(u32, u32, bool)>> {
        let fresh = if afresh { any::<bool>().boxed() } else { Just(false).boxed() };
        prop::collection::vec((0_u32..120, 0_u32..50, fresh), 0..5)
    }

    fn laid(start: Date, raw: &[(u32, u32, bool)]) -> Vec<Pause> {
        raw.iter()
            .map(|(offset, days, afresh)| {
                let from = walk(start, *offset);
                Pause { from, to: walk(from, *days), afresh: *afresh }
            })
            .collect()
    }

    fn events(pauses: &[Pause]) -> Vec<Event> {
        let each = pauses.iter().enumerate().flat_map(|(n, pause)| {
            let id: digipro_vocab::Name = n.to_string().into();
            let begin = if pause.afresh {
                Event::Interrupted { day: pause.from, id: id.clone(), length: None, norm: None }
            } else {
                Event::Suspended { day: pause.from, id: id.clone(), cap: None, norm: None }
            };
            [begin, Event::Resumed { day: pause.to, id }]
        });
        each.collect()
    }

    fn limit(start: Date, length: Length, events: &[Event]) -> Limit {
        let mut limit = Limit::new(start, length);
        events.iter().for_each(|event| limit.record(event.clone()));
        limit
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(1_500))]

        #[test]
        fn the_slow_walk_comes_to_the_same_day(start in days(), length in lengths(), raw in pauses(true)) {
            let pauses = laid(start, &raw);
            let reckoning = limit(start, length, &events(&pauses)).reckon(&anzio()).unwrap();
            prop_assert_eq!((reckoning.due_raw.unwrap(), reckoning.due.unwrap()), slow(start, length, &pauses));
        }

        #[test]
        fn the_order_in_which_events_are_told_is_irrelevant(
            start in days(),
            length in lengths(),
            (told, shuffled) in pauses(true).prop_flat_map(|raw| {
                let told = events(&laid(date(2026, 1, 1), &raw));
                (Just(told.clone()), Just(told).prop_shuffle())
            }),
        ) {
            let twice: Vec<Event> = shuffled.iter().chain(&told).cloned().collect();
            let one = limit(start, length, &told);
            let other = limit(start, length, &twice);
            prop_assert_eq!(serde_json::to_string(&one).unwrap(), serde_json::to_string(&other).unwrap());
            prop_assert_eq!(one.reckon(&anzio()), other.reckon(&anzio()));
        }

        #[test]
        fn stops_add_each_day_once(start in days(), n in 0_u32..200, raw in pauses(false)) {
            let pauses = laid(start, &raw);
            let reckoning = limit(start, Length::days(n), &events(&pauses)).reckon(&anzio()).unwrap();
            let due = reckoning.due_raw.unwrap();
            let stood = (0..2_000).map(|i| walk_fast(start, i)).filter(|day| {
                reckoning.stops.iter().any(|stop| stop.from < *day && *day <= stop.to.unwrap())
            });
            let stood = u32::try_from(stood.count()).unwrap();
            // Every day up to the last is either counted or stood still, never both; a stop that begins on the
            // days of the roll counts from there.
            prop_assert!(due >= walk(start, n));
            prop_assert!(due <= walk(start, n + stood + 7));
            let total: u32 = raw.iter().map(|(_, days, _)| *days).sum();
            prop_assert!(stood <= total);
        }

        #[test]
        fn a_longer_limit_never_ends_earlier(start in days(), length in lengths(), more in 0_u32..40, raw in pauses(false)) {
            let told = events(&laid(start, &raw));
            let longer = Length { n: length.n + more, unit: length.unit };
            let short = limit(start, length, &told).reckon(&anzio()).unwrap().due.unwrap();
            let long = limit(start, longer, &told).reckon(&anzio()).unwrap().due.unwrap();
            prop_assert!(long >= short, "{} {}", long, short);
        }

        #[test]
        fn the_last_day_is_never_a_holiday_and_never_lies_in_a_stop(
            start in days(), length in lengths(), raw in pauses(true),
        ) {
            let reckoning = limit(start, length, &events(&laid(start, &raw))).reckon(&anzio()).unwrap();
            let due = reckoning.due.unwrap();
            prop_assert!(!is_holiday(due));
            prop_assert!(!reckoning.stopped_on(due));
            prop_assert_eq!(reckoning.after.unwrap(), due.tomorrow().unwrap());
        }

        #[test]
        fn working_days_are_never_holidays(start in days(), n in 1_u32..60) {
            let reckoning = limit(start, Length::working_days(n), &[]).reckon(&anzio()).unwrap();
            let due = reckoning.due_raw.unwrap();
            prop_assert!(is_working(due));
            let mut day = start;
            let mut counted = 0;
            while day < due {
                day = day.tomorrow().unwrap();
                counted += u32::from(is_working(day));
            }
            prop_assert_eq!(counted, n);
        }

        #[test]
        fn holidays_are_the_same_in_both_books(day in days()) {
            prop_assert_eq!(anzio().holiday(day).is_some(), is_holiday(day), "{}", day);
            prop_assert_eq!(anzio().rest(day).is_none(), is_working(day), "{}", day);
        }

        #[test]
        fn nothing_makes_it_panic(
            start in any::<(i16, i8, i8)>(), n in any::<u32>(), unit in 0..4_u8, offsets in prop::collection::vec(any::<(i16, u8)>(), 0..8),
        ) {
            let Ok(start) = Date::new(start.0.clamp(-9_999, 9_999), start.1.clamp(1, 12), start.2.clamp(1, 28)) else {
                return Ok(());
            };
            let unit = [Unit::Days, Unit::WorkingDays, Unit::Months, Unit::Years][usize::from(unit)];
            let mut limit = Limit::new(start, Length { n: n % 50_000, unit });
            for (offset, what) in offsets {
                let Ok(day) = start.checked_add(jiff::Span::new().days(offset)) else { continue };
                match what % 6 {
                    0 => limit.suspend(day, "a", Some(Length { n: n % 100_000, unit: Unit::Months })),
                    1 => limit.resume(day, "a"),
                    2 => limit.interrupt(day, "b", None),
                    3 => limit.notice(day, Length::days(10)),
                    4 => limit.observations(day),
                    _ => limit.conclude(day),
                }
            }
            let _ = limit.reckon(&anzio());
        }
    }

    fn walk_fast(from: Date, days: u32) -> Date {
        from.checked_add(jiff::Span::new().days(days)).unwrap()
    }
}
