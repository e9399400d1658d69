//! Looks at everything in a case, and says where it goes or why it cannot.

use super::alike::{Pair, would_wait_for};
use super::begin::Begin;
use super::mapping::{Migration, Numbers};
use super::report::{Cause, Item, Outcome, Report, Subject, Why};
use crate::graph::{Given, Graph, Kind, Node};
use crate::id::{NodeIx, ScopeId, TokenId};
use crate::state::{Body, Compensable, Scope, State, TermKey, Token};
use crate::wait::{Job, Occasion, Owner, Step, Task, Wait, Waiting};
use digipro_vocab::{Name, Ticket};

/// What was found, and what a migration has to do.
pub(super) struct Examination<'a> {
    pub from: &'a Graph,
    pub to: &'a Graph,
    state: &'a State,
    pub numbers: &'a Numbers,
    pub report: Report,
    /// What there is to do beside.
    pub begin: Begin,
}

impl<'a> Examination<'a> {
    pub(super) fn of((from, to): (&'a Graph, &'a Graph), state: &'a State, migration: &'a Migration) -> Self {
        let report = Report { from: migration.from, to: migration.to, items: Vec::new() };
        let numbers = &migration.numbers;
        let mut examination = Self { from, to, state, numbers, report, begin: Begin::default() };
        examination.visits();
        examination.scopes();
        examination.waits();
        examination.terms();
        examination
    }

    fn item(
        &mut self,
        subject: Subject,
        number: Option<u64>,
        old: NodeIx,
        stays: Vec<Cause>,
        notes: Vec<Cause>,
    ) {
        let element = id(self.from, old);
        let to = self.numbers.node(old).map(|new| id(self.to, new));
        let outcome = if stays.is_empty() { Outcome::Maps } else { Outcome::Stays };
        self.report.items.push(Item { subject, number, element, to, outcome, stays, notes });
    }

