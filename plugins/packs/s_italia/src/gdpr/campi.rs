//! Art. 5, 6 and 25 Reg. (EU) 2016/679: every field of a form has a norm that allows it and a time for which
//! it is kept; a form with a field that has none is not put online.

use crate::norms::{GDPR_ART_5_C, GDPR_ART_6, GDPR_ART_25, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const CAMPI: Fact<i64> = Fact::new("modulo.campi");
const SENZA_BASE: Fact<i64> = Fact::new("modulo.campi_senza_base");
const SENZA_FINE: Fact<i64> = Fact::new("modulo.campi_senza_conservazione");

const NESSUN_CAMPO: Key = Key("campi-nessuno");
const GIUSTIFICATI: Key = Key("campi-giustificati");
const INGIUSTIFICATI: Key = Key("campi-senza-base");
const SENZA_TEMPO: Key = Key("campi-senza-tempo");

/// Every field has its reason.
pub const RULE: Rule = Rule {
    id: "s_italia.gdpr.campi",
    title: Title { it: "Campi dei moduli", en: "Fields of forms" },
    norms: &[GDPR_ART_5_C, GDPR_ART_6, GDPR_ART_25],
    valid: since(2018, 5, 25),
    weight: Weight::Blocking,
    points: &["modulo"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        CAMPI.to("sapere se il modulo raccoglie dati"),
        SENZA_BASE.to("sapere se ogni campo ha una norma che lo giustifica"),
        SENZA_FINE.to("sapere se di ogni campo è detto per quanto si conserva"),
    ],
    parameters: &[],
    messages: &[NESSUN_CAMPO, GIUSTIFICATI, INGIUSTIFICATI, SENZA_TEMPO],
    judge,
    beside: beside!("campi"),
};

fn judge(case: &Case) -> Judged {
    let fields = case.read(CAMPI)?;
    if !case.test("il modulo raccoglie dati", fields > 0) {
        return Ok(not_applicable(NESSUN_CAMPO));
    }
    let (baseless, endless) = case.read((SENZA_BASE, SENZA_FINE))?;
    if !case.test("ogni campo ha una norma che lo giustifica", baseless == 0) {
        return Ok(violated(INGIUSTIFICATI).with("campi", baseless));
    }
    if case.test("di ogni campo è detto per quanto si conserva", endless == 0) {
        Ok(satisfied(GIUSTIFICATI).with("campi", fields))
    } else {
        Ok(violated(SENZA_TEMPO).with("campi", endless))
    }
}
