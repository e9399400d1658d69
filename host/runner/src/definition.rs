//! Deployed definitions: kept as artifacts of the store, compiled once, shared by all their cases.

use crate::limits::GRAPHS_CACHED;
use crate::{Error, codes};
use digipro_bpmn::tree::Element;
use digipro_kit::Effective;
use digipro_machine::graph::{Given, Kind, Node, Throw, TimerSpec, Trigger};
use digipro_machine::{Graph, NodeIx, start_moments};
use digipro_store::{ArtifactKind, Store};
use digipro_vocab::{Diagnostic, Digest, EntityId, Instant, Name, Rejection};
use lru::LruCache;
use std::collections::BTreeMap;
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
    /// When each was first deployed.
    deployed: BTreeMap<Digest, Instant>,
    /// The last artifact that was read.
    seen: u64,
}

/// Artifacts listed at a time.
const CHUNK: usize = 1_000;

impl Definitions {
    /// Lists the definitions of a store.
    pub(crate) fn open(store: Store) -> Result<Self, Error> {
        let room = NonZeroUsize::new(GRAPHS_CACHED).unwrap_or(NonZeroUsize::MIN);
        let known = Known {
            graphs: LruCache::new(room),
            latest: BTreeMap::new(),
            deployed: BTreeMap::new(),
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
            let entries = self.store.artifacts(ArtifactKind::Definition, known.seen, CHUNK)?;
            let Some(last) = entries.last() else { return Ok(()) };
            for entry in &entries {
                match self.read(&entry.digest) {
                    Ok(effective) => {
                        known.latest.insert((effective.entity, effective.kit), entry.digest);
                        known.deployed.insert(entry.digest, entry.at);
                    }
                    // One that cannot be read starts no cases, and holds up no others.
                    Err(error) => tracing::error!(definition = %entry.digest, %error, "definition left out"),
                }
            }
            known.seen = last.number;
        }
    }

