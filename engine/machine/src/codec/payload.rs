//! The table of values beside a record: everything that may be about people.

use super::{Unreadable, Unwritable};
use crate::variables::erased;
use digipro_vocab::{Name, Value};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// A place in the table.
pub(super) type Place = u32;

/// The table while a record is written.
#[derive(Default)]
pub(super) struct Writing(Vec<Item>);

#[derive(Serialize)]
#[serde(untagged)]
enum Item {
    Value(Value),
    Json(serde_json::Value),
}

impl Writing {
    fn push(&mut self, item: Item) -> Result<Place, Unwritable> {
        let place = Place::try_from(self.0.len());
        let place = place.map_err(|_| Unwritable("the payload has too many values".into()))?;
        self.0.push(item);
        Ok(place)
    }

    /// The value of a variable.
    pub(super) fn value(&mut self, value: &Value) -> Result<Place, Unwritable> {
        self.push(Item::Value(value.clone()))
    }

    /// Text.
    pub(super) fn text(&mut self, text: &str) -> Result<Place, Unwritable> {
        self.push(Item::Value(Value::text(text)))
    }

    /// Anything else that is plain data; its keys are sorted on the way.
    pub(super) fn data(&mut self, data: &impl Serialize) -> Result<Place, Unwritable> {
        let data = sorted(data)?;
        self.push(Item::Json(data))
    }

    /// Ends a table that has anything in it with the salt, and gives it as canonical JSON; nothing for an empty one.
    /// Places in the table stay as they are.
    pub(super) fn seal(mut self, salt: &str) -> Result<Vec<u8>, Unwritable> {
        if self.0.is_empty() {
            return Ok(Vec::new());
        }
        if !salt.is_empty() {
            self.text(salt)?;
        }
        Ok(serde_json::to_vec(&self.0)?)
    }
}

/// Plain data as JSON with its keys sorted.
pub(super) fn sorted(data: &impl Serialize) -> Result<serde_json::Value, Unwritable> {
    Ok(serde_json::to_value(data)?)
}

/// The table while a record is read.
#[derive(Default)]
pub(super) struct Reading {
    items: Vec<serde_json::Value>,
    erased: bool,
}

impl Reading {
    pub(super) fn of(bytes: &[u8]) -> Result<Self, Unreadable> {
        Ok(Self { items: serde_json::from_slice(bytes)?, erased: false })
    }

    /// The payload is gone.
    pub(super) fn erased() -> Self {
        Self { items: Vec::new(), erased: true }
    }

    fn item(&self, place: Place) -> Result<&serde_json::Value, Unreadable> {
        let item = usize::try_from(place).ok().and_then(|place| self.items.get(place));
        item.ok_or_else(|| Unreadable(format!("the payload has no value {place}")))
    }

    pub(super) fn value(&self, place: Place) -> Result<Value, Unreadable> {
        if self.erased { Ok(erased()) } else { Ok(self.item(place)?.clone().into()) }
    }

    pub(super) fn text(&self, place: Place) -> Result<String, Unreadable> {
        if self.erased {
            return Ok("erased".into());
        }
        self.item(place)?
            .as_str()
            .map(str::to_owned)
            .ok_or_else(|| Unreadable(format!("value {place} is not text")))
    }

    pub(super) fn name(&self, place: Place) -> Result<Name, Unreadable> {
        Ok(self.text(place)?.into())
    }

    /// Plain data; its empty form when the payload was erased.
    pub(super) fn data<T: DeserializeOwned>(&self, place: Place, empty: T) -> Result<T, Unreadable> {
        if self.erased { Ok(empty) } else { Ok(serde_json::from_value(self.item(place)?.clone())?) }
    }
}
