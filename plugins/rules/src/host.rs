//! The host: loads packs, and asks each in a fresh instance that is thrown away.

use crate::{
    Evaluator, Verdict,
    cache::{Cache, Compiled},
    ceiling::{Ceiling, Reached},
    code::Code,
    codes,
    contract::{Broken, Prepared, Version},
    engine, evaluator,
    files::PackFiles,
    interface,
    limits::{self, Limits},
    report, size,
    ticker::Ticker,
    trust::{Signer, Trust},
    verify::{self, Verified},
};
use cap_std::fs::Dir;
use digipro_vocab::{
    Diagnostic, Digest, Fact, FactKind, Failure, FailureCause, Name, PackManifest, Report, Request,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
    sync::{Arc, OnceLock, PoisonError, RwLock},
};
use wasmtime::{Engine, Store, Trap, WasmBacktrace, component::Component, component::Linker};

/// What the operator decides.
#[derive(Clone, Debug, Default)]
pub struct Config {
    /// Whom the host believes.
    pub trust: Trust,
    /// The limits of a call.
    pub limits: Limits,
    /// The key that seals the cache of compiled code; one is made in the cache's folder when absent.
    pub seal: Option<[u8; 32]>,
}

/// Runs rule packs. One for a process; every thread may ask at the same time.
pub struct Host {
    engine: Engine,
    trust: Trust,
    limits: Limits,
    cache: Option<Cache>,
    packs: RwLock<BTreeMap<Digest, Arc<Pack>>>,
    /// Packs that give no verdict any more, and why.
    withheld: RwLock<BTreeMap<Digest, String>>,
    /// Started by the first call.
    ticker: OnceLock<std::io::Result<Ticker>>,
}

/// A pack that can be asked.
struct Pack {
    manifest: Arc<PackManifest>,
    contract: Version,
    code: Code,
    /// What the rules at each point declare to read.
    declared: BTreeMap<Name, Declared>,
}

/// What the rules at one point declare to read.
#[derive(Clone, Debug, Default)]
struct Declared {
    facts: BTreeMap<Name, FactKind>,
    parameters: BTreeSet<Name>,
}

/// What loading a pack came to.
#[derive(Clone, Debug)]
pub struct LoadedPack {
    /// Its manifest.
    pub manifest: Arc<PackManifest>,
    /// Its identity: the digest of the portable component.
    pub digest: Digest,
    /// The keys that signed it; none where it may be unsigned.
    pub signers: Vec<Signer>,
    /// Where its compiled code came from.
    pub compiled: Compiled,
    /// What the operator should know.
    pub notes: Vec<Diagnostic>,
}

/// The runtime cannot be set up on this machine.
#[derive(Debug, thiserror::Error)]
#[error("the WebAssembly runtime cannot be set up: {0}")]
pub struct NoRuntime(String);

impl Host {
    /// A host without packs. Without a cache, packs are compiled each time they are loaded.
    ///
    /// # Errors
    /// When the machine does not let the runtime reserve its address space.
    pub fn new(config: Config, cache: Option<Dir>) -> Result<(Self, Vec<Diagnostic>), NoRuntime> {
        let engine = engine::engine().map_err(|error| NoRuntime(format!("{error:#}")))?;
        let mut notes = Vec::new();
        let cache = cache.and_then(|folder| match Cache::open(folder, config.seal) {
            Ok(cache) => Some(cache),
            Err(error) => {
                notes.push(crate::cache::unusable(&error));
                None
            }
        });
        let limits = Limits { memory: config.limits.memory.min(limits::MEMORY), ..config.limits };
        let (packs, withheld, ticker) = (RwLock::default(), RwLock::default(), OnceLock::new());
        Ok((Self { engine, trust: config.trust, limits, cache, packs, withheld, ticker }, notes))
    }

