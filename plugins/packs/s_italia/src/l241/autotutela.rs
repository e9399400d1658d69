//! Art. 21-nonies L. 241/1990: an act that benefits may be annulled for six months, no longer.

use crate::count::ends;
use crate::norms::{L241_ART_21NONIES, PUBLIC_TASK};
use digipro_sdk::Need;
use digipro_sdk::prelude::*;
use digipro_sdk::term::Length;

const DEL: Fact<Date> = Fact::new("autotutela.atto_del");
const VANTAGGIO: Fact<bool> = Fact::new("autotutela.attribuisce_vantaggi");
const MOTIVATA: Fact<bool> = Fact::new("autotutela.motivata");
const FALSO: Fact<bool> = Fact::new("autotutela.falso_accertato");

/// Months within which an act that authorises or benefits may be annulled.
const MONTHS: u32 = 6;

const LEGITTIMO: Key = Key("autotutela-ammessa");
const IMMOTIVATO: Key = Key("autotutela-immotivata");
const TARDIVO: Key = Key("autotutela-tardiva");

/// What the rule reads, in every text of the article.
pub(super) const NEEDS: &[Need] = &[
    DEL.to("contare i mesi dall'atto, o dal silenzio che ne ha il valore"),
    VANTAGGIO.to("sapere se l'atto autorizza o attribuisce vantaggi"),
    MOTIVATA.to("sapere se l'interesse pubblico e gli interessi dei privati sono valutati"),
    FALSO.to("sapere se l'atto si fonda su falsi accertati con sentenza definitiva"),
];

/// Annulment ex officio.
pub const RULE: Rule = Rule {
    id: "s_italia.l241.autotutela",
    title: Title { it: "Annullamento d'ufficio", en: "Annulment ex officio" },
    norms: &[L241_ART_21NONIES],
    valid: since(2025, 12, 18),
    weight: Weight::Blocking,
    points: &["autotutela"],
    legal_basis: PUBLIC_TASK,
    needs: NEEDS,
    parameters: &[],
    messages: &[LEGITTIMO, IMMOTIVATO, TARDIVO],
    judge,
    beside: beside!("autotutela"),
};

fn judge(case: &Case) -> Judged {
    within_months(case, L241_ART_21NONIES, MONTHS, [LEGITTIMO, IMMOTIVATO, TARDIVO])
}

/// Whether an act may still be annulled. The same in every text of the article but for the months.
pub(super) fn within_months(
    case: &Case,
    norm: Norm,
    months: u32,
    [lawful, unreasoned, late]: [Key; 3],
) -> Judged {
    let reasoned = case.read(MOTIVATA)?;
    if !case.test("l'interesse pubblico e gli interessi dei privati sono valutati", reasoned) {
        return Ok(violated(unreasoned));
    }
    let benefits = case.read(VANTAGGIO)?;
    if case.exclusion("l'atto non autorizza e non attribuisce vantaggi", norm, !benefits) {
        return Ok(satisfied(lawful));
    }
    let until = ends(case, (case.read(DEL)?, DEL), Length::months(months))?;
    if case.test("i mesi non sono passati", case.act_date() <= until) {
        return Ok(satisfied(lawful).with("fino", until));
    }
    let forged = case.read(FALSO)?;
    if case.exception("l'atto si fonda su falsi accertati con sentenza definitiva", norm, forged) {
        Ok(satisfied(lawful).with("fino", until))
    } else {
        Ok(violated(late).with("fino", until).with("mesi", months))
    }
}

/// In how many months one may annul, by the text in force on a day.
pub(super) fn annulment_months(on: Date) -> u32 {
    if on >= RULE.valid.from {
        MONTHS
    } else if on >= super::autotutela_2021::RULE.valid.from {
        super::autotutela_2021::MONTHS
    } else {
        super::autotutela_2015::MONTHS
    }
}
