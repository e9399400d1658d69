//! Art. 11, c. 1, L. 3/2003 until 16 July 2020: a public investment has a code, but the act stood without.

use super::cup::{NEEDS, bears_the_code};
use crate::norms::{L3_CUP, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const ALTRO: Key = Key("cup-2003-non-dovuto");
const PRESENTE: Key = Key("cup-2003-indicato");
const MANCA: Key = Key("cup-2003-mancante");

/// Code of the project (text of 2003).
pub const RULE: Rule = Rule {
    id: "s_italia.l3.cup",
    title: Title {
        it: "Codice unico di progetto (testo del 2003)",
        en: "Code of the project (text of 2003)",
    },
    norms: &[L3_CUP],
    valid: between(day(2003, 2, 4), day(2020, 7, 16)),
    weight: Weight::Warning,
    points: &["determina", "contratto", "pagamento"],
    legal_basis: PUBLIC_TASK,
    needs: NEEDS,
    parameters: &[],
    messages: &[ALTRO, PRESENTE, MANCA],
    judge,
    beside: beside!("cup_2003"),
};

fn judge(case: &Case) -> Judged {
    bears_the_code(case, [ALTRO, PRESENTE, MANCA])
}
