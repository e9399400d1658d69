//! Kits and overlays on their way: a lock that names the digest of every file, and what differs from it.
//!
//! ```toml
//! kit = "suolo-pubblico"
//! version = "1.0.0"
//! publisher = "s_italia"
//! # overlay = "c_d643"        where it is an overlay, for that kit and version
//! [files]
//! "kit.toml" = "<SHA-256>"
//! ```
//!
//! The lock travels with the files, and a signature of the lock covers them all. Whoever uses a kit proves with it that
//! nobody changed the kit: same digests, same kit.

use crate::codes::{P0690, P0691};
use digipro_rules::PackFiles as Files;
use digipro_vocab::{Diagnostic, Digest, EntityId, Name};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Name of the lock among the files.
pub const LOCK: &str = "kit.lock";
/// Name of the signatures of the lock.
pub const SIGNATURE: &str = "kit.sig";
/// The folder of overlays in a kit: not the kit's own, and locked by themselves.
pub const OVERLAYS: &str = "overlays/";

/// What a kit or an overlay is made of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lock {
    /// Id of the kit.
    pub kit: Name,
    /// Version of the kit.
    pub version: Name,
    /// Who publishes it.
    pub publisher: EntityId,
    /// Whose overlay it is, where it is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub overlay: Option<EntityId>,
    /// Digest of each file, by its path.
    pub files: BTreeMap<Name, Digest>,
}

/// How a file differs from what a lock says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Differs {
    /// It has other bytes.
    Changed,
    /// It is not there.
    Missing,
    /// The lock does not have it.
    Added,
}

impl Lock {
    /// The lock of a kit's own files; overlays are left out.
    #[must_use]
    pub fn of_kit(kit: Name, version: Name, publisher: EntityId, files: &Files) -> Self {
        Self { kit, version, publisher, overlay: None, files: digests(&own(files)) }
    }

    /// The lock of an overlay's files, by their paths in it.
    #[must_use]
    pub fn of_overlay(kit: Name, version: Name, entity: EntityId, files: &Files) -> Self {
        let publisher = entity.clone();
        Self { kit, version, publisher, overlay: Some(entity), files: digests(files) }
    }

    /// Reads a lock.
    ///
    /// # Errors
    /// P0690: it is not one.
    pub fn read(bytes: &[u8]) -> Result<Self, Diagnostic> {
        let wrong = |what: String| {
            let help = "an archive made with `digipro kit pack` has one";
            Diagnostic::error(P0690, what).file(LOCK).help(help)
        };
        let text = std::str::from_utf8(bytes).map_err(|error| wrong(error.to_string()))?;
        toml::from_str(text).map_err(|error| wrong(error.message().to_owned()))
    }

    /// The text of the file: always the same for the same files.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = format!(
            "kit = \"{}\"\nversion = \"{}\"\npublisher = \"{}\"\n",
            self.kit, self.version, self.publisher
        );
        if let Some(entity) = &self.overlay {
            text.push_str(&format!("overlay = \"{entity}\"\n"));
        }
        text.push_str("\n[files]\n");
        for (path, digest) in &self.files {
            text.push_str(&format!("\"{path}\" = \"{digest}\"\n"));
        }
        text
    }

    /// The digest of all: SHA-256 of the lock's text.
    #[must_use]
    pub fn digest(&self) -> Digest {
        Digest::of(self.text().as_bytes())
    }

    /// How files differ from this lock, by their paths; nothing where they are the same.
    #[must_use]
    pub fn differences(&self, files: &BTreeMap<Name, Digest>) -> BTreeMap<Name, Differs> {
        let mut differences = BTreeMap::new();
        for (path, digest) in &self.files {
            match files.get(path) {
                Some(found) if found == digest => {}
                Some(_) => drop(differences.insert(path.clone(), Differs::Changed)),
                None => drop(differences.insert(path.clone(), Differs::Missing)),
            }
        }
        for path in files.keys().filter(|path| !self.files.contains_key(*path)) {
            differences.insert(path.clone(), Differs::Added);
        }
        differences
    }

    /// Refuses files that are not those of this lock.
    ///
    /// # Errors
    /// P0691, one for each file.
    pub fn hold(&self, files: &Files) -> Result<(), Vec<Diagnostic>> {
        let differences = self.differences(&digests(files));
        let wrong = differences.into_iter().map(|(path, differs)| {
            let what = match differs {
                Differs::Changed => format!("`{path}` has other bytes than the lock says"),
                Differs::Missing => format!("`{path}` is in the lock and not there"),
                Differs::Added => format!("`{path}` is there and not in the lock"),
            };
            Diagnostic::error(P0691, what).file(path).help("ask the publisher for the archive again")
        });
        let wrong: Vec<Diagnostic> = wrong.collect();
        if wrong.is_empty() { Ok(()) } else { Err(wrong) }
    }
}

