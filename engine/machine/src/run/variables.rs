//! Expressions over the variables of a case, mappings, and where results are written (bpmn.md 4.2).

use super::{Fault, Next, Outcome, Run};
use crate::codes;
use crate::command::Variables;
use crate::event::Event;
use crate::graph::{Given, Mapping, Node};
use crate::id::{NodeIx, ScopeId, TokenId};
use crate::limits;
use crate::parameter::Sight;
use crate::state::{Body, State};
use crate::variables::{outward, placed, weight};
use crate::wait::{Step, Wait};
use digipro_feel::{Context, Evaluation, Expression, Limits, NullCause, Scope};
use digipro_vocab::value::Fields;
use digipro_vocab::{Name, Value};
use std::sync::Arc;

/// The variables that an expression sees: some laid over those of a scope and the scopes around it.
pub(super) struct View<'a> {
    pub(super) over: &'a dyn Scope,
    pub(super) state: &'a State,
    pub(super) scope: ScopeId,
}

impl Scope for View<'_> {
    fn lookup(&self, name: &str) -> Option<&Value> {
        let inner = || outward(self.state, self.scope).find_map(|(_, scope)| scope.variable(name));
        self.over.lookup(name).or_else(inner)
    }
}

/// Variables that are being computed and not yet written, the later before the earlier.
#[derive(Default)]
struct Computed(Vec<(Name, Value)>);

impl Scope for Computed {
    fn lookup(&self, name: &str) -> Option<&Value> {
        self.0.iter().rev().find(|(known, _)| **known == *name).map(|(_, value)| value)
    }
}

/// What output mappings have computed, where the element has no variable of that name itself: a mapping reads the
/// results that were handed in, whatever a mapping above it has made of a variable of the same name outside.
struct Outside<'a> {
    own: Option<&'a crate::state::Scope>,
    computed: &'a Computed,
}

impl Scope for Outside<'_> {
    fn lookup(&self, name: &str) -> Option<&Value> {
        if self.own.is_some_and(|own| own.variable(name).is_some()) {
            None
        } else {
            self.computed.lookup(name)
        }
    }
}

impl<'a> Run<'a> {
    /// Evaluates an expression in a scope.
    pub(super) fn evaluate(&self, expression: &Expression, scope: ScopeId) -> Result<Value, Fault> {
        Ok(self.evaluate_with_causes(expression, scope, &())?.0)
    }

    /// Evaluates an expression in a scope, with some variables laid over, and says why it came to null.
    pub(super) fn evaluate_with_causes(
        &self,
        expression: &Expression,
        scope: ScopeId,
        over: &dyn Scope,
    ) -> Result<(Value, Vec<NullCause>), Fault> {
        if self.is_unknown(expression, over) {
            return Ok((Value::Null, Vec::new()));
        }
        let evaluation = self.within_bounds(scope, |run, context| {
            let view = View { over, state: run.state, scope };
            let evaluation = expression.evaluate(&view, context);
            let spent = evaluation.as_ref().map_or(context.limits.steps, |evaluation| evaluation.steps);
            (evaluation, spent)
        })?;
        let Evaluation { value, causes, .. } = evaluation?;
        if weight(&value) > limits::VALUE_MAX {
            let message = format!("a value is larger than {} bytes", limits::VALUE_MAX);
            return Err(Fault::new(codes::I0013, message));
        }
        Ok((value, causes))
    }

