//! Art. 13 DPR 223/1989: whoever moves says so within twenty days; late or not, the declaration is received.

use crate::count::ends;
use crate::norms::{DPR223_ART_13, PUBLIC_TASK};
use digipro_sdk::prelude::*;
use digipro_sdk::term::Length;

const TRASFERITO: Fact<Date> = Fact::new("residenza.trasferito_il");
const DICHIARATA: Fact<Date> = Fact::new("residenza.dichiarata_il");

/// Days to declare.
const DAYS: u32 = 20;

const IN_TEMPO: Key = Key("venti-giorni-rispettati");
const TARDI: Key = Key("venti-giorni-superati");

/// Declaration within twenty days.
pub const RULE: Rule = Rule {
    id: "s_italia.anagrafe.venti_giorni",
    title: Title { it: "Dichiarazione entro venti giorni", en: "Declaration within twenty days" },
    norms: &[DPR223_ART_13],
    valid: since(2001, 1, 1),
    weight: Weight::Warning,
    points: &["residenza"],
    legal_basis: PUBLIC_TASK,
    needs: &[TRASFERITO.to("contare i venti giorni"), DICHIARATA.to("sapere se la dichiarazione è in tempo")],
    parameters: &[],
    messages: &[IN_TEMPO, TARDI],
    judge,
    beside: beside!("venti_giorni"),
};

fn judge(case: &Case) -> Judged {
    let (moved, declared) = case.read((TRASFERITO, DICHIARATA))?;
    let by = ends(case, (moved, TRASFERITO), Length::days(DAYS))?;
    if case.test("la dichiarazione è resa in tempo", declared <= by) {
        Ok(satisfied(IN_TEMPO).with("entro", by))
    } else {
        Ok(violated(TARDI).with("entro", by))
    }
}
