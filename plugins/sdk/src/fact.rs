//! Typed facts and parameters: constants that name a path and its type once.

use digipro_vocab::{Date, Exact, FactKind, FactValue};
use std::marker::PhantomData;

/// Free text, as the type of a fact; it reads as `&str`.
#[derive(Clone, Copy, Debug)]
pub enum Text {}

/// One of a closed list of codes, as the type of a fact; it reads as `&str`.
#[derive(Clone, Copy, Debug)]
pub enum Code {}

/// A type that a fact can have.
pub trait Kind {
    /// The same in the contract's words.
    const KIND: FactKind;
    /// What reading it gives.
    type Out<'a>;
    /// The value, if it is known and has this type.
    fn of(value: &FactValue) -> Option<Self::Out<'_>>;
}

macro_rules! kinds {
    ($($kind:ty, $variant:ident, $out:ty, $value:ident => $read:expr;)*) => {$(
        impl Kind for $kind {
            const KIND: FactKind = FactKind::$variant;
            type Out<'a> = $out;
            fn of(value: &FactValue) -> Option<$out> {
                match value { FactValue::$variant($value) => Some($read), _ => None }
            }
        }
    )*};
}
kinds! {
    bool, Truth, bool, v => *v;
    i64, Whole, i64, v => *v;
    Exact, Exact, Exact, v => *v;
    Date, Day, Date, v => *v;
}

impl Kind for Text {
    const KIND: FactKind = FactKind::Text;
    type Out<'a> = &'a str;
    fn of(value: &FactValue) -> Option<&str> {
        if let FactValue::Text(text) = value { Some(text) } else { None }
    }
}

impl Kind for Code {
    const KIND: FactKind = FactKind::Code;
    type Out<'a> = &'a str;
    fn of(value: &FactValue) -> Option<&str> {
        if let FactValue::Code(code) = value { Some(code) } else { None }
    }
}

/// A fact of the case: `const ESITO: Fact<Code> = Fact::new("esito");`.
#[derive(Debug)]
pub struct Fact<K> {
    /// Dotted path.
    pub path: &'static str,
    kind: PhantomData<fn() -> K>,
}

/// A parameter, dated and cited by the kit: `const DAYS: Parameter<i64> = Parameter::new("termine-conclusione");`.
#[derive(Debug)]
pub struct Parameter<K> {
    /// Name in the kit's `params.toml`.
    pub name: &'static str,
    kind: PhantomData<fn() -> K>,
}

/// A fact that a rule reads, with the purpose for which it may: a line of the record of processing
/// (art. 30 GDPR).
#[derive(Clone, Copy, Debug)]
pub struct Need {
    /// Path of the fact.
    pub path: &'static str,
    /// Its type.
    pub kind: FactKind,
    /// What it is read for, in Italian.
    pub purpose: &'static str,
}

impl<K: Kind> Fact<K> {
    /// The fact at this path.
    #[must_use]
    pub const fn new(path: &'static str) -> Self {
        Self { path, kind: PhantomData }
    }

    /// Declares that a rule reads it, and what for (in Italian).
    #[must_use]
    pub const fn to(self, purpose: &'static str) -> Need {
        Need { path: self.path, kind: K::KIND, purpose }
    }
}

impl<K: Kind> Parameter<K> {
    /// The parameter of this name.
    #[must_use]
    pub const fn new(name: &'static str) -> Self {
        Self { name, kind: PhantomData }
    }
}

impl<K> Clone for Fact<K> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<K> Copy for Fact<K> {}

impl<K> Clone for Parameter<K> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<K> Copy for Parameter<K> {}

/// What can be shown: the argument of a message, the result of a step.
pub trait Shown {
    /// As the contract carries it.
    fn shown(&self) -> FactValue;
}

macro_rules! shown {
    ($($type:ty, $value:ident => $shown:expr;)*) => {$(
        impl Shown for $type {
            fn shown(&self) -> FactValue {
                let $value = self;
                $shown
            }
        }
    )*};
}
shown! {
    bool, v => FactValue::Truth(*v);
    i64, v => FactValue::Whole(*v);
    i32, v => FactValue::Whole(i64::from(*v));
    u32, v => FactValue::Whole(i64::from(*v));
    usize, v => i64::try_from(*v).map_or(FactValue::Unknown, FactValue::Whole);
    Exact, v => FactValue::Exact(*v);
    Date, v => FactValue::Day(*v);
    str, v => FactValue::Text(v.into());
    &str, v => FactValue::Text((*v).into());
    String, v => FactValue::Text(v.as_str().into());
    FactValue, v => v.clone();
}
