//! A small registry on this machine: what the distribution specification asks of one, and some lies.

use axum::body::Bytes;
use axum::extract::{Request, State};
use axum::http::{Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::serve::Listener;
use digipro_vocab::Digest;
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::server::TlsStream;

/// What the registry holds, by path.
#[derive(Default)]
pub struct Shelf {
    pub manifests: Mutex<BTreeMap<String, Vec<u8>>>,
    pub blobs: Mutex<BTreeMap<String, Vec<u8>>>,
    pub uploads: Mutex<BTreeMap<u64, Vec<u8>>>,
    /// `user:password` that it asks for.
    pub user: Option<String>,
    pub address: Mutex<String>,
}

/// The token that stands for having said the password.
const TOKEN: &str = "let-me-in";

impl Shelf {
    /// Puts the registry on a port of this machine; it serves until the process ends. Returns `127.0.0.1:port`.
    pub fn open(self) -> (Arc<Self>, String) {
        self.open_with(None)
    }

    /// The same over TLS, with a certificate of `tls/authority.pem`.
    pub fn open_over_tls(self) -> (Arc<Self>, String) {
        let _ = rustls::crypto::ring::default_provider().install_default();
        let chain = CertificateDer::pem_slice_iter(include_bytes!("tls/server.pem"));
        let key = PrivateKeyDer::from_pem_slice(include_bytes!("tls/server.key")).unwrap();
        let config = rustls::ServerConfig::builder()
            .with_no_client_auth()
            .with_single_cert(chain.collect::<Result<_, _>>().unwrap(), key)
            .unwrap();
        self.open_with(Some(TlsAcceptor::from(Arc::new(config))))
    }

    fn open_with(self, tls: Option<TlsAcceptor>) -> (Arc<Self>, String) {
        let shelf = Arc::new(self);
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        listener.set_nonblocking(true).unwrap();
        let address = listener.local_addr().unwrap().to_string();
        *shelf.address.lock().unwrap() =
            if tls.is_some() { format!("https://{address}") } else { format!("http://{address}") };
        let serving = Arc::clone(&shelf);
        std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            runtime.block_on(async {
                let listener = TcpListener::from_std(listener).unwrap();
                let router = axum::Router::new().fallback(answer).with_state(serving);
                match tls {
                    None => axum::serve(listener, router).await.unwrap(),
                    Some(tls) => axum::serve(Secured { listener, tls }, router).await.unwrap(),
                }
            });
        });
        (shelf, address)
    }
}

/// Takes in whoever speaks TLS and believes the certificate.
struct Secured {
    listener: TcpListener,
    tls: TlsAcceptor,
}

impl Listener for Secured {
    type Io = TlsStream<TcpStream>;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Self::Io, Self::Addr) {
        loop {
            let (stream, from) = self.listener.accept().await.unwrap();
            if let Ok(stream) = self.tls.accept(stream).await {
                return (stream, from);
            }
        }
    }

    fn local_addr(&self) -> std::io::Result<Self::Addr> {
        self.listener.local_addr()
    }
}

async fn answer(State(shelf): State<Arc<Shelf>>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let bytes = axum::body::to_bytes(body, 128 << 20).await.unwrap();
    let path = parts.uri.path().to_owned();
    let query = parts.uri.query().unwrap_or_default().to_owned();
    let said = parts.headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok()).unwrap_or("");
    if let Some(user) = &shelf.user {
        if path == "/token" {
            // Basic, in base 64: `anna:segreto`.
            let expected = if user == "anna:segreto" { "Basic YW5uYTpzZWdyZXRv" } else { "" };
            return if said == expected {
                format!("{{\"token\":\"{TOKEN}\"}}").into_response()
            } else {
                StatusCode::UNAUTHORIZED.into_response()
            };
        }
        if said != format!("Bearer {TOKEN}") {
            let realm = format!("Bearer realm=\"{}/token\",service=\"shelf\"", shelf.address.lock().unwrap());
            return (StatusCode::UNAUTHORIZED, [(header::WWW_AUTHENTICATE, realm)]).into_response();
        }
    }
    if path == "/v2/" {
        return StatusCode::OK.into_response();
    }
    if let Some((_, name)) = path.split_once("/manifests/") {
        return shelf.manifest(&parts.method, name, &bytes);
    }
    shelf.blob(&parts.method, &path, &query, &bytes)
}

impl Shelf {
    fn manifest(&self, method: &Method, name: &str, bytes: &Bytes) -> Response {
        let mut manifests = self.manifests.lock().unwrap();
        if method == Method::PUT {
            manifests.insert(name.to_owned(), bytes.to_vec());
            manifests.insert(format!("sha256:{}", Digest::of(bytes)), bytes.to_vec());
            let location = format!("/v2/x/manifests/{name}");
            return (StatusCode::CREATED, [(header::LOCATION, location)]).into_response();
        }
        match manifests.get(name) {
            Some(bytes) => {
                let digest = format!("sha256:{}", Digest::of(bytes));
                let kind = "application/vnd.oci.image.manifest.v1+json".to_owned();
                let headers = [("content-type", kind), ("docker-content-digest", digest)];
                (headers, bytes.clone()).into_response()
            }
            None => StatusCode::NOT_FOUND.into_response(),
        }
    }

    fn blob(&self, method: &Method, path: &str, query: &str, bytes: &Bytes) -> Response {
        let mut uploads = self.uploads.lock().unwrap();
        let at = |number: u64| [(header::LOCATION, format!("/v2/x/blobs/uploads/{number}"))];
        let number = path.rsplit('/').next().and_then(|number| number.parse::<u64>().ok());
        match (method.as_str(), number) {
            ("POST", _) => {
                let number = uploads.len() as u64 + 1;
                uploads.insert(number, Vec::new());
                (StatusCode::ACCEPTED, at(number)).into_response()
            }
            ("PATCH", Some(number)) => {
                uploads.get_mut(&number).unwrap().extend_from_slice(bytes);
                (StatusCode::ACCEPTED, at(number)).into_response()
            }
            ("PUT", Some(number)) => {
                let mut whole = uploads.remove(&number).unwrap();
                whole.extend_from_slice(bytes);
                let digest = format!("sha256:{}", Digest::of(&whole));
                assert!(query.replace("%3A", ":").contains(&digest), "{query}");
                self.blobs.lock().unwrap().insert(digest.clone(), whole);
                let location = format!("/v2/x/blobs/{digest}");
                (StatusCode::CREATED, [(header::LOCATION, location)]).into_response()
            }
            _ => {
                let name = path.rsplit('/').next().unwrap_or_default();
                let blobs = self.blobs.lock().unwrap();
                blobs.get(name).map_or(StatusCode::NOT_FOUND.into_response(), |b| b.clone().into_response())
            }
        }
    }
}
