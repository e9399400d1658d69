//! Art. 37 D.Lgs. 33/2013, as it stood until the end of 2023: contract data are published on the entity's own
//! site.

use super::DUTY;
use crate::norms::D33_ART_37_2016;
use digipro_sdk::prelude::*;

const CONTRATTO: Fact<bool> = Fact::new("contratto.pubblico");
const SUL_SITO: Fact<bool> = Fact::new("pubblicazione.dati_contratto");

const ALTRO: Key = Key("art37-2016-altro-atto");
const PUBBLICATI: Key = Key("art37-2016-pubblicati");
const NON_PUBBLICATI: Key = Key("art37-2016-non-pubblicati");

/// Contract data on the entity's own site.
pub const RULE: Rule = Rule {
    id: "s_italia.d33.art37",
    title: Title {
        it: "Dati dei contratti pubblici (fino al 2023)",
        en: "Data of public contracts (until 2023)",
    },
    norms: &[D33_ART_37_2016],
    valid: between(day(2016, 6, 23), day(2023, 12, 31)),
    weight: Weight::Blocking,
    points: &["pubblicazione"],
    legal_basis: DUTY,
    needs: &[
        CONTRATTO.to("sapere se l'atto riguarda un contratto pubblico"),
        SUL_SITO.to("sapere se i dati sono sul sito dell'ente"),
    ],
    parameters: &[],
    messages: &[ALTRO, PUBBLICATI, NON_PUBBLICATI],
    judge,
    beside: beside!("art37_2016"),
};

fn judge(case: &Case) -> Judged {
    let contract = case.read(CONTRATTO)?;
    if !case.test("l'atto riguarda un contratto pubblico", contract) {
        return Ok(not_applicable(ALTRO));
    }
    let published = case.read(SUL_SITO)?;
    if case.test("i dati sono sul sito dell'ente", published) {
        Ok(satisfied(PUBBLICATI))
    } else {
        Ok(violated(NON_PUBBLICATI))
    }
}
