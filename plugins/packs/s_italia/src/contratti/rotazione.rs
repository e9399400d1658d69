//! Art. 49 D.Lgs. 36/2023: whoever goes out does not come straight back in, unless all reasons are there and
//! verified.

use crate::amount::{below, euro};
use crate::norms::{D36_ART_49, D36_ART_49_COM_6, PUBLIC_TASK};
use digipro_sdk::Need;
use digipro_sdk::prelude::*;

const USCENTE: Fact<bool> = Fact::new("affidamento.contraente_uscente");
const STESSO: Fact<bool> = Fact::new("affidamento.stesso_settore");
const IMPORTO: Fact<Exact> = Fact::new("affidamento.importo_netto");
const MERCATO: Fact<bool> = Fact::new("rotazione.struttura_del_mercato");
const ALTERNATIVE: Fact<bool> = Fact::new("rotazione.assenza_di_alternative");
const ESECUZIONE: Fact<bool> = Fact::new("rotazione.accurata_esecuzione");
const QUALITA: Fact<bool> = Fact::new("rotazione.esecuzione_verificata");
const DEROGA_FINO_A: Parameter<i64> = Parameter::new("rotazione-deroga");

const LIBERA: Key = Key("rotazione-rispettata");
const PICCOLO: Key = Key("rotazione-sotto-deroga");
const DEROGA: Key = Key("rotazione-derogata");
const VIETATO: Key = Key("rotazione-violata");

/// What the rule reads, in every text of the article.
pub(super) const NEEDS: &[Need] = &[
    USCENTE.to("sapere se si affida al contraente uscente"),
    STESSO.to("sapere se i due affidamenti consecutivi riguardano lo stesso settore o categoria"),
    IMPORTO.to("sapere se l'importo è sotto la deroga"),
    MERCATO.to("sapere se il mercato giustifica la deroga"),
    ALTERNATIVE.to("sapere se mancano alternative"),
    ESECUZIONE.to("sapere se il contratto precedente è stato eseguito bene"),
    QUALITA.to("sapere se esecuzione e qualità sono state verificate"),
];

/// Rotation of awards.
pub const RULE: Rule = Rule {
    id: "s_italia.d36.rotazione",
    title: Title { it: "Rotazione degli affidamenti", en: "Rotation of awards" },
    norms: &[D36_ART_49, D36_ART_49_COM_6],
    valid: since(2024, 12, 31),
    weight: Weight::Blocking,
    points: &["affidamento"],
    legal_basis: PUBLIC_TASK,
    needs: NEEDS,
    parameters: &[DEROGA_FINO_A.name],
    messages: &[LIBERA, PICCOLO, DEROGA, VIETATO],
    judge,
    beside: beside!("rotazione"),
};

fn judge(case: &Case) -> Judged {
    let verified = case.truth(QUALITA);
    not_twice(case, D36_ART_49, verified, [LIBERA, PICCOLO, DEROGA, VIETATO])
}

/// The outgoing contractor does not get the next contract too. What changed is whether good execution must have
/// been verified.
pub(super) fn not_twice(
    case: &Case,
    norm: Norm,
    verified: Truth,
    [free, small, waived, barred]: [Key; 4],
) -> Judged {
    let repeated = case.truth(USCENTE) & case.truth(STESSO);
    if !case.decide("si affida di nuovo al contraente uscente, nello stesso settore", repeated)? {
        return Ok(not_applicable(free));
    }
    let amount = case.read(IMPORTO)?;
    let limit = euro(case.parameter(DEROGA_FINO_A)?);
    if case.exception("l'importo è inferiore a quello della deroga", D36_ART_49_COM_6, below(amount, limit))
    {
        return Ok(satisfied(small).with("soglia", limit));
    }
    let reasons = case.truth(MERCATO) & case.truth(ALTERNATIVE) & case.truth(ESECUZIONE) & verified;
    let reasons = reasons.known()?;
    if case.exception("struttura del mercato, nessuna alternativa, accurata esecuzione", norm, reasons) {
        Ok(satisfied(waived))
    } else {
        Ok(violated(barred))
    }
}
