//! Art. 50, c. 1, lett. a and b, D.Lgs. 36/2023: how much may be awarded without a contest.

use crate::amount::{below, euro, sum};
use crate::norms::{D36_ART_50_COM_1_AB, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const PROCEDURA: Fact<Code> = Fact::new("affidamento.procedura");
const TIPO: Fact<Code> = Fact::new("affidamento.tipo");
const IMPORTO: Fact<Exact> = Fact::new("affidamento.importo_netto");
const OPZIONI: Fact<Exact> = Fact::new("affidamento.opzioni");

/// Works are awarded directly below this, in euro.
pub(super) const WORKS: Exact = euro(150_000);
/// Services and supplies are awarded directly below this, in euro.
pub(super) const SERVICES: Exact = euro(140_000);

const ALTRA: Key = Key("affidamento-altra-procedura");
const SOTTO: Key = Key("affidamento-sotto-soglia");
const SOPRA: Key = Key("affidamento-sopra-soglia");

/// Direct award.
pub const RULE: Rule = Rule {
    id: "s_italia.d36.affidamento_diretto",
    title: Title { it: "Affidamento diretto", en: "Direct award" },
    norms: &[D36_ART_50_COM_1_AB],
    valid: since(2023, 7, 1),
    weight: Weight::Blocking,
    points: &["affidamento"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        PROCEDURA.to("sapere se si affida direttamente"),
        TIPO.to("sapere quale soglia vale"),
        IMPORTO.to("confrontare l'importo con la soglia"),
        OPZIONI.to("contare anche opzioni e rinnovi"),
    ],
    parameters: &[],
    messages: &[ALTRA, SOTTO, SOPRA],
    judge,
    beside: beside!("affidamento_diretto"),
};

fn judge(case: &Case) -> Judged {
    let procedure = case.read(PROCEDURA)?;
    if !case.test("si affida direttamente", procedure == "affidamento-diretto") {
        return Ok(not_applicable(ALTRA));
    }
    let (kind, amount) = case.read((TIPO, IMPORTO))?;
    let options = case.maybe(OPZIONI).unwrap_or(euro(0));
    let value = sum(amount, options).ok_or_else(|| Unknown::fact(IMPORTO.path))?;
    let value = case.computed("importo con opzioni, senza IVA", value);
    let threshold = if kind == "lavori" { WORKS } else { SERVICES };
    let verdict = if case.test("l'importo è inferiore alla soglia", below(value, threshold)) {
        satisfied(SOTTO)
    } else {
        violated(SOPRA)
    };
    Ok(verdict.with("importo", value).with("soglia", threshold))
}
