//! The budget of one evaluation: steps, sizes and depths, spent by whatever does work.

use crate::{
    Failure, codes,
    datum::{Datum, Entries, Items},
    limits,
    scope::Context,
};
use digipro_vocab::{Code, Name};
use std::{collections::BTreeMap, sync::Arc};

/// Bytes of text that cost as much as one operation.
const BYTES_A_STEP: usize = 64;

/// Why an operation gives no value.
#[derive(Debug)]
pub(crate) enum Stop {
    /// It comes to null, for this reason.
    Null(Code, String),
    /// A limit is reached: the whole evaluation is given up.
    Limit(Code, String),
    /// A function that was called reached a limit.
    Failed(Box<Failure>),
}

/// What an operation gives.
pub(crate) type Outcome<T = Datum> = Result<T, Stop>;

/// Null, for this reason.
pub(crate) fn null<T>(code: Code, message: impl Into<String>) -> Outcome<T> {
    Err(Stop::Null(code, message.into()))
}

/// The context of an evaluation and what is left of its budget.
pub(crate) struct Meter<'e> {
    pub(crate) context: &'e Context<'e>,
    steps: u64,
}

impl<'e> Meter<'e> {
    /// With so many steps left.
    pub(crate) fn with(context: &'e Context<'e>, steps: u64) -> Self {
        Self { context, steps }
    }

    /// Goes on with so many steps left.
    pub(crate) fn go_on_with(&mut self, steps: u64) {
        self.steps = steps;
    }

    /// How many steps are left.
    pub(crate) fn left(&self) -> u64 {
        self.steps
    }

    /// Takes steps from the budget (P0440).
    #[inline]
    pub(crate) fn spend(&mut self, steps: usize) -> Outcome<()> {
        match self.steps.checked_sub(steps as u64) {
            Some(left) => {
                self.steps = left;
                Ok(())
            }
            None => Err(Stop::Limit(
                codes::P0440,
                format!("the expression needs more than {} steps", self.context.limits.steps),
            )),
        }
    }

    /// A list, within its limits (P0441, P0443).
    pub(crate) fn list(&mut self, items: Vec<Datum>) -> Outcome {
        self.count(items.len())?;
        let depth = nested(items.iter())?;
        Ok(Datum::List(Items::Own(Arc::new((depth, items)))))
    }

    /// A context, within its limits.
    pub(crate) fn entries(&mut self, entries: BTreeMap<Name, Datum>) -> Outcome {
        self.count(entries.len())?;
        let depth = nested(entries.values())?;
        Ok(Datum::Context(Entries::Own(Arc::new((depth, entries)))))
    }

    /// Checks how deep a list nests that grows.
    pub(crate) fn nests(&self, depth: usize) -> Outcome<()> {
        check_nesting(depth)
    }

    /// Checks the size of a list before it is built, and spends a step for each item.
    pub(crate) fn count(&mut self, items: usize) -> Outcome<()> {
        self.fits(items)?;
        self.spend(items)
    }

    /// Checks the size of a list that grows.
    pub(crate) fn fits(&self, items: usize) -> Outcome<()> {
        let most = self.context.limits.items;
        if items > most {
            return Err(Stop::Limit(codes::P0441, format!("a list here has more than {most} items")));
        }
        Ok(())
    }

    /// Pays for going through so many bytes of text.
    pub(crate) fn read(&mut self, bytes: usize) -> Outcome<()> {
        self.spend(bytes / BYTES_A_STEP)
    }

    /// Text, within its limit (P0442).
    pub(crate) fn text(&mut self, text: impl Into<Name>) -> Outcome {
        let text = text.into();
        self.bytes(text.len())?;
        Ok(Datum::Text(text))
    }

    /// Checks the size of a text before it is built.
    pub(crate) fn bytes(&mut self, bytes: usize) -> Outcome<()> {
        let most = self.context.limits.bytes;
        if bytes > most {
            return Err(Stop::Limit(codes::P0442, format!("a string here has more than {most} bytes")));
        }
        self.read(bytes)
    }
}

/// How deep a list or context with these items nests.
fn nested<'d>(items: impl Iterator<Item = &'d Datum>) -> Outcome<usize> {
    let depth = 1 + items.map(Datum::depth).max().unwrap_or(0);
    check_nesting(depth)?;
    Ok(depth)
}

fn check_nesting(depth: usize) -> Outcome<()> {
    if depth > limits::VALUE_DEPTH_MAX {
        let message = format!("lists and contexts here nest more than {} deep", limits::VALUE_DEPTH_MAX);
        return Err(Stop::Limit(codes::P0443, message));
    }
    Ok(())
}
