//! `digipro kit list`: the kits at hand.

use crate::args::KitList;
use crate::render::{Grid, Screen, Tone};
use digipro_registry::kit::{Lock, OVERLAYS};
use digipro_site::Error;
use digipro_site::kits::{self, Header, Named, Origin};
use digipro_vocab::Name;
use serde::Serialize;
use std::collections::BTreeSet;

/// A kit, as data.
#[derive(Serialize)]
struct Listed {
    kit: Name,
    version: Name,
    publisher: String,
    origin: Origin,
    digest: String,
    overlays: BTreeSet<String>,
}

pub fn run(args: &KitList, screen: &Screen) -> Result<(), Error> {
    let all: Vec<Listed> =
        kits::releases(args.data.as_deref())?.iter().map(|(header, kit)| listed(header, kit)).collect();
    if screen.json() {
        screen.data(&all);
        return Ok(());
    }
    let mut grid = Grid::default();
    for kit in &all {
        let overlays: Vec<&str> = kit.overlays.iter().map(String::as_str).collect();
        let origin =
            screen.say(if kit.origin == Origin::Installed { "kit-shelved" } else { "kit-built-in" }, &[]);
        let short: String = kit.digest.chars().take(12).collect();
        grid.row([
            (format!("{}@{}", kit.kit, kit.version), Tone::Strong),
            (origin, Tone::Faint),
            (short, Tone::Faint),
            (overlays.join(" "), Tone::Link),
        ]);
    }
    grid.lines().iter().for_each(|line| screen.line(line));
    Ok(())
}

fn listed(header: &Header, kit: &Named) -> Listed {
    let (id, version, owner) = (header.id.clone(), header.version.clone(), header.owner.clone());
    let entity = |path: &Name| Some(path.strip_prefix(OVERLAYS)?.split_once('/')?.0.to_owned());
    Listed {
        digest: Lock::of_kit(id.clone(), version.clone(), owner, &kit.files).digest().to_string(),
        kit: id,
        version,
        publisher: header.owner.to_string(),
        origin: kit.origin.clone(),
        overlays: kit.files.keys().filter_map(entity).collect(),
    }
}