    /// Checks, compiles and keeps a definition. From now on it starts the new cases of its kit and entity.
    pub(crate) fn deploy(&self, effective: &Effective, at: Instant) -> Result<Deployment, Error> {
        let (graph, diagnostics) = digipro_machine::compile(&Arc::new(effective.clone()));
        let Some(graph) = graph else { return Err(Error::Definition(diagnostics)) };
        let refused: Vec<_> = kept_messages(&graph).into_iter().chain(started_by_a_case(&graph)).collect();
        if !refused.is_empty() {
            let refused = refused.into_iter().map(|diagnostic| placed(effective, diagnostic));
            return Err(Error::Definition(diagnostics.into_iter().chain(refused).collect()));
        }
        let digest = graph.digest;
        let repeated = self.store.artifact(&digest)?.is_some();
        self.store.put_artifact(ArtifactKind::Definition, at, effective.to_bytes())?;
        let mut known = self.known();
        known.graphs.put(digest, Arc::new(graph));
        known.latest.insert((effective.entity.clone(), effective.kit.clone()), digest);
        known.deployed.entry(digest).or_insert(at);
        Ok(Deployment { digest, repeated, diagnostics })
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

    /// The latest definitions of an entity, those without an entity included.
    pub(crate) fn latest_of(&self, entity: Option<&EntityId>) -> Result<Vec<Arc<Graph>>, Error> {
        self.refresh()?;
        let digests: Vec<Digest> = {
            let known = self.known();
            let ours = |line: &Line| line.0.as_ref() == entity;
            known.latest.iter().filter(|(line, _)| ours(line)).map(|(_, digest)| *digest).collect()
        };
        digests.iter().map(|digest| self.graph(digest)).collect()
    }

    /// The definitions that start new cases, each with the moment of its first deployment.
    pub(crate) fn latest(&self) -> Result<BTreeMap<Digest, Instant>, Error> {
        self.refresh()?;
        let known = self.known();
        let latest = known.latest.values();
        Ok(latest.filter_map(|digest| Some((*digest, *known.deployed.get(digest)?))).collect())
    }

    /// The latest definition of an entity that has this process.
    pub(crate) fn of_process(&self, entity: Option<&EntityId>, process: &str) -> Result<Arc<Graph>, Error> {
        let found = self.latest_of(entity)?.into_iter().find(|graph| graph.processes.contains_key(process));
        Ok(found.ok_or_else(|| {
            Rejection::new(codes::R0120, format!("no deployed definition has the process `{process}`"))
                .help("deploy it, or check the process's id and the entity")
        })?)
    }
}

/// A start event that a message or signal of this name can trigger: its process and its id.
pub(crate) fn starts_by(graph: &Graph, name: &str, by_signal: bool) -> Vec<(Name, Name)> {
    let triggered = |node: &NodeIx| {
        let node = graph.node(*node)?;
        let Kind::Start { trigger, .. } = &node.kind else { return None };
        let given = match trigger {
            Trigger::Message(message) if !by_signal => &message.name,
            Trigger::Signal(signal) if by_signal => signal,
            _ => return None,
        };
        matches!(given, Given::Text(text) if **text == *name).then(|| node.id.clone())
    };
    let processes = graph.processes.iter().filter_map(|(id, block)| Some((id, graph.block(*block)?)));
    processes
        .flat_map(|(id, block)| block.starts.iter().filter_map(triggered).map(|start| (id.clone(), start)))
        .collect()
}

/// Messages that would have to wait for a receiver: refused, never silently lost (R0121).
fn kept_messages(graph: &Graph) -> Vec<Diagnostic> {
    let refuse = |node: &Node| {
        let (Kind::Throw(Throw::Message(send)) | Kind::End(Throw::Message(send))) = &node.kind else {
            return None;
        };
        match &send.time_to_live {
            None => None,
            Some(Given::Text(text)) if matches!(&**text, "PT0S" | "P0D" | "0") => None,
            Some(_) => {
                let cause =
                    format!("the message of `{}` has a time to live, and messages are not kept yet", node.id);
                let help =
                    "leave out `timeToLive`: the message reaches those that wait for it when it is sent";
                Some(Diagnostic::error(codes::R0121, cause).element(node.id.clone()).help(help))
            }
        }
    };
    graph.nodes.iter().filter_map(refuse).collect()
}

/// Timer start events of processes: the process, the event and its timer.
pub(crate) fn starts_by_time(graph: &Graph) -> Vec<(Name, Name, TimerSpec)> {
    let timed = |node: &NodeIx| {
        let node = graph.node(*node)?;
        let Kind::Start { trigger: Trigger::Timer(spec), .. } = &node.kind else { return None };
        Some((node.id.clone(), spec.clone()))
    };
    let processes = graph.processes.iter().filter_map(|(id, block)| Some((id, graph.block(*block)?)));
    processes
        .flat_map(|(id, block)| {
            block.starts.iter().filter_map(timed).map(|(start, spec)| (id.clone(), start, spec))
        })
        .collect()
}

/// Timers that would start a process at a moment that only a case could tell: refused, never left asleep (R0127).
fn started_by_a_case(graph: &Graph) -> Vec<Diagnostic> {
    let timed = starts_by_time(graph).into_iter();
    let asleep = timed.filter(|(_, _, spec)| start_moments(spec, Instant::UNIX_EPOCH).is_none());
    asleep
        .map(|(_, start, _)| {
            let cause = format!("the timer of `{start}` depends on a case, and it is what should start one");
            let help = "give it a literal date, duration or cycle, such as `R/P1D`";
            Diagnostic::error(codes::R0127, cause).element(start).help(help)
        })
        .collect()
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

fn absent(digest: &Digest) -> Rejection {
    Rejection::new(codes::R0120, format!("no definition `{digest}` is deployed"))
        .help("deploy it, or list what is deployed")
}

fn unreadable(digest: &Digest, error: &impl std::fmt::Display) -> digipro_store::Error {
    digipro_store::Error::Unreadable(format!("definition {digest}: {error}"))
}
