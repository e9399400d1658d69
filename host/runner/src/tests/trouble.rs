//! Poisoned cases, and everybody else.

use super::*;
use crate::codes;
use digipro_store::{Append, IncidentRow, Written};

/// Puts a record on a case's chain that no machine can read.
fn poison(runner: &Runner, case: CaseId) {
    let head = runner.store().head(case).unwrap().unwrap();
    let written = runner.store().append(Append {
        case,
        definition: head.definition,
        expected_seq: head.seq,
        at: noon(),
        key: None,
        body: br#"{"nonsense":true}"#.to_vec(),
        payloads: Vec::new(),
        views: Vec::new(),
        snapshot: None,
        dealings: digipro_store::Dealings::default(),
    });
    assert!(matches!(written, Ok(Written::Kept(_))));
}

#[test]
fn a_poisoned_case_is_set_aside_and_no_other_notices() {
    let timer = r#"<intermediateCatchEvent id="w"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></intermediateCatchEvent>"#;
    let (runner, digest) = deployed(&row("p", &[("w", timer)]));
    let (bad, good) = (start(&runner, digest, "p", "{}"), start(&runner, digest, "p", "{}"));
    poison(&runner, bad);
    runner.advance_to("2026-04-04T10:00:00Z".parse().unwrap()).unwrap();
    assert_eq!(
        (status(&runner, bad), status(&runner, good)),
        (CaseStatus::Quarantined, CaseStatus::Completed)
    );
    let incidents: Vec<IncidentRow> = runner.store().incidents(Page::first(9)).unwrap();
    assert_eq!((incidents.len(), incidents[0].case, &*incidents[0].code), (1, bad, codes::I0201.id));
    assert!(incidents[0].message.contains("record 2"), "{}", incidents[0].message);
    assert_eq!(code(runner.set_variables(bad, None, By::id("x"), vars("{}"), false)), codes::R0125.id);
    assert_eq!(code(runner.release(bad)), codes::R0125.id);
    assert_eq!(runner.store().next_due().unwrap(), None);
}

#[test]
fn a_case_whose_payload_has_vanished_is_set_aside_and_released_when_it_is_back() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("cases.db");
    let runner = engine_on(Store::open(&path).unwrap(), Scripted::new());
    let digest = deploy(&runner, &definition(&row("p", &[TASK])));
    let case = start(&runner, digest, "p", r#"{"n":1}"#);
    drop(runner);
    let sql =
        |statements: &str| rusqlite::Connection::open(&path).unwrap().execute_batch(statements).unwrap();
    sql("CREATE TABLE aside AS SELECT * FROM payload; DELETE FROM payload");
    let runner = engine_on(Store::open(&path).unwrap(), Scripted::new());
    assert_eq!(code(runner.variables(case)), codes::R0125.id);
    assert_eq!((status(&runner, case), inbox(&runner)), (CaseStatus::Quarantined, vec![]));
    sql("INSERT INTO payload SELECT * FROM aside; DROP TABLE aside");
    runner.release(case).unwrap();
    assert_eq!(runner.variables(case).unwrap(), *vars(r#"{"n":1}"#));
    assert!(complete(&runner, &inbox(&runner)[0], "{}").unwrap().over);
    audit(&runner);
}

#[test]
fn an_expression_that_fails_is_an_incident_that_can_be_mended() {
    let script = r#"<scriptTask id="x"><extensionElements><zeebe:script expression="=n + 1" resultVariable="m"/></extensionElements></scriptTask>"#;
    let gate = r#"<exclusiveGateway id="g"/><endEvent id="e2"/>"#;
    let elements = format!(r#"<startEvent id="s"/>{script}{gate}<endEvent id="e"/>"#);
    let flow = r#"<sequenceFlow id="yes" sourceRef="g" targetRef="e"><conditionExpression>=m &gt; 1</conditionExpression></sequenceFlow><sequenceFlow id="no" sourceRef="g" targetRef="e2"><conditionExpression>=m &lt;= 1</conditionExpression></sequenceFlow>"#;
    let (runner, digest) = deployed(&process("p", &(elements + flow), "s -> x; x -> g"));
    let case = start(&runner, digest, "p", r#"{"n":"uno"}"#);
    let incidents: Vec<IncidentRow> = runner.store().incidents(Page::first(9)).unwrap();
    assert_eq!((incidents.len(), &*incidents[0].element), (1, "g"));
    runner.set_variables(case, None, By::id("op"), vars(r#"{"m":2}"#), false).unwrap();
    assert!(runner.resolve_incident(case, incidents[0].ticket, By::id("op")).unwrap().over);
    assert_eq!(runner.store().incidents(Page::first(9)).unwrap(), []);
    audit(&runner);
}

#[test]
fn no_such_case_is_said_so() {
    let (runner, _) = deployed(&row("p", &[TASK]));
    assert_eq!(code(runner.variables(CaseId(7))), codes::R0122.id);
    assert_eq!(code(runner.cancel(CaseId(7), By::id("x"), "x".into())), codes::R0122.id);
    assert_eq!(code(runner.case_history(CaseId(7))), codes::R0122.id);
}
