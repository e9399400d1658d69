//! Several expressions that are evaluated together: one budget, one list of causes, values of every kind.

use crate::{
    Callable, Context, Expression, Failure, NullCause, Scope, Type, UnaryTests, codes, compare,
    datum::{Datum, Function},
    evaluate::{Arguments, Evaluated, Evaluator, State, invoke},
    meter::Outcome,
};
use digipro_vocab::{Name, Span, Value};
use std::{cmp::Ordering, collections::BTreeMap, sync::Arc};

/// One evaluation that goes through several expressions, such as that of a decision with all that it requires.
/// They share the budget of the context, and their causes stand in one list.
pub struct Session<'e> {
    context: &'e Context<'e>,
    state: State,
}

impl<'e> Session<'e> {
    /// With the whole budget of the context.
    #[must_use]
    pub fn new(context: &'e Context<'e>) -> Self {
        Self { context, state: State::new(context) }
    }

    pub(crate) fn resume(context: &'e Context<'e>, state: State) -> Self {
        Self { context, state }
    }

    pub(crate) fn into_state(self) -> State {
        self.state
    }

    /// The time, zone and bounds.
    #[must_use]
    pub fn context(&self) -> &'e Context<'e> {
        self.context
    }

    /// Steps taken so far.
    #[must_use]
    pub fn steps(&self) -> u64 {
        self.context.limits.steps.saturating_sub(self.state.steps)
    }

    /// Why parts came to null, in the order in which they were met, and how many more causes there were.
    #[must_use]
    pub fn into_causes(self) -> (Vec<NullCause>, u64) {
        (self.state.causes, self.state.causes_omitted)
    }

    /// Causes met so far.
    #[must_use]
    pub fn causes(&self) -> &[NullCause] {
        &self.state.causes
    }

    /// Keeps why something came to null, within the bound on causes.
    pub fn note(&mut self, cause: NullCause) {
        self.state.note(cause);
    }

    /// Evaluates an expression.
    ///
    /// # Errors
    /// When a limit is reached.
    pub fn evaluate(&mut self, expression: &Expression, scope: &dyn Scope) -> Result<Datum, Failure> {
        self.with(scope, |evaluator| expression.run(evaluator))
    }

    /// Whether an input passes unary tests; `None`, with causes, when that cannot be said.
    ///
    /// # Errors
    /// When a limit is reached.
    pub fn test(
        &mut self,
        tests: &UnaryTests,
        input: &Datum,
        scope: &dyn Scope,
    ) -> Result<Option<bool>, Failure> {
        self.with(scope, |evaluator| tests.run(input, evaluator))
    }

    /// Which of the tests, from 0, an input passes first; `None` when it passes none.
    ///
    /// # Errors
    /// When a limit is reached.
    pub fn place(
        &mut self,
        tests: &UnaryTests,
        input: &Datum,
        scope: &dyn Scope,
    ) -> Result<Option<usize>, Failure> {
        self.with(scope, |evaluator| tests.place(input, evaluator))
    }

    /// Calls a value, which should be a function, with arguments by place.
    ///
    /// # Errors
    /// When a limit is reached.
    pub fn invoke(&mut self, function: &Datum, arguments: Vec<Datum>) -> Result<Datum, Failure> {
        self.with(&(), |evaluator| invoke(evaluator, function, Arguments::Placed(arguments), Span::new(0, 0)))
    }

    /// Calls a value, which should be a function, with arguments by name.
    ///
    /// # Errors
    /// When a limit is reached.
    pub fn invoke_named(
        &mut self,
        function: &Datum,
        arguments: Vec<(Name, Datum)>,
    ) -> Result<Datum, Failure> {
        self.with(&(), |evaluator| invoke(evaluator, function, Arguments::Named(arguments), Span::new(0, 0)))
    }

    /// The value as one of this type, by the implicit conversions; null, with a cause that names `what`, when it
    /// cannot be one.
    pub fn coerce(&mut self, value: Datum, kind: &Type, what: &str) -> Datum {
        let given = value.kind();
        kind.coerce(value).unwrap_or_else(|| {
            self.note(NullCause::new(
                codes::P0432,
                Span::new(0, 0),
                format!("{what} wants a {kind}, not this {given}"),
            ));
            Datum::Null
        })
    }

    /// Whether two values are equal; `None` when their types differ.
    ///
    /// # Errors
    /// When a limit is reached.
    pub fn equal(&mut self, a: &Datum, b: &Datum) -> Result<Option<bool>, Failure> {
        self.settle(|evaluator| compare::equal(a, b, &mut evaluator.meter))
    }

    /// The order of two values of one ordered type.
    #[must_use]
    pub fn order(&mut self, a: &Datum, b: &Datum) -> Option<Ordering> {
        self.settle(|evaluator| Ok(compare::order(a, b, &evaluator.meter))).ok().flatten()
    }

    /// A list, within its limits.
    ///
    /// # Errors
    /// When a limit is reached.
    pub fn list(&mut self, items: Vec<Datum>) -> Result<Datum, Failure> {
        self.settle(|evaluator| evaluator.meter.list(items))
    }

    /// A context, within its limits.
    ///
    /// # Errors
    /// When a limit is reached.
    pub fn entries(&mut self, entries: BTreeMap<Name, Datum>) -> Result<Datum, Failure> {
        self.settle(|evaluator| evaluator.meter.entries(entries))
    }

    /// Takes steps from the budget, for work that is done outside of expressions.
    ///
    /// # Errors
    /// When the budget is spent.
    pub fn spend(&mut self, steps: usize) -> Result<(), Failure> {
        self.settle(|evaluator| evaluator.meter.spend(steps))
    }

    /// What a variable can hold of it: days, times and durations as ISO 8601 text; a range or a function is null,
    /// with its cause.
    ///
    /// # Errors
    /// When a limit is reached.
    pub fn value(&mut self, datum: &Datum) -> Result<Value, Failure> {
        self.settle(|evaluator| datum.to_value(&mut evaluator.meter))
    }

    fn settle<T: Default>(
        &mut self,
        work: impl FnOnce(&mut Evaluator<'_>) -> Outcome<T>,
    ) -> Result<T, Failure> {
        self.with(&(), |evaluator| {
            let outcome = work(evaluator);
            evaluator.settle(Span::new(0, 0), outcome)
        })
    }

    fn with<T>(
        &mut self,
        scope: &dyn Scope,
        work: impl FnOnce(&mut Evaluator<'_>) -> Evaluated<T>,
    ) -> Result<T, Failure> {
        let mut evaluator = Evaluator::resume(scope, self.context, std::mem::take(&mut self.state));
        let result = work(&mut evaluator);
        self.state = evaluator.into_state();
        result.map_err(|failure| *failure)
    }
}

impl Datum {
    /// A function that is not written in FEEL, such as a business knowledge model that holds a decision table.
    #[must_use]
    pub fn function(function: Arc<dyn Callable>) -> Self {
        Self::Function(Arc::new(Function::Foreign(function)))
    }
}
