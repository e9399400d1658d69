//! The scenarios of one kit, a line each, with what is not as they are told below each.

use super::suite::{For, Subject, Tested};
use crate::render::{Screen, Tone};
use digipro_site::Error;
use digipro_vocab::{Diagnostic, FactValue, Name};
use serde::Serialize;

/// How a scenario went, as data.
#[derive(Serialize)]
struct Outcome<'a> {
    scenario: &'a Name,
    title: &'a Name,
    /// None: the kit as published.
    entity: &'a For,
    kept: bool,
    diagnostics: &'a [Diagnostic],
}

/// Shows how the scenarios went.
///
/// # Errors
/// When one is not kept, or there is none.
pub fn show(subjects: &[Subject], tested: &[Tested], screen: &Screen) -> Result<(), Error> {
    let (mut kept, mut broken) = (0_i64, 0_i64);
    for (kit, tested) in subjects.iter().zip(tested) {
        definitions(kit, tested, screen);
        for play in &tested.plays {
            let Some(told) = kit.told.get(play.told) else { continue };
            if play.kept() {
                kept += 1
            } else {
                broken += 1
            }
            if screen.json() {
                screen.row(&Outcome {
                    scenario: &told.path,
                    title: &told.title,
                    entity: &play.of,
                    kept: play.kept(),
                    diagnostics: &play.found,
                });
                continue;
            }
            let sign = if play.kept() { Tone::Good.paint("✓") } else { Tone::Bad.paint("✗") };
            let of = play.of.as_ref().map(ToString::to_string).unwrap_or_default();
            screen.line(format!(
                "{sign} {} {} {}",
                told.title,
                Tone::Link.paint(of),
                Tone::Faint.paint(&told.path)
            ));
            explain(kit, &play.found, screen);
        }
    }
    let counts = [("kept", FactValue::Whole(kept)), ("broken", FactValue::Whole(broken))];
    let words = screen.say("test-verdict", &counts);
    if broken > 0 || kept == 0 {
        return Err(Error::Negative(words));
    }
    screen.note(words);
    Ok(())
}

/// Why a definition cannot be used, said once and not with each scenario that it keeps from being played.
fn definitions(kit: &Subject, tested: &Tested, screen: &Screen) {
    for checked in tested.checked.iter().filter(|checked| checked.effective.is_none()) {
        let errors: Vec<Diagnostic> =
            checked.found.iter().filter(|found| found.is_error()).cloned().collect();
        explain(kit, &errors, screen);
    }
}

/// What was found, with excerpts of the files.
pub fn explain(kit: &Subject, found: &[Diagnostic], screen: &Screen) {
    let text = |file: &str| kit.files.get(file).map(|bytes| String::from_utf8_lossy(bytes).into_owned());
    found.iter().for_each(|diagnostic| screen.diagnostic(diagnostic, &text));
}
