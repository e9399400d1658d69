//! Art. 49, c. 1, and art. 147-bis, c. 1, TUEL: every proposal that is more than guidance has an opinion on
//! its technical regularity; in a manager's act the manager attests it by signing.

use super::is_deliberation;
use crate::norms::{PUBLIC_TASK, TUEL_ART_49_COM_1, TUEL_ART_147BIS};
use digipro_sdk::prelude::*;

const TIPO: Fact<Code> = Fact::new("atto.tipo");
const INDIRIZZO: Fact<bool> = Fact::new("atto.indirizzo");
const RESO: Fact<bool> = Fact::new("parere.tecnico.reso");

const ALTRO_ATTO: Key = Key("parere-tecnico-altro-atto");
const SOLO_INDIRIZZO: Key = Key("parere-tecnico-indirizzo");
const PRESENTE: Key = Key("parere-tecnico-presente");
const MANCANTE: Key = Key("parere-tecnico-mancante");

/// Opinion on technical regularity.
pub const RULE: Rule = Rule {
    id: "s_italia.tuel.parere_tecnico",
    title: Title { it: "Parere di regolarità tecnica", en: "Opinion on technical regularity" },
    norms: &[TUEL_ART_49_COM_1, TUEL_ART_147BIS],
    valid: since(2012, 10, 11),
    weight: Weight::Blocking,
    points: &["proposta", "determina"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        TIPO.to("sapere se l'atto vuole il parere"),
        INDIRIZZO.to("sapere se l'atto dà solo un indirizzo"),
        RESO.to("sapere se la regolarità tecnica è attestata"),
    ],
    parameters: &[],
    messages: &[ALTRO_ATTO, SOLO_INDIRIZZO, PRESENTE, MANCANTE],
    judge,
    beside: beside!("parere_tecnico"),
};

fn judge(case: &Case) -> Judged {
    let kind = case.read(TIPO)?;
    let deliberation = is_deliberation(kind);
    let concerned = deliberation || kind == "determinazione";
    if !case.test("è una proposta di deliberazione o una determinazione", concerned) {
        return Ok(not_applicable(ALTRO_ATTO));
    }
    if deliberation {
        let guidance = case.read(INDIRIZZO)?;
        if case.exclusion("è un mero atto di indirizzo", TUEL_ART_49_COM_1, guidance) {
            return Ok(not_applicable(SOLO_INDIRIZZO));
        }
    }
    let given = case.read(RESO)?;
    if case.test("la regolarità tecnica è attestata", given) {
        Ok(satisfied(PRESENTE))
    } else {
        Ok(violated(MANCANTE).with_code("atto", kind))
    }
}
