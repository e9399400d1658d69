//! The state of one case: what its events have come to, and nothing else.

mod compensation;
mod terms;

pub use compensation::{Compensable, Compensating, Compensation};
pub use terms::TermKey;

use crate::command::{Acknowledged, Variables};
use crate::id::{BlockIx, FlowIx, NodeIx, ScopeId, TermIx, TokenId};
use crate::wait::{Occasion, Waiting};
use digipro_term::Limit;
use digipro_vocab::{Date, Digest, Name, Ticket, Value};
use serde::{Deserialize, Serialize};
use smallvec::SmallVec;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The state of a case. It changes only through [`crate::evolve`] (invariant ONE-EVOLVE).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct State {
    pub(crate) phase: Phase,
    /// The next free number of the one sequence from which tokens, scopes and tickets are named.
    pub(crate) next: u64,
    pub(crate) process: Option<BlockIx>,
    /// The start event of the case.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) start: Option<NodeIx>,
    /// Which trigger of that event began the case; all of them when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) part: Option<u32>,
    /// The civil day on which the case began.
    pub(crate) began: Option<Date>,
    pub(crate) tokens: BTreeMap<TokenId, Token>,
    pub(crate) scopes: BTreeMap<ScopeId, Scope>,
    pub(crate) waits: BTreeMap<Ticket, Waiting>,
    /// The limits of the case; those that a call or instance has for itself are in its scope.
    pub(crate) terms: BTreeMap<TermIx, Arc<Limit>>,
    /// The definition whose law it has adopted; its own when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) law: Option<Digest>,
    /// The definition to whose structure it has migrated last; the one that it began with when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) definition: Option<Digest>,
    /// Who has done the tasks that exclude others for the same person.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(crate) performed: BTreeMap<NodeIx, BTreeSet<Name>>,
    /// Inclusive and complex joins at which tokens wait.
    pub(crate) joins: BTreeSet<(ScopeId, NodeIx)>,
}

/// Where a case is in its life.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Phase {
    /// Not yet started.
    #[default]
    New,
    /// Under way.
    Running,
    /// Nothing is left to do.
    Completed,
    /// Ended by somebody.
    Cancelled,
}

/// One visit of a token to a flow node.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Token {
    /// Where it is.
    pub node: NodeIx,
    /// The scope in which it runs.
    pub home: ScopeId,
    /// The scope of its own: variables of a task, inside of a subprocess, body of a multi-instance activity.
    pub body: Option<ScopeId>,
    /// From 1 for an instance of a multi-instance body or a round of a loop, otherwise 0.
    pub index: u32,
    /// How many of the node's rule points it has passed.
    pub passed: u8,
    /// How many of the listeners for something have been told of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heard: Option<(Occasion, u32)>,
    /// What it waits for, and what its boundary events wait for.
    pub tickets: SmallVec<[Ticket; 2]>,
    /// Results that the rules have yet to let through.
    pub submitted: Option<Box<Submitted>>,
    /// Whether it compensates a completed visit.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub compensating: bool,
    /// The scope of the called process that has ended, where it can be compensated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kept: Option<Box<(ScopeId, Scope)>>,
}

/// Results that the rules have yet to let through.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Submitted {
    /// The results.
    pub variables: Variables,
    /// Reasons given for going on in spite of warnings.
    pub acknowledged: Vec<Acknowledged>,
}

/// One set of variables, and what runs in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scope {
    /// The scope around it.
    pub parent: Option<ScopeId>,
    /// The token whose activity it belongs to.
    pub holder: Option<TokenId>,
    /// What runs in it.
    pub body: Body,
    /// Variables, sorted by name.
    pub variables: Vec<(Name, Value)>,
    /// Tokens in it.
    pub tokens: BTreeSet<TokenId>,
    /// Tokens that wait at joins, by flow.
    pub arrivals: BTreeMap<FlowIx, u32>,
    /// What the start events of its event subprocesses wait for.
    pub tickets: SmallVec<[Ticket; 2]>,
    /// Conditions that are waited for, by the names of the variables that they watch here.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub watched: BTreeMap<Name, BTreeSet<Ticket>>,
    /// In a block with inclusive or complex joins: how many tokens are at each node.
    pub crowd: BTreeMap<NodeIx, u32>,
    /// Complex gateways that have fired and wait for reset, with the flows from which they took tokens (BPMN 2.0,
    /// 13.4.5).
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub fired: BTreeMap<NodeIx, Vec<FlowIx>>,
    /// Whether what ran in it was cut short within it: its event subprocesses catch nothing any more (BPMN 2.0, 13.5.4).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub interrupted: bool,
    /// What in it can be compensated or is being compensated; none for most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub compensation: Option<Box<Compensation>>,
    /// In an ad-hoc subprocess: what was chosen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ad_hoc: Option<Box<Choosing>>,
    /// The time limits that it has for itself: they end with it.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub terms: BTreeMap<TermIx, Arc<Limit>>,
}

