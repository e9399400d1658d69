//! Kits as a person names them: a folder, an archive, the folder of an overlay, or an id that is installed or comes with
//! the command. Overlays that stand elsewhere than in the kit are laid into it.

use crate::engine;
use crate::error::Error;
use crate::{library, source};
use cap_std::ambient_authority;
use cap_std::fs::Dir;
use digipro_kit::Files;
use digipro_registry::kit::{self, Lock, OVERLAYS, Shelf};
use digipro_registry::{archive, limits, newer};
use digipro_vocab::{EntityId, Name};
use serde::{Deserialize, Serialize};
use std::fs::{self, File};
use std::io::Read as _;
use std::path::{Path, PathBuf};

/// A kit at hand.
#[derive(Clone, Debug)]
pub struct Named {
    /// Its files, those of fragments and overlays among them.
    pub files: Files,
    /// Whose overlay was named, where an overlay was.
    pub entity: Option<EntityId>,
    /// Where it comes from.
    pub origin: Origin,
}

/// Where a kit comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Origin {
    /// A folder.
    Folder(PathBuf),
    /// An archive.
    Archive(PathBuf),
    /// The shelf of a data folder.
    Installed,
    /// The command itself.
    BuiltIn,
}

/// What `kit.toml` says of the kit, as far as its way goes.
#[derive(Clone, Debug, Deserialize)]
pub struct Header {
    /// Its id.
    pub id: Name,
    /// Its version.
    pub version: Name,
    /// Who publishes it.
    pub owner: EntityId,
}

/// What `overlay.toml` says of the overlay, as far as its way goes.
#[derive(Clone, Debug, Deserialize)]
pub struct OverlayHeader {
    /// Whose it is.
    pub entity: EntityId,
    /// Id of the kit.
    pub kit: Name,
    /// Version of the kit.
    pub version: Name,
}

/// The kit of a name: a path, or an id with or without `@version`. `data` is the folder whose shelf is looked at.
///
/// # Errors
/// When there is none, or it cannot be read.
pub fn named(name: &str, data: Option<&Path>) -> Result<Named, Error> {
    let path = Path::new(name);
    if path.is_file() && path.file_name().is_some_and(|file| file != "overlay.toml" && file != "kit.toml") {
        let files = unpacked(path)?;
        return whole(files, Origin::Archive(path.to_owned()), data);
    }
    let folder = if path.is_file() { path.parent().unwrap_or(path) } else { path };
    if folder.join("kit.toml").is_file() {
        let files = source::kit_folder(folder)?;
        return Ok(Named { files, entity: None, origin: Origin::Folder(folder.to_owned()) });
    }
    if folder.join("overlay.toml").is_file() {
        return overlay_folder(folder, data);
    }
    if folder.is_dir() {
        let wrong = Error::input(path.display(), "neither a kit nor an overlay");
        return Err(wrong.help("a kit's folder holds `kit.toml`, an overlay's folder `overlay.toml`"));
    }
    let (id, version) = name.split_once('@').map_or((name, None), |(id, version)| (id, Some(version)));
    released(id, version, data)
}

/// An overlay in its kit, or alone: then its kit is one that is installed or comes with the command.
fn overlay_folder(folder: &Path, data: Option<&Path>) -> Result<Named, Error> {
    let absolute = folder.canonicalize().map_err(|error| Error::input(folder.display(), error))?;
    let inside = absolute.parent().and_then(Path::parent).filter(|root| root.join("kit.toml").is_file());
    let header = overlay_header(&source::file(&folder.join("overlay.toml"))?)?;
    if let Some(root) = inside {
        let files = source::kit_folder(root)?;
        let origin = Origin::Folder(root.to_owned());
        return Ok(Named { files, entity: Some(header.entity), origin });
    }
    lay(source::folder(folder)?, &header, data)
}

/// A kit's files as they are, an overlay's laid into its kit.
fn whole(files: Files, origin: Origin, data: Option<&Path>) -> Result<Named, Error> {
    match files.get("overlay.toml") {
        Some(bytes) => lay(files.clone(), &overlay_header(bytes)?, data),
        None => Ok(Named { files, entity: None, origin }),
    }
}

/// The files of an overlay, laid into the kit that it names: one at hand.
///
/// # Errors
/// When its kit is not at hand, or it is no overlay.
pub fn laid(overlay: Files, data: &Path) -> Result<Files, Error> {
    let bytes = overlay.get("overlay.toml").ok_or_else(|| Error::input("overlay.toml", "there is none"))?;
    let header = overlay_header(bytes)?;
    Ok(lay(overlay, &header, Some(data))?.files)
}

/// An overlay laid into the kit that it names.
fn lay(overlay: Files, header: &OverlayHeader, data: Option<&Path>) -> Result<Named, Error> {
    let mut kit = released(&header.kit, Some(&header.version), data)?;
    put(&mut kit.files, header.entity.as_str(), overlay);
    Ok(Named { entity: Some(header.entity.clone()), ..kit })
}

