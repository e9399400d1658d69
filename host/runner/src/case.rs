//! One case in memory: its definition, its state, and what its views need to remember. Read from the log,
//! moved by commands.

use crate::definition::Definitions;
use crate::limits::{READ_CHUNK, SNAPSHOT_EVERY};
use crate::project::{self, Memory, Moment};
use crate::runner::With;
use digipro_machine::codec::{self, Header, Unwritable};
use digipro_machine::{Action, Command, Event, Graph, Phase, State, Wait};
use digipro_store::chain::is_reserved;
use digipro_store::{Append, Dealings, Kept, Payload, Record, Row, Store, ViewWrite};
use digipro_vocab::{CaseId, Date, Digest, Rejection, Ticket};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A case.
pub(crate) struct Case {
    pub(crate) id: CaseId,
    /// The definition that it began with, which names its log (invariant PINNED).
    pub(crate) definition: Digest,
    /// Its structure, with the law that holds for it: those of its definition, or of the one to which it migrated last;
    /// the law of the one that it adopted since.
    pub(crate) graph: Arc<Graph>,
    pub(crate) state: State,
    /// Number of its last record.
    pub(crate) seq: u64,
    pub(crate) memory: Memory,
    /// Number of the record up to which its snapshot goes.
    snapshot: u64,
}

/// Where cases are read from: their store, and the definitions whose law they have adopted.
#[derive(Clone, Copy)]
pub(crate) struct Source<'a> {
    pub(crate) store: &'a Store,
    pub(crate) definitions: &'a Definitions,
}

impl Source<'_> {
    /// The graph of the law that a case has adopted by the record after this one.
    fn law(&self, law: &Digest, seq: u64) -> Result<Arc<Graph>, Trouble> {
        self.definitions.graph(law).map_err(|error| match error {
            crate::Error::Store(error) => error.into(),
            error => Unreadable { seq: seq + 1, cause: format!("the law that it adopts: {error}") }.into(),
        })
    }
}

/// The log of a case cannot be read: the case is quarantined.
#[derive(Debug, thiserror::Error)]
#[error("record {seq}: {cause}")]
pub(crate) struct Unreadable {
    pub(crate) seq: u64,
    pub(crate) cause: String,
}

/// What a record says.
pub(crate) struct Said {
    pub(crate) header: Header,
    pub(crate) events: Vec<Event>,
    /// Its payload was erased: only the shape of what happened is left.
    pub(crate) erased: bool,
    /// The graph to which it migrates: all its events are events of that one.
    pub(crate) to: Option<Arc<Graph>>,
}

/// A step that was decided and is not yet kept.
pub(crate) struct Step {
    pub(crate) append: Append,
    pub(crate) events: Vec<Event>,
}

impl Case {
    /// A case that has no record yet.
    pub(crate) fn new(id: CaseId, graph: Arc<Graph>) -> Self {
        let definition = graph.digest;
        Self { id, definition, graph, state: State::new(), seq: 0, memory: Memory::default(), snapshot: 0 }
    }

    /// Reads a case: its snapshot if there is one that can be read, then the records after it.
    pub(crate) fn load(id: CaseId, graph: Arc<Graph>, source: &Source<'_>) -> Result<Self, Trouble> {
        let mut case = Self::new(id, graph);
        case.restore(source)?;
        case.replay(source, |_, _, _, _| ())?;
        Ok(case)
    }

    /// Reads a case from its first record and computes its view rows on the way.
    pub(crate) fn rebuild(
        id: CaseId,
        graph: Arc<Graph>,
        source: &Source<'_>,
    ) -> Result<(Self, Vec<Row>), Trouble> {
        let mut case = Self::new(id, graph);
        let mut rows = BTreeMap::new();
        case.replay(source, |_, _, _, writes| {
            for write in writes {
                match write {
                    ViewWrite::Put(row) => drop(rows.insert((row.view(), row.key().1), row)),
                    ViewWrite::Change(view, number, change) => {
                        if let Some(row) = rows.get_mut(&(view, number)) {
                            change.apply(row);
                        }
                    }
                    ViewWrite::Remove(view, number) => drop(rows.remove(&(view, number))),
                }
            }
        })?;
        Ok((case, rows.into_values().collect()))
    }

