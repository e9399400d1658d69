//! Art. 14-bis, c. 2, L. 241/1990: a simplified conference is called within five working days, and leaves fifteen
//! days at most to ask for more.

use crate::count::working_days;
use crate::norms::{L241_ART_14BIS_COM_2, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const FASE: Fact<Code> = Fact::new("conferenza.fase");
const AVVIO: Fact<Date> = Fact::new("conferenza.avvio");
const INDETTA: Fact<Date> = Fact::new("conferenza.indetta_il");
const PATRONO: Fact<Date> = Fact::new("ente.patrono");
const INTEGRAZIONI: Fact<i64> = Fact::new("conferenza.giorni_integrazioni");

/// Working days to call it.
const CALLED_WITHIN: u32 = 5;
/// Days to ask for more, at most.
const REQUESTS: i64 = 15;

const ALTRA_FASE: Key = Key("cds-indizione-altra-fase");
const REGOLARE: Key = Key("cds-indizione-regolare");
const TARDIVA: Key = Key("cds-indizione-tardiva");
const LUNGHE: Key = Key("cds-integrazioni-troppo-lunghe");

/// Calling a conference of services.
pub const RULE: Rule = Rule {
    id: "s_italia.l241.cds.indizione",
    title: Title { it: "Indizione della conferenza di servizi", en: "Calling a conference of services" },
    norms: &[L241_ART_14BIS_COM_2],
    valid: since(2016, 7, 28),
    weight: Weight::Blocking,
    points: &["conferenza"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        FASE.to("sapere a che punto è la conferenza"),
        AVVIO.to("contare i cinque giorni lavorativi"),
        INDETTA.to("sapere se la conferenza è indetta in tempo"),
        PATRONO.to("non contare il giorno del patrono"),
        INTEGRAZIONI.to("verificare il termine per chiedere integrazioni"),
    ],
    parameters: &[],
    messages: &[ALTRA_FASE, REGOLARE, TARDIVA, LUNGHE],
    judge,
    beside: beside!("cds_indizione"),
};

fn judge(case: &Case) -> Judged {
    if !case.test("è la fase della indizione", case.read(FASE)? == "indizione") {
        return Ok(not_applicable(ALTRA_FASE));
    }
    let window = case.read(INTEGRAZIONI)?;
    if !case.test("il termine per chiedere integrazioni è ammesso", (0..=REQUESTS).contains(&window)) {
        return Ok(violated(LUNGHE).with("giorni", window).with("massimo", REQUESTS));
    }
    let (began, called) = case.read((AVVIO, INDETTA))?;
    let by = working_days(case, (began, AVVIO), CALLED_WITHIN, case.maybe(PATRONO))?;
    if case.test("la conferenza è indetta in tempo", called <= by) {
        Ok(satisfied(REGOLARE).with("entro", by))
    } else {
        Ok(violated(TARDIVA).weighing(Weight::Warning).with("entro", by))
    }
}
