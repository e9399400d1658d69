//! The code of what is bought (CPV): its form.

use super::digits;
use crate::norms::{GDPR_ART_5_D, PUBLIC_TASK, REG_2195_2002};
use digipro_sdk::prelude::*;

const CPV: Fact<Text> = Fact::new("contratto.cpv");

const VALIDO: Key = Key("cpv-valido");
const ASSENTE: Key = Key("cpv-assente");
const FORMA: Key = Key("cpv-forma");

/// The code of what is bought.
pub const RULE: Rule = Rule {
    id: "s_italia.dati.cpv",
    title: Title { it: "Vocabolario comune degli appalti", en: "Common procurement vocabulary" },
    norms: &[GDPR_ART_5_D, REG_2195_2002],
    valid: since(2018, 5, 25),
    weight: Weight::Warning,
    points: &["affidamento", "determina"],
    legal_basis: PUBLIC_TASK,
    needs: &[CPV.to("verificare che il CPV sia scritto bene")],
    parameters: &[],
    messages: &[VALIDO, ASSENTE, FORMA],
    judge,
    beside: beside!("cpv"),
};

fn judge(case: &Case) -> Judged {
    let code = case.maybe(CPV).unwrap_or_default().trim();
    if !case.test("un CPV è indicato", !code.is_empty()) {
        return Ok(not_applicable(ASSENTE));
    }
    let form =
        code.split_once('-').is_some_and(|(number, check)| digits(number, 8, 8) && digits(check, 1, 1));
    if case.test("il codice ha la forma prevista", form) {
        Ok(satisfied(VALIDO))
    } else {
        Ok(violated(FORMA))
    }
}
