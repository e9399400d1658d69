//! Data in a cell: `path = value; path = value`, in the words of whoever writes the scenario.

use super::codes::P0822;
use super::table::Cell;
use digipro_machine::variables;
use digipro_vocab::value::Fields;
use digipro_vocab::{Date, Diagnostic, Name, Number, Value};

/// Values by dotted path, in the order in which they were written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Data(pub Vec<(Name, Given)>);

/// A value as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Given {
    /// A value.
    Value(Value),
    /// The day of the act.
    Today,
}

impl Given {
    /// The value on a day.
    #[must_use]
    pub fn on(&self, day: Date) -> Value {
        match self {
            Self::Value(value) => value.clone(),
            Self::Today => Value::text(day.to_string()),
        }
    }
}

impl Data {
    /// The variables on a day. What is said of a field is laid over what `known` gives for its variable, as a form
    /// opens with what the case already knows.
    #[must_use]
    pub fn fields(&self, day: Date, known: impl Fn(&str) -> Option<Value>) -> Fields {
        let mut fields = Fields::new();
        for (path, given) in &self.0 {
            variables::lay(&mut fields, path, given.on(day), &known);
        }
        fields
    }
}

impl Data {
    /// The reasons given for going on in spite of warnings, `motivo.RULE = "…"`, and everything else.
    pub(super) fn split_reasons(&self) -> (Vec<(Name, Given)>, Self) {
        let reason = |path: &str| {
            path.strip_prefix("motivo.").or_else(|| path.strip_prefix("reason.")).map(Name::from)
        };
        let reasons =
            self.0.iter().filter_map(|(path, given)| Some((reason(path)?, given.clone()))).collect();
        let rest = self.0.iter().filter(|(path, _)| reason(path).is_none()).cloned().collect();
        (reasons, Self(rest))
    }
}

/// Reads a cell with data.
pub(super) fn data(cell: &Cell, diagnostics: &mut Vec<Diagnostic>) -> Data {
    let mut data = Data::default();
    for (at, item) in items(&cell.text) {
        let span = cell.piece(at, item.len());
        let Some((path, text)) = item.split_once('=') else {
            let message = format!("`{item}` is not of the form `path = value`");
            diagnostics
                .push(Diagnostic::error(P0822, message).at(span).help("such as `istanza.oggetto = \"…\"`"));
            continue;
        };
        let path = path.trim();
        if !is_path(path) {
            let message = format!("`{path}` is not a path");
            let help = "names with points between them, such as `istanza.data`";
            diagnostics.push(Diagnostic::error(P0822, message).at(span).help(help));
            continue;
        }
        match given(text.trim()) {
            Ok(given) => data.0.push((path.into(), given)),
            Err(cause) => {
                let help = "text with a blank or a semicolon stands in quotes; lists and objects are JSON";
                diagnostics.push(Diagnostic::error(P0822, cause).at(span).help(help));
            }
        }
    }
    data
}

/// Reads one value: quoted text or JSON, sì or no, a number, a day, `oggi`, a bare word.
pub(super) fn given(text: &str) -> Result<Given, String> {
    let value = match text.to_lowercase().as_str() {
        "" => return Err("a value is missing".to_owned()),
        "oggi" | "today" => return Ok(Given::Today),
        "sì" | "si" | "vero" | "yes" | "true" => Value::Boolean(true),
        "no" | "falso" | "false" => Value::Boolean(false),
        "nulla" | "null" => Value::Null,
        _ if text.starts_with(['"', '{', '[']) => {
            serde_json::from_str(text).map_err(|error| format!("`{text}` cannot be read: {error}"))?
        }
        _ if text.contains(char::is_whitespace) => return Err(format!("`{text}` is more than one word")),
        _ => number(text).unwrap_or_else(|| Value::text(text)),
    };
    Ok(Given::Value(value))
}

/// A number in plain digits; what begins with a needless zero is a code, such as a postcode.
fn number(text: &str) -> Option<Value> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let plain = digits.chars().all(|c| c.is_ascii_digit() || c == '.');
    let code = digits.len() > 1 && digits.starts_with('0') && !digits.starts_with("0.");
    if !plain || code {
        return None;
    }
    text.parse::<Number>().ok().map(Value::Number)
}

pub(super) fn is_path(path: &str) -> bool {
    let word = |part: &str| {
        part.chars().next().is_some_and(char::is_alphabetic)
            && part.chars().all(|c| c.is_alphanumeric() || "_-".contains(c))
    };
    path.split('.').all(word)
}

/// The items between semicolons that stand outside quotes and brackets, with their places.
fn items(text: &str) -> Vec<(usize, &str)> {
    let (mut found, mut start, mut depth, mut quoted, mut escaped) = (Vec::new(), 0, 0_usize, false, false);
    let mut push = |from: usize, to: usize| {
        let whole = text.get(from..to).unwrap_or_default();
        let bare = whole.trim();
        if !bare.is_empty() {
            found.push((from + whole.len() - whole.trim_start().len(), bare));
        }
    };
    for (at, c) in text.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            '{' | '[' if !quoted => depth += 1,
            '}' | ']' if !quoted => depth = depth.saturating_sub(1),
            ';' if !quoted && depth == 0 => {
                push(start, at);
                start = at + 1;
            }
            _ => {}
        }
    }
    push(start, text.len());
    found
}

#[cfg(test)]
mod tests {
    use super::{Cell, data, given};
    use digipro_vocab::{Span, Value};

    fn cell(text: &str) -> Cell {
        Cell { text: text.to_owned(), span: Span::new(100, 100 + text.len()) }
    }

    #[test]
    fn values_are_in_the_words_of_the_writer() {
        let value = |text| given(text).unwrap().on("2026-04-03".parse().unwrap()).to_string();
        assert_eq!(value("sì"), "true");
        assert_eq!(value("no"), "false");
        assert_eq!(value("\"no\""), "\"no\"");
        assert_eq!(value("oggi"), "\"2026-04-03\"");
        assert_eq!(value("12.5"), "12.5");
        assert_eq!(value("00042"), "\"00042\"");
        assert_eq!(value("2026-05-01"), "\"2026-05-01\"");
        assert_eq!(value("accoglimento-parziale"), "\"accoglimento-parziale\"");
        assert_eq!(value("[{\"id\": \"a;b\"}]"), "[{\"id\":\"a;b\"}]");
        assert!(given("due parole").is_err());
        assert!(given("{\"a\":").is_err());
    }

    #[test]
    fn fields_are_laid_over_what_is_known() {
        let mut diagnostics = Vec::new();
        let data = data(&cell("a.b = 1; a.c.d = \"x; y\"; e = [1, 2]"), &mut diagnostics);
        assert!(diagnostics.is_empty(), "{diagnostics:?}");
        let known = |name: &str| (name == "a").then(|| Value::context([("z", Value::from(true))]));
        let fields = data.fields("2026-04-03".parse().unwrap(), known);
        assert_eq!(
            Value::context(fields).to_string(),
            r#"{"a":{"b":1,"c":{"d":"x; y"},"z":true},"e":[1,2]}"#
        );
    }

    #[test]
    fn what_is_wrong_has_its_place() {
        let mut diagnostics = Vec::new();
        data(&cell("a = 1; b"), &mut diagnostics);
        assert_eq!(diagnostics[0].span, Some(Span::new(107, 108)));
        data(&cell("9a = 1"), &mut diagnostics);
        assert_eq!(diagnostics.len(), 2);
    }
}
