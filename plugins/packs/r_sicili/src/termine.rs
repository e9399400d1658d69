//! L.R. Sicilia 7/2019, art. 2: a procedure ends in thirty days unless the entity says otherwise, and the
//! entity may say up to sixty, or up to a hundred and fifty with reasons.

use crate::norms::{LR7_2019_ART_2, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const GIORNI: Fact<i64> = Fact::new("scheda.termine");
const MOTIVATO: Fact<bool> = Fact::new("scheda.termine_motivato");
const DI_LEGGE: Fact<bool> = Fact::new("scheda.termine_di_legge");

/// Days of the ordinary term, at most.
const ORDINARY: i64 = 60;
/// Days of the term with reasons, at most.
const LONGEST: i64 = 150;

const SETTORE: Key = Key("sicilia-termine-di-settore");
const AMMESSO: Key = Key("sicilia-termine-ammesso");
const SENZA_RAGIONI: Key = Key("sicilia-termine-senza-ragioni");
const ECCESSIVO: Key = Key("sicilia-termine-eccessivo");

/// How long a procedure may take.
pub const RULE: Rule = Rule {
    id: "r_sicili.lr7_2019.termine",
    title: Title { it: "Termine massimo in Sicilia", en: "Longest term in Sicilia" },
    norms: &[LR7_2019_ART_2],
    valid: since(2019, 6, 8),
    weight: Weight::Blocking,
    points: &["scheda"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        GIORNI.to("verificare che il termine sia ammesso"),
        MOTIVATO.to("sapere se il termine più lungo è giustificato"),
        DI_LEGGE.to("sapere se il termine è fissato da una norma di settore"),
    ],
    parameters: &[],
    messages: &[SETTORE, AMMESSO, SENZA_RAGIONI, ECCESSIVO],
    judge,
    beside: beside!("termine"),
};

fn judge(case: &Case) -> Judged {
    let sector = case.read(DI_LEGGE)?;
    if case.exclusion("il termine è fissato da una norma di settore", LR7_2019_ART_2, sector) {
        return Ok(not_applicable(SETTORE));
    }
    let days = case.read(GIORNI)?;
    if case.test("il termine è entro quello ordinario", (1..=ORDINARY).contains(&days)) {
        return Ok(satisfied(AMMESSO).with("giorni", days));
    }
    if !case.test("il termine è entro il massimo", (1..=LONGEST).contains(&days)) {
        return Ok(violated(ECCESSIVO).with("giorni", days).with("massimo", LONGEST));
    }
    let reasons = case.read(MOTIVATO)?;
    if case.test("le ragioni del termine più lungo sono date", reasons) {
        Ok(satisfied(AMMESSO).with("giorni", days))
    } else {
        Ok(violated(SENZA_RAGIONI).with("ordinario", ORDINARY).with("massimo", LONGEST))
    }
}
