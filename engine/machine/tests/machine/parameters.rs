//! `parameter("name")` in the expressions of a definition: conditions, scripts, timers, decision tables.

use super::harness::*;
use super::law::{law, parameter};
use digipro_kit::Effective;
use digipro_kit::effective::{Bound, Dated, Setting, SettingKind};
use digipro_machine::*;
use digipro_vocab::Level;
use std::sync::Arc;

/// A script that writes what an expression comes to.
fn writes(text: &str) -> String {
    let text = text.replace('"', "&quot;");
    let script = format!(
        r#"<extensionElements><zeebe:script expression="={text}" resultVariable="v"/></extensionElements>"#
    );
    format!(
        r#"<startEvent id="s"/><scriptTask id="c">{script}</scriptTask><endEvent id="e"/>{}"#,
        flows("s -> c; c -> e")
    )
}

fn of(effective: Effective) -> Case {
    case(Arc::new(effective))
}

fn codes(effective: &Arc<Effective>) -> Vec<&'static str> {
    compile(effective).1.iter().map(|diagnostic| diagnostic.code.id).collect()
}

#[test]
fn the_value_is_that_of_the_day_of_the_command() {
    let mut case = of(law(&writes("parameter(\"giorni\")")));
    case.start("{}").tells("v = 30\ncase completed");
    let mut case = of(law(&writes("parameter(\"giorni\")")));
    // Half an hour after midnight in Rome it is still the year before in Greenwich.
    case.at = "2025-12-31T23:30:00Z".parse().unwrap();
    case.start("{}").tells("v = 30");
    let mut case = of(law(&writes("parameter(\"giorni\")")));
    case.at = "2025-12-31T22:30:00Z".parse().unwrap();
    case.start("{}").tells("v = 60");
}

