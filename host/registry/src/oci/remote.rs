//! Pulling from and pushing to a registry, over TLS unless it is on this very machine.

use super::{Artifact, layer, unpacked};
use crate::{codes, limits};
use digipro_rules::PackFiles;
use digipro_vocab::{Diagnostic, Name};
use oci_client::client::{Certificate, CertificateEncoding, Client, ClientConfig, ClientProtocol};
use oci_client::manifest::{OCI_IMAGE_MEDIA_TYPE, OciImageManifest, OciManifest};
use oci_client::secrets::RegistryAuth;
use oci_client::{Reference, RegistryOperation};
use std::io;
use std::net::IpAddr;
use std::path::PathBuf;
use std::pin::Pin;
use std::task::{Context, Poll};
use tokio::io::AsyncWrite;

/// How references to registries begin.
const SCHEME: &str = "oci://";
/// Who asks, when the environment says it; else the file of docker and its like.
const USER: &str = "DIGIPRO_REGISTRY_USER";
const PASSWORD: &str = "DIGIPRO_REGISTRY_PASSWORD";
/// A file with a certificate authority of one's own, besides those that the machine believes.
const AUTHORITY: &str = "DIGIPRO_REGISTRY_CA";

/// How a registry is reached.
#[derive(Clone, Debug, Default)]
pub struct Access {
    /// Without TLS: only for registries on this machine.
    pub plain_http: bool,
    /// User and password, where the environment and docker's file are not to be asked.
    pub user: Option<(String, String)>,
    /// A certificate authority (PEM) besides those that the machine believes, where the environment is not to be asked.
    pub authority: Option<Vec<u8>>,
}

/// A pack that was pulled.
#[derive(Clone, Debug)]
pub struct Pulled {
    /// Its files.
    pub files: PackFiles,
    /// The reference with the digest that it had: it names these bytes for ever.
    pub pinned: Name,
}

/// Pulls a pack: `oci://registry/name:tag` or `oci://registry/name@sha256:…`.
///
/// # Errors
/// P0795 for the reference, P0796 when the registry fails, P0797 when the artifact is no pack, P0706 and P0708 for its
/// bytes, P0786 to P0789 for the archive.
pub fn pull(reference: &str, access: &Access) -> Result<Pulled, Diagnostic> {
    let image = parse(reference)?;
    let (client, auth) = client(&image, access)?;
    let (manifest, digest, bytes) = run(async {
        let authenticated = client.auth(&image, &auth, RegistryOperation::Pull).await;
        authenticated.map_err(|error| failed(&image, &error))?;
        let pulled = client.pull_manifest_raw(&image, &auth, &[OCI_IMAGE_MEDIA_TYPE]).await;
        let (bytes, digest) = pulled.map_err(|error| failed(&image, &error))?;
        let manifest: OciImageManifest = serde_json::from_slice(&bytes)
            .map_err(|error| super::not_a_pack(format!("its manifest cannot be read: {error}")))?;
        let mut out = Bounded::default();
        // By its digest alone: other places that an artifact names for its layers are not asked.
        let blob = layer(&manifest)?.digest.clone();
        let pulled = client.pull_blob(&image, blob.as_str(), &mut out).await;
        pulled.map_err(|error| failed(&image, &error))?;
        Ok((manifest, digest, out.bytes))
    })?;
    let files = unpacked(layer(&manifest)?, &bytes)?;
    let pinned = format!("{SCHEME}{}/{}@{digest}", image.registry(), image.repository());
    Ok(Pulled { files, pinned: pinned.into() })
}

