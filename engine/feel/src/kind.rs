//! Types: what `instance of`, parameters and item definitions ask of a value (DMN 1.5, 10.3.2.9).

use crate::{
    SyntaxError,
    datum::{Datum, Entries, Function, Items},
    syntax,
    temporal::{arithmetic, read},
};
use digipro_vocab::{Name, Value};
use std::{collections::BTreeMap, fmt, sync::Arc};

/// A type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Type {
    /// Every value but null.
    Any,
    /// Null alone.
    Null,
    /// Numbers.
    Number,
    /// Strings.
    Text,
    /// True and false.
    Boolean,
    /// Dates.
    Date,
    /// Times of day.
    Time,
    /// Dates and times.
    DateTime,
    /// Days and time durations.
    DaysDuration,
    /// Years and months durations.
    MonthsDuration,
    /// Lists, or lists of this type.
    List(Option<Box<Type>>),
    /// Contexts, or contexts with entries of these types.
    Context(Option<Vec<(Name, Type)>>),
    /// Ranges, or ranges whose ends are of this type.
    Range(Option<Box<Type>>),
    /// Functions, or functions with parameters of these types and a result of this one.
    Function(Option<(Vec<Type>, Box<Type>)>),
}

/// A parameter of a function.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parameter {
    /// Its name.
    pub name: Name,
    /// What it takes; anything, where no type is given.
    pub kind: Option<Type>,
}

impl Type {
    /// Parses a type, such as `number` or `list<context<a: string>>`; `declared` are the types that have a name.
    ///
    /// # Errors
    /// When the text is not a type.
    pub fn parse(text: &str, declared: &BTreeMap<Name, Self>) -> Result<Self, SyntaxError> {
        syntax::kind(text, declared)
    }

    /// Whether a value is of this type. Null is of no type but its own, as an item or entry of every type.
    #[must_use]
    pub fn conforms(&self, value: &Datum) -> bool {
        match (self, value) {
            (Self::Any, value) => !value.is_null(),
            (Self::Null, Datum::Null)
            | (Self::Number, Datum::Number(_))
            | (Self::Text, Datum::Text(_))
            | (Self::Boolean, Datum::Boolean(_))
            | (Self::Date, Datum::Date(_))
            | (Self::Time, Datum::Time(_))
            | (Self::DateTime, Datum::DateTime(_))
            | (Self::DaysDuration, Datum::Days(_))
            | (Self::MonthsDuration, Datum::Months(_))
            | (Self::List(None), Datum::List(_))
            | (Self::Context(None), Datum::Context(_))
            | (Self::Range(None), Datum::Range(_))
            | (Self::Function(None), Datum::Function(_)) => true,
            (Self::List(Some(kind)), Datum::List(items)) => items.iter().all(|item| kind.takes(&item)),
            (Self::Context(Some(kinds)), Datum::Context(entries)) => {
                kinds.iter().all(|(name, kind)| entries.get(name).is_some_and(|entry| kind.takes(&entry)))
            }
            (Self::Range(Some(kind)), Datum::Range(range)) => {
                [&range.low, &range.high].into_iter().all(|end| kind.takes(end))
            }
            (Self::Function(Some((parameters, _))), Datum::Function(function)) => {
                takes_parameters(function, parameters)
            }
            _ => false,
        }
    }

    /// Null belongs to every type of an item or entry.
    fn takes(&self, value: &Datum) -> bool {
        value.is_null() || self.conforms(value)
    }

    /// What a variable holds as a value of this type: text becomes a date, time or duration where the type wants one
    /// and the text is one. Everything else stays as it is.
    #[must_use]
    pub fn read(&self, value: &Value) -> Datum {
        match (self, value) {
            (Self::Date, Value::Text(text)) => {
                read::date(text).map_or_else(|| Datum::from(value), Datum::Date)
            }
            (Self::Time, Value::Text(text)) => {
                read::time(text).map_or_else(|| Datum::from(value), Datum::Time)
            }
            (Self::DateTime, Value::Text(text)) => read::date_and_time(text)
                .map_or_else(|| Datum::from(value), |moment| Datum::DateTime(Arc::new(moment))),
            (Self::DaysDuration | Self::MonthsDuration, Value::Text(text)) => {
                read::duration(text).unwrap_or_else(|| Datum::from(value))
            }
            (Self::List(Some(of)), Value::List(items)) => {
                let items: Vec<Datum> = items.iter().map(|item| of.read(item)).collect();
                Datum::List(Items::own(items))
            }
            (Self::Context(Some(kinds)), Value::Context(fields)) => {
                let entries = fields.iter().map(|(name, value)| {
                    let kind = kinds.iter().find(|(known, _)| known == name);
                    (name.clone(), kind.map_or_else(|| Datum::from(value), |(_, kind)| kind.read(value)))
                });
                Datum::Context(Entries::own(entries.collect()))
            }
            _ => Datum::from(value),
        }
    }

    /// The value as one of this type, by the implicit conversions of DMN 1.5, 10.3.2.9.4: an item to a list of one
    /// and back, a date to its midnight. Null stays null; `None` when the value cannot be one of this type.
    #[must_use]
    pub fn coerce(&self, value: Datum) -> Option<Datum> {
        if self.takes(&value) {
            return Some(value);
        }
        match (&value, self) {
            (Datum::List(items), kind) if items.len() == 1 => items.get(0).filter(|item| kind.conforms(item)),
            (item, Self::List(of)) if of.as_ref().is_none_or(|of| of.conforms(item)) => {
                Some(Datum::List(Items::single(value)))
            }
            (Datum::Date(_), Self::DateTime) => {
                arithmetic::moment(&value).map(|moment| Datum::DateTime(Arc::new(moment)))
            }
            _ => None,
        }
    }
}

fn takes_parameters(function: &Function, wanted: &[Type]) -> bool {
    let own = match function {
        Function::Defined(closure) => &closure.function.parameters,
        Function::Foreign(function) => function.parameters(),
        Function::Builtin(_) => return true,
    };
    own.len() == wanted.len()
        && own.iter().zip(wanted).all(|(parameter, wanted)| {
            parameter.kind.as_ref().is_none_or(|kind| kind == wanted || *kind == Type::Any)
        })
}

impl fmt::Display for Type {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = match self {
            Self::Any => "Any",
            Self::Null => "Null",
            Self::Number => "number",
            Self::Text => "string",
            Self::Boolean => "boolean",
            Self::Date => "date",
            Self::Time => "time",
            Self::DateTime => "date and time",
            Self::DaysDuration => "days and time duration",
            Self::MonthsDuration => "years and months duration",
            Self::List(None) => "list",
            Self::Context(None) => "context",
            Self::Range(None) => "range",
            Self::Function(None) => "function",
            Self::List(Some(of)) => return write!(f, "list<{of}>"),
            Self::Range(Some(of)) => return write!(f, "range<{of}>"),
            Self::Context(Some(kinds)) => {
                f.write_str("context<")?;
                for (index, (name, kind)) in kinds.iter().enumerate() {
                    write!(f, "{}{name}: {kind}", if index > 0 { ", " } else { "" })?;
                }
                return f.write_str(">");
            }
            Self::Function(Some((parameters, result))) => {
                f.write_str("function<")?;
                for (index, kind) in parameters.iter().enumerate() {
                    write!(f, "{}{kind}", if index > 0 { ", " } else { "" })?;
                }
                return write!(f, ">->{result}");
            }
        };
        f.write_str(name)
    }
}
