//! `digipro rules build`: from source to component.

use crate::args::RulesBuild;
use crate::error::Error;
use crate::render::Screen;
use digipro_vocab::FactValue;

pub fn run(args: &RulesBuild, screen: &Screen) -> Result<(), Error> {
    let failed = |error: digipro_build::Error| Error::machinery(error);
    if args.check {
        let stale = digipro_build::stale(&args.packs).map_err(failed)?;
        for pack in &stale {
            screen.note(pack);
        }
        return if stale.is_empty() { Ok(()) } else { Err(Error::Negative(screen.say("rules-stale", &[]))) };
    }
    let spinner = indicatif::ProgressBar::new_spinner();
    spinner.enable_steady_tick(std::time::Duration::from_millis(120));
    let built = digipro_build::build(&args.packs, &mut |line| spinner.set_message(line.to_owned()));
    spinner.finish_and_clear();
    let built = built.map_err(failed)?;
    if screen.json() {
        screen.data(&built);
        return Ok(());
    }
    for manifest in &built {
        let arguments = [
            ("pack", FactValue::Text(format!("{} {}", manifest.id, manifest.version).into())),
            ("rules", FactValue::Whole(i64::try_from(manifest.rules.len()).unwrap_or(i64::MAX))),
        ];
        screen.line(format!(
            "{} {}",
            screen.say("rules-built", &arguments),
            manifest.component.digest.short()
        ));
    }
    Ok(())
}
