//! Item definitions to types: structure, which FEEL knows, and checks of allowed values, which it does not.

use super::source::Source;
use crate::{ItemDefinition, Text, codes, limits};
use digipro_feel::{Datum, Declared, Failure, Session, Type, UnaryTests};
use digipro_vocab::{Diagnostic, Name};
use std::{collections::BTreeMap, fmt, sync::Arc};

/// A type of a model.
#[derive(Clone, Debug)]
pub(crate) struct Kind {
    /// Its structure.
    pub(crate) plain: Type,
    /// What its values must pass besides.
    pub(crate) checks: Arc<[Check]>,
}

/// What a value or a part of it must pass.
#[derive(Clone, Debug)]
pub(crate) enum Check {
    /// Unary tests.
    Tests(UnaryTests),
    /// Checks of each item.
    Items(Arc<[Check]>),
    /// Checks of an entry.
    Entry(Name, Arc<[Check]>),
    /// Checks of what a function comes to.
    Result(Arc<[Check]>),
}

impl Kind {
    /// Any value.
    pub(crate) fn any() -> Self {
        Self { plain: Type::Any, checks: Arc::new([]) }
    }

    /// Whether nothing is asked of a value.
    pub(crate) fn is_any(&self) -> bool {
        self.plain == Type::Any && self.checks.is_empty()
    }

    /// The type of what a function of this type comes to: the variable of a knowledge model or of a service has the type of
    /// the function (a `functionItem`) or, as many editors write it, that of its result.
    pub(crate) fn of_result(&self) -> Self {
        let Type::Function(Some((_, result))) = &self.plain else { return self.clone() };
        let checks = self.checks.iter().find_map(|check| match check {
            Check::Result(checks) => Some(checks.clone()),
            _ => None,
        });
        Self { plain: (**result).clone(), checks: checks.unwrap_or_default() }
    }

    /// The value as one of this type; null, with a cause that names `what`, when it cannot be one.
    pub(crate) fn coerce(
        &self,
        value: Datum,
        session: &mut Session<'_>,
        what: fmt::Arguments<'_>,
    ) -> Result<Datum, Failure> {
        if self.is_any() {
            return Ok(value);
        }
        let value = match self.plain {
            Type::Any => value,
            _ => {
                let given = value.kind();
                match self.plain.coerce(value) {
                    Some(value) => value,
                    None => {
                        let message = format!("{what} wants a {}, not this {given}", self.plain);
                        session.note(crate::evaluate::cause(digipro_feel::codes::P0432, message));
                        return Ok(Datum::Null);
                    }
                }
            }
        };
        if self.checks.is_empty() {
            return Ok(value);
        }
        if passes(&self.checks, &value, session)? {
            return Ok(value);
        }
        let message = format!("{what} may not be {}", shown(&value));
        session.note(crate::evaluate::cause(codes::P0921, message));
        Ok(Datum::Null)
    }
}

/// A value for a message.
pub(crate) fn shown(value: &Datum) -> String {
    const LONGEST: usize = 120;
    let text = value.to_string();
    if text.chars().count() <= LONGEST {
        return text;
    }
    text.chars().take(LONGEST).chain(['…']).collect()
}

fn passes(checks: &[Check], value: &Datum, session: &mut Session<'_>) -> Result<bool, Failure> {
    if value.is_null() {
        return Ok(true);
    }
    for check in checks {
        let passed = match check {
            Check::Tests(tests) => session.test(tests, value, &())? == Some(true),
            Check::Items(checks) => match value {
                Datum::List(items) => {
                    session.spend(items.len())?;
                    let mut all = true;
                    for item in items.iter() {
                        all = all && passes(checks, &item, session)?;
                    }
                    all
                }
                _ => true,
            },
            Check::Entry(name, checks) => match value {
                Datum::Context(entries) => match entries.get(name) {
                    Some(entry) => passes(checks, &entry, session)?,
                    None => true,
                },
                _ => true,
            },
            // Not before it is called.
            Check::Result(_) => true,
        };
        if !passed {
            return Ok(false);
        }
    }
    Ok(true)
}

/// The types of one model, its own and those of its imports.
#[derive(Debug, Default)]
pub(crate) struct Kinds {
    named: BTreeMap<Name, Kind>,
    /// Their structure, for `instance of` and typed parameters in expressions.
    pub(crate) plain: BTreeMap<Name, Type>,
}

