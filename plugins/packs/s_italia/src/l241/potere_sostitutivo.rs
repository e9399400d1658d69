//! Art. 2, c. 9-bis and 9-ter, L. 241/1990: when nobody decides, somebody else does, also of his own motion.

use crate::count::{days, ends};
use crate::norms::{L241_ART_2_COM_9BIS, L241_ART_2_COM_9TER, PUBLIC_TASK};
use digipro_sdk::Need;
use digipro_sdk::prelude::*;
use digipro_sdk::term::Length;

const INDIVIDUATO: Fact<bool> = Fact::new("sostituto.individuato");
const PUBBLICATO: Fact<bool> = Fact::new("sostituto.pubblicato");
const SCADENZA: Fact<Date> = Fact::new("termine.conclusione.scadenza");
const ATTIVATO: Fact<Date> = Fact::new("sostituto.attivato_il");
const TERMINE: Parameter<i64> = Parameter::new("termine-conclusione");

const SENZA: Key = Key("sostitutivo-senza-titolare");
const INDICATO: Key = Key("sostitutivo-indicato");
const IN_TEMPO: Key = Key("sostitutivo-non-scaduto");
const ATTIVO: Key = Key("sostitutivo-in-corso");
const SCADUTO: Key = Key("sostitutivo-scaduto");
const DA_ATTIVARE: Key = Key("sostitutivo-da-attivare");

/// What the rule reads, in both texts of the article.
pub(super) const NEEDS: &[Need] = &[
    INDIVIDUATO.to("sapere se il sostituto è individuato"),
    PUBBLICATO.to("sapere se il sostituto è pubblicato sul sito"),
    SCADENZA.to("sapere se il termine è scaduto"),
    ATTIVATO.to("contare il termine del sostituto"),
];

/// Substitute authority.
///
/// The law's ESCALATE is a violation that weighs as a warning and names who must act; to publish a procedure
/// without a substitute is blocking.
pub const RULE: Rule = Rule {
    id: "s_italia.l241.potere_sostitutivo",
    title: Title { it: "Potere sostitutivo", en: "Substitute authority" },
    norms: &[L241_ART_2_COM_9BIS, L241_ART_2_COM_9TER],
    valid: since(2021, 6, 1),
    weight: Weight::Blocking,
    points: &["scheda", "ritardo"],
    legal_basis: PUBLIC_TASK,
    needs: NEEDS,
    parameters: &[TERMINE.name],
    messages: &[SENZA, INDICATO, IN_TEMPO, ATTIVO, SCADUTO, DA_ATTIVARE],
    judge,
    beside: beside!("potere_sostitutivo"),
};

fn judge(case: &Case) -> Judged {
    somebody_else_decides(case, [SENZA, INDICATO, IN_TEMPO, ATTIVO, SCADUTO], || {
        violated(DA_ATTIVARE).weighing(Weight::Warning)
    })
}

/// Who decides when nobody did. What changed is what follows when nobody called the substitute.
pub(super) fn somebody_else_decides(
    case: &Case,
    [nobody, named, in_time, at_work, late]: [Key; 5],
    not_called: impl FnOnce() -> Verdict,
) -> Judged {
    if case.point() == "scheda" {
        let known = case.truth(INDIVIDUATO) & case.truth(PUBBLICATO);
        let known = case.decide("il sostituto è individuato e pubblicato", known)?;
        return Ok(if known { satisfied(named) } else { violated(nobody) });
    }
    let due = case.read(SCADENZA)?;
    if !case.test("il termine è scaduto", case.act_date() > due) {
        return Ok(not_applicable(in_time).with("scadenza", due));
    }
    let Some(activated) = case.maybe(ATTIVATO) else {
        case.test("il sostituto è attivato", false);
        return Ok(not_called().with("scadenza", due));
    };
    let half = Length::days(days(case, TERMINE)?.n / 2);
    let by = ends(case, (activated, ATTIVATO), half)?;
    if case.test("il sostituto è nel suo termine", case.act_date() <= by) {
        Ok(satisfied(at_work).with("entro", by))
    } else {
        Ok(violated(late).weighing(Weight::Warning).with("entro", by))
    }
}
