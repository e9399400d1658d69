//! Art. 2 L. 241/1990: the procedure ends by an express act within its term; a late act says how late it is.

use crate::norms::{L241_ART_2_COM_2, L241_ART_2_COM_4, L241_ART_2_COM_9QUINQUIES, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const SCADENZA: Fact<Date> = Fact::new("termine.conclusione.scadenza");
const TEMPI_ESPOSTI: Fact<bool> = Fact::new("provvedimento.tempi_esposti");
const GIORNI: Parameter<i64> = Parameter::new("termine-conclusione");
/// Whether the act that sets the term gives the reasons of art. 2, c. 4: of the kit or the overlay, dated and cited as
/// the term itself.
const MOTIVATO: Parameter<bool> = Parameter::new("termine-conclusione-motivato");

/// The longest ordinary term that an entity may set (art. 2, c. 3).
const TERM_MAX: i64 = 90;
/// The longest term, for which the entity gives its reasons (art. 2, c. 4).
const TERM_MAX_WITH_REASONS: i64 = 180;

const NON_AMMESSO: Key = Key("termine-non-ammesso");
const RISPETTATO: Key = Key("termine-rispettato");
const SUPERATO: Key = Key("termine-superato");
const RITARDO_TACIUTO: Key = Key("termine-ritardo-taciuto");

/// The procedure ends within its term.
pub const RULE: Rule = Rule {
    id: "s_italia.l241.termine",
    title: Title { it: "Termine di conclusione", en: "Term of the procedure" },
    norms: &[L241_ART_2_COM_2, L241_ART_2_COM_4, L241_ART_2_COM_9QUINQUIES],
    valid: since(2012, 2, 10),
    weight: Weight::Blocking,
    points: &["provvedimento", "permesso", "concessione", "contributo"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        SCADENZA.to("sapere se l'atto è adottato nel termine"),
        TEMPI_ESPOSTI.to("sapere se l'atto tardivo indica il termine e il tempo impiegato"),
    ],
    parameters: &[GIORNI.name, MOTIVATO.name],
    messages: &[NON_AMMESSO, RISPETTATO, SUPERATO, RITARDO_TACIUTO],
    judge,
    beside: beside!("termine"),
};

fn judge(case: &Case) -> Judged {
    let days = case.parameter(GIORNI)?;
    if !case.test("il termine fissato è ammesso dalla legge", allowed(case, days)?) {
        return Ok(violated(NON_AMMESSO).with("giorni", days).with("massimo", TERM_MAX));
    }
    let due = case.read(SCADENZA)?;
    if case.test("l'atto è adottato entro la scadenza", case.act_date() <= due) {
        return Ok(satisfied(RISPETTATO).with("scadenza", due));
    }
    let late = case.computed("giorni di ritardo", (case.act_date() - due).get_days());
    let told = case.read(TEMPI_ESPOSTI)?;
    if case.test("l'atto indica il termine previsto e il tempo impiegato", told) {
        // The duty to decide outlives the term: the act is due, its lateness needs a reason on record.
        Ok(violated(SUPERATO).weighing(Weight::Warning).with("scadenza", due).with("ritardo", late))
    } else {
        Ok(violated(RITARDO_TACIUTO).with("scadenza", due).with("ritardo", late))
    }
}

/// Up to ninety days, or up to a hundred and eighty with the reasons of whoever sets them.
fn allowed(case: &Case, days: i64) -> Result<bool, Unknown> {
    let longer = (TERM_MAX + 1..=TERM_MAX_WITH_REASONS).contains(&days);
    if case.exception("il termine supera i novanta giorni e non i centottanta", L241_ART_2_COM_4, longer) {
        case.parameter(MOTIVATO)
    } else {
        Ok((1..=TERM_MAX).contains(&days))
    }
}
