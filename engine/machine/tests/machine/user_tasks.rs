//! The life of a user task and its listeners (bpmn.md 4.5).

use super::harness::*;
use digipro_machine::wait::Task;
use digipro_machine::*;
use digipro_vocab::Value;

/// A user task `t` with these extension elements and these task listeners (`event type, ...`).
fn task_with(extensions: &str, listeners: &str) -> Case {
    let one = |part: &str| {
        let (event, kind) = part.trim().split_once(' ').unwrap();
        format!(r#"<zeebe:taskListener eventType="{event}" type="{kind}"/>"#)
    };
    let all: String = listeners.split(',').filter(|part| !part.trim().is_empty()).map(one).collect();
    let listeners = format!("<zeebe:taskListeners>{all}</zeebe:taskListeners>");
    given(&format!(
        r#"<startEvent id="s"/><userTask id="t"><extensionElements><zeebe:userTask/>{extensions}{listeners}</extensionElements></userTask><boundaryEvent id="b" attachedToRef="t"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent><endEvent id="e"/><endEvent id="f"/>{}"#,
        flows("s -> t; t -> e; b -> f")
    ))
}

impl Case {
    fn the_task(&self) -> &Task {
        let ticket = self.ticket("t", |wait| matches!(wait, Wait::Task(_)));
        match &self.state.waits()[&ticket].wait {
            Wait::Task(task) => task,
            _ => panic!("no task"),
        }
    }

    fn task_ticket(&self) -> digipro_vocab::Ticket {
        self.ticket("t", |wait| matches!(wait, Wait::Task(_)))
    }

    fn assign(&mut self, to: &str) -> &mut Self {
        let ticket = self.task_ticket();
        self.act(Action::AssignTask { ticket, assignee: Some(to.into()) })
    }

    fn update(&mut self, changes: Changes) -> &mut Self {
        let ticket = self.task_ticket();
        self.act(Action::UpdateTask { ticket, changes })
    }

    fn refuses(&mut self, action: Action) -> &'static str {
        self.try_do(action).unwrap_err().code.id
    }
}

fn to(assignee: &str) -> Changes {
    Changes { assignee: Some(assignee.into()), ..Changes::default() }
}

fn priority(priority: u8) -> Changes {
    Changes { priority: Some(priority), ..Changes::default() }
}

fn nothing() -> Changes {
    Changes::default()
}

#[test]
fn a_task_without_listeners_changes_at_once() {
    let mut case = task_with("", "");
    case.start("{}").assign("anna").then("assigned anna");
    let changes = Changes {
        candidate_groups: Some(vec!["suap".into()]),
        due: Some("2026-05-01T12:00:00Z".into()),
        follow_up: Some("2026-04-20T12:00:00Z".into()),
        ..priority(80)
    };
    case.update(changes).then("updated");
    let task = case.the_task();
    assert_eq!((task.assignee.as_deref(), task.priority), (Some("anna"), 80));
    assert_eq!(task.due.as_deref(), Some("2026-05-01T12:00:00Z"));
    // What is empty is cleared, what is absent stays.
    let clear = Changes { due: Some("".into()), candidate_groups: Some(vec![]), ..nothing() };
    case.update(clear);
    let task = case.the_task();
    assert_eq!((task.due.as_deref(), task.candidate_groups.len(), task.priority), (None, 0, 80));
    assert_eq!(task.follow_up.as_deref(), Some("2026-04-20T12:00:00Z"));
}

#[test]
fn a_task_is_claimed_by_one_person() {
    let mut case = task_with("", "");
    case.start("{}");
    let ticket = case.task_ticket();
    case.act(Action::ClaimTask { ticket, assignee: "anna".into() }).then("assigned anna");
    case.act(Action::ClaimTask { ticket, assignee: "anna".into() });
    assert_eq!(case.refuses(Action::ClaimTask { ticket, assignee: "berta".into() }), "R0042");
    case.act(Action::AssignTask { ticket, assignee: None }).then("assigned -");
    case.act(Action::ClaimTask { ticket, assignee: "berta".into() }).then("assigned berta");
}

#[test]
fn what_cannot_be_is_refused() {
    let mut case = task_with("", "");
    case.start("{}");
    let ticket = case.task_ticket();
    assert_eq!(case.refuses(Action::UpdateTask { ticket, changes: priority(101) }), "R0043");
    assert_eq!(case.refuses(Action::UpdateTask { ticket, changes: to("anna") }), "R0043");
    let soon = Changes { due: Some("soon".into()), ..nothing() };
    assert_eq!(case.refuses(Action::UpdateTask { ticket, changes: soon }), "R0043");
}

