//! Art. 17 L. 241/1990: a technical evaluation that does not come in ninety days is asked of another body.

use crate::count::{days, ends};
use crate::norms::{L241_ART_17, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const RICHIESTA: Fact<Date> = Fact::new("valutazione.richiesta_il");
const RESA: Fact<bool> = Fact::new("valutazione.resa");
const SENSIBILE: Fact<bool> = Fact::new("valutazione.interesse_sensibile");
const ALTRO: Fact<bool> = Fact::new("valutazione.altro_organo");
const TERMINE: Parameter<i64> = Parameter::new("termine-valutazione");

const RESA_SI: Key = Key("valutazione-resa");
const SOSTITUITA: Key = Key("valutazione-sostituita");
const IN_CORSO: Key = Key("valutazione-in-corso");
const CHIEDERE: Key = Key("valutazione-da-chiedere-ad-altri");
const INDISPENSABILE: Key = Key("valutazione-indispensabile");

/// Technical evaluations.
///
/// The law's ESCALATE (another body, a university) is a violation that weighs as a warning. The article is of 1990;
/// the
/// rule begins with the day from which the holidays are encoded.
pub const RULE: Rule = Rule {
    id: "s_italia.l241.valutazioni_tecniche",
    title: Title { it: "Valutazioni tecniche", en: "Technical evaluations" },
    norms: &[L241_ART_17],
    valid: since(2001, 1, 1),
    weight: Weight::Warning,
    points: &["valutazione-tecnica"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        RICHIESTA.to("contare i novanta giorni"),
        RESA.to("sapere se la valutazione c'è"),
        SENSIBILE.to("sapere se tutela ambiente, paesaggio o salute"),
        ALTRO.to("sapere se è stata chiesta ad altri"),
    ],
    parameters: &[TERMINE.name],
    messages: &[RESA_SI, SOSTITUITA, IN_CORSO, CHIEDERE, INDISPENSABILE],
    judge,
    beside: beside!("valutazioni_tecniche"),
};

fn judge(case: &Case) -> Judged {
    let given = case.read(RESA)?;
    if case.test("la valutazione è resa", given) {
        return Ok(satisfied(RESA_SI));
    }
    let sensitive = case.read(SENSIBILE)?;
    if case.exclusion("la valutazione tutela ambiente, paesaggio o salute", L241_ART_17, sensitive) {
        return Ok(not_applicable(INDISPENSABILE));
    }
    let due = ends(case, (case.read(RICHIESTA)?, RICHIESTA), days(case, TERMINE)?)?;
    if !case.test("i novanta giorni sono passati", case.act_date() > due) {
        return Ok(satisfied(IN_CORSO).with("scadenza", due));
    }
    let others = case.read(ALTRO)?;
    if case.test("è stata chiesta a un altro organo", others) {
        Ok(satisfied(SOSTITUITA))
    } else {
        Ok(violated(CHIEDERE).with("scadenza", due))
    }
}
