//! An application must name what it asks for (after art. 5, c. 3, D.Lgs. 33/2013).

use crate::regolamento;
use digipro_sdk::prelude::*;

const IDENTIFICABILE: Fact<bool> = Fact::new("istanza.oggetto_identificabile");

const NON_IDENTIFICABILE: Key = Key("oggetto-non-identificabile");
const IDENTIFICATO: Key = Key("oggetto-identificato");

/// D.Lgs. 33/2013, art. 5, c. 3.
pub const ART_5_COM_3: Norm = Norm {
    urn: "urn:nir:stato:decreto.legislativo:2013-03-14;33",
    part: "art5-com3",
    title: "D.Lgs. 33/2013, art. 5, c. 3",
    in_force: since(2016, 12, 23),
    confirmed: (day(2026, 11, 23), "law.md"),
    interpretation: None,
};

/// An application must name what it asks for.
pub const RULE: Rule = Rule {
    id: "c_esempio.oggetto",
    title: Title { it: "Oggetto dell'istanza", en: "Object of the application" },
    norms: &[ART_5_COM_3, regolamento::ART_2],
    valid: since(2016, 12, 23),
    weight: Weight::Warning,
    points: &["avvio"],
    legal_basis: "art. 6, par. 1, lett. e) GDPR",
    needs: &[IDENTIFICABILE.to("sapere se l'istanza può essere istruita")],
    parameters: &[],
    messages: &[IDENTIFICATO, NON_IDENTIFICABILE],
    judge,
    beside: beside!("oggetto"),
};

fn judge(case: &Case) -> Judged {
    let identified = case.read(IDENTIFICABILE)?;
    if case.test("i dati o documenti richiesti sono identificabili", identified) {
        Ok(satisfied(IDENTIFICATO))
    } else {
        Ok(violated(NON_IDENTIFICABILE))
    }
}