/// What was chosen in an ad-hoc subprocess, and what it came to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choosing {
    /// What was chosen and waits for its turn, with variables of its own.
    pub queue: Vec<(NodeIx, Variables)>,
    /// Whether anything was begun.
    pub begun: bool,
    /// Whether it ends as soon as nothing runs in it any more.
    pub closing: bool,
    /// The results.
    pub results: Vec<Value>,
}

/// What runs in a scope.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Body {
    /// Nothing: the variables of one task.
    Task,
    /// A process or subprocess.
    Block {
        /// Which.
        block: BlockIx,
        /// Whether names are looked up no further out: a case or a called process (bpmn.md 4.2).
        closed: bool,
    },
    /// A multi-instance activity.
    Many {
        /// The items.
        items: Arc<Vec<Value>>,
        /// How many instances were begun.
        begun: u32,
        /// How many have ended normally.
        done: u32,
        /// The results, by place.
        results: Vec<Value>,
    },
    /// A standard loop.
    Rounds {
        /// How many rounds were begun.
        begun: u32,
    },
}

impl State {
    /// A case that has not begun.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Where the case is in its life.
    #[must_use]
    pub fn phase(&self) -> Phase {
        self.phase
    }

    /// What it waits for, by ticket.
    #[must_use]
    pub fn waits(&self) -> &BTreeMap<Ticket, Waiting> {
        &self.waits
    }

    /// Its tokens.
    #[must_use]
    pub fn tokens(&self) -> &BTreeMap<TokenId, Token> {
        &self.tokens
    }

    /// Its scopes.
    #[must_use]
    pub fn scopes(&self) -> &BTreeMap<ScopeId, Scope> {
        &self.scopes
    }

    /// What a token or scope waits for, in the order in which it came to; nothing for the case, which keeps no list.
    pub(crate) fn tickets(&self, owner: crate::wait::Owner) -> &[Ticket] {
        use crate::wait::Owner;
        match owner {
            Owner::Token(token) => self.tokens.get(&token).map(|token| token.tickets.as_slice()),
            Owner::Scope(scope) => self.scopes.get(&scope).map(|scope| scope.tickets.as_slice()),
            Owner::Case => None,
        }
        .unwrap_or_default()
    }

    /// The definition whose law it has adopted last; none while that is its own.
    #[must_use]
    pub fn law(&self) -> Option<Digest> {
        self.law
    }

    /// The definition to whose structure it has migrated last; none while that is the one that it began with.
    #[must_use]
    pub fn definition(&self) -> Option<Digest> {
        self.definition
    }

    /// Who has done the tasks that exclude others for the same person.
    #[must_use]
    pub fn performed(&self) -> &BTreeMap<NodeIx, BTreeSet<Name>> {
        &self.performed
    }
}

impl Token {
    pub(crate) fn new(node: NodeIx, home: ScopeId, index: u32) -> Self {
        Self {
            node,
            home,
            body: None,
            index,
            passed: 0,
            heard: None,
            tickets: SmallVec::new(),
            submitted: None,
            compensating: false,
            kept: None,
        }
    }
}

impl Scope {
    pub(crate) fn new(parent: Option<ScopeId>, holder: Option<TokenId>, body: Body) -> Self {
        Self {
            parent,
            holder,
            body,
            variables: Vec::new(),
            tokens: BTreeSet::new(),
            arrivals: BTreeMap::new(),
            tickets: SmallVec::new(),
            watched: BTreeMap::new(),
            crowd: BTreeMap::new(),
            ad_hoc: None,
            fired: BTreeMap::new(),
            interrupted: false,
            compensation: None,
            terms: BTreeMap::new(),
        }
    }

    /// Whether nothing runs in it and nothing waits at its joins.
    pub(crate) fn is_empty(&self) -> bool {
        self.tokens.is_empty() && !self.has_joins()
    }

    /// Whether tokens wait at its joins, or a complex gateway waits for reset.
    pub(crate) fn has_joins(&self) -> bool {
        !self.arrivals.is_empty() || !self.fired.is_empty()
    }

    /// One token fewer at a node.
    pub(crate) fn thin(&mut self, node: NodeIx) {
        if let Some(count) = self.crowd.get_mut(&node) {
            *count = count.saturating_sub(1);
            if *count == 0 {
                self.crowd.remove(&node);
            }
        }
    }

    /// The value of a variable of this very scope.
    #[must_use]
    pub fn variable(&self, name: &str) -> Option<&Value> {
        let place = self.variables.binary_search_by(|(known, _)| known.as_ref().cmp(name)).ok()?;
        self.variables.get(place).map(|(_, value)| value)
    }
}