#[test]
fn a_day_may_be_named() {
    let by_day =
        "parameter(\"giorni\", istanza.data) + parameter(name: \"giorni\", day: date(\"2026-01-01\"))";
    let mut case = of(law(&writes(by_day)));
    case.start(r#"{"istanza":{"data":"2025-12-31"}}"#).tells("v = 90");
    let mut case = of(law(&writes("parameter(\"giorni\", istanza.data)")));
    case.start(r#"{"istanza":{"data":"ieri"}}"#).tells("v = null");
}

#[test]
fn values_come_as_variables_hold_them() {
    let mut effective = law(&writes(
        "[parameter(\"vero\"), parameter(\"canali\"), parameter(\"quota\"), parameter(\"ultimo\"), parameter(\"organo\")]",
    ));
    for (name, value) in [
        ("vero", Setting::Truth(true)),
        ("canali", Setting::Set(["pec".into(), "email".into()].into())),
        ("quota", Setting::Exact("0.26".parse::<digipro_vocab::Number>().unwrap().to_exact().unwrap())),
        ("ultimo", Setting::Day("2026-12-31".parse().unwrap())),
        ("organo", Setting::Code("giunta".into())),
    ] {
        let mut parameter = parameter(&[("2016-01-01", None, 0)]);
        parameter.kind = value.kind();
        parameter.timeline[0].value = value;
        effective.parameters.insert(name.into(), parameter);
    }
    let mut case = of(effective);
    case.start("{}").tells(r#"v = [true,["email","pec"],0.26,"2026-12-31","giunta"]"#);
}

#[test]
fn a_condition_and_a_timer_follow_it() {
    let nodes = r#"<startEvent id="s"/><exclusiveGateway id="g" default="g_e"/><intermediateCatchEvent id="w"><timerEventDefinition><timeDuration>=duration("P" + string(parameter("giorni")) + "D")</timeDuration></timerEventDefinition></intermediateCatchEvent><endEvent id="e"/><endEvent id="f"/>"#;
    let tail = r#"<sequenceFlow id="s_g" sourceRef="s" targetRef="g"/><sequenceFlow id="g_w" sourceRef="g" targetRef="w"><conditionExpression>=importo &gt;= parameter("giorni")</conditionExpression></sequenceFlow><sequenceFlow id="g_e" sourceRef="g" targetRef="e"/><sequenceFlow id="w_f" sourceRef="w" targetRef="f"/>"#;
    let elements = nodes.to_owned() + tail;
    of(law(&elements)).start(r#"{"importo":29}"#).tells("case completed");
    let mut case = of(law(&elements));
    case.start(r#"{"importo":30}"#);
    let due = case.said.iter().find(|said| said.starts_with("wait w: timer")).cloned();
    assert!(due.is_some_and(|due| due.contains("2026-05-03")), "{:?}", case.said);
}

#[test]
fn a_decision_table_reads_it() {
    const TABLE: &str = r##"<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="t" namespace="t">
  <inputData id="i" name="importo"><variable name="importo" typeRef="number"/></inputData>
  <decision id="fascia" name="fascia"><variable name="fascia" typeRef="string"/>
    <informationRequirement><requiredInput href="#i"/></informationRequirement>
    <decisionTable hitPolicy="UNIQUE">
      <input><inputExpression typeRef="number"><text>importo</text></inputExpression></input><output/>
      <rule><inputEntry><text>&lt; parameter("giorni")</text></inputEntry><outputEntry><text>"sotto"</text></outputEntry></rule>
      <rule><inputEntry><text>&gt;= parameter("giorni")</text></inputEntry><outputEntry><text>"sopra"</text></outputEntry></rule>
    </decisionTable>
  </decision></definitions>"##;
    let called = r#"<startEvent id="s"/><businessRuleTask id="c"><extensionElements><zeebe:calledDecision decisionId="fascia" resultVariable="v"/></extensionElements></businessRuleTask><endEvent id="e"/>"#;
    let elements = called.to_owned() + &flows("s -> c; c -> e");
    let with = |table: &str| {
        let mut effective = law(&elements);
        assert!(effective.add_decisions("t.dmn", table.as_bytes()).is_empty());
        effective
    };
    for (amount, band) in [(29, "sotto"), (30, "sopra")] {
        of(with(TABLE)).start(&format!(r#"{{"importo":{amount}}}"#)).tells(&format!("v = \"{band}\""));
    }
    let wrong = Arc::new(with(&TABLE.replace("&lt; parameter(\"giorni\")", "&lt; parameter(\"gironi\")")));
    let (graph, diagnostics) = compile(&wrong);
    assert!(graph.is_none());
    let told: Vec<_> = diagnostics.iter().map(|d| (d.code.id, d.file.as_deref())).collect();
    assert_eq!(told, [("P0520", Some("t.dmn"))]);
    let span = diagnostics[0].span.unwrap();
    let place = wrong.decisions["t.dmn"].get(span.start as usize..span.end as usize).unwrap();
    assert_eq!(place, "parameter(\"gironi\")");
}

#[test]
fn what_is_not_declared_or_not_written_out_is_refused() {
    let refuses = |text: &str| codes(&Arc::new(law(&writes(text))));
    assert_eq!(refuses("parameter(\"nessuno\") + 1"), ["P0520"]);
    assert_eq!(refuses("parameter(nome)"), ["P0676"]);
    assert_eq!(refuses("parameter(\"gior\" + \"ni\")"), ["P0676"]);
    assert_eq!(refuses("for x in [1] return parameter(\"nessuno\")"), ["P0520"]);
    // A variable of the name is a variable.
    assert_eq!(refuses("parameter + 1"), Vec::<&str>::new());
}

#[test]
fn no_value_on_the_day_is_an_incident_and_no_null() {
    let mut effective = law(&writes("if parameter(\"giorni\") > 40 then 1 else 2"));
    effective.parameters.insert("giorni".into(), parameter(&[("2026-04-04", None, 30)]));
    let mut case = of(effective);
    case.start("{}").tells("wait c: incident I0107");
    case.at = "2026-04-04T08:00:00Z".parse().unwrap();
    case.resolve("c").tells("v = 2\ncase completed");
}

#[test]
fn a_value_that_breaks_its_bound_is_not_used() {
    let mut effective = law(&writes("parameter(\"giorni\")"));
    let upper = Box::new(parameter(&[("2016-01-01", None, 30)]).timeline.remove(0));
    let lower = Dated {
        value: Setting::Whole(45),
        level: Level::Entity,
        by: "c_a323".into(),
        overrode: Some(upper),
        ..parameter(&[("2016-01-01", None, 45)]).timeline.remove(0)
    };
    let loosened = effective.parameters.get_mut("giorni").unwrap();
    assert_eq!((loosened.kind, &loosened.bound), (SettingKind::Whole, &Bound::AtMost));
    loosened.timeline = vec![lower];
    of(effective).start("{}").tells("wait c: incident I0106");
}

#[test]
fn the_way_of_a_direct_award_reads_its_threshold_where_the_rules_read_it() {
    const TABLE: &str = include_str!("../../../../processes/affidamento-diretto/percorso.dmn");
    let task = r#"<startEvent id="s"/><businessRuleTask id="c"><extensionElements><zeebe:calledDecision decisionId="percorso-di-affidamento" resultVariable="v"/></extensionElements></businessRuleTask><endEvent id="e"/>"#;
    let way = |threshold: i64, amount: &str| {
        let mut effective = law(&(task.to_owned() + &flows("s -> c; c -> e")));
        assert!(effective.add_decisions("percorso.dmn", TABLE.as_bytes()).is_empty());
        effective.parameters.insert("mepa-soglia".into(), parameter(&[("2019-01-01", None, threshold)]));
        let mut case = of(effective);
        case.start(&format!(r#"{{"tipo":"servizi","valore":{amount}}}"#));
        case.variable("v")
    };
    for (amount, expected) in [
        ("4999.99", "semplificato"),
        ("5000", "diretto"),
        ("139999.99", "diretto"),
        ("140000", "altra-procedura"),
    ] {
        assert_eq!(way(5000, amount), digipro_vocab::Value::text(expected), "{amount}");
    }
    assert_eq!(way(1000, "4999.99"), digipro_vocab::Value::text("diretto"));
}
