//! `digipro serve`: the service, with everything that it needs, on one machine.

use crate::args::Serve;
use crate::render::{Screen, noted};
use digipro_server::{App, Config, Server};
use digipro_site::{Engine, Error, Place};
use digipro_vocab::FactValue;
use figment::Figment;
use figment::providers::{Env, Format as _, Serialized, Toml};

/// Runs until it is told to stop.
pub fn run(args: &Serve, screen: &Screen) -> Result<(), Error> {
    let place = args.data.place()?;
    let config = configuration(args, &place)?;
    telemetry();
    let engine = noted(Engine::open(place)?);
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

/// The configuration: flags before the environment before the file before what is built in.
fn configuration(args: &Serve, place: &Place) -> Result<Config, Error> {
    let file = args.config.clone().unwrap_or_else(|| place.data.join("digipro.toml"));
    if args.config.is_some() && !file.is_file() {
        return Err(Error::input(file.display(), "there is no such file"));
    }
    let mut figment = Figment::from(Serialized::defaults(Config::default()));
    if file.is_file() {
        figment = figment.merge(Toml::file_exact(file));
    }
    figment =
        figment.merge(Env::prefixed("DIGIPRO_").split("__").map(|key| key.as_str().replace('_', "-").into()));
    if let Some(listen) = args.listen {
        figment = figment.merge(Serialized::default("listen", listen));
    }
    if args.development {
        figment = figment.merge(Serialized::default("identity.development", true));
    }
    figment.extract().map_err(|error| Error::usage(error.to_string(), "see `digipro serve --help`"))
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
