//! Modifications: tokens are moved, and law is not passed over.

use super::harness::*;
use super::law::lawful;
use super::random::{CALLED, ROOTS, command, models, sound};
use digipro_machine::*;
use digipro_vocab::Ticket;
use proptest::prelude::*;
use std::collections::BTreeSet;

/// The visits under way at an element.
fn at(case: &Case, element: &str) -> BTreeSet<TokenId> {
    let (ix, _) = case.graph.node_by_id(element).unwrap();
    let tokens = case.state.tokens().iter();
    tokens.filter(|(_, token)| token.node == ix).map(|(id, _)| *id).collect()
}

fn begins(element: &str) -> Beginning {
    Beginning { element: element.into(), within: None, variables: Vec::new() }
}

fn modify(case: &mut Case, ending: &[&str], beginning: Vec<Beginning>) -> Result<(), &'static str> {
    let ending = ending.iter().flat_map(|element| at(case, element)).collect();
    let action = Action::Modify { ending, beginning, reason: "wrong turn".into() };
    case.try_do(action).map_err(|rejection| rejection.code.id)
}

fn to(elements: &[&str]) -> Vec<Beginning> {
    elements.iter().map(|element| begins(element)).collect()
}

/// A task `t` that asks the rules at its completion.
const JUDGED: &str = r#"<userTask id="t"><extensionElements><digipro:point name="provvedimento" at="complete" mode="gate"/></extensionElements></userTask>"#;

impl Case {
    /// The rules have nothing against it.
    fn agreed(&mut self) -> &mut Self {
        let answers = self.answers(&[]);
        self.act(answers)
    }
}

