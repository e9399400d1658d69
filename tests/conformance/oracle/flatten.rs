//! Blocks flattened to nodes and flows: what the token game plays on.

use super::process::{Activity, Block, Exit, Inside, Repeat, Trigger};

/// What a node does with tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Role {
    Start,
    End,
    Task,
    User,
    /// A user task that compensates.
    Handler,
    /// Counts a loop variable down.
    Script(usize),
    Exclusive,
    Parallel,
    Inclusive,
    /// Needs so many tokens.
    Complex(usize),
    EventBased,
    /// An activity with the graph of its inside.
    Scope(Inside, usize),
    /// An event subprocess with its graph.
    EventSubProcess(usize),
    /// An event that waits: intermediate, after an event-based gateway, on an activity, at the start of an event
    /// subprocess.
    Catch(Trigger),
    Boundary {
        host: usize,
        trigger: Trigger,
        interrupting: bool,
    },
    Occurs {
        trigger: Trigger,
        interrupting: bool,
    },
    Escalate(u8),
    Compensate,
    Exit(Exit),
}

/// When a flow may be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Guard {
    Always,
    Flag(usize),
    /// The loop variable is above zero.
    Again(usize),
    Default,
}

#[derive(Clone, Debug)]
pub struct Node {
    pub id: String,
    pub role: Role,
    pub repeat: Repeat,
    /// The node that compensates it.
    pub handler: Option<usize>,
    pub needs: usize,
    pub leaves: usize,
}

#[derive(Clone, Debug)]
pub struct Flow {
    pub from: usize,
    pub to: usize,
    pub guard: Guard,
}

/// The nodes and flows of one scope.
#[derive(Clone, Debug, Default)]
pub struct Graph {
    pub nodes: Vec<Node>,
    pub flows: Vec<Flow>,
    /// Where it begins.
    pub first: usize,
    pub transaction: bool,
}

/// A whole process: graph 0 is the process, the others are inside of its activities.
#[derive(Clone, Debug, Default)]
pub struct Process {
    pub graphs: Vec<Graph>,
    /// Start values of the loop variables `n0`, `n1`, …
    pub loops: Vec<u8>,
}

impl Process {
    pub fn of(block: &Block) -> Self {
        let mut process = Self::default();
        process.graph(block, &[], Some(Role::Start), false);
        process
    }

    /// Whether a node is a complex gateway: whether its reset counts as completion is nobody's concern.
    pub fn is_complex(&self, id: &str) -> bool {
        let mut nodes = self.graphs.iter().flat_map(|graph| &graph.nodes);
        nodes.any(|node| node.id == id && matches!(node.role, Role::Complex(_)))
    }

    /// A graph that begins with a start event, or with the block itself.
    fn graph(
        &mut self,
        block: &Block,
        events: &[(Trigger, bool, Block)],
        start: Option<Role>,
        transaction: bool,
    ) -> usize {
        let graph = self.graphs.len();
        self.graphs.push(Graph { transaction, ..Graph::default() });
        let explicit = start.is_some();
        let start = self.node(graph, start.unwrap_or(Role::Task));
        self.graphs[graph].first = start;
        let trigger = match self.graphs[graph].nodes[start].role {
            Role::Occurs { trigger, .. } => trigger,
            _ => Trigger::Message,
        };
        let (first, last) = self.after(graph, trigger, block);
        self.flow(graph, start, first, Guard::Always);
        if explicit {
            let end = self.node(graph, Role::End);
            self.flow(graph, last, end, Guard::Always);
        }
        let mut kinds = Vec::new();
        for (trigger, interrupting, body) in events {
            if kinds.contains(&kind(*trigger)) {
                continue;
            }
            kinds.push(kind(*trigger));
            let interrupting = *interrupting || matches!(trigger, Trigger::Error(_));
            let start = Role::Occurs { trigger: *trigger, interrupting };
            let inside = self.graph(body, &[], Some(start), false);
            self.node(graph, Role::EventSubProcess(inside));
        }
        graph
    }

    fn node(&mut self, graph: usize, role: Role) -> usize {
        let nodes = &mut self.graphs[graph].nodes;
        let id = format!("g{graph}_{}", nodes.len());
        nodes.push(Node { id, role, repeat: Repeat::Once, handler: None, needs: 1, leaves: 1 });
        nodes.len() - 1
    }

    fn flow(&mut self, graph: usize, from: usize, to: usize, guard: Guard) {
        self.graphs[graph].flows.push(Flow { from, to, guard });
    }

    /// Nodes one after the other; the first and the last.
    fn chain(&mut self, graph: usize, placed: &[(usize, usize)]) -> (usize, usize) {
        for pair in placed.windows(2) {
            self.flow(graph, pair[0].1, pair[1].0, Guard::Always);
        }
        (placed[0].0, placed[placed.len() - 1].1)
    }

