//! The VAT number: eleven digits, a serial number, an office, a control digit.

use super::normal;
use crate::norms::{DPR633_ART_35, GDPR_ART_5_D, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const PARTITA: Fact<Text> = Fact::new("richiedente.partita_iva");

const VALIDA: Key = Key("partita-iva-valida");
const ASSENTE: Key = Key("partita-iva-assente");
const FORMA: Key = Key("partita-iva-forma");
const CONTROLLO: Key = Key("partita-iva-controllo");

/// The VAT number of the applicant.
pub const RULE: Rule = Rule {
    id: "s_italia.dati.partita_iva",
    title: Title { it: "Partita IVA", en: "VAT number" },
    norms: &[GDPR_ART_5_D, DPR633_ART_35],
    valid: since(2018, 5, 25),
    weight: Weight::Warning,
    points: &["avvio"],
    legal_basis: PUBLIC_TASK,
    needs: &[PARTITA.to("verificare che la partita IVA sia scritta bene")],
    parameters: &[],
    messages: &[VALIDA, ASSENTE, FORMA, CONTROLLO],
    judge,
    beside: beside!("partita_iva"),
};

fn judge(case: &Case) -> Judged {
    let written = normal(case.maybe(PARTITA).unwrap_or_default());
    if !case.test("una partita IVA è indicata", !written.is_empty()) {
        return Ok(not_applicable(ASSENTE));
    }
    let number = written.strip_prefix("IT").unwrap_or(&written);
    if !case.test("numero e ufficio hanno la forma prevista", serial_and_office_exist(number)) {
        return Ok(violated(FORMA));
    }
    if case.test("la cifra di controllo è giusta", control_digit_is_right(number)) {
        Ok(satisfied(VALIDA))
    } else {
        Ok(violated(CONTROLLO))
    }
}

fn serial_and_office_exist(number: &str) -> bool {
    let digits = number.len() == 11 && number.bytes().all(|byte| byte.is_ascii_digit());
    let serial = number.get(..7).and_then(|serial| serial.parse::<u32>().ok());
    let office = number.get(7..10).and_then(|office| office.parse::<u32>().ok());
    digits
        && serial.is_some_and(|serial| serial > 0)
        && office.is_some_and(|office| matches!(office, 1..=100 | 120 | 121 | 888 | 999))
}

/// Whether the last of eleven digits is the control digit of the others: digits in even positions doubled,
/// less nine if above nine; the sum of all is a multiple of ten.
pub(crate) fn control_digit_is_right(number: &str) -> bool {
    let digits: Option<Vec<u32>> = number.chars().map(|character| character.to_digit(10)).collect();
    let weigh = |(index, digit): (usize, &u32)| match (index % 2, digit * 2) {
        (0, _) => *digit,
        (_, double) if double > 9 => double - 9,
        (_, double) => double,
    };
    digits.is_some_and(|digits| {
        digits.len() == 11 && digits.iter().enumerate().map(weigh).sum::<u32>() % 10 == 0
    })
}
