//! Searches: filters, sorts, pages; what cannot be asked.

use crate::support::{Service, is_problem, text};
use axum::body::Body;
use axum::http::Request;
use serde_json::{Value, json};

#[tokio::test]
async fn what_is_not_understood_is_refused() {
    let (service, _) = Service::at_work().await;
    let search = ("POST", "/v2/process-instances/search");
    service.refused(search, json!({ "filter": { "colour": "red" } }), 400, "R0185").await;
    service.refused(search, json!({ "sort": [{ "field": "colour" }] }), 400, "R0185").await;
    service.refused(search, json!({ "page": { "after": "AAAA" } }), 400, "R0185").await;
    service.refused(search, json!({ "filter": { "state": "asleep" } }), 400, "R0181").await;
    service.refused(search, json!({ "filter": { "startDate": { "$gt": "yesterday" } } }), 400, "R0181").await;
    service
        .refused(search, json!({ "filter": { "processDefinitionId": { "$is": "x" } } }), 400, "R0181")
        .await;
    service.refused(search, json!({ "sort": [{ "field": "startDate", "order": "up" }] }), 400, "R0181").await;
    let problem = service.refused(search, json!({ "page": { "limit": "all" } }), 400, "R0181").await;
    assert!(text(&problem["detail"]).contains("`page.limit`"), "{problem}");
    let definitions = ("POST", "/v2/process-definitions/search");
    service.refused(definitions, json!({ "filter": { "colour": "red" } }), 400, "R0185").await;
    service.refused(definitions, json!({ "filter": { "version": "one" } }), 400, "R0181").await;
}

