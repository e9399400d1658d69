//! The console as browsers get it: pages at every address, files that are kept, and what a page may not do.

use crate::support::{Answer, Service};
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};

async fn asked(service: &Service, path: &str, head: &[(&str, &str)]) -> axum::response::Response {
    let mut request = Request::get(path);
    for (name, value) in head {
        request = request.header(*name, *value);
    }
    service.open(request.body(Body::empty()).unwrap()).await
}

/// The first script that the page names.
fn script(page: &str) -> String {
    let (_, after) = page.split_once("src=\"").unwrap();
    after.split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn every_address_of_the_console_is_answered_by_its_page() {
    let service = Service::new();
    let home = service.get("/").await;
    assert_eq!(home.status, StatusCode::OK);
    for path in ["/console", "/console/", "/console/officer/cases/12", "/console/no/such/page"] {
        let deep = service.get(path).await;
        assert_eq!((deep.status, &deep.text), (StatusCode::OK, &home.text), "{path}");
        assert_eq!(deep.headers["content-type"], "text/html; charset=utf-8");
        assert_eq!(deep.headers["cache-control"], "no-cache");
    }
    assert!(home.text.contains("<html lang=\"it\">"), "{}", home.text);
    let gone = service.get("/console/assets/gone.js").await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND, "a script that is gone is no page: {}", gone.text);
    assert_eq!(service.get("/elsewhere").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn files_are_kept_by_their_names_and_compressed_for_those_who_take_it() {
    let service = Service::new();
    let path = script(&service.get("/console").await.text);
    let plain = service.get(&path).await;
    assert_eq!(plain.status, StatusCode::OK);
    assert_eq!(plain.headers["cache-control"], "public, max-age=31536000, immutable");
    assert!(!plain.headers.contains_key("content-encoding"));
    let packed = asked(&service, &path, &[("accept-encoding", "br, gzip")]).await;
    assert_eq!(packed.headers()["content-encoding"], "gzip");
    assert_eq!(packed.headers()["vary"], "accept-encoding");
    let bytes = to_bytes(packed.into_body(), 8 << 20).await.unwrap();
    assert!(bytes.starts_with(&[0x1f, 0x8b]) && bytes.len() < plain.text.len());
    let etag = plain.headers["etag"].to_str().unwrap().to_owned();
    let same = Answer::of(asked(&service, &path, &[("if-none-match", &etag)]).await).await;
    assert_eq!((same.status, same.text.as_str()), (StatusCode::NOT_MODIFIED, ""));
    let other = asked(&service, &path, &[("if-none-match", "\"other\"")]).await;
    assert_eq!(other.status(), StatusCode::OK);
}

#[tokio::test]
async fn a_page_may_load_and_ask_nothing_of_others() {
    let service = Service::new();
    let page = service.get("/console").await;
    let policy = page.headers["content-security-policy"].to_str().unwrap();
    assert!(policy.starts_with("default-src 'none'; script-src 'self'; style-src 'self';"), "{policy}");
    assert!(policy.contains("connect-src 'self';") && policy.contains("frame-ancestors 'none'"), "{policy}");
    assert!(!policy.contains("unsafe-eval") && !policy.contains("script-src 'self' 'unsafe-inline'"));
    for (name, value) in [("x-content-type-options", "nosniff"), ("x-frame-options", "DENY")] {
        assert_eq!(page.headers[name], value);
    }
    assert_eq!(page.headers["referrer-policy"], "no-referrer");
    assert!(!page.text.contains("<script>") && !page.text.contains("<style"), "{}", page.text);
    assert!(!page.text.contains("http://") && !page.text.contains("https://"), "{}", page.text);
}
