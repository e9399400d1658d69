//! What an expression can see: variables by name, and the time, time limits and parameters of the command.

use crate::{datum::Datum, limits::Limits};
use digipro_vocab::{Date, Instant, Name, Span, Value, value::Fields};
use jiff::tz::TimeZone;
use std::collections::BTreeMap;

/// Variables by name. Names are case-sensitive.
pub trait Scope {
    /// The value of a variable; `None` when nothing defines it.
    fn lookup(&self, name: &str) -> Option<&Value>;

    /// The variable that stands at this place of [`Expression::names`](crate::Expression::names): for a scope that
    /// has resolved the names before, or that holds what JSON cannot, such as dates and functions.
    fn find(&self, place: usize, name: &str) -> Option<Found<'_>> {
        let _ = place;
        self.lookup(name).map(Found::Value)
    }
}

/// A variable, as its scope holds it.
#[derive(Clone, Copy, Debug)]
pub enum Found<'s> {
    /// What a case's variables hold.
    Value(&'s Value),
    /// Any value of FEEL.
    Datum(&'s Datum),
}

impl Found<'_> {
    /// A copy of it.
    #[must_use]
    pub fn datum(self) -> Datum {
        match self {
            Self::Value(value) => Datum::from(value),
            Self::Datum(datum) => datum.clone(),
        }
    }
}

/// Values of FEEL by name, such as what the decisions came to that an expression refers to.
impl Scope for BTreeMap<Name, Datum> {
    fn lookup(&self, _: &str) -> Option<&Value> {
        None
    }

    fn find(&self, _: usize, name: &str) -> Option<Found<'_>> {
        self.get(name).map(Found::Datum)
    }
}

/// Values of FEEL in the order of [`Expression::names`](crate::Expression::names): nothing is searched for.
#[derive(Clone, Copy, Debug)]
pub struct Slots<'s>(pub &'s [Datum]);

impl Scope for Slots<'_> {
    fn lookup(&self, _: &str) -> Option<&Value> {
        None
    }

    fn find(&self, place: usize, _: &str) -> Option<Found<'_>> {
        self.0.get(place).map(Found::Datum)
    }
}

impl Scope for Fields {
    fn lookup(&self, name: &str) -> Option<&Value> {
        self.get(name)
    }
}

impl Scope for Value {
    fn lookup(&self, name: &str) -> Option<&Value> {
        self.field(name)
    }
}

/// No variables.
impl Scope for () {
    fn lookup(&self, _: &str) -> Option<&Value> {
        None
    }
}

/// How `term("name")` finds a time limit of the case, as a context with entries such as `due`.
pub type Terms<'a> = &'a dyn Fn(&str) -> Option<Value>;

/// How `parameter("name")` finds the value of a dated parameter, as variables hold it; the day is the one that the call
/// names, if it names one.
pub type Parameters<'a> = &'a dyn Fn(&str, Option<Date>) -> Option<Value>;

/// A call by which an expression reads what is not among its variables.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContextRead {
    /// The function: `now`, `today`, `term` or `parameter`.
    pub function: &'static str,
    /// What it asks for by name, where the name is written out.
    pub name: Option<Name>,
    /// Where the call stands in the text.
    pub span: Span,
}

/// What an evaluation depends on besides variables: nothing else can change its result
/// (invariant FEEL-IS-PURE).
#[derive(Clone)]
pub struct Context<'a> {
    /// What `now()` and `today()` say: the moment of the command.
    pub now: Instant,
    /// The zone of `now()` and `today()`, and of local date-times that are compared with a moment.
    pub zone: TimeZone,
    /// Bounds.
    pub limits: Limits,
    /// The time limits of the case.
    pub terms: Option<Terms<'a>>,
    /// The parameters of the definition.
    pub parameters: Option<Parameters<'a>>,
}

impl<'a> Context<'a> {
    /// At this moment, in Italy, with the default limits, no time limits of a case and no parameters.
    #[must_use]
    pub fn new(now: Instant) -> Self {
        Self {
            now,
            zone: digipro_vocab::time::rome(),
            limits: Limits::default(),
            terms: None,
            parameters: None,
        }
    }

    /// With the time limits of a case.
    #[must_use]
    pub fn terms(mut self, terms: Terms<'a>) -> Self {
        self.terms = Some(terms);
        self
    }

    /// With the parameters of a definition.
    #[must_use]
    pub fn parameters(mut self, parameters: Parameters<'a>) -> Self {
        self.parameters = Some(parameters);
        self
    }
}
