//! Rule points: allowed, denied, and not decidable.

use super::*;
use digipro_kit::effective::{BoundPack, DataUse, Point, Regime, Selector};
use digipro_store::{FindingRow, IncidentRow};
use digipro_vocab::{
    Citation, FactKind, FactValue, Failure, FailureCause, Finding, Level, Message, Need, Outcome, Report,
    Request, Weight,
};

pub(super) fn citation() -> Citation {
    let text_of = "2026-01-01".parse().unwrap();
    Citation { urn: "urn:nir:stato:legge:1990-08-07;241".into(), part: "art3".into(), text_of }
}

pub(super) fn pack() -> Digest {
    Digest::of(b"component")
}

pub(super) fn procedure() -> Effective {
    let task = r#"<userTask id="t"><extensionElements><digipro:point name="provvedimento" at="complete" mode="gate" actDate="=provvedimento.data"/></extensionElements></userTask>"#;
    let needs = vec![Need {
        path: "provvedimento.motivazione".into(),
        kind: FactKind::Text,
        purpose: "motivazione".into(),
        legal_basis: "art. 6 par. 1 lett. e GDPR".into(),
    }];
    let bound = BoundPack {
        id: "s_italia".into(),
        version: "1.0.0".into(),
        digest: pack(),
        contract: "1.0".into(),
        level: Level::State,
        mode: digipro_kit::effective::Mode::Binding,
        needs,
        parameters: Vec::new(),
    };
    let regime = Regime {
        from: "2016-12-23".parse().unwrap(),
        to: None,
        selected_by: Selector::Act,
        packs: vec![bound],
        citation: citation(),
    };
    let points = [("provvedimento".into(), Point { regimes: vec![regime], ..Point::default() })].into();
    let stated = DataUse::of("motivazione".into(), citation(), None);
    let data = [("provvedimento.motivazione".into(), stated)].into();
    Effective { points, data, ..definition(&row("p", &[("t", task)])) }
}

/// Reasons are given or the act is denied.
pub(super) fn judge(request: &Request) -> Report {
    let given =
        request.facts.iter().any(|fact| matches!(&fact.value, FactValue::Text(text) if !text.is_empty()));
    let finding = Finding {
        rule: "s_italia.l241.motivazione".into(),
        outcome: if given { Outcome::Satisfied } else { Outcome::Violated },
        weight: Weight::Blocking,
        citations: vec![citation()],
        message: Message { key: "motivazione".into(), arguments: Vec::new() },
        because: Vec::new(),
    };
    Report { findings: vec![finding], ..Report::default() }
}

pub(super) const EMPTY: &str = r#"{"provvedimento":{"data":"2026-04-02","motivazione":""}}"#;
pub(super) const GIVEN: &str = r#"{"provvedimento":{"data":"2026-04-02","motivazione":"perché sì"}}"#;

#[test]
fn a_denied_act_comes_back_with_findings_and_an_allowed_one_goes_on() {
    let scripted = Scripted::new().answer(pack(), |request| Ok(judge(request)));
    let runner = engine_on(Store::in_memory().unwrap(), scripted);
    let digest = deploy(&runner, &procedure());
    let case = start(&runner, digest, "p", "{}");
    let denied = complete(&runner, &inbox(&runner)[0], EMPTY).unwrap();
    let findings = denied.returned.unwrap();
    assert_eq!((findings.len(), findings[0].outcome, denied.over), (1, Outcome::Violated, false));
    let task = inbox(&runner).remove(0);
    let allowed = complete(&runner, &task, GIVEN).unwrap();
    assert!(allowed.over && allowed.returned.is_none());
    let rows: Vec<FindingRow> = runner.store().of_case(case, Page::first(9)).unwrap();
    assert_eq!(rows.len(), 2);
    assert_eq!((&*rows[0].point, rows[0].act_date.to_string()), ("provvedimento", "2026-04-02".into()));
    assert_eq!((rows[0].outcome, rows[1].outcome), (Outcome::Violated, Outcome::Satisfied));
    let history = runner.case_history(case).unwrap();
    let told: Vec<_> =
        history.iter().flat_map(|entry| &entry.events).filter(|t| !t.findings.is_empty()).collect();
    assert!(told.iter().any(|told| told.key == "rules-evaluated"), "{told:?}");
    audit(&runner);
}

#[test]
fn a_pack_that_fails_blocks_until_a_person_signs() {
    let fails = |_: &Request| Err(Failure { cause: FailureCause::Budget, detail: "fuel is spent".into() });
    let runner = engine_on(Store::in_memory().unwrap(), Scripted::new().answer(pack(), fails));
    let digest = deploy(&runner, &procedure());
    let case = start(&runner, digest, "p", "{}");
    let blocked = complete(&runner, &inbox(&runner)[0], GIVEN).unwrap();
    assert!(!blocked.over);
    let incidents: Vec<IncidentRow> = runner.store().incidents(Page::first(9)).unwrap();
    assert_eq!((incidents.len(), &*incidents[0].code), (1, "I0102"));
    let sign =
        |reason: &str| runner.sign_over(case, incidents[0].ticket, By::id("dirigente"), reason.into(), true);
    assert_eq!(code(sign("")), "R0008");
    assert!(sign("norma letta da me").unwrap().over);
    audit(&runner);
}

#[test]
fn a_rule_call_that_was_owed_at_a_crash_is_asked_again() {
    let disk = digipro_store::Memory::default();
    let digest = {
        let runner = engine_on(Store::on(Arc::new(disk.clone())).unwrap(), Scripted::new());
        deploy(&runner, &procedure())
    };
    // The step that asks the rules is kept; then the machine stops, before they are asked.
    let faulty = digipro_store::Faulty::new(disk.clone(), [(2, digipro_store::Fault::CrashAfter)]);
    let runner = engine_on(Store::on(Arc::new(faulty)).unwrap(), Scripted::new());
    let case = start(&runner, digest, "p", "{}");
    assert!(complete(&runner, &inbox(&runner)[0], GIVEN).is_err());
    let scripted = Scripted::new().answer(pack(), |request| Ok(judge(request)));
    let runner = engine_on(Store::on(Arc::new(disk)).unwrap(), scripted);
    assert_eq!(status(&runner, case), CaseStatus::Completed);
    audit(&runner);
}
