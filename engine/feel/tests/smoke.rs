//! What conditions, mappings and timers do.

#[cfg(test)]
mod tests {
    use digipro_feel::{Context, Evaluation, Expression};
    use digipro_vocab::Value;

    fn evaluate(text: &str, variables: &str) -> Evaluation {
        let scope: Value = serde_json::from_str(variables).unwrap();
        let context = Context::new("2026-11-23T05:00:00Z".parse().unwrap());
        Expression::parse(text).unwrap_or_else(|e| panic!("{text}: {e}")).evaluate(&scope, &context).unwrap()
    }

    #[test]
    fn table() {
        let variables = r#"{"amount":1500,"status":"open","items":[{"price":10,"qty":2},{"price":30,"qty":1}],"d":"2026-04-03"}"#;
        for (text, expected) in [
            (r#"amount > 1000 and status = "open""#, "true"),
            ("sum(for i in items return i.price * i.qty)", "50"),
            ("items[price > 10].qty", "[1]"),
            ("items[-1].price", "30"),
            ("some i in items satisfies i.qty > 1", "true"),
            ("date(d) + duration(\"P30D\")", "\"2026-05-03\""),
            (
                "if amount between 1 and 2 then \"a\" else if amount in [1000..2000] then \"b\" else \"c\"",
                "\"b\"",
            ),
            ("now()", "\"2026-11-23T06:00:00+01:00\""),
            ("today()", "\"2026-11-23\""),
            (
                "date and time(\"2026-03-29T01:30:00@Europe/Rome\") + duration(\"PT1H\")",
                "\"2026-03-29T03:30:00+02:00\"",
            ),
            ("for i in 1..3 return i ** 2", "[1,4,9]"),
            ("string length(\"perché\")", "6"),
            ("(function(x, y) x - y)(y: 1, x: 3)", "2"),
            ("]1..3[ = (1..3)", "true"),
            ("[1,2,3][item > 1]", "[2,3]"),
            ("nothing.at.all", "null"),
        ] {
            let got = evaluate(text, variables);
            assert_eq!(got.value.to_string(), expected, "{text} {:?}", got.causes);
        }
    }
}
