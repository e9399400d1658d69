//! API keys of programs: shown once, kept as salted hashes in a file of the data folder, revoked at once.
//!
//! ```text
//! digipro_<id>_<secret>          the id finds the key, the secret has 256 random bits
//! ```
//! A secret of that length cannot be guessed, so one round of SHA-256 over salt and secret is as good as many.

use super::now;
use super::principal::{Entities, Principal};
use crate::access::Role;
use crate::codes::{I0211, R0226, R0227};
use crate::problem::Problem;
use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use digipro_vocab::{Digest, EntityId, Instant, Name, Rejection};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;
use subtle::ConstantTimeEq as _;

/// The file, in the data folder.
pub const FILE: &str = "keys.toml";

/// What every key begins with, so that one that was published by mistake is found.
pub const PREFIX: &str = "digipro_";

const HEAD: &str = "# API keys of DigiPro, as salted hashes. `digipro keys` writes this file.\n\n";

/// A key, without its secret.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Key {
    /// Finds it.
    pub id: String,
    /// Who uses it, as the log names them.
    pub name: Name,
    /// What that is.
    pub roles: BTreeSet<Role>,
    /// Whose data it sees.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub entities: BTreeSet<EntityId>,
    /// Whether it sees the data of all entities, and those of none.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub all_entities: bool,
    /// The offices whose tasks it works on.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub offices: BTreeSet<Name>,
    /// Since when.
    pub created: Instant,
    /// Until when; without end when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires: Option<Instant>,
    /// When it was revoked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revoked: Option<Instant>,
    salt: String,
    hash: Digest,
}

impl Key {
    /// Whether it can be used at a moment.
    #[must_use]
    pub fn holds(&self, at: Instant) -> bool {
        self.revoked.is_none() && self.expires.is_none_or(|expires| at < expires)
    }

    pub(super) fn principal(&self) -> Principal {
        let entities = if self.all_entities { Entities::All } else { Entities::Only(self.entities.clone()) };
        Principal {
            id: self.name.clone(),
            name: None,
            roles: self.roles.clone(),
            entities,
            offices: self.offices.clone(),
            acting: None,
            number: None,
        }
    }
}

/// What a new key is to be.
#[derive(Clone, Debug, Default)]
pub struct NewKey {
    /// Who uses it.
    pub name: Name,
    /// What that is.
    pub roles: BTreeSet<Role>,
    /// Whose data it sees; of all when there is none.
    pub entities: BTreeSet<EntityId>,
    /// The offices whose tasks it works on.
    pub offices: BTreeSet<Name>,
    /// Until when.
    pub expires: Option<Instant>,
}

/// Why keys cannot be read or changed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The file.
    #[error("{path}: {cause}")]
    File {
        /// Its path.
        path: PathBuf,
        /// Why not.
        cause: io::Error,
    },
    /// What is asked of them.
    #[error("{0}")]
    Rejected(Rejection),
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Content {
    #[serde(default)]
    key: Vec<Key>,
}

/// The file as it was when it was read: it is read again when it has changed.
type Read = Option<(Stamp, Arc<Content>)>;
type Stamp = Option<(SystemTime, u64)>;

/// The keys of an installation.
pub struct Keys {
    path: PathBuf,
    read: Mutex<Read>,
}

impl Keys {
    /// Those in this file, which need not be there.
    #[must_use]
    pub fn at(path: PathBuf) -> Self {
        Self { path, read: Mutex::default() }
    }

