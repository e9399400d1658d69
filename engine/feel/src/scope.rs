//! What an expression can see: variables by name, and the time and terms of the command.

use crate::limits::Limits;
use digipro_vocab::{Instant, Value, value::Fields};
use jiff::tz::TimeZone;

/// Variables by name. Names are case-sensitive.
pub trait Scope {
    /// The value of a variable; `None` when nothing defines it.
    fn lookup(&self, name: &str) -> Option<&Value>;
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
}

impl<'a> Context<'a> {
    /// At this moment, in Italy, with the default limits and no time limits of a case.
    #[must_use]
    pub fn new(now: Instant) -> Self {
        Self { now, zone: digipro_vocab::time::rome(), limits: Limits::default(), terms: None }
    }

    /// With the time limits of a case.
    #[must_use]
    pub fn terms(mut self, terms: Terms<'a>) -> Self {
        self.terms = Some(terms);
        self
    }
}
