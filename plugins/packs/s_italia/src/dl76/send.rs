//! Art. 26, c. 9, DL 76/2020: when a notification through the platform SEND is perfected for its recipient.
//! COMPUTE: the argument `data` is the day from which terms run for him.

use crate::norms::{DL76_ART_26_COM_9, PUBLIC_TASK};
use digipro_sdk::prelude::*;
use digipro_sdk::term::send::{Channel, perfected};

const CANALE: Fact<Code> = Fact::new("notifica.canale");
const AVVISO: Fact<Code> = Fact::new("send.avviso");
const CONSEGNATO: Fact<Date> = Fact::new("send.consegnato_il");
const DOPO_LE_21: Fact<bool> = Fact::new("send.dopo_le_21");
const ACCESSO: Fact<Date> = Fact::new("send.accesso_il");

const ALTRO_CANALE: Key = Key("send-altro-canale");
const PERFEZIONATA: Key = Key("send-perfezionata");
const IN_ATTESA: Key = Key("send-in-attesa");
const AVVISO_IGNOTO: Key = Key("send-avviso-ignoto");

/// When a notification is perfected.
pub const RULE: Rule = Rule {
    id: "s_italia.cad.send",
    title: Title { it: "Perfezionamento della notifica", en: "When a notification is perfected" },
    norms: &[DL76_ART_26_COM_9],
    valid: since(2022, 6, 21),
    weight: Weight::Note,
    points: &["notifica"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        CANALE.to("sapere se si notifica con la piattaforma"),
        AVVISO.to("sapere come il destinatario è stato avvisato"),
        CONSEGNATO.to("contare i giorni dall'avviso"),
        DOPO_LE_21.to("sapere se l'avviso è arrivato dopo le 21"),
        ACCESSO.to("sapere se il destinatario ha letto prima"),
    ],
    parameters: &[],
    messages: &[ALTRO_CANALE, PERFEZIONATA, IN_ATTESA, AVVISO_IGNOTO],
    judge,
    beside: beside!("send"),
};

fn judge(case: &Case) -> Judged {
    let channel = case.read(CANALE)?;
    if !case.test("si notifica con la piattaforma", channel == "send") {
        return Ok(not_applicable(ALTRO_CANALE));
    }
    let (notice, delivered, late) = case.read((AVVISO, CONSEGNATO, DOPO_LE_21))?;
    let by = match notice {
        "digitale" => Channel::Digital,
        "digitale-fallito" => Channel::DigitalFailed,
        "cartaceo" => Channel::Paper,
        other => return Ok(indeterminate(AVVISO_IGNOTO).with_code("avviso", other)),
    };
    let accessed = case.maybe(ACCESSO);
    let on = perfected(by, delivered, late, accessed).map_err(|_| Unknown::fact(CONSEGNATO.path))?;
    let on = case.computed("giorno in cui la notifica si perfeziona", on);
    if case.test("quel giorno è arrivato", on <= case.act_date()) {
        Ok(satisfied(PERFEZIONATA).with("data", on))
    } else {
        Ok(violated(IN_ATTESA).with("data", on))
    }
}
