//! `digipro rules push`: a pack into a registry, or into an image layout on a stick.

use super::archive;
use crate::args::RulesPush;
use crate::render::Screen;
use digipro_registry::oci::{self, Access};
use digipro_site::Error;
use digipro_site::engine::first;
use std::fs;

/// Pushes as it is, signed or not: whether it is believed is asked where it is installed.
pub fn run(args: &RulesPush, screen: &Screen) -> Result<(), Error> {
    let (files, _) = archive::fetch(&args.pack, args.plain_http)?;
    let pinned = if args.to.starts_with("oci://") {
        let access = Access { plain_http: args.plain_http, ..Access::default() };
        oci::push(&args.to, &files, &access).map_err(|wrong| first(&[wrong]))?
    } else {
        let (folder, tag) = archive::tagged(&args.to);
        fs::create_dir_all(folder).map_err(|error| Error::input(folder.display(), error))?;
        let written = oci::write(&archive::open(folder)?, tag, &files);
        written.map_err(|wrong| first(&[wrong.file(args.to.as_str())]))?.into()
    };
    screen.note(screen.say("rules-pushed", &[]));
    if screen.json() {
        screen.data(&serde_json::json!({ "pinned": pinned }));
    } else {
        screen.line(pinned);
    }
    Ok(())
}
