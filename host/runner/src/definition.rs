//! Deployed definitions: kept as artifacts of the store, compiled once, shared by all their cases.

use crate::limits::GRAPHS_CACHED;
use crate::{Error, codes};
use digipro_bpmn::tree::Element;
use digipro_kit::Effective;
use digipro_machine::{Graph, Start as MachineStart};
use digipro_store::{ArtifactEntry, ArtifactKind, Store};
use digipro_vocab::{Diagnostic, Digest, EntityId, Instant, Name, Rejection, canonical};
use lru::LruCache;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZeroUsize;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// A definition that was deployed.
#[derive(Clone, Debug)]
pub struct Deployment {
    /// Its name: the digest of its canonical bytes.
    pub digest: Digest,
    /// Whether the very same definition was there already.
    pub repeated: bool,
    /// Warnings and notes.
    pub diagnostics: Vec<Diagnostic>,
}

/// Whose definition it is, and of which kit: the latest one starts new cases.
type Line = (Option<EntityId>, Name);

/// All definitions of a store.
pub(crate) struct Definitions {
    store: Store,
    known: Mutex<Known>,
}

struct Known {
    /// Compiled ones; the one that was used longest ago is compiled again when needed.
    graphs: LruCache<Digest, Arc<Graph>>,
    latest: BTreeMap<Line, Digest>,
    /// How the processes of each begin.
    starts: BTreeMap<Digest, Arc<Vec<MachineStart>>>,
    /// Since when each begins new cases.
    turns: BTreeMap<Digest, Turn>,
    /// The last artifact that was read.
    seen: u64,
}

/// Since when a definition starts new cases: its start timers count from then.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Turn {
    pub(crate) definition: Digest,
    pub(crate) since: Instant,
    /// The number of the artifact by which it came back, if it was deployed before.
    pub(crate) again: Option<u64>,
}

/// A definition that starts new cases, and how.
pub(crate) struct Latest {
    pub(crate) graph: Arc<Graph>,
    pub(crate) starts: Arc<Vec<MachineStart>>,
}

/// On the disk: an older definition starts new cases again. It names the artifact before it, so that coming back twice is
/// two artifacts.
#[derive(Serialize, Deserialize)]
struct Reinstatement {
    definition: Digest,
    after: u64,
}

/// The artifacts that say which definition starts new cases, in their order.
const TURNS: [ArtifactKind; 2] = [ArtifactKind::Definition, ArtifactKind::Reinstatement];

/// Artifacts listed at a time.
const CHUNK: usize = 1_000;

impl Definitions {
    /// Lists the definitions of a store.
    pub(crate) fn open(store: Store) -> Result<Self, Error> {
        let room = NonZeroUsize::new(GRAPHS_CACHED).unwrap_or(NonZeroUsize::MIN);
        let known = Known {
            graphs: LruCache::new(room),
            latest: BTreeMap::new(),
            starts: BTreeMap::new(),
            turns: BTreeMap::new(),
            seen: 0,
        };
        let definitions = Self { store, known: Mutex::new(known) };
        definitions.refresh()?;
        Ok(definitions)
    }

    /// Takes note of definitions that were deployed since, by this process or another.
    pub(crate) fn refresh(&self) -> Result<(), Error> {
        let mut known = self.known();
        loop {
            let entries = self.store.artifacts(&TURNS, known.seen, CHUNK)?;
            let Some(last) = entries.last() else { return Ok(()) };
            for entry in &entries {
                let named = self.named(entry);
                match named.and_then(|digest| Ok((digest, self.read(&digest)?))) {
                    Ok((digest, effective)) => {
                        known.latest.insert((effective.entity, effective.kit), digest);
                        let again = (entry.kind == ArtifactKind::Reinstatement).then_some(entry.number);
                        known.turns.insert(digest, Turn { definition: digest, since: entry.at, again });
                        known.starts.remove(&digest);
                    }
                    // One that cannot be read starts no cases, and holds up no others.
                    Err(error) if is_spoiled(&error) => {
                        tracing::error!(definition = %entry.digest, %error, "definition left out");
                    }
                    // The disk has not answered: what it holds is asked again next time.
                    Err(error) => return Err(error),
                }
            }
            known.seen = last.number;
        }
    }

