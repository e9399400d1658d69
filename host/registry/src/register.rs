//! The packs that are installed, read off the register of the store.

use crate::entry::{Bind, Change, Enacted, Entry, Hear, Install, State, unusable};
use crate::{Error, codes};
use digipro_rules::trust::{SIGNATURE, Signer, Statement, Trust};
use digipro_rules::{PackFiles, files};
use digipro_store::{ArtifactKind, Entered, Store};
use digipro_vocab::{Diagnostic, Digest, EntityId, Instant, Level, Name, PackManifest, Standing};
use std::collections::BTreeMap;

/// What is installed. It is read off the register when it is opened; each change is written there first.
pub struct Register {
    pub(crate) store: Store,
    /// By the digest of the manifest, which names every byte of a pack.
    packs: BTreeMap<Digest, Installed>,
    statements: Vec<Hear>,
    /// Number of the last entry.
    last: u64,
}

/// A pack that is or was installed.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Installed {
    /// Its id.
    pub id: Name,
    /// Its version.
    pub version: Name,
    /// Digest of its manifest.
    pub manifest: Digest,
    /// Digest of its portable component: its identity in every log.
    pub component: Digest,
    /// Digest of its signature file, if it is signed.
    pub signature: Option<Digest>,
    /// The level at which it speaks.
    pub level: Level,
    /// Who publishes it.
    pub publisher: EntityId,
    /// Whether it claims force of law.
    pub standing: Standing,
    /// How it is used.
    pub state: State,
    /// Whether it ever bound: then it does not go back to the shadow.
    pub bound: bool,
    /// When it was installed, by the clock of this host.
    pub installed: Instant,
    /// Who installed it.
    pub by: Name,
    /// Where it came from, as whoever installed it named it.
    pub origin: Name,
    /// Who signed it.
    pub signers: Vec<Signer>,
    /// From when it binds, when it came out of the shadow.
    pub enacted: Option<Enacted>,
}

impl Register {
    /// Reads the register of a store, and proves its chain.
    ///
    /// # Errors
    /// When the store cannot be read, or an entry is damaged or written by a newer version (P0799).
    pub fn open(store: Store) -> Result<Self, Error> {
        let mut register = Self { store, packs: BTreeMap::new(), statements: Vec::new(), last: 0 };
        register.refresh()?;
        Ok(register)
    }

    /// Takes note of what other nodes wrote since.
    ///
    /// # Errors
    /// As for opening.
    pub fn refresh(&mut self) -> Result<(), Error> {
        let last = self.last;
        for entry in self.store.register()?.into_iter().skip_while(|entry| entry.seq <= last) {
            self.fold(Entry::read(entry.seq, &entry.body)?);
            self.last = entry.seq;
        }
        Ok(())
    }

    fn fold(&mut self, entry: Entry) {
        match entry {
            Entry::Install(install) => {
                let before = self.packs.remove(&install.manifest);
                self.packs.insert(install.manifest, installed(*install, before));
            }
            Entry::Bind(bind) => {
                if let Some(pack) = self.packs.get_mut(&bind.manifest) {
                    (pack.state, pack.bound, pack.enacted) = (State::Binding, true, Some(bind.enacted));
                }
            }
            Entry::Retire(change) => {
                if let Some(pack) = self.packs.get_mut(&change.manifest) {
                    pack.state = State::Retired;
                }
            }
            Entry::Hear(hear) => self.statements.push(hear),
        }
    }

    /// Writes an entry; when another node wrote in between, takes note of that and answers `false`.
    pub(crate) fn enter(&mut self, at: Instant, entry: Entry) -> Result<bool, Error> {
        match self.store.enter(self.last, at, entry.bytes()?)? {
            Entered::Kept(seq) => {
                self.last = seq;
                self.fold(entry);
                Ok(true)
            }
            Entered::Conflict(_) => {
                self.refresh()?;
                Ok(false)
            }
        }
    }

    /// All packs that are or were installed, by id, the newest version of each first.
    #[must_use]
    pub fn packs(&self) -> Vec<&Installed> {
        let mut packs: Vec<&Installed> = self.packs.values().collect();
        packs.sort_by(|one, other| {
            one.id.cmp(&other.id).then_with(|| newer(&one.version, &other.version).reverse())
        });
        packs
    }

