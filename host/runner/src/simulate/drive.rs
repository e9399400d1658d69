//! Drives the cases: what the plan says about each thing that a case waits for, and when.

use super::Trouble;
use super::plan::{Deed, Moment, Otherwise, Ruled, Whom};
use super::post::{Keep, Sent};
use super::print::{Happened, Reason};
use super::world::{Coming, World};
use digipro_machine::wait::{Inquiry, Question};
use digipro_machine::{Action, Activation, Answer, Changes, Start, Variables, Wait, What, owed_by};
use digipro_vocab::{
    CaseId, Citation, Failure, FailureCause, Finding, Instant, Level, Message, Name, Outcome, Report, Ticket,
    Weight,
};

impl World<'_> {
    /// Lets virtual time run until nothing is left, or the plan says stop.
    pub(super) fn run(&mut self) -> Result<Reason, Trouble> {
        self.lay_out();
        let stop = &self.plan.script.stop;
        let until = moment(stop.at, || stop.after.as_ref().map(|length| self.after(Some(length))));
        let steps = stop.steps.unwrap_or(super::limits::STEPS_DEFAULT);
        while let Some(((at, _), _)) = self.coming.first_key_value() {
            if until.is_some_and(|until| *at > until) {
                self.now = until.unwrap_or(self.now);
                return Ok(Reason::Time);
            }
            if self.steps >= steps {
                return Ok(Reason::Steps);
            }
            if let Some(((at, _), coming)) = self.coming.pop_first() {
                self.now = at;
                self.happen(coming)?;
            }
        }
        Ok(if self.open_cases().is_empty() { Reason::AllEnded } else { Reason::NothingToDo })
    }

    /// Plans what the plan says of itself: starts, messages, signals.
    fn lay_out(&mut self) {
        let script = &self.plan.script;
        let one = [super::plan::Start::default()];
        // Where processes begin by themselves, nobody has to be named to start one.
        let absent = if script.start_timers { &[] } else { one.as_slice() };
        for (index, start) in script.start.as_deref().unwrap_or(absent).iter().enumerate() {
            let mut at = self.moment_of(start.at, start.after.as_ref());
            for _ in 0..start.times {
                self.plan(at, Coming::Start(index));
                if let Some(every) = &start.every {
                    let zoned = at.to_zoned(digipro_vocab::time::rome());
                    at = zoned.checked_add(every.0).map_or(Instant::MAX, |zoned| zoned.timestamp());
                }
            }
        }
        for (index, cancellation) in script.cancel.iter().enumerate() {
            let at = self.moment_of(cancellation.at, cancellation.after.as_ref());
            self.plan(at, Coming::Cancel(index));
        }
        for (index, message) in script.messages.iter().enumerate() {
            if message.at.is_none() && message.after.is_none() {
                let keep =
                    message.keep.as_ref().map_or(Keep::First, |keep| Keep::Until(self.after(Some(keep))));
                self.keep(sent(message, keep));
            } else {
                let at = self.moment_of(message.at, message.after.as_ref());
                self.plan(at, Coming::Message(index));
            }
        }
        for (index, signal) in script.signals.iter().enumerate() {
            let at = self.moment_of(signal.at, signal.after.as_ref());
            self.plan(at, Coming::Signal(index));
        }
        for (index, set) in script.set.iter().enumerate() {
            let at = self.moment_of(set.at, set.after.as_ref());
            self.plan(at, Coming::Set(index));
        }
        for (index, conditions) in script.conditions.iter().enumerate() {
            let at = self.moment_of(conditions.at, conditions.after.as_ref());
            self.plan(at, Coming::Conditions(index));
        }
        if script.start_timers {
            for alarm in 0..self.alarms.len() {
                self.plan_alarm(alarm);
            }
        }
    }

    fn moment_of(&self, at: Option<Moment>, after: Option<&super::plan::Length>) -> Instant {
        moment(at, || Some(self.after(after))).unwrap_or(self.now)
    }

    fn happen(&mut self, coming: Coming) -> Result<(), Trouble> {
        let script = &self.plan.script;
        match coming {
            Coming::Start(index) => {
                let default = super::plan::Start::default();
                let start = script.start.as_ref().and_then(|starts| starts.get(index)).unwrap_or(&default);
                let (process, event) = (start.process.clone(), start.event.clone());
                let variables = start.variables.clone();
                self.open(Action::Start { process, start: event, part: None, variables })?;
            }
            Coming::Message(index) => {
                if let Some(message) = script.messages.get(index) {
                    let keep = message.keep.as_ref();
                    let keep = keep.map_or(Keep::Not, |keep| Keep::Until(self.after(Some(keep))));
                    self.message(sent(message, keep))?;
                }
            }
            Coming::Signal(index) => {
                if let Some(signal) = script.signals.get(index) {
                    self.signal(&signal.name, &signal.variables)?;
                }
            }
            Coming::Change(case, ticket, index) if self.is_changing(case, ticket) => {
                self.put_off(case, ticket, Coming::Change(case, ticket, index));
            }
            Coming::Change(case, ticket, index) => self.change(case, ticket, index)?,
            Coming::Cancel(index) => {
                if let Some(planned) = script.cancel.get(index) {
                    self.act(CaseId(planned.case), Action::Cancel { reason: planned.reason.clone() })?;
                }
            }
            Coming::Act(case, Action::CompleteTask { ticket, variables, acknowledged })
                if self.is_changing(case, ticket) =>
            {
                let action = Action::CompleteTask { ticket, variables, acknowledged };
                self.put_off(case, ticket, Coming::Act(case, action));
            }
            Coming::Answer(case, ticket) if self.is_changing(case, ticket) => {
                self.put_off(case, ticket, Coming::Answer(case, ticket));
            }
            Coming::Act(case, action) => {
                self.act(case, action)?;
            }
            Coming::Answer(case, ticket) => self.answer(case, ticket)?,
            Coming::Fetch(case, ticket) => self.fetch(case, ticket)?,
            Coming::Next(process, key) => self.begin_next(&process, &key)?,
            Coming::Set(index) => self.set(index)?,
            Coming::Conditions(index) => self.look_at_conditions(index)?,
            Coming::Alarm(alarm) => self.ring(alarm)?,
            Coming::Send(case, ticket) => self.send(case, ticket)?,
            Coming::Rule(case, ticket) => self.rule(case, ticket)?,
            Coming::Resolve(case, ticket, index) => self.resolve(case, ticket, index)?,
        }
        Ok(())
    }

    /// Plans what is to happen to a wait that a case has opened, if it still stands.
    pub(super) fn take_up(&mut self, case: CaseId, ticket: Ticket) {
        let Some(simulated) = self.cases.get(&case) else { return };
        let Some(owed) = owed_by(self.graph, &simulated.state, ticket) else { return };
        let element = owed.node.id.clone();
        match owed.what {
            What::Task(_) => self.assign_answer(case, ticket, Whom::Element(element), None),
            What::Choice { among } => {
                let all = among.iter().filter_map(|ix| Some(self.graph.node(*ix)?.id.clone())).collect();
                self.assign_choice(case, ticket, &element, all);
            }
            What::Job(job) => {
                let kind = job.kind.clone();
                let whom = match &job.listener {
                    None => Whom::Element(element),
                    Some(told) => Whom::Listener(element, told.occasion.name().into()),
                };
                self.assign_answer(case, ticket, whom, Some(&kind));
            }
            What::Timer { due: Some(due) } => {
                self.plan_for(case, ticket, due, Coming::Act(case, Action::TriggerTimer { ticket }));
            }
            // Armed when its time limit moves on.
            What::Timer { due: None } => self.unplan(case, ticket),
            What::Message { .. } => self.plan_fetch(case, ticket),
            What::Signal { .. } => {}
            What::Publish(_) | What::Broadcast { .. } | What::Fetch { .. } | What::Keep { .. } => {
                self.plan_for(case, ticket, self.now, Coming::Send(case, ticket));
            }
            What::Rules(_) => self.plan_for(case, ticket, self.now, Coming::Rule(case, ticket)),
            What::Incident(trouble) => {
                let code = trouble.code.id;
                self.plan_resolution(case, ticket, &element, code);
            }
        }
    }

    /// Chooses the answer of a task or job: those for its element, or for its element's listeners, before those for
    /// its type, in their order.
    fn assign_answer(&mut self, case: CaseId, ticket: Ticket, whom: Whom, kind: Option<&Name>) {
        let answers = &self.plan.script.answers;
        let fitting = |whom: &Whom| -> Vec<usize> {
            let fits = answers.iter().enumerate().filter(|(_, answer)| answer.whom == *whom);
            fits.map(|(index, _)| index).collect()
        };
        let mut choice = fitting(&whom);
        if let (true, Some(kind)) = (choice.is_empty(), kind) {
            choice = fitting(&Whom::Kind(kind.clone()));
        }
        let Some(simulated) = self.cases.get_mut(&case) else { return };
        let visit = simulated.visits.entry(visited(whom, kind)).or_default();
        let chosen = choice.get(*visit).or(choice.last()).copied();
        *visit += 1;
        match chosen {
            Some(index) => {
                let fails = answers.get(index).and_then(|answer| answer.fails.as_ref());
                simulated.answers.insert(ticket, (index, fails.map_or(0, |fails| fails.times)));
                self.plan_answer(case, ticket);
            }
            None if self.plan.script.otherwise == Otherwise::Complete => {
                let complete = match kind {
                    Some(_) => Action::CompleteJob { ticket, variables: Variables::default() },
                    None => Action::CompleteTask {
                        ticket,
                        variables: Variables::default(),
                        acknowledged: Vec::new(),
                    },
                };
                self.plan_for(case, ticket, self.now, Coming::Act(case, complete));
            }
            None => {}
        }
    }

    /// Plans the next choice in an ad-hoc subprocess: the answers for its element in their order, each of them once. With
    /// none at all, and where what nothing is said of is completed, everything in it is begun once.
    fn assign_choice(&mut self, case: CaseId, ticket: Ticket, element: &Name, all: Vec<Name>) {
        let answers = self.plan.script.answers.iter().enumerate();
        let whom = Whom::Element(element.clone());
        let fitting: Vec<usize> =
            answers.filter(|(_, answer)| answer.whom == whom).map(|(index, _)| index).collect();
        let Some(simulated) = self.cases.get_mut(&case) else { return };
        let visit = simulated.visits.entry(element.clone()).or_default();
        let first = *visit == 0;
        let chosen = fitting.get(*visit).copied();
        *visit += 1;
        match chosen {
            Some(index) => {
                simulated.answers.insert(ticket, (index, 0));
                self.plan_answer(case, ticket);
            }
            None if first && self.plan.script.otherwise == Otherwise::Complete => {
                let activate = choose(ticket, &all, &Variables::default(), false, false);
                self.plan_for(case, ticket, self.now, Coming::Act(case, activate));
            }
            None => {}
        }
    }

    /// Plans the next answer, or the next failure before it.
    pub(super) fn plan_answer(&mut self, case: CaseId, ticket: Ticket) {
        let simulated = self.cases.get(&case);
        let Some((index, fails)) = simulated.and_then(|simulated| simulated.answers.get(&ticket)).copied()
        else {
            return;
        };
        let Some(answer) = self.plan.script.answers.get(index) else { return };
        if matches!(answer.deed, Deed::Leave) && fails == 0 {
            return;
        }
        let at = self.after(answer.after.as_ref());
        self.plan_for(case, ticket, at, Coming::Answer(case, ticket));
    }

    fn answer(&mut self, case: CaseId, ticket: Ticket) -> Result<(), Trouble> {
        let Some(simulated) = self.cases.get_mut(&case) else { return Ok(()) };
        let Some((index, fails)) = simulated.answers.get_mut(&ticket) else { return Ok(()) };
        let Some(answer) = self.plan.script.answers.get(*index) else { return Ok(()) };
        let job = simulated.state.waits().get(&ticket).and_then(|waiting| match &waiting.wait {
            Wait::Job(job) => Some(job.retries),
            _ => None,
        });
        let action = match (job, &answer.deed) {
            (Some(retries), _) if *fails > 0 => {
                *fails -= 1;
                let message = answer.fails.as_ref().map(|fails| fails.message.clone()).unwrap_or_default();
                Action::FailJob { ticket, retries: retries.saturating_sub(1), message }
            }
            (_, Deed::Error { code, message, variables }) => Action::ThrowError {
                ticket,
                code: code.clone(),
                message: message.clone(),
                variables: variables.clone(),
            },
            (Some(_), Deed::Complete { variables, .. }) => {
                Action::CompleteJob { ticket, variables: variables.clone() }
            }
            (None, Deed::Complete { variables, acknowledge }) => Action::CompleteTask {
                ticket,
                variables: variables.clone(),
                acknowledged: acknowledge
                    .iter()
                    .map(|a| digipro_machine::Acknowledged { rule: a.rule.clone(), reason: a.reason.clone() })
                    .collect(),
            },
            (_, Deed::Deny(reason)) => {
                Action::AnswerListener { ticket, denied: Some(reason.clone()), changes: Changes::default() }
            }
            (_, Deed::Correct(changes)) => {
                Action::AnswerListener { ticket, denied: None, changes: changes.clone() }
            }
            (_, Deed::Choose { elements, variables, enough, cancel_rest }) => {
                choose(ticket, elements, variables, *enough, *cancel_rest)
            }
            (_, Deed::Leave) => return Ok(()),
        };
        self.act(case, action)?;
        // A choice stays open until the subprocess is complete.
        self.take_up_choice(case, ticket);
        Ok(())
    }

    fn take_up_choice(&mut self, case: CaseId, ticket: Ticket) {
        let waits = self.cases.get(&case).map(|simulated| simulated.state.waits());
        let wait = waits.and_then(|waits| waits.get(&ticket)).map(|waiting| &waiting.wait);
        if matches!(wait, Some(Wait::Choice)) {
            self.take_up(case, ticket);
        }
    }

    /// Writes variables of a case from outside.
    fn set(&mut self, index: usize) -> Result<(), Trouble> {
        let Some(set) = self.plan.script.set.get(index) else { return Ok(()) };
        let case = CaseId(set.case);
        let waits = self.cases.get(&case).map(|simulated| simulated.state.waits());
        let at = |element: &Name| {
            let mut waits = waits.into_iter().flatten();
            waits.find(|(_, w)| self.graph.node(w.node).is_some_and(|node| node.id == *element)).map(|w| *w.0)
        };
        let ticket = set.element.as_ref().map(at);
        if waits.is_none() || ticket == Some(None) {
            let message = match &set.element {
                Some(element) => format!("case {case} does not wait at `{element}`"),
                None => format!("there is no case {case} yet"),
            };
            let (action, code) = ("set-variables".into(), crate::codes::R0122.id.into());
            self.say(Some(case), Happened::Refused { action, code, message });
            return Ok(());
        }
        let (variables, local) = (set.variables.clone(), set.local);
        self.act(case, Action::SetVariables { ticket: ticket.flatten(), variables, local })?;
        Ok(())
    }

    /// Looks at the conditions by which processes begin, and begins those that hold.
    fn look_at_conditions(&mut self, index: usize) -> Result<(), Trouble> {
        let Some(conditions) = self.plan.script.conditions.get(index) else { return Ok(()) };
        let starts: Vec<Start> = self
            .starts
            .iter()
            .filter(|start| conditions.process.as_ref().is_none_or(|process| start.process == *process))
            .filter(|start| start.is_met(self.graph, self.now, &conditions.variables).unwrap_or(false))
            .cloned()
            .collect();
        let first = self.cases.last_key_value().map_or(1, |(last, _)| last.0 + 1);
        let started = (first..).zip(&starts).map(|(number, _)| CaseId(number)).collect();
        self.say(None, Happened::Conditions { started });
        for start in starts {
            self.begin(&start, conditions.variables.clone())?;
        }
        Ok(())
    }

    fn plan_alarm(&mut self, alarm: usize) {
        let next = self.alarms.get_mut(alarm).and_then(|(_, moments)| moments.next());
        if let Some(at) = next {
            self.plan(at, Coming::Alarm(alarm));
        }
    }

    /// Begins a case whose moment has come.
    fn ring(&mut self, alarm: usize) -> Result<(), Trouble> {
        self.plan_alarm(alarm);
        if let Some(start) = self.alarms.get(alarm).map(|(start, _)| start.clone()) {
            self.begin(&start, Variables::default())?;
        }
        Ok(())
    }

    fn plan_resolution(&mut self, case: CaseId, ticket: Ticket, element: &Name, code: &str) {
        let resolved = &self.resolved;
        let fits = |(index, planned): &(usize, &super::plan::Resolution)| {
            planned.element.as_ref().is_none_or(|wanted| wanted == element)
                && planned.code.as_ref().is_none_or(|wanted| **wanted == *code)
                && resolved.get(index).copied().unwrap_or(0) < planned.times
        };
        let found = self.plan.script.incidents.iter().enumerate().find(fits);
        if let Some((index, planned)) = found {
            *self.resolved.entry(index).or_default() += 1;
            let at = self.after(planned.after.as_ref());
            self.plan_for(case, ticket, at, Coming::Resolve(case, ticket, index));
        }
    }

    fn resolve(&mut self, case: CaseId, ticket: Ticket, index: usize) -> Result<(), Trouble> {
        let Some(planned) = self.plan.script.incidents.get(index) else { return Ok(()) };
        if !planned.variables.is_empty() {
            let (variables, local) = (planned.variables.clone(), false);
            self.act(case, Action::SetVariables { ticket: Some(ticket), variables, local })?;
        }
        let action = match &planned.sign {
            Some(sign) => Action::SignOver { ticket, reason: sign.reason.clone(), proceed: sign.proceed },
            None => Action::ResolveIncident { ticket },
        };
        self.act(case, action)?;
        Ok(())
    }

    fn rule(&mut self, case: CaseId, ticket: Ticket) -> Result<(), Trouble> {
        let wait = self.cases.get(&case).and_then(|simulated| simulated.state.waits().get(&ticket));
        let Some(Wait::Rules(inquiry)) = wait.map(|waiting| waiting.wait.clone()) else { return Ok(()) };
        let point = self.graph.points.get(inquiry.point.place()).cloned().unwrap_or_else(|| "".into());
        if !inquiry.mode.is_binding() {
            // A plan rules on acts, and these do nothing to them.
            let stubbed = || stub(&inquiry, &point, None);
            let answers = self.packs.map_or_else(stubbed, |packs| crate::judge::answers(packs, &inquiry));
            self.act(case, Action::RulesAnswered { ticket, answers })?;
            return Ok(());
        }
        let rulings: Vec<Ruled> =
            self.plan.script.rules.iter().filter(|r| r.point == point).map(|r| r.outcome).collect();
        let asked = self.asked.entry(point.clone()).or_default();
        let ruled = rulings.get(*asked).or(rulings.last()).copied();
        *asked += 1;
        let answers = match (ruled, self.packs) {
            (None, Some(packs)) => crate::judge::answers(packs, &inquiry),
            _ => stub(&inquiry, &point, ruled),
        };
        self.act(case, Action::RulesAnswered { ticket, answers })?;
        Ok(())
    }
}

