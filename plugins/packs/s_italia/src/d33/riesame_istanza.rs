//! Circular FOIA 1/2019: review is asked for within thirty days; a late request is still looked at.

use crate::count::last_day;
use crate::norms::{CIRC_FOIA_1_2019, D33_ART_5_COM_7, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const CHIESTO: Fact<Date> = Fact::new("riesame.istanza_data");
const PROVVEDIMENTO: Fact<Date> = Fact::new("provvedimento.data");
const SCADENZA: Fact<Date> = Fact::new("termine.conclusione.scadenza");
const GIORNI: Parameter<i64> = Parameter::new("termine-istanza-riesame");

const IN_TEMPO: Key = Key("riesame-istanza-in-tempo");
const TARDIVA: Key = Key("riesame-istanza-tardiva");
const PREMATURA: Key = Key("riesame-istanza-prematura");

/// When review may be asked for.
pub const RULE: Rule = Rule {
    id: "s_italia.d33.riesame.istanza",
    title: Title { it: "Domanda di riesame", en: "Request for review" },
    norms: &[D33_ART_5_COM_7, CIRC_FOIA_1_2019],
    valid: since(2019, 6, 28),
    weight: Weight::Warning,
    points: &["riesame-istanza"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        CHIESTO.to("sapere quando il riesame è stato chiesto"),
        PROVVEDIMENTO.to("contare i giorni dalla decisione"),
        SCADENZA.to("contare i giorni dal silenzio"),
    ],
    parameters: &[GIORNI.name],
    messages: &[IN_TEMPO, TARDIVA, PREMATURA],
    judge,
    beside: beside!("riesame_istanza"),
};

fn judge(case: &Case) -> Judged {
    let asked = case.read(CHIESTO)?;
    let decided = case.maybe(PROVVEDIMENTO);
    let from = if case.test("vi è una decisione", decided.is_some()) {
        (case.read(PROVVEDIMENTO)?, PROVVEDIMENTO)
    } else {
        let due = case.read(SCADENZA)?;
        if !case.test("il termine per decidere è scaduto", asked > due) {
            return Ok(violated(PREMATURA).with("scadenza", due));
        }
        (due, SCADENZA)
    };
    let last = last_day(case, from, (case.parameter(GIORNI)?, GIORNI))?;
    if case.test("il riesame è chiesto in tempo", asked <= last) {
        Ok(satisfied(IN_TEMPO).with("fine", last))
    } else {
        Ok(violated(TARDIVA).with("fine", last))
    }
}
