//! Art. 5, c. 5, DL 5/2012, and art. 18-bis DPR 223/1989: after forty-five days without a notice, what was declared
//! is true.

use crate::count::ends;
use crate::norms::{DL5_ART_5_COM_5, DPR223_ART_18BIS, PUBLIC_TASK};
use digipro_sdk::prelude::*;
use digipro_sdk::term::Length;

const DICHIARATA: Fact<Date> = Fact::new("residenza.dichiarata_il");
const ESITO: Fact<Code> = Fact::new("residenza.accertamento");
const PREAVVISO: Fact<Date> = Fact::new("preavviso.data");
const ANNULLA: Fact<bool> = Fact::new("residenza.annullamento");

/// Days to check.
const DAYS: u32 = 45;

const NON_INIZIATO: Key = Key("accertamento-non-iniziato");
const CONFORME: Key = Key("accertamento-conforme");
const POSITIVO: Key = Key("accertamento-positivo");
const IN_CORSO: Key = Key("accertamento-in-corso");
const PREAVVISATO: Key = Key("accertamento-preavvisato");
const TARDI: Key = Key("accertamento-preavviso-tardivo");

/// Check of residence.
///
/// The law's DEEM (what was declared is true) is *satisfied* with a message that says so; to annul after it is
/// blocking.
pub const RULE: Rule = Rule {
    id: "s_italia.anagrafe.accertamento",
    title: Title { it: "Accertamento della residenza", en: "Check of residence" },
    norms: &[DL5_ART_5_COM_5, DPR223_ART_18BIS],
    valid: since(2012, 9, 12),
    weight: Weight::Blocking,
    points: &["residenza"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        DICHIARATA.to("contare i quarantacinque giorni"),
        ESITO.to("sapere che cosa è risultato"),
        PREAVVISO.to("sapere se i requisiti mancanti sono stati comunicati in tempo"),
        ANNULLA.to("sapere se si vuole annullare la registrazione"),
    ],
    parameters: &[],
    messages: &[NON_INIZIATO, CONFORME, POSITIVO, IN_CORSO, PREAVVISATO, TARDI],
    judge,
    beside: beside!("accertamento"),
};

fn judge(case: &Case) -> Judged {
    // The point is shared: while the declaration is being registered nobody says what the check found.
    let Some(found) = case.maybe(ESITO) else {
        case.test("l'accertamento è iniziato", false);
        return Ok(not_applicable(NON_INIZIATO));
    };
    if case.test("l'accertamento è positivo", found == "positivo") {
        return Ok(not_applicable(POSITIVO));
    }
    let last = ends(case, (case.read(DICHIARATA)?, DICHIARATA), Length::days(DAYS))?;
    let noticed = case.maybe(PREAVVISO).is_some_and(|noticed| noticed <= last);
    if case.test("il preavviso è partito in tempo", noticed) {
        return Ok(satisfied(PREAVVISATO).with("fine", last));
    }
    if !case.test("i quarantacinque giorni sono passati", case.act_date() > last) {
        return Ok(satisfied(IN_CORSO).with("fine", last));
    }
    let annul = case.read(ANNULLA)?;
    if case.test("si vuole annullare la registrazione", annul) {
        Ok(violated(TARDI).with("fine", last))
    } else {
        Ok(satisfied(CONFORME).with("fine", last))
    }
}
