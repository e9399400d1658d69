//! What JUEL becomes in FEEL, and what that comes to, as tables.

use super::{Place, translate};
use digipro_feel::{Context, Expression};
use digipro_vocab::Value;

fn feel(juel: &str) -> String {
    translate(juel, Place::Anywhere).unwrap_or_else(|refusal| panic!("{juel}: {refusal:?}"))
}

fn value(feel: &str) -> String {
    let variables = r#"{"nothing": null, "yes": true, "no": false, "five": 5, "two": 2, "name": "Anna", "digits": "5",
        "none": [], "people": ["anna", "berta"], "empty_text": "", "case": {"outcome": "granted", "fee": 16.5}}"#;
    let variables: Value = serde_json::from_str(variables).unwrap();
    let expression = Expression::parse(feel).unwrap_or_else(|error| panic!("{feel}: {error:?}"));
    let context = Context::new("2026-11-23T05:00:00Z".parse().unwrap());
    expression.evaluate(&variables, &context).unwrap().value.to_string()
}

/// Rows of JUEL and what its translation comes to: what JUEL itself says.
fn comes_to(rows: &[(&str, &str)]) {
    for (juel, expected) in rows {
        let feel = feel(juel);
        assert_eq!(value(&feel), *expected, "{juel} became {feel}");
    }
}

#[test]
fn a_translation_is_short() {
    let rows = [
        ("${approved}", "approved"),
        ("#{approved}", "approved"),
        ("${ case.outcome }", "case.outcome"),
        ("${case['outcome']}", "case.outcome"),
        ("${rows[0].fee}", "rows[1].fee"),
        ("${outcome == 'granted'}", "outcome = \"granted\""),
        ("${outcome eq \"granted\"}", "outcome = \"granted\""),
        ("${outcome ne null}", "outcome != null"),
        ("${fee > 1000}", "fee != null and fee > 1000"),
        ("${1000.50 le fee}", "fee != null and 1000.50 <= fee"),
        ("${!approved}", "not((approved = true))"),
        ("${a && b || c}", "((a = true) and (b = true)) or (c = true)"),
        ("${urgent ? 'today' : 'later'}", "if (urgent = true) then \"today\" else \"later\""),
        ("${loopCounter == 0}", "(loopCounter - 1) = 0"),
        ("PT${hours}H", "\"PT\" + (if hours = null then \"\" else string(hours)) + \"H\""),
    ];
    for (juel, expected) in rows {
        assert_eq!(feel(juel), expected, "{juel}");
    }
}

#[test]
fn comparisons_mean_the_same() {
    comes_to(&[
        ("${five == 5}", "true"),
        ("${five eq 2}", "false"),
        ("${name != 'Berta'}", "true"),
        ("${nothing == null}", "true"),
        ("${nothing != null}", "false"),
        ("${nothing == 'x'}", "false"),
        ("${nothing ne 'x'}", "true"),
        ("${five > 3 and five lt 6}", "true"),
        ("${five ge 5 && five <= 4.9}", "false"),
        ("${name < 'Berta'}", "true"),
        ("${case.fee gt 16}", "true"),
        ("${five == 5 == true}", "true"),
    ]);
}

#[test]
fn null_is_what_it_is_there() {
    comes_to(&[
        ("${nothing < 3}", "false"),
        ("${nothing >= 3}", "false"),
        ("${nothing <= nothing}", "true"),
        ("${nothing < nothing}", "false"),
        ("${nothing <= five}", "false"),
        ("${!(nothing < 3)}", "true"),
        ("${nothing && yes}", "false"),
        ("${nothing || yes}", "true"),
        ("${!nothing}", "true"),
        ("${nothing ? 'a' : 'b'}", "\"b\""),
        ("${nothing + 1}", "1"),
        ("${five - nothing}", "5"),
        ("${five * nothing}", "0"),
        ("${-nothing}", "0"),
        ("n ${nothing}.", "\"n .\""),
    ]);
}

#[test]
fn arithmetic_is_of_numbers() {
    comes_to(&[
        ("${five + two * 2}", "9"),
        ("${(five + two) * 2}", "14"),
        ("${five - two - 1}", "2"),
        ("${five - (two - 1)}", "4"),
        ("${five / two}", "2.5"),
        ("${five div two}", "2.5"),
        ("${-five + 1}", "-4"),
        ("${five + -two}", "3"),
        ("${five - -two}", "7"),
        // Texts are neither joined nor turned into numbers.
        ("${digits + digits}", "null"),
        ("${name + five}", "null"),
        ("${digits + 1}", "null"),
    ]);
}

