//! Documents of a case: filed once for a key, on its log, read as they were filed, refused when they are none.

use crate::support::Service;
use axum::http::StatusCode;
use digipro_runner::By;
use digipro_vocab::CaseId;
use serde_json::json;

const PDF: &[u8] = b"%PDF-1.7 pianta";

#[tokio::test]
async fn a_document_is_filed_once_listed_read_told_and_erased() {
    let service = Service::new();
    let case = service.civic_access().await;
    let path = format!("/digipro/v1/cases/{case}");
    let named = format!("{path}/documents?name=pianta%20n.%C2%B01.pdf&fact=istanza.oggetto");
    let answer = service.file(&named, "application/pdf; charset=binary", PDF.to_vec()).await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text);
    let filed = answer.json();
    assert_eq!(filed["sha256"], digipro_vocab::Digest::of(PDF).to_string());
    assert_eq!((&filed["name"], &filed["size"]), (&json!("pianta n.°1.pdf"), &json!(PDF.len())));
    assert_eq!(service.file(&named, "application/pdf", PDF.to_vec()).await.json(), filed);
    assert_eq!(service.get(&format!("{path}/documents")).await.ok(), json!([filed]));

    let record = filed["record"].as_u64().unwrap();
    let read = service.get(&format!("{path}/documents/{record}")).await;
    assert_eq!((read.status, read.text.as_bytes()), (StatusCode::OK, PDF));
    assert_eq!(read.headers["content-type"], "application/pdf");
    assert_eq!(read.headers["content-disposition"], "attachment; filename*=UTF-8''pianta%20n.%C2%B01.pdf");
    assert_eq!(read.headers["x-content-type-options"], "nosniff");
    let told = service.get(&format!("{path}/timeline")).await.ok();
    assert!(told.as_array().unwrap().iter().any(|chapter| chapter["document"] == record), "{told}");
    let citizen = service.get(&format!("{path}/timeline?for=citizen")).await.text;
    assert!(!citizen.contains("\"document\""), "what is filed in the office is not told: {citizen}");

    // The case goes on after it, and what is erased is listed as erased.
    let ticket = service.get(&path).await.ok()["tasks"][0]["ticket"].clone();
    service.ask("PUT", &format!("{path}/tasks/{ticket}/assignee"), &json!({})).await.ok();
    service.app.runner().erase(CaseId(case), record, &By::id("rpd"), "art. 17").unwrap();
    let gone = service.get(&format!("{path}/documents/{record}")).await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND, "{}", gone.text);
    let list = service.get(&format!("{path}/documents")).await.ok();
    assert_eq!((&list[0]["erased"], list[0].get("name")), (&json!(true), None));
    let verified = service.get(&format!("{path}/verification")).await.ok();
    assert_eq!((&verified["whole"], &verified["erased"]), (&json!(true), &json!(2)));
}

#[tokio::test]
async fn what_is_no_document_is_refused_with_a_named_error() {
    let service = Service::new();
    let case = service.civic_access().await;
    let path = format!("/digipro/v1/cases/{case}/documents");
    let big = vec![0; digipro_server::limits::DOCUMENT_MAX + 1];
    for (query, media, bytes, status, code) in [
        ("?name=a.html", "text/html", PDF.to_vec(), 415, "R0242"),
        ("?name=a.svg", "image/svg+xml", PDF.to_vec(), 415, "R0242"),
        ("?name=..%2Fa.pdf", "application/pdf", PDF.to_vec(), 400, "R0181"),
        ("?name=", "application/pdf", PDF.to_vec(), 400, "R0181"),
        ("", "application/pdf", PDF.to_vec(), 400, "R0181"),
        ("?name=a.pdf", "application/pdf", big, 413, "R0182"),
    ] {
        let answer = service.file(&format!("{path}{query}"), media, bytes).await;
        assert_eq!((answer.status.as_u16(), &answer.json()["code"]), (status, &json!(code)), "{query}");
    }
    assert_eq!(service.get(&path).await.ok(), json!([]));
    assert_eq!(service.get(&format!("{path}/1")).await.status, StatusCode::NOT_FOUND);
    let absent = service.file("/digipro/v1/cases/77/documents?name=a.pdf", "application/pdf", vec![1]).await;
    assert_eq!(absent.status, StatusCode::NOT_FOUND);
}