/// Under which name visits are counted: those of an element, and of each listener of it.
fn visited(whom: Whom, kind: Option<&Name>) -> Name {
    match whom {
        Whom::Element(element) | Whom::Kind(element) => element,
        Whom::Listener(element, occasion) => {
            format!("{element} {occasion} {}", kind.map_or("", AsRef::as_ref)).into()
        }
    }
}

/// A message of the plan.
fn sent(message: &super::plan::Message, keep: Keep) -> Sent {
    Sent {
        name: message.name.clone(),
        key: message.key.as_ref().map(|key| key.0.clone()),
        id: message.id.clone(),
        variables: message.variables.clone(),
        keep,
        to: None,
    }
}

fn moment(at: Option<Moment>, otherwise: impl FnOnce() -> Option<Instant>) -> Option<Instant> {
    at.map(|moment| moment.0).or_else(otherwise)
}

/// What the packs say when the plan speaks for them. Without a ruling they are absent, which blocks.
fn choose(
    ticket: Ticket,
    elements: &[Name],
    variables: &Variables,
    enough: bool,
    cancel_rest: bool,
) -> Action {
    let activation = |element: &Name| Activation { element: element.clone(), variables: variables.clone() };
    Action::Activate { ticket, elements: elements.iter().map(activation).collect(), enough, cancel_rest }
}