/// Puts an overlay into a kit, in the place of one of the same entity.
fn put(kit: &mut Files, entity: &str, overlay: Files) {
    let folder = format!("{OVERLAYS}{entity}/");
    kit.retain(|path, _| !path.starts_with(&*folder));
    let own = overlay.into_iter().filter(|(path, _)| **path != *kit::LOCK && **path != *kit::SIGNATURE);
    kit.extend(own.map(|(path, bytes)| (format!("{folder}{path}").into(), bytes)));
}

/// A kit that is installed or comes with the command, with the overlays that are installed for it: the newest version where
/// none is named, the installed one where both are the same.
///
/// # Errors
/// When there is none.
pub fn released(id: &str, version: Option<&str>, data: Option<&Path>) -> Result<Named, Error> {
    let all = releases(data)?;
    let fits =
        |(header, _): &&(Header, Named)| *header.id == *id && version.is_none_or(|v| *header.version == *v);
    let found = all.iter().filter(fits).max_by(|(a, _), (b, _)| newer(&a.version, &b.version));
    if let Some((_, kit)) = found {
        return Ok(kit.clone());
    }
    let known: Vec<String> =
        all.iter().map(|(header, _)| format!("{}@{}", header.id, header.version)).collect();
    let wanted = version.map_or_else(|| id.to_owned(), |version| format!("{id}@{version}"));
    let help = format!(
        "give a kit's folder, install it with `digipro kit install`, or take one of those at hand: {}",
        known.join(", ")
    );
    Err(Error::input(wanted, "no such kit").help(help))
}

/// All kits that come with the command or are installed, the installed ones last.
///
/// # Errors
/// When one cannot be read.
pub fn releases(data: Option<&Path>) -> Result<Vec<(Header, Named)>, Error> {
    let mut all = Vec::new();
    for (_, files) in library::kits() {
        all.push((header(&files)?, Named { files, entity: None, origin: Origin::BuiltIn }));
    }
    let shelved = match shelf(data, false)? {
        Some(shelf) => shelf.all().map_err(|wrong| engine::first(&[wrong]))?,
        None => Vec::new(),
    };
    for one in shelved.iter().filter(|one| one.lock.overlay.is_none()) {
        let files = one.files.clone();
        all.push((header(&files)?, Named { files, entity: None, origin: Origin::Installed }));
    }
    for one in &shelved {
        let Some(entity) = &one.lock.overlay else { continue };
        for (header, kit) in &mut all {
            if header.id == one.lock.kit && header.version == one.lock.version {
                put(&mut kit.files, entity.as_str(), one.files.clone());
            }
        }
    }
    Ok(all)
}

/// The shelf of a data folder; none where there is no such folder yet, unless it is to be made.
///
/// # Errors
/// When the folder cannot be used.
pub fn shelf(data: Option<&Path>, make: bool) -> Result<Option<Shelf>, Error> {
    let Ok(folder) = engine::data_folder(data) else { return Ok(None) };
    if !make && !folder.join(kit::FOLDER).is_dir() {
        return Ok(None);
    }
    fs::create_dir_all(&folder).map_err(|error| Error::input(folder.display(), error))?;
    let handle = Dir::open_ambient_dir(&folder, ambient_authority());
    let handle = handle.map_err(|error| Error::input(folder.display(), error))?;
    Shelf::open(&handle).map(Some).map_err(|wrong| engine::first(&[wrong]))
}

/// The files of an archive, which are those of its lock where it has one.
///
/// # Errors
/// When it cannot be read, or its files are not those of its lock.
pub fn unpacked(path: &Path) -> Result<Files, Error> {
    let mut bytes = Vec::new();
    // One byte more than allowed shows that the archive is too large.
    let file = File::open(path).and_then(|file| file.take(limits::ARCHIVE + 1).read_to_end(&mut bytes));
    file.map_err(|error| Error::input(path.display(), error))?;
    let name = path.display().to_string();
    let files = archive::unpack_kit(&bytes).map_err(|wrong| engine::first(&[wrong.file(name.as_str())]))?;
    if let Some(lock) = files.get(kit::LOCK) {
        let lock = Lock::read(lock).map_err(|wrong| engine::first(&[wrong]))?;
        lock.hold(&kit::content(&files)).map_err(|found| engine::first(&found))?;
    }
    Ok(files)
}

/// What `kit.toml` says.
///
/// # Errors
/// When it is missing or malformed.
pub fn header(files: &Files) -> Result<Header, Error> {
    #[derive(Deserialize)]
    struct Head {
        kit: Header,
    }
    let bytes = files.get("kit.toml").ok_or_else(|| Error::input("kit.toml", "the kit has none"))?;
    let head: Head =
        toml::from_str(&String::from_utf8_lossy(bytes)).map_err(|error| Error::input("kit.toml", error))?;
    Ok(head.kit)
}

/// What `overlay.toml` says.
///
/// # Errors
/// When it is malformed.
pub fn overlay_header(bytes: &[u8]) -> Result<OverlayHeader, Error> {
    #[derive(Deserialize)]
    struct Head {
        overlay: OverlayHeader,
    }
    let head: Head = toml::from_str(&String::from_utf8_lossy(bytes))
        .map_err(|error| Error::input("overlay.toml", error))?;
    Ok(head.overlay)
}