    /// The pack that somebody names: `id`, `id@version`, or the first digits of its manifest's or component's digest.
    ///
    /// # Errors
    /// P0794 when there is none, or more than one.
    pub fn find(&self, name: &str) -> Result<&Installed, Diagnostic> {
        let (id, version) = name.split_once('@').unwrap_or((name, ""));
        let digits = name.len() >= 8 && name.bytes().all(|byte| byte.is_ascii_hexdigit());
        let begins = |digest: &Digest| digits && digest.to_string().starts_with(name);
        let named = |pack: &&&Installed| {
            *pack.id == *id && (version.is_empty() || *pack.version == *version)
                || begins(&pack.manifest)
                || begins(&pack.component)
        };
        let all = self.packs();
        let found: Vec<&Installed> = all.iter().filter(named).copied().collect();
        let used: Vec<&Installed> =
            found.iter().filter(|pack| pack.state != State::Retired).copied().collect();
        let choice = if used.is_empty() { found } else { used };
        match choice.as_slice() {
            [one] => Ok(one),
            [] => {
                let known: Vec<String> =
                    all.iter().map(|pack| format!("`{}@{}`", pack.id, pack.version)).collect();
                let what = format!("no pack `{name}` is installed");
                let help = if known.is_empty() {
                    "none is".to_owned()
                } else {
                    format!("installed: {}", known.join(", "))
                };
                Err(Diagnostic::error(codes::P0794, what).help(help))
            }
            several => {
                let known: Vec<String> =
                    several.iter().map(|p| format!("`{}@{}`", p.id, p.version)).collect();
                let what = format!("`{name}` may be any of {}", known.join(", "));
                Err(Diagnostic::error(codes::P0794, what).help("name its version too"))
            }
        }
    }

    /// The files of an installed pack, with the signatures that it was accepted with. Each has the digest that the
    /// register names, or it is not given out.
    ///
    /// # Errors
    /// When the store cannot be read, or bytes are gone or altered (P0799).
    pub fn files(&self, pack: &Installed) -> Result<PackFiles, Error> {
        let bytes = |digest: &Digest| -> Result<Vec<u8>, Error> {
            let gone =
                || unusable(format!("the bytes `{digest}` of `{}` {} are gone", pack.id, pack.version));
            Ok(self.store.artifact(digest)?.ok_or_else(gone)?)
        };
        let text = bytes(&pack.manifest)?;
        let manifest = manifest(&text)?;
        let mut files = PackFiles::from([(files::MANIFEST.into(), text)]);
        files.insert(files::COMPONENT.into(), bytes(&manifest.component.digest)?);
        for (path, digest) in &manifest.files {
            files.insert(path.clone(), bytes(digest)?);
        }
        if let Some(signature) = &pack.signature {
            files.insert(SIGNATURE.into(), bytes(signature)?);
        }
        Ok(files)
    }

    /// Puts the files of a pack into the store, and returns the digest of its signature file.
    pub(crate) fn keep(&self, at: Instant, files: &PackFiles) -> Result<Option<Digest>, Error> {
        let mut signature = None;
        for (path, bytes) in files {
            let digest = self.store.put_artifact(ArtifactKind::Pack, at, bytes.clone())?;
            if &**path == SIGNATURE {
                signature = Some(digest);
            }
        }
        Ok(signature)
    }

    /// A pack in shadow counts, for acts from a day on.
    ///
    /// # Errors
    /// P0793 when it binds already; P0794 when it is retired; when the store fails.
    pub fn bind(
        &mut self,
        manifest: &Digest,
        by: &str,
        at: Instant,
        reason: &str,
        enacted: &Enacted,
    ) -> Result<(), Error> {
        loop {
            let pack = self.pack(manifest)?;
            let name = format!("`{}` {}", pack.id, pack.version);
            match pack.state {
                State::Shadow => {}
                State::Binding => {
                    return Err(Diagnostic::error(codes::P0793, format!("{name} binds already")).into());
                }
                State::Retired => {
                    let what = format!("{name} is retired");
                    return Err(Diagnostic::error(codes::P0794, what).help("install it again first").into());
                }
            }
            let (by, reason, enacted) = (by.into(), reason.into(), enacted.clone());
            if self.enter(at, Entry::Bind(Bind { at, by, manifest: *manifest, reason, enacted }))? {
                return Ok(());
            }
        }
    }

    /// Nothing new is bound to a pack from now on. Its bytes stay, and what is bound to it goes on.
    ///
    /// # Errors
    /// P0794 when it is retired already; when the store fails.
    pub fn retire(
        &mut self,
        manifest: &Digest,
        by: &str,
        at: Instant,
        reason: &str,
        cases: u64,
    ) -> Result<(), Error> {
        loop {
            let pack = self.pack(manifest)?;
            if pack.state == State::Retired {
                let what = format!("`{}` {} is retired already", pack.id, pack.version);
                return Err(Diagnostic::error(codes::P0794, what).into());
            }
            let (by, reason) = (by.into(), reason.into());
            if self.enter(at, Entry::Retire(Change { at, by, manifest: *manifest, reason, cases }))? {
                return Ok(());
            }
        }
    }

