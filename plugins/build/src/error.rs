//! What can go wrong with a build, each with its next step.

use digipro_vocab::Digest;
use std::{
    fmt,
    path::{Path, PathBuf},
};

/// A build that failed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A file or program cannot be reached.
    #[error("{}: {source}", path.display())]
    Io {
        /// Which.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// No compiler here can make WebAssembly.
    #[error(
        "no compiler for wasm32-unknown-unknown is here; any one of these gives one:\n  \
         rustup target add wasm32-unknown-unknown\n  \
         apt-get install rustc-web cargo-web rust-web-src lld     (Debian: builds the standard library from source)\n\
         looked at:\n{looked}"
    )]
    NoToolchain {
        /// What was tried and what each lacks, a line each.
        looked: String,
    },
    /// The packs do not compile.
    #[error("the packs do not compile for wasm32-unknown-unknown:\n{said}")]
    Compile {
        /// What the compiler said.
        said: String,
    },
    /// No compiler here can make what a pack in C needs.
    #[error(
        "no compiler for C is here that a pack in C needs; either of these gives one:\n  \
         apt-get install clang lld gcc\n  \
         zig (zig cc) in the path\n\
         looked at:\n{looked}"
    )]
    NoCompiler {
        /// What was tried and what each lacks, a line each.
        looked: String,
    },
    /// The rules of a pack in C do not compile.
    #[error(
        "the rules in C do not compile (there is no C library, so no clock, no random number and no file):\n{said}"
    )]
    CompileC {
        /// What the compiler said.
        said: String,
    },
    /// This build knows no way from a language to a component.
    #[error("no way from {language} to a component is built in")]
    Language {
        /// The language.
        language: String,
    },
    /// A pack's own checks failed.
    #[error("pack `{pack}` does not hold:\n{said}")]
    Pack {
        /// The pack.
        pack: String,
        /// What is wrong.
        said: String,
    },
    /// A module cannot be made a component.
    #[error("`{pack}` cannot be made a component: {what}")]
    Component {
        /// The pack.
        pack: String,
        /// Why.
        what: String,
    },
    /// A file of a pack's sources cannot be used.
    #[error("{}: {what}", path.display())]
    Source {
        /// Where.
        path: PathBuf,
        /// Why.
        what: String,
    },
}

impl Error {
    pub(crate) fn io(path: &Path, source: std::io::Error) -> Self {
        Self::Io { path: path.to_owned(), source }
    }
}

/// A built pack that does not come from the sources that lie there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stale {
    /// The pack.
    pub pack: String,
    /// The digest of the sources that it was built from, when it was built at all.
    pub recorded: Option<Digest>,
    /// The digest of the sources now.
    pub sources: Digest,
}

impl fmt::Display for Stale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { pack, recorded, sources } = self;
        match recorded {
            Some(recorded) => {
                let (was, is) = (recorded.short(), sources.short());
                write!(f, "pack `{pack}` is stale: built from sources {was}, which are {is} now")?;
            }
            None => write!(f, "pack `{pack}` was never built")?,
        }
        f.write_str("; run `cargo run -p digipro-build`")
    }
}
