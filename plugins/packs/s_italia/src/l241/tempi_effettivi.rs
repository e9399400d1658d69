//! Art. 2, c. 4-bis, L. 241/1990: how long it really takes is measured and published.

use crate::norms::{L241_ART_2_COM_4BIS, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const IMPATTO: Fact<bool> = Fact::new("scheda.impatto");
const PUBBLICATI: Fact<bool> = Fact::new("scheda.tempi_effettivi");

const MINORE: Key = Key("tempi-effettivi-non-dovuti");
const PUBBLICATI_SI: Key = Key("tempi-effettivi-pubblicati");
const MANCANO: Key = Key("tempi-effettivi-mancanti");

/// Actual times.
pub const RULE: Rule = Rule {
    id: "s_italia.l241.tempi_effettivi",
    title: Title { it: "Tempi effettivi", en: "Actual times" },
    norms: &[L241_ART_2_COM_4BIS],
    valid: since(2020, 7, 17),
    weight: Weight::Warning,
    points: &["scheda"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        IMPATTO.to("sapere se il procedimento è tra quelli di maggiore impatto"),
        PUBBLICATI.to("sapere se i tempi effettivi sono pubblicati"),
    ],
    parameters: &[],
    messages: &[MINORE, PUBBLICATI_SI, MANCANO],
    judge,
    beside: beside!("tempi_effettivi"),
};

fn judge(case: &Case) -> Judged {
    let greater = case.read(IMPATTO)?;
    if !case.test("il procedimento è di maggiore impatto", greater) {
        return Ok(not_applicable(MINORE));
    }
    let published = case.read(PUBBLICATI)?;
    if case.test("i tempi effettivi sono pubblicati", published) {
        Ok(satisfied(PUBBLICATI_SI))
    } else {
        Ok(violated(MANCANO))
    }
}
