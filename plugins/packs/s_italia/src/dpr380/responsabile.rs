//! Art. 20, c. 2, DPR 380/2001: within ten days the applicant knows who examines his project.

use crate::count::{days, ends};
use crate::norms::{DPR380_ART_20_COM_2, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const DOMANDA: Fact<Date> = Fact::new("permesso.domanda_il");
const COMUNICATO: Fact<Date> = Fact::new("permesso.responsabile_comunicato_il");
const GIORNI: Parameter<i64> = Parameter::new("permesso-responsabile");

const IN_TEMPO: Key = Key("permesso-responsabile-comunicato");
const TARDI: Key = Key("permesso-responsabile-tardivo");

/// Officer for the permit.
pub const RULE: Rule = Rule {
    id: "s_italia.dpr380.permesso.responsabile",
    title: Title { it: "Responsabile del permesso", en: "Officer for the permit" },
    norms: &[DPR380_ART_20_COM_2],
    valid: since(2011, 7, 13),
    weight: Weight::Warning,
    points: &["permesso"],
    legal_basis: PUBLIC_TASK,
    needs: &[DOMANDA.to("contare i dieci giorni"), COMUNICATO.to("sapere se il nome è comunicato in tempo")],
    parameters: &[GIORNI.name],
    messages: &[IN_TEMPO, TARDI],
    judge,
    beside: beside!("responsabile"),
};

fn judge(case: &Case) -> Judged {
    let (applied, told) = case.read((DOMANDA, COMUNICATO))?;
    let by = ends(case, (applied, DOMANDA), days(case, GIORNI)?)?;
    if case.test("il nome è comunicato in tempo", told <= by) {
        Ok(satisfied(IN_TEMPO).with("entro", by))
    } else {
        Ok(violated(TARDI).with("entro", by))
    }
}
