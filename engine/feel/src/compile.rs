//! Syntax tree to program: resolves each name to a slot, an item of a filter, or a variable of the scope.

use crate::{
    ContextRead, builtins,
    datum::{Datum, Function},
    program::{DomainNode, FunctionNode, Iterated, Node, Op, RangeNode, Step, Test, UnaryNode},
    syntax::ast::{Comparison, Domain, Expr, ExprKind, Iteration, Postfix},
    temporal::read,
};
use digipro_vocab::{Name, Span};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

/// The value that a unary test is applied to.
pub(crate) const INPUT: &str = "?";

/// What an expression reads.
#[derive(Default)]
pub(crate) struct Reads {
    /// The variables of the scope.
    pub(crate) names: Vec<Name>,
    /// What it asks the context for.
    pub(crate) context: Vec<ContextRead>,
}

/// Compiles an expression; returns also what it reads. `declared` are names that the caller knows: one that is also
/// that of a built-in function may be a function of the scope.
pub(crate) fn compile(text: &Name, expr: &Expr, declared: &[&str]) -> (Node, Reads) {
    let mut compiler = Compiler::new(text, declared);
    let node = compiler.node(expr);
    (node, compiler.reads())
}

/// Compiles unary tests, in whose first slot the input stands.
pub(crate) fn compile_tests(text: &Name, tests: &[Expr], declared: &[&str]) -> (Vec<UnaryNode>, Reads) {
    let mut compiler = Compiler::new(text, declared);
    let nodes = compiler.unary(tests);
    (nodes, compiler.reads())
}

/// The built-in functions that answer from the context, and not from their arguments alone.
const OF_THE_CONTEXT: [&str; 4] = ["now", "today", "term", "parameter"];

/// The name that a call of one of them asks for, where it is written out.
fn asked(call: &Postfix) -> Option<Name> {
    let first = match call {
        Postfix::Call(arguments) => arguments.first(),
        Postfix::CallNamed(arguments) => {
            arguments.iter().find(|(name, _)| &**name == "name").map(|(_, value)| value)
        }
        _ => None,
    };
    match first.map(|first| &first.kind) {
        Some(ExprKind::Text(text)) => Some(text.clone()),
        _ => None,
    }
}

/// What `date("2026-04-03")` and the like come to, which is the same each time; `None` where the text is not one, so
/// that each evaluation says why it comes to null.
fn read_once(function: &Datum, arguments: &[Node]) -> Option<Datum> {
    let Datum::Function(function) = function else { return None };
    let (Function::Builtin(builtin), [Node { op: Op::Constant(Datum::Text(text)), .. }]) =
        (function.as_ref(), arguments)
    else {
        return None;
    };
    match builtin.name {
        "date" => read::date(text).map(Datum::Date),
        "time" => read::time(text).map(Datum::Time),
        "date and time" => read::date_and_time(text).map(|moment| Datum::DateTime(Arc::new(moment))),
        "duration" => read::duration(text),
        _ => None,
    }
}

/// What a slot holds.
enum Binding {
    Named {
        name: Name,
        read: bool,
    },
    /// The item of a filter, whose entries can be named directly.
    Item,
}

/// Where a call stands: from the name of the function to the end of its arguments.
fn call_span(operand: &Expr, steps: &[(Span, Postfix)]) -> Span {
    let end = steps.first().map_or(operand.span.end, |(span, _)| span.end);
    Span { start: operand.span.start, end }
}

struct Compiler<'c> {
    text: &'c Name,
    declared: &'c [&'c str],
    bindings: Vec<Binding>,
    globals: Vec<Name>,
    places: BTreeMap<Name, usize>,
    context: Vec<ContextRead>,
    /// For each function that is being compiled, from the outermost, the variables of the scope that it reads.
    functions: Vec<BTreeSet<(usize, Name)>>,
}

