//! `digipro rules hear`: new keys of a ring, and what it revokes.

use super::{list::held, sign::beside};
use crate::args::RulesHear;
use crate::render::noted;
use crate::render::{Screen, Tone};
use digipro_registry::Register;
use digipro_runner::Clock;
use digipro_site::Error;
use digipro_site::engine::{Engine, refused};
use digipro_site::packs;
use digipro_site::source;
use digipro_vocab::FactValue;

/// A statement is believed when the ring signed it as it stood before, and stays noted from then on.
pub fn run(args: &RulesHear, screen: &Screen) -> Result<(), Error> {
    let (statement, signature) = (source::file(&args.statement)?, source::file(&beside(&args.statement))?);
    let place = args.data.place()?;
    let trust = packs::trust(&place)?;
    let engine = noted(Engine::open(place)?);
    let mut register = Register::open(engine.runner.store().clone()).map_err(refused)?;
    let heard = register.hear(&trust, (&statement, &signature), &args.who.by, Clock::System.now());
    let (said, revoked) = heard.map_err(refused)?;
    if screen.json() {
        screen.data(&serde_json::json!({ "statement": said, "revoked": revoked }));
    }
    let whole = |number: usize| FactValue::Whole(i64::try_from(number).unwrap_or(i64::MAX));
    let ring = FactValue::Text(said.ring.to_string().into());
    let sequence = FactValue::Text(said.sequence.to_string().into());
    let arguments = [("ring", ring), ("sequence", sequence), ("keys", whole(said.keys.len()))];
    screen.note(screen.say("rules-heard", &arguments));
    for pack in &revoked {
        let name = Tone::Bad.paint(format!("{}@{}", pack.id, pack.version));
        screen.note(format!("{name} {}", screen.say("rules-revoked", &[])));
        held(&packs::holds(&engine.runner, &pack.component)?, screen);
    }
    Ok(())
}
