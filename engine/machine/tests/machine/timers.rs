//! Timers: cycles with an end, cron, zones and the nights in which the clocks change.

use super::harness::*;
use digipro_machine::*;

/// The first moments at which a timer start event begins cases.
fn moments(cycle: &str, deployed: &str, count: usize) -> Vec<String> {
    let nodes = format!(
        r#"<startEvent id="s"><timerEventDefinition><timeCycle>{cycle}</timeCycle></timerEventDefinition></startEvent><endEvent id="e"/>{}"#,
        flows("s -> e")
    );
    let case = given(&nodes);
    let (starts, diagnostics) = starts(&case.graph, deployed.parse().unwrap());
    assert!(diagnostics.is_empty(), "{diagnostics:#?}");
    starts[0].moments().take(count).map(|moment| moment.to_string()).collect()
}

#[test]
fn a_cycle_has_a_start_an_end_and_a_number() {
    let deployed = "2026-05-01T08:00:00Z";
    assert_eq!(moments("R2/PT1H", deployed, 9), ["2026-05-01T09:00:00Z", "2026-05-01T10:00:00Z"]);
    let start = moments("R2/2026-06-01T08:00:00Z/P1D", deployed, 9);
    assert_eq!(start, ["2026-06-01T08:00:00Z", "2026-06-02T08:00:00Z"]);
    let end = moments("R/PT1H/2026-05-01T10:30:00Z", deployed, 9);
    assert_eq!(end, ["2026-05-01T09:00:00Z", "2026-05-01T10:00:00Z"]);
    let both = moments("R3/2026-06-01T08:00:00Z/2026-06-01T10:00:00Z", deployed, 9);
    assert_eq!(both, ["2026-06-01T08:00:00Z", "2026-06-01T10:00:00Z", "2026-06-01T12:00:00Z"]);
}

#[test]
fn cron_has_the_six_fields_and_macros_of_spring() {
    let deployed = "2026-05-01T08:30:00Z";
    let first = |cron: &str| moments(cron, deployed, 1).remove(0);
    assert_eq!(moments("0 0 9 * * MON-FRI", deployed, 2), ["2026-05-01T09:00:00Z", "2026-05-04T09:00:00Z"]);
    assert_eq!(first("*/15 * * * * *"), "2026-05-01T08:30:15Z");
    assert_eq!(first("0 0 12 1,15 * ?"), "2026-05-01T12:00:00Z");
    assert_eq!(first("0 0 0 L * *"), "2026-05-31T00:00:00Z");
    // Sunday is 0 and 7, and all fields have to fit: the first of a month that is a Sunday.
    assert_eq!(first("0 0 0 * * 7"), first("0 0 0 * * 0"));
    assert_eq!(first("0 0 0 1 * SUN"), "2026-11-01T00:00:00Z");
    assert_eq!(first("@daily"), "2026-05-02T00:00:00Z");
    assert_eq!(first("@midnight"), first("@daily"));
    assert_eq!(first("@hourly"), "2026-05-01T09:00:00Z");
    assert_eq!(first("@weekly"), "2026-05-03T00:00:00Z");
    assert_eq!(first("@monthly"), "2026-06-01T00:00:00Z");
    assert_eq!(first("@yearly"), "2027-01-01T00:00:00Z");
    for wrong in
        ["0 9 * * MON-FRI", "0 0 25 * * *", "@reboot", "0 0 0 30 2 *", "CRON_TZ=Nowhere/Land 0 0 9 * * *"]
    {
        let nodes = format!(
            r#"<startEvent id="s"><timerEventDefinition><timeCycle>{wrong}</timeCycle></timerEventDefinition></startEvent><endEvent id="e"/>{}"#,
            flows("s -> e")
        );
        assert_eq!(refused("", &nodes), ["P0231"], "{wrong}");
    }
}

