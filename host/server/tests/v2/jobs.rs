//! Jobs: leases, tenants, failures.

use crate::support::{Service, WORK, text};
use serde_json::{Value, json};

#[tokio::test]
async fn a_worker_that_comes_too_late_is_refused() {
    let (service, _) = Service::at_work().await;
    let first = service.job().await;
    assert_eq!(service.job().await, Value::Null, "nobody else gets it");
    service.ask("PUT", "/v2/clock", json!({ "timestamp": 1_775_300_000_000_u64 })).await;
    let second = service.job().await;
    assert_eq!(first["jobKey"], second["jobKey"]);
    let complete = format!("/v2/jobs/{}/completion", text(&first["jobKey"]));
    let late = json!({ "leaseToken": first["leaseToken"] });
    service.refused(("POST", &complete), late, 409, "R0124").await;
    service.refused(("POST", &complete), json!({ "leaseToken": "x" }), 400, "R0181").await;
    service.post(&complete, json!({ "leaseToken": second["leaseToken"] })).await;
    service.refused(("POST", &complete), json!({}), 404, "R0184").await;
}

#[tokio::test]
async fn workers_get_the_jobs_of_their_tenants() {
    let (service, _) = Service::at_work().await;
    service.deploy("c_a323", &[("work.bpmn", WORK)]).await;
    let begun = json!({ "processDefinitionId": "work", "tenantId": "c_a323" });
    let begun = service.post("/v2/process-instances", begun).await;
    let asked = |tenants: Value| json!({ "type": "book", "timeout": 1_000, "maxJobsToActivate": 9, "requestTimeout": -1, "tenantIds": tenants });
    let none = service.post("/v2/jobs/activation", asked(json!(["c_h501"]))).await;
    assert_eq!(none["jobs"], json!([]));
    let theirs = service.post("/v2/jobs/activation", asked(json!(["c_a323"]))).await;
    assert_eq!(theirs["jobs"].as_array().unwrap().len(), 1);
    assert_eq!(theirs["jobs"][0]["processInstanceKey"], begun["processInstanceKey"]);
    assert_eq!(theirs["jobs"][0]["tenantId"], "c_a323");
    let rest = service.post("/v2/jobs/activation", asked(json!(["<default>"]))).await;
    assert_eq!(rest["jobs"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn a_job_without_attempts_is_an_incident() {
    let (service, key) = Service::at_work().await;
    let job = text(&service.job().await["jobKey"]);
    let (status, _) =
        service.ask("PATCH", &format!("/v2/jobs/{job}"), json!({ "changeset": { "retries": 5 } })).await;
    assert_eq!(status, 204);
    let listed = service.post("/v2/jobs/search", json!({ "filter": { "jobKey": job } })).await;
    assert_eq!(listed["items"][0]["retries"], 5);
    service.job().await;
    service.post(&format!("/v2/jobs/{job}/failure"), json!({ "errorMessage": "no book" })).await;
    let open = json!({ "filter": { "state": "active", "errorType": "job_no_retries" } });
    let found = service.post(&format!("/v2/process-instances/{key}/incidents/search"), open).await;
    assert_eq!(found["page"]["totalItems"], 1);
    assert_eq!(service.get(&format!("/v2/process-instances/{key}")).await["hasIncident"], true);
    let resolve = format!("/v2/incidents/{}/resolution", text(&found["items"][0]["incidentKey"]));
    service.post(&resolve, json!({})).await;
    service.refused(("POST", &resolve), json!({}), 404, "R0184").await;
}

#[tokio::test]
async fn a_job_is_changed_while_a_worker_has_it() {
    let (service, _) = Service::at_work().await;
    let first = service.job().await;
    let path = format!("/v2/jobs/{}", text(&first["jobKey"]));
    let change = async |changeset: Value, lease: &Value| {
        service.ask("PATCH", &path, json!({ "changeset": changeset, "leaseToken": lease })).await.0.as_u16()
    };
    assert_eq!(change(json!({ "retries": 5, "priority": 9 }), &Value::Null).await, 204);
    assert_eq!(change(json!({ "timeout": 3_600_000 }), &first["leaseToken"]).await, 204);
    assert_eq!(change(json!({ "timeout": 1 }), &json!("99")).await, 409);
    for wrong in [json!({}), json!({ "timeout": -1 })] {
        assert_eq!(change(wrong, &Value::Null).await, 400);
    }
    service.refused(("PATCH", &path), json!({ "changeset": { "retries": 0 } }), 409, "R0149").await;
    let listed = service.post("/v2/jobs/search", json!({ "filter": { "jobKey": first["jobKey"] } })).await;
    let job = &listed["items"][0];
    assert_eq!((&job["retries"], &job["priority"], &job["state"]), (&json!(5), &json!(9), &json!("CREATED")));
    assert_eq!(job["deadline"], "2026-04-03T11:00:00.000Z", "it is still the worker's");
    let complete = format!("{path}/completion");
    service.post(&complete, json!({ "leaseToken": first["leaseToken"] })).await;
    service.refused(("PATCH", &path), json!({ "changeset": { "timeout": 1 } }), 404, "R0184").await;
    let (waiting, _) = Service::at_work().await;
    let listed = waiting.post("/v2/jobs/search", json!({})).await;
    let free = format!("/v2/jobs/{}", text(&listed["items"][0]["jobKey"]));
    waiting.refused(("PATCH", &free), json!({ "changeset": { "timeout": 1 } }), 409, "R0191").await;
}

#[tokio::test]
async fn what_a_worker_asks_has_to_make_sense() {
    let service = Service::new();
    let activate = ("POST", "/v2/jobs/activation");
    service.refused(activate, json!({ "type": "book" }), 400, "R0181").await;
    let none = json!({ "type": "book", "timeout": 0, "maxJobsToActivate": 1 });
    service.refused(activate, none, 400, "R0181").await;
    let wrong = json!({ "type": "book", "timeout": "long", "maxJobsToActivate": 1 });
    let problem = service.refused(activate, wrong, 400, "R0181").await;
    assert!(text(&problem["detail"]).contains("`timeout`"), "{problem}");
}
