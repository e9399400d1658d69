//! Installing a pack: nothing is believed, everything is tried, and only then it is kept.

use crate::entry::{Entry, Install, State};
use crate::register::{Installed, newer};
use crate::{Error, Register, codes};
use digipro_rules::trust::{SIGNATURE, Signer};
use digipro_rules::{Compiled, Host, LoadedPack, PackFiles, files, vectors};
use digipro_vocab::{Diagnostic, Digest, Instant, Name, PackManifest};
use std::cmp::Ordering;
use std::collections::BTreeSet;

/// What somebody asks for.
#[derive(Clone, Debug)]
pub struct Order<'a> {
    /// The files of the pack.
    pub files: &'a PackFiles,
    /// Where they came from.
    pub origin: Name,
    /// In shadow: what it says is recorded, and binds nobody.
    pub shadow: bool,
    /// Also when a newer version is installed.
    pub allow_older: bool,
    /// Who asks.
    pub by: Name,
    /// When.
    pub at: Instant,
    /// Packs that come with the program: one of the same id and version has to be the same.
    pub built_in: &'a [PackManifest],
}

/// What installing came to.
#[derive(Clone, Debug)]
pub struct Installation {
    /// The pack as the register has it now.
    pub pack: Installed,
    /// Whether it was there already, with the same signatures.
    pub repeated: bool,
    /// How many vectors were run.
    pub vectors: u64,
    /// Where its compiled code came from.
    pub compiled: Compiled,
    /// What the operator should know.
    pub notes: Vec<Diagnostic>,
}

impl Register {
    /// Installs a pack: signatures, digests and limits; compiled; every vector run on this host; `checks` says what
    /// else is wrong with its manifest; then kept (invariant TRIED-HERE).
    ///
    /// # Errors
    /// P0701 to P0720, P0780 to P0782, P0790 to P0793, what `checks` finds; when the store fails.
    pub fn install(
        &mut self,
        host: &Host,
        order: &Order<'_>,
        checks: &dyn Fn(&PackManifest) -> Vec<Diagnostic>,
    ) -> Result<Installation, Error> {
        let there: BTreeSet<Digest> = host.manifests().into_keys().collect();
        let loaded = host.load(order.files)?;
        let installed = self.install_loaded(host, &loaded, order, checks);
        // What is not installed is not asked either.
        if installed.is_err() && !there.contains(&loaded.digest) {
            host.unload(&loaded.digest);
        }
        installed
    }

    fn install_loaded(
        &mut self,
        host: &Host,
        loaded: &LoadedPack,
        order: &Order<'_>,
        checks: &dyn Fn(&PackManifest) -> Vec<Diagnostic>,
    ) -> Result<Installation, Error> {
        let mut wrong: Vec<Diagnostic> = loaded.signers.iter().filter_map(|s| early(s, order.at)).collect();
        wrong.extend(checks(&loaded.manifest));
        let tried = try_vectors(host, loaded, order.files, &mut wrong);
        if !wrong.is_empty() {
            return Err(Error::Refused(wrong));
        }
        let bytes = order.files.get(files::MANIFEST).map_or(&[][..], Vec::as_slice);
        let manifest = Digest::of(bytes);
        self.refresh()?;
        loop {
            self.fits(loaded, manifest, order)?;
            let signature = order.files.get(SIGNATURE).map(|bytes| Digest::of(bytes));
            let state = if order.shadow { State::Shadow } else { State::Binding };
            let known = self.pack(&manifest).ok().cloned();
            if let Some(pack) = known.filter(|pack| pack.state == state && pack.signature == signature) {
                return Ok(installation(pack, true, tried, loaded));
            }
            let signature = self.keep(order.at, order.files)?;
            let entry = entry(loaded, manifest, signature, state, tried, order);
            if self.enter(order.at, Entry::Install(Box::new(entry)))? {
                let pack = self.pack(&manifest)?.clone();
                return Ok(installation(pack, false, tried, loaded));
            }
        }
    }

