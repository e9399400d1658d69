//! What is applied to an operand: paths, filters, calls, `instance of`.

use super::{Arguments, Evaluated, Evaluator, invoke, operator};
use crate::{
    codes,
    datum::{Datum, Items},
    meter::{Outcome, null},
    program::{Node, Step},
    temporal::property::property,
};
use digipro_vocab::{Name, Number, Span};

impl Evaluator<'_> {
    pub(super) fn steps(&mut self, operand: &Node, steps: &[(Span, Step)]) -> Evaluated {
        let mut value = self.evaluate(operand)?;
        for (span, step) in steps {
            value = match step {
                Step::Path(name) => {
                    let found = self.path(&value, name);
                    self.settle(*span, found)?
                }
                Step::Filter(filter) => self.filter(value, filter, *span)?,
                Step::Call(arguments) => {
                    let arguments =
                        arguments.iter().map(|argument| self.evaluate(argument)).collect::<Result<_, _>>()?;
                    invoke(self, &value, Arguments::Placed(arguments), *span)?
                }
                Step::CallNamed(arguments) => {
                    let named = arguments
                        .iter()
                        .map(|(name, argument)| Ok((name.clone(), self.evaluate(argument)?)))
                        .collect::<Evaluated<_>>()?;
                    invoke(self, &value, Arguments::Named(named), *span)?
                }
                Step::InstanceOf(kind) => Datum::Boolean(kind.conforms(&value)),
            };
        }
        Ok(value)
    }

    /// The entry or property; of a list, the list of those of its items.
    fn path(&mut self, value: &Datum, name: &Name) -> Outcome {
        match value {
            Datum::Context(entries) => match entries.get(name) {
                Some(entry) => Ok(entry),
                None => null(codes::P0422, format!("the context has no entry `{name}`")),
            },
            Datum::List(items) => {
                self.meter.count(items.len())?;
                let now = self.meter.context.now;
                let entries = items.iter().map(|item| match &item {
                    Datum::Context(entries) => entries.get(name).unwrap_or_default(),
                    item => property(item, name, now).unwrap_or_default(),
                });
                let entries = entries.collect();
                self.meter.list(entries)
            }
            Datum::Null => null(codes::P0422, format!("null has no entry `{name}`")),
            other => property(other, name, self.meter.context.now),
        }
    }

    /// The item at an index, or the items for which the filter holds.
    fn filter(&mut self, value: Datum, filter: &Node, span: Span) -> Evaluated {
        let items = match value {
            Datum::List(items) => items,
            Datum::Null => {
                return self.settle(span, null(codes::P0420, "null has no items"));
            }
            single => Items::single(single),
        };
        if items.len() == 0 {
            return self.filter_nothing(filter, span);
        }
        let slot = self.locals.len();
        self.locals.push(Datum::Null);
        let kept = self.kept(&items, slot, filter, span);
        self.locals.truncate(slot);
        match kept? {
            Kept::Items(kept) => {
                let list = self.meter.list(kept);
                self.settle(span, list)
            }
            Kept::Nothing => Ok(Datum::Null),
            Kept::Index(index) => self.settle(span, at(&items, index)),
        }
    }

    fn kept(&mut self, items: &Items, slot: usize, filter: &Node, span: Span) -> Evaluated<Kept> {
        let mut kept = Vec::new();
        for (index, item) in items.iter().enumerate() {
            if let Some(local) = self.locals.get_mut(slot) {
                *local = item.clone();
            }
            let tested = self.evaluate(filter)?;
            if let (0, Datum::Number(place)) = (index, &tested) {
                return Ok(Kept::Index(*place));
            }
            match operator::truth(&tested) {
                Ok(Some(true)) => kept.push(item),
                Ok(_) => {}
                Err(stop) => {
                    self.settle::<Option<bool>>(filter.span, Err(stop))?;
                    return Ok(Kept::Nothing);
                }
            }
            let spent = self.meter.spend(1);
            self.settle(span, spent)?;
        }
        Ok(Kept::Items(kept))
    }

    /// An empty list has no item at any index; filtered by a condition it is empty again.
    fn filter_nothing(&mut self, filter: &Node, span: Span) -> Evaluated {
        let slot = self.locals.len();
        self.locals.push(Datum::Null);
        let tested = self.quietly(filter);
        self.locals.truncate(slot);
        if matches!(tested?, Datum::Number(_)) {
            return self.settle(span, null(codes::P0424, "the list is empty"));
        }
        let list = self.meter.list(Vec::new());
        self.settle(span, list)
    }
}

/// What a filter leaves.
#[derive(Default)]
enum Kept {
    /// The filter is neither true nor false of some item.
    #[default]
    Nothing,
    Items(Vec<Datum>),
    Index(Number),
}

/// The item at an index from 1, or from -1 backwards.
fn at(items: &Items, index: Number) -> Outcome {
    match place(index, items.len()).and_then(|place| items.get(place)) {
        Some(item) => Ok(item),
        None => null(codes::P0424, format!("there is no item {index} in a list of {}", items.len())),
    }
}

/// An index from 1, or from -1 backwards, as a place from 0.
pub(crate) fn place(index: Number, length: usize) -> Option<usize> {
    let index = index.to_i64()?;
    let length = i64::try_from(length).ok()?;
    let place = match index {
        1.. => index - 1,
        0 => return None,
        negative => length.checked_add(negative)?,
    };
    usize::try_from(place).ok().filter(|_| place < length)
}
