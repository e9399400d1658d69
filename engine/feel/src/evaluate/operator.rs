//! Operators: arithmetic, comparison, membership.

use super::{Evaluated, Evaluator};
use crate::{
    Found, codes, compare,
    datum::Datum,
    meter::{Meter, Outcome, null},
    program::{Node, Op, Test, UnaryNode},
    syntax::ast::{Arithmetic, Relation},
    temporal::arithmetic as temporal,
};
use digipro_vocab::{Number, Span, Value};

/// Bytes of text that are compared for nothing.
const SHORT_TEXT: usize = 256;

/// A number or string where it stands.
enum Peeked<'n> {
    Number(&'n Number),
    Text(&'n str),
}

/// The truth of a value; null, with a cause, of anything that is neither true nor false.
#[inline]
pub(super) fn truth(datum: &Datum) -> Outcome<Option<bool>> {
    match datum {
        Datum::Boolean(truth) => Ok(Some(*truth)),
        Datum::Null => Ok(None),
        other => null(codes::P0420, format!("a {} is neither true nor false", other.kind())),
    }
}

/// The value with its sign turned.
pub(super) fn negate(datum: &Datum) -> Outcome {
    match datum {
        Datum::Number(number) => Ok(Datum::Number(number.neg())),
        Datum::Days(days) => match days.checked_neg() {
            Some(negated) => Ok(Datum::Days(negated)),
            None => null(codes::P0429, "the duration is too long"),
        },
        Datum::Months(months) => match months.checked_neg() {
            Some(negated) => Ok(Datum::Months(negated)),
            None => null(codes::P0429, "the duration is too long"),
        },
        other => null(codes::P0420, format!("a {} has no sign to turn", other.kind())),
    }
}

impl Evaluator<'_> {
    pub(super) fn arithmetic(&mut self, first: &Node, rest: &[(Arithmetic, Node)]) -> Evaluated {
        let mut value = self.evaluate(first)?;
        for (operator, operand) in rest {
            let right = self.evaluate(operand)?;
            let result = arithmetic(*operator, &value, &right, &mut self.meter);
            let so_far = Span { start: first.span.start, end: operand.span.end };
            value = self.settle(so_far, result)?;
        }
        Ok(value)
    }

    pub(super) fn compare(&mut self, span: Span, first: &Node, tests: &[Test]) -> Evaluated {
        if let [Test::Relation(relation, right)] = tests
            && let Some(truth) = self.compare_in_place(*relation, first, right)
        {
            return Ok(Datum::Boolean(truth));
        }
        let mut value = self.evaluate(first)?;
        for test in tests {
            value = match test {
                Test::Relation(relation, right) => {
                    let right = self.evaluate(right)?;
                    let result = relation_of(*relation, &value, &right, &mut self.meter);
                    Datum::from(self.settle(span, result)?)
                }
                Test::Between(low, high) => {
                    let (low, high) = (self.evaluate(low)?, self.evaluate(high)?);
                    let above = relation_of(Relation::AtLeast, &value, &low, &mut self.meter);
                    let below = relation_of(Relation::AtMost, &value, &high, &mut self.meter);
                    let (above, below) = (self.settle(span, above)?, self.settle(span, below)?);
                    Datum::from(compare::both(above, below))
                }
                Test::In(tests) => Datum::from(self.member(&value, tests)?),
            };
        }
        Ok(value)
    }

    /// Compares two numbers or two strings where they stand, without copying them: most conditions are nothing else.
    fn compare_in_place(&self, relation: Relation, left: &Node, right: &Node) -> Option<bool> {
        let order = match (self.peek(left)?, self.peek(right)?) {
            (Peeked::Number(a), Peeked::Number(b)) => a.cmp(b),
            // Long text has its price.
            (Peeked::Text(a), Peeked::Text(b)) if a.len().min(b.len()) > SHORT_TEXT => return None,
            (Peeked::Text(a), Peeked::Text(b)) => match relation {
                Relation::Equal => return Some(a == b),
                Relation::NotEqual => return Some(a != b),
                _ => a.cmp(b),
            },
            _ => return None,
        };
        Some(match relation {
            Relation::Equal => order.is_eq(),
            Relation::NotEqual => order.is_ne(),
            Relation::Less => order.is_lt(),
            Relation::AtMost => order.is_le(),
            Relation::Greater => order.is_gt(),
            Relation::AtLeast => order.is_ge(),
        })
    }

    /// A number or string that a node merely names.
    fn peek<'n>(&'n self, node: &'n Node) -> Option<Peeked<'n>> {
        let datum = match &node.op {
            Op::Constant(datum) => datum,
            Op::Local(slot) => self.locals.get(self.frame + slot)?,
            Op::Global(place, name) => match self.scope.find(*place, name)? {
                Found::Value(Value::Number(number)) => return Some(Peeked::Number(number)),
                Found::Value(Value::Text(text)) => return Some(Peeked::Text(text)),
                Found::Value(_) => return None,
                Found::Datum(datum) => datum,
            },
            _ => return None,
        };
        match datum {
            Datum::Number(number) => Some(Peeked::Number(number)),
            Datum::Text(text) => Some(Peeked::Text(text)),
            _ => None,
        }
    }

    /// Whether the value passes one of the tests.
    pub(crate) fn member(&mut self, value: &Datum, tests: &[UnaryNode]) -> Evaluated<Option<bool>> {
        let slot = self.locals.len();
        self.push(value.clone());
        let passed = self.member_of(value, tests);
        self.locals.truncate(slot);
        passed
    }

    fn member_of(&mut self, value: &Datum, tests: &[UnaryNode]) -> Evaluated<Option<bool>> {
        let mut known = true;
        for UnaryNode { node: test, reads_input } in tests {
            let passed = match &test.op {
                Op::Bare(relation @ (Relation::Equal | Relation::NotEqual), right) => {
                    let right = self.evaluate(right)?;
                    let result = relation_of(*relation, value, &right, &mut self.meter);
                    self.settle(test.span, result)?
                }
                _ => match self.evaluate(test)? {
                    Datum::Boolean(truth) if *reads_input => Some(truth),
                    Datum::Null if *reads_input => None,
                    tested => {
                        let result = passes(value, &tested, &mut self.meter);
                        self.settle(test.span, result)?
                    }
                },
            };
            match passed {
                Some(true) => return Ok(Some(true)),
                Some(false) => {}
                None => known = false,
            }
        }
        Ok(known.then_some(false))
    }
}