    /// Whether the pack fits to what is installed.
    fn fits(&self, loaded: &LoadedPack, manifest: Digest, order: &Order<'_>) -> Result<(), Diagnostic> {
        let (id, version) = (&loaded.manifest.id, &loaded.manifest.version);
        let built_in = order.built_in.iter().find(|pack| pack.id == *id && pack.version == *version);
        let packs = self.packs();
        let mut same = packs.iter().filter(|pack| pack.id == *id && pack.version == *version);
        let other = same.find(|pack| pack.manifest != manifest).map(|pack| pack.component);
        let other = other
            .or_else(|| built_in.filter(|pack| **pack != *loaded.manifest).map(|pack| pack.component.digest));
        if let Some(other) = other {
            let what = format!(
                "`{id}` {version} is known with the component `{}`, and this one has `{}`",
                other.short(),
                loaded.digest.short()
            );
            let help = "a version names one pack for ever: ask the publisher for a new version";
            return Err(Diagnostic::error(codes::P0791, what).help(help));
        }
        let here = self.pack(&manifest).ok();
        if order.shadow && (here.is_some_and(|pack| pack.bound) || built_in.is_some()) {
            let what = format!("`{id}` {version} binds, and does not go back to the shadow");
            return Err(Diagnostic::error(codes::P0793, what).help("try the next version in shadow"));
        }
        if !order.shadow && here.is_some_and(|pack| pack.state == State::Shadow) {
            let what = format!("`{id}` {version} is installed in shadow");
            return Err(Diagnostic::error(codes::P0793, what).help("`digipro rules bind` makes it count"));
        }
        let used = |pack: &&&Installed| pack.id == *id && pack.state != State::Retired;
        let later = packs.iter().filter(used).find(|pack| newer(&pack.version, version) == Ordering::Greater);
        match later {
            Some(later) if !order.allow_older => {
                let what = format!("`{id}` {} is installed, and {version} is older", later.version);
                let help = "if you mean it, repeat with `--allow-older`";
                Err(Diagnostic::error(codes::P0792, what).help(help))
            }
            _ => Ok(()),
        }
    }
}

/// A signature that says that it was made after now.
fn early(signer: &Signer, now: Instant) -> Option<Diagnostic> {
    (signer.signed_at > now).then(|| {
        let what = format!("the key `{}` signed at {}, which is yet to come", signer.name, signer.signed_at);
        let help = "look at the clock of this machine, and at that of whoever signed";
        Diagnostic::error(digipro_rules::codes::P0781, what).file(SIGNATURE).help(help)
    })
}

/// Runs every vector; says how many.
fn try_vectors(host: &Host, loaded: &LoadedPack, files: &PackFiles, wrong: &mut Vec<Diagnostic>) -> u64 {
    let tried = vectors::run(host, loaded, files);
    let help = "the pack is not what its publisher built and tried, or this host is not in order";
    if tried.is_empty() {
        let what = format!("`{}` has no vectors to be tried with", loaded.manifest.id);
        wrong.push(Diagnostic::error(codes::P0790, what).help("ask the publisher for vectors"));
    }
    for one in &tried {
        if let Err(differs) = &one.outcome {
            let what = format!("vector `{}`: {differs}", one.name);
            wrong.push(Diagnostic::error(codes::P0790, what).file(one.file.clone()).help(help));
        }
    }
    tried.len() as u64
}

fn entry(
    loaded: &LoadedPack,
    manifest: Digest,
    signature: Option<Digest>,
    state: State,
    vectors: u64,
    order: &Order<'_>,
) -> Install {
    let pack = &loaded.manifest;
    Install {
        at: order.at,
        by: order.by.clone(),
        origin: order.origin.clone(),
        manifest,
        component: loaded.digest,
        signature,
        id: pack.id.clone(),
        version: pack.version.clone(),
        level: pack.level,
        publisher: pack.publisher.clone(),
        standing: pack.standing,
        state,
        signers: loaded.signers.clone(),
        vectors,
    }
}

fn installation(pack: Installed, repeated: bool, vectors: u64, loaded: &LoadedPack) -> Installation {
    Installation { pack, repeated, vectors, compiled: loaded.compiled, notes: loaded.notes.clone() }
}
