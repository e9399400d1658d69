//! The sources of a pack, in whatever language, and what is made of them.

use crate::{
    DeclaredPack, Error, Guest, Language, Toolchain, declared,
    language::{self, RustPack},
    source,
};
use digipro_rules::{Config, Evaluator as _, Host, Trust};
use digipro_sdk::native::{Bundle, Judge, bundle_of, draft};
use digipro_vocab::{Diagnostic, Digest, Name, PackManifest, Report, Request, Standing, pack::Component};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

/// The sources of one pack.
pub struct Sources {
    folder: PathBuf,
    kind: Kind,
}

enum Kind {
    Rust(RustPack),
    Declared(DeclaredPack, Box<dyn Guest>),
}

/// A pack that was built, not yet written anywhere.
#[derive(Clone, Debug)]
pub struct BuiltPack {
    /// Its manifest, whole.
    pub manifest: PackManifest,
    /// Texts, norms and vectors.
    pub files: BTreeMap<Name, String>,
    /// The component.
    pub component: Vec<u8>,
}

/// Whether a folder holds the sources of a pack.
#[must_use]
pub fn is_source(folder: &Path) -> bool {
    folder.join(declared::RULES).is_file()
        || (folder.join("Cargo.toml").is_file() && folder.join("src/lib.rs").is_file())
}

impl Sources {
    /// Reads the sources in a folder: a cargo package, or a declared pack with a `rules.toml`.
    ///
    /// # Errors
    /// What cannot be read.
    pub fn open(folder: &Path) -> Result<Self, Error> {
        let kind = if folder.join(declared::RULES).is_file() {
            let pack = declared::read(folder)?;
            let guest = language::guest(pack.language, &pack.declaration.id)?;
            Kind::Declared(pack, guest)
        } else if is_source(folder) {
            Kind::Rust(RustPack::read(folder)?)
        } else {
            let what = "neither a rules.toml nor a Cargo.toml with src/lib.rs is here".to_owned();
            return Err(Error::Source { path: folder.to_owned(), what });
        };
        Ok(Self { folder: folder.to_owned(), kind })
    }

    /// Compiles a Rust pack into another target folder than its own.
    #[must_use]
    pub fn compiled_in(mut self, target: &Path) -> Self {
        if let Kind::Rust(pack) = &mut self.kind {
            target.clone_into(&mut pack.target);
        }
        self
    }

    /// The language in which the rules are written.
    #[must_use]
    pub fn language(&self) -> Language {
        match &self.kind {
            Kind::Rust(_) => Language::Rust,
            Kind::Declared(pack, _) => pack.language,
        }
    }

    /// What is to be said of decision tables before there is a component: gaps, rows in contrast, rows that never decide.
    /// Nothing of rules in another language.
    #[must_use]
    pub fn check_tables(&self) -> Vec<Diagnostic> {
        match &self.kind {
            Kind::Declared(pack, _) if pack.language == Language::Table => {
                digipro_tables::check(&language::tables::payload(pack))
            }
            Kind::Rust(_) | Kind::Declared(..) => Vec::new(),
        }
    }

    /// Checks declarations and vectors, the rules answering natively where the language can, and generates
    /// everything but the component.
    ///
    /// # Errors
    /// Everything that does not hold.
    pub fn bundle(&self) -> Result<Bundle, Error> {
        match &self.kind {
            Kind::Rust(pack) => pack.bundle(),
            Kind::Declared(pack, guest) => match guest.judge(pack)? {
                Some(judge) => generated(pack, &*judge),
                None => by_component(pack, &guest.component(pack)?),
            },
        }
    }

