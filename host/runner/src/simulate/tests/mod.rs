//! Definitions tried against plans; each is also run with the case written out and read back after each step.

mod post;

use super::{Options, Plan, Reason, SimEvent, Trouble, simulate};
use std::path::Path;

const DOCUMENTATION: &str = include_str!("../../../../../docs/simulate.md");

/// A definition with these root elements, and these elements in its process `p`.
fn bpmn(roots: &str, elements: &str) -> String {
    format!(
        r#"<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" targetNamespace="urn:test">{roots}<process id="p" isExecutable="true">{elements}</process></definitions>"#
    )
}

/// Flows written as `a -> b; c -> d if x > 1`.
fn flows(text: &str) -> String {
    let flow = |flow: &str| {
        let (ends, condition) = flow.split_once(" if ").unwrap_or((flow, ""));
        let (from, to) = ends.trim().split_once(" -> ").unwrap();
        let condition = condition.replace('<', "&lt;").replace('>', "&gt;");
        let condition = match condition.as_str() {
            "" => String::new(),
            text => format!("<conditionExpression>={text}</conditionExpression>"),
        };
        format!(
            r#"<sequenceFlow id="{from}-{to}" sourceRef="{from}" targetRef="{to}">{condition}</sequenceFlow>"#
        )
    };
    text.split(';').map(flow).collect()
}

fn service(id: &str) -> String {
    format!(
        r#"<serviceTask id="{id}"><extensionElements><zeebe:taskDefinition type="{id}"/></extensionElements></serviceTask>"#
    )
}

/// The lines of a simulation, after proof that reloading each case after each step prints the same.
fn run(definition: &str, plan: &str) -> (Vec<String>, Reason) {
    let plan = Plan::read("plan.json", plan).unwrap_or_else(|wrong| panic!("{wrong:#?}"));
    let once = |restart_each_step: bool| {
        let options = Options { restart_each_step, file: "test.bpmn".into(), ..Options::default() };
        let mut lines = Vec::new();
        let mut tell = |event: &SimEvent| lines.push(serde_json::to_string(event).unwrap());
        let reason = simulate(definition.as_bytes(), &plan, &options, &mut tell).unwrap();
        (lines, reason)
    };
    let straight = once(false);
    assert_eq!(straight, once(true), "reloading changes the simulation");
    straight
}

/// Asserts that these pieces stand in lines of the simulation, in this order.
fn tells(lines: &[String], pieces: &[&str]) {
    let mut rest = lines.iter();
    for piece in pieces {
        assert!(rest.any(|line| line.contains(piece)), "`{piece}` is missing in\n{}", lines.join("\n"));
    }
}

fn refused(definition: &str, plan: &str) -> Vec<digipro_vocab::Diagnostic> {
    let plan = match Plan::read("plan.json", plan) {
        Ok(plan) => plan,
        Err(diagnostics) => return diagnostics,
    };
    match simulate(definition.as_bytes(), &plan, &Options::default(), &mut |_| {}) {
        Err(Trouble::Refused(diagnostics)) => diagnostics,
        other => panic!("accepted: {other:?}"),
    }
}

/// The fenced block of the documentation with this language, from the first.
fn documented(language: &str) -> String {
    let fence = format!("```{language}\n");
    let block = DOCUMENTATION.split_once(&fence).unwrap().1;
    block.split_once("```").unwrap().0.to_owned()
}

#[test]
fn the_documented_example_prints_what_the_documentation_says() {
    let (lines, reason) = run(&documented("xml"), &documented("json"));
    assert_eq!(reason, Reason::AllEnded);
    assert_eq!(lines.join("\n"), documented("jsonl").trim());
}

