//! `digipro rules test`: the vectors of a pack on its component.

use crate::args::RulesPack;
use crate::engine;
use crate::error::Error;
use crate::render::{Screen, Tone};
use crate::source;
use digipro_rules::{Config, Host, Trust, vectors};
use digipro_vocab::FactValue;

/// The vectors of a pack on its component: what its rules said natively when it was built, byte for byte.
pub fn run(args: &RulesPack, screen: &Screen) -> Result<(), Error> {
    let files = source::pack(&args.pack)?;
    let config = Config { trust: Trust::examples(), ..Config::default() };
    let (host, _) = Host::new(config, None).map_err(Error::machinery)?;
    let text = |file: &str| files.get(file).map(|bytes| String::from_utf8_lossy(bytes).into_owned());
    let pack = host.load(&files).map_err(|found| {
        for diagnostic in &found {
            screen.diagnostic(diagnostic, &text);
        }
        engine::first(&found)
    })?;
    let (mut passed, mut failed) = (0_i64, 0_i64);
    for tried in vectors::run(&host, &pack, &files) {
        let name = format!("{} {}", Tone::Faint.paint(&tried.file), tried.name);
        match tried.outcome {
            Ok(fuel) => {
                passed += 1;
                let spent = Tone::Faint.paint(format!("{fuel}"));
                screen.line(format!("{} {name} {spent}", Tone::Good.paint("✓")));
            }
            Err(differs) => {
                failed += 1;
                screen.line(format!("{} {name}: {differs}", Tone::Bad.paint("✗")));
            }
        }
    }
    if failed > 0 {
        return Err(Error::Negative(format!("{failed} / {}", passed + failed)));
    }
    screen.note(screen.say("rules-vectors", &[("passed", FactValue::Whole(passed))]));
    Ok(())
}
