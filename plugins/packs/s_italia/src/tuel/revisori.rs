//! Art. 239, c. 1, lett. b and d, TUEL: certain proposals to the Council have the opinion of the auditors.

use crate::norms::{PUBLIC_TASK, TUEL_ART_239};
use digipro_sdk::prelude::*;

const MATERIA: Fact<Code> = Fact::new("atto.materia");
const RESO: Fact<bool> = Fact::new("parere.revisori.reso");

/// The matters on which the auditors are heard, in the words of [`super::competenza`].
const HEARD: [&str; 9] = [
    "programma",
    "bilancio",
    "variazione-bilancio",
    "rendiconto",
    "servizio-pubblico",
    "mutuo",
    "debito-fuori-bilancio",
    "ordinamento-tributi",
    "regolamento-contabilita",
];

const NON_SERVE: Key = Key("revisori-non-serve");
const RESO_: Key = Key("revisori-parere-reso");
const MANCANTE: Key = Key("revisori-parere-mancante");

/// Opinion of the auditors.
pub const RULE: Rule = Rule {
    id: "s_italia.tuel.revisori",
    title: Title { it: "Parere dei revisori", en: "Opinion of the auditors" },
    norms: &[TUEL_ART_239],
    valid: since(2012, 10, 11),
    weight: Weight::Blocking,
    points: &["proposta"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        MATERIA.to("sapere se la materia vuole il parere dei revisori"),
        RESO.to("sapere se i revisori si sono espressi"),
    ],
    parameters: &[],
    messages: &[NON_SERVE, RESO_, MANCANTE],
    judge,
    beside: beside!("revisori"),
};

fn judge(case: &Case) -> Judged {
    let matter = case.read(MATERIA)?;
    if !case.test("la materia è tra quelle su cui i revisori si esprimono", HEARD.contains(&matter)) {
        return Ok(not_applicable(NON_SERVE));
    }
    let given = case.read(RESO)?;
    if case.test("i revisori hanno reso il parere", given) {
        Ok(satisfied(RESO_))
    } else {
        Ok(violated(MANCANTE).with_code("materia", matter))
    }
}
