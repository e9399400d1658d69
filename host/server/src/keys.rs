//! Keys of `/v2`: positive 64-bit numbers, written as decimal text.
//!
//! ```text
//! 0 | case: 38 bits | number: 24 bits                       number 0 is the case itself
//! 1 | kind:  4 bits | number: 44 bits | place: 14 bits      what is deployed, sent or evaluated
//! ```
//! So a client's key leads to its case or definition without a look-up, and keys of one case stand together.

use crate::problem::Problem;
use digipro_vocab::{CaseId, Ticket};

/// Bits of the number within its case.
const BITS: u32 = 24;

/// The bit that tells what is no part of a case.
const DEFINED: u64 = 1 << 62;

/// Bits of the place within what is named by number.
const PLACES: u32 = 14;

/// What a key names that is no part of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A process definition.
    Process = 1,
    /// A decision.
    Decision = 2,
    /// A decision model.
    Requirements = 3,
    /// A form.
    Form = 4,
    /// Another file.
    Resource = 5,
    /// A deployment.
    Deployment = 6,
    /// A message.
    Message = 7,
    /// A signal.
    Signal = 8,
    /// An evaluation of decisions or conditions.
    Evaluation = 9,
    /// A batch operation.
    Batch = 10,
}

/// The key of something that is no part of a case.
#[must_use]
pub fn defined(kind: Kind, number: u64, place: u64) -> u64 {
    DEFINED | (kind as u64) << 58 | (number << PLACES & ((1 << 58) - 1)) | (place & ((1 << PLACES) - 1))
}

/// The key of a number within a case.
///
/// # Errors
/// When the case or the number is too large to have one: 500.
pub fn key(case: CaseId, number: u64) -> Result<String, Problem> {
    let fits = number < 1 << BITS && case.0 < 1 << (62 - BITS);
    if !fits {
        return Err(Problem::failed(
            crate::codes::I0210,
            format!("no key for number {number} of case {case}"),
        ));
    }
    Ok((case.0 << BITS | number).to_string())
}

/// A key as a number.
///
/// # Errors
/// When it is no key: 400.
pub fn number(key: &str) -> Result<u64, Problem> {
    key.parse()
        .ok()
        .filter(|number| *number <= i64::MAX as u64)
        .ok_or_else(|| Problem::unreadable(format!("`{key}` is not a key: keys are positive 64-bit numbers")))
}

/// What a key names within a case. One that names nothing there leads to a case that does not exist.
///
/// # Errors
/// When it is no key: 400.
pub fn parse(key: &str) -> Result<(CaseId, Ticket), Problem> {
    let number = number(key)?;
    Ok((CaseId(number >> BITS), Ticket(number & ((1 << BITS) - 1))))
}

#[cfg(test)]
mod tests {
    use super::{Kind, defined, key, parse};
    use digipro_vocab::{CaseId, Ticket};

    #[test]
    fn a_key_leads_back_to_what_it_names() {
        for (case, number) in [(1, 0), (1, 1), (77, 16_777_215), ((1 << 38) - 1, 3)] {
            let text = key(CaseId(case), number).ok();
            let back = text.and_then(|text| parse(&text).ok());
            assert_eq!(back, Some((CaseId(case), Ticket(number))));
        }
        assert!(key(CaseId(1), 1 << 24).is_err());
        assert!(parse("-1").is_err() && parse("9223372036854775808").is_err() && parse("x").is_err());
    }

    #[test]
    fn what_is_deployed_has_no_key_of_a_case() {
        let keys =
            [defined(Kind::Process, 1, 0), defined(Kind::Decision, 1, 0), defined(Kind::Process, 1, 1)];
        assert!(keys.iter().all(|key| *key >= 1 << 62 && *key <= i64::MAX as u64));
        assert!(keys.windows(2).all(|pair| pair.first() != pair.last()));
        assert!(key(CaseId(1 << 38), 0).is_err());
    }
}
