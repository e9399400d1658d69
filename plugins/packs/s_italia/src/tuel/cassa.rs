//! Art. 183, c. 8, TUEL: whoever commits spending first makes sure that its payments fit the cash of the
//! budget and the rules of public finance.

use crate::norms::{PUBLIC_TASK, TUEL_ART_183_COM_8};
use digipro_sdk::prelude::*;

const SPESA: Fact<bool> = Fact::new("atto.comporta_spesa");
const CASSA: Fact<bool> = Fact::new("impegno.cassa_compatibile");
const FINANZA: Fact<bool> = Fact::new("impegno.finanza_compatibile");

const SENZA_SPESA: Key = Key("cassa-senza-spesa");
const ACCERTATA: Key = Key("cassa-accertata");
const INCOMPATIBILE: Key = Key("cassa-incompatibile");

/// Payments fit the cash.
pub const RULE: Rule = Rule {
    id: "s_italia.tuel.cassa",
    title: Title { it: "Compatibilità dei pagamenti", en: "Payments fit the cash" },
    norms: &[TUEL_ART_183_COM_8],
    valid: since(2015, 1, 1),
    weight: Weight::Blocking,
    points: &["impegno"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        SPESA.to("sapere se l'atto impegna una spesa"),
        CASSA.to("sapere se i pagamenti stanno negli stanziamenti di cassa"),
        FINANZA.to("sapere se i pagamenti rispettano le regole di finanza pubblica"),
    ],
    parameters: &[],
    messages: &[SENZA_SPESA, ACCERTATA, INCOMPATIBILE],
    judge,
    beside: beside!("cassa"),
};

fn judge(case: &Case) -> Judged {
    let spends = case.read(SPESA)?;
    if !case.test("l'atto comporta una spesa", spends) {
        return Ok(not_applicable(SENZA_SPESA));
    }
    let fits = case.truth(CASSA) & case.truth(FINANZA);
    if case.decide("i pagamenti stanno nella cassa e nelle regole di finanza pubblica", fits)? {
        Ok(satisfied(ACCERTATA))
    } else {
        Ok(violated(INCOMPATIBILE))
    }
}
