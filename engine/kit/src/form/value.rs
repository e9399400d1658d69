//! Whether one value is what its field asks for.

use super::schema::{FieldKind, Shape, Subtype, Zone};
use digipro_vocab::{Date, Name, Number, Value};
use fancy_regex::Regex;
use std::sync::LazyLock;

/// What a field asks, all of it computed.
pub(super) struct Asked<'s> {
    pub required: bool,
    pub min: Option<Number>,
    pub max: Option<Number>,
    pub min_length: Option<Number>,
    pub max_length: Option<Number>,
    pub pattern: Option<&'s (Name, Regex)>,
    pub shape: Option<Shape>,
    /// What may be chosen.
    pub options: Vec<Value>,
    /// The day on which the form is sent, in Italy.
    pub today: Date,
}

/// An address as the HTML standard has it (`input type=email`).
const EMAIL: &str = "^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\
                     (?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$";
/// `+` or `00`, the prefix of a country, the number (ITU-T E.164).
const PHONE: &str = r"^(\+|00)[1-9][0-9]{5,24}$";

static SHAPES: LazyLock<Option<(Regex, Regex)>> =
    LazyLock::new(|| Some((Regex::new(EMAIL).ok()?, Regex::new(PHONE).ok()?)));

impl Asked<'_> {
    /// Why a value does not fit, if it does not; none where nothing was filled in.
    pub(super) fn cause(&self, kind: &FieldKind, value: Option<&Value>) -> Option<String> {
        let empty = match (kind, value) {
            (_, None) => true,
            (FieldKind::Tick, Some(value)) => *value == Value::Boolean(false),
            (_, Some(Value::Text(text))) => text.is_empty(),
            (_, Some(Value::List(items))) => items.is_empty(),
            _ => false,
        };
        match value.filter(|_| !empty) {
            None => self.required.then(|| "is required".to_owned()),
            Some(value) => self.of_kind(kind, value).or_else(|| self.of_any(value)),
        }
    }

    fn of_kind(&self, kind: &FieldKind, value: &Value) -> Option<String> {
        let wrong = |needed: &str| Some(format!("holds {}, not {needed}", value.kind()));
        match (kind, value) {
            (FieldKind::Text, Value::Text(_))
            | (FieldKind::Tick, Value::Boolean(_))
            | (FieldKind::Any, _) => None,
            (FieldKind::Text, _) => wrong("text"),
            (FieldKind::Tick, _) => wrong("true or false"),
            (FieldKind::Number { decimals, step }, value) => match number(value) {
                Some(number) => of_number(number, *decimals, *step),
                None if matches!(value, Value::Text(_)) => Some("is not a number".to_owned()),
                None => wrong("a number"),
            },
            (FieldKind::One(_), value) => {
                (!self.options.contains(value)).then(|| "is none of the choices".to_owned())
            }
            (FieldKind::Some(_), Value::List(items)) => {
                let strange = items.iter().any(|item| !self.options.contains(item));
                strange.then(|| "has something that is none of the choices".to_owned())
            }
            (FieldKind::Some(_), _) => wrong("a list of choices"),
            (FieldKind::Moment { subtype, zone, not_passed, minutes }, Value::Text(text)) => {
                self.of_moment(text, (*subtype, *zone), *not_passed, *minutes)
            }
            (FieldKind::Moment { .. }, _) => wrong("the text of a date or time"),
        }
    }

    /// What `validate` asks of any field.
    fn of_any(&self, value: &Value) -> Option<String> {
        if let Some(number) = number(value) {
            if let Some(min) = self.min.filter(|min| number < *min) {
                return Some(format!("is less than {min}"));
            }
            if let Some(max) = self.max.filter(|max| number > *max) {
                return Some(format!("is more than {max}"));
            }
        }
        let Value::Text(text) = value else { return None };
        // As JavaScript counts: in units of UTF-16, without the blanks around.
        let length = Number::from(i64::try_from(text.trim().encode_utf16().count()).unwrap_or(i64::MAX));
        if let Some(min) = self.min_length.filter(|min| length < *min) {
            return Some(format!("has fewer than {min} characters"));
        }
        if let Some(max) = self.max_length.filter(|max| length > *max) {
            return Some(format!("has more than {max} characters"));
        }
        if let Some((written, pattern)) = self.pattern {
            match pattern.is_match(&**text) {
                Ok(true) => {}
                Ok(false) => return Some(format!("does not match the pattern `{written}`")),
                Err(_) => {
                    return Some(format!("cannot be matched with the pattern `{written}` within bounds"));
                }
            }
        }
        let (email, phone) = SHAPES.as_ref()?;
        match self.shape? {
            Shape::Email if !email.is_match(&**text).unwrap_or(false) => {
                Some("is not an e-mail address".to_owned())
            }
            Shape::Phone if !phone.is_match(&**text).unwrap_or(false) => {
                Some("is not an international phone number such as `+390649911`".to_owned())
            }
            Shape::Email | Shape::Phone => None,
        }
    }

    fn of_moment(
        &self,
        text: &str,
        (subtype, zone): (Subtype, Zone),
        not_passed: bool,
        minutes: u8,
    ) -> Option<String> {
        let (day, time) = match subtype {
            Subtype::Day => (Some(text), None),
            Subtype::Time => (None, Some(text)),
            Subtype::Both => match text.split_once('T') {
                Some((day, time)) => (Some(day), Some(time)),
                None => return Some("is not a day and time such as `2026-05-04T09:30`".to_owned()),
            },
        };
        if let Some(day) = day {
            let Some(day) = civil(day) else { return Some("is not a day such as `2026-05-04`".to_owned()) };
            if not_passed && day < self.today {
                return Some(format!("lies before {}, the day on which it is sent", self.today));
            }
        }
        let time = time?;
        if is_time(time, zone) {
            return (!is_on_grid(time, minutes))
                .then(|| format!("is not a time at steps of {minutes} minutes"));
        }
        let example = match zone {
            Zone::Offset => "09:30+02:00",
            Zone::Utc => "07:30Z",
            Zone::Any | Zone::None => "09:30",
        };
        Some(format!("is not a time such as `{example}`"))
    }
}

