//! What a form asks of each of its fields, as form-js reads it: compiled once, used for every task with the form.

use super::pattern;
use crate::limits::FORM_DEPTH_MAX;
use digipro_feel::Expression;
use digipro_vocab::{Name, Number, Value};
use fancy_regex::Regex;
use serde_json::Value as Json;

/// A form, ready to judge what is filled in.
#[derive(Clone, Debug, Default)]
pub struct Schema {
    pub(super) components: Vec<Component>,
}

/// Something in a form that cannot be kept to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flaw {
    /// The path of the field, or what it is.
    pub field: Name,
    /// What is wrong.
    pub cause: String,
    /// The next step.
    pub help: &'static str,
}

/// A component that fills a path, or holds others.
#[derive(Clone, Debug)]
pub(super) struct Component {
    /// Its key or path below what is around it, outermost first.
    pub path: Vec<Name>,
    /// What it is called, for people.
    pub label: Name,
    /// It is not shown where this is true.
    pub hide: Option<Expression>,
    /// Nobody may fill it in: its value is not submitted.
    pub disabled: bool,
    /// It shows a value that nobody may change.
    pub readonly: Flag,
    /// What is shown where nothing is known.
    pub default: Option<Value>,
    /// What it is.
    pub kind: Kind,
}

#[derive(Clone, Debug)]
pub(super) enum Flag {
    Is(bool),
    Feel(Expression),
}

#[derive(Clone, Debug)]
pub(super) enum Kind {
    /// A field.
    Field { asks: Box<Asks>, kind: FieldKind },
    /// A group, whose path is a part of the paths in it.
    Group(Vec<Component>),
    /// A list of rows, each with these components.
    Rows(Vec<Component>),
}

/// What any field may ask (`validate`).
#[derive(Clone, Debug, Default)]
pub(super) struct Asks {
    pub required: bool,
    pub min: Option<Bound>,
    pub max: Option<Bound>,
    pub min_length: Option<Bound>,
    pub max_length: Option<Bound>,
    pub pattern: Option<(Name, Regex)>,
    pub shape: Option<Shape>,
}

/// A number that is written, or computed from what the form knows.
#[derive(Clone, Debug)]
pub(super) enum Bound {
    Is(Number),
    Feel(Expression),
}

/// `validationType`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    Email,
    Phone,
}

#[derive(Clone, Debug)]
pub(super) enum FieldKind {
    /// A line or lines of text.
    Text,
    /// A number, or its digits as text (`serializeToString`).
    Number { decimals: Option<i16>, step: Option<Number> },
    /// A tick.
    Tick,
    /// One of a list.
    One(Options),
    /// Some of a list.
    Some(Options),
    /// A day, a time of day, or both.
    Moment { subtype: Subtype, zone: Zone, not_passed: bool, minutes: u8 },
    /// Files, or what the browser computes.
    Any,
}

#[derive(Clone, Debug)]
pub(super) enum Options {
    /// `values`.
    Are(Vec<Value>),
    /// `valuesKey`: where the form's data hold them, outermost first.
    At(Vec<Name>),
    /// `valuesExpression`.
    Feel(Expression),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Subtype {
    Day,
    Time,
    Both,
}

/// How a time is written (`timeSerializingFormat`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Zone {
    /// Nothing is said: any of the others.
    Any,
    /// With its distance from UTC.
    Offset,
    /// In UTC.
    Utc,
    /// As on the wall.
    None,
}

impl Schema {
    /// Reads a form-js definition.
    ///
    /// # Errors
    /// All that is in it and cannot be kept to: then nothing may be judged by it.
    pub fn read(definition: &str) -> Result<Self, Vec<Flaw>> {
        let form: Json = serde_json::from_str(definition).map_err(|error| {
            vec![Flaw { field: Name::default(), cause: error.to_string(), help: "write it as form-js does" }]
        })?;
        let components = form.get("components").and_then(Json::as_array).map(Vec::as_slice);
        Self::of(components.unwrap_or_default())
    }

    /// Reads the components of a form.
    ///
    /// # Errors
    /// All that is in them and cannot be kept to.
    pub fn of(components: &[Json]) -> Result<Self, Vec<Flaw>> {
        let mut reader = Reader::default();
        let components = reader.all(components, 1);
        if reader.flaws.is_empty() { Ok(Self { components }) } else { Err(reader.flaws) }
    }

    /// Whether the form asks for nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.components.is_empty()
    }
}

/// Reads components, and collects what cannot be read.
#[derive(Default)]
struct Reader {
    /// The path around what is read.
    around: Vec<Name>,
    flaws: Vec<Flaw>,
}

/// Minutes between two times that can be chosen, where the form does not say it.
const MINUTES: u8 = 15;

/// Components that show something and ask for nothing.
const SHOWN: [&str; 9] =
    ["text", "html", "image", "button", "separator", "spacer", "iframe", "table", "documentPreview"];

