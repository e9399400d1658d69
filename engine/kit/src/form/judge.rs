//! Judges what is filled into a form as form-js does in the browser, so that who sends something else is told the same.

use super::schema::{self, Asks, Bound, Component, FieldKind, Flag, Kind, Options, Schema};
use super::value::Asked;
use crate::limits::REFUSED_MAX;
use digipro_feel::{Context, Expression, Limits, Scope};
use digipro_vocab::value::Fields;
use digipro_vocab::{Instant, Name, Number, Value};
use std::fmt;
use std::sync::Arc;

/// What came of a form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Judged {
    /// What was filled in, without what was hidden or disabled.
    pub fields: Fields,
    /// The fields that do not fit, in the order of the form; at most [`REFUSED_MAX`].
    pub refused: Vec<Refused>,
    /// How many more there are.
    pub more: usize,
}

/// A field that does not fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Its path, with the row of a list: `elenco[2].nome`. Rows count from 1.
    pub path: String,
    /// What it is called.
    pub label: Name,
    /// Why, after the name of the field: `is required`.
    pub cause: String,
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` ({}) {}", self.path, self.label, self.cause)
    }
}

impl Schema {
    /// Judges what was `given` over what was `known` when the form opened: a variable that is given takes the place of
    /// the known one, as it will in the case.
    #[must_use]
    pub fn judge(&self, given: &Fields, known: &Fields, at: Instant) -> Judged {
        let mut data = known.clone();
        data.extend(given.iter().map(|(name, value)| (name.clone(), value.clone())));
        let mut judge = Judge {
            given,
            known,
            data: &data,
            at,
            steps: Limits::default().steps,
            changes: Vec::new(),
            judged: Judged::default(),
        };
        judge.components(&self.components, &Sight { data: &data, row: None }, &mut Vec::new(), false);
        let (changes, mut judged) = (judge.changes, judge.judged);
        judged.fields = given.clone();
        for (path, value) in changes {
            replace(&mut judged.fields, &path, value);
        }
        judged
    }
}

/// A step of a path: a field, or a row from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Step {
    Field(Name),
    Row(usize),
}

/// What an expression of the form sees: the fields of the row in which it stands, then the data of the form.
struct Sight<'a> {
    data: &'a Fields,
    row: Option<Row<'a>>,
}

struct Row<'a> {
    around: &'a Sight<'a>,
    this: &'a Value,
    parent: Value,
    /// From 1, outermost first.
    numbers: Value,
}

impl Scope for Sight<'_> {
    fn lookup(&self, name: &str) -> Option<&Value> {
        let Some(row) = &self.row else { return self.data.get(name) };
        match name {
            "this" => Some(row.this),
            "parent" => Some(&row.parent),
            "i" => Some(&row.numbers),
            _ => row.this.field(name).or_else(|| row.around.lookup(name)),
        }
    }
}

struct Judge<'a> {
    given: &'a Fields,
    known: &'a Fields,
    data: &'a Fields,
    at: Instant,
    /// Steps of expressions that are left for this form.
    steps: u64,
    /// What takes the place of something given; none removes it.
    changes: Vec<(Vec<Step>, Option<Value>)>,
    judged: Judged,
}

/// An expression that came to no end within its bounds.
struct Unbounded;

impl Judge<'_> {
    fn components(&mut self, all: &[Component], sight: &Sight<'_>, path: &mut Vec<Step>, hidden: bool) {
        for component in all {
            let before = path.len();
            path.extend(component.path.iter().cloned().map(Step::Field));
            self.component(component, sight, path, hidden);
            path.truncate(before);
        }
    }

    fn component(&mut self, component: &Component, sight: &Sight<'_>, path: &mut Vec<Step>, hidden: bool) {
        let hidden = hidden
            || match component.hide.as_ref().map(|hide| self.evaluate(hide, sight)) {
                Some(Ok(value)) => value == Value::Boolean(true),
                Some(Err(Unbounded)) => {
                    return self.refuse(component, path, "has a condition that takes too long to evaluate");
                }
                None => false,
            };
        match &component.kind {
            Kind::Group(inner) => self.components(inner, sight, path, hidden),
            Kind::Rows(_) if hidden => self.changes.push((path.clone(), None)),
            Kind::Rows(inner) => self.rows(component, inner, sight, path),
            Kind::Field { .. } if hidden => self.changes.push((path.clone(), None)),
            Kind::Field { .. } if component.disabled => {
                // The browser does not send it: it stays as the case has it.
                self.changes.push((path.clone(), at(self.known, path).cloned()));
            }
            Kind::Field { asks, kind } => {
                if self.is_readonly(component, sight) {
                    self.keep(component, path);
                }
                match self.asked(asks, kind, sight) {
                    Ok(asked) => {
                        let value = at(self.data, path).filter(|value| **value != Value::Null);
                        if let Some(cause) = asked.cause(kind, value) {
                            self.refuse(component, path, cause);
                        }
                    }
                    Err(Unbounded) => {
                        self.refuse(component, path, "asks for what takes too long to evaluate");
                    }
                }
            }
        }
    }

    /// What a field asks, with all that is computed.
    fn asked<'s>(
        &mut self,
        asks: &'s Asks,
        kind: &FieldKind,
        sight: &Sight<'_>,
    ) -> Result<Asked<'s>, Unbounded> {
        let options = match kind {
            FieldKind::One(options) | FieldKind::Some(options) => self.options(options, sight)?,
            _ => Vec::new(),
        };
        Ok(Asked {
            required: asks.required,
            min: self.bound(asks.min.as_ref(), sight)?,
            max: self.bound(asks.max.as_ref(), sight)?,
            min_length: self.bound(asks.min_length.as_ref(), sight)?,
            max_length: self.bound(asks.max_length.as_ref(), sight)?,
            pattern: asks.pattern.as_ref(),
            shape: asks.shape,
            options,
            today: digipro_vocab::time::civil_day(self.at),
        })
    }

    fn bound(&mut self, bound: Option<&Bound>, sight: &Sight<'_>) -> Result<Option<Number>, Unbounded> {
        match bound {
            None => Ok(None),
            Some(Bound::Is(number)) => Ok(Some(*number)),
            Some(Bound::Feel(expression)) => match self.evaluate(expression, sight)? {
                Value::Number(number) => Ok(Some(number)),
                // As in the browser: a comparison with nothing refuses nothing.
                _ => Ok(None),
            },
        }
    }

    /// The values that may be chosen.
    fn options(&mut self, options: &Options, sight: &Sight<'_>) -> Result<Vec<Value>, Unbounded> {
        let list = match options {
            Options::Are(values) => return Ok(values.clone()),
            Options::At(path) => {
                let start = path.split_first().and_then(|(name, inner)| Some((sight.lookup(name)?, inner)));
                start
                    .and_then(|(value, inner)| inner.iter().try_fold(value, |value, name| value.field(name)))
                    .cloned()
            }
            Options::Feel(expression) => Some(self.evaluate(expression, sight)?),
        };
        Ok(match list {
            Some(Value::List(values)) => values.iter().map(schema::choice).collect(),
            _ => Vec::new(),
        })
    }

    fn rows(&mut self, component: &Component, inner: &[Component], sight: &Sight<'_>, path: &mut Vec<Step>) {
        let data = self.data;
        let rows = match at(data, path) {
            None | Some(Value::Null) => return,
            Some(Value::List(rows)) => rows,
            Some(other) => {
                let cause = format!("holds {}, not a list of rows", other.kind());
                return self.refuse(component, path, cause);
            }
        };
        let outer = match sight.row.as_ref().map(|row| &row.numbers) {
            Some(Value::List(numbers)) => numbers.as_ref().clone(),
            _ => Vec::new(),
        };
        let parent = match &sight.row {
            Some(row) => row.this.clone(),
            None => Value::Context(Arc::new(sight.data.clone())),
        };
        for (place, this) in rows.iter().enumerate() {
            let mut numbers = outer.clone();
            numbers.push(Value::from(i64::try_from(place).unwrap_or(i64::MAX).saturating_add(1)));
            let row = Row { around: sight, this, parent: parent.clone(), numbers: Value::list(numbers) };
            path.push(Step::Row(place));
            if matches!(this, Value::Context(_)) {
                self.components(inner, &Sight { data, row: Some(row) }, path, false);
            } else {
                self.refuse(component, path, format!("holds {}, not a row", this.kind()));
            }
            path.pop();
        }
    }

    fn is_readonly(&mut self, component: &Component, sight: &Sight<'_>) -> bool {
        match &component.readonly {
            Flag::Is(readonly) => *readonly,
            Flag::Feel(expression) => {
                self.evaluate(expression, sight).is_ok_and(|value| value == Value::Boolean(true))
            }
        }
    }

    /// A field that nobody may change comes back as it was shown.
    fn keep(&mut self, component: &Component, path: &[Step]) {
        let shown = at(self.known, path).filter(|value| **value != Value::Null);
        let shown = shown.or(component.default.as_ref()).cloned();
        let sent = at(self.given, path).filter(|value| **value != Value::Null);
        match (sent, shown) {
            (Some(sent), shown) if shown.as_ref() != Some(sent) => {
                self.refuse(component, path, "may only be read, and came back changed");
            }
            (None, Some(shown)) => self.changes.push((path.to_vec(), Some(shown))),
            _ => {}
        }
    }

    fn refuse(&mut self, component: &Component, path: &[Step], cause: impl Into<String>) {
        if self.judged.refused.len() >= REFUSED_MAX {
            self.judged.more += 1;
            return;
        }
        let (path, label, cause) = (written(path), component.label.clone(), cause.into());
        self.judged.refused.push(Refused { path, label, cause });
    }

    fn evaluate(&mut self, expression: &Expression, sight: &Sight<'_>) -> Result<Value, Unbounded> {
        let mut context = Context::new(self.at);
        context.limits.steps = self.steps;
        let evaluation = expression.evaluate(sight, &context).map_err(|_| Unbounded)?;
        self.steps = self.steps.saturating_sub(evaluation.steps);
        Ok(evaluation.value)
    }
}

/// The value at a path.
fn at<'v>(fields: &'v Fields, path: &[Step]) -> Option<&'v Value> {
    let (Step::Field(name), inner) = path.split_first()? else { return None };
    inner.iter().try_fold(fields.get(name)?, |value, step| match (step, value) {
        (Step::Field(name), value) => value.field(name),
        (Step::Row(place), Value::List(rows)) => rows.get(*place),
        _ => None,
    })
}

/// Puts a value where one was given, or takes it away; what then holds nothing goes too, unless it is a row. A variable
/// that was not given stays out.
fn replace(fields: &mut Fields, path: &[Step], value: Option<Value>) {
    let Some((Step::Field(name), inner)) = path.split_first() else { return };
    let gone = match (inner, fields.get_mut(name)) {
        (_, None) => false,
        ([], Some(here)) => match value {
            Some(value) => {
                *here = value;
                false
            }
            None => true,
        },
        (inner, Some(here)) => replace_in(here, inner, value),
    };
    if gone {
        fields.remove(name);
    }
}

/// Whether nothing is left of it.
fn replace_in(here: &mut Value, path: &[Step], value: Option<Value>) -> bool {
    match (path, here) {
        ([Step::Field(name)], Value::Context(fields)) => {
            let fields = Arc::make_mut(fields);
            match value {
                Some(value) => drop(fields.insert(name.clone(), value)),
                None => return fields.remove(name).is_some() && fields.is_empty(),
            }
            false
        }
        ([Step::Field(name), inner @ ..], Value::Context(fields)) => {
            let fields = Arc::make_mut(fields);
            let gone = match fields.get_mut(name) {
                Some(below) => replace_in(below, inner, value),
                // The browser would have sent what it was shown.
                None if value.is_some() && inner.iter().all(|step| matches!(step, Step::Field(_))) => {
                    let below = fields.entry(name.clone()).or_insert_with(|| Value::Context(Arc::default()));
                    replace_in(below, inner, value)
                }
                None => false,
            };
            gone && fields.remove(name).is_some() && fields.is_empty()
        }
        ([Step::Row(place), inner @ ..], Value::List(rows)) => {
            if let Some(row) = Arc::make_mut(rows).get_mut(*place) {
                replace_in(row, inner, value);
            }
            false
        }
        _ => false,
    }
}

fn written(path: &[Step]) -> String {
    let mut out = String::new();
    for step in path {
        match step {
            Step::Field(name) if out.is_empty() => out.push_str(name),
            Step::Field(name) => out.extend([".", name]),
            Step::Row(place) => out.push_str(&format!("[{}]", place + 1)),
        }
    }
    out
}
