//! Cases from their start to their evidence, in words for clerk and citizen.

use crate::support::{Service, application};
use axum::body::Body;
use axum::http::{Request, StatusCode};
use serde_json::json;

#[tokio::test]
async fn a_case_is_started_once_for_a_key_worked_on_and_told() {
    let service = Service::new();
    let case = service.civic_access().await;
    let path = format!("/digipro/v1/cases/{case}");
    let whole = service.get(&path).await.ok();
    assert_eq!((&whole["kit"], &whole["entity"]), (&json!("accesso-civico"), &json!("c_a323")));
    assert_eq!(whole["status_words"], "in corso");
    let task = &whole["tasks"][0];
    let ticket = task["ticket"].as_u64().unwrap();

    let desk = service.get(&format!("{path}/tasks/{ticket}")).await.ok();
    assert_eq!(desk["variables"]["istanza"]["oggetto"], "verbali della giunta");
    assert!(desk["form_definition"]["components"].is_array(), "{desk}");

    let assignee = format!("{path}/tasks/{ticket}/assignee");
    let taken = service.keyed("PUT", &assignee, &json!({}), Some("once")).await.ok();
    assert_eq!(taken["repeated"], false);
    let again = service.keyed("PUT", &assignee, &json!({}), Some("once")).await.ok();
    assert_eq!((&again["repeated"], &again["record"]), (&json!(true), &taken["record"]));
    service.ask("PUT", &assignee, &json!({ "assignee": "bianchi" })).await.ok();
    let other = service.ask("PUT", &assignee, &json!({})).await;
    assert_eq!(other.status, StatusCode::CONFLICT, "{}", other.text);

    let told = service.get(&format!("{path}/timeline")).await.ok();
    assert_eq!(told[0]["events"][0]["kind"], "case-started");
    let citizen = service.get(&format!("{path}/timeline?for=citizen")).await.ok();
    let named = citizen.as_array().unwrap().iter().any(|chapter| !chapter["by"].is_null());
    assert!(!named, "a citizen is told no names of officers");

    let verified = service.get(&format!("{path}/verification")).await.ok();
    assert_eq!((&verified["whole"], &verified["cases"]), (&json!(true), &json!(1)));
}

#[tokio::test]
async fn limits_are_reckoned_in_words_of_the_language_that_is_asked_for() {
    let service = Service::new();
    let case = service.civic_access().await;
    let path = format!("/digipro/v1/cases/{case}/terms");
    let terms = service.get(&path).await.ok();
    let limit = &terms[0];
    assert_eq!((&limit["state"], &limit["start"]), (&json!("running"), &json!("2026-04-03")));
    assert_eq!(limit["silence"]["effect"], "none", "the silence of civic access denies nothing");
    let english = Request::get(&path).header("accept-language", "en").body(Body::empty()).unwrap();
    let answer = service.send(english).await;
    assert_eq!(answer.headers["content-language"], "en");
    let told = answer.json();
    assert_ne!(told[0]["reasons"][0]["words"], limit["reasons"][0]["words"]);
    assert_eq!(told[0]["due"], limit["due"]);

    let due = service.get("/digipro/v1/terms?days=60").await.ok();
    assert_eq!(due["items"][0]["case"], case);
    let soon = service.get("/digipro/v1/terms?days=1").await.ok();
    assert_eq!(soon["items"], json!([]));
    let counted = service.get("/digipro/v1/dashboard").await.ok();
    assert_eq!((&counted[0]["active"], &counted[0]["late"]), (&json!(1), &json!(0)));
}

#[tokio::test]
async fn a_list_goes_on_where_it_stopped() {
    let service = Service::new();
    service.civic_access().await;
    for _ in 0..4 {
        service.ask("POST", "/digipro/v1/cases", &application()).await.ok();
    }
    let (mut found, mut after) = (Vec::new(), String::new());
    loop {
        let part = service.get(&format!("/digipro/v1/cases?limit=2{after}")).await.ok();
        found.extend(part["items"].as_array().unwrap().iter().map(|row| row["case"].as_u64().unwrap()));
        let Some(next) = part["next"].as_str() else { break };
        after = format!("&after={next}");
    }
    assert_eq!(found.len(), 5);
    assert!(found.is_sorted());
}