impl Reader {
    fn all(&mut self, components: &[Json], depth: usize) -> Vec<Component> {
        if depth > FORM_DEPTH_MAX {
            self.flaw("", format!("components nest deeper than {FORM_DEPTH_MAX} levels"), "flatten the form");
            return Vec::new();
        }
        components.iter().filter_map(|component| self.component(component, depth)).collect()
    }

    fn component(&mut self, json: &Json, depth: usize) -> Option<Component> {
        let kind = text(json, "type").unwrap_or_default();
        if SHOWN.contains(&kind) {
            return None;
        }
        let holds = matches!(kind, "group" | "dynamiclist");
        let written = text(json, if holds { "path" } else { "key" }).unwrap_or_default();
        let path: Vec<Name> = written.split('.').filter(|step| !step.is_empty()).map(Name::from).collect();
        if path.is_empty() && kind != "group" {
            let needs = if holds { "path" } else { "key" };
            self.flaw(kind, format!("it has no `{needs}`"), "give it one, or remove it");
            return None;
        }
        let hide = json.get("conditional").and_then(|conditional| text(conditional, "hide"));
        let hide = hide.filter(|hide| !hide.trim().is_empty());
        let hide = hide.and_then(|hide| self.expression(written, "conditional.hide", hide));
        let readonly = match json.get("readonly") {
            Some(Json::String(feel)) => {
                self.expression(written, "readonly", feel).map_or(Flag::Is(false), Flag::Feel)
            }
            other => Flag::Is(is_true(other)),
        };
        let kind = self.kind(json, kind, written, &path, depth)?;
        Some(Component {
            label: label(json, written),
            path,
            hide,
            disabled: is_true(json.get("disabled")),
            readonly,
            default: json.get("defaultValue").cloned().map(Value::from),
            kind,
        })
    }

    fn kind(&mut self, json: &Json, kind: &str, written: &str, path: &[Name], depth: usize) -> Option<Kind> {
        let inner = json.get("components").and_then(Json::as_array).map(Vec::as_slice).unwrap_or_default();
        let field = match kind {
            "group" => {
                let before = self.around.len();
                self.around.extend_from_slice(path);
                let inner = self.all(inner, depth + 1);
                self.around.truncate(before);
                return Some(Kind::Group(inner));
            }
            "dynamiclist" => {
                if !is_true(json.get("isRepeating")) {
                    let cause = "a dynamic list that does not repeat is shown as a group".to_owned();
                    self.flaw(written, cause, "add `\"isRepeating\": true`, or make it a group");
                }
                let before = self.around.len();
                self.around.extend_from_slice(path);
                let inner = self.all(inner, depth + 1);
                self.around.truncate(before);
                return Some(Kind::Rows(inner));
            }
            "textfield" | "textarea" => FieldKind::Text,
            "number" => FieldKind::Number {
                decimals: json
                    .get("decimalDigits")
                    .and_then(Json::as_i64)
                    .and_then(|n| i16::try_from(n).ok()),
                step: self.number(json, written, "increment").filter(|step| *step > Number::ZERO),
            },
            "checkbox" => FieldKind::Tick,
            "select" | "radio" => FieldKind::One(self.options(json, written)),
            "checklist" | "taglist" => FieldKind::Some(self.options(json, written)),
            "datetime" => self.moment(json, written),
            "filepicker" | "expression" => FieldKind::Any,
            other => {
                self.flaw(
                    written,
                    format!("form-js has no component of the type `{other}`"),
                    "use one that it has",
                );
                return None;
            }
        };
        let asks = Box::new(self.asks(json.get("validate").unwrap_or(&Json::Null), written));
        Some(Kind::Field { asks, kind: field })
    }

    fn asks(&mut self, validate: &Json, field: &str) -> Asks {
        let pattern = text(validate, "pattern").filter(|pattern| !pattern.is_empty());
        let pattern = pattern.and_then(|written| match pattern::compile(written) {
            Ok(regex) => Some((Name::from(written), regex)),
            Err(cause) => {
                self.flaw(
                    field,
                    format!("the pattern `{written}` cannot be read: {cause}"),
                    "mend the pattern",
                );
                None
            }
        });
        let shape = match text(validate, "validationType").unwrap_or_default() {
            "email" => Some(Shape::Email),
            "phone" => Some(Shape::Phone),
            "" | "custom" => None,
            other => {
                let cause = format!("form-js has no `validationType` `{other}`");
                self.flaw(field, cause, "write `email`, `phone` or `custom`");
                None
            }
        };
        Asks {
            required: is_true(validate.get("required")),
            min: self.bound(validate, field, "min"),
            max: self.bound(validate, field, "max"),
            min_length: self.bound(validate, field, "minLength"),
            max_length: self.bound(validate, field, "maxLength"),
            pattern,
            shape,
        }
    }

    fn bound(&mut self, validate: &Json, field: &str, key: &str) -> Option<Bound> {
        match validate.get(key) {
            Some(Json::String(feel)) if feel.trim_start().starts_with('=') => {
                self.expression(field, key, feel).map(Bound::Feel)
            }
            _ => self.number(validate, field, key).map(Bound::Is),
        }
    }

