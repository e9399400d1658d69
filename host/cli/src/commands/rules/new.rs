//! `digipro rules new`: a pack to begin with, which builds and passes its vectors at once.

use super::subject::unbuilt;
use crate::args::RulesNew;
use crate::render::{Screen, Tone};
use digipro_build::Scaffold;
use digipro_site::Error;
use digipro_vocab::FactValue;
use serde::Serialize;
use std::path::PathBuf;

/// What was laid, as data.
#[derive(Serialize)]
struct Laid {
    folder: PathBuf,
    files: Vec<PathBuf>,
}

pub fn run(args: &RulesNew, screen: &Screen) -> Result<(), Error> {
    let folder = args.folder.clone().unwrap_or_else(|| PathBuf::from(&args.name));
    let scaffold = Scaffold {
        name: &args.name,
        entity: &args.entity,
        language: args.language.into(),
        sdk: args.sdk.as_deref(),
    };
    let files = scaffold.lay(&folder).map_err(unbuilt)?;
    if screen.json() {
        screen.data(&Laid { folder, files });
        return Ok(());
    }
    for file in &files {
        screen.line(format!("{} {}", Tone::Good.paint("+"), folder.join(file).display()));
    }
    let shown = FactValue::Text(folder.display().to_string().into());
    screen.note("");
    screen.note(screen.say("rules-new", &[("folder", shown)]));
    for step in ["test", "check", "bench", "build"] {
        let told = screen.say(&format!("rules-new-{step}"), &[]);
        let command = format!("digipro rules {step:<5} {}", folder.display());
        screen.note(format!("  {}  {}", Tone::Strong.paint(command), Tone::Faint.paint(told)));
    }
    Ok(())
}
