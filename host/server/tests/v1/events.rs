//! News reach who listens, once and in order; who comes back hears what was missed.

use crate::support::Service;
use axum::body::{Body, BodyDataStream};
use axum::http::Request;
use serde_json::json;
use tokio_stream::StreamExt;

async fn listen(service: &Service, path: &str, last: Option<&str>) -> BodyDataStream {
    let mut request = Request::get(path);
    if let Some(last) = last {
        request = request.header("last-event-id", last);
    }
    let response = service.open(request.body(Body::empty()).unwrap()).await;
    assert_eq!(response.headers()["content-type"], "text/event-stream");
    response.into_body().into_data_stream()
}

/// The next event as (id, kind, data).
async fn next(stream: &mut BodyDataStream) -> (String, String, serde_json::Value) {
    let bytes = stream.next().await.unwrap().unwrap();
    let text = String::from_utf8(bytes.to_vec()).unwrap();
    let field = |name: &str| {
        let line = text.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default();
        line.trim().to_owned()
    };
    (field("id:"), field("event:"), serde_json::from_str(&field("data:")).unwrap_or_default())
}

#[tokio::test]
async fn what_happens_is_told_and_what_was_missed_is_told_to_who_comes_back() {
    let service = Service::new();
    let mut stream = listen(&service, "/digipro/v1/events", None).await;
    let case = service.civic_access().await;
    let (_, kind, _) = next(&mut stream).await;
    assert_eq!(kind, "deployed");
    let (id, kind, told) = next(&mut stream).await;
    assert_eq!((kind.as_str(), &told["case"], &told["entity"]), ("case", &json!(case), &json!("c_a323")));
    let (after, ..) = next(&mut stream).await;
    drop(stream);
    let mut again = listen(&service, "/digipro/v1/events", Some(&id)).await;
    assert_eq!(next(&mut again).await.0, after);
    let mut late = listen(&service, "/digipro/v1/events", Some("other-7")).await;
    assert_eq!(next(&mut late).await.1, "reset");
}

#[tokio::test]
async fn an_office_hears_of_its_own_tasks() {
    let service = Service::new();
    let mut stream = listen(&service, "/digipro/v1/events?office=nessuno&entity=c_a323", None).await;
    service.civic_access().await;
    service.app.shutdown();
    let mut kinds = Vec::new();
    while let Some(bytes) = stream.next().await {
        kinds.push(String::from_utf8(bytes.unwrap().to_vec()).unwrap());
    }
    assert!(kinds.iter().all(|text| !text.contains("event: task")), "{kinds:?}");
}
