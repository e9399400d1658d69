//! Art. 191 TUEL: nothing is ordered from a supplier before commitment and coverage; urgent public works are
//! regularised afterwards, and the finding reminds of it.

use crate::norms::{PUBLIC_TASK, TUEL_ART_191_COM_1, TUEL_ART_191_COM_3};
use digipro_sdk::prelude::*;

const SPESA: Fact<bool> = Fact::new("atto.comporta_spesa");
const REGISTRATO: Fact<bool> = Fact::new("impegno.registrato");
const VISTO: Fact<bool> = Fact::new("visto.apposto");
const URGENZA: Fact<bool> = Fact::new("ordine.somma_urgenza");

const SENZA_SPESA: Key = Key("ordinazione-senza-spesa");
const COPERTA: Key = Key("ordinazione-coperta");
const SOMMA_URGENZA: Key = Key("ordinazione-somma-urgenza");
const SCOPERTA: Key = Key("ordinazione-scoperta");

/// Orders after commitment and coverage.
pub const RULE: Rule = Rule {
    id: "s_italia.tuel.ordinazione",
    title: Title { it: "Ordine al fornitore", en: "Order to the supplier" },
    norms: &[TUEL_ART_191_COM_1],
    valid: since(2015, 1, 1),
    weight: Weight::Blocking,
    points: &["contratto"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        SPESA.to("sapere se l'atto impegna una spesa"),
        REGISTRATO.to("sapere se l'impegno è registrato"),
        VISTO.to("sapere se la copertura è attestata"),
        URGENZA.to("sapere se sono lavori di somma urgenza"),
    ],
    parameters: &[],
    messages: &[SENZA_SPESA, COPERTA, SOMMA_URGENZA, SCOPERTA],
    judge,
    beside: beside!("ordinazione"),
};

fn judge(case: &Case) -> Judged {
    let spends = case.read(SPESA)?;
    if !case.test("l'ordine comporta una spesa", spends) {
        return Ok(not_applicable(SENZA_SPESA));
    }
    let covered = case.truth(REGISTRATO) & case.truth(VISTO);
    let urgent = case.maybe(URGENZA) == Some(true);
    if case.exception("sono lavori di somma urgenza", TUEL_ART_191_COM_3, urgent) {
        return Ok(satisfied(SOMMA_URGENZA).citing(TUEL_ART_191_COM_3));
    }
    if case.decide("l'impegno è registrato e la copertura attestata", covered)? {
        Ok(satisfied(COPERTA))
    } else {
        Ok(violated(SCOPERTA))
    }
}
