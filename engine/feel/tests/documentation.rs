//! docs/feel.md: every expression in it is true, and it names every built-in function.

#[cfg(test)]
mod tests {
    use digipro_feel::{Context, Expression};
    use digipro_vocab::{Date, Value};
    use jiff::civil::date;

    const PAGE: &str = include_str!("../../../docs/feel.md");

    #[test]
    fn every_expression_of_the_page_is_true() {
        let json = r#"{"importo": 1500, "istanza": {"data": "2026-04-03", "allegati": ["a", "b"]}}"#;
        let scope: Value = serde_json::from_str(json).unwrap();
        let term = |name: &str| {
            (name == "conclusione").then(|| Value::context([("due", Value::text("2026-12-23"))]))
        };
        let parameter = |name: &str, day: Option<Date>| {
            let value = if day.is_some_and(|day| day < date(2025, 1, 1)) { 1000 } else { 1500 };
            (name == "soglia").then(|| Value::from(value))
        };
        let now = "2026-11-23T05:00:00Z".parse().unwrap();
        let context = Context::new(now).terms(&term).parameters(&parameter);
        let mut lines = 0;
        for block in PAGE.split("```feel\n").skip(1) {
            for line in block.split("```").next().unwrap().lines() {
                let parsed = Expression::parse(line).unwrap_or_else(|error| panic!("{line}: {error}"));
                let evaluation = parsed.evaluate(&scope, &context).unwrap();
                assert_eq!(evaluation.value, Value::from(true), "{line}: {:?}", evaluation.causes);
                lines += 1;
            }
        }
        assert!(lines > 80, "only {lines} expressions were found");
    }

    #[test]
    fn the_page_names_every_built_in_function() {
        let missing: Vec<&str> =
            digipro_feel::built_in_names().filter(|name| !PAGE.contains(&format!("{name}("))).collect();
        assert!(missing.is_empty(), "docs/feel.md does not show {missing:?}");
    }
}
