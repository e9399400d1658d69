//! The stage on which cases are told. After every command it also proves that folding the events over the state
//! before gives the state after, byte for byte.

use digipro_kit::Effective;
use digipro_kit::effective::Mode;
use digipro_machine::*;
use digipro_vocab::{Rejection, Ticket, Value};
use std::sync::Arc;

pub struct Case {
    pub graph: Graph,
    pub state: State,
    pub at: digipro_vocab::Instant,
    pub said: Vec<String>,
    pub events: Vec<Event>,
}

/// A definition with these elements in its process `p`, and root elements beside it.
pub fn given(elements: &str) -> Case {
    given_with("", elements)
}

pub fn given_with(roots: &str, elements: &str) -> Case {
    case(Arc::new(plain(bpmn(roots, elements))))
}

pub fn plain(bpmn: String) -> Effective {
    let documents = [("test.bpmn".into(), bpmn.into())].into();
    Effective { root: Some("p".into()), documents, ..Effective::default() }
}

pub fn bpmn(roots: &str, elements: &str) -> String {
    let space = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    format!(
        r#"<definitions xmlns="{space}" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:digipro="urn:digipro:bpmn:1.0" targetNamespace="urn:test">{roots}<process id="p" isExecutable="true">{elements}</process></definitions>"#
    )
}

pub fn case(effective: Arc<Effective>) -> Case {
    let (graph, diagnostics) = compile(&effective);
    let graph = graph.unwrap_or_else(|| panic!("refused: {diagnostics:#?}"));
    let at = "2026-04-03T08:00:00Z".parse().unwrap();
    Case { graph, state: State::new(), at, said: Vec::new(), events: Vec::new() }
}

/// The codes with which a definition is refused.
pub fn refused(roots: &str, elements: &str) -> Vec<&'static str> {
    let (graph, diagnostics) = compile(&Arc::new(plain(bpmn(roots, elements))));
    assert!(graph.is_none(), "accepted");
    diagnostics.iter().map(|diagnostic| diagnostic.code.id).collect()
}

pub fn vars(json: &str) -> Variables {
    match serde_json::from_str::<Value>(json).unwrap() {
        Value::Context(fields) => fields,
        other => panic!("not a context: {other}"),
    }
}

impl Case {
    /// Flows written as `a -> b; c -> d if x > 1; e -> f`.
    pub fn try_do(&mut self, action: Action) -> Result<(), Rejection> {
        self.try_as(Actor::id("test"), action)
    }

    /// The same, asked by somebody.
    pub fn try_as(&mut self, by: Actor, action: Action) -> Result<(), Rejection> {
        let command = Command { at: self.at, by, key: None, action };
        let before = self.state.clone();
        match decide(&self.graph, &mut self.state, &command) {
            Ok(events) => {
                self.prove(before, &command, &events);
                self.said = events.iter().filter_map(|event| tell(&self.graph, event)).collect();
                self.events = events;
                Ok(())
            }
            Err(rejection) => {
                assert_eq!(before, self.state, "a rejection changed the state: {rejection}");
                Err(rejection)
            }
        }
    }

    fn prove(&mut self, before: State, command: &Command, events: &[Event]) {
        let mut folded = before;
        for event in events {
            evolve(&self.graph, &mut folded, event);
        }
        let bytes = |state: &State| serde_json::to_string(state).unwrap();
        assert_eq!(bytes(&folded), bytes(&self.state), "folding gives another state");
        let record = codec::encode_record(&self.graph, &command.into(), events).unwrap();
        let json: serde_json::Value = serde_json::from_slice(&record.body).unwrap();
        let canonical = digipro_vocab::canonical::to_bytes(&json).unwrap();
        assert_eq!(
            String::from_utf8_lossy(&canonical),
            String::from_utf8_lossy(&record.body),
            "not canonical"
        );
        let (header, read) = codec::decode_record(&self.graph, &record.body, Some(&record.payload)).unwrap();
        assert_eq!(header, codec::Header::from(command));
        assert_eq!(read, events, "events read back differ");
        let snapshot = codec::encode_state(&self.graph, &self.state).unwrap();
        let again = codec::decode_state(&self.graph, &snapshot).unwrap();
        assert_eq!(again, self.state, "the snapshot reads back differently");
        self.state = again;
    }

