//! `for`, `some` and `every`: variables that go through domains.

use super::{Evaluated, Evaluator, operator};
use crate::{
    codes,
    datum::{Datum, Items, RangeDatum},
    meter::{Meter, Outcome, null},
    program::{DomainNode, Iterated},
    syntax::ast::Quantifier,
    temporal::Day,
};
use digipro_vocab::{Number, Span};
use std::sync::Arc;

/// What a variable goes through. Spans are not laid out in memory.
enum Sequence {
    Items(Items),
    Numbers { from: Number, count: u64, down: bool },
    Days { from: Day, count: u64, down: bool },
}

impl Sequence {
    fn len(&self) -> u64 {
        match self {
            Self::Items(items) => items.len() as u64,
            Self::Numbers { count, .. } | Self::Days { count, .. } => *count,
        }
    }

    fn get(&self, index: u64) -> Datum {
        let signed =
            |down: bool| i64::try_from(index).map(|index| if down { -index } else { index }).unwrap_or(0);
        match self {
            Self::Items(items) => {
                usize::try_from(index).ok().and_then(|index| items.get(index)).unwrap_or_default()
            }
            Self::Numbers { from, down, .. } => {
                from.add(Number::from(signed(*down))).map_or(Datum::Null, Datum::Number)
            }
            Self::Days { from, down, .. } => from.plus_days(signed(*down)).map_or(Datum::Null, Datum::Date),
        }
    }
}

/// What an iteration has come to so far. Lent to the body as `partial` without copying it: only where the body keeps it,
/// as in `return partial`, is a copy made.
#[derive(Default)]
struct Results {
    items: Arc<(usize, Vec<Datum>)>,
}

impl Results {
    fn partial(&self) -> Datum {
        Datum::List(Items::Own(self.items.clone()))
    }

    fn push(&mut self, value: Datum, meter: &mut Meter<'_>) -> Outcome<()> {
        if Arc::get_mut(&mut self.items).is_none() {
            meter.spend(self.items.1.len())?;
        }
        let (depth, items) = Arc::make_mut(&mut self.items);
        *depth = (*depth).max(1 + value.depth());
        meter.nests(*depth)?;
        items.push(value);
        meter.fits(items.len())
    }

    fn finish(mut self, meter: &mut Meter<'_>) -> Outcome {
        meter.spend(self.items.1.len())?;
        if let Some((depth, _)) = Arc::get_mut(&mut self.items) {
            *depth = (*depth).max(1);
        }
        Ok(Datum::List(Items::Own(self.items)))
    }
}

/// What is done with each combination; returns whether to go on.
type Visit<'v, 'e> = &'v mut dyn FnMut(&mut Evaluator<'e>) -> Evaluated<Option<bool>>;

impl<'e> Evaluator<'e> {
    pub(super) fn iterate(&mut self, iterated: &Iterated) -> Evaluated {
        let outer = self.locals.len();
        self.locals.push(Datum::Null);
        let mut results = Results::default();
        let done = self.combine(iterated, 0, &mut |evaluator| {
            if iterated.reads_partial
                && let Some(slot) = evaluator.locals.get_mut(outer)
            {
                *slot = results.partial();
            }
            let value = evaluator.evaluate(&iterated.body)?;
            if iterated.reads_partial
                && let Some(slot) = evaluator.locals.get_mut(outer)
            {
                *slot = Datum::Null;
            }
            let counted = results.push(value, &mut evaluator.meter);
            evaluator.settle(iterated.body.span, counted)?;
            Ok(Some(true))
        });
        self.locals.truncate(outer);
        match done? {
            None => Ok(Datum::Null),
            Some(_) => {
                let list = results.finish(&mut self.meter);
                self.settle(iterated.body.span, list)
            }
        }
    }

    pub(super) fn quantified(&mut self, quantifier: Quantifier, iterated: &Iterated) -> Evaluated {
        let outer = self.locals.len();
        self.locals.push(Datum::Null);
        let deciding = quantifier == Quantifier::Some;
        // What is neither true nor false of one item makes the whole null.
        let (mut known, mut decided, mut strange) = (true, false, false);
        let done = self.combine(iterated, 0, &mut |evaluator| {
            let value = evaluator.evaluate(&iterated.body)?;
            let truth = match operator::truth(&value) {
                Ok(truth) => truth,
                Err(stop) => {
                    strange = true;
                    evaluator.settle(iterated.body.span, Err(stop))?
                }
            };
            known &= truth.is_some();
            decided = truth == Some(deciding);
            Ok(Some(!decided && !strange))
        });
        self.locals.truncate(outer);
        Ok(match done? {
            None => Datum::Null,
            Some(_) if strange => Datum::Null,
            Some(_) if decided => Datum::Boolean(deciding),
            Some(_) if known => Datum::Boolean(!deciding),
            Some(_) => Datum::Null,
        })
    }

