//! An act rests on facts that are recent, and that were known when it was done: the rule that reads all its dates.

use crate::regolamento;
use digipro_sdk::prelude::*;

/// Days for which what was found out is recent.
const GIORNI: i64 = 120;

const FATTI_ATTUALI: Key = Key("fatti-attuali");
const FATTI_VECCHI: Key = Key("fatti-vecchi");
const FATTI_FUTURI: Key = Key("fatti-futuri");
const NON_ANCORA_NOTI: Key = Key("fatti-non-ancora-noti");

/// An act rests on facts that are recent, and that were known when it was done.
pub const RULE: Rule = Rule {
    id: "c_esempio.attualita",
    title: Title { it: "Attualità dei fatti", en: "Recent facts" },
    norms: &[regolamento::ART_6],
    valid: since(2020, 1, 1),
    weight: Weight::Blocking,
    points: &["provvedimento"],
    legal_basis: "art. 6, par. 1, lett. e) GDPR",
    needs: &[],
    parameters: &[],
    messages: &[FATTI_ATTUALI, FATTI_VECCHI, FATTI_FUTURI, NON_ANCORA_NOTI],
    judge,
    beside: beside!("attualita"),
};

fn judge(case: &Case) -> Judged {
    let (act, facts, known) = (case.act_date(), case.facts_date(), case.known_on());
    if case.test("i fatti si sono saputi dopo l'atto", known > act) {
        return Ok(violated(NON_ANCORA_NOTI));
    }
    let age = i64::from((act - facts).get_days());
    if case.test("i fatti sono di dopo l'atto", age < 0) {
        return Ok(violated(FATTI_FUTURI));
    }
    if case.test("i fatti sono di oltre centoventi giorni prima", age > GIORNI) {
        return Ok(violated(FATTI_VECCHI).with("giorni", GIORNI));
    }
    Ok(satisfied(FATTI_ATTUALI))
}
