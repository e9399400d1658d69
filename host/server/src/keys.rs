//! Keys of `/v2`: one positive 64-bit number for a case and a number within it, written as decimal text.
//!
//! ```text
//! key = case * 2^24 + number        case < 2^39, number < 2^24; number 0 is the case itself
//! ```
//! So a client's key leads to its case without a look-up, and keys of one case stand together.

use crate::problem::Problem;
use digipro_vocab::{CaseId, Ticket};

/// Bits of the number within its case.
const BITS: u32 = 24;

/// The key of a number within a case.
///
/// # Errors
/// When the case or the number is too large to have one: 500.
pub fn key(case: CaseId, number: u64) -> Result<String, Problem> {
    let fits = number < 1 << BITS && case.0 < 1 << (63 - BITS);
    if !fits {
        return Err(Problem::failed(
            crate::codes::I0210,
            format!("no key for number {number} of case {case}"),
        ));
    }
    Ok((case.0 << BITS | number).to_string())
}

/// What a key names.
///
/// # Errors
/// When it is no key: 400.
pub fn parse(key: &str) -> Result<(CaseId, Ticket), Problem> {
    let number: u64 = key.parse().ok().filter(|number| *number <= i64::MAX as u64).ok_or_else(|| {
        Problem::unreadable(format!("`{key}` is not a key: keys are positive 64-bit numbers"))
    })?;
    Ok((CaseId(number >> BITS), Ticket(number & ((1 << BITS) - 1))))
}

#[cfg(test)]
mod tests {
    use super::{key, parse};
    use digipro_vocab::{CaseId, Ticket};

    #[test]
    fn a_key_leads_back_to_what_it_names() {
        for (case, number) in [(1, 0), (1, 1), (77, 16_777_215), ((1 << 39) - 1, 3)] {
            let text = key(CaseId(case), number).ok();
            let back = text.and_then(|text| parse(&text).ok());
            assert_eq!(back, Some((CaseId(case), Ticket(number))));
        }
        assert!(key(CaseId(1), 1 << 24).is_err());
        assert!(parse("-1").is_err() && parse("9223372036854775808").is_err() && parse("x").is_err());
    }
}
