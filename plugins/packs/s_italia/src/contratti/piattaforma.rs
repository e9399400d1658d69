//! Art. 25 D.Lgs. 36/2023: from 2024 on every purchase goes through a certified platform, whatever its amount.

use crate::norms::{D36_ART_25, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const CERTIFICATA: Fact<bool> = Fact::new("affidamento.piattaforma_certificata");

const USATA: Key = Key("piattaforma-usata");
const OMESSA: Key = Key("piattaforma-omessa");

/// Certified platform.
pub const RULE: Rule = Rule {
    id: "s_italia.d36.piattaforma",
    title: Title { it: "Piattaforma certificata", en: "Certified platform" },
    norms: &[D36_ART_25],
    valid: since(2024, 1, 1),
    weight: Weight::Blocking,
    points: &["affidamento"],
    legal_basis: PUBLIC_TASK,
    needs: &[CERTIFICATA.to("sapere se la procedura si svolge su una piattaforma certificata")],
    parameters: &[],
    messages: &[USATA, OMESSA],
    judge,
    beside: beside!("piattaforma"),
};

fn judge(case: &Case) -> Judged {
    let certified = case.read(CERTIFICATA)?;
    if case.test("la piattaforma è certificata", certified) {
        Ok(satisfied(USATA))
    } else {
        Ok(violated(OMESSA))
    }
}
