//! The compiler: one that has the target, or else one that can build the standard library for it.

use crate::Error;
use std::{
    env,
    ffi::OsString,
    fmt,
    path::{Path, PathBuf},
    process::{Command, Output},
};

const TARGET: &str = "wasm32-unknown-unknown";
/// Stack of a component, in bytes. Small, so that a fresh instance touches few pages.
const STACK: u32 = 64 * 1024;

/// A compiler that can make WebAssembly.
#[derive(Clone, Debug)]
pub struct Toolchain {
    rustc: PathBuf,
    cargo: PathBuf,
    version: String,
    sysroot: PathBuf,
    /// When the standard library must be built from its source: the linker.
    from_source: Option<PathBuf>,
}

impl fmt::Display for Toolchain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.version)?;
        if self.from_source.is_some() { f.write_str(", standard library from source") } else { Ok(()) }
    }
}

impl Toolchain {
    /// Looks first for a compiler with the target installed, then for one with the library's source.
    ///
    /// # Errors
    /// [`Error::NoToolchain`], saying what each candidate lacks.
    pub fn find() -> Result<Self, Error> {
        let candidates = [("rustc", "cargo"), ("/usr/bin/rustc", "/usr/bin/cargo")];
        let mut looked = Vec::new();
        let mut known = Vec::new();
        for (rustc, cargo) in candidates {
            let Some(version) = line(rustc, &["--version"]) else {
                looked.push(format!("  {rustc}: not there"));
                continue;
            };
            let print = |what| line(rustc, &["--print", what]).map(PathBuf::from).unwrap_or_default();
            let sysroot = print("sysroot");
            let toolchain = Self {
                rustc: rustc.into(),
                cargo: cargo.into(),
                version: version.clone(),
                sysroot: sysroot.clone(),
                from_source: None,
            };
            if sysroot.join("lib/rustlib").join(TARGET).join("lib").is_dir() {
                return Ok(toolchain);
            }
            looked.push(format!("  {rustc} ({version}): target {TARGET} is not installed"));
            known.push(toolchain);
        }
        for mut toolchain in known {
            let name = toolchain.rustc.display();
            if !toolchain.sysroot.join("lib/rustlib/src/rust/library/Cargo.toml").is_file() {
                looked.push(format!("  {name}: no source of the standard library"));
            } else if let Some(linker) = linker() {
                toolchain.from_source = Some(linker);
                return Ok(toolchain);
            } else {
                looked.push(format!("  {name}: no linker (rust-lld, wasm-ld or lld)"));
            }
        }
        Err(Error::NoToolchain { looked: looked.join("\n") })
    }

    /// The compiler, as it names itself.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.version
    }

    /// Compiles a package of a workspace into a target folder, and returns the folder with its module.
    ///
    /// # Errors
    /// [`Error::Compile`] with what the compiler said.
    pub fn compile(&self, workspace: &Path, package: &str, target: &Path) -> Result<PathBuf, Error> {
        let mut cargo = Command::new(&self.cargo);
        cargo
            .current_dir(workspace)
            .args(["build", "--release", "--lib", "--package", package, "--target", TARGET])
            .env("CARGO_TARGET_DIR", target)
            .env("RUSTC", &self.rustc)
            .env("CARGO_ENCODED_RUSTFLAGS", self.flags(workspace));
        if let Some(linker) = &self.from_source {
            cargo
                .arg("-Zbuild-std=std,panic_abort")
                .env_remove("RUSTUP_TOOLCHAIN")
                .env("RUSTC_BOOTSTRAP", "1")
                .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
        }
        let Output { status, stderr, .. } = cargo.output().map_err(|e| Error::io(&self.cargo, e))?;
        if status.success() {
            Ok(target.join(TARGET).join("release"))
        } else {
            Err(Error::Compile { said: String::from_utf8_lossy(&stderr).into_owned() })
        }
    }

    /// The flags that keep this machine's paths out of what is built, and the small stack.
    fn flags(&self, workspace: &Path) -> OsString {
        let workspace = workspace.canonicalize().unwrap_or_else(|_| workspace.to_owned());
        let home = env::var_os("CARGO_HOME").map(PathBuf::from);
        let home = home.or_else(|| env::home_dir().map(|home| home.join(".cargo")));
        let mut flags: Vec<OsString> = ["-C".into(), format!("link-arg=-zstack-size={STACK}").into()].into();
        // Interpreters are compiled where they lie, from crates beside them; packs in a copy that holds all of theirs.
        let interpreters = workspace.ancestors().find(|at| at.ends_with("plugins/interpreters"));
        let repository = interpreters.and_then(|at| at.join("../..").canonicalize().ok());
        let places = [
            (repository, "/digipro"),
            (Some(workspace), "/digipro"),
            (home, "/cargo"),
            (Some(self.sysroot.clone()), "/rust"),
        ];
        for (from, to) in places.into_iter().filter_map(|(from, to)| Some((from?, to))) {
            let mut flag = OsString::from("--remap-path-prefix=");
            flag.push(&from);
            flag.push("=");
            flag.push(to);
            flags.push(flag);
        }
        flags.join(OsString::from("\u{1f}").as_os_str())
    }
}

/// Plain cargo for this machine, in a folder, compiling into a target folder.
pub(crate) fn plain_cargo(folder: &Path, target: &Path) -> Command {
    let mut cargo = Command::new("cargo");
    cargo.current_dir(folder).env("CARGO_TARGET_DIR", target);
    cargo
}

/// Where packs are compiled: beside other build products, never mixed with them.
pub(crate) fn target_folder(packs: &Path) -> PathBuf {
    env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| packs.join("target"), |target| PathBuf::from(target).join("packs"))
}

/// A linker for WebAssembly: the one that every rustup toolchain carries, or the system's.
fn linker() -> Option<PathBuf> {
    let sysroot = PathBuf::from(line("rustc", &["--print", "sysroot"])?);
    let own = sysroot.join("lib/rustlib").join(host()?).join("bin/rust-lld");
    let system = ["/usr/bin/rust-lld", "/usr/bin/wasm-ld", "/usr/bin/lld"].map(PathBuf::from);
    [own].into_iter().chain(system).find(|path| path.is_file())
}

fn host() -> Option<String> {
    let output = Command::new("rustc").arg("-vV").output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    text.lines().find_map(|line| line.strip_prefix("host: ")).map(str::to_owned)
}

/// The first line that a program prints, if it runs.
fn line(program: &str, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program).args(arguments).output().ok().filter(|o| o.status.success())?;
    String::from_utf8(output.stdout).ok()?.lines().next().map(str::to_owned)
}
