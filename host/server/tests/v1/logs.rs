//! How cases went: heat, event logs without anybody in them, sheets; and what is asked of citizens.

use crate::support::{NAME, Service, TAX_CODE};
use axum::body::Body;
use axum::http::Request;
use serde_json::{Value, json};

#[tokio::test]
async fn heat_is_counted_by_element() {
    let service = Service::new();
    let case = service.civic_access().await;
    let whole = service.get(&format!("/digipro/v1/cases/{case}")).await.ok();
    let path = format!("/digipro/v1/definitions/{}/statistics", whole["definition"].as_str().unwrap());
    let heat = service.get(&path).await.ok();
    let task = whole["tasks"][0]["element"].as_str().unwrap();
    let visited = &heat["elements"][task];
    assert_eq!(
        (&visited["kind"], &visited["active"], &visited["completed"]),
        (&json!("user-task"), &json!(1), &json!(0))
    );
    let registered = &heat["elements"]["protocolla"];
    assert_eq!((&registered["completed"], &registered["median_seconds"]), (&json!(1), &json!(0)), "{heat}");
    let none = service.get(&format!("{path}?from=2026-04-04")).await.ok();
    assert_eq!((&none["visits"], &none["more"]), (&json!(0), &json!(false)));
}

/// What every OCEL 2.0 log has, and that each name in it is declared.
fn is_ocel(log: &Value) {
    let names = |list: &str, name: &str| -> Vec<String> {
        let rows = log[list].as_array().unwrap_or_else(|| panic!("{list} is no list"));
        rows.iter().map(|row| row[name].as_str().unwrap_or_else(|| panic!("{row}")).to_owned()).collect()
    };
    let (objects, kinds) = (names("objects", "id"), names("eventTypes", "name"));
    let types = names("objectTypes", "name");
    assert!(names("objects", "type").iter().all(|kind| types.contains(kind)));
    assert!(names("events", "type").iter().all(|kind| kinds.contains(kind)));
    for event in log["events"].as_array().unwrap() {
        assert!(event["id"].is_string() && event["attributes"].is_array(), "{event}");
        event["time"].as_str().unwrap().parse::<digipro_vocab::Instant>().unwrap();
        for relation in event["relationships"].as_array().unwrap() {
            assert!(relation["qualifier"].is_string(), "{event}");
            assert!(objects.iter().any(|id| relation["objectId"] == **id), "{event}");
        }
    }
}

#[tokio::test]
async fn event_logs_have_the_shape_of_their_standards_and_nobody_in_them() {
    let service = Service::new();
    service.civic_access().await;
    let ocel = service.get("/digipro/v1/event-logs/ocel?kit=accesso-civico&entity=c_a323").await.ok();
    is_ocel(&ocel);
    assert!(!ocel["events"].as_array().unwrap().is_empty());
    let xes = service.get("/digipro/v1/event-logs/xes").await;
    assert_eq!(xes.headers["content-type"], "application/xml");
    for part in [
        "<log xes.version=\"2.0\"",
        "key=\"concept:name\" value=\"Protocolla",
        "key=\"time:timestamp\"",
        "</trace>\n</log>",
    ] {
        assert!(xes.text.contains(part), "{part}: {}", xes.text);
    }
    let begun = xes.text.matches("<event>").count();
    assert_eq!(begun, xes.text.matches("</event>").count());
    for text in [&xes.text, &ocel.to_string()] {
        assert!(!text.contains(NAME) && !text.contains(TAX_CODE) && !text.contains("verbali"), "{text}");
    }
    let again = service.get("/digipro/v1/event-logs/ocel").await.ok();
    assert_ne!(
        again["objects"][0]["id"], ocel["objects"][0]["id"],
        "two exports cannot be laid side by side"
    );
    let first = service.get("/digipro/v1/event-logs/ocel?limit=1").await;
    assert!(!first.headers.contains_key("digipro-next"), "there is one case");
    for (path, status) in [("csv", 404), ("ocel?limit=10000", 400), ("ocel?definition=x", 400)] {
        assert_eq!(
            service.get(&format!("/digipro/v1/event-logs/{path}")).await.status.as_u16(),
            status,
            "{path}"
        );
    }
}

#[tokio::test]
async fn sheets_are_open_data() {
    let service = Service::new();
    service.civic_access().await;
    let sheets = service.get("/digipro/v1/sheets?entity=c_a323").await.ok();
    let letters: Vec<&str> =
        sheets.as_array().unwrap().iter().map(|row| row["letter"].as_str().unwrap()).collect();
    assert!(letters.starts_with(&["a", "b"]) && letters.contains(&"m"), "{letters:?}");
    let request = Request::get("/digipro/v1/sheets").header("accept", "text/csv");
    let csv = service.send(request.body(Body::empty()).unwrap()).await;
    assert!(csv.text.starts_with("kit,version,entity,letter,words,offices,norms\r\n"), "{}", csv.text);
    assert_eq!(csv.headers["content-type"], "text/csv; charset=utf-8");
}

/// As somebody whom development mode believes to be this applicant.
async fn as_applicant(
    service: &Service,
    path: &str,
    method: &str,
    body: Option<Value>,
) -> crate::support::Answer {
    use base64::Engine as _;
    let who = base64::engine::general_purpose::STANDARD.encode(format!("{TAX_CODE}:x"));
    let request = Request::builder().method(method).uri(path).header("authorization", format!("Basic {who}"));
    let request = request.header("content-type", "application/json");
    service
        .send(request.body(Body::from(body.map(|body| body.to_string()).unwrap_or_default())).unwrap())
        .await
}

#[tokio::test]
async fn a_citizen_finds_own_cases_and_answers_only_what_is_asked() {
    let service = Service::new();
    let case = service.civic_access().await;
    let own = as_applicant(&service, "/digipro/v1/own", "GET", None).await.ok();
    assert_eq!(
        (&own["items"][0]["case"], &own["items"][0]["asked"], &own["total"]),
        (&json!(case), &json!(1), &json!(1))
    );
    let others = service.get("/digipro/v1/own").await.ok();
    assert_eq!(others["items"], json!([]), "what is somebody else's is not listed");
    let path = format!("/digipro/v1/own/{case}/requests");
    // Nothing is missing; a review may be asked for.
    let open = as_applicant(&service, &path, "GET", None).await.ok();
    assert_eq!(
        (open.as_array().map(Vec::len), &open[0]["name"]),
        (Some(1), &json!("istanza-riesame")),
        "{open}"
    );
    let unasked = as_applicant(&service, &format!("{path}/99"), "POST", Some(json!({ "values": {} }))).await;
    assert_eq!(unasked.status.as_u16(), 404, "{}", unasked.text);
}
