//! `digipro rules`: what a pack says of itself, its vectors on its component, and building from source.

use crate::args::{Rules, RulesBuild, RulesPack};
use crate::engine;
use crate::error::Error;
use crate::render::{Screen, Tone};
use crate::source;
use digipro_kit::texts::Language;
use digipro_rules::{Config, Host, Trust, vectors};
use digipro_vocab::{FactValue, PackManifest, Weight};

pub fn run(command: &Rules, screen: &Screen) -> Result<(), Error> {
    match command {
        Rules::Inspect(args) => inspect(args, screen),
        Rules::Test(args) => test(args, screen),
        Rules::Build(args) => build(args, screen),
    }
}

/// Everything here is read from the manifest: looking at a pack never runs it.
fn inspect(args: &RulesPack, screen: &Screen) -> Result<(), Error> {
    let files = source::pack(&args.pack)?;
    let manifest = source::manifest(&files)?;
    if screen.json() {
        screen.data(&manifest);
        return Ok(());
    }
    head(&manifest, screen);
    for rule in &manifest.rules {
        let title = if screen.language() == Language::English { &rule.title.en } else { &rule.title.it };
        let weight = match rule.weight {
            Weight::Blocking => Tone::Bad.paint("●"),
            Weight::Warning => Tone::Odd.paint("●"),
            Weight::Note => Tone::Faint.paint("●"),
        };
        screen.line("");
        screen.line(format!("{weight} {}  {title}", Tone::Strong.paint(&rule.id)));
        let until = rule.valid.to.map_or_else(|| "…".to_owned(), |day| day.to_string());
        row(screen, "rules-valid", &format!("{} – {until}", rule.valid.from));
        row(screen, "rules-points", &rule.points.join(", "));
        if !rule.parameters.is_empty() {
            row(screen, "rules-parameters", &rule.parameters.join(", "));
        }
        for norm in &rule.norms {
            let part = if norm.part.is_empty() { String::new() } else { format!("~{}", norm.part) };
            row(screen, "rules-norm", &Tone::Link.paint(format!("{}{part}", norm.urn)));
        }
        for need in &rule.needs {
            row(screen, "rules-need", &format!("{}  {}", need.path, Tone::Faint.paint(&need.purpose)));
        }
    }
    Ok(())
}

fn head(manifest: &PackManifest, screen: &Screen) {
    screen.line(Tone::Strong.paint(format!("{} {}", manifest.id, manifest.version)));
    let standing = format!("{:?}", manifest.standing).to_lowercase();
    row(screen, "rules-publisher", &format!("{} ({standing})", manifest.publisher));
    row(screen, "rules-contract", &manifest.contract);
    row(screen, "rules-digest", &manifest.component.digest.to_string());
    row(screen, "rules-size", &format!("{} KiB", manifest.component.size.div_ceil(1024)));
    let until = manifest.covers.to.map_or_else(|| "…".to_owned(), |day| day.to_string());
    row(screen, "rules-covers", &format!("{} – {until}", manifest.covers.from));
}

fn row(screen: &Screen, key: &str, value: &str) {
    let label = screen.say(key, &[]);
    screen.line(format!("  {} {value}", Tone::Faint.paint(format!("{label:<12}"))));
}

/// The vectors of a pack on its component: what its rules said natively when it was built, byte for byte.
fn test(args: &RulesPack, screen: &Screen) -> Result<(), Error> {
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

fn build(args: &RulesBuild, screen: &Screen) -> Result<(), Error> {
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
