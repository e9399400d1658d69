//! Where the database is, and how one comes to it: an address of PostgreSQL, with what we add.
//!
//! ```text
//! postgresql://digipro@db.comune.example/digipro?schema=digipro&sslrootcert=/etc/ssl/ente.pem&passwordfile=/run/secrets/db
//! ```
//!
//! `schema`, `sslmode`, `sslrootcert` and `passwordfile` are read here, everything else as libpq reads it. Over a
//! network the connection is encrypted and the server proves its name, always: a mode that falls back in silence is
//! refused.

use crate::Error;
use crate::limits::{CONNECT_SECONDS, NAME_MAX};
use percent_encoding::percent_decode_str;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use rustls::{ClientConfig, RootCertStore};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use tokio_postgres::Config;
use tokio_postgres::config::{Host, SslMode};
use tokio_postgres_rustls::MakeRustlsConnect;

/// The schema that holds our tables unless one is named.
const SCHEMA: &str = "digipro";

/// An address that was read.
#[derive(Clone)]
pub(super) struct Address {
    pub(super) config: Config,
    pub(super) tls: Option<MakeRustlsConnect>,
    pub(super) schema: String,
}

/// Whether a text is an address of PostgreSQL, and not a path.
#[must_use]
pub fn is_address(text: &str) -> bool {
    text.starts_with("postgres://") || text.starts_with("postgresql://")
}

impl Address {
    /// Reads an address.
    ///
    /// # Errors
    /// When it cannot be read, or the files that it names.
    pub(super) fn read(text: &str) -> Result<Self, Error> {
        let (main, parameters) = text.split_once('?').unwrap_or((text, ""));
        let mut own = Own::default();
        let mut rest = Vec::new();
        for parameter in parameters.split('&').filter(|parameter| !parameter.is_empty()) {
            let (name, value) = parameter.split_once('=').unwrap_or((parameter, ""));
            let value = percent_decode_str(value).decode_utf8_lossy().into_owned();
            match name {
                "schema" => own.schema = Some(value),
                "sslmode" => own.mode = Some(value),
                "sslrootcert" => own.roots = Some(value),
                "passwordfile" => own.password = Some(value),
                _ => rest.push(parameter),
            }
        }
        let text = if rest.is_empty() { main.to_owned() } else { format!("{main}?{}", rest.join("&")) };
        // What it says of the text may hold the password.
        let mut config: Config =
            text.parse().map_err(|_| Error::Address("it is not one of PostgreSQL".into()))?;
        own.password(&mut config)?;
        if config.get_connect_timeout().is_none() {
            config.connect_timeout(Duration::from_secs(CONNECT_SECONDS));
        }
        if config.get_application_name().is_none() {
            config.application_name("digipro");
        }
        let tls = own.tls(&config)?;
        config.ssl_mode(if tls.is_some() { SslMode::Require } else { SslMode::Disable });
        Ok(Self { config, tls, schema: own.schema()? })
    }

    /// The address as it may be told: without the password.
    pub(super) fn shown(&self) -> String {
        let hosts = self.config.get_hosts().iter().map(|host| match host {
            Host::Tcp(name) => name.clone(),
            #[cfg(unix)]
            Host::Unix(path) => path.display().to_string(),
        });
        let database = self.config.get_dbname().or(self.config.get_user()).unwrap_or("?");
        format!("{}/{database}, schema {}", hosts.collect::<Vec<_>>().join(","), self.schema)
    }
}

/// What we add to an address.
#[derive(Default)]
struct Own {
    schema: Option<String>,
    mode: Option<String>,
    roots: Option<String>,
    password: Option<String>,
}

impl Own {
    fn schema(self) -> Result<String, Error> {
        let schema = self.schema.unwrap_or_else(|| SCHEMA.to_owned());
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        let good = schema.starts_with(|c: char| c.is_ascii_lowercase()) && schema.chars().all(plain);
        if good && schema.len() <= NAME_MAX {
            return Ok(schema);
        }
        Err(Error::Address(format!(
            "the schema `{schema}` should be of small letters, digits and `_`, at most {NAME_MAX}"
        )))
    }