/// Pushes a pack under a tag, and says the reference with its digest.
///
/// # Errors
/// P0795 for the reference, P0796 when the registry fails, P0786 to P0789 when the pack cannot be put into an archive.
pub fn push(reference: &str, files: &PackFiles, access: &Access) -> Result<Name, Diagnostic> {
    let image = parse(reference)?;
    if image.digest().is_some() {
        return Err(unusable(reference, "a pack is pushed under a tag, its digest follows from its bytes"));
    }
    let artifact = Artifact::of(files)?;
    let (client, auth) = client(&image, access)?;
    let manifest = OciManifest::Image(artifact.manifest);
    let digest = run(async {
        let authenticated = client.auth(&image, &auth, RegistryOperation::Push).await;
        authenticated.map_err(|error| failed(&image, &error))?;
        for (digest, bytes) in artifact.blobs {
            let pushed = client.push_blob(&image, bytes, &digest).await;
            pushed.map_err(|error| failed(&image, &error))?;
        }
        let pushed = client.push_manifest(&image, &manifest).await;
        pushed.map_err(|error| failed(&image, &error))?;
        client.fetch_manifest_digest(&image, &auth).await.map_err(|error| failed(&image, &error))
    })?;
    Ok(format!("{SCHEME}{}/{}@{digest}", image.registry(), image.repository()).into())
}

/// The reference without a registry of somebody's choice: one is always named.
fn parse(reference: &str) -> Result<Reference, Diagnostic> {
    let text =
        reference.strip_prefix(SCHEME).ok_or_else(|| unusable(reference, "it begins with `oci://`"))?;
    let registry = text.split('/').next().unwrap_or_default();
    if !text.contains('/') || !(registry.contains(['.', ':']) || registry == "localhost") {
        return Err(unusable(reference, "it names the registry, such as `registry.example.it`"));
    }
    let image = text.parse::<Reference>().map_err(|error| unusable(reference, &error.to_string()))?;
    let last = text.rsplit('/').next().unwrap_or_default();
    if last.contains([':', '@']) {
        Ok(image)
    } else {
        Err(unusable(reference, "it names a tag or a digest, such as `:1.0.0`"))
    }
}

fn client(image: &Reference, access: &Access) -> Result<(Client, RegistryAuth), Diagnostic> {
    let registry = image.registry();
    if access.plain_http && !on_this_machine(registry) {
        let why = "without TLS only a registry on this machine is reached, such as `localhost:5000`";
        return Err(unusable(registry, why));
    }
    // The first one wins; a second call finds it there.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let config = ClientConfig {
        protocol: if access.plain_http { ClientProtocol::Http } else { ClientProtocol::Https },
        platform_resolver: None,
        connect_timeout: Some(limits::CONNECT),
        read_timeout: Some(limits::READ),
        user_agent: "digipro",
        extra_root_certificates: authority(access)?,
        ..ClientConfig::default()
    };
    let client = Client::try_from(config).map_err(|error| failed(image, &error))?;
    Ok((client, auth(registry, access)?))
}

/// The certificate authority of one's own, where there is one.
fn authority(access: &Access) -> Result<Vec<Certificate>, Diagnostic> {
    let data = match (&access.authority, std::env::var_os(AUTHORITY)) {
        (Some(pem), _) => pem.clone(),
        (None, None) => return Ok(Vec::new()),
        (None, Some(file)) => std::fs::read(&file).map_err(|error| {
            let what = format!("the certificate authority `{}` cannot be read: {error}", file.display());
            let help = format!("name a PEM file in {AUTHORITY}");
            Diagnostic::error(codes::P0796, what).help(help)
        })?,
    };
    Ok(vec![Certificate { encoding: CertificateEncoding::Pem, data }])
}

/// Whether a registry's name can only be this machine.
fn on_this_machine(registry: &str) -> bool {
    let host = match registry.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => host,
        _ => registry,
    };
    let host = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

fn auth(registry: &str, access: &Access) -> Result<RegistryAuth, Diagnostic> {
    if let Some((user, password)) = &access.user {
        return Ok(RegistryAuth::Basic(user.clone(), password.clone()));
    }
    if let (Ok(user), Ok(password)) = (std::env::var(USER), std::env::var(PASSWORD)) {
        return Ok(RegistryAuth::Basic(user, password));
    }
    use docker_credential::{CredentialRetrievalError as Missing, DockerCredential};
    match docker_credential::get_credential(registry) {
        Ok(DockerCredential::UsernamePassword(user, password)) => Ok(RegistryAuth::Basic(user, password)),
        Ok(DockerCredential::IdentityToken(token)) => Ok(RegistryAuth::Bearer(token)),
        Err(Missing::ConfigNotFound | Missing::NoCredentialConfigured) => Ok(RegistryAuth::Anonymous),
        // The library calls a file that is not there unreadable.
        Err(Missing::ConfigReadError) if !docker_file().is_some_and(|file| file.exists()) => {
            Ok(RegistryAuth::Anonymous)
        }
        Err(error) => {
            let what = format!("the credentials for `{registry}` cannot be read: {error}");
            let help = format!("set {USER} and {PASSWORD}, or mend docker's file");
            Err(Diagnostic::error(codes::P0796, what).help(help))
        }
    }
}

