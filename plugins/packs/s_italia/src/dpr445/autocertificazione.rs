//! Art. 18 L. 241/1990, art. 40 and 43 DPR 445/2000: what an administration knows is not asked of the citizen.

use crate::norms::{DPR445_ART_40, DPR445_ART_43, L241_ART_18, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const CERTIFICATI: Fact<bool> = Fact::new("richiesta.certificati");
const NOTI: Fact<bool> = Fact::new("richiesta.dati_gia_noti");
const DICHIARAZIONE: Fact<bool> = Fact::new("richiesta.autocertificazione_ammessa");

const REGOLARE: Key = Key("autocert-regolare");
const CERTIFICATO: Key = Key("autocert-certificato-chiesto");
const NOTO: Key = Key("autocert-dato-gia-noto");
const RIFIUTATA: Key = Key("autocert-dichiarazione-rifiutata");

/// No certificates from citizens.
pub const RULE: Rule = Rule {
    id: "s_italia.l241.autocert",
    title: Title { it: "Decertificazione", en: "No certificates from citizens" },
    norms: &[L241_ART_18, DPR445_ART_40, DPR445_ART_43],
    valid: since(2012, 1, 1),
    weight: Weight::Blocking,
    points: &["modulo"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        CERTIFICATI.to("sapere se si chiedono certificati di altre amministrazioni"),
        NOTI.to("sapere se si chiede ciò che una amministrazione ha già"),
        DICHIARAZIONE.to("sapere se si accetta la dichiarazione"),
    ],
    parameters: &[],
    messages: &[REGOLARE, CERTIFICATO, NOTO, RIFIUTATA],
    judge,
    beside: beside!("autocertificazione"),
};

fn judge(case: &Case) -> Judged {
    let certificates = case.read(CERTIFICATI)?;
    if case.test("si chiedono certificati di altre amministrazioni", certificates) {
        return Ok(violated(CERTIFICATO));
    }
    let (known, declaration) = case.read((NOTI, DICHIARAZIONE))?;
    if case.test("si chiede ciò che un'amministrazione ha già", known) {
        return Ok(violated(NOTO));
    }
    if case.test("la dichiarazione sostitutiva è accettata", declaration) {
        Ok(satisfied(REGOLARE))
    } else {
        Ok(violated(RIFIUTATA))
    }
}
