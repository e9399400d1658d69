//! The public face: an expression that is parsed once and evaluated many times.

use crate::{
    Context, Failure, NullCause, Scope, SyntaxError,
    compile::{compile, compile_tests},
    datum::Datum,
    evaluate::{Evaluated, Evaluator},
    program::Node,
    syntax,
};
use digipro_vocab::{Name, Span, Value};
use std::{fmt, sync::Arc};

/// A parsed expression. Cheap to clone, shared between threads.
#[derive(Clone)]
pub struct Expression(Arc<Parsed>);

struct Parsed {
    text: Name,
    names: Vec<Name>,
    program: Node,
}

impl fmt::Debug for Expression {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Expression({:?})", self.0.text)
    }
}

/// What an evaluation came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evaluation {
    /// The value. Days, times and durations are ISO 8601 text; a range or a function is null, with its cause.
    pub value: Value,
    /// Why parts of the expression came to null, in the order in which they were met; at most
    /// [`CAUSES_MAX`](crate::limits::CAUSES_MAX).
    pub causes: Vec<NullCause>,
    /// How many more causes there were.
    pub causes_omitted: u64,
    /// Steps that it took, for whoever bounds many evaluations together.
    pub steps: u64,
}

impl Expression {
    /// Parses an expression (without the leading `=` that marks one in a BPMN attribute).
    ///
    /// # Errors
    /// When the text is not FEEL, or too long or too deep.
    pub fn parse(text: &str) -> Result<Self, SyntaxError> {
        Self::parse_with(text, &[])
    }

    /// Parses an expression in which these names, which contain blanks or signs, stand for themselves.
    ///
    /// # Errors
    /// When the text is not FEEL, or too long or too deep.
    pub fn parse_with(text: &str, names: &[&str]) -> Result<Self, SyntaxError> {
        let tree = syntax::expression(text, names)?;
        let (program, names) = compile(&tree);
        Ok(Self(Arc::new(Parsed { text: text.into(), names: names.into_iter().collect(), program })))
    }

    /// The text that was parsed.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0.text
    }

    /// The variables that the expression reads, sorted, each once.
    #[must_use]
    pub fn names(&self) -> &[Name] {
        &self.0.names
    }

    /// Evaluates it. A type error comes to null with its cause; a function or range as the result too.
    ///
    /// # Errors
    /// When a limit is reached.
    pub fn evaluate(&self, scope: &dyn Scope, context: &Context<'_>) -> Result<Evaluation, Failure> {
        let mut evaluator = Evaluator::new(scope, context);
        let value = self.run(&mut evaluator).map_err(|failure| *failure)?;
        let steps = context.limits.steps.saturating_sub(evaluator.meter.left());
        let (causes, causes_omitted) = evaluator.into_causes();
        Ok(Evaluation { value, causes, causes_omitted, steps })
    }

    fn run(&self, evaluator: &mut Evaluator<'_>) -> Evaluated<Value> {
        let program = &self.0.program;
        let datum = evaluator.evaluate(program)?;
        let value = datum.to_value(&mut evaluator.meter);
        evaluator.settle(program.span, value)
    }

    /// The value before it is turned into what a variable can hold.
    #[cfg(test)]
    pub(crate) fn datum(&self, scope: &dyn Scope, context: &Context<'_>) -> Evaluated<Datum> {
        Evaluator::new(scope, context).evaluate(&self.0.program)
    }
}

/// The unary tests of a decision table's cell: parsed once, applied to many inputs.
#[derive(Clone)]
pub struct UnaryTests(Arc<ParsedTests>);

struct ParsedTests {
    text: Name,
    names: Vec<Name>,
    negated: bool,
    tests: Vec<Node>,
}

impl fmt::Debug for UnaryTests {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "UnaryTests({:?})", self.0.text)
    }
}

impl UnaryTests {
    /// Parses unary tests, such as `< 5, [10..20]`, `not("a")` or `-`. `names` as in
    /// [`Expression::parse_with`].
    ///
    /// # Errors
    /// When the text is not FEEL, or too long or too deep.
    pub fn parse_with(text: &str, names: &[&str]) -> Result<Self, SyntaxError> {
        let (negated, tests) = syntax::unary_tests(text, names)?;
        let (tests, names) = compile_tests(&tests);
        Ok(Self(Arc::new(ParsedTests {
            text: text.into(),
            names: names.into_iter().collect(),
            negated,
            tests,
        })))
    }

    /// The variables that the tests read besides the input, sorted, each once.
    #[must_use]
    pub fn names(&self) -> &[Name] {
        &self.0.names
    }

    /// Whether the input passes; `None`, with causes, when that cannot be said.
    ///
    /// # Errors
    /// When a limit is reached.
    pub fn test(
        &self,
        input: &Value,
        scope: &dyn Scope,
        context: &Context<'_>,
    ) -> Result<(Option<bool>, Vec<NullCause>), Failure> {
        if self.0.tests.is_empty() {
            return Ok((Some(true), Vec::new()));
        }
        let mut evaluator = Evaluator::new(scope, context);
        let input = Datum::from(input);
        evaluator.push(input.clone());
        let passed = evaluator.member(&input, &self.0.tests).map_err(|failure| *failure)?;
        let truth = if self.0.negated { passed.map(|passed| !passed) } else { passed };
        Ok((truth, evaluator.into_causes().0))
    }

    /// Where the tests stand in their text, for messages about all of them.
    #[must_use]
    pub fn span(&self) -> Span {
        Span::new(0, self.0.text.len())
    }
}