    /// An element with its place, or why it has none.
    fn pair(&self, old: NodeIx) -> Result<Pair<'a>, Cause> {
        let new = self.numbers.node(old).and_then(|new| self.to.node(new));
        match (self.from.node(old), new) {
            (Some(old), Some(new)) => {
                Ok(Pair { from: self.from, to: self.to, numbers: self.numbers, old, new })
            }
            _ => Err(Cause::plain(Why::NotThere)),
        }
    }

    fn visits(&mut self) {
        for (id, token) in &self.state.tokens {
            let (stays, notes) = match self.pair(token.node) {
                Err(cause) => (vec![cause], Vec::new()),
                Ok(pair) => {
                    let mut stays = pair.unlike();
                    stays.extend(self.half_way(token, &pair));
                    stays.extend(self.other_call(token, &pair));
                    (stays, notes(&pair))
                }
            };
            if stays.is_empty() && token.index == 0 && self.is_begun(token) {
                self.begin.begun.push(*id);
            }
            self.item(Subject::Visit, Some(id.0), token.node, stays, notes);
        }
    }

    /// Whether the boundary events of an activity are waited for: its start listeners have let it begin.
    fn is_begun(&self, token: &Token) -> bool {
        let early = |ticket: &Ticket| match self.state.waits.get(ticket).map(|waiting| &waiting.wait) {
            Some(Wait::Incident(trouble)) => trouble.step <= Step::StartListeners,
            Some(Wait::Job(job)) => job
                .listener
                .as_ref()
                .is_some_and(|told| matches!(told.occasion, Occasion::Start | Occasion::BeforeAll)),
            Some(Wait::Fetch { .. }) => true,
            Some(Wait::Condition { part, .. }) => *part == crate::graph::READY,
            _ => false,
        };
        !token.tickets.iter().any(early)
    }

    /// Rule points and listeners that are half passed have to be the same.
    fn half_way(&self, token: &Token, pair: &Pair<'_>) -> Vec<Cause> {
        let mut causes = Vec::new();
        let waits = token.tickets.iter().filter_map(|ticket| self.state.waits.get(ticket));
        let judged = waits.clone().any(|waiting| match &waiting.wait {
            Wait::Incident(trouble) => matches!(trouble.step, Step::Enter | Step::Judge),
            _ => false,
        });
        let at_completion = token.passed.checked_sub(pair.old.points_at_entry());
        if (judged || at_completion.is_none_or(|passed| passed > 0) || token.submitted.is_some())
            && self.points(pair.old, true) != self.points(pair.new, false)
        {
            causes.push(Cause::plain(Why::PointsDiffer));
        }
        for occasion in waits.filter_map(|waiting| occasion(&waiting.wait)) {
            let kinds = |node: &Node| -> Vec<String> {
                node.told_of(occasion).map(|listener| format!("{:?}", listener.kind)).collect()
            };
            if kinds(pair.old) != kinds(pair.new) {
                causes.push(Cause::about(Why::ListenersDiffer, occasion.name()));
            }
        }
        causes
    }

    /// The rule points of a node, by their new names.
    fn points(&self, node: &Node, old: bool) -> Vec<(Option<Name>, bool, bool)> {
        let points = node.more.as_ref().map(|more| more.points.as_slice()).unwrap_or_default();
        let new = |point| if old { self.numbers.point(point) } else { Some(point) };
        let name = |point| new(point).and_then(|point| self.to.points.get(point.place()).cloned());
        points.iter().map(|point| (name(point.point), point.enter, point.gate)).collect()
    }

    /// A process that was called has to be the one that is called there.
    fn other_call(&self, token: &Token, pair: &Pair<'_>) -> Option<Cause> {
        let Kind::Call(call) = &pair.new.kind else { return None };
        let Given::Text(process) = &call.process else { return None };
        let called = self.state.scopes.values().find(|scope| {
            let holder = scope.holder.and_then(|holder| self.state.tokens.get(&holder));
            holder.is_some_and(|holder| std::ptr::eq(holder, token))
                && matches!(scope.body, Body::Block { closed: true, .. })
        })?;
        let Body::Block { block, .. } = called.body else { return None };
        let block = self.to.block(self.numbers.block(block)?)?;
        (block.id != *process).then(|| Cause::about(Why::OtherCall, process))
    }

    fn scopes(&mut self) {
        for (id, scope) in &self.state.scopes {
            self.scope(*id, scope);
        }
        for token in self.state.tokens.values() {
            if let Some(kept) = &token.kept {
                self.scope(kept.0, &kept.1);
            }
        }
    }

    /// A scope that runs or is kept: its block, what waits at its joins, what can be compensated, what was chosen.
    fn scope(&mut self, id: ScopeId, scope: &Scope) {
        if let Body::Block { block, .. } = &scope.body {
            let new = self.numbers.block(*block).and_then(|block| self.to.block(block));
            let element = self.from.block(*block).map(|block| block.id.clone()).unwrap_or_default();
            let stays = if new.is_some() { Vec::new() } else { vec![Cause::plain(Why::NotThere)] };
            let outcome = if stays.is_empty() { Outcome::Maps } else { Outcome::Stays };
            let to = new.map(|block| block.id.clone());
            let (subject, number, notes) = (Subject::Scope, Some(id.0), Vec::new());
            self.report.items.push(Item { subject, number, element, to, outcome, stays, notes });
        }
        self.joins(id, scope);
        if let Some(compensation) = &scope.compensation {
            let left = compensation.under_way.values().flat_map(|under_way| &under_way.left);
            for (visit, completed) in compensation.compensable.iter().chain(left) {
                self.completed(*visit, completed);
            }
        }
        for (node, _) in scope.ad_hoc.iter().flat_map(|choosing| &choosing.queue) {
            let around = self.from.node(*node).and_then(|node| self.from.block(node.block)?.node);
            let around = around.and_then(|node| self.to.node(self.numbers.node(node)?));
            let new = self.numbers.node(*node);
            let can = match around.map(|node| &node.kind) {
                Some(Kind::AdHoc(ad_hoc)) => new.is_some_and(|new| ad_hoc.choices.contains(&new)),
                _ => false,
            };
            let stays = if can { Vec::new() } else { vec![Cause::plain(Why::NotChoosable)] };
            self.item(Subject::Choice, None, *node, stays, Vec::new());
        }
    }

    /// Tokens that wait at joins.
    fn joins(&mut self, id: ScopeId, scope: &Scope) {
        let fired = scope.fired.iter().flat_map(|(node, flows)| flows.iter().map(move |flow| (*flow, *node)));
        let waiting = scope.arrivals.keys().filter_map(|flow| Some((*flow, self.from.flow(*flow)?.target)));
        let waiting: Vec<_> = waiting.chain(fired).collect();
        for (flow, join) in waiting {
            let mut stays = Vec::new();
            let new = self.numbers.flow(flow).and_then(|flow| self.to.flow(flow));
            if new.is_none_or(|new| self.numbers.node(join) != Some(new.target)) {
                let name = self.from.flow(flow).map(|flow| flow.id.clone()).unwrap_or_default();
                stays.push(Cause::about(Why::FlowElsewhere, &name));
            }
            match self.pair(join) {
                Err(cause) => stays.push(cause),
                Ok(pair) => {
                    stays.extend(pair.unlike());
                    stays.extend(pair.other_flows());
                }
            }
            self.item(Subject::Join, Some(id.0), join, stays, Vec::new());
        }
    }

    /// A completed activity that can be compensated.
    fn completed(&mut self, visit: TokenId, completed: &Compensable) {
        let mut stays = match self.pair(completed.node) {
            Err(cause) => vec![cause],
            Ok(pair) => {
                let mut stays = pair.unlike();
                let handler = pair.new.more.as_ref().and_then(|more| more.compensated_by);
                if completed.kept.is_empty() && handler.is_none() {
                    stays.push(Cause::plain(Why::NotCompensable));
                }
                stays
            }
        };
        stays.dedup();
        self.item(Subject::Compensation, Some(visit.0), completed.node, stays, Vec::new());
        for (id, scope) in &completed.kept {
            self.scope(*id, scope);
        }
    }

    fn waits(&mut self) {
        for (ticket, waiting) in &self.state.waits {
            self.wait(*ticket, waiting);
        }
    }

    fn wait(&mut self, ticket: Ticket, waiting: &Waiting) {
        let pair = match self.pair(waiting.node) {
            Ok(pair) => pair,
            Err(cause) => {
                if self.may_end(waiting) {
                    self.begin.ending.push(ticket);
                    let (element, number) = (id(self.from, waiting.node), Some(ticket.0));
                    let (subject, outcome) = (Subject::Event, Outcome::Ends);
                    let (stays, notes) = (Vec::new(), Vec::new());
                    self.report.items.push(Item {
                        subject,
                        number,
                        element,
                        to: None,
                        outcome,
                        stays,
                        notes,
                    });
                } else {
                    let cause =
                        if waiting.owner == Owner::Case { Cause::plain(Why::ToBeSent) } else { cause };
                    self.item(subject(&waiting.wait), Some(ticket.0), waiting.node, vec![cause], Vec::new());
                }
                return;
            }
        };
        let mut stays = self.misplaced(waiting, &pair);
        let mut notes = Vec::new();
        match &waiting.wait {
            Wait::Task(task) => self.task(task, &pair, &mut stays, &mut notes),
            Wait::Job(job) if job.listener.is_none() => notes.extend(keeps_job(job, &pair)),
            Wait::Rules(inquiry) => {
                let binding = matches!(waiting.owner, Owner::Token(_));
                if binding {
                    stays.push(Cause::plain(Why::RulesAsked));
                } else if self.numbers.point(inquiry.point).is_none() {
                    let point = self.from.points.get(inquiry.point.place()).cloned().unwrap_or_default();
                    stays.push(Cause::about(Why::PointGone, &point));
                }
            }
            Wait::Condition { .. } => {
                let text = |graph: &Graph, node| {
                    let moved = Waiting { node, ..waiting.clone() };
                    graph.condition_of(&moved).map(|condition| condition.expression.text().to_owned())
                };
                let new = self.numbers.node(waiting.node).and_then(|node| text(self.to, node));
                if new.is_none() {
                    stays.push(Cause::plain(Why::OtherTrigger));
                } else if new != text(self.from, waiting.node) {
                    self.begin.reworded.push(ticket);
                    notes.push(Cause::plain(Why::NewCondition));
                }
            }
            wait => {
                if let Some(trigger) = pair.new.kind.trigger() {
                    notes.extend(would_wait_for(wait, trigger, self.numbers));
                }
            }
        }
        self.item(subject(&waiting.wait), Some(ticket.0), waiting.node, stays, notes);
    }

    /// Whether an event may simply be waited for no more: it belongs to something that goes on without it.
    fn may_end(&self, waiting: &Waiting) -> bool {
        let kind = self.from.node(waiting.node).map(|node| &node.kind);
        let event = matches!(
            waiting.wait,
            Wait::Timer(_)
                | Wait::Message { .. }
                | Wait::Signal { .. }
                | Wait::Condition { .. }
                | Wait::Came { .. }
        );
        match waiting.owner {
            Owner::Token(_) => event && matches!(kind, Some(Kind::Boundary { .. })),
            Owner::Scope(_) => event && matches!(kind, Some(Kind::Start { .. })),
            Owner::Case => false,
        }
    }

    /// Whether what is waited for still belongs to what waits for it.
    fn misplaced(&self, waiting: &Waiting, pair: &Pair<'_>) -> Vec<Cause> {
        let holder = match waiting.owner {
            Owner::Case => return Vec::new(),
            Owner::Scope(_) => None,
            Owner::Token(token) => self.state.tokens.get(&token).map(|token| token.node),
        };
        if holder == Some(waiting.node) {
            // Said of the visit itself.
            return Vec::new();
        }
        let mut causes = pair.unlike();
        let gateway = holder.filter(|holder| {
            self.from.node(*holder).is_some_and(|node| matches!(node.kind, Kind::EventBased))
        });
        if let Some(gateway) = gateway {
            let new = self.numbers.node(gateway);
            let after =
                pair.new.incoming.iter().any(|flow| self.to.flow(*flow).map(|flow| flow.source) == new);
            if !after {
                causes.push(Cause::about(Why::OtherHost, &pair.new.id));
            }
        }
        causes
    }

    fn task(&self, task: &Task, pair: &Pair<'_>, stays: &mut Vec<Cause>, notes: &mut Vec<Cause>) {
        let Kind::User(user) = &pair.new.kind else { return };
        let form = match &user.form {
            Some(Given::Text(form)) => Some(form.clone()),
            Some(Given::Feel(_)) => task.form.clone(),
            None => None,
        };
        if let Some(form) = &form {
            // A definition without forms leaves them to whoever shows the task.
            if !self.to.effective.forms.is_empty() && !self.to.effective.forms.contains_key(form) {
                stays.push(Cause::about(Why::FormGone, form));
            }
        }
        let definition = |graph: &Graph, form: &Option<Name>| {
            form.as_ref().and_then(|form| graph.effective.forms.get(form).map(|form| form.definition.clone()))
        };
        if form != task.form || definition(self.to, &form) != definition(self.from, &task.form) {
            notes.push(Cause::about(Why::NewForm, form.as_deref().unwrap_or_default()));
        }
    }

    fn terms(&mut self) {
        for (TermKey { term, .. }, limit) in self.state.limits() {
            let Some(name) = self.from.terms.get(term.place()) else { continue };
            let new = self.numbers.term(term).and_then(|term| self.to.terms.get(term.place()));
            let (before, after) =
                (self.from.effective.terms.get(name), new.and_then(|new| self.to.effective.terms.get(new)));
            let (mut stays, mut notes) = (Vec::new(), Vec::new());
            match (before, after) {
                (_, None) => stays.push(Cause::plain(Why::TermGone)),
                (Some(before), Some(after)) if before.kind != after.kind => {
                    stays.push(Cause::of(
                        Why::TermOtherwise,
                        format!("{:?}, there {:?}", before.kind, after.kind),
                    ));
                }
                (_, Some(after)) => {
                    let day = limit.law.unwrap_or(limit.start);
                    let length = |graph: &Graph, parameter: &Name| {
                        graph.effective.parameter_on(parameter, day).map(|dated| dated.value.to_string())
                    };
                    let now = length(self.to, &after.parameter);
                    if before.is_some_and(|before| length(self.from, &before.parameter) != now) {
                        notes.push(Cause::of(Why::KeepsLength, now.unwrap_or_default()));
                    }
                }
            }
            let outcome = if stays.is_empty() { Outcome::Maps } else { Outcome::Stays };
            let (subject, element, to) = (Subject::Term, name.clone(), new.cloned());
            self.report.items.push(Item { subject, number: None, element, to, outcome, stays, notes });
        }
    }
}

