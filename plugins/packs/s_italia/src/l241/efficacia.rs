//! Art. 21-bis L. 241/1990: an act that limits somebody has effect when it reaches him.

use crate::norms::{L241_ART_21BIS, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const LIMITATIVO: Fact<bool> = Fact::new("provvedimento.limitativo");
const CAUTELARE: Fact<bool> = Fact::new("provvedimento.cautelare");
const IMMEDIATO: Fact<bool> = Fact::new("provvedimento.clausola_immediata");
const SANZIONE: Fact<bool> = Fact::new("provvedimento.sanzionatorio");
const COMUNICATO: Fact<Date> = Fact::new("provvedimento.comunicato_il");
const ESEGUITO: Fact<Date> = Fact::new("provvedimento.eseguito_il");

const AMPLIATIVO: Key = Key("efficacia-non-limitativo");
const SUBITO: Key = Key("efficacia-immediata");
const EFFICACE: Key = Key("efficacia-dalla-comunicazione");
const PRIMA: Key = Key("efficacia-eseguito-prima");

/// Effect of acts that limit.
///
/// The law's RECORD is the argument `dal`: the day from which the act has effect.
pub const RULE: Rule = Rule {
    id: "s_italia.l241.efficacia",
    title: Title { it: "Efficacia degli atti limitativi", en: "Effect of acts that limit" },
    norms: &[L241_ART_21BIS],
    valid: since(2005, 3, 8),
    weight: Weight::Blocking,
    points: &["notifica"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        LIMITATIVO.to("sapere se l'atto limita la sfera del privato"),
        CAUTELARE.to("sapere se l'atto è cautelare e urgente"),
        IMMEDIATO.to("sapere se l'atto ha una clausola motivata di immediata efficacia"),
        SANZIONE.to("sapere se l'atto è una sanzione"),
        COMUNICATO.to("sapere da quando ha effetto"),
        ESEGUITO.to("sapere se è eseguito prima"),
    ],
    parameters: &[],
    messages: &[AMPLIATIVO, SUBITO, EFFICACE, PRIMA],
    judge,
    beside: beside!("efficacia"),
};

fn judge(case: &Case) -> Judged {
    let limits = case.read(LIMITATIVO)?;
    if !case.test("l'atto limita il destinatario", limits) {
        return Ok(not_applicable(AMPLIATIVO));
    }
    let clause = case.truth(IMMEDIATO) & !case.truth(SANZIONE);
    let at_once = (case.truth(CAUTELARE) | clause).known()?;
    if case.exception("è cautelare, o ha una clausola motivata e non è una sanzione", L241_ART_21BIS, at_once)
    {
        return Ok(satisfied(SUBITO));
    }
    let Some(told) = case.maybe(COMUNICATO) else {
        let done = case.maybe(ESEGUITO).is_some();
        return if case.test("è stato eseguito senza comunicarlo", done) {
            Ok(violated(PRIMA))
        } else {
            Err(Unknown::fact(COMUNICATO.path))
        };
    };
    let early = case.maybe(ESEGUITO).is_some_and(|done| done < told);
    if case.test("è stato eseguito prima della comunicazione", early) {
        Ok(violated(PRIMA).with("dal", told))
    } else {
        Ok(satisfied(EFFICACE).with("dal", told))
    }
}
