//! All the ways in which the processes of a definition can begin (BPMN 2.0, 10.5.2, 13.2).

use crate::codes;
use crate::command::Variables;
use crate::graph::{Condition, Given, Graph, Kind, Trigger};
use crate::id::{BlockIx, NodeIx};
use crate::parameter::Sight;
use crate::run::{Fault, next_timer, read_timer};
use crate::wait::{Due, Timer};
use digipro_feel::{Context, Expression, Limits};
use digipro_vocab::time::civil_day;
use digipro_vocab::{Diagnostic, Instant, Name, Value};

/// One way in which a process can begin.
#[derive(Clone, Debug)]
pub struct Start {
    /// Id of the process.
    pub process: Name,
    /// What `Action::Start` names: the start event, the receive task, or the event after an event-based gateway. None
    /// where nothing has to occur and no single event says so.
    pub event: Option<Name>,
    /// Which trigger of a multiple event, for `Action::Start`.
    pub part: Option<u32>,
    /// What has to occur.
    pub trigger: StartTrigger,
    /// Whether a case that another event of the same start began may wait for this one: it comes first, and only
    /// where none waits a case begins (parallel multiple start events, parallel event-based gateways).
    pub rather_joins: bool,
}

/// What has to occur for a process to begin, with its expressions evaluated at the time of deployment.
#[derive(Clone, Debug)]
pub enum StartTrigger {
    /// Nothing: somebody asks for it.
    Asked,
    /// A message of this name.
    Message(Name),
    /// A signal of this name.
    Signal(Name),
    /// A moment.
    Time(Timer),
    /// Data that satisfy a condition: [`Start::is_met`].
    Condition(Box<Condition>),
}

/// All the ways in which the processes of a definition can begin, with what cannot be: an expression that does not
/// come to a name or moment when no case is there yet.
#[must_use]
pub fn starts(graph: &Graph, deployed: Instant) -> (Vec<Start>, Vec<Diagnostic>) {
    let mut listing = Listing { graph, deployed, starts: Vec::new(), diagnostics: Vec::new() };
    for (process, block) in &graph.processes {
        listing.process(process, *block);
    }
    (listing.starts, listing.diagnostics)
}

struct Listing<'a> {
    graph: &'a Graph,
    deployed: Instant,
    starts: Vec<Start>,
    diagnostics: Vec<Diagnostic>,
}

