//! `digipro rules pack` and `unpack`, and packs from wherever a person names them.

use crate::args::RulesArchive;
use crate::render::Screen;
use cap_std::ambient_authority;
use cap_std::fs::Dir;
use digipro_registry::oci::{self, Access};
use digipro_registry::{archive, limits};
use digipro_rules::{PackFiles, files};
use digipro_site::Error;
use digipro_site::engine::first;
use digipro_site::source;
use digipro_vocab::{FactValue, Name};
use std::fs::{self, File};
use std::io::Read as _;
use std::path::{Path, PathBuf};

/// The files of a pack, and what its origin is called.
pub fn fetch(named: &str, plain_http: bool) -> Result<(PackFiles, Name), Error> {
    if named.starts_with("oci://") {
        let access = Access { plain_http, ..Access::default() };
        let pulled = oci::pull(named, &access).map_err(|wrong| first(&[wrong]))?;
        return Ok((pulled.files, pulled.pinned));
    }
    let path = Path::new(named);
    let (layout, tag) = tagged(named);
    if let Some(folder) = open(layout).ok().filter(oci::is_layout) {
        let files = oci::read(&folder, tag).map_err(|wrong| first(&[wrong.file(named)]))?;
        return Ok((files, named.into()));
    }
    let files = if path.is_dir() {
        folder(path)?
    } else if path.is_file() {
        let mut bytes = Vec::new();
        // One byte more than allowed shows that the archive is too large.
        let file = File::open(path).and_then(|file| file.take(limits::ARCHIVE + 1).read_to_end(&mut bytes));
        file.map_err(|error| Error::input(path.display(), error))?;
        archive::unpack(&bytes).map_err(|wrong| first(&[wrong.file(named)]))?
    } else {
        source::pack(named)?
    };
    Ok((files, named.into()))
}

/// A folder and the tag behind it, if there is one.
pub fn tagged(named: &str) -> (&Path, Option<&str>) {
    match named.rsplit_once(':') {
        Some((folder, tag)) if !Path::new(named).exists() => (Path::new(folder), Some(tag)),
        _ => (Path::new(named), None),
    }
}

/// A handle on a folder: nothing outside of it is reached through it.
pub fn open(path: &Path) -> Result<Dir, Error> {
    let folder = Dir::open_ambient_dir(path, ambient_authority());
    folder.map_err(|error| Error::input(path.display(), error))
}

/// The files of a pack's folder; no link leads out of it.
pub fn folder(path: &Path) -> Result<PackFiles, Error> {
    files::read(&open(path)?).map_err(|wrong| first(&[wrong]))
}

/// Folder to archive.
pub fn pack(args: &RulesArchive, screen: &Screen) -> Result<(), Error> {
    let files = folder(&args.from)?;
    let manifest = source::manifest(&files)?;
    let bytes = archive::pack(&files).map_err(|wrong| first(&[wrong]))?;
    let own = || PathBuf::from(format!("{}-{}.tar", manifest.id, manifest.version));
    let to = args.to.clone().unwrap_or_else(own);
    fs::write(&to, bytes).map_err(|error| Error::input(to.display(), error))?;
    done(screen, "rules-packed", &to);
    Ok(())
}

/// Archive to folder.
pub fn unpack(args: &RulesArchive, screen: &Screen) -> Result<(), Error> {
    let (files, _) = fetch(&args.from.display().to_string(), false)?;
    let to = match &args.to {
        Some(to) => to.clone(),
        None => source::manifest(&files)?.id.as_ref().into(),
    };
    let failed = |error: std::io::Error| Error::input(to.display(), error);
    fs::create_dir_all(&to).map_err(failed)?;
    archive::write(&files, &open(&to)?).map_err(|wrong| first(&[wrong.file(to.display().to_string())]))?;
    done(screen, "rules-unpacked", &to);
    Ok(())
}

fn done(screen: &Screen, key: &str, to: &Path) {
    let file = FactValue::Text(to.display().to_string().into());
    screen.note(screen.say(key, &[("file", file)]));
}
