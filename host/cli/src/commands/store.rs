//! `digipro store`: a store copied whole, into another database, into a file, and back.

use crate::args::{Store as Arguments, StoreBackup, StoreMove, StoreRestore};
use crate::commands::case::kept;
use crate::render::{Screen, Tone};
use digipro_site::Error;
use digipro_store::{Copied, Store, Until};
use digipro_vocab::FactValue;
use indicatif::ProgressBar;
use std::fs;
use std::path::{Path, PathBuf};

pub fn run(command: &Arguments, screen: &Screen) -> Result<(), Error> {
    match command {
        Arguments::Move(args) => go(args, screen),
        Arguments::Backup(args) => backup(args, screen),
        Arguments::Restore(args) => restore(args, screen),
    }
}

/// To another database. The installation works on the source until its operator says otherwise.
fn go(args: &StoreMove, screen: &Screen) -> Result<(), Error> {
    let source = args.data.place()?.store_to_read()?;
    let target = Store::connect(&args.to).map_err(kept)?;
    tell(&copy(&source, &target, None)?, screen);
    if !screen.json() {
        screen.note(screen.say("store-moved", &[]));
    }
    Ok(())
}

/// Into a file beside the one that is named, which gets its name when it is whole.
fn backup(args: &StoreBackup, screen: &Screen) -> Result<(), Error> {
    let source = args.data.place()?.store_to_read()?;
    absent(&args.file)?;
    let part = beside(&args.file);
    remove(&part);
    let copied = Store::open(&part).map_err(kept).and_then(|target| copy(&source, &target, None));
    if copied.is_err() {
        remove(&part);
    }
    let copied = copied?;
    fs::rename(&part, &args.file).map_err(|error| Error::input(args.file.display(), error))?;
    tell(&copied, screen);
    Ok(())
}

fn restore(args: &StoreRestore, screen: &Screen) -> Result<(), Error> {
    if !args.file.is_file() {
        return Err(Error::input(args.file.display(), "there is no such backup"));
    }
    let source = Store::open_read_only(&args.file).map_err(kept)?;
    let until = match (args.restore.until, args.restore.position) {
        (Some(moment), _) => Some(Until::Moment(moment)),
        (None, Some(position)) => Some(Until::Position(position)),
        (None, None) => None,
    };
    let target = args.data.place()?.store()?;
    tell(&copy(&source, &target, until)?, screen);
    Ok(())
}

fn copy(source: &Store, target: &Store, until: Option<Until>) -> Result<Copied, Error> {
    let bar = ProgressBar::new_spinner();
    let copied = source.copy_to(target, until, |rows| bar.set_position(rows));
    bar.finish_and_clear();
    copied.map_err(kept)
}

fn tell(copied: &Copied, screen: &Screen) {
    if screen.json() {
        screen.data(copied);
        return;
    }
    let count = |n: u64| FactValue::Whole(i64::try_from(n).unwrap_or(i64::MAX));
    let anchor = copied.anchor.map(|anchor| anchor.digest.to_string()).unwrap_or_default();
    let arguments = [
        ("records", count(copied.records)),
        ("later", count(copied.later)),
        ("erasures", count(copied.erasures)),
        ("unsent", count(copied.unsent)),
        ("anchor", FactValue::Text(anchor.into())),
    ];
    screen.line(format!("{} {}", Tone::Good.paint("✓"), screen.say("store-copied", &arguments)));
    if copied.later > 0 {
        screen.line(screen.say("store-cut", &arguments));
    }
}

fn absent(file: &Path) -> Result<(), Error> {
    if file.exists() {
        return Err(
            Error::input(file.display(), "there is a file already").help("name one that does not exist")
        );
    }
    Ok(())
}

fn beside(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".part");
    name.into()
}

/// What is left of a copy that was cut off.
fn remove(part: &Path) {
    for end in ["", "-wal", "-shm"] {
        let mut name = part.as_os_str().to_owned();
        name.push(end);
        // It is not there, or the copy says why it cannot be written.
        let _ = fs::remove_file(PathBuf::from(name));
    }
}
