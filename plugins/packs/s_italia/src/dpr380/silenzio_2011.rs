//! Art. 20, c. 8, DPR 380/2001 as it stood until 17 December 2025: where there are constraints, silence never
//! grants.

use super::silenzio::{NEEDS, granted_by_silence};
use crate::norms::{DPR380_ART_20_COM_8_2011, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const ALTRO: Key = Key("permesso-silenzio-2011-altro");
const VINCOLATO: Key = Key("permesso-silenzio-2011-vincoli");
const MANCA: Key = Key("permesso-silenzio-2011-domanda-incompleta");
const NEGATO: Key = Key("permesso-silenzio-2011-negato");
const PRESTO: Key = Key("permesso-silenzio-2011-non-formato");
const FORMATO: Key = Key("permesso-silenzio-2011-formato");

/// Silence on a building permit (text of 2011).
///
/// The law's DEEM is *satisfied* with a message that says so.
pub const RULE: Rule = Rule {
    id: "s_italia.dpr380.permesso.silenzio",
    title: Title {
        it: "Silenzio sul permesso di costruire (testo del 2011)",
        en: "Silence on a building permit (text of 2011)",
    },
    norms: &[DPR380_ART_20_COM_8_2011],
    valid: between(day(2011, 7, 13), day(2025, 12, 17)),
    weight: Weight::Blocking,
    points: &["silenzio"],
    legal_basis: PUBLIC_TASK,
    needs: NEEDS,
    parameters: &["preavviso-impedisce-silenzio"],
    messages: &[ALTRO, VINCOLATO, MANCA, NEGATO, PRESTO, FORMATO],
    judge,
    beside: beside!("silenzio_2011"),
};

fn judge(case: &Case) -> Judged {
    granted_by_silence(
        case,
        DPR380_ART_20_COM_8_2011,
        Truth::False,
        [ALTRO, VINCOLATO, MANCA, NEGATO, PRESTO, FORMATO],
    )
}
