//! `digipro-build`: builds the rule packs; `--check` only says which built ones are stale.

use std::process::ExitCode;

fn main() -> ExitCode {
    let folder = digipro_build::packs_folder();
    let done = match std::env::args().nth(1).as_deref() {
        None => digipro_build::build(&folder, &mut |line| eprintln!("{line}")).map(|_| true),
        Some("--check") => digipro_build::stale(&folder).map(|stale| {
            stale.iter().for_each(|pack| eprintln!("{pack}"));
            stale.is_empty()
        }),
        Some(_) => {
            eprintln!("usage: digipro-build [--check]");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
