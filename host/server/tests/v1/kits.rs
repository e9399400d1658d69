//! Kits, what holds by them, and what would be lawful.

use crate::support::Service;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use serde_json::json;

#[tokio::test]
async fn a_kit_is_shown_with_its_parts_and_what_holds_by_it() {
    let service = Service::new();
    let kits = service.get("/digipro/v1/kits").await.ok();
    assert!(kits.as_array().unwrap().iter().any(|kit| kit["kit"] == "accesso-civico"));
    let kit = service.get("/digipro/v1/kits/accesso-civico").await.ok();
    assert!(kit["sheet"]["letters"]["f"].is_object(), "{kit}");
    assert!(!kit["forms"].as_object().unwrap().is_empty());
    let held =
        service.get("/digipro/v1/kits/accesso-civico/effective?entity=c_a323&on=2026-05-04").await.ok();
    assert_eq!(held["entity"], "c_a323");
    assert!(held["parameters"].as_object().unwrap().len() > 3);
    let choices = service.get("/digipro/v1/kits/accesso-civico/bounds?entity=c_a323").await.ok();
    let limit = choices
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["bound"]["kind"] == "at-most" && one["standing"]["value"]["value"].is_i64());
    let limit = limit.unwrap_or_else(|| panic!("{choices}"));
    let (name, upper) =
        (limit["parameter"].as_str().unwrap(), limit["standing"]["value"]["value"].as_i64().unwrap());
    for (value, allowed) in [(upper - 1, true), (upper + 1000, false)] {
        let path =
            format!("/digipro/v1/kits/accesso-civico/bounds?entity=c_a323&parameter={name}&value={value}");
        assert_eq!(service.get(&path).await.ok()[0]["allowed"], allowed, "{path}");
    }
    let same = service.get("/digipro/v1/kits/accesso-civico/divergence").await.ok();
    assert_eq!(same["divergence"], 0);
}

#[tokio::test]
async fn a_definition_takes_the_place_of_the_one_that_was_seen_and_of_no_other() {
    let service = Service::new();
    let kit = json!({ "kit": "accesso-civico", "entity": "c_a323" });
    let deployed = service.ask("POST", "/digipro/v1/definitions", &kit).await;
    let tag = deployed.headers["etag"].to_str().unwrap().to_owned();
    let definition = deployed.ok()["definition"].as_str().unwrap().to_owned();
    assert_eq!(tag, format!("\"{definition}\""));
    for (believed, status) in
        [(tag.as_str(), StatusCode::CREATED), ("\"other\"", StatusCode::PRECONDITION_FAILED)]
    {
        let request = Request::post("/digipro/v1/definitions")
            .header("content-type", "application/json")
            .header("if-match", believed)
            .body(Body::from(kit.to_string()));
        assert_eq!(service.send(request.unwrap()).await.status, status, "{believed}");
    }
    let diagram = service.get(&format!("/digipro/v1/definitions/{definition}/diagram")).await;
    assert!(
        diagram.text.contains("<bpmn:definitions") || diagram.text.contains("definitions"),
        "{}",
        diagram.text
    );
    let entity = service.get("/digipro/v1/entities/c_a323").await.ok();
    assert_eq!(entity["name"], "Anzio");
    assert!(entity["kits"].as_array().unwrap().iter().any(|kit| kit["definition"] == definition.as_str()));
}

