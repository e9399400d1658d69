//! What reaches a limit gets a named error, on the stack of an ordinary thread; nothing panics or hangs.

#[cfg(test)]
mod tests {
    use digipro_feel::{Context, Declared, Evaluation, Expression, Failure, SyntaxError, UnaryTests};
    use digipro_vocab::{Value, value::Fields};
    use proptest::prelude::*;

    /// Less than the stack of a thread of the test harness or of the host's pool.
    const STACK: usize = 1 << 20;

    fn context() -> Context<'static> {
        Context::new("2026-11-23T05:00:00Z".parse().unwrap())
    }

    fn names<'d>(names: &'d [&'d str]) -> Declared<'d> {
        Declared::from(names)
    }

    fn parse(text: &str) -> Result<Expression, SyntaxError> {
        let text = text.to_owned();
        std::thread::Builder::new()
            .stack_size(STACK)
            .spawn(move || Expression::parse(&text))
            .unwrap()
            .join()
            .unwrap()
    }

    fn evaluate(text: &str) -> Result<Evaluation, Failure> {
        let text = text.to_owned();
        let run = move || Expression::parse(&text).unwrap().evaluate(&(), &context());
        std::thread::Builder::new().stack_size(STACK).spawn(run).unwrap().join().unwrap()
    }

    fn syntax_error(text: &str) -> &'static str {
        parse(text).unwrap_err().code.id
    }

    fn failure(text: &str) -> &'static str {
        evaluate(text).unwrap_err().code.id
    }

    #[test]
    fn flat_chains_have_no_depth() {
        let chain = |item: &str, between: &str| vec![item; 20_000].join(between);
        assert_eq!(evaluate(&chain("1", "+")).unwrap().value, Value::from(20_000_i64));
        assert_eq!(evaluate(&chain("true", " and ")).unwrap().value, Value::from(true));
        assert_eq!(evaluate(&chain("1", " = ")).unwrap().causes.len(), 16);
        assert_eq!(evaluate(&format!("null{}", ".a".repeat(20_000))).unwrap().causes_omitted, 19_984);
        assert_eq!(evaluate(&format!("{}5", "-".repeat(20_001))).unwrap().value, Value::from(-5_i64));
        let many = "if false then 1 else ".repeat(5_000);
        assert_eq!(evaluate(&format!("{many}2")).unwrap().value, Value::from(2_i64));
    }

    #[test]
    fn nesting_is_bounded() {
        for (open, close) in [("(", ")"), ("[", "]"), ("{a:", "}"), ("abs(", ")"), ("[1][", "]"), ("]", "")] {
            let text = format!("{}1{}", open.repeat(10_000), close.repeat(10_000));
            assert_eq!(syntax_error(&text), "P0405", "{open}");
        }
        assert_eq!(syntax_error(&format!("1 instance of {}", "list<".repeat(10_000))), "P0405");
        assert_eq!(syntax_error(&"function() ".repeat(10_000)), "P0405");
        assert_eq!(syntax_error(&"for i in ".repeat(10_000)), "P0405");
        let fits = format!("{}1{}", "(".repeat(40), ")".repeat(40));
        assert_eq!(evaluate(&fits).unwrap().value, Value::from(1_i64));
        assert_eq!(syntax_error(&"1".repeat(2 << 20)), "P0406");
    }

    #[test]
    fn runaway_expressions_fail_fast() {
        assert_eq!(failure("for i in 1..1000000000 return i"), "P0441");
        assert_eq!(failure("some i in 1..1000000000 satisfies i < 0"), "P0440");
        assert_eq!(failure("count(for i in 1..2000, j in 1..2000 return 1)"), "P0441");
        assert_eq!(failure("every i in 1..2000, j in 1..2000 satisfies i + j > 0"), "P0440");
        assert_eq!(failure("{f: function(f, n) f(f, n + 1), r: f(f, 1)}.r"), "P0443");
        assert_eq!(failure("for i in 1..1000 return [partial]"), "P0443");
        assert_eq!(
            failure("for i in 1..60 return if i = 1 then [1] else [partial[-1], partial[-1]]"),
            "P0440"
        );
        assert_eq!(
            failure(r#"for i in 1..60 return if i = 1 then "ab" else partial[-1] + partial[-1]"#),
            "P0442"
        );
        assert_eq!(
            failure("for i in 1..40 return if i = 1 then [1] else concatenate(partial[-1], partial[-1])"),
            "P0441"
        );
        assert_eq!(
            failure(
                "for i in 1..60 return if i = 1 then [1] else if partial[-1] = [partial[-1], 2] then 1 else [partial[-1], partial[-1]]"
            ),
            "P0440"
        );
        assert_eq!(failure("string(for i in 1..90000 return \"abcdefghijklmnop\")"), "P0442");
    }

    #[test]
    fn work_inside_of_functions_counts() {
        let scope = Value::context([("long", Value::text("abcdefghij".repeat(6_000)))]);
        let limits = digipro_feel::Limits { steps: 20_000, ..Default::default() };
        let context = Context { limits, ..context() };
        for body in [
            "substring(long, 5, 1)",
            "long = string(long)",
            "long < string(long)",
            "contains(long, \"x\")",
            "upper case(long)",
            "exp(i / 7) + exp(i / 9)",
            "2.5 ** (i / 7)",
            "matches(long, \"^.*x$\")",
        ] {
            let parsed = Expression::parse(&format!("for i in 1..3000 return {body}")).unwrap();
            assert_eq!(parsed.evaluate(&scope, &context).unwrap_err().code.id, "P0440", "{body}");
        }
    }

    #[test]
    fn results_of_results_do_not_nest_ever_deeper() {
        let wrap = Expression::parse("[x, 1]").unwrap();
        let mut scope = Value::context([("x", Value::from(0_i64))]);
        let failed = (0..200).find_map(|_| match wrap.evaluate(&scope, &context()) {
            Ok(evaluation) => {
                scope = Value::context([("x", evaluation.value)]);
                None
            }
            Err(failure) => Some(failure.code.id),
        });
        assert_eq!(failed, Some("P0443"));
    }

    #[test]
    fn a_large_variable_passes_as_it_is() {
        let many: Vec<Value> = (0..3_000_000_i64).map(Value::from).collect();
        let scope = Value::context([("x", Value::list(many))]);
        let parsed = Expression::parse("x").unwrap();
        assert_eq!(parsed.evaluate(&scope, &context()).unwrap().value, scope.field("x").unwrap().clone());
    }

    #[test]
    fn patterns_are_bounded() {
        let text = r#"matches("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "^(a+)+$")"#;
        assert_eq!(evaluate(text).unwrap().value, Value::from(false));
        let huge = evaluate(r#"matches("a", "(a{1000}){1000}")"#).unwrap();
        assert_eq!(huge.causes[0].code.id, "P0425");
    }

    #[test]
    fn patterns_that_refer_back_are_bounded() {
        assert_eq!(failure(r#"matches("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab", "^(a*)*\1$")"#), "P0444");
        assert_eq!(failure(r#"replace("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab", "^(a*)*\1$", "")"#), "P0444");
        let text = "a".repeat(100_000);
        assert_eq!(failure(&format!(r#"matches("{text}", "(a*)*\1b")"#)), "P0440");
        assert_eq!(failure(&format!(r#"count(split("{text}", "(a)\1"))"#)), "P0440");
        let found = evaluate(&format!(r#"matches("{}", "(b)\1")"#, "ab".repeat(200) + "b")).unwrap();
        assert_eq!(found.value, Value::from(true));
        for pattern in [
            format!(r"{}a{}(a)\1", "(".repeat(400), ")".repeat(400)),
            format!(r"(a)\1{}", "b".repeat(2_000)),
            r"(a)\1(((b{1000}){1000}){1000}){1000}".to_owned(),
        ] {
            let refused = evaluate(&format!(r#"matches("a", "{pattern}")"#)).unwrap();
            assert_eq!(refused.value, Value::Null, "{pattern}");
            assert_eq!(refused.causes[0].code.id, "P0425", "{pattern}");
        }
    }

    #[test]
    fn an_expression_is_shared_between_threads() {
        fn shared<T: Send + Sync + Clone>(_: &T) {}
        shared(&Expression::parse("a + 1").unwrap());
        shared(&UnaryTests::parse_with("< 5", Declared::default()).unwrap());
    }

    #[test]
    fn names_are_the_variables_that_are_read() {
        let names = |text: &str| {
            let parsed = Expression::parse(text).unwrap();
            parsed.names().iter().map(|name| name.to_string()).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(names("for i in items return i.price * rate"), "items rate");
        assert_eq!(names("items[price > limit]"), "items price limit");
        assert_eq!(names("{a: b, c: a + d}"), "b d");
        assert_eq!(names("function(x) x + y"), "y");
        assert_eq!(names("count(items) + today().year"), "items");
    }

    #[test]
    fn declared_names_may_have_blanks_and_signs() {
        let text = "Monthly Salary * 12 + Loan-Rate";
        let parsed = Expression::parse_with(text, names(&["Monthly Salary", "Loan-Rate"])).unwrap();
        let scope =
            Value::context([("Monthly Salary", Value::from(10_i64)), ("Loan-Rate", Value::from(1_i64))]);
        assert_eq!(parsed.evaluate(&scope, &context()).unwrap().value, Value::from(121_i64));
    }

    #[test]
    fn unary_tests_take_what_a_table_cell_holds() {
        let test = |text: &str, input: i64| {
            let tests = UnaryTests::parse_with(text, Declared::default()).unwrap();
            tests.test(&Value::from(input), &(), &context()).unwrap().0
        };
        assert_eq!(test("-", 5), Some(true));
        assert_eq!(test("5", 5), Some(true));
        assert_eq!(test("< 5, > 7", 5), Some(false));
        assert_eq!(test("[1..5]", 5), Some(true));
        assert_eq!(test("not(5, 6)", 5), Some(false));
        assert_eq!(test("\"a\"", 5), None);
    }

    #[test]
    fn causes_and_errors_say_where() {
        let error = parse("amount > 1000 and and status").unwrap_err();
        assert_eq!((error.span.start, error.span.end), (18, 21));
        let diagnostic = error.diagnostic(100);
        assert_eq!(diagnostic.span.unwrap().start, 118);
        let cause = evaluate("1 + (2 + \"x\")").unwrap().causes.remove(0);
        assert_eq!((cause.span.start, cause.span.end), (5, 12));
    }

    /// Pieces of expressions, so that random text gets past the lexer.
    fn pieces() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            Just("1"),
            Just("-2.5"),
            Just("\"a\""),
            Just("null"),
            Just("true"),
            Just("x"),
            Just("xs"),
            Just("c"),
            Just("+"),
            Just("-"),
            Just("*"),
            Just("/"),
            Just("**"),
            Just("("),
            Just(")"),
            Just("["),
            Just("]"),
            Just("{"),
            Just("}"),
            Just("a:"),
            Just(","),
            Just(".."),
            Just("."),
            Just("="),
            Just("<"),
            Just(">="),
            Just("!="),
            Just("and"),
            Just("or"),
            Just("in"),
            Just("between"),
            Just("if"),
            Just("then"),
            Just("else"),
            Just("for i in"),
            Just("return"),
            Just("some i in"),
            Just("satisfies"),
            Just("i"),
            Just("item"),
            Just("function(p)"),
            Just("instance of number"),
            Just("@\"2026-04-03\""),
            Just("@\"P1M\""),
            Just("sum("),
            Just("sort("),
            Just("date("),
            Just("partial"),
            Just("replace("),
            Just("now()"),
            Just("?"),
        ];
        proptest::collection::vec(piece, 0..30).prop_map(|pieces| pieces.join(" "))
    }

    fn variables() -> Fields {
        serde_json::from_str::<std::collections::BTreeMap<String, Value>>(
            r#"{"x": 3, "xs": [1, "a", null, [2]], "c": {"a": {"b": 1}}}"#,
        )
        .unwrap()
        .into_iter()
        .map(|(name, value)| (name.into(), value))
        .collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(400))]
        #[test]
        fn no_text_makes_the_parser_panic(text in "\\PC*") {
            let _ = Expression::parse(&text);
            let _ = UnaryTests::parse_with(&text, names(&["a b"]));
        }

        #[test]
        fn no_expression_makes_the_evaluator_panic(text in pieces()) {
            if let Ok(parsed) = Expression::parse(&text) {
                let first = parsed.evaluate(&variables(), &context());
                prop_assert_eq!(first, parsed.evaluate(&variables(), &context()));
            }
        }

        #[test]
        fn no_number_makes_a_function_panic(
            function in 0..16_usize, a in "-?[0-9]{1,34}(\\.[0-9]{1,34})?(e-?[0-9]{1,4})?", b in "-?[0-9]{1,12}(\\.[0-9]{1,3})?",
        ) {
            let text = match function {
                0 => format!("({a}) ** ({b})"),
                1 => format!("modulo({a}, {b})"),
                2 => format!("({a}) / ({b})"),
                3 => format!("({a}) * ({a}) + ({b}) - ({a})"),
                4 => format!("sqrt({a})"),
                5 => format!("log({a})"),
                6 => format!("exp({a})"),
                7 => format!("decimal({a}, {b})"),
                8 => format!("round half up({a}, {b})"),
                9 => format!("@\"P1DT1H\" * ({a})"),
                10 => format!("@\"P1Y\" / ({a})"),
                11 => format!("@\"9223372036854775807\"[{a}]").replace("@\"", "\""),
                12 => format!("-@\"P768614336404564650Y\" - @\"P768614336404564650Y\" + abs(@\"-P{}D\") - @\"P1M\"", b.len()),
                13 => format!("for i in {b}..{a} return if count(partial) > 3 then i else i"),
                14 => format!("@\"2026-04-03\" + @\"P1M\" * ({a})"),
                _ => format!("(-({a})) ** ({b})"),
            };
            if let Ok(parsed) = Expression::parse(&text) {
                let _ = parsed.evaluate(&(), &context());
            }
        }

        #[test]
        fn what_string_writes_reads_back(text in pieces()) {
            let Ok(parsed) = Expression::parse(&text) else { return Ok(()) };
            let Ok(evaluation) = parsed.evaluate(&variables(), &context()) else { return Ok(()) };
            // Text at the top is written without quotes; in a list it is written as a literal.
            let written = Expression::parse(&format!("string([{text}])")).unwrap();
            let Ok(written) = written.evaluate(&variables(), &context()) else { return Ok(()) };
            let literal = written.value.as_text().unwrap().to_owned();
            if literal.contains("function") || literal.contains("null..") || literal.contains("..null") {
                return Ok(());
            }
            let read = Expression::parse(&literal).unwrap().evaluate(&(), &context()).unwrap();
            prop_assert_eq!(read.value, Value::list([evaluation.value]), "{}", literal);
        }
    }
}
