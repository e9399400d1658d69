//! Legal time in C, against the calendar of the engine: the same holidays, the same last days.

#[cfg(test)]
mod tests {
    use digipro_sdk::term::{Calendar, Length, Limit, Week};
    use digipro_vocab::Date;
    use std::fmt::Write as _;
    use std::io::Write as _;
    use std::path::Path;
    use std::process::{Command, Stdio};

    /// Reads questions and answers them: `h` day, or a unit with length, week and patron.
    const PROGRAM: &str = r#"
#include "digipro.h"
#include <stdio.h>
int main(void) {
    char what;
    int y, m, d, n, week, pm, pd;
    while (scanf(" %c %d-%d-%d %d %d %d %d", &what, &y, &m, &d, &n, &week, &pm, &pd) == 8) {
        dp_day day = dp_date(y, (uint8_t)m, (uint8_t)d), patron = dp_date(0, (uint8_t)pm, (uint8_t)pd);
        if (what == 'h') {
            printf("%d\n", dp_festive(day));
            continue;
        }
        dp_length length = what == 'd'   ? dp_days(n)
                           : what == 'm' ? dp_months(n)
                           : what == 'y' ? dp_years(n)
                                         : dp_working_days(n, week == 6 ? DP_SIX_DAYS : DP_FIVE_DAYS, patron);
        dp_day last = dp_last_day(day, length);
        printf("%04d-%02d-%02d\n", last.year, last.month, last.day);
    }
    return 0;
}
"#;

    /// The sources of the SDK that need nothing of a case, with the program.
    fn compiled(folder: &Path) -> Option<std::path::PathBuf> {
        let sdk = Path::new(env!("CARGO_MANIFEST_DIR")).join("../sdk-c");
        let (source, program) = (folder.join("ask.c"), folder.join("ask"));
        std::fs::write(&source, PROGRAM).unwrap();
        let mut cc = Command::new(std::env::var("CC").unwrap_or_else(|_| "cc".to_owned()));
        cc.args(["-std=c11", "-O2", "-Wall", "-Wextra", "-Werror", "-I"]).arg(&sdk).arg(&source);
        cc.args([sdk.join("values.c"), sdk.join("calendar.c")]).arg("-o").arg(&program);
        match cc.output() {
            Ok(output) => {
                assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
                Some(program)
            }
            Err(absent) => {
                assert!(std::env::var("CI").is_err(), "there is no C compiler: {absent}");
                println!("not asked: there is no C compiler ({absent})");
                None
            }
        }
    }

    fn answers(program: &Path, questions: &str) -> Vec<String> {
        let mut child = Command::new(program).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let mut into = child.stdin.take().unwrap();
        let asked = questions.to_owned();
        let writing = std::thread::spawn(move || into.write_all(asked.as_bytes()).unwrap());
        let output = child.wait_with_output().unwrap();
        writing.join().unwrap();
        String::from_utf8(output.stdout).unwrap().lines().map(str::to_owned).collect()
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

    fn engine(start: Date, length: Length, calendar: &Calendar) -> String {
        // What cannot be reckoned is the null day.
        let due = Limit::new(start, length).reckon(calendar).ok().and_then(|reckoned| reckoned.due);
        due.map_or_else(|| "0000-00-00".to_owned(), |due| due.to_string())
    }

    #[test]
    fn every_day_of_a_century_is_a_holiday_to_both_or_to_neither() {
        let folder = tempfile::tempdir().unwrap();
        let Some(program) = compiled(folder.path()) else { return };
        let first = digipro_sdk::term::limits::FIRST_DAY;
        let days: Vec<Date> = std::iter::successors(Some(first), |day| day.tomorrow().ok())
            .take_while(|day| day.year() <= 2130)
            .collect();
        let questions: String = days.iter().map(|day| format!("h {day} 0 5 0 0\n")).collect();
        let calendar = Calendar::italy();
        let told = answers(&program, &questions);
        assert_eq!(told.len(), days.len());
        for (day, told) in days.iter().zip(told) {
            assert_eq!(told == "1", calendar.holiday(*day).is_some(), "{day}");
        }
    }

    #[test]
    fn a_last_day_in_c_is_the_engine_s() {
        let folder = tempfile::tempdir().unwrap();
        let Some(program) = compiled(folder.path()) else { return };
        let mut draw = Draw(20_261_123);
        let (mut questions, mut expected) = (String::new(), Vec::new());
        for _ in 0..20_000 {
            let start = draw.day();
            let (week, six) = if draw.below(2) == 0 { (Week::Five, 5) } else { (Week::Six, 6) };
            let patron = (draw.below(3) > 0).then(|| (1 + draw.below(12), 1 + draw.below(28)));
            let mut calendar = Calendar::italy().week(week);
            let (pm, pd) = patron.unwrap_or_default();
            if patron.is_some() {
                calendar = calendar.patron("p", i8::try_from(pm).unwrap(), i8::try_from(pd).unwrap());
            }
            let n = u32::try_from(draw.below(400)).unwrap();
            let (what, length) = match draw.below(4) {
                0 => ('d', Length::days(n)),
                1 => ('w', Length::working_days(n / 4)),
                2 => ('m', Length::months(n / 8)),
                _ => ('y', Length::years(n / 40)),
            };
            writeln!(questions, "{what} {start} {} {six} {pm} {pd}", length.n).unwrap();
            expected.push((format!("{start} {length}"), engine(start, length, &calendar)));
        }
        // What the engine does not reckon, C does not either.
        for (what, start, length) in [
            ('d', Date::new(2000, 12, 31).unwrap(), Length::days(30)),
            ('d', Date::new(2026, 5, 4).unwrap(), Length::days(36_526)),
            ('m', Date::new(9998, 12, 1).unwrap(), Length::months(2)),
            ('d', Date::new(9998, 12, 1).unwrap(), Length::days(31)),
        ] {
            writeln!(questions, "{what} {start} {} 5 0 0", length.n).unwrap();
            expected.push((format!("{start} {length}"), engine(start, length, &Calendar::italy())));
        }
        assert!(expected.iter().rev().take(4).all(|(_, last)| last == "0000-00-00"));
        let told = answers(&program, &questions);
        assert_eq!(told.len(), expected.len());
        for ((asked, expected), told) in expected.iter().zip(&told) {
            assert_eq!(told, expected, "{asked}");
        }
    }
}
