//! `digipro rules`: everything about rule packs, one file for each subcommand.

mod archive;
mod bench;
mod bind;
mod build;
mod check;
mod diff;
mod explain;
mod hear;
mod inspect;
mod install;
mod keygen;
mod list;
mod new;
mod push;
mod record;
mod sign;
mod subject;
mod test;
mod uninstall;
mod verify;
mod whatif;

pub use sign::secret;

use crate::args::Rules;
use crate::render::Screen;
use digipro_site::Error;

pub fn run(command: &Rules, screen: &Screen) -> Result<(), Error> {
    match command {
        Rules::New(args) => new::run(args, screen),
        Rules::Inspect(args) => inspect::run(args, screen),
        Rules::Test(args) => test::run(args, screen),
        Rules::Check(args) => check::run(args, screen),
        Rules::Bench(args) => bench::run(args, screen),
        Rules::Explain(args) => explain::run(args, screen),
        Rules::Diff(args) => diff::run(args, screen),
        Rules::Record(args) => record::run(args, screen),
        Rules::Whatif(args) => whatif::run(args, screen),
        Rules::Build(args) => build::run(args, screen),
        Rules::Keygen(args) => keygen::run(args, screen),
        Rules::Sign(args) => sign::run(args, screen),
        Rules::Verify(args) => verify::run(args, screen),
        Rules::Pack(args) => archive::pack(args, screen),
        Rules::Unpack(args) => archive::unpack(args, screen),
        Rules::Push(args) => push::run(args, screen),
        Rules::Install(args) => install::run(args, screen),
        Rules::List(args) => list::run(args, screen),
        Rules::Show(args) => list::show(args, screen),
        Rules::Bind(args) => bind::run(args, screen),
        Rules::Uninstall(args) => uninstall::run(args, screen),
        Rules::Hear(args) => hear::run(args, screen),
    }
}
