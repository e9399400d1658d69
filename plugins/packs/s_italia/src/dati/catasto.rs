//! Where a plot of land is in the land register: sheet, parcel, sub-unit.

use super::digits;
use crate::norms::{GDPR_ART_5_D, PUBLIC_TASK, RDL652_CATASTO};
use digipro_sdk::prelude::*;

const FOGLIO: Fact<Text> = Fact::new("catasto.foglio");
const PARTICELLA: Fact<Text> = Fact::new("catasto.particella");
const SUB: Fact<Text> = Fact::new("catasto.sub");

const VALIDO: Key = Key("catasto-valido");
const ASSENTE: Key = Key("catasto-assente");
const FORMA: Key = Key("catasto-forma");

/// Sheet, parcel, sub-unit.
pub const RULE: Rule = Rule {
    id: "s_italia.dati.catasto",
    title: Title { it: "Dati catastali", en: "Land register" },
    norms: &[GDPR_ART_5_D, RDL652_CATASTO],
    valid: since(2018, 5, 25),
    weight: Weight::Warning,
    points: &["permesso", "scia", "residenza"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        FOGLIO.to("verificare che il foglio sia scritto bene"),
        PARTICELLA.to("verificare che la particella sia scritta bene"),
        SUB.to("verificare che il subalterno sia scritto bene"),
    ],
    parameters: &[],
    messages: &[VALIDO, ASSENTE, FORMA],
    judge,
    beside: beside!("catasto"),
};

fn judge(case: &Case) -> Judged {
    let [sheet, parcel, sub] =
        [FOGLIO, PARTICELLA, SUB].map(|fact| case.maybe(fact).unwrap_or_default().trim());
    if !case.test("dati catastali sono indicati", ![sheet, parcel, sub].concat().is_empty()) {
        return Ok(not_applicable(ASSENTE));
    }
    let right = [
        ("foglio", digits(sheet, 1, 4)),
        ("particella", digits(parcel, 1, 5)),
        ("subalterno", digits(sub, 0, 4)),
    ];
    let wrong = right.into_iter().find(|(_, right)| !right);
    case.test("foglio, particella e subalterno hanno la forma prevista", wrong.is_none());
    Ok(wrong.map_or_else(|| satisfied(VALIDO), |(field, _)| violated(FORMA).with("dato", field)))
}