    /// Places a block; its first and its last node.
    fn place(&mut self, graph: usize, block: &Block) -> (usize, usize) {
        match block {
            Block::Task => self.one(graph, Role::Task),
            Block::User => self.one(graph, Role::User),
            Block::Catch(trigger) => {
                let event = self.one(graph, Role::Catch(*trigger));
                let after = self.after(graph, *trigger, &Block::Task);
                self.chain(graph, &[event, after])
            }
            Block::Sequence(parts) => {
                let placed: Vec<_> = parts.iter().map(|part| self.place(graph, part)).collect();
                self.chain(graph, &placed)
            }
            Block::Parallel(parts) => self.fan(graph, Role::Parallel, Role::Parallel, always(parts)),
            Block::Split(parts) => self.fan(graph, Role::Task, Role::Parallel, always(parts)),
            Block::Exclusive(parts) => self.fan(graph, Role::Exclusive, Role::Exclusive, guarded(parts)),
            Block::Inclusive(parts) => self.fan(graph, Role::Inclusive, Role::Inclusive, guarded(parts)),
            Block::Complex(needed, parts) => {
                let join = Role::Complex(*needed.min(&parts.len()));
                self.fan(graph, Role::Parallel, join, always(parts))
            }
            Block::Quantity(parts) => {
                let (first, last) = self.fan(graph, Role::Parallel, Role::User, always(parts));
                let after = self.node(graph, Role::Task);
                self.graphs[graph].nodes[last].needs = parts.len();
                self.graphs[graph].nodes[last].leaves = parts.len();
                self.graphs[graph].nodes[after].needs = parts.len();
                self.chain(graph, &[(first, last), (after, after)])
            }
            Block::Loop(times, body) => self.counted(graph, *times, body),
            Block::Race(parts) => self.race(graph, parts),
            Block::Activity(activity) => self.activity(graph, activity),
            Block::Out(flag, exit) => self.out(graph, *flag, *exit),
            Block::Escalate(code) => {
                let placed =
                    [Role::User, Role::Escalate(*code), Role::User].map(|role| self.one(graph, role));
                self.chain(graph, &placed)
            }
            Block::Compensate => {
                let placed = [Role::User, Role::Compensate].map(|role| self.one(graph, role));
                self.chain(graph, &placed)
            }
        }
    }

    /// What comes after an event. A condition may come true for several at once, in an order that the standard leaves
    /// open: then all of them wait first.
    fn after(&mut self, graph: usize, trigger: Trigger, block: &Block) -> (usize, usize) {
        let placed = match trigger {
            Trigger::Condition => vec![self.one(graph, Role::User), self.place(graph, block)],
            _ => vec![self.place(graph, block)],
        };
        self.chain(graph, &placed)
    }

    fn one(&mut self, graph: usize, role: Role) -> (usize, usize) {
        let node = self.node(graph, role);
        (node, node)
    }

    /// A loop of flows. A user task in it keeps tokens of several instances from counting at the same time.
    fn counted(&mut self, graph: usize, times: u8, body: &Block) -> (usize, usize) {
        let counter = self.loops.len();
        self.loops.push(times);
        let merge = self.node(graph, Role::Exclusive);
        let body = self.place(graph, body);
        let rest = [Role::User, Role::Script(counter), Role::Exclusive].map(|role| self.one(graph, role));
        let (_, split) = self.chain(graph, &[&[(merge, merge), body], &rest[..]].concat());
        self.flow(graph, split, merge, Guard::Again(counter));
        let out = self.node(graph, Role::Task);
        self.flow(graph, split, out, Guard::Default);
        (merge, out)
    }

    fn race(&mut self, graph: usize, parts: &[(Trigger, Block)]) -> (usize, usize) {
        let gateway = self.node(graph, Role::EventBased);
        let merge = self.node(graph, Role::Exclusive);
        let mut conditions = 0;
        for (trigger, part) in parts {
            conditions += usize::from(*trigger == Trigger::Condition);
            let trigger = if conditions > 1 { Trigger::Message } else { *trigger };
            let event = self.one(graph, Role::Catch(trigger));
            let part = self.after(graph, trigger, part);
            self.chain(graph, &[(gateway, gateway), event, part, (merge, merge)]);
        }
        (gateway, merge)
    }

    fn out(&mut self, graph: usize, flag: usize, exit: Exit) -> (usize, usize) {
        let exit = match exit {
            Exit::Cancel if !self.graphs[graph].transaction => Exit::Terminate,
            exit => exit,
        };
        let (first, split) = (self.node(graph, Role::User), self.node(graph, Role::Exclusive));
        let (end, last) = (self.node(graph, Role::Exit(exit)), self.node(graph, Role::Task));
        self.flow(graph, first, split, Guard::Always);
        self.flow(graph, split, end, Guard::Flag(flag));
        self.flow(graph, split, last, Guard::Default);
        (first, last)
    }