    /// Reads the records after the last one that it knows, and tells each with its events and view changes.
    pub(crate) fn replay(
        &mut self,
        source: &Source<'_>,
        mut told: impl FnMut(&Self, &Record, Option<(&Header, &[Event])>, Vec<ViewWrite>),
    ) -> Result<(), Trouble> {
        loop {
            let records = source.store.records(self.id, self.seq, READ_CHUNK)?;
            if records.is_empty() {
                return Ok(());
            }
            for record in &records {
                if is_reserved(&record.body) {
                    told(self, record, None, Vec::new());
                } else {
                    let Said { header, events, to, .. } = self.read(source, record)?;
                    self.go_to(to);
                    let writes = self.fold(source, record, &header, &events)?;
                    told(self, record, Some((&header, &events)), writes);
                }
                self.seq = record.seq;
            }
        }
    }

    pub(crate) fn read(&self, source: &Source<'_>, record: &Record) -> Result<Said, Trouble> {
        let unreadable = |cause: String| Unreadable { seq: record.seq, cause };
        let payload = match record.payloads.first() {
            None => None,
            Some(digest) => match source.store.payload(self.id, digest)? {
                Kept::Present(bytes) => Some(bytes),
                Kept::Erased => None,
                Kept::Missing => return Err(unreadable(format!("its payload {digest} is missing")).into()),
            },
        };
        let erased = payload.is_none() && !record.payloads.is_empty();
        let to = codec::migrates_to(&record.body).map_err(|e| unreadable(e.to_string()))?;
        let to = to.map(|to| source.law(&to, self.seq)).transpose()?;
        let read = match &to {
            None => codec::decode_record(&self.graph, &record.body, payload.as_deref()),
            Some(to) => codec::decode_migration((&self.graph, to), &record.body, payload.as_deref()),
        };
        let (header, events) = read.map_err(|e| unreadable(e.to_string()))?;
        Ok(Said { header, events, erased, to })
    }

    /// Goes on by the graph to which a record migrates, before its events are folded.
    pub(crate) fn go_to(&mut self, to: Option<Arc<Graph>>) {
        if let Some(to) = to {
            self.graph = to;
        }
    }

    fn fold(
        &mut self,
        source: &Source<'_>,
        record: &Record,
        header: &Header,
        events: &[Event],
    ) -> Result<Vec<ViewWrite>, Trouble> {
        let judged = if &*header.action == "rules-answered" { self.judged(None) } else { BTreeMap::new() };
        for event in events {
            digipro_machine::evolve(&self.graph, &mut self.state, event);
        }
        self.follow_law(source)?;
        let (seq, at, failures) = (record.seq, header.at, project::failures(events));
        let moment = Moment { seq, at, judged, retry: None, failures };
        Ok(self.project(&moment, events))
    }

    fn project(&mut self, moment: &Moment, events: &[Event]) -> Vec<ViewWrite> {
        let (pinned, graph) = (self.definition, self.graph.as_ref());
        project::project((self.id, pinned), graph, &self.state, &mut self.memory, moment, events)
    }

    /// The definition whose structure the case has: the one that it began with, or to which it migrated last.
    pub(crate) fn structure(&self) -> Digest {
        self.state.definition().unwrap_or(self.definition)
    }

    /// Goes on with the graph of the law that the case has adopted last.
    pub(crate) fn follow_law(&mut self, source: &Source<'_>) -> Result<(), Trouble> {
        let law = self.state.law().or(self.state.definition()).unwrap_or(self.definition);
        if law != self.graph.digest {
            self.graph = source.law(&law, self.seq)?;
        }
        Ok(())
    }

    /// The act dates of the rule calls that are out, by the token that waits for them.
    fn judged(&self, ticket: Option<Ticket>) -> BTreeMap<digipro_machine::TokenId, Date> {
        let asked = |wanted: &Ticket| ticket.is_none_or(|ticket| ticket == *wanted);
        let calls = self.state.waits().iter().filter(|(ticket, _)| asked(ticket));
        calls
            .filter_map(|(_, waiting)| match (&waiting.wait, waiting.owner) {
                (Wait::Rules(inquiry), digipro_machine::Owner::Token(token)) => {
                    Some((token, inquiry.act_date))
                }
                _ => None,
            })
            .collect()
    }