/// What is said of files without a lock.
pub(super) fn missing() -> Diagnostic {
    let help = "`digipro kit pack` writes one";
    Diagnostic::error(P0690, format!("there is no `{LOCK}`")).help(help)
}

/// A kit's own files: no overlays, no lock, no signatures.
#[must_use]
pub fn own(files: &Files) -> Files {
    let own = |path: &str| !path.starts_with(OVERLAYS) && path != LOCK && path != SIGNATURE;
    files.iter().filter(|(path, _)| own(path)).map(|(path, bytes)| (path.clone(), bytes.clone())).collect()
}

/// The files of an entity's overlay in a kit, by their paths in the overlay.
#[must_use]
pub fn overlay(files: &Files, entity: &str) -> Files {
    let folder = format!("{OVERLAYS}{entity}/");
    let inside = files.iter().filter_map(|(path, bytes)| Some((path.strip_prefix(&*folder)?, bytes)));
    let own = inside.filter(|(path, _)| *path != LOCK && *path != SIGNATURE);
    own.map(|(path, bytes)| (path.into(), bytes.clone())).collect()
}

/// Digest of each file.
#[must_use]
pub fn digests(files: &Files) -> BTreeMap<Name, Digest> {
    files.iter().map(|(path, bytes)| (path.clone(), Digest::of(bytes))).collect()
}

#[cfg(test)]
mod tests {
    use super::{Differs, Lock, digests};
    use digipro_rules::PackFiles as Files;

    fn files(texts: &[(&str, &str)]) -> Files {
        texts.iter().map(|(path, text)| ((*path).into(), text.as_bytes().to_vec())).collect()
    }

    #[test]
    fn a_lock_is_read_as_it_was_written_and_names_what_differs() {
        let kit = files(&[("kit.toml", "a"), ("p.bpmn", "b"), ("overlays/c_a323/overlay.toml", "c")]);
        let lock = Lock::of_kit("prova".into(), "1.0.0".into(), "s_italia".parse().unwrap(), &kit);
        assert_eq!(Lock::read(lock.text().as_bytes()).unwrap(), lock);
        assert_eq!(lock.files.len(), 2);
        assert!(lock.hold(&super::own(&kit)).is_ok());
        let other = files(&[("kit.toml", "x"), ("new.bpmn", "b")]);
        let found = lock.differences(&digests(&other));
        let found: Vec<_> = found.iter().map(|(path, differs)| (&**path, *differs)).collect();
        let expected =
            [("kit.toml", Differs::Changed), ("new.bpmn", Differs::Added), ("p.bpmn", Differs::Missing)];
        assert_eq!(found, expected);
        assert_eq!(lock.hold(&other).unwrap_err().len(), 3);
        for wrong in ["", "kit = 1", "kit = \"a\"\nversion = \"1\"\npublisher = \"x\"\n[files]\n"] {
            assert_eq!(Lock::read(wrong.as_bytes()).unwrap_err().code.id, "P0690");
        }
    }
}