impl<'c> Compiler<'c> {
    fn new(text: &'c Name, declared: &'c [&'c str]) -> Self {
        Self {
            text,
            declared,
            bindings: Vec::new(),
            globals: Vec::new(),
            places: BTreeMap::new(),
            context: Vec::new(),
            functions: Vec::new(),
        }
    }

    fn reads(self) -> Reads {
        Reads { names: self.globals, context: self.context }
    }

    /// The place of a variable of the scope among those that are read.
    fn place(&mut self, name: &Name) -> usize {
        let place = match self.places.get(name) {
            Some(place) => *place,
            None => {
                self.globals.push(name.clone());
                self.places.insert(name.clone(), self.globals.len() - 1);
                self.globals.len() - 1
            }
        };
        for reads in &mut self.functions {
            reads.insert((place, name.clone()));
        }
        place
    }

    fn bind(&mut self, name: Name) {
        self.bindings.push(Binding::Named { name, read: false });
    }

    fn boxed(&mut self, expr: &Expr) -> Box<Node> {
        Box::new(self.node(expr))
    }

    fn nodes(&mut self, exprs: &[Expr]) -> Vec<Node> {
        exprs.iter().map(|expr| self.node(expr)).collect()
    }

    fn node(&mut self, expr: &Expr) -> Node {
        let op = match &expr.kind {
            ExprKind::Null => Op::Constant(Datum::Null),
            ExprKind::Boolean(truth) => Op::Constant(Datum::Boolean(*truth)),
            ExprKind::Number(number) => Op::Constant(Datum::Number(*number)),
            ExprKind::Text(text) => Op::Constant(Datum::Text(text.clone())),
            ExprKind::Temporal(value) => Op::Constant(value.clone()),
            ExprKind::Variable(name) => return self.variable(name, expr),
            ExprKind::Negate(operand) => self.negate(operand),
            ExprKind::Arithmetic(first, rest) => Op::Arithmetic(
                self.boxed(first),
                rest.iter().map(|(operator, operand)| (*operator, self.node(operand))).collect(),
            ),
            ExprKind::Compare(first, rest) => {
                Op::Compare(self.boxed(first), rest.iter().map(|comparison| self.test(comparison)).collect())
            }
            ExprKind::And(terms) => Op::And(self.nodes(terms)),
            ExprKind::Or(terms) => Op::Or(self.nodes(terms)),
            ExprKind::If(branches, otherwise) => Op::If(
                branches
                    .iter()
                    .map(|(condition, result)| (self.node(condition), self.node(result)))
                    .collect(),
                self.boxed(otherwise),
            ),
            ExprKind::For(iterations, body) => Op::For(self.iterated(iterations, body)),
            ExprKind::Quantified(quantifier, iterations, body) => {
                Op::Quantified(*quantifier, self.iterated(iterations, body))
            }
            ExprKind::Function(parameters, body) => {
                let outer = self.bindings.len();
                parameters.iter().for_each(|parameter| self.bind(parameter.name.clone()));
                self.functions.push(BTreeSet::new());
                let body = self.node(body);
                let globals = self.functions.pop().into_iter().flatten().collect();
                self.bindings.truncate(outer);
                Op::Function(Arc::new(FunctionNode {
                    text: self.text.clone(),
                    globals,
                    parameters: parameters.clone(),
                    body,
                }))
            }
            ExprKind::List(items) => Op::List(self.nodes(items)),
            ExprKind::Context(entries) => self.context(entries),
            ExprKind::Range(range) => Op::Range(Box::new(RangeNode {
                low: range.low.as_ref().map(|end| self.node(end)),
                low_included: range.low_included,
                high: range.high.as_ref().map(|end| self.node(end)),
                high_included: range.high_included,
            })),
            ExprKind::Test(relation, right) => Op::Bare(*relation, self.boxed(right)),
            ExprKind::Postfix(operand, steps) => self.steps(operand, steps),
        };
        Node { span: expr.span, op }
    }

    fn negate(&mut self, operand: &Expr) -> Op {
        match &operand.kind {
            ExprKind::Number(number) => Op::Constant(Datum::Number(number.neg())),
            _ => Op::Negate(self.boxed(operand)),
        }
    }

    fn test(&mut self, comparison: &Comparison) -> Test {
        match comparison {
            Comparison::Relation(relation, right) => Test::Relation(*relation, self.node(right)),
            Comparison::Between(low, high) => Test::Between(self.node(low), self.node(high)),
            Comparison::In(tests) => Test::In(self.unary(tests)),
        }
    }

    fn unary(&mut self, tests: &[Expr]) -> Vec<UnaryNode> {
        let outer = self.bindings.len();
        let nodes = tests.iter().map(|test| {
            self.bind(INPUT.into());
            let node = self.node(test);
            let reads_input = matches!(self.bindings.get(outer), Some(Binding::Named { read: true, .. }));
            self.bindings.truncate(outer);
            UnaryNode { node, reads_input }
        });
        nodes.collect()
    }

    fn context(&mut self, entries: &[(Name, Expr)]) -> Op {
        let outer = self.bindings.len();
        let mut nodes = Vec::with_capacity(entries.len());
        for (name, value) in entries {
            nodes.push((name.clone(), self.node(value)));
            self.bind(name.clone());
        }
        self.bindings.truncate(outer);
        Op::Context(nodes)
    }

    fn iterated(&mut self, iterations: &[Iteration], body: &Expr) -> Box<Iterated> {
        let outer = self.bindings.len();
        self.bind("partial".into());
        let mut domains = Vec::with_capacity(iterations.len());
        for iteration in iterations {
            domains.push(match &iteration.domain {
                Domain::Items(items) => DomainNode::Items(self.node(items)),
                Domain::Span(low, high) => DomainNode::Span(self.node(low), self.node(high)),
            });
            self.bind(iteration.name.clone());
        }
        let body = self.node(body);
        let reads_partial = matches!(self.bindings.get(outer), Some(Binding::Named { read: true, .. }));
        self.bindings.truncate(outer);
        Box::new(Iterated { domains, body, reads_partial })
    }

    fn steps(&mut self, operand: &Expr, steps: &[(Span, Postfix)]) -> Op {
        let called = matches!(steps.first(), Some((_, Postfix::Call(_) | Postfix::CallNamed(_))));
        let base = match &operand.kind {
            ExprKind::Variable(name) if called && !self.is_bound(name) => match builtins::find(name) {
                Some(builtin) => {
                    if let Some((_, call)) = steps.first()
                        && OF_THE_CONTEXT.contains(&builtin.name)
                    {
                        let (function, span) = (builtin.name, call_span(operand, steps));
                        self.context.push(ContextRead { function, name: asked(call), span });
                    }
                    let function = Datum::Function(Arc::new(Function::Builtin(builtin)));
                    let op = if self.declared.contains(&name.as_ref()) {
                        Op::Called(self.place(name), name.clone(), function)
                    } else {
                        Op::Constant(function)
                    };
                    Node { span: operand.span, op }
                }
                None => self.node(operand),
            },
            _ => self.node(operand),
        };
        let steps: Vec<_> = steps.iter().map(|(span, step)| (*span, self.step(step))).collect();
        if let (Op::Constant(function), [(_, Step::Call(arguments))]) = (&base.op, steps.as_slice())
            && let Some(value) = read_once(function, arguments)
        {
            return Op::Constant(value);
        }
        Op::Steps(Box::new(base), steps)
    }

    fn step(&mut self, step: &Postfix) -> Step {
        match step {
            Postfix::Path(name) => Step::Path(name.clone()),
            Postfix::Filter(filter) => {
                self.bindings.push(Binding::Item);
                let filter = self.node(filter);
                self.bindings.pop();
                Step::Filter(filter)
            }
            Postfix::Call(arguments) => Step::Call(self.nodes(arguments)),
            Postfix::CallNamed(arguments) => Step::CallNamed(
                arguments.iter().map(|(name, value)| (name.clone(), self.node(value))).collect(),
            ),
            Postfix::InstanceOf(kind) => Step::InstanceOf(kind.clone()),
        }
    }

    fn is_bound(&self, name: &Name) -> bool {
        self.bindings
            .iter()
            .any(|binding| matches!(binding, Binding::Named { name: bound, .. } if bound == name))
    }

    fn variable(&mut self, name: &Name, expr: &Expr) -> Node {
        let mut items = Vec::new();
        let mut local = None;
        for (slot, binding) in self.bindings.iter_mut().enumerate().rev() {
            match binding {
                Binding::Named { name: bound, read } if bound == name => {
                    *read = true;
                    local = Some(slot);
                    break;
                }
                // `item` is the item itself, unless that has an entry of this name.
                Binding::Item if name.as_ref() == "item" => {
                    items.push(slot);
                    local = Some(slot);
                    break;
                }
                Binding::Item => items.push(slot),
                Binding::Named { .. } => {}
            }
        }
        let op = match local {
            Some(slot) => Op::Local(slot),
            None => Op::Global(self.place(name), name.clone()),
        };
        let outside = Node { span: expr.span, op };
        if items.is_empty() {
            return outside;
        }
        Node { span: expr.span, op: Op::Entry(name.clone(), items, Box::new(outside)) }
    }
}