#[test]
fn without_answers_everything_waits() {
    let elements = service("t") + r#"<startEvent id="s"/><endEvent id="e"/>"# + &flows("s -> t; t -> e");
    let (lines, reason) = run(&bpmn("", &elements), "{}");
    assert_eq!(reason, Reason::NothingToDo);
    tells(&lines, &[r#""for":"job""#, r#""reason":"nothing-to-do","steps":1,"open":[1]"#]);
    let (lines, reason) = run(&bpmn("", &elements), r#"{"otherwise": "complete"}"#);
    assert_eq!(reason, Reason::AllEnded);
    tells(&lines, &[r#""event":"completed","element":"t","path":"p/t""#, r#""event":"ended""#]);
}

#[test]
fn answers_follow_the_visits_and_workers_fail_first() {
    let elements = service("t")
        + r#"<startEvent id="s"/><exclusiveGateway id="m"/><exclusiveGateway id="g" default="g-e"/><endEvent id="e"/>"#
        + &flows("s -> m; m -> t; t -> g; g -> m if again; g -> e");
    let plan = r#"{"answers": [
        {"element": "t", "after": "PT1H", "complete": {"again": true}},
        {"element": "t", "after": "PT2H", "fail": {"times": 2, "message": "down"}, "complete": {"again": false}}]}"#;
    let (lines, _) = run(&bpmn("", &elements), plan);
    tells(
        &lines,
        &[
            r#""at":"2026-01-01T09:00:00Z""#,
            r#""name":"again","value":true"#,
            r#""at":"2026-01-01T11:00:00Z","number":22,"case":1,"event":"failed","element":"t","ticket":8,"retries":2"#,
            r#""at":"2026-01-01T13:00:00Z","number":23,"case":1,"event":"failed","element":"t","ticket":8,"retries":1"#,
            r#""at":"2026-01-01T15:00:00Z""#,
            r#""event":"ended""#,
        ],
    );
}

#[test]
fn an_incident_is_mended_and_its_step_tried_again() {
    let elements = service("t")
        + r#"<startEvent id="s"/><exclusiveGateway id="g"/><endEvent id="e"/>"#
        + &flows("s -> t; t -> g; g -> e if ok");
    let plan = r#"{"answers": [{"type": "t", "fail": {"times": 3}, "leave": true}, {"type": "t", "complete": {}}],
        "incidents": [{"code": "I0006", "after": "P1D"}, {"element": "g", "after": "P1D", "variables": {"ok": true}}]}"#;
    let (lines, reason) = run(&bpmn("", &elements), plan);
    tells(
        &lines,
        &[
            r#""for":"incident","code":"I0006""#,
            r#""event":"resolved""#,
            r#""for":"incident","code":"I0002""#,
        ],
    );
    tells(&lines, &[r#""name":"ok","value":true"#, r#""event":"resolved""#]);
    assert_eq!(reason, Reason::AllEnded, "{}", lines.join("\n"));
}

#[test]
fn timers_errors_and_escapes_happen_at_their_time() {
    let elements = service("t")
        + r#"<startEvent id="s"/><userTask id="u"/><endEvent id="e"/><endEvent id="late"/><endEvent id="no"/>
        <boundaryEvent id="b" attachedToRef="u"><timerEventDefinition><timeDuration>P30D</timeDuration></timerEventDefinition></boundaryEvent>
        <boundaryEvent id="x" attachedToRef="t"><errorEventDefinition errorRef="r"/></boundaryEvent>"#
        + &flows("s -> t; t -> u; u -> e; b -> late; x -> no");
    let definition = bpmn(r#"<error id="r" errorCode="NO"/>"#, &elements);
    let (lines, _) = run(&definition, r#"{"answers": [{"element": "t", "complete": {}}]}"#);
    // Thirty days of the calendar.
    tells(
        &lines,
        &[r#""at":"2026-01-31T08:00:00Z""#, r#""event":"cancelled","element":"u""#, r#""element":"late""#],
    );
    let plan = r#"{"answers": [{"element": "t", "error": {"code": "NO", "variables": {"why": "full"}}}]}"#;
    let (lines, _) = run(&definition, plan);
    tells(
        &lines,
        &[r#""event":"caught","code":"NO","element":"x""#, r#""value":"full""#, r#""element":"no""#],
    );
    let (lines, reason) = run(&definition, r#"{"otherwise": "complete", "stop": {"steps": 1}}"#);
    assert_eq!(reason, Reason::Steps);
    tells(&lines, &[r#""reason":"steps""#]);
    let plan = r#"{"answers": [{"element": "t", "complete": {}}], "stop": {"after": "P3D"}}"#;
    let (lines, reason) = run(&definition, plan);
    assert_eq!(reason, Reason::Time);
    tells(&lines, &[r#""at":"2026-01-04T08:00:00Z""#]);
}

#[test]
fn messages_find_their_case_and_wait_only_when_kept() {
    let roots = r#"<message id="m" name="paid"><extensionElements><zeebe:subscription correlationKey="=order"/></extensionElements></message>"#;
    let elements = service("t")
        + r#"<startEvent id="s"/><intermediateCatchEvent id="c"><messageEventDefinition messageRef="m"/></intermediateCatchEvent><endEvent id="e"/>"#
        + &flows("s -> t; t -> c; c -> e");
    let definition = bpmn(roots, &elements);
    let plan = |messages: &str| {
        format!(
            r#"{{"start": [{{"variables": {{"order": 1}}}}, {{"variables": {{"order": "2"}}}}],
            "answers": [{{"element": "t", "after": "PT1H", "complete": {{}}}}], "messages": [{messages}]}}"#
        )
    };
    let (lines, _) =
        run(&definition, &plan(r#"{"name": "paid", "key": 2, "after": "PT2H", "variables": {"sum": 5}}"#));
    tells(
        &lines,
        &[r#""event":"message","name":"paid","key":"2","reached":[2]"#, r#""name":"sum","value":5"#],
    );
    tells(&lines, &[r#""reason":"nothing-to-do","steps":5,"open":[1]"#]);
    let (lines, _) = run(&definition, &plan(r#"{"name": "paid", "key": 2, "after": "PT0S"}"#));
    tells(&lines, &[r#""reached":[],"started":[],"kept":false"#, r#""open":[1,2]"#]);
    let (lines, _) = run(&definition, &plan(r#"{"name": "paid", "key": 2, "after": "PT0S", "keep": "P1D"}"#));
    tells(&lines, &[r#""kept":true"#, r#""open":[1]"#]);
    let (_, reason) = run(&definition, &plan(r#"{"name": "paid"}, {"name": "paid"}"#));
    assert_eq!(reason, Reason::AllEnded);
}

#[test]
fn messages_and_signals_start_cases_and_reach_those_that_wait() {
    let roots = r#"<message id="m" name="new"/><signal id="g" name="alarm"/>"#;
    let elements = r#"<startEvent id="s"/><startEvent id="ms"><messageEventDefinition messageRef="m"/></startEvent>
        <intermediateCatchEvent id="c"><signalEventDefinition signalRef="g"/></intermediateCatchEvent><endEvent id="e"/>"#
        .to_owned()
        + &flows("s -> c; ms -> c; c -> e");
    let plan = r#"{"start": [{"event": "s", "times": 2, "every": "PT1H"}],
        "messages": [{"name": "new", "after": "PT3H"}], "signals": [{"name": "alarm", "after": "PT4H"}]}"#;
    let (lines, reason) = run(&bpmn(roots, &elements), plan);
    tells(&lines, &[r#""started":[3]"#, r#""case":3,"event":"started","process":"p","start":"ms""#]);
    tells(&lines, &[r#""event":"signal","name":"alarm","reached":[1,2,3]"#]);
    assert_eq!(reason, Reason::AllEnded);
}

#[test]
fn paths_name_the_instances_of_a_multi_instance_activity() {
    let inner = r#"<startEvent id="us"/><userTask id="t"/><endEvent id="ue"/>"#.to_owned()
        + &flows("us -> t; t -> ue");
    let elements = format!(
        r#"<startEvent id="s"/><subProcess id="u"><multiInstanceLoopCharacteristics><extensionElements><zeebe:loopCharacteristics inputCollection="=xs" inputElement="x"/></extensionElements></multiInstanceLoopCharacteristics>{inner}</subProcess><endEvent id="e"/>{}"#,
        flows("s -> u; u -> e")
    );
    let plan = r#"{"start": [{"variables": {"xs": ["a", "b"]}}], "otherwise": "complete"}"#;
    let (lines, reason) = run(&bpmn("", &elements), plan);
    tells(&lines, &[r#""path":"p/u""#, r#""path":"p/u[1]""#, r#""path":"p/u[1]/t""#, r#""path":"p/u[2]/t""#]);
    assert_eq!(reason, Reason::AllEnded);
}

/// Every element family once: what counts here is that reloading after each step changes nothing.
#[test]
fn every_element_family_runs_the_same_when_reloaded() {
    let ends = r#"<startEvent id="s"/><endEvent id="e"/>"#;
    let sequential = r#"<userTask id="t"><multiInstanceLoopCharacteristics isSequential="true"><extensionElements><zeebe:loopCharacteristics inputCollection="=[3, 1, 2]" inputElement="x" outputCollection="ys" outputElement="=x * 2"/></extensionElements></multiInstanceLoopCharacteristics></userTask>"#;
    let inclusive = r#"<inclusiveGateway id="f" default="f-c"/><userTask id="a"/><userTask id="b"/><userTask id="c"/><inclusiveGateway id="j"/>"#;
    let gateway = r#"<eventBasedGateway id="g"/><intermediateCatchEvent id="i"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></intermediateCatchEvent><intermediateCatchEvent id="k"><signalEventDefinition signalRef="sig"/></intermediateCatchEvent>"#;
    let called = r#"</process><process id="q" isExecutable="true"><startEvent id="qs"/><userTask id="qt"/><endEvent id="qe"/>"#
        .to_owned()
        + &flows("qs -> qt; qt -> qe");
    let call = r#"<callActivity id="t"><extensionElements><zeebe:calledElement processId="q"/></extensionElements></callActivity>"#;
    let event_subprocess = r#"<userTask id="t"/><subProcess id="v" triggeredByEvent="true"><startEvent id="vs" isInterrupting="false"><timerEventDefinition><timeCycle>R3/PT1H</timeCycle></timerEventDefinition></startEvent><endEvent id="ve"/>"#
        .to_owned()
        + &flows("vs -> ve")
        + "</subProcess>";
    let script = r#"<scriptTask id="t"><extensionElements><zeebe:script expression="=for i in 1..3 return i / 3" resultVariable="thirds"/></extensionElements></scriptTask>"#;
    let thrown =
        r#"<intermediateThrowEvent id="t"><signalEventDefinition signalRef="sig"/></intermediateThrowEvent>"#;
    let line = flows("s -> t; t -> e");
    for (family, elements, last) in [
        ("sequential", format!("{sequential}{line}"), r#""ys":[6,2,4]"#),
        (
            "inclusive",
            format!(
                "{inclusive}{}",
                flows("s -> f; f -> a if n > 0; f -> b if n > 1; f -> c; a -> j; b -> j; c -> j; j -> e")
            ),
            r#""element":"j""#,
        ),
        (
            "event gateway",
            format!("{gateway}{}", flows("s -> g; g -> i; g -> k; i -> e; k -> e")),
            r#""element":"i""#,
        ),
        ("call activity", format!("{call}{line}{called}"), r#""path":"p/t/q/qt""#),
        ("event subprocess", format!("{event_subprocess}{line}"), r#""path":"p/v/ve""#),
        ("script", format!("{script}{line}"), r#""thirds":[0.3333333333333333333333333333333333,"#),
        ("signal", format!("{thrown}{line}"), r#""event":"signal","name":"done""#),
    ] {
        let definition = bpmn(r#"<signal id="sig" name="done"/>"#, &format!("{ends}{elements}"));
        let plan = r#"{"start": [{"variables": {"n": 2}}], "answers": [
            {"element": "t", "after": "PT150M", "complete": {}}], "otherwise": "complete"}"#;
        let plan = if definition.contains(r#"userTask id="t""#) {
            plan.to_owned()
        } else {
            r#"{"start": [{"variables": {"n": 2}}], "otherwise": "complete"}"#.to_owned()
        };
        let (lines, reason) = run(&definition, &plan);
        tells(&lines, &[last]);
        assert_eq!(reason, Reason::AllEnded, "{family}\n{}", lines.join("\n"));
    }
}

#[test]
fn errors_in_a_plan_say_where() {
    let elements =
        r#"<startEvent id="s"/><userTask id="u"/><endEvent id="e"/>"#.to_owned() + &flows("s -> u; u -> e");
    let definition = bpmn("", &elements);
    let at = |plan: &str| {
        let found = refused(&definition, plan).remove(0);
        let (line, column) = found.span.unwrap().line_column(plan);
        (found.code.id, line, column, found.message)
    };
    let (code, line, _, message) = at("{\n  \"starts\": []\n}");
    assert_eq!((code, line), ("P0801", 2), "{message}");
    assert!(message.contains("starts"), "{message}");
    let (code, line, _, message) =
        at("{\"answers\": [\n{\"element\": \"u\",\n\"after\": \"soon\", \"complete\": {}}]}");
    assert_eq!((code, line), ("P0801", 3));
    assert!(message.contains("`soon` is not a duration"), "{message}");
    let (code, _, _, message) = at(r#"{"answers": [{"element": "u"}]}"#);
    assert_eq!(code, "P0801");
    assert!(message.contains("one of `complete`"), "{message}");
    let plan = "{\"answers\": [\n  {\"element\": \"nobody\", \"complete\": {}}]}";
    assert_eq!(at(plan), ("P0802", 2, 15, "the definition has no element `nobody`".to_owned()));
    assert_eq!(at(r#"{"answers": [{"element": "s", "complete": {}}]}"#).0, "P0803");
    assert_eq!(at(r#"{"start": [{"process": "q"}]}"#).0, "P0802");
    let many = Plan::read("plan.json", r#"{"start": [{"times": 4000000}]}"#).unwrap_err();
    assert_eq!(many[0].code.id, "P0804");
    assert_eq!(refused("<definitions", "{}")[0].code.id.get(..2), Some("P0"));
}

#[test]
fn what_is_refused_is_told() {
    let elements = r#"<startEvent id="s"/><endEvent id="e"/>"#.to_owned() + &flows("s -> e");
    let (lines, _) = run(&bpmn("", &elements), r#"{"start": [{"event": "e"}]}"#);
    tells(&lines, &[r#""event":"refused","action":"start","code":"R0006""#, r#""reason":"all-ended""#]);
}

/// A definition with a rule point at the completion of its task `t`.
fn procedure() -> digipro_machine::Graph {
    use digipro_kit::effective::{BoundPack, Point, Regime, Selector};
    let task = r#"<userTask id="t"><extensionElements><digipro:point name="esito" at="complete" mode="gate"/></extensionElements></userTask>"#;
    let citation = digipro_vocab::Citation {
        urn: "urn:nir:stato:legge:1990-08-07;241".into(),
        part: "art3".into(),
        text_of: "2026-01-01".parse().unwrap(),
    };
    let pack = BoundPack {
        id: "s_italia".into(),
        version: "1.0.0".into(),
        digest: digipro_vocab::Digest::of(b"component"),
        contract: "1.0".into(),
        level: digipro_vocab::Level::State,
        mode: digipro_kit::effective::Mode::Binding,
        needs: Vec::new(),
        parameters: Vec::new(),
    };
    let from = "2016-12-23".parse().unwrap();
    let regime = Regime { from, to: None, selected_by: Selector::Act, packs: vec![pack], citation };
    let points = [("esito".into(), Point { regimes: vec![regime], ..Point::default() })].into();
    let definition = crate::tests::definition(&crate::tests::row("p", &[("t", task)]));
    let effective = digipro_kit::Effective { points, ..definition };
    digipro_machine::compile(&std::sync::Arc::new(effective)).0.unwrap()
}

fn judged(plan: &str, packs: Option<&dyn digipro_rules::Evaluator>) -> Vec<String> {
    let plan = Plan::read("plan.json", plan).unwrap();
    let once = |restart_each_step: bool| {
        let options = Options { restart_each_step, file: "test.bpmn".into(), ..Options::default() };
        let mut lines = Vec::new();
        let mut tell = |event: &SimEvent| lines.push(serde_json::to_string(event).unwrap());
        super::simulate_graph(&procedure(), &plan, &options, packs, &mut tell).unwrap();
        lines
    };
    let straight = once(false);
    assert_eq!(straight, once(true));
    straight
}

#[test]
fn the_plan_or_the_packs_say_what_the_rules_say() {
    let denied_first = r#"{"answers": [{"element": "t", "after": "P1D", "complete": {}}],
        "rules": [{"point": "esito", "outcome": "deny"}, {"point": "esito", "outcome": "pass"}]}"#;
    tells(
        &judged(denied_first, None),
        &[
            r#""verdict":"deny""#,
            r#""event":"returned""#,
            r#""at":"2026-01-03T08:00:00Z""#,
            r#""verdict":"pass""#,
            r#""event":"ended""#,
        ],
    );
    let warned = r#"{"answers": [{"element": "t", "complete": {}, "acknowledge": [{"rule": "s_italia.plan.esito", "reason": "visto"}]}],
        "rules": [{"point": "esito", "outcome": "warn"}]}"#;
    tells(&judged(warned, None), &[r#""verdict":"pass""#, r#""event":"ended""#]);
    let signed = r#"{"otherwise": "complete", "rules": [{"point": "esito", "outcome": "unclear"}],
        "incidents": [{"code": "I0105", "after": "P2D", "sign": {"reason": "letto", "proceed": true}}]}"#;
    tells(
        &judged(signed, None),
        &[r#""code":"I0105""#, r#""event":"signed","point":"esito","reason":"letto""#, r#""event":"ended""#],
    );
    // Nobody says anything: that blocks.
    tells(
        &judged(r#"{"otherwise": "complete"}"#, None),
        &[r#""code":"I0102""#, r#""reason":"nothing-to-do""#],
    );
    let packs = digipro_rules::Scripted::new()
        .answer(digipro_vocab::Digest::of(b"component"), |_| Ok(digipro_vocab::Report::default()));
    tells(
        &judged(r#"{"otherwise": "complete"}"#, Some(&packs)),
        &[r#""verdict":"pass""#, r#""event":"ended""#],
    );
}

/// Definitions of others, where they stand beside the checkout, and the kits of this one: whatever can be executed
/// runs, and runs the same when it is reloaded after each step.
#[test]
fn definitions_of_others_run_the_same_when_reloaded() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut open = vec![root.join("../shared/corpus/miwg"), root.join("../shared/corpus/agid-suap")];
    let (mut ran, mut events) = (0, 0);
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                open.push(path);
                continue;
            }
            let Ok(text) = std::fs::read_to_string(&path) else { continue };
            let plan =
                Plan::read("plan.json", r#"{"otherwise": "complete", "stop": {"steps": 500}}"#).unwrap();
            if simulate(text.as_bytes(), &plan, &Options::default(), &mut |_| {}).is_err() {
                continue;
            }
            let (lines, _) = run(&text, r#"{"otherwise": "complete", "stop": {"steps": 500}}"#);
            (ran, events) = (ran + 1, events + lines.len());
        }
    }
    println!("{ran} definitions of others ran, with {events} events");
}
