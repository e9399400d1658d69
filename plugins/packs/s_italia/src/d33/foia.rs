//! Art. 5, c. 5 and 6, and art. 5-bis D.Lgs. 33/2013: the decision is express, comes after third parties had
//! their days, and refuses only for a reason that the law lists.

use super::{SPECIE, TIPO, of_another_kind};
use crate::count::last_day;
use crate::norms::{D33_ART_5_COM_5, D33_ART_5_COM_6, D33_ART_5BIS, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const ESITO: Fact<Code> = Fact::new("esito");
const ESPRESSO: Fact<bool> = Fact::new("provvedimento.espresso");
const LIMITE: Fact<Code> = Fact::new("provvedimento.limite");
const PRESENTI: Fact<bool> = Fact::new("controinteressati.presenti");
const ULTIMA_NOTIFICA: Fact<Date> = Fact::new("controinteressati.ultima_notifica");
const OPPOSTI: Fact<bool> = Fact::new("opposizione.presente");
const GIORNI: Parameter<i64> = Parameter::new("termine-controinteressati");

/// The reasons for which access may be refused or put off: paragraph and letter of art. 5-bis.
const LIMITS: [&str; 11] =
    ["c1-a", "c1-b", "c1-c", "c1-d", "c1-e", "c1-f", "c1-g", "c2-a", "c2-b", "c2-c", "c3"];

const ALTRO: Key = Key("foia-altro-procedimento");
const LEGITTIMO: Key = Key("foia-decisione-legittima");
const NON_ESPRESSO: Key = Key("foia-non-espresso");
const TROPPO_PRESTO: Key = Key("foia-prima-delle-opposizioni");
const SENZA_LIMITE: Key = Key("foia-senza-limite");

/// The decision on an application for access.
pub const RULE: Rule = Rule {
    id: "s_italia.d33.foia",
    title: Title { it: "Decisione sull'accesso civico", en: "Decision on civic access" },
    norms: &[D33_ART_5_COM_5, D33_ART_5_COM_6, D33_ART_5BIS],
    valid: since(2016, 12, 23),
    weight: Weight::Blocking,
    points: &["provvedimento"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        TIPO.to("sapere se si decide su un accesso civico"),
        SPECIE.to("sapere se l'accesso è quello generalizzato"),
        ESITO.to("sapere se l'accesso è negato o differito"),
        ESPRESSO.to("sapere se la decisione è espressa"),
        LIMITE.to("sapere per quale motivo di legge l'accesso è negato o differito"),
        PRESENTI.to("sapere se qualcuno può opporsi"),
        ULTIMA_NOTIFICA.to("contare i giorni per opporsi"),
        OPPOSTI.to("sapere se qualcuno si è opposto"),
    ],
    parameters: &[GIORNI.name],
    messages: &[ALTRO, LEGITTIMO, NON_ESPRESSO, TROPPO_PRESTO, SENZA_LIMITE],
    judge,
    beside: beside!("foia"),
};

fn judge(case: &Case) -> Judged {
    if of_another_kind(case) {
        return Ok(not_applicable(ALTRO));
    }
    let express = case.read(ESPRESSO)?;
    if !case.test("la decisione è espressa", express) {
        return Ok(violated(NON_ESPRESSO));
    }
    let present = case.read(PRESENTI)?;
    if case.test("vi sono controinteressati", present)
        && let Some(ends) = waiting_until(case)?
    {
        return Ok(violated(TROPPO_PRESTO).with("fine", ends));
    }
    let outcome = case.read(ESITO)?;
    if case.test("l'accesso è concesso per intero", outcome == "accoglimento") {
        return Ok(satisfied(LEGITTIMO).with_code("esito", outcome));
    }
    let limit = case.read(LIMITE)?;
    if case.test("il motivo è tra quelli che la legge elenca", LIMITS.contains(&limit)) {
        Ok(satisfied(LEGITTIMO).with_code("esito", outcome).with_code("limite", limit))
    } else {
        Ok(violated(SENZA_LIMITE))
    }
}

/// The day until which third parties can still oppose, if nobody did and it is not over.
fn waiting_until(case: &Case) -> Result<Option<Date>, Unknown> {
    let opposed = case.maybe(OPPOSTI) == Some(true);
    if case.test("un controinteressato si è già opposto", opposed) {
        return Ok(None);
    }
    let days = case.parameter(GIORNI)?;
    let ends = last_day(case, (case.read(ULTIMA_NOTIFICA)?, ULTIMA_NOTIFICA), (days, GIORNI))?;
    let over = case.test("i giorni per opporsi sono trascorsi", case.act_date() > ends);
    Ok((!over).then_some(ends))
}