#[test]
fn truth_values_mean_the_same() {
    comes_to(&[
        ("${yes and not no}", "true"),
        ("${no or no || yes}", "true"),
        ("${yes || no && no}", "true"),
        ("${(yes || no) && no}", "false"),
        ("${!yes == no}", "true"),
        ("${yes ? no ? 1 : 2 : 3}", "2"),
        ("${empty nothing}", "true"),
        ("${empty none}", "true"),
        ("${empty empty_text}", "true"),
        ("${empty people}", "false"),
        ("${empty five}", "false"),
        ("${!empty name && five > 1}", "true"),
        ("${not empty none}", "false"),
    ]);
}

#[test]
fn texts_and_paths_mean_the_same() {
    comes_to(&[
        ("${'it\\'s \"so\"'}", "\"it's \\\"so\\\"\""),
        ("${\"a\\\\b\"}", "\"a\\\\b\""),
        ("${'a } b'}", "\"a } b\""),
        ("${people[1]}", "\"berta\""),
        ("${people[2]}", "null"),
        ("${case[\"outcome\"]}", "\"granted\""),
        ("Dear ${name}, you pay #{case.fee + 1}", "\"Dear Anna, you pay 17.5\""),
        ("${name}${five}${yes}", "\"Anna5true\""),
        ("\\${no} ${name}", "\"${no} Anna\""),
    ]);
}

#[test]
fn a_list_of_names_takes_lists() {
    let feel = translate("${people},${name}, clerks", Place::List).unwrap();
    assert_eq!(value(&feel), "\"anna,berta,Anna, clerks\"");
    assert_eq!(translate("${people}", Place::List).as_deref(), Ok("people"));
}

#[test]
fn counters_of_instances_are_read_in_their_completion_condition() {
    let juel = "${nrOfCompletedInstances / nrOfInstances >= 0.5}";
    let translated = translate(juel, Place::Instances).unwrap();
    assert!(translated.contains("numberOfCompletedInstances"), "{translated}");
    assert!(translate(juel, Place::Anywhere).is_err());
    assert!(translate("${nrOfActiveInstances == 1}", Place::Instances).is_err());
}

#[test]
fn what_has_no_equal_meaning_is_refused_with_a_guess() {
    let rows = [
        ("${execution.getVariable('fee') > 3}", Some("(fee) > 3")),
        ("${outcome.equals('granted')}", Some("outcome = \"granted\"")),
        ("${people.size() > 1}", Some("(count(people)) > 1")),
        ("${name.contains('A')}", Some("contains(name, \"A\")")),
        ("${dateTime().plusDays(3).toDate()}", Some("now() + duration(\"P3D\")")),
        ("${now()}", Some("now()")),
        ("${vars:eq(outcome, 'granted')}", Some("outcome = \"granted\"")),
        ("${variables:get(outcome)}", Some("outcome")),
        ("${five % 2}", Some("modulo(five, 2)")),
        ("${'n ' + five}", Some("\"n \" + five")),
        ("${nrOfInstances}", Some("numberOfInstances")),
        ("${checker.isAllowed(fee)}", None),
        ("${execution.processInstanceId}", None),
        ("${S('x').prop('y')}", None),
        ("${a.for}", None),
        ("${$x}", None),
        ("${people[i]}", None),
        ("${1e3}", None),
        ("${a", None),
        ("${a b}", None),
        ("${}", None),
        ("${'a}", None),
        ("${a +}", None),
        ("${a = b}", None),
    ];
    for (juel, guess) in rows {
        let refusal = translate(juel, Place::Anywhere).expect_err(juel);
        assert_eq!(refusal.guess.as_deref(), guess, "{juel}: {}", refusal.why);
        let part = juel.get(refusal.part.start as usize..refusal.part.end as usize);
        assert!(part.is_some(), "{juel}: {:?}", refusal.part);
    }
}

#[test]
fn depth_is_bounded() {
    for deep in ["(".repeat(90_000), "!".repeat(90_000), "a?".repeat(90_000), "a[".repeat(90_000)] {
        assert!(translate(&format!("${{{deep}"), Place::Anywhere).is_err());
        assert!(translate(&format!("${{{deep}a}}"), Place::Anywhere).is_err());
    }
    let long = ["a".repeat(20_000), "a+".repeat(9_000) + "a", "a.".repeat(9_000) + "a"];
    assert!(translate(&format!("${{{}}}", long[0]), Place::Anywhere).is_ok());
    assert!(translate(&format!("${{{}}}", long[1]), Place::Anywhere).is_err());
    assert!(translate(&format!("${{{}}}", long[2]), Place::Anywhere).is_err());
}
