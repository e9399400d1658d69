//! Migration: everything in a case has its place in the other definition, or nothing is applied.

use super::harness::*;
use super::random::{CALLED, ROOTS, command, models, sound};
use digipro_kit::Effective;
use digipro_machine::migrate::{Outcome, Report, Why, examine};
use digipro_machine::*;
use digipro_vocab::Ticket;
use proptest::prelude::*;
use std::sync::Arc;

/// Another version with these elements. A process before it makes every number another one.
fn version(roots: &str, elements: &str) -> Graph {
    let first = r#"<process id="before" isExecutable="true"><startEvent id="bs"/><task id="bt"/><task id="bu"/><endEvent id="be"/><sequenceFlow id="b1" sourceRef="bs" targetRef="bt"/><sequenceFlow id="b2" sourceRef="bt" targetRef="bu"/><sequenceFlow id="b3" sourceRef="bu" targetRef="be"/></process>"#;
    let first = first.replace("b1", "before-1").replace("b2", "before-2").replace("b3", "before-3");
    let effective = Effective { version: "2".into(), ..plain(bpmn(&(first + roots), elements)) };
    let (graph, diagnostics) = compile(&Arc::new(effective));
    graph.unwrap_or_else(|| panic!("refused: {diagnostics:#?}"))
}

fn report(case: &Case, to: &Graph) -> Report {
    examine((&case.graph, to), &case.state, &Renames::default(), case.at).unwrap()
}

/// The causes why a case stays.
fn why(case: &Case, to: &Graph) -> Vec<Why> {
    report(case, to).items.iter().flat_map(|item| item.stays.iter().map(|cause| cause.why)).collect()
}

