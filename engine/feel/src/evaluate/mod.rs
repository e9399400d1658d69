//! Runs a program: operands, names and truth. Operators, steps and iterations have files of their own.

mod call;
mod iterate;
mod operator;
mod step;

pub(crate) use call::{Arguments, invoke};
pub(crate) use operator::passes;
pub(crate) use step::place;

use crate::{
    Callable, Failure, Found, NullCause, Session,
    builtins::{self, Pattern},
    codes,
    datum::RangeDatum,
    datum::{Closure, Datum, Function},
    limits,
    meter::{Meter, Outcome, Stop, null},
    program::{Node, Op, RangeNode},
    scope::{Context, Scope},
    syntax::ast::Relation,
};
use digipro_vocab::{Name, Span};
use std::{collections::BTreeMap, sync::Arc};

/// How many operations deep a function counts that stands outside of expressions.
const FOREIGN_DEPTH: usize = 3;

/// What evaluating a node gives. The failure is boxed because it is rare and large.
pub(crate) type Evaluated<T = Datum> = Result<T, Box<Failure>>;

/// What one evaluation has spent and met, without the scope in which it goes on.
#[derive(Default)]
pub(crate) struct State {
    pub(crate) steps: u64,
    depth: usize,
    pub(crate) causes: Vec<NullCause>,
    pub(crate) causes_omitted: u64,
    quiet: usize,
    patterns: BTreeMap<(Name, Name), Arc<Pattern>>,
}

impl State {
    /// Nothing spent.
    pub(crate) fn new(context: &Context<'_>) -> Self {
        Self { steps: context.limits.steps, ..Self::default() }
    }

    /// Keeps a cause, within the bound on causes.
    pub(crate) fn note(&mut self, cause: NullCause) {
        if self.quiet > 0 {
        } else if self.causes.len() < limits::CAUSES_MAX {
            self.causes.push(cause);
        } else {
            self.causes_omitted += 1;
        }
    }
}

/// One evaluation.
pub(crate) struct Evaluator<'e> {
    pub(crate) scope: &'e dyn Scope,
    pub(crate) meter: Meter<'e>,
    /// Variables of the expression; those of the function that runs begin at `frame`.
    locals: Vec<Datum>,
    frame: usize,
    depth: usize,
    pub(crate) causes: Vec<NullCause>,
    causes_omitted: u64,
    /// Causes met while this is not zero are not reported: what is tried there may well come to null.
    quiet: usize,
    /// Regular expressions compiled during this evaluation.
    pub(crate) patterns: BTreeMap<(Name, Name), Arc<Pattern>>,
}

impl<'e> Evaluator<'e> {
    #[inline]
    pub(crate) fn new(scope: &'e dyn Scope, context: &'e Context<'e>) -> Self {
        Self::resume(scope, context, State::new(context))
    }

    /// Goes on in another scope.
    #[inline]
    pub(crate) fn resume(scope: &'e dyn Scope, context: &'e Context<'e>, state: State) -> Self {
        let State { steps, depth, causes, causes_omitted, quiet, patterns } = state;
        let (locals, meter) = (Vec::new(), Meter::with(context, steps));
        Self { scope, meter, locals, frame: 0, depth, causes, causes_omitted, quiet, patterns }
    }

    pub(crate) fn into_state(self) -> State {
        State {
            steps: self.meter.left(),
            depth: self.depth,
            causes: self.causes,
            causes_omitted: self.causes_omitted,
            quiet: self.quiet,
            patterns: self.patterns,
        }
    }

    /// Runs a function that stands outside of FEEL, which may evaluate other expressions within the same budget.
    fn foreign(&mut self, function: &dyn Callable, arguments: Vec<Datum>) -> Evaluated {
        let mut state = self.pause();
        // What is outside takes more of the stack than an operation does.
        state.depth += FOREIGN_DEPTH;
        let mut session = Session::resume(self.meter.context, state);
        let result = function.call(&mut session, arguments);
        self.go_on(session.into_state());
        result.map_err(Box::new)
    }

    /// Evaluates elsewhere: in another scope, with these variables of the expression.
    fn elsewhere(&mut self, scope: &dyn Scope, locals: Vec<Datum>, node: &Node) -> Evaluated {
        let mut evaluator = Evaluator::resume(scope, self.meter.context, self.pause());
        evaluator.locals = locals;
        let value = evaluator.evaluate(node);
        let state = evaluator.into_state();
        self.go_on(state);
        value
    }

    /// Hands over what was spent and met.
    fn pause(&mut self) -> State {
        State {
            steps: self.meter.left(),
            depth: self.depth,
            causes: std::mem::take(&mut self.causes),
            causes_omitted: self.causes_omitted,
            quiet: self.quiet,
            patterns: std::mem::take(&mut self.patterns),
        }
    }

