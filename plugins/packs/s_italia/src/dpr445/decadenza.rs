//! Art. 75 DPR 445/2000: whoever declared falsely loses the benefit, and for two years gets no grants.

use crate::count::reckon;
use crate::norms::{DPR445_ART_75, DPR445_ART_75_COM_1BIS, PUBLIC_TASK};
use digipro_sdk::prelude::*;
use digipro_sdk::term::{Kind, Length};

const FALSA: Fact<bool> = Fact::new("dichiarazioni.falsa");
const DECADUTO: Fact<bool> = Fact::new("beneficiario.decaduto");
const DECADUTO_IL: Fact<Date> = Fact::new("beneficiario.decaduto_il");
const SOSTEGNO: Fact<bool> = Fact::new("contributo.a_minori_o_disagio");

/// Years without grants.
const YEARS: u32 = 2;

const LIBERO: Key = Key("decadenza-nessuna");
const PERDUTO: Key = Key("decadenza-beneficio-perduto");
const DIVIETO: Key = Key("decadenza-divieto");
const SALVO: Key = Key("decadenza-salvo-disagio");

/// Loss of benefits.
pub const RULE: Rule = Rule {
    id: "s_italia.dpr445.decadenza",
    title: Title { it: "Decadenza dai benefici", en: "Loss of benefits" },
    norms: &[DPR445_ART_75, DPR445_ART_75_COM_1BIS],
    valid: since(2020, 5, 19),
    weight: Weight::Blocking,
    points: &["contributo"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        FALSA.to("sapere se il beneficio si fonda su una dichiarazione falsa"),
        DECADUTO.to("sapere se vi è stata una decadenza"),
        DECADUTO_IL.to("contare i due anni"),
        SOSTEGNO.to("sapere se il contributo è per minori o per situazioni di disagio"),
    ],
    parameters: &[],
    messages: &[LIBERO, PERDUTO, DIVIETO, SALVO],
    judge,
    beside: beside!("decadenza"),
};

fn judge(case: &Case) -> Judged {
    let untrue = case.read(FALSA)?;
    if case.test("il beneficio si fonda su una dichiarazione falsa", untrue) {
        return Ok(violated(PERDUTO));
    }
    let before = case.read(DECADUTO)?;
    if !case.test("il beneficiario è già decaduto da un beneficio", before) {
        return Ok(satisfied(LIBERO));
    }
    let lost = case.read(DECADUTO_IL)?;
    let ban = reckon(case, Kind::Publication, (lost, DECADUTO_IL), Length::years(YEARS))?;
    let ends = ban.due.ok_or_else(|| Unknown::fact(DECADUTO_IL.path))?;
    if !case.test("i due anni non sono passati", case.act_date() <= ends) {
        return Ok(satisfied(LIBERO));
    }
    let hardship = case.read(SOSTEGNO)?;
    if case.exception("è un intervento per minori o per disagio", DPR445_ART_75_COM_1BIS, hardship) {
        return Ok(not_applicable(SALVO));
    }
    Ok(violated(DIVIETO).with("decaduto", lost).with("fine", ends))
}