/// A start, what is given, an end; flows between them.
fn line(middle: &str, between: &str) -> String {
    format!(r#"<startEvent id="s"/>{middle}<endEvent id="e"/>"#) + &flows(between)
}

#[test]
fn a_task_goes_on_as_it_was_in_the_other_definition() {
    let mut case = given(&line(r#"<userTask id="t" name="Istruttoria"/>"#, "s -> t; t -> e"));
    case.start(r#"{"x":1}"#);
    let ticket = case.ticket("t", |wait| matches!(wait, Wait::Task(_)));
    case.act(Action::AssignTask { ticket, assignee: Some("anna".into()) });
    let to =
        version("", &line(r#"<userTask id="t" name="Esame"/><userTask id="u"/>"#, "s -> t; t -> u; u -> e"));
    case.migrate(&to).then("");
    let Wait::Task(task) = &case.state.waits()[&ticket].wait else { panic!("no task") };
    assert_eq!(task.assignee.as_deref(), Some("anna"));
    assert_eq!((case.state.definition(), case.state.law()), (Some(to.digest), None));
    case.task("t", "{}").then("done t\nenter u\nwait u: task").task("u", "{}").completed();
}

#[test]
fn what_has_no_place_there_stays_with_its_cause() {
    let before = line(r#"<userTask id="t"/>"#, "s -> t; t -> e");
    let cases = [
        (line(r#"<userTask id="other"/>"#, "s -> other; other -> e"), Why::NotThere),
        (line(r#"<serviceTask id="t"/>"#, "s -> t; t -> e").replace("<serviceTask id=\"t\"/>", r#"<serviceTask id="t"><extensionElements><zeebe:taskDefinition type="j"/></extensionElements></serviceTask>"#), Why::KindDiffers),
        (line(&(r#"<subProcess id="sub"><startEvent id="ss"/><userTask id="t"/><endEvent id="se"/>"#.to_owned() + &flows("ss -> t; t -> se") + "</subProcess>"), "s -> sub; sub -> e"), Why::OtherParent),
        (line(r#"<userTask id="t"><multiInstanceLoopCharacteristics><loopCardinality>=2</loopCardinality></multiInstanceLoopCharacteristics></userTask>"#, "s -> t; t -> e"), Why::RepeatsOtherwise),
    ];
    for (after, expected) in cases {
        let mut case = given(&before);
        case.start("{}");
        let to = version("", &after);
        let why = why(&case, &to);
        assert!(why.contains(&expected), "{expected:?} is not among {why:?}");
        let refused = case.try_migrate(&to, &Renames::default()).unwrap_err();
        assert_eq!(refused.code.id, "R0140");
        case.task("t", "{}").completed();
    }
}

#[test]
fn a_rename_is_given_and_checked() {
    let mut case = given(&line(r#"<userTask id="t"/>"#, "s -> t; t -> e"));
    case.start("{}");
    let to = version("", &line(r#"<userTask id="u"/>"#, "s -> u; u -> e"));
    let renames =
        |from: &str, to: &str| Renames { elements: [(from.into(), to.into())].into(), ..Renames::default() };
    assert_eq!(case.try_migrate(&to, &renames("?", "u")).unwrap_err().code.id, "R0144");
    assert_eq!(case.try_migrate(&to, &renames("t", "?")).unwrap_err().code.id, "R0144");
    let mut two = renames("t", "u");
    two.elements.insert("s".into(), "u".into());
    assert_eq!(case.try_migrate(&to, &two).unwrap_err().code.id, "R0144");
    case.try_migrate(&to, &renames("t", "u")).unwrap();
    assert_eq!(case.try_migrate(&to, &renames("t", "u")).unwrap_err().code.id, "R0141");
    case.task("u", "{}").completed();
}

#[test]
fn another_kit_or_entity_and_a_case_that_is_over_are_refused() {
    let elements = line(r#"<userTask id="t"/>"#, "s -> t; t -> e");
    let mut case = given(&elements);
    let to = version("", &elements);
    assert_eq!(case.try_migrate(&to, &Renames::default()).unwrap_err().code.id, "R0003");
    case.start("{}");
    let other = Effective { kit: "x".into(), ..plain(bpmn("", &elements)) };
    let other = compile(&Arc::new(other)).0.unwrap();
    assert_eq!(case.try_migrate(&other, &Renames::default()).unwrap_err().code.id, "R0143");
    let bare = Action::Migrate { to: to.digest, renames: Renames::default() };
    assert_eq!(case.try_do(bare).unwrap_err().code.id, "R0145");
    case.task("t", "{}").completed();
    assert_eq!(case.try_migrate(&to, &Renames::default()).unwrap_err().code.id, "R0005");
}

#[test]
fn boundary_events_that_are_new_begin_and_those_that_are_gone_end() {
    let timer = |id: &str, host: &str| {
        format!(
            r#"<boundaryEvent id="{id}" attachedToRef="{host}" cancelActivity="false"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent><endEvent id="e-{id}"/>"#
        )
    };
    let before = line(
        &(r#"<userTask id="t"/>"#.to_owned() + &timer("old", "t") + &timer("both", "t")),
        "s -> t; t -> e; old -> e-old; both -> e-both",
    );
    let after = line(
        &(r#"<userTask id="t"/>"#.to_owned() + &timer("new", "t") + &timer("both", "t")),
        "s -> t; t -> e; new -> e-new; both -> e-both",
    );
    let mut case = given(&before);
    case.start("{}");
    case.timer("both");
    let to = version("", &after);
    case.at = case.at.checked_add(jiff::SignedDuration::from_hours(5)).unwrap();
    let outcomes: Vec<(String, Outcome)> = report(&case, &to)
        .items
        .iter()
        .filter(|item| item.outcome != Outcome::Maps)
        .map(|item| (item.element.to_string(), item.outcome))
        .collect();
    assert_eq!(outcomes, [("old".into(), Outcome::Ends), ("new".into(), Outcome::Begins)]);
    // What has fired and does not repeat is not waited for again; the new one begins now.
    case.migrate(&to).then("wait new: timer 2026-04-03T15:00:00Z");
    let ticks = case.state.waits().values().filter(|waiting| matches!(waiting.wait, Wait::Timer(_))).count();
    assert_eq!(ticks, 1);
    case.timer("new").task("t", "{}").completed();
}

#[test]
fn a_boundary_event_that_moves_to_another_activity_keeps_the_case() {
    let with = |host: &str| {
        line(
            &format!(
                r#"<userTask id="t"/><userTask id="u"/><boundaryEvent id="b" attachedToRef="{host}"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent><endEvent id="eb"/>"#
            ),
            "s -> t; t -> u; u -> e; b -> eb",
        )
    };
    let mut case = given(&with("t"));
    case.start("{}");
    assert_eq!(why(&case, &version("", &with("u"))), [Why::OtherHost]);
}

#[test]
fn a_timer_keeps_its_moment_and_a_message_its_name() {
    let with = |duration: &str, message: &str| {
        line(
            &format!(
                r#"<eventBasedGateway id="g"/><intermediateCatchEvent id="ct"><timerEventDefinition><timeDuration>{duration}</timeDuration></timerEventDefinition></intermediateCatchEvent><intermediateCatchEvent id="cm"><messageEventDefinition messageRef="{message}"/></intermediateCatchEvent>"#
            ),
            "s -> g; g -> ct; g -> cm; ct -> e; cm -> e",
        )
    };
    let roots = r#"<message id="m" name="osservazioni"/><message id="n" name="memorie"/>"#;
    let mut case = given_with(roots, &with("PT1H", "m"));
    case.start("{}");
    let to = version(roots, &with("PT9H", "n"));
    let notes: Vec<Why> =
        report(&case, &to).items.iter().flat_map(|item| item.notes.iter().map(|note| note.why)).collect();
    assert_eq!(notes, [Why::KeepsWait]);
    let before: Vec<_> = case.state.waits().values().map(|waiting| waiting.wait.clone()).collect();
    case.migrate(&to).then("");
    assert!(case.state.waits().values().map(|waiting| &waiting.wait).eq(&before));
    case.message("cm", "{}").completed();
}

#[test]
fn tokens_at_a_join_go_along_only_if_the_join_has_their_flows() {
    let with = |more: &str, between: &str| {
        line(
            &format!(
                r#"<parallelGateway id="f"/><userTask id="a"/><userTask id="b"/>{more}<parallelGateway id="j"/>"#
            ),
            &format!("s -> f; f -> a; f -> b; a -> j; b -> j; j -> e{between}"),
        )
    };
    let mut case = given(&with("", ""));
    case.start("{}").task("a", "{}");
    let gained = version("", &with(r#"<userTask id="c"/>"#, "; f -> c; c -> j"));
    assert_eq!(why(&case, &gained), [Why::OtherFlows]);
    let elsewhere = version(
        "",
        &with(r#"<userTask id="c"/><parallelGateway id="k"/>"#, "")
            .replace("a-j", "a-k")
            .replace(r#"targetRef="j""#, r#"targetRef="k""#)
            .replace(r#"sourceRef="j""#, r#"sourceRef="k""#)
            .replace(r#"<parallelGateway id="j"/>"#, "")
            .replace(r#"<userTask id="c"/>"#, ""),
    );
    assert!(why(&case, &elsewhere).contains(&Why::FlowElsewhere));
    let same = version("", &with("", ""));
    case.migrate(&same).task("b", "{}").completed();
}

#[test]
fn a_branch_that_nobody_entered_would_be_waited_for_in_vain() {
    let with = |more: &str, between: &str| {
        line(
            &format!(
                r#"<parallelGateway id="f"/><userTask id="a"/><userTask id="b"/>{more}<parallelGateway id="j"/>"#
            ),
            &format!("s -> f; f -> a; f -> b; a -> j; b -> j; j -> e{between}"),
        )
    };
    let mut case = given(&with("", ""));
    // No token waits at the join yet, and still the case could never end.
    case.start("{}");
    let gained = version("", &with(r#"<userTask id="c"/>"#, "; f -> c; c -> j"));
    assert_eq!(why(&case, &gained), [Why::NoWayToEnd]);
    assert_eq!(case.try_migrate(&gained, &Renames::default()).unwrap_err().code.id, "R0140");
    case.task("a", "{}").task("b", "{}").completed();
}

#[test]
fn an_event_subprocess_that_is_new_is_waited_for_and_one_that_runs_has_to_be_there() {
    let handler = r#"<subProcess id="x" triggeredByEvent="true"><startEvent id="xs" isInterrupting="false"><signalEventDefinition signalRef="g"/></startEvent><userTask id="xt"/><endEvent id="xe"/>"#.to_owned()
        + &flows("xs -> xt; xt -> xe")
        + "</subProcess>";
    let roots = r#"<signal id="g" name="sig"/>"#;
    let (bare, with) = (
        line(r#"<userTask id="t"/>"#, "s -> t; t -> e"),
        line(&(r#"<userTask id="t"/>"#.to_owned() + &handler), "s -> t; t -> e"),
    );
    let mut case = given_with(roots, &bare);
    case.start("{}");
    case.migrate(&version(roots, &with)).then("wait xs: signal sig").signal("xs");
    let gone = compile(&Arc::new(Effective { version: "3".into(), ..plain(bpmn(roots, &bare)) })).0.unwrap();
    // It runs: its scope, its holder and its task have no place there.
    let causes = why(&case, &gone);
    assert!(causes.iter().all(|cause| *cause == Why::NotThere) && causes.len() >= 3, "{causes:?}");
    // Once it has ended, only its subscription is left, and that may end.
    case.task("xt", "{}").migrate(&gone).task("t", "{}").completed();
}

#[test]
fn a_called_process_has_to_be_the_one_that_is_called_there() {
    let called = |id: &str, inner: &str| {
        format!(
            r#"<process id="{id}" isExecutable="true"><startEvent id="{id}s"/><userTask id="{inner}"/><endEvent id="{id}e"/><sequenceFlow id="{id}1" sourceRef="{id}s" targetRef="{inner}"/><sequenceFlow id="{id}2" sourceRef="{inner}" targetRef="{id}e"/></process>"#
        )
    };
    let calls = |process: &str| {
        line(&format!(r#"<callActivity id="u" calledElement="{process}"/>"#), "s -> u; u -> e")
    };
    let both = called("q", "qt") + &called("r", "rt");
    let mut case = given_with(&both, &calls("q"));
    case.start("{}");
    assert_eq!(why(&case, &version(&both, &calls("r"))), [Why::OtherCall]);
    case.migrate(&version(&both, &calls("q"))).task("qt", "{}").completed();
}

#[test]
fn an_extension_point_that_is_no_longer_filled_keeps_the_case_inside_it() {
    let called = r#"<process id="q" isExecutable="true"><startEvent id="qs"/><userTask id="qt"/><endEvent id="qe"/><sequenceFlow id="q1" sourceRef="qs" targetRef="qt"/><sequenceFlow id="q2" sourceRef="qt" targetRef="qe"/></process>"#;
    let point = line(
        r#"<callActivity id="p1"><extensionElements><digipro:extensionPoint id="dopo"/></extensionElements></callActivity>"#,
        "s -> p1; p1 -> e",
    );
    let definition = |process: Option<&str>, version: &str| {
        let mut effective = plain(bpmn(called, &point));
        effective.version = version.into();
        let extension = digipro_kit::effective::Extension {
            purpose: "x".into(),
            process: process.map(Into::into),
            by: process.map(|_| "c_a323".into()),
        };
        effective.extensions.insert("dopo".into(), extension);
        effective
    };
    let mut case = case(Arc::new(definition(Some("q"), "1")));
    case.start("{}");
    let empty = compile(&Arc::new(definition(None, "2"))).0.unwrap();
    assert!(why(&case, &empty).contains(&Why::KindDiffers));
    let same = compile(&Arc::new(definition(Some("q"), "2"))).0.unwrap();
    case.migrate(&same).task("qt", "{}").completed();
}

#[test]
fn several_instances_go_on_and_what_was_completed_can_still_be_compensated() {
    let many = r#"<multiInstanceLoopCharacteristics><extensionElements><zeebe:loopCharacteristics inputCollection="=list" inputElement="item" outputCollection="out" outputElement="=item"/></extensionElements></multiInstanceLoopCharacteristics>"#;
    let elements = line(
        &(undoable("a")
            + &format!(
                r#"<userTask id="t">{many}</userTask><intermediateThrowEvent id="c"><compensateEventDefinition/></intermediateThrowEvent>"#
            )),
        "s -> a; a -> t; t -> c; c -> e",
    );
    let mut case = given(&elements);
    case.start(r#"{"list":[1,2]}"#).task("a", "{}").task("t", "{}");
    let bare = line(
        &format!(
            r#"<userTask id="a"/><userTask id="t">{many}</userTask><intermediateThrowEvent id="c"><compensateEventDefinition/></intermediateThrowEvent>"#
        ),
        "s -> a; a -> t; t -> c; c -> e",
    );
    assert_eq!(why(&case, &version("", &bare)), [Why::NotCompensable]);
    case.migrate(&version("", &elements))
        .task("t", "{}")
        .tells("compensating by undo-a")
        .job("undo-a", "{}")
        .completed();
    assert_eq!(case.variable("out").to_string(), "[1,2]");
}

#[test]
fn the_record_of_a_migration_is_what_it_was() {
    let mut case = given(&line(r#"<userTask id="t"/>"#, "s -> t; t -> e"));
    case.start("{}");
    let to = version("", &line(r#"<userTask id="u"/>"#, "s -> u; u -> e"));
    let renames = Renames { elements: [("t".into(), "u".into())].into(), ..Renames::default() };
    case.try_migrate(&to, &renames).unwrap();
    let by = Actor::id("test");
    let header = codec::Header { action: "migrate".into(), at: case.at, by, key: None };
    let record = codec::encode_record(&to, &header, &case.events).unwrap();
    let old = Effective { ..plain(bpmn("", &line(r#"<userTask id="t"/>"#, "s -> t; t -> e"))) }.digest();
    let expected = format!(
        r#"{{"action":"migrate","at":"2026-04-03T08:00:00Z","by":{{"id":"test","role":null}},"events":[{{"migrated":{{"elements":{{"t":"u"}},"from":"{old}","to":"{}"}}}}],"format":1}}"#,
        to.digest
    );
    assert_eq!(String::from_utf8(record.body).unwrap(), expected);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    /// A case that migrates again and again to definitions that say the same, with other numbers, does what its twin
    /// does that stays.
    #[test]
    fn migrating_to_the_same_changes_nothing(
        model in 0_usize..8,
        size in 0_usize..4,
        commands in proptest::collection::vec((0_u8..16, any::<prop::sample::Index>(), 0_i64..4, 0_u8..3), 1..30),
    ) {
        let (roots, elements) = (ROOTS.to_owned() + CALLED, &models()[model]);
        let (mut stays, mut goes) = (given_with(&roots, elements), given_with(&roots, elements));
        let (here, there) = (stays.graph.clone(), version(&roots, elements));
        let list: Vec<usize> = (0..size).collect();
        let start = format!(r#"{{"n":2,"list":{list:?}}}"#);
        stays.start(&start);
        goes.start(&start);
        for (kind, pick, n, migrates) in commands {
            let tickets: Vec<Ticket> = stays.state.waits().keys().copied().collect();
            if tickets.is_empty() || stays.state.phase() != Phase::Running {
                break;
            }
            if migrates == 0 {
                let to = if goes.graph.digest == here.digest { &there } else { &here };
                goes.migrate(to).then("");
                sound(&goes);
            }
            let at = stays.at.checked_add(jiff::SignedDuration::from_mins(35)).unwrap();
            (stays.at, goes.at) = (at, at);
            let ticket = tickets[pick.index(tickets.len())];
            let one = stays.try_do(command(kind, ticket, n)).map_err(|rejection| rejection.code.id);
            let other = goes.try_do(command(kind, ticket, n)).map_err(|rejection| rejection.code.id);
            prop_assert_eq!(one, other);
            if one.is_ok() {
                let by = Actor::id("test");
                let header = codec::Header { action: "x".into(), at, by, key: None };
                let body = |case: &Case| {
                    String::from_utf8(codec::encode_record(&case.graph, &header, &case.events).unwrap().body).unwrap()
                };
                prop_assert_eq!(body(&stays), body(&goes));
            }
        }
    }
}