    /// Verifies, compiles and keeps a pack. Loading the same pack again changes nothing.
    ///
    /// # Errors
    /// Everything that is wrong with it: P0701 to P0720.
    pub fn load(&self, files: &PackFiles) -> Result<LoadedPack, Vec<Diagnostic>> {
        let verified = verify::verify(files, Some(&self.trust))?;
        let digest = verified.manifest.component.digest;
        let (prepared, compiled, notes) = self.prepared(&digest, verified.component, verified.contract)?;
        self.keep(verified, Code::ready(prepared), compiled, notes)
    }

    /// Loads a pack that this host accepted before, for the cases that are bound to it: everything is verified but
    /// the signatures, since a key may have been taken off its ring meanwhile. The caller answers for the bytes being
    /// those that were accepted. Code that the cache has not is compiled at the first question: most cases ask few packs.
    ///
    /// # Errors
    /// As for [`Host::load`], but for P0714 to P0717 and P0780 to P0782, and for what only compiling tells (P0710 to
    /// P0713): that pack is indeterminate when it is asked.
    pub fn load_accepted(&self, files: &PackFiles) -> Result<LoadedPack, Vec<Diagnostic>> {
        let verified = verify::verify(files, None)?;
        interface::is_component(verified.component).map_err(one)?;
        let digest = verified.manifest.component.digest;
        let cached = self.cache.as_ref().map(|cache| cache.find(&self.engine, &digest));
        let (component, notes) = cached.unwrap_or_default();
        let (code, compiled) = match component {
            Some(component) => {
                let prepared = self.prepare(verified.contract, &component).map_err(one)?;
                (Code::ready(prepared), Compiled::Cached)
            }
            None => (Code::deferred(verified.component.to_vec()), Compiled::Deferred),
        };
        self.keep(verified, code, compiled, notes)
    }

    /// From now on a pack gives no verdict, for this reason: what asks it waits for a person.
    pub fn withhold(&self, digest: Digest, why: String) {
        self.withheld.write().unwrap_or_else(PoisonError::into_inner).insert(digest, why);
    }

    /// Compiled or taken from the cache, with the interface of its contract and nothing else.
    fn prepared(
        &self,
        digest: &Digest,
        wasm: &[u8],
        contract: Version,
    ) -> Result<(Prepared, Compiled, Vec<Diagnostic>), Vec<Diagnostic>> {
        interface::is_component(wasm).map_err(one)?;
        let (component, compiled, notes) = self.compile(digest, wasm).map_err(one)?;
        interface::check(&self.engine, &component, contract)?;
        Ok((self.prepare(contract, &component).map_err(one)?, compiled, notes))
    }

    /// Forgets a pack. Calls that are under way end as if it were there.
    pub fn unload(&self, digest: &Digest) {
        self.packs.write().unwrap_or_else(PoisonError::into_inner).remove(digest);
    }

    /// The manifests of all loaded packs, by digest.
    #[must_use]
    pub fn manifests(&self) -> BTreeMap<Digest, Arc<PackManifest>> {
        let packs = self.packs.read().unwrap_or_else(PoisonError::into_inner);
        packs.iter().map(|(digest, pack)| (*digest, pack.manifest.clone())).collect()
    }

    fn compile(
        &self,
        digest: &Digest,
        wasm: &[u8],
    ) -> Result<(Component, Compiled, Vec<Diagnostic>), Diagnostic> {
        let compiled = match &self.cache {
            Some(cache) => cache.compile(&self.engine, digest, wasm),
            None => Component::new(&self.engine, wasm).map(|c| (c, Compiled::Fresh, Vec::new())),
        };
        compiled.map_err(|error| {
            let what = format!("the component cannot be compiled: {error:#}");
            let help = "it is truncated or invalid, or it uses features or amounts that the contract forbids";
            Diagnostic::error(codes::P0710, what).file(crate::files::COMPONENT).help(help)
        })
    }

    /// Ready to be instantiated, with nothing linked: there are no imports.
    fn prepare(&self, contract: Version, component: &Component) -> Result<Prepared, Diagnostic> {
        let linker = Linker::<Ceiling>::new(&self.engine);
        let prepared = linker.instantiate_pre(component).and_then(|pre| Prepared::new(contract, pre));
        prepared.map_err(|error| {
            let what = format!("the component does not keep to contract `{}`: {error:#}", contract.name());
            Diagnostic::error(codes::P0713, what).file(crate::files::COMPONENT)
        })
    }