    /// Checks, compiles and keeps a definition. From now on it starts the new cases of its kit and entity.
    pub(crate) fn deploy(&self, effective: &Effective, at: Instant) -> Result<Deployment, Error> {
        let (graph, diagnostics) = check(effective, at)?;
        let digest = graph.digest;
        let repeated = self.store.artifact(&digest)?.is_some();
        self.store.put_artifact(ArtifactKind::Definition, at, effective.to_bytes())?;
        // Which one is the latest, and since when, is on the disk, the same for every node.
        self.refresh()?;
        self.known().graphs.put(digest, Arc::new(graph));
        self.reinstate(digest, &(effective.entity.clone(), effective.kit.clone()), at)?;
        Ok(Deployment { digest, repeated, diagnostics })
    }

    /// Sees to it that a definition that was deployed once is the latest of its kit and entity again.
    fn reinstate(&self, definition: Digest, line: &Line, at: Instant) -> Result<(), Error> {
        let after = {
            let known = self.known();
            if known.latest.get(line) == Some(&definition) {
                return Ok(());
            }
            known.seen
        };
        let again = Reinstatement { definition, after };
        let bytes = canonical::to_bytes(&again).map_err(crate::message::unwritable)?;
        self.store.put_artifact(ArtifactKind::Reinstatement, at, bytes)?;
        self.refresh()
    }

    /// The definition of which an artifact says that it starts new cases.
    fn named(&self, entry: &ArtifactEntry) -> Result<Digest, Error> {
        if entry.kind == ArtifactKind::Definition {
            return Ok(entry.digest);
        }
        let Some(bytes) = self.store.artifact(&entry.digest)? else {
            return Err(absent(&entry.digest).into());
        };
        let read: Reinstatement =
            serde_json::from_slice(&bytes).map_err(|error| unreadable(&entry.digest, &error))?;
        Ok(read.definition)
    }

    fn known(&self) -> MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn read(&self, digest: &Digest) -> Result<Effective, Error> {
        let Some(bytes) = self.store.artifact(digest)? else { return Err(absent(digest).into()) };
        Ok(Effective::from_bytes(&bytes).map_err(|e| unreadable(digest, &e))?)
    }

    /// The compiled definition of this name.
    pub(crate) fn graph(&self, digest: &Digest) -> Result<Arc<Graph>, Error> {
        if let Some(graph) = self.known().graphs.get(digest) {
            return Ok(Arc::clone(graph));
        }
        let effective = self.read(digest)?;
        let (graph, diagnostics) = digipro_machine::compile(&Arc::new(effective));
        let graph = Arc::new(graph.ok_or(Error::Definition(diagnostics))?);
        let mut known = self.known();
        Ok(Arc::clone(known.graphs.get_or_insert(*digest, || graph)))
    }

    /// The ways in which the processes of a definition begin.
    pub(crate) fn starts(&self, digest: &Digest) -> Result<Arc<Vec<MachineStart>>, Error> {
        let since = {
            let known = self.known();
            if let Some(starts) = known.starts.get(digest) {
                return Ok(Arc::clone(starts));
            }
            known.turns.get(digest).map(|turn| turn.since).ok_or_else(|| absent(digest))?
        };
        let (starts, _) = digipro_machine::starts(&*self.graph(digest)?, since);
        let mut known = self.known();
        // What starts no new cases any more is asked for seldom.
        let current: BTreeSet<Digest> = known.latest.values().copied().collect();
        known.starts.retain(|known, _| current.contains(known));
        Ok(Arc::clone(known.starts.entry(*digest).or_insert_with(|| Arc::new(starts))))
    }

    /// The definition of this name, if it is the latest of its kit and entity.
    pub(crate) fn latest_with(&self, digest: &Digest) -> Result<Option<Latest>, Error> {
        let current = self.known().latest.values().any(|latest| latest == digest);
        current.then(|| self.with_starts(digest)).transpose()
    }

