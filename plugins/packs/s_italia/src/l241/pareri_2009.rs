//! Art. 16 L. 241/1990 as it stood until 16 July 2020: without an opinion in twenty days one might proceed.

use super::pareri::{NEEDS, within_twenty_days};
use crate::norms::{L241_ART_16_2009, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const ACQUISITO: Key = Key("parere-2009-acquisito");
const SENZA: Key = Key("parere-2009-senza");
const ATTENDERE: Key = Key("parere-2009-da-attendere");
const INDISPENSABILE: Key = Key("parere-2009-indispensabile");

/// Opinions (text of 2009).
///
/// The law's COMPUTE is the argument `scadenza`.
pub const RULE: Rule = Rule {
    id: "s_italia.l241.pareri",
    title: Title { it: "Pareri (testo del 2009)", en: "Opinions (text of 2009)" },
    norms: &[L241_ART_16_2009],
    valid: between(day(2009, 7, 4), day(2020, 7, 16)),
    weight: Weight::Blocking,
    points: &["parere", "pareri"],
    legal_basis: PUBLIC_TASK,
    needs: NEEDS,
    parameters: &["termine-parere"],
    messages: &[ACQUISITO, SENZA, ATTENDERE, INDISPENSABILE],
    judge,
    beside: beside!("pareri_2009"),
};

fn judge(case: &Case) -> Judged {
    within_twenty_days(case, L241_ART_16_2009, [ACQUISITO, INDISPENSABILE, SENZA, ATTENDERE])
}
