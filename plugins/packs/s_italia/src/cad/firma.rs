//! Art. 20 and 24 CAD: an act is signed with a digital or qualified signature, valid when it was made; a
//! format that lasts is recommended.

use crate::norms::{CAD_ART_20, CAD_ART_24, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const CARTACEO: Fact<bool> = Fact::new("documento.cartaceo");
const TIPO: Fact<Code> = Fact::new("firma.tipo");
const VALIDA: Fact<bool> = Fact::new("firma.valida_al_momento");
const FORMATO: Fact<Code> = Fact::new("documento.formato");

/// Formats that last.
const LASTING: [&str; 4] = ["pdf-a", "xml", "p7m", "odt"];

const SU_CARTA: Key = Key("firma-su-carta");
const REGOLARE: Key = Key("firma-regolare");
const DEBOLE: Key = Key("firma-debole");
const NON_VALIDA: Key = Key("firma-non-valida");
const FORMATO_FRAGILE: Key = Key("firma-formato-fragile");

/// Signature of an act.
pub const RULE: Rule = Rule {
    id: "s_italia.cad.firma",
    title: Title { it: "Firma dell'atto", en: "Signature of an act" },
    norms: &[CAD_ART_20, CAD_ART_24],
    valid: since(2018, 1, 27),
    weight: Weight::Blocking,
    points: &["firma"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        CARTACEO.to("sapere se l'atto è su carta"),
        TIPO.to("sapere con quale firma l'atto è sottoscritto"),
        VALIDA.to("sapere se la firma era valida quando è stata apposta"),
        FORMATO.to("sapere se il formato si conserva"),
    ],
    parameters: &[],
    messages: &[SU_CARTA, REGOLARE, DEBOLE, NON_VALIDA, FORMATO_FRAGILE],
    judge,
    beside: beside!("firma"),
};

fn judge(case: &Case) -> Judged {
    let paper = case.read(CARTACEO)?;
    if case.test("l'atto è su carta", paper) {
        return Ok(not_applicable(SU_CARTA));
    }
    let kind = case.read(TIPO)?;
    if !case.test("la firma è digitale o qualificata", matches!(kind, "digitale" | "qualificata")) {
        return Ok(violated(DEBOLE).with_code("firma", kind));
    }
    let valid = case.read(VALIDA)?;
    if !case.test("la firma era valida quando è stata apposta", valid) {
        return Ok(violated(NON_VALIDA));
    }
    let format = case.read(FORMATO)?;
    if case.test("il formato si conserva nel tempo", LASTING.contains(&format)) {
        Ok(satisfied(REGOLARE))
    } else {
        Ok(violated(FORMATO_FRAGILE).weighing(Weight::Warning).with_code("formato", format))
    }
}
