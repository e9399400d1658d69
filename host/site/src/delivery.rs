//! Kits and overlays that come in an archive: verified, then kept on the shelf.

use crate::engine::{Engine, refused};
use crate::error::Error;
use crate::shelf::Opened;
use crate::{kits, packs};
use digipro_kit::{Files, load};
use digipro_registry::Register;
use digipro_registry::codes::P0690;
use digipro_registry::kit::{LOCK, Lock, Shelving, content, own};
use digipro_vocab::{Diagnostic, EntityId};

/// An archive that was opened: its files are those of its lock, and the lock says of them what they say of themselves.
#[derive(Clone, Debug)]
pub struct Delivered {
    lock: Lock,
    files: Files,
}

impl Delivered {
    /// Whose overlay it is, where it is one.
    #[must_use]
    pub fn overlay(&self) -> Option<&EntityId> {
        self.lock.overlay.as_ref()
    }
}

/// Opens an archive. Nothing of it is believed yet.
///
/// # Errors
/// P0690, P0691, P0786 to P0789.
pub fn open(archive: &[u8]) -> Result<Delivered, Error> {
    let one = |wrong: Diagnostic| Error::Refused(vec![wrong]);
    let files = digipro_registry::archive::unpack_kit(archive).map_err(one)?;
    let missing = || {
        let help = "an archive made with `digipro kit pack` has one";
        one(Diagnostic::error(P0690, format!("there is no `{LOCK}`")).help(help))
    };
    let lock = Lock::read(files.get(LOCK).ok_or_else(missing)?).map_err(one)?;
    lock.hold(&content(&files)).map_err(Error::Refused)?;
    is_of(&lock, &files)?;
    Ok(Delivered { lock, files })
}

/// Whether the lock says of the files what they say of themselves.
///
/// # Errors
/// P0690.
pub fn is_of(lock: &Lock, files: &Files) -> Result<(), Error> {
    let same = match (&lock.overlay, files.get("overlay.toml")) {
        (Some(entity), Some(bytes)) => {
            let header = kits::overlay_header(bytes)?;
            header.entity == *entity
                && lock.publisher == *entity
                && header.kit == lock.kit
                && header.version == lock.version
        }
        (None, None) => {
            let header = kits::header(files)?;
            header.id == lock.kit && header.version == lock.version && header.owner == lock.publisher
        }
        _ => false,
    };
    if same {
        return Ok(());
    }
    let what = format!("`{LOCK}` is that of `{}`, and the files are of something else", lock.name());
    let help = "ask the publisher for the archive again";
    Err(Error::Refused(vec![Diagnostic::error(P0690, what).help(help)]))
}

/// Puts it on the shelf, when its signatures are believed and this host can read it.
///
/// # Errors
/// What is wrong with it; when another kit of the same version is there (P0692).
pub fn install(engine: &Engine, delivered: &Delivered) -> Result<(Lock, Shelving), Error> {
    let Delivered { lock, files } = delivered;
    let whole = match &lock.overlay {
        None => files.clone(),
        Some(_) => kits::laid(files.clone(), engine.data())?,
    };
    sound(&whole, lock.overlay.as_ref())?;
    let register = Register::open(engine.runner.store().clone()).map_err(refused)?;
    let (trust, _) = register.trust(packs::trust(engine.place())?).map_err(refused)?;
    let shelf = kits::shelf(Some(engine.data()), true)?;
    let shelf = shelf.ok_or_else(|| Error::machinery("there is no folder of data"))?;
    shelf.install(files, &trust).map_err(Error::Refused)
}

/// Refuses a kit that this host cannot read. Warnings are no obstacle, overlays of others neither.
fn sound(whole: &Files, entity: Option<&EntityId>) -> Result<(), Error> {
    let folder = entity.map(|entity| format!("overlays/{entity}/"));
    let concerns = |found: &Diagnostic| match found.file.as_deref() {
        Some(file) if file.starts_with("overlays/") => {
            folder.as_ref().is_some_and(|own| file.starts_with(own))
        }
        _ => true,
    };
    let wrong: Vec<Diagnostic> =
        load(whole).1.into_iter().filter(|found| found.is_error() && concerns(found)).collect();
    if wrong.is_empty() { Ok(()) } else { Err(Error::Refused(wrong)) }
}

/// The files of an entity's overlay in a kit, with their lock; nothing where it has none.
#[must_use]
pub fn overlay(kit: &Opened, entity: &EntityId) -> Option<(Lock, Files)> {
    let files = digipro_registry::kit::overlay(&kit.files, entity.as_str());
    let (id, version) = (kit.header.id.clone(), kit.header.version.clone());
    (!files.is_empty()).then(|| (Lock::of_overlay(id, version, entity.clone(), &files), files))
}

/// Packs the files of an overlay, unsigned, when the kit that it names is at hand and can be read with it.
///
/// # Errors
/// What is wrong with it.
pub fn pack(engine: &Engine, files: Files) -> Result<(Lock, Vec<u8>), Error> {
    let bytes = files.get("overlay.toml").ok_or_else(|| Error::input("overlay.toml", "there is none"))?;
    let header = kits::overlay_header(bytes)?;
    sound(&kits::laid(files.clone(), engine.data())?, Some(&header.entity))?;
    let mut files = content(&files);
    let lock = Lock::of_overlay(header.kit, header.version, header.entity, &files);
    files.insert(LOCK.into(), lock.text().into_bytes());
    let packed = digipro_registry::archive::pack(&files);
    Ok((lock, packed.map_err(|wrong| Error::Refused(vec![wrong]))?))
}

/// A kit's own files with their lock.
#[must_use]
pub fn kit(kit: &Opened) -> (Lock, Files) {
    let files = own(&kit.files);
    let header = kit.header.clone();
    (Lock::of_kit(header.id, header.version, header.owner, &files), files)
}

/// Packs the own files of a kit, unsigned, when they can be read.
///
/// # Errors
/// What is wrong with them.
pub fn pack_kit(files: &Files) -> Result<(Lock, Vec<u8>), Error> {
    let header = kits::header(files)?;
    let mut files = own(files);
    sound(&files, None)?;
    let lock = Lock::of_kit(header.id, header.version, header.owner, &files);
    files.insert(LOCK.into(), lock.text().into_bytes());
    let packed = digipro_registry::archive::pack(&files);
    Ok((lock, packed.map_err(|wrong| Error::Refused(vec![wrong]))?))
}
