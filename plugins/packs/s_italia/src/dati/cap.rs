//! The postal code: five digits, between the first and the last in use.

use crate::norms::{GDPR_ART_5_D, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const CAP: Fact<Text> = Fact::new("richiedente.cap");

/// The first and the last postal code in use.
const IN_USE: std::ops::RangeInclusive<u32> = 10..=98168;

const VALIDO: Key = Key("cap-valido");
const ASSENTE: Key = Key("cap-assente");
const FORMA: Key = Key("cap-forma");

/// The postal code of the applicant.
pub const RULE: Rule = Rule {
    id: "s_italia.dati.cap",
    title: Title { it: "Codice di avviamento postale", en: "Postal code" },
    norms: &[GDPR_ART_5_D],
    valid: since(2018, 5, 25),
    weight: Weight::Warning,
    points: &["avvio"],
    legal_basis: PUBLIC_TASK,
    needs: &[CAP.to("verificare che il CAP sia scritto bene")],
    parameters: &[],
    messages: &[VALIDO, ASSENTE, FORMA],
    judge,
    beside: beside!("cap"),
};

fn judge(case: &Case) -> Judged {
    let code = case.maybe(CAP).unwrap_or_default().trim();
    if !case.test("un CAP è indicato", !code.is_empty()) {
        return Ok(not_applicable(ASSENTE));
    }
    let digits = code.len() == 5 && code.bytes().all(|byte| byte.is_ascii_digit());
    let used = code.parse().is_ok_and(|number| IN_USE.contains(&number));
    if case.test("il CAP ha cinque cifre ed è tra quelli in uso", digits && used) {
        Ok(satisfied(VALIDO))
    } else {
        Ok(violated(FORMA))
    }
}
