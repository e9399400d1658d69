//! Packs in Rust: a cargo package, in a workspace of packs or one of its own.

use crate::{Error, Toolchain, componentize, stage, toolchain};
use digipro_sdk::native::Bundle;
use serde::Deserialize;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// A Rust pack, as cargo knows it.
#[derive(Clone, Debug)]
pub(crate) struct RustPack {
    /// Its folder.
    pub(crate) folder: PathBuf,
    /// The folder of its workspace, where the lock file lies.
    pub(crate) workspace: PathBuf,
    /// The folder of the SDK that it is written with.
    pub(crate) sdk: PathBuf,
    /// Where it is compiled.
    pub(crate) target: PathBuf,
    /// Name of the package: its program has it too.
    package: String,
}

/// What `cargo metadata` says.
#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
    workspace_root: PathBuf,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    manifest_path: PathBuf,
    dependencies: Vec<Dependency>,
}

#[derive(Deserialize)]
struct Dependency {
    name: String,
    path: Option<PathBuf>,
}

impl RustPack {
    /// What cargo knows of the package in a folder.
    ///
    /// # Errors
    /// When cargo cannot read it, or it does not depend on an SDK by path.
    pub(crate) fn read(folder: &Path) -> Result<Self, Error> {
        let folder = fs::canonicalize(folder).map_err(|error| Error::io(folder, error))?;
        let trouble = |what: String| Error::Source { path: folder.join("Cargo.toml"), what };
        let mut cargo = toolchain::plain_cargo(&folder, &toolchain::target_folder(&folder));
        cargo.args(["metadata", "--no-deps", "--offline", "--format-version", "1"]);
        let output = cargo.output().map_err(|error| Error::io(Path::new("cargo"), error))?;
        if !output.status.success() {
            return Err(trouble(String::from_utf8_lossy(&output.stderr).into_owned()));
        }
        let Metadata { packages, workspace_root } =
            serde_json::from_slice(&output.stdout).map_err(|error| trouble(error.to_string()))?;
        let own = packages.into_iter().find(|package| package.manifest_path == folder.join("Cargo.toml"));
        let own = own.ok_or_else(|| trouble("its workspace does not name it as a member".to_owned()))?;
        let sdk = own.dependencies.into_iter().find(|dependency| dependency.name == "digipro-sdk");
        let sdk = sdk.and_then(|sdk| sdk.path).ok_or_else(|| {
            trouble(
                "it does not depend on `digipro-sdk` by path: `digipro rules new` lays one beside".to_owned(),
            )
        })?;
        let target = toolchain::target_folder(&workspace_root);
        Ok(Self { workspace: workspace_root, sdk, target, package: own.name, folder })
    }

    /// Runs the pack's own program: declarations and vectors are checked, the rest is generated.
    pub(crate) fn bundle(&self) -> Result<Bundle, Error> {
        let mut cargo = toolchain::plain_cargo(&self.workspace, &self.target);
        cargo.args(["run", "--quiet", "--package", &self.package, "--bin", &self.package]);
        let output = cargo.output().map_err(|e| Error::io(Path::new("cargo"), e))?;
        let trouble = |said: String| Error::Pack { pack: self.package.clone(), said };
        if !output.status.success() {
            return Err(trouble(String::from_utf8_lossy(&output.stderr).into_owned()));
        }
        serde_json::from_slice(&output.stdout).map_err(|error| trouble(error.to_string()))
    }

    /// Compiles it, and makes a component of it.
    pub(crate) fn component(&self, toolchain: &Toolchain) -> Result<Vec<u8>, Error> {
        let staged = stage::stage(self, &self.target)?;
        let modules = toolchain.compile(&staged, &self.package, &self.target)?;
        let module = modules.join(format!("{}.wasm", self.package.replace('-', "_")));
        let module = fs::read(&module).map_err(|e| Error::io(&module, e))?;
        componentize::component(&self.package, &module)
    }
}
