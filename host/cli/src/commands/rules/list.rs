//! `digipro rules list` and `show`: what is installed.

use super::inspect::row;
use crate::args::{RulesInstalled, RulesList};
use crate::render::noted;
use crate::render::{Screen, Tone};
use digipro_registry::{Installed, Register, State};
use digipro_rules::trust::Signer;
use digipro_site::Error;
use digipro_site::engine::{Engine, first, refused};
use digipro_site::packs;
use digipro_vocab::time::civil_day;
use digipro_vocab::{CaseId, FactValue};
use serde::Serialize;

/// All of them, a line each.
pub fn run(args: &RulesList, screen: &Screen) -> Result<(), Error> {
    let place = args.data.place()?;
    let register = Register::open(place.store()?).map_err(refused)?;
    let (trust, notes) = register.trust(packs::trust(&place)?).map_err(refused)?;
    notes.iter().for_each(crate::render::tell);
    let packs = register.packs();
    if screen.json() {
        screen.data(&packs);
        return Ok(());
    }
    for pack in &packs {
        let revoked = trust.revocations.of_pack(pack.level, &pack.manifest, &pack.component);
        let revoked = revoked.map(|_| Tone::Bad.paint(screen.say("rules-revoked", &[])));
        let name = Tone::Strong.paint(format!("{:<24}", format!("{}@{}", pack.id, pack.version)));
        let (state, day) = (state(pack, screen), civil_day(pack.installed));
        let digest = Tone::Faint.paint(pack.component.short());
        screen.line(format!("{name} {state} {day} {digest} {}", revoked.unwrap_or_default()).trim_end());
    }
    if packs.is_empty() {
        screen.note(screen.say("rules-none-installed", &[]));
    }
    Ok(())
}

/// What there is to know of one, as data.
#[derive(Serialize)]
struct Known<'a> {
    #[serde(flatten)]
    pack: &'a Installed,
    cases: &'a [CaseId],
}

/// One of them, with the running cases that it holds.
pub fn show(args: &RulesInstalled, screen: &Screen) -> Result<(), Error> {
    let engine = noted(Engine::open(args.data.place()?)?);
    let register = Register::open(engine.runner.store().clone()).map_err(refused)?;
    let pack = register.find(&args.pack).map_err(|wrong| first(&[wrong]))?;
    let cases = packs::holds(&engine.runner, &pack.component)?;
    if screen.json() {
        screen.data(&Known { pack, cases: &cases });
        return Ok(());
    }
    screen.line(Tone::Strong.paint(format!("{} {}", pack.id, pack.version)));
    row(screen, "rules-state", state(pack, screen).trim_end());
    if let Some(enacted) = &pack.enacted {
        row(screen, "rules-binds-from", &format!("{}  {}", enacted.from, enacted.citation.urn));
    }
    row(screen, "rules-digest", &pack.component.to_string());
    row(screen, "rules-manifest", &pack.manifest.to_string());
    row(screen, "rules-installed-on", &format!("{}  {}  {}", pack.installed, pack.by, pack.origin));
    signers(&pack.signers, screen);
    held(&cases, screen);
    Ok(())
}

/// How a pack is used.
fn state(pack: &Installed, screen: &Screen) -> String {
    let (key, tone) = match pack.state {
        State::Shadow => ("rules-shadow", Tone::Odd),
        State::Binding => ("rules-binding", Tone::Good),
        State::Retired => ("rules-retired", Tone::Faint),
    };
    tone.paint(format!("{:<10}", screen.say(key, &[])))
}

/// Who signed a pack.
pub fn signers(signers: &[Signer], screen: &Screen) {
    for signer in signers {
        let text = format!("{}  {}  {}  {}", signer.name, signer.ring, signer.signed_at, signer.key);
        row(screen, "rules-signer", &text);
    }
    if signers.is_empty() {
        row(screen, "rules-signer", &screen.say("rules-unsigned", &[]));
    }
}

/// The running cases that are bound to a pack.
pub fn held(cases: &[CaseId], screen: &Screen) {
    let count = FactValue::Whole(i64::try_from(cases.len()).unwrap_or(i64::MAX));
    screen.note(screen.say("rules-holds", &[("cases", count)]));
}
