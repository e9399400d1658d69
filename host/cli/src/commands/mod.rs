//! The commands, one file each.

mod audit;
mod case;
mod check;
mod config;
mod decide;
mod demo;
mod doctor;
mod explain;
mod feel;
mod keys;
mod kit;
mod log;
mod protection;
mod rules;
mod run;
mod serve;
mod simulate;
mod store;
mod templates;
mod term;
mod test;

use crate::args::Command;
use crate::render::Screen;
use digipro_site::Error;

/// Runs a command.
pub fn run(command: Command, screen: &Screen) -> Result<(), Error> {
    match command {
        Command::Demo(args) => demo::run(&args, screen),
        Command::Check(args) => check::run(&args, screen),
        Command::Test(args) => test::run(&args, screen),
        Command::Simulate(args) => simulate::run(&args, screen),
        Command::Decide(args) => decide::run(&args, screen),
        Command::Feel(args) => feel::run(&args, screen),
        Command::Run(args) => run::run(&args, screen),
        Command::Serve(args) => serve::run(&args, screen),
        Command::Keys(command) => keys::run(&command, screen),
        Command::Doctor(args) => doctor::run(&args, screen),
        Command::Config(command) => config::run(&command, screen),
        Command::Case(command) => case::run(&command, screen),
        Command::Log(command) => log::run(&command, screen),
        Command::Audit(command) => audit::run(&command, screen),
        Command::Retention(command) => protection::retention(&command, screen),
        Command::Store(command) => store::run(&command, screen),
        Command::Export(command) => protection::export(&command, screen),
        Command::Term(args) => term::run(&args, screen),
        Command::Rules(command) => rules::run(&command, screen),
        Command::Kit(command) => kit::run(&command, screen),
        Command::Templates(args) => templates::run(&args, screen),
        Command::Explain(args) => explain::run(&args, screen),
    }
}