    /// Takes the case to another definition. Proves that the record reads back with both definitions at hand, that
    /// folding it gives the state, and that a refusal changes nothing.
    pub fn try_migrate(&mut self, to: &Graph, renames: &Renames) -> Result<(), Rejection> {
        let by = Actor::id("test");
        let action = Action::Migrate { to: to.digest, renames: renames.clone() };
        let command = Command { at: self.at, by, key: None, action };
        let before = self.state.clone();
        let events = match migrate(&self.graph, to, &mut self.state, &command) {
            Ok(events) => events,
            Err(rejection) => {
                assert_eq!(before, self.state, "a refused migration changed the state: {rejection}");
                return Err(rejection);
            }
        };
        let record = codec::encode_record(to, &(&command).into(), &events).unwrap();
        assert_eq!(codec::migrates_to(&record.body).unwrap(), Some(to.digest));
        assert!(codec::decode_record(&self.graph, &record.body, Some(&record.payload)).is_err());
        let (_, read) =
            codec::decode_migration((&self.graph, to), &record.body, Some(&record.payload)).unwrap();
        assert_eq!(read, events, "events read back differ");
        let mut folded = before;
        events.iter().for_each(|event| evolve(to, &mut folded, event));
        assert_eq!(folded, self.state, "folding gives another state");
        let snapshot = codec::encode_state(to, &self.state).unwrap();
        assert_eq!(codec::snapshot_of(&snapshot).unwrap(), to.digest);
        assert_eq!(codec::decode_state(to, &snapshot).unwrap(), self.state);
        self.graph = to.clone();
        self.said = events.iter().filter_map(|event| tell(&self.graph, event)).collect();
        self.events = events;
        Ok(())
    }

    pub fn migrate(&mut self, to: &Graph) -> &mut Self {
        if let Err(rejection) = self.try_migrate(to, &Renames::default()) {
            panic!("refused: {rejection}\nwaits: {:#?}", self.state.waits());
        }
        self
    }

    pub fn act(&mut self, action: Action) -> &mut Self {
        if let Err(rejection) = self.try_do(action) {
            panic!("rejected: {rejection}\nwaits: {:#?}", self.state.waits());
        }
        self
    }

    pub fn start(&mut self, variables: &str) -> &mut Self {
        self.act(Action::Start { process: None, start: None, part: None, variables: vars(variables) })
    }

    /// The ticket of what waits at an element: the first of its kind.
    pub fn ticket(&self, element: &str, kind: fn(&Wait) -> bool) -> Ticket {
        let (ix, _) = self.graph.node_by_id(element).unwrap_or_else(|| panic!("no element `{element}`"));
        let mut waits = self.state.waits().iter();
        let found = waits.find(|(_, waiting)| waiting.node == ix && kind(&waiting.wait));
        *found
            .unwrap_or_else(|| panic!("nothing of that kind waits at `{element}`: {:#?}", self.state.waits()))
            .0
    }

    pub fn task(&mut self, element: &str, variables: &str) -> &mut Self {
        let ticket = self.ticket(element, |wait| matches!(wait, Wait::Task(_)));
        self.act(Action::CompleteTask { ticket, variables: vars(variables), acknowledged: vec![] })
    }

    pub fn job(&mut self, element: &str, variables: &str) -> &mut Self {
        let ticket = self.ticket(element, |wait| matches!(wait, Wait::Job(_)));
        self.act(Action::CompleteJob { ticket, variables: vars(variables) })
    }

    /// The listener that is being told answers.
    pub fn listener(&mut self, element: &str, denied: Option<&str>, changes: Changes) -> &mut Self {
        let ticket = self.ticket(element, is_listener);
        let denied = denied.map(str::to_owned);
        self.act(Action::AnswerListener { ticket, denied, changes })
    }

    /// The listener that is being told is done.
    pub fn told(&mut self, element: &str, variables: &str) -> &mut Self {
        let ticket = self.ticket(element, is_listener);
        self.act(Action::CompleteJob { ticket, variables: vars(variables) })
    }

