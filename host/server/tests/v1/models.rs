//! Decision tables of definitions, their versions, documents that are published once nothing is wrong with them.

use crate::support::Service;
use serde_json::json;

const TABLE: &str = r##"<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="contributo" name="Contributo" namespace="urn:prova">
  <decision id="importo" name="Importo"><variable name="Importo" typeRef="number"/>
    <literalExpression><text>if isee &lt;= 9000 then 300 else 0</text></literalExpression>
    <informationRequirement><requiredInput href="#in"/></informationRequirement></decision>
  <inputData id="in" name="isee"><variable name="isee" typeRef="number"/></inputData></definitions>"##;

const DIAGRAM: &str = r#"<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" targetNamespace="urn:prova">
  <process id="prova" isExecutable="true"><startEvent id="s"/>
    <businessRuleTask id="d"><extensionElements><zeebe:calledDecision decisionId="importo" resultVariable="importo"/></extensionElements></businessRuleTask>
    <endEvent id="e"/><sequenceFlow id="f" sourceRef="s" targetRef="d"/><sequenceFlow id="g" sourceRef="d" targetRef="e"/></process></definitions>"#;

#[tokio::test]
async fn documents_are_published_with_their_tables_and_each_change_is_a_version() {
    let service = Service::new();
    let path = "/digipro/v1/definitions/documents";
    let files = json!({ "files": { "prova.bpmn": DIAGRAM, "contributo.dmn": TABLE } });
    let published = service.ask("POST", path, &files).await;
    assert_eq!(published.status, 201, "{}", published.text);
    let first = published.json()["definitions"][0]["definition"].as_str().unwrap().to_owned();
    let tables = service.get(&format!("/digipro/v1/definitions/{first}/tables")).await.ok();
    assert_eq!(tables[0]["file"], "contributo.dmn");
    assert_eq!(tables[0]["decisions"], json!([{ "id": "importo", "name": "Importo" }]));
    assert_eq!(tables[0]["xml"], TABLE);

    let again = service.ask("POST", path, &files).await.ok();
    assert_eq!(again["definitions"][0]["definition"], *first, "the same documents are the same definition");
    let changed = DIAGRAM.replace("id=\"s\"", "id=\"s\" name=\"Domanda\"");
    let files = json!({ "files": { "prova.bpmn": changed, "contributo.dmn": TABLE } });
    let second = service.ask("POST", path, &files).await.ok()["definitions"][0]["definition"].clone();
    let versions = service.get(&format!("/digipro/v1/definitions/{first}/versions")).await.ok();
    assert_eq!((&versions[0]["definition"], &versions[0]["current"]), (&second, &json!(true)));
    assert_eq!((&versions[1]["definition"], &versions[1]["current"]), (&json!(first), &json!(false)));
}

#[tokio::test]
async fn what_has_errors_is_not_published_and_a_model_alone_is_checked() {
    let service = Service::new();
    let broken = DIAGRAM.replace("sourceRef=\"d\"", "sourceRef=\"nobody\"");
    let files = json!({ "files": { "prova.bpmn": broken, "contributo.dmn": TABLE } });
    let answer = service.ask("POST", "/digipro/v1/definitions/documents", &files).await;
    assert_eq!(answer.status, 400, "{}", answer.text);
    assert!(
        answer.json()["diagnostics"].as_array().is_some_and(|found| !found.is_empty()),
        "{}",
        answer.text
    );
    assert_eq!(service.get("/digipro/v1/definitions").await.ok(), json!([]));
    let kit = json!({ "files": { "kit.toml": "" } });
    assert_eq!(service.ask("POST", "/digipro/v1/definitions/documents", &kit).await.status, 400);

    let model = |text: String| json!({ "files": { "contributo.dmn": text } });
    let checks = "/digipro/v1/checks";
    assert_eq!(service.ask("POST", checks, &model(TABLE.to_owned())).await.ok()["found"], json!([]));
    let wrong = TABLE.replace("then 300", "then (");
    let found = service.ask("POST", checks, &model(wrong)).await.ok();
    assert_eq!(
        (&found["found"][0]["severity"], &found["found"][0]["file"]),
        (&json!("error"), &json!("contributo.dmn"))
    );
    assert!(found["found"][0]["line"].as_u64().is_some(), "{found}");
}