    /// A number, or the digits of one as text.
    fn number(&mut self, json: &Json, field: &str, key: &str) -> Option<Number> {
        let written = match json.get(key)? {
            Json::Number(number) => number.to_string(),
            Json::String(text) if text.trim().is_empty() => return None,
            Json::String(text) => text.trim().to_owned(),
            Json::Null => return None,
            other => other.to_string(),
        };
        if let Ok(number) = written.parse() {
            return Some(number);
        }
        self.flaw(field, format!("`{key}` is `{written}`, not a number"), "write a number");
        None
    }

    fn options(&mut self, json: &Json, field: &str) -> Options {
        if let Some(feel) = text(json, "valuesExpression") {
            return self
                .expression(field, "valuesExpression", feel)
                .map_or(Options::Are(Vec::new()), Options::Feel);
        }
        if let Some(key) = text(json, "valuesKey") {
            return Options::At(key.split('.').map(Name::from).collect());
        }
        let values = json.get("values").and_then(Json::as_array).map(Vec::as_slice).unwrap_or_default();
        if values.is_empty() {
            self.flaw(
                field,
                "nothing can be chosen".to_owned(),
                "give it `values`, `valuesKey` or `valuesExpression`",
            );
        }
        Options::Are(values.iter().map(|value| choice(&Value::from(value.clone()))).collect())
    }

    fn moment(&mut self, json: &Json, field: &str) -> FieldKind {
        let subtype = match text(json, "subtype") {
            None | Some("date") => Subtype::Day,
            Some("time") => Subtype::Time,
            Some("datetime") => Subtype::Both,
            Some(other) => {
                let cause = format!("form-js has no `subtype` `{other}`");
                self.flaw(field, cause, "write `date`, `time` or `datetime`");
                Subtype::Day
            }
        };
        let zone = match text(json, "timeSerializingFormat") {
            None => Zone::Any,
            Some("utc_offset") => Zone::Offset,
            Some("utc_normalized") => Zone::Utc,
            Some("no_timezone") => Zone::None,
            Some(other) => {
                let cause = format!("form-js has no `timeSerializingFormat` `{other}`");
                self.flaw(field, cause, "write `utc_offset`, `utc_normalized` or `no_timezone`");
                Zone::Any
            }
        };
        let minutes = self.minutes(json, field);
        FieldKind::Moment { subtype, zone, not_passed: is_true(json.get("disallowPassedDates")), minutes }
    }

    /// How many minutes lie between two times that can be chosen (`timeInterval`): of those that form-js knows.
    fn minutes(&mut self, json: &Json, field: &str) -> u8 {
        let Some(written) = json.get("timeInterval") else { return MINUTES };
        let minutes = written.as_u64().and_then(|minutes| u8::try_from(minutes).ok());
        minutes.filter(|minutes| [1, 5, 10, 15, 30, 60].contains(minutes)).unwrap_or_else(|| {
            let cause = format!("form-js has no `timeInterval` of {written}");
            self.flaw(field, cause, "write 1, 5, 10, 15, 30 or 60");
            MINUTES
        })
    }

    fn expression(&mut self, field: &str, key: &str, written: &str) -> Option<Expression> {
        let Some(feel) = written.trim_start().strip_prefix('=') else {
            let cause = format!("`{key}` is `{written}`, which does not begin with `=`");
            self.flaw(field, cause, "an expression begins with `=`");
            return None;
        };
        match Expression::parse(feel) {
            Ok(expression) => {
                let only_here =
                    |read: &&digipro_feel::ContextRead| matches!(read.function, "term" | "parameter");
                if let Some(read) = expression.context_reads().iter().find(only_here) {
                    let cause = format!("`{key}` calls `{}`, which no browser knows", read.function);
                    self.flaw(field, cause, "let a step before write it into a variable");
                }
                Some(expression)
            }
            Err(error) => {
                self.flaw(field, format!("`{key}` cannot be read: {error}"), "mend the expression");
                None
            }
        }
    }

    fn flaw(&mut self, field: &str, cause: String, help: &'static str) {
        let mut path: String = self.around.iter().flat_map(|step| [&**step, "."]).collect();
        path.push_str(field);
        self.flaws.push(Flaw { field: path.into(), cause, help });
    }
}

/// The value of an option, which is written as `{ "label": …, "value": … }` or as the value alone.
pub(super) fn choice(option: &Value) -> Value {
    match option {
        Value::Context(_) => option.field("value").cloned().unwrap_or_default(),
        other => other.clone(),
    }
}

/// What a field is called: its label, unless that is computed; days and times have labels of their own.
fn label(json: &Json, written: &str) -> Name {
    let labels = ["label", "dateLabel", "timeLabel"].into_iter().filter_map(|key| text(json, key));
    let mut labels = labels.filter(|label| !label.trim().is_empty() && !label.starts_with('='));
    labels.next().unwrap_or(written).into()
}

fn text<'j>(json: &'j Json, key: &str) -> Option<&'j str> {
    json.get(key).and_then(Json::as_str)
}

fn is_true(json: Option<&Json>) -> bool {
    json.and_then(Json::as_bool).unwrap_or(false)
}