    pub(crate) fn pack(&self, manifest: &Digest) -> Result<&Installed, Diagnostic> {
        let none = || {
            Diagnostic::error(codes::P0794, format!("no pack with the manifest `{manifest}` is installed"))
        };
        self.packs.get(manifest).ok_or_else(none)
    }

    /// What the operator believes, and what the rings have said since. The second part tells of statements that do
    /// not hold under the trust file of today: their keys are not added; what they revoked stays revoked.
    ///
    /// # Errors
    /// When the store cannot be read or a statement's bytes are gone.
    pub fn trust(&self, mut trust: Trust) -> Result<(Trust, Vec<Diagnostic>), Error> {
        let mut notes = Vec::new();
        for heard in &self.statements {
            let file = format!("{}-{}.toml", heard.ring, heard.sequence);
            let gone = || unusable(format!("the bytes of the statement `{file}` are gone"));
            let bytes = self.store.artifact(&heard.statement)?.ok_or_else(gone)?;
            let signature = self.store.artifact(&heard.signature)?.ok_or_else(gone)?;
            if let Err(mut wrong) = trust.hear(&file, &bytes, &signature) {
                trust.keep_revocations(&Statement::read(&file, &bytes)?);
                wrong.severity = digipro_vocab::Severity::Warning;
                notes.push(wrong.help("its keys are not believed; what it revoked stays revoked"));
            }
        }
        Ok((trust, notes))
    }

    /// Takes note of a ring's statement, under what is believed now; returns it and the packs that it revokes.
    ///
    /// # Errors
    /// What is wrong with it (P0715 to P0717, P0780 to P0785); when the store fails.
    pub fn hear(
        &mut self,
        operator: &Trust,
        (statement, signature): (&[u8], &[u8]),
        by: &str,
        at: Instant,
    ) -> Result<(Statement, Vec<Installed>), Error> {
        loop {
            let (mut trust, _) = self.trust(operator.clone())?;
            let before = trust.clone();
            let said = trust.hear("statement.toml", statement, signature)?;
            let gone = |trust: &Trust, pack: &&Installed| {
                trust.revocations.of_pack(pack.level, &pack.manifest, &pack.component).is_some()
            };
            let packs = self.packs();
            let revoked = packs.iter().filter(|pack| gone(&trust, pack) && !gone(&before, pack));
            let revoked: Vec<Installed> = revoked.map(|pack| (*pack).clone()).collect();
            let entry = Hear {
                at,
                by: by.into(),
                ring: said.ring,
                sequence: said.sequence,
                statement: self.store.put_artifact(ArtifactKind::Blob, at, statement.to_vec())?,
                signature: self.store.put_artifact(ArtifactKind::Blob, at, signature.to_vec())?,
                revokes: revoked.iter().map(|pack| pack.manifest).collect(),
            };
            if self.enter(at, Entry::Hear(entry))? {
                return Ok((said, revoked));
            }
        }
    }
}

/// A pack as its entry has it; what it was before it is installed once more stays with it.
fn installed(install: Install, before: Option<Installed>) -> Installed {
    Installed {
        bound: before.as_ref().is_some_and(|before| before.bound) || install.state == State::Binding,
        id: install.id,
        version: install.version,
        manifest: install.manifest,
        component: install.component,
        signature: install.signature,
        level: install.level,
        publisher: install.publisher,
        standing: install.standing,
        state: install.state,
        installed: install.at,
        by: install.by,
        origin: install.origin,
        signers: install.signers,
        enacted: before.and_then(|before| before.enacted),
    }
}

/// A manifest that was accepted once.
fn manifest(bytes: &[u8]) -> Result<PackManifest, Diagnostic> {
    let text = std::str::from_utf8(bytes).map_err(|error| unusable(error.to_string()))?;
    toml::from_str(text).map_err(|error| unusable(error.message().to_owned()))
}

/// Which of two versions is newer; what is not a version by the rules of semver is older than what is.
#[must_use]
pub fn newer(one: &str, other: &str) -> std::cmp::Ordering {
    semver::Version::parse(one).ok().cmp(&semver::Version::parse(other).ok()).then_with(|| one.cmp(other))
}
