//! Types, as `instance of` and parameters name them.

use super::{
    names::words,
    parser::Parser,
    token::{Keyword, Sign, TokenKind},
};
use crate::{SyntaxError, Type, codes};
use digipro_vocab::Name;

/// Types by name. Longest first where one begins another.
const NAMED: &[(&str, Type)] = &[
    ("years and months duration", Type::MonthsDuration),
    ("days and time duration", Type::DaysDuration),
    ("date and time", Type::DateTime),
    ("dateTime", Type::DateTime),
    ("dayTimeDuration", Type::DaysDuration),
    ("yearMonthDuration", Type::MonthsDuration),
    ("date", Type::Date),
    ("time", Type::Time),
    ("number", Type::Number),
    ("string", Type::Text),
    ("boolean", Type::Boolean),
    ("Any", Type::Any),
    ("Null", Type::Null),
    ("list", Type::List(None)),
    ("context", Type::Context(None)),
    ("range", Type::Range(None)),
    ("function", Type::Function(None)),
];

impl Parser<'_> {
    /// Takes a type.
    pub(super) fn kind(&mut self) -> Result<Type, SyntaxError> {
        self.deeper(Self::kind_inside)
    }

    fn kind_inside(&mut self) -> Result<Type, SyntaxError> {
        if let Some((count, kind)) = self.declared_type() {
            self.cursor.skip(count);
            return Ok(kind);
        }
        let stands = |name: &str| {
            name.split(' ').enumerate().all(|(i, w)| self.cursor.slice(self.cursor.peek_at(i).span) == w)
        };
        let Some((name, kind)) = NAMED.iter().find(|(name, _)| stands(name)) else {
            let found = self.cursor.slice(self.cursor.peek().span);
            let known: Vec<&str> = NAMED.iter().map(|(name, _)| *name).collect();
            return Err(self
                .cursor
                .error(codes::P0408, &format!("`{found}` is not a type"))
                .help(format!("the types are {}", known.join(", "))));
        };
        self.cursor.skip(name.split(' ').count());
        if !self.cursor.is(Sign::Less) {
            return Ok(kind.clone());
        }
        match kind {
            Type::List(_) => Ok(Type::List(Some(Box::new(self.bracketed()?)))),
            Type::Range(_) => Ok(Type::Range(Some(Box::new(self.bracketed()?)))),
            Type::Context(_) => self.context_type(),
            Type::Function(_) => self.function_type(),
            _ => Ok(kind.clone()),
        }
    }

    /// The declared type whose name stands at the cursor, the longest of several, and of how many tokens it is.
    fn declared_type(&self) -> Option<(usize, Type)> {
        let longest = self.declared.types?.iter().filter_map(|(name, kind)| {
            let words = words(name)?;
            let stands =
                words.iter().enumerate().all(|(i, w)| self.cursor.slice(self.cursor.peek_at(i).span) == w);
            (stands && !words.is_empty()).then_some((words.len(), kind))
        });
        longest.max_by_key(|(count, _)| *count).map(|(count, kind)| (count, kind.clone()))
    }

    fn bracketed(&mut self) -> Result<Type, SyntaxError> {
        self.cursor.expect(Sign::Less, "before the type of the items")?;
        let kind = self.kind()?;
        self.cursor.expect(Sign::Greater, "after the type of the items")?;
        Ok(kind)
    }

    fn context_type(&mut self) -> Result<Type, SyntaxError> {
        self.cursor.expect(Sign::Less, "before the entries")?;
        let mut entries: Vec<(Name, Type)> = Vec::new();
        loop {
            let name = self.names.define(
                &mut self.cursor,
                |kind| kind == TokenKind::Sign(Sign::Colon),
                "the name of an entry",
            )?;
            self.cursor.expect(Sign::Colon, "after the name of the entry")?;
            entries.push((name, self.kind()?));
            if !self.cursor.take(Sign::Comma) {
                break;
            }
        }
        self.cursor.expect(Sign::Greater, "after the entries")?;
        Ok(Type::Context(Some(entries)))
    }

    fn function_type(&mut self) -> Result<Type, SyntaxError> {
        self.cursor.expect(Sign::Less, "before the types of the parameters")?;
        let mut parameters = Vec::new();
        while !self.cursor.is(Sign::Greater) {
            parameters.push(self.kind()?);
            if !self.cursor.take(Sign::Comma) {
                break;
            }
        }
        self.cursor.expect(Sign::Greater, "after the types of the parameters")?;
        self.cursor.expect(Sign::Arrow, "before the type of the result")?;
        Ok(Type::Function(Some((parameters, Box::new(self.kind()?)))))
    }

    /// Takes `of` and a type after `instance`.
    pub(super) fn instance_of(&mut self) -> Result<Type, SyntaxError> {
        self.cursor.expect_keyword(Keyword::Of, "after `instance`")?;
        self.kind()
    }
}
