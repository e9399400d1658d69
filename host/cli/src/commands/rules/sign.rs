//! `digipro rules sign`: one more signature of a pack or of a ring's statement.

use super::archive;
use crate::args::RulesSign;
use crate::render::Screen;
use digipro_rules::files::MANIFEST;
use digipro_rules::trust::{Purpose, SIGNATURE, Secret, Signature, Signatures, Statement};
use digipro_runner::Clock;
use digipro_site::Error;
use digipro_site::engine::first;
use digipro_site::source;
use digipro_vocab::FactValue;
use std::fs;
use std::path::{Path, PathBuf};

/// Adds a signature to those that are there; an earlier one of the same key makes room.
pub fn run(args: &RulesSign, screen: &Screen) -> Result<(), Error> {
    let secret = secret(&args.key)?;
    let (purpose, bytes, path) = target(&args.target)?;
    let there = if path.is_file() {
        Signatures::read(&path.display().to_string(), &source::file(&path)?)
            .map_err(|wrong| first(&[wrong]))?
    } else {
        Signatures::default()
    };
    // Whole seconds: what an auditor types into another tool has no fractions.
    let now =
        digipro_vocab::Instant::from_second(Clock::System.now().as_second()).map_err(Error::machinery)?;
    let all = there.with(Signature::make(purpose, &bytes, now, &secret));
    fs::write(&path, all.text()).map_err(|error| Error::input(path.display(), error))?;
    let count = FactValue::Whole(i64::try_from(all.list.len()).unwrap_or(i64::MAX));
    let file = FactValue::Text(path.display().to_string().into());
    screen.note(screen.say("rules-signed", &[("file", file), ("count", count)]));
    if screen.json() {
        screen.data(&all);
    }
    Ok(())
}

/// The secret key in a file.
///
/// # Errors
/// When there is none.
pub fn secret(path: &Path) -> Result<Secret, Error> {
    let text = String::from_utf8(source::file(path)?);
    let text = text.map_err(|_| Error::input(path.display(), "not a secret key"))?;
    let wrong = |error| Error::input(path.display(), error).help("`digipro rules keygen FILE` makes one");
    Secret::read(&text).map_err(wrong)
}

/// What is signed, and where its signatures stand. What this host would not read is not signed.
fn target(path: &Path) -> Result<(Purpose, Vec<u8>, PathBuf), Error> {
    if path.is_dir() {
        let mut files = archive::folder(path)?;
        let manifest = files.remove(MANIFEST);
        let manifest = manifest.ok_or_else(|| {
            Error::input(path.display(), "there is no pack.toml").help("name the folder of a built pack")
        })?;
        return Ok((Purpose::Pack, manifest, path.join(SIGNATURE)));
    }
    let bytes = source::file(path)?;
    Statement::read(&path.display().to_string(), &bytes).map_err(|wrong| first(&[wrong]))?;
    Ok((Purpose::Statement, bytes, beside(path)))
}

/// Where the signatures of a statement stand.
pub fn beside(statement: &Path) -> PathBuf {
    let mut name = statement.as_os_str().to_owned();
    name.push(".sig");
    name.into()
}
