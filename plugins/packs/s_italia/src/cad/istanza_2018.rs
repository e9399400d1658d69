//! Art. 65 CAD, as it stood before 17 July 2020: certified mail made an application valid only if its provider had
//! identified the holder; since then the digital domicile suffices.

use crate::norms::{CAD_ART_65_2018, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const CANALE: Fact<Code> = Fact::new("istanza.canale");
const PEC_IDENTIFICATA: Fact<bool> = Fact::new("istanza.pec_identificata");
const FIRMATA: Fact<bool> = Fact::new("istanza.firmata");
const DOCUMENTO: Fact<bool> = Fact::new("istanza.documento_allegato");

/// Channels that identify the author.
const IDENTIFYING: [&str; 3] = ["spid", "cie", "cns"];

const ALLO_SPORTELLO: Key = Key("istanza-2018-allo-sportello");
const VALIDA: Key = Key("istanza-2018-valida");
const DA_SANARE: Key = Key("istanza-2018-da-sanare");

/// Applications sent online, before the digital domicile.
pub const RULE: Rule = Rule {
    id: "s_italia.cad.istanza",
    title: Title {
        it: "Validità dell'istanza telematica (fino al 16 luglio 2020)",
        en: "Validity of an online application (until 16 July 2020)",
    },
    norms: &[CAD_ART_65_2018],
    valid: between(day(2018, 1, 27), day(2020, 7, 16)),
    weight: Weight::Warning,
    points: &["ricevuta"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        CANALE.to("sapere come è arrivata l'istanza"),
        PEC_IDENTIFICATA.to("sapere se il gestore della PEC ha identificato il titolare"),
        FIRMATA.to("sapere se l'istanza è sottoscritta"),
        DOCUMENTO.to("sapere se alla firma autografa è unita la copia del documento"),
    ],
    parameters: &[],
    messages: &[ALLO_SPORTELLO, VALIDA, DA_SANARE],
    judge,
    beside: beside!("istanza_2018"),
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
    let certified = Truth::from(channel == "domicilio-digitale") & case.truth(PEC_IDENTIFICATA);
    let by_hand = case.truth(FIRMATA) & case.truth(DOCUMENTO);
    if case
        .decide("la PEC è di un titolare identificato, o vi sono firma e documento", certified | by_hand)?
    {
        Ok(satisfied(VALIDA).with_code("canale", channel))
    } else {
        Ok(violated(DA_SANARE).with_code("canale", channel))
    }
}
