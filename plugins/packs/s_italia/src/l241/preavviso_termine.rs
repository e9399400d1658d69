//! Art. 10-bis L. 241/1990: the notice suspends; what is left runs again ten days after the observations.

use crate::count::{days, due};
use crate::norms::{L241_ART_10BIS_COM_1, PUBLIC_TASK};
use digipro_sdk::Need;
use digipro_sdk::prelude::*;
use digipro_sdk::term::Limit;

const ISTANZA: Fact<Date> = Fact::new("istanza.data");
const INVIATO: Fact<bool> = Fact::new("preavviso.inviato");
const DATA: Fact<Date> = Fact::new("preavviso.data");
const OSSERVAZIONI: Fact<Date> = Fact::new("osservazioni.data");
const TERMINE: Parameter<i64> = Parameter::new("termine-conclusione");
const GIORNI: Parameter<i64> = Parameter::new("termine-osservazioni");

const NESSUNO: Key = Key("preavviso-termine-nessuno");
const IN_TEMPO: Key = Key("preavviso-termine-in-corso");
const SCADUTO: Key = Key("preavviso-termine-scaduto");

/// What the rule reads, in every text of the article.
pub(super) const NEEDS: &[Need] = &[
    ISTANZA.to("contare il termine dalla presentazione"),
    INVIATO.to("sapere se il termine si è fermato"),
    DATA.to("sapere da quando il termine si è fermato"),
    OSSERVAZIONI.to("sapere quando il termine riprende"),
];

/// Term after the notice.
///
/// The law's COMPUTE is `scadenza`.
pub const RULE: Rule = Rule {
    id: "s_italia.l241.preavviso.termine",
    title: Title { it: "Termine dopo il preavviso", en: "Term after the notice" },
    norms: &[L241_ART_10BIS_COM_1],
    valid: since(2020, 7, 17),
    weight: Weight::Warning,
    points: &["concessione", "contributo"],
    legal_basis: PUBLIC_TASK,
    needs: NEEDS,
    parameters: &[TERMINE.name, GIORNI.name],
    messages: &[NESSUNO, IN_TEMPO, SCADUTO],
    judge,
    beside: beside!("preavviso_termine"),
};

fn judge(case: &Case) -> Judged {
    when_it_ends(case, [NESSUNO, IN_TEMPO, SCADUTO])
}

/// When the procedure ends after a notice. What the notice does to the term, the law of its day says.
pub(super) fn when_it_ends(case: &Case, [none, in_time, late]: [Key; 3]) -> Judged {
    let sent = case.read(INVIATO)?;
    if !case.test("il preavviso è stato inviato", sent) {
        return Ok(not_applicable(none));
    }
    let (applied, notice) = case.read((ISTANZA, DATA))?;
    let mut term = Limit::new(applied, days(case, TERMINE)?).under_law_of(notice);
    term.notice(notice, days(case, GIORNI)?);
    if let Some(filed) = case.maybe(OSSERVAZIONI) {
        term.observations(filed);
    }
    let last = due(case, &term, ISTANZA)?;
    let on_time = case.test("il termine non è scaduto", case.act_date() <= last);
    let verdict = if on_time { satisfied(in_time) } else { violated(late) };
    Ok(verdict.with("scadenza", last))
}