    fn go_on(&mut self, state: State) {
        self.meter.go_on_with(state.steps);
        (self.causes, self.causes_omitted) = (state.causes, state.causes_omitted);
        self.patterns = state.patterns;
    }

    /// Says of the causes from here on, and of a failure, in which expression they were met, unless they know.
    #[inline]
    pub(crate) fn attribute<T>(&mut self, from: usize, text: &Name, result: Evaluated<T>) -> Evaluated<T> {
        if self.causes.len() == from && result.is_ok() {
            return result;
        }
        self.attribute_what_was_met(from, text, result)
    }

    #[cold]
    fn attribute_what_was_met<T>(&mut self, from: usize, text: &Name, result: Evaluated<T>) -> Evaluated<T> {
        for cause in self.causes.iter_mut().skip(from).filter(|cause| cause.expression.is_empty()) {
            cause.expression = text.clone();
        }
        result.map_err(|mut failure| {
            if failure.expression.is_empty() {
                failure.expression = text.clone();
            }
            failure
        })
    }

    /// The causes that were met, and how many more there were.
    #[inline]
    pub(crate) fn into_causes(self) -> (Vec<NullCause>, u64) {
        (self.causes, self.causes_omitted)
    }

    /// Puts a value in the next slot.
    pub(crate) fn push(&mut self, datum: Datum) {
        self.locals.push(datum);
    }

    /// Turns an operation's outcome into a value or a failure at this place.
    #[inline]
    pub(crate) fn settle<T: Default>(&mut self, span: Span, outcome: Outcome<T>) -> Evaluated<T> {
        match outcome {
            Ok(value) => Ok(value),
            Err(stop) => self.stopped(span, stop),
        }
    }

    #[cold]
    fn stopped<T: Default>(&mut self, span: Span, stop: Stop) -> Evaluated<T> {
        match stop {
            Stop::Failed(failure) => Err(failure),
            Stop::Limit(code, message) => {
                Err(Box::new(Failure { code, span, message, expression: Name::default() }))
            }
            Stop::Null(..) if self.quiet > 0 => Ok(T::default()),
            Stop::Null(code, message) => {
                if self.causes.len() < limits::CAUSES_MAX {
                    self.causes.push(NullCause::new(code, span, message));
                } else {
                    self.causes_omitted += 1;
                }
                Ok(T::default())
            }
        }
    }

    /// Evaluates without reporting causes of nulls.
    pub(crate) fn quietly(&mut self, node: &Node) -> Evaluated {
        self.quiet += 1;
        let value = self.evaluate(node);
        self.quiet -= 1;
        value
    }

    /// Evaluates a node.
    pub(crate) fn evaluate(&mut self, node: &Node) -> Evaluated {
        match &node.op {
            Op::Constant(datum) => Ok(datum.clone()),
            Op::Local(slot) => Ok(self.local(*slot)),
            Op::Global(place, name) => {
                let value = self.global(*place, name);
                self.settle(node.span, value)
            }
            Op::Called(place, name, built_in) => {
                let own = self.scope.find(*place, name).map(Found::datum);
                Ok(own.filter(|own| matches!(own, Datum::Function(_))).unwrap_or_else(|| built_in.clone()))
            }
            _ => self.nested(node.span, |evaluator| evaluator.compute(node)),
        }
    }

    /// One step, one level deeper.
    pub(crate) fn nested<T: Default>(
        &mut self,
        span: Span,
        inside: impl FnOnce(&mut Self) -> Evaluated<T>,
    ) -> Evaluated<T> {
        let spent = self.meter.spend(1);
        self.settle(span, spent)?;
        let most = self.meter.context.limits.depth;
        if self.depth >= most {
            let message = format!("more than {most} operations are nested here");
            return self.stopped(span, Stop::Limit(codes::P0443, message));
        }
        self.depth += 1;
        let value = inside(self);
        self.depth -= 1;
        value
    }

