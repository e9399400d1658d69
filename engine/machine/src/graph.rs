//! The graph that a case runs on: dense tables with every expression compiled and every reference resolved.
//!
//! It is made once by [`crate::lower`], shared by all cases of a definition, and never changes.

mod ad_hoc;
mod associations;
mod decisions;
mod event;
mod flows;
mod forms;
mod gateway;
mod law;
mod repetition;
pub(crate) mod separation;
mod task;

pub use ad_hoc::AdHoc;
pub use associations::{Association, Data, Item, Move, OutputSet};
pub use decisions::{DecisionModel, DecisionTask, Decisions};
pub use event::{Condition, Message, Multiple, Send, Throw, TimerSpec, Trigger};
pub use forms::Forms;
pub use gateway::{Complex, Reach};
pub use law::{RulePoint, TermAction, TermUse};
pub use repetition::{InstanceEvent, Items, Many, Quantities, Rounds, When};
pub use separation::Separation;
pub use task::{Call, JobTask, Listener, Resource, UserTask};

use crate::id::{BlockIx, FlowIx, NodeIx};
use crate::wait::Occasion;
use digipro_feel::Expression;
use digipro_kit::Effective;
use digipro_term::{Calendar, Week};
use digipro_vocab::{Date, Digest, Name};
use smallvec::SmallVec;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The part of an activity that waits for its inputs: the triggers of events are numbered from 0.
pub(crate) const READY: u32 = u32::MAX;

/// A definition, lowered.
#[derive(Clone, Debug)]
pub struct Graph {
    /// The definition that it was lowered from: parameters, regimes, lanes, forms.
    pub effective: Arc<Effective>,
    /// The digest of that definition: the definition's name in the log.
    pub digest: Digest,
    /// Flow nodes.
    pub nodes: Vec<Node>,
    /// Sequence flows.
    pub flows: Vec<Flow>,
    /// Processes and subprocesses.
    pub blocks: Vec<Block>,
    /// Processes by id.
    pub processes: BTreeMap<Name, BlockIx>,
    /// Global tasks that are called, by id.
    pub global_tasks: BTreeMap<Name, BlockIx>,
    /// The process that a case begins with.
    pub root: Option<BlockIx>,
    /// Where the message flows of each sending element end ([`Graph::message_flows_from`]).
    pub(crate) message_flows: BTreeMap<NodeIx, Vec<NodeIx>>,
    /// Time limits, in the order of their names.
    pub terms: Vec<Name>,
    /// Rule points, in the order of their names.
    pub points: Vec<Name>,
    /// Tasks that one person does not do both of.
    pub separations: Vec<Separation>,
    /// The decision models.
    pub decisions: Decisions,
    /// The forms of user tasks and of those who open cases.
    pub forms: Forms,
    /// The calendar of the entity without its working week, which is a dated parameter.
    pub calendar: Arc<Calendar>,
    /// The numbering of nodes and flows: snapshots of cases refer to it.
    pub(crate) shape: Digest,
    pub(crate) zone: jiff::tz::TimeZone,
    /// The name `loopCounter`, shared by all instances.
    pub(crate) loop_counter: Name,
    pub(crate) nodes_by_id: BTreeMap<Name, NodeIx>,
    pub(crate) flows_by_id: BTreeMap<Name, FlowIx>,
    pub(crate) blocks_by_id: BTreeMap<Name, BlockIx>,
}

