//! The commands, one file each.

mod check;
mod explain;
mod rules;
mod term;

use crate::args::Command;
use crate::error::Error;
use crate::render::Screen;

/// Runs a command.
pub fn run(command: Command, screen: &Screen) -> Result<(), Error> {
    match command {
        Command::Check(args) => check::run(&args, screen),
        Command::Term(args) => term::run(&args, screen),
        Command::Rules(command) => rules::run(&command, screen),
        Command::Explain(args) => explain::run(&args, screen),
    }
}