    fn keep(
        &self,
        verified: Verified<'_>,
        code: Code,
        compiled: Compiled,
        notes: Vec<Diagnostic>,
    ) -> Result<LoadedPack, Vec<Diagnostic>> {
        let (manifest, contract) = (Arc::new(verified.manifest), verified.contract);
        let digest = manifest.component.digest;
        let mut packs = self.packs.write().unwrap_or_else(PoisonError::into_inner);
        if let Some(other) = packs.get(&digest).map(|kept| &kept.manifest).filter(|kept| **kept != manifest) {
            let (id, version) = (&other.id, &other.version);
            let short = digest.short();
            let what =
                format!("the component `{short}` is loaded already with the manifest of `{id}` {version}");
            return Err(vec![Diagnostic::error(codes::P0720, what).help("unload that pack first")]);
        }
        let pack =
            || Arc::new(Pack { declared: declared(&manifest), manifest: manifest.clone(), contract, code });
        packs.entry(digest).or_insert_with(pack);
        Ok(LoadedPack { manifest, digest, signers: verified.signers, compiled, notes })
    }

    fn pack(&self, digest: &Digest) -> Result<Arc<Pack>, Failure> {
        let withheld = self.withheld.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(why) = withheld.get(digest) {
            return Err(failure(FailureCause::Absent, why.clone()));
        }
        let packs = self.packs.read().unwrap_or_else(PoisonError::into_inner);
        packs.get(digest).cloned().ok_or_else(|| evaluator::absent(digest))
    }

    /// Runs the component in a fresh store, and returns the report and the fuel spent.
    fn call(&self, pack: &Pack, request: &Request) -> Result<(Report, u64), Failure> {
        let prepared = pack.code.get(|portable| {
            self.prepared(&pack.manifest.component.digest, portable, pack.contract).map(|(ready, ..)| ready)
        })?;
        self.tick()?;
        let fuel = pack.manifest.fuel.map_or(self.limits.fuel, |own| own.min(self.limits.fuel));
        let mut store = Store::new(&self.engine, Ceiling { memory: self.limits.memory });
        store.limiter(|ceiling| ceiling);
        store.set_epoch_deadline(self.limits.ticks());
        store.set_hostcall_fuel(limits::LIFTED);
        // Fuel is switched on in the engine, so it can be set and read.
        store.set_fuel(fuel).map_err(|error| failure(FailureCause::Timeout, error.to_string()))?;
        let answer = prepared.evaluate(&mut store, request);
        let spent = fuel.saturating_sub(store.get_fuel().unwrap_or(0));
        match answer {
            Ok(report) => Ok((report, spent)),
            Err(Broken::Answer(what)) => Err(failure(FailureCause::Report, what)),
            Err(Broken::Stopped(error)) => Err(stopped(&error)),
        }
    }

    /// Starts the ticker, once.
    fn tick(&self) -> Result<(), Failure> {
        let ticker = self.ticker.get_or_init(|| Ticker::start(&self.engine));
        ticker.as_ref().map(drop).map_err(|error| {
            failure(FailureCause::Timeout, format!("the wall clock could not be started: {error}"))
        })
    }
}

impl Evaluator for Host {
    fn evaluate(&self, digest: &Digest, request: &Request) -> Result<Verdict, Failure> {
        let pack = self.pack(digest)?;
        let (manifest, act_date) = (&pack.manifest, request.act_date);
        if !manifest.covers.contains(act_date) {
            let what =
                format!("the law of {act_date} is not encoded in `{}` {}", manifest.id, manifest.version);
            return Err(failure(FailureCause::NotEncoded, what));
        }
        let request = pack.minimised(request)?;
        let size = size::of_request(&request);
        if size > limits::REQUEST {
            let what = format!("the request has {size} bytes, and may have {}", limits::REQUEST);
            return Err(failure(FailureCause::Request, what));
        }
        let (report, fuel) = self.call(&pack, &request)?;
        report::check(manifest, &request.point, act_date, &report)
            .map_err(|what| failure(FailureCause::Report, what))?;
        Ok(Verdict { report, fuel, digest: *digest, contract: pack.contract.name().into() })
    }

