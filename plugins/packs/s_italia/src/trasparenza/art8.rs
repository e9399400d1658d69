//! Art. 8, c. 3, D.Lgs. 33/2013: what must be published stays for five years from the 1 January that follows,
//! and longer while the act has effects. COMPUTE: the last day is the argument `fino`; after it the data come
//! down.

use super::DUTY;
use crate::norms::D33_ART_8;
use digipro_sdk::prelude::*;

const OBBLIGATORIA: Fact<bool> = Fact::new("pubblicazione.obbligatoria");
const CONCLUSA: Fact<bool> = Fact::new("pubblicazione.conclusa");
const DATA: Fact<Date> = Fact::new("pubblicazione.data");
const EFFETTI: Fact<bool> = Fact::new("pubblicazione.atto_efficace");
const ANNI: Parameter<i64> = Parameter::new("anni-pubblicazione");

const NON_OBBLIGATORIA: Key = Key("art8-non-obbligatoria");
const NON_ANCORA: Key = Key("art8-non-ancora");
const RESTA: Key = Key("art8-resta");
const ANCORA_EFFICACE: Key = Key("art8-ancora-efficace");
const DA_TOGLIERE: Key = Key("art8-da-togliere");

/// How long data stay online.
pub const RULE: Rule = Rule {
    id: "s_italia.d33.art8",
    title: Title { it: "Durata della pubblicazione", en: "How long data stay online" },
    norms: &[D33_ART_8],
    valid: since(2016, 6, 23),
    weight: Weight::Warning,
    points: &["diffusione"],
    legal_basis: DUTY,
    needs: &[
        OBBLIGATORIA.to("sapere se la legge impone di pubblicare quei dati"),
        CONCLUSA.to("sapere se la pubblicazione è ancora da fare o in corso"),
        DATA.to("contare gli anni di pubblicazione"),
        EFFETTI.to("sapere se l'atto ha ancora effetti"),
    ],
    parameters: &[ANNI.name],
    messages: &[NON_OBBLIGATORIA, NON_ANCORA, RESTA, ANCORA_EFFICACE, DA_TOGLIERE],
    judge,
    beside: beside!("art8"),
};

fn judge(case: &Case) -> Judged {
    let duty = case.read(OBBLIGATORIA)?;
    if !case.test("la legge impone di pubblicare quei dati", duty) {
        return Ok(not_applicable(NON_OBBLIGATORIA));
    }
    // The point is asked before publication too: the years are counted from a day that is not there yet.
    let to_come = case.maybe(DATA).is_none() && case.maybe(CONCLUSA) == Some(false);
    if case.test("i dati sono ancora da pubblicare", to_come) {
        return Ok(not_applicable(NON_ANCORA));
    }
    let (published, years) = (case.read(DATA)?, case.parameter(ANNI)?);
    let years = i16::try_from(years).map_err(|_| Unknown::fact(ANNI.name))?;
    // Five years from 1 January: they end on 31 December of the fifth year after that of publication.
    let until =
        Date::new(published.year().saturating_add(years), 12, 31).map_err(|_| Unknown::fact(DATA.path))?;
    let until = case.computed("ultimo giorno di pubblicazione", until);
    if case.test("i dati possono restare", case.act_date() <= until) {
        return Ok(satisfied(RESTA).with("fino", until));
    }
    let in_effect = case.read(EFFETTI)?;
    if case.exception("l'atto ha ancora effetti", D33_ART_8, in_effect) {
        Ok(satisfied(ANCORA_EFFICACE))
    } else {
        Ok(violated(DA_TOGLIERE).with("fino", until))
    }
}
