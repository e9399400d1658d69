//! Random block-structured processes: drawn as blocks, flattened to nodes and flows, written as BPMN.

use proptest::prelude::*;
use std::fmt::Write;

/// A piece of a process with one entry and one exit.
#[derive(Clone, Debug)]
pub enum Block {
    /// An abstract task, which passes through.
    Task,
    /// A user task, which waits.
    User,
    /// One after the other.
    Sequence(Vec<Block>),
    /// Parallel split and join.
    Parallel(Vec<Block>),
    /// Exclusive split on variables (the last branch is the default) and merge.
    Exclusive(Vec<(usize, Block)>),
    /// Inclusive split on variables (the last branch is the default) and join.
    Inclusive(Vec<(usize, Block)>),
    /// Repeats its body this many times, counted down by a script.
    Loop(u8, Box<Block>),
    /// An embedded subprocess.
    Scope(Box<Block>),
    /// Several flows out of a task, joined by a parallel gateway: the implicit split.
    Split(Vec<Block>),
}

/// Number of boolean variables `b0`, `b1`, … that conditions read.
pub const FLAGS: usize = 4;

/// Random blocks, a few levels deep.
pub fn blocks() -> impl Strategy<Value = Block> {
    let leaf = prop_oneof![Just(Block::Task), Just(Block::User)];
    leaf.prop_recursive(4, 24, 3, |inner| {
        let several = proptest::collection::vec(inner.clone(), 2..4);
        let choices = proptest::collection::vec((0..FLAGS, inner.clone()), 2..4);
        prop_oneof![
            several.clone().prop_map(Block::Sequence),
            several.clone().prop_map(Block::Parallel),
            several.prop_map(Block::Split),
            choices.clone().prop_map(Block::Exclusive),
            choices.prop_map(Block::Inclusive),
            (1..4_u8, inner.clone()).prop_map(|(times, body)| Block::Loop(times, Box::new(body))),
            inner.prop_map(|body| Block::Scope(Box::new(body))),
        ]
    })
}

/// What a node does with tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Role {
    Start,
    End,
    Task,
    User,
    /// Counts a loop variable down.
    Script(usize),
    Exclusive,
    Parallel,
    Inclusive,
    /// A scope and the index of its own graph.
    Scope(usize),
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
}

/// A whole process: graph 0 is the process, the others are its subprocesses.
#[derive(Clone, Debug, Default)]
pub struct Process {
    pub graphs: Vec<Graph>,
    /// Start values of the loop variables `n0`, `n1`, …
    pub loops: Vec<u8>,
}

impl Process {
    pub fn of(block: &Block) -> Self {
        let mut process = Self::default();
        process.graph(block);
        process
    }

    fn graph(&mut self, block: &Block) -> usize {
        let graph = self.graphs.len();
        self.graphs.push(Graph::default());
        let start = self.node(graph, Role::Start);
        let (first, last) = self.place(graph, block);
        let end = self.node(graph, Role::End);
        self.flow(graph, start, first, Guard::Always);
        self.flow(graph, last, end, Guard::Always);
        graph
    }

    fn node(&mut self, graph: usize, role: Role) -> usize {
        let nodes = &mut self.graphs[graph].nodes;
        nodes.push(Node { id: format!("g{graph}_{}", nodes.len()), role });
        nodes.len() - 1
    }

    fn flow(&mut self, graph: usize, from: usize, to: usize, guard: Guard) {
        self.graphs[graph].flows.push(Flow { from, to, guard });
    }