    fn limits(&self) -> Name {
        self.limits.name()
    }
}

impl Pack {
    /// The request with only what the pack's rules declare at its point (invariant DECLARED-FACTS).
    fn minimised(&self, request: &Request) -> Result<Request, Failure> {
        let nothing = Declared::default();
        let declared = self.declared.get(&request.point).unwrap_or(&nothing);
        let wrong = |fact: &Fact, kind: &FactKind| {
            let given = fact.value.kind();
            let what = format!("fact `{}` is declared as {kind:?} and was given as {given:?}", fact.path);
            failure(FailureCause::Request, what)
        };
        let mut facts = Vec::with_capacity(declared.facts.len());
        for fact in &request.facts {
            match declared.facts.get(&fact.path) {
                Some(kind) if !report::agrees(*kind, fact.value.kind()) => return Err(wrong(fact, kind)),
                Some(_) => facts.push(fact.clone()),
                None => {}
            }
        }
        let parameters = request.parameters.iter().filter(|p| declared.parameters.contains(&p.path));
        Ok(Request {
            point: request.point.clone(),
            facts,
            parameters: parameters.cloned().collect(),
            act_date: request.act_date,
            facts_date: request.facts_date,
            known_on: request.known_on,
        })
    }
}

fn declared(manifest: &PackManifest) -> BTreeMap<Name, Declared> {
    let mut points: BTreeMap<Name, Declared> = BTreeMap::new();
    for rule in &manifest.rules {
        for point in &rule.points {
            let declared = points.entry(point.clone()).or_default();
            declared.facts.extend(rule.needs.iter().map(|need| (need.path.clone(), need.kind)));
            declared.parameters.extend(rule.parameters.iter().cloned());
        }
    }
    points
}

fn one(diagnostic: Diagnostic) -> Vec<Diagnostic> {
    vec![diagnostic]
}

fn failure(cause: FailureCause, detail: String) -> Failure {
    Failure { cause, detail }
}

/// Why the runtime stopped a call. What is neither a trap nor a limit of ours is an answer that could not be
/// lifted: an invalid string, a pointer out of bounds, more bytes than may be copied.
fn stopped(error: &wasmtime::Error) -> Failure {
    let cause = if error.is::<Reached>() {
        FailureCause::Memory
    } else if error.is::<wasmtime::PoolConcurrencyLimitError>() {
        // More calls at once than the host has room for: its own trouble, to be retried.
        FailureCause::Timeout
    } else {
        match error.downcast_ref::<Trap>() {
            Some(Trap::OutOfFuel) => FailureCause::Budget,
            Some(Trap::Interrupt) => FailureCause::Timeout,
            Some(Trap::StackOverflow) => FailureCause::Stack,
            Some(Trap::MemoryOutOfBounds) if recursed(error) => FailureCause::Stack,
            Some(_) => FailureCause::Trap,
            None => FailureCause::Report,
        }
    };
    failure(cause, format!("{error:#}").chars().take(limits::DETAIL).collect())
}

/// Whether a call ended deep in itself. A compiled language keeps a stack of its own at the start of the
/// component's memory; running off it is an access out of bounds, in a function that called itself.
fn recursed(error: &wasmtime::Error) -> bool {
    let frames = error.downcast_ref::<WasmBacktrace>().map_or(&[][..], WasmBacktrace::frames);
    let same = |index| frames.iter().filter(|frame| frame.func_index() == index).count();
    frames.len() >= limits::FRAMES && frames.iter().any(|frame| same(frame.func_index()) > limits::FRAMES / 4)
}

impl fmt::Debug for Host {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Host").field("packs", &self.manifests().keys()).finish_non_exhaustive()
    }
}
