//! Commands to events: what is allowed now, and what it sets going.
//!
//! Everything that can be refused is refused before the first event, so a rejection leaves the state untouched
//! (invariant REJECTION-CHANGES-NOTHING).

mod choice;
mod form;
mod modify;
mod who;
mod work;

use crate::codes;
use crate::command::{Acknowledged, Action, Actor, Answer, Command, Variables};
use crate::event::Event;
use crate::graph::Graph;
use crate::id::{BlockIx, NodeIx, ScopeId, TokenId};
use crate::limits;
use crate::owed::due;
use crate::run::{Opening, Run};
use crate::state::{Phase, State};
use crate::variables::weight;
use crate::wait::{Inquiry, Owner, Step, Trouble, Wait, Waiting};
use digipro_vocab::{Code, Digest, Instant, Name, Rejection, Ticket, Value};

/// What a command comes to. The state is evolved by the events returned.
///
/// # Errors
/// When the command is not allowed now; the state is then as it was.
pub fn decide(graph: &Graph, state: &mut State, command: &Command) -> Result<Vec<Event>, Rejection> {
    let case = Case { graph, state, at: command.at };
    case.check_phase(&command.action)?;
    match &command.action {
        Action::Start { process, start, part, variables } => {
            case.start(process.as_ref(), start.as_ref(), *part, variables)
        }
        Action::CompleteTask { ticket, variables, acknowledged } => {
            case.complete_task(*ticket, &command.by, variables, acknowledged)
        }
        Action::AssignTask { ticket, assignee } => case.assign_task(*ticket, &command.by, assignee.as_ref()),
        Action::ClaimTask { ticket, assignee } => case.claim_task(*ticket, &command.by, assignee),
        Action::UpdateTask { ticket, changes } => case.update_task(*ticket, changes),
        Action::AnswerListener { ticket, denied, changes } => {
            case.answer_listener(*ticket, denied.as_deref(), changes)
        }
        Action::CompleteJob { ticket, variables } => case.complete_job(*ticket, variables),
        Action::Activate { ticket, elements, enough, cancel_rest } => {
            case.activate(*ticket, elements, *enough, *cancel_rest)
        }
        Action::FailJob { ticket, retries, message } => case.fail_job(*ticket, *retries, message),
        Action::UpdateJob { ticket, retries, priority } => case.update_job(*ticket, *retries, *priority),
        Action::ThrowError { ticket, code, message, variables } => {
            case.throw_error(*ticket, &command.by, (code, message), variables)
        }
        Action::TriggerTimer { ticket } => case.trigger_timer(*ticket),
        Action::CorrelateMessage { ticket, variables } => {
            case.bring(*ticket, variables, |wait| matches!(wait, Wait::Message { .. }), "a message")
        }
        Action::CatchSignal { ticket, variables } => {
            case.bring(*ticket, variables, |wait| matches!(wait, Wait::Signal { .. }), "a signal")
        }
        Action::RulesAnswered { ticket, answers } => case.rules_answered(*ticket, answers),
        Action::SignOver { ticket, reason, proceed } => {
            case.sign_over(*ticket, &command.by, reason, *proceed)
        }
        Action::ResolveIncident { ticket } => case.resolve_incident(*ticket),
        Action::SetVariables { ticket, variables, local } => case.set_variables(*ticket, variables, *local),
        Action::DataRead { ticket, value } => case.data_read(*ticket, value),
        Action::EffectDone { ticket } => case.effect_done(*ticket),
        Action::AdoptLaw { law } => case.adopt_law(*law),
        // Decided with both definitions at hand: [`crate::migrate()`].
        Action::Migrate { .. } => {
            Err(reject(codes::R0145, "a migration is decided with both definitions at hand"))
        }
        Action::Modify { ending, beginning, reason } => case.modify(ending, beginning, reason),
        Action::Cancel { reason } => case.cancel(reason),
    }
}

type Decision = Result<Vec<Event>, Rejection>;

/// A case and the moment of a command.
struct Case<'a> {
    graph: &'a Graph,
    state: &'a mut State,
    at: Instant,
}

