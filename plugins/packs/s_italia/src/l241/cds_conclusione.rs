//! Art. 14-bis, c. 5, L. 241/1990: five working days after the term the conference is concluded.

use crate::count::working_days;
use crate::norms::{L241_ART_14BIS_COM_5, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const FASE: Fact<Code> = Fact::new("conferenza.fase");
const SCADENZA: Fact<Date> = Fact::new("conferenza.scadenza");
const CONCLUSA: Fact<Date> = Fact::new("conferenza.conclusa_il");
const PATRONO: Fact<Date> = Fact::new("ente.patrono");

/// Working days to conclude.
const CONCLUDED_WITHIN: u32 = 5;

const ALTRA_FASE: Key = Key("cds-conclusione-altra-fase");
const IN_CORSO: Key = Key("cds-conclusione-non-ancora");
const REGOLARE: Key = Key("cds-conclusione-regolare");
const TARDIVA: Key = Key("cds-conclusione-tardiva");

/// Conclusion of a conference of services.
pub const RULE: Rule = Rule {
    id: "s_italia.l241.cds.conclusione",
    title: Title {
        it: "Conclusione della conferenza di servizi",
        en: "Conclusion of a conference of services",
    },
    norms: &[L241_ART_14BIS_COM_5],
    valid: since(2016, 7, 28),
    weight: Weight::Warning,
    points: &["conferenza"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        FASE.to("sapere a che punto è la conferenza"),
        SCADENZA.to("contare i cinque giorni lavorativi"),
        CONCLUSA.to("sapere se la determinazione è in tempo"),
        PATRONO.to("non contare il giorno del patrono"),
    ],
    parameters: &[],
    messages: &[ALTRA_FASE, IN_CORSO, REGOLARE, TARDIVA],
    judge,
    beside: beside!("cds_conclusione"),
};

fn judge(case: &Case) -> Judged {
    if !case.test("è la fase della conclusione", case.read(FASE)? == "conclusione") {
        return Ok(not_applicable(ALTRA_FASE));
    }
    let last = case.read(SCADENZA)?;
    if !case.test("il termine della conferenza è scaduto", case.act_date() > last) {
        return Ok(not_applicable(IN_CORSO).with("scadenza", last));
    }
    let by = working_days(case, (last, SCADENZA), CONCLUDED_WITHIN, case.maybe(PATRONO))?;
    let concluded = case.read(CONCLUSA)?;
    if case.test("la determinazione è in tempo", concluded <= by) {
        Ok(satisfied(REGOLARE).with("entro", by))
    } else {
        Ok(violated(TARDIVA).with("entro", by))
    }
}
