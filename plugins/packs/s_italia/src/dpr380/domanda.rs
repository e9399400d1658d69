//! Art. 20, c. 1, DPR 380/2001: without title, drawings and certification there is no application for a permit,
//! and so no permit. A refusal needs none of them: what is missing may be its very reason.

use crate::norms::{DPR380_ART_20_COM_1, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const TITOLO: Fact<bool> = Fact::new("permesso.titolo_di_legittimazione");
const ELABORATI: Fact<bool> = Fact::new("permesso.elaborati");
const ASSEVERATA: Fact<bool> = Fact::new("permesso.asseverazione");

const ESITO: Fact<Code> = Fact::new("esito");

const NEGATO: Key = Key("permesso-domanda-respinta");
const COMPLETA: Key = Key("permesso-domanda-completa");
const MANCA: Key = Key("permesso-domanda-senza-essenziali");

/// Application for a permit.
pub const RULE: Rule = Rule {
    id: "s_italia.dpr380.permesso.domanda",
    title: Title { it: "Domanda di permesso", en: "Application for a permit" },
    norms: &[DPR380_ART_20_COM_1],
    valid: since(2011, 7, 13),
    weight: Weight::Blocking,
    points: &["permesso"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        ESITO.to("sapere se il permesso è rilasciato o negato"),
        TITOLO.to("sapere se chi chiede può costruire"),
        ELABORATI.to("sapere se vi sono gli elaborati"),
        ASSEVERATA.to("sapere se il progettista assevera la conformità"),
    ],
    parameters: &[],
    messages: &[NEGATO, COMPLETA, MANCA],
    judge,
    beside: beside!("domanda"),
};

fn judge(case: &Case) -> Judged {
    let refused = case.maybe(ESITO) == Some("diniego");
    if case.test("il permesso è negato", refused) {
        return Ok(not_applicable(NEGATO));
    }
    let essential = case.truth(TITOLO) & case.truth(ELABORATI) & case.truth(ASSEVERATA);
    if case.decide("la domanda ha gli elementi essenziali", essential)? {
        return Ok(satisfied(COMPLETA));
    }
    // What is missing stops a permit; of a decision that says nothing of itself, it cannot be told.
    case.read(ESITO)?;
    Ok(violated(MANCA))
}