    /// Places a block; its first and its last node.
    fn place(&mut self, graph: usize, block: &Block) -> (usize, usize) {
        let one = |node| (node, node);
        match block {
            Block::Task => one(self.node(graph, Role::Task)),
            Block::User => one(self.node(graph, Role::User)),
            Block::Sequence(parts) => {
                let placed: Vec<_> = parts.iter().map(|part| self.place(graph, part)).collect();
                for pair in placed.windows(2) {
                    self.flow(graph, pair[0].1, pair[1].0, Guard::Always);
                }
                (placed[0].0, placed[placed.len() - 1].1)
            }
            Block::Parallel(parts) => self.fan(graph, Role::Parallel, Role::Parallel, always(parts)),
            Block::Split(parts) => self.fan(graph, Role::Task, Role::Parallel, always(parts)),
            Block::Exclusive(parts) => self.fan(graph, Role::Exclusive, Role::Exclusive, guarded(parts)),
            Block::Inclusive(parts) => self.fan(graph, Role::Inclusive, Role::Inclusive, guarded(parts)),
            Block::Loop(times, body) => {
                let counter = self.loops.len();
                self.loops.push(*times);
                let merge = self.node(graph, Role::Exclusive);
                let (first, last) = self.place(graph, body);
                let script = self.node(graph, Role::Script(counter));
                let split = self.node(graph, Role::Exclusive);
                self.flow(graph, merge, first, Guard::Always);
                self.flow(graph, last, script, Guard::Always);
                self.flow(graph, script, split, Guard::Always);
                self.flow(graph, split, merge, Guard::Again(counter));
                let out = self.node(graph, Role::Task);
                self.flow(graph, split, out, Guard::Default);
                (merge, out)
            }
            Block::Scope(body) => {
                let inner = self.graph(body);
                one(self.node(graph, Role::Scope(inner)))
            }
        }
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

    /// The process as BPMN 2.0 XML.
    pub fn bpmn(&self) -> String {
        format!(
            r#"<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="urn:x">
<process id="p" isExecutable="true">
{}</process></definitions>"#,
            self.elements(0)
        )
    }

    fn elements(&self, graph: usize) -> String {
        let mut xml = String::new();
        let Graph { nodes, flows } = &self.graphs[graph];
        for (index, node) in nodes.iter().enumerate() {
            let id = &node.id;
            let default = flows.iter().position(|flow| flow.from == index && flow.guard == Guard::Default);
            let default = default.map(|flow| format!(r#" default="f{graph}_{flow}""#)).unwrap_or_default();
            let _ = match &node.role {
                Role::Start => writeln!(xml, r#"<startEvent id="{id}"/>"#),
                Role::End => writeln!(xml, r#"<endEvent id="{id}"/>"#),
                Role::Task => writeln!(xml, r#"<task id="{id}"/>"#),
                Role::User => writeln!(
                    xml,
                    r#"<userTask id="{id}"><extensionElements><zeebe:userTask/></extensionElements></userTask>"#
                ),
                Role::Script(counter) => writeln!(
                    xml,
                    r#"<scriptTask id="{id}"><extensionElements><zeebe:script expression="=n{counter} - 1" resultVariable="n{counter}"/></extensionElements></scriptTask>"#
                ),
                Role::Exclusive => writeln!(xml, r#"<exclusiveGateway id="{id}"{default}/>"#),
                Role::Parallel => writeln!(xml, r#"<parallelGateway id="{id}"/>"#),
                Role::Inclusive => writeln!(xml, r#"<inclusiveGateway id="{id}"{default}/>"#),
                Role::Scope(inner) => {
                    writeln!(xml, r#"<subProcess id="{id}">{}</subProcess>"#, self.elements(*inner))
                }
            };
        }
        for (index, flow) in flows.iter().enumerate() {
            let condition = match flow.guard {
                Guard::Always | Guard::Default => None,
                Guard::Flag(flag) => Some(format!("=b{flag}")),
                Guard::Again(counter) => Some(format!("=n{counter} &gt; 0")),
            };
            let condition = condition
                .map(|text| {
                    format!(
                        r#"<conditionExpression xsi:type="tFormalExpression">{text}</conditionExpression>"#
                    )
                })
                .unwrap_or_default();
            let (from, to) = (&nodes[flow.from].id, &nodes[flow.to].id);
            let _ = writeln!(
                xml,
                r#"<sequenceFlow id="f{graph}_{index}" sourceRef="{from}" targetRef="{to}">{condition}</sequenceFlow>"#
            );
        }
        xml
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
