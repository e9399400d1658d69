//! Art. 124, c. 1, TUEL, and art. 32 L. 69/2009: deliberations stay online for fifteen days in a row.
//! COMPUTE: the last day is the argument `fino`; it does not roll off holidays. For managers' acts the
//! entity's own regulation says how long.

use super::is_deliberation;
use crate::count::published_until;
use crate::norms::{L69_ART_32, PUBLIC_TASK, TUEL_ART_124};
use digipro_sdk::prelude::*;

const TIPO: Fact<Code> = Fact::new("atto.tipo");
const DAL: Fact<Date> = Fact::new("albo.dal");
const RIMOSSA: Fact<Date> = Fact::new("albo.rimossa_il");
const GIORNI: Parameter<i64> = Parameter::new("durata-albo");

/// The shortest publication (art. 124, c. 1).
const DAYS_MIN: i64 = 15;

const ALTRO_ATTO: Key = Key("albo-altro-atto");
const TROPPO_BREVE: Key = Key("albo-durata-troppo-breve");
const PUBBLICATA: Key = Key("albo-pubblicata");
const RIMOSSA_PRESTO: Key = Key("albo-rimossa-presto");

/// Publication for fifteen days.
pub const RULE: Rule = Rule {
    id: "s_italia.tuel.albo",
    title: Title { it: "Pubblicazione all'albo", en: "Publication on the notice board" },
    norms: &[TUEL_ART_124, L69_ART_32],
    valid: since(2011, 1, 1),
    weight: Weight::Blocking,
    points: &["albo"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        TIPO.to("sapere se l'atto è una deliberazione"),
        DAL.to("contare i giorni di pubblicazione"),
        RIMOSSA.to("sapere se l'atto è stato tolto prima"),
    ],
    parameters: &[GIORNI.name],
    messages: &[ALTRO_ATTO, TROPPO_BREVE, PUBBLICATA, RIMOSSA_PRESTO],
    judge,
    beside: beside!("albo"),
};

fn judge(case: &Case) -> Judged {
    let kind = case.read(TIPO)?;
    if !case.test("è una deliberazione", is_deliberation(kind)) {
        return Ok(not_applicable(ALTRO_ATTO));
    }
    let days = case.parameter(GIORNI)?;
    if !case.test("i giorni di pubblicazione sono almeno quelli di legge", days >= DAYS_MIN) {
        return Ok(violated(TROPPO_BREVE).with("giorni", days).with("minimo", DAYS_MIN));
    }
    let until = published_until(case, (case.read(DAL)?, DAL), (days, GIORNI))?;
    let removed = case.maybe(RIMOSSA).is_some_and(|removed| removed <= until);
    if case.test("è stata tolta prima della fine", removed) {
        Ok(violated(RIMOSSA_PRESTO).with("fino", until))
    } else {
        Ok(satisfied(PUBBLICATA).with("fino", until))
    }
}
