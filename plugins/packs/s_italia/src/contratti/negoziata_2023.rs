//! Art. 50, c. 1, lett. c, d and e, D.Lgs. 36/2023 with the EU thresholds until 2023: above direct award five or
//! ten are consulted.

use super::negoziata::{NEEDS, below_the_threshold};
use crate::amount::euro;
use crate::norms::{D36_ART_14_2023, D36_ART_50_COM_1_CDE, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const DIRETTO: Key = Key("negoziata-2023-non-serve");
const SOPRASOGLIA: Key = Key("negoziata-2023-soprasoglia");
const BASTANO: Key = Key("negoziata-2023-operatori-sufficienti");
const POCHI: Key = Key("negoziata-2023-operatori-pochi");

/// Negotiated procedure (thresholds until 2023).
pub const RULE: Rule = Rule {
    id: "s_italia.d36.negoziata",
    title: Title {
        it: "Procedura negoziata (soglie fino al 2023)",
        en: "Negotiated procedure (thresholds until 2023)",
    },
    norms: &[D36_ART_50_COM_1_CDE, D36_ART_14_2023],
    valid: between(day(2023, 7, 1), day(2023, 12, 31)),
    weight: Weight::Blocking,
    points: &["affidamento"],
    legal_basis: PUBLIC_TASK,
    needs: NEEDS,
    parameters: &[],
    messages: &[DIRETTO, SOPRASOGLIA, BASTANO, POCHI],
    judge,
    beside: beside!("negoziata_2023"),
};

fn judge(case: &Case) -> Judged {
    below_the_threshold(case, [euro(5_382_000), euro(215_000)], [DIRETTO, SOPRASOGLIA, BASTANO, POCHI])
}
