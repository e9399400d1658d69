//! Ad-hoc subprocesses (BPMN 2.0, 13.3.5; bpmn.md 4.6).

use super::harness::*;
use digipro_machine::*;

fn ad_hoc(attributes: &str, inside: &str, more: &str) -> String {
    format!(
        r#"<startEvent id="s"/><adHocSubProcess id="a" {attributes}>{inside}</adHocSubProcess><endEvent id="e"/>{more}"#
    ) + &flows("s -> a; a -> e")
}

const THREE: &str = r#"<userTask id="x"/><userTask id="y"/><userTask id="z"/>"#;

fn choose(case: &Case, elements: &[&str], enough: bool, cancel_rest: bool) -> Action {
    let ticket = case.ticket("a", |wait| matches!(wait, Wait::Choice | Wait::Job(_)));
    let activation = |id: &&str| Activation { element: (*id).into(), variables: Variables::default() };
    Action::Activate { ticket, elements: elements.iter().map(activation).collect(), enough, cancel_rest }
}

#[test]
fn nothing_begins_before_somebody_chooses_and_it_ends_when_nothing_runs_any_more() {
    let mut case = given(&ad_hoc("", THREE, ""));
    case.start("{}").tells("enter a\nwait a: choice");
    let both = choose(&case, &["x", "x"], false, false);
    case.act(both).then("enter x\nenter x\nwait x: task\nwait x: task");
    case.task("x", "{}").then("done x");
    case.task("x", "{}").then("done x\ndone a\nenter e\ndone e\ncase completed");
}

