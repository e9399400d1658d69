//! `digipro rules verify`: whether a pack is believed here, and who signed it.

use super::{archive, list};
use crate::args::RulesVerify;
use crate::render::Screen;
use digipro_registry::Register;
use digipro_rules::{Config, Host};
use digipro_site::Error;
use digipro_site::engine::refused;
use digipro_site::packs;
use digipro_vocab::FactValue;

/// Signatures, digests, limits and imports, under what is believed in a place. Nothing is run and nothing kept.
pub fn run(args: &RulesVerify, screen: &Screen) -> Result<(), Error> {
    let (files, _) = archive::fetch(&args.pack, args.plain_http)?;
    let place = args.data.place()?;
    let mut trust = packs::trust(&place)?;
    if place.has_store() {
        let register = Register::open(place.store()?).map_err(refused)?;
        (trust, _) = register.trust(trust).map_err(refused)?;
    }
    let config = Config { trust, ..Config::default() };
    let (host, _) = Host::new(config, None).map_err(Error::machinery)?;
    let text = |file: &str| files.get(file).map(|bytes| String::from_utf8_lossy(bytes).into_owned());
    let loaded = host.load(&files).map_err(|found| {
        found.iter().for_each(|diagnostic| screen.diagnostic(diagnostic, &text));
        Error::Negative(screen.say("rules-not-believed", &[]))
    })?;
    if screen.json() {
        screen.data(&loaded.signers);
        return Ok(());
    }
    list::signers(&loaded.signers, screen);
    let pack = format!("{} {}", loaded.manifest.id, loaded.manifest.version);
    screen.note(screen.say("rules-believed", &[("pack", FactValue::Text(pack.into()))]));
    Ok(())
}
