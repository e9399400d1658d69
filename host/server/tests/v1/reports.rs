//! Reports that are signed, and element templates whose choices the engine reads.

use crate::support::Service;
use digipro_site::report::{Broken, Signature, verify};

#[tokio::test]
async fn a_report_is_signed_and_verified_by_its_bytes_alone() {
    let service = Service::new();
    let case = service.civic_access().await;
    let key = service.get("/digipro/v1/report-key").await.ok()["key"].clone();
    let key = serde_json::from_value(key).unwrap();
    for path in [format!("/digipro/v1/cases/{case}/report"), "/digipro/v1/legality/report".to_owned()] {
        let report = service.get(&path).await.ok();
        let html = report["html"].as_str().unwrap();
        assert!(html.contains("accesso-civico") && html.starts_with("<!doctype html>"), "{html}");
        assert!(!html.contains('['), "a text is missing: {html}");
        let signature: Signature = serde_json::from_value(report["signature"].clone()).unwrap();
        assert_eq!(verify(&signature, html.as_bytes(), key), Ok(()));
        let altered = html.replace("accesso", "Accesso");
        assert_eq!(verify(&signature, altered.as_bytes(), key), Err(Broken::File));
    }
}

#[tokio::test]
async fn templates_offer_what_the_kit_has() {
    let service = Service::new();
    let made = service.get("/digipro/v1/templates?kit=accesso-civico&entity=c_a323").await.ok();
    let text = made.to_string();
    assert!(!text.contains("[template"), "a text is missing: {text}");
    let step = made.as_array().unwrap().iter().find(|one| one["id"] == "digipro.step").unwrap();
    let choices = |binding: &str| -> Vec<String> {
        let properties = step["properties"].as_array().unwrap();
        let property = properties.iter().find(|one| one["binding"]["name"] == binding).unwrap();
        let choices = property["choices"].as_array().unwrap().iter();
        choices.map(|choice| choice["value"].as_str().unwrap().to_owned()).collect()
    };
    assert!(choices("digipro:point.name").contains(&"provvedimento".to_owned()));
    assert!(choices("digipro:term.name").contains(&"conclusione".to_owned()));
    assert!(made.as_array().unwrap().iter().any(|one| one["id"] == "digipro.job.protocolla"), "{text}");
}
