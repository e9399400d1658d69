//! The shelf: kits and overlays that are installed in a data folder, each in a folder of its own with its lock.
//!
//! ```text
//! <data>/kits/suolo-pubblico@1.0.0/          a kit
//! <data>/kits/suolo-pubblico@1.0.0+c_d643/   an entity's overlay of it
//! ```
//!
//! Nothing outside of the folder is reached (invariant NO-PATH-LEAVES), and nothing is read from it that its lock does not
//! hold: whoever changes an installed kit finds it refused.

use super::lock::{LOCK, Lock, SIGNATURE};
use crate::archive;
use crate::codes::{P0692, P0693};
use cap_std::fs::Dir;
use digipro_rules::PackFiles as Files;
use digipro_rules::trust::{Signer, Trust};
use digipro_vocab::Diagnostic;
use std::io;

/// The folder of the shelf in a data folder.
pub const FOLDER: &str = "kits";

/// The installed kits and overlays of a data folder.
#[derive(Debug)]
pub struct Shelf {
    folder: Dir,
}

/// One that is installed.
#[derive(Clone, Debug)]
pub struct Shelved {
    /// What it is made of.
    pub lock: Lock,
    /// Its files, without lock and signatures.
    pub files: Files,
}

/// What installing came to.
#[derive(Clone, Debug)]
pub struct Shelving {
    /// Who signed: nobody, where unsigned kits are believed.
    pub signers: Vec<Signer>,
    /// It was there already, byte for byte.
    pub repeated: bool,
    /// Another overlay of the entity made room.
    pub replaced: bool,
}

impl Lock {
    /// The name of its folder on the shelf.
    #[must_use]
    pub fn name(&self) -> String {
        let overlay = self.overlay.as_ref().map(|entity| format!("+{entity}")).unwrap_or_default();
        format!("{}@{}{overlay}", self.kit, self.version)
    }
}

impl Shelf {
    /// The shelf of a data folder; it is made at first use.
    ///
    /// # Errors
    /// P0693: the folder cannot be used.
    pub fn open(data: &Dir) -> Result<Self, Diagnostic> {
        data.create_dir_all(FOLDER).map_err(unusable)?;
        Ok(Self { folder: data.open_dir(FOLDER).map_err(unusable)? })
    }

    /// Installs a kit or an overlay with its lock among the files: digests, signatures and names are verified before
    /// anything is kept. A version names one kit for ever; an overlay of the same entity makes room.
    ///
    /// # Errors
    /// P0690 to P0693, P0714 to P0717, P0780 to P0782, P0787, P0789.
    pub fn install(&self, files: &Files, trust: &Trust) -> Result<(Lock, Shelving), Vec<Diagnostic>> {
        let one = |wrong: Diagnostic| vec![wrong];
        let bytes = files.get(LOCK).ok_or_else(|| one(super::lock::missing()))?;
        let lock = Lock::read(bytes).map_err(one)?;
        lock.hold(&content(files))?;
        let what = lock.name();
        let signature = files.get(SIGNATURE).map(Vec::as_slice);
        let signers = trust.verify_kit(&lock.publisher, &what, bytes, signature).map_err(one)?;
        let known = self.find(&what).map_err(one)?;
        let same = known.as_ref().is_some_and(|known| known.lock == lock);
        if known.is_some() && !same && lock.overlay.is_none() {
            let text = format!("{what} is installed with other bytes");
            let help = "a version names one kit for ever: ask the publisher for a new version";
            return Err(vec![Diagnostic::error(P0692, text).help(help)]);
        }
        self.keep(&what, files, known.is_some()).map_err(one)?;
        Ok((lock, Shelving { signers, repeated: same, replaced: known.is_some() && !same }))
    }

    /// Writes beside, then takes the place: a folder of the shelf is whole or not there.
    fn keep(&self, name: &str, files: &Files, there: bool) -> Result<(), Diagnostic> {
        let (fresh, old) = (format!(".new {name}"), format!(".old {name}"));
        for leftover in [&fresh, &old] {
            match self.folder.remove_dir_all(leftover) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(unusable(error)),
                _ => {}
            }
        }
        self.folder.create_dir(&fresh).map_err(unusable)?;
        archive::write(files, &self.folder.open_dir(&fresh).map_err(unusable)?)?;
        if there {
            self.folder.rename(name, &self.folder, &old).map_err(unusable)?;
        }
        self.folder.rename(&fresh, &self.folder, name).map_err(unusable)?;
        if there { self.folder.remove_dir_all(&old).map_err(unusable) } else { Ok(()) }
    }

    /// All that is installed, in the order of names.
    ///
    /// # Errors
    /// P0690, P0691, P0693: something was changed since, or cannot be read.
    pub fn all(&self) -> Result<Vec<Shelved>, Diagnostic> {
        let mut names = Vec::new();
        for entry in self.folder.entries().map_err(unusable)? {
            let name = entry.map_err(unusable)?.file_name().to_string_lossy().into_owned();
            if !name.starts_with('.') {
                names.push(name);
            }
        }
        names.sort();
        let found: Result<Vec<Option<Shelved>>, Diagnostic> =
            names.iter().map(|name| self.find(name)).collect();
        Ok(found?.into_iter().flatten().collect())
    }

    fn find(&self, name: &str) -> Result<Option<Shelved>, Diagnostic> {
        let folder = match self.folder.open_dir(name) {
            Ok(folder) => folder,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(unusable(error)),
        };
        let files = super::folder(&folder)?;
        let lock = Lock::read(files.get(LOCK).ok_or_else(super::lock::missing)?)?;
        let files = content(&files);
        if let Err(wrong) = lock.hold(&files) {
            let first = wrong.into_iter().next().unwrap_or_else(super::lock::missing);
            let help = format!("it was changed after it was installed: install {name} again");
            return Err(first.help(help));
        }
        Ok(Some(Shelved { lock, files }))
    }
}

/// The files without lock and signatures.
#[must_use]
pub fn content(files: &Files) -> Files {
    let kept = files.iter().filter(|(path, _)| ***path != *LOCK && ***path != *SIGNATURE);
    kept.map(|(path, bytes)| (path.clone(), bytes.clone())).collect()
}

fn unusable(error: io::Error) -> Diagnostic {
    let what = format!("the folder of installed kits cannot be used: {error}");
    Diagnostic::error(P0693, what).help("look at the rights and the room of the folder that `--data` names")
}
