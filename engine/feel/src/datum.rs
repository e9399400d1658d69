//! Values inside an evaluation: what variables hold, and dates, times, durations, ranges and functions.

use crate::{
    Callable, Found, Parameter, Scope,
    builtins::Builtin,
    codes, limits,
    meter::{Meter, Outcome, Stop, null},
    program::FunctionNode,
    syntax::quoted,
    temporal::{Day, Moment, TimeOfDay, write},
};
use digipro_vocab::{Name, Number, Value, value::Fields};
use jiff::SignedDuration;
use std::{collections::BTreeMap, fmt, sync::Arc};

/// A value of FEEL. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub enum Datum {
    /// Null.
    #[default]
    Null,
    /// True or false.
    Boolean(bool),
    /// A number.
    Number(Number),
    /// A string.
    Text(Name),
    /// A date.
    Date(Day),
    /// A time of day.
    Time(TimeOfDay),
    /// A date and time.
    DateTime(Arc<Moment>),
    /// Days and time duration.
    Days(SignedDuration),
    /// Years and months duration, in months.
    Months(i64),
    /// A list.
    List(Items),
    /// A context.
    Context(Entries),
    /// A range.
    Range(Arc<RangeDatum>),
    /// A function.
    Function(Arc<Function>),
}

/// Items of a list: those of a variable as they are, or computed ones.
#[derive(Clone, Debug)]
pub enum Items {
    /// Those of a variable.
    Shared(Arc<Vec<Value>>),
    /// How deep they nest, and the items.
    Own(Arc<(usize, Vec<Datum>)>),
}

/// Entries of a context: those of a variable as they are, or computed ones.
#[derive(Clone, Debug)]
pub enum Entries {
    /// Those of a variable.
    Shared(Arc<Fields>),
    /// How deep they nest, and the entries.
    Own(Arc<(usize, BTreeMap<Name, Datum>)>),
}

/// A range.
#[derive(Clone, Debug)]
pub struct RangeDatum {
    /// Where it starts.
    pub low: Datum,
    /// Whether the start belongs to it.
    pub low_included: bool,
    /// Where it ends.
    pub high: Datum,
    /// Whether the end belongs to it.
    pub high_included: bool,
    /// Whether it was written as a comparison such as `< 10`. Then an end that is null lies infinitely far, while
    /// in `(null..10)` it is not known where it lies.
    pub bare: bool,
}

/// A function: a built-in, or one that the expression defines, with the variables it saw there.
#[derive(Debug)]
pub enum Function {
    /// A built-in one.
    Builtin(&'static Builtin),
    /// One that an expression defines.
    Defined(Closure),
    /// One that stands outside of expressions.
    Foreign(Arc<dyn Callable>),
}

/// A function that an expression defines, with the variables it saw there.
#[derive(Debug)]
pub struct Closure {
    pub(crate) function: Arc<FunctionNode>,
    /// Variables of the expression, by slot.
    pub(crate) seen: Vec<Datum>,
    /// Variables of the scope, by place.
    pub(crate) globals: Vec<(usize, Datum)>,
}

impl Scope for Closure {
    fn lookup(&self, _: &str) -> Option<&Value> {
        None
    }

    fn find(&self, place: usize, _: &str) -> Option<Found<'_>> {
        self.globals.iter().find(|(known, _)| *known == place).map(|(_, datum)| Found::Datum(datum))
    }
}

impl Items {
    /// A list of one.
    pub(crate) fn single(item: Datum) -> Self {
        Self::Own(Arc::new((1 + item.depth(), vec![item])))
    }

    /// Computed items.
    pub(crate) fn own(items: Vec<Datum>) -> Self {
        let depth = 1 + items.iter().map(Datum::depth).max().unwrap_or(0);
        Self::Own(Arc::new((depth, items)))
    }

    /// How many there are.
    #[must_use]
    #[expect(clippy::len_without_is_empty, reason = "nobody asks")]
    pub fn len(&self) -> usize {
        match self {
            Self::Shared(items) => items.len(),
            Self::Own(items) => items.1.len(),
        }
    }

    /// The item at a place from 0.
    #[must_use]
    pub fn get(&self, index: usize) -> Option<Datum> {
        match self {
            Self::Shared(items) => items.get(index).map(Datum::from),
            Self::Own(items) => items.1.get(index).cloned(),
        }
    }

    /// The items, each copied.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = Datum> {
        (0..self.len()).map(|index| self.get(index).unwrap_or_default())
    }
}

