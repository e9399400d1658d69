//! The HTTP interface: maps and authorises, never decides (invariant SERVER-DOES-NOT-DECIDE).
//!
//! Two families of paths stand on one engine: `/v2`, which existing clients speak, and `/digipro/v1`, which is ours.
//! Both are strongly consistent: what an answer reports is durable, and what follows from it is visible to the next
//! request.

mod accept;
pub mod access;
mod beat;
pub mod codes;
pub mod config;
mod console;
mod health;
pub mod identity;
pub mod keys;
pub mod limits;
mod metrics;
mod path;
pub mod problem;
mod query;
mod room;
mod state;
pub mod v1;
mod v2;

pub use config::Config;
pub use state::App;

use axum::Router;
use axum::http::StatusCode;
use std::net::SocketAddr;
use std::time::Duration;
use tokio::net::TcpListener;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::timeout::TimeoutLayer;

/// Why the service does not run.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The address cannot be listened on.
    #[error("cannot listen on {address}: {cause}")]
    Listen {
        /// The address.
        address: SocketAddr,
        /// Why not.
        cause: std::io::Error,
    },
    /// Anybody in the network could act as anybody.
    #[error("development mode listens on loopback only, and {0} is another address")]
    Exposed(SocketAddr),
    /// Somebody could be believed who should not be.
    #[error("{0}")]
    Identity(String),
    /// Accepting connections failed.
    #[error("the service stopped: {0}")]
    Stopped(std::io::Error),
}

/// All paths, with their limits.
pub fn router(app: App) -> Router {
    Router::new()
        .nest("/v2", v2::router())
        .nest("/digipro/v1", v1::router())
        .merge(v1::pages())
        .merge(health::router())
        .merge(metrics::router())
        .merge(console::router())
        .merge(identity::issued::router())
        .fallback(problem::no_such_path)
        .method_not_allowed_fallback(problem::no_such_method)
        .layer(TimeoutLayer::with_status_code(
            StatusCode::GATEWAY_TIMEOUT,
            Duration::from_secs(limits::REQUEST_SECONDS),
        ))
        .layer(axum::middleware::from_fn_with_state(app.clone(), room::take))
        .layer(axum::middleware::from_fn_with_state(app.clone(), access::guard))
        .layer(axum::extract::DefaultBodyLimit::disable())
        .layer(RequestBodyLimitLayer::new(limits::BODY_MAX))
        .layer(CatchPanicLayer::custom(problem::panicked))
        // Outside of whatever may answer in the place of a handler.
        .layer(axum::middleware::from_fn(problem::placed))
        .layer(axum::middleware::from_fn_with_state(app.clone(), metrics::measure))
        .with_state(app)
}

/// A service that listens and does not answer yet.
pub struct Server {
    app: App,
    listener: TcpListener,
}

impl Server {
    /// Listens on the address of the configuration.
    ///
    /// # Errors
    /// When it cannot be listened on, or development mode would be reachable from another machine.
    pub async fn bind(app: App) -> Result<Self, Error> {
        let address = app.config().listen;
        if app.config().identity.is_development() && !address.ip().is_loopback() {
            return Err(Error::Exposed(address));
        }
        if let Some(wrong) = app.config().identity.wrong() {
            return Err(Error::Identity(wrong));
        }
        let listener = TcpListener::bind(address).await.map_err(|cause| Error::Listen { address, cause })?;
        Ok(Self { app, listener })
    }

    /// The address that it listens on: the port is known now, also where none was named.
    ///
    /// # Errors
    /// When the system does not say.
    pub fn address(&self) -> Result<SocketAddr, Error> {
        self.listener.local_addr().map_err(Error::Stopped)
    }

    /// Answers requests and lets time pass until `stop` comes, then finishes what it has begun.
    ///
    /// # Errors
    /// When accepting connections fails.
    pub async fn run(self, stop: impl Future<Output = ()> + Send + 'static) -> Result<(), Error> {
        let beat = beat::start(self.app.clone());
        let app = self.app.clone();
        let stop = async move {
            stop.await;
            app.shutdown();
        };
        accept::serve(self.listener, router(self.app.clone()), accept::Bounds::default(), stop).await;
        self.app.shutdown();
        // The beat ends at its next look; a panic of it has been told already.
        let _ = beat.await;
        Ok(())
    }
}
