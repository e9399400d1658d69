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

/// What of a value is not as a schema says: paths into it.
fn wrong(document: &Value, schema: &Value, value: &Value, at: &str) -> Vec<String> {
    if let Some(name) = schema["$ref"].as_str() {
        let name = name.rsplit('/').next().unwrap();
        return wrong(document, &document["components"]["schemas"][name], value, at);
    }
    for (word, all) in [("allOf", true), ("oneOf", false), ("anyOf", false)] {
        if let Some(parts) = schema[word].as_array() {
            let found: Vec<Vec<String>> = parts.iter().map(|part| wrong(document, part, value, at)).collect();
            let fits = found.iter().any(Vec::is_empty);
            return if all {
                found.concat()
            } else if fits {
                Vec::new()
            } else {
                found.concat()
            };
        }
    }
    let kinds: Vec<&str> = match &schema["type"] {
        Value::String(kind) => vec![kind],
        Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).collect(),
        _ => return Vec::new(),
    };
    let fits = kinds.iter().any(|kind| match *kind {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        other => panic!("unknown type {other}"),
    });
    if !fits {
        return vec![format!("{at} is {value}, not {kinds:?}")];
    }
    let mut found = Vec::new();
    for name in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        if value.is_object() && value.get(name).is_none() {
            found.push(format!("{at}/{name} is not there"));
        }
    }
    for (name, schema) in schema["properties"].as_object().into_iter().flatten() {
        if let Some(value) = value.get(name) {
            found.extend(wrong(document, schema, value, &format!("{at}/{name}")));
        }
    }
    for (place, value) in value.as_array().into_iter().flatten().enumerate() {
        found.extend(wrong(document, &schema["items"], value, &format!("{at}/{place}")));
    }
    found
}

/// The example of a body, and whether the operation takes one.
fn example(document: &Value, told: &Value) -> (bool, Option<Value>) {
    let schema = &told["requestBody"]["content"]["application/json"]["schema"];
    let Some(name) = schema["$ref"].as_str() else { return (told["requestBody"].is_object(), None) };
    let schema = &document["components"]["schemas"][name.rsplit('/').next().unwrap()];
    (true, schema.get("example").cloned())
}

#[tokio::test]
async fn every_example_is_executed_and_every_answer_is_as_the_document_says() {
    let (service, document) = (Service::new(), document());
    let case = service.civic_access().await;
    let whole = service.get(&format!("/digipro/v1/cases/{case}")).await.ok();
    let packs = service.get("/digipro/v1/packs").await.ok();
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let mut operations = operations(&document);
    // What ends a case comes last.
    operations
        .sort_by_key(|(path, method, _)| (path.contains("cancellation"), method != "get", path.clone()));
    let (mut executed, mut complaints) = (0, Vec::new());
    for (path, method, told) in operations {
        let mut filled = path.clone();
        for parameter in told["parameters"].as_array().into_iter().flatten().filter(|one| one["in"] == "path")
        {
            let value = match parameter["name"].as_str().unwrap() {
                "case" => case.to_string(),
                "ticket" => text(&whole["tasks"][0]["ticket"]),
                "definition" => text(&whole["definition"]),
                "pack" => text(&packs[0]["pack"]),
                _ => text(&parameter["example"]),
            };
            filled = filled.replace(&format!("{{{}}}", parameter["name"].as_str().unwrap()), &value);
        }
        let query: Vec<String> = told["parameters"]
            .as_array()
            .into_iter()
            .flatten()
            .filter(|one| one["in"] == "query" && one["required"] == true)
            .map(|one| format!("{}={}", text(&one["name"]), text(&one["example"])))
            .collect();
        let (takes, body) = example(&document, &told);
        if path == "/events" || (takes && body.is_none()) {
            continue;
        }
        let url = format!("/digipro/v1{filled}?{}", query.join("&"));
        let answer = service.ask(&method.to_uppercase(), &url, &body.unwrap_or(Value::Null)).await;
        let status = answer.status.as_u16();
        if answer.status.is_server_error() || [400, 405, 415].contains(&status) {
            complaints.push(format!("{method} {path}: {status} {}", answer.text));
            continue;
        }
        let Some(response) = told["responses"].get(status.to_string()) else {
            complaints.push(format!("{method} {path}: {status} is not in the document"));
            continue;
        };
        let kind = answer.headers["content-type"].to_str().unwrap().split(';').next().unwrap().to_owned();
        let Some(content) = response["content"].get(&kind) else {
            complaints.push(format!("{method} {path}: {status} as {kind} is not in the document"));
            continue;
        };
        if kind.ends_with("json") {
            let found = wrong(&document, &content["schema"], &answer.json(), "");
            complaints.extend(found.into_iter().map(|found| format!("{method} {path}: {found}")));
        }
        executed += 1;
    }
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
    assert!(executed > 45, "only {executed} operations were executed");
}

#[test]
fn every_path_of_the_document_has_somebody_who_may_ask_it() {
    use digipro_server::access::endpoints::ALL;
    let document = document();
    let shape = |path: &str| {
        let parts = path.split('/').map(|part| if part.starts_with('{') { "{}" } else { part });
        parts.collect::<Vec<_>>().join("/")
    };
    let declared: Vec<(String, String)> =
        ALL.iter().map(|one| (one.method.to_owned(), shape(one.path))).collect();
    let mut described = Vec::new();
    for (path, method, _) in operations(&document) {
        let one = (method.to_uppercase(), shape(&format!("/digipro/v1{path}")));
        assert!(declared.contains(&one), "{one:?} is declared nowhere: nobody may ask it");
        described.push(one);
    }
    // What is declared and not described is the document itself.
    let own = declared.iter().filter(|(_, path)| path.starts_with("/digipro/v1/"));
    let silent: Vec<&str> =
        own.filter(|one| !described.contains(one)).map(|(_, path)| path.as_str()).collect();
    assert_eq!(silent, ["/digipro/v1/openapi.json"]);
}
