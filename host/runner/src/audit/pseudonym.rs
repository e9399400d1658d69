//! Synthetic values in the place of personal ones: the same one for the same value, valid where a rule tests validity.
//!
//! They are numbered, never derived from what they replace: nobody finds the person again from them.

use digipro_vocab::Date;
use std::collections::BTreeMap;

/// What a value was taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sort {
    /// The tax code of a person (DM 23 dicembre 1976, n. 13813).
    TaxCode,
    /// A VAT number (DPR 633/1972, art. 35).
    VatNumber,
    /// An account number (ISO 13616).
    Iban,
    /// An electronic address.
    Address,
    /// The code of a municipality or foreign state.
    PlaceCode,
    /// An Italian postal code.
    PostalCode,
    /// Another string of digits, such as a telephone number.
    Digits,
    /// Any other text.
    Words,
}

/// The replacements of one recording.
#[derive(Debug, Default)]
pub(super) struct Pseudonyms(BTreeMap<String, (String, Sort)>);

/// Values of characters at odd places in the check of tax codes and of Italian accounts, from `0` or `A`.
const ODD: [u32; 26] =
    [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

/// The first postal code in use.
const FIRST_POSTAL_CODE: usize = 10;

impl Pseudonyms {
    /// The replacement of a text on a day, and what it was taken for; nothing for a blank one.
    pub(super) fn of(&mut self, text: &str, day: Date) -> Option<(String, Sort)> {
        if text.trim().is_empty() {
            return None;
        }
        if let Some(known) = self.0.get(text) {
            return Some(known.clone());
        }
        let number = self.0.len() + 1;
        let sort = sort(text);
        let made = match sort {
            Sort::TaxCode => tax_code(text, number, day),
            Sort::VatNumber => vat_number(number),
            Sort::Iban => iban(text, number),
            Sort::Address => {
                let certified = text.contains("pec") || text.contains("legalmail");
                format!("persona{number}@{}", if certified { "pec.example.it" } else { "example.it" })
            }
            Sort::PlaceCode => place(text).to_owned(),
            Sort::PostalCode => format!("{:05}", FIRST_POSTAL_CODE + number),
            Sort::Digits => format!("{number:0>width$}", width = text.len()),
            Sort::Words => format!("testo sostituito {number}"),
        };
        self.0.insert(text.to_owned(), (made.clone(), sort));
        Some((made, sort))
    }
}

/// What a text is taken for.
pub(super) fn sort(text: &str) -> Sort {
    let bytes = text.as_bytes();
    let digits = !bytes.is_empty() && bytes.iter().all(u8::is_ascii_digit);
    if is_tax_code(text) {
        Sort::TaxCode
    } else if digits && bytes.len() == 11 && luhn(text) == 0 {
        Sort::VatNumber
    } else if is_iban(text) {
        Sort::Iban
    } else if text.contains('@') && !text.contains(char::is_whitespace) {
        Sort::Address
    } else if digits && bytes.len() == 5 && text.parse().is_ok_and(|code: usize| code > FIRST_POSTAL_CODE) {
        Sort::PostalCode
    } else if digits {
        Sort::Digits
    } else if let [letter, rest @ ..] = bytes
        && rest.len() == 3
        && letter.is_ascii_uppercase()
        && rest.iter().all(u8::is_ascii_digit)
    {
        Sort::PlaceCode
    } else {
        Sort::Words
    }
}

/// From 0 for `0` and `A`.
fn value(character: char) -> u32 {
    character.to_digit(10).unwrap_or_else(|| u32::from(character).saturating_sub(u32::from('A')))
}

/// The letter that checks a string, by the method of tax codes.
fn check_letter(text: &str) -> char {
    let weigh = |(index, character): (usize, char)| {
        let value = value(character);
        if index % 2 == 0 {
            usize::try_from(value).ok().and_then(|at| ODD.get(at)).copied().unwrap_or(0)
        } else {
            value
        }
    };
    let sum: u32 = text.chars().enumerate().map(weigh).sum();
    char::from_u32(u32::from('A') + sum % 26).unwrap_or('A')
}

fn is_tax_code(text: &str) -> bool {
    let (Some(body), Some(check)) = (text.get(..15), text.get(15..)) else { return false };
    let shape = "LLLLLLXXLXXLXXX".chars().zip(body.chars());
    let fits = |(shape, character): (char, char)| {
        if shape == 'L' {
            character.is_ascii_uppercase()
        } else {
            character.is_ascii_uppercase() || character.is_ascii_digit()
        }
    };
    text.is_ascii() && shape.into_iter().all(fits) && check == check_letter(body).to_string()
}

/// Another person of the same age and sex, born in Italy or abroad as the one before.
fn tax_code(text: &str, number: usize, day: Date) -> String {
    let digits = |range: std::ops::Range<usize>| text.get(range).and_then(|part| part.parse::<i16>().ok());
    let month = text
        .get(8..9)
        .and_then(|letter| "ABCDEHLMPRST".find(letter))
        .and_then(|at| i8::try_from(at + 1).ok());
    let of_day = digits(9..11).unwrap_or(1);
    let female = of_day > 40;
    let century = if digits(6..8).unwrap_or(0) > day.year() % 100 { 1_900 } else { 2_000 };
    let year = century + digits(6..8).unwrap_or(0);
    let born_in_month = i8::try_from(if female { of_day - 40 } else { of_day }).unwrap_or(1);
    let had_birthday = (month.unwrap_or(1), born_in_month) <= (day.month(), day.day());
    let age = day.year() - year - i16::from(!had_birthday);
    // On the first of January everybody has had a birthday: the age in whole years is the same.
    let year = (day.year() - age).rem_euclid(100);
    let letters = |number: usize| -> String {
        let letter =
            |at: usize| char::from_u32(u32::from('A') + u32::try_from(at % 26).unwrap_or(0)).unwrap_or('A');
        [letter(number / 26), letter(number)].iter().collect()
    };
    let of_day = if female { 41 } else { 1 };
    let place = place(text.get(11..15).unwrap_or_default());
    let body = format!("X{}X{}{year:02}A{of_day:02}{place}", letters(number), letters(number + 7));
    let check = check_letter(&body);
    format!("{body}{check}")
}

/// Rome for a place in Italy, France for one abroad.
fn place(code: &str) -> &'static str {
    if code.starts_with('Z') { "Z110" } else { "H501" }
}