/// A process or subprocess.
#[derive(Clone, Debug)]
pub struct Block {
    /// Id of the process or subprocess.
    pub id: Name,
    /// The subprocess that it is the inside of; none for a process.
    pub node: Option<NodeIx>,
    /// The variables that it declares: data objects, properties, data inputs and outputs.
    pub data: Vec<Name>,
    /// Its flow nodes.
    pub nodes: Vec<NodeIx>,
    /// Its start events.
    pub starts: Vec<NodeIx>,
    /// Where tokens begin when nothing has to occur first: the none start events; without any start event all
    /// activities, gateways and events that no flow leads to (BPMN 2.0, 10.5.2, 13.3.4).
    pub entries: Vec<NodeIx>,
    /// Receive tasks and event-based gateways by which the process begins (BPMN 2.0, 13.2).
    pub instantiating: Vec<NodeIx>,
    /// Its event subprocesses.
    pub event_subprocesses: Vec<NodeIx>,
    /// Whether it is the inside of a transaction.
    pub transaction: bool,
    /// The start event of its compensation event subprocess.
    pub compensated_by: Option<NodeIx>,
    /// Whether the inclusive joins in it need to know where tokens are.
    pub has_inclusive_join: bool,
    /// The version tag of a process.
    pub tag: Option<Name>,
    /// For a process with listeners: the node that stands for it while they are told.
    pub told: Option<NodeIx>,
}

/// A sequence flow.
#[derive(Clone, Debug)]
pub struct Flow {
    /// Its id.
    pub id: Name,
    /// Where it comes from.
    pub source: NodeIx,
    /// Where it goes.
    pub target: NodeIx,
    /// When it is taken.
    pub condition: Option<Expression>,
}

/// A flow node.
#[derive(Clone, Debug)]
pub struct Node {
    /// Its id.
    pub id: Name,
    /// Its name, for people.
    pub name: Option<Name>,
    /// The process or subprocess in which it stands.
    pub block: BlockIx,
    /// The word for what it is in BPMN, such as `user-task` or `boundary-event`.
    pub word: &'static str,
    /// What it is.
    pub kind: Kind,
    /// Flows that come in.
    pub incoming: SmallVec<[FlowIx; 2]>,
    /// Flows that go out, in document order.
    pub outgoing: SmallVec<[FlowIx; 2]>,
    /// The flow that is taken when no condition holds.
    pub default: Option<FlowIx>,
    /// Boundary events.
    pub boundaries: SmallVec<[NodeIx; 1]>,
    /// The lane in which it is drawn.
    pub lane: Option<Name>,
    /// What few nodes have; none for a plain one.
    pub more: Option<Box<More>>,
}

impl Node {
    /// One that does nothing and is not connected.
    pub(crate) fn new(id: Name, name: Option<Name>, block: BlockIx) -> Self {
        Self {
            id,
            name,
            block,
            word: "process",
            kind: Kind::Pass,
            incoming: SmallVec::new(),
            outgoing: SmallVec::new(),
            default: None,
            boundaries: SmallVec::new(),
            lane: None,
            more: None,
        }
    }

    /// Its execution listeners.
    #[must_use]
    pub fn listeners(&self) -> &[Listener] {
        self.more.as_ref().map_or(&[], |more| &more.listeners)
    }

    /// Its task listeners.
    #[must_use]
    pub fn task_listeners(&self) -> &[Listener] {
        match &self.kind {
            Kind::User(task) => &task.listeners,
            _ => &[],
        }
    }

    /// The listeners that are told of something.
    pub fn told_of(&self, occasion: Occasion) -> impl Iterator<Item = &Listener> {
        let listeners = if occasion.is_of_task() { self.task_listeners() } else { self.listeners() };
        listeners.iter().filter(move |listener| listener.occasion == occasion)
    }

    /// How many of its rule points stand at its entry: they come first.
    #[must_use]
    pub fn points_at_entry(&self) -> u8 {
        let count =
            self.more.as_ref().map_or(0, |more| more.points.iter().filter(|point| point.enter).count());
        u8::try_from(count).unwrap_or(u8::MAX)
    }
}

/// What few nodes have.
#[derive(Clone, Debug, Default)]
pub struct More {
    /// Input mappings.
    pub inputs: Vec<Mapping>,
    /// Output mappings.
    pub outputs: Vec<Mapping>,
    /// Multi-instance characteristics.
    pub many: Option<Many>,
    /// A standard loop.
    pub rounds: Option<Rounds>,
    /// How many tokens begin it and come of it, where not one.
    pub quantities: Option<Quantities>,
    /// The handler that compensates it, once it has completed: where the association of its compensation boundary
    /// event leads.
    pub compensated_by: Option<NodeIx>,
    /// Whether it is such a handler.
    pub for_compensation: bool,
    /// Its data.
    pub data: Option<Box<Data>>,
    /// Rule points, those at the entry first.
    pub points: Vec<RulePoint>,
    /// What happens to time limits.
    pub terms: Vec<TermUse>,
    /// Execution listeners, in document order.
    pub listeners: Vec<Listener>,
}

