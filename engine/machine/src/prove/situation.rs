//! One situation of a case in a proof: its state, what its tokens do next, and a name that is the same for all
//! situations between which the future cannot tell.

use super::choices::Known;
use crate::id::{FlowIx, NodeIx, ScopeId, TokenId};
use crate::state::{Body, Compensation, Phase, Scope, State, Token};
use crate::wait::{Owner, Step, Wait, Waiting};
use digipro_vocab::Digest;
use std::collections::{BTreeMap, BTreeSet};

/// Which occurrence of an event, or completion of an activity, has put tokens on their way beside others on purpose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Origin {
    /// The event or activity.
    pub(super) node: NodeIx,
    /// Which time.
    pub(super) number: u64,
}

/// A node of a scope where flows merge without waiting for one another.
pub(super) type Merge = (ScopeId, NodeIx);

/// A case in a proof, between two moves.
#[derive(Clone, Debug, Default)]
pub(super) struct Situation {
    pub(super) state: State,
    /// Steps that tokens take before anything else can happen: empty at rest.
    pub(super) agenda: Vec<(TokenId, Step)>,
    /// Conditions that were decided and are asked again somewhere.
    pub(super) known: Known,
    /// Tokens that are beside others on purpose.
    pub(super) origins: BTreeMap<TokenId, Origin>,
    /// The same for those that wait at joins, in the order in which they came.
    pub(super) arrived: BTreeMap<(ScopeId, FlowIx), Vec<Option<Origin>>>,
    /// Events that do not interrupt and have occurred for their owner.
    pub(super) occurred: BTreeSet<(Owner, NodeIx)>,
    /// Since the last rest: by which token a merge was passed.
    pub(super) passed: Vec<(Merge, TokenId)>,
    /// Since the last rest: which merges lie in the past of a token.
    pub(super) past: BTreeMap<TokenId, BTreeSet<Merge>>,
}

impl Situation {
    /// Whether all tokens wait.
    pub(super) fn rests(&self) -> bool {
        self.agenda.is_empty()
    }

    /// Whether the case has come to its end.
    pub(super) fn is_over(&self) -> bool {
        self.state.phase != Phase::Running
    }

    /// The name of the situation. Ids are left out, tokens that differ in nothing else are interchangeable, and
    /// variables have no values in a proof (invariant SAME-NAME-SAME-FUTURE).
    pub(super) fn name(&self) -> Digest {
        // Each field is named, so that a new one has to be thought of here.
        let State {
            phase,
            next: _,
            process,
            start,
            part,
            began: _,
            tokens: _,
            scopes,
            waits: _,
            terms: _,
            joins: _,
            law: _,
            definition: _,
            performed: _,
        } = &self.state;
        let mut out = vec![*phase as u8];
        number(&mut out, process.map_or(0, |process| u64::from(process.0) + 1));
        number(&mut out, part.map_or(0, |part| u64::from(part) + 1));
        number(&mut out, start.map_or(0, |start| u64::from(start.0) + 1));
        let root = scopes.iter().find(|(_, scope)| scope.parent.is_none() && scope.holder.is_none());
        if let Some((id, scope)) = root {
            self.scope(*id, scope, &mut out);
        }
        Digest::of(&out)
    }

    fn scope(&self, id: ScopeId, scope: &Scope, out: &mut Vec<u8>) {
        let Scope {
            parent,
            holder,
            body,
            variables: _,
            tokens,
            arrivals,
            tickets,
            watched: _,
            crowd: _,
            fired,
            compensation,
            interrupted,
            ad_hoc,
            terms: _,
        } = scope;
        let Some(_) = parent.or(Some(id)) else { return };
        let _ = holder;
        self.body(body, out);
        out.push(u8::from(*interrupted));
        if let Some(choosing) = ad_hoc {
            out.push(u8::from(choosing.closing) | u8::from(choosing.begun) << 1);
            choosing.queue.iter().for_each(|(node, _)| number(out, u64::from(node.0) + 1));
            out.push(0);
        }
        number(out, arrivals.len() as u64);
        for (flow, count) in arrivals {
            number(out, u64::from(flow.0));
            number(out, u64::from(*count));
            let origins = self.arrived.get(&(id, *flow)).map(Vec::as_slice).unwrap_or_default();
            origins
                .iter()
                .for_each(|origin| number(out, origin.map_or(0, |origin| u64::from(origin.node.0) + 1)));
        }
        self.waits(tickets, Owner::Scope(id), out);
        for (node, flows) in fired {
            number(out, u64::from(node.0) + 1);
            flows.iter().for_each(|flow| number(out, u64::from(flow.0) + 1));
            out.push(0);
        }
        for ((_, text), truth) in self.known.iter().filter(|((at, _), _)| *at == id) {
            out.extend_from_slice(text.as_bytes());
            out.push(0xfe + u8::from(*truth));
        }
        if let Some(compensation) = compensation {
            self.compensation(compensation, out);
        }
        let named = |id: &TokenId| Some((self.token(*id)?, self.origins.contains_key(id)));
        let mut inside: Vec<(Vec<u8>, bool)> = tokens.iter().filter_map(named).collect();
        inside.sort_unstable();
        // Of tokens that an event puts on their way again and again, more than two count as two.
        let mut alike = 0;
        let mut before: Option<Vec<u8>> = None;
        inside.retain(|(token, on_purpose)| {
            alike = if before.as_ref() == Some(token) { alike + 1 } else { 0 };
            before = Some(token.clone());
            !on_purpose || alike < 2
        });
        number(out, inside.len() as u64);
        inside.iter().for_each(|(token, _)| out.extend_from_slice(token));
    }

