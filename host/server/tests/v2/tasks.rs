//! User tasks: who has them, and what becomes of them.

use crate::support::{Service, text};
use serde_json::{Value, json};

async fn at_task() -> (Service, String) {
    let (service, key) = Service::at_work().await;
    let job = text(&service.job().await["jobKey"]);
    service.post(&format!("/v2/jobs/{job}/completion"), json!({ "variables": { "page": 3 } })).await;
    let found =
        service.post("/v2/user-tasks/search", json!({ "filter": { "processInstanceKey": key } })).await;
    let task = text(&found["items"][0]["userTaskKey"]);
    (service, task)
}

#[tokio::test]
async fn a_task_that_somebody_has_is_taken_by_nobody_else_unless_they_say_so() {
    let (service, task) = at_task().await;
    let assign = format!("/v2/user-tasks/{task}/assignment");
    service.post(&assign, json!({ "assignee": "anna" })).await;
    let polite = json!({ "assignee": "bruno", "allowOverride": false });
    let (status, problem) = service.ask("POST", &assign, polite).await;
    assert_eq!(status, 409, "{problem}");
    assert!(problem["code"].as_str().is_some_and(|code| code.starts_with('R')));
    service.post(&assign, json!({ "assignee": "bruno" })).await;
    assert_eq!(service.get(&format!("/v2/user-tasks/{task}")).await["assignee"], "bruno");
    service.refused(("POST", &assign), json!({}), 400, "R0181").await;
}

#[tokio::test]
async fn a_task_that_is_over_stays_to_be_read() {
    let (service, task) = at_task().await;
    let complete = format!("/v2/user-tasks/{task}/completion");
    service.post(&complete, json!({ "variables": { "signed": true } })).await;
    service.refused(("POST", &complete), json!({}), 409, "R0189").await;
    let read = service.get(&format!("/v2/user-tasks/{task}")).await;
    assert_eq!(read["state"], "COMPLETED");
    assert_ne!(read["completionDate"], Value::Null);
    assert_eq!(service.get(&format!("/v2/user-tasks/{task}/form")).await, Value::Null);
    service.refused(("GET", "/v2/user-tasks/77"), json!({}), 404, "R0184").await;
}

#[tokio::test]
async fn who_asked_what_of_a_task_is_told() {
    let (service, task) = at_task().await;
    service.post(&format!("/v2/user-tasks/{task}/assignment"), json!({ "assignee": "anna" })).await;
    service.post(&format!("/v2/user-tasks/{task}/completion"), json!({})).await;
    let path = format!("/v2/user-tasks/{task}/audit-logs/search");
    let found = service.post(&path, json!({})).await;
    let told = |field: &str| -> Vec<String> {
        found["items"].as_array().unwrap().iter().map(|item| text(&item[field])).collect()
    };
    assert_eq!(told("operationType"), ["ASSIGN", "COMPLETE"], "{found}");
    assert_eq!(told("actorId"), ["development", "development"]);
    let all = ("POST", "/v2/audit-logs/search");
    service.refused(all, json!({}), 400, "R0185").await;
    let case = text(&found["items"][0]["processInstanceKey"]);
    let of_case = json!({ "filter": { "processInstanceKey": case, "entityType": "job" } });
    let jobs = service.post("/v2/audit-logs/search", of_case).await;
    assert_eq!(jobs["items"][0]["operationType"], "COMPLETE");
}

#[tokio::test]
async fn a_task_sees_the_variables_around_it() {
    let (service, task) = at_task().await;
    for path in ["variables", "effective-variables"] {
        let path = format!("/v2/user-tasks/{task}/{path}/search");
        let sort = json!([{ "field": "name", "order": "desc" }]);
        let found = service.post(&path, json!({ "sort": sort })).await;
        let names: Vec<String> =
            found["items"].as_array().unwrap().iter().map(|item| text(&item["name"])).collect();
        assert_eq!(names, ["page", "number"], "{path}");
    }
}
