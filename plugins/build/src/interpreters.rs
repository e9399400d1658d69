//! Templates: interpreters that were compiled once, and are checked in with the digest of their sources.

use crate::{Error, Stale, Toolchain, source, toolchain::target_folder};
use digipro_vocab::Digest;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// An interpreter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Interpreter {
    /// Of decision tables.
    Tables,
    /// Of scripts in JavaScript.
    JavaScript,
}

impl Interpreter {
    /// Every interpreter.
    pub const ALL: [Self; 2] = [Self::Tables, Self::JavaScript];

    /// Name of its package.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Tables => "tables",
            Self::JavaScript => "javascript",
        }
    }

    /// The module, as it is checked in.
    #[must_use]
    pub fn template(self) -> &'static [u8] {
        match self {
            Self::Tables => include_bytes!("../../interpreters/dist/tables.wasm"),
            Self::JavaScript => include_bytes!("../../interpreters/dist/javascript.wasm"),
        }
    }

    /// Digest of the module.
    #[must_use]
    pub fn digest(self) -> Digest {
        Digest::of(self.template())
    }

    /// The workspace in which it is compiled: its own, or the one that interpreters share.
    fn workspace(self) -> PathBuf {
        match self {
            Self::Tables => folder(),
            Self::JavaScript => folder().join("javascript"),
        }
    }

    /// What it is compiled from, beside the workspace of interpreters.
    fn sources(self) -> &'static [&'static str] {
        match self {
            Self::Tables => &[
                "Cargo.toml",
                "Cargo.lock",
                "tables",
                "../sdk",
                "../wit",
                "../tables",
                "../../engine/vocab",
                "../../engine/term",
                "../../engine/xml",
                "../../engine/feel",
                "../../engine/dmn",
            ],
            Self::JavaScript => &[
                "javascript",
                "../sdk",
                "../wit",
                "../javascript",
                "../../engine/vocab",
                "../../engine/term",
            ],
        }
    }
}

/// The folder `plugins/interpreters` of this repository, as it was when this program was compiled.
#[must_use]
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../interpreters").components().collect()
}

/// Compiles every interpreter into `dist/`, with the digest of its sources beside. Packs that carry one are stale then.
///
/// # Errors
/// When no compiler for WebAssembly is here, or one does not compile.
pub fn build(tell: &mut dyn FnMut(&str)) -> Result<(), Error> {
    let (folder, toolchain) = (folder(), Toolchain::find()?);
    for interpreter in Interpreter::ALL {
        let name = interpreter.name();
        tell(&format!("compiling the interpreter {name}"));
        let modules = toolchain.compile(&interpreter.workspace(), name, &target_folder(&folder))?;
        let module = modules.join(format!("{name}.wasm"));
        let bytes = fs::read(&module).map_err(|error| Error::io(&module, error))?;
        let dist = folder.join("dist");
        let put = |file: String, bytes: &[u8]| {
            let path = dist.join(file);
            fs::create_dir_all(&dist).and_then(|()| fs::write(&path, bytes)).map_err(|e| Error::io(&path, e))
        };
        put(format!("{name}.wasm"), &bytes)?;
        put(format!("{name}.sources"), format!("{}\n", source_digest(interpreter)?).as_bytes())?;
        tell(&format!("{name}: {} bytes, {}", bytes.len(), Digest::of(&bytes)));
    }
    Ok(())
}

/// The interpreters that do not come from the sources that lie there.
///
/// # Errors
/// When a file cannot be read.
pub fn stale() -> Result<Vec<Stale>, Error> {
    let mut stale = Vec::new();
    for interpreter in Interpreter::ALL {
        let path = folder().join("dist").join(format!("{}.sources", interpreter.name()));
        let recorded = fs::read_to_string(&path).map_err(|error| Error::io(&path, error))?;
        let (recorded, sources) = (recorded.trim().parse().ok(), source_digest(interpreter)?);
        if recorded != Some(sources) {
            let pack = format!("interpreters/{}", interpreter.name());
            stale.push(Stale { pack, recorded, sources });
        }
    }
    Ok(stale)
}

fn source_digest(interpreter: Interpreter) -> Result<Digest, Error> {
    let folder = folder();
    let roots = interpreter.sources().iter().map(|root| (folder.join(root), *root));
    source::of_all(roots)
}