    /// Evaluates in the moment of the command, and says how many steps it took: many expressions that each keep to
    /// their bounds may not together keep a case busy without end. A parameter that has no lawful value is a fault. Time
    /// limits are those that are seen from the scope.
    pub(super) fn within_bounds<T>(
        &self,
        scope: ScopeId,
        work: impl FnOnce(&Self, &Context<'_>) -> (T, u64),
    ) -> Result<T, Fault> {
        let terms = |name: &str| self.term_context(name, scope);
        let sight = Sight::new(&self.graph.effective, self.today());
        let parameters = |name: &str, day| sight.read(name, day);
        let left = self.expression_steps.get();
        let limits = Limits { steps: Limits::default().steps.min(left), ..Limits::default() };
        let context = Context {
            now: self.at,
            zone: self.graph.zone.clone(),
            limits,
            terms: Some(&terms),
            parameters: Some(&parameters),
        };
        let (result, spent) = work(self, &context);
        self.expression_steps.set(left.saturating_sub(spent));
        sight.judged()?;
        Ok(result)
    }

    /// Literal text, or what the expression comes to.
    pub(super) fn given(&self, given: &Given, scope: ScopeId) -> Result<Value, Fault> {
        match given {
            Given::Text(text) => Ok(Value::Text(text.clone())),
            Given::Feel(expression) => self.evaluate(expression, scope),
        }
    }

    /// Literal text, or an expression that has to come to text or a number.
    pub(super) fn given_text(&self, given: &Given, scope: ScopeId, what: &str) -> Result<Name, Fault> {
        match given {
            Given::Text(text) => Ok(text.clone()),
            // A name that stands for whatever it will be.
            Given::Feel(expression) if self.unknown(expression).is_some() => Ok(expression.text().into()),
            Given::Feel(expression) => {
                let (value, causes) = self.evaluate_with_causes(expression, scope, &())?;
                as_text(&value).ok_or_else(|| wrong_type(what, "text", &value).because(&causes))
            }
        }
    }

    /// Evaluates all input mappings, then writes them into the token's own scope: earlier ones are visible to later
    /// ones, and a failure writes nothing.
    pub(super) fn map_inputs(&mut self, token: TokenId, inputs: &[Mapping]) -> Result<(), Fault> {
        if inputs.is_empty() {
            return Ok(());
        }
        let scope = self.scope_of(token);
        let mut computed = Computed::default();
        for input in inputs {
            let value = self.source(input, scope, &computed)?;
            let Some((name, path)) = input.target.split_first() else { continue };
            let before = computed.lookup(name).cloned();
            computed.0.push((name.clone(), placed(before, path, value)));
        }
        let own = self.own_scope(token);
        self.write_all(own, computed);
        Ok(())
    }

    /// Evaluates all output mappings, then writes them outward from the scope around the token.
    pub(super) fn map_outputs(&mut self, token: TokenId, outputs: &[Mapping]) -> Result<(), Fault> {
        let (Some(standing), false) = (self.token(token), outputs.is_empty()) else { return Ok(()) };
        let scope = self.scope_of(token);
        let own = standing.body.and_then(|body| self.state.scopes.get(&body));
        let mut computed = Computed::default();
        for output in outputs {
            let value = self.source(output, scope, &Outside { own, computed: &computed })?;
            let Some((name, path)) = output.target.split_first() else { continue };
            let before = match computed.lookup(name) {
                Some(value) => Some(value.clone()),
                None => outward(self.state, self.results_from(token, name))
                    .find_map(|(_, scope)| scope.variable(name))
                    .cloned(),
            };
            computed.0.push((name.clone(), placed(before, path, value)));
        }
        for (name, value) in last_of_each(computed) {
            self.write_outward(self.results_from(token, &name), name, value);
        }
        Ok(())
    }

    fn source(&self, mapping: &Mapping, scope: ScopeId, computed: &dyn Scope) -> Result<Value, Fault> {
        match &mapping.source {
            None => Ok(Value::Null),
            Some(Given::Text(text)) => Ok(Value::Text(text.clone())),
            Some(Given::Feel(expression)) => Ok(self.evaluate_with_causes(expression, scope, computed)?.0),
        }
    }

    fn write_all(&mut self, scope: ScopeId, computed: Computed) {
        for (name, value) in last_of_each(computed) {
            self.emit(Event::Wrote { scope, name, value });
        }
    }

    /// Writes a variable where it is defined, walking outward, else into the outermost scope that is seen.
    pub(super) fn write_outward(&mut self, from: ScopeId, name: Name, value: Value) {
        let mut scope = from;
        for (id, seen) in outward(self.state, from) {
            scope = id;
            if seen.variable(&name).is_some() {
                break;
            }
        }
        self.emit(Event::Wrote { scope, name, value });
    }

    /// Writes variables from outside.
    pub(crate) fn set_variables(&mut self, scope: ScopeId, variables: &Fields, local: bool) {
        for (name, value) in variables {
            let (name, value) = (name.clone(), value.clone());
            if local {
                self.emit(Event::Wrote { scope, name, value });
            } else {
                self.write_outward(scope, name, value);
            }
        }
    }

    /// The scope of a token's own, opened when it has none.
    pub(super) fn own_scope(&mut self, token: TokenId) -> ScopeId {
        let Some(standing) = self.token(token) else { return ScopeId(0) };
        if let Some(body) = standing.body {
            return body;
        }
        let (parent, scope) = (Some(standing.home), ScopeId(self.fresh()));
        self.emit(Event::ScopeOpened { scope, parent, holder: Some(token), body: Body::Task });
        scope
    }

    /// Takes over results: into the token's own scope where output mappings will choose among them and where they are
    /// data that the element declares, else outward.
    pub(super) fn take_over(&mut self, token: TokenId, node: &Node, variables: &Fields) {
        if variables.is_empty() {
            return;
        }
        let more = node.more.as_ref();
        let all = more.is_some_and(|more| !more.outputs.is_empty());
        let declared = more.and_then(|more| more.data.as_ref());
        for (name, value) in variables {
            let (name, value) = (name.clone(), value.clone());
            if all || declared.is_some_and(|data| data.own.contains(&name)) {
                let scope = self.own_scope(token);
                self.emit(Event::Wrote { scope, name, value });
            } else {
                self.write_outward(self.scope_of(token), name, value);
            }
        }
    }

    /// What a command brings for an activity: results count at once, unless rules have to let them through first.
    pub(crate) fn submit(
        &mut self,
        token: TokenId,
        variables: &Variables,
        acknowledged: &[crate::Acknowledged],
    ) {
        let Some((_, node)) = self.node_of(token) else { return };
        let judged = node.more.as_ref().is_some_and(|more| more.points.iter().any(|point| !point.enter));
        if judged || super::transitions::hears_completion(node) {
            let (variables, acknowledged) = (variables.clone(), acknowledged.to_vec());
            self.emit(Event::Submitted { token, variables, acknowledged });
        } else {
            self.close_work(token);
            self.take_over(token, node, variables);
        }
        self.later(token, Step::Judge);
    }

    /// The rules let the results through, or there is nothing to judge.
    pub(super) fn accept(&mut self, token: TokenId, ix: NodeIx) {
        let submitted = self.token(token).and_then(|token| token.submitted.as_ref());
        let Some(variables) = submitted.map(|submitted| submitted.variables.clone()) else { return };
        let Some(node) = self.graph.node(ix) else { return };
        self.close_work(token);
        self.emit(Event::Accepted { token });
        self.take_over(token, node, &variables);
    }

    /// Closes the task or job of a token.
    pub(crate) fn close_work(&mut self, token: TokenId) {
        let Some(standing) = self.token(token) else { return };
        let work = standing.tickets.iter().find(|ticket| {
            let wait = self.state.waits.get(ticket).map(|waiting| &waiting.wait);
            matches!(wait, Some(Wait::Task(_) | Wait::Job(_)))
        });
        if let Some(ticket) = work.copied() {
            self.close(ticket);
        }
    }

    /// A script task.
    pub(super) fn script(&mut self, token: TokenId, script: &Expression, result: Option<&Name>) -> Outcome {
        let value = self.evaluate(script, self.scope_of(token))?;
        let Some((_, node)) = self.node_of(token) else { return Ok(Next::Rest) };
        let variables: Variables = match (result, value) {
            (Some(name), value) => Arc::new(Fields::from([(name.clone(), value)])),
            (None, Value::Context(fields)) => fields,
            // A script without a result variable that does not give named results gives none.
            (None, _) => return Ok(Next::Go),
        };
        self.take_over(token, node, &variables);
        Ok(Next::Go)
    }
}

/// The final value of each variable, in the order in which they were first computed.
fn last_of_each(computed: Computed) -> Vec<(Name, Value)> {
    let mut last: Vec<(Name, Value)> = Vec::with_capacity(computed.0.len());
    for (name, value) in computed.0 {
        match last.iter_mut().find(|(known, _)| *known == name) {
            Some((_, old)) => *old = value,
            None => last.push((name, value)),
        }
    }
    last
}

/// Text, or a number as text.
pub(super) fn as_text(value: &Value) -> Option<Name> {
    match value {
        Value::Text(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string().into()),
        _ => None,
    }
}

/// A value of another type than its place needs.
pub(super) fn wrong_type(what: &str, needed: &str, value: &Value) -> Fault {
    Fault::new(codes::I0004, format!("{what} gives {}, not {needed}", value.kind()))
}
