//! The case as one rule sees it: only the facts and parameters that the rule declares, and a trace that
//! writes itself as the rule reads and tests.

use crate::{Fact, Kind, Norm, Parameter, Rule, Shown, Truth, Unknown};
use digipro_vocab::{Citation, Date, FactValue, Name, Request, Step, StepKind};
use std::cell::RefCell;

/// The case as one rule sees it.
pub struct Case<'r> {
    request: &'r Request,
    rule: &'r Rule,
    /// Position of this rule's first step in the report's trace.
    first: usize,
    trace: RefCell<Trace>,
}

/// The reasoning so far, of all rules of the call.
#[derive(Default)]
pub(crate) struct Trace {
    pub(crate) grounds: Vec<Citation>,
    pub(crate) steps: Vec<Step>,
    /// Facts read since the last step: they belong to the next one.
    reads: Vec<Name>,
    /// Inside which step the rule is.
    parent: Option<u32>,
    /// The norms that were cited: on the author's machine they go into the register of norms.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) cited: Vec<Norm>,
}

impl Trace {
    /// Index of a citation among the grounds, added if it is new.
    fn ground(&mut self, citation: Citation) -> u32 {
        let known = self.grounds.iter().position(|ground| *ground == citation);
        let index = known.unwrap_or_else(|| {
            self.grounds.push(citation);
            self.grounds.len() - 1
        });
        u32::try_from(index).unwrap_or(u32::MAX)
    }
}

impl<'r> Case<'r> {
    pub(crate) fn new(request: &'r Request, rule: &'r Rule, trace: Trace) -> Self {
        Self { request, rule, first: trace.steps.len(), trace: RefCell::new(trace) }
    }

    /// The trace, and the indices of this rule's steps.
    pub(crate) fn finish(self) -> (Trace, Vec<u32>) {
        let mut trace = self.trace.into_inner();
        trace.reads.clear();
        trace.parent = None;
        let because = (self.first..trace.steps.len()).filter_map(|index| u32::try_from(index).ok()).collect();
        (trace, because)
    }

    /// The day of the act. It selects the law.
    #[must_use]
    pub fn act_date(&self) -> Date {
        self.request.act_date
    }

    /// The day to which the facts refer.
    #[must_use]
    pub fn facts_date(&self) -> Date {
        self.request.facts_date
    }

    /// The day on which the facts were known.
    #[must_use]
    pub fn known_on(&self) -> Date {
        self.request.known_on
    }

