//! Art. 23 D.Lgs. 33/2013: the list of acts that choose a contractor or conclude an agreement is brought up
//! to date every six months. COMPUTE: the argument `entro` is the last day; RECORD: a stale list is a note.

use super::DUTY;
use crate::count::reckon;
use crate::norms::D33_ART_23;
use digipro_sdk::prelude::*;
use digipro_sdk::term::{Kind, Length};

const MATERIA: Fact<Code> = Fact::new("atto.materia");
const AGGIORNATO: Fact<Date> = Fact::new("elenco.aggiornato_il");
const MESI: Parameter<i64> = Parameter::new("mesi-elenco-provvedimenti");

const ALTRA_MATERIA: Key = Key("art23-altra-materia");
const AGGIORNATO_: Key = Key("art23-aggiornato");
const VECCHIO: Key = Key("art23-vecchio");

/// Lists of acts twice a year.
pub const RULE: Rule = Rule {
    id: "s_italia.d33.art23",
    title: Title { it: "Elenchi semestrali dei provvedimenti", en: "Half-yearly lists of acts" },
    norms: &[D33_ART_23],
    valid: since(2016, 6, 23),
    weight: Weight::Note,
    points: &["pubblicazione"],
    legal_basis: DUTY,
    needs: &[
        MATERIA.to("sapere se l'atto va nell'elenco"),
        AGGIORNATO.to("sapere quando l'elenco è stato aggiornato"),
    ],
    parameters: &[MESI.name],
    messages: &[ALTRA_MATERIA, AGGIORNATO_, VECCHIO],
    judge,
    beside: beside!("art23"),
};

fn judge(case: &Case) -> Judged {
    let matter = case.read(MATERIA)?;
    if !case.test("è un affidamento o un accordo", matches!(matter, "affidamento" | "convenzione")) {
        return Ok(not_applicable(ALTRA_MATERIA));
    }
    let updated = case.read(AGGIORNATO)?;
    let months = u32::try_from(case.parameter(MESI)?).map_err(|_| Unknown::fact(MESI.name))?;
    let reckoning = reckon(case, Kind::Ordinary, (updated, AGGIORNATO), Length::months(months))?;
    let by = reckoning.due.ok_or_else(|| Unknown::fact(AGGIORNATO.path))?;
    if case.test("l'elenco è aggiornato", case.act_date() <= by) {
        Ok(satisfied(AGGIORNATO_).with("entro", by))
    } else {
        Ok(violated(VECCHIO).with("entro", by))
    }
}