    /// Builds the pack.
    ///
    /// # Errors
    /// When no compiler is there, when it does not compile, when something that it declares does not hold.
    pub fn build(&self) -> Result<BuiltPack, Error> {
        let (bundle, component, toolchain) = match &self.kind {
            Kind::Rust(pack) => {
                let toolchain = Toolchain::find()?;
                (pack.bundle()?, pack.component(&toolchain)?, toolchain.version().to_owned())
            }
            Kind::Declared(pack, guest) => {
                let (component, toolchain) = (guest.component(pack)?, guest.toolchain()?);
                let bundle = match guest.judge(pack)? {
                    Some(judge) => generated(pack, &*judge)?,
                    None => by_component(pack, &component)?,
                };
                (bundle, component, toolchain)
            }
        };
        let mut manifest = bundle.manifest;
        manifest.component = Component { digest: Digest::of(&component), size: component.len() as u64 };
        manifest.source.digest = self.digest()?;
        manifest.source.toolchain = toolchain.into();
        Ok(BuiltPack { manifest, files: bundle.files, component })
    }

    /// Digest of all that the component is built from.
    ///
    /// # Errors
    /// When a file cannot be read.
    pub fn digest(&self) -> Result<Digest, Error> {
        match &self.kind {
            Kind::Rust(pack) => source::of_rust(pack),
            Kind::Declared(pack, guest) => source::of_declared(&self.folder, guest.inputs()?, pack),
        }
    }
}

impl BuiltPack {
    /// The files of the built pack, as a host loads them.
    ///
    /// # Errors
    /// When the manifest cannot be written as TOML.
    pub fn files(&self) -> Result<BTreeMap<Name, Vec<u8>>, Error> {
        let text = toml::to_string(&self.manifest)
            .map_err(|e| Error::Source { path: "pack.toml".into(), what: e.to_string() })?;
        let head =
            "# Generated by `digipro rules build` from the declarations of the rules. Do not edit.\n\n";
        let mut files: BTreeMap<Name, Vec<u8>> =
            self.files.iter().map(|(path, text)| (path.clone(), text.clone().into_bytes())).collect();
        files.insert("pack.toml".into(), format!("{head}{text}").into_bytes());
        files.insert("component.wasm".into(), self.component.clone());
        Ok(files)
    }

    /// Writes the built pack, in place of the old one.
    ///
    /// # Errors
    /// When a file cannot be written.
    pub fn write(&self, to: &Path) -> Result<(), Error> {
        let files = self.files()?;
        if to.exists() {
            fs::remove_dir_all(to).map_err(|e| Error::io(to, e))?;
        }
        files.iter().try_for_each(|(path, bytes)| {
            let path = to.join(&**path);
            let parent = path.parent().unwrap_or(to);
            fs::create_dir_all(parent).and_then(|()| fs::write(&path, bytes)).map_err(|e| Error::io(&path, e))
        })
    }
}

fn generated(pack: &DeclaredPack, judge: &dyn Judge) -> Result<Bundle, Error> {
    bundle_of(&pack.declaration, judge).map_err(|troubles| held(pack, troubles))
}

fn held(pack: &DeclaredPack, troubles: Vec<String>) -> Error {
    Error::Pack { pack: pack.declaration.id.to_string(), said: troubles.join("\n") }
}

/// The vectors answered by the component itself, in a host of its own.
fn by_component(pack: &DeclaredPack, component: &[u8]) -> Result<Bundle, Error> {
    let trouble = |what: String| Error::Component { pack: pack.declaration.id.to_string(), what };
    let Bundle { mut manifest, files } = draft(&pack.declaration).map_err(|troubles| held(pack, troubles))?;
    manifest.component = Component { digest: Digest::of(component), size: component.len() as u64 };
    manifest.standing = Standing::Development;
    let unfinished = BuiltPack { manifest, files, component: component.to_vec() };
    let config = Config { trust: Trust::examples(), ..Config::default() };
    let (host, _) = Host::new(config, None).map_err(|error| trouble(error.to_string()))?;
    let loaded = host.load(&unfinished.files()?).map_err(|found| {
        trouble(
            found
                .iter()
                .map(|found| format!("{}: {}", found.code, found.message))
                .collect::<Vec<_>>()
                .join("\n"),
        )
    })?;
    let judge = |request: &Request| -> Result<Report, String> {
        let verdict = host.evaluate(&loaded.digest, request);
        verdict
            .map(|verdict| verdict.report)
            .map_err(|failure| format!("{:?}: {}", failure.cause, failure.detail))
    };
    generated(pack, &judge)
}