    /// The point of the procedure.
    #[must_use]
    pub fn point(&self) -> &'r str {
        &self.request.point
    }

    /// Reads a fact, or several at once: `let (day, outcome) = case.read((DAY, OUTCOME))?`.
    ///
    /// # Errors
    /// The unknown facts, all of them: `?` makes the finding indeterminate and asks for them.
    pub fn read<F: Facts<'r>>(&self, facts: F) -> Result<F::Out, Unknown> {
        facts.read(self)
    }

    /// Reads a fact that may well be absent.
    #[must_use]
    pub fn maybe<K: Kind>(&self, fact: Fact<K>) -> Option<K::Out<'r>> {
        self.trace.borrow_mut().reads.push(fact.path.into());
        // Only what the rule declares (invariant DECLARED-FACTS).
        self.rule.needs.iter().find(|need| need.path == fact.path)?;
        self.request
            .facts
            .iter()
            .find(|given| &*given.path == fact.path)
            .and_then(|given| K::of(&given.value))
    }

    /// Whether something holds of a fact; unknown when the fact is.
    pub fn holds<K: Kind>(&self, fact: Fact<K>, condition: impl FnOnce(K::Out<'r>) -> bool) -> Truth {
        match self.maybe(fact) {
            Some(value) => condition(value).into(),
            None => Truth::Unknown(Unknown::fact(fact.path)),
        }
    }

    /// A true-or-false fact in three-valued logic.
    #[must_use]
    pub fn truth(&self, fact: Fact<bool>) -> Truth {
        self.holds(fact, |truth| truth)
    }

    /// Reads a parameter, and records its value in the trace.
    ///
    /// # Errors
    /// When the kit gives it no value.
    pub fn parameter<K: Kind>(&self, parameter: Parameter<K>) -> Result<K::Out<'r>, Unknown> {
        let declared = self.rule.parameters.contains(&parameter.name);
        let given = self.request.parameters.iter().find(|given| declared && &*given.path == parameter.name);
        let yields = given.map_or(FactValue::Unknown, |given| given.value.clone());
        let outer = std::mem::take(&mut self.trace.borrow_mut().reads);
        self.trace.borrow_mut().reads.push(parameter.name.into());
        self.step(StepKind::Parameter, parameter.name, &[], yields);
        self.trace.borrow_mut().reads = outer;
        given.and_then(|given| K::of(&given.value)).ok_or_else(|| Unknown::fact(parameter.name))
    }

    /// Tests a condition, and records it with the facts that were read for it.
    pub fn test(&self, label: &str, condition: bool) -> bool {
        self.step(StepKind::Test, label, self.rule.norms, FactValue::Truth(condition));
        condition
    }

    /// Tests a three-valued condition, and records it.
    ///
    /// # Errors
    /// The facts that would decide it.
    pub fn decide(&self, label: &str, condition: Truth) -> Result<bool, Unknown> {
        let known = condition.known();
        let yields = known.as_ref().map_or(FactValue::Unknown, |truth| FactValue::Truth(*truth));
        self.step(StepKind::Test, label, self.rule.norms, yields);
        known
    }

    /// Considers an exception that a norm makes to the rule.
    pub fn exception(&self, label: &str, norm: Norm, condition: bool) -> bool {
        self.step(StepKind::Exception, label, &[norm], FactValue::Truth(condition));
        condition
    }

    /// Considers whether a norm takes the case out of the rule's scope.
    pub fn exclusion(&self, label: &str, norm: Norm, condition: bool) -> bool {
        self.step(StepKind::Exclusion, label, &[norm], FactValue::Truth(condition));
        condition
    }

    /// Records what was computed.
    pub fn computed<T: Shown>(&self, label: &str, value: T) -> T {
        self.step(StepKind::Computation, label, self.rule.norms, value.shown());
        value
    }

    /// Records a computation whose steps `inside` records: they hang below it in the trace.
    pub fn computation<T: Shown>(&self, label: &str, inside: impl FnOnce(&Self) -> T) -> T {
        let index = self.step(StepKind::Computation, label, self.rule.norms, FactValue::Unknown);
        let outer = self.trace.borrow_mut().parent.replace(index);
        let value = inside(self);
        let mut trace = self.trace.borrow_mut();
        trace.parent = outer;
        if let Some(step) = trace.steps.get_mut(index as usize) {
            step.yields = value.shown();
        }
        value
    }

    /// Records one step of a computation according to a citation, such as a step of a reckoning.
    pub fn cited(&self, label: &str, citation: Citation, yields: FactValue) {
        let index = self.step(StepKind::Computation, label, &[], yields);
        let mut trace = self.trace.borrow_mut();
        let ground = trace.ground(citation);
        if let Some(step) = trace.steps.get_mut(index as usize) {
            step.grounds.push(ground);
        }
    }

    fn step(&self, kind: StepKind, label: &str, norms: &[Norm], yields: FactValue) -> u32 {
        let mut trace = self.trace.borrow_mut();
        #[cfg(not(target_arch = "wasm32"))]
        trace.cited.extend(norms);
        let grounds = norms.iter().map(|norm| trace.ground(norm.on(self.act_date()))).collect();
        let reads = std::mem::take(&mut trace.reads);
        let parent = trace.parent;
        trace.steps.push(Step { parent, kind, label: label.into(), grounds, reads, yields });
        u32::try_from(trace.steps.len() - 1).unwrap_or(u32::MAX)
    }
}

impl Norm {
    /// The citation of its text in force on a day.
    #[must_use]
    pub fn on(&self, day: Date) -> Citation {
        Citation { urn: self.urn.into(), part: self.part.into(), text_of: day }
    }
}

/// One fact or several, read together so that all unknown ones are asked for at once.
pub trait Facts<'r> {
    /// What reading gives.
    type Out;
    /// Reads them.
    ///
    /// # Errors
    /// The unknown ones, all of them.
    fn read(self, case: &Case<'r>) -> Result<Self::Out, Unknown>;
}

impl<'r, K: Kind> Facts<'r> for Fact<K> {
    type Out = K::Out<'r>;

    fn read(self, case: &Case<'r>) -> Result<Self::Out, Unknown> {
        case.maybe(self).ok_or_else(|| Unknown::fact(self.path))
    }
}

macro_rules! several {
    ($($fact:ident $value:ident),*) => {
        impl<'r, $($fact: Facts<'r>),*> Facts<'r> for ($($fact,)*) {
            type Out = ($($fact::Out,)*);

            fn read(self, case: &Case<'r>) -> Result<Self::Out, Unknown> {
                let ($($value,)*) = self;
                let ($($value,)*) = ($($value.read(case),)*);
                let mut unknown = Unknown::default();
                $(if let Err(more) = &$value { unknown = unknown.and(more.clone()); })*
                match ($($value,)*) {
                    ($(Ok($value),)*) => Ok(($($value,)*)),
                    _ => Err(unknown),
                }
            }
        }
    };
}
several!(A a, B b);
several!(A a, B b, C c);
several!(A a, B b, C c, D d);
several!(A a, B b, C c, D d, E e);
several!(A a, B b, C c, D d, E e, F f);