    fn compute(&mut self, node: &Node) -> Evaluated {
        match &node.op {
            Op::Constant(_) | Op::Local(_) | Op::Global(..) | Op::Called(..) => self.evaluate(node),
            Op::Entry(name, items, outside) => self.entry(name, items, outside),
            Op::Negate(operand) => {
                let operand = self.evaluate(operand)?;
                self.settle(node.span, operator::negate(&operand))
            }
            Op::Arithmetic(first, rest) => self.arithmetic(first, rest),
            Op::Compare(first, tests) => self.compare(node.span, first, tests),
            Op::And(terms) => self.junction(terms, false),
            Op::Or(terms) => self.junction(terms, true),
            Op::If(branches, otherwise) => self.conditional(branches, otherwise),
            Op::For(iterated) => self.iterate(iterated),
            Op::Quantified(quantifier, iterated) => self.quantified(*quantifier, iterated),
            Op::Function(function) => {
                let seen = self.locals.get(self.frame..).unwrap_or_default().to_vec();
                let find = |(place, name): &(usize, Name)| {
                    self.scope.find(*place, name).map(|found| (*place, found.datum()))
                };
                let globals = function.globals.iter().filter_map(find).collect();
                let closure = Closure { function: function.clone(), seen, globals };
                Ok(Datum::Function(Arc::new(Function::Defined(closure))))
            }
            Op::List(items) => {
                let items = items.iter().map(|item| self.evaluate(item)).collect::<Result<_, _>>()?;
                let list = self.meter.list(items);
                self.settle(node.span, list)
            }
            Op::Context(entries) => self.context(node.span, entries),
            Op::Range(range) => self.range(range),
            Op::Bare(relation, right) => {
                let right = self.evaluate(right)?;
                self.settle(node.span, bare(*relation, right))
            }
            Op::Steps(operand, steps) => self.steps(operand, steps),
        }
    }

    fn local(&self, slot: usize) -> Datum {
        self.locals.get(self.frame + slot).cloned().unwrap_or_default()
    }

    fn global(&self, place: usize, name: &Name) -> Outcome {
        if let Some(found) = self.scope.find(place, name) {
            return Ok(found.datum());
        }
        match builtins::find(name) {
            Some(builtin) => Ok(Datum::Function(Arc::new(Function::Builtin(builtin)))),
            None => null(codes::P0421, format!("there is no variable `{name}`")),
        }
    }

    fn entry(&mut self, name: &str, items: &[usize], outside: &Node) -> Evaluated {
        for slot in items {
            if let Datum::Context(entries) = self.local(*slot)
                && let Some(entry) = entries.get(name)
            {
                return Ok(entry);
            }
        }
        self.evaluate(outside)
    }

    /// A conjunction, which one `false` decides, or a disjunction, which one `true` does.
    fn junction(&mut self, terms: &[Node], deciding: bool) -> Evaluated {
        let mut known = true;
        for term in terms {
            let value = self.evaluate(term)?;
            let truth = self.settle(term.span, operator::truth(&value))?;
            match truth {
                Some(truth) if truth == deciding => return Ok(Datum::Boolean(deciding)),
                Some(_) => {}
                None => known = false,
            }
        }
        Ok(if known { Datum::Boolean(!deciding) } else { Datum::Null })
    }

    fn conditional(&mut self, branches: &[(Node, Node)], otherwise: &Node) -> Evaluated {
        for (condition, result) in branches {
            let value = self.evaluate(condition)?;
            match operator::truth(&value) {
                Ok(Some(true)) => return self.evaluate(result),
                Ok(_) => {}
                // Neither true nor false, nor unknown: there is no telling which of the two is meant.
                Err(stop) => return self.stopped(condition.span, stop),
            }
        }
        self.evaluate(otherwise)
    }

    fn context(&mut self, span: Span, entries: &[(Name, Node)]) -> Evaluated {
        let outer = self.locals.len();
        let mut fields = BTreeMap::new();
        for (name, node) in entries {
            let value = match self.evaluate(node) {
                Ok(value) => value,
                Err(failure) => {
                    self.locals.truncate(outer);
                    return Err(failure);
                }
            };
            self.locals.push(value.clone());
            fields.insert(name.clone(), value);
        }
        self.locals.truncate(outer);
        let context = self.meter.entries(fields);
        self.settle(span, context)
    }

    fn range(&mut self, range: &RangeNode) -> Evaluated {
        let mut end = |node: &Option<Node>| node.as_ref().map_or(Ok(Datum::Null), |node| self.evaluate(node));
        let (low, high) = (end(&range.low)?, end(&range.high)?);
        let (low_included, high_included) = (range.low_included, range.high_included);
        Ok(Datum::Range(Arc::new(RangeDatum { low, low_included, high, high_included, bare: false })))
    }
}

/// The range of all values for which a comparison holds.
pub(crate) fn bare(relation: Relation, right: Datum) -> Outcome {
    let range = |low: Datum, low_included, high: Datum, high_included| {
        Ok(Datum::Range(Arc::new(RangeDatum { low, low_included, high, high_included, bare: true })))
    };
    match relation {
        Relation::Less => range(Datum::Null, false, right, false),
        Relation::AtMost => range(Datum::Null, false, right, true),
        Relation::Greater => range(right, false, Datum::Null, false),
        Relation::AtLeast => range(right, true, Datum::Null, false),
        Relation::Equal => range(right.clone(), true, right, true),
        Relation::NotEqual => null(codes::P0420, "`!=` without a left side is not a range"),
    }
}
