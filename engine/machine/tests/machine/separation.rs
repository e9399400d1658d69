//! Four eyes: what the kit keeps apart is done by different people, and offices keep to their own tasks.

use crate::harness::{Case, bpmn, case, plain, vars};
use digipro_kit::Effective;
use digipro_kit::effective::Lane;
use digipro_kit::property::{Form, Property, Thing};
use digipro_machine::*;
use digipro_vocab::{Citation, Name, Ticket};
use std::collections::BTreeSet;
use std::sync::Arc;

const ONE_AFTER_THE_OTHER: &str = r#"<startEvent id="s"/><userTask id="propone"/><userTask id="decide"/><endEvent id="e"/>
<sequenceFlow id="f1" sourceRef="s" targetRef="propone"/><sequenceFlow id="f2" sourceRef="propone" targetRef="decide"/>
<sequenceFlow id="f3" sourceRef="decide" targetRef="e"/>"#;

const SIDE_BY_SIDE: &str = r#"<startEvent id="s"/><parallelGateway id="x"/><userTask id="propone"/><userTask id="decide"/><endEvent id="e"/>
<sequenceFlow id="f1" sourceRef="s" targetRef="x"/><sequenceFlow id="f2" sourceRef="x" targetRef="propone"/>
<sequenceFlow id="f3" sourceRef="x" targetRef="decide"/><sequenceFlow id="f4" sourceRef="propone" targetRef="e"/>
<sequenceFlow id="f5" sourceRef="decide" targetRef="e"/>"#;

fn separated(elements: &str) -> Effective {
    let thing = |id: &str| vec![Thing::Element(id.into())];
    let form = Form::Different { one: thing("propone"), other: thing("decide"), same_office: true };
    let citation = Citation {
        urn: "urn:nir:stato:legge:2012-11-06;190".into(),
        part: "art1-com9".into(),
        text_of: "2026-01-01".parse().unwrap(),
    };
    let property = Property {
        it: "Chi propone non decide.".into(),
        en: "Who proposes does not decide.".into(),
        citation,
        form,
        unless: Vec::new(),
        anew_after: Vec::new(),
        given: [].into(),
    };
    Effective { properties: [("separati".into(), property)].into(), ..plain(bpmn("", elements)) }
}

fn begun(effective: Effective) -> Case {
    let mut case = case(Arc::new(effective));
    let start = Action::Start { process: None, start: None, part: None, variables: vars("{}") };
    case.try_as(Actor::id("sportello"), start).unwrap();
    case
}

fn ticket(case: &Case, element: &str) -> Ticket {
    let node = case.graph.node_by_id(element).unwrap().0;
    *case.state.waits().iter().find(|(_, waiting)| waiting.node == node).unwrap().0
}

fn complete(case: &mut Case, element: &str, by: Actor) -> Result<(), &'static str> {
    let action = Action::CompleteTask {
        ticket: ticket(case, element),
        variables: vars("{}"),
        acknowledged: Vec::new(),
    };
    case.try_as(by, action).map_err(|rejection| rejection.code.id)
}

fn of(id: &str, offices: &[&str]) -> Actor {
    let offices: BTreeSet<Name> = offices.iter().map(|office| Name::from(*office)).collect();
    Actor { offices, ..Actor::id(id) }
}

#[test]
fn who_proposes_does_not_decide() {
    let mut case = begun(separated(ONE_AFTER_THE_OTHER));
    complete(&mut case, "propone", Actor::id("anna")).unwrap();
    assert_eq!(case.said.first().map(String::as_str), Some("anna does propone"));

    let decide = ticket(&case, "decide");
    let action = Action::CompleteTask { ticket: decide, variables: vars("{}"), acknowledged: Vec::new() };
    let refused = case.try_as(Actor::id("anna"), action).unwrap_err();
    assert_eq!(refused.code.id, "R0222");
    assert!(refused.message.contains("art1-com9"), "the norm is named: {}", refused.message);
    let assign = Action::AssignTask { ticket: decide, assignee: Some("anna".into()) };
    assert_eq!(case.try_as(Actor::id("berta"), assign).unwrap_err().code.id, "R0222");
    let claim = Action::ClaimTask { ticket: decide, assignee: "anna".into() };
    assert_eq!(case.try_as(Actor::id("anna"), claim).unwrap_err().code.id, "R0222");
    let error = Action::ThrowError {
        ticket: decide,
        code: "no".into(),
        message: String::new(),
        variables: vars("{}"),
    };
    assert_eq!(case.try_as(Actor::id("anna"), error).unwrap_err().code.id, "R0222");

    complete(&mut case, "decide", Actor::id("berta")).unwrap();
    assert_eq!(case.state.phase(), Phase::Completed);
}

