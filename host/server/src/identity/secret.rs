//! The secret of an installation: it seals tokens, and makes the names under which people stand in the log who come with a
//! fiscal number, so that nobody finds the number from the name.

use crate::problem::Problem;
use digipro_vocab::Name;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;
use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::PathBuf;
use std::sync::OnceLock;

/// The file of the secret, in the data folder.
pub const FILE: &str = "secret.key";

/// Bytes of the secret.
const SECRET: usize = 32;

/// Bytes of a pseudonym: enough that two people never share one.
const LENGTH: usize = 16;

/// The secret, read or made at first use.
pub struct Secret {
    path: PathBuf,
    bytes: OnceLock<[u8; SECRET]>,
}

impl Secret {
    /// The one in this file, which is made at first use.
    #[must_use]
    pub fn at(path: PathBuf) -> Self {
        Self { path, bytes: OnceLock::new() }
    }

    /// The name of whoever has this fiscal number: HMAC-SHA256 of it.
    ///
    /// A fiscal number has few unknowns; a plain hash of it would be undone by trying them all. Under a secret it is
    /// not, and the secret, thrown away, makes nobody of everybody.
    ///
    /// # Errors
    /// 500 when the secret can be neither read nor made.
    pub fn pseudonym(&self, fiscal_number: &str) -> Result<Name, Problem> {
        let hash = self.mac("fiscal-number", &plain(fiscal_number))?.finalize().into_bytes();
        let hex: String = hash.iter().take(LENGTH).map(|byte| format!("{byte:02x}")).collect();
        Ok(format!("cittadino-{hex}").into())
    }

    /// A code over a text, for one purpose, that only holders of the secret can make.
    ///
    /// # Errors
    /// 500 when the secret can be neither read nor made.
    pub(super) fn mac(&self, purpose: &str, text: &str) -> Result<Hmac<Sha256>, Problem> {
        let failed =
            |_| Problem::failed(crate::codes::I0211, "the secret of the installation cannot be used");
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.secret()?).map_err(failed)?;
        mac.update(format!("{purpose}:{text}").as_bytes());
        Ok(mac)
    }

    fn secret(&self) -> Result<[u8; SECRET], Problem> {
        if let Some(secret) = self.bytes.get() {
            return Ok(*secret);
        }
        let secret = self.read_or_make().map_err(|error| {
            // The path is for the operator, not for whoever asks.
            tracing::error!(code = crate::codes::I0211.id, "{}: {error}", self.path.display());
            Problem::failed(crate::codes::I0211, "the secret of the installation cannot be used")
        })?;
        Ok(*self.bytes.get_or_init(|| secret))
    }

    fn read_or_make(&self) -> io::Result<[u8; SECRET]> {
        let mut secret = [0; SECRET];
        getrandom::fill(&mut secret).map_err(io::Error::other)?;
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        match options.open(&self.path) {
            Ok(mut file) => {
                file.write_all(&secret)?;
                file.sync_all()?;
                Ok(secret)
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                let wrong = |_| io::Error::other("it has not 32 bytes");
                fs::read(&self.path)?.try_into().map_err(wrong)
            }
            Err(error) => Err(error),
        }
    }
}

/// The fiscal number itself: SPID and CIE write the country before it.
pub(super) fn plain(fiscal_number: &str) -> String {
    let upper = fiscal_number.trim().to_uppercase();
    upper.strip_prefix("TINIT-").unwrap_or(&upper).to_owned()
}

#[cfg(test)]
mod tests {
    use super::Secret;

    #[test]
    fn one_person_has_one_name_and_another_secret_gives_another() {
        let (here, there) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let of = |folder: &tempfile::TempDir, number: &str| {
            Secret::at(folder.path().join("k")).pseudonym(number).map_err(|problem| problem.detail).unwrap()
        };
        let name = of(&here, "TINIT-RSSMRA80A01H501U");
        assert_eq!(name, of(&here, " rssmra80a01h501u"));
        assert_ne!(name, of(&here, "VRDLGI75B02F205X"));
        assert_ne!(name, of(&there, "RSSMRA80A01H501U"));
        assert!(!name.to_uppercase().contains("RSSMRA"));
    }
}
