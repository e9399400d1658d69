//! Art. 2-septies, c. 8, and 2-octies D.Lgs. 196/2003: published acts bear no health, genetic or biometric
//! data, no judicial ones without a norm, and nothing in excess; once the publication is over, search engines
//! do not find them.

use crate::norms::{GDPR_ART_5_C, PRIVACY_ART_2OCTIES, PRIVACY_ART_2SEPTIES, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const PERSONALI: Fact<bool> = Fact::new("pubblicazione.dati_personali");
const SALUTE: Fact<bool> = Fact::new("pubblicazione.dati_salute");
const GIUDIZIARI: Fact<bool> = Fact::new("pubblicazione.dati_giudiziari_senza_norma");
const ECCEDENTI: Fact<bool> = Fact::new("pubblicazione.dati_eccedenti");
const CONCLUSA: Fact<bool> = Fact::new("pubblicazione.conclusa");
const INDICIZZATA: Fact<bool> = Fact::new("pubblicazione.indicizzata");

const SENZA_DATI: Key = Key("diffusione-senza-dati");
const LECITA: Key = Key("diffusione-lecita");
const DATI_SALUTE: Key = Key("diffusione-dati-salute");
const DATI_ECCEDENTI: Key = Key("diffusione-dati-eccedenti");
const ANCORA_TROVABILE: Key = Key("diffusione-ancora-trovabile");

/// What published acts do not say.
pub const RULE: Rule = Rule {
    id: "s_italia.privacy.diffusione",
    title: Title { it: "Dati personali negli atti pubblicati", en: "Personal data in published acts" },
    norms: &[PRIVACY_ART_2SEPTIES, PRIVACY_ART_2OCTIES, GDPR_ART_5_C],
    valid: since(2018, 9, 19),
    weight: Weight::Blocking,
    points: &["diffusione"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        PERSONALI.to("sapere se l'atto contiene dati personali"),
        SALUTE.to("sapere se l'atto rivela dati sulla salute, genetici o biometrici"),
        GIUDIZIARI.to("sapere se l'atto rivela dati giudiziari senza una norma"),
        ECCEDENTI.to("sapere se l'atto rivela più del necessario"),
        CONCLUSA.to("sapere se la pubblicazione all'albo è finita"),
        INDICIZZATA.to("sapere se i motori di ricerca trovano l'atto"),
    ],
    parameters: &[],
    messages: &[SENZA_DATI, LECITA, DATI_SALUTE, DATI_ECCEDENTI, ANCORA_TROVABILE],
    judge,
    beside: beside!("diffusione"),
};

fn judge(case: &Case) -> Judged {
    let personal = case.read(PERSONALI)?;
    if !case.test("l'atto contiene dati personali", personal) {
        return Ok(not_applicable(SENZA_DATI));
    }
    let health = case.read(SALUTE)?;
    if case.test("l'atto rivela dati sulla salute, genetici o biometrici", health) {
        return Ok(violated(DATI_SALUTE));
    }
    let excess = case.truth(GIUDIZIARI) | case.truth(ECCEDENTI);
    if case.decide("l'atto rivela dati giudiziari senza una norma, o più del necessario", excess)? {
        return Ok(violated(DATI_ECCEDENTI));
    }
    let found = case.truth(CONCLUSA) & case.truth(INDICIZZATA);
    if case.decide("la pubblicazione è finita e i motori di ricerca trovano ancora l'atto", found)? {
        Ok(violated(ANCORA_TROVABILE).weighing(Weight::Warning))
    } else {
        Ok(satisfied(LECITA))
    }
}
