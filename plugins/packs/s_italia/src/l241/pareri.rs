//! Art. 16 L. 241/1990: an opinion comes within twenty days, or one proceeds without.

use crate::count::{days, reckoned};
use crate::norms::{L241_ART_16, PUBLIC_TASK};
use digipro_sdk::Need;
use digipro_sdk::prelude::*;
use digipro_sdk::term::{Length, Limit};

const RICHIESTO: Fact<Date> = Fact::new("parere.richiesto_il");
const RESO: Fact<bool> = Fact::new("parere.reso");
const SENSIBILE: Fact<bool> = Fact::new("parere.interesse_sensibile");
const ESIGENZE: Fact<Date> = Fact::new("parere.esigenze_il");
const ELEMENTI: Fact<Date> = Fact::new("parere.elementi_il");
const TERMINE: Parameter<i64> = Parameter::new("termine-parere");

/// Days from the elements that the adviser asked for.
const AFTER_ELEMENTS: u32 = 15;

const ACQUISITO: Key = Key("parere-acquisito");
const SENZA: Key = Key("parere-senza");
const ATTENDERE: Key = Key("parere-da-attendere");
const INDISPENSABILE: Key = Key("parere-indispensabile");

/// What the rule reads, in every text of the article.
pub(super) const NEEDS: &[Need] = &[
    RICHIESTO.to("contare il termine del parere"),
    RESO.to("sapere se il parere c'è"),
    SENSIBILE.to("sapere se il parere tutela ambiente, paesaggio, territorio o salute"),
    ESIGENZE.to("sapere se chi dà il parere ha chiesto elementi"),
    ELEMENTI.to("contare il nuovo termine dagli elementi"),
];

/// Opinions.
///
/// The law's COMPUTE is the argument `scadenza`.
pub const RULE: Rule = Rule {
    id: "s_italia.l241.pareri",
    title: Title { it: "Pareri", en: "Opinions" },
    norms: &[L241_ART_16],
    valid: since(2020, 7, 17),
    weight: Weight::Blocking,
    points: &["parere", "pareri"],
    legal_basis: PUBLIC_TASK,
    needs: NEEDS,
    parameters: &[TERMINE.name],
    messages: &[ACQUISITO, SENZA, ATTENDERE, INDISPENSABILE],
    judge,
    beside: beside!("pareri"),
};

fn judge(case: &Case) -> Judged {
    within_twenty_days(case, L241_ART_16, [ACQUISITO, INDISPENSABILE, SENZA, ATTENDERE])
}

/// Whether one may go on: the opinion is there, or its time is over. The same in every text of the article; what
/// changes is whether one must or may.
pub(super) fn within_twenty_days(
    case: &Case,
    norm: Norm,
    [there, needed, without, wait]: [Key; 4],
) -> Judged {
    let given = case.read(RESO)?;
    if case.test("il parere è reso", given) {
        return Ok(satisfied(there));
    }
    let sensitive = case.read(SENSIBILE)?;
    if case.exclusion("il parere tutela ambiente, paesaggio, territorio o salute", norm, sensitive) {
        return Ok(violated(needed));
    }
    let asked = case.read(RICHIESTO)?;
    let mut term = Limit::new(asked, days(case, TERMINE)?);
    if let Some(needs) = case.maybe(ESIGENZE) {
        term.interrupt(needs, "esigenze", Some(Length::days(AFTER_ELEMENTS)));
        if let Some(told) = case.maybe(ELEMENTI) {
            term.resume(told, "esigenze");
        }
    }
    let due = reckoned(case, &term, RICHIESTO)?.due.ok_or_else(|| Unknown::fact(ELEMENTI.path))?;
    if case.test("il termine per il parere è scaduto", case.act_date() > due) {
        Ok(satisfied(without).with("scadenza", due))
    } else {
        Ok(violated(wait).with("scadenza", due))
    }
}
