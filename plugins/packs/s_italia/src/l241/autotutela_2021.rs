//! Art. 21-nonies L. 241/1990 as it stood until 17 December 2025: twelve months.

use super::autotutela::{NEEDS, within_months};
use crate::norms::{L241_ART_21NONIES_2021, PUBLIC_TASK};
use digipro_sdk::prelude::*;

/// Months within which an act that authorises or benefits may be annulled.
pub(super) const MONTHS: u32 = 12;

const LEGITTIMO: Key = Key("autotutela-2021-ammessa");
const IMMOTIVATO: Key = Key("autotutela-2021-immotivata");
const TARDIVO: Key = Key("autotutela-2021-tardiva");

/// Annulment ex officio (text of 2021).
pub const RULE: Rule = Rule {
    id: "s_italia.l241.autotutela",
    title: Title { it: "Annullamento d'ufficio (testo del 2021)", en: "Annulment ex officio (text of 2021)" },
    norms: &[L241_ART_21NONIES_2021],
    valid: between(day(2021, 6, 1), day(2025, 12, 17)),
    weight: Weight::Blocking,
    points: &["autotutela"],
    legal_basis: PUBLIC_TASK,
    needs: NEEDS,
    parameters: &[],
    messages: &[LEGITTIMO, IMMOTIVATO, TARDIVO],
    judge,
    beside: beside!("autotutela_2021"),
};

fn judge(case: &Case) -> Judged {
    within_months(case, L241_ART_21NONIES_2021, MONTHS, [LEGITTIMO, IMMOTIVATO, TARDIVO])
}
