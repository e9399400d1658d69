//! `digipro rules inspect`: what a pack says of itself.

use crate::args::RulesPack;
use crate::render::{Screen, Tone};
use digipro_kit::texts::Language;
use digipro_site::Error;
use digipro_site::source;
use digipro_vocab::{PackManifest, Weight};

/// Everything here is read from the manifest: looking at a pack never runs it.
pub fn run(args: &RulesPack, screen: &Screen) -> Result<(), Error> {
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

pub fn row(screen: &Screen, key: &str, value: &str) {
    let label = screen.say(key, &[]);
    screen.line(format!("  {} {value}", Tone::Faint.paint(format!("{label:<12}"))));
}
