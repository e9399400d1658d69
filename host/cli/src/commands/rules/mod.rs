//! `digipro rules`: everything about rule packs, one file for each subcommand.

mod build;
mod inspect;
mod test;

use crate::args::Rules;
use crate::error::Error;
use crate::render::Screen;

pub fn run(command: &Rules, screen: &Screen) -> Result<(), Error> {
    match command {
        Rules::Inspect(args) => inspect::run(args, screen),
        Rules::Test(args) => test::run(args, screen),
        Rules::Build(args) => build::run(args, screen),
    }
}