    pub fn error(&mut self, element: &str, code: &str) -> &mut Self {
        let ticket = self.ticket(element, |wait| matches!(wait, Wait::Job(_) | Wait::Task(_)));
        let (code, message, variables) = (code.into(), "went wrong".into(), vars(r#"{"why":"x"}"#));
        self.act(Action::ThrowError { ticket, code, message, variables })
    }

    pub fn message(&mut self, element: &str, variables: &str) -> &mut Self {
        let ticket = self.ticket(element, |wait| matches!(wait, Wait::Message { .. }));
        self.act(Action::CorrelateMessage { ticket, variables: vars(variables) })
    }

    pub fn signal(&mut self, element: &str) -> &mut Self {
        let ticket = self.ticket(element, |wait| matches!(wait, Wait::Signal { .. }));
        self.act(Action::CatchSignal { ticket, variables: vars("{}") })
    }

    /// Lets time pass until the timer at an element fires.
    pub fn timer(&mut self, element: &str) -> &mut Self {
        let ticket = self.ticket(element, |wait| matches!(wait, Wait::Timer(_)));
        let Some(What::Timer { due: Some(due) }) =
            owed_by(&self.graph, &self.state, ticket).map(|owed| owed.what)
        else {
            panic!("the timer is not armed")
        };
        self.at = self.at.max(due);
        self.act(Action::TriggerTimer { ticket })
    }

    pub fn resolve(&mut self, element: &str) -> &mut Self {
        let ticket = self.ticket(element, |wait| matches!(wait, Wait::Incident(_)));
        self.act(Action::ResolveIncident { ticket })
    }

    pub fn set(&mut self, variables: &str) -> &mut Self {
        self.act(Action::SetVariables { ticket: None, variables: vars(variables), local: false })
    }

    /// What the last command came to: one line for each thing that an observer would tell.
    pub fn then(&mut self, expected: &str) -> &mut Self {
        let expected: Vec<&str> = expected.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        assert_eq!(self.said, expected, "\nsaid:\n{}\n", self.said.join("\n"));
        self
    }

    /// Only that these lines are among what the last command came to, in this order.
    pub fn tells(&mut self, expected: &str) -> &mut Self {
        let mut said = self.said.iter();
        for line in expected.lines().map(str::trim).filter(|line| !line.is_empty()) {
            assert!(said.any(|s| s == line), "`{line}` is missing in\n{}", self.said.join("\n"));
        }
        self
    }

    pub fn variable(&self, name: &str) -> Value {
        variables::of_case(&self.state).get(name).cloned().unwrap_or_default()
    }

    pub fn completed(&self) {
        assert_eq!(self.state.phase(), Phase::Completed, "{:#?}", self.state);
        assert!(self.state.tokens().is_empty());
        let left = self.state.waits().values();
        assert!(left.into_iter().all(|w| w.owner == Owner::Case), "{:#?}", self.state.waits());
    }
}

pub fn is_listener(wait: &Wait) -> bool {
    matches!(wait, Wait::Job(job) if job.listener.is_some())
}

fn tell(graph: &Graph, event: &Event) -> Option<String> {
    let id = |ix: &NodeIx| graph.node(*ix).unwrap().id.to_string();
    Some(match event {
        Event::Entered { node, index: 0, .. } => format!("enter {}", id(node)),
        Event::Entered { node, index, .. } => format!("enter {} {index}", id(node)),
        Event::Completed { node, .. } => format!("done {}", id(node)),
        Event::Cancelled { node, .. } => format!("cancel {}", id(node)),
        Event::Arrived { flow, .. } => format!("arrive {}", graph.flow(*flow).unwrap().id),
        Event::Joined { node, .. } => format!("join {}", id(node)),
        Event::Opened { node, wait, .. } => format!("wait {}: {}", id(node), describe(wait)),
        Event::Wrote { name, value, .. } => format!("{name} = {value}"),
        Event::ErrorCaught { code, by, .. } => format!("error {code} caught by {}", id(by)),
        Event::EscalationThrown { code, by: Some(by), .. } => {
            format!("escalation {code} caught by {}", id(by))
        }
        Event::EscalationThrown { code, by: None, .. } => format!("escalation {code} ignored"),
        Event::Compensable { node, .. } => format!("compensable {}", id(node)),
        Event::CompensationThrown { visits, .. } => format!("compensate {}", visits.len()),
        Event::CompensationBegun { node, .. } => format!("compensating by {}", id(node)),
        Event::Compensated { node, .. } => format!("compensated by {}", id(node)),
        Event::Returned { .. } => "returned".into(),
        Event::Heard { occasion, .. } => format!("heard {}", occasion.name()),
        Event::TaskAsked { transition, .. } => format!("asked {}", transition.action),
        Event::TaskCorrected { .. } => "corrected".into(),
        Event::TaskDenied { reason, .. } => format!("denied {reason}"),
        Event::TaskUpdated { .. } => "updated".into(),
        Event::Assigned { assignee, .. } => format!("assigned {}", assignee.as_deref().unwrap_or("-")),
        Event::RulesEvaluated { verdict, .. } => format!("rules: {verdict:?}"),
        Event::Decided { decision, matched, .. } => {
            let rules = matched.iter().map(|table| format!("{} {:?}", table.table, table.rules));
            format!("decided {decision}: {}", rules.collect::<Vec<_>>().join(", "))
        }
        Event::RulesIndeterminate { .. } => "rules: indeterminate".into(),
        Event::RulesShadowed { verdict, .. } => format!("shadow: {verdict:?}"),
        Event::Performed { node, by } => format!("{by} does {}", id(node)),
        Event::Signed { proceed, .. } => format!("signed, proceed {proceed}"),
        Event::Modified { .. } => "modified".into(),
        Event::JobUpdated { retries, priority, .. } => {
            format!("job: {retries} attempts, priority {priority}")
        }
        Event::CaseCompleted => "case completed".into(),
        Event::CaseCancelled { .. } => "case cancelled".into(),
        _ => return None,
    })
}

fn describe(wait: &Wait) -> String {
    match wait {
        Wait::Task(_) => "task".into(),
        Wait::Job(job) => match &job.listener {
            None => format!("job {}", job.kind),
            Some(told) => format!("listener {} {}", told.occasion.name(), job.kind),
        },
        Wait::Timer(timer) => match &timer.due {
            wait::Due::At(due) => format!("timer {due}"),
            wait::Due::Term { .. } => "timer of a time limit".into(),
        },
        Wait::Message { name, key } => format!("message {name} {}", key.as_deref().unwrap_or("-")),
        Wait::Signal { name } => format!("signal {name}"),
        Wait::Choice => "choice".into(),
        Wait::Fetch { store, .. } => format!("fetch {store}"),
        Wait::Keep { store, value } => format!("keep {store} {value}"),
        Wait::Condition { .. } => "condition".into(),
        Wait::Came { wait, .. } => format!("came {}", describe(wait)),
        Wait::Publish(publish) => format!("publish {} {}", publish.name, publish.key),
        Wait::Broadcast { name, .. } => format!("broadcast {name}"),
        Wait::Rules(inquiry) if inquiry.mode == Mode::Shadow => "rules in shadow".into(),
        Wait::Rules(_) => "rules".into(),
        Wait::Incident(trouble) => format!("incident {}", trouble.code),
    }
}

/// Sequence flows: `a -> b`, with ` if x > 1` for a condition; separated by `;`. Flow ids are `a-b`.
pub fn flows(text: &str) -> String {
    let flow = |part: &str| {
        let (ends, condition) = part.split_once(" if ").map_or((part, None), |(ends, c)| (ends, Some(c)));
        let (source, target) = ends.split_once("->").unwrap();
        let (source, target) = (source.trim(), target.trim());
        let condition = condition.map_or(String::new(), |c| {
            let c = c.trim().replace('&', "&amp;").replace('<', "&lt;");
            format!("<conditionExpression>={c}</conditionExpression>")
        });
        format!(
            r#"<sequenceFlow id="{source}-{target}" sourceRef="{source}" targetRef="{target}">{condition}</sequenceFlow>"#
        )
    };
    text.split(';').map(str::trim).filter(|part| !part.is_empty()).map(flow).collect()
}

/// A task with a compensation boundary event and the handler `undo-<id>`, associated.
pub fn undoable(id: &str) -> String {
    format!(r#"<userTask id="{id}"/>"#) + &undo(id)
}

/// A compensation boundary event on an activity, and its handler `undo-<id>`, a job.
pub fn undo(id: &str) -> String {
    format!(
        r#"<boundaryEvent id="on-{id}" attachedToRef="{id}"><compensateEventDefinition/></boundaryEvent><serviceTask id="undo-{id}" isForCompensation="true"/><association id="line-{id}" sourceRef="on-{id}" targetRef="undo-{id}" associationDirection="One"/>"#
    )
}
