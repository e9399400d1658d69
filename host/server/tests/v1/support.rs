//! A service in a folder of its own, and requests to it.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use axum::response::Response;
use digipro_runner::{Clock, JobResult};
use digipro_server::{App, Config, router};
use digipro_site::Engine;
use serde_json::Value;
use tempfile::TempDir;
use tower::ServiceExt;

/// Who applies: nobody else is called so, and nothing else looks so.
pub const NAME: &str = "Giulia Bianchizzi";
/// Their tax code.
pub const TAX_CODE: &str = "BNCGLI92S43F158H";

pub struct Service {
    pub app: App,
    router: Router,
    _folder: TempDir,
}

/// What was answered.
pub struct Answer {
    pub status: StatusCode,
    pub headers: axum::http::HeaderMap,
    pub text: String,
}

impl Answer {
    pub async fn of(response: Response) -> Self {
        let (status, headers) = (response.status(), response.headers().clone());
        let bytes = to_bytes(response.into_body(), 64 << 20).await.unwrap();
        Self { status, headers, text: String::from_utf8(bytes.to_vec()).unwrap() }
    }

    pub fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|error| panic!("{error}: {}", self.text))
    }

    pub fn ok(self) -> Value {
        assert!(self.status.is_success(), "{} {}", self.status, self.text);
        self.json()
    }
}

impl Service {
    /// On 3 April 2026, noon in Rome.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let clock = Clock::virtual_at("2026-04-03T10:00:00Z".parse().unwrap());
        let engine = Engine::on(folder.path(), clock).unwrap_or_else(|error| panic!("{error}"));
        let mut config = Config::default();
        config.identity.development = true;
        let app = App::new(engine, config);
        Self { router: router(app.clone()), app, _folder: folder }
    }

    pub async fn open(&self, request: Request<Body>) -> Response {
        self.router.clone().oneshot(request).await.unwrap()
    }

    pub async fn send(&self, request: Request<Body>) -> Answer {
        Answer::of(self.open(request).await).await
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.send(Request::get(path).body(Body::empty()).unwrap()).await
    }

    pub async fn ask(&self, method: &str, path: &str, body: &Value) -> Answer {
        self.keyed(method, path, body, None).await
    }

    pub async fn keyed(&self, method: &str, path: &str, body: &Value, key: Option<&str>) -> Answer {
        let mut request =
            Request::builder().method(method).uri(path).header("content-type", "application/json");
        if let Some(key) = key {
            request = request.header("idempotency-key", key);
        }
        self.send(request.body(Body::from(body.to_string())).unwrap()).await
    }

    /// Deploys civic access for Anzio and opens a case of it.
    /// Files a document, under one key.
    pub async fn file(&self, path: &str, media: &str, bytes: Vec<u8>) -> Answer {
        let request = Request::post(path).header("content-type", media).header("idempotency-key", "once");
        self.send(request.body(Body::from(bytes)).unwrap()).await
    }

    pub async fn civic_access(&self) -> u64 {
        let kit = serde_json::json!({ "kit": "accesso-civico", "entity": "c_a323" });
        self.ask("POST", "/digipro/v1/definitions", &kit).await.ok();
        let received = r#"{"protocollo":{"numero":"0043211","data":"2026-04-03","mittente":"Giulia Bianchi",
            "oggetto":"Verbali","impronta":"9f86d081"},"ricevuta":{"data":"2026-04-03"}}"#;
        let Ok(digipro_vocab::Value::Context(received)) = serde_json::from_str(received) else { panic!() };
        self.app.runner().handle("protocolla", move |_| JobResult::Complete(received.clone()));
        let new = application();
        let case = self.ask("POST", "/digipro/v1/cases", &new).await.ok()["case"].as_u64().unwrap();
        self.app.runner().work(10).unwrap();
        case
    }
}

/// What somebody applies to Anzio with for civic access.
pub fn application() -> Value {
    serde_json::json!({ "kit": "accesso-civico", "entity": "c_a323", "variables": {
        "istanza": { "id": "2026-0301", "data": "2026-04-03", "oggetto": "verbali della giunta",
            "modalita_rilascio": "pec" },
        "richiedente": { "nome": NAME, "codice_fiscale": TAX_CODE, "pec": "giulia.bianchi@pec.example.it" } } })
}
