//! Runs plans and logic.

use super::{
    Trace, cause,
    function::{Closure, ServiceFunction},
};
use crate::{
    codes,
    compile::{
        graph::{Graph, Node, Part, Place, Step},
        kinds::Kind,
        logic::{Each, Filter, Frame, Logic},
    },
};
use digipro_feel::{Datum, Declared, Expression, Failure, Found, Scope, Session};
use digipro_vocab::Name;
use std::{
    collections::BTreeMap,
    sync::{Arc, LazyLock},
};

/// The input of a name, null where there is none; text is read as a date where the type asks for one.
pub(super) fn given(inputs: &dyn Scope, name: &str, kind: &Kind) -> Datum {
    match inputs.find(usize::MAX, name) {
        Some(Found::Value(value)) => kind.plain.read(value),
        Some(Found::Datum(datum)) => datum.clone(),
        None => Datum::Null,
    }
}

/// What running needs.
pub(super) struct Run<'r, 's, 'e> {
    pub(super) graph: &'r Arc<Graph>,
    pub(super) session: &'s mut Session<'e>,
    pub(super) trace: &'r Trace,
}

/// The value of an element with all that it requires.
pub(super) fn decided(
    graph: &Arc<Graph>,
    node: u32,
    inputs: &dyn Scope,
    session: &mut Session<'_>,
    trace: &Trace,
) -> Result<Datum, Failure> {
    let mut values = Run { graph, session, trace }.plan(node, inputs, &[])?;
    Ok(values.pop().unwrap_or_default())
}

/// The result of a service: the value of its output, or a context of several.
pub(super) fn service(
    graph: &Arc<Graph>,
    node: u32,
    arguments: &[Datum],
    session: &mut Session<'_>,
    trace: &Trace,
) -> Result<Datum, Failure> {
    let Some(Part::Service(service)) = graph.node(node).map(|node| &node.part) else {
        return Ok(Datum::Null);
    };
    let mut values = Run { graph, session, trace }.plan(node, &(), arguments)?;
    let value = match service.outputs.as_slice() {
        [_] => values.pop().unwrap_or_default(),
        outputs => {
            let names = outputs.iter().filter_map(|output| graph.node(*output)).map(|node| node.name.clone());
            session.entries(names.zip(values).collect())?
        }
    };
    service.result.coerce(value, session, format_args!("the result of the service"))
}

