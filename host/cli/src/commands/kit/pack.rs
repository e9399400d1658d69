//! `digipro kit pack`: one archive with the files, their digests, and the signatures of whoever answers for them.

use crate::args::KitPack;
use crate::commands::rules::secret;
use crate::render::Screen;
use digipro_kit::{Files, load};
use digipro_registry::archive;
use digipro_registry::kit::{LOCK, Lock, SIGNATURE, overlay, own};
use digipro_rules::trust::{Purpose, Signature, Signatures};
use digipro_runner::Clock;
use digipro_site::Error;
use digipro_site::kits::{self, Origin};
use digipro_site::{engine, source};
use digipro_vocab::{Diagnostic, FactValue, Instant};
use serde::Serialize;
use std::fs;
use std::path::{Path, PathBuf};

/// What was packed, as data.
#[derive(Serialize)]
struct Packed<'a> {
    file: &'a Path,
    digest: String,
    files: usize,
    signatures: usize,
}

pub fn run(args: &KitPack, screen: &Screen) -> Result<(), Error> {
    let (lock, mut files) = locked(&args.from, args.data.as_deref())?;
    let text = lock.text().into_bytes();
    let there = match files.remove(SIGNATURE) {
        Some(bytes) => Signatures::read(SIGNATURE, &bytes).map_err(|wrong| engine::first(&[wrong]))?,
        None => Signatures::default(),
    };
    let signed = signed(there, &args.key, &text)?;
    files.insert(LOCK.into(), text);
    if !signed.list.is_empty() {
        files.insert(SIGNATURE.into(), signed.text().into_bytes());
    }
    let bytes = archive::pack(&files).map_err(|wrong| engine::first(&[wrong]))?;
    let entity = lock.overlay.as_ref().map(|entity| format!("-{entity}")).unwrap_or_default();
    let own = || PathBuf::from(format!("{}-{}{entity}.tar", lock.kit, lock.version));
    let to = args.to.clone().unwrap_or_else(own);
    fs::write(&to, bytes).map_err(|error| Error::input(to.display(), error))?;
    let (count, signatures) = (lock.files.len(), signed.list.len());
    if screen.json() {
        let digest = lock.digest().to_string();
        screen.data(&Packed { file: &to, digest, files: count, signatures });
    }
    let whole = |number: usize| FactValue::Whole(i64::try_from(number).unwrap_or(i64::MAX));
    let told = [
        ("file", FactValue::Text(to.display().to_string().into())),
        ("files", whole(count)),
        ("signatures", whole(signatures)),
    ];
    screen.note(screen.say("kit-packed", &told));
    Ok(())
}

/// What is packed or installed: the kit's own files, or an overlay's, with their lock; signatures that are there stay.
pub fn locked(named: &str, data: Option<&Path>) -> Result<(Lock, Files), Error> {
    let path = Path::new(named);
    if path.is_file() && path.file_name().is_some_and(|file| file != "overlay.toml" && file != "kit.toml") {
        let files = kits::unpacked(path)?;
        if let Some(bytes) = files.get(LOCK) {
            let lock = Lock::read(bytes).map_err(|wrong| engine::first(&[wrong]))?;
            sound(&kits::named(named, data)?.files, lock.overlay.as_ref().map(|entity| entity.as_str()))?;
            return Ok((lock, files));
        }
    }
    let kit = kits::named(named, data)?;
    sound(&kit.files, kit.entity.as_ref().map(|entity| entity.as_str()))?;
    if let Some(entity) = &kit.entity {
        let header = kits::header(&kit.files)?;
        let files = overlay(&kit.files, entity.as_str());
        return Ok((Lock::of_overlay(header.id, header.version, entity.clone(), &files), files));
    }
    let header = kits::header(&kit.files)?;
    let mut files = own(&kit.files);
    let lock = Lock::of_kit(header.id, header.version, header.owner, &files);
    let beside = Path::new(named).join(SIGNATURE);
    if matches!(kit.origin, Origin::Folder(_)) && beside.is_file() {
        files.insert(SIGNATURE.into(), source::file(&beside)?);
    }
    Ok((lock, files))
}

/// What this host could not read is not packed and not installed. Warnings are no obstacle, other overlays neither.
fn sound(files: &Files, entity: Option<&str>) -> Result<(), Error> {
    let folder = entity.map(|entity| format!("overlays/{entity}/"));
    let concerns = |found: &Diagnostic| match found.file.as_deref() {
        Some(file) if file.starts_with("overlays/") => {
            folder.as_ref().is_some_and(|own| file.starts_with(own))
        }
        _ => true,
    };
    let wrong: Vec<Diagnostic> =
        load(files).1.into_iter().filter(|found| found.is_error() && concerns(found)).collect();
    if wrong.is_empty() {
        return Ok(());
    }
    wrong.iter().skip(1).for_each(crate::render::tell);
    Err(engine::first(&wrong))
}

fn signed(mut there: Signatures, keys: &[PathBuf], lock: &[u8]) -> Result<Signatures, Error> {
    // Whole seconds: what an auditor types into another tool has no fractions.
    let now = Instant::from_second(Clock::System.now().as_second()).map_err(Error::machinery)?;
    there.list.retain(|one| one.holds(Purpose::Kit, lock));
    for key in keys {
        there = there.with(Signature::make(Purpose::Kit, lock, now, &secret(key)?));
    }
    Ok(there)
}
