//! Relations between ranges and points (DMN 1.5, 10.3.4.10), after Allen.

use super::{Builtin, Call};
use crate::{
    compare,
    datum::{Datum, RangeDatum},
    meter::Outcome,
};
use std::cmp::Ordering;

const POINTS_AND_RANGES: &[&[&str]] =
    &[&["point1", "point2"], &["point", "range"], &["range", "point"], &["range1", "range2"]];

pub(super) const TABLE: &[Builtin] = &[
    Builtin::new("before", POINTS_AND_RANGES, |call| related(call, before)),
    Builtin::new("after", POINTS_AND_RANGES, |call| related(call, |ends| before(ends.turned()))),
    Builtin::new("meets", POINTS_AND_RANGES, |call| related(call, meets)),
    Builtin::new("met by", POINTS_AND_RANGES, |call| related(call, |ends| meets(ends.turned()))),
    Builtin::new("overlaps", POINTS_AND_RANGES, |call| {
        related(call, |ends| !before(ends) && !before(ends.turned()))
    }),
    Builtin::new("overlaps before", POINTS_AND_RANGES, |call| related(call, overlaps_before)),
    Builtin::new("overlaps after", POINTS_AND_RANGES, |call| {
        related(call, |ends| overlaps_before(ends.turned()))
    }),
    Builtin::new("finishes", POINTS_AND_RANGES, |call| related(call, finishes)),
    Builtin::new("finished by", POINTS_AND_RANGES, |call| related(call, |ends| finishes(ends.turned()))),
    Builtin::new("includes", POINTS_AND_RANGES, |call| related(call, includes)),
    Builtin::new("during", POINTS_AND_RANGES, |call| related(call, |ends| includes(ends.turned()))),
    Builtin::new("starts", POINTS_AND_RANGES, |call| related(call, starts)),
    Builtin::new("started by", POINTS_AND_RANGES, |call| related(call, |ends| starts(ends.turned()))),
    Builtin::new("coincides", POINTS_AND_RANGES, |call| {
        related(call, |ends| ends.starts.is_eq() && ends.ends.is_eq() && ends.a == ends.b)
    }),
];

/// How the ends of two ranges lie to each other. A point is a range from itself to itself.
#[derive(Clone, Copy)]
struct Ends {
    /// Start of the first to start of the second.
    starts: Ordering,
    /// End to end.
    ends: Ordering,
    /// End of the first to start of the second.
    end_to_start: Ordering,
    /// Start of the first to end of the second.
    start_to_end: Ordering,
    /// Whether the first includes its start and its end.
    a: (bool, bool),
    /// The same of the second.
    b: (bool, bool),
}

impl Ends {
    /// The same seen from the second.
    fn turned(self) -> Self {
        Self {
            starts: self.starts.reverse(),
            ends: self.ends.reverse(),
            end_to_start: self.start_to_end.reverse(),
            start_to_end: self.end_to_start.reverse(),
            a: self.b,
            b: self.a,
        }
    }
}

fn related(call: &mut Call<'_, '_>, relation: impl Fn(Ends) -> bool) -> Outcome {
    let range = |datum: Datum| match datum {
        Datum::Range(range) => range.as_ref().clone(),
        point => RangeDatum {
            low: point.clone(),
            low_included: true,
            high: point,
            high_included: true,
            bare: false,
        },
    };
    for index in 0..2 {
        if !call.given(index) {
            return call.wrong(index, "a point or a range");
        }
    }
    let (a, b) = (range(call.any(0)), range(call.any(1)));
    match ends(call, &a, &b) {
        Some(ends) => Ok(Datum::Boolean(relation(ends))),
        None => call.wrong(1, "a point or range of the same type as the first"),
    }
}

fn ends(call: &mut Call<'_, '_>, a: &RangeDatum, b: &RangeDatum) -> Option<Ends> {
    // An end without a value is infinitely far: -1 below, 1 above.
    let mut between = |x: &Datum, x_side: i8, y: &Datum, y_side: i8| match (x.is_null(), y.is_null()) {
        (false, false) => compare::order(x, y, call.meter()),
        (true, true) => Some(x_side.cmp(&y_side)),
        (true, false) => Some(x_side.cmp(&0)),
        (false, true) => Some(0.cmp(&y_side)),
    };
    Some(Ends {
        starts: between(&a.low, -1, &b.low, -1)?,
        ends: between(&a.high, 1, &b.high, 1)?,
        end_to_start: between(&a.high, 1, &b.low, -1)?,
        start_to_end: between(&a.low, -1, &b.high, 1)?,
        a: (a.low_included, a.high_included),
        b: (b.low_included, b.high_included),
    })
}

fn before(e: Ends) -> bool {
    e.end_to_start.is_lt() || (e.end_to_start.is_eq() && !(e.a.1 && e.b.0))
}

fn meets(e: Ends) -> bool {
    e.end_to_start.is_eq() && e.a.1 && e.b.0
}

fn overlaps_before(e: Ends) -> bool {
    let begins_first = e.starts.is_lt() || (e.starts.is_eq() && e.a.0 && !e.b.0);
    let ends_first = e.ends.is_lt() || (e.ends.is_eq() && (!e.a.1 || e.b.1));
    begins_first && !before(e) && ends_first
}

fn finishes(e: Ends) -> bool {
    e.ends.is_eq() && e.a.1 == e.b.1 && (e.starts.is_gt() || (e.starts.is_eq() && (!e.a.0 || e.b.0)))
}

fn includes(e: Ends) -> bool {
    (e.starts.is_lt() || (e.starts.is_eq() && (e.a.0 || !e.b.0)))
        && (e.ends.is_gt() || (e.ends.is_eq() && (e.a.1 || !e.b.1)))
}

fn starts(e: Ends) -> bool {
    e.starts.is_eq() && e.a.0 == e.b.0 && (e.ends.is_lt() || (e.ends.is_eq() && (!e.a.1 || e.b.1)))
}