/// An input or output mapping.
#[derive(Clone, Debug)]
pub struct Mapping {
    /// The expression; none gives null.
    pub source: Option<Given>,
    /// The variable and the fields in it, outermost first; never empty.
    pub target: Vec<Name>,
}

/// Literal text or an expression.
#[derive(Clone, Debug)]
pub enum Given {
    /// Literal text.
    Text(Name),
    /// An expression.
    Feel(Expression),
}

/// What a flow node is.
#[derive(Clone, Debug)]
pub enum Kind {
    /// A start event.
    Start {
        /// What it waits for.
        trigger: Trigger,
        /// In an event subprocess: whether it cancels the scope around it.
        interrupting: bool,
        /// The form of who asks for the case, where nothing else has to occur.
        form: Option<Name>,
    },
    /// An end event.
    End(Throw),
    /// An intermediate event that waits, or a receive task.
    Catch(Trigger),
    /// An intermediate event that happens, or a send task.
    Throw(Throw),
    /// An event on the boundary of an activity.
    Boundary {
        /// The activity.
        attached_to: NodeIx,
        /// Whether it cancels the activity.
        interrupting: bool,
        /// What it waits for.
        trigger: Trigger,
    },
    /// A task that does nothing here: abstract or manual, and an extension point that nothing fills.
    Pass,
    /// A user task.
    User(Box<UserTask>),
    /// A task of any kind that a worker does.
    Job(Box<JobTask>),
    /// A script task.
    Script {
        /// The script.
        expression: Expression,
        /// The variable that takes the result.
        result: Option<Name>,
    },
    /// A business rule task that takes a decision of the definition.
    Decision(Box<DecisionTask>),
    /// An exclusive gateway.
    Exclusive,
    /// A parallel gateway.
    Parallel,
    /// An inclusive gateway, with what its join needs to know.
    Inclusive(Reach),
    /// A complex gateway.
    Complex(Box<Complex>),
    /// An event-based gateway.
    EventBased,
    /// An event-based gateway by which a process begins.
    Instantiating {
        /// Whether all its events have to occur, each in the case that the first of them began; otherwise one.
        parallel: bool,
    },
    /// An embedded subprocess.
    SubProcess(BlockIx),
    /// An ad-hoc subprocess.
    AdHoc(Box<AdHoc>),
    /// An event subprocess.
    EventSubProcess {
        /// Its inside.
        block: BlockIx,
        /// Its start event.
        start: NodeIx,
    },
    /// A call activity.
    Call(Box<Call>),
    /// A process itself, while its listeners are told.
    Process(BlockIx),
}

impl Kind {
    /// What it waits for, if it is an event that catches, or a receive task.
    #[must_use]
    pub fn trigger(&self) -> Option<&Trigger> {
        match self {
            Self::Start { trigger, .. } | Self::Catch(trigger) | Self::Boundary { trigger, .. } => {
                Some(trigger)
            }
            _ => None,
        }
    }
}

impl Graph {
    /// A graph without anything in it.
    pub(crate) fn empty(effective: Arc<Effective>) -> Self {
        let calendar = entity_calendar(&effective);
        Self {
            digest: effective.digest(),
            nodes: Vec::new(),
            flows: Vec::new(),
            blocks: Vec::new(),
            processes: BTreeMap::new(),
            global_tasks: BTreeMap::new(),
            root: None,
            message_flows: BTreeMap::new(),
            terms: effective.terms.keys().cloned().collect(),
            points: effective.points.keys().cloned().collect(),
            separations: Vec::new(),
            decisions: Decisions::default(),
            forms: Forms::of(&effective),
            calendar: Arc::new(calendar),
            shape: Digest::default(),
            zone: digipro_vocab::time::rome(),
            loop_counter: "loopCounter".into(),
            nodes_by_id: BTreeMap::new(),
            flows_by_id: BTreeMap::new(),
            blocks_by_id: BTreeMap::new(),
            effective,
        }
    }

