//! DPR 23 November 2022: while Anzio was in the hands of an extraordinary commission, the commission
//! deliberated in the place of Council and Giunta.

use crate::scioglimento::{DPR_2022, PUBLIC_TASK, STATUTO};
use digipro_sdk::prelude::*;

const TIPO: Fact<Code> = Fact::new("atto.tipo");
const ORGANO: Fact<Code> = Fact::new("atto.organo");

const ALTRO_ATTO: Key = Key("anzio-organo-altro-atto");
const COMMISSIONE: Key = Key("anzio-organo-commissione");
const SCIOLTO: Key = Key("anzio-organo-sciolto");

/// The commission deliberates.
pub const RULE: Rule = Rule {
    id: "c_a323.organo",
    title: Title {
        it: "Organo deliberante nel commissariamento",
        en: "Who deliberates under the commission",
    },
    norms: &[DPR_2022, STATUTO],
    valid: between(day(2022, 11, 23), day(2024, 11, 22)),
    weight: Weight::Blocking,
    points: &["proposta", "deliberazione"],
    legal_basis: PUBLIC_TASK,
    needs: &[TIPO.to("sapere se l'atto è una deliberazione"), ORGANO.to("sapere chi adotta l'atto")],
    parameters: &[],
    messages: &[ALTRO_ATTO, COMMISSIONE, SCIOLTO],
    judge,
    beside: beside!("organo"),
};

fn judge(case: &Case) -> Judged {
    let kind = case.read(TIPO)?;
    let deliberation = matches!(kind, "deliberazione-consiglio" | "deliberazione-giunta");
    if !case.test("è una deliberazione del Consiglio o della Giunta", deliberation) {
        return Ok(not_applicable(ALTRO_ATTO));
    }
    let organ = case.read(ORGANO)?;
    if case.test("delibera la commissione straordinaria", organ == "commissione-straordinaria") {
        Ok(satisfied(COMMISSIONE))
    } else {
        Ok(violated(SCIOLTO).with_code("organo", organ))
    }
}
