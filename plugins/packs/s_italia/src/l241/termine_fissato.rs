//! Art. 2, c. 3 and 4, L. 241/1990: how long a term an entity may give itself.

use crate::norms::{L241_ART_2_COM_3, L241_ART_2_COM_4, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const GIORNI: Fact<i64> = Fact::new("scheda.termine");
const MOTIVATO: Fact<bool> = Fact::new("scheda.termine_motivato");
const ESCLUSO: Fact<bool> = Fact::new("scheda.termine_di_legge");

/// Days of the ordinary term, at most (c. 3).
const ORDINARY: i64 = 90;
/// Days of the term with reasons, at most (c. 4).
const LONGEST: i64 = 180;

const SETTORE: Key = Key("termine-fissato-di-settore");
const AMMESSO: Key = Key("termine-fissato-ammesso");
const SENZA: Key = Key("termine-fissato-senza-ragioni");
const ECCESSIVO: Key = Key("termine-fissato-eccessivo");

/// Term set by the entity.
pub const RULE: Rule = Rule {
    id: "s_italia.l241.termine.fissato",
    title: Title { it: "Termine fissato dall'ente", en: "Term set by the entity" },
    norms: &[L241_ART_2_COM_3, L241_ART_2_COM_4],
    valid: since(2009, 7, 4),
    weight: Weight::Blocking,
    points: &["scheda"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        GIORNI.to("verificare che il termine sia ammesso"),
        MOTIVATO.to("sapere se il termine più lungo è giustificato"),
        ESCLUSO.to("sapere se il termine è fissato da una norma di settore"),
    ],
    parameters: &[],
    messages: &[SETTORE, AMMESSO, SENZA, ECCESSIVO],
    judge,
    beside: beside!("termine_fissato"),
};

fn judge(case: &Case) -> Judged {
    let sector = case.read(ESCLUSO)?;
    if case.exclusion("il termine è fissato da una norma di settore", L241_ART_2_COM_3, sector) {
        return Ok(not_applicable(SETTORE));
    }
    let days = case.read(GIORNI)?;
    if case.test("il termine è entro quello ordinario", (1..=ORDINARY).contains(&days)) {
        return Ok(satisfied(AMMESSO).with("giorni", days));
    }
    if !case.test("il termine è entro il massimo", (1..=LONGEST).contains(&days)) {
        return Ok(violated(ECCESSIVO).with("giorni", days).with("massimo", LONGEST));
    }
    if case.decide("le ragioni del termine più lungo sono date", case.truth(MOTIVATO))? {
        Ok(satisfied(AMMESSO).with("giorni", days))
    } else {
        Ok(violated(SENZA).with("ordinario", ORDINARY).with("massimo", LONGEST))
    }
}
