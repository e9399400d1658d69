//! Occupation of public ground: Anzio wants the application fifteen days before it begins, unless urgency is
//! explained.

use crate::regolamento::{OSP_ART_4, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const TIPO: Fact<Code> = Fact::new("procedimento.tipo");
const ISTANZA: Fact<Date> = Fact::new("istanza.data");
const DAL: Fact<Date> = Fact::new("occupazione.dal");
const URGENZA: Fact<bool> = Fact::new("occupazione.urgenza_motivata");
const GIORNI: Parameter<i64> = Parameter::new("anticipo-osp");

const ALTRO: Key = Key("anzio-anticipo-altro-procedimento");
const RISPETTATO: Key = Key("anzio-anticipo-rispettato");
const URGENTE: Key = Key("anzio-anticipo-urgente");
const TARDI: Key = Key("anzio-anticipo-tardi");

/// Applications come in advance.
pub const RULE: Rule = Rule {
    id: "c_a323.osp.anticipo",
    title: Title {
        it: "Anticipo della domanda di suolo pubblico",
        en: "Applications for public ground come in advance",
    },
    norms: &[OSP_ART_4],
    valid: since(2026, 1, 1),
    weight: Weight::Warning,
    points: &["concessione"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        TIPO.to("sapere se è chiesto suolo pubblico"),
        ISTANZA.to("contare i giorni di anticipo"),
        DAL.to("sapere quando l'occupazione comincia"),
        URGENZA.to("sapere se l'urgenza è motivata"),
    ],
    parameters: &[GIORNI.name],
    messages: &[ALTRO, RISPETTATO, URGENTE, TARDI],
    judge,
    beside: beside!("anticipo"),
};

fn judge(case: &Case) -> Judged {
    if !case.test("è chiesta l'occupazione di suolo pubblico", case.maybe(TIPO) == Some("suolo-pubblico")) {
        return Ok(not_applicable(ALTRO));
    }
    let ((asked, begins), needed) = (case.read((ISTANZA, DAL))?, case.parameter(GIORNI)?);
    let ahead = case.computed("giorni di anticipo", i64::from((begins - asked).get_days()));
    if case.test("l'anticipo è quello che il regolamento vuole", ahead >= needed) {
        return Ok(satisfied(RISPETTATO).with("giorni", ahead));
    }
    let urgent = case.read(URGENZA)?;
    if case.exception("l'urgenza è motivata", OSP_ART_4, urgent) {
        Ok(satisfied(URGENTE).with("giorni", ahead))
    } else {
        Ok(violated(TARDI).with("giorni", ahead).with("minimo", needed))
    }
}
