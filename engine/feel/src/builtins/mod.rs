//! The table of built-in functions (DMN 1.5, 10.3.4). One file per family; each ends in its part of the table.

mod context;
mod conversion;
mod list;
mod list_edit;
mod logic;
mod numeric;
mod pattern;
mod range;
mod sort;
mod statistics;
mod string;
mod temporal;

pub(crate) use pattern::Pattern;

use crate::{
    codes,
    datum::{Datum, Entries, Items},
    evaluate::{Arguments, Evaluator, invoke},
    meter::{Meter, Outcome, Stop, null},
};
use digipro_vocab::{Name, Number, Span};

/// A built-in function.
pub struct Builtin {
    pub(crate) name: &'static str,
    /// The ways to call it: names of parameters, where `?` marks one that may be left out and `...` one that
    /// may be repeated.
    pub(crate) forms: &'static [&'static [&'static str]],
    pub(crate) apply: fn(&mut Call<'_, '_>) -> Outcome,
}

impl std::fmt::Debug for Builtin {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name)
    }
}

const TABLE: [&[Builtin]; 11] = [
    context::TABLE,
    conversion::TABLE,
    list::TABLE,
    list_edit::TABLE,
    logic::TABLE,
    numeric::TABLE,
    range::TABLE,
    sort::TABLE,
    statistics::TABLE,
    string::TABLE,
    temporal::TABLE,
];

/// Names of all built-in functions.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    TABLE.iter().flat_map(|family| family.iter()).map(|builtin| builtin.name)
}

/// The built-in function of a name.
pub(crate) fn find(name: &str) -> Option<&'static Builtin> {
    TABLE.iter().flat_map(|family| family.iter()).find(|builtin| builtin.name == name)
}

