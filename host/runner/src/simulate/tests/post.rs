//! Messages, signals and message flows between cases, and processes that begin by themselves.

use super::{bpmn, flows, refused, run, tells};
use crate::simulate::Reason;

const NOTE: &str = r#"<message id="m" name="nota"><extensionElements><zeebe:subscription correlationKey="=k"/></extensionElements></message>"#;

/// Definitions with these processes.
fn processes(roots: &str, processes: &[(&str, String)]) -> String {
    let all: String = processes
        .iter()
        .map(|(id, elements)| format!(r#"<process id="{id}" isExecutable="true">{elements}</process>"#))
        .collect();
    bpmn(
        &format!("{roots}{all}"),
        &(r#"<startEvent id="ps"/><endEvent id="pe"/>"#.to_owned() + &flows("ps -> pe")),
    )
}

fn catch(id: &str) -> String {
    format!(
        r#"<startEvent id="{id}s"/><intermediateCatchEvent id="{id}c"><messageEventDefinition messageRef="m"/></intermediateCatchEvent><userTask id="{id}t"/><endEvent id="{id}e"/>"#
    ) + &flows(&format!("{id}s -> {id}c; {id}c -> {id}t; {id}t -> {id}e"))
}

#[test]
fn a_message_waits_for_one_case_of_each_process_as_long_as_it_says() {
    let definition = processes(NOTE, &[("a", catch("a")), ("b", catch("b"))]);
    let plan = r#"{"start": [
            {"process": "a", "after": "PT1H", "variables": {"k": "A"}, "times": 2, "every": "PT1M"},
            {"process": "b", "after": "PT2H", "variables": {"k": "A"}},
            {"process": "b", "after": "PT3H", "variables": {"k": "A"}}],
        "messages": [
            {"name": "nota", "key": "A", "after": "PT30M", "keep": "PT2H30M", "id": "7", "variables": {"v": 1}},
            {"name": "nota", "key": "A", "after": "PT31M", "keep": "PT1H", "id": "7"},
            {"name": "nota", "key": "A", "after": "PT32M", "keep": "PT1H", "variables": {"v": 2}}]}"#;
    let (lines, _) = run(&definition, plan);
    tells(
        &lines,
        &[
            r#""event":"message","name":"nota","key":"A","reached":[],"started":[],"kept":true"#,
            r#""event":"refused","action":"publish-message","code":"R0128""#,
            r#""case":1,"event":"written","name":"v","value":1"#,
            r#""case":2,"event":"written","name":"v","value":2"#,
            r#""case":3,"event":"written","name":"v","value":1"#,
            r#""at":"2026-01-01T11:00:00Z","number""#,
        ],
    );
    assert!(!lines.iter().any(|line| line.contains(r#""case":4,"event":"written","name":"v""#)), "too late");
}

#[test]
fn one_case_of_a_process_and_key_at_a_time() {
    let elements = r#"<startEvent id="s"><messageEventDefinition messageRef="m"/></startEvent><userTask id="t"/><endEvent id="e"/>"#
        .to_owned()
        + &flows("s -> t; t -> e");
    let plan = r#"{"start": [], "answers": [{"element": "t", "after": "PT1H", "complete": {}}], "messages": [
        {"name": "nota", "key": "A", "after": "PT1M", "keep": "P1D", "variables": {"v": 1}},
        {"name": "nota", "key": "A", "after": "PT2M", "keep": "P1D", "variables": {"v": 2}},
        {"name": "nota", "key": "B", "after": "PT3M", "keep": "P1D", "variables": {"v": 3}}]}"#;
    let (lines, reason) = run(&bpmn(NOTE, &elements), plan);
    assert_eq!(reason, Reason::AllEnded);
    tells(
        &lines,
        &[
            r#""reached":[],"started":[1],"kept":true"#,
            r#""reached":[],"started":[],"kept":true"#,
            r#""reached":[],"started":[2],"kept":true"#,
            r#""case":1,"event":"ended""#,
            r#""case":3,"event":"written","name":"v","value":2"#,
        ],
    );
}

/// Two pools: the first sends an order and waits for the invoice, the second begins with the order.
fn pools() -> String {
    let collaboration = r#"<collaboration id="c"><participant id="pa" processRef="a"/><participant id="pb" processRef="b"/><messageFlow id="m1" sourceRef="order" targetRef="ordered"/><messageFlow id="m2" sourceRef="bill" targetRef="billed"/></collaboration>"#;
    let a = r#"<startEvent id="as"/><intermediateThrowEvent id="order"><messageEventDefinition/></intermediateThrowEvent><intermediateCatchEvent id="billed"><messageEventDefinition/></intermediateCatchEvent><endEvent id="ae"/>"#
        .to_owned()
        + &flows("as -> order; order -> billed; billed -> ae");
    let b = r#"<startEvent id="ordered"><messageEventDefinition/></startEvent><userTask id="work"/><endEvent id="bill"><messageEventDefinition/></endEvent>"#
        .to_owned()
        + &flows("ordered -> work; work -> bill");
    processes(collaboration, &[("a", a), ("b", b)])
}

#[test]
fn a_message_flow_leads_from_pool_to_pool_within_a_conversation() {
    let plan = r#"{"start": [{"process": "a"}, {"process": "a", "after": "PT1M"}],
        "answers": [{"element": "work", "after": "PT1H", "complete": {}}]}"#;
    let (lines, reason) = run(&pools(), plan);
    assert_eq!(reason, Reason::AllEnded, "{}", lines.join("\n"));
    tells(
        &lines,
        &[
            r#""event":"message","name":"order","key":"","to":"ordered","reached":[],"started":[2],"kept":false"#,
            r#""event":"message","name":"order","key":"","to":"ordered","reached":[],"started":[4],"kept":false"#,
            r#""event":"message","name":"bill","key":"","to":"billed","reached":[1],"started":[],"kept":false"#,
            r#""event":"message","name":"bill","key":"","to":"billed","reached":[3],"started":[],"kept":false"#,
        ],
    );
}

#[test]
fn processes_begin_by_time_where_the_plan_lets_them() {
    let elements = r#"<startEvent id="s"><timerEventDefinition><timeCycle>R3/PT1H</timeCycle></timerEventDefinition></startEvent><endEvent id="e"/>"#
        .to_owned()
        + &flows("s -> e");
    let (lines, reason) = run(&bpmn("", &elements), r#"{"start-timers": true}"#);
    assert_eq!(reason, Reason::AllEnded);
    tells(
        &lines,
        &[
            r#""at":"2026-01-01T09:00:00Z","number":1,"case":1,"event":"started","process":"p","start":"s""#,
            r#""at":"2026-01-01T10:00:00Z""#,
            r#""at":"2026-01-01T11:00:00Z","number""#,
            r#""event":"stopped","reason":"all-ended","steps":3,"open":[]"#,
        ],
    );
}

#[test]
fn variables_come_from_outside() {
    let elements =
        r#"<startEvent id="s"/><userTask id="t"/><endEvent id="e"/>"#.to_owned() + &flows("s -> t; t -> e");
    let plan = r#"{"answers": [{"element": "t", "after": "PT1H", "complete": {}}], "set": [
        {"after": "PT1M", "variables": {"a": 1}},
        {"after": "PT2M", "element": "t", "variables": {"b": 2}, "local": true},
        {"after": "PT3M", "case": 7, "variables": {}},
        {"after": "PT2H", "element": "t", "variables": {}}]}"#;
    let (lines, _) = run(&bpmn("", &elements), plan);
    tells(
        &lines,
        &[
            r#""event":"written","name":"a","value":1,"scope":"p""#,
            r#""event":"written","name":"b","value":2"#,
            r#""case":7,"event":"refused","action":"set-variables","code":"R0122""#,
            r#""event":"ended""#,
            r#""event":"refused","action":"set-variables","code":"R0122","message":"case 1 does not wait at `t`""#,
        ],
    );
    assert_eq!(
        refused(&bpmn("", &elements), r#"{"set": [{"element": "x", "variables": {}}]}"#)[0].code.id,
        "P0802"
    );
}

#[test]
fn people_take_give_back_and_change_tasks() {
    let elements =
        r#"<startEvent id="s"/><userTask id="t"/><endEvent id="e"/>"#.to_owned() + &flows("s -> t; t -> e");
    let plan = r#"{"answers": [{"element": "t", "after": "PT1H", "complete": {}}], "tasks": [
        {"element": "t", "after": "PT1M", "claim": "verdi"},
        {"element": "t", "after": "PT2M", "claim": "bianchi"},
        {"element": "t", "after": "PT3M", "unassign": true},
        {"element": "t", "after": "PT4M", "update": {"priority": 90}},
        {"element": "t", "after": "PT2H", "claim": "rossi"}]}"#;
    let (lines, reason) = run(&bpmn("", &elements), plan);
    assert_eq!(reason, Reason::AllEnded);
    tells(&lines, &[r#""event":"refused","action":"claim-task""#, r#""event":"ended""#]);
    assert_eq!(
        refused(&bpmn("", &elements), r#"{"tasks": [{"element": "s", "claim": "a"}]}"#)[0].code.id,
        "P0803"
    );
    assert_eq!(refused(&bpmn("", &elements), r#"{"tasks": [{"element": "t"}]}"#)[0].code.id, "P0801");
}
