//! L.R. Sicilia 44/1991, art. 11: deliberations are published in full for fifteen days in a row, whatever the
//! State's rule says of its own. COMPUTE: the last day is the argument `fino`.

use crate::norms::{LR44_1991_ART_11, PUBLIC_TASK};
use digipro_sdk::count::published_until;
use digipro_sdk::prelude::*;

const TIPO: Fact<Code> = Fact::new("atto.tipo");
const DAL: Fact<Date> = Fact::new("albo.dal");
const INTEGRALE: Fact<bool> = Fact::new("albo.copia_integrale");
const RIMOSSA: Fact<Date> = Fact::new("albo.rimossa_il");
const GIORNI: Parameter<i64> = Parameter::new("durata-albo");

/// The shortest publication.
const DAYS_MIN: i64 = 15;

const ALTRO_ATTO: Key = Key("sicilia-albo-altro-atto");
const NON_INTEGRALE: Key = Key("sicilia-albo-non-integrale");
const TROPPO_BREVE: Key = Key("sicilia-albo-troppo-breve");
const PUBBLICATA: Key = Key("sicilia-albo-pubblicata");
const RIMOSSA_PRESTO: Key = Key("sicilia-albo-rimossa-presto");

/// Publication in full.
pub const RULE: Rule = Rule {
    id: "r_sicili.lr44_1991.pubblicazione",
    title: Title { it: "Pubblicazione integrale all'albo", en: "Publication in full" },
    norms: &[LR44_1991_ART_11],
    valid: since(2011, 1, 1),
    weight: Weight::Blocking,
    points: &["albo"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        TIPO.to("sapere se l'atto è una deliberazione"),
        DAL.to("contare i giorni di pubblicazione"),
        INTEGRALE.to("sapere se è pubblicata la copia integrale"),
        RIMOSSA.to("sapere se l'atto è stato tolto prima"),
    ],
    parameters: &[GIORNI.name],
    messages: &[ALTRO_ATTO, NON_INTEGRALE, TROPPO_BREVE, PUBBLICATA, RIMOSSA_PRESTO],
    judge,
    beside: beside!("pubblicazione"),
};

fn judge(case: &Case) -> Judged {
    let kind = case.read(TIPO)?;
    let deliberation = matches!(kind, "deliberazione-consiglio" | "deliberazione-giunta");
    if !case.test("è una deliberazione", deliberation) {
        return Ok(not_applicable(ALTRO_ATTO));
    }
    let days = case.parameter(GIORNI)?;
    if !case.test("i giorni di pubblicazione sono almeno quelli di legge", days >= DAYS_MIN) {
        return Ok(violated(TROPPO_BREVE).with("giorni", days).with("minimo", DAYS_MIN));
    }
    let whole = case.read(INTEGRALE)?;
    if !case.test("è pubblicata la copia integrale", whole) {
        return Ok(violated(NON_INTEGRALE));
    }
    let until = published_until(case, (case.read(DAL)?, DAL), (days, GIORNI))?;
    let removed = case.maybe(RIMOSSA).is_some_and(|removed| removed <= until);
    if case.test("è stata tolta prima della fine", removed) {
        Ok(violated(RIMOSSA_PRESTO).with("fino", until))
    } else {
        Ok(satisfied(PUBBLICATA).with("fino", until))
    }
}
