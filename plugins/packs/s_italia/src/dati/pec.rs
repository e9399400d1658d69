//! The certified mailbox: its form. Whether it is certified, and whose, only the indexes know.

use super::normal;
use crate::norms::{CAD_ART_6, GDPR_ART_5_D, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const PEC: Fact<Text> = Fact::new("richiedente.pec");

/// Longest local part, longest label, longest address (RFC 5321, 4.5.3.1).
const LOCAL: usize = 64;
const LABEL: usize = 63;
const ADDRESS: usize = 254;

const VALIDA: Key = Key("pec-valida");
const ASSENTE: Key = Key("pec-assente");
const FORMA: Key = Key("pec-forma");

/// The certified mailbox of the applicant.
pub const RULE: Rule = Rule {
    id: "s_italia.dati.pec",
    title: Title { it: "Posta elettronica certificata", en: "Certified mailbox" },
    norms: &[GDPR_ART_5_D, CAD_ART_6],
    valid: since(2018, 5, 25),
    weight: Weight::Warning,
    points: &["avvio"],
    legal_basis: PUBLIC_TASK,
    needs: &[PEC.to("verificare che l'indirizzo sia scritto bene")],
    parameters: &[],
    messages: &[VALIDA, ASSENTE, FORMA],
    judge,
    beside: beside!("pec"),
};

fn judge(case: &Case) -> Judged {
    let address = case.maybe(PEC).unwrap_or_default();
    if !case.test("una PEC è indicata", !normal(address).is_empty()) {
        return Ok(not_applicable(ASSENTE));
    }
    if case.test("l'indirizzo ha la forma prevista", is_mailbox(address)) {
        Ok(satisfied(VALIDA))
    } else {
        Ok(violated(FORMA))
    }
}

fn is_mailbox(address: &str) -> bool {
    let Some((local, domain)) = address.rsplit_once('@') else { return false };
    let atoms = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+/=?^_`{|}~-".contains(&byte);
    let dotted = local.split('.').all(|atom| !atom.is_empty() && atom.bytes().all(atoms));
    let label = |label: &str| {
        (1..=LABEL).contains(&label.len())
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let top_is_letters =
        domain.rsplit('.').next().is_some_and(|top| top.bytes().all(|b| b.is_ascii_alphabetic()));
    dotted
        && local.len() <= LOCAL
        && address.len() <= ADDRESS
        && domain.contains('.')
        && domain.split('.').all(label)
        && top_is_letters
}