impl Entries {
    /// Computed entries.
    pub(crate) fn own(entries: BTreeMap<Name, Datum>) -> Self {
        let depth = 1 + entries.values().map(Datum::depth).max().unwrap_or(0);
        Self::Own(Arc::new((depth, entries)))
    }

    /// How many there are.
    #[must_use]
    #[expect(clippy::len_without_is_empty, reason = "nobody asks")]
    pub fn len(&self) -> usize {
        match self {
            Self::Shared(fields) => fields.len(),
            Self::Own(fields) => fields.1.len(),
        }
    }

    /// The entry of a name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<Datum> {
        match self {
            Self::Shared(fields) => fields.get(name).map(Datum::from),
            Self::Own(fields) => fields.1.get(name).cloned(),
        }
    }

    /// A copy that can be changed.
    #[must_use]
    pub fn to_map(&self) -> BTreeMap<Name, Datum> {
        match self {
            Self::Shared(fields) => fields.iter().map(|(name, value)| (name.clone(), value.into())).collect(),
            Self::Own(fields) => fields.1.clone(),
        }
    }
}

impl From<&Value> for Datum {
    fn from(value: &Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Boolean(truth) => Self::Boolean(*truth),
            Value::Number(number) => Self::Number(*number),
            Value::Text(text) => Self::Text(text.clone()),
            Value::List(items) => Self::List(Items::Shared(items.clone())),
            Value::Context(fields) => Self::Context(Entries::Shared(fields.clone())),
        }
    }
}

/// As an expression would write it, cut off after a mebibyte.
impl fmt::Display for Datum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = String::new();
        self.write(&mut text, true, 1 << 20);
        f.write_str(&text)
    }
}

impl From<Option<bool>> for Datum {
    fn from(truth: Option<bool>) -> Self {
        truth.map_or(Self::Null, Self::Boolean)
    }
}

impl Datum {
    /// A string.
    pub fn text(text: impl Into<Name>) -> Self {
        Self::Text(text.into())
    }

    /// How deep computed lists and contexts nest in it. Those of variables count as one: they are measured when the
    /// result is written.
    pub(crate) fn depth(&self) -> usize {
        match self {
            Self::List(Items::Own(items)) => items.0,
            Self::Context(Entries::Own(fields)) => fields.0,
            Self::List(Items::Shared(_)) | Self::Context(Entries::Shared(_)) => 1,
            Self::Range(range) => 1 + range.low.depth().max(range.high.depth()),
            Self::Function(function) => match function.as_ref() {
                Function::Builtin(_) | Function::Foreign(_) => 1,
                Function::Defined(Closure { seen, globals, .. }) => {
                    let globals = globals.iter().map(|(_, global)| global);
                    1 + seen.iter().chain(globals).map(Self::depth).max().unwrap_or(0)
                }
            },
            _ => 0,
        }
    }

