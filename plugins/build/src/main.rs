//! `digipro-build [PACK..]`: builds the rule packs, or those that are named; `--check` only says which built ones are
//! stale, `--interpreters` builds the templates that packs in other languages than Rust carry.

use std::{path::Path, process::ExitCode};

fn main() -> ExitCode {
    let folder = digipro_build::packs_folder();
    let done = match std::env::args().nth(1).as_deref() {
        None => digipro_build::build(&folder, &mut |line| eprintln!("{line}")).map(|_| true),
        Some("--check") => check(&folder),
        Some("--interpreters") => {
            digipro_build::interpreters::build(&mut |line| eprintln!("{line}")).map(|()| true)
        }
        Some(option) if option.starts_with('-') => {
            eprintln!("usage: digipro-build [--check | --interpreters | PACK..]");
            return ExitCode::from(2);
        }
        Some(_) => std::env::args()
            .skip(1)
            .try_for_each(|name| {
                let to = folder.join("dist").join(&name);
                digipro_build::build_one(&folder.join(&name), &to, &mut |line| eprintln!("{line}")).map(drop)
            })
            .map(|()| true),
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

fn check(folder: &Path) -> Result<bool, digipro_build::Error> {
    let mut stale = digipro_build::interpreters::stale()?;
    stale.extend(digipro_build::stale(folder)?);
    stale.iter().for_each(|pack| eprintln!("{pack}"));
    Ok(stale.is_empty())
}
