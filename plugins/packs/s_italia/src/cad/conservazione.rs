//! Art. 44, c. 1-bis, CAD: at least once a year closed files go to preservation. COMPUTE: the argument
//! `entro` is the last day, a year after the file was closed.

use crate::count::reckon;
use crate::norms::{CAD_ART_44, PUBLIC_TASK};
use digipro_sdk::prelude::*;
use digipro_sdk::term::{Kind, Length};

const OGGETTO: Fact<Code> = Fact::new("conservazione.oggetto");
const CHIUSO: Fact<Date> = Fact::new("fascicolo.chiuso_il");
const VERSATO: Fact<bool> = Fact::new("fascicolo.versato");

const ALTRO_OGGETTO: Key = Key("conservazione-altro-oggetto");
const VERSATO_: Key = Key("conservazione-versato");
const IN_TEMPO: Key = Key("conservazione-in-tempo");
const SCADUTA: Key = Key("conservazione-scaduta");

/// Closed files go to preservation.
pub const RULE: Rule = Rule {
    id: "s_italia.cad.conservazione",
    title: Title { it: "Versamento in conservazione", en: "Transfer to preservation" },
    norms: &[CAD_ART_44],
    valid: since(2018, 1, 27),
    weight: Weight::Warning,
    points: &["conservazione"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        OGGETTO.to("sapere se si conserva un fascicolo"),
        CHIUSO.to("contare l'anno dalla chiusura"),
        VERSATO.to("sapere se il fascicolo è già versato"),
    ],
    parameters: &[],
    messages: &[ALTRO_OGGETTO, VERSATO_, IN_TEMPO, SCADUTA],
    judge,
    beside: beside!("conservazione"),
};

fn judge(case: &Case) -> Judged {
    let what = case.read(OGGETTO)?;
    if !case.test("si conserva un fascicolo", what == "fascicolo") {
        return Ok(not_applicable(ALTRO_OGGETTO));
    }
    let transferred = case.read(VERSATO)?;
    if case.test("il fascicolo è già in conservazione", transferred) {
        return Ok(satisfied(VERSATO_));
    }
    let closed = case.read(CHIUSO)?;
    let reckoning = reckon(case, Kind::Ordinary, (closed, CHIUSO), Length::years(1))?;
    let by = reckoning.due.ok_or_else(|| Unknown::fact(CHIUSO.path))?;
    if case.test("c'è ancora tempo", case.act_date() <= by) {
        Ok(satisfied(IN_TEMPO).with("entro", by))
    } else {
        Ok(violated(SCADUTA).with("entro", by))
    }
}
