//! The code of a public investment project (CUP): its form. It has no control digit, so only the national
//! register can say whether it exists.

use super::normal;
use crate::norms::{GDPR_ART_5_D, L3_CUP, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const CUP: Fact<Text> = Fact::new("progetto.cup");

const VALIDO: Key = Key("cup-valido");
const ASSENTE: Key = Key("cup-assente");
const FORMA: Key = Key("cup-forma");

/// The code of a public investment project.
pub const RULE: Rule = Rule {
    id: "s_italia.dati.cup",
    title: Title { it: "Codice unico di progetto", en: "Project code" },
    norms: &[GDPR_ART_5_D, L3_CUP],
    valid: since(2018, 5, 25),
    weight: Weight::Warning,
    points: &["affidamento", "determina", "contratto", "pagamento"],
    legal_basis: PUBLIC_TASK,
    needs: &[CUP.to("verificare che il CUP sia scritto bene")],
    parameters: &[],
    messages: &[VALIDO, ASSENTE, FORMA],
    judge,
    beside: beside!("cup"),
};

fn judge(case: &Case) -> Judged {
    let code = normal(case.maybe(CUP).unwrap_or_default());
    if !case.test("un CUP è indicato", !code.is_empty()) {
        return Ok(not_applicable(ASSENTE));
    }
    if case.test("il codice ha la forma prevista", is_cup(&code)) {
        Ok(satisfied(VALIDO))
    } else {
        Ok(violated(FORMA))
    }
}

/// A letter, two digits, a letter, eleven digits.
fn is_cup(code: &str) -> bool {
    let letter = |at| at == 0 || at == 3;
    let fits =
        |(at, byte): (usize, u8)| if letter(at) { byte.is_ascii_uppercase() } else { byte.is_ascii_digit() };
    code.len() == 15 && code.bytes().enumerate().all(fits)
}
