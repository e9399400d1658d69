//! `digipro rules install`: from a folder, an archive or a registry into the store.

use super::archive;
use crate::args::RulesInstall;
use crate::commands::run::by;
use crate::render::noted;
use crate::render::{self, Screen};
use digipro_registry::{Order, Register};
use digipro_runner::{Adoption, Clock};
use digipro_site::Error;
use digipro_site::change::Changes;
use digipro_site::engine::{Engine, refused};
use digipro_site::packs::{self, Rules};
use digipro_vocab::{Diagnostic, FactValue, Name, PackManifest};

/// Everything is tried before anything is kept. In shadow the pack is laid beside the version that binds in each
/// definition that binds one; a definition that it does not fit is a reason not to install it.
pub fn run(args: &RulesInstall, screen: &Screen) -> Result<(), Error> {
    let (files, origin) = archive::fetch(&args.pack, args.plain_http)?;
    let place = args.data.place()?;
    let engine = noted(Engine::open(place.clone())?);
    let store = engine.runner.store().clone();
    let rules = Rules::installed(&place, &store)?;
    let mut register = Register::open(store).map_err(refused)?;
    let built_in = packs::built_in()?;
    let order = Order {
        files: &files,
        origin,
        shadow: args.shadow,
        allow_older: args.allow_older,
        by: args.who.by.as_str().into(),
        at: Clock::System.now(),
        built_in: &built_in,
    };
    let fits = |manifest: &PackManifest| -> Vec<Diagnostic> {
        if !args.shadow {
            return Vec::new();
        }
        engine.changed(&shadow(manifest)).err().unwrap_or_default()
    };
    let done = register.install(&rules.host, &order, &fits).map_err(refused)?;
    done.notes.iter().for_each(render::tell);
    let pack = FactValue::Text(format!("{} {}", done.pack.id, done.pack.version).into());
    let vectors = FactValue::Whole(i64::try_from(done.vectors).unwrap_or(i64::MAX));
    let key = match (done.repeated, args.shadow) {
        (true, _) => "rules-installed-before",
        (false, true) => "rules-installed-in-shadow",
        (false, false) => "rules-installed",
    };
    screen.note(screen.say(key, &[("pack", pack), ("vectors", vectors)]));
    if args.shadow {
        let manifest = digipro_site::source::manifest(&files)?;
        let changed = engine.changed(&shadow(&manifest)).map_err(|found| refused(found.into()))?;
        tell(&engine.enact(&changed, &by(&args.who))?, screen);
    }
    if screen.json() {
        screen.data(&done.pack);
    }
    Ok(())
}

fn shadow(manifest: &PackManifest) -> Changes {
    let mut changes = Changes::default();
    changes.shadow(manifest);
    changes
}

/// Says which definitions changed, and which cases under way follow.
pub fn tell(enacted: &[(Name, Adoption)], screen: &Screen) {
    let whole = |number: usize| FactValue::Whole(i64::try_from(number).unwrap_or(i64::MAX));
    for (kit, adoption) in enacted {
        let cases = whole(adoption.adopted.len() + adoption.had);
        let arguments = [("kit", FactValue::Text(kit.clone())), ("cases", cases)];
        screen.note(screen.say("rules-definition-changed", &arguments));
        for (case, rejection) in &adoption.refused {
            let arguments = [("case", FactValue::Text(case.to_string().into()))];
            screen.note(format!("  {} {}", screen.say("rules-case-stays", &arguments), rejection.message));
        }
    }
}