fn id(graph: &Graph, node: NodeIx) -> Name {
    graph.node(node).map(|node| node.id.clone()).unwrap_or_default()
}

/// Of what listeners are being told.
fn occasion(wait: &Wait) -> Option<Occasion> {
    match wait {
        Wait::Job(job) => job.listener.as_ref().map(|told| told.occasion),
        Wait::Incident(trouble) => trouble.listener.as_ref().map(|told| told.occasion),
        Wait::Task(task) => task.transition.as_ref().map(|asked| asked.occasion),
        _ => None,
    }
}

fn keeps_job(job: &Job, pair: &Pair<'_>) -> Option<Cause> {
    let Kind::Job(new) = &pair.new.kind else { return None };
    match &new.kind {
        Given::Text(kind) if *kind != job.kind => Some(Cause::about(Why::KeepsJob, kind)),
        _ => None,
    }
}

/// What a person should know of a visit that goes on elsewhere.
fn notes(pair: &Pair<'_>) -> Vec<Cause> {
    let mut notes = Vec::new();
    if pair.old.lane != pair.new.lane {
        notes.push(Cause::about(Why::OtherLane, pair.new.lane.as_deref().unwrap_or_default()));
    }
    let points = |node: &'_ Node| node.more.as_ref().map(|more| more.points.clone()).unwrap_or_default();
    let known: Vec<_> = points(pair.old).iter().filter_map(|point| pair.numbers.point(point.point)).collect();
    for point in points(pair.new).iter().filter(|point| point.enter && !known.contains(&point.point)) {
        let name = pair.to.points.get(point.point.place()).cloned().unwrap_or_default();
        notes.push(Cause::about(Why::NotAsked, &name));
    }
    notes
}

fn subject(wait: &Wait) -> Subject {
    match wait {
        Wait::Task(_) | Wait::Choice => Subject::Task,
        Wait::Job(_) => Subject::Job,
        Wait::Timer(_)
        | Wait::Message { .. }
        | Wait::Signal { .. }
        | Wait::Condition { .. }
        | Wait::Came { .. } => Subject::Event,
        Wait::Fetch { .. } | Wait::Keep { .. } | Wait::Publish(_) | Wait::Broadcast { .. } => Subject::Effect,
        Wait::Rules(_) => Subject::Rules,
        Wait::Incident(_) => Subject::Incident,
    }
}
