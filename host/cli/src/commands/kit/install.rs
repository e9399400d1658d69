//! `digipro kit install`: from an archive or a folder onto the shelf of a data folder.

use super::pack::locked;
use crate::args::KitInstall;
use crate::render::{self, Screen};
use digipro_registry::Register;
use digipro_registry::kit::LOCK;
use digipro_site::Error;
use digipro_site::engine::refused;
use digipro_site::packs;
use digipro_site::{delivery, kits};
use digipro_vocab::FactValue;
use serde::Serialize;

/// What was installed, as data.
#[derive(Serialize)]
struct Done<'a> {
    kit: String,
    digest: String,
    repeated: bool,
    replaced: bool,
    signers: Vec<&'a str>,
}

/// Nothing is believed: digests, signatures and the kit itself are verified first, and only then it is kept.
pub fn run(args: &KitInstall, screen: &Screen) -> Result<(), Error> {
    let place = args.data.place()?;
    let (lock, mut files) = locked(&args.kit, Some(&place.data))?;
    delivery::is_of(&lock, &files)?;
    files.insert(LOCK.into(), lock.text().into_bytes());
    let register = Register::open(place.store()?).map_err(refused)?;
    let (trust, notes) = register.trust(packs::trust(&place)?).map_err(refused)?;
    notes.iter().for_each(render::tell);
    let shelf = kits::shelf(Some(&place.data), true)?;
    let shelf = shelf.ok_or_else(|| Error::machinery("there is no folder of data"))?;
    let (lock, done) = shelf.install(&files, &trust).map_err(|wrong| refused(wrong.into()))?;
    let key = match (done.repeated, done.replaced) {
        (true, _) => "kit-installed-before",
        (false, true) => "kit-installed-instead",
        (false, false) => "kit-installed",
    };
    let name = lock.name();
    let signers: Vec<&str> = done.signers.iter().map(|signer| &*signer.name).collect();
    let by = if signers.is_empty() { screen.say("rules-unsigned", &[]) } else { signers.join(", ") };
    let told = [("kit", FactValue::Text(name.as_str().into())), ("signers", FactValue::Text(by.into()))];
    screen.note(screen.say(key, &told));
    if screen.json() {
        let digest = lock.digest().to_string();
        let (repeated, replaced) = (done.repeated, done.replaced);
        screen.data(&Done { kit: name, digest, repeated, replaced, signers });
    }
    Ok(())
}
