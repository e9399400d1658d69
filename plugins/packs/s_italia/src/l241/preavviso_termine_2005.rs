//! Art. 10-bis L. 241/1990 as it stood until 16 July 2020: the notice interrupted, and the term began afresh.

use super::preavviso_termine::{NEEDS, when_it_ends};
use crate::norms::{L241_ART_10BIS_COM_1_2005, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const NESSUNO: Key = Key("preavviso-2005-termine-nessuno");
const IN_TEMPO: Key = Key("preavviso-2005-termine-in-corso");
const SCADUTO: Key = Key("preavviso-2005-termine-scaduto");

/// Term after the notice (text of 2005).
///
/// The law's COMPUTE is `scadenza`.
pub const RULE: Rule = Rule {
    id: "s_italia.l241.preavviso.termine",
    title: Title {
        it: "Termine dopo il preavviso (testo del 2005)",
        en: "Term after the notice (text of 2005)",
    },
    norms: &[L241_ART_10BIS_COM_1_2005],
    valid: between(day(2005, 3, 8), day(2020, 7, 16)),
    weight: Weight::Warning,
    points: &["concessione", "contributo"],
    legal_basis: PUBLIC_TASK,
    needs: NEEDS,
    parameters: &["termine-conclusione", "termine-osservazioni"],
    messages: &[NESSUNO, IN_TEMPO, SCADUTO],
    judge,
    beside: beside!("preavviso_termine_2005"),
};

fn judge(case: &Case) -> Judged {
    when_it_ends(case, [NESSUNO, IN_TEMPO, SCADUTO])
}
