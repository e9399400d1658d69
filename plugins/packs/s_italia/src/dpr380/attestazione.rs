//! Art. 20, c. 8, DPR 380/2001: who has the permit by silence gets that in writing within fifteen days.

use crate::count::{days, ends};
use crate::norms::{DPR380_ART_20_COM_8, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const CHIESTA: Fact<bool> = Fact::new("attestazione.permesso_chiesta");
const CHIESTA_IL: Fact<Date> = Fact::new("attestazione.permesso_chiesta_il");
const RILASCIATA: Fact<bool> = Fact::new("attestazione.permesso_rilasciata");
const GIORNI: Parameter<i64> = Parameter::new("permesso-attestazione");

const NESSUNA: Key = Key("permesso-attestazione-non-chiesta");
const DATA: Key = Key("permesso-attestazione-rilasciata");
const ATTESA: Key = Key("permesso-attestazione-in-corso");
const TARDI: Key = Key("permesso-attestazione-tardiva");

/// Certificate of a permit by silence.
pub const RULE: Rule = Rule {
    id: "s_italia.dpr380.permesso.attestazione",
    title: Title { it: "Attestazione del permesso per silenzio", en: "Certificate of a permit by silence" },
    norms: &[DPR380_ART_20_COM_8],
    valid: since(2025, 12, 18),
    weight: Weight::Warning,
    points: &["silenzio"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        CHIESTA.to("sapere se l'attestazione è chiesta"),
        CHIESTA_IL.to("contare i quindici giorni"),
        RILASCIATA.to("sapere se è rilasciata"),
    ],
    parameters: &[GIORNI.name],
    messages: &[NESSUNA, DATA, ATTESA, TARDI],
    judge,
    beside: beside!("attestazione"),
};

fn judge(case: &Case) -> Judged {
    let asked = case.read(CHIESTA)?;
    if !case.test("l'attestazione è chiesta", asked) {
        return Ok(not_applicable(NESSUNA));
    }
    let issued = case.read(RILASCIATA)?;
    if case.test("l'attestazione è rilasciata", issued) {
        return Ok(satisfied(DATA));
    }
    let by = ends(case, (case.read(CHIESTA_IL)?, CHIESTA_IL), days(case, GIORNI)?)?;
    let late = case.test("i quindici giorni sono passati", case.act_date() > by);
    Ok(if late { violated(TARDI) } else { satisfied(ATTESA) }.with("entro", by))
}
