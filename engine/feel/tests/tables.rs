//! Tables of expressions and what they come to, one file per family in `tests/tables/`.
//!
//! A row is `expression | result`: JSON, `null CODE` for a null with that cause, or `! CODE` for an expression that
//! does not parse. A line `: name = JSON` sets a variable for the rows below it; `#` begins a comment.

#[cfg(test)]
mod tests {
    use digipro_feel::{Context, Expression};
    use digipro_vocab::{Value, value::Fields};
    use std::path::Path;

    fn term(name: &str) -> Option<Value> {
        (name == "conclusione").then(|| Value::context([("due", Value::text("2026-12-23"))]))
    }

    /// What the row comes to, in the notation of the table.
    fn run(expression: &str, scope: &Fields) -> String {
        let parsed = match Expression::parse(expression) {
            Ok(parsed) => parsed,
            Err(error) => return format!("! {}", error.code),
        };
        let context = Context::new("2026-11-23T05:00:00Z".parse().unwrap()).terms(&term);
        match parsed.evaluate(scope, &context) {
            Err(failure) => format!("failure {}", failure.code),
            Ok(evaluation) => match (evaluation.value, evaluation.causes.first()) {
                (Value::Null, Some(cause)) => format!("null {}", cause.code),
                (value, _) => value.to_string(),
            },
        }
    }

    #[test]
    fn every_row_comes_to_what_it_says() {
        let mut wrong = Vec::new();
        let mut rows = 0;
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/tables");
        for file in std::fs::read_dir(folder).unwrap().flatten() {
            let mut scope = Fields::new();
            let text = std::fs::read_to_string(file.path()).unwrap();
            for (number, line) in text.lines().enumerate() {
                if line.trim().is_empty() || line.starts_with('#') {
                    continue;
                }
                if let Some(variable) = line.strip_prefix(": ") {
                    let (name, json) = variable.split_once(" = ").unwrap();
                    scope.insert(name.into(), serde_json::from_str(json).unwrap());
                    continue;
                }
                let (expression, expected) =
                    line.rsplit_once(" | ").unwrap_or_else(|| panic!("no result: {line}"));
                let got = run(expression.trim(), &scope);
                rows += 1;
                if got != expected.trim() {
                    wrong.push(format!("{}:{}: {line}\n    got {got}", file.path().display(), number + 1));
                }
            }
        }
        assert!(wrong.is_empty(), "{} of {rows} rows:\n{}", wrong.len(), wrong.join("\n"));
        assert!(rows > 200, "only {rows} rows were found");
    }
}