#[test]
fn cron_is_in_utc_unless_a_zone_is_given() {
    let winter = "2026-03-27T12:00:00Z";
    let rome = moments("CRON_TZ=Europe/Rome 0 0 9 * * *", winter, 3);
    assert_eq!(rome, ["2026-03-28T08:00:00Z", "2026-03-29T07:00:00Z", "2026-03-30T07:00:00Z"]);
    assert_eq!(moments("0 0 9 * * *", winter, 2), ["2026-03-28T09:00:00Z", "2026-03-29T09:00:00Z"]);
    // In the night of spring 02:30 does not exist in Rome; in that of autumn it exists twice and counts once.
    let spring = moments("CRON_TZ=Europe/Rome 0 30 2 * * *", "2026-03-28T12:00:00Z", 2);
    assert_eq!(spring, ["2026-03-29T01:00:00Z", "2026-03-30T00:30:00Z"]);
    let autumn = moments("CRON_TZ=Europe/Rome 0 30 2 * * *", "2026-10-24T12:00:00Z", 2);
    assert_eq!(autumn, ["2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z"]);
}

#[test]
fn a_day_is_a_civil_day_also_when_the_clocks_change() {
    let days = moments("R3/P1D", "2026-03-28T12:00:00Z", 9);
    assert_eq!(days, ["2026-03-29T11:00:00Z", "2026-03-30T11:00:00Z", "2026-03-31T11:00:00Z"]);
    let hours = moments("R2/PT24H", "2026-03-28T12:00:00Z", 9);
    assert_eq!(hours, ["2026-03-29T12:00:00Z", "2026-03-30T12:00:00Z"]);
}

#[test]
fn a_cron_timer_in_a_case_repeats_beside_its_activity() {
    let timer = "<timerEventDefinition><timeCycle>0 0 9 * * MON-FRI</timeCycle></timerEventDefinition>";
    let nodes = format!(
        r#"<startEvent id="s"/><userTask id="t"/><endEvent id="e"/><boundaryEvent id="b" attachedToRef="t" cancelActivity="false">{timer}</boundaryEvent><endEvent id="eb"/>{}"#,
        flows("s -> t; t -> e; b -> eb")
    );
    // The third of April 2026 is a Friday.
    let mut case = given(&nodes);
    case.start("{}").tells("wait b: timer 2026-04-03T09:00:00Z");
    case.timer("b").tells("wait b: timer 2026-04-06T09:00:00Z\nenter b\ndone eb");
    case.task("t", "{}").tells("case completed");
}

#[test]
fn temporal_values_of_expressions_are_moments_and_durations() {
    let due = |kind: &str, text: &str| {
        let nodes = format!(
            r#"<startEvent id="s"/><intermediateCatchEvent id="c"><timerEventDefinition><{kind}>{text}</{kind}></timerEventDefinition></intermediateCatchEvent><endEvent id="e"/>{}"#,
            flows("s -> c; c -> e")
        );
        let mut case = given(&nodes);
        case.start(r#"{"days":2}"#);
        case.said.iter().find(|said| said.starts_with("wait c")).unwrap().clone()
    };
    assert_eq!(due("timeDate", r#"=date("2026-05-01")"#), "wait c: timer 2026-04-30T22:00:00Z");
    let zoned = r#"=date and time("2026-05-01T09:00:00@Europe/London")"#;
    assert_eq!(due("timeDate", zoned), "wait c: timer 2026-05-01T08:00:00Z");
    assert_eq!(
        due("timeDate", "=now() + duration(&quot;P1D&quot;) * days"),
        "wait c: timer 2026-04-05T08:00:00Z"
    );
    assert_eq!(due("timeDuration", r#"=duration("P1M")"#), "wait c: timer 2026-05-03T08:00:00Z");
    assert_eq!(
        due("timeDuration", r#"=years and months duration(date("2026-01-01"), date("2026-03-01"))"#),
        "wait c: timer 2026-06-03T08:00:00Z"
    );
}
