//! `digipro kit`: the commands for kits, one file each.

mod diff;

use crate::args::Kit;
use crate::error::Error;
use crate::render::Screen;

/// Runs a command.
pub fn run(command: &Kit, screen: &Screen) -> Result<(), Error> {
    match command {
        Kit::Diff(args) => diff::run(args, screen),
    }
}
