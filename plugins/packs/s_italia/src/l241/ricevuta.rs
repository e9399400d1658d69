//! Art. 18-bis L. 241/1990: whoever hands something in gets a receipt at once, which says until when an answer is
//! due.

use crate::norms::{L241_ART_18BIS, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const PRESENTATA: Fact<Date> = Fact::new("istanza.data");
const RILASCIATA: Fact<bool> = Fact::new("ricevuta.rilasciata");
const DATA: Fact<Date> = Fact::new("ricevuta.data");
const TERMINE: Fact<bool> = Fact::new("ricevuta.termine_indicato");
const SILENZIO: Fact<bool> = Fact::new("ricevuta.silenzio_indicato");

const REGOLARE: Key = Key("ricevuta-regolare");
const MANCA: Key = Key("ricevuta-mancante");
const TARDI: Key = Key("ricevuta-tardiva");
const INCOMPLETA: Key = Key("ricevuta-incompleta");

/// Receipt.
pub const RULE: Rule = Rule {
    id: "s_italia.l241.ricevuta",
    title: Title { it: "Ricevuta", en: "Receipt" },
    norms: &[L241_ART_18BIS],
    valid: since(2016, 7, 28),
    weight: Weight::Blocking,
    points: &["ricevuta"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        PRESENTATA.to("confrontare la ricevuta con la presentazione"),
        RILASCIATA.to("sapere se la ricevuta è rilasciata"),
        DATA.to("sapere se la ricevuta è immediata"),
        TERMINE.to("sapere se dice entro quando si risponde"),
        SILENZIO.to("sapere se dice che cosa significa il silenzio"),
    ],
    parameters: &[],
    messages: &[REGOLARE, MANCA, TARDI, INCOMPLETA],
    judge,
    beside: beside!("ricevuta"),
};

fn judge(case: &Case) -> Judged {
    let given = case.read(RILASCIATA)?;
    if !case.test("la ricevuta è rilasciata", given) {
        return Ok(violated(MANCA));
    }
    let (presented, on) = case.read((PRESENTATA, DATA))?;
    if !case.test("la ricevuta è del giorno della presentazione", on == presented) {
        return Ok(violated(TARDI).with("data", on).with("presentazione", presented));
    }
    let complete = case.truth(TERMINE) & case.truth(SILENZIO);
    if case.decide("dice il termine e il significato del silenzio", complete)? {
        Ok(satisfied(REGOLARE))
    } else {
        Ok(violated(INCOMPLETA))
    }
}
