//! The code of a tender (CIG): its control digits, where the form has any. A wrong code is a warning here;
//! whether an act may go without one is for the rule on traceability.

use super::normal;
use crate::norms::{GDPR_ART_5_D, L136_CIG, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const CIG: Fact<Text> = Fact::new("contratto.cig");

/// First day of codes made by the platform of public contracts, of a third form.
const PLATFORM_FROM: Date = day(2024, 1, 1);

const VALIDO: Key = Key("cig-valido");
const ASSENTE: Key = Key("cig-assente");
const FORMA: Key = Key("cig-forma");
const CONTROLLO: Key = Key("cig-controllo");

/// The code of a tender.
pub const RULE: Rule = Rule {
    id: "s_italia.dati.cig",
    title: Title { it: "Codice identificativo di gara", en: "Tender code" },
    norms: &[GDPR_ART_5_D, L136_CIG],
    valid: since(2018, 5, 25),
    weight: Weight::Warning,
    points: &["affidamento", "determina", "contratto", "pagamento"],
    legal_basis: PUBLIC_TASK,
    needs: &[CIG.to("verificare che il CIG sia scritto bene")],
    parameters: &[],
    messages: &[VALIDO, ASSENTE, FORMA, CONTROLLO],
    judge,
    beside: beside!("cig"),
};

fn judge(case: &Case) -> Judged {
    let code = normal(case.maybe(CIG).unwrap_or_default());
    if !case.test("un CIG è indicato", !code.is_empty()) {
        return Ok(not_applicable(ASSENTE));
    }
    let checked = match code.chars().next() {
        Some('0'..='9') => ordinary(&code),
        Some('V'..='Z') => simplified(&code),
        Some('A'..='U') if case.act_date() >= PLATFORM_FROM => platform(&code),
        _ => None,
    };
    let Some(checked) = checked else {
        case.test("il codice ha una forma prevista", false);
        return Ok(violated(FORMA));
    };
    if case.test("i caratteri di controllo tornano", checked) {
        Ok(satisfied(VALIDO))
    } else {
        Ok(violated(CONTROLLO))
    }
}

/// Seven digits, and three hexadecimal digits that check them.
fn ordinary(code: &str) -> Option<bool> {
    let (number, check) = code.split_at_checked(7).filter(|_| code.len() == 10)?;
    let number: u64 = number.parse().ok().filter(|number| *number != 0)?;
    Some(number * 211 % 4091 == hexadecimal(check)?)
}

/// A letter from V to Z, two hexadecimal digits that check, and the seven that they check.
fn simplified(code: &str) -> Option<bool> {
    let (check, number) = code.split_at_checked(3).filter(|_| code.len() == 10)?;
    let (_, check) = check.split_at_checked(1)?;
    Some(hexadecimal(number)? * 211 % 251 == hexadecimal(check)?)
}

/// A letter from A to U and nine hexadecimal digits, of which none is known to check the others.
fn platform(code: &str) -> Option<bool> {
    let (_, rest) = code.split_at_checked(1).filter(|_| code.len() == 10)?;
    hexadecimal(rest).map(|_| true)
}

/// Hexadecimal digits only: no sign.
fn hexadecimal(digits: &str) -> Option<u64> {
    let only = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    only.then(|| u64::from_str_radix(digits, 16).ok()).flatten()
}