    /// All of them, revoked ones too, the oldest first.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn list(&self) -> Result<Vec<Key>, Error> {
        Ok(self.content()?.key.clone())
    }

    /// Makes a key. Its text is told here and never again.
    ///
    /// # Errors
    /// When a key of this name holds (R0227), or the file cannot be written.
    pub fn make(&self, new: NewKey, at: Instant) -> Result<(Key, String), Error> {
        let (id, salt, secret) = (random(6), random(16), random(32));
        let [id, salt, secret] = [id, salt, secret].map(|made| made.map_err(|cause| self.failed(cause)));
        let (id, salt) = (hex(&id?), hex(&salt?));
        let secret = BASE64_URL_SAFE_NO_PAD.encode(secret?);
        let key = Key {
            hash: hash(&salt, &secret),
            all_entities: new.entities.is_empty(),
            name: new.name,
            roles: new.roles,
            entities: new.entities,
            offices: new.offices,
            created: at,
            expires: new.expires,
            revoked: None,
            id: id.clone(),
            salt,
        };
        let made = key.clone();
        self.change(move |content| {
            if content.key.iter().any(|other| other.name == made.name && other.holds(at)) {
                let taken = Rejection::new(R0227, format!("there is a key `{}`", made.name));
                return Err(Error::Rejected(taken.help("revoke it first, or choose another name")));
            }
            content.key.push(made);
            Ok(())
        })?;
        Ok((key, format!("{PREFIX}{id}_{secret}")))
    }

    /// Revokes the key of this id or name: from now on it opens nothing, nor do the tokens given for it.
    ///
    /// # Errors
    /// When no key of this name holds (R0226), or the file cannot be written.
    pub fn revoke(&self, named: &str, at: Instant) -> Result<Key, Error> {
        let mut revoked = None;
        self.change(|content| {
            let key =
                content.key.iter_mut().find(|key| key.holds(at) && (key.id == named || *key.name == *named));
            let Some(key) = key else {
                let absent = Rejection::new(R0226, format!("no key `{named}` holds"));
                return Err(Error::Rejected(absent.help("`digipro keys list` shows them")));
            };
            key.revoked = Some(at);
            revoked = Some(key.clone());
            Ok(())
        })?;
        revoked.ok_or_else(|| self.failed(io::Error::other("nothing was written")))
    }

    /// Whose key this is. `named` is what else the request says about who it is: the id or name of the key.
    ///
    /// # Errors
    /// 401 when it is no key that holds; 500 when the file cannot be read.
    pub fn principal(&self, text: &str, named: Option<&str>) -> Result<Principal, Problem> {
        self.key(text, named).map(|key| key.principal())
    }

    pub(super) fn key(&self, text: &str, named: Option<&str>) -> Result<Key, Problem> {
        let unknown = || Problem::unknown("this is no key that holds");
        let (id, secret) =
            text.strip_prefix(PREFIX).and_then(|rest| rest.split_once('_')).ok_or_else(unknown)?;
        let content = self.content().map_err(unreadable)?;
        let key = content.key.iter().find(|key| key.id == id).ok_or_else(unknown)?;
        let same = key.hash.0.ct_eq(&hash(&key.salt, secret).0);
        let named = named.is_none_or(|named| named == key.id || *named == *key.name);
        if bool::from(same) && named && key.holds(now()) { Ok(key.clone()) } else { Err(unknown()) }
    }

    /// The key of this id, if it holds.
    pub(super) fn holding(&self, id: &str) -> Result<Option<Key>, Problem> {
        let content = self.content().map_err(unreadable)?;
        Ok(content.key.iter().find(|key| key.id == id && key.holds(now())).cloned())
    }

    fn content(&self) -> Result<Arc<Content>, Error> {
        let stamp = stamp(&self.path).map_err(|cause| self.failed(cause))?;
        let mut read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        match read.as_ref() {
            Some((known, content)) if *known == stamp => Ok(Arc::clone(content)),
            _ => {
                let content = Arc::new(self.fresh()?);
                *read = Some((stamp, Arc::clone(&content)));
                Ok(content)
            }
        }
    }

    fn fresh(&self) -> Result<Content, Error> {
        match fs::read_to_string(&self.path) {
            Ok(text) => toml::from_str(&text)
                .map_err(|error| self.failed(io::Error::other(error.message().to_owned()))),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Content::default()),
            Err(cause) => Err(self.failed(cause)),
        }
    }

    /// Reads, changes and writes the file, one at a time also between processes; a crash leaves the old file or the new.
    fn change(&self, change: impl FnOnce(&mut Content) -> Result<(), Error>) -> Result<(), Error> {
        let beside = |ending: &str| {
            let mut name = self.path.clone().into_os_string();
            name.push(ending);
            PathBuf::from(name)
        };
        let failed = |cause| self.failed(cause);
        if let Some(folder) = self.path.parent() {
            fs::create_dir_all(folder).map_err(failed)?;
        }
        let lock = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(beside(".lock"))
            .map_err(failed)?;
        lock.lock().map_err(failed)?;
        let mut content = self.fresh()?;
        change(&mut content)?;
        let text = toml::to_string(&content).map_err(|error| self.failed(io::Error::other(error)))?;
        let new = beside(".new");
        let written = private(&new).and_then(|mut file| {
            file.write_all(HEAD.as_bytes())?;
            file.write_all(text.as_bytes())?;
            file.sync_all()?;
            fs::rename(&new, &self.path)
        });
        *self.read.lock().unwrap_or_else(PoisonError::into_inner) = None;
        written.map_err(failed)
    }

    fn failed(&self, cause: io::Error) -> Error {
        Error::File { path: self.path.clone(), cause }
    }
}