/// A number, or the digits of one.
fn number(value: &Value) -> Option<Number> {
    match value {
        Value::Number(number) => Some(*number),
        Value::Text(text) => text.trim().parse().ok(),
        _ => None,
    }
}

fn of_number(number: Number, decimals: Option<i16>, step: Option<Number>) -> Option<String> {
    if let Some(places) = decimals.filter(|places| *places >= 0) {
        let rounded = number.round(places, digipro_vocab::number::Rounding::HalfEven);
        if rounded != Some(number) {
            return Some(match places {
                0 => "is not a whole number".to_owned(),
                places => format!("has more than {places} decimal digits"),
            });
        }
    }
    let step = step?;
    (!number.div(step).is_some_and(Number::is_whole)).then(|| format!("is not a multiple of {step}"))
}

/// A day as `2026-05-04`, and nothing else.
fn civil(text: &str) -> Option<Date> {
    text.parse().ok().filter(|day: &Date| day.to_string() == text)
}

/// Whether the minutes of a time are among those that can be chosen, of which the first is the full hour.
fn is_on_grid(time: &str, minutes: u8) -> bool {
    let part = |place: usize| time.get(place..place + 2).and_then(|part| part.parse::<u8>().ok());
    let seconds = if time.get(5..6) == Some(":") { part(6) } else { Some(0) };
    part(3).is_some_and(|minute| minute % minutes == 0) && seconds == Some(0)
}

/// A time as `09:30` or `09:30:00`, with what the form has after it.
fn is_time(text: &str, zone: Zone) -> bool {
    let end = text.find(['Z', '+', '-']).unwrap_or(text.len());
    let (Some(time), Some(after)) = (text.get(..end), text.get(end..)) else { return false };
    let clock = |text: &str, most: usize| {
        let parts: Vec<Option<u8>> =
            text.split(':').map(|part| part.parse().ok().filter(|_| part.len() == 2)).collect();
        match parts.as_slice() {
            [Some(hour), Some(minute)] => *hour < 24 && *minute < 60,
            [Some(hour), Some(minute), Some(second)] => {
                most == 3 && *hour < 24 && *minute < 60 && *second < 60
            }
            _ => false,
        }
    };
    let offset = || after.get(1..).is_some_and(|offset| after != "Z" && clock(offset, 2));
    clock(time, 3)
        && match zone {
            Zone::Any => after.is_empty() || after == "Z" || offset(),
            Zone::Offset => after == "Z" || offset(),
            Zone::Utc => after == "Z",
            Zone::None => after.is_empty(),
        }
}
