//! `digipro rules build`: from source to component.

use super::subject::unbuilt;
use crate::args::RulesBuild;
use crate::render::Screen;
use digipro_build::{build_one, is_source};
use digipro_site::Error;
use digipro_vocab::FactValue;
use std::path::{Path, PathBuf};

pub fn run(args: &RulesBuild, screen: &Screen) -> Result<(), Error> {
    if !args.packs.is_dir() {
        let what = format!("there is no folder `{}`", args.packs.display());
        return Err(Error::usage(
            what,
            "give the folder of a pack's sources, as `digipro rules new` makes it",
        ));
    }
    let one = is_source(&args.packs);
    if args.check {
        if one {
            let help = "give the folder of the packs' workspace, such as plugins/packs";
            return Err(Error::usage("--check looks at all packs of a workspace", help));
        }
        let stale = digipro_build::stale(&args.packs).map_err(unbuilt)?;
        for pack in &stale {
            screen.note(pack);
        }
        return if stale.is_empty() { Ok(()) } else { Err(Error::Negative(screen.say("rules-stale", &[]))) };
    }
    let spinner = indicatif::ProgressBar::new_spinner();
    spinner.enable_steady_tick(std::time::Duration::from_millis(120));
    let mut tell = |line: &str| spinner.set_message(line.to_owned());
    let built = if one {
        let to = args.out.clone().unwrap_or_else(|| dist(&args.packs));
        build_one(&args.packs, &to, &mut tell).map(|manifest| vec![manifest])
    } else {
        digipro_build::build(&args.packs, &mut tell)
    };
    spinner.finish_and_clear();
    let built = built.map_err(unbuilt)?;
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

/// Where a pack goes: among its workspace's built packs, or beside its own sources.
fn dist(pack: &Path) -> PathBuf {
    let folder = pack.canonicalize().unwrap_or_else(|_| pack.to_owned());
    let shared = folder.parent().zip(folder.file_name()).map(|(packs, name)| packs.join("dist").join(name));
    shared.filter(|shared| shared.is_dir()).unwrap_or_else(|| pack.join("dist"))
}
