//! Joins: complex gateways, inclusive joins by what can still reach them, quantities of tokens.

use super::harness::*;
use digipro_machine::*;

/// `n` user tasks `a`, `b`, `c`... side by side, from a parallel gateway `f` into `j`.
fn side_by_side(n: usize, join: &str) -> String {
    let names: Vec<&str> = ["a", "b", "c", "d"].into_iter().take(n).collect();
    let tasks: String = names.iter().map(|name| format!(r#"<userTask id="{name}"/>"#)).collect();
    let ways: String = names.iter().map(|name| format!("f -> {name}; {name} -> j;")).collect();
    format!(r#"<startEvent id="s"/><parallelGateway id="f"/>{tasks}{join}<endEvent id="e"/>"#)
        + &flows(&format!("s -> f; {ways}"))
}

fn complex(condition: &str) -> String {
    format!(
        r#"<complexGateway id="j"><activationCondition>={condition}</activationCondition></complexGateway>"#
    )
}

#[test]
fn a_complex_gateway_fires_at_its_condition_and_takes_the_rest_as_it_resets() {
    let mut case = given(&(side_by_side(3, &complex("activationCount >= 2")) + &flows("j -> e")));
    case.start("{}").task("a", "{}").then("done a\narrive a-j");
    case.task("b", "{}").tells("arrive b-j\njoin j\nenter j\nactivationCount = 2");
    case.tells("waitingForStart = true\ndone j\nenter e\ndone e");
    // The third is taken by the reset, in which nothing goes on.
    case.task("c", "{}")
        .tells("arrive c-j\njoin j\nenter j\nwaitingForStart = false\ndone j\ncase completed");
    case.completed();
}

#[test]
fn conditions_of_a_complex_gateway_can_tell_its_phases_apart() {
    let join = r#"<complexGateway id="j" default="j-late"><activationCondition>=activationCount = 1</activationCondition></complexGateway><userTask id="early"/><userTask id="late"/><endEvent id="x"/>"#;
    let nodes =
        side_by_side(2, join) + &flows("j -> early if waitingForStart; j -> late; early -> e; late -> x");
    let mut case = given(&nodes);
    case.start("{}").task("b", "{}").tells("join j\nenter early\nwait early: task");
    case.task("a", "{}").tells("join j\nenter late\nwait late: task");
    case.task("early", "{}").task("late", "{}");
    case.completed();
}

#[test]
fn a_complex_gateway_counts_its_tokens_by_flow_and_reads_variables() {
    let condition = "activationCounts.fast &gt;= 1 and ready";
    let join = format!(r#"{}<sequenceFlow id="fast" sourceRef="a" targetRef="j"/>"#, complex(condition));
    let nodes = r#"<startEvent id="s"/><parallelGateway id="f"/><userTask id="a"/><userTask id="b"/><endEvent id="e"/>"#.to_owned()
        + &join + &flows("s -> f; f -> a; f -> b; b -> j; j -> e");
    let mut case = given(&nodes);
    case.start(r#"{"ready":false}"#).task("b", "{}").task("a", "{}").then("done a\narrive fast");
    // Asked again when what it reads changes.
    case.set(r#"{"ready":true}"#)
        .tells("join j\nenter j\ndone j\nenter e\ndone e\njoin j\nenter j\ndone j\ncase completed");
    case.completed();
}

#[test]
fn a_condition_that_fails_at_a_join_waits_and_is_asked_again() {
    let mut case = given(&(side_by_side(2, &complex("activationCount &gt;= least")) + &flows("j -> e")));
    case.start("{}").task("a", "{}").then("done a\narrive a-j\nwait j: incident I0002");
    case.task("b", "{}").then("done b\narrive b-j");
    case.set(r#"{"least":2}"#).resolve("j").tells("join j\nenter j\ndone j\nenter e");
    case.completed();
}

#[test]
fn a_complex_gateway_needs_a_condition_to_join_and_a_flow_to_take() {
    assert_eq!(refused("", &(side_by_side(2, r#"<complexGateway id="j"/>"#) + &flows("j -> e"))), ["P0281"]);
    let mut case = given(&(side_by_side(2, &complex("activationCount = 2")) + &flows("j -> e if yes")));
    case.start(r#"{"yes":false}"#).task("a", "{}").task("b", "{}").tells("wait j: incident I0003");
    case.set(r#"{"yes":true}"#).resolve("j").tells("done j\nenter e");
    case.completed();
}

#[test]
fn a_complex_gateway_splits_by_conditions() {
    let nodes = r#"<startEvent id="s"/><complexGateway id="g" default="g-c"/><task id="a"/><task id="b"/><task id="c"/><endEvent id="e"/>"#.to_owned()
        + &flows("s -> g; g -> a if n > 1; g -> b if n > 2; g -> c; a -> e; b -> e; c -> e");
    let mut case = given(&nodes);
    case.start(r#"{"n":3}"#).tells("enter a\nenter b");
    case.completed();
    let mut case = given(&nodes);
    case.start(r#"{"n":0}"#).tells("enter c");
    case.completed();
}

#[test]
fn a_complex_gateway_in_a_loop_begins_anew() {
    let nodes = r#"<startEvent id="s"/><exclusiveGateway id="m"/><parallelGateway id="f"/><userTask id="a"/><userTask id="b"/><userTask id="check"/><exclusiveGateway id="x" default="x-e"/><endEvent id="e"/>"#.to_owned()
        + &complex("activationCount &gt;= 1")
        + &flows("s -> m; m -> f; f -> a; f -> b; a -> j; b -> j; j -> check; check -> x; x -> m if again; x -> e");
    let mut case = given(&nodes);
    case.start(r#"{"again":true}"#).task("a", "{}").tells("join j\nenter check");
    case.task("b", "{}").tells("join j\nenter j\nwaitingForStart = false\ndone j");
    case.task("check", "{}").tells("enter a\nenter b");
    case.task("b", "{}").tells("join j\nenter j\nwaitingForStart = true\ndone j\nenter check");
    case.task("check", r#"{"again":false}"#).tells("done e");
    case.task("a", "{}").tells("join j\nwaitingForStart = false\ncase completed");
    case.completed();
}

#[test]
fn ending_its_scope_ends_what_a_complex_gateway_waits_for() {
    let nodes = r#"<startEvent id="us"/><parallelGateway id="f"/><userTask id="a"/><userTask id="b"/><endEvent id="ue"><terminateEventDefinition/></endEvent>"#.to_owned()
        + &complex("activationCount &gt;= 1") + &flows("us -> f; f -> a; f -> b; a -> j; b -> j; j -> ue");
    let nodes = format!(
        r#"<startEvent id="s"/><subProcess id="u">{nodes}</subProcess><userTask id="t"/><endEvent id="e"/>"#
    ) + &flows("s -> u; u -> t; t -> e");
    let mut case = given(&nodes);
    case.start("{}").task("a", "{}").tells("join j\nenter ue\ncancel b\ndone ue\ndone u\nenter t");
    case.task("t", "{}").completed();
}

#[test]
fn an_activity_begins_with_as_many_tokens_as_it_needs_and_leaves_as_many_as_it_gives() {
    let nodes = r#"<startEvent id="s"/><parallelGateway id="f"/><userTask id="a"/><userTask id="b"/><userTask id="c"/><userTask id="t" startQuantity="2" completionQuantity="3"/><userTask id="z" startQuantity="3"/><endEvent id="e"/>"#.to_owned()
        + &flows("s -> f; f -> a; f -> b; f -> c; a -> t; b -> t; c -> t; t -> z; z -> e");
    let mut case = given(&nodes);
    case.start("{}").task("a", "{}").then("done a\narrive a-t");
    case.task("b", "{}").tells("arrive b-t\njoin t\nenter t\nwait t: task");
    case.task("t", "{}").then("done t\narrive t-z\narrive t-z\narrive t-z\njoin z\nenter z\nwait z: task");
    // One more token waits for a second one that never comes, as at a parallel join.
    case.task("c", "{}").then("done c\narrive c-t").task("z", "{}").tells("done e");
    assert_eq!(case.state.phase(), Phase::Running);
    for quantity in ["0", "20000"] {
        let nodes = format!(
            r#"<startEvent id="s"/><task id="t" completionQuantity="{quantity}"/><endEvent id="e"/>"#
        );
        assert_eq!(refused("", &(nodes + &flows("s -> t; t -> e"))), ["P0247"]);
    }
}

#[test]
fn a_quantity_counts_tokens_of_one_flow_too() {
    let nodes = r#"<startEvent id="s"/><parallelGateway id="f"/><exclusiveGateway id="m"/><userTask id="a"/><userTask id="b"/><userTask id="t" startQuantity="2"/><endEvent id="e"/>"#.to_owned()
        + &flows("s -> f; f -> a; f -> b; a -> m; b -> m; m -> t; t -> e");
    let mut case = given(&nodes);
    case.start("{}").task("a", "{}").task("b", "{}").tells("arrive m-t\njoin t\nenter t").task("t", "{}");
    case.completed();
}

/// Two ways out of an inclusive split, one of them with these elements, to an inclusive join.
fn inclusive(way: &str, ways: &str) -> String {
    format!(
        r#"<startEvent id="s"/><inclusiveGateway id="f"/><userTask id="a"/>{way}<inclusiveGateway id="j"/><userTask id="t"/><endEvent id="e"/>"#
    ) + &flows(&format!("s -> f; f -> a if true; a -> j; j -> t; t -> e; {ways}"))
}

#[test]
fn an_inclusive_join_waits_for_the_events_of_an_event_gateway() {
    let way = r#"<eventBasedGateway id="g"/><intermediateCatchEvent id="c1"><signalEventDefinition signalRef="s1"/></intermediateCatchEvent><intermediateCatchEvent id="c2"><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></intermediateCatchEvent><endEvent id="off"/>"#;
    let nodes = inclusive(way, "f -> g if true; g -> c1; g -> c2; c1 -> j; c2 -> off");
    let root = r#"<signal id="s1" name="s1"/>"#;
    let mut case = given_with(root, &nodes);
    case.start("{}").task("a", "{}").then("done a\narrive a-j");
    case.signal("c1").tells("arrive c1-j\njoin j\nenter t");
    // The other event leads away from the join: then nothing is left to wait for.
    let mut case = given_with(root, &nodes);
    case.start("{}").task("a", "{}").timer("c2").tells("done off\njoin j\nenter t");
}

#[test]
fn an_inclusive_join_waits_for_all_instances_subprocesses_and_calls() {
    let many = r#"<userTask id="b"><multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics></userTask>"#;
    let mut case = given(&inclusive(many, "f -> b if true; b -> j"));
    case.start("{}").task("a", "{}").task("b", "{}").then("done b");
    case.task("b", "{}").tells("arrive b-j\njoin j\nenter t");
    let sub = r#"<subProcess id="u"><startEvent id="us"/><userTask id="b"/><endEvent id="ue"/><sequenceFlow id="u1" sourceRef="us" targetRef="b"/><sequenceFlow id="u2" sourceRef="b" targetRef="ue"/><subProcess id="x" triggeredByEvent="true"><startEvent id="xs" isInterrupting="false"><signalEventDefinition signalRef="g"/></startEvent><userTask id="h"/><endEvent id="xe"/><sequenceFlow id="x1" sourceRef="xs" targetRef="h"/><sequenceFlow id="x2" sourceRef="h" targetRef="xe"/></subProcess></subProcess>"#;
    let mut case = given_with(r#"<signal id="g" name="g"/>"#, &inclusive(sub, "f -> u if true; u -> j"));
    // A token in an event subprocess keeps the subprocess, and so the join, waiting.
    case.start("{}").signal("xs").task("a", "{}").task("b", "{}").then("done b\nenter ue\ndone ue");
    case.task("h", "{}").tells("done u\narrive u-j\njoin j\nenter t");
    let called =
        r#"<process id="q" isExecutable="true"><startEvent id="qs"/><userTask id="qt"/><endEvent id="qe"/>"#
            .to_owned()
            + &flows("qs -> qt; qt -> qe")
            + "</process>";
    let call = inclusive(r#"<callActivity id="c" calledElement="q"/>"#, "f -> c if true; c -> j");
    let mut case = given_with(&called, &call);
    case.start("{}").task("a", "{}").then("done a\narrive a-j").task("qt", "{}").tells("join j\nenter t");
}

#[test]
fn an_inclusive_join_waits_for_boundary_events_and_links() {
    let way = r#"<userTask id="b"/><boundaryEvent id="bb" attachedToRef="b"><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></boundaryEvent><intermediateThrowEvent id="l1"><linkEventDefinition name="L"/></intermediateThrowEvent><intermediateCatchEvent id="l2"><linkEventDefinition name="L"/></intermediateCatchEvent><userTask id="late"/><endEvent id="off"/>"#;
    let nodes = inclusive(way, "f -> b if true; b -> off; bb -> l1; l2 -> late; late -> j");
    let mut case = given(&nodes);
    case.start("{}").task("a", "{}").then("done a\narrive a-j");
    case.timer("bb").tells("enter l1\nenter l2\nenter late").task("late", "{}").tells("join j\nenter t");
    // Done in time, the timer can no longer lead to the join.
    let mut case = given(&nodes);
    case.start("{}").task("a", "{}").task("b", "{}").tells("done off\njoin j\nenter t");
}

#[test]
fn an_inclusive_join_in_a_loop_waits_for_its_own_round_only() {
    let nodes = r#"<startEvent id="s"/><exclusiveGateway id="m"/><inclusiveGateway id="f"/><userTask id="a"/><userTask id="b"/><inclusiveGateway id="j"/><userTask id="t"/><exclusiveGateway id="x" default="x-e"/><endEvent id="e"/>"#.to_owned()
        + &flows("s -> m; m -> f; f -> a if true; f -> b if both; a -> j; b -> j; j -> t; t -> x; x -> m if again; x -> e");
    let mut case = given(&nodes);
    case.start(r#"{"both":true,"again":true}"#).task("a", "{}").then("done a\narrive a-j");
    case.task("b", "{}").tells("join j\nenter t");
    case.task("t", r#"{"both":false}"#)
        .tells("enter a\nwait a: task")
        .task("a", "{}")
        .tells("join j\nenter t");
    case.task("t", r#"{"again":false}"#).completed();
}

#[test]
fn an_inclusive_join_counts_tokens_that_wait_elsewhere_and_uncontrolled_merges() {
    // `pp` joins `b` and `c` before the inclusive join; a token that waits at `pp` can still come.
    let way = r#"<parallelGateway id="g"/><userTask id="b"/><userTask id="c"/><parallelGateway id="pp"/>"#;
    let mut case = given(&inclusive(way, "f -> g if true; g -> b; g -> c; b -> pp; c -> pp; pp -> j"));
    case.start("{}").task("a", "{}").task("b", "{}").then("done b\narrive b-pp");
    case.task("c", "{}").tells("arrive c-pp\njoin pp\nenter pp\ndone pp\narrive pp-j\njoin j\nenter t");
    // Two tokens reach the join along one flow: the second begins another round of it.
    let way = r#"<parallelGateway id="g"/><userTask id="b"/><userTask id="c"/><exclusiveGateway id="x"/>"#;
    let mut case = given(&inclusive(way, "f -> g if true; g -> b; g -> c; b -> x; c -> x; x -> j"));
    // `c` could come by a flow that already has a token: it does not hold the join back.
    case.start("{}").task("b", "{}").then("done b\nenter x\ndone x\narrive x-j");
    case.task("a", "{}").tells("arrive a-j\njoin j\nenter t");
    case.task("c", "{}").tells("arrive x-j\njoin j\nenter t");
}

#[test]
fn an_inclusive_join_fires_when_what_it_waited_for_is_cancelled() {
    let way = r#"<userTask id="b"/><boundaryEvent id="bb" attachedToRef="b"><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></boundaryEvent><endEvent id="off"/>"#;
    let mut case = given(&inclusive(way, "f -> b if true; b -> j; bb -> off"));
    case.start("{}").task("a", "{}").timer("bb").tells("cancel b\nenter bb\ndone off\njoin j\nenter t");
}

#[test]
fn two_inclusive_joins_that_can_reach_each_other_go_on_where_the_rule_lets_them() {
    let nodes = r#"<startEvent id="s"/><parallelGateway id="f"/><userTask id="a"/><userTask id="b"/><inclusiveGateway id="j"/><inclusiveGateway id="k"/><userTask id="t"/><userTask id="u"/><exclusiveGateway id="x" default="x-e"/><exclusiveGateway id="y" default="y-e"/><endEvent id="e"/>"#.to_owned()
        + &flows("s -> f; f -> a; f -> b; a -> j; b -> k; j -> t; t -> x; x -> k if cross; x -> e; k -> u; u -> y; y -> j if cross; y -> e");
    let mut case = given(&nodes);
    // Each waits for the token that the other holds, in a circle: an operator lets one of them go on.
    case.start(r#"{"cross":true}"#).task("a", "{}").then("done a\narrive a-j");
    case.task("b", "{}").then("done b\narrive b-k\njoin j\nenter j\nwait j: incident I0015");
    case.resolve("j").task("t", "{}").tells("arrive x-k\njoin k\nenter k\nwait u: task");
}

#[test]
fn a_complex_gateway_that_only_counts_and_waits_in_vain_is_seen() {
    let nodes = r#"<startEvent id="s"/><exclusiveGateway id="x" default="x-b"/><userTask id="a"/><userTask id="b"/><endEvent id="e"/>"#.to_owned()
        + &complex("activationCount &gt;= 2")
        + &flows("s -> x; x -> a if n > 1; x -> b; a -> j; b -> j; j -> e");
    let mut case = given(&nodes);
    case.start(r#"{"n":1}"#).task("b", "{}").then("done b\narrive b-j\nwait j: incident I0015");
    case.resolve("j").tells("join j\nenter j\nwaitingForStart = true\ndone j\nenter e");
    case.completed();
    // One whose condition reads a variable may still be helped.
    let mut case = given(&nodes.replace("&gt;= 2", "&gt;= least"));
    case.start(r#"{"n":1,"least":2}"#).task("b", "{}").then("done b\narrive b-j");
    case.set(r#"{"least":1}"#).tells("join j\nenter j\ndone j\nenter e");
    case.completed();
}
