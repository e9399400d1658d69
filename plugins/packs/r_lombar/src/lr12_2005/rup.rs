//! Art. 38, c. 2, L.R. Lombardia 12/2005: within ten days of the application the applicant knows who is
//! responsible.

use crate::norms::{ART_38_COM_2, PUBLIC_TASK};
use digipro_sdk::count::last_day;
use digipro_sdk::prelude::*;

const PRESENTATA: Fact<Date> = Fact::new("permesso.domanda_il");
const COMUNICATO: Fact<Date> = Fact::new("permesso.responsabile_comunicato_il");
const GIORNI: Parameter<i64> = Parameter::new("permesso-responsabile");

const IN_TEMPO: Key = Key("lombardia-rup-in-tempo");
const TARDI: Key = Key("lombardia-rup-tardi");

/// The name of the responsible officer.
pub const RULE: Rule = Rule {
    id: "r_lombar.lr12_2005.rup",
    title: Title { it: "Nome del responsabile", en: "Name of the responsible officer" },
    norms: &[ART_38_COM_2],
    valid: since(2012, 3, 17),
    weight: Weight::Warning,
    points: &["permesso"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        PRESENTATA.to("contare i giorni dalla domanda"),
        COMUNICATO.to("sapere quando il nome è stato comunicato"),
    ],
    parameters: &[GIORNI.name],
    messages: &[IN_TEMPO, TARDI],
    judge,
    beside: beside!("rup"),
};

fn judge(case: &Case) -> Judged {
    let (asked, told) = case.read((PRESENTATA, COMUNICATO))?;
    let by = last_day(case, (asked, PRESENTATA), (case.parameter(GIORNI)?, GIORNI))?;
    if case.test("il nome è stato comunicato in tempo", told <= by) {
        Ok(satisfied(IN_TEMPO).with("entro", by))
    } else {
        Ok(violated(TARDI).with("entro", by))
    }
}
