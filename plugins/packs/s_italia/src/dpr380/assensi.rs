//! Art. 20, c. 6, DPR 380/2001: assents of others that are not there yet are gathered in a conference of services.

use crate::norms::{DPR380_ART_20_COM_6, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const NECESSARI: Fact<bool> = Fact::new("permesso.assensi_necessari");
const ACQUISITI: Fact<bool> = Fact::new("permesso.assensi_allegati");
const CONFERENZA: Fact<bool> = Fact::new("permesso.conferenza_indetta");

const NESSUNO: Key = Key("assensi-non-necessari");
const CI_SONO: Key = Key("assensi-acquisiti");
const MANCANO: Key = Key("assensi-mancanti");

/// Assents of other administrations.
pub const RULE: Rule = Rule {
    id: "s_italia.dpr380.permesso.assensi",
    title: Title { it: "Assensi di altre amministrazioni", en: "Assents of other administrations" },
    norms: &[DPR380_ART_20_COM_6],
    valid: since(2011, 7, 13),
    weight: Weight::Blocking,
    points: &["permesso"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        NECESSARI.to("sapere se servono assensi di altri"),
        ACQUISITI.to("sapere se ci sono già"),
        CONFERENZA.to("sapere se la conferenza è indetta"),
    ],
    parameters: &[],
    messages: &[NESSUNO, CI_SONO, MANCANO],
    judge,
    beside: beside!("assensi"),
};

fn judge(case: &Case) -> Judged {
    let needed = case.read(NECESSARI)?;
    if !case.test("servono assensi di altre amministrazioni", needed) {
        return Ok(not_applicable(NESSUNO));
    }
    let gathered = case.truth(ACQUISITI) | case.truth(CONFERENZA);
    if case.decide("gli assensi ci sono, o la conferenza è indetta", gathered)? {
        Ok(satisfied(CI_SONO))
    } else {
        Ok(violated(MANCANO))
    }
}
