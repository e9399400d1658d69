//! Art. 35, c. 1, D.Lgs. 33/2013: of each kind of procedure people can read what it takes, how long, who
//! decides, who steps in, and where to turn. A procedure without such a sheet is not put online.

use super::DUTY;
use crate::norms::D33_ART_35_COM_1;
use digipro_sdk::prelude::*;

const ESISTE: Fact<bool> = Fact::new("scheda.pubblicata");
const ISTANZA: Fact<bool> = Fact::new("scheda.a_istanza");

/// What each sheet says: the fact that says so, and its name in the message.
const PARTS: [(Fact<bool>, &str); 5] = [
    (Fact::new("scheda.indica_termine"), "termine di conclusione"),
    (Fact::new("scheda.indica_responsabile"), "ufficio e responsabile"),
    (Fact::new("scheda.indica_sostituto"), "titolare del potere sostitutivo"),
    (Fact::new("scheda.indica_silenzio"), "effetti del silenzio"),
    (Fact::new("scheda.indica_rimedi"), "strumenti di tutela"),
];
/// What a sheet says besides when the procedure begins on application.
const ON_APPLICATION: [(Fact<bool>, &str); 2] = [
    (Fact::new("scheda.indica_moduli"), "moduli e allegati"),
    (Fact::new("scheda.indica_pagamenti"), "modalità di pagamento"),
];

const NON_PUBBLICATA: Key = Key("art35-non-pubblicata");
const INCOMPLETA: Key = Key("art35-incompleta");
const COMPLETA: Key = Key("art35-completa");

/// The sheet of a procedure.
pub const RULE: Rule = Rule {
    id: "s_italia.d33.art35",
    title: Title { it: "Scheda del procedimento", en: "Sheet of the procedure" },
    norms: &[D33_ART_35_COM_1],
    valid: since(2013, 4, 20),
    weight: Weight::Blocking,
    points: &["scheda"],
    legal_basis: DUTY,
    needs: &[
        ESISTE.to("sapere se la scheda è pubblicata"),
        ISTANZA.to("sapere se il procedimento è a istanza di parte"),
        PARTS[0].0.to("sapere se la scheda dice il termine"),
        PARTS[1].0.to("sapere se la scheda dice chi è responsabile"),
        PARTS[2].0.to("sapere se la scheda dice chi interviene in caso di inerzia"),
        PARTS[3].0.to("sapere se la scheda dice che cosa vale il silenzio"),
        PARTS[4].0.to("sapere se la scheda dice a chi rivolgersi"),
        ON_APPLICATION[0].0.to("sapere se la scheda indica i moduli"),
        ON_APPLICATION[1].0.to("sapere se la scheda dice come si paga"),
    ],
    parameters: &[],
    messages: &[NON_PUBBLICATA, INCOMPLETA, COMPLETA],
    judge,
    beside: beside!("art35"),
};

fn judge(case: &Case) -> Judged {
    let published = case.read(ESISTE)?;
    if !case.test("la scheda è pubblicata", published) {
        return Ok(violated(NON_PUBBLICATA));
    }
    let on_application = case.read(ISTANZA)?;
    let more: &[_] = if on_application { &ON_APPLICATION } else { &[] };
    let parts = || PARTS.iter().chain(more);
    let complete = parts().fold(Truth::True, |all, (part, _)| all & case.truth(*part));
    if case.decide("la scheda dice tutto ciò che la legge vuole", complete)? {
        return Ok(satisfied(COMPLETA));
    }
    let missing = parts().find(|(part, _)| case.maybe(*part) == Some(false));
    Ok(violated(INCOMPLETA).with("manca", missing.map_or("", |(_, name)| *name)))
}
