//! Art. 50, c. 1, lett. c, d and e, D.Lgs. 36/2023 with the EU thresholds of 2024 and 2025: above direct award five
//! or ten are consulted.

use super::negoziata::{NEEDS, below_the_threshold};
use crate::amount::euro;
use crate::norms::{D36_ART_14_2024, D36_ART_50_COM_1_CDE, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const DIRETTO: Key = Key("negoziata-2024-non-serve");
const SOPRASOGLIA: Key = Key("negoziata-2024-soprasoglia");
const BASTANO: Key = Key("negoziata-2024-operatori-sufficienti");
const POCHI: Key = Key("negoziata-2024-operatori-pochi");

/// Negotiated procedure (thresholds of 2024-2025).
pub const RULE: Rule = Rule {
    id: "s_italia.d36.negoziata",
    title: Title {
        it: "Procedura negoziata (soglie 2024-2025)",
        en: "Negotiated procedure (thresholds of 2024-2025)",
    },
    norms: &[D36_ART_50_COM_1_CDE, D36_ART_14_2024],
    valid: between(day(2024, 1, 1), day(2025, 12, 31)),
    weight: Weight::Blocking,
    points: &["affidamento"],
    legal_basis: PUBLIC_TASK,
    needs: NEEDS,
    parameters: &[],
    messages: &[DIRETTO, SOPRASOGLIA, BASTANO, POCHI],
    judge,
    beside: beside!("negoziata_2024"),
};

fn judge(case: &Case) -> Judged {
    below_the_threshold(case, [euro(5_538_000), euro(221_000)], [DIRETTO, SOPRASOGLIA, BASTANO, POCHI])
}
