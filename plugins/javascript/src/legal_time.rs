//! Legal time in JavaScript, against the calendar of the engine: the same holidays, the same last days.

use crate::engine::Engine;
use digipro_sdk::term::{Calendar, Length, Limit, Unit, Week};
use digipro_vocab::Date;

/// What a rule's body returns, as text; or what it lacks, or why it broke.
fn said(body: &str) -> String {
    let given = r#"{"point":"p","actDate":"2026-05-04","factsDate":"2026-05-04","knownOn":"2026-05-04","needs":["a","b","c"],
        "facts":{"a":["day","2026-04-03"],"b":["day","1999-04-03"]},"parameterNames":[],"parameters":{}}"#;
    let mut engine = Engine::new().unwrap();
    engine.read("regole/prova.js", &format!("export function judge(c) {{ {body} }}"));
    let told = engine.judge("regole/prova.js", given).unwrap();
    let told: serde_json::Value = serde_json::from_str(&told).unwrap();
    let argument = &told["verdict"]["args"][0][1][1];
    argument.as_str().map_or_else(|| told.to_string(), str::to_owned)
}

/// Numbers that look random and are the same each time (the constants of Knuth's MMIX).
struct Draw(u64);

impl Draw {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % bound
    }

    fn day(&mut self) -> Date {
        let year = i16::try_from(2001 + self.below(120)).unwrap();
        let month = i8::try_from(1 + self.below(12)).unwrap();
        // Ends of months more often than others: there months and years go wrong.
        let first = Date::new(year, month, 1).unwrap();
        if self.below(4) == 0 {
            return first.last_of_month();
        }
        Date::new(year, month, i8::try_from(1 + self.below(28)).unwrap()).unwrap()
    }
}

/// Says the first day by which two lists differ, not all of both.
fn same(told: &str, expected: &str) {
    let differ = told.split(' ').zip(expected.split(' ')).find(|(told, expected)| told != expected);
    assert_eq!((differ, told.len()), (None, expected.len()));
}

#[test]
fn every_day_of_thirty_years_is_a_holiday_to_both_or_to_neither() {
    let body = r#"
        let told = "";
        for (let day = Day.of("2001-01-01"); day.year < 2031; day = day.plus(1n)) if (day.festive) told += `${day} `;
        return violated("k", { told });"#;
    let calendar = Calendar::italy();
    let mut day = Date::new(2001, 1, 1).unwrap();
    let mut festive = String::new();
    while day.year() < 2031 {
        if calendar.holiday(day).is_some() {
            festive.push_str(&format!("{day} "));
        }
        day = day.tomorrow().unwrap();
    }
    same(&said(body), &festive);
}

#[test]
fn easter_monday_is_the_engine_s_for_two_centuries() {
    let body = r#"
        let told = "";
        for (let year = 2001; year < 2200; year++) {
            for (let day = new Day(year, 3, 22); day.month < 5; day = day.plus(1n)) {
                if (day.festive && day.weekday === 1n && !(day.month === 4 && day.day === 25)) told += `${day} `;
            }
        }
        return violated("k", { told });"#;
    let mondays =
        (2001..2200).map(|year| digipro_sdk::term::calendar::easter(year).unwrap().tomorrow().unwrap());
    // A 25th of April that is a Monday is a holiday anyway.
    let mondays = mondays.filter(|day| (day.month(), day.day()) != (4, 25));
    same(&said(body), &mondays.map(|day| format!("{day} ")).collect::<String>());
}

#[test]
fn a_last_day_in_javascript_is_the_engine_s() {
    let mut draw = Draw(20_261_123);
    let (mut asked, mut expected) = (Vec::new(), Vec::new());
    for _ in 0..2_000 {
        let start = draw.day();
        let (week, days) = if draw.below(2) == 0 { (Week::Five, 5) } else { (Week::Six, 6) };
        let mut calendar = Calendar::italy().week(week);
        let mut patron = "undefined".to_owned();
        if draw.below(3) > 0 {
            let (month, day) = (1 + draw.below(12), 1 + draw.below(28));
            calendar = calendar.patron("p", i8::try_from(month).unwrap(), i8::try_from(day).unwrap());
            patron = format!("new Day(2000, {month}, {day})");
        }
        let n = u32::try_from(draw.below(400)).unwrap();
        let length = match draw.below(4) {
            0 => Length::days(n),
            1 => Length::working_days(n / 10),
            2 => Length::months(n / 8),
            _ => Length::years(n / 40),
        };
        let made = match length.unit {
            Unit::Days => format!("days({}n)", length.n),
            Unit::WorkingDays => format!("workingDays({}n, {{ week: {days}, patron: {patron} }})", length.n),
            Unit::Months => format!("months({}n)", length.n),
            Unit::Years => format!("years({}n)", length.n),
        };
        asked.push(format!("[\"{start}\", Length.{made}]"));
        let due = Limit::new(start, length).reckon(&calendar).unwrap().due.unwrap();
        expected.push((format!("{start} {length}"), due.to_string()));
    }
    let body = format!(
        "const asked = [{}]; return violated(\"k\", {{ told: asked.map(([day, length]) => `${{Day.of(day).lastDay(length)}}`).join(\" \") }});",
        asked.join(", ")
    );
    let told = said(&body);
    let told: Vec<&str> = told.split(' ').collect();
    assert_eq!(told.len(), expected.len(), "{told:?}");
    for ((asked, expected), told) in expected.iter().zip(told) {
        assert_eq!(told, expected, "{asked}");
    }
}

#[test]
fn a_last_day_from_a_fact_is_recorded_and_what_nothing_is_counted_from_is_asked_for() {
    let ends = |path: &str, length: &str| {
        said(&format!("return violated(\"k\", {{ day: c.ends(\"ultimo giorno\", \"{path}\", {length}) }});"))
    };
    assert_eq!(ends("a", "Length.days(30n)"), "2026-05-04");
    // Not encoded, and unknown: the fact is asked for, and nothing is made up.
    for path in ["b", "c"] {
        let told = ends(path, "Length.days(30n)");
        assert!(told.contains(&format!("\"missing\":[\"{path}\"]")), "{told}");
    }
    for (length, why) in [
        ("30n", "a length is Length.days(30n)"),
        ("Length.days(-1n)", "a length has 0 to 36525"),
        ("Length.workingDays(2n, { week: 4 })", "5 or 6 working days"),
    ] {
        let told = ends("a", length);
        assert!(told.contains(why), "{told}");
    }
    let traced = said("c.ends('ultimo giorno', 'a', Length.months(1n)); return violated('k');");
    assert!(
        traced.contains(r#"{"label":"ultimo giorno","op":"computed","value":["day","2026-05-04"]}"#),
        "{traced}"
    );
}
