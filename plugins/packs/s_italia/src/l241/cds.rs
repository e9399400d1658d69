//! Art. 14-bis L. 241/1990: whoever is silent in a conference has assented; how long he may think depends on the
//! day on which it was called.

use crate::count::ends;
use crate::norms::{DL19, DL76_ART_13, L241_ART_14BIS_COM_2, L241_ART_14BIS_COM_4, PUBLIC_TASK};
use digipro_sdk::Need;
use digipro_sdk::prelude::*;
use digipro_sdk::term::Length;

const FASE: Fact<Code> = Fact::new("conferenza.fase");
const INDETTA: Fact<Date> = Fact::new("conferenza.indetta_il");
const SENSIBILE: Fact<bool> = Fact::new("conferenza.interesse_sensibile");
const MANCANTI: Fact<i64> = Fact::new("conferenza.risposte_mancanti");

/// From this day all conferences follow the accelerated regime (DL 25/2025, art. 10, c. 4).
const ACCELERATED_FOR_ALL: Date = day(2025, 3, 15);
/// Its last day.
const ACCELERATED_UNTIL: Date = day(2026, 12, 31);

const ALTRA_FASE: Key = Key("cds-altra-fase");
const COMPLETA: Key = Key("cds-completa");
const FORMATA: Key = Key("cds-silenzio-assenso");
const ATTENDERE: Key = Key("cds-da-attendere");

/// What the rule reads, in every text of the article.
pub(super) const NEEDS: &[Need] = &[
    FASE.to("sapere a che punto è la conferenza"),
    INDETTA.to("scegliere il termine che vale e contarlo"),
    SENSIBILE.to("sapere se vale il termine più lungo"),
    MANCANTI.to("sapere se qualcuno non ha risposto"),
];

/// Simplified conference of services.
///
/// The day on which it was called selects the term, not the day of the act. The law's COMPUTE is `scadenza`, its
/// DEEM is
/// *satisfied* with a message that says who assented by silence.
pub const RULE: Rule = Rule {
    id: "s_italia.l241.cds",
    title: Title { it: "Conferenza di servizi semplificata", en: "Simplified conference of services" },
    norms: &[L241_ART_14BIS_COM_2, L241_ART_14BIS_COM_4, DL76_ART_13, DL19],
    valid: since(2026, 2, 20),
    weight: Weight::Blocking,
    points: &["conferenza"],
    legal_basis: PUBLIC_TASK,
    needs: NEEDS,
    parameters: &[],
    messages: &[ALTRA_FASE, COMPLETA, FORMATA, ATTENDERE],
    judge,
    beside: beside!("cds"),
};

fn judge(case: &Case) -> Judged {
    silence_is_assent(case, [ALTRA_FASE, COMPLETA, FORMATA, ATTENDERE])
}

/// Whether somebody can still answer, by the term of the day on which the conference was called.
pub(super) fn silence_is_assent(case: &Case, [other, complete, formed, wait]: [Key; 4]) -> Judged {
    if !case.test("è la fase delle determinazioni", case.read(FASE)? == "determinazioni") {
        return Ok(not_applicable(other));
    }
    let missing = case.read(MANCANTI)?;
    if !case.test("qualcuno non ha risposto", missing > 0) {
        return Ok(satisfied(complete));
    }
    let (called, sensitive) = case.read((INDETTA, SENSIBILE))?;
    let accelerated = (ACCELERATED_FOR_ALL..=ACCELERATED_UNTIL).contains(&called)
        && case.exception("indetta nel regime accelerato", DL76_ART_13, true);
    let structural =
        called > ACCELERATED_UNTIL && case.exception("indetta dopo il regime accelerato", DL19, true);
    let length = match (accelerated, structural, sensitive) {
        (true, _, false) | (_, true, false) => 30,
        (true, _, true) | (false, false, false) => 45,
        (_, true, true) => 60,
        (false, false, true) => 90,
    };
    let due = ends(case, (called, INDETTA), Length::days(length))?;
    let over = case.test("il termine è scaduto", case.act_date() > due);
    let verdict = if over { satisfied(formed) } else { violated(wait) };
    Ok(verdict.with("scadenza", due).with("mancanti", missing).with("termine", length))
}