impl Builtin {
    const fn new(
        name: &'static str,
        forms: &'static [&'static [&'static str]],
        apply: fn(&mut Call<'_, '_>) -> Outcome,
    ) -> Self {
        Self { name, forms, apply }
    }

    /// The first form that takes so many arguments.
    pub(crate) fn form_of(&self, count: usize) -> Option<usize> {
        self.forms.iter().position(|form| {
            let required = form.iter().filter(|parameter| !parameter.ends_with('?')).count();
            let repeated = form.last().is_some_and(|parameter| parameter.ends_with("..."));
            count >= required && (count <= form.len() || repeated)
        })
    }

    /// The form that has parameters of these names, and the arguments in its order.
    pub(crate) fn place(&self, named: &[(Name, Datum)]) -> Option<(usize, Vec<Datum>)> {
        self.forms.iter().enumerate().find_map(|(index, form)| {
            let mut placed: Vec<Option<Datum>> = vec![None; form.len()];
            for (name, argument) in named {
                let at = form
                    .iter()
                    .position(|parameter| parameter.trim_end_matches(['?', '.']) == name.as_ref())?;
                *placed.get_mut(at)? = Some(argument.clone());
            }
            let missing = |(parameter, argument): (&&str, &Option<Datum>)| {
                argument.is_none() && !parameter.ends_with('?')
            };
            if form.iter().zip(&placed).any(missing) {
                return None;
            }
            while placed.last().is_some_and(Option::is_none) {
                placed.pop();
            }
            Some((index, placed.into_iter().map(Option::unwrap_or_default).collect()))
        })
    }

    /// How to call it, for the author of an expression.
    pub(crate) fn usage(&self) -> String {
        let forms: Vec<String> =
            self.forms.iter().map(|form| format!("`{}({})`", self.name, form.join(", "))).collect();
        forms.join(" or ")
    }
}

/// One call of a built-in function.
pub(crate) struct Call<'c, 'e> {
    pub(crate) evaluator: &'c mut Evaluator<'e>,
    pub(crate) builtin: &'static Builtin,
    /// Which of its forms is used.
    pub(crate) form: usize,
    /// Whether the arguments were given by name.
    pub(crate) named: bool,
    pub(crate) arguments: Vec<Datum>,
    pub(crate) span: Span,
}

impl<'e> Call<'_, 'e> {
    fn meter(&mut self) -> &mut Meter<'e> {
        &mut self.evaluator.meter
    }

    /// How many arguments there are.
    fn count(&self) -> usize {
        self.arguments.len()
    }

    /// The argument; null when it was left out.
    fn any(&self, index: usize) -> Datum {
        self.arguments.get(index).cloned().unwrap_or_default()
    }

    /// Whether the argument was given and is not null.
    fn given(&self, index: usize) -> bool {
        self.arguments.get(index).is_some_and(|argument| !argument.is_null())
    }

    /// Name of the parameter at a place.
    fn parameter(&self, index: usize) -> &'static str {
        let form = self.builtin.forms.get(self.form).copied().unwrap_or_default();
        form.get(index).or(form.last()).map_or("", |name| name.trim_end_matches(['?', '.']))
    }

    /// Null, because the argument is not what the function can use.
    fn wrong<T>(&self, index: usize, wanted: &str) -> Outcome<T> {
        let name = self.parameter(index);
        let kind = self.any(index).kind();
        null(codes::P0425, format!("`{}` wants {wanted} as `{name}`, not a {kind}", self.builtin.name))
    }

    /// Null, because the function has no value for these arguments.
    fn nothing<T>(&self, why: &str) -> Outcome<T> {
        null(codes::P0425, format!("`{}` has no value here: {why}", self.builtin.name))
    }

    /// The argument, taken out of a list of one if it stands in one (DMN 1.5, 10.3.2.9.4).
    fn single<T>(&self, index: usize, wanted: &str, take: impl Fn(&Datum) -> Option<T>) -> Outcome<T> {
        let argument = self.any(index);
        let found = take(&argument).or_else(|| match &argument {
            Datum::List(items) if items.len() == 1 => items.get(0).as_ref().and_then(take),
            _ => None,
        });
        found.map_or_else(|| self.wrong(index, wanted), Ok)
    }

    fn text(&self, index: usize) -> Outcome<Name> {
        self.single(index, "a string", |datum| match datum {
            Datum::Text(text) => Some(text.clone()),
            _ => None,
        })
    }

    fn number(&self, index: usize) -> Outcome<Number> {
        self.single(index, "a number", |datum| match datum {
            Datum::Number(number) => Some(*number),
            _ => None,
        })
    }

    /// A number without its fraction.
    fn whole(&self, index: usize) -> Outcome<i64> {
        match crate::temporal::arithmetic::whole(self.number(index)?) {
            Some(whole) => Ok(whole),
            None => self.wrong(index, "a whole number"),
        }
    }

    fn entries(&self, index: usize) -> Outcome<Entries> {
        self.single(index, "a context", |datum| match datum {
            Datum::Context(entries) => Some(entries.clone()),
            _ => None,
        })
    }

    /// A list; anything else but null is a list of one.
    fn list(&self, index: usize) -> Outcome<Items> {
        match self.any(index) {
            Datum::List(items) => Ok(items),
            Datum::Null => self.wrong(index, "a list"),
            single => Ok(Items::single(single)),
        }
    }

    /// The items of the only argument, if it is a list, else the arguments.
    fn items(&mut self) -> Outcome<Vec<Datum>> {
        let items: Vec<Datum> = match self.arguments.as_slice() {
            [Datum::List(items)] => items.iter().collect(),
            arguments => arguments.to_vec(),
        };
        self.meter().count(items.len())?;
        Ok(items)
    }

    /// Calls a function that was given as an argument.
    fn invoke(&mut self, function: &Datum, arguments: Vec<Datum>) -> Outcome {
        invoke(self.evaluator, function, Arguments::Placed(arguments), self.span).map_err(Stop::Failed)
    }
}
