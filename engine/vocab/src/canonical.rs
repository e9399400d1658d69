//! Canonical bytes: the one way to write a value as JSON before hashing it.
//!
//! Compact, keys sorted by their UTF-8 bytes, numbers in plain decimal, strings escaped as JSON requires and
//! not further. It is RFC 8785 except for numbers, which keep all their digits instead of passing through a
//! floating point number (ADR 0003).

use serde::Serialize;

/// The value cannot be written as JSON; only a map with keys that are not strings does that.
#[derive(Debug, thiserror::Error)]
#[error("a value cannot be written as canonical JSON: {0}")]
pub struct NotCanonical(#[from] serde_json::Error);

/// The canonical bytes of a value.
///
/// # Errors
/// When the value has a map whose keys are not strings.
pub fn to_bytes<T: Serialize + ?Sized>(value: &T) -> Result<Vec<u8>, NotCanonical> {
    // The map of `serde_json::Value` is a sorted one, so going through it sorts the keys.
    let sorted = serde_json::to_value(value)?;
    Ok(serde_json::to_vec(&sorted)?)
}

#[cfg(test)]
mod tests {
    #[test]
    fn keys_are_sorted_at_every_depth() {
        #[derive(serde::Serialize)]
        struct Inner {
            z: u8,
            a: &'static str,
        }
        #[derive(serde::Serialize)]
        struct Outer {
            b: Inner,
            a: Option<u8>,
        }
        let bytes = super::to_bytes(&Outer { b: Inner { z: 1, a: "è" }, a: None }).unwrap();
        assert_eq!(String::from_utf8(bytes).unwrap(), r#"{"a":null,"b":{"a":"è","z":1}}"#);
    }
}
