//! L.R. Sicilia 11/2015, art. 6, c. 1: acts are online, in extract, within seven days, three when a
//! deliberation takes effect at once; else they are null. DEEM: nullity is a blocking violation; while there
//! is still time the finding is a warning that says until when. Whether there is, is a question of the day of which
//! the facts speak, not of the act's: an act never published is null too, once the days are over.

use crate::norms::{LR11_2015_ART_6, PUBLIC_TASK};
use digipro_sdk::count::{days, reckoned};
use digipro_sdk::prelude::*;
use digipro_sdk::term::Limit;

const TIPO: Fact<Code> = Fact::new("atto.tipo");
const DATA: Fact<Date> = Fact::new("atto.data");
const IMMEDIATA: Fact<bool> = Fact::new("immediata.valida");
const PUBBLICATO: Fact<bool> = Fact::new("estratto.pubblicato");
const PUBBLICATO_IL: Fact<Date> = Fact::new("estratto.pubblicato_il");
const GIORNI: Parameter<i64> = Parameter::new("giorni-estratto");
const GIORNI_IMMEDIATA: Parameter<i64> = Parameter::new("giorni-estratto-immediata");

const ALTRO_ATTO: Key = Key("sicilia-estratto-altro-atto");
const PUBBLICATO_: Key = Key("sicilia-estratto-pubblicato");
const DA_PUBBLICARE: Key = Key("sicilia-estratto-da-pubblicare");
const NULLO: Key = Key("sicilia-estratto-nullo");

/// An extract online, or the act is null.
pub const RULE: Rule = Rule {
    id: "r_sicili.lr11_2015.estratto",
    title: Title { it: "Pubblicazione dell'estratto", en: "Publication of the extract" },
    norms: &[LR11_2015_ART_6],
    valid: since(2015, 7, 3),
    weight: Weight::Blocking,
    points: &["pubblicazione"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        TIPO.to("sapere se l'atto va pubblicato per estratto"),
        DATA.to("contare i giorni dall'atto"),
        IMMEDIATA.to("sapere se i giorni sono tre"),
        PUBBLICATO.to("sapere se l'estratto è sul sito"),
        PUBBLICATO_IL.to("sapere se l'estratto è uscito in tempo"),
    ],
    parameters: &[GIORNI.name, GIORNI_IMMEDIATA.name],
    messages: &[ALTRO_ATTO, PUBBLICATO_, DA_PUBBLICARE, NULLO],
    judge,
    beside: beside!("estratto"),
};

fn judge(case: &Case) -> Judged {
    let kind = case.read(TIPO)?;
    let deliberation = matches!(kind, "deliberazione-consiglio" | "deliberazione-giunta");
    let concerned = deliberation || matches!(kind, "determinazione" | "ordinanza");
    if !case.test("è una deliberazione, una determinazione o un'ordinanza", concerned) {
        return Ok(not_applicable(ALTRO_ATTO).with_code("atto", kind));
    }
    let at_once = deliberation && case.read(IMMEDIATA)?;
    let at_once = case.exception("è una deliberazione immediatamente eseguibile", LR11_2015_ART_6, at_once);
    let length = days(case, if at_once { GIORNI_IMMEDIATA } else { GIORNI })?;
    let reckoning = reckoned(case, &Limit::new(case.read(DATA)?, length), DATA)?;
    let by = reckoning.due_raw.ok_or_else(|| Unknown::fact(DATA.path))?;
    let by = case.computed("ultimo giorno per pubblicare, senza proroga", by);
    let published = case.read(PUBBLICATO)?;
    let last = if published { case.read(PUBBLICATO_IL)? } else { case.facts_date() };
    if !case.test("i giorni non sono passati", last <= by) {
        return Ok(violated(NULLO).with("entro", by));
    }
    if case.test("l'estratto è sul sito", published) {
        Ok(satisfied(PUBBLICATO_).with("entro", by))
    } else {
        Ok(violated(DA_PUBBLICARE).weighing(Weight::Warning).with("entro", by))
    }
}
