//! `digipro rules bind`: a pack in shadow binds, for acts from a day on.

use super::install::tell;
use crate::args::RulesBind;
use crate::commands::run::by;
use crate::render::Screen;
use crate::render::noted;
use digipro_registry::{Enacted, Register, State};
use digipro_rules::files::MANIFEST;
use digipro_rules::trust::SIGNATURE;
use digipro_runner::Clock;
use digipro_site::Error;
use digipro_site::change::Changes;
use digipro_site::engine::{Engine, first, refused};
use digipro_site::packs;
use digipro_site::source;
use digipro_vocab::{Citation, FactValue};

/// One way: what binds does not go back to the shadow. What the operator does not believe any more does not bind.
pub fn run(args: &RulesBind, screen: &Screen) -> Result<(), Error> {
    let place = args.target.data.place()?;
    let engine = noted(Engine::open(place.clone())?);
    let mut register = Register::open(engine.runner.store().clone()).map_err(refused)?;
    let pack = register.find(&args.target.pack).map_err(|wrong| first(&[wrong]))?.clone();
    let files = register.files(&pack).map_err(refused)?;
    let manifest = source::manifest(&files)?;
    let (trust, _) = register.trust(packs::trust(&place)?).map_err(refused)?;
    let bytes = files.get(MANIFEST).map_or(&[][..], Vec::as_slice);
    let believed = trust.verify(&manifest, bytes, files.get(SIGNATURE).map(Vec::as_slice));
    believed.map_err(|wrong| first(&[wrong]))?;
    let (urn, part) = args.citation.split_once('~').unwrap_or((&args.citation, ""));
    let text_of = args.text_of.unwrap_or(args.from);
    let citation = Citation { urn: urn.into(), part: part.into(), text_of };
    let enacted = Enacted { from: args.from, citation };
    let mut changes = Changes::default();
    changes.enacted(&manifest, Some(&enacted));
    // What does not fit is said before anything is written.
    let changed = match pack.state {
        State::Shadow => engine.changed(&changes).map_err(|found| refused(found.into()))?,
        State::Binding | State::Retired => Vec::new(),
    };
    let now = Clock::System.now();
    register.bind(&pack.manifest, &args.who.by, now, &args.reason, &enacted).map_err(refused)?;
    let pack = FactValue::Text(format!("{} {}", pack.id, pack.version).into());
    let from = FactValue::Text(args.from.to_string().into());
    screen.note(screen.say("rules-bound", &[("pack", pack), ("from", from)]));
    tell(&engine.enact(&changed, &by(&args.who))?, screen);
    Ok(())
}