#[tokio::test]
async fn what_is_wrong_is_told_as_a_problem_with_a_code_that_has_a_page() {
    let service = Service::new();
    let absent = service.get("/digipro/v1/cases/77").await;
    assert_eq!(
        (absent.status, &absent.headers["content-type"]),
        (StatusCode::NOT_FOUND, &"application/problem+json".parse().unwrap())
    );
    let problem = absent.json();
    let page = service.get(problem["type"].as_str().unwrap()).await;
    assert!(page.status.is_success() && page.text.contains("<h1>"), "{}", page.text);
    for (method, path, body, status) in [
        ("POST", "/digipro/v1/cases", json!({ "kti": "x" }), 400),
        ("POST", "/digipro/v1/cases", json!({}), 400),
        ("POST", "/digipro/v1/definitions", json!({ "kit": "nowhere" }), 404),
        ("POST", "/digipro/v1/definitions", json!({ "kit": "../../etc" }), 404),
        ("POST", "/digipro/v1/definitions", json!({ "kit": "accesso-civico", "entity": "c_h501" }), 404),
        ("POST", "/digipro/v1/retention", json!({ "records": 3 }), 409),
    ] {
        let answer = service.ask(method, path, &body).await;
        assert_eq!(answer.status.as_u16(), status, "{path} {}", answer.text);
        assert!(answer.json()["code"].is_string());
    }
}

#[tokio::test]
async fn a_citizen_reads_who_answers_until_when_what_silence_means_and_which_remedies_there_are() {
    let service = Service::new();
    let case = service.civic_access().await;
    let own = service.get(&format!("/digipro/v1/own/{case}")).await.ok();
    assert_eq!((&own["title"], &own["status"]), (&json!("Accesso civico generalizzato"), &json!("active")));
    assert_eq!(own["entityName"], "Comune di Anzio");
    assert_eq!(
        (&own["terms"][0]["whose"], &own["terms"][0]["due"]),
        (&json!("office"), &json!("2026-04-28"))
    );
    assert_eq!(own["terms"][0]["silence"], json!({ "effect": "none", "on": "2026-04-29" }));
    assert_eq!(own["inHand"][0]["name"], "Ufficio relazioni con il pubblico, Villa Corsini Sarsina");
    assert_eq!(own["responsible"].as_array().unwrap().len(), 3);
    let letters: Vec<&str> =
        own["sheet"].as_array().unwrap().iter().filter_map(|one| one["letter"].as_str()).collect();
    assert_eq!(letters, ["c", "e", "f", "g", "h", "m"]);
    assert_eq!(own["sheet"][4]["norms"][0]["title"], "D.Lgs. 33/2013, art. 5, c. 7");
    let kinds: Vec<&str> =
        own["steps"].as_array().unwrap().iter().filter_map(|one| one["kind"].as_str()).collect();
    assert_eq!(kinds, ["case-started", "term-started"]);
    // What is internal to the office is not among it.
    assert!(own.get("tasks").is_none() && !own.to_string().contains("task-opened"));
}

#[tokio::test]
async fn an_indeterminate_finding_names_the_facts_that_are_to_be_asked_for() {
    let service = Service::new();
    let case = service.civic_access().await;
    let ticket = service.get(&format!("/digipro/v1/cases/{case}")).await.ok()["tasks"][0]["ticket"].clone();
    let path = format!("/digipro/v1/cases/{case}/tasks/{ticket}");
    service.ask("POST", &format!("{path}/completion"), &json!({ "variables": {} })).await.ok();
    service.app.runner().work(10).unwrap();
    let found = service.get(&format!("/digipro/v1/cases/{case}/findings")).await.ok();
    let found = found.as_array().unwrap();
    let asks = found.iter().find(|said| said["rule"] == "s_italia.d33.foia.istanza").unwrap();
    assert_eq!(asks["outcome"], "indeterminate");
    assert_eq!(asks["missing"], json!(["istanza.oggetto_identificabile"]));
}

#[tokio::test]
async fn who_opens_a_case_is_asked_what_the_form_asks_whichever_way_it_comes() {
    let service = Service::new();
    let kit = json!({ "kit": "accesso-civico", "entity": "c_a323" });
    service.ask("POST", "/digipro/v1/definitions", &kit).await.ok();
    let mut new = application();
    new["variables"]["istanza"]["modalita_rilascio"] = json!("fax");
    let minimal = json!({ "processDefinitionId": "accesso-civico", "tenantId": "c_a323", "variables": new["variables"] });
    for (path, body) in [("/digipro/v1/cases", &new), ("/v2/process-instances", &minimal)] {
        let answer = service.ask("POST", path, body).await;
        assert!(answer.status.is_client_error(), "{path}: {} {}", answer.status, answer.text);
        for word in ["R0160", "`istanza.modalita_rilascio`"] {
            assert!(answer.text.contains(word), "{path}: {}", answer.text);
        }
    }
    let cases = service.get("/digipro/v1/cases").await.ok();
    assert_eq!(cases["items"], json!([]), "nothing was opened");
}
