//! One list out of the lists of the families, made when the pack is compiled.

use digipro_sdk::prelude::*;

/// How many rules the families have.
pub const fn count(mut families: &[&[Rule]]) -> usize {
    let mut count = 0;
    while let [family, rest @ ..] = families {
        count += family.len();
        families = rest;
    }
    count
}

/// Their rules, in order. `N` is their [`count`].
#[expect(clippy::indexing_slicing, reason = "evaluated when the pack is compiled")]
pub const fn joined<const N: usize>(mut families: &[&[Rule]]) -> [Rule; N] {
    let mut rules = [crate::dpr445::protocollo::RULE; N];
    let mut at = 0;
    while let [family, rest @ ..] = families {
        let mut left = *family;
        while let [rule, more @ ..] = left {
            rules[at] = *rule;
            at += 1;
            left = more;
        }
        families = rest;
    }
    rules
}
