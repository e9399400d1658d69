//! Guidelines on electronic documents: the daily register goes to preservation by the next working day.
//! COMPUTE: the argument `entro` is that day, in the working week of the entity without its patron.

use crate::count::reckon;
use crate::norms::{AGID_DOCUMENTO, PUBLIC_TASK};
use digipro_sdk::prelude::*;
use digipro_sdk::term::{Kind, Length};

const OGGETTO: Fact<Code> = Fact::new("conservazione.oggetto");
const GIORNO: Fact<Date> = Fact::new("registro_protocollo.giorno");
const VERSATO: Fact<Date> = Fact::new("registro_protocollo.versato_il");

const ALTRO_OGGETTO: Key = Key("registro-giornaliero-altro-oggetto");
const VERSATO_: Key = Key("registro-giornaliero-versato");
const TARDI: Key = Key("registro-giornaliero-tardi");

/// Daily register.
pub const RULE: Rule = Rule {
    id: "s_italia.cad.registro_giornaliero",
    title: Title { it: "Registro giornaliero di protocollo", en: "Daily register" },
    norms: &[AGID_DOCUMENTO],
    valid: since(2022, 1, 1),
    weight: Weight::Warning,
    points: &["conservazione"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        OGGETTO.to("sapere se si conserva il registro giornaliero"),
        GIORNO.to("contare il giorno lavorativo"),
        VERSATO.to("sapere quando il registro è stato versato"),
    ],
    parameters: &[],
    messages: &[ALTRO_OGGETTO, VERSATO_, TARDI],
    judge,
    beside: beside!("registro_giornaliero"),
};

fn judge(case: &Case) -> Judged {
    let what = case.read(OGGETTO)?;
    if !case.test("si conserva il registro giornaliero", what == "registro-giornaliero") {
        return Ok(not_applicable(ALTRO_OGGETTO));
    }
    let (of, sent) = case.read((GIORNO, VERSATO))?;
    let reckoning = reckon(case, Kind::Ordinary, (of, GIORNO), Length::working_days(1))?;
    let by = reckoning.due.ok_or_else(|| Unknown::fact(GIORNO.path))?;
    if case.test("è stato versato entro il giorno lavorativo seguente", sent <= by) {
        Ok(satisfied(VERSATO_).with("entro", by))
    } else {
        Ok(violated(TARDI).with("entro", by))
    }
}
