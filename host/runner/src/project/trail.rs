//! The trail of a case: visits to elements, variables, decisions.

use super::{Cut, Memory, Moment, Place, put};
use digipro_machine::event::Rules;
use digipro_machine::graph::Node;
use digipro_machine::state::Body;
use digipro_machine::{Event, Graph, Migration, NodeIx, Owner, ScopeId, State, TokenId, Wait};
use digipro_store::{Change, DecisionRow, ElementRow, Row, Stage, VariableRow, View, ViewWrite};
use digipro_vocab::{CaseId, Digest, Name, Ticket, Value, canonical};
use std::collections::BTreeMap;

/// What the events of one record change.
struct Trail<'a> {
    case: CaseId,
    graph: &'a Graph,
    memory: &'a mut Memory,
    moment: &'a Moment,
    cut: Cut,
    /// Element instances that began with the record.
    begun: BTreeMap<u64, Row>,
    /// Variables that it wrote.
    written: BTreeMap<u64, VariableRow>,
    writes: Vec<ViewWrite>,
}

/// The changes that follow from the events of one record. `state` is the one after them.
pub(super) fn follow(
    case: CaseId,
    graph: &Graph,
    state: &State,
    memory: &mut Memory,
    moment: &Moment,
    events: &[Event],
) -> Vec<ViewWrite> {
    let (begun, written, writes) = (BTreeMap::new(), BTreeMap::new(), Vec::new());
    let mut trail = Trail { case, graph, memory, moment, cut: Cut::of(events), begun, written, writes };
    for event in events {
        trail.follow(event, state);
    }
    let Trail { begun, written, mut writes, .. } = trail;
    writes.extend(begun.into_values().map(ViewWrite::Put));
    writes.extend(written.into_values().map(put));
    writes
}

