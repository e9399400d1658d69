//! Process instances: what cannot be begun, waiting for the end, cancelling.

use crate::support::{Service, text};
use axum::body::Body;
use axum::http::Request;
use serde_json::json;

#[tokio::test]
async fn what_cannot_be_begun_is_said() {
    let (service, key) = Service::at_work().await;
    let create = ("POST", "/v2/process-instances");
    service.refused(create, json!({}), 400, "R0181").await;
    service.refused(create, json!({ "processDefinitionId": "nobody" }), 404, "R0184").await;
    service.refused(create, json!({ "processDefinitionKey": "no key" }), 400, "R0181").await;
    service.refused(create, json!({ "processDefinitionKey": key }), 404, "R0184").await;
    let both = json!({ "processDefinitionKey": "1", "processDefinitionId": "work" });
    service.refused(create, both, 400, "R0181").await;
    let tagged = json!({ "processDefinitionId": "work", "tags": ["a"] });
    service.refused(create, tagged, 501, "R0186").await;
    let problem = service.refused(create, json!({ "variables": [1] }), 400, "R0181").await;
    assert!(text(&problem["detail"]).contains("`variables`"), "{problem}");
    assert_eq!(problem["instance"], "/v2/process-instances");
}

#[tokio::test]
async fn whoever_waits_too_long_is_told() {
    let (service, _) = Service::at_work().await;
    let asked = json!({ "processDefinitionId": "work", "awaitCompletion": true, "requestTimeout": 20 });
    service.refused(("POST", "/v2/process-instances"), asked, 504, "R0187").await;
}

#[tokio::test]
async fn the_same_request_counts_once() {
    let (service, _) = Service::at_work().await;
    let mut keys = Vec::new();
    for _ in 0..2 {
        let request = Request::post("/v2/process-instances").header("idempotency-key", "protocol 7");
        let body = Body::from(json!({ "processDefinitionId": "work" }).to_string());
        let (status, begun) = service.send(request.body(body).unwrap()).await;
        assert!(status.is_success(), "{begun}");
        keys.push(text(&begun["processInstanceKey"]));
    }
    assert_eq!(keys[0], keys[1]);
}

#[tokio::test]
async fn what_is_over_is_not_cancelled_again() {
    let (service, key) = Service::at_work().await;
    let cancel = format!("/v2/process-instances/{key}/cancellation");
    service.post(&cancel, json!(null)).await;
    service.refused(("POST", &cancel), json!({}), 404, "R0184").await;
    assert_eq!(service.get(&format!("/v2/process-instances/{key}")).await["state"], "TERMINATED");
    service.refused(("GET", "/v2/process-instances/77"), json!({}), 404, "R0184").await;
    service.refused(("GET", "/v2/process-instances/x"), json!({}), 400, "R0181").await;
}

#[tokio::test]
async fn what_is_not_offered_is_said_so() {
    let (service, key) = Service::at_work().await;
    for path in
        [format!("/v2/process-instances/{key}/suspension"), "/v2/process-instances/deletion".to_owned()]
    {
        service.refused(("POST", &path), json!({}), 501, "R0186").await;
    }
    service.refused(("POST", "/v2/nothing"), json!({}), 404, "R0180").await;
    service.refused(("DELETE", "/v2/process-instances/search"), json!({}), 405, "R0180").await;
}

#[tokio::test]
async fn what_is_under_way_is_moved_by_hand() {
    let (service, key) = Service::at_work().await;
    let modify = format!("/v2/process-instances/{key}/modification");
    let active = async || {
        let filter = json!({ "filter": { "processInstanceKey": key, "state": "ACTIVE" }, "sort": [{ "field": "elementId" }] });
        let found = service.post("/v2/element-instances/search", filter).await;
        let items = found["items"].as_array().unwrap().clone();
        items.iter().map(|item| text(&item["elementId"])).filter(|id| id != "work").collect::<Vec<_>>()
    };
    for wrong in [
        json!({}),
        json!({ "terminateInstructions": [{ "elementId": "job" }] }),
        json!({ "activateInstructions": [{ "elementId": "nowhere" }] }),
        json!({ "activateInstructions": [{ "elementId": "s" }] }),
    ] {
        service.refused(("POST", &modify), wrong, 409, "R0146").await;
    }
    let unclear = json!({ "terminateInstructions": [{}] });
    service.refused(("POST", &modify), unclear, 400, "R0181").await;
    let elsewhere = json!({ "terminateInstructions": [{ "elementInstanceKey": "77" }] });
    service.refused(("POST", &modify), elsewhere, 404, "R0184").await;
    let forward = json!({ "moveInstructions": [{
        "sourceElementInstruction": { "sourceType": "byId", "sourceElementId": "job" },
        "targetElementId": "task",
        "ancestorScopeInstruction": { "ancestorScopeType": "sourceParent" },
        "variableInstructions": [{ "variables": { "moved": 1 } }, { "variables": { "own": 2 }, "scopeId": "task" }]
    }] });
    service.post(&modify, forward).await;
    assert_eq!(active().await, ["task"]);
    let variables = json!({ "filter": { "processInstanceKey": key, "scopeKey": key, "name": "moved" } });
    assert_eq!(service.post("/v2/variables/search", variables).await["page"]["totalItems"], 1);
    let both = json!({ "activateInstructions": [{ "elementId": "job", "ancestorElementInstanceKey": key }] });
    service.post(&modify, both).await;
    assert_eq!(active().await, ["job", "task"]);
    service.post(&modify, json!({ "terminateInstructions": [{ "elementId": "task" }] })).await;
    assert_eq!(active().await, ["job"]);
    let log = service
        .post(
            "/v2/audit-logs/search",
            json!({ "filter": { "processInstanceKey": key, "operationType": "MODIFY" } }),
        )
        .await;
    assert_eq!(log["page"]["totalItems"], 3, "{log}");
}