    fn with_starts(&self, digest: &Digest) -> Result<Latest, Error> {
        Ok(Latest { graph: self.graph(digest)?, starts: self.starts(digest)? })
    }

    /// The latest definitions of an entity, those without an entity included. One that cannot be executed any more is
    /// left out: it starts no cases, and holds up no others.
    pub(crate) fn latest_of(&self, entity: Option<&EntityId>) -> Result<Vec<Latest>, Error> {
        self.refresh()?;
        let digests: Vec<Digest> = {
            let known = self.known();
            let ours = |line: &Line| line.0.as_ref() == entity;
            known.latest.iter().filter(|(line, _)| ours(line)).map(|(_, digest)| *digest).collect()
        };
        let mut latest = Vec::new();
        for digest in &digests {
            match self.with_starts(digest) {
                Ok(found) => latest.push(found),
                Err(Error::Store(error)) => return Err(error.into()),
                Err(error) => tracing::error!(definition = %digest, %error, "definition left out"),
            }
        }
        Ok(latest)
    }

    /// The definitions that start new cases, by entity and kit.
    pub(crate) fn latest(&self) -> Result<Vec<Turn>, Error> {
        self.refresh()?;
        let known = self.known();
        Ok(known.latest.values().filter_map(|digest| known.turns.get(digest).copied()).collect())
    }

    /// The latest definition of an entity that has this process.
    pub(crate) fn of_process(&self, entity: Option<&EntityId>, process: &str) -> Result<Arc<Graph>, Error> {
        let mut latest = self.latest_of(entity)?.into_iter().map(|latest| latest.graph);
        let found = latest.find(|graph| graph.processes.contains_key(process));
        Ok(found.ok_or_else(|| {
            Rejection::new(codes::R0120, format!("no deployed definition has the process `{process}`"))
                .help("deploy it, or check the process's id and the entity")
        })?)
    }
}

/// Compiles a definition that can be deployed, with its warnings and notes.
pub(crate) fn check(effective: &Effective, at: Instant) -> Result<(Graph, Vec<Diagnostic>), Error> {
    let (graph, diagnostics) = digipro_machine::compile(&Arc::new(effective.clone()));
    let Some(graph) = graph else { return Err(Error::Definition(diagnostics)) };
    let (_, refused) = digipro_machine::starts(&graph, at);
    if refused.is_empty() {
        return Ok((graph, diagnostics));
    }
    let refused = refused.into_iter().map(|diagnostic| placed(effective, diagnostic));
    Err(Error::Definition(diagnostics.into_iter().chain(refused).collect()))
}

/// The diagnostic with the place of its element in the documents.
fn placed(effective: &Effective, diagnostic: Diagnostic) -> Diagnostic {
    let names = |element: &&Element| {
        let id = element.attribute("id").map(|id| &id.value);
        id.is_some() && id == diagnostic.element.as_ref()
    };
    let mut places = effective.documents.iter().filter_map(|(file, text)| {
        let (document, _) = digipro_bpmn::read_text(text);
        Some((file.clone(), document.tree.elements.iter().find(names)?.tag))
    });
    match places.next() {
        Some((file, span)) => diagnostic.file(file).at(span),
        None => diagnostic,
    }
}

/// Whether a definition itself is at fault, and not the disk that does not answer at the moment.
fn is_spoiled(error: &Error) -> bool {
    use digipro_store::Error::{Damaged, Unreadable};
    !matches!(error, Error::Store(error) if !matches!(error, Unreadable(_) | Damaged(_)))
}

fn absent(digest: &Digest) -> Rejection {
    Rejection::new(codes::R0120, format!("no definition `{digest}` is deployed"))
        .help("deploy it, or list what is deployed")
}

fn unreadable(digest: &Digest, error: &impl std::fmt::Display) -> digipro_store::Error {
    digipro_store::Error::Unreadable(format!("definition {digest}: {error}"))
}
