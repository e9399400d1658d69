//! Commands about user tasks and listeners (bpmn.md 4.4, 4.5).

use super::{Case, Decision, check_text, check_variables, reject, wrong_kind};
use crate::codes;
use crate::command::{Action, Actor, Variables};
use crate::graph::Kind;
use crate::id::TokenId;
use crate::run::{Asked, moment};
use crate::wait::{Changes, Listening, Occasion, Owner, Task, Wait};
use digipro_vocab::{Name, Rejection, Ticket};

/// The highest priority of a user task.
const PRIORITY_MAX: u8 = 100;

impl Case<'_> {
    /// The user task under a ticket that is not changing, and its token.
    fn open_task(&self, ticket: Ticket) -> Result<(TokenId, &Task), Rejection> {
        let token = self.owner(ticket, |wait| matches!(wait, Wait::Task(_)), "a task")?;
        self.settled_task(ticket)?;
        self.judgement_of(token)?;
        match &self.waiting(ticket)?.wait {
            Wait::Task(task) => Ok((token, task)),
            _ => Err(wrong_kind(ticket, "a task")),
        }
    }

    /// Refuses what is asked of a task that is changing (invariant ONE-CHANGE-AT-A-TIME).
    pub(super) fn settled_task(&self, ticket: Ticket) -> Result<(), Rejection> {
        let Wait::Task(task) = &self.waiting(ticket)?.wait else { return Ok(()) };
        let Some(asked) = &task.transition else { return Ok(()) };
        let message = format!("the listeners of the task have yet to let `{}` through", asked.action);
        Err(reject(codes::R0040, message).help("ask again when they have answered"))
    }

    pub(super) fn hand_over(self, ticket: Ticket, assignee: Option<&Name>, action: &'static str) -> Decision {
        let (token, task) = self.open_task(ticket)?;
        if let Some(assignee) = assignee {
            check_text(assignee)?;
            self.check_separation(self.waiting(ticket)?.node, assignee)?;
        }
        let mut proposed = task.attributes();
        proposed.assignee = assignee.cloned();
        let mut run = self.run();
        run.ask_of_task(token, ticket, Asked::new(Occasion::Assigning, action, proposed));
        Ok(run.settle())
    }

    pub(super) fn claim_task(self, ticket: Ticket, by: &Actor, assignee: &Name) -> Decision {
        self.check_office(ticket, by)?;
        let (_, task) = self.open_task(ticket)?;
        if let Some(other) = task.assignee.as_ref().filter(|other| *other != assignee) {
            let message = format!("the task belongs to `{other}`");
            return Err(
                reject(codes::R0042, message).help("they can give it back, or it can be assigned anew")
            );
        }
        self.hand_over(ticket, Some(assignee), "claim")
    }

    pub(super) fn update_task(self, ticket: Ticket, changes: &Changes) -> Decision {
        let (token, task) = self.open_task(ticket)?;
        check_changes(changes)?;
        if changes.assignee.is_some() {
            let message = "an update does not change who has the task";
            return Err(reject(codes::R0043, message).help("assign it"));
        }
        let proposed = task.attributes().with(changes);
        let mut run = self.run();
        run.ask_of_task(token, ticket, Asked::new(Occasion::Updating, "update", proposed));
        Ok(run.settle())
    }

    /// The token of a user task whose listeners are told when these variables are written.
    pub(super) fn hears_variables(
        &self,
        ticket: Ticket,
        variables: &Variables,
        local: bool,
    ) -> Option<TokenId> {
        let waiting = self.state.waits.get(&ticket)?;
        let (Owner::Token(token), Wait::Task(_)) = (waiting.owner, &waiting.wait) else { return None };
        self.graph.node(waiting.node)?.told_of(Occasion::Updating).next()?;
        let body = self.state.tokens.get(&token)?.body.and_then(|body| self.state.scopes.get(&body));
        let is_own = |name: &Name| body.is_some_and(|body| body.variable(name).is_some());
        (local || variables.keys().any(is_own)).then_some(token)
    }

    pub(super) fn write_to_task(
        self,
        ticket: Ticket,
        token: TokenId,
        variables: &Variables,
        local: bool,
    ) -> Decision {
        let (_, task) = self.open_task(ticket)?;
        let mut asked = Asked::new(Occasion::Updating, "update", task.attributes());
        (asked.variables, asked.local) = (Some(variables.clone()), local);
        let mut run = self.run();
        run.ask_of_task(token, ticket, asked);
        Ok(run.settle())
    }

    /// What a listener is told, if the job under this ticket is that of a listener.
    pub(super) fn listening(&self, ticket: Ticket) -> Result<Option<Listening>, Rejection> {
        match &self.waiting(ticket)?.wait {
            Wait::Job(job) => Ok(job.listener.clone()),
            _ => Ok(None),
        }
    }

    /// Whether a command answers a listener that is told of what has happened already, or packs that only watch.
    pub(super) fn is_afterwards(&self, action: &Action) -> bool {
        let (Action::CompleteJob { ticket, .. }
        | Action::FailJob { ticket, .. }
        | Action::AnswerListener { ticket, .. }
        | Action::RulesAnswered { ticket, .. }
        | Action::ResolveIncident { ticket }) = action
        else {
            return false;
        };
        self.is_of_case(*ticket)
    }

    pub(super) fn complete_listener(
        self,
        ticket: Ticket,
        told: Listening,
        variables: &Variables,
    ) -> Decision {
        check_variables(variables)?;
        let returns = !variables.is_empty();
        if returns && (told.occasion.is_of_task() || told.occasion.is_afterwards()) {
            let message = format!("a listener for `{}` returns no variables", told.occasion.name());
            return Err(reject(codes::R0041, message));
        }
        if told.occasion.is_of_task() {
            return self.answer_listener(ticket, None, &Changes::default());
        }
        let owner = self.waiting(ticket)?.owner;
        let mut run = self.run();
        match owner {
            Owner::Token(token) => run.heard(ticket, token, told.occasion, variables),
            Owner::Case | Owner::Scope(_) => run.heard_afterwards(ticket, told),
        }
        Ok(run.settle())
    }

    pub(super) fn answer_listener(self, ticket: Ticket, denied: Option<&str>, changes: &Changes) -> Decision {
        let Some(told) = self.listening(ticket)?.filter(|told| told.occasion.is_of_task()) else {
            return Err(wrong_kind(ticket, "a listener of a user task"));
        };
        denied.map_or(Ok(()), check_text)?;
        check_changes(changes)?;
        self.check_answer(ticket, &told, denied.is_some(), changes)?;
        let owner = self.waiting(ticket)?.owner;
        let mut run = self.run();
        match owner {
            Owner::Token(token) => run.answered_by_listener(ticket, token, &told, denied, changes),
            Owner::Case | Owner::Scope(_) => run.heard_afterwards(ticket, told),
        }
        Ok(run.settle())
    }

    /// What a listener may answer (bpmn.md 4.5).
    fn check_answer(
        &self,
        ticket: Ticket,
        told: &Listening,
        denied: bool,
        changes: &Changes,
    ) -> Result<(), Rejection> {
        let refuse = |message: String| Err(reject(codes::R0041, message));
        let occasion = told.occasion;
        if denied && !occasion.can_be_denied() {
            return refuse(format!("a listener for `{}` cannot deny it", occasion.name()));
        }
        if denied && !changes.is_empty() {
            return refuse("a listener denies or corrects, not both".into());
        }
        if occasion.is_afterwards() && !changes.is_empty() {
            return refuse("there is no task left to correct".into());
        }
        let node = self.waiting(ticket).ok().and_then(|waiting| self.graph.node(waiting.node));
        let assigned =
            node.is_some_and(|node| matches!(&node.kind, Kind::User(task) if task.assignee.is_some()));
        if occasion == Occasion::Creating && assigned && changes.assignee.is_some() {
            return refuse(
                "the definition says who gets the task: a listener corrects that when it is assigned".into(),
            );
        }
        Ok(())
    }

    pub(super) fn fail_listener(self, ticket: Ticket, retries: u32, message: &str) -> Decision {
        check_text(message)?;
        let mut run = self.run();
        if retries > 0 {
            run.job_failed(ticket, retries, message);
        } else {
            run.listener_failed(ticket, message);
        }
        Ok(run.settle())
    }
}

fn check_changes(changes: &Changes) -> Result<(), Rejection> {
    let texts = [&changes.assignee, &changes.due, &changes.follow_up];
    let names = changes.candidate_groups.iter().chain(&changes.candidate_users).flatten();
    for text in texts.into_iter().flatten().chain(names) {
        check_text(text)?;
    }
    for date in [&changes.due, &changes.follow_up].into_iter().flatten() {
        if !date.trim().is_empty() && moment(date).is_none() {
            let message = format!("`{date}` is not a date such as `2026-05-04T09:00:00+02:00`");
            return Err(reject(codes::R0043, message));
        }
    }
    match changes.priority {
        Some(priority) if priority > PRIORITY_MAX => {
            let message = format!("`priority` is {priority}, not a number from 0 to {PRIORITY_MAX}");
            Err(reject(codes::R0043, message))
        }
        _ => Ok(()),
    }
}
