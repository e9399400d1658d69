//! DL 19/2026: the indicator of economic situation (ISEE) is acquired, not asked for.

use crate::norms::{DL19, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const SERVE: Fact<bool> = Fact::new("contributo.isee_serve");
const CHIESTO: Fact<bool> = Fact::new("contributo.isee_chiesto");

const NON_SERVE: Key = Key("isee-non-serve");
const ACQUISITO: Key = Key("isee-acquisito");
const CHIESTO_A_TE: Key = Key("isee-chiesto");

/// ISEE acquired ex officio.
pub const RULE: Rule = Rule {
    id: "s_italia.dl19_2026.isee",
    title: Title { it: "ISEE acquisito d'ufficio", en: "ISEE acquired ex officio" },
    norms: &[DL19],
    valid: since(2026, 2, 20),
    weight: Weight::Blocking,
    points: &["contributo"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        SERVE.to("sapere se il contributo dipende dall'ISEE"),
        CHIESTO.to("sapere se l'ISEE è chiesto al cittadino"),
    ],
    parameters: &[],
    messages: &[NON_SERVE, ACQUISITO, CHIESTO_A_TE],
    judge,
    beside: beside!("isee"),
};

fn judge(case: &Case) -> Judged {
    let needed = case.read(SERVE)?;
    if !case.test("il contributo dipende dall'ISEE", needed) {
        return Ok(not_applicable(NON_SERVE));
    }
    let asked = case.read(CHIESTO)?;
    if case.test("l'ISEE è chiesto al cittadino", asked) {
        Ok(violated(CHIESTO_A_TE))
    } else {
        Ok(satisfied(ACQUISITO))
    }
}