impl Run<'_, '_, '_> {
    /// The results of an element's plan, in which each decision is made once.
    fn plan(&mut self, node: u32, inputs: &dyn Scope, arguments: &[Datum]) -> Result<Vec<Datum>, Failure> {
        let Some(plan) = self.graph.plan(node) else { return Ok(Vec::new()) };
        let mut values: Vec<Datum> = Vec::with_capacity(plan.steps.len());
        let mut frame = Vec::new();
        for step in &plan.steps {
            let value = match (step.argument, self.graph.node(step.node)) {
                (Some(argument), _) => arguments.get(argument).cloned().unwrap_or_default(),
                (None, Some(node)) => self.step(step, node, inputs, &values, &mut frame)?,
                (None, None) => Datum::Null,
            };
            values.push(value);
        }
        Ok(plan.results.iter().map(|result| values.get(*result).cloned().unwrap_or_default()).collect())
    }

    fn step(
        &mut self,
        step: &Step,
        node: &Node,
        inputs: &dyn Scope,
        values: &[Datum],
        frame: &mut Vec<Datum>,
    ) -> Result<Datum, Failure> {
        match &node.part {
            Part::Input => {
                let value = given(inputs, &node.name, &node.kind);
                if node.kind.is_any() {
                    return Ok(value);
                }
                node.kind.coerce(value, self.session, format_args!("the input `{}`", node.name))
            }
            // A decision that the model does not say how to make is an input too.
            Part::Decision(Logic::Nothing(_)) if inputs.find(usize::MAX, &node.name).is_some() => {
                let value = given(inputs, &node.name, &node.kind);
                node.kind.coerce(value, self.session, format_args!("the decision `{}`", node.name))
            }
            Part::Decision(logic) => {
                self.fill(frame, step, values)?;
                let value = self.evaluate(logic, frame);
                frame.clear();
                value
            }
            Part::Knowledge(Ok(function)) => {
                self.fill(frame, step, values)?;
                Ok(self.closure(function.clone(), std::mem::take(frame)))
            }
            Part::Knowledge(Err(reason)) => {
                self.session.note(reason.clone());
                Ok(Datum::Null)
            }
            Part::Service(service) => Ok(Datum::function(Arc::new(ServiceFunction {
                graph: self.graph.clone(),
                node: step.node,
                parameters: service.parameters.clone(),
                trace: self.trace.clone(),
            }))),
        }
    }

    /// Puts what an element requires into the slots of its frame.
    fn fill(&mut self, frame: &mut Vec<Datum>, step: &Step, values: &[Datum]) -> Result<(), Failure> {
        frame.clear();
        for place in &step.frame {
            let value = |step: &usize| values.get(*step).cloned().unwrap_or_default();
            frame.push(match place {
                Place::Step(step) => value(step),
                Place::Import(entries) => {
                    let entries = entries.iter().map(|(name, step)| (name.clone(), value(step)));
                    self.session.entries(entries.collect())?
                }
            });
        }
        Ok(())
    }

    fn closure(&self, function: Arc<crate::compile::logic::Function>, seen: Vec<Datum>) -> Datum {
        let (graph, trace) = (self.graph.clone(), self.trace.clone());
        Datum::function(Arc::new(Closure { graph, function, seen, trace }))
    }

    /// The value of logic in a frame, which is left as it was.
    pub(super) fn evaluate(&mut self, logic: &Logic, frame: &mut Vec<Datum>) -> Result<Datum, Failure> {
        match logic {
            Logic::Constant(value) => Ok(value.clone()),
            Logic::Variable(slot) => Ok(frame.get(*slot).cloned().unwrap_or_default()),
            Logic::Text(text) => {
                self.session.evaluate(&text.expression, &Frame { values: frame, slots: &text.slots })
            }
            Logic::Typed(inner, kind) => self.typed(inner, kind, frame),
            Logic::Table(table) => self.table(table, frame),
            Logic::Context(entries) => self.context(entries, frame),
            Logic::Let(entries, result) => self.binding(entries, result, frame),
            Logic::List(items) => self.list(items, frame),
            Logic::Function(function) => Ok(self.closure(function.clone(), frame.clone())),
            Logic::Call(callee, arguments) => self.call(callee, arguments, frame),
            Logic::If(parts) => self.conditional(parts, frame),
            Logic::Each(each, items, function) => {
                let items = self.evaluate(items, frame)?;
                let body = self.closure(function.clone(), frame.clone());
                self.each(*each, items, body)
            }
            Logic::Filter(items, filter) => {
                let items = self.evaluate(items, frame)?;
                self.filter(items, filter, frame)
            }
            Logic::Nothing(reason) => {
                self.session.note(reason.clone());
                Ok(Datum::Null)
            }
        }
    }

    // What calls functions is kept out of `evaluate`, whose frame on the stack is that of every level.

    fn typed(&mut self, inner: &Logic, kind: &Kind, frame: &mut Vec<Datum>) -> Result<Datum, Failure> {
        let value = self.evaluate(inner, frame)?;
        kind.coerce(value, self.session, format_args!("this"))
    }

    fn binding(
        &mut self,
        entries: &[Logic],
        result: &Logic,
        frame: &mut Vec<Datum>,
    ) -> Result<Datum, Failure> {
        let outer = frame.len();
        for entry in entries {
            let value = self.evaluate(entry, frame)?;
            frame.push(value);
        }
        let value = self.evaluate(result, frame);
        frame.truncate(outer);
        value
    }

    fn list(&mut self, items: &[Logic], frame: &mut Vec<Datum>) -> Result<Datum, Failure> {
        let items: Result<Vec<Datum>, Failure> =
            items.iter().map(|item| self.evaluate(item, frame)).collect();
        self.session.list(items?)
    }

    fn call(
        &mut self,
        callee: &Logic,
        arguments: &[(Name, Logic)],
        frame: &mut Vec<Datum>,
    ) -> Result<Datum, Failure> {
        let callee = self.evaluate(callee, frame)?;
        let mut named = Vec::with_capacity(arguments.len());
        for (name, argument) in arguments {
            named.push((name.clone(), self.evaluate(argument, frame)?));
        }
        self.session.invoke_named(&callee, named)
    }

    fn context(&mut self, entries: &[(Name, Logic)], frame: &mut Vec<Datum>) -> Result<Datum, Failure> {
        let outer = frame.len();
        let mut fields = BTreeMap::new();
        for (name, entry) in entries {
            let value = self.evaluate(entry, frame)?;
            frame.push(value.clone());
            fields.insert(name.clone(), value);
        }
        frame.truncate(outer);
        self.session.entries(fields)
    }

    fn conditional(&mut self, parts: &[Logic; 3], frame: &mut Vec<Datum>) -> Result<Datum, Failure> {
        let [condition, then, otherwise] = parts;
        match self.evaluate(condition, frame)? {
            Datum::Boolean(true) => self.evaluate(then, frame),
            Datum::Boolean(false) | Datum::Null => self.evaluate(otherwise, frame),
            other => {
                let message = format!("a condition cannot be a {}", other.kind());
                self.session.note(cause(codes::P0925, message));
                Ok(Datum::Null)
            }
        }
    }

    /// What FEEL goes through, with a function as the body. Unlike in FEEL, `some` and `every` come to null as soon as
    /// one item is neither satisfied nor not (10.2.2.11).
    fn each(&mut self, each: Each, items: Datum, body: Datum) -> Result<Datum, Failure> {
        static RETURN: LazyLock<Option<Expression>> =
            LazyLock::new(|| parsed("for x in items return body(x, partial)"));
        static TEST: LazyLock<Option<Expression>> = LazyLock::new(|| parsed("for x in items return body(x)"));
        let expression = if each == Each::Return { &RETURN } else { &TEST };
        let Some(expression) = &**expression else { return Ok(Datum::Null) };
        let scope: BTreeMap<Name, Datum> = [("items".into(), items), ("body".into(), body)].into();
        let results = self.session.evaluate(expression, &scope)?;
        let (deciding, Datum::List(tested)) = (each == Each::Some, &results) else { return Ok(results) };
        if each == Each::Return {
            return Ok(results);
        }
        let (mut decided, mut known) = (false, true);
        for test in tested.iter() {
            match test {
                Datum::Boolean(truth) => decided |= truth == deciding,
                Datum::Null => known = false,
                other => {
                    let message = format!("what is satisfied or not cannot be a {}", other.kind());
                    self.session.note(cause(codes::P0925, message));
                    return Ok(Datum::Null);
                }
            }
        }
        Ok(match (decided, known) {
            (true, _) => Datum::Boolean(deciding),
            (false, true) => Datum::Boolean(!deciding),
            (false, false) => Datum::Null,
        })
    }

    /// The items for which the condition holds (10.2.2.9).
    fn filter(&mut self, items: Datum, filter: &Filter, frame: &mut Vec<Datum>) -> Result<Datum, Failure> {
        let items: Vec<Datum> = match items {
            Datum::List(items) => items.iter().collect(),
            Datum::Null => return Ok(Datum::Null),
            single => vec![single],
        };
        let outer = frame.len();
        let mut kept = Vec::new();
        for item in items {
            self.session.spend(1)?;
            frame.push(item.clone());
            for (name, outside) in &filter.names {
                let entry = match &item {
                    Datum::Context(entries) => entries.get(name),
                    _ => None,
                };
                let outside = || outside.and_then(|slot| frame.get(slot).cloned());
                let value = entry.or_else(outside).unwrap_or_default();
                frame.push(value);
            }
            let tested = self.evaluate(&filter.keep, frame);
            frame.truncate(outer);
            match tested? {
                Datum::Boolean(true) => kept.push(item),
                Datum::Boolean(false) | Datum::Null => {}
                other => {
                    let message = format!("the condition of a filter cannot be a {}", other.kind());
                    self.session.note(cause(codes::P0925, message));
                    return Ok(Datum::Null);
                }
            }
        }
        self.session.list(kept)
    }
}

fn parsed(text: &str) -> Option<Expression> {
    Expression::parse_with(text, Declared::default()).ok()
}