impl Kinds {
    /// The types that a model defines, over those of its imports, whose names carry the import's.
    pub(crate) fn new(
        source: &Source<'_>,
        imported: &[(Name, &Kinds)],
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Self {
        let mut kinds = Self::default();
        for (prefix, other) in imported {
            for (name, kind) in &other.named {
                let name = if prefix.is_empty() { name.clone() } else { format!("{prefix}.{name}").into() };
                kinds.add(name, kind.clone());
            }
        }
        let definitions: BTreeMap<&str, &ItemDefinition> = source
            .definitions()
            .item_definitions
            .iter()
            .map(|definition| (&*definition.name, definition))
            .collect();
        let mut resolving = Resolving { source, definitions, kinds, open: Vec::new(), diagnostics };
        for definition in &source.definitions().item_definitions {
            resolving.defined(&definition.name);
        }
        resolving.kinds
    }

    fn add(&mut self, name: Name, kind: Kind) {
        self.plain.insert(name.clone(), kind.plain.clone());
        self.named.insert(name, kind);
    }

    /// The type of a reference; any, where there is none or it is unknown, which is reported.
    pub(crate) fn of(
        &self,
        reference: Option<&Text>,
        source: &Source<'_>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Kind {
        let Some(reference) = reference else { return Kind::any() };
        match self.find(&reference.value) {
            Some(kind) => kind,
            None => {
                diagnostics.push(unknown(source, reference));
                Kind::any()
            }
        }
    }

    /// A type by its name, which DMN 1.1 qualified with an XML prefix.
    fn find(&self, reference: &str) -> Option<Kind> {
        let reference = reference.trim();
        if reference.is_empty() {
            return Some(Kind::any());
        }
        let local = reference.split_once(':').map_or(reference, |(_, local)| local);
        let own = [reference, local].into_iter().find_map(|name| self.named.get(name).cloned());
        own.or_else(|| {
            let plain = Type::parse(local, &self.plain).ok()?;
            Some(Kind { plain, checks: Arc::new([]) })
        })
    }
}

fn unknown(source: &Source<'_>, reference: &Text) -> Diagnostic {
    let message = format!("nothing defines the type `{}`", reference.value);
    let help = "define it with an `itemDefinition`, or name a type of FEEL such as `number` or `string`";
    source.error(codes::P0908, message, reference.span).help(help)
}

/// Item definitions being resolved.
struct Resolving<'r> {
    source: &'r Source<'r>,
    definitions: BTreeMap<&'r str, &'r ItemDefinition>,
    kinds: Kinds,
    /// Names whose definition is being resolved, from the outermost.
    open: Vec<Name>,
    diagnostics: &'r mut Vec<Diagnostic>,
}

impl<'r> Resolving<'r> {
    /// A type that the model defines.
    fn defined(&mut self, name: &str) -> Option<Kind> {
        if let Some(kind) = self.kinds.named.get(name) {
            return Some(kind.clone());
        }
        let definition = *self.definitions.get(name)?;
        if self.open.iter().any(|open| **open == *name) || self.open.len() >= limits::TYPE_DEPTH {
            let message = format!("the type `{name}` is made from itself, or from too many others");
            let help = "a type can be made from types that are complete without it";
            self.diagnostics.push(self.source.error(codes::P0909, message, definition.span).help(help));
            return Some(Kind::any());
        }
        self.open.push(name.into());
        let kind = self.item(definition);
        self.open.pop();
        self.kinds.add(name.into(), kind.clone());
        Some(kind)
    }

    fn reference(&mut self, reference: Option<&Text>) -> Kind {
        let Some(text) = reference else { return Kind::any() };
        let name = text.value.trim();
        let local = name.split_once(':').map_or(name, |(_, local)| local);
        let kind = self.defined(name).or_else(|| self.defined(local)).or_else(|| self.kinds.find(name));
        kind.unwrap_or_else(|| {
            self.diagnostics.push(unknown(self.source, text));
            Kind::any()
        })
    }

    fn item(&mut self, item: &ItemDefinition) -> Kind {
        let Kind { mut plain, checks } = if let Some(function) = &item.function {
            let parameters = function.parameters.iter();
            let parameters = parameters.map(|(_, kind)| self.reference(kind.as_ref()).plain).collect();
            let output = self.reference(function.output.as_ref());
            let checks = if output.checks.is_empty() { vec![] } else { vec![Check::Result(output.checks)] };
            let plain = Type::Function(Some((parameters, Box::new(output.plain))));
            Kind { plain, checks: checks.into() }
        } else if item.components.is_empty() {
            self.reference(item.base.as_ref())
        } else {
            self.components(item)
        };
        let mut checks: Vec<Check> = checks.to_vec();
        checks.extend(item.allowed.as_ref().and_then(|tests| self.tests(tests)));
        if item.is_collection {
            plain = Type::List(if plain == Type::Any { None } else { Some(Box::new(plain)) });
            checks = if checks.is_empty() { checks } else { vec![Check::Items(checks.into())] };
        }
        checks.extend(item.constraint.as_ref().and_then(|tests| self.tests(tests)));
        Kind { plain, checks: checks.into() }
    }

    fn components(&mut self, item: &ItemDefinition) -> Kind {
        let mut entries = Vec::with_capacity(item.components.len());
        let mut checks = Vec::new();
        for component in &item.components {
            let kind = self.item(component);
            if !kind.checks.is_empty() {
                checks.push(Check::Entry(component.name.clone(), kind.checks));
            }
            entries.push((component.name.clone(), kind.plain));
        }
        Kind { plain: Type::Context(Some(entries)), checks: checks.into() }
    }

    fn tests(&mut self, text: &Text) -> Option<Check> {
        match UnaryTests::parse_with(&text.value, Declared::default()) {
            Ok(tests) => Some(Check::Tests(tests)),
            Err(error) => {
                self.diagnostics.push(self.source.syntax(&error, text));
                None
            }
        }
    }
}