impl Trail<'_> {
    fn follow(&mut self, event: &Event, state: &State) {
        match event {
            Event::ScopeOpened { scope, parent, holder, body } => self.open(*scope, *parent, *holder, body),
            Event::ScopeClosed { scope } => self.close(*scope),
            Event::Entered { token, node, scope, index, .. } => self.enter(*token, *node, *scope, *index),
            // The visit of a handler has begun already.
            Event::CompensationBegun { token, node, scope, .. } if !self.begun.contains_key(&token.0) => {
                self.enter(*token, *node, *scope, 0);
            }
            Event::Completed { token, .. } | Event::Compensated { token, .. } => {
                self.end(token.0, Stage::Completed);
            }
            Event::Cancelled { token, .. } => self.end(token.0, Stage::Cancelled),
            Event::Wrote { scope, name, value } => self.write(*scope, name, value),
            Event::Opened { ticket, owner, wait: Wait::Incident(_), .. } => {
                let instance = self.memory.instance_of(*owner);
                self.change(instance, &Change::Incident(Some(*ticket)));
            }
            Event::Closed { ticket } => self.closed(*ticket),
            Event::Decided { token, decision, model, matched } => {
                self.decide(*token, decision, *model, matched);
            }
            Event::Migrated { migration } => self.migrate(migration, state),
            Event::CaseCompleted | Event::CaseCancelled { .. } => {
                let (root, stage) = (self.memory.root, self.cut.stage(self.memory.root));
                self.end(root, stage);
            }
            _ => {}
        }
    }

    /// The inside of a process is an instance of its own, any other scope belongs to the activity that holds it.
    fn open(&mut self, scope: ScopeId, parent: Option<ScopeId>, holder: Option<TokenId>, body: &Body) {
        if parent.is_none() {
            self.memory.root = scope.0;
        }
        let process = match body {
            Body::Block { block, closed: true } => self.graph.block(*block),
            _ => None,
        };
        let instance = if process.is_some() { scope.0 } else { holder.map_or(scope.0, |holder| holder.0) };
        if let Some(process) = process {
            self.begin(instance, &process.id, "process", holder.map(|holder| holder.0), 0);
        }
        self.memory.scopes.insert(scope, Place { instance, names: BTreeMap::new() });
    }

    fn close(&mut self, scope: ScopeId) {
        let Some(place) = self.memory.scopes.remove(&scope) else { return };
        if place.instance == scope.0 && scope.0 != self.memory.root {
            self.end(scope.0, self.cut.stage(scope.0));
        }
    }

    fn enter(&mut self, token: TokenId, node: NodeIx, scope: ScopeId, round: u32) {
        let Some(node) = self.graph.node(node) else { return };
        let around = self.memory.instance_of(Owner::Scope(scope));
        self.begin(token.0, &node.id, word(node, round), Some(around), round);
    }

    fn begin(&mut self, instance: u64, element: &Name, kind: &str, around: Option<u64>, round: u32) {
        let row = ElementRow {
            case: self.case,
            instance,
            element: element.clone(),
            kind: kind.into(),
            around,
            round,
            stage: Stage::Active,
            started: self.moment.at,
            ended: None,
            incident: None,
        };
        self.begun.insert(instance, row.into());
    }

    fn end(&mut self, instance: u64, stage: Stage) {
        self.change(instance, &Change::Ended(stage, self.moment.at));
    }

    fn change(&mut self, instance: u64, change: &Change) {
        match self.begun.get_mut(&instance) {
            Some(row) => change.apply(row),
            None => self.writes.push(ViewWrite::Change(View::Elements, instance, change.clone())),
        }
    }

    /// Something is no longer waited for: if it was an incident, its element has none any more.
    fn closed(&mut self, ticket: Ticket) {
        let open = self.memory.open.get(&ticket).filter(|open| open.view == View::Incidents);
        if let Some(instance) = open.map(|open| open.instance) {
            self.change(instance, &Change::Incident(None));
        }
    }

    fn write(&mut self, scope: ScopeId, name: &Name, value: &Value) {
        let Some(place) = self.memory.scopes.get_mut(&scope) else { return };
        let next = self.memory.variables + 1;
        let number = *place.names.entry(name.clone()).or_insert(next);
        self.memory.variables = self.memory.variables.max(number);
        let value = canonical::to_bytes(value).ok().and_then(|bytes| String::from_utf8(bytes).ok());
        let (case, instance, name) = (self.case, place.instance, name.clone());
        let row = VariableRow { case, number, instance, name, value: value.unwrap_or_default() };
        self.written.insert(number, row);
    }

    fn decide(&mut self, token: TokenId, decision: &Name, model: Digest, matched: &[Rules]) {
        self.memory.decisions += 1;
        let rules = canonical::to_bytes(matched).ok().and_then(|bytes| String::from_utf8(bytes).ok());
        let row = DecisionRow {
            case: self.case,
            number: self.memory.decisions,
            seq: self.moment.seq,
            instance: token.0,
            decision: decision.clone(),
            model,
            rules: rules.unwrap_or_default(),
            at: self.moment.at,
        };
        self.writes.push(put(row));
    }

    /// What goes on has another name where the migration says so; what is over keeps its old one.
    fn migrate(&mut self, migration: &Migration, state: &State) {
        let new: Vec<&Name> = migration.renames.elements.values().collect();
        let visits = state
            .tokens()
            .iter()
            .filter_map(|(token, visit)| self.graph.node(visit.node).map(|node| (token.0, node.id.clone())));
        let processes = state.scopes().iter().filter_map(|(scope, inside)| match inside.body {
            Body::Block { block, closed: true } => {
                self.graph.block(block).map(|block| (scope.0, block.id.clone()))
            }
            _ => None,
        });
        let renamed: Vec<_> = visits.chain(processes).filter(|(_, id)| new.contains(&id)).collect();
        for (instance, id) in renamed {
            self.change(instance, &Change::Renamed(id));
        }
    }
}

/// The word for a visit: that to an activity with many instances is their body.
fn word(node: &Node, round: u32) -> &'static str {
    let repeats = node.more.as_ref().is_some_and(|more| more.many.is_some() || more.rounds.is_some());
    if repeats && round == 0 { "multi-instance-body" } else { node.word }
}
