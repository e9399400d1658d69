//! `digipro kit`: everything about kits and overlays, one file for each subcommand.

mod diff;
mod divergence;
mod effective;
mod install;
mod list;
mod new;
mod overlay;
mod pack;
mod upgrade;

use crate::args::{Kit, KitOverlay};
use crate::render::Screen;
use digipro_site::Error;

pub fn run(command: &Kit, screen: &Screen) -> Result<(), Error> {
    match command {
        Kit::New(args) => new::run(args, screen),
        Kit::Overlay(KitOverlay::New(args)) => overlay::run(args, screen),
        Kit::Check(args) => super::check::run(args, screen),
        Kit::Test(args) => super::test::run(args, screen),
        Kit::Effective(args) => effective::run(args, screen),
        Kit::Diff(args) => diff::run(args, screen),
        Kit::Divergence(args) => divergence::run(args, screen),
        Kit::Pack(args) => pack::run(args, screen),
        Kit::Install(args) => install::run(args, screen),
        Kit::List(args) => list::run(args, screen),
        Kit::Upgrade(args) => upgrade::run(args, screen),
    }
}
