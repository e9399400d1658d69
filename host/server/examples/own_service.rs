//! A service inside a program: engine, interface and handlers of its own in one process.
//!
//! Run it with `cargo run -p digipro-server --example own_service`.

use digipro_kit::Effective;
use digipro_runner::{Clock, JobResult};
use digipro_server::{App, Config, Server};
use digipro_site::Engine;
use digipro_vocab::Value;
use digipro_vocab::value::Fields;
use std::error::Error;
use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::sync::Arc;

type Outcome<T> = Result<T, Box<dyn Error + Send + Sync>>;

/// An application is registered by the program itself.
const DIAGRAM: &str = r#"<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
    xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" targetNamespace="urn:example">
  <process id="domanda" isExecutable="true">
    <startEvent id="inizio"/>
    <serviceTask id="protocolla"><extensionElements>
      <zeebe:taskDefinition type="protocollo"/></extensionElements></serviceTask>
    <endEvent id="fine"/>
    <sequenceFlow id="a" sourceRef="inizio" targetRef="protocolla"/>
    <sequenceFlow id="b" sourceRef="protocolla" targetRef="fine"/>
  </process>
</definitions>"#;

/// The service with its engine in a folder, with a handler of its own.
async fn service(folder: &Path) -> Outcome<Server> {
    let engine = Engine::on(folder, Clock::System)?;
    let (definition, found) = Effective::plain("domanda.bpmn", DIAGRAM.as_bytes());
    if let Some(wrong) = found.iter().find(|one| one.is_error()) {
        return Err(wrong.message.clone().into());
    }
    engine.runner.deploy(&definition)?;
    // The service does these jobs in its own beat; workers over HTTP may do those of other kinds.
    engine.runner.handle("protocollo", |job| {
        let number = format!("2026/{:06}", job.job.case.0);
        JobResult::Complete(Arc::new(Fields::from([("protocollo".into(), Value::text(number))])))
    });
    let mut config = Config { listen: ([127, 0, 0, 1], 0).into(), ..Config::default() };
    // Whoever asks is believed: for a program that is tried out. Otherwise name a provider or give keys.
    config.identity.development = true;
    Ok(Server::bind(App::new(engine, config)).await?)
}

/// Asks over HTTP as any client would; most have a library for it.
fn ask(address: SocketAddr, path: &str, body: &str) -> Outcome<serde_json::Value> {
    let mut stream = TcpStream::connect(address)?;
    let length = body.len();
    write!(
        stream,
        "POST {path} HTTP/1.1\r\nHost: {address}\r\nContent-Type: application/json\r\n\
         Content-Length: {length}\r\nConnection: close\r\n\r\n{body}"
    )?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    let (head, body) = answer.split_once("\r\n\r\n").ok_or("the answer has no body")?;
    if !head.starts_with("HTTP/1.1 200") {
        return Err(answer.into());
    }
    Ok(serde_json::from_str(body)?)
}

/// Serves, asks over HTTP for a case, and says what became of it.
pub async fn run(folder: &Path) -> Outcome<serde_json::Value> {
    let server = service(folder).await?;
    let address = server.address()?;
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let running = tokio::spawn(server.run(async move {
        let _ = stopped.await;
    }));
    let asked = r#"{"processDefinitionId": "domanda", "awaitCompletion": true}"#;
    let told = tokio::task::spawn_blocking(move || ask(address, "/v2/process-instances", asked)).await??;
    // What is begun is finished before the service ends.
    drop(stop);
    running.await??;
    Ok(told)
}

#[tokio::main]
async fn main() -> Outcome<()> {
    let folder = std::env::temp_dir().join(format!("digipro-example-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    let told = run(&folder).await;
    std::fs::remove_dir_all(&folder)?;
    println!("{}", told?);
    Ok(())
}