#[tokio::test]
async fn a_body_has_to_be_json() {
    let (service, _) = Service::at_work().await;
    let path = "/v2/process-instances/search";
    assert_eq!(service.text("POST", path, "application/json", "").await.0, 200);
    assert_eq!(service.text("POST", path, "application/json", "{").await.0, 400);
    assert_eq!(service.text("POST", path, "application/json", "{} {}").await.0, 400);
    assert_eq!(service.text("POST", path, "text/plain", "{}").await.0, 415);
    assert_eq!(service.text("POST", path, "application/json", r#"{"unknown":1}"#).await.0, 200);
}

#[tokio::test]
async fn filters_say_and_or_and_not() {
    let (service, key) = Service::at_work().await;
    let other = service.post("/v2/process-instances", json!({ "processDefinitionId": "work" })).await;
    let count = async |filter: Value| {
        let found = service.post("/v2/process-instances/search", json!({ "filter": filter })).await;
        found["page"]["totalItems"].as_u64().unwrap()
    };
    assert_eq!(count(json!({})).await, 2);
    assert_eq!(count(json!({ "processInstanceKey": key })).await, 1);
    assert_eq!(count(json!({ "processInstanceKey": { "$neq": key } })).await, 1);
    assert_eq!(
        count(json!({ "processInstanceKey": { "$in": [key, other["processInstanceKey"]] } })).await,
        2
    );
    assert_eq!(count(json!({ "processInstanceKey": { "$notIn": [key] } })).await, 1);
    assert_eq!(count(json!({ "state": "active", "endDate": { "$exists": false } })).await, 2);
    assert_eq!(count(json!({ "variables": [{ "name": "number", "value": "\"1\"" }] })).await, 1);
    assert_eq!(count(json!({ "$or": [{ "state": "COMPLETED" }, { "processInstanceKey": key }] })).await, 1);
    assert_eq!(count(json!({ "processDefinitionVersion": { "$gte": 1 } })).await, 2);
    assert_eq!(count(json!({ "tenantId": "c_a323" })).await, 0);
    assert_eq!(count(json!({ "startDate": { "$gte": "2026-04-03T10:00:00Z" } })).await, 2);
    assert_eq!(count(json!({ "startDate": { "$gt": "2026-04-03T10:00:00Z" } })).await, 0);
}

#[tokio::test]
async fn variables_are_cut_where_they_are_long() {
    let (service, key) = Service::at_work().await;
    let long = "a".repeat(9_000);
    let (status, _) = service
        .ask(
            "PUT",
            &format!("/v2/element-instances/{key}/variables"),
            json!({ "variables": { "long": long } }),
        )
        .await;
    assert_eq!(status, 204);
    let asked = json!({ "filter": { "name": "long" } });
    let cut = service.post("/v2/variables/search", asked.clone()).await;
    assert_eq!(cut["items"][0]["isTruncated"], true);
    let whole = service.post("/v2/variables/search?truncateValues=false", asked).await;
    assert_eq!(whole["items"][0]["value"], format!("\"{long}\""));
    let one = service.get(&format!("/v2/variables/{}", text(&cut["items"][0]["variableKey"]))).await;
    assert_eq!(one["value"], format!("\"{long}\""));
}

#[tokio::test]
async fn element_instances_tell_where_a_case_is() {
    let (service, key) = Service::at_work().await;
    let asked = json!({ "filter": { "processInstanceKey": key, "state": "ACTIVE" }, "sort": [{ "field": "elementId" }] });
    let found = service.post("/v2/element-instances/search", asked).await;
    let ids: Vec<String> =
        found["items"].as_array().unwrap().iter().map(|item| text(&item["elementId"])).collect();
    assert_eq!(ids, ["job", "work"]);
    let process = service.get(&format!("/v2/element-instances/{key}")).await;
    assert_eq!(
        (process["type"].as_str(), process["elementInstanceKey"].as_str()),
        (Some("PROCESS"), Some(&*key))
    );
    let within = json!({ "filter": { "elementInstanceScopeKey": key, "type": "service_task" } });
    assert_eq!(service.post("/v2/element-instances/search", within).await["page"]["totalItems"], 1);
    let flows = service.get(&format!("/v2/process-instances/{key}/sequence-flows")).await;
    assert_eq!(flows["items"][0]["elementId"], "f1");
}

#[tokio::test]
async fn decisions_and_expressions_are_evaluated_on_demand() {
    let service = Service::new();
    let told = service
        .post("/v2/expression/evaluation", json!({ "expression": "=a + 1", "variables": { "a": 2 } }))
        .await;
    assert_eq!(told["result"], 3);
    let (status, problem) =
        service.ask("POST", "/v2/expression/evaluation", json!({ "expression": "=(" })).await;
    assert_eq!(status, 400, "{problem}");
    let missing = json!({ "decisionDefinitionId": "fee" });
    service.refused(("POST", "/v2/decision-definitions/evaluation"), missing, 404, "R0184").await;
    service.refused(("POST", "/v2/decision-definitions/evaluation"), json!({}), 400, "R0181").await;
    service.refused(("PUT", "/v2/clock"), json!({ "timestamp": 0 }), 409, "R0126").await;
}

#[tokio::test]
async fn what_cannot_be_read_is_a_problem_wherever_it_stands() {
    let (service, _) = Service::at_work().await;
    let query = ("POST", "/v2/variables/search?truncateValues=perhaps");
    service.refused(query, json!({}), 400, "R0181").await;
    let path = "/v2/process-instances/search";
    let request = Request::post(path).header("content-type", "application/json");
    let request = request.header("content-length", (1_u64 << 40).to_string()).body(Body::from("{}"));
    let (status, problem) = service.send(request.unwrap()).await;
    is_problem(path, (status, &problem), 413, "R0182");
}

#[tokio::test]
async fn the_elements_of_all_instances_of_a_version_are_counted() {
    let (service, key) = Service::at_work().await;
    let version = service.get(&format!("/v2/process-instances/{key}")).await;
    let path = format!(
        "/v2/process-definitions/{}/statistics/element-instances",
        text(&version["processDefinitionKey"])
    );
    service.post("/v2/process-instances", json!({ "processDefinitionId": "work" })).await;
    let job = text(&service.job().await["jobKey"]);
    service.post(&format!("/v2/jobs/{job}/failure"), json!({ "errorMessage": "no book" })).await;
    let counts = service.post(&path, json!({})).await;
    let of = |counts: &Value, element: &str| {
        let items = counts["items"].as_array().unwrap().iter();
        items.filter(|one| one["elementId"] == element).cloned().collect::<Vec<_>>()
    };
    let jobs = json!({ "elementId": "job", "active": 2, "canceled": 0, "completed": 0, "incidents": 1 });
    assert_eq!(of(&counts, "job"), [jobs]);
    assert_eq!(of(&counts, "s")[0]["completed"], 2);
    assert!(of(&counts, "work").is_empty() && of(&counts, "task").is_empty());
    let held = service.post(&path, json!({ "filter": { "hasIncident": true } })).await;
    assert_eq!(of(&held, "job")[0]["active"], 1);
    let (status, _) = service.ask("POST", &path, json!({ "filter": { "colour": "red" } })).await;
    assert_eq!(status, 400);
    let absent = "/v2/process-definitions/77/statistics/element-instances";
    service.refused(("POST", absent), json!({}), 404, "R0184").await;
}