/// Waits until a batch is over.
async fn over(service: &Service, created: &serde_json::Value) -> serde_json::Value {
    let path = format!("/v2/batch-operations/{}", text(&created["batchOperationKey"]));
    loop {
        let found = service.get(&path).await;
        if !found["endDate"].is_null() {
            return found;
        }
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn many_are_changed_at_once_with_progress() {
    let (service, key) = Service::at_work().await;
    for _ in 0..3 {
        service.post("/v2/process-instances", json!({ "processDefinitionId": "work" })).await;
    }
    let all = json!({ "processDefinitionId": "work" });
    let update = json!({ "filter": { "type": "book" }, "changeset": { "priority": 7 } });
    let updated = over(&service, &service.post("/v2/jobs/batch-update", update).await).await;
    assert_eq!((&updated["state"], &updated["operationsCompletedCount"]), (&json!("COMPLETED"), &json!(4)));
    let job = text(&service.job().await["jobKey"]);
    service.post(&format!("/v2/jobs/{job}/failure"), json!({ "errorMessage": "no book" })).await;
    let resolution = json!({ "filter": { "hasIncident": true } });
    let resolved = service.post("/v2/process-instances/incident-resolution", resolution).await;
    assert_eq!(resolved["batchOperationType"], "RESOLVE_INCIDENT");
    assert_eq!(over(&service, &resolved).await["operationsTotalCount"], 1);
    let none = service.post(&format!("/v2/process-instances/{key}/incident-resolution"), json!({})).await;
    assert_eq!(over(&service, &none).await["operationsTotalCount"], 0);
    let moves = json!({ "filter": all, "moveInstructions": [{ "sourceElementId": "job", "targetElementId": "task" }] });
    let moved =
        over(&service, &service.post("/v2/process-instances/modification", moves.clone()).await).await;
    assert_eq!(moved["operationsCompletedCount"], 4);
    let again = over(&service, &service.post("/v2/process-instances/modification", moves).await).await;
    assert_eq!(
        (&again["state"], &again["operationsFailedCount"]),
        (&json!("PARTIALLY_COMPLETED"), &json!(4))
    );
    let items =
        json!({ "filter": { "batchOperationKey": again["batchOperationKey"], "processInstanceKey": key } });
    let items = service.post("/v2/batch-operation-items/search", items).await;
    assert!(text(&items["items"][0]["errorMessage"]).contains("R0184"), "{items}");
    let cancelled =
        over(&service, &service.post("/v2/process-instances/cancellation", json!({ "filter": all })).await)
            .await;
    assert_eq!(cancelled["operationsCompletedCount"], 4);
    assert_eq!(service.get(&format!("/v2/process-instances/{key}")).await["state"], "TERMINATED");
    let listed = json!({ "filter": { "operationType": "CANCEL_PROCESS_INSTANCE" } });
    assert_eq!(service.post("/v2/batch-operations/search", listed).await["page"]["totalItems"], 1);
    let steer = format!("/v2/batch-operations/{}/suspension", text(&cancelled["batchOperationKey"]));
    service.refused(("POST", &steer), json!({}), 404, "R0192").await;
    service.refused(("GET", "/v2/batch-operations/77"), json!({}), 404, "R0192").await;
    let empty = json!({ "filter": {}, "moveInstructions": [] });
    service.refused(("POST", "/v2/process-instances/modification"), empty, 400, "R0181").await;
}
