//! The public face: an expression that is parsed once and evaluated many times.

use crate::{
    Context, ContextRead, Failure, NullCause, Scope, SyntaxError, Type,
    compile::{Reads, compile, compile_tests},
    datum::{Datum, RangeDatum},
    evaluate::{Evaluated, Evaluator, bare},
    program::{Node, Op, UnaryNode},
    syntax::{self, ast::Relation},
};
use digipro_vocab::{Name, Span, Value};
use std::{collections::BTreeMap, fmt, sync::Arc};

/// A parsed expression. Cheap to clone, shared between threads.
#[derive(Clone)]
pub struct Expression(Arc<Parsed>);

struct Parsed {
    text: Name,
    names: Vec<Name>,
    context: Vec<ContextRead>,
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

/// What an expression may refer to by name, besides what every expression knows.
#[derive(Clone, Copy, Debug, Default)]
pub struct Declared<'d> {
    /// Variables, entries and functions whose names contain blanks or signs, and functions of the scope that are
    /// called like a built-in one and take its place.
    pub names: &'d [&'d str],
    /// Types by name, as item definitions give them.
    pub types: Option<&'d BTreeMap<Name, Type>>,
}

impl<'d> From<&'d [&'d str]> for Declared<'d> {
    fn from(names: &'d [&'d str]) -> Self {
        Self { names, types: None }
    }
}

impl Expression {
    /// Parses an expression (without the leading `=` that marks one in a BPMN attribute).
    ///
    /// # Errors
    /// When the text is not FEEL, or too long or too deep.
    pub fn parse(text: &str) -> Result<Self, SyntaxError> {
        Self::parse_with(text, Declared::default())
    }

    /// Parses an expression that refers to what is declared.
    ///
    /// # Errors
    /// When the text is not FEEL, or too long or too deep.
    pub fn parse_with(text: &str, declared: Declared<'_>) -> Result<Self, SyntaxError> {
        let tree = syntax::expression(text, declared)?;
        let text = text.into();
        let (program, Reads { names, context }) = compile(&text, &tree, declared.names);
        Ok(Self(Arc::new(Parsed { text, names, context, program })))
    }

    /// The text that was parsed.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0.text
    }

    /// The value, where it is written out: a number, a text, a date, true, false or null.
    #[must_use]
    pub fn constant(&self) -> Option<&Datum> {
        constant(&self.0.program)
    }

    /// The variables that the expression reads, each once, in the order in which they first stand there. The place
    /// in it is what [`Scope::find`] is asked for.
    #[must_use]
    pub fn names(&self) -> &[Name] {
        &self.0.names
    }

    /// The calls by which it reads what is not among the variables, in the order in which they stand there.
    #[must_use]
    pub fn context_reads(&self) -> &[ContextRead] {
        &self.0.context
    }

    /// Evaluates it. A type error comes to null with its cause; a function or range as the result too.
    ///
    /// # Errors
    /// When a limit is reached.
    pub fn evaluate(&self, scope: &dyn Scope, context: &Context<'_>) -> Result<Evaluation, Failure> {
        let mut evaluator = Evaluator::new(scope, context);
        let value = self.written(&mut evaluator).map_err(|failure| *failure)?;
        let steps = context.limits.steps.saturating_sub(evaluator.meter.left());
        let (causes, causes_omitted) = evaluator.into_causes();
        Ok(Evaluation { value, causes, causes_omitted, steps })
    }

    pub(crate) fn program(&self) -> &Node {
        &self.0.program
    }

    pub(crate) fn run(&self, evaluator: &mut Evaluator<'_>) -> Evaluated<Datum> {
        let known = evaluator.causes.len();
        let value = evaluator.evaluate(&self.0.program);
        evaluator.attribute(known, &self.0.text, value)
    }

    fn written(&self, evaluator: &mut Evaluator<'_>) -> Evaluated<Value> {
        let program = &self.0.program;
        let known = evaluator.causes.len();
        let value = evaluator.evaluate(program).and_then(|datum| {
            let value = datum.to_value(&mut evaluator.meter);
            evaluator.settle(program.span, value)
        });
        evaluator.attribute(known, &self.0.text, value)
    }
}

