//! Art. 20, c. 8, DPR 380/2001: who has the permit by silence gets that in writing within fifteen days.

use crate::count::{days, ends};
use crate::norms::{DPR380_ART_20_COM_8, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const ISTITUTO: Fact<Code> = Fact::new("silenzio.istituto");
const CHIESTA: Fact<bool> = Fact::new("attestazione.permesso_chiesta");
const CHIESTA_IL: Fact<Date> = Fact::new("attestazione.permesso_chiesta_il");
const RILASCIATA: Fact<bool> = Fact::new("attestazione.permesso_rilasciata");
const GIORNI: Parameter<i64> = Parameter::new("permesso-attestazione");

const ALTRO: Key = Key("permesso-attestazione-altro");
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
        ISTITUTO.to("sapere se la legge dà al silenzio un effetto"),
        CHIESTA.to("sapere se l'attestazione è chiesta"),
        CHIESTA_IL.to("contare i quindici giorni"),
        RILASCIATA.to("sapere se è rilasciata"),
    ],
    parameters: &[GIORNI.name],
    messages: &[ALTRO, NESSUNA, DATA, ATTESA, TARDI],
    judge,
    beside: beside!("attestazione"),
};

fn judge(case: &Case) -> Judged {
    // The point is shared: a procedure in which silence has another effect, or none, need not say so.
    let ours = case.maybe(ISTITUTO) == Some("permesso-di-costruire");
    if !case.test("è un permesso di costruire", ours) {
        return Ok(not_applicable(ALTRO));
    }
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