    /// Visits every combination of the variables from the one at `place` on, the last moving fastest. `None`
    /// when a domain is null; `Some(false)` when the visitor wants no more.
    fn combine(
        &mut self,
        iterated: &Iterated,
        place: usize,
        visit: Visit<'_, 'e>,
    ) -> Evaluated<Option<bool>> {
        let Some(domain) = iterated.domains.get(place) else { return visit(self) };
        let span = iterated.body.span;
        let Some(sequence) = self.sequence(domain)? else { return Ok(None) };
        let slot = self.locals.len();
        self.locals.push(Datum::Null);
        for index in 0..sequence.len() {
            if let Some(local) = self.locals.get_mut(slot) {
                *local = sequence.get(index);
            }
            let going = self.nested(span, |evaluator| evaluator.combine(iterated, place + 1, &mut *visit))?;
            if going != Some(true) {
                self.locals.truncate(slot);
                return Ok(going);
            }
        }
        self.locals.truncate(slot);
        Ok(Some(true))
    }

    fn sequence(&mut self, domain: &DomainNode) -> Evaluated<Option<Sequence>> {
        match domain {
            DomainNode::Items(node) => {
                let domain = self.evaluate(node)?;
                self.settle(node.span, through(domain).map(Some))
            }
            DomainNode::Span(low, high) => {
                let span = Span { start: low.span.start, end: high.span.end };
                let (low, high) = (self.evaluate(low)?, self.evaluate(high)?);
                let ends = RangeDatum { low, low_included: true, high, high_included: true, bare: false };
                self.settle(span, through_range(&ends, true).map(Some))
            }
        }
    }
}

/// What a value goes through: a list its items, a range its whole numbers or days, anything else itself.
fn through(domain: Datum) -> Outcome<Sequence> {
    match domain {
        Datum::List(items) => Ok(Sequence::Items(items)),
        Datum::Range(range) => through_range(&range, false),
        Datum::Null => null(codes::P0420, "null cannot be gone through"),
        other => Ok(Sequence::Items(Items::single(other))),
    }
}

/// The whole numbers or days of a range; a span `3..1` without brackets may also go down.
fn through_range(range: &RangeDatum, may_go_down: bool) -> Outcome<Sequence> {
    let backwards = || null(codes::P0420, "the range ends before it starts");
    let excluded = i64::from(!range.low_included) + i64::from(!range.high_included);
    let length = |distance: i64| u64::try_from(distance.saturating_add(1) - excluded).unwrap_or(0);
    match (&range.low, &range.high) {
        (Datum::Number(low), Datum::Number(high)) if low.is_whole() && high.is_whole() => {
            let Some(distance) = high.sub(*low).and_then(Number::to_i64) else {
                return null(codes::P0420, "the range is too long to go through");
            };
            let down = distance < 0;
            if down && !may_go_down {
                return backwards();
            }
            let inward = Number::from(if range.low_included {
                0_i64
            } else if down {
                -1
            } else {
                1
            });
            let count = length(distance.saturating_abs());
            Ok(Sequence::Numbers { from: low.add(inward).unwrap_or(*low), count, down })
        }
        (Datum::Date(low), Datum::Date(high)) => {
            let distance = high.number() - low.number();
            let down = distance < 0;
            if down && !may_go_down {
                return backwards();
            }
            let inward: i64 = if range.low_included {
                0
            } else if down {
                -1
            } else {
                1
            };
            let from = low.plus_days(inward).unwrap_or(*low);
            Ok(Sequence::Days { from, count: length(distance.abs()), down })
        }
        (low, high) => null(
            codes::P0420,
            format!(
                "only ranges of whole numbers or dates can be gone through, not from {} to {}",
                low.kind(),
                high.kind()
            ),
        ),
    }
}
