//! Deployments: all or none, versions by process and tenant.

use crate::support::{Service, WORK, is_problem, text};
use serde_json::{Value, json};

fn version(answer: &Value) -> (u64, String) {
    let process = &answer["deployments"][0]["processDefinition"];
    (process["processDefinitionVersion"].as_u64().unwrap(), text(&process["processDefinitionKey"]))
}

#[tokio::test]
async fn versions_are_counted_by_process_and_tenant() {
    let service = Service::new();
    let first = version(&service.deploy("<default>", &[("work.bpmn", WORK)]).await);
    assert_eq!(version(&service.deploy("<default>", &[("work.bpmn", WORK)]).await), first);
    let changed = WORK.replace("Sign", "Sign here");
    let second = version(&service.deploy("<default>", &[("work.bpmn", &changed)]).await);
    assert_eq!((first.0, second.0), (1, 2));
    // The first one once more is a third one.
    let third = version(&service.deploy("<default>", &[("work.bpmn", WORK)]).await);
    assert_eq!(third.0, 3);
    assert!(first.1 != second.1 && first.1 != third.1);
    let theirs = version(&service.deploy("c_a323", &[("work.bpmn", WORK)]).await);
    assert_eq!(theirs.0, 1);
    let asked = json!({ "filter": { "processDefinitionId": "work", "isLatestVersion": true, "tenantId": "<default>" } });
    let found = service.post("/v2/process-definitions/search", asked).await;
    assert_eq!(found["page"]["totalItems"], 1);
    assert_eq!(found["items"][0]["version"], 3);
}

#[tokio::test]
async fn a_case_begins_by_the_version_that_is_asked_for() {
    let service = Service::new();
    let first = version(&service.deploy("<default>", &[("work.bpmn", WORK)]).await);
    service.deploy("<default>", &[("work.bpmn", &WORK.replace("Sign", "Sign here"))]).await;
    for (asked, wanted) in [
        (json!({ "processDefinitionId": "work" }), 2),
        (json!({ "processDefinitionId": "work", "processDefinitionVersion": -1 }), 2),
        (json!({ "processDefinitionId": "work", "processDefinitionVersion": 1 }), 1),
        (json!({ "processDefinitionKey": first.1 }), 1),
    ] {
        let begun = service.post("/v2/process-instances", asked).await;
        assert_eq!(begun["processDefinitionVersion"], wanted);
        let path = format!("/v2/process-instances/{}", text(&begun["processInstanceKey"]));
        assert_eq!(service.get(&path).await["processDefinitionVersion"], wanted);
    }
}

#[tokio::test]
async fn one_wrong_file_keeps_all_others_out() {
    let service = Service::new();
    let (status, problem) = service
        .upload(
            "<default>",
            &[("work.bpmn", WORK), ("bad.bpmn", &WORK.replace("targetRef=\"job\"", "targetRef=\"x\""))],
        )
        .await;
    assert_eq!(status, 400, "{problem}");
    assert!(!problem["diagnostics"].as_array().unwrap().is_empty());
    let found = service.post("/v2/process-definitions/search", json!({})).await;
    assert_eq!(found["page"]["totalItems"], 0);
}

#[tokio::test]
async fn what_is_no_deployment_is_refused() {
    let service = Service::new();
    let (status, problem) = service.upload("<default>", &[]).await;
    is_problem("no files", (status, &problem), 400, "R0181");
    let (status, problem) = service.upload("nobody", &[("work.bpmn", WORK)]).await;
    is_problem("no tenant", (status, &problem), 400, "R0181");
    let (status, problem) = service.text("POST", "/v2/deployments", "application/json", "{}").await;
    is_problem("no multipart", (status, &problem), 415, "R0181");
    let (status, problem) = service.upload("<default>", &[("a.form", "{}")]).await;
    is_problem("no form", (status, &problem), 400, "R0181");
    let idle = WORK.replace("isExecutable=\"true\"", "isExecutable=\"false\"");
    let (status, problem) = service.upload("<default>", &[("work.bpmn", &idle)]).await;
    is_problem("not executable", (status, &problem), 400, "R0181");
}

#[tokio::test]
async fn a_file_without_a_name_is_known_by_what_it_says() {
    let service = Service::new();
    let answer = service.deploy("<default>", &[("blob", WORK), ("notes.txt", "for the worker")]).await;
    assert_eq!(version(&answer).0, 1);
    let resource = &answer["deployments"][1]["resource"];
    let path = format!("/v2/resources/{}/content", text(&resource["resourceKey"]));
    assert_eq!(service.get(&path).await, "for the worker");
}