/// What is left of the check sum of a VAT number: nothing when it is right.
fn luhn(text: &str) -> u32 {
    let weigh = |(index, character): (usize, char)| {
        let digit = value(character);
        let double = digit * 2;
        if index % 2 == 0 { digit } else { double - if double > 9 { 9 } else { 0 } }
    };
    text.chars().enumerate().map(weigh).sum::<u32>() % 10
}

fn vat_number(number: usize) -> String {
    let body = format!("{number:0>7}058");
    let check = (10 - luhn(&format!("{body}0"))) % 10;
    format!("{body}{check}")
}

/// The remainder of an account number, its first four characters last (ISO 7064): 1 when it is right.
fn mod97(text: &str) -> u32 {
    let (head, tail) = text.split_at_checked(4).unwrap_or((text, ""));
    let digits = tail.chars().chain(head.chars()).map(|character| match character.to_digit(10) {
        Some(digit) => (digit, 10),
        None => (value(character) + 10, 100),
    });
    digits.fold(0, |rest, (value, shift)| (rest * shift + value) % 97)
}

fn is_iban(text: &str) -> bool {
    let long = (15..=34).contains(&text.len());
    let all = text.chars().all(|character| character.is_ascii_uppercase() || character.is_ascii_digit());
    let country =
        text.get(..2).is_some_and(|country| country.chars().all(|letter| letter.is_ascii_uppercase()));
    long && all && country && mod97(text) == 1
}

/// Another account in the same country.
fn iban(text: &str, number: usize) -> String {
    let country = text.get(..2).unwrap_or("IT");
    let account = if country == "IT" {
        let account = format!("0999903200{number:0>12}");
        format!("{}{account}", check_letter(&account))
    } else {
        format!("{number:0>width$}", width = text.len().saturating_sub(4))
    };
    let check = 98 - mod97(&format!("{country}00{account}"));
    format!("{country}{check:02}{account}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day() -> Date {
        "2026-05-04".parse().unwrap()
    }

    #[test]
    fn what_is_replaced_stays_valid_and_of_its_sort_and_the_same_value_gets_the_same() {
        let mut all = Pseudonyms::default();
        for (text, expected) in [
            ("BNCGLI92S43F158H", Sort::TaxCode),
            ("00743110157", Sort::VatNumber),
            ("IT60X0542811101000000123456", Sort::Iban),
            ("DE89370400440532013000", Sort::Iban),
            ("anna.verdi@pec.example.com", Sort::Address),
            ("F158", Sort::PlaceCode),
            ("00042", Sort::PostalCode),
            ("3470012345", Sort::Digits),
            ("Anna Verdi, via Roma 1", Sort::Words),
        ] {
            let (made, found) = all.of(text, day()).unwrap();
            assert_eq!((found, sort(&made)), (expected, expected), "{text} {made}");
            assert_ne!(made, text);
            assert_eq!(all.of(text, day()).unwrap().0, made);
        }
        assert_eq!(all.of("  ", day()), None);
    }

    #[test]
    #[expect(clippy::string_slice, reason = "a tax code is sixteen plain letters and digits")]
    fn a_person_keeps_age_sex_and_whether_they_were_born_abroad() {
        let age = |code: &str, day: Date| {
            let year: i16 = code[6..8].parse().unwrap();
            let full = if year > day.year() % 100 { 1_900 } else { 2_000 } + year;
            let month = i8::try_from("ABCDEHLMPRST".find(&code[8..9]).unwrap() + 1).unwrap();
            let of_day: i8 = code[9..11].parse().unwrap();
            let of_day = if of_day > 40 { of_day - 40 } else { of_day };
            day.year() - full - i16::from((month, of_day) > (day.month(), day.day()))
        };
        for body in
            ["BNCGLI92S43F158", "RSSMRA08E04H501", "RSSMRA08E05H501", "VRDNNA10A41Z404", "RSSMRA80A01F205"]
        {
            let code = format!("{body}{}", check_letter(body));
            assert!(is_tax_code(&code), "{code}");
            let made = Pseudonyms::default().of(&code, day()).unwrap().0;
            assert!(is_tax_code(&made), "{made}");
            assert_eq!(age(&made, day()), age(&code, day()), "{code} {made}");
            assert_eq!(&made[9..10] >= "4", &code[9..10] >= "4", "{code} {made}");
            assert_eq!(&made[11..12] == "Z", &code[11..12] == "Z");
            assert_ne!(made[..6], code[..6]);
        }
    }
}
