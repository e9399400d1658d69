//! Variables that a person gives: a JSON file, or `path=value` on the command line.

use digipro_machine::variables::lay;
use digipro_site::Error;
use digipro_site::source;
use digipro_vocab::Value;
use digipro_vocab::value::Fields;
use std::path::Path;
use std::sync::Arc;

/// Variables from a file and from assignments. What is said of a field is laid over what `known` gives for its
/// variable, as a form opens with what the case already knows.
pub fn variables(
    file: Option<&Path>,
    assignments: &[String],
    known: impl Fn(&str) -> Option<Value>,
) -> Result<Arc<Fields>, Error> {
    let mut fields = Fields::new();
    if let Some(path) = file {
        let bytes = source::file(path)?;
        let wrong = |cause: String| {
            Error::input(path.display(), cause).help("the file holds one JSON object: variables by name")
        };
        match serde_json::from_slice(&bytes).map_err(|error| wrong(error.to_string()))? {
            Value::Context(given) => {
                fields.extend(given.iter().map(|(name, value)| (name.clone(), value.clone())))
            }
            _ => return Err(wrong("not an object".to_owned())),
        }
    }
    for assignment in assignments {
        let (path, text) = assignment.split_once('=').ok_or_else(|| {
            Error::usage(
                format!("`{assignment}` is not an assignment"),
                "write `esito=diniego` or `istanza.data=2026-05-04`",
            )
        })?;
        lay(&mut fields, path, value(text), &known);
    }
    Ok(Arc::new(fields))
}

/// JSON where it is JSON, else text.
fn value(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|_| Value::text(text))
}

#[cfg(test)]
mod tests {
    use super::variables;
    use digipro_vocab::Value;

    #[test]
    fn assignments_are_laid_over_what_is_known() {
        let known: Value = serde_json::from_str(r#"{"data":"2026-05-04","oggetto":"x"}"#).unwrap();
        let given = ["istanza.oggetto=verbali".to_owned(), "n=2".to_owned(), "codice=\"00042\"".to_owned()];
        let fields = variables(None, &given, |name| (name == "istanza").then(|| known.clone())).unwrap();
        let text = serde_json::to_string(&*fields).unwrap();
        assert_eq!(text, r#"{"codice":"00042","istanza":{"data":"2026-05-04","oggetto":"verbali"},"n":2}"#);
    }
}