#[test]
fn in_either_order_exactly_two_people_do_both() {
    for (first, second) in [("propone", "decide"), ("decide", "propone")] {
        for one in ["anna", "berta"] {
            for other in ["anna", "berta"] {
                let mut case = begun(separated(SIDE_BY_SIDE));
                complete(&mut case, first, Actor::id(one)).unwrap();
                let done = complete(&mut case, second, Actor::id(other));
                assert_eq!(
                    done,
                    if one == other { Err("R0222") } else { Ok(()) },
                    "{first} {one}, {second} {other}"
                );
            }
        }
    }
}

#[test]
fn what_somebody_did_is_known_in_another_definition() {
    let mut case = begun(separated(ONE_AFTER_THE_OTHER));
    complete(&mut case, "propone", Actor::id("anna")).unwrap();
    let longer = ONE_AFTER_THE_OTHER
        .replace(r#"<startEvent id="s"/>"#, r#"<manualTask id="nuovo"/><startEvent id="s"/>"#)
        .replace(r#"sourceRef="s" targetRef="propone""#, r#"sourceRef="s" targetRef="nuovo""#)
        + r#"<sequenceFlow id="f0" sourceRef="nuovo" targetRef="propone"/>"#;
    let (to, diagnostics) = compile(&Arc::new(separated(&longer)));
    let to = to.unwrap_or_else(|| panic!("{diagnostics:#?}"));
    case.migrate(&to);
    assert_eq!(complete(&mut case, "decide", Actor::id("anna")), Err("R0222"));
    complete(&mut case, "decide", Actor::id("berta")).unwrap();
}

#[test]
fn nothing_is_remembered_where_nothing_is_kept_apart() {
    let mut case = begun(plain(bpmn("", ONE_AFTER_THE_OTHER)));
    complete(&mut case, "propone", Actor::id("anna")).unwrap();
    assert!(case.state.performed().is_empty());
    complete(&mut case, "decide", Actor::id("anna")).unwrap();
}

#[test]
fn an_office_keeps_to_its_own_tasks() {
    let task = ONE_AFTER_THE_OTHER.replace(
        r#"<userTask id="propone"/>"#,
        r#"<laneSet id="ls"><lane id="corsia"><flowNodeRef>propone</flowNodeRef></lane></laneSet><userTask id="propone"/>"#,
    );
    let lane = Lane { office: "Ufficio tributi".into(), role: "rup".into() };
    let with =
        || begun(Effective { lanes: [("corsia".into(), lane.clone())].into(), ..plain(bpmn("", &task)) });
    assert_eq!(complete(&mut with(), "propone", of("anna", &["urp"])), Err("R0223"));
    complete(&mut with(), "propone", of("anna", &["urp", "rup"])).unwrap();
    complete(&mut with(), "propone", of("anna", &["corsia"])).unwrap();
    complete(&mut with(), "propone", of("anna", &[])).unwrap();

    let mut case = with();
    let ticket = ticket(&case, "propone");
    let claim = |id: &str| Action::ClaimTask { ticket, assignee: id.into() };
    assert_eq!(case.try_as(of("anna", &["urp"]), claim("anna")).unwrap_err().code.id, "R0223");
    let assign = Action::AssignTask { ticket, assignee: Some("anna".into()) };
    assert_eq!(case.try_as(of("anna", &["urp"]), assign.clone()).unwrap_err().code.id, "R0223");
    case.try_as(of("capo", &["rup"]), assign).unwrap();
    complete(&mut case, "propone", of("anna", &["urp"])).unwrap();
}