impl<'a> Case<'a> {
    fn run(self) -> Run<'a> {
        Run::new(self.graph, self.state, self.at)
    }

    fn check_phase(&self, action: &Action) -> Result<(), Rejection> {
        match (self.state.phase, action) {
            (Phase::New, Action::Start { .. })
            | (Phase::Running, _)
            // What was thrown before the end is still to be sent.
            | (Phase::Completed | Phase::Cancelled, Action::EffectDone { .. }) => Ok(()),
            // Listeners are told afterwards that it was cancelled, and packs in shadow answer when they answer.
            (Phase::Completed | Phase::Cancelled, action) if self.is_afterwards(action) => Ok(()),
            (Phase::New, _) => Err(reject(codes::R0003, "the case has not begun")),
            (Phase::Completed, _) => Err(reject(codes::R0005, "the case is completed")),
            (Phase::Cancelled, _) => Err(reject(codes::R0005, "the case was cancelled")),
        }?;
        match (self.state.phase, action) {
            (Phase::Running, Action::Start { .. }) => Err(reject(codes::R0004, "the case has already begun")),
            _ => Ok(()),
        }
    }

    /// Whether a wait is of the case itself, which outlives its tokens.
    fn is_of_case(&self, ticket: Ticket) -> bool {
        self.state.waits.get(&ticket).is_some_and(|waiting| waiting.owner == Owner::Case)
    }

    fn start(
        self,
        process: Option<&Name>,
        start: Option<&Name>,
        part: Option<u32>,
        variables: &Variables,
    ) -> Decision {
        check_variables(variables)?;
        let block = match process {
            None => self.graph.root,
            Some(id) => self.graph.processes.get(id).copied(),
        };
        let Some(block) = block else {
            let id = process.map_or("", AsRef::as_ref);
            return Err(reject(codes::R0006, format!("the definition has no process `{id}` to begin with")));
        };
        let event = self.first_event(block, start)?;
        let triggers = event.and_then(|event| self.graph.node(event)?.kind.trigger());
        let triggers = triggers.map_or(0, |trigger| trigger.parts().len());
        if let Some(part) = part.filter(|part| *part as usize >= triggers) {
            return Err(reject(codes::R0006, format!("the event has {triggers} triggers, not {}", part + 1)));
        }
        let variables = self.applied_for(event, variables)?;
        let mut run = self.run();
        run.start(Opening { process: block, event, part }, &variables);
        Ok(run.settle())
    }

    /// With which event a case begins: the one that is named; else the none start event; else the only start event. A
    /// process without start events begins with none.
    fn first_event(&self, block: BlockIx, id: Option<&Name>) -> Result<Option<NodeIx>, Rejection> {
        let Some(block) = self.graph.block(block) else { return Ok(None) };
        let Some(id) = id else {
            return match (block.starts.as_slice(), block.entries.as_slice()) {
                ([only], _) | ([_, ..], [only]) => Ok(Some(*only)),
                ([], [_, ..]) => Ok(None),
                ([_, ..], [_, _, ..]) => {
                    Err(reject(codes::R0006, "the process has several none start events"))
                }
                (_, []) => Err(reject(codes::R0006, "the process has no none start event")),
            }
            .map_err(|rejection| rejection.help("name the event with which it begins"));
        };
        let named = self.graph.nodes_by_id.get(id).copied().filter(|ix| {
            let through = self.graph.begins_through(*ix).map(|(gateway, _)| gateway);
            block.starts.contains(ix)
                || block.instantiating.contains(&through.unwrap_or(*ix))
                    && self.graph.node(*ix).is_some_and(|node| node.kind.trigger().is_some())
        });
        named.map(Some).ok_or_else(|| reject(codes::R0006, format!("the process does not begin with `{id}`")))
    }

    fn waiting(&self, ticket: Ticket) -> Result<&Waiting, Rejection> {
        self.state.waits.get(&ticket).ok_or_else(|| {
            reject(
                codes::R0001,
                format!("nothing waits under ticket {ticket}: it was answered or is not needed any more"),
            )
        })
    }

    /// The token that waits under a ticket, if it is for the right kind of thing.
    fn owner(&self, ticket: Ticket, kind: fn(&Wait) -> bool, what: &str) -> Result<TokenId, Rejection> {
        let waiting = self.waiting(ticket)?;
        match waiting.owner {
            Owner::Token(token) if kind(&waiting.wait) => Ok(token),
            _ => Err(wrong_kind(ticket, what)),
        }
    }

    fn complete_task(
        self,
        ticket: Ticket,
        by: &Actor,
        variables: &Variables,
        acknowledged: &[Acknowledged],
    ) -> Decision {
        let token = self.owner(ticket, |wait| matches!(wait, Wait::Task(_)), "a task")?;
        check_variables(variables)?;
        self.settled_task(ticket)?;
        self.check_doer(ticket, by)?;
        if acknowledged.iter().any(|given| given.reason.trim().is_empty()) {
            return Err(reject(codes::R0008, "a warning is acknowledged without reasons"));
        }
        acknowledged.iter().try_for_each(|given| check_text(&given.reason))?;
        let incident = self.judgement_of(token)?;
        let variables = self.filled_in(ticket, variables)?;
        let node = self.waiting(ticket)?.node;
        let remembered = self.is_remembered(node, &by.id);
        let mut run = self.run();
        if remembered {
            run.performed(node, &by.id);
        }
        if let Some(incident) = incident {
            // Submitted again with other facts: what the rules could not say of the old ones is moot.
            run.drop_incident(incident, token);
        }
        run.submit(token, &variables, acknowledged);
        Ok(run.settle())
    }

    /// Whether the rules still judge what was submitted for a task: a rejection; an incident of theirs: its ticket.
    fn judgement_of(&self, token: TokenId) -> Result<Option<Ticket>, Rejection> {
        let tickets = self.state.tokens.get(&token).map(|token| token.tickets.as_slice()).unwrap_or_default();
        for ticket in tickets {
            match self.state.waits.get(ticket).map(|waiting| &waiting.wait) {
                Some(Wait::Rules(_)) => {
                    let message = format!("what was submitted is being judged (ticket {ticket})");
                    return Err(reject(codes::R0010, message));
                }
                Some(Wait::Incident(trouble)) if trouble.step == Step::Judge => return Ok(Some(*ticket)),
                _ => {}
            }
        }
        Ok(None)
    }

    fn assign_task(self, ticket: Ticket, by: &Actor, assignee: Option<&Name>) -> Decision {
        self.check_office(ticket, by)?;
        let action = if assignee.is_some() { "assign" } else { "unassign" };
        self.hand_over(ticket, assignee, action)
    }

    fn complete_job(self, ticket: Ticket, variables: &Variables) -> Decision {
        if let Some(told) = self.listening(ticket)? {
            return self.complete_listener(ticket, told, variables);
        }
        let token = self.owner(ticket, |wait| matches!(wait, Wait::Job(_)), "a job")?;
        check_variables(variables)?;
        self.judgement_of(token)?;
        let chooses = self.chooses(token);
        let mut run = self.run();
        if chooses {
            run.set_variables_of(token, variables);
            run.choose_next(ticket, token, &[], false, false);
        } else {
            run.close_work(token);
            run.submit(token, variables, &[]);
        }
        Ok(run.settle())
    }

    fn fail_job(self, ticket: Ticket, retries: u32, message: &str) -> Decision {
        if self.listening(ticket)?.is_some() {
            return self.fail_listener(ticket, retries, message);
        }
        let token = self.owner(ticket, |wait| matches!(wait, Wait::Job(_)), "a job")?;
        check_text(message)?;
        let mut run = self.run();
        run.fail_job(ticket, token, retries, message);
        Ok(run.settle())
    }

    fn throw_error(
        self,
        ticket: Ticket,
        by: &Actor,
        (code, message): (&Name, &str),
        variables: &Variables,
    ) -> Decision {
        if self.listening(ticket)?.is_some() {
            return Err(reject(codes::R0041, "a listener cannot throw a business error"));
        }
        let token = self.owner(ticket, Wait::is_work, "a job or task")?;
        self.settled_task(ticket)?;
        check_variables(variables)?;
        check_text(message)?;
        check_text(code)?;
        self.judgement_of(token)?;
        let waiting = self.waiting(ticket)?;
        let (node, is_task) = (waiting.node, matches!(waiting.wait, Wait::Task(_)));
        if is_task {
            self.check_doer(ticket, by)?;
        }
        let remembered = is_task && self.is_remembered(node, &by.id);
        let mut run = self.run();
        if remembered {
            run.performed(node, &by.id);
        }
        run.fail_with_error(token, code, message, variables);
        Ok(run.settle())
    }

    fn trigger_timer(self, ticket: Ticket) -> Decision {
        let waiting = self.waiting(ticket)?;
        let Wait::Timer(timer) = &waiting.wait else { return Err(wrong_kind(ticket, "a timer")) };
        match due(self.graph, self.state, &timer.due) {
            Some(due) if due <= self.at => {}
            Some(due) => return Err(reject(codes::R0007, format!("the timer is due at {due}"))),
            None => return Err(reject(codes::R0007, "the time limit that the timer follows does not run")),
        }
        let waiting = waiting.clone();
        let mut run = self.run();
        run.occur(ticket, waiting, &Variables::default());
        Ok(run.settle())
    }

    fn bring(self, ticket: Ticket, variables: &Variables, kind: fn(&Wait) -> bool, what: &str) -> Decision {
        let waiting = self.waiting(ticket)?;
        if !kind(&waiting.wait) {
            return Err(wrong_kind(ticket, what));
        }
        check_variables(variables)?;
        let waiting = waiting.clone();
        let mut run = self.run();
        run.occur(ticket, waiting, variables);
        Ok(run.settle())
    }

    fn rules_answered(self, ticket: Ticket, answers: &[Answer]) -> Decision {
        let Waiting { owner, wait: Wait::Rules(inquiry), .. } = self.waiting(ticket)? else {
            return Err(wrong_kind(ticket, "a rule call"));
        };
        check_answers(inquiry, answers)?;
        let (owner, inquiry) = (*owner, inquiry.clone());
        let mut run = self.run();
        match owner {
            Owner::Token(token) => run.answered(ticket, token, &inquiry, answers),
            Owner::Case | Owner::Scope(_) => run.shadowed(ticket, &inquiry, answers),
        }
        Ok(run.settle())
    }

    fn incident(&self, ticket: Ticket) -> Result<(Owner, Trouble), Rejection> {
        let waiting = self.waiting(ticket)?;
        match &waiting.wait {
            Wait::Incident(trouble) => Ok((waiting.owner, trouble.as_ref().clone())),
            _ => Err(wrong_kind(ticket, "an incident")),
        }
    }

    fn sign_over(self, ticket: Ticket, by: &Actor, reason: &str, proceed: bool) -> Decision {
        let (owner, trouble) = self.incident(ticket)?;
        let (Owner::Token(token), true) = (owner, trouble.sign) else {
            let message =
                format!("the incident {} is a matter of the machinery, not of the law", trouble.code);
            return Err(reject(codes::R0011, message).help("remove its cause and resolve it"));
        };
        if by.id.trim().is_empty() {
            return Err(
                reject(codes::R0133, "a signature needs a name").help("say who decides, and in which role")
            );
        }
        check_reason(reason)?;
        self.check_separation(self.waiting(ticket)?.node, &by.id)?;
        let mut run = self.run();
        run.signed(ticket, token, &trouble, reason, proceed);
        Ok(run.settle())
    }

    fn resolve_incident(self, ticket: Ticket) -> Decision {
        if let Wait::Incident(trouble) = &self.waiting(ticket)?.wait
            && let Some(told) = trouble.listener.clone()
        {
            let mut run = self.run();
            run.tell_again(ticket, told);
            return Ok(run.settle());
        }
        if matches!(&self.waiting(ticket)?.wait, Wait::Incident(trouble) if trouble.step == Step::Watch) {
            let mut run = self.run();
            run.look_again(ticket);
            return Ok(run.settle());
        }
        let (owner, trouble) = self.incident(ticket)?;
        let mut run = self.run();
        match owner {
            Owner::Token(token) => run.retry(ticket, token, trouble.step),
            Owner::Scope(scope) => run.ask_joins_again(ticket, scope),
            Owner::Case => {}
        }
        Ok(run.settle())
    }

    fn set_variables(self, ticket: Option<Ticket>, variables: &Variables, local: bool) -> Decision {
        check_variables(variables)?;
        if let Some(ticket) = ticket
            && let Some(token) = self.hears_variables(ticket, variables, local)
        {
            return self.write_to_task(ticket, token, variables, local);
        }
        let scope = match ticket.map(|ticket| self.waiting(ticket)).transpose()?.map(|waiting| waiting.owner)
        {
            None | Some(Owner::Case) => self.root(),
            Some(Owner::Scope(scope)) => Some(scope),
            Some(Owner::Token(token)) => {
                self.state.tokens.get(&token).map(|token| token.body.unwrap_or(token.home))
            }
        };
        let Some(scope) = scope else { return Err(reject(codes::R0001, "the scope is gone")) };
        let mut run = self.run();
        run.set_variables(scope, variables, local);
        Ok(run.settle())
    }

    fn root(&self) -> Option<ScopeId> {
        self.state.scopes.iter().find(|(_, scope)| scope.parent.is_none()).map(|(id, _)| *id)
    }

    fn data_read(self, ticket: Ticket, value: &Value) -> Decision {
        let token = self.owner(ticket, |wait| matches!(wait, Wait::Fetch { .. }), "a data store")?;
        if weight(value) > limits::VALUE_MAX {
            let message = format!("the data store holds more than {} bytes", limits::VALUE_MAX);
            return Err(reject(codes::R0012, message));
        }
        let mut run = self.run();
        run.data_read(ticket, token, value);
        Ok(run.settle())
    }

    fn effect_done(self, ticket: Ticket) -> Decision {
        let wait = &self.waiting(ticket)?.wait;
        if !matches!(wait, Wait::Publish(_) | Wait::Broadcast { .. } | Wait::Keep { .. }) {
            return Err(wrong_kind(ticket, "something to be sent or kept"));
        }
        let mut run = self.run();
        run.effect_done(ticket);
        Ok(run.settle())
    }

    /// Whether the other definition has the structure of this one is checked with both at hand: [`crate::check_law`].
    fn adopt_law(self, law: Digest) -> Decision {
        if law == self.graph.digest {
            return Err(reject(codes::R0131, format!("the law of {} holds already", law.short())));
        }
        let mut run = self.run();
        run.adopt_law(law);
        Ok(run.settle())
    }

    fn cancel(self, reason: &str) -> Decision {
        check_reason(reason)?;
        let root = self.root();
        let mut run = self.run();
        run.cancel_case(root, reason);
        Ok(run.settle())
    }
}

