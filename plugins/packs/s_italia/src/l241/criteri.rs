//! Art. 12 L. 241/1990: money is given only by criteria set and published beforehand, and the act says that it
//! followed them.

use crate::norms::{L241_ART_12, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const PUBBLICATI: Fact<bool> = Fact::new("criteri.pubblicati");
const PRIMA: Fact<bool> = Fact::new("criteri.prima_delle_domande");
const INDICATI: Fact<bool> = Fact::new("criteri.indicati");
const RISPETTATI: Fact<bool> = Fact::new("criteri.rispettati");

const OSSERVATI: Key = Key("criteri-osservati");
const MANCANO: Key = Key("criteri-mancanti");
const TACIUTI: Key = Key("criteri-non-osservati");

/// Criteria for grants.
pub const RULE: Rule = Rule {
    id: "s_italia.l241.criteri",
    title: Title { it: "Criteri per i contributi", en: "Criteria for grants" },
    norms: &[L241_ART_12],
    valid: since(1990, 9, 2),
    weight: Weight::Blocking,
    points: &["contributo"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        PUBBLICATI.to("sapere se i criteri sono fissati e pubblicati"),
        PRIMA.to("sapere se lo erano prima delle domande"),
        INDICATI.to("sapere se l'atto li richiama"),
        RISPETTATI.to("sapere se sono osservati"),
    ],
    parameters: &[],
    messages: &[OSSERVATI, MANCANO, TACIUTI],
    judge,
    beside: beside!("criteri"),
};

fn judge(case: &Case) -> Judged {
    let set = case.truth(PUBBLICATI) & case.truth(PRIMA);
    if !case.decide("i criteri sono fissati e pubblicati prima delle domande", set)? {
        return Ok(violated(MANCANO));
    }
    let followed = case.truth(RISPETTATI) & case.truth(INDICATI);
    if case.decide("l'atto mostra che sono osservati", followed)? {
        Ok(satisfied(OSSERVATI))
    } else {
        Ok(violated(TACIUTI))
    }
}
