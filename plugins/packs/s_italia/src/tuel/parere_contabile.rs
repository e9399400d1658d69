//! Art. 49, c. 1, TUEL: a proposal that touches finances or assets, even indirectly, has an opinion on its
//! accounting regularity. How many days the accountant has is for the entity's regulation.

use super::is_deliberation;
use crate::norms::{PUBLIC_TASK, TUEL_ART_49_COM_1};
use digipro_sdk::prelude::*;

const TIPO: Fact<Code> = Fact::new("atto.tipo");
const INDIRIZZO: Fact<bool> = Fact::new("atto.indirizzo");
const RIFLESSI: Fact<bool> = Fact::new("atto.riflessi_contabili");
const RESO: Fact<bool> = Fact::new("parere.contabile.reso");

const ALTRO_ATTO: Key = Key("parere-contabile-altro-atto");
const SOLO_INDIRIZZO: Key = Key("parere-contabile-indirizzo");
const SENZA_RIFLESSI: Key = Key("parere-contabile-senza-riflessi");
const PRESENTE: Key = Key("parere-contabile-presente");
const MANCANTE: Key = Key("parere-contabile-mancante");

/// Opinion on accounting regularity.
pub const RULE: Rule = Rule {
    id: "s_italia.tuel.parere_contabile",
    title: Title { it: "Parere di regolarità contabile", en: "Opinion on accounting regularity" },
    norms: &[TUEL_ART_49_COM_1],
    valid: since(2012, 10, 11),
    weight: Weight::Blocking,
    points: &["proposta"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        TIPO.to("sapere se l'atto vuole il parere"),
        INDIRIZZO.to("sapere se l'atto dà solo un indirizzo"),
        RIFLESSI.to("sapere se l'atto tocca le finanze o il patrimonio"),
        RESO.to("sapere se il parere contabile è stato reso"),
    ],
    parameters: &[],
    messages: &[ALTRO_ATTO, SOLO_INDIRIZZO, SENZA_RIFLESSI, PRESENTE, MANCANTE],
    judge,
    beside: beside!("parere_contabile"),
};

fn judge(case: &Case) -> Judged {
    let kind = case.read(TIPO)?;
    if !case.test("è una proposta di deliberazione", is_deliberation(kind)) {
        return Ok(not_applicable(ALTRO_ATTO));
    }
    let guidance = case.read(INDIRIZZO)?;
    if case.exclusion("è un mero atto di indirizzo", TUEL_ART_49_COM_1, guidance) {
        return Ok(not_applicable(SOLO_INDIRIZZO));
    }
    let touches = case.read(RIFLESSI)?;
    if !case.test("tocca le finanze o il patrimonio, anche indirettamente", touches) {
        return Ok(not_applicable(SENZA_RIFLESSI));
    }
    let given = case.read(RESO)?;
    if case.test("il parere di regolarità contabile è stato reso", given) {
        Ok(satisfied(PRESENTE))
    } else {
        Ok(violated(MANCANTE))
    }
}
