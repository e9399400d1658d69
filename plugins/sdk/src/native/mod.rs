//! On the author's machine: a pack is also an ordinary program, which checks its declarations, runs its
//! vectors natively and writes what is generated from them.

mod checks;
mod declaration;
mod generate;
mod judge;
mod legal_time;
mod vectors;

pub use declaration::{Declaration, NormDeclaration, RuleDeclaration, StandardMessage};
pub use generate::{Bundle, bundle, bundle_of, draft};
pub use judge::Judge;
pub use vectors::{Expectation, Expected, Vector, VectorFile};

use crate::Pack;
use std::process::ExitCode;

/// The program of a pack: prints its [`Bundle`] as JSON on stdout, or what is wrong with it on stderr.
///
/// `digipro-build` runs it; so can an author, to see whether the vectors hold.
#[must_use]
pub fn main(pack: &Pack) -> ExitCode {
    match bundle(pack) {
        Ok(bundle) => match serde_json::to_string(&bundle) {
            Ok(json) => {
                println!("{json}");
                ExitCode::SUCCESS
            }
            Err(error) => {
                eprintln!("{}: {error}", pack.id);
                ExitCode::FAILURE
            }
        },
        Err(troubles) => {
            for trouble in &troubles {
                eprintln!("{}: {trouble}", pack.id);
            }
            ExitCode::FAILURE
        }
    }
}

/// Checks a pack as its build does: declarations, texts and vectors. For a `#[test]` in the pack.
///
/// # Errors
/// Everything that is wrong, a line each.
pub fn check(pack: &Pack) -> Result<(), String> {
    bundle(pack).map(drop).map_err(|troubles| troubles.join("\n"))
}
