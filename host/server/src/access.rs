//! What each role may do: one table of operations, and one of paths; what stands in neither is not answered.
//!
//! The guard before every path finds its operation in [`endpoints`], who asks in the identity, and whose data the path
//! names in the store. So a path that nobody has declared is refused to everybody, and another entity's case is not
//! there (404), whatever the handler behind it does.

pub mod endpoints;
mod guard;

pub(crate) use guard::absent;
pub use guard::guard;

use digipro_vocab::Level;
use serde::{Deserialize, Serialize};
use std::fmt;

/// What somebody is, for the service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Uploads definitions, kits and overlays.
    Designer,
    /// Works on the tasks of offices (*addetto*).
    Officer,
    /// Is responsible for procedures (*responsabile del procedimento*).
    Responsible,
    /// Reads everything of an entity, changes nothing.
    Auditor,
    /// Publishes rule packs of the State.
    PublisherState,
    /// Publishes rule packs of a Region.
    PublisherRegion,
    /// Publishes rule packs of an entity.
    PublisherEntity,
    /// Keeps the machinery running.
    Operator,
    /// A worker's program.
    Worker,
    /// Reads own cases.
    Citizen,
}

impl Role {
    /// All of them, in the order in which they are listed.
    pub const ALL: [Self; 10] = [
        Self::Designer,
        Self::Officer,
        Self::Responsible,
        Self::Auditor,
        Self::PublisherState,
        Self::PublisherRegion,
        Self::PublisherEntity,
        Self::Operator,
        Self::Worker,
        Self::Citizen,
    ];

    /// As configuration, tables and logs write it.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Designer => "designer",
            Self::Officer => "officer",
            Self::Responsible => "responsible",
            Self::Auditor => "auditor",
            Self::PublisherState => "publisher-state",
            Self::PublisherRegion => "publisher-region",
            Self::PublisherEntity => "publisher-entity",
            Self::Operator => "operator",
            Self::Worker => "worker",
            Self::Citizen => "citizen",
        }
    }

    /// The role of this id.
    #[must_use]
    pub fn of(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.id() == id)
    }

    /// The level whose rule packs it publishes.
    #[must_use]
    pub fn publishes(self) -> Option<Level> {
        match self {
            Self::PublisherState => Some(Level::State),
            Self::PublisherRegion => Some(Level::Region),
            Self::PublisherEntity => Some(Level::Entity),
            _ => None,
        }
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

use Role::{
    Auditor, Citizen, Designer, Officer, Operator, PublisherEntity, PublisherRegion, PublisherState,
    Responsible, Worker,
};

/// Everybody who is known.
const ALL: &[Role] = &Role::ALL;
/// Everybody who works for an entity, programs included.
const STAFF: &[Role] = &[
    Officer,
    Responsible,
    Auditor,
    Designer,
    Operator,
    Worker,
    PublisherState,
    PublisherRegion,
    PublisherEntity,
];

macro_rules! operations {
    ($($(#[doc = $doc:literal])+ $name:ident = $id:literal, $roles:expr;)+) => {
        /// What can be asked of the service. Each is allowed to some roles, and the first of them that somebody has is
        /// the one in which they act.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Operation {
            $($(#[doc = $doc])+ $name,)+
        }

        impl Operation {
            /// All of them, in the order in which they are listed.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// As tables and logs write it.
            #[must_use]
            pub fn id(self) -> &'static str {
                match self { $(Self::$name => $id),+ }
            }

            /// Who may; nobody has to be known for what is public.
            #[must_use]
            pub fn roles(self) -> &'static [Role] {
                match self { $(Self::$name => $roles),+ }
            }

            /// What it is, for people.
            #[must_use]
            pub fn says(self) -> &'static str {
                match self { $(Self::$name => concat!($($doc),+).trim_ascii()),+ }
            }
        }
    };
}

operations! {
    /// Ask what anybody may ask: whether the service lives, how it is used, a token for a key.
    Public = "public", &[];
    /// See oneself, the service and its nodes.
    Look = "look", ALL;
    /// Read definitions, kits, overlays, forms, rule packs, codes: one's own entity's and those of the levels above.
    ReadDefinitions = "read-definitions", STAFF;
    /// Upload definitions, kits and overlays, and withdraw them.
    Deploy = "deploy", &[Designer];
    /// Try a change out on copies of cases: nothing is changed.
    WhatIf = "what-if", &[Designer, Responsible, Auditor];
    /// Open a case.
    StartCase = "start-case", &[Officer, Responsible, Worker];
    /// Read cases with their data, timeline, terms, findings and reasons.
    ReadCases = "read-cases", &[Officer, Responsible, Auditor, Operator, Worker];
    /// Read the documents of cases.
    ReadDocuments = "read-documents", &[Officer, Responsible, Auditor, Worker];
    /// File documents with cases.
    FileDocuments = "file-documents", &[Officer, Responsible, Worker];
    /// Read an own case, as a citizen: without what is internal to the office.
    ReadOwnCase = "read-own-case", &[Citizen];
    /// Read the evidence of cases, verify chains, ask the rules again.
    ReadEvidence = "read-evidence", &[Auditor, Responsible, Operator];
    /// Answer what is asked in an own case, as a citizen.
    AnswerOwnCase = "answer-own-case", &[Citizen];
    /// Read and write out registers and statistics.
    ReadRegisters = "read-registers", &[Officer, Responsible, Auditor];
    /// Take, complete and give back tasks of one's offices.
    WorkOnTasks = "work-on-tasks", &[Officer, Responsible];
    /// Change what a task says about itself: dates, priority, candidates.
    DirectTasks = "direct-tasks", &[Responsible];
    /// Sign where the rules block or cannot say.
    SignOver = "sign-over", &[Responsible];
    /// End a case at once.
    CancelCases = "cancel-cases", &[Responsible];
    /// Write data of a case outside its tasks and jobs.
    WriteVariables = "write-variables", &[Responsible, Worker];
    /// Send messages and signals, choose in ad-hoc subprocesses.
    SendMessages = "send-messages", &[Officer, Responsible, Worker];
    /// Evaluate decisions and expressions outside of cases.
    Decide = "decide", &[Designer, Officer, Responsible, Worker];
    /// Read what programs have to do, and what stands still.
    ReadJobs = "read-jobs", &[Operator, Responsible, Auditor, Worker];
    /// Take jobs, complete them, fail them.
    WorkOnJobs = "work-on-jobs", &[Worker];
    /// Resolve incidents, change attempts of jobs, move cases and migrate them.
    Repair = "repair", &[Operator];
    /// Give cases under way a new law or structure, move what is under way in them, and see to batches.
    Migrate = "migrate", &[Operator, Responsible];
    /// Publish rule packs of one's level.
    PublishPacks = "publish-packs", &[PublisherState, PublisherRegion, PublisherEntity];
    /// Install, enact, retire and revoke rule packs and kits of the installation.
    Install = "install", &[Operator];
    /// See what retention would remove.
    ReadRetention = "read-retention", &[Auditor, Responsible, Operator];
    /// Remove values whose time is over.
    ApplyRetention = "apply-retention", &[Operator];
    /// Set the clock of an installation for trying things out.
    SetClock = "set-clock", &[Operator];
    /// Read figures about the machinery.
    ReadMetrics = "read-metrics", &[Operator];
}

impl Operation {
    /// Whether nobody has to be known.
    #[must_use]
    pub fn is_public(self) -> bool {
        self.roles().is_empty()
    }
}
