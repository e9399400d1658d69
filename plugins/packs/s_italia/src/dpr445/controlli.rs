//! Art. 71 DPR 445/2000: declarations are checked by sample, and whenever there is doubt.

use crate::norms::{DPR445_ART_71, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const DICHIARAZIONI: Fact<bool> = Fact::new("dichiarazioni.presenti");
const CAMPIONE: Fact<bool> = Fact::new("dichiarazioni.estratta");
const DUBBI: Fact<bool> = Fact::new("dichiarazioni.dubbi");
const CONTROLLATE: Fact<bool> = Fact::new("dichiarazioni.controllate");
const QUOTA: Fact<i64> = Fact::new("dichiarazioni.quota_campione");
const MINIMA: Parameter<i64> = Parameter::new("quota-controlli-minima");

const NESSUNA: Key = Key("controlli-nessuna-dichiarazione");
const FATTI: Key = Key("controlli-fatti");
const POCHI: Key = Key("controlli-quota-bassa");
const DOVUTI: Key = Key("controlli-dovuti");

/// Checks on declarations.
pub const RULE: Rule = Rule {
    id: "s_italia.dpr445.controlli",
    title: Title { it: "Controlli sulle dichiarazioni", en: "Checks on declarations" },
    norms: &[DPR445_ART_71],
    valid: since(2001, 3, 7),
    weight: Weight::Warning,
    points: &["contributo", "permesso", "concessione"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        DICHIARAZIONI.to("sapere se il beneficio si fonda su dichiarazioni"),
        CAMPIONE.to("sapere se la dichiarazione è nel campione"),
        DUBBI.to("sapere se vi sono fondati dubbi"),
        CONTROLLATE.to("sapere se il controllo è fatto"),
        QUOTA.to("verificare la quota a campione"),
    ],
    parameters: &[MINIMA.name],
    messages: &[NESSUNA, FATTI, POCHI, DOVUTI],
    judge,
    beside: beside!("controlli"),
};

fn judge(case: &Case) -> Judged {
    let rests = case.read(DICHIARAZIONI)?;
    if !case.test("il beneficio si fonda su dichiarazioni", rests) {
        return Ok(not_applicable(NESSUNA));
    }
    let (share, least) = (case.read(QUOTA)?, case.parameter(MINIMA)?);
    if case.test("la quota a campione è minore di quella fissata", share < least) {
        return Ok(violated(POCHI).with("quota", share).with("minima", least));
    }
    let must = case.truth(CAMPIONE) | case.truth(DUBBI);
    let unchecked = must & !case.truth(CONTROLLATE);
    if case.decide("la dichiarazione va controllata e non lo è", unchecked)? {
        Ok(violated(DOVUTI))
    } else {
        Ok(satisfied(FATTI))
    }
}
