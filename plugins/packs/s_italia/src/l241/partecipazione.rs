//! Art. 10 L. 241/1990: what the parties write is read and weighed.

use crate::norms::{L241_ART_10, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const PRESENTATE: Fact<bool> = Fact::new("memorie.presentate");
const PERTINENTI: Fact<bool> = Fact::new("memorie.pertinenti");
const VALUTATE: Fact<bool> = Fact::new("memorie.valutate");

const NESSUNA: Key = Key("partecipazione-nessuna");
const VALUTATE_SI: Key = Key("partecipazione-valutata");
const IGNORATE: Key = Key("partecipazione-ignorata");

/// Written submissions.
pub const RULE: Rule = Rule {
    id: "s_italia.l241.partecipazione",
    title: Title { it: "Memorie e documenti", en: "Written submissions" },
    norms: &[L241_ART_10],
    valid: since(1990, 9, 2),
    weight: Weight::Warning,
    points: &["permesso", "concessione", "contributo", "determina"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        PRESENTATE.to("sapere se qualcuno ha scritto"),
        PERTINENTI.to("sapere se ciò che ha scritto riguarda il procedimento"),
        VALUTATE.to("sapere se l'atto ne tiene conto"),
    ],
    parameters: &[],
    messages: &[NESSUNA, VALUTATE_SI, IGNORATE],
    judge,
    beside: beside!("partecipazione"),
};

fn judge(case: &Case) -> Judged {
    let filed = case.truth(PRESENTATE) & case.truth(PERTINENTI);
    if !case.decide("vi sono memorie pertinenti", filed)? {
        return Ok(not_applicable(NESSUNA));
    }
    let weighed = case.read(VALUTATE)?;
    if case.test("le memorie sono valutate", weighed) {
        Ok(satisfied(VALUTATE_SI))
    } else {
        Ok(violated(IGNORATE))
    }
}