fn reject(code: Code, message: impl Into<String>) -> Rejection {
    Rejection::new(code, message)
}

fn wrong_kind(ticket: Ticket, what: &str) -> Rejection {
    reject(codes::R0002, format!("ticket {ticket} is not for {what}"))
}

/// Whether variables can be taken from outside.
///
/// # Errors
/// When they are too large, or a name is empty or too long (R0012, R0014).
pub fn check_variables(variables: &Variables) -> Result<(), Rejection> {
    let mut total = 0;
    for (name, value) in variables.iter() {
        if name.is_empty() || name.len() > limits::NAME_MAX {
            return Err(reject(
                codes::R0014,
                format!("a variable's name has 1 to {} bytes", limits::NAME_MAX),
            ));
        }
        total += weight(value);
        if total > limits::COMMAND_MAX {
            return Err(reject(
                codes::R0012,
                format!("the variables are larger than {} bytes", limits::COMMAND_MAX),
            ));
        }
    }
    Ok(())
}

fn check_text(text: &str) -> Result<(), Rejection> {
    if text.len() > limits::TEXT_MAX {
        return Err(reject(codes::R0012, format!("a text is longer than {} bytes", limits::TEXT_MAX)));
    }
    Ok(())
}

fn check_reason(reason: &str) -> Result<(), Rejection> {
    if reason.trim().is_empty() {
        return Err(reject(codes::R0008, "a reason is needed").help("say why, for the log"));
    }
    check_text(reason)
}

