//! `digipro kit effective`: what holds for an entity on a day, and who decided it.

mod show;

use crate::args::KitEffective;
use crate::render::Screen;
use digipro_kit::{Effective, load, resolve, resolve_for};
use digipro_registry::Register;
use digipro_runner::Clock;
use digipro_site::Error;
use digipro_site::Place;
use digipro_site::engine;
use digipro_site::holding::View;
use digipro_site::kits;
use digipro_site::packs::{Titles, titles};
use digipro_site::source;
use digipro_vocab::PackManifest;
use digipro_vocab::time::civil_day;

pub fn run(args: &KitEffective, screen: &Screen) -> Result<(), Error> {
    let kit = kits::named(&args.kit, args.data.data.as_deref())?;
    let entity = args.entity.as_ref().or(kit.entity.as_ref());
    let (packs, norms) = packs(args)?;
    let (loaded, found) = load(&kit.files);
    if found.iter().any(digipro_vocab::Diagnostic::is_error) {
        return Err(engine::first(&found));
    }
    let published = resolve(&loaded, &[], &packs).map_err(|found| engine::first(&found))?;
    let effective: Effective = match entity {
        Some(entity) => {
            let chain = loaded.chain(entity).map_err(|wrong| engine::first(&[wrong]))?;
            if chain.is_empty() {
                let message = format!("the kit has no overlay of `{entity}`");
                let help =
                    "`digipro kit overlay new` begins one; without `--entity` the kit as published is shown";
                return Err(Error::usage(message, help));
            }
            resolve_for(&loaded, entity, &packs).map_err(|found| engine::first(&found))?
        }
        None => published.clone(),
    };
    let day = args.on.unwrap_or_else(|| civil_day(Clock::System.now()));
    let view = View::of(&effective, &published, day, &norms);
    if screen.json() {
        screen.data(&view);
    } else {
        show::show(&view, screen);
    }
    Ok(())
}

/// The packs at hand, and what they call norms: those of the folder that is named before those that are installed, and
/// these before those that come with the command.
fn packs(args: &KitEffective) -> Result<(Vec<PackManifest>, Titles), Error> {
    let mut all = source::packs(args.packs.as_deref())?;
    if let Some(place) = args.data.place().ok().filter(Place::has_store) {
        let register = Register::open(place.store_to_read()?).map_err(engine::refused)?;
        for pack in register.packs() {
            all.push(register.files(pack).map_err(engine::refused)?);
        }
    }
    let norms = all.iter().flat_map(titles).collect();
    Ok((all.iter().map(source::manifest).collect::<Result<_, _>>()?, norms))
}
