//! The document says what the service does: every path is in it, every example in it is executed.

use crate::support::Service;
use serde_json::Value;

fn document() -> Value {
    serde_json::to_value(digipro_server::v1::document()).unwrap()
}

/// Operations as (path, method, what is said of them).
fn operations(document: &Value) -> Vec<(String, String, Value)> {
    let paths = document["paths"].as_object().unwrap();
    let each = paths.iter().flat_map(|(path, item)| {
        item.as_object()
            .unwrap()
            .iter()
            .map(move |(method, told)| (path.clone(), method.clone(), told.clone()))
    });
    each.collect()
}

#[test]
fn the_document_is_openapi_3_1_and_says_enough_of_every_operation() {
    let document = document();
    assert_eq!(document["openapi"], "3.1.0");
    let mut names = std::collections::BTreeSet::new();
    for (path, method, told) in operations(&document) {
        let name = told["operationId"].as_str().unwrap_or_default().to_owned();
        assert!(names.insert(name.clone()), "{path}: the name `{name}` is taken");
        assert!(told["summary"].as_str().is_some_and(|text| text.len() > 10), "{method} {path}");
        assert!(told["tags"][0].is_string() && told["responses"]["404"].is_object(), "{method} {path}");
    }
}

#[tokio::test]
async fn the_service_serves_its_document() {
    let service = Service::new();
    assert_eq!(service.get("/digipro/v1/openapi.json").await.ok(), document());
}