    fn body(&self, body: &Body, out: &mut Vec<u8>) {
        match body {
            Body::Task => out.push(0),
            Body::Block { block, closed } => {
                out.push(1 + u8::from(*closed));
                number(out, u64::from(block.0));
            }
            Body::Many { items, begun, done, results: _ } => {
                out.push(3);
                number(out, items.len() as u64);
                number(out, u64::from(*begun));
                number(out, u64::from(*done));
            }
            // Whether there is another round is open in a proof: their number tells nothing.
            Body::Rounds { begun: _ } => out.push(4),
        }
    }

    fn token(&self, id: TokenId) -> Option<Vec<u8>> {
        let token = self.state.tokens.get(&id)?;
        let Token { node, home: _, body, index, passed, heard: _, tickets, submitted, compensating, kept } =
            token;
        let mut out = Vec::with_capacity(16);
        number(&mut out, u64::from(node.0));
        out.push(u8::from(*index > 0) | u8::from(submitted.is_some()) << 1 | u8::from(*compensating) << 2);
        out.push(*passed);
        number(&mut out, self.origins.get(&id).map_or(0, |origin| u64::from(origin.node.0) + 1));
        for (place, (_, step)) in self.agenda.iter().enumerate().filter(|(_, (token, _))| *token == id) {
            out.push(0xf0 + *step as u8);
            number(&mut out, place as u64);
        }
        if !self.rests() {
            let past = self.past.get(&id).into_iter().flatten();
            past.for_each(|(_, node)| number(&mut out, u64::from(node.0) + 1));
            out.push(0xef);
        }
        self.waits(tickets, Owner::Token(id), &mut out);
        if let Some(kept) = kept {
            self.scope(kept.0, &kept.1, &mut out);
        }
        if let Some((body, scope)) = body.and_then(|body| Some((body, self.state.scopes.get(&body)?))) {
            out.push(0xed);
            self.own_scopes(body, scope, id, &mut out);
        }
        Some(out)
    }

    /// The scopes of a token's own, innermost first: the inside of a subprocess lies in the scope of its variables.
    fn own_scopes(&self, id: ScopeId, scope: &Scope, token: TokenId, out: &mut Vec<u8>) {
        self.scope(id, scope, out);
        let around = scope.parent.and_then(|around| Some((around, self.state.scopes.get(&around)?)));
        if let Some((around, scope)) = around.filter(|(_, scope)| scope.holder == Some(token)) {
            self.own_scopes(around, scope, token, out);
        }
    }

    /// What an owner waits for, sorted, and which of it has occurred already.
    fn waits(&self, tickets: &[digipro_vocab::Ticket], owner: Owner, out: &mut Vec<u8>) {
        let mut waits: Vec<(u32, u8)> =
            tickets.iter().filter_map(|ticket| self.state.waits.get(ticket)).map(tag).collect();
        waits.sort_unstable();
        number(out, waits.len() as u64);
        for (node, kind) in waits {
            number(out, u64::from(node));
            out.push(kind | u8::from(self.occurred.contains(&(owner, NodeIx(node)))) << 7);
        }
    }

    /// What can be compensated. More than two visits of one activity count as two.
    fn compensation(&self, compensation: &Compensation, out: &mut Vec<u8>) {
        let mut seen: BTreeMap<NodeIx, u32> = BTreeMap::new();
        for visit in compensation.compensable.values().rev() {
            let count = seen.entry(visit.node).or_default();
            *count += 1;
            if *count <= 2 {
                number(out, u64::from(visit.node.0) + 1);
                visit.kept.iter().for_each(|(id, scope)| self.scope(*id, scope, out));
            }
        }
        for under_way in compensation.under_way.values() {
            out.push(0xec + u8::from(under_way.wait));
            under_way.left.values().for_each(|visit| number(out, u64::from(visit.node.0) + 1));
            number(out, under_way.running.len() as u64);
        }
        out.push(0xeb);
    }
}

/// The element and the kind of a wait.
fn tag(waiting: &Waiting) -> (u32, u8) {
    let kind = match &waiting.wait {
        Wait::Task(_) => 1,
        Wait::Job(_) => 2,
        Wait::Timer(_) => 3,
        Wait::Message { .. } => 4,
        Wait::Signal { .. } => 5,
        Wait::Publish(_) => 6,
        Wait::Broadcast { .. } => 7,
        Wait::Rules(_) => 8,
        Wait::Condition { .. } => 10,
        Wait::Came { .. } => 11,
        Wait::Choice => 12,
        Wait::Fetch { .. } => 13,
        Wait::Keep { .. } => 14,
        Wait::Incident(_) => 9,
    };
    (waiting.node.0, kind)
}

/// A number in as few bytes as it needs.
fn number(out: &mut Vec<u8>, mut n: u64) {
    while n >= 0x80 {
        out.push((n & 0x7f) as u8 | 0x80);
        n >>= 7;
    }
    out.push(n as u8);
}
