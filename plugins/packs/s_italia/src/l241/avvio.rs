//! Art. 7 and 8 L. 241/1990: whoever is concerned is told that the procedure begins, and where to follow it online.

use crate::norms::{L241_ART_7, L241_ART_8, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const INVIATA: Fact<bool> = Fact::new("avvio.inviata");
const URGENZA: Fact<bool> = Fact::new("avvio.urgenza");
const RAGIONI: Fact<bool> = Fact::new("avvio.urgenza_motivata");
const OGGETTO: Fact<bool> = Fact::new("avvio.oggetto");
const UFFICIO: Fact<bool> = Fact::new("avvio.ufficio_responsabile");
const FINE: Fact<bool> = Fact::new("avvio.termine_e_rimedi");
const ISTANZA: Fact<bool> = Fact::new("avvio.data_istanza");
const DOMICILIO: Fact<bool> = Fact::new("avvio.domicilio_digitale");
const ACCESSO: Fact<bool> = Fact::new("avvio.accesso_telematico");

const REGOLARE: Key = Key("avvio-regolare");
const URGENTE: Key = Key("avvio-urgente");
const OMESSA: Key = Key("avvio-omessa");
const INCOMPLETA: Key = Key("avvio-incompleta");

/// Communication of start.
pub const RULE: Rule = Rule {
    id: "s_italia.l241.avvio",
    title: Title { it: "Comunicazione di avvio", en: "Communication of start" },
    norms: &[L241_ART_7, L241_ART_8],
    valid: since(2020, 7, 17),
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
        DOMICILIO.to("verificare che dica il domicilio digitale"),
        ACCESSO.to("verificare che dica come vedere gli atti in rete"),
    ],
    parameters: &[],
    messages: &[REGOLARE, URGENTE, OMESSA, INCOMPLETA],
    judge,
    beside: beside!("avvio"),
};

fn judge(case: &Case) -> Judged {
    told_that_it_begins(case, contents, [REGOLARE, URGENTE, OMESSA, INCOMPLETA])
}

/// Whether the communication says all that it must.
fn contents(case: &Case) -> Truth {
    case.truth(OGGETTO)
        & case.truth(UFFICIO)
        & case.truth(FINE)
        & case.truth(ISTANZA)
        & case.truth(DOMICILIO)
        & case.truth(ACCESSO)
}

/// Whether whoever is concerned was told. What changed is what the communication says.
pub(super) fn told_that_it_begins(
    case: &Case,
    contents: fn(&Case) -> Truth,
    [told, urgent, untold, incomplete]: [Key; 4],
) -> Judged {
    let sent = case.read(INVIATA)?;
    if !case.test("la comunicazione di avvio è inviata", sent) {
        let excused = (case.truth(URGENZA) & case.truth(RAGIONI)).known()?;
        let excused = case.exception("vi sono esigenze di celerità, motivate", L241_ART_7, excused);
        return Ok(if excused { satisfied(urgent) } else { violated(untold) });
    }
    if case.decide("la comunicazione è completa", contents(case))? {
        Ok(satisfied(told))
    } else {
        Ok(violated(incomplete))
    }
}
