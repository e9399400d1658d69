//! Documents that are installed nowhere, expressions and upgrades are tried; nothing is changed.

use crate::support::{Service, application};
use serde_json::json;

const STUCK: &str = r#"<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="urn:prova">
  <process id="p" isExecutable="true"><startEvent id="s"/><userTask id="t"/><endEvent id="e"/>
  <sequenceFlow id="f" sourceRef="s" targetRef="t"/><sequenceFlow id="g" sourceRef="t" targetRef="x"/></process></definitions>"#;
const WHOLE: &str = r#"<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="urn:prova">
  <process id="p" isExecutable="true"><startEvent id="s"/><userTask id="t"/><endEvent id="e"/>
  <sequenceFlow id="f" sourceRef="s" targetRef="t"/><sequenceFlow id="g" sourceRef="t" targetRef="e"/></process></definitions>"#;

#[tokio::test]
async fn a_diagram_is_checked_with_places_and_run_in_virtual_time() {
    let service = Service::new();
    let wrong =
        service.ask("POST", "/digipro/v1/checks", &json!({ "files": { "p.bpmn": STUCK } })).await.ok();
    let found = wrong["found"].as_array().unwrap();
    assert!(found.iter().any(|one| one["severity"] == "error" && one["line"].is_u64()), "{wrong}");
    let right =
        service.ask("POST", "/digipro/v1/checks", &json!({ "files": { "p.bpmn": WHOLE } })).await.ok();
    assert_eq!(right["definitions"].as_array().unwrap().len(), 1, "{right}");
    let plan = json!({ "files": { "p.bpmn": WHOLE }, "plan": {} });
    let run = service.ask("POST", "/digipro/v1/simulations", &plan).await.ok();
    assert!(run["total"].as_u64().unwrap() > 2 && run["ended"].is_string(), "{run}");
    let refused = json!({ "files": { "p.bpmn": STUCK }, "plan": {} });
    let refused = service.ask("POST", "/digipro/v1/simulations", &refused).await;
    assert_eq!(refused.status.as_u16(), 400);
    assert!(refused.json()["diagnostics"].is_array());
}

#[tokio::test]
async fn an_expression_tells_its_value_and_why_it_has_none() {
    let service = Service::new();
    let asked = json!({ "expression": "importo * 2", "variables": { "importo": 21 } });
    let told = service.ask("POST", "/digipro/v1/expressions", &asked).await.ok();
    assert_eq!(told["value"], 42);
    let null = json!({ "expression": "importo * 2", "variables": { "importo": "x" } });
    let null = service.ask("POST", "/digipro/v1/expressions", &null).await.ok();
    assert!(null["value"].is_null() && !null["causes"].as_array().unwrap().is_empty(), "{null}");
    let wrong = service.ask("POST", "/digipro/v1/expressions", &json!({ "expression": "1 +" })).await;
    assert_eq!(wrong.status.as_u16(), 400);
}

#[tokio::test]
async fn an_upgrade_is_planned_read_and_applied_once() {
    let service = Service::new();
    let case = service.civic_access().await;
    let asked = json!({ "from": "accesso-civico", "to": "accesso-civico", "entity": "c_a323" });
    let made = service.ask("POST", "/digipro/v1/upgrades/plans", &asked).await.ok();
    assert_eq!(made["plan"]["case"][0]["case"], case, "{made}");
    let applied = service.ask("POST", "/digipro/v1/upgrades", &json!({ "plan": made["plan"] })).await.ok();
    assert_eq!(applied["had"], json!([case]), "the same version is had already");
    let cancelled = format!("/digipro/v1/cases/{case}/cancellation");
    service.ask("POST", &cancelled, &json!({ "reason": "ritirata" })).await.ok();
    service.ask("POST", "/digipro/v1/cases", &application()).await.ok();
    let late = service.ask("POST", "/digipro/v1/upgrades", &json!({ "plan": made["plan"] })).await;
    assert_eq!((late.status.as_u16(), &late.json()["code"]), (409, &json!("R0210")), "{}", late.text);
}

#[tokio::test]
async fn what_is_no_archive_of_a_kit_or_pack_is_refused_with_its_diagnostics() {
    let service = Service::new();
    for path in ["/digipro/v1/kits", "/digipro/v1/packs"] {
        let request = axum::http::Request::post(path).header("content-type", "application/x-tar");
        let answer = service.send(request.body("not a tar".repeat(200).into()).unwrap()).await;
        assert_eq!(answer.status.as_u16(), 400, "{path}: {}", answer.text);
        assert!(answer.json()["code"].is_string());
    }
}
