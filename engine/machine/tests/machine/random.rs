//! Random commands on a set of models: whatever comes in whatever order, the harness's proofs hold (folding gives the
//! same state, records and snapshots read back), and the case is sound after every step.

use super::harness::*;
use digipro_machine::*;
use digipro_vocab::Ticket;
use proptest::prelude::*;

pub(super) const ROOTS: &str =
    r#"<message id="m" name="msg"/><signal id="g" name="sig"/><error id="e1" errorCode="E1"/>"#;

/// Models in which many things can happen at once.
pub(super) fn models() -> [String; 8] {
    let boundaries = r#"<boundaryEvent id="b1" attachedToRef="u"><errorEventDefinition errorRef="e1"/></boundaryEvent><boundaryEvent id="b2" attachedToRef="u" cancelActivity="false"><timerEventDefinition><timeCycle>R3/PT1H</timeCycle></timerEventDefinition></boundaryEvent><boundaryEvent id="b3" attachedToRef="u"><messageEventDefinition messageRef="m"/></boundaryEvent>"#;
    let nested = r#"<startEvent id="s"/><subProcess id="u"><startEvent id="us"/><parallelGateway id="f"/><userTask id="a"/><serviceTask id="b"/><parallelGateway id="j"/><endEvent id="ue"/><subProcess id="x" triggeredByEvent="true"><startEvent id="xs" isInterrupting="false"><signalEventDefinition signalRef="g"/></startEvent><userTask id="xt"/><endEvent id="xe"/>"#.to_owned()
        + &flows("xs -> xt; xt -> xe") + "</subProcess>" + &flows("us -> f; f -> a; f -> b; a -> j; b -> j; j -> ue")
        + "</subProcess><endEvent id=\"e\"/><userTask id=\"late\"/>" + boundaries + &flows("s -> u; u -> e; b1 -> late; b2 -> late; b3 -> e; late -> e");
    let inclusive = r#"<startEvent id="s"/><inclusiveGateway id="f" default="f-c"/><userTask id="a"/><userTask id="b"/><userTask id="c"/><inclusiveGateway id="j"/><exclusiveGateway id="x" default="x-e"/><endEvent id="e"/>"#.to_owned()
        + &flows("s -> f; f -> a if n > 0; f -> b if n > 1; f -> c; a -> j; b -> j; c -> j; j -> x; x -> f if n > 2; x -> e");
    let many = r#"<startEvent id="s"/><subProcess id="u"><multiInstanceLoopCharacteristics><extensionElements><zeebe:loopCharacteristics inputCollection="=list" inputElement="item" outputCollection="out" outputElement="=item"/></extensionElements><completionCondition>=numberOfCompletedInstances &gt; n</completionCondition></multiInstanceLoopCharacteristics><startEvent id="us"/><eventBasedGateway id="w"/><intermediateCatchEvent id="cm"><messageEventDefinition messageRef="m"/></intermediateCatchEvent><intermediateCatchEvent id="ct"><timerEventDefinition><timeDuration>PT2H</timeDuration></timerEventDefinition></intermediateCatchEvent><endEvent id="ue"/><endEvent id="ux"><errorEventDefinition errorRef="e1"/></endEvent>"#.to_owned()
        + &flows("us -> w; w -> cm; w -> ct; cm -> ue; ct -> ux") + "</subProcess><endEvent id=\"e\"/>" + boundaries + "<userTask id=\"late\"/>"
        + &flows("s -> u; u -> e; b1 -> late; b2 -> late; b3 -> e; late -> e");
    let calls = r#"<startEvent id="s"/><callActivity id="u" calledElement="q"/><task id="t"/><endEvent id="e"/><userTask id="late"/>"#.to_owned()
        + boundaries + &flows("s -> t; t -> u; t -> late; u -> e; b1 -> late; b2 -> late; b3 -> e; late -> e");
    [nested, inclusive, many, calls, repeated(), complex(), undone("", MANY), undone(NO_WAIT, "")]
}

