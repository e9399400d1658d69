//! Art. 14-bis L. 241/1990 and art. 13 DL 76/2020, from 15 March 2025: all conferences are accelerated.

use super::cds::{NEEDS, silence_is_assent};
use crate::norms::{DL76_ART_13, L241_ART_14BIS_COM_2, L241_ART_14BIS_COM_4, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const ALTRA_FASE: Key = Key("cds-2025-altra-fase");
const COMPLETA: Key = Key("cds-2025-completa");
const FORMATA: Key = Key("cds-2025-silenzio-assenso");
const ATTENDERE: Key = Key("cds-2025-da-attendere");

/// Simplified conference of services (accelerated).
///
/// The day on which it was called selects the term, not the day of the act. The law's COMPUTE is `scadenza`, its
/// DEEM is
/// *satisfied* with a message that says who assented by silence.
pub const RULE: Rule = Rule {
    id: "s_italia.l241.cds",
    title: Title {
        it: "Conferenza di servizi semplificata (regime accelerato)",
        en: "Simplified conference of services (accelerated)",
    },
    norms: &[L241_ART_14BIS_COM_2, L241_ART_14BIS_COM_4, DL76_ART_13],
    valid: between(day(2025, 3, 15), day(2026, 2, 19)),
    weight: Weight::Blocking,
    points: &["conferenza"],
    legal_basis: PUBLIC_TASK,
    needs: NEEDS,
    parameters: &[],
    messages: &[ALTRA_FASE, COMPLETA, FORMATA, ATTENDERE],
    judge,
    beside: beside!("cds_2025"),
};

fn judge(case: &Case) -> Judged {
    silence_is_assent(case, [ALTRA_FASE, COMPLETA, FORMATA, ATTENDERE])
}
