//! Dated values and their merge: the part of the overlay algebra that is pure arithmetic on days.

use crate::effective::Dated;
use digipro_vocab::Date;

/// Lays `upper`'s values under those of `lower`: on each day the value of `lower` where it has one, else that
/// of `upper`. A value of `lower` remembers what it covers in `overrode`.
///
/// Idempotent and associative on the values (property tests below); the order of its arguments is the order
/// of force, which is why it is not commutative.
#[must_use]
pub fn lay(upper: &[Dated], lower: &[Dated]) -> Vec<Dated> {
    let mut days: Vec<Date> = Vec::new();
    for dated in upper.iter().chain(lower) {
        days.push(dated.from);
        days.extend(dated.to.and_then(after));
    }
    days.sort_unstable();
    days.dedup();
    let mut timeline: Vec<Dated> = Vec::new();
    for (i, &from) in days.iter().enumerate() {
        let to = days.get(i + 1).and_then(|next| next.yesterday().ok());
        let above = upper.iter().find(|dated| dated.covers(from));
        let mut dated = match (lower.iter().find(|dated| dated.covers(from)), above) {
            (Some(below), Some(above)) => over(below, above),
            (Some(alone), None) | (None, Some(alone)) => alone.clone(),
            (None, None) => continue,
        };
        set_days(&mut dated, from, to);
        match timeline.last_mut() {
            // A cut that changes nothing is healed, so that laying twice is laying once.
            Some(last) if joins(last, &dated) => {
                let first = last.from;
                set_days(last, first, to);
            }
            _ => timeline.push(dated),
        }
    }
    timeline
}

/// `below` in the place of `above`. The same source again is not an override.
fn over(below: &Dated, above: &Dated) -> Dated {
    if below.level == above.level && below.by == above.by {
        return Dated { overrode: above.overrode.clone(), ..below.clone() };
    }
    let overrode = match &below.overrode {
        Some(middle) => over(middle, above),
        None => above.clone(),
    };
    Dated { overrode: Some(Box::new(overrode)), ..below.clone() }
}

/// Gives a value its days, and the values that it overrode on them the same.
fn set_days(dated: &mut Dated, from: Date, to: Option<Date>) {
    let mut at = Some(dated);
    while let Some(here) = at {
        (here.from, here.to) = (from, to);
        at = here.overrode.as_deref_mut();
    }
}

/// Whether `next` continues `last` with nothing but a later day.
fn joins(last: &Dated, next: &Dated) -> bool {
    let mut continued = last.clone();
    set_days(&mut continued, next.from, next.to);
    last.to.and_then(after) == Some(next.from) && continued == *next
}

/// The day after.
pub(crate) fn after(day: Date) -> Option<Date> {
    day.tomorrow().ok()
}

/// Whether two spans of days share one.
pub(crate) fn overlap(a: (Date, Option<Date>), b: (Date, Option<Date>)) -> bool {
    a.1.is_none_or(|end| b.0 <= end) && b.1.is_none_or(|end| a.0 <= end)
}

#[cfg(test)]
mod tests {
    use super::lay;
    use crate::effective::{Bound, Dated, Setting};
    use digipro_vocab::{Citation, Date, Level};
    use proptest::prelude::*;

    fn day(n: u16) -> Date {
        Date::constant(2026, 1, 1).checked_add(jiff_days(n)).unwrap()
    }

    fn jiff_days(n: u16) -> std::time::Duration {
        std::time::Duration::from_secs(u64::from(n) * 86_400)
    }

    /// Values of one level: each starts after the last one ended, some with gaps, the last one maybe open.
    fn timeline(level: Level) -> impl Strategy<Value = Vec<Dated>> {
        prop::collection::vec((1_u16..40, 1_u16..40, 0_i64..60), 0..5).prop_map(move |parts| {
            let mut at = 0;
            let mut dated = Vec::new();
            for (gap, length, value) in parts {
                let from = at + gap % 7;
                at = from + length;
                dated.push(one(level, from, Some(at - 1), value));
            }
            if let Some(last) =
                dated.last_mut().filter(|d| matches!(d.value, Setting::Whole(v) if v % 2 == 0))
            {
                last.to = None;
            }
            dated
        })
    }

    fn one(level: Level, from: u16, to: Option<u16>, value: i64) -> Dated {
        Dated {
            from: day(from),
            to: to.map(day),
            value: Setting::Whole(value),
            level,
            by: format!("{level:?}").into(),
            act: None,
            citation: Citation { urn: "urn:nir:x".into(), part: "".into(), text_of: day(0) },
            overrode: None,
        }
    }

    fn on(timeline: &[Dated], n: u16) -> Option<(Setting, Level)> {
        let mut found = timeline.iter().filter(|dated| dated.covers(day(n)));
        let first = found.next().map(|dated| (dated.value.clone(), dated.level));
        assert!(found.next().is_none(), "two values on one day");
        first
    }

    proptest! {
        #[test]
        fn on_each_day_the_lower_level_stands_where_it_speaks(
            state in timeline(Level::State), entity in timeline(Level::Entity), n in 0_u16..300
        ) {
            let merged = lay(&state, &entity);
            prop_assert_eq!(on(&merged, n), on(&entity, n).or_else(|| on(&state, n)));
        }

        #[test]
        fn laying_twice_is_laying_once(state in timeline(Level::State), entity in timeline(Level::Entity)) {
            let once = lay(&state, &entity);
            prop_assert_eq!(lay(&once, &entity), once);
        }

        #[test]
        fn levels_may_be_merged_from_either_end(
            state in timeline(Level::State), region in timeline(Level::Region), entity in timeline(Level::Entity)
        ) {
            let downwards = lay(&lay(&state, &region), &entity);
            let upwards = lay(&state, &lay(&region, &entity));
            prop_assert_eq!(downwards, upwards);
        }

        #[test]
        fn a_chain_of_allowed_overrides_never_loosens(upper in 0_i64..60, middle in 0_i64..60, lower in 0_i64..60) {
            let [u, m, l] = [upper, middle, lower].map(Setting::Whole);
            for (bound, protects) in [(Bound::AtMost, l <= u), (Bound::AtLeast, l >= u), (Bound::Fixed, l == u)] {
                if bound.allows(&u, &m) && bound.allows(&m, &l) {
                    prop_assert!(bound.allows(&u, &l) && protects);
                }
                prop_assert!(bound.allows(&u, &u));
            }
        }
    }
}
