//! Art. 5, c. 6, D.Lgs. 33/2013: when somebody opposed, documents go out fifteen days after he was told.

use crate::count::allowed_from;
use crate::norms::{D33_ART_5_COM_6, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const ESITO: Fact<Code> = Fact::new("esito");
const PRESENTI: Fact<bool> = Fact::new("controinteressati.presenti");
const OPPOSTI: Fact<bool> = Fact::new("opposizione.presente");
const COMUNICAZIONE: Fact<Date> = Fact::new("comunicazione_controinteressati.data");
const TRASMISSIONE: Fact<Date> = Fact::new("trasmissione.data");
const INDIFFERIBILE: Fact<bool> = Fact::new("indifferibilita.motivata");
const GIORNI: Parameter<i64> = Parameter::new("termine-trasmissione");

const LIBERA: Key = Key("trasmissione-libera");
const INDIFFERIBILITA: Key = Key("trasmissione-indifferibile");
const A_TEMPO: Key = Key("trasmissione-a-tempo");
const TROPPO_PRESTO: Key = Key("trasmissione-troppo-presto");

/// Documents wait for whoever opposed.
pub const RULE: Rule = Rule {
    id: "s_italia.d33.foia.trasmissione",
    title: Title { it: "Attesa prima della trasmissione", en: "Waiting before documents go out" },
    norms: &[D33_ART_5_COM_6],
    valid: since(2016, 12, 23),
    weight: Weight::Blocking,
    points: &["trasmissione"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        ESITO.to("sapere se l'accesso è stato concesso"),
        PRESENTI.to("sapere se qualcuno poteva opporsi"),
        OPPOSTI.to("sapere se qualcuno si è opposto"),
        COMUNICAZIONE.to("contare i giorni dalla comunicazione a chi si è opposto"),
        TRASMISSIONE.to("sapere quando i dati sono trasmessi"),
        INDIFFERIBILE.to("sapere se è provato che non si può attendere"),
    ],
    parameters: &[GIORNI.name],
    messages: &[LIBERA, INDIFFERIBILITA, A_TEMPO, TROPPO_PRESTO],
    judge,
    beside: beside!("trasmissione"),
};

fn judge(case: &Case) -> Judged {
    let granted = case.holds(ESITO, |outcome| matches!(outcome, "accoglimento" | "accoglimento-parziale"));
    let opposed = case.truth(PRESENTI) & case.truth(OPPOSTI);
    if !case.decide("l'accesso è concesso nonostante un'opposizione", granted & opposed)? {
        return Ok(not_applicable(LIBERA));
    }
    let urgent = case.maybe(INDIFFERIBILE) == Some(true);
    if case.exception("è provato, con motivazione, che non si può attendere", D33_ART_5_COM_6, urgent) {
        return Ok(satisfied(INDIFFERIBILITA));
    }
    let told = case.read(COMUNICAZIONE)?;
    let allowed = allowed_from(case, (told, COMUNICAZIONE), (case.parameter(GIORNI)?, GIORNI))?;
    let sent = case.read(TRASMISSIONE)?;
    if case.test("i giorni dalla comunicazione sono trascorsi", sent >= allowed) {
        Ok(satisfied(A_TEMPO).with("dal", allowed))
    } else {
        Ok(violated(TROPPO_PRESTO).with("dal", allowed))
    }
}
