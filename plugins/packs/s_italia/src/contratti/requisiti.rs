//! Art. 52 D.Lgs. 36/2023: from forty thousand euro on the requirements are checked before; below, declared and
//! checked by sample.

use crate::amount::{below, euro};
use crate::norms::{D36_ART_52, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const IMPORTO: Fact<Exact> = Fact::new("affidamento.importo_netto");
const VERIFICATI: Fact<bool> = Fact::new("requisiti.verificati");
const DICHIARATI: Fact<bool> = Fact::new("requisiti.dichiarati");
const ESTRATTO: Fact<bool> = Fact::new("requisiti.estratto");
const SOGLIA: Parameter<i64> = Parameter::new("requisiti-soglia-verifica");

const BASTA: Key = Key("requisiti-dichiarati");
const FATTA: Key = Key("requisiti-verificati");
const MANCA: Key = Key("requisiti-da-verificare");
const NON_DICHIARATI: Key = Key("requisiti-non-dichiarati");

/// Check of requirements.
pub const RULE: Rule = Rule {
    id: "s_italia.d36.requisiti",
    title: Title { it: "Verifica dei requisiti", en: "Check of requirements" },
    norms: &[D36_ART_52],
    valid: since(2023, 7, 1),
    weight: Weight::Blocking,
    points: &["affidamento"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        IMPORTO.to("sapere quale verifica serve"),
        VERIFICATI.to("sapere se il fascicolo virtuale è stato consultato"),
        DICHIARATI.to("sapere se l'operatore li ha dichiarati"),
        ESTRATTO.to("sapere se è nel campione"),
    ],
    parameters: &[SOGLIA.name],
    messages: &[BASTA, FATTA, MANCA, NON_DICHIARATI],
    judge,
    beside: beside!("requisiti"),
};

fn judge(case: &Case) -> Judged {
    let amount = case.read(IMPORTO)?;
    let threshold = euro(case.parameter(SOGLIA)?);
    let small = case.test("l'importo è sotto la soglia della verifica", below(amount, threshold));
    if small {
        let declared = case.read(DICHIARATI)?;
        if !case.test("l'operatore ha dichiarato i requisiti", declared) {
            return Ok(violated(NON_DICHIARATI));
        }
        if !case.decide("l'operatore è nel campione", case.truth(ESTRATTO))? {
            return Ok(satisfied(BASTA).with("soglia", threshold));
        }
    }
    let checked = case.read(VERIFICATI)?;
    if case.test("i requisiti sono verificati", checked) { Ok(satisfied(FATTA)) } else { Ok(violated(MANCA)) }
}
