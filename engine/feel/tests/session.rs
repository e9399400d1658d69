//! Several expressions in one session: values of every kind, functions from outside, one budget, causes with their place.

#[cfg(test)]
mod tests {
    use digipro_feel::{
        Callable, Context, Datum, Declared, Expression, Failure, Limits, Parameter, Session, Slots, Type,
        UnaryTests,
    };
    use digipro_vocab::{Name, Value};
    use std::{collections::BTreeMap, sync::Arc};

    fn context() -> Context<'static> {
        Context::new("2026-11-23T05:00:00Z".parse().unwrap())
    }

    fn number(whole: i64) -> Datum {
        Datum::Number(whole.into())
    }

    /// Twice its argument, as an expression that stands elsewhere has it.
    #[derive(Debug)]
    struct Doubled(Vec<Parameter>, Expression);

    impl Doubled {
        fn datum(text: &str) -> Datum {
            let parameter = Parameter { name: "n".into(), kind: Some(Type::Number) };
            Datum::function(Arc::new(Self(vec![parameter], Expression::parse(text).unwrap())))
        }
    }

    impl Callable for Doubled {
        fn name(&self) -> &str {
            "doubled"
        }

        fn parameters(&self) -> &[Parameter] {
            &self.0
        }

        fn call(&self, session: &mut Session<'_>, arguments: Vec<Datum>) -> Result<Datum, Failure> {
            let scope: BTreeMap<Name, Datum> = [("n".into(), arguments[0].clone())].into();
            session.evaluate(&self.1, &scope)
        }
    }

    fn scope(entries: impl IntoIterator<Item = (&'static str, Datum)>) -> BTreeMap<Name, Datum> {
        entries.into_iter().map(|(name, datum)| (name.into(), datum)).collect()
    }

    #[test]
    fn a_function_from_outside_is_called_by_place_by_name_and_in_place_of_a_built_in_one() {
        let context = context();
        for (text, declared) in
            [("twice(21)", "twice"), ("twice(n: [21])", "twice"), ("max(21)", "max"), ("b k m(21)", "b k m")]
        {
            let mut session = Session::new(&context);
            let names = [declared];
            let parsed = Expression::parse_with(text, Declared::from(&names[..])).unwrap();
            let scope = scope([(declared, Doubled::datum("n * 2"))]);
            assert_eq!(session.evaluate(&parsed, &scope).unwrap().to_string(), "42", "{text}");
        }
    }

    #[test]
    fn values_that_json_cannot_hold_go_from_one_expression_to_the_next() {
        let context = context();
        let mut session = Session::new(&context);
        let mut known = BTreeMap::new();
        for (name, text) in [
            ("day", r#"date("2026-04-03")"#),
            ("range", "[day..day + @\"P1D\"]"),
            ("rate", "2"),
            ("f", "function(x) x * rate"),
            ("g", "function(x) function(y) f(x) + y"),
        ] {
            let datum = session.evaluate(&Expression::parse(text).unwrap(), &known).unwrap();
            known.insert(name.into(), datum);
        }
        // `other` has the place that `rate` had where `f` was defined.
        known.insert("other".into(), number(100));
        let parsed = Expression::parse("{a: other, b: f(5), c: g(5)(1), d: day in range}").unwrap();
        let datum = session.evaluate(&parsed, &known).unwrap();
        assert_eq!(datum.to_string(), "{a: 100, b: 10, c: 11, d: true}");
        assert!(session.causes().is_empty());
    }

    #[test]
    fn slots_stand_in_the_order_of_the_names() {
        let context = context();
        let parsed = Expression::parse("b - a + b").unwrap();
        assert_eq!(parsed.names().iter().map(AsRef::as_ref).collect::<Vec<&str>>(), ["b", "a"]);
        let slots = [number(5), number(3)];
        assert_eq!(Session::new(&context).evaluate(&parsed, &Slots(&slots)).unwrap().to_string(), "7");
    }

    #[test]
    fn functions_from_outside_share_the_budget_and_the_depth() {
        let context = Context { limits: Limits { steps: 1_000, ..Limits::default() }, ..context() };
        let parsed = Expression::parse("for i in 1..1000 return twice(i)").unwrap();
        let known = scope([("twice", Doubled::datum("n * 2"))]);
        let failure = Session::new(&context).evaluate(&parsed, &known).unwrap_err();
        assert_eq!(failure.code.id, "P0440");

        #[derive(Debug)]
        struct Endless;
        impl Callable for Endless {
            fn name(&self) -> &str {
                "endless"
            }
            fn parameters(&self) -> &[Parameter] {
                &[]
            }
            fn call(&self, session: &mut Session<'_>, _: Vec<Datum>) -> Result<Datum, Failure> {
                session.invoke(&Datum::function(Arc::new(Self)), Vec::new())
            }
        }
        // On less than the stack of a thread of the test harness or of the host's pool.
        let endless = || {
            let context = self::context();
            let failure = Session::new(&context).invoke(&Datum::function(Arc::new(Endless)), Vec::new());
            let known = scope([("rate", number(2))]);
            let text = "(function(g) g(g) + rate)(function(g) g(g) + rate)";
            let parsed = Expression::parse(text).unwrap();
            [failure.unwrap_err(), Session::new(&context).evaluate(&parsed, &known).unwrap_err()]
        };
        let failures =
            std::thread::Builder::new().stack_size(1 << 20).spawn(endless).unwrap().join().unwrap();
        assert_eq!(failures.map(|failure| failure.code.id), ["P0443", "P0443"]);
    }

    #[test]
    fn a_cause_says_in_which_expression_and_where() {
        let context = context();
        let mut session = Session::new(&context);
        let parsed = Expression::parse("[1,\n 2 + twice(1)]").unwrap();
        session.evaluate(&parsed, &scope([("twice", Doubled::datum("n + missing"))])).unwrap();
        let told: Vec<String> = session.causes().iter().map(ToString::to_string).collect();
        assert_eq!(
            told,
            [
                "there is no variable `missing` (`missing` at 1:5 of `n + missing`)",
                "`+` does not combine a number and a null (in `n + missing`)",
                "`+` does not combine a number and a null (`2 + twice(1)` at 2:2 of `[1, 2 + twice(1)]`)",
            ]
        );
        let failure = Expression::parse("1 + count(1..)").unwrap_err();
        assert_eq!(failure.code.id, "P0401");
    }

    #[test]
    fn types_read_variables_and_convert() {
        let context = context();
        let types = BTreeMap::from([(Name::from("a day"), Type::Date)]);
        let declared = Declared { names: &[], types: Some(&types) };
        let kind = Type::parse("list<context<on: a day, n: number>>", &types).unwrap();
        assert_eq!(kind.to_string(), "list<context<on: date, n: number>>");
        let item = Value::context([("on", Value::text("2026-04-03")), ("n", Value::from(1_i64))]);
        let read = kind.read(&Value::List(Arc::new(vec![item])));
        assert_eq!(read.to_string(), r#"[{n: 1, on: @"2026-04-03"}]"#);
        assert!(kind.conforms(&read));
        let parsed = Expression::parse_with("@\"2026-04-03\" instance of a day", declared).unwrap();
        assert_eq!(Session::new(&context).evaluate(&parsed, &()).unwrap().to_string(), "true");
        for (kind, value, wanted) in [
            ("list<number>", "1", Some("[1]")),
            ("number", "[1]", Some("1")),
            ("number", "[1, 2]", None),
            ("string", "null", Some("null")),
            ("date and time", "@\"2026-04-03\"", Some("@\"2026-04-03T00:00:00Z\"")),
            ("number", "\"1\"", None),
            ("context<a: number>", "{a: null, b: 2}", Some("{a: null, b: 2}")),
        ] {
            let mut session = Session::new(&context);
            let value = session.evaluate(&Expression::parse(value).unwrap(), &()).unwrap();
            let kind = Type::parse(kind, &types).unwrap();
            assert_eq!(kind.coerce(value).map(|datum| datum.to_string()).as_deref(), wanted, "{kind}");
        }
        let mut session = Session::new(&context);
        assert!(session.coerce(Datum::text("x"), &Type::Number, "the input `n`").is_null());
        assert_eq!(session.causes()[0].code.id, "P0432");
    }

    #[test]
    fn tests_see_dates_and_functions() {
        let context = context();
        let tests =
            UnaryTests::parse_with("[day..day + @\"P2D\"], twice(?) > 7", Declared::default()).unwrap();
        let known =
            scope([("day", Type::Date.read(&Value::text("2026-04-03"))), ("twice", Doubled::datum("n * 2"))]);
        for (input, passed) in [("2026-04-04", true), ("2026-04-08", false)] {
            let mut session = Session::new(&context);
            let input = Type::Date.read(&Value::text(input));
            assert_eq!(session.test(&tests, &input, &known).unwrap() == Some(true), passed);
        }
        assert_eq!(Session::new(&context).test(&tests, &number(4), &known).unwrap(), Some(true));
    }
}
