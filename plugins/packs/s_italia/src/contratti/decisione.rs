//! Art. 17, c. 2, D.Lgs. 36/2023: one act says what is bought, for how much, from whom, why, and that he may be
//! chosen.

use crate::norms::{D36_ART_17_COM_2, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const OGGETTO: Fact<bool> = Fact::new("decisione.oggetto");
const IMPORTO: Fact<bool> = Fact::new("decisione.importo");
const CONTRAENTE: Fact<bool> = Fact::new("decisione.contraente");
const RAGIONI: Fact<bool> = Fact::new("decisione.ragioni");
const REQUISITI: Fact<bool> = Fact::new("decisione.requisiti");

const COMPLETA: Key = Key("decisione-completa");
const INCOMPLETA: Key = Key("decisione-incompleta");

/// Decision of award.
pub const RULE: Rule = Rule {
    id: "s_italia.d36.decisione",
    title: Title { it: "Decisione di affidamento", en: "Decision of award" },
    norms: &[D36_ART_17_COM_2],
    valid: since(2023, 7, 1),
    weight: Weight::Blocking,
    points: &["affidamento"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        OGGETTO.to("verificare che dica l'oggetto"),
        IMPORTO.to("verificare che dica l'importo"),
        CONTRAENTE.to("verificare che dica il contraente"),
        RAGIONI.to("verificare che dica le ragioni della scelta"),
        REQUISITI.to("verificare che dica i requisiti"),
    ],
    parameters: &[],
    messages: &[COMPLETA, INCOMPLETA],
    judge,
    beside: beside!("decisione"),
};

fn judge(case: &Case) -> Judged {
    let what = case.truth(OGGETTO) & case.truth(IMPORTO) & case.truth(CONTRAENTE);
    let why = case.truth(RAGIONI) & case.truth(REQUISITI);
    if case.decide("la decisione è completa", what & why)? {
        Ok(satisfied(COMPLETA))
    } else {
        Ok(violated(INCOMPLETA))
    }
}
