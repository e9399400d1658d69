//! Art. 134, c. 3, TUEL: a deliberation takes effect after the tenth day of publication. COMPUTE: the first
//! day of effects is the argument `dal`. From which day the ten are counted is disputed, so that each entity
//! says it in the parameter `decorrenza-esecutivita`: `inizio` or `fine` of the publication.

use super::is_deliberation;
use crate::count::{effective_from, published_until};
use crate::norms::{PUBLIC_TASK, TUEL_ART_134_COM_3, TUEL_ART_134_COM_4};
use digipro_sdk::prelude::*;

const TIPO: Fact<Code> = Fact::new("atto.tipo");
const IMMEDIATA: Fact<bool> = Fact::new("immediata.valida");
const DAL: Fact<Date> = Fact::new("albo.dal");
const GIORNI: Parameter<i64> = Parameter::new("giorni-esecutivita");
const DURATA: Parameter<i64> = Parameter::new("durata-albo");
const DECORRENZA: Parameter<Code> = Parameter::new("decorrenza-esecutivita");

const ALTRO_ATTO: Key = Key("esecutivita-altro-atto");
const SUBITO: Key = Key("esecutivita-immediata");
const ESECUTIVA: Key = Key("esecutivita-raggiunta");
const NON_ANCORA: Key = Key("esecutivita-non-ancora");
const DECORRENZA_IGNOTA: Key = Key("esecutivita-decorrenza-ignota");

/// The day from which a deliberation takes effect.
pub const RULE: Rule = Rule {
    id: "s_italia.tuel.esecutivita",
    title: Title { it: "Esecutività delle deliberazioni", en: "Effects of deliberations" },
    norms: &[TUEL_ART_134_COM_3],
    valid: since(2011, 1, 1),
    weight: Weight::Blocking,
    points: &["esecutivita"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        TIPO.to("sapere se l'atto è una deliberazione"),
        IMMEDIATA.to("sapere se è validamente dichiarata immediatamente eseguibile"),
        DAL.to("contare i giorni dalla pubblicazione"),
    ],
    parameters: &[GIORNI.name, DURATA.name, DECORRENZA.name],
    messages: &[ALTRO_ATTO, SUBITO, ESECUTIVA, NON_ANCORA, DECORRENZA_IGNOTA],
    judge,
    beside: beside!("esecutivita"),
};

fn judge(case: &Case) -> Judged {
    let kind = case.read(TIPO)?;
    if !case.test("è una deliberazione", is_deliberation(kind)) {
        return Ok(not_applicable(ALTRO_ATTO));
    }
    let at_once = case.read(IMMEDIATA)?;
    if case.exception("è immediatamente eseguibile", TUEL_ART_134_COM_4, at_once) {
        return Ok(satisfied(SUBITO).citing(TUEL_ART_134_COM_4));
    }
    let (published, days) = (case.read(DAL)?, case.parameter(GIORNI)?);
    let counted_from = match case.parameter(DECORRENZA)? {
        "inizio" => published,
        "fine" => published_until(case, (published, DAL), (case.parameter(DURATA)?, DURATA))?,
        other => return Ok(indeterminate(DECORRENZA_IGNOTA).with_code("decorrenza", other)),
    };
    let from = effective_from(case, (counted_from, DAL), (days, GIORNI))?;
    if case.test("i giorni dalla pubblicazione sono trascorsi", case.act_date() >= from) {
        Ok(satisfied(ESECUTIVA).with("dal", from))
    } else {
        Ok(violated(NON_ANCORA).with("dal", from))
    }
}
