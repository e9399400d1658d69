//! DPR 642/1972: applications and the acts that answer them bear stamp duty, unless a norm exempts them. A
//! missing stamp makes no act void: it is a warning.

use crate::amount::{compare, euro};
use crate::count::says_something;
use crate::norms::{DPR642_ESENZIONI, DPR642_TARIFFA, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const ESENTE: Fact<bool> = Fact::new("bollo.esente");
const NORMA: Fact<Text> = Fact::new("bollo.norma_esenzione");
const ASSOLTO: Fact<Exact> = Fact::new("bollo.assolto");
const IMPOSTA: Parameter<i64> = Parameter::new("imposta-bollo");

const ESENZIONE: Key = Key("bollo-esente");
const SENZA_NORMA: Key = Key("bollo-esente-senza-norma");
const ASSOLTO_: Key = Key("bollo-assolto");
const MANCANTE: Key = Key("bollo-mancante");

/// Stamp duty.
pub const RULE: Rule = Rule {
    id: "s_italia.bollo",
    title: Title { it: "Imposta di bollo", en: "Stamp duty" },
    norms: &[DPR642_TARIFFA],
    valid: since(2013, 6, 26),
    weight: Weight::Warning,
    points: &["ricevuta", "concessione", "permesso"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        ESENTE.to("sapere se è dichiarata un'esenzione"),
        NORMA.to("sapere quale norma esenta"),
        ASSOLTO.to("sapere quanto bollo è stato assolto"),
    ],
    parameters: &[IMPOSTA.name],
    messages: &[ESENZIONE, SENZA_NORMA, ASSOLTO_, MANCANTE],
    judge,
    beside: beside!("bollo"),
};

fn judge(case: &Case) -> Judged {
    let exempt = case.read(ESENTE)?;
    if case.exception("è dichiarata un'esenzione", DPR642_ESENZIONI, exempt) {
        let norm = case.read(NORMA)?;
        if case.test("è detto quale norma esenta", says_something(norm)) {
            return Ok(not_applicable(ESENZIONE).with("norma", norm).citing(DPR642_ESENZIONI));
        }
        return Ok(violated(SENZA_NORMA).citing(DPR642_ESENZIONI));
    }
    let (paid, due) = (case.read(ASSOLTO)?, case.parameter(IMPOSTA)?);
    if case.test("il bollo è assolto per intero", compare(paid, euro(due)).is_ge()) {
        Ok(satisfied(ASSOLTO_).with("importo", due))
    } else {
        Ok(violated(MANCANTE).with("importo", due))
    }
}