/// Whether a value lies in a range, equals a value, or does so for one of a list.
pub(crate) fn passes(value: &Datum, test: &Datum, meter: &mut Meter<'_>) -> Outcome<Option<bool>> {
    match test {
        Datum::Range(range) => Ok(compare::within(value, range, meter)),
        Datum::List(items) => {
            if compare::equal(value, test, meter)? == Some(true) {
                return Ok(Some(true));
            }
            for item in items.iter() {
                let passed = match &item {
                    Datum::Range(range) => compare::within(value, range, meter),
                    item => compare::equal(value, item, meter)?,
                };
                if passed == Some(true) {
                    return Ok(passed);
                }
            }
            Ok(Some(false))
        }
        test => compare::equal(value, test, meter),
    }
}

/// Whether a relation holds; null, with a cause, when the two cannot be compared.
#[inline]
fn relation_of(relation: Relation, a: &Datum, b: &Datum, meter: &mut Meter<'_>) -> Outcome<Option<bool>> {
    match compare::relate(relation, a, b, meter)? {
        Some(truth) => Ok(Some(truth)),
        None => null(
            codes::P0420,
            format!(
                "a {} and a {} cannot be compared by `{}`{}",
                a.kind(),
                b.kind(),
                relation.text(),
                hint(a, b)
            ),
        ),
    }
}

/// What probably went wrong: dates in variables are text.
fn hint(a: &Datum, b: &Datum) -> &'static str {
    let temporal = |datum: &Datum| matches!(datum, Datum::Date(_) | Datum::DateTime(_) | Datum::Time(_));
    match (a, b) {
        (Datum::Text(_), other) | (other, Datum::Text(_)) if temporal(other) => {
            ": turn the string into a date with `date(...)` first"
        }
        _ => "",
    }
}

