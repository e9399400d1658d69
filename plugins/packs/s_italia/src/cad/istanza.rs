//! Art. 65 CAD: an application sent online is valid if it is signed, if its author was identified, or if it
//! comes from his digital domicile. What is not valid is asked for again: it is a warning, not a refusal.

use crate::norms::{CAD_ART_65, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const CANALE: Fact<Code> = Fact::new("istanza.canale");
const FIRMATA: Fact<bool> = Fact::new("istanza.firmata");
const DOCUMENTO: Fact<bool> = Fact::new("istanza.documento_allegato");

/// Channels that identify the author.
const IDENTIFYING: [&str; 4] = ["spid", "cie", "cns", "domicilio-digitale"];

const ALLO_SPORTELLO: Key = Key("istanza-allo-sportello");
const VALIDA: Key = Key("istanza-valida");
const DA_SANARE: Key = Key("istanza-da-sanare");

/// Applications sent online.
pub const RULE: Rule = Rule {
    id: "s_italia.cad.istanza",
    title: Title { it: "Validità dell'istanza telematica", en: "Validity of an online application" },
    norms: &[CAD_ART_65],
    valid: since(2020, 7, 17),
    weight: Weight::Warning,
    points: &["ricevuta"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        CANALE.to("sapere come è arrivata l'istanza"),
        FIRMATA.to("sapere se l'istanza è sottoscritta"),
        DOCUMENTO.to("sapere se alla firma autografa è unita la copia del documento"),
    ],
    parameters: &[],
    messages: &[ALLO_SPORTELLO, VALIDA, DA_SANARE],
    judge,
    beside: beside!("istanza"),
};

fn judge(case: &Case) -> Judged {
    let channel = case.read(CANALE)?;
    if !case.test("è arrivata per via telematica", channel != "sportello" && channel != "posta") {
        return Ok(not_applicable(ALLO_SPORTELLO));
    }
    let identified = IDENTIFYING.contains(&channel) || channel == "firma-digitale";
    if case.test("il canale identifica l'autore, o la firma è digitale", identified) {
        return Ok(satisfied(VALIDA).with_code("canale", channel));
    }
    let by_hand = case.truth(FIRMATA) & case.truth(DOCUMENTO);
    if case.decide("è firmata a mano, con la copia del documento", by_hand)? {
        Ok(satisfied(VALIDA).with_code("canale", channel))
    } else {
        Ok(violated(DA_SANARE).with_code("canale", channel))
    }
}
