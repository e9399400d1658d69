//! Hit policies (DMN 1.5, 8.2.10), default outputs, what matched.

use super::harness::*;
use proptest::prelude::*;

const PLAIN: &str = r#"<output name="o"/>"#;
const RANKED: &str =
    r#"<output name="o"><outputValues><text>"alta", "media", "bassa"</text></outputValues></output>"#;
const RULES: [&str; 3] = [r#">= 0 => "bassa""#, r#">= 10 => "alta""#, r#">= 20 => "media""#];

fn of(attributes: &str, output: &str, rules: &[&str]) -> digipro_dmn::Model {
    model(&(inputs(&[("x", "number")]) + &decision(&["x"], &table(attributes, output, rules))))
}

#[test]
fn each_hit_policy_makes_its_own_of_the_rules_that_match() {
    for (policy, output, expected) in [
        (r#"hitPolicy="UNIQUE""#, PLAIN, "null P0922"),
        (r#"hitPolicy="ANY""#, PLAIN, "null P0923"),
        (r#"hitPolicy="FIRST""#, PLAIN, r#""bassa""#),
        (r#"hitPolicy="PRIORITY""#, RANKED, r#""alta""#),
        (r#"hitPolicy="RULE ORDER""#, PLAIN, r#"["bassa","alta","media"]"#),
        (r#"hitPolicy="OUTPUT ORDER""#, RANKED, r#"["alta","media","bassa"]"#),
        (r#"hitPolicy="COLLECT""#, PLAIN, r#"["bassa","alta","media"]"#),
        (r#"hitPolicy="COLLECT" aggregation="COUNT""#, PLAIN, "3"),
    ] {
        assert_eq!(says(&of(policy, output, &RULES), r#"{"x": 25}"#), expected, "{policy}");
    }
}

#[test]
fn numbers_are_collected_into_one() {
    let rules = ["> 0 => 5", "> 1 => 7.5", "> 2 => 1", "> 9 => 100"];
    for (aggregation, expected) in [("SUM", "13.5"), ("MIN", "1"), ("MAX", "7.5"), ("COUNT", "3")] {
        let model = of(&format!(r#"hitPolicy="COLLECT" aggregation="{aggregation}""#), PLAIN, &rules);
        assert_eq!(says(&model, r#"{"x": 3}"#), expected, "{aggregation}");
        assert_eq!(says(&model, r#"{"x": 0}"#), "null", "{aggregation} of nothing");
    }
}

#[test]
fn what_says_the_same_may_match_twice() {
    let model = of(r#"hitPolicy="ANY""#, PLAIN, &["> 0 => \"a\"", "> 5 => \"a\""]);
    assert_eq!(says(&model, r#"{"x": 9}"#), r#""a""#);
}

#[test]
fn without_a_match_the_default_counts() {
    let output = r#"<output name="o"><defaultOutputEntry><text>x + 1</text></defaultOutputEntry></output>"#;
    let model = of("", output, &["< 0 => 0"]);
    assert_eq!(says(&model, r#"{"x": 1}"#), "2");
    assert_eq!(says(&of("", PLAIN, &["< 0 => 0"]), r#"{"x": 1}"#), "null");
}

#[test]
fn an_output_outside_of_its_values_is_null() {
    assert_eq!(says(&of(r#"hitPolicy="FIRST""#, RANKED, &[r#"- => "nulla""#]), r#"{"x": 1}"#), "null P0921");
}

#[test]
fn tests_see_the_value_the_variables_and_nothing_of_other_kinds() {
    let model = of("", PLAIN, &[r#"? > 5 and ? < x + 1 => "a""#, r#"not(> 5) => "b""#]);
    assert_eq!(says(&model, r#"{"x": 6}"#), r#""a""#);
    assert_eq!(says(&model, r#"{"x": 5}"#), r#""b""#);
    let mixed = of(r#"hitPolicy="FIRST""#, PLAIN, &[r#""a", 1 => "either""#, r#"null => "nothing""#]);
    assert_eq!(says(&mixed, r#"{"x": 1}"#), r#""either""#);
    assert!(says(&mixed, "{}").starts_with(r#""nothing""#));
}

#[test]
fn what_matched_is_told() {
    let evaluation = decide(&of(r#"hitPolicy="OUTPUT ORDER""#, RANKED, &RULES), r#"{"x": 12}"#);
    let [table] = evaluation.matched.as_slice() else { panic!("{:?}", evaluation.matched) };
    let rules: Vec<_> = table.rules.iter().map(|rule| (rule.number, rule.output.to_string())).collect();
    assert_eq!(rules, [(2, r#""alta""#.into()), (1, r#""bassa""#.into())]);
    assert_eq!((&*table.id, &*table.inputs[0].0, table.inputs[0].1.to_string()), ("d", "x", "12".into()));
}

/// A cell, as the index can search it, and the same so that it cannot.
fn cells() -> impl Strategy<Value = (String, String)> {
    let number = -3..4_i32;
    prop_oneof![
        Just(("-".to_owned(), "? = ? or ? = null".to_owned())),
        number.clone().prop_map(|a| (a.to_string(), format!("{a} + 0"))),
        (number.clone(), number.clone())
            .prop_map(|(a, b)| (format!("not({a}, > {b})"), format!("not({a} + 0, > {b} + 0)"))),
        (number.clone(), prop::sample::select(vec!["<", "<=", ">", ">="]))
            .prop_map(|(a, sign)| (format!("{sign} {a}"), format!("{sign} {a} + 0"))),
        (number.clone(), 0..4_i32, any::<bool>(), any::<bool>()).prop_map(|(a, more, low, high)| {
            let (open, close) = (if low { '[' } else { '(' }, if high { ']' } else { ')' });
            let b = a + more;
            (format!("{open}{a}..{b}{close}"), format!("? in ({open}{a}..{b}{close})"))
        }),
    ]
}

proptest! {
    /// The index finds what trying each rule finds.
    #[test]
    fn searching_and_trying_agree(cells in prop::collection::vec(cells(), 1..80), x in -5..6_i32, half in any::<bool>()) {
        let rules = |pick: fn(&(String, String)) -> &String| -> Vec<String> {
            cells.iter().enumerate().map(|(at, cell)| format!("{} => {at}", pick(cell))).collect()
        };
        let (searched, tried) = (rules(|cell| &cell.0), rules(|cell| &cell.1));
        let of = |rules: &[String]| {
            of(r#"hitPolicy="COLLECT""#, PLAIN, &rules.iter().map(String::as_str).collect::<Vec<_>>())
        };
        let facts = format!(r#"{{"x": {x}{}}}"#, if half { ".5" } else { "" });
        prop_assert_eq!(says(&of(&searched), &facts), says(&of(&tried), &facts));
    }
}