    fn activity(&mut self, graph: usize, activity: &Activity) -> (usize, usize) {
        let Activity { kind, body, events, implicit, repeat, boundaries, handler } = activity;
        // What repeats or is compensated waits first: otherwise much would be begun and completed in an order that
        // the standard leaves open.
        let waits = Block::Sequence(vec![Block::User, body.clone()]);
        let body = if *repeat != Repeat::Once || *handler { &waits } else { body };
        let at_once =
            matches!(repeat, Repeat::Many { times: 0, .. } | Repeat::Loop { before: true, times: 0 });
        let handler = *handler && !at_once;
        let start = (!implicit).then_some(Role::Start);
        let role = match kind {
            Inside::User => Role::User,
            kind => {
                let transaction = *kind == Inside::Transaction;
                Role::Scope(*kind, self.graph(body, events, start, transaction))
            }
        };
        let node = self.node(graph, role);
        let merge = self.node(graph, Role::Exclusive);
        self.flow(graph, node, merge, Guard::Always);
        self.graphs[graph].nodes[node].repeat = *repeat;
        self.graphs[graph].nodes[node].handler = handler.then(|| self.node(graph, Role::Handler));
        let cancel = (*kind == Inside::Transaction).then_some((Trigger::Cancel, true, Block::Task));
        let mut kinds = Vec::new();
        for (trigger, interrupting, path) in cancel.iter().chain(boundaries) {
            let thrown = matches!(trigger, Trigger::Error(_) | Trigger::Escalation(_));
            if kinds.contains(&self::kind(*trigger)) || thrown && *kind == Inside::User {
                continue;
            }
            kinds.push(self::kind(*trigger));
            let interrupting = *interrupting || matches!(trigger, Trigger::Error(_));
            let role = Role::Boundary { host: node, trigger: *trigger, interrupting };
            let event = self.one(graph, role);
            let path =
                if interrupting { self.after(graph, *trigger, path) } else { self.one(graph, Role::User) };
            let after = if interrupting { (merge, merge) } else { self.one(graph, Role::End) };
            self.chain(graph, &[event, path, after]);
        }
        (node, merge)
    }

    fn fan(
        &mut self,
        graph: usize,
        split: Role,
        join: Role,
        branches: Vec<(Guard, &Block)>,
    ) -> (usize, usize) {
        let split = self.node(graph, split);
        let placed: Vec<_> =
            branches.into_iter().map(|(guard, part)| (guard, self.place(graph, part))).collect();
        let join = self.node(graph, join);
        for (guard, (first, last)) in placed {
            self.flow(graph, split, first, guard);
            self.flow(graph, last, join, Guard::Always);
        }
        (split, join)
    }
}

impl Graph {
    /// The events on an activity.
    pub fn boundaries(&self, node: usize) -> impl Iterator<Item = usize> + '_ {
        let on = move |role: &Role| matches!(role, Role::Boundary { host, .. } if *host == node);
        (0..self.nodes.len()).filter(move |other| on(&self.nodes[*other].role))
    }

    /// Whether an event on an activity begins something while the activity runs on.
    pub fn begins_others(&self, node: usize) -> bool {
        let goes_on = |role: &Role| matches!(role, Role::Boundary { interrupting: false, .. });
        self.boundaries(node).any(|boundary| goes_on(&self.nodes[boundary].role))
    }

    /// The event subprocesses, with their graphs.
    pub fn event_subprocesses(&self) -> impl Iterator<Item = (usize, usize)> + '_ {
        self.nodes.iter().enumerate().filter_map(|(index, node)| match node.role {
            Role::EventSubProcess(inside) => Some((index, inside)),
            _ => None,
        })
    }
}

/// One of each is enough on an activity or in a scope.
fn kind(trigger: Trigger) -> Trigger {
    match trigger {
        Trigger::Error(_) => Trigger::Error(None),
        Trigger::Escalation(_) => Trigger::Escalation(None),
        other => other,
    }
}

fn always(parts: &[Block]) -> Vec<(Guard, &Block)> {
    parts.iter().map(|part| (Guard::Always, part)).collect()
}

fn guarded(parts: &[(usize, Block)]) -> Vec<(Guard, &Block)> {
    let last = parts.len() - 1;
    let guard = |index: usize, flag: usize| if index == last { Guard::Default } else { Guard::Flag(flag) };
    parts.iter().enumerate().map(|(index, (flag, part))| (guard(index, *flag), part)).collect()
}
