//! Art. 5, c. 7 and 8, D.Lgs. 33/2013: the officer for transparency reviews within twenty days, asks the
//! Garante where personal data are concerned, and leaves the review to a substitute where he holds the data.

use crate::count::says_something;
use crate::norms::{D33_ART_5_COM_7, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const DETIENE: Fact<bool> = Fact::new("riesame.rpct_detiene_dati");
const SOSTITUTO: Fact<bool> = Fact::new("riesame.sostituto_nominato");
const DATI_PERSONALI: Fact<bool> = Fact::new("riesame.dati_personali");
const GARANTE: Fact<bool> = Fact::new("riesame.garante_richiesto");
const MOTIVAZIONE: Fact<Text> = Fact::new("riesame.motivazione");
const SCADENZA: Fact<Date> = Fact::new("termine.riesame.scadenza");

const LEGITTIMO: Key = Key("riesame-legittimo");
const SENZA_SOSTITUTO: Key = Key("riesame-senza-sostituto");
const SENZA_GARANTE: Key = Key("riesame-senza-garante");
const SENZA_MOTIVI: Key = Key("riesame-senza-motivi");
const TARDIVO: Key = Key("riesame-tardivo");

/// The decision on review.
pub const RULE: Rule = Rule {
    id: "s_italia.d33.riesame",
    title: Title { it: "Decisione sul riesame", en: "Decision on review" },
    norms: &[D33_ART_5_COM_7],
    valid: since(2016, 12, 23),
    weight: Weight::Blocking,
    points: &["riesame-decisione"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        DETIENE.to("sapere se il RPCT giudicherebbe sé stesso"),
        SOSTITUTO.to("sapere se decide un sostituto"),
        DATI_PERSONALI.to("sapere se l'accesso è stato limitato per proteggere dati personali"),
        GARANTE.to("sapere se il Garante è stato sentito"),
        MOTIVAZIONE.to("verificare che la decisione sia motivata"),
        SCADENZA.to("sapere se la decisione è nel termine"),
    ],
    parameters: &[],
    messages: &[LEGITTIMO, SENZA_SOSTITUTO, SENZA_GARANTE, SENZA_MOTIVI, TARDIVO],
    judge,
    beside: beside!("riesame"),
};

fn judge(case: &Case) -> Judged {
    let unfit = case.truth(DETIENE) & !case.truth(SOSTITUTO);
    if case.decide("il RPCT detiene i dati e nessun sostituto è nominato", unfit)? {
        return Ok(violated(SENZA_SOSTITUTO));
    }
    let unheard = case.truth(DATI_PERSONALI) & !case.truth(GARANTE);
    if case.decide("vi sono dati personali e il Garante non è stato sentito", unheard)? {
        return Ok(violated(SENZA_GARANTE));
    }
    let reasons = case.read(MOTIVAZIONE)?;
    if !case.test("la decisione è motivata", says_something(reasons)) {
        return Ok(violated(SENZA_MOTIVI));
    }
    let due = case.read(SCADENZA)?;
    if case.test("la decisione è nel termine", case.act_date() <= due) {
        Ok(satisfied(LEGITTIMO).with("scadenza", due))
    } else {
        Ok(violated(TARDIVO).weighing(Weight::Warning).with("scadenza", due))
    }
}
