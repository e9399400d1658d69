//! Art. 2, c. 9-bis and 9-ter, L. 241/1990 as they stood until 31 May 2021: somebody else decides when he is asked.

use crate::count::ends;
use crate::norms::{L241_ART_2_COM_9BIS_2012, L241_ART_2_COM_9TER_2012, PUBLIC_TASK};
use digipro_sdk::prelude::*;
use digipro_sdk::term::Length;

const INDIVIDUATO: Fact<bool> = Fact::new("sostituto.individuato");
const PUBBLICATO: Fact<bool> = Fact::new("sostituto.pubblicato");
const SCADENZA: Fact<Date> = Fact::new("termine.conclusione.scadenza");
const ATTIVATO: Fact<Date> = Fact::new("sostituto.attivato_il");
const TERMINE: Parameter<i64> = Parameter::new("termine-conclusione");

const SENZA: Key = Key("sostitutivo-2012-senza-titolare");
const INDICATO: Key = Key("sostitutivo-2012-indicato");
const IN_TEMPO: Key = Key("sostitutivo-2012-non-scaduto");
const ATTIVO: Key = Key("sostitutivo-2012-in-corso");
const SCADUTO: Key = Key("sostitutivo-2012-scaduto");
const NON_RICHIESTO: Key = Key("sostitutivo-2012-non-richiesto");

/// Substitute authority (text of 2012).
///
/// The law's ESCALATE is a violation that weighs as a warning and names who must act; to publish a procedure
/// without a substitute is blocking.
pub const RULE: Rule = Rule {
    id: "s_italia.l241.potere_sostitutivo",
    title: Title { it: "Potere sostitutivo (testo del 2012)", en: "Substitute authority (text of 2012)" },
    norms: &[L241_ART_2_COM_9BIS_2012, L241_ART_2_COM_9TER_2012],
    valid: between(day(2012, 2, 10), day(2021, 5, 31)),
    weight: Weight::Blocking,
    points: &["scheda", "ritardo"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        INDIVIDUATO.to("sapere se il sostituto è individuato"),
        PUBBLICATO.to("sapere se il sostituto è pubblicato sul sito"),
        SCADENZA.to("sapere se il termine è scaduto"),
        ATTIVATO.to("contare il termine del sostituto"),
    ],
    parameters: &[TERMINE.name],
    messages: &[SENZA, INDICATO, IN_TEMPO, ATTIVO, SCADUTO, NON_RICHIESTO],
    judge,
    beside: beside!("potere_sostitutivo_2012"),
};

fn judge(case: &Case) -> Judged {
    if case.point() == "scheda" {
        let named = case.truth(INDIVIDUATO) & case.truth(PUBBLICATO);
        let named = case.decide("il sostituto è individuato e pubblicato", named)?;
        return Ok(if named { satisfied(INDICATO) } else { violated(SENZA) });
    }
    let due = case.read(SCADENZA)?;
    if !case.test("il termine è scaduto", case.act_date() > due) {
        return Ok(not_applicable(IN_TEMPO).with("scadenza", due));
    }
    let Some(activated) = case.maybe(ATTIVATO) else {
        case.test("il sostituto è attivato", false);
        return Ok(not_applicable(NON_RICHIESTO).with("scadenza", due));
    };
    let term = u32::try_from(case.parameter(TERMINE)?).map_err(|_| Unknown::fact(TERMINE.name))?;
    let by = ends(case, (activated, ATTIVATO), Length::days(term / 2))?;
    if case.test("il sostituto è nel suo termine", case.act_date() <= by) {
        Ok(satisfied(ATTIVO).with("entro", by))
    } else {
        Ok(violated(SCADUTO).weighing(Weight::Warning).with("entro", by))
    }
}
