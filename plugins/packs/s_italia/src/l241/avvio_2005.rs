//! Art. 7 and 8 L. 241/1990 as they stood until 16 July 2020: one saw the documents in the office.

use super::avvio::told_that_it_begins;
use crate::norms::{L241_ART_7, L241_ART_8_2005, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const INVIATA: Fact<bool> = Fact::new("avvio.inviata");
const URGENZA: Fact<bool> = Fact::new("avvio.urgenza");
const RAGIONI: Fact<bool> = Fact::new("avvio.urgenza_motivata");
const OGGETTO: Fact<bool> = Fact::new("avvio.oggetto");
const UFFICIO: Fact<bool> = Fact::new("avvio.ufficio_responsabile");
const FINE: Fact<bool> = Fact::new("avvio.termine_e_rimedi");
const ISTANZA: Fact<bool> = Fact::new("avvio.data_istanza");
const VISIONE: Fact<bool> = Fact::new("avvio.ufficio_visione");

const REGOLARE: Key = Key("avvio-2005-regolare");
const URGENTE: Key = Key("avvio-2005-urgente");
const OMESSA: Key = Key("avvio-2005-omessa");
const INCOMPLETA: Key = Key("avvio-2005-incompleta");

/// Communication of start (text of 2005).
pub const RULE: Rule = Rule {
    id: "s_italia.l241.avvio",
    title: Title {
        it: "Comunicazione di avvio (testo del 2005)",
        en: "Communication of start (text of 2005)",
    },
    norms: &[L241_ART_7, L241_ART_8_2005],
    valid: between(day(2005, 3, 8), day(2020, 7, 16)),
    weight: Weight::Blocking,
    points: &["comunicazione-avvio"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        INVIATA.to("sapere se la comunicazione è partita"),
        URGENZA.to("sapere se vi sono esigenze di celerità"),
        RAGIONI.to("sapere se l'urgenza è motivata"),
        OGGETTO.to("verificare che dica l'oggetto"),
        UFFICIO.to("verificare che dica chi se ne occupa"),
        FINE.to("verificare che dica il termine e i rimedi"),
        ISTANZA.to("verificare che dica la data dell'istanza"),
        VISIONE.to("verificare che dica dove vedere gli atti"),
    ],
    parameters: &[],
    messages: &[REGOLARE, URGENTE, OMESSA, INCOMPLETA],
    judge,
    beside: beside!("avvio_2005"),
};

fn judge(case: &Case) -> Judged {
    told_that_it_begins(case, contents, [REGOLARE, URGENTE, OMESSA, INCOMPLETA])
}

/// Whether the communication says all that it must.
fn contents(case: &Case) -> Truth {
    case.truth(OGGETTO) & case.truth(UFFICIO) & case.truth(FINE) & case.truth(ISTANZA) & case.truth(VISIONE)
}
