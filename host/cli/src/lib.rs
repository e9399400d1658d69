//! The command line: reads arguments and files, calls the rooms, and shows what they answer.
//!
//! Standard output is data, standard error is everything else. Nothing is decided here.

pub mod args;
mod commands;
mod configuration;
mod facts;
mod render;

use args::Arguments;
use clap::Parser;
use std::process::ExitCode;

/// Runs the command that the process was started with.
#[must_use]
pub fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let screen = render::Screen::new(&arguments.global);
    match commands::run(arguments.command, &screen) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            screen.failure(&error);
            ExitCode::from(render::exit_code(&error))
        }
    }
}