    /// Whether it is null.
    #[must_use]
    pub fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    /// Name of the type, as FEEL calls it.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Boolean(_) => "boolean",
            Self::Number(_) => "number",
            Self::Text(_) => "string",
            Self::Date(_) => "date",
            Self::Time(_) => "time",
            Self::DateTime(_) => "date and time",
            Self::Days(_) => "days and time duration",
            Self::Months(_) => "years and months duration",
            Self::List(_) => "list",
            Self::Context(_) => "context",
            Self::Range(_) => "range",
            Self::Function(_) => "function",
        }
    }

    /// The value that a variable can hold: days, times and durations become ISO 8601 text; a range or a
    /// function is null, with its cause.
    pub(crate) fn to_value(&self, meter: &mut Meter<'_>) -> Outcome<Value> {
        match self {
            // A variable as it is: neither larger nor deeper than before.
            Self::List(Items::Shared(items)) => Ok(Value::List(items.clone())),
            Self::Context(Entries::Shared(fields)) => Ok(Value::Context(fields.clone())),
            _ => self.to_value_at(0, meter),
        }
    }

    fn to_value_at(&self, level: usize, meter: &mut Meter<'_>) -> Outcome<Value> {
        meter.spend(1)?;
        Ok(match self {
            Self::Null => Value::Null,
            Self::Boolean(truth) => Value::Boolean(*truth),
            Self::Number(number) => Value::Number(*number),
            Self::Text(text) => Value::Text(text.clone()),
            Self::Date(_) | Self::Time(_) | Self::DateTime(_) | Self::Days(_) | Self::Months(_) => {
                Value::text(write::iso(self))
            }
            Self::List(Items::Shared(items)) => {
                measure(items.iter(), level + 1, meter)?;
                Value::List(items.clone())
            }
            Self::List(Items::Own(items)) => {
                let values = items.1.iter().map(|item| item.to_value_at(level + 1, meter));
                Value::List(Arc::new(values.collect::<Result<_, _>>()?))
            }
            Self::Context(Entries::Shared(fields)) => {
                measure(fields.values(), level + 1, meter)?;
                Value::Context(fields.clone())
            }
            Self::Context(Entries::Own(fields)) => {
                let values = fields
                    .1
                    .iter()
                    .map(|(name, field)| Ok((name.clone(), field.to_value_at(level + 1, meter)?)));
                Value::Context(Arc::new(values.collect::<Result<_, _>>()?))
            }
            Self::Range(_) | Self::Function(_) => {
                return null(codes::P0430, format!("a {} cannot be kept in a variable", self.kind()));
            }
        })
    }

    /// The text form that `string()` gives (DMN 1.5, 10.3.4.1). Text inside lists and contexts is quoted.
    /// Writes at most about `most` bytes, so that the caller can refuse what is longer.
    pub(crate) fn write(&self, text: &mut String, nested: bool, most: usize) {
        if text.len() > most {
            return;
        }
        match self {
            Self::Null => text.push_str("null"),
            Self::Boolean(truth) => text.push_str(if *truth { "true" } else { "false" }),
            Self::Number(number) => text.push_str(&number.to_string()),
            Self::Text(inner) if nested => text.push_str(&quoted(inner)),
            Self::Text(inner) => text.push_str(inner),
            Self::Date(_) | Self::Time(_) | Self::DateTime(_) | Self::Days(_) | Self::Months(_) => {
                let inner = write::feel(self);
                if nested {
                    text.push_str(&format!("@\"{inner}\""));
                } else {
                    text.push_str(&inner);
                }
            }
            Self::List(items) => {
                write_list(text, ('[', ']'), items.iter(), |text, item| item.write(text, true, most));
            }
            Self::Context(entries) => {
                let entries = entries.to_map();
                write_list(text, ('{', '}'), entries.iter(), |text, (name, entry)| {
                    text.push_str(&written_name(name));
                    text.push_str(": ");
                    entry.write(text, true, most);
                });
            }
            Self::Range(range) => range.write(text, most),
            Self::Function(function) => text.push_str(&function.signature()),
        }
    }
}

impl RangeDatum {
    fn write(&self, text: &mut String, most: usize) {
        text.push(if self.low_included { '[' } else { '(' });
        self.low.write(text, true, most);
        text.push_str("..");
        self.high.write(text, true, most);
        text.push(if self.high_included { ']' } else { ')' });
    }
}

impl Function {
    fn signature(&self) -> String {
        match self {
            Self::Builtin(builtin) => format!("function {}", builtin.name),
            Self::Defined(closure) => format!("function({})", names(&closure.function.parameters)),
            Self::Foreign(function) => {
                format!("function {}({})", function.name(), names(function.parameters()))
            }
        }
    }
}

fn names(parameters: &[Parameter]) -> String {
    let names: Vec<&str> = parameters.iter().map(|parameter| parameter.name.as_ref()).collect();
    names.join(", ")
}

/// Goes through a part of a variable that stands in a result, so that results of results cannot nest ever deeper.
fn measure<'v>(items: impl Iterator<Item = &'v Value>, level: usize, meter: &mut Meter<'_>) -> Outcome<()> {
    if level > limits::VALUE_DEPTH_MAX {
        let message = format!("lists and contexts here nest more than {} deep", limits::VALUE_DEPTH_MAX);
        return Err(Stop::Limit(codes::P0443, message));
    }
    for item in items {
        match item {
            Value::List(inner) => measure(inner.iter(), level + 1, meter)?,
            Value::Context(inner) => measure(inner.values(), level + 1, meter)?,
            _ => {}
        }
        meter.spend(1)?;
    }
    Ok(())
}

fn write_list<T>(
    text: &mut String,
    (open, close): (char, char),
    items: impl Iterator<Item = T>,
    mut write: impl FnMut(&mut String, T),
) {
    text.push(open);
    for (index, item) in items.enumerate() {
        if index > 0 {
            text.push_str(", ");
        }
        write(text, item);
    }
    text.push(close);
}

/// A name as an entry of a context is written: quoted unless it is one plain word.
fn written_name(name: &str) -> String {
    let plain = name.chars().all(|c| c.is_alphanumeric() || c == '_')
        && !name.starts_with(|c: char| c.is_ascii_digit());
    if plain && !name.is_empty() { name.to_owned() } else { quoted(name) }
}