#[test]
fn a_task_comes_up_when_its_listeners_have_let_it() {
    let assigned = r#"<zeebe:assignmentDefinition assignee="anna" candidateGroups="suap"/>"#;
    let mut case = task_with(assigned, "creating one, creating two, assigning three");
    case.start("{}").tells("wait t: task\nasked create\nwait t: listener creating one");
    assert_eq!(case.the_task().assignee, None);
    let ticket = case.task_ticket();
    // Nobody else is listened to meanwhile.
    for action in [
        Action::CompleteTask { ticket, variables: vars("{}"), acknowledged: vec![] },
        Action::AssignTask { ticket, assignee: None },
        Action::UpdateTask { ticket, changes: priority(1) },
    ] {
        assert_eq!(case.refuses(action), "R0040");
    }
    case.listener("t", None, priority(70)).then("corrected\nheard creating\nwait t: listener creating two");
    assert_eq!(case.the_task().changed(), ["assignee", "priority"]);
    case.told("t", "{}").then("heard creating\nupdated\nasked assign\nwait t: listener assigning three");
    assert_eq!((case.the_task().priority, case.the_task().assignee.as_deref()), (70, None));
    case.listener("t", None, to("berta")).then("corrected\nheard assigning\nassigned berta");
    assert_eq!(case.the_task().transition, None);
    case.task("t", "{}").tells("case completed");
}

