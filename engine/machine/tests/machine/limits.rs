//! Time limits that each call and each instance has for itself.

use super::harness::*;
use super::law::law;
use digipro_kit::Effective;
use digipro_machine::*;
use std::sync::Arc;

const OPINION: &str = r#"<process id="q" isExecutable="true"><startEvent id="qs"/><userTask id="ask"><extensionElements><digipro:term name="conclusione" action="start" at="complete" date="=richiesto_il"/></extensionElements></userTask><userTask id="wait"/><boundaryEvent id="late" attachedToRef="wait"><timerEventDefinition><extensionElements><digipro:timer term="conclusione"/></extensionElements></timerEventDefinition></boundaryEvent><endEvent id="qe"/><endEvent id="ql"/>"#;

/// Two opinions that are asked side by side, each by a call of one process.
fn opinions(own: bool) -> Effective {
    let called = OPINION.to_owned() + &flows("qs -> ask; ask -> wait; wait -> qe; late -> ql") + "</process>";
    let call = |id: &str| {
        format!(
            r#"<callActivity id="{id}"><extensionElements><zeebe:calledElement processId="q" propagateAllChildVariables="false"/></extensionElements></callActivity>"#
        )
    };
    let nodes = format!(
        r#"<startEvent id="s"/><parallelGateway id="f"/>{}{}<parallelGateway id="j"/><endEvent id="e"/>"#,
        call("police"),
        call("works")
    );
    let mut effective = law("");
    effective.documents = plain(bpmn(
        &called,
        &(nodes + &flows("s -> f; f -> police; f -> works; police -> j; works -> j; j -> e")),
    ))
    .documents;
    if let Some(term) = effective.terms.get_mut("conclusione") {
        term.own = own;
    }
    effective
}

/// The tickets of what is open at an element, in the order in which it was opened.
fn tickets(case: &Case, element: &str) -> Vec<digipro_vocab::Ticket> {
    let at = |waiting: &wait::Waiting| case.graph.node(waiting.node).is_some_and(|node| &*node.id == element);
    case.state.waits().iter().filter(|(_, waiting)| at(waiting)).map(|(ticket, _)| *ticket).collect()
}

fn due(case: &Case, ticket: digipro_vocab::Ticket) -> Option<String> {
    match owed_by(&case.graph, &case.state, ticket)?.what {
        What::Timer { due } => due.map(|due| due.to_string()),
        _ => None,
    }
}

fn asked(case: &mut Case, days: [&str; 2]) {
    for (ticket, day) in tickets(case, "ask").into_iter().zip(days) {
        let variables = vars(&format!(r#"{{"richiesto_il":"{day}"}}"#));
        case.act(Action::CompleteTask { ticket, variables, acknowledged: Vec::new() });
    }
}

#[test]
fn each_call_has_its_own_limit_and_it_ends_with_the_call() {
    let mut case = case(Arc::new(opinions(true)));
    case.start("{}");
    asked(&mut case, ["2026-03-02", "2026-03-20"]);
    let timers = tickets(&case, "late");
    // Thirty days each: 1 April, and 19 April, a Sunday.
    assert_eq!(due(&case, timers[0]).as_deref(), Some("2026-04-01T22:00:00Z"));
    assert_eq!(due(&case, timers[1]).as_deref(), Some("2026-04-20T22:00:00Z"));
    let keys: Vec<TermKey> = case.state.limits().map(|(key, _)| key).collect();
    assert_eq!(keys.len(), 2);
    assert!(keys.iter().all(|key| key.scope.is_some()) && keys[0].number() != keys[1].number());
    let holders: Vec<_> = keys
        .iter()
        .filter_map(|key| case.state.holder_of_limit(*key))
        .map(|(node, _)| case.graph.node(node).map(|node| node.id.to_string()).unwrap_or_default())
        .collect();
    assert_eq!(holders, ["police", "works"]);
    case.act(Action::TriggerTimer { ticket: timers[0] });
    assert_eq!(case.state.limits().count(), 1, "the one that is over took its limit with it");
    assert_eq!(due(&case, timers[1]).as_deref(), Some("2026-04-20T22:00:00Z"));
}

#[test]
fn a_limit_of_the_case_is_one_for_all_calls() {
    let mut case = case(Arc::new(opinions(false)));
    case.start("{}");
    asked(&mut case, ["2026-03-02", "2026-03-20"]);
    let timers = tickets(&case, "late");
    assert_eq!(due(&case, timers[0]), due(&case, timers[1]));
    assert_eq!(case.state.limits().count(), 1);
}

#[test]
fn each_instance_has_its_own_limit_and_reads_it() {
    let inside = r#"<startEvent id="is"/><task id="n"><extensionElements><digipro:term name="conclusione" action="start" at="enter" date="=giorno"/></extensionElements></task><scriptTask id="c"><extensionElements><zeebe:script expression="=term(&quot;conclusione&quot;).due" resultVariable="due"/></extensionElements></scriptTask><userTask id="u"/><endEvent id="ie"/>"#;
    let nodes = format!(
        r#"<startEvent id="s"/><subProcess id="m"><multiInstanceLoopCharacteristics><extensionElements><zeebe:loopCharacteristics inputCollection="=giorni" inputElement="giorno" outputCollection="scadenze" outputElement="=due"/></extensionElements></multiInstanceLoopCharacteristics>{inside}{}</subProcess><scriptTask id="o"><extensionElements><zeebe:script expression="=term(&quot;conclusione&quot;)" resultVariable="fuori"/></extensionElements></scriptTask><endEvent id="e"/>"#,
        flows("is -> n; n -> c; c -> u; u -> ie")
    );
    let mut effective = law(&(nodes + &flows("s -> m; m -> o; o -> e")));
    if let Some(term) = effective.terms.get_mut("conclusione") {
        term.own = true;
    }
    let mut case = case(Arc::new(effective));
    case.start(r#"{"giorni":["2026-03-02","2026-03-20"]}"#);
    assert_eq!(case.state.limits().count(), 2);
    for ticket in tickets(&case, "u") {
        case.act(Action::CompleteTask { ticket, variables: vars("{}"), acknowledged: Vec::new() });
    }
    assert_eq!(case.variable("scadenze").to_string(), r#"["2026-04-01","2026-04-20"]"#);
    assert_eq!(case.variable("fuori"), digipro_vocab::Value::Null, "outside there is none");
    assert_eq!(case.state.limits().count(), 0);
}