/// When a file was last written, and how long it is; nothing when there is none.
fn stamp(path: &Path) -> io::Result<Stamp> {
    match fs::metadata(path) {
        Ok(metadata) => Ok(Some((metadata.modified()?, metadata.len()))),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// A new file that only its owner reads.
fn private(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

fn unreadable(error: Error) -> Problem {
    // The path is for the operator, not for whoever asks.
    tracing::error!(code = I0211.id, "the keys cannot be read: {error}");
    Problem::failed(I0211, "the keys of the installation cannot be read")
}

fn random(length: usize) -> io::Result<Vec<u8>> {
    let mut bytes = vec![0; length];
    getrandom::fill(&mut bytes).map_err(io::Error::other)?;
    Ok(bytes)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn hash(salt: &str, secret: &str) -> Digest {
    Digest::of(format!("{salt}:{secret}").as_bytes())
}

#[cfg(test)]
mod tests {
    use super::{Keys, NewKey};
    use crate::access::Role;
    use crate::identity::now;

    fn worker(name: &str) -> NewKey {
        NewKey { name: name.into(), roles: [Role::Worker].into(), ..NewKey::default() }
    }

    #[test]
    fn a_key_opens_until_it_is_revoked_also_in_another_process() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("keys.toml");
        let (command, service) = (Keys::at(path.clone()), Keys::at(path.clone()));
        assert_eq!(service.principal("digipro_x_y", None).unwrap_err().status, 401);

        let (key, text) = command.make(worker("protocollo"), now()).unwrap();
        assert!(!std::fs::read_to_string(&path).unwrap().contains(text.rsplit('_').next().unwrap()));
        let principal = service.principal(&text, None).unwrap();
        assert_eq!((&*principal.id, principal.roles), ("protocollo", [Role::Worker].into()));
        assert!(service.principal(&text, Some("protocollo")).is_ok());
        assert!(service.principal(&text, Some(&key.id)).is_ok());
        assert_eq!(service.principal(&text, Some("anagrafe")).unwrap_err().status, 401);
        assert_eq!(service.principal(&format!("{text}x"), None).unwrap_err().status, 401);

        assert!(command.make(worker("protocollo"), now()).is_err(), "the name is taken");
        command.revoke("protocollo", now()).unwrap();
        assert_eq!(service.principal(&text, None).unwrap_err().status, 401);
        assert!(command.revoke("protocollo", now()).is_err(), "it is revoked already");
        assert!(command.make(worker("protocollo"), now()).is_ok(), "the name is free again");
    }

    #[test]
    fn a_key_ends_on_its_day() {
        let folder = tempfile::tempdir().unwrap();
        let keys = Keys::at(folder.path().join("keys.toml"));
        let past = "2020-01-01T00:00:00Z".parse().unwrap();
        let (_, text) = keys.make(NewKey { expires: Some(past), ..worker("a") }, past).unwrap();
        assert_eq!(keys.principal(&text, None).unwrap_err().status, 401);
    }

    #[cfg(unix)]
    #[test]
    fn only_its_owner_reads_the_file() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("keys.toml");
        Keys::at(path.clone()).make(worker("a"), now()).unwrap();
        assert_eq!(std::fs::metadata(path).unwrap().permissions().mode() & 0o777, 0o600);
    }
}