#[test]
fn creating_gives_the_task_to_somebody_only_where_the_definition_does_not() {
    let mut case = task_with("", "creating one, assigning two");
    case.start("{}")
        .listener("t", None, to("anna"))
        .tells("updated\nasked assign\nwait t: listener assigning two");
    case.told("t", "{}").then("heard assigning\nassigned anna");
    let mut case = task_with(r#"<zeebe:assignmentDefinition assignee="anna"/>"#, "creating one");
    case.start("{}");
    let ticket = case.ticket("t", is_listener);
    let answer = Action::AnswerListener { ticket, denied: None, changes: to("berta") };
    assert_eq!(case.refuses(answer), "R0041");
    // With nobody to ask about the assignment it counts at once.
    case.told("t", "{}").then("heard creating\nupdated\nassigned anna");
}

#[test]
fn an_assignment_is_denied_and_the_task_is_as_it_was() {
    let mut case = task_with("", "assigning one, assigning two");
    case.start("{}").assign("anna").then("asked assign\nwait t: listener assigning one");
    case.listener("t", None, priority(90)).told("t", "{}").tells("heard assigning\nupdated");
    case.assign("berta")
        .listener("t", None, priority(10))
        .then("corrected\nheard assigning\nwait t: listener assigning two");
    case.listener("t", Some("on leave"), nothing()).then("denied on leave");
    // The corrections of the listeners before are gone with it.
    let task = case.the_task();
    assert_eq!((task.assignee.as_deref(), task.priority), (Some("anna"), 90));
    // All listeners are told of the next attempt.
    case.assign("carla").then("asked assign\nwait t: listener assigning one");
}

#[test]
fn an_attribute_that_is_corrected_back_has_not_changed() {
    let mut case = task_with("", "updating one, updating two, updating three");
    case.start("{}").update(Changes { due: Some("2026-05-01T12:00:00Z".into()), ..priority(60) });
    assert_eq!(case.the_task().changed(), ["dueDate", "priority"]);
    case.listener("t", None, Changes { assignee: Some("anna".into()), ..priority(50) });
    assert_eq!(case.the_task().changed(), ["assignee", "dueDate"]);
    case.listener("t", None, Changes { due: Some("".into()), ..to("") });
    assert!(case.the_task().changed().is_empty());
    case.told("t", "{}").then("heard updating\nupdated");
}

#[test]
fn writing_variables_of_the_task_is_an_update() {
    let input = r#"<zeebe:ioMapping><zeebe:input source="=1" target="own"/></zeebe:ioMapping>"#;
    let mut case = task_with(input, "updating one");
    case.start(r#"{"outer":1}"#);
    let ticket = Some(case.task_ticket());
    let write = |json: &str, local| Action::SetVariables { ticket, variables: vars(json), local };
    case.act(write(r#"{"x":2}"#, true)).then("asked update\nwait t: listener updating one");
    assert_eq!(case.the_task().changed(), ["variables"]);
    case.listener("t", Some("no"), nothing()).then("denied no");
    case.act(write(r#"{"x":2}"#, true)).told("t", "{}").then("heard updating\nupdated\nx = 2");
    case.act(write(r#"{"own":3}"#, false)).told("t", "{}").tells("own = 3");
    // What is not the task's own is nobody's business here.
    case.act(write(r#"{"outer":2}"#, false)).then("outer = 2");
    let seen = variables::visible_to(&case.state, case.task_ticket());
    assert_eq!((&seen["x"], &seen["own"]), (&Value::from(2), &Value::from(3)));
}

#[test]
fn a_completion_is_denied_with_reasons_and_nothing_of_it_counts() {
    let mut case = task_with("", "completing one, completing two");
    case.start("{}").task("t", r#"{"ok":true}"#).then("asked complete\nwait t: listener completing one");
    case.told("t", "{}").then("heard completing\nwait t: listener completing two");
    case.listener("t", Some("no signature"), nothing()).then("denied no signature\nreturned");
    assert_eq!(case.variable("ok"), Value::Null);
    case.task("t", r#"{"ok":1}"#).then("asked complete\nwait t: listener completing one");
    case.listener("t", None, to("anna")).told("t", "{}");
    case.then("heard completing\nupdated\nok = 1\ndone t\nenter e\ndone e\ncase completed");
}

#[test]
fn a_task_that_is_cut_short_tells_so_afterwards() {
    let mut case = task_with(r#"<zeebe:assignmentDefinition assignee="anna"/>"#, "canceling one, cancel two");
    case.start("{}").timer("b");
    case.then("wait t: listener canceling one\ncancel t\nenter b\ndone b\nenter f\ndone f\ncase completed");
    let ticket = case.ticket("t", is_listener);
    let Wait::Job(job) = &case.state.waits()[&ticket].wait else { panic!() };
    let told = job.listener.as_ref().and_then(|told| told.task.as_ref()).unwrap();
    assert_eq!(told.assignee.as_deref(), Some("anna"));
    let deny = Action::AnswerListener { ticket, denied: Some("no".into()), changes: nothing() };
    assert_eq!(case.refuses(deny), "R0041");
    case.told("t", "{}").then("wait t: listener canceling two");
    case.told("t", "{}");
    case.completed();
    assert!(case.state.waits().is_empty());
}

#[test]
fn a_listener_keeps_to_its_rules() {
    let mut case = task_with("", "creating one, updating two");
    case.start("{}");
    let ticket = case.ticket("t", is_listener);
    let answer = |denied: Option<&str>, changes| Action::AnswerListener {
        ticket,
        denied: denied.map(str::to_owned),
        changes,
    };
    assert_eq!(case.refuses(answer(Some("no"), nothing())), "R0041", "creating cannot be denied");
    assert_eq!(case.refuses(answer(None, priority(101))), "R0043");
    let returns = Action::CompleteJob { ticket, variables: vars(r#"{"x":1}"#) };
    assert_eq!(case.refuses(returns), "R0041", "no variables");
    case.told("t", "{}").update(priority(3));
    let ticket = case.ticket("t", is_listener);
    let both = Action::AnswerListener { ticket, denied: Some("no".into()), changes: priority(1) };
    assert_eq!(case.refuses(both), "R0041", "deny or correct");
}

#[test]
fn only_the_task_listener_that_failed_is_told_again() {
    let mut case = task_with("", "completing one, completing two");
    case.start("{}").task("t", r#"{"ok":true}"#).told("t", "{}");
    let ticket = case.ticket("t", is_listener);
    case.act(Action::FailJob { ticket, retries: 0, message: "down".into() }).then("wait t: incident I0040");
    case.resolve("t").then("wait t: listener completing two");
    case.told("t", "{}").tells("ok = true\ncase completed");
    let mut case = task_with("", "assigning one");
    case.start("{}").assign("anna");
    let ticket = case.ticket("t", is_listener);
    case.act(Action::FailJob { ticket, retries: 0, message: "down".into() }).then("wait t: incident I0040");
    case.resolve("t").then("wait t: listener assigning one");
    case.told("t", "{}").then("heard assigning\nassigned anna");
}

#[test]
fn what_a_task_says_of_itself_has_to_be_of_its_type() {
    for (extension, given, mended) in [
        (r#"<zeebe:assignmentDefinition assignee="=x"/>"#, r#"{"x":[1]}"#, r#"{"x":"anna"}"#),
        (r#"<zeebe:assignmentDefinition candidateUsers="=x"/>"#, r#"{"x":{}}"#, r#"{"x":["anna","berta"]}"#),
        (r#"<zeebe:assignmentDefinition candidateGroups="=x"/>"#, r#"{"x":[{}]}"#, r#"{"x":"suap, urp"}"#),
        (r#"<zeebe:priorityDefinition priority="=x"/>"#, r#"{"x":101}"#, r#"{"x":100}"#),
        (r#"<zeebe:taskSchedule dueDate="=x"/>"#, r#"{"x":"soon"}"#, r#"{"x":"2026-05-01T12:00:00+02:00"}"#),
        (r#"<zeebe:taskSchedule followUpDate="=x"/>"#, r#"{"x":7}"#, r#"{"x":null}"#),
    ] {
        let mut case = task_with(extension, "");
        case.start(given).tells("wait t: incident I0004");
        case.set(mended).resolve("t").tells("wait t: task");
    }
}

#[test]
fn the_names_of_old_events_are_read() {
    for (old, action) in [("create", "create"), ("assignment", "assign"), ("complete", "complete")] {
        let mut case = task_with("", &format!("{old} one"));
        case.start("{}");
        match action {
            "assign" => case.assign("anna"),
            "complete" => case.task("t", "{}"),
            _ => &mut case,
        };
        assert!(case.said.iter().any(|line| *line == format!("asked {action}")), "{old}: {:?}", case.said);
    }
}
