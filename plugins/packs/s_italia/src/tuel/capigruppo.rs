//! Art. 125 TUEL: the leaders of the groups in the Council get the list of the Giunta's deliberations when
//! these are published. RECORD: what is not recorded is a warning.

use crate::norms::{PUBLIC_TASK, TUEL_ART_125};
use digipro_sdk::prelude::*;

const TIPO: Fact<Code> = Fact::new("atto.tipo");
const DAL: Fact<Date> = Fact::new("albo.dal");
const COMUNICATA: Fact<bool> = Fact::new("capigruppo.comunicata");
const DATA: Fact<Date> = Fact::new("capigruppo.data");

const ALTRO_ATTO: Key = Key("capigruppo-altro-atto");
const AVVISATI: Key = Key("capigruppo-avvisati");
const NON_AVVISATI: Key = Key("capigruppo-non-avvisati");
const TARDI: Key = Key("capigruppo-tardi");

/// Group leaders are told.
pub const RULE: Rule = Rule {
    id: "s_italia.tuel.capigruppo",
    title: Title { it: "Comunicazione ai capigruppo", en: "Group leaders are told" },
    norms: &[TUEL_ART_125],
    valid: since(2000, 10, 13),
    weight: Weight::Warning,
    points: &["pubblicazione"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        TIPO.to("sapere se l'atto è della Giunta"),
        DAL.to("sapere quando l'atto è pubblicato"),
        COMUNICATA.to("sapere se i capigruppo sono stati avvisati"),
        DATA.to("sapere se sono stati avvisati con la pubblicazione"),
    ],
    parameters: &[],
    messages: &[ALTRO_ATTO, AVVISATI, NON_AVVISATI, TARDI],
    judge,
    beside: beside!("capigruppo"),
};

fn judge(case: &Case) -> Judged {
    let kind = case.read(TIPO)?;
    if !case.test("è una deliberazione della Giunta", kind == "deliberazione-giunta") {
        return Ok(not_applicable(ALTRO_ATTO));
    }
    let told = case.read(COMUNICATA)?;
    if !case.test("i capigruppo sono stati avvisati", told) {
        return Ok(violated(NON_AVVISATI));
    }
    let (published, told_on) = case.read((DAL, DATA))?;
    if case.test("sono stati avvisati con la pubblicazione", told_on <= published) {
        Ok(satisfied(AVVISATI).with("data", told_on))
    } else {
        Ok(violated(TARDI).weighing(Weight::Note).with("data", told_on))
    }
}
