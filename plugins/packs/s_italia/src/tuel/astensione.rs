//! Art. 78, c. 2, TUEL: members of Council and Giunta neither discuss nor vote where they, or their kin up to
//! the fourth degree, have an interest; general acts are excepted, unless they bear directly on that
//! interest.

use super::is_deliberation;
use crate::norms::{PUBLIC_TASK, TUEL_ART_78};
use digipro_sdk::prelude::*;

const TIPO: Fact<Code> = Fact::new("atto.tipo");
const GENERALE: Fact<bool> = Fact::new("atto.generale");
const CORRELAZIONE: Fact<bool> = Fact::new("seduta.correlazione_diretta");
const INTERESSE: Fact<bool> = Fact::new("seduta.interesse_proprio");
const GRADO: Fact<i64> = Fact::new("seduta.grado_parentela");
const ASTENUTI: Fact<bool> = Fact::new("seduta.astenuti_gli_interessati");
const GRADI: Parameter<i64> = Parameter::new("grado-conflitto-amministratori");

const ALTRO_ATTO: Key = Key("astensione-altro-atto");
const ATTO_GENERALE: Key = Key("astensione-atto-generale");
const NESSUNO: Key = Key("astensione-nessuno");
const ASTENUTO: Key = Key("astensione-rispettata");
const VOTATO: Key = Key("astensione-violata");

/// Members with an interest stay out.
pub const RULE: Rule = Rule {
    id: "s_italia.tuel.astensione",
    title: Title { it: "Astensione degli amministratori", en: "Abstention of members" },
    norms: &[TUEL_ART_78],
    valid: since(2000, 10, 13),
    weight: Weight::Blocking,
    points: &["deliberazione"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        TIPO.to("sapere se l'atto è una deliberazione"),
        GENERALE.to("sapere se l'atto è normativo o generale"),
        CORRELAZIONE.to("sapere se l'atto generale tocca proprio quell'interesse"),
        INTERESSE.to("sapere se un componente ha un interesse proprio"),
        GRADO.to("sapere il grado del parente interessato più prossimo; zero se nessuno"),
        ASTENUTI.to("sapere se gli interessati si sono astenuti"),
    ],
    parameters: &[GRADI.name],
    messages: &[ALTRO_ATTO, ATTO_GENERALE, NESSUNO, ASTENUTO, VOTATO],
    judge,
    beside: beside!("astensione"),
};

fn judge(case: &Case) -> Judged {
    let kind = case.read(TIPO)?;
    if !case.test("è una deliberazione", is_deliberation(kind)) {
        return Ok(not_applicable(ALTRO_ATTO));
    }
    let general = case.truth(GENERALE) & !case.truth(CORRELAZIONE);
    let general = case.decide("l'atto è generale e non tocca proprio quell'interesse", general)?;
    if case.exclusion("agli atti generali il dovere non si applica", TUEL_ART_78, general) {
        return Ok(not_applicable(ATTO_GENERALE));
    }
    let degrees = case.parameter(GRADI)?;
    let kin = case.holds(GRADO, |degree| (1..=degrees).contains(&degree));
    if !case.decide("un componente, o un suo parente, è interessato", case.truth(INTERESSE) | kin)? {
        return Ok(satisfied(NESSUNO));
    }
    let abstained = case.read(ASTENUTI)?;
    if case.test("gli interessati non hanno discusso né votato", abstained) {
        Ok(satisfied(ASTENUTO))
    } else {
        Ok(violated(VOTATO).with("grado", degrees))
    }
}
