//! Art. 49, c. 4, TUEL: the organ may decide against an opinion, but says why in the act.

use super::is_deliberation;
use crate::norms::{PUBLIC_TASK, TUEL_ART_49_COM_4};
use digipro_sdk::prelude::*;

const TIPO: Fact<Code> = Fact::new("atto.tipo");
const TECNICO: Fact<Code> = Fact::new("parere.tecnico.esito");
const CONTABILE: Fact<Code> = Fact::new("parere.contabile.esito");
const MOTIVATA: Fact<bool> = Fact::new("parere.difformita_motivata");

const ALTRO_ATTO: Key = Key("difforme-altro-atto");
const CONFORME: Key = Key("difforme-conforme");
const MOTIVATO: Key = Key("difforme-motivato");
const SENZA_MOTIVI: Key = Key("difforme-senza-motivi");

/// Reasons for deciding against an opinion.
pub const RULE: Rule = Rule {
    id: "s_italia.tuel.difforme",
    title: Title { it: "Atto difforme dai pareri", en: "Act against the opinions" },
    norms: &[TUEL_ART_49_COM_4],
    valid: since(2012, 10, 11),
    weight: Weight::Blocking,
    points: &["deliberazione"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        TIPO.to("sapere se l'atto è una deliberazione"),
        TECNICO.to("sapere se il parere tecnico è contrario"),
        CONTABILE.to("sapere se il parere contabile è contrario"),
        MOTIVATA.to("sapere se l'atto dice perché si discosta"),
    ],
    parameters: &[],
    messages: &[ALTRO_ATTO, CONFORME, MOTIVATO, SENZA_MOTIVI],
    judge,
    beside: beside!("difforme"),
};

fn judge(case: &Case) -> Judged {
    let kind = case.read(TIPO)?;
    if !case.test("è una deliberazione", is_deliberation(kind)) {
        return Ok(not_applicable(ALTRO_ATTO));
    }
    // `non-dovuto` is the code of an opinion that the proposal did not need.
    let against = |opinion| case.holds(opinion, |given| given == "contrario");
    let contrary = against(TECNICO) | against(CONTABILE);
    if !case.decide("un parere è contrario", contrary)? {
        return Ok(satisfied(CONFORME));
    }
    let explained = case.read(MOTIVATA)?;
    if case.test("l'atto dice perché si discosta dal parere", explained) {
        Ok(satisfied(MOTIVATO))
    } else {
        Ok(violated(SENZA_MOTIVI))
    }
}
