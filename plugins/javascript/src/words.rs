//! Values as they cross between Rust and the script: a kind and a text, so that no number loses a digit.

use digipro_vocab::{Exact, FactValue};
use serde::{Deserialize, Serialize};

/// Digits after the point that the contract can carry.
const SCALE: usize = 18;

/// A value.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Word(String, String);

impl Word {
    /// The value for the script; nothing for what is unknown.
    pub fn of(value: &FactValue) -> Option<Self> {
        let (kind, text) = match value {
            FactValue::Unknown => return None,
            FactValue::Truth(truth) => ("truth", truth.to_string()),
            FactValue::Whole(whole) => ("whole", whole.to_string()),
            FactValue::Exact(exact) => ("exact", digits(*exact)),
            FactValue::Text(text) => ("text", text.to_string()),
            FactValue::Day(day) => ("day", day.to_string()),
            FactValue::Code(code) => ("code", code.to_string()),
        };
        Some(Self(kind.to_owned(), text))
    }

    /// The value that the script meant.
    ///
    /// # Errors
    /// When the text is not of its kind.
    pub fn value(&self) -> Result<FactValue, String> {
        let Self(kind, text) = self;
        let wrong = || format!("`{text}` is not of kind {kind}");
        Ok(match kind.as_str() {
            "truth" => FactValue::Truth(text == "true"),
            "whole" => FactValue::Whole(text.parse().map_err(|_| wrong())?),
            "exact" => FactValue::Exact(exact(text).ok_or_else(wrong)?),
            "day" => FactValue::Day(text.parse().map_err(|_| wrong())?),
            "text" => FactValue::Text(text.as_str().into()),
            "code" => FactValue::Code(text.as_str().into()),
            _ => return Err(wrong()),
        })
    }
}

/// All digits of an exact number, those after the point too: `1.50` stays `1.50`.
fn digits(exact: Exact) -> String {
    let sign = if exact.unscaled < 0 { "-" } else { "" };
    let scale = usize::from(exact.scale);
    let all = format!("{:0>width$}", exact.unscaled.unsigned_abs(), width = scale + 1);
    match all.split_at_checked(all.len() - scale) {
        Some((whole, fraction)) if scale > 0 => format!("{sign}{whole}.{fraction}"),
        _ => format!("{sign}{all}"),
    }
}

fn exact(text: &str) -> Option<Exact> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let scale = u8::try_from(fraction.len()).ok().filter(|scale| usize::from(*scale) <= SCALE)?;
    fraction.bytes().all(|byte| byte.is_ascii_digit()).then_some(())?;
    Some(Exact { unscaled: format!("{whole}{fraction}").parse().ok()?, scale })
}

#[cfg(test)]
mod tests {
    use super::{Word, digits, exact};
    use digipro_vocab::{Exact, FactValue};

    #[test]
    fn no_digit_is_lost_and_none_is_added() {
        for (unscaled, scale, text) in [
            (150, 2, "1.50"),
            (-5, 2, "-0.05"),
            (7, 0, "7"),
            (i64::MAX, 18, "9.223372036854775807"),
            (i64::MIN, 0, "-9223372036854775808"),
        ] {
            let number = Exact { unscaled, scale };
            assert_eq!(digits(number), text);
            assert_eq!(exact(text), Some(number));
        }
        for wrong in ["1.-5", "", "1,5", "0.1234567890123456789", "99999999999999999999"] {
            assert_eq!(exact(wrong), None, "{wrong}");
        }
        assert!(Word::of(&FactValue::Unknown).is_none());
    }
}
