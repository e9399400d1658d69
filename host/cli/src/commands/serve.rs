//! `digipro serve`: the service, with everything that it needs, on one machine.

use crate::args::Serve;
use crate::configuration::Configuration;
use crate::render::{Screen, noted};
use digipro_server::{App, Server};
use digipro_site::{Engine, Error};
use digipro_vocab::FactValue;

/// Runs until it is told to stop.
pub fn run(args: &Serve, screen: &Screen) -> Result<(), Error> {
    let configuration = Configuration::read(&args.configured)?;
    let config = configuration.config()?;
    telemetry();
    let engine = noted(Engine::open(configuration.place)?);
    let runtime = tokio::runtime::Runtime::new().map_err(Error::machinery)?;
    runtime.block_on(async {
        let development = config.identity.is_development();
        let server = Server::bind(App::new(engine, config)).await.map_err(Error::machinery)?;
        let address = server.address().map_err(Error::machinery)?;
        if development {
            screen.note(screen.say("serve-development", &[]));
        }
        let told = [("address", FactValue::Text(format!("http://{address}").into()))];
        screen.note(screen.say("serve-listens", &told));
        server.run(stop()).await.map_err(Error::machinery)
    })
}

/// Structured logs on standard error; `RUST_LOG` says how much.
fn telemetry() {
    let level = tracing_subscriber::EnvFilter::try_from_default_env()
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("warn,digipro=info"));
    // Another subscriber is there already only in a program that embeds this one.
    let _ = tracing_subscriber::fmt().json().with_env_filter(level).with_writer(std::io::stderr).try_init();
}

/// Comes back when somebody stops the process.
async fn stop() {
    let interrupted = async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let ended = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => drop(signal.recv().await),
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let ended = std::future::pending::<()>();
    tokio::select! { () = interrupted => {}, () = ended => {} }
}
