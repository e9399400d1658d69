//! Art. 50, c. 1, lett. c, d and e, D.Lgs. 36/2023 with the EU thresholds of 2026 and 2027: above direct award five
//! or ten are consulted.

use crate::amount::{below, euro, sum};
use crate::norms::{D36_ART_14_2026, D36_ART_50_COM_1_CDE, PUBLIC_TASK};
use digipro_sdk::Need;
use digipro_sdk::prelude::*;

const TIPO: Fact<Code> = Fact::new("affidamento.tipo");
const IMPORTO: Fact<Exact> = Fact::new("affidamento.importo_netto");
const OPZIONI: Fact<Exact> = Fact::new("affidamento.opzioni");
const OPERATORI: Fact<i64> = Fact::new("affidamento.operatori");

const DIRETTO: Key = Key("negoziata-non-serve");
const SOPRASOGLIA: Key = Key("negoziata-soprasoglia");
const BASTANO: Key = Key("negoziata-operatori-sufficienti");
const POCHI: Key = Key("negoziata-operatori-pochi");

/// What the rule reads, in every text of the article.
pub(super) const NEEDS: &[Need] = &[
    TIPO.to("sapere quale soglia vale"),
    IMPORTO.to("confrontare l'importo con la soglia"),
    OPZIONI.to("contare anche opzioni e rinnovi"),
    OPERATORI.to("sapere quanti operatori sono consultati"),
];

/// Negotiated procedure.
pub const RULE: Rule = Rule {
    id: "s_italia.d36.negoziata",
    title: Title { it: "Procedura negoziata", en: "Negotiated procedure" },
    norms: &[D36_ART_50_COM_1_CDE, D36_ART_14_2026],
    valid: between(day(2026, 1, 1), day(2027, 12, 31)),
    weight: Weight::Blocking,
    points: &["affidamento"],
    legal_basis: PUBLIC_TASK,
    needs: NEEDS,
    parameters: &[],
    messages: &[DIRETTO, SOPRASOGLIA, BASTANO, POCHI],
    judge,
    beside: beside!("negoziata"),
};

fn judge(case: &Case) -> Judged {
    below_the_threshold(case, [euro(5_404_000), euro(216_000)], [DIRETTO, SOPRASOGLIA, BASTANO, POCHI])
}

/// How many must be consulted between direct award and EU threshold, given for works and for the rest.
pub(super) fn below_the_threshold(
    case: &Case,
    [works, services]: [Exact; 2],
    [direct, above, enough, few]: [Key; 4],
) -> Judged {
    let (kind, amount) = case.read((TIPO, IMPORTO))?;
    let value =
        sum(amount, case.maybe(OPZIONI).unwrap_or(euro(0))).ok_or_else(|| Unknown::fact(IMPORTO.path))?;
    let is_works = case.test("si tratta di lavori", kind == "lavori");
    let (from, to) = if is_works { (euro(150_000), works) } else { (euro(140_000), services) };
    if case.test("l'importo ammette l'affidamento diretto", below(value, from)) {
        return Ok(not_applicable(direct));
    }
    if !case.test("l'importo è sotto la soglia europea", below(value, to)) {
        return Ok(not_applicable(above).with("soglia", to));
    }
    let least = if is_works && !below(value, euro(1_000_000)) { 10 } else { 5 };
    let consulted = case.read(OPERATORI)?;
    let verdict = if case.test("si consulta un numero sufficiente di operatori", consulted >= least) {
        satisfied(enough)
    } else {
        violated(few)
    };
    Ok(verdict.with("operatori", consulted).with("minimo", least))
}
