//! The number of a business in the economic register (REA): province and up to seven digits.

use super::{digits, normal};
use crate::norms::{DPR581_REA, GDPR_ART_5_D, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const REA: Fact<Text> = Fact::new("impresa.rea");

const VALIDO: Key = Key("rea-valido");
const ASSENTE: Key = Key("rea-assente");
const FORMA: Key = Key("rea-forma");

/// Number in the economic register.
pub const RULE: Rule = Rule {
    id: "s_italia.dati.rea",
    title: Title { it: "Numero REA", en: "Number in the economic register" },
    norms: &[GDPR_ART_5_D, DPR581_REA],
    valid: since(2018, 5, 25),
    weight: Weight::Warning,
    points: &["scia"],
    legal_basis: PUBLIC_TASK,
    needs: &[REA.to("verificare che il numero REA sia scritto bene")],
    parameters: &[],
    messages: &[VALIDO, ASSENTE, FORMA],
    judge,
    beside: beside!("rea"),
};

fn judge(case: &Case) -> Judged {
    let number = normal(case.maybe(REA).unwrap_or_default());
    if !case.test("un numero REA è indicato", !number.is_empty()) {
        return Ok(not_applicable(ASSENTE));
    }
    let form = number.split_at_checked(2).is_some_and(|(province, rest)| {
        province.bytes().all(|byte| byte.is_ascii_uppercase())
            && digits(rest.strip_prefix('-').unwrap_or(rest), 1, 7)
    });
    if case.test("il numero ha la forma prevista", form) {
        Ok(satisfied(VALIDO))
    } else {
        Ok(violated(FORMA))
    }
}
