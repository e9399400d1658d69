//! Art. 5 L. 241/1990: every procedure has a unit and a person responsible for it.

use crate::count::says_something;
use crate::norms::{L241_ART_5, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const NOMINATIVO: Fact<Text> = Fact::new("rup.nominativo");
const UNITA: Fact<Text> = Fact::new("rup.unita");

const ASSEGNATO: Key = Key("rup-assegnato");
const SENZA_UNITA: Key = Key("rup-senza-unita");
const SENZA_NOME: Key = Key("rup-senza-nome");

/// A unit and a person are responsible.
pub const RULE: Rule = Rule {
    id: "s_italia.l241.rup",
    title: Title { it: "Responsabile del procedimento", en: "Officer responsible for the procedure" },
    norms: &[L241_ART_5],
    valid: since(1990, 9, 2),
    weight: Weight::Blocking,
    points: &["assegnazione", "provvedimento", "comunicazione-avvio"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        NOMINATIVO.to("sapere chi risponde del procedimento"),
        UNITA.to("sapere quale unità risponde del procedimento"),
    ],
    parameters: &[],
    messages: &[ASSEGNATO, SENZA_UNITA, SENZA_NOME],
    judge,
    beside: beside!("rup"),
};

fn judge(case: &Case) -> Judged {
    let (name, unit) = case.read((NOMINATIVO, UNITA))?;
    if !case.test("un'unità organizzativa è responsabile", says_something(unit)) {
        return Ok(violated(SENZA_UNITA));
    }
    if !case.test("una persona è responsabile", says_something(name)) {
        return Ok(violated(SENZA_NOME).with("unita", unit));
    }
    // The name stays out of the finding: findings are in the log, from which nothing can be erased.
    Ok(satisfied(ASSEGNATO).with("unita", unit))
}