/// A loop around a call and a subprocess that throws as its instances complete, with boundary events that catch.
fn repeated() -> String {
    let inner = r#"<callActivity id="c" calledElement="q"><standardLoopCharacteristics testBefore="true"><loopCondition>=loopCounter &lt; n</loopCondition></standardLoopCharacteristics></callActivity>"#;
    let many = r#"<multiInstanceLoopCharacteristics behavior="Complex"><loopCardinality>=count(list)</loopCardinality><complexBehaviorDefinition><condition>=numberOfCompletedInstances = n</condition><event id="ev"><signalEventDefinition signalRef="g"/></event></complexBehaviorDefinition><complexBehaviorDefinition><condition>=n = 3</condition><event id="ew"><errorEventDefinition errorRef="e1"/></event></complexBehaviorDefinition></multiInstanceLoopCharacteristics>"#;
    let sub = format!(r#"<subProcess id="u">{many}<startEvent id="us"/>{inner}<endEvent id="ue"/>"#)
        + &flows("us -> c; c -> ue")
        + "</subProcess>";
    let boundaries = r#"<boundaryEvent id="b1" attachedToRef="u" cancelActivity="false"><signalEventDefinition signalRef="g"/></boundaryEvent><boundaryEvent id="b2" attachedToRef="u"><errorEventDefinition/></boundaryEvent><userTask id="late"><standardLoopCharacteristics loopMaximum="2"/></userTask><endEvent id="e"/>"#;
    format!(r#"<startEvent id="s"/>{sub}{boundaries}"#)
        + &flows("s -> u; u -> e; b1 -> late; b2 -> late; late -> e")
}

/// A complex gateway in a loop, before it an activity that needs two tokens and leaves three.
fn complex() -> String {
    let nodes = r#"<startEvent id="s"/><exclusiveGateway id="mm"/><parallelGateway id="f"/><userTask id="a"/><serviceTask id="b"/><userTask id="t" startQuantity="2" completionQuantity="3"/><complexGateway id="j" default="j-x"><activationCondition>=activationCount &gt; n</activationCondition></complexGateway><inclusiveGateway id="i"/><exclusiveGateway id="x" default="x-i"/><endEvent id="e"/>"#;
    nodes.to_owned()
        + &flows(
            "s -> mm; mm -> f; f -> a; f -> b; a -> t; b -> t; b -> j; t -> j; j -> i if waitingForStart; j -> x; x -> mm if n > 2; x -> i; i -> e",
        )
}

const MANY: &str = r#"<multiInstanceLoopCharacteristics><extensionElements><zeebe:loopCharacteristics inputCollection="=list" inputElement="item"/></extensionElements></multiInstanceLoopCharacteristics>"#;
const NO_WAIT: &str = r#"waitForCompletion="false""#;

/// A transaction with nested compensation, in which much is done, undone and cancelled again and again.
fn undone(wait: &str, characteristics: &str) -> String {
    let boundaries = r#"<boundaryEvent id="b1" attachedToRef="u"><errorEventDefinition errorRef="e1"/></boundaryEvent><boundaryEvent id="b3" attachedToRef="u"><messageEventDefinition messageRef="m"/></boundaryEvent>"#;
    let all = r#"<startEvent id="s"/><transaction id="u">"#.to_owned()
        + characteristics
        + r#"<startEvent id="us"/><parallelGateway id="f"/>"#
        + &undoable("a")
        + &undoable("b")
        + r#"<subProcess id="i"><startEvent id="is"/>"#
        + &undoable("d")
        + r#"<endEvent id="ie"/>"#
        + &flows("is -> d; d -> ie")
        + r#"</subProcess><intermediateThrowEvent id="c"><compensateEventDefinition WAIT/></intermediateThrowEvent><endEvent id="ue"/><endEvent id="ux"><cancelEventDefinition/></endEvent><exclusiveGateway id="x" default="x-ue"/><exclusiveGateway id="again"/>"#
        + &flows(
            "us -> f; f -> again; again -> a; a -> x; x -> ux if n > 2; x -> again if n > 1; x -> ue; f -> i; i -> b; b -> c; c -> ue",
        )
        + r#"<subProcess id="h" triggeredByEvent="true"><startEvent id="hs"><errorEventDefinition errorRef="e1"/></startEvent><intermediateThrowEvent id="hc"><compensateEventDefinition/></intermediateThrowEvent><endEvent id="he"/>"#
        + &flows("hs -> hc; hc -> he")
        + r#"</subProcess></transaction><endEvent id="e"/><userTask id="late"/><boundaryEvent id="b4" attachedToRef="u"><cancelEventDefinition/></boundaryEvent><intermediateThrowEvent id="all"><compensateEventDefinition/></intermediateThrowEvent>"#
        + boundaries
        + &flows("s -> u; u -> all; all -> e; b1 -> late; b3 -> e; b4 -> u; late -> e");
    all.replace("WAIT", wait)
}

pub(super) const CALLED: &str = r#"<process id="q" isExecutable="true"><startEvent id="qs"/><userTask id="qt"/><endEvent id="qe"><terminateEventDefinition/></endEvent><sequenceFlow id="q1" sourceRef="qs" targetRef="qt"/><sequenceFlow id="q2" sourceRef="qt" targetRef="qe"/></process>"#;

/// Some command about some ticket, often one that does not fit.
pub(super) fn command(kind: u8, ticket: Ticket, n: i64) -> Action {
    let variables = vars(&format!(r#"{{"n":{n}}}"#));
    match kind {
        0 | 1 => Action::CompleteTask { ticket, variables, acknowledged: vec![] },
        2 | 3 => Action::CompleteJob { ticket, variables },
        4 => Action::FailJob { ticket, retries: 0, message: "down".into() },
        5 => Action::ThrowError { ticket, code: "E1".into(), message: "x".into(), variables },
        6 | 7 => Action::TriggerTimer { ticket },
        8 | 9 => Action::CorrelateMessage { ticket, variables },
        10 => Action::CatchSignal { ticket, variables },
        11 => Action::ResolveIncident { ticket },
        12 => Action::SetVariables { ticket: Some(ticket), variables, local: n % 2 == 0 },
        13 => Action::SignOver { ticket, reason: "x".into(), proceed: true },
        14 => Action::EffectDone { ticket },
        _ => Action::AssignTask { ticket, assignee: Some("anna".into()) },
    }
}

/// What must be true of every case at rest.
pub(super) fn sound(case: &Case) {
    let state = &case.state;
    for (id, token) in state.tokens() {
        assert!(state.scopes()[&token.home].tokens.contains(id), "{id} is not in its scope");
        let throws = |scope: &state::Scope| {
            scope.compensation.as_ref().is_some_and(|compensation| compensation.under_way.contains_key(id))
        };
        let waits = !token.tickets.is_empty() || token.body.is_some() || state.scopes().values().any(throws);
        assert!(waits, "{id} neither waits nor runs: {token:?}");
        assert!(token.tickets.iter().all(|ticket| state.waits()[ticket].owner == Owner::Token(*id)));
    }
    for (id, scope) in state.scopes() {
        assert!(scope.tokens.iter().all(|token| state.tokens()[token].home == *id));
        let holder = scope.holder.map(|holder| &state.tokens()[&holder]);
        assert!(holder.is_none_or(|holder| holder.body.is_some()));
    }
    for (ticket, waiting) in state.waits() {
        match waiting.owner {
            Owner::Token(token) => assert!(state.tokens()[&token].tickets.contains(ticket)),
            Owner::Scope(scope) => assert!(state.scopes()[&scope].tickets.contains(ticket)),
            Owner::Case => {}
        }
    }
    let running = state.phase() == Phase::Running;
    assert_eq!(
        running,
        !state.tokens().is_empty() || state.scopes().values().any(|s| !s.arrivals.is_empty())
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]
    #[test]
    fn no_order_of_commands_breaks_a_case(
        model in 0_usize..8,
        size in 0_usize..5,
        commands in proptest::collection::vec((0_u8..16, any::<prop::sample::Index>(), 0_i64..4), 1..40),
    ) {
        let mut case = given_with(&(ROOTS.to_owned() + CALLED), &models()[model]);
        let list: Vec<usize> = (0..size).collect();
        case.start(&format!(r#"{{"n":2,"list":{list:?}}}"#));
        sound(&case);
        for (kind, pick, n) in commands {
            let tickets: Vec<Ticket> = case.state.waits().keys().copied().collect();
            if tickets.is_empty() {
                break;
            }
            case.at = case.at.checked_add(jiff::SignedDuration::from_mins(35)).unwrap();
            let _ = case.try_do(command(kind, tickets[pick.index(tickets.len())], n));
            sound(&case);
        }
    }
}

#[test]
fn erasing_the_payload_leaves_the_record_readable() {
    let mut case = given(
        &(r#"<startEvent id="s"/><userTask id="t"/><endEvent id="e"/>"#.to_owned()
            + &flows("s -> t; t -> e")),
    );
    case.start(r#"{"richiedente":{"nome":"Anna Rossi"}}"#);
    let by = Actor::id("test");
    let header = codec::Header { action: "start".into(), at: case.at, by, key: None };
    let record = codec::encode_record(&case.graph, &header, &case.events).unwrap();
    assert!(!String::from_utf8_lossy(&record.body).contains("Rossi"), "personal data in the body");
    assert!(String::from_utf8_lossy(&record.payload).contains("Rossi"));
    let (_, events) = codec::decode_record(&case.graph, &record.body, None).unwrap();
    let mut state = State::new();
    for event in &events {
        evolve(&case.graph, &mut state, event);
    }
    assert_eq!(variables::of_case(&state).get("richiedente"), Some(&variables::erased()));
    assert_eq!(state.waits(), case.state.waits());
    let other = codec::decode_record(&case.graph, &record.body, Some(b"[1]"));
    assert!(other.unwrap_err().to_string().contains("not the one named"));
}

#[test]
fn records_and_snapshots_of_something_else_are_refused_and_not_misread() {
    let elements = |id: &str| {
        format!(r#"<startEvent id="s"/><userTask id="{id}"/><endEvent id="e"/>"#)
            + &flows(&format!("s -> {id}; {id} -> e"))
    };
    let (mut one, two) = (given(&elements("t")), given(&elements("u")));
    one.start("{}");
    let by = Actor::id("test");
    let header = codec::Header { action: "start".into(), at: one.at, by, key: None };
    let record = codec::encode_record(&one.graph, &header, &one.events).unwrap();
    let wrong = codec::decode_record(&two.graph, &record.body, Some(&record.payload)).unwrap_err();
    assert_eq!(wrong.to_string(), "the definition has no sequence flow `s-t`");
    let snapshot = codec::encode_state(&one.graph, &one.state).unwrap();
    assert!(codec::decode_state(&two.graph, &snapshot).is_err());
    for bytes in
        [b"".as_slice(), b"{}", b"[]", b"null", b"{\"format\":2}", &record.body[..record.body.len() - 3]]
    {
        assert!(codec::decode_record(&one.graph, bytes, None).is_err());
        assert!(codec::decode_state(&one.graph, bytes).is_err());
    }
}
