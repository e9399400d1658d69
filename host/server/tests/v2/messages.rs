//! Messages: to those that wait, once each.

use crate::support::{Service, text};
use serde_json::json;

#[tokio::test]
async fn a_message_that_nobody_awaits_is_told() {
    let (service, _) = Service::at_work().await;
    let sent = json!({ "name": "go on", "correlationKey": "1" });
    service.refused(("POST", "/v2/messages/correlation"), sent, 404, "R0129").await;
    service.refused(("POST", "/v2/messages/publication"), json!({}), 400, "R0181").await;
    service.refused(("POST", "/v2/messages/publication"), json!({ "name": " " }), 400, "R0181").await;
}

#[tokio::test]
async fn a_message_waits_for_who_comes_to_wait_for_it() {
    let (service, key) = Service::at_work().await;
    let sent = json!({ "name": "go on", "correlationKey": "1", "timeToLive": 60_000, "messageId": "a" });
    service.post("/v2/messages/publication", sent.clone()).await;
    service.refused(("POST", "/v2/messages/publication"), sent, 409, "R0128").await;
    let job = text(&service.job().await["jobKey"]);
    service.post(&format!("/v2/jobs/{job}/completion"), json!({})).await;
    let found = service.post("/v2/user-tasks/search", json!({})).await;
    let task = text(&found["items"][0]["userTaskKey"]);
    service.post(&format!("/v2/user-tasks/{task}/completion"), json!({})).await;
    assert_eq!(service.get(&format!("/v2/process-instances/{key}")).await["state"], "COMPLETED");
}

#[tokio::test]
async fn a_message_stays_within_its_tenant() {
    let (service, _) = Service::at_work().await;
    let job = text(&service.job().await["jobKey"]);
    service.post(&format!("/v2/jobs/{job}/completion"), json!({})).await;
    let found = service.post("/v2/user-tasks/search", json!({})).await;
    let task = text(&found["items"][0]["userTaskKey"]);
    service.post(&format!("/v2/user-tasks/{task}/completion"), json!({})).await;
    let theirs = json!({ "name": "go on", "correlationKey": "1", "tenantId": "c_a323" });
    service.refused(("POST", "/v2/messages/correlation"), theirs, 404, "R0129").await;
    let waiting = service.post("/v2/message-subscriptions/search", json!({})).await;
    assert_eq!(waiting["items"][0]["messageName"], "go on");
    assert_eq!(waiting["items"][0]["correlationKey"], "1");
}