/// Where docker keeps the credentials of this account.
fn docker_file() -> Option<PathBuf> {
    let home = || std::env::var_os("HOME").map(|home| PathBuf::from(home).join(".docker"));
    let folder = std::env::var_os("DOCKER_CONFIG").map(PathBuf::from).or_else(home);
    folder.map(|folder| folder.join("config.json"))
}

/// Runs a conversation with a registry to its end, within the time that one may take.
fn run<T>(work: impl Future<Output = Result<T, Diagnostic>>) -> Result<T, Diagnostic> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|error| {
        Diagnostic::error(codes::P0796, format!("this machine does not let a conversation begin: {error}"))
    })?;
    runtime.block_on(async {
        tokio::time::timeout(limits::CONVERSATION, work).await.unwrap_or_else(|_| {
            let what = format!("the registry took more than {} seconds", limits::CONVERSATION.as_secs());
            Err(Diagnostic::error(codes::P0796, what).help("try again later"))
        })
    })
}

fn failed(image: &Reference, error: &oci_client::errors::OciDistributionError) -> Diagnostic {
    let mut what = format!("`{}` failed: {error}", image.registry());
    let mut cause = std::error::Error::source(error);
    while let Some(deeper) = cause {
        what.push_str(&format!(": {deeper}"));
        cause = deeper.source();
    }
    let help = "check name, network and credentials; or bring the pack as an archive";
    Diagnostic::error(codes::P0796, what).help(help)
}

fn unusable(reference: &str, why: &str) -> Diagnostic {
    let what = format!("`{}` cannot be used: {why}", reference.escape_debug());
    Diagnostic::error(codes::P0795, what)
        .help("write `oci://registry/name:tag` or `oci://registry/name@sha256:…`")
}

/// Takes bytes up to the size of the largest archive.
#[derive(Default)]
struct Bounded {
    bytes: Vec<u8>,
}

impl AsyncWrite for Bounded {
    fn poll_write(mut self: Pin<&mut Self>, _: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        if (self.bytes.len() + bytes.len()) as u64 > limits::ARCHIVE {
            let what = format!("the layer has more than {} bytes", limits::ARCHIVE);
            return Poll::Ready(Err(io::Error::other(what)));
        }
        self.bytes.extend_from_slice(bytes);
        Poll::Ready(Ok(bytes.len()))
    }

    fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }
}

#[cfg(test)]
mod tests {
    use super::{on_this_machine, parse};

    #[test]
    fn a_registry_is_always_named() {
        for good in ["oci://registry.example.it/comune/pack:1.0.0", "oci://localhost:5000/pack:1"] {
            assert!(parse(good).is_ok(), "{good}: {:?}", parse(good).map_err(|wrong| wrong.message));
        }
        for wrong in [
            "oci://pack:1",
            "oci://comune/pack:1",
            "oci://registry.it/pack",
            "docker://r.it/p:1",
            "oci://",
            "oci://r.it/P A:1",
        ] {
            assert_eq!(parse(wrong).unwrap_err().code.id, "P0795", "{wrong}");
        }
    }

    #[test]
    fn only_this_machine_is_this_machine() {
        for own in ["localhost", "localhost:5000", "127.0.0.1", "127.8.9.1:80", "[::1]:5000"] {
            assert!(on_this_machine(own), "{own}");
        }
        for other in
            ["localhost.example.it", "127.0.0.1.example.it", "10.0.0.1:5000", "registry.it", "[fe80::1]:5000"]
        {
            assert!(!on_this_machine(other), "{other}");
        }
    }
}
