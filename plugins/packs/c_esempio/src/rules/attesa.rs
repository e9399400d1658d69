//! Third parties have their days to oppose before the decision (after art. 5, c. 5, D.Lgs. 33/2013).

use crate::regolamento;
use digipro_sdk::prelude::*;

const PRESENTI: Fact<bool> = Fact::new("controinteressati.presenti");
const ULTIMA_NOTIFICA: Fact<Date> = Fact::new("controinteressati.ultima_notifica");
const OPPOSTI: Fact<bool> = Fact::new("opposizione.presente");
const GIORNI: Parameter<i64> = Parameter::new("termine-controinteressati");

const NESSUNO: Key = Key("attesa-nessun-controinteressato");
const TRASCORSA: Key = Key("attesa-trascorsa");
const TROPPO_PRESTO: Key = Key("attesa-non-trascorsa");

/// D.Lgs. 33/2013, art. 5, c. 5.
pub const ART_5_COM_5: Norm = Norm {
    urn: "urn:nir:stato:decreto.legislativo:2013-03-14;33",
    part: "art5-com5",
    title: "D.Lgs. 33/2013, art. 5, c. 5",
    in_force: since(2016, 12, 23),
    confirmed: (day(2026, 11, 23), "law.md"),
    interpretation: Some((
        "chi si è già opposto non ha altro da dire: si può decidere",
        "si attende comunque la fine dei dieci giorni",
    )),
};

/// Third parties have their days to oppose before the decision.
pub const RULE: Rule = Rule {
    id: "c_esempio.attesa",
    title: Title { it: "Attesa delle opposizioni", en: "Waiting for oppositions" },
    norms: &[ART_5_COM_5, regolamento::ART_4],
    valid: since(2016, 12, 23),
    weight: Weight::Blocking,
    points: &["provvedimento"],
    legal_basis: "art. 6, par. 1, lett. e) GDPR",
    needs: &[
        PRESENTI.to("sapere se qualcuno può opporsi"),
        ULTIMA_NOTIFICA.to("contare i giorni per opporsi"),
        OPPOSTI.to("sapere se qualcuno si è opposto"),
    ],
    parameters: &[GIORNI.name],
    messages: &[NESSUNO, TRASCORSA, TROPPO_PRESTO],
    judge,
    beside: beside!("attesa"),
};

fn judge(case: &Case) -> Judged {
    let present = case.read(PRESENTI)?;
    if !case.test("vi sono controinteressati", present) {
        return Ok(not_applicable(NESSUNO));
    }
    let days = case.parameter(GIORNI)?;
    let late =
        case.holds(ULTIMA_NOTIFICA, |notified| i64::from((case.act_date() - notified).get_days()) > days);
    let may_decide = late | case.truth(OPPOSTI);
    if case.decide("i giorni sono trascorsi, o l'opposizione è già arrivata", may_decide)? {
        Ok(satisfied(TRASCORSA))
    } else {
        Ok(violated(TROPPO_PRESTO).with("giorni", days))
    }
}
