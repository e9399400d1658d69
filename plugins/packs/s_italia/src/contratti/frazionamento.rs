//! Art. 14, c. 6, D.Lgs. 36/2023: a need is not cut into pieces to stay below a threshold.

use super::affidamento_diretto::{SERVICES, WORKS};
use crate::amount::{below, sum};
use crate::norms::{D36_ART_14_COM_6, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const TIPO: Fact<Code> = Fact::new("affidamento.tipo");
const IMPORTO: Fact<Exact> = Fact::new("affidamento.importo_netto");
const ALTRI: Fact<Exact> = Fact::new("affidamento.stesso_fabbisogno");
const RAGIONI: Fact<bool> = Fact::new("affidamento.frazionamento_motivato");

const SOPRA_DA_SOLO: Key = Key("frazionamento-non-riguarda");
const NESSUNO: Key = Key("frazionamento-nessuno");
const MOTIVATO: Key = Key("frazionamento-motivato");
const SOSPETTO: Key = Key("frazionamento-sospetto");

/// Artificial splitting.
///
/// The law's ESCALATE (to the anticorruption officer) is a violation that weighs as a warning. Over which months
/// the awards
/// are summed, the kit says: its parameter `finestra-frazionamento` feeds the fact.
pub const RULE: Rule = Rule {
    id: "s_italia.d36.frazionamento",
    title: Title { it: "Frazionamento artificioso", en: "Artificial splitting" },
    norms: &[D36_ART_14_COM_6],
    valid: since(2023, 7, 1),
    weight: Weight::Warning,
    points: &["affidamento"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        TIPO.to("sapere quale soglia vale"),
        IMPORTO.to("confrontare l'importo con la soglia"),
        ALTRI.to("sommare gli affidamenti per lo stesso fabbisogno nel periodo"),
        RAGIONI.to("sapere se la divisione ha ragioni oggettive"),
    ],
    parameters: &[],
    messages: &[SOPRA_DA_SOLO, NESSUNO, MOTIVATO, SOSPETTO],
    judge,
    beside: beside!("frazionamento"),
};

fn judge(case: &Case) -> Judged {
    let (kind, amount) = case.read((TIPO, IMPORTO))?;
    let threshold = if kind == "lavori" { WORKS } else { SERVICES };
    if case.test("l'importo da solo raggiunge la soglia", !below(amount, threshold)) {
        return Ok(not_applicable(SOPRA_DA_SOLO));
    }
    let others = case.read(ALTRI)?;
    let total = sum(amount, others).ok_or_else(|| Unknown::fact(ALTRI.path))?;
    let total = case.computed("somma per lo stesso fabbisogno", total);
    if case.test("la somma resta sotto la soglia", below(total, threshold)) {
        return Ok(satisfied(NESSUNO).with("somma", total));
    }
    let reasons = case.read(RAGIONI)?;
    if case.exception("la divisione ha ragioni oggettive", D36_ART_14_COM_6, reasons) {
        Ok(satisfied(MOTIVATO))
    } else {
        Ok(violated(SOSPETTO).with("somma", total).with("soglia", threshold))
    }
}
