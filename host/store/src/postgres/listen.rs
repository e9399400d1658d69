//! Listens to what other nodes write, on a connection and a thread of its own.

use super::address::Address;
use super::link::session;
use crate::Error;
use crate::hint::{Hint, Listener, Listening};
use crate::limits::{CONNECT_SECONDS, RECONNECT_MAX_MS, RECONNECT_MIN_MS};
use std::future::poll_fn;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::runtime::Builder;
use tokio_postgres::{AsyncMessage, Client, Connection, NoTls};

/// How long one waits for news before one looks whether to stop.
const LOOK: Duration = Duration::from_millis(200);

/// Listens until the answer is dropped. Whenever the connection was away, anything may have been missed.
///
/// # Errors
/// When no thread can be started.
pub(super) fn listen(
    address: Address,
    channel: String,
    node: String,
    listener: Listener,
) -> Result<Listening, Error> {
    let failed = |error: std::io::Error| Error::Unavailable(error.to_string());
    let runtime = Builder::new_current_thread().enable_all().build().map_err(failed)?;
    let stop = Arc::new(AtomicBool::new(false));
    let ear = Ear { address, channel, node, listener, stop: Arc::clone(&stop) };
    let listen = move || runtime.block_on(ear.listen());
    let thread = std::thread::Builder::new().name("digipro-listener".into()).spawn(listen).map_err(failed)?;
    Ok(Listening { stop, thread: Some(thread) })
}

struct Ear {
    address: Address,
    channel: String,
    node: String,
    listener: Listener,
    stop: Arc<AtomicBool>,
}

impl Ear {
    async fn listen(self) {
        let mut wait = RECONNECT_MIN_MS;
        while !self.stopped() {
            if self.once().await.is_ok() {
                wait = RECONNECT_MIN_MS;
            }
            let mut left = Duration::from_millis(wait);
            while !left.is_zero() && !self.stopped() {
                let step = left.min(LOOK);
                tokio::time::sleep(step).await;
                left = left.saturating_sub(step);
            }
            wait = (wait * 2).min(RECONNECT_MAX_MS);
        }
    }

    fn stopped(&self) -> bool {
        self.stop.load(Ordering::SeqCst)
    }

    /// Connects and listens until the connection breaks.
    async fn once(&self) -> Result<(), tokio_postgres::Error> {
        match &self.address.tls {
            Some(tls) => {
                let (client, connection) = self.address.config.connect(tls.clone()).await?;
                self.hear(&client, connection).await
            }
            None => {
                let (client, connection) = self.address.config.connect(NoTls).await?;
                self.hear(&client, connection).await
            }
        }
    }

    async fn hear<S, T>(
        &self,
        client: &Client,
        mut connection: Connection<S, T>,
    ) -> Result<(), tokio_postgres::Error>
    where
        S: AsyncRead + AsyncWrite + Unpin,
        T: AsyncRead + AsyncWrite + Unpin,
    {
        let listen = format!("{}; LISTEN {}", session(&self.address.schema), self.channel);
        let mut asked = Box::pin(client.batch_execute(&listen));
        let mut heard = false;
        let start = tokio::time::Instant::now();
        while !self.stopped() {
            let message = tokio::select! {
                answer = &mut asked, if !heard => {
                    answer?;
                    heard = true;
                    (self.listener)(&Hint::anything());
                    continue;
                }
                message = poll_fn(|context| connection.poll_message(context)) => message,
                () = tokio::time::sleep(LOOK) => {
                    if !heard && start.elapsed() > Duration::from_secs(CONNECT_SECONDS) {
                        return Ok(());
                    }
                    continue;
                }
            };
            match message {
                Some(Ok(AsyncMessage::Notification(said))) => {
                    let hint = Hint::read(said.payload());
                    if hint.node != self.node {
                        (self.listener)(&hint);
                    }
                }
                Some(Ok(_)) => {}
                Some(Err(error)) => return Err(error),
                None => return Ok(()),
            }
        }
        Ok(())
    }
}