impl Listing<'_> {
    fn process(&mut self, process: &Name, ix: BlockIx) {
        let Some(block) = self.graph.block(ix) else { return };
        if block.starts.is_empty() && !block.entries.is_empty() {
            self.push(process, None, None, StartTrigger::Asked, false);
        }
        for start in &block.starts {
            if let Some(Kind::Start { trigger, .. }) = self.graph.node(*start).map(|node| &node.kind) {
                self.event(process, *start, trigger, trigger.needs_all());
            }
        }
        for start in &block.instantiating {
            let Some(node) = self.graph.node(*start) else { continue };
            match &node.kind {
                Kind::Catch(trigger) => self.event(process, *start, trigger, false),
                Kind::Instantiating { parallel } => {
                    let targets =
                        node.outgoing.iter().filter_map(|flow| Some(self.graph.flow(*flow)?.target));
                    for target in targets {
                        if let Some(Kind::Catch(trigger)) = self.graph.node(target).map(|node| &node.kind) {
                            self.event(process, target, trigger, *parallel || trigger.needs_all());
                        }
                    }
                }
                _ => {}
            }
        }
    }

    fn event(&mut self, process: &Name, ix: NodeIx, trigger: &Trigger, rather_joins: bool) {
        let Some(node) = self.graph.node(ix) else { return };
        let several = matches!(trigger, Trigger::Multiple(_));
        for (part, trigger) in (0..).zip(trigger.parts()) {
            let evaluated = match trigger {
                Trigger::None => Ok(StartTrigger::Asked),
                Trigger::Message(message) => self.name(&message.name, "message").map(StartTrigger::Message),
                Trigger::Signal(name) => self.name(name, "signal").map(StartTrigger::Signal),
                Trigger::Timer(spec) => self.time(spec).map(StartTrigger::Time),
                Trigger::Conditional(condition) => Ok(StartTrigger::Condition(condition.clone())),
                // What only a running scope throws begins no process: check refuses it (P0225).
                _ => continue,
            };
            let part = several.then_some(part);
            match evaluated {
                Ok(trigger) => self.push(process, Some(node.id.clone()), part, trigger, rather_joins),
                Err(fault) => {
                    let help = "a process begins before there is a case: use literal text, or an expression that reads no variables";
                    let diagnostic = Diagnostic::error(codes::P0305, fault.message).element(node.id.clone());
                    self.diagnostics.push(diagnostic.help(help));
                }
            }
        }
    }

    fn push(
        &mut self,
        process: &Name,
        event: Option<Name>,
        part: Option<u32>,
        trigger: StartTrigger,
        rather_joins: bool,
    ) {
        let process = process.clone();
        self.starts.push(Start { process, event, part, trigger, rather_joins });
    }

    fn name(&self, given: &Given, what: &str) -> Result<Name, Fault> {
        match given {
            Given::Text(text) => Ok(text.clone()),
            Given::Feel(expression) => match self.evaluate(expression)? {
                Value::Text(text) => Ok(text),
                other => {
                    let message = format!(
                        "the name of the {what} by which a process begins gives {}, not text",
                        other.kind()
                    );
                    Err(Fault::new(codes::I0004, message))
                }
            },
        }
    }

    fn time(&self, spec: &crate::graph::TimerSpec) -> Result<Timer, Fault> {
        let timer =
            read_timer(spec, self.deployed, |expression| Ok((self.evaluate(expression)?, Vec::new())))?;
        match timer.due {
            Due::At(_) => Ok(timer),
            Due::Term { .. } => {
                Err(Fault::new(codes::I0009, "the timer follows a time limit, which only a case can begin"))
            }
        }
    }

    fn evaluate(&self, expression: &Expression) -> Result<Value, Fault> {
        evaluate(self.graph, expression, self.deployed, &Variables::default())
    }
}

fn evaluate(
    graph: &Graph,
    expression: &Expression,
    at: Instant,
    variables: &Variables,
) -> Result<Value, Fault> {
    let sight = Sight::new(&graph.effective, civil_day(at));
    let parameters = |name: &str, day| sight.read(name, day);
    let (zone, limits) = (graph.zone.clone(), Limits::default());
    let context = Context { now: at, zone, limits, terms: None, parameters: Some(&parameters) };
    let value = expression.evaluate(variables.as_ref(), &context)?.value;
    sight.judged()?;
    Ok(value)
}

impl Start {
    /// The moments at which it begins cases, from the deployment on; none where it does not begin by time.
    pub fn moments(&self) -> impl Iterator<Item = Instant> + Send + 'static {
        let first = match &self.trigger {
            StartTrigger::Time(timer) => Some(timer.clone()),
            _ => None,
        };
        let moments = std::iter::successors(first, next_timer);
        moments.filter_map(|timer| if let Due::At(moment) = timer.due { Some(moment) } else { None })
    }

    /// Whether its condition holds for these variables: then somebody who evaluates conditions begins a case with them.
    ///
    /// # Errors
    /// When the condition reaches a limit: the code is `I0001`.
    pub fn is_met(&self, graph: &Graph, at: Instant, variables: &Variables) -> Result<bool, Diagnostic> {
        let StartTrigger::Condition(condition) = &self.trigger else { return Ok(false) };
        match evaluate(graph, &condition.expression, at, variables) {
            Ok(value) => Ok(value == Value::Boolean(true)),
            Err(fault) => Err(Diagnostic::error(fault.code, fault.message)),
        }
    }
}
