//! Art. 19, c. 3, 4 and 6-bis, L. 241/1990: sixty days to forbid, thirty for building; an invitation to conform
//! starts them afresh.

use crate::count::{ends, reckoned};
use crate::l241::autotutela::annulment_months;
use crate::norms::{L241_ART_2_COM_8BIS, L241_ART_19_COM_3, L241_ART_19_COM_6BIS, PUBLIC_TASK};
use digipro_sdk::prelude::*;
use digipro_sdk::term::{Length, Limit};

const PRESENTATA: Fact<Date> = Fact::new("scia.presentata_il");
const EDILIZIA: Fact<bool> = Fact::new("scia.edilizia");
const ATTO: Fact<Code> = Fact::new("scia.atto");
const GIORNI: Fact<i64> = Fact::new("scia.conformazione_giorni");
const CONFORMAZIONE: Fact<Date> = Fact::new("scia.conformazione_il");
const MISURE: Fact<Date> = Fact::new("scia.misure_il");

/// Days to forbid (c. 3).
const ORDINARY: u32 = 60;
/// Days to forbid, for building (c. 6-bis).
const BUILDING: u32 = 30;
/// Days to conform, at least (c. 3).
const CONFORM_MIN: i64 = 30;

const IN_CORSO: Key = Key("scia-controllo-in-corso");
const INTERROTTO: Key = Key("scia-controllo-interrotto");
const CONSOLIDATA: Key = Key("scia-consolidata");
const AMMESSO: Key = Key("scia-atto-in-tempo");
const TARDIVO: Key = Key("scia-atto-tardivo");
const BREVE: Key = Key("scia-conformazione-breve");

/// SCIA: control.
///
/// The law's COMPUTE is in `scadenza` and `autotutela`; its DEEM (the activity stands) is *satisfied* with a
/// message that
/// says so; a late ban is blocking, because it would have no effect.
pub const RULE: Rule = Rule {
    id: "s_italia.l241.scia.controllo",
    title: Title { it: "SCIA: controllo", en: "SCIA: control" },
    norms: &[L241_ART_19_COM_3, L241_ART_19_COM_6BIS],
    valid: since(2016, 7, 28),
    weight: Weight::Blocking,
    points: &["controllo-scia"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        PRESENTATA.to("contare i giorni dalla presentazione"),
        EDILIZIA.to("sapere se valgono trenta giorni"),
        ATTO.to("sapere quale atto si vuole adottare"),
        GIORNI.to("verificare il termine per conformarsi"),
        CONFORMAZIONE.to("sapere se il termine è interrotto"),
        MISURE.to("contare il termine dalla comunicazione delle misure"),
    ],
    parameters: &[],
    messages: &[IN_CORSO, INTERROTTO, CONSOLIDATA, AMMESSO, TARDIVO, BREVE],
    judge,
    beside: beside!("scia_controllo"),
};

fn judge(case: &Case) -> Judged {
    let (act, presented, building) = case.read((ATTO, PRESENTATA, EDILIZIA))?;
    if case.test("si vuole invitare a conformarsi", act == "conformazione") {
        let days = case.read(GIORNI)?;
        if !case.test("il termine per conformarsi è ammesso", days >= CONFORM_MIN) {
            return Ok(violated(BREVE).with("giorni", days).with("minimo", CONFORM_MIN));
        }
    }
    let building = case.exception("segnalazione edilizia: trenta giorni", L241_ART_19_COM_6BIS, building);
    let mut term = Limit::new(presented, Length::days(if building { BUILDING } else { ORDINARY }));
    if let Some(invited) = case.maybe(CONFORMAZIONE) {
        term.interrupt(invited, "conformazione", None);
        if let Some(remedied) = case.maybe(MISURE) {
            term.resume(remedied, "conformazione");
        }
    }
    let Some(due) = reckoned(case, &term, PRESENTATA)?.due else {
        return Ok(satisfied(INTERROTTO));
    };
    let in_time = case.test("il termine non è scaduto", case.act_date() <= due);
    let verdict = match (act == "nessuno", in_time) {
        (true, true) => satisfied(IN_CORSO),
        (false, true) => satisfied(AMMESSO),
        (true, false) => satisfied(CONSOLIDATA),
        (false, false) => violated(TARDIVO),
    };
    let last = ends(case, (due, PRESENTATA), Length::months(annulment_months(case.act_date())))?;
    let verdict = verdict.with("scadenza", due).with("autotutela", last);
    let without_effect = case.act_date() >= L241_ART_2_COM_8BIS.in_force.from;
    Ok(if !in_time && without_effect { verdict.citing(L241_ART_2_COM_8BIS) } else { verdict })
}
