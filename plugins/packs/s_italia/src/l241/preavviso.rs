//! Art. 10-bis L. 241/1990: nobody is refused before having been heard.

use crate::count::last_day;
use crate::norms::{L241_ART_10BIS, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const ESITO: Fact<Code> = Fact::new("esito");
const INVIATO: Fact<bool> = Fact::new("preavviso.inviato");
const ESCLUSO: Fact<bool> = Fact::new("preavviso.escluso");
const MATERIA: Fact<bool> = Fact::new("preavviso.materia_esclusa");
const DATA: Fact<Date> = Fact::new("preavviso.data");
const OSSERVAZIONI: Fact<bool> = Fact::new("osservazioni.presenti");
const OSSERVAZIONI_DATA: Fact<Date> = Fact::new("osservazioni.data");
const CONTRODEDOTTE: Fact<bool> = Fact::new("osservazioni.controdedotte");
const GIORNI: Parameter<i64> = Parameter::new("termine-osservazioni");

/// The shortest time for observations (art. 10-bis, c. 1).
const WINDOW_MIN: i64 = 10;

const NON_SERVE: Key = Key("preavviso-non-serve");
const ALTRA_MATERIA: Key = Key("preavviso-materia-esclusa");
const COMUNICATO: Key = Key("preavviso-comunicato");
const TROPPO_BREVE: Key = Key("preavviso-tempo-troppo-breve");
const OMESSO: Key = Key("preavviso-omesso");
const PRESTO: Key = Key("preavviso-troppo-presto");
const SENZA_RISPOSTA: Key = Key("preavviso-osservazioni-senza-risposta");
const RISPETTATO: Key = Key("preavviso-rispettato");

/// Notice before refusal.
pub const RULE: Rule = Rule {
    id: "s_italia.l241.preavviso",
    title: Title { it: "Preavviso di rigetto", en: "Notice before refusal" },
    norms: &[L241_ART_10BIS],
    valid: since(2020, 7, 17),
    weight: Weight::Blocking,
    points: &["provvedimento", "preavviso", "permesso", "concessione", "contributo"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        ESITO.to("sapere se l'istanza è respinta, anche in parte"),
        INVIATO.to("sapere se l'istante è stato preavvisato"),
        ESCLUSO.to("sapere se l'ufficio ha scelto di non preavvisare"),
        MATERIA.to("sapere se il procedimento è concorsuale o previdenziale"),
        DATA.to("contare i giorni per le osservazioni"),
        OSSERVAZIONI.to("sapere se l'istante ha risposto"),
        OSSERVAZIONI_DATA.to("sapere se le osservazioni sono arrivate in tempo"),
        CONTRODEDOTTE.to("sapere se l'atto risponde alle osservazioni"),
    ],
    parameters: &[GIORNI.name],
    messages: &[
        NON_SERVE,
        ALTRA_MATERIA,
        COMUNICATO,
        TROPPO_BREVE,
        OMESSO,
        PRESTO,
        SENZA_RISPOSTA,
        RISPETTATO,
    ],
    judge,
    beside: beside!("preavviso"),
};

fn judge(case: &Case) -> Judged {
    let outcome = case.read(ESITO)?;
    if !case
        .test("l'esito è negativo, anche in parte", matches!(outcome, "diniego" | "accoglimento-parziale"))
    {
        return Ok(not_applicable(NON_SERVE));
    }
    // What kind of procedure it is, its designer knows: where nobody says so, it is no contest for a post.
    let contest = case.maybe(MATERIA) == Some(true);
    if case.exclusion("il procedimento è concorsuale o previdenziale", L241_ART_10BIS, contest) {
        return Ok(not_applicable(ALTRA_MATERIA));
    }
    let days = case.parameter(GIORNI)?;
    if !case.test("il tempo per le osservazioni è almeno quello di legge", days >= WINDOW_MIN) {
        return Ok(violated(TROPPO_BREVE).with("giorni", days).with("minimo", WINDOW_MIN));
    }
    if case.point() == "preavviso" {
        let window_ends = last_day(case, (case.read(DATA)?, DATA), (days, GIORNI))?;
        return Ok(satisfied(COMUNICATO).with("fine", window_ends));
    }
    // Nobody says that it was sent, and the office chose not to: it was not sent, whatever the reasons.
    let chosen = case.maybe(INVIATO).is_none() && case.maybe(ESCLUSO) == Some(true);
    let omitted = if chosen { Truth::True } else { !case.truth(INVIATO) };
    if case.decide("il preavviso non è stato inviato", omitted)? {
        return Ok(violated(OMESSO));
    }
    let window_ends = last_day(case, (case.read(DATA)?, DATA), (days, GIORNI))?;
    let answered = case.read(OSSERVAZIONI)?;
    if case.test("l'istante ha presentato osservazioni", answered) {
        let filed = case.read(OSSERVAZIONI_DATA)?;
        if case.test("sono arrivate in tempo", filed <= window_ends) {
            let replied = case.read(CONTRODEDOTTE)?;
            if !case.test("l'atto risponde alle osservazioni", replied) {
                return Ok(violated(SENZA_RISPOSTA).with("data", filed));
            }
            return Ok(satisfied(RISPETTATO).with("fine", window_ends));
        }
    }
    if case.test("il tempo per le osservazioni è finito", case.act_date() > window_ends) {
        Ok(satisfied(RISPETTATO).with("fine", window_ends))
    } else {
        Ok(violated(PRESTO).with("fine", window_ends))
    }
}