    /// A flow node.
    #[must_use]
    pub fn node(&self, ix: NodeIx) -> Option<&Node> {
        self.nodes.get(ix.place())
    }

    /// A sequence flow.
    #[must_use]
    pub fn flow(&self, ix: FlowIx) -> Option<&Flow> {
        self.flows.get(ix.place())
    }

    /// A process or subprocess.
    #[must_use]
    pub fn block(&self, ix: BlockIx) -> Option<&Block> {
        self.blocks.get(ix.place())
    }

    /// The calendar of the entity with the working week of a day.
    #[must_use]
    pub fn calendar_on(&self, day: Date) -> Cow<'_, Calendar> {
        let week = self.effective.calendar.week.as_ref();
        let setting =
            week.and_then(|week| self.effective.parameter_on(week, day)).map(|dated| dated.value.fact());
        if setting == Some(digipro_vocab::FactValue::Whole(6)) {
            return Cow::Owned(self.calendar.as_ref().clone().week(Week::Six));
        }
        Cow::Borrowed(&self.calendar)
    }

    /// Whether the node stands in a block whose inclusive joins need to know where tokens are.
    #[must_use]
    pub fn counts_crowd(&self, node: NodeIx) -> bool {
        let block = self.node(node).and_then(|node| self.block(node.block));
        block.is_some_and(|block| block.has_inclusive_join)
    }

    /// Whether tokens that wait at the node are looked at again when others move: an inclusive or complex gateway.
    #[must_use]
    pub fn watches_others(&self, node: NodeIx) -> bool {
        self.node(node).is_some_and(|node| matches!(node.kind, Kind::Inclusive(_) | Kind::Complex(_)))
    }

    /// Whether the node is an event subprocess.
    #[must_use]
    pub fn is_event_subprocess(&self, node: NodeIx) -> bool {
        self.node(node).is_some_and(|node| matches!(node.kind, Kind::EventSubProcess { .. }))
    }

    /// Whether the node is a handler that only compensation begins.
    #[must_use]
    pub fn is_handler(&self, node: NodeIx) -> bool {
        let more = self.node(node).and_then(|node| node.more.as_ref());
        more.is_some_and(|more| more.for_compensation)
    }

    /// The condition that is waited for.
    pub(crate) fn condition_of(&self, waiting: &crate::wait::Waiting) -> Option<&Condition> {
        let crate::wait::Wait::Condition { part, .. } = &waiting.wait else { return None };
        let node = self.node(waiting.node)?;
        if *part == READY {
            return node.more.as_ref()?.data.as_ref()?.ready.as_ref();
        }
        let trigger = node.kind.trigger()?;
        match trigger.parts().get(*part as usize)? {
            Trigger::Conditional(condition) => Some(condition),
            _ => None,
        }
    }

    /// The event-based gateway before an event through which a process begins, and whether all its events have to occur.
    #[must_use]
    pub fn begins_through(&self, event: NodeIx) -> Option<(NodeIx, bool)> {
        let gateway = self.flow(*self.node(event)?.incoming.first()?)?.source;
        match self.node(gateway)?.kind {
            Kind::Instantiating { parallel } => Some((gateway, parallel)),
            _ => None,
        }
    }

    /// The node of this id.
    #[must_use]
    pub fn node_by_id(&self, id: &str) -> Option<(NodeIx, &Node)> {
        let ix = *self.nodes_by_id.get(id)?;
        Some((ix, self.nodes.get(ix.place())?))
    }
}

fn entity_calendar(effective: &Effective) -> Calendar {
    let calendar = effective.entity.as_ref().map_or_else(Calendar::italy, Calendar::of);
    let patrons = effective.calendar.patrons.iter();
    patrons.fold(calendar, |calendar, day| calendar.patron("patrono", day.month, day.day))
}