#[test]
fn tokens_move_with_variables_and_everything_under_way_is_cut_short() {
    let inside =
        r#"<subProcess id="u"><startEvent id="us"/><userTask id="a"/><userTask id="b"/><endEvent id="ue"/>"#
            .to_owned()
            + &flows("us -> a; a -> b; b -> ue")
            + "</subProcess>";
    let mut case = given(
        &(r#"<startEvent id="s"/>"#.to_owned()
            + &inside
            + r#"<userTask id="t"/><endEvent id="e"/>"#
            + &flows("s -> u; u -> t; t -> e")),
    );
    case.start("{}");
    let own = Beginning {
        variables: vec![
            ("b".into(), vars(r#"{"x":1}"#)),
            ("u".into(), vars(r#"{"y":2}"#)),
            ("".into(), vars(r#"{"z":3}"#)),
        ],
        ..begins("b")
    };
    assert_eq!(modify(&mut case, &["a"], vec![own]), Ok(()));
    case.then("modified\ncancel a\ny = 2\nz = 3\nenter b\nx = 1\nwait b: task");
    let seen = |name: &str| {
        let scopes = case
            .state
            .scopes()
            .values()
            .filter_map(|scope| scope.variable(name).map(|_| scope.parent.is_none()));
        scopes.collect::<Vec<_>>()
    };
    assert_eq!((seen("x"), seen("y"), seen("z")), (vec![false], vec![false], vec![true]));
    assert_eq!(modify(&mut case, &["u"], to(&["t"])), Ok(()));
    assert_eq!(case.state.tokens().len(), 1);
    assert_eq!(modify(&mut case, &["t"], to(&["u"])), Ok(()), "and back");
    case.task("a", "{}").task("b", "{}").task("t", "{}").completed();
}

#[test]
fn what_does_not_fit_is_refused() {
    let many = r#"<userTask id="m"><multiInstanceLoopCharacteristics><loopCardinality>=2</loopCardinality></multiInstanceLoopCharacteristics></userTask>"#;
    let inside = r#"<subProcess id="u"><startEvent id="us"/><userTask id="a"/><endEvent id="ue"/>"#
        .to_owned()
        + &flows("us -> a; a -> ue")
        + "</subProcess>";
    let nodes = r#"<startEvent id="s"/><userTask id="t"/><boundaryEvent id="b" attachedToRef="t"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent><endEvent id="e"/>"#;
    let mut case =
        given(&(nodes.to_owned() + many + &inside + &flows("s -> t; t -> m; m -> u; u -> e; b -> e")));
    case.start("{}");
    for (ending, beginning) in
        [(&[][..], &[][..]), (&["t"], &[]), (&[], &["nowhere"]), (&[], &["s"]), (&[], &["b"]), (&[], &["a"])]
    {
        assert_eq!(modify(&mut case, ending, to(beginning)), Err("R0146"), "{ending:?} {beginning:?}");
    }
    let elsewhere = Beginning { within: Some(9_999), ..begins("m") };
    assert_eq!(modify(&mut case, &[], vec![elsewhere]), Err("R0146"));
    let strange = Beginning { variables: vec![("u".into(), vars("{}"))], ..begins("m") };
    assert_eq!(modify(&mut case, &[], vec![strange]), Err("R0146"));
    let none = Action::Modify { ending: BTreeSet::new(), beginning: to(&["m"]), reason: " ".into() };
    assert_eq!(case.try_do(none).unwrap_err().code.id, "R0008");
    assert_eq!(modify(&mut case, &["t"], to(&["m"])), Ok(()));
    let all = at(&case, "m");
    let instance = all.iter().filter(|token| case.state.tokens()[token].index > 0).take(1).copied().collect();
    let action = Action::Modify { ending: instance, beginning: to(&["u"]), reason: "x".into() };
    assert_eq!(case.try_do(action).unwrap_err().code.id, "R0146", "an instance alone");
    let whole = all.iter().filter(|token| case.state.tokens()[token].index == 0).copied().collect();
    case.act(Action::Modify { ending: whole, beginning: to(&["u", "u"]), reason: "x".into() });
    assert_eq!(modify(&mut case, &[], to(&["a"])), Err("R0146"), "in which of both");
    let first = at(&case, "u").first().map(|token| token.0);
    assert_eq!(modify(&mut case, &[], vec![Beginning { within: first, ..begins("a") }]), Ok(()));
    assert_eq!(modify(&mut case, &["a"], Vec::new()), Err("R0146"), "nothing would be left in it");
    assert_eq!(modify(&mut case, &["u"], to(&["t"])), Ok(()));
    case.task("t", "{}");
}

#[test]
fn law_is_never_passed_over() {
    let nodes = r#"<startEvent id="s"/><userTask id="before"/>"#.to_owned()
        + JUDGED
        + r#"<userTask id="after"/><endEvent id="e"/>"#;
    let ways = flows("s -> before; before -> t; t -> after; after -> e");
    let mut case = lawful(&(nodes + &ways));
    case.start("{}");
    assert_eq!(modify(&mut case, &["before"], to(&["after"])), Err("R0147"), "past it");
    assert_eq!(modify(&mut case, &[], to(&["after"])), Err("R0147"), "beside it");
    assert_eq!(modify(&mut case, &["before"], to(&["t"])), Ok(()), "up to it");
    assert_eq!(modify(&mut case, &["t"], to(&["after"])), Err("R0147"), "out of it");
    assert_eq!(modify(&mut case, &["t"], to(&["before"])), Ok(()), "back before it");
    case.task("before", "{}").task("t", "{}");
    assert_eq!(modify(&mut case, &["t"], to(&["before"])), Err("R0148"), "while it is judged");
    case.agreed();
    assert_eq!(at(&case, "after").len(), 1);
    assert_eq!(modify(&mut case, &["after"], to(&["before"])), Ok(()), "to be judged again");
}

#[test]
fn law_in_a_branch_is_owed_by_whoever_comes_to_the_join() {
    let nodes = r#"<startEvent id="s"/><parallelGateway id="f"/><userTask id="free"/>"#.to_owned()
        + JUDGED
        + r#"<parallelGateway id="j"/><userTask id="after"/><endEvent id="e"/>"#;
    let ways = flows("s -> f; f -> free; f -> t; free -> j; t -> j; j -> after; after -> e");
    let mut case = lawful(&(nodes + &ways));
    case.start("{}");
    assert_eq!(modify(&mut case, &["t"], Vec::new()), Err("R0147"), "the branch is not dropped");
    assert_eq!(modify(&mut case, &["free"], to(&["after"])), Err("R0147"), "one branch is not both");
    assert_eq!(modify(&mut case, &[], to(&["j"])), Err("R0147"), "the join is not begun by hand");
    assert_eq!(modify(&mut case, &["free"], to(&["free"])), Ok(()), "begun anew");
    case.task("free", "{}");
    assert_eq!(modify(&mut case, &["t"], to(&["t"])), Ok(()));
    case.task("t", "{}").agreed();
    assert_eq!(at(&case, "after").len(), 1);
}

#[test]
fn a_choice_that_may_go_round_the_law_is_free() {
    let nodes = r#"<startEvent id="s"/><exclusiveGateway id="x" default="x-short"/><userTask id="short"/>"#
        .to_owned()
        + JUDGED
        + r#"<exclusiveGateway id="m"/><userTask id="after"/><endEvent id="e"/>"#;
    let ways = flows("s -> x; x -> short; x -> t if long; short -> m; t -> m; m -> after; after -> e");
    let mut case = lawful(&(nodes + &ways));
    case.start(r#"{"long":false}"#);
    assert_eq!(modify(&mut case, &["short"], to(&["t"])), Ok(()));
    assert_eq!(modify(&mut case, &["t"], to(&["short"])), Err("R0147"), "the judged way was taken");
}

#[test]
fn a_job_is_handed_out_otherwise() {
    let job = r#"<serviceTask id="j"><extensionElements><zeebe:taskDefinition type="k"/></extensionElements></serviceTask>"#;
    let mut case = given(
        &(r#"<startEvent id="s"/>"#.to_owned() + job + r#"<endEvent id="e"/>"# + &flows("s -> j; j -> e")),
    );
    case.start("{}");
    let ticket = case.ticket("j", |wait| matches!(wait, Wait::Job(_)));
    case.act(Action::UpdateJob { ticket, retries: None, priority: Some(9) })
        .then("job: 3 attempts, priority 9");
    case.act(Action::UpdateJob { ticket, retries: Some(7), priority: None })
        .then("job: 7 attempts, priority 9");
    let refused = |case: &mut Case, retries| {
        case.try_do(Action::UpdateJob { ticket, retries, priority: None }).unwrap_err().code.id
    };
    assert_eq!((refused(&mut case, None), refused(&mut case, Some(0))), ("R0149", "R0149"));
    let gone = Action::UpdateJob { ticket: Ticket(999), retries: Some(1), priority: None };
    assert_eq!(case.try_do(gone).unwrap_err().code.id, "R0001");
    case.job("j", "{}").completed();
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    /// Whatever is moved wherever, the case is sound, and goes on or is as it was.
    #[test]
    fn whatever_is_moved_the_case_is_sound(
        model in 0..8_usize,
        n in 0..4_i64,
        steps in prop::collection::vec((0..12_u8, 0..40_u64, 0..40_usize, 0..40_usize, any::<bool>()), 1..12),
    ) {
        let mut case = given_with(&(ROOTS.to_owned() + CALLED), &models()[model]);
        let began = Action::Start {
            process: Some("p".into()), start: None, part: None,
            variables: vars(&format!(r#"{{"n":{n},"list":[1,2,3]}}"#)),
        };
        prop_assume!(case.try_do(began).is_ok());
        for (kind, ticket, from, into, both) in steps {
            if case.state.phase() != Phase::Running {
                break;
            }
            let tickets: Vec<Ticket> = case.state.waits().keys().copied().collect();
            if let Some(ticket) = tickets.get(usize::try_from(ticket).unwrap() % tickets.len().max(1)) {
                let _ = case.try_do(command(kind, *ticket, n));
            }
            let tokens: Vec<TokenId> = case.state.tokens().keys().copied().collect();
            let nodes = case.graph.nodes.len();
            let element = case.graph.nodes[into % nodes].id.clone();
            let ending = tokens.get(from % tokens.len().max(1)).copied().into_iter().filter(|_| both).collect();
            let beginning = vec![Beginning { element, within: None, variables: vec![("".into(), vars(r#"{"moved":true}"#))] }];
            let _ = case.try_do(Action::Modify { ending, beginning, reason: "by chance".into() });
            sound(&case);
        }
    }
}
