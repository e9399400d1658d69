//! Art. 14-bis L. 241/1990 until 14 March 2025: forty-five days, ninety where a sensitive interest is concerned.

use super::cds::{NEEDS, silence_is_assent};
use crate::norms::{L241_ART_14BIS_COM_2, L241_ART_14BIS_COM_4, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const ALTRA_FASE: Key = Key("cds-2016-altra-fase");
const COMPLETA: Key = Key("cds-2016-completa");
const FORMATA: Key = Key("cds-2016-silenzio-assenso");
const ATTENDERE: Key = Key("cds-2016-da-attendere");

/// Simplified conference of services (text of 2016).
///
/// The day on which it was called selects the term, not the day of the act. The law's COMPUTE is `scadenza`, its
/// DEEM is
/// *satisfied* with a message that says who assented by silence.
pub const RULE: Rule = Rule {
    id: "s_italia.l241.cds",
    title: Title {
        it: "Conferenza di servizi semplificata (testo del 2016)",
        en: "Simplified conference of services (text of 2016)",
    },
    norms: &[L241_ART_14BIS_COM_2, L241_ART_14BIS_COM_4],
    valid: between(day(2016, 7, 28), day(2025, 3, 14)),
    weight: Weight::Blocking,
    points: &["conferenza"],
    legal_basis: PUBLIC_TASK,
    needs: NEEDS,
    parameters: &[],
    messages: &[ALTRA_FASE, COMPLETA, FORMATA, ATTENDERE],
    judge,
    beside: beside!("cds_2016"),
};

fn judge(case: &Case) -> Judged {
    silence_is_assent(case, [ALTRA_FASE, COMPLETA, FORMATA, ATTENDERE])
}
