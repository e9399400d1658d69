//! Days and numbers in words, as Italian and English administrations write them.

use super::Language;
use digipro_vocab::{Date, Exact};

const DAYS_IT: [&str; 7] = ["lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"];
const DAYS_EN: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const MONTHS_IT: [&str; 12] = [
    "gennaio",
    "febbraio",
    "marzo",
    "aprile",
    "maggio",
    "giugno",
    "luglio",
    "agosto",
    "settembre",
    "ottobre",
    "novembre",
    "dicembre",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A day written out: *lunedì 4 maggio 2026*, *Monday 4 May 2026*. The first of a month is *1°* in Italian.
#[must_use]
pub fn day_in_words(day: Date, language: Language) -> String {
    let pick = |names: &[&'static str], number: i8| {
        usize::try_from(number).ok().and_then(|n| names.get(n.checked_sub(1)?).copied()).unwrap_or_default()
    };
    let (weekday, month) = (day.weekday().to_monday_one_offset(), day.month());
    match language {
        Language::Italian => {
            let number = if day.day() == 1 { "1°".to_owned() } else { day.day().to_string() };
            format!("{} {number} {} {}", pick(&DAYS_IT, weekday), pick(&MONTHS_IT, month), day.year())
        }
        Language::English => {
            format!("{} {} {} {}", pick(&DAYS_EN, weekday), day.day(), pick(&MONTHS_EN, month), day.year())
        }
    }
}

/// A decimal with its own digits, grouped by thousands: *1.234,50* in Italian, *1,234.50* in English.
#[must_use]
pub fn decimal_in_words(number: Exact, language: Language) -> String {
    let (group, point) = match language {
        Language::Italian => ('.', ','),
        Language::English => (',', '.'),
    };
    let scale = usize::from(number.scale);
    let digits = format!("{:0>width$}", number.unscaled.unsigned_abs(), width = scale + 1);
    let (whole, fraction) = digits.split_at_checked(digits.len() - scale).unwrap_or((&digits, ""));
    let mut text = String::from(if number.unscaled < 0 { "-" } else { "" });
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i).is_multiple_of(3) {
            text.push(group);
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push(point);
        text.push_str(fraction);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{Language, day_in_words, decimal_in_words};
    use digipro_vocab::Exact;

    #[test]
    fn days_are_written_out() {
        let day = "2026-05-04".parse().unwrap();
        assert_eq!(day_in_words(day, Language::Italian), "lunedì 4 maggio 2026");
        assert_eq!(day_in_words(day, Language::English), "Monday 4 May 2026");
        assert_eq!(day_in_words("2026-06-01".parse().unwrap(), Language::Italian), "lunedì 1° giugno 2026");
    }

    #[test]
    fn decimals_keep_their_digits() {
        let amount = |unscaled, scale| decimal_in_words(Exact { unscaled, scale }, Language::Italian);
        assert_eq!(amount(123_456_750, 2), "1.234.567,50");
        assert_eq!(amount(-5, 2), "-0,05");
        assert_eq!(amount(999, 0), "999");
        assert_eq!(decimal_in_words(Exact { unscaled: 123_456, scale: 2 }, Language::English), "1,234.56");
    }
}
