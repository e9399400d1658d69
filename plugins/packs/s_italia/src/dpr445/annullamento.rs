//! Art. 54 DPR 445/2000: what was registered by mistake is annulled by an authorised person, and stays
//! legible.

use crate::count::says_something;
use crate::norms::{DPR445_ART_54, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const ANNULLATO: Fact<bool> = Fact::new("protocollo.annullato");
const AUTORIZZAZIONE: Fact<Text> = Fact::new("protocollo.annullamento_autorizzazione");
const LEGGIBILE: Fact<bool> = Fact::new("protocollo.annullamento_leggibile");

const NON_ANNULLATO: Key = Key("annullamento-nessuno");
const REGOLARE: Key = Key("annullamento-regolare");
const SENZA_ATTO: Key = Key("annullamento-senza-atto");
const CANCELLATO: Key = Key("annullamento-cancellato");

/// Annulled, not erased.
pub const RULE: Rule = Rule {
    id: "s_italia.dpr445.annullamento",
    title: Title { it: "Annullamento della registrazione", en: "Annulment of a registration" },
    norms: &[DPR445_ART_54],
    valid: since(2001, 3, 7),
    weight: Weight::Blocking,
    points: &["protocollazione"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        ANNULLATO.to("sapere se la registrazione è annullata"),
        AUTORIZZAZIONE.to("sapere chi ha autorizzato l'annullamento"),
        LEGGIBILE.to("sapere se i dati annullati si leggono ancora"),
    ],
    parameters: &[],
    messages: &[NON_ANNULLATO, REGOLARE, SENZA_ATTO, CANCELLATO],
    judge,
    beside: beside!("annullamento"),
};

fn judge(case: &Case) -> Judged {
    let annulled = case.read(ANNULLATO)?;
    if !case.test("la registrazione è annullata", annulled) {
        return Ok(not_applicable(NON_ANNULLATO));
    }
    let authority = case.read(AUTORIZZAZIONE)?;
    if !case.test("gli estremi dell'autorizzazione sono registrati", says_something(authority)) {
        return Ok(violated(SENZA_ATTO));
    }
    let legible = case.read(LEGGIBILE)?;
    if case.test("i dati annullati si leggono ancora", legible) {
        Ok(satisfied(REGOLARE))
    } else {
        Ok(violated(CANCELLATO))
    }
}
