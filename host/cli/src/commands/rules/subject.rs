//! The pack that a subcommand is about: sources that a person is writing, or a pack that was built.

use super::archive;
use crate::render::Screen;
use digipro_build::{Language, Sources, is_source};
use digipro_kit::Files;
use digipro_rules::{Config, Host, LoadedPack, Trust, trust::SIGNATURE};
use digipro_site::Error;
use digipro_site::engine;
use digipro_site::source;
use digipro_vocab::PackManifest;
use std::path::{Path, PathBuf};

/// A pack named on the command line.
pub struct Subject {
    /// What it is built from, when sources were named.
    pub sources: Option<(PathBuf, Sources)>,
    /// Its files: without a component when it was not compiled.
    pub files: Files,
    /// Its manifest.
    pub manifest: PackManifest,
}

/// How much of the sources is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Make {
    /// Only what needs no compiler for WebAssembly.
    Native,
    /// The component too.
    Component,
}

/// Opens what was named: the folder of sources, the folder or archive of a built pack, or the id of one that
/// comes with the command.
///
/// # Errors
/// When it cannot be read or does not hold; when it cannot be compiled.
pub fn open(name: &str, make: Make, screen: &Screen) -> Result<Subject, Error> {
    let folder = Path::new(name);
    if !is_source(folder) || folder.join("pack.toml").is_file() {
        let (files, _) = archive::fetch(name, false)?;
        let manifest = source::manifest(&files)?;
        return Ok(Subject { sources: None, files, manifest });
    }
    let sources = Sources::open(folder).map_err(unbuilt)?;
    let say = if sources.language() == Language::Rust && make == Make::Component {
        "rules-compiling"
    } else {
        "rules-running"
    };
    let spinner = indicatif::ProgressBar::new_spinner().with_message(screen.say(say, &[]));
    spinner.enable_steady_tick(std::time::Duration::from_millis(120));
    let made = match make {
        Make::Component => sources.build().and_then(|built| Ok((built.files()?, built.manifest))),
        Make::Native => sources.bundle().map(|bundle| {
            let files = bundle.files.into_iter().map(|(path, text)| (path, text.into_bytes())).collect();
            (files, bundle.manifest)
        }),
    };
    spinner.finish_and_clear();
    let (files, manifest) = made.map_err(unbuilt)?;
    Ok(Subject { sources: Some((folder.to_owned(), sources)), files, manifest })
}

/// Why sources could not be made a pack: what does not hold is the author's affair, a missing compiler the
/// machine's.
pub fn unbuilt(error: digipro_build::Error) -> Error {
    use digipro_build::Error as E;
    match error {
        E::Pack { .. } | E::Compile { .. } | E::CompileC { .. } => Error::Negative(error.to_string()),
        E::Source { path, what } => Error::input(path.display(), what),
        E::NoToolchain { .. } | E::NoCompiler { .. } => Error::machinery(&error)
            .help("`--native` does without a component: declarations, texts and vectors are still checked"),
        other => Error::machinery(other),
    }
}

impl Subject {
    /// A host of its own with the pack in it. Who signed it does not matter to its author.
    ///
    /// # Errors
    /// When the pack does not load; everything that is wrong is shown.
    pub fn load(&self, screen: &Screen) -> Result<(Host, LoadedPack), Error> {
        let config = Config { trust: Trust::anybody(), ..Config::default() };
        let (host, _) = Host::new(config, None).map_err(Error::machinery)?;
        let mut files = self.files.clone();
        files.remove(SIGNATURE);
        let text = |file: &str| files.get(file).map(|bytes| String::from_utf8_lossy(bytes).into_owned());
        let loaded = host.load(&files).map_err(|found| {
            for diagnostic in &found {
                screen.diagnostic(diagnostic, &text);
            }
            engine::first(&found)
        })?;
        Ok((host, loaded))
    }
}
