//! Art. 3-bis, c. 4, CAD: whoever has a digital domicile is written to there, and only there; for the others
//! the administration sends a copy on paper.

use crate::norms::{CAD_ART_3BIS_COM_4, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const DOMICILIO: Fact<bool> = Fact::new("destinatario.domicilio_digitale");
const ATTIVO: Fact<bool> = Fact::new("destinatario.domicilio_attivo");
const CANALE: Fact<Code> = Fact::new("notifica.canale");

const SENZA_DOMICILIO: Key = Key("domicilio-assente");
const USATO: Key = Key("domicilio-usato");
const ALTRO_CANALE: Key = Key("domicilio-altro-canale");

/// Written to at the digital domicile.
pub const RULE: Rule = Rule {
    id: "s_italia.cad.domicilio",
    title: Title { it: "Domicilio digitale", en: "Digital domicile" },
    norms: &[CAD_ART_3BIS_COM_4],
    valid: since(2018, 1, 27),
    weight: Weight::Blocking,
    points: &["notifica"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        DOMICILIO.to("sapere se il destinatario ha un domicilio digitale"),
        ATTIVO.to("sapere se il domicilio digitale riceve"),
        CANALE.to("sapere come si comunica"),
    ],
    parameters: &[],
    messages: &[SENZA_DOMICILIO, USATO, ALTRO_CANALE],
    judge,
    beside: beside!("domicilio"),
};

fn judge(case: &Case) -> Judged {
    let reachable = case.truth(DOMICILIO) & case.truth(ATTIVO);
    if !case.decide("il destinatario ha un domicilio digitale che riceve", reachable)? {
        return Ok(not_applicable(SENZA_DOMICILIO));
    }
    let channel = case.read(CANALE)?;
    if case.test("si scrive al domicilio digitale", matches!(channel, "pec" | "send")) {
        Ok(satisfied(USATO).with_code("canale", channel))
    } else {
        Ok(violated(ALTRO_CANALE).with_code("canale", channel))
    }
}
