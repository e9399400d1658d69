//! Art. 21-nonies L. 241/1990 as it stood until 31 May 2021: eighteen months.

use super::autotutela::{NEEDS, within_months};
use crate::norms::{L241_ART_21NONIES_2015, PUBLIC_TASK};
use digipro_sdk::prelude::*;

/// Months within which an act that authorises or benefits may be annulled.
pub(super) const MONTHS: u32 = 18;

const LEGITTIMO: Key = Key("autotutela-2015-ammessa");
const IMMOTIVATO: Key = Key("autotutela-2015-immotivata");
const TARDIVO: Key = Key("autotutela-2015-tardiva");

/// Annulment ex officio (text of 2015).
pub const RULE: Rule = Rule {
    id: "s_italia.l241.autotutela",
    title: Title { it: "Annullamento d'ufficio (testo del 2015)", en: "Annulment ex officio (text of 2015)" },
    norms: &[L241_ART_21NONIES_2015],
    valid: between(day(2015, 8, 28), day(2021, 5, 31)),
    weight: Weight::Blocking,
    points: &["autotutela"],
    legal_basis: PUBLIC_TASK,
    needs: NEEDS,
    parameters: &[],
    messages: &[LEGITTIMO, IMMOTIVATO, TARDIVO],
    judge,
    beside: beside!("autotutela_2015"),
};

fn judge(case: &Case) -> Judged {
    within_months(case, L241_ART_21NONIES_2015, MONTHS, [LEGITTIMO, IMMOTIVATO, TARDIVO])
}