/// The unary tests of a decision table's cell: parsed once, applied to many inputs.
#[derive(Clone)]
pub struct UnaryTests(Arc<ParsedTests>);

struct ParsedTests {
    text: Name,
    names: Vec<Name>,
    context: Vec<ContextRead>,
    negated: bool,
    tests: Vec<UnaryNode>,
}

impl fmt::Debug for UnaryTests {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "UnaryTests({:?})", self.0.text)
    }
}

impl UnaryTests {
    /// Parses unary tests, such as `< 5, [10..20]`, `not("a")` or `-`.
    ///
    /// # Errors
    /// When the text is not FEEL, or too long or too deep.
    pub fn parse_with(text: &str, declared: Declared<'_>) -> Result<Self, SyntaxError> {
        let (negated, tests) = syntax::unary_tests(text, declared)?;
        let text = text.into();
        let (tests, Reads { names, context }) = compile_tests(&text, &tests, declared.names);
        Ok(Self(Arc::new(ParsedTests { text, names, context, negated, tests })))
    }

    /// The text that was parsed.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0.text
    }

    /// The variables that the tests read besides the input, each once, in the order in which they first stand there.
    #[must_use]
    pub fn names(&self) -> &[Name] {
        &self.0.names
    }

    /// The calls by which the tests read what is not among the variables, in the order in which they stand there.
    #[must_use]
    pub fn context_reads(&self) -> &[ContextRead] {
        &self.0.context
    }

    /// The values and ranges that are accepted, where all are written out, and whether these are the ones that are
    /// not accepted. Nothing listed and not negated accepts anything.
    #[must_use]
    pub fn known(&self) -> Option<(bool, Vec<Datum>)> {
        let known = |test: &UnaryNode| match &test.node.op {
            Op::Constant(value) => Some(value.clone()),
            Op::Bare(Relation::NotEqual, _) => None,
            Op::Bare(relation, right) => bare(*relation, constant(right)?.clone()).ok(),
            Op::Range(range) => Some(Datum::Range(Arc::new(RangeDatum {
                low: constant(range.low.as_ref()?)?.clone(),
                low_included: range.low_included,
                high: constant(range.high.as_ref()?)?.clone(),
                high_included: range.high_included,
                bare: false,
            }))),
            _ => None,
        };
        Some((self.0.negated, self.0.tests.iter().map(known).collect::<Option<_>>()?))
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
        let mut evaluator = Evaluator::new(scope, context);
        let truth = self.run(&Datum::from(input), &mut evaluator).map_err(|failure| *failure)?;
        Ok((truth, evaluator.into_causes().0))
    }

    pub(crate) fn run(&self, input: &Datum, evaluator: &mut Evaluator<'_>) -> Evaluated<Option<bool>> {
        if self.0.tests.is_empty() {
            return Ok(Some(true));
        }
        let known = evaluator.causes.len();
        let passed = evaluator.member(input, &self.0.tests);
        let passed = evaluator.attribute(known, &self.0.text, passed)?;
        Ok(if self.0.negated { passed.map(|passed| !passed) } else { passed })
    }

    pub(crate) fn place(&self, input: &Datum, evaluator: &mut Evaluator<'_>) -> Evaluated<Option<usize>> {
        for (place, test) in self.0.tests.iter().enumerate() {
            let known = evaluator.causes.len();
            let passed = evaluator.member(input, std::slice::from_ref(test));
            if evaluator.attribute(known, &self.0.text, passed)? == Some(true) {
                return Ok(Some(place));
            }
        }
        Ok(None)
    }

    /// Where the tests stand in their text, for messages about all of them.
    #[must_use]
    pub fn span(&self) -> Span {
        Span::new(0, self.0.text.len())
    }
}

/// The value of a node that is a literal.
fn constant(node: &Node) -> Option<&Datum> {
    match &node.op {
        Op::Constant(value) => Some(value),
        _ => None,
    }
}
