//! Art. 5, par. 1, lett. e, Reg. (EU) 2016/679: of each class of documents it is said how long it is kept.

use crate::count::says_something;
use crate::norms::{GDPR_ART_5_E, PUBLIC_TASK};
use digipro_sdk::prelude::*;
use digipro_sdk::term::Length;

const PERSONALI: Fact<bool> = Fact::new("fascicolo.dati_personali");
const CLASSE: Fact<Text> = Fact::new("fascicolo.classe");
const TEMPO: Fact<Text> = Fact::new("fascicolo.tempo_conservazione");

/// Kept for ever: what history needs.
const FOREVER: &str = "illimitato";

const NON_PERSONALI: Key = Key("tempo-dati-non-personali");
const DETTO: Key = Key("tempo-detto");
const TACIUTO: Key = Key("tempo-taciuto");

/// How long data are kept.
pub const RULE: Rule = Rule {
    id: "s_italia.gdpr.retention",
    title: Title { it: "Tempo di conservazione", en: "How long data are kept" },
    norms: &[GDPR_ART_5_E],
    valid: since(2018, 5, 25),
    weight: Weight::Warning,
    points: &["fascicolo"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        PERSONALI.to("sapere se il fascicolo contiene dati personali"),
        CLASSE.to("sapere a quale classe del massimario appartiene"),
        TEMPO.to("sapere per quanto si conserva"),
    ],
    parameters: &[],
    messages: &[NON_PERSONALI, DETTO, TACIUTO],
    judge,
    beside: beside!("conservazione"),
};

fn judge(case: &Case) -> Judged {
    let personal = case.read(PERSONALI)?;
    if !case.test("il fascicolo contiene dati personali", personal) {
        return Ok(not_applicable(NON_PERSONALI));
    }
    let (class, time) = case.read((CLASSE, TEMPO))?;
    let said =
        says_something(class) && (time == FOREVER || time.parse::<Length>().is_ok_and(|time| time.n > 0));
    if case.test("per la classe è detto un tempo di conservazione", said) {
        Ok(satisfied(DETTO).with("classe", class).with("tempo", time))
    } else {
        Ok(violated(TACIUTO).with("classe", class))
    }
}