fn arithmetic(operator: Arithmetic, a: &Datum, b: &Datum, meter: &mut Meter<'_>) -> Outcome {
    if let (Datum::Number(a), Datum::Number(b)) = (a, b) {
        if operator == Arithmetic::Power {
            meter.spend(if b.is_whole() { WHOLE_POWER } else { POWER })?;
        }
        return numbers(operator, *a, *b);
    }
    let result = match (operator, a, b) {
        (Arithmetic::Add, Datum::Text(a), Datum::Text(b)) => {
            meter.bytes(a.len() + b.len())?;
            Some(meter.text(format!("{a}{b}")))
        }
        (Arithmetic::Add, a, b) => temporal::add(a, b),
        (Arithmetic::Subtract, a, b) => temporal::subtract(a, b, meter),
        (Arithmetic::Multiply, Datum::Number(factor), duration)
        | (Arithmetic::Multiply, duration, Datum::Number(factor)) => temporal::scale(duration, *factor),
        (Arithmetic::Divide, duration, Datum::Number(divisor)) => match Number::ONE.div(*divisor) {
            Some(_) => divided(duration, *divisor),
            None => Some(null(codes::P0423, "division by zero")),
        },
        (Arithmetic::Divide, a, b) => temporal::ratio(a, b),
        _ => None,
    };
    result.unwrap_or_else(|| {
        null(
            codes::P0420,
            format!("`{}` does not combine a {} and a {}{}", operator.text(), a.kind(), b.kind(), hint(a, b)),
        )
    })
}

/// A duration divided by a number. A quotient in whole numbers is exact, which multiplying by the inverse is not.
fn divided(duration: &Datum, divisor: Number) -> Option<Outcome> {
    match duration {
        Datum::Months(months) => {
            let whole = Number::from(*months).div(divisor).and_then(temporal::whole);
            Some(
                whole
                    .map_or_else(|| null(codes::P0429, "the duration is too long"), |m| Ok(Datum::Months(m))),
            )
        }
        Datum::Days(days) => Some(temporal::of_seconds(temporal::seconds(*days).div(divisor))),
        _ => None,
    }
}

fn numbers(operator: Arithmetic, a: Number, b: Number) -> Outcome {
    let result = match operator {
        Arithmetic::Add => a.add(b),
        Arithmetic::Subtract => a.sub(b),
        Arithmetic::Multiply => a.mul(b),
        Arithmetic::Divide => a.div(b),
        Arithmetic::Power => power(a, b),
    };
    match result {
        Some(number) => Ok(Datum::Number(number)),
        None if operator == Arithmetic::Divide && b == Number::ZERO => null(codes::P0423, "division by zero"),
        None => {
            null(codes::P0423, format!("`{}` has no result that a number can hold here", operator.text()))
        }
    }
}

/// What a power costs in steps, about its microseconds: by squaring, and by logarithm.
const WHOLE_POWER: usize = 3;
const POWER: usize = 600;
/// e to this power is about as large as a number can be.
const EXPONENT_MAX: i64 = 14_200;

/// A power; `None` where it has no real value or is out of range.
fn power(base: Number, exponent: Number) -> Option<Number> {
    if let Some(whole) = exponent.to_i64() {
        return whole_power(base, whole);
    }
    if base <= Number::ZERO {
        return (base == Number::ZERO && exponent > Number::ZERO).then_some(Number::ZERO);
    }
    let half = Number::ONE.div(Number::from(2_i64))?;
    if exponent == half {
        return Number::from_decimal(base.decimal().sqrt());
    }
    let logarithm = Number::from_decimal(base.decimal().ln())?.mul(exponent)?;
    let within = logarithm < Number::from(EXPONENT_MAX) && logarithm > Number::from(-EXPONENT_MAX);
    if within { Number::from_decimal(logarithm.decimal().exp()) } else { None }
}

/// By squaring, so that each product is checked: the library's own way stops a debug build where it overflows.
fn whole_power(base: Number, exponent: i64) -> Option<Number> {
    let mut result = Number::ONE;
    let mut square = base;
    let mut left = exponent.unsigned_abs();
    while left > 0 {
        if left % 2 == 1 {
            result = result.mul(square)?;
        }
        left /= 2;
        if left > 0 {
            square = square.mul(square)?;
        }
    }
    if exponent < 0 { Number::ONE.div(result) } else { Some(result) }
}
