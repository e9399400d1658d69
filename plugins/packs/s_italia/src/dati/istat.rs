//! The statistical code of a municipality: six digits, kept as text because it may begin with zero.

use super::digits;
use crate::norms::{GDPR_ART_5_D, PUBLIC_TASK, REG_ISTAT};
use digipro_sdk::prelude::*;

const ISTAT: Fact<Text> = Fact::new("sede.comune_istat");

const VALIDO: Key = Key("istat-valido");
const ASSENTE: Key = Key("istat-assente");
const FORMA: Key = Key("istat-forma");

/// Statistical code of a municipality.
pub const RULE: Rule = Rule {
    id: "s_italia.dati.istat",
    title: Title { it: "Codice ISTAT del Comune", en: "Statistical code of a municipality" },
    norms: &[GDPR_ART_5_D, REG_ISTAT],
    valid: since(2018, 5, 25),
    weight: Weight::Warning,
    points: &["scia"],
    legal_basis: PUBLIC_TASK,
    needs: &[ISTAT.to("verificare che il codice del Comune sia scritto bene")],
    parameters: &[],
    messages: &[VALIDO, ASSENTE, FORMA],
    judge,
    beside: beside!("istat"),
};

fn judge(case: &Case) -> Judged {
    let code = case.maybe(ISTAT).unwrap_or_default().trim();
    if !case.test("un codice ISTAT è indicato", !code.is_empty()) {
        return Ok(not_applicable(ASSENTE));
    }
    if case.test("il codice ha sei cifre", digits(code, 6, 6)) {
        Ok(satisfied(VALIDO))
    } else {
        Ok(violated(FORMA))
    }
}
