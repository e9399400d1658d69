//! Who applies is on the case and nowhere else: not in logs, not in figures, not in news.

use crate::support::{NAME, Service, TAX_CODE};
use serde_json::json;
use std::io::Write;
use std::sync::{Arc, Mutex};

/// Keeps what is logged.
#[derive(Clone, Default)]
struct Kept(Arc<Mutex<Vec<u8>>>);

impl Write for Kept {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// A test of its own process: what all threads log is kept.
#[tokio::test]
async fn neither_logs_nor_figures_name_who_applies() {
    let kept = Kept::default();
    let into = kept.clone();
    let subscriber = tracing_subscriber::fmt()
        .json()
        .with_max_level(tracing::Level::TRACE)
        .with_writer(move || into.clone())
        .finish();
    tracing::subscriber::set_global_default(subscriber).unwrap();
    let service = Service::new();
    let case = service.civic_access().await;
    let path = format!("/digipro/v1/cases/{case}");
    let whole = service.get(&path).await.ok();
    let known = service.get(&format!("{path}/variables")).await.ok();
    assert_eq!(known["richiedente"]["nome"], NAME, "the case knows who applies");
    let ticket = whole["tasks"][0]["ticket"].as_u64().unwrap();
    let answer = json!({ "variables": { "istanza": { "oggetto_identificabile": true, "costo_richiesto": 0 },
        "nota": format!("{NAME} ha chiamato") } });
    service.ask("POST", &format!("{path}/tasks/{ticket}/completion"), &answer).await;
    service.get(&format!("/digipro/v1/cases?process={NAME}&after={TAX_CODE}").replace(' ', "%20")).await;
    service.get(&format!("/digipro/v1/kits/{TAX_CODE}")).await;
    service.ask("POST", "/digipro/v1/cases", &json!({ "kit": NAME, TAX_CODE: 1 })).await;
    service.app.runner().fire_due(10).unwrap();
    let metrics = service.get("/metrics").await;
    assert!(metrics.text.contains("digipro_cases{") && metrics.text.contains("digipro_commands_total"));
    assert!(metrics.text.contains(r#"route="/digipro/v1/cases/{case}""#), "{}", metrics.text);
    let figure = |name: &str| -> f64 {
        let line = metrics.text.lines().find_map(|line| line.strip_prefix(name)?.trim().parse().ok());
        line.unwrap_or_else(|| panic!("{name} is not in {}", metrics.text))
    };
    let (commits, writes) =
        (figure("digipro_store_commit_duration_seconds_count"), figure("digipro_store_writes_total"));
    assert!(commits >= 3.0 && writes >= commits, "{commits} commits of {writes} writes");
    let logged = String::from_utf8(kept.0.lock().unwrap().clone()).unwrap();
    assert!(logged.contains("answered"), "nothing was logged");
    for (place, text) in [("the log", &logged), ("the metrics", &metrics.text)] {
        for mark in [NAME, "Bianchizzi", TAX_CODE] {
            let line = text.lines().find(|line| line.contains(mark));
            assert!(line.is_none(), "{mark} is in {place}: {line:?}");
        }
    }
}