#[test]
fn what_cannot_be_chosen_is_refused_and_changes_nothing() {
    let inside = format!(r#"{THREE}<userTask id="behind"/>{}"#, flows("z -> behind"));
    let mut case = given(&ad_hoc("", &inside, ""));
    case.start("{}");
    for wrong in ["behind", "e", "nothing"] {
        let rejection = case.try_do(choose(&case, &["x", wrong], false, false)).unwrap_err();
        assert_eq!(rejection.code.id, "R0050", "{rejection}");
    }
}

#[test]
fn a_sequential_one_runs_one_after_another() {
    let condition = format!("{THREE}<completionCondition>=enough = true</completionCondition>");
    let mut case = given(&ad_hoc(r#"ordering="Sequential""#, &condition, ""));
    case.start(r#"{"enough": false}"#);
    let all = choose(&case, &["y", "x", "z"], false, false);
    case.act(all).then("enter y\nwait y: task");
    case.task("y", "{}").then("done y\nenter x\nwait x: task");
    case.task("x", r#"{"enough": true}"#)
        .then("enough = true\ndone x\ndone a\nenter e\ndone e\ncase completed");
}

#[test]
fn completion_cuts_short_what_still_runs_unless_told_to_let_it_end() {
    let condition = format!("{THREE}<completionCondition>=true</completionCondition>");
    let mut case = given(&ad_hoc("", &condition, ""));
    case.start("{}");
    let two = choose(&case, &["x", "y"], false, false);
    case.act(two);
    case.task("x", "{}").then("done x\ncancel y\ndone a\nenter e\ndone e\ncase completed");

    let mut case = given(&ad_hoc(r#"cancelRemainingInstances="false""#, &condition, ""));
    case.start("{}");
    let two = choose(&case, &["x", "y"], false, false);
    case.act(two);
    case.task("x", "{}").then("done x");
    let rejection = case.try_do(choose(&case, &["z"], false, false)).unwrap_err();
    assert_eq!(rejection.code.id, "R0050", "{rejection}");
    case.task("y", "{}").then("done y\ndone a\nenter e\ndone e\ncase completed");
}

#[test]
fn a_person_may_say_that_it_is_enough() {
    let condition = format!("{THREE}<completionCondition>=false</completionCondition>");
    let mut case = given(&ad_hoc("", &condition, ""));
    case.start("{}");
    let one = choose(&case, &["x"], false, false);
    case.act(one);
    case.task("x", "{}").then("done x");
    let enough = choose(&case, &[], true, false);
    case.act(enough).then("done a\nenter e\ndone e\ncase completed");
}

#[test]
fn joins_in_it_join_what_was_chosen_apart() {
    let inside = format!(
        r#"{THREE}<parallelGateway id="j"/><userTask id="both"/>{}"#,
        flows("x -> j; y -> j; j -> both")
    );
    let mut case = given(&ad_hoc("", &inside, ""));
    case.start("{}");
    let one = choose(&case, &["x"], false, false);
    case.act(one);
    case.task("x", "{}").then("done x\narrive x-j");
    let other = choose(&case, &["y"], false, false);
    case.act(other);
    case.task("y", "{}").tells("done y\njoin j\nenter j\ndone j\nenter both\nwait both: task");
}

#[test]
fn an_interrupting_event_subprocess_takes_the_place_of_the_choice() {
    let root = r#"<signal id="g" name="stop"/>"#;
    let inside = format!(
        r#"{THREE}<completionCondition>=false</completionCondition><subProcess id="v" triggeredByEvent="true"><startEvent id="vs"><signalEventDefinition signalRef="g"/></startEvent><endEvent id="ve"/>{}</subProcess>"#,
        flows("vs -> ve")
    );
    let mut case = given_with(root, &ad_hoc("", &inside, ""));
    case.start("{}");
    let one = choose(&case, &["x"], false, false);
    case.act(one);
    case.signal("vs").tells("cancel x\nenter v\nenter vs\ndone v\ndone a\nenter e\ndone e\ncase completed");
}

#[test]
fn a_boundary_event_ends_it_with_all_that_runs_in_it() {
    let boundary = format!(
        r#"<boundaryEvent id="b" attachedToRef="a"><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></boundaryEvent><endEvent id="late"/>{}"#,
        flows("b -> late")
    );
    let mut case = given(&ad_hoc("", THREE, &boundary));
    case.start("{}");
    let one = choose(&case, &["x"], false, false);
    case.act(one);
    case.timer("b").tells("cancel x\ncancel a\nenter b\ndone b\nenter late\ndone late\ncase completed");
}

#[test]
fn a_list_that_names_what_cannot_be_chosen_is_an_incident_that_can_be_mended() {
    let inside = format!(
        r#"<extensionElements><zeebe:adHoc activeElementsCollection="=wanted"/></extensionElements>{THREE}"#
    );
    let mut case = given(&ad_hoc("", &inside, ""));
    case.start(r#"{"wanted": ["nobody"]}"#).tells("wait a: incident I0032");
    let incident = case.ticket("a", |wait| matches!(wait, Wait::Incident(_)));
    let variables = vars(r#"{"wanted": ["y"]}"#);
    case.act(Action::SetVariables { ticket: Some(incident), variables, local: false });
    case.act(Action::ResolveIncident { ticket: incident }).tells("enter y\nwait y: task");
}

#[test]
fn cutting_the_rest_short_forgets_what_waits_for_its_turn() {
    let mut case = given(&ad_hoc(r#"ordering="Sequential""#, THREE, ""));
    case.start("{}");
    let two = choose(&case, &["x", "y"], false, false);
    case.act(two).then("enter x\nwait x: task");
    let instead = choose(&case, &["z"], false, true);
    case.act(instead).then("cancel x\nenter z\nwait z: task");
    case.task("z", "{}").then("done z\ndone a\nenter e\ndone e\ncase completed");
}

#[test]
fn a_worker_who_failed_is_asked_again_once_by_whoever_mends_it() {
    let job = r#"<extensionElements><zeebe:taskDefinition type="choose"/></extensionElements>"#;
    let mut case = given(&ad_hoc("", &format!("{job}{THREE}"), ""));
    case.start("{}").tells("wait a: job choose");
    let two = choose(&case, &["x", "y"], false, false);
    case.act(two);
    case.task("x", "{}").tells("done x\nwait a: job choose");
    let ticket = case.ticket("a", |wait| matches!(wait, Wait::Job(_)));
    case.act(Action::FailJob { ticket, retries: 0, message: "down".into() }).tells("wait a: incident I0006");
    // The end of another activity asks nobody while the incident stands.
    case.task("y", "{}").then("done y");
    case.resolve("a").then("wait a: job choose");
    let enough = choose(&case, &[], true, false);
    case.act(enough).then("done a\nenter e\ndone e\ncase completed");
}
