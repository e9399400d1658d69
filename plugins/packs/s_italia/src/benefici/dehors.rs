//! L. 182/2025: tables outdoors may stay under the light regime until 30 June 2027.

use crate::norms::{L182_DEHORS, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const TIPO: Fact<Code> = Fact::new("concessione.tipo");
const AGEVOLATO: Fact<bool> = Fact::new("concessione.regime_agevolato");
const FINO: Fact<Date> = Fact::new("concessione.fino_al");

/// The last day of the light regime.
const LAST: Date = day(2027, 6, 30);

const ALTRO: Key = Key("dehors-non-riguarda");
const ENTRO: Key = Key("dehors-entro-il-regime");
const OLTRE: Key = Key("dehors-oltre-il-regime");

/// Tables outdoors: the light regime.
pub const RULE: Rule = Rule {
    id: "s_italia.l182_2025.dehors",
    title: Title { it: "Dehors: regime agevolato", en: "Tables outdoors: the light regime" },
    norms: &[L182_DEHORS],
    valid: between(day(2025, 12, 18), day(2027, 6, 30)),
    weight: Weight::Blocking,
    points: &["concessione"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        TIPO.to("sapere se sono dehors"),
        AGEVOLATO.to("sapere se si usa il regime agevolato"),
        FINO.to("confrontare con la fine del regime"),
    ],
    parameters: &[],
    messages: &[ALTRO, ENTRO, OLTRE],
    judge,
    beside: beside!("dehors"),
};

fn judge(case: &Case) -> Judged {
    let kind = case.read(TIPO)?;
    let light = Truth::from(kind == "dehors") & case.truth(AGEVOLATO);
    if !case.decide("si usa il regime agevolato per i dehors", light)? {
        return Ok(not_applicable(ALTRO));
    }
    let until = case.read(FINO)?;
    let within = case.test("l'occupazione finisce nel regime", until <= LAST);
    Ok(if within { satisfied(ENTRO) } else { violated(OLTRE) }.with("fine", LAST))
}
