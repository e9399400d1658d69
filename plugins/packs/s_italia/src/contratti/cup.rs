//! Art. 11 L. 3/2003: an act that pays for a public investment without the code of its project is null.

use crate::count::says_something;
use crate::norms::{L3_ART_11_COM_2BIS, L3_CUP, PUBLIC_TASK};
use digipro_sdk::Need;
use digipro_sdk::prelude::*;

const INVESTIMENTO: Fact<bool> = Fact::new("progetto.investimento");
const CUP: Fact<Text> = Fact::new("progetto.cup");

const ALTRO: Key = Key("cup-non-dovuto");
const PRESENTE: Key = Key("cup-indicato");
const MANCA: Key = Key("cup-mancante");

/// What the rule reads, in both texts of the article.
pub(super) const NEEDS: &[Need] = &[
    INVESTIMENTO.to("sapere se è un progetto di investimento pubblico"),
    CUP.to("verificare che il codice sia indicato"),
];

/// Code of the project.
///
/// The law's DEEM (the act is null) is a blocking violation.
pub const RULE: Rule = Rule {
    id: "s_italia.l3.cup",
    title: Title { it: "Codice unico di progetto", en: "Code of the project" },
    norms: &[L3_CUP, L3_ART_11_COM_2BIS],
    valid: since(2020, 7, 17),
    weight: Weight::Blocking,
    points: &["determina", "contratto", "pagamento"],
    legal_basis: PUBLIC_TASK,
    needs: NEEDS,
    parameters: &[],
    messages: &[ALTRO, PRESENTE, MANCA],
    judge,
    beside: beside!("cup"),
};

fn judge(case: &Case) -> Judged {
    bears_the_code(case, [ALTRO, PRESENTE, MANCA])
}

/// Whether an act for a public investment bears the code of its project. What changed is what follows when it
/// does not.
pub(super) fn bears_the_code(case: &Case, [other, stated, missing]: [Key; 3]) -> Judged {
    let investment = case.read(INVESTIMENTO)?;
    if !case.test("è un progetto di investimento pubblico", investment) {
        return Ok(not_applicable(other));
    }
    let code = case.read(CUP)?;
    if case.test("il CUP è indicato", says_something(code)) {
        Ok(satisfied(stated).with("cup", code))
    } else {
        Ok(violated(missing))
    }
}