fn stub(inquiry: &Inquiry, point: &Name, ruled: Option<Ruled>) -> Vec<Answer> {
    // A pack speaks of its own rules, on a ground of its own level.
    let finding = |question: &Question, outcome, weight| Finding {
        rule: format!("{}.plan.{point}", question.pack.split('.').next().unwrap_or_default()).into(),
        outcome,
        weight,
        citations: vec![Citation {
            urn: match question.level {
                Level::State => "urn:nir:stato:plan".into(),
                Level::Region => "urn:nir:regione.plan:plan".into(),
                Level::Entity => "urn:nir:comune.plan:plan".into(),
            },
            part: point.clone(),
            text_of: inquiry.act_date,
        }],
        message: Message { key: "plan".into(), arguments: Vec::new() },
        because: Vec::new(),
    };
    let findings = |findings: Vec<Finding>| Ok(Report { findings, ..Report::default() });
    let absent = |detail: &str| Err(Failure { cause: FailureCause::Absent, detail: detail.into() });
    let answer = |question: &Question| Answer {
        pack: question.pack.clone(),
        digest: question.digest,
        contract: question.contract.clone(),
        asked: question.asked,
        fuel: 0,
        limits: None,
        outcome: match ruled {
            Some(Ruled::Pass) => findings(Vec::new()),
            Some(Ruled::Deny) => findings(vec![finding(question, Outcome::Violated, Weight::Blocking)]),
            Some(Ruled::Warn) => findings(vec![finding(question, Outcome::Violated, Weight::Warning)]),
            Some(Ruled::Unclear) => {
                findings(vec![finding(question, Outcome::Indeterminate, Weight::Blocking)])
            }
            Some(Ruled::Fail) => absent("the plan says that the packs fail"),
            None => absent("the plan has no ruling for this rule point"),
        },
    };
    inquiry.questions.iter().map(answer).collect()
}
