//! `digipro rules`: everything about rule packs, one file for each subcommand.

mod bench;
mod build;
mod check;
mod inspect;
mod new;
mod subject;
mod test;

use crate::args::Rules;
use crate::error::Error;
use crate::render::Screen;

pub fn run(command: &Rules, screen: &Screen) -> Result<(), Error> {
    match command {
        Rules::New(args) => new::run(args, screen),
        Rules::Inspect(args) => inspect::run(args, screen),
        Rules::Test(args) => test::run(args, screen),
        Rules::Check(args) => check::run(args, screen),
        Rules::Bench(args) => bench::run(args, screen),
        Rules::Build(args) => build::run(args, screen),
    }
}