    /// Decides a command. Afterwards the state is ahead of the log until the append is kept; if it is not, the
    /// case has to be read again (invariant LOG-IS-GROUND).
    pub(crate) fn step(
        &mut self,
        command: &Command,
        with: &With,
        law: Option<Arc<Graph>>,
        salt: &str,
    ) -> Result<Step, Refusal> {
        let judged = match &command.action {
            Action::RulesAnswered { ticket, .. } => self.judged(Some(*ticket)),
            _ => BTreeMap::new(),
        };
        let events = match (&command.action, &law) {
            (Action::Migrate { .. }, Some(to)) => {
                digipro_machine::migrate(&self.graph, to, &mut self.state, command)?
            }
            (_, law) => {
                if let Some(law) = law {
                    digipro_machine::check_law(&self.graph, law)?;
                }
                digipro_machine::decide(&self.graph, &mut self.state, command)?
            }
        };
        if let Some(law) = law {
            self.graph = law;
        }
        let record = codec::encode_salted(&self.graph, &Header::from(command), &events, salt)?;
        let (seq, failures) = (self.seq + 1, project::failures(&events));
        let moment = Moment { seq, at: command.at, judged, retry: with.retry, failures };
        let views = self.project(&moment, &events);
        let dealings = Dealings { over: self.over(), ..with.dealings.clone() };
        let payloads =
            if record.payload.is_empty() { Vec::new() } else { vec![Payload::new(record.payload)] };
        let append = Append {
            case: self.id,
            definition: self.definition,
            expected_seq: self.seq,
            at: command.at,
            key: command.key.clone(),
            body: record.body,
            payloads,
            views,
            snapshot: self.due_snapshot()?,
            dealings,
        };
        Ok(Step { append, events })
    }

    /// The step was kept.
    pub(crate) fn kept(&mut self, seq: u64, with_snapshot: bool) {
        self.seq = seq;
        if with_snapshot {
            self.snapshot = seq;
        }
    }

    /// Whether nothing will happen to it any more.
    pub(crate) fn over(&self) -> bool {
        matches!(self.state.phase(), Phase::Completed | Phase::Cancelled) && self.state.waits().is_empty()
    }

    /// A snapshot writes all that the case holds: the more that is, the more records there are from one to the next, so
    /// that a command costs what it changes and not what waits.
    fn due_snapshot(&self) -> Result<Option<Vec<u8>>, Unwritable> {
        let every = SNAPSHOT_EVERY.max(u64::try_from(self.state.tokens().len()).unwrap_or(u64::MAX));
        if self.over() || self.seq + 1 - self.snapshot < every {
            return Ok(None);
        }
        let mut bytes = serde_json::to_vec(&self.memory)?;
        bytes.push(b'\n');
        bytes.extend(codec::encode_state(&self.graph, &self.state)?);
        Ok(Some(bytes))
    }

    /// A snapshot that cannot be read counts as none: the log is there (invariant LOG-IS-GROUND).
    fn restore(&mut self, source: &Source<'_>) -> Result<(), Trouble> {
        let Some(snapshot) = source.store.snapshot(self.id)? else { return Ok(()) };
        let Some(end) = snapshot.bytes.iter().position(|byte| *byte == b'\n') else { return Ok(()) };
        let (memory, state) = snapshot.bytes.split_at(end);
        let state = state.get(1..).unwrap_or_default();
        // A case that has migrated is numbered by the definition to which it did.
        let graph = match codec::snapshot_of(state) {
            Ok(digest) if digest != self.graph.digest => source.law(&digest, snapshot.seq)?,
            _ => Arc::clone(&self.graph),
        };
        let (Ok(memory), Ok(state)) = (serde_json::from_slice(memory), codec::decode_state(&graph, state))
        else {
            return Ok(());
        };
        self.graph = graph;
        (self.memory, self.state) = (memory, state);
        self.memory.restored();
        (self.seq, self.snapshot) = (snapshot.seq, snapshot.seq);
        self.follow_law(source)
    }
}

/// Why a command was not decided.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Refusal {
    /// It is not allowed now.
    #[error(transparent)]
    Rejected(#[from] Rejection),
    /// What has happened cannot be written: an error of the engine.
    #[error(transparent)]
    Unwritable(#[from] Unwritable),
}

/// Why a case could not be read.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Trouble {
    /// The store failed: no fault of the case.
    #[error(transparent)]
    Store(#[from] digipro_store::Error),
    /// The case is poisoned.
    #[error(transparent)]
    Unreadable(#[from] Unreadable),
}

/// The digest of the definition that a case is pinned to.
pub(crate) fn pinned(store: &Store, id: CaseId) -> Result<Option<Digest>, digipro_store::Error> {
    Ok(store.head(id)?.map(|head| head.definition))
}

/// The digest of the definition whose structure a case has: the one that it began with, or to which it migrated last.
pub(crate) fn structure(store: &Store, id: CaseId) -> Result<Option<Digest>, digipro_store::Error> {
    Ok(store.case(id)?.map(|row| row.definition))
}
