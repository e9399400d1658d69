//! Art. 20, c. 4, DPR 380/2001: modest changes are asked for once in time; who accepts files them within fifteen days, and the term stands meanwhile.

use crate::count::ends;
use crate::norms::{DPR380_ART_20_COM_4, PUBLIC_TASK};
use digipro_sdk::prelude::*;
use digipro_sdk::term::Length;

const CHIESTE: Fact<Date> = Fact::new("permesso.modifiche_chieste_il");
const MODESTE: Fact<bool> = Fact::new("permesso.modifiche_modeste");
const ACCETTATE: Fact<Date> = Fact::new("permesso.modifiche_accettate_il");
const INTEGRATE: Fact<Date> = Fact::new("permesso.modifiche_integrate_il");

/// Days to complete the project.
const DAYS: u32 = 15;

const NESSUNA: Key = Key("modifiche-non-chieste");
const TROPPE: Key = Key("modifiche-non-modeste");
const ATTESA: Key = Key("modifiche-in-attesa");
const ENTRO: Key = Key("modifiche-da-integrare");
const FATTE: Key = Key("modifiche-integrate");
const TARDI: Key = Key("modifiche-scadute");

/// Modest changes.
pub const RULE: Rule = Rule {
    id: "s_italia.dpr380.permesso.modifiche",
    title: Title { it: "Modifiche di modesta entità", en: "Modest changes" },
    norms: &[DPR380_ART_20_COM_4],
    valid: since(2011, 7, 13),
    weight: Weight::Warning,
    points: &["permesso"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        CHIESTE.to("sapere se sono state chieste modifiche"),
        MODESTE.to("sapere se le modifiche sono di modesta entità"),
        ACCETTATE.to("contare i quindici giorni"),
        INTEGRATE.to("sapere se il progetto è stato integrato"),
    ],
    parameters: &[],
    messages: &[NESSUNA, TROPPE, ATTESA, ENTRO, FATTE, TARDI],
    judge,
    beside: beside!("modifiche"),
};

fn judge(case: &Case) -> Judged {
    if !case.test("sono state chieste modifiche", case.maybe(CHIESTE).is_some()) {
        return Ok(not_applicable(NESSUNA));
    }
    let modest = case.read(MODESTE)?;
    if !case.test("sono di modesta entità", modest) {
        return Ok(violated(TROPPE));
    }
    let Some(accepted) = case.maybe(ACCETTATE) else {
        case.test("l'interessato ha accettato", false);
        return Ok(satisfied(ATTESA));
    };
    let by = ends(case, (accepted, ACCETTATE), Length::days(DAYS))?;
    let done = case.maybe(INTEGRATE).is_some_and(|done| done <= by);
    if case.test("il progetto è integrato in tempo", done) {
        return Ok(satisfied(FATTE));
    }
    let over = case.test("i quindici giorni sono passati", case.act_date() > by);
    Ok(if over { violated(TARDI) } else { satisfied(ENTRO) }.with("entro", by))
}
