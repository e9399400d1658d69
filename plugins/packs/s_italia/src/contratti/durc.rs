//! Art. 31 DL 69/2013: whoever is paid with public money has paid his workers' contributions.

use crate::count::{days, reckon};
use crate::norms::{DL69_ART_31, PUBLIC_TASK};
use digipro_sdk::prelude::*;
use digipro_sdk::term::Kind;

const DOVUTO: Fact<bool> = Fact::new("durc.dovuto");
const REGOLARE: Fact<bool> = Fact::new("durc.regolare");
const RILASCIATO: Fact<Date> = Fact::new("durc.rilasciato_il");
const GIORNI: Parameter<i64> = Parameter::new("durc-validita");

const NON_SERVE: Key = Key("durc-non-dovuto");
const VALIDO: Key = Key("durc-valido");
const IRREGOLARE: Key = Key("durc-irregolare");
const SCADUTO: Key = Key("durc-scaduto");

/// Certificate of paid contributions.
pub const RULE: Rule = Rule {
    id: "s_italia.durc",
    title: Title { it: "DURC", en: "Certificate of paid contributions" },
    norms: &[DL69_ART_31],
    valid: since(2013, 8, 21),
    weight: Weight::Blocking,
    points: &["affidamento", "contratto", "pagamento"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        DOVUTO.to("sapere se chi riceve il pagamento deve avere il DURC"),
        REGOLARE.to("sapere se il DURC è regolare"),
        RILASCIATO.to("contare i giorni di validità"),
    ],
    parameters: &[GIORNI.name],
    messages: &[NON_SERVE, VALIDO, IRREGOLARE, SCADUTO],
    judge,
    beside: beside!("durc"),
};

fn judge(case: &Case) -> Judged {
    let due = case.read(DOVUTO)?;
    if !case.test("il DURC è dovuto", due) {
        return Ok(not_applicable(NON_SERVE));
    }
    let regular = case.read(REGOLARE)?;
    if !case.test("il DURC è regolare", regular) {
        return Ok(violated(IRREGOLARE));
    }
    let issued = case.read(RILASCIATO)?;
    let validity = reckon(case, Kind::Publication, (issued, RILASCIATO), days(case, GIORNI)?)?;
    let last = validity.due.ok_or_else(|| Unknown::fact(RILASCIATO.path))?;
    if case.test("il DURC è ancora valido", case.act_date() <= last) {
        Ok(satisfied(VALIDO).with("fine", last))
    } else {
        Ok(violated(SCADUTO).with("fine", last))
    }
}
