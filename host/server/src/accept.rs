//! Takes connections: so many at most, and each has to say what it wants within a time.
//!
//! A client that says nothing, or says it byte by byte, holds a place and little memory, and loses the place soon.
//! Whoever comes when all places are taken waits in the queue of the system.

use crate::limits::{CONNECTIONS_MAX, HEAD_BYTES_MAX, HEAD_SECONDS, STOP_SECONDS};
use axum::Router;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// What a connection may take.
#[derive(Clone, Copy)]
pub(crate) struct Bounds {
    /// Connections at the same time.
    pub(crate) connections: usize,
    /// Until the head of a request must be there.
    pub(crate) head: Duration,
    /// Until connections must have ended when the service ends.
    pub(crate) stop: Duration,
}

impl Default for Bounds {
    fn default() -> Self {
        Self {
            connections: CONNECTIONS_MAX,
            head: Duration::from_secs(HEAD_SECONDS),
            stop: Duration::from_secs(STOP_SECONDS),
        }
    }
}

/// Answers connections until `stop` comes, then lets those end that have begun.
pub(crate) async fn serve(
    listener: TcpListener,
    router: Router,
    bounds: Bounds,
    stop: impl Future<Output = ()> + Send,
) {
    let (connections, places) = (GracefulShutdown::new(), Arc::new(Semaphore::new(bounds.connections)));
    let mut builder = http1::Builder::new();
    builder.timer(TokioTimer::new()).header_read_timeout(bounds.head).max_buf_size(HEAD_BYTES_MAX);
    tokio::pin!(stop);
    loop {
        let taken = tokio::select! {
            taken = next(&listener, &places) => taken,
            () = &mut stop => break,
        };
        let Some((stream, place)) = taken else { break };
        let service = TowerToHyperService::new(router.clone());
        let connection = connections.watch(builder.serve_connection(TokioIo::new(stream), service));
        tokio::spawn(async move {
            // Whoever breaks off or talks nonsense has been answered, or is gone.
            if let Err(error) = connection.await {
                tracing::debug!(%error, "a connection ended early");
            }
            drop(place);
        });
    }
    drop(listener);
    // A client that does not come to an end does not hold up the service for ever.
    if tokio::time::timeout(bounds.stop, connections.shutdown()).await.is_err() {
        tracing::warn!("connections were cut off: they did not come to an end");
    }
}

/// The next connection, with its place.
async fn next(listener: &TcpListener, places: &Arc<Semaphore>) -> Option<(TcpStream, OwnedSemaphorePermit)> {
    let place = Arc::clone(places).acquire_owned().await.ok()?;
    loop {
        match listener.accept().await {
            Ok((stream, _)) => {
                // Answers are small: waiting for more of them only makes them late. Without it all goes on.
                let _ = stream.set_nodelay(true);
                return Some((stream, place));
            }
            Err(error) => {
                // Too many open files, or a client that was gone at once: neither is for ever.
                tracing::warn!(%error, "a connection was not accepted");
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Bounds, serve};
    use axum::{Router, routing::get};
    use std::net::SocketAddr;
    use std::time::Duration;
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::net::{TcpListener, TcpStream};
    use tokio::sync::oneshot;

    /// A service with two places, and who stops it.
    async fn service() -> (SocketAddr, oneshot::Sender<()>, tokio::task::JoinHandle<()>) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let router = Router::new().route("/", get(|| async { "ecco" }));
        let bounds =
            Bounds { connections: 2, head: Duration::from_millis(300), stop: Duration::from_millis(300) };
        let (stop, stopped) = oneshot::channel();
        let stopped = async move { drop(stopped.await) };
        (address, stop, tokio::spawn(serve(listener, router, bounds, stopped)))
    }

    async fn ask(address: SocketAddr) -> String {
        let mut stream = TcpStream::connect(address).await.unwrap();
        stream.write_all(b"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").await.unwrap();
        let mut text = String::new();
        stream.read_to_string(&mut text).await.unwrap();
        text
    }

    #[tokio::test]
    async fn whoever_says_nothing_loses_the_place_to_whoever_does() {
        let (address, _stop, _) = service().await;
        let mut silent = Vec::new();
        for _ in 0..8 {
            silent.push(TcpStream::connect(address).await.unwrap());
        }
        assert!(ask(address).await.ends_with("ecco"));
        // It was told to go, or simply cut off.
        let mut said = Vec::new();
        let _ = silent[0].read_to_end(&mut said).await;
        assert!(!said.starts_with(b"HTTP/1.1 200"));
    }

    #[tokio::test]
    async fn a_head_that_comes_byte_by_byte_is_not_waited_for() {
        let (address, _stop, _) = service().await;
        let mut slow = TcpStream::connect(address).await.unwrap();
        let mut cut = false;
        for byte in b"GET / HTTP/1.1\r\nHost: a-rather-long-name\r\nX: y\r\n\r\n" {
            cut |= slow.write_all(&[*byte]).await.is_err();
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        let mut said = Vec::new();
        cut |= slow.read_to_end(&mut said).await.is_err() || !said.starts_with(b"HTTP/1.1 200");
        assert!(cut, "{}", String::from_utf8_lossy(&said));
    }

    #[tokio::test]
    async fn a_client_that_does_not_end_does_not_hold_up_the_end() {
        let (address, stop, service) = service().await;
        let mut open = TcpStream::connect(address).await.unwrap();
        open.write_all(b"GET / HTTP/1.1\r\n").await.unwrap();
        assert!(ask(address).await.ends_with("ecco"));
        stop.send(()).unwrap();
        tokio::time::timeout(Duration::from_secs(30), service).await.expect("it ends").unwrap();
    }
}
