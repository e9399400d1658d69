//! Art. 6, c. 1, lett. e, L. 241/1990: whoever decides otherwise than the findings say why.

use crate::norms::{L241_ART_6_COM_1_E, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const DIVERSO: Fact<bool> = Fact::new("provvedimento.scostamento");
const MOTIVATO: Fact<bool> = Fact::new("provvedimento.scostamento_motivato");

const CONFORME: Key = Key("scostamento-nessuno");
const MOTIVATO_SI: Key = Key("scostamento-motivato");
const IMMOTIVATO: Key = Key("scostamento-immotivato");

/// Departing from the findings.
pub const RULE: Rule = Rule {
    id: "s_italia.l241.scostamento",
    title: Title { it: "Scostamento dall'istruttoria", en: "Departing from the findings" },
    norms: &[L241_ART_6_COM_1_E],
    valid: since(2005, 3, 8),
    weight: Weight::Blocking,
    points: &["determina", "permesso", "concessione", "contributo"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        DIVERSO.to("sapere se chi decide si discosta dall'istruttoria"),
        MOTIVATO.to("sapere se lo scostamento è motivato"),
    ],
    parameters: &[],
    messages: &[CONFORME, MOTIVATO_SI, IMMOTIVATO],
    judge,
    beside: beside!("scostamento"),
};

fn judge(case: &Case) -> Judged {
    let departs = case.read(DIVERSO)?;
    if !case.test("l'atto si discosta dall'istruttoria", departs) {
        return Ok(not_applicable(CONFORME));
    }
    let reasoned = case.read(MOTIVATO)?;
    if case.test("lo scostamento è motivato", reasoned) {
        Ok(satisfied(MOTIVATO_SI))
    } else {
        Ok(violated(IMMOTIVATO))
    }
}