/// Each pack that was asked has answered, exactly once, by the pinned bytes, the very request.
fn check_answers(inquiry: &Inquiry, answers: &[Answer]) -> Result<(), Rejection> {
    let mismatch = |what: String| Err(reject(codes::R0009, what));
    if answers.len() != inquiry.questions.len() {
        return mismatch(format!("{} packs were asked, {} answered", inquiry.questions.len(), answers.len()));
    }
    for question in &inquiry.questions {
        let pack = &question.pack;
        let Some(answer) = answers.iter().find(|answer| answer.pack == *pack) else {
            return mismatch(format!("the pack `{pack}` has not answered"));
        };
        if answer.digest != question.digest {
            return mismatch(format!("`{pack}` {} was asked, {} answered", question.digest, answer.digest));
        }
        if answer.contract != question.contract {
            return mismatch(format!("`{pack}` was asked under contract {}", question.contract));
        }
        if answer.asked != question.asked {
            return mismatch(format!("`{pack}` answered another request than the one of ticket"));
        }
        if let Ok(report) = &answer.outcome
            && (report.findings.len() > limits::FINDINGS_MAX || report.trace.len() > limits::TRACE_MAX)
        {
            return Err(reject(
                codes::R0013,
                format!("the report of `{pack}` is larger than the contract allows"),
            ));
        }
    }
    Ok(())
}
