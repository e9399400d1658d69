//! Values of process variables: what JSON can say, with decimal numbers.
//!
//! Days, times and durations that an expression computes become ISO 8601 text when they are written to a
//! variable, as clients of the REST interface expect, so a case is the same before and after it is stored.

use crate::{Name, Number};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser::SerializeMap};
use std::{collections::BTreeMap, fmt, sync::Arc};

/// Fields of a context, in the order of their names.
pub type Fields = BTreeMap<Name, Value>;

/// The value of a variable. Cheap to clone.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum Value {
    /// Nothing is known.
    #[default]
    Null,
    /// True or false.
    Boolean(bool),
    /// A number.
    Number(Number),
    /// Text.
    Text(Name),
    /// A list.
    List(Arc<Vec<Value>>),
    /// A context: named fields.
    Context(Arc<Fields>),
}

impl Value {
    /// Text.
    #[must_use]
    pub fn text(text: impl Into<Name>) -> Self {
        Self::Text(text.into())
    }

    /// A list.
    #[must_use]
    pub fn list(items: impl IntoIterator<Item = Self>) -> Self {
        Self::List(Arc::new(items.into_iter().collect()))
    }

    /// A context.
    #[must_use]
    pub fn context<K: Into<Name>>(fields: impl IntoIterator<Item = (K, Self)>) -> Self {
        Self::Context(Arc::new(fields.into_iter().map(|(k, v)| (k.into(), v)).collect()))
    }

    /// The field at a dotted path below this value.
    #[must_use]
    pub fn at(&self, path: &str) -> Option<&Self> {
        path.split('.').try_fold(self, |value, field| value.field(field))
    }

    /// The field of a context.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&Self> {
        match self {
            Self::Context(fields) => fields.get(name),
            _ => None,
        }
    }

    /// The text, if it is one.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Name of the type, as FEEL calls it.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Boolean(_) => "boolean",
            Self::Number(_) => "number",
            Self::Text(_) => "string",
            Self::List(_) => "list",
            Self::Context(_) => "context",
        }
    }
}

impl From<bool> for Value {
    fn from(truth: bool) -> Self {
        Self::Boolean(truth)
    }
}

impl From<i64> for Value {
    fn from(whole: i64) -> Self {
        Self::Number(whole.into())
    }
}

impl From<Number> for Value {
    fn from(number: Number) -> Self {
        Self::Number(number)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::text(text)
    }
}

impl From<serde_json::Value> for Value {
    /// A JSON value; a number with an exponent out of range becomes null, as an expression would have it.
    fn from(json: serde_json::Value) -> Self {
        use serde_json::Value as Json;
        match json {
            Json::Null => Self::Null,
            Json::Bool(truth) => Self::Boolean(truth),
            Json::Number(number) => number.as_str().parse().map_or(Self::Null, Self::Number),
            Json::String(text) => Self::text(text),
            Json::Array(items) => Self::list(items.into_iter().map(Self::from)),
            Json::Object(fields) => Self::context(fields.into_iter().map(|(k, v)| (k, Self::from(v)))),
        }
    }
}

impl fmt::Display for Value {
    /// Compact JSON.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&serde_json::to_string(self).map_err(|_| fmt::Error)?)
    }
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Boolean(truth) => serializer.serialize_bool(*truth),
            Self::Number(number) => number.serialize(serializer),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(items) => serializer.collect_seq(items.iter()),
            Self::Context(fields) => {
                let mut map = serializer.serialize_map(Some(fields.len()))?;
                for (name, value) in fields.iter() {
                    map.serialize_entry(name, value)?;
                }
                map.end()
            }
        }
    }
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // Through JSON's own value, which keeps all digits of a number.
        serde_json::Value::deserialize(deserializer).and_then(|json| {
            if out_of_range(&json) {
                Err(de::Error::custom("a number is out of range"))
            } else {
                Ok(json.into())
            }
        })
    }
}

/// Whether some number in the JSON value cannot be held: refused on reading, never turned into null silently.
fn out_of_range(json: &serde_json::Value) -> bool {
    use serde_json::Value as Json;
    match json {
        Json::Number(number) => number.as_str().parse::<Number>().is_err(),
        Json::Array(items) => items.iter().any(out_of_range),
        Json::Object(fields) => fields.values().any(out_of_range),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::Value;

    #[test]
    fn json_reads_back_with_all_digits_and_sorted_fields() {
        let text = r#"{"z":[1,0.1,12345678901234567890.123456789,true,null],"a":{"b":"è"}}"#;
        let value: Value = serde_json::from_str(text).unwrap();
        assert_eq!(
            value.to_string(),
            r#"{"a":{"b":"è"},"z":[1,0.1,12345678901234567890.123456789,true,null]}"#
        );
        assert_eq!(value.at("a.b"), Some(&Value::text("è")));
        assert_eq!(value.at("a.c"), None);
        assert!(serde_json::from_str::<Value>("[1e99999]").is_err());
    }
}