#[tokio::test]
async fn a_draft_begins_from_the_overlay_is_checked_and_becomes_an_archive_that_is_installed() {
    let service = Service::new();
    let overlay = service.get("/digipro/v1/kits/suolo-pubblico/overlays/c_a323").await.ok();
    assert_eq!((&overlay["kit"], &overlay["entity"]), (&json!("suolo-pubblico"), &json!("c_a323")));
    let mut files = overlay["files"].clone();
    let text = files["overlay.toml"].as_str().unwrap().to_owned();
    let check = async |files: &serde_json::Value| {
        let asked = json!({ "files": files, "states": 0 });
        let found = service.ask("POST", "/digipro/v1/checks", &asked).await.ok()["found"].clone();
        let errors = found.as_array().unwrap().iter().filter(|one| one["severity"] == "error");
        errors.cloned().collect::<Vec<_>>()
    };
    assert!(check(&files).await.is_empty());
    files["overlay.toml"] = json!(text.replace("value = 15", "value = 45"));
    let wrong = check(&files).await;
    assert!(wrong[0]["line"].is_u64() && wrong[0]["file"] == "overlays/c_a323/overlay.toml", "{wrong:?}");
    files["overlay.toml"] = json!(text.replace("value = 15", "value = 20"));
    assert!(check(&files).await.is_empty());
    let made = service.ask("POST", "/digipro/v1/overlays/archives", &json!({ "files": files })).await;
    assert_eq!(made.status, StatusCode::OK, "{}", made.text);
    let name = made.headers["content-disposition"].to_str().unwrap();
    assert!(name.contains("suolo-pubblico-1.0.0-c_a323.tar"), "{name}");
    let request = Request::post("/digipro/v1/kits")
        .header("content-type", "application/x-tar")
        .body(Body::from(made.text.into_bytes()));
    assert_eq!(service.send(request.unwrap()).await.status, StatusCode::CREATED);
    let held =
        service.get("/digipro/v1/kits/suolo-pubblico/effective?entity=c_a323&on=2026-05-04").await.ok();
    assert_eq!(held["parameters"]["anticipo-osp"]["value"]["is"]["value"], 20);
    let none = service.get("/digipro/v1/kits/suolo-pubblico/overlays/c_h501").await;
    assert_eq!(none.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_next_version_of_a_kit_begins_from_its_files_and_starts_the_new_cases() {
    let service = Service::new();
    let kit = service.get("/digipro/v1/kits/accesso-civico/files").await.ok();
    assert_eq!((&kit["kit"], &kit["version"]), (&json!("accesso-civico"), &json!("1.0.0")));
    let mut files = kit["files"].clone();
    let paths: Vec<_> = files.as_object().unwrap().keys().collect();
    assert!(paths.iter().all(|path| !path.starts_with("overlays/")), "{paths:?}");
    let text = files["kit.toml"].as_str().unwrap().to_owned();
    files["kit.toml"] = json!(text.replace("version = \"1.0.0\"\nlevel", "version = \"1.0.1\"\nlevel"));
    let made = service.ask("POST", "/digipro/v1/kits/archives", &json!({ "files": files })).await;
    assert_eq!(made.status, StatusCode::OK, "{}", made.text);
    let name = made.headers["content-disposition"].to_str().unwrap();
    assert!(name.contains("accesso-civico-1.0.1.tar"), "{name}");
    let request = Request::post("/digipro/v1/kits")
        .header("content-type", "application/x-tar")
        .body(Body::from(made.text.into_bytes()));
    assert_eq!(service.send(request.unwrap()).await.status, StatusCode::CREATED);
    let deployed =
        service.ask("POST", "/digipro/v1/definitions", &json!({ "kit": "accesso-civico@1.0.1" })).await;
    assert_eq!(deployed.status, StatusCode::CREATED, "{}", deployed.text);
    files["kit.toml"] = json!("[kit]");
    let wrong = service.ask("POST", "/digipro/v1/kits/archives", &json!({ "files": files })).await;
    assert!(wrong.status.is_client_error(), "{}", wrong.text);
}

#[tokio::test]
async fn what_an_overlay_changes_is_told_by_element_and_drawn_without_deploying_it() {
    let service = Service::new();
    let kit = "/digipro/v1/kits/permesso-di-costruire";
    let told = service.get(&format!("{kit}/adaptation?entity=c_f158")).await.ok();
    let changes = told["difference"]["changes"].as_array().unwrap();
    assert!(changes.iter().any(|change| change["area"] == "extension"), "{changes:?}");
    for file in told["diagrams"].as_array().unwrap() {
        let file = file.as_str().unwrap();
        let drawn = service.get(&format!("{kit}/diagram?entity=c_f158&file={file}")).await;
        assert!(drawn.status.is_success() && drawn.text.contains("definitions"), "{file}");
    }
    let published = service.get(&format!("{kit}/diagram")).await;
    assert!(published.text.contains("permesso-di-costruire"));
    assert_eq!(service.get(&format!("{kit}/diagram?file=altro.bpmn")).await.status, StatusCode::NOT_FOUND);
}
