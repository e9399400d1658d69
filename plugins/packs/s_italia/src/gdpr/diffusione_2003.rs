//! Art. 11 and 22, c. 8, D.Lgs. 196/2003, as they stood before 19 September 2018: published acts bear no data on
//! health, and nothing in excess.

use crate::norms::{PRIVACY_ART_11_2003, PRIVACY_ART_22_2003, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const PERSONALI: Fact<bool> = Fact::new("pubblicazione.dati_personali");
const SALUTE: Fact<bool> = Fact::new("pubblicazione.dati_salute");
const ECCEDENTI: Fact<bool> = Fact::new("pubblicazione.dati_eccedenti");

const SENZA_DATI: Key = Key("diffusione-2003-senza-dati");
const LECITA: Key = Key("diffusione-2003-lecita");
const DATI_SALUTE: Key = Key("diffusione-2003-dati-salute");
const DATI_ECCEDENTI: Key = Key("diffusione-2003-dati-eccedenti");

/// What published acts did not say before the reform of the code.
pub const RULE: Rule = Rule {
    id: "s_italia.privacy.diffusione",
    title: Title {
        it: "Dati personali negli atti pubblicati (fino al 18 settembre 2018)",
        en: "Personal data in published acts (until 18 September 2018)",
    },
    norms: &[PRIVACY_ART_22_2003, PRIVACY_ART_11_2003],
    valid: between(day(2004, 1, 1), day(2018, 9, 18)),
    weight: Weight::Blocking,
    points: &["diffusione"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        PERSONALI.to("sapere se l'atto contiene dati personali"),
        SALUTE.to("sapere se l'atto rivela dati sulla salute"),
        ECCEDENTI.to("sapere se l'atto rivela più del necessario"),
    ],
    parameters: &[],
    messages: &[SENZA_DATI, LECITA, DATI_SALUTE, DATI_ECCEDENTI],
    judge,
    beside: beside!("diffusione_2003"),
};

fn judge(case: &Case) -> Judged {
    let personal = case.read(PERSONALI)?;
    if !case.test("l'atto contiene dati personali", personal) {
        return Ok(not_applicable(SENZA_DATI));
    }
    let health = case.read(SALUTE)?;
    if case.test("l'atto rivela dati sulla salute", health) {
        return Ok(violated(DATI_SALUTE));
    }
    let excess = case.read(ECCEDENTI)?;
    if case.test("l'atto rivela più del necessario", excess) {
        Ok(violated(DATI_ECCEDENTI))
    } else {
        Ok(satisfied(LECITA))
    }
}
