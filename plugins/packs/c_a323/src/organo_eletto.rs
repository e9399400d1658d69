//! Art. 143, c. 10, TUEL: once the dissolution of Anzio's Council has ended, the elected organs deliberate
//! again, and the commission no longer can.

use crate::scioglimento::{PUBLIC_TASK, STATUTO, TUEL_143};
use digipro_sdk::prelude::*;

const TIPO: Fact<Code> = Fact::new("atto.tipo");
const ORGANO: Fact<Code> = Fact::new("atto.organo");
const INSEDIATI: Fact<bool> = Fact::new("ente.organi_eletti_insediati");

const ALTRO_ATTO: Key = Key("anzio-eletti-altro-atto");
const ELETTO: Key = Key("anzio-eletti-deliberano");
const IN_ATTESA: Key = Key("anzio-eletti-in-attesa");
const CESSATA: Key = Key("anzio-eletti-commissione-cessata");

/// The elected organs deliberate again.
pub const RULE: Rule = Rule {
    id: "c_a323.organo",
    title: Title {
        it: "Organo deliberante dopo il commissariamento",
        en: "Who deliberates after the commission",
    },
    norms: &[TUEL_143, STATUTO],
    valid: since(2024, 11, 23),
    weight: Weight::Blocking,
    points: &["proposta", "deliberazione"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        TIPO.to("sapere se l'atto è una deliberazione"),
        ORGANO.to("sapere chi adotta l'atto"),
        INSEDIATI.to("sapere se gli organi eletti si sono insediati"),
    ],
    parameters: &[],
    messages: &[ALTRO_ATTO, ELETTO, IN_ATTESA, CESSATA],
    judge,
    beside: beside!("organo_eletto"),
};

fn judge(case: &Case) -> Judged {
    let kind = case.read(TIPO)?;
    let deliberation = matches!(kind, "deliberazione-consiglio" | "deliberazione-giunta");
    if !case.test("è una deliberazione del Consiglio o della Giunta", deliberation) {
        return Ok(not_applicable(ALTRO_ATTO));
    }
    let organ = case.read(ORGANO)?;
    if !case.test("delibera la commissione straordinaria", organ == "commissione-straordinaria") {
        return Ok(satisfied(ELETTO).with_code("organo", organ));
    }
    let seated = case.read(INSEDIATI)?;
    if case.exception("gli organi eletti non si sono ancora insediati", TUEL_143, !seated) {
        Ok(satisfied(IN_ATTESA))
    } else {
        Ok(violated(CESSATA))
    }
}
