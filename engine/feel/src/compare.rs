//! Equality, order and membership, three-valued: null where the two cannot be compared (DMN 1.5, 10.3.2.2).

use crate::{
    datum::{Datum, Items, RangeDatum},
    meter::{Meter, Outcome},
    syntax::ast::Relation,
};
use std::cmp::Ordering;

/// Whether two values are equal; `None` when their types differ.
pub(crate) fn equal(a: &Datum, b: &Datum, meter: &mut Meter<'_>) -> Outcome<Option<bool>> {
    meter.spend(1)?;
    Ok(match (a, b) {
        (Datum::Null, Datum::Null) => Some(true),
        (Datum::Null, _) | (_, Datum::Null) => Some(false),
        (Datum::Boolean(a), Datum::Boolean(b)) => Some(a == b),
        (Datum::Text(a), Datum::Text(b)) => {
            meter.read(a.len().min(b.len()))?;
            Some(a == b)
        }
        (Datum::List(a), Datum::List(b)) => return equal_lists(a, b, meter),
        (Datum::Context(a), Datum::Context(b)) => {
            meter.spend(a.len().max(b.len()))?;
            let (a, b) = (a.to_map(), b.to_map());
            if !a.keys().eq(b.keys()) {
                return Ok(Some(false));
            }
            for (a, b) in a.values().zip(b.values()) {
                let same = equal(a, b, meter)?;
                if same != Some(true) {
                    return Ok(same);
                }
            }
            Some(true)
        }
        (Datum::Range(a), Datum::Range(b)) => {
            let ends = (a.low_included, a.high_included, a.bare) == (b.low_included, b.high_included, b.bare);
            let low = equal(&a.low, &b.low, meter)?;
            let high = equal(&a.high, &b.high, meter)?;
            Some(ends && low == Some(true) && high == Some(true))
        }
        _ => order(a, b, meter).map(Ordering::is_eq),
    })
}

fn equal_lists(a: &Items, b: &Items, meter: &mut Meter<'_>) -> Outcome<Option<bool>> {
    if a.len() != b.len() {
        return Ok(Some(false));
    }
    for (a, b) in a.iter().zip(b.iter()) {
        let same = equal(&a, &b, meter)?;
        if same != Some(true) {
            return Ok(same);
        }
    }
    Ok(Some(true))
}

/// The order of two values of one ordered type.
#[inline]
pub(crate) fn order(a: &Datum, b: &Datum, meter: &Meter<'_>) -> Option<Ordering> {
    match (a, b) {
        (Datum::Number(a), Datum::Number(b)) => Some(a.cmp(b)),
        (Datum::Text(a), Datum::Text(b)) => Some(a.cmp(b)),
        _ => order_temporal(a, b, meter),
    }
}

/// Times and moments are ordered by their whole seconds, which is the resolution that the standard gives them (10.3.2.3.4).
fn order_temporal(a: &Datum, b: &Datum, meter: &Meter<'_>) -> Option<Ordering> {
    match (a, b) {
        (Datum::Date(a), Datum::Date(b)) => Some(a.cmp(b)),
        (Datum::Days(a), Datum::Days(b)) => Some(a.cmp(b)),
        (Datum::Months(a), Datum::Months(b)) => Some(a.cmp(b)),
        (Datum::Time(a), Datum::Time(b)) => {
            let now = meter.context.now;
            match (a.offset(now), b.offset(now)) {
                (Some(_), None) | (None, Some(_)) => None,
                (a_offset, b_offset) => {
                    let universal = |time: jiff::civil::Time, offset: Option<i32>| {
                        let since = time.duration_since(jiff::civil::Time::midnight());
                        since - jiff::SignedDuration::from_secs(offset.unwrap_or(0).into())
                    };
                    Some(whole(universal(a.time, a_offset)).cmp(&whole(universal(b.time, b_offset))))
                }
            }
        }
        (Datum::DateTime(a), Datum::DateTime(b)) => {
            if a.zone().is_none() && b.zone().is_none() {
                return Some(whole(a.reading().since()).cmp(&whole(b.reading().since())));
            }
            let zone = &meter.context.zone;
            Some(whole(a.since(zone)?).cmp(&whole(b.since(zone)?)))
        }
        _ => None,
    }
}

/// The seconds that have begun, also before zero.
fn whole(since: jiff::SignedDuration) -> i64 {
    since.as_secs().saturating_sub(i64::from(since.subsec_nanos() < 0))
}

/// Whether a relation holds.
pub(crate) fn relate(
    relation: Relation,
    a: &Datum,
    b: &Datum,
    meter: &mut Meter<'_>,
) -> Outcome<Option<bool>> {
    if let (Datum::Text(a), Datum::Text(b)) = (a, b) {
        meter.read(a.len().min(b.len()))?;
    }
    Ok(match relation {
        Relation::Equal => equal(a, b, meter)?,
        Relation::NotEqual => equal(a, b, meter)?.map(|same| !same),
        Relation::Less => order(a, b, meter).map(Ordering::is_lt),
        Relation::AtMost => order(a, b, meter).map(Ordering::is_le),
        Relation::Greater => order(a, b, meter).map(Ordering::is_gt),
        Relation::AtLeast => order(a, b, meter).map(Ordering::is_ge),
    })
}

/// Whether a value lies in a range.
pub(crate) fn within(value: &Datum, range: &RangeDatum, meter: &Meter<'_>) -> Option<bool> {
    if value.is_null() {
        return None;
    }
    let above = |included: bool, order: Option<Ordering>| {
        order.map(|order| order.is_gt() || (included && order.is_eq()))
    };
    let end = |end: &Datum, included: bool, order: Option<Ordering>| {
        if end.is_null() { range.bare.then_some(true) } else { above(included, order) }
    };
    let low = end(&range.low, range.low_included, order(value, &range.low, meter));
    let high = end(&range.high, range.high_included, order(&range.high, value, meter));
    both(low, high)
}

/// `and` of three-valued truth.
pub(crate) fn both(a: Option<bool>, b: Option<bool>) -> Option<bool> {
    match (a, b) {
        (Some(false), _) | (_, Some(false)) => Some(false),
        (Some(true), Some(true)) => Some(true),
        _ => None,
    }
}
