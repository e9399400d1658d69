//! Validation of common data. A wrong code is a warning, never a refusal: only the office that issued it can
//! say whether it is somebody's, and access belongs to anyone.

pub mod belfiore;
pub mod cap;
pub mod catasto;
pub mod cig;
pub mod codice_fiscale;
pub mod cpv;
pub mod cup;
pub mod iban;
pub mod istat;
pub mod partita_iva;
pub mod pec;
pub mod rea;
pub mod targa;

/// The rules on common data.
pub const RULES: &[digipro_sdk::Rule] = &[
    codice_fiscale::RULE,
    partita_iva::RULE,
    iban::RULE,
    pec::RULE,
    cap::RULE,
    belfiore::RULE,
    cig::RULE,
    cup::RULE,
    cpv::RULE,
    catasto::RULE,
    rea::RULE,
    istat::RULE,
    targa::RULE,
];

/// Values of the characters in odd positions for the control letters of tax code and IBAN: digits as 0 to 9,
/// letters as A to Z.
const ODD: [u32; 26] =
    [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

/// The control letter over some characters, of which the first is in an odd position; none when a character
/// is neither a digit nor a capital letter.
pub(crate) fn control_letter(characters: &str) -> Option<char> {
    let mut sum = 0;
    for (index, character) in characters.chars().enumerate() {
        let value = match character {
            '0'..='9' => u32::from(character) - u32::from('0'),
            'A'..='Z' => u32::from(character) - u32::from('A'),
            _ => return None,
        };
        sum += if index % 2 == 0 { *ODD.get(value as usize)? } else { value };
    }
    char::from_u32(u32::from('A') + sum % 26)
}

/// A code as it is compared: without spaces, in capitals.
pub(crate) fn normal(code: &str) -> String {
    code.chars().filter(|character| !character.is_whitespace()).map(|c| c.to_ascii_uppercase()).collect()
}

/// Whether this is a code of a municipality or a foreign state in the cadastral list (*codice Belfiore*).
pub(crate) fn is_belfiore(code: &str) -> bool {
    let mut characters = code.chars();
    characters.next().is_some_and(|first| first.is_ascii_uppercase())
        && code.len() == 4
        && characters.all(|digit| digit.is_ascii_digit())
}

/// Whether a text is of digits only, between `least` and `most` of them.
pub(crate) fn digits(text: &str, least: usize, most: usize) -> bool {
    (least..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}
