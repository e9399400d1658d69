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
        [format!("/v2/process-instances/{key}/modification"), "/v2/batch-operations/search".to_owned()]
    {
        service.refused(("POST", &path), json!({}), 501, "R0186").await;
    }
    service.refused(("POST", "/v2/nothing"), json!({}), 404, "R0180").await;
    service.refused(("DELETE", "/v2/process-instances/search"), json!({}), 405, "R0180").await;
}