    /// From the file that is named, else from the address, else from the environment.
    fn password(&self, config: &mut Config) -> Result<(), Error> {
        if let Some(path) = &self.password {
            let text = std::fs::read_to_string(path)
                .map_err(|error| Error::Address(format!("the file of its password `{path}`: {error}")))?;
            config.password(text.trim_end_matches(['\r', '\n']));
        } else if config.get_password().is_none()
            && let Some(password) = std::env::var_os("PGPASSWORD")
        {
            config.password(password.into_encoded_bytes());
        }
        Ok(())
    }

    fn tls(&self, config: &Config) -> Result<Option<MakeRustlsConnect>, Error> {
        let wanted = match self.mode.as_deref() {
            None => self.roots.is_some() || !is_local(config),
            Some("disable") => false,
            Some("require" | "verify-full") => true,
            Some(other) => {
                return Err(Error::Address(format!(
                    "sslmode `{other}` does not say whether it is safe: `verify-full` or `disable`"
                )));
            }
        };
        if !wanted {
            return Ok(None);
        }
        let roots = match &self.roots {
            Some(path) => roots_of(Path::new(path))?,
            None => roots_of_system()?,
        };
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let tls = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .map_err(|error| Error::Address(format!("encryption: {error}")))?
            .with_root_certificates(roots)
            .with_no_client_auth();
        Ok(Some(MakeRustlsConnect::new(tls)))
    }
}

/// Whether nothing leaves this machine on the way to the database.
fn is_local(config: &Config) -> bool {
    let loopback = |name: &str| {
        name == "localhost" || name.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
    };
    config.get_hosts().iter().all(|host| match host {
        Host::Tcp(name) => loopback(name),
        #[cfg(unix)]
        Host::Unix(_) => true,
    })
}

fn roots_of(path: &Path) -> Result<RootCertStore, Error> {
    let wrong = |error: String| Error::Address(format!("the certificates in `{}`: {error}", path.display()));
    let mut roots = RootCertStore::empty();
    for certificate in CertificateDer::pem_file_iter(path).map_err(|error| wrong(error.to_string()))? {
        let certificate = certificate.map_err(|error| wrong(error.to_string()))?;
        roots.add(certificate).map_err(|error| wrong(error.to_string()))?;
    }
    if roots.is_empty() { Err(wrong("there are none".into())) } else { Ok(roots) }
}

fn roots_of_system() -> Result<RootCertStore, Error> {
    let found = rustls_native_certs::load_native_certs();
    let mut roots = RootCertStore::empty();
    roots.add_parsable_certificates(found.certs);
    if roots.is_empty() {
        return Err(Error::Address(
            "this system trusts nobody: name the certificate with `sslrootcert`".into(),
        ));
    }
    Ok(roots)
}

#[cfg(test)]
mod tests {
    use super::Address;
    use crate::Error;

    fn refused(text: &str) -> String {
        match Address::read(text).map(drop) {
            Err(Error::Address(cause)) => cause,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn over_a_network_it_is_encrypted_unless_somebody_says_otherwise() {
        let folder = tempfile::tempdir().unwrap();
        let password = folder.path().join("password");
        std::fs::write(&password, "segreto\n").unwrap();
        let read = |text: &str| Address::read(text).unwrap();
        assert!(read("postgresql://u@localhost/d").tls.is_none());
        assert!(read("postgresql:///d?host=/run/postgresql").tls.is_none());
        assert!(read("postgresql://u@db.example/d?sslmode=disable").tls.is_none());
        let address =
            read(&format!("postgresql://u@127.0.0.1:5433/d?schema=s1&passwordfile={}", password.display()));
        assert_eq!(address.config.get_password(), Some(b"segreto".as_slice()));
        assert_eq!(address.shown(), "127.0.0.1/d, schema s1");
        assert!(!address.shown().contains("segreto"));
    }

    #[test]
    fn what_is_wrong_with_an_address_is_said_without_its_password() {
        assert!(refused("postgresql://u:segreto@h/d?sslmode=prefer").contains("`prefer`"));
        assert!(refused("postgresql://localhost/d?schema=A%20B").contains("`A B`"));
        assert!(refused("postgresql://localhost/d?passwordfile=/nowhere/x").contains("/nowhere/x"));
        assert!(refused("postgresql://db.example/d?sslrootcert=/nowhere/x").contains("/nowhere/x"));
        let wrong = refused("postgresql://u:segreto@h/d?nonsense=1");
        assert!(!wrong.contains("segreto"), "{wrong}");
    }
}
