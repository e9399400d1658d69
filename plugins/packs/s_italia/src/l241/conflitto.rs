//! Art. 6-bis L. 241/1990 and art. 7 DPR 62/2013: whoever is in conflict of interest abstains.

use crate::norms::{DPR62_ART_7, L241_ART_6BIS, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const DICHIARAZIONE: Fact<bool> = Fact::new("conflitto.dichiarazione");
const GRADO: Fact<i64> = Fact::new("conflitto.grado");
const INTERESSI: Fact<bool> = Fact::new("conflitto.interessi");
const GRADO_MASSIMO: Parameter<i64> = Parameter::new("grado-conflitto");

const ASSENTE: Key = Key("conflitto-assente");
const NON_DICHIARATO: Key = Key("conflitto-non-dichiarato");
const PARENTELA: Key = Key("conflitto-parentela");
const INTERESSE: Key = Key("conflitto-interesse");

/// Whoever is in conflict of interest abstains.
pub const RULE: Rule = Rule {
    id: "s_italia.l241.conflitto",
    title: Title { it: "Conflitto di interessi", en: "Conflict of interest" },
    norms: &[L241_ART_6BIS, DPR62_ART_7],
    valid: since(2013, 6, 19),
    weight: Weight::Blocking,
    points: &[
        "assegnazione",
        "provvedimento",
        "determina",
        "permesso",
        "concessione",
        "contributo",
        "residenza",
    ],
    legal_basis: PUBLIC_TASK,
    needs: &[
        DICHIARAZIONE.to("sapere se il responsabile ha reso la dichiarazione"),
        GRADO.to("sapere se il responsabile è parente o affine di chi è interessato"),
        INTERESSI.to("sapere se il responsabile ha interessi propri"),
    ],
    parameters: &[GRADO_MASSIMO.name],
    messages: &[ASSENTE, NON_DICHIARATO, PARENTELA, INTERESSE],
    judge,
    beside: beside!("conflitto"),
};

fn judge(case: &Case) -> Judged {
    let declared = case.read(DICHIARAZIONE)?;
    if !case.test("la dichiarazione sul conflitto di interessi è resa", declared) {
        return Ok(violated(NON_DICHIARATO));
    }
    let (degree, interests) = case.read((GRADO, INTERESSI))?;
    let limit = case.parameter(GRADO_MASSIMO)?;
    if case.test("vi è parentela o affinità entro il grado", (1..=limit).contains(&degree)) {
        return Ok(violated(PARENTELA).with("grado", degree).with("massimo", limit));
    }
    if case.test("vi sono interessi propri", interests) {
        return Ok(violated(INTERESSE));
    }
    Ok(satisfied(ASSENTE))
}
