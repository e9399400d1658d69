//! D.Lgs. 14 March 2013, n. 33, art. 5 and 5-bis: generalised civic access, and its review.

pub mod accesso_semplice;
pub mod controinteressati;
pub mod foia;
pub mod istanza;
pub mod registro;
pub mod riesame;
pub mod riesame_istanza;
pub mod trasmissione;

use digipro_sdk::prelude::*;

const TIPO: Fact<Code> = Fact::new("procedimento.tipo");
const SPECIE: Fact<Code> = Fact::new("accesso.specie");

/// Whether the case says that it is of another kind: its point is shared with other procedures, and with access to
/// documents (L. 241/1990) and simple access (art. 5, c. 1).
fn of_another_kind(case: &Case) -> bool {
    let says_other = |fact, own| case.maybe(fact).is_some_and(|kind| kind != own);
    let procedure = says_other(TIPO, "accesso-civico");
    let kind = says_other(SPECIE, "generalizzato");
    !case.test("è chiesto l'accesso civico generalizzato", !procedure && !kind)
}

/// The rules on transparency and access.
pub const RULES: &[digipro_sdk::Rule] = &[
    accesso_semplice::RULE,
    istanza::RULE,
    controinteressati::RULE,
    foia::RULE,
    trasmissione::RULE,
    riesame_istanza::RULE,
    riesame::RULE,
    registro::RULE,
];
