//! `digipro rules uninstall`: a pack is used for nothing new, and strands no running case.

use super::list::held;
use crate::args::RulesUninstall;
use crate::commands::run::by;
use crate::render::Screen;
use crate::render::noted;
use digipro_registry::{Register, State};
use digipro_runner::Clock;
use digipro_site::Error;
use digipro_site::engine::{Engine, failed, first, refused};
use digipro_site::packs;
use digipro_vocab::FactValue;

/// Its bytes stay: running cases are judged with it to their end, and past ones can be judged again.
pub fn run(args: &RulesUninstall, screen: &Screen) -> Result<(), Error> {
    let engine = noted(Engine::open(args.target.data.place()?)?);
    let mut register = Register::open(engine.runner.store().clone()).map_err(refused)?;
    let pack = register.find(&args.target.pack).map_err(|wrong| first(&[wrong]))?.clone();
    // A shadow ends with its pack: it binds nobody, so nobody needs it.
    if pack.state == State::Shadow {
        for current in engine.current()? {
            let without = current.without_shadow(&pack.id);
            if without != current {
                let deployed = engine.runner.deploy(&without).map_err(failed)?;
                engine.runner.adopt(deployed.digest, &by(&args.who)).map_err(failed)?;
            }
        }
    }
    let cases = packs::holds(&engine.runner, &pack.component)?;
    let (now, count) = (Clock::System.now(), cases.len() as u64);
    register.retire(&pack.manifest, &args.who.by, now, &args.reason, count).map_err(refused)?;
    let name = FactValue::Text(format!("{} {}", pack.id, pack.version).into());
    screen.note(screen.say("rules-uninstalled", &[("pack", name)]));
    held(&cases, screen);
    Ok(())
}
