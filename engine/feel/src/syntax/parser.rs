//! Tokens to syntax tree: operators by precedence. What operators apply to is in `operand`.
//!
//! Each operator level is a loop, so `1+1+1+...` costs no depth; brackets, conditionals and functions do, up to
//! [`NESTING_MAX`](crate::limits::NESTING_MAX).

use super::{
    ast::{Arithmetic, Comparison, Expr, ExprKind, Relation},
    cursor::Cursor,
    lexer,
    names::Names,
    token::{Keyword, Sign, TokenKind},
};
use crate::{Declared, SyntaxError, Type, codes, limits};
use digipro_vocab::Name;
use std::collections::BTreeMap;

/// Parses one expression.
pub(crate) fn expression(text: &str, declared: Declared<'_>) -> Result<Expr, SyntaxError> {
    let mut parser = Parser::new(text, declared)?;
    let tree = parser.expression()?;
    parser.end()?;
    Ok(tree)
}

/// Parses the unary tests of a decision table's cell. An empty list stands for `-`, which accepts anything; the
/// flag says whether the tests are negated.
pub(crate) fn unary_tests(text: &str, declared: Declared<'_>) -> Result<(bool, Vec<Expr>), SyntaxError> {
    let mut parser = Parser::new(text, declared)?;
    if parser.cursor.is(Sign::Minus) && parser.cursor.peek_at(1).kind == TokenKind::End {
        return Ok((false, Vec::new()));
    }
    let negated = parser.cursor.slice(parser.cursor.peek().span) == "not"
        && parser.cursor.peek_at(1).kind == TokenKind::Sign(Sign::Open);
    if negated {
        parser.cursor.skip(2);
    }
    let mut tests = vec![parser.test()?];
    while parser.cursor.take(Sign::Comma) {
        tests.push(parser.test()?);
    }
    if negated {
        parser.cursor.expect(Sign::Close, "after the tests")?;
    }
    parser.end()?;
    Ok((negated, tests))
}

/// Parses a type.
pub(crate) fn kind(text: &str, types: &BTreeMap<Name, Type>) -> Result<Type, SyntaxError> {
    let mut parser = Parser::new(text, Declared { names: &[], types: Some(types) })?;
    let kind = parser.kind()?;
    parser.end()?;
    Ok(kind)
}

/// The parser's state.
pub(super) struct Parser<'t> {
    pub(super) cursor: Cursor<'t>,
    pub(super) names: Names,
    pub(super) declared: Declared<'t>,
    nesting: usize,
    /// Whether the end of a range is being read, where `[` may close it: `]1..10[`.
    pub(super) in_range_end: bool,
}

/// Levels of precedence, from loose to tight.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Level {
    Or,
    And,
    Comparison,
    Sum,
    Product,
    Power,
}

impl Level {
    fn tighter(self) -> Option<Self> {
        Some(match self {
            Self::Or => Self::And,
            Self::And => Self::Comparison,
            Self::Comparison => Self::Sum,
            Self::Sum => Self::Product,
            Self::Product => Self::Power,
            Self::Power => return None,
        })
    }
}

impl<'t> Parser<'t> {
    fn new(text: &'t str, declared: Declared<'t>) -> Result<Self, SyntaxError> {
        let cursor = Cursor::new(text, lexer::tokens(text)?);
        if cursor.peek().kind == TokenKind::End {
            let empty = SyntaxError::new(codes::P0409, cursor.peek().span, "there is nothing to evaluate");
            return Err(empty.help("write an expression, such as `amount > 1000`"));
        }
        Ok(Self { cursor, names: Names::new(declared.names), declared, nesting: 0, in_range_end: false })
    }

    fn end(&self) -> Result<(), SyntaxError> {
        if self.cursor.peek().kind == TokenKind::End {
            return Ok(());
        }
        Err(self.cursor.unexpected("an operator or the end of the expression"))
    }

    /// Goes one level of nesting deeper.
    pub(super) fn deeper<T>(
        &mut self,
        inside: impl FnOnce(&mut Self) -> Result<T, SyntaxError>,
    ) -> Result<T, SyntaxError> {
        if self.nesting >= limits::NESTING_MAX {
            let message = format!("more than {} levels are nested here", limits::NESTING_MAX);
            return Err(self
                .cursor
                .error(codes::P0405, &message)
                .help("compute a part of the expression in a variable of its own"));
        }
        self.nesting += 1;
        let outer = std::mem::replace(&mut self.in_range_end, false);
        let result = inside(self);
        self.in_range_end = outer;
        self.nesting -= 1;
        result
    }

    /// Takes an expression.
    pub(super) fn expression(&mut self) -> Result<Expr, SyntaxError> {
        self.deeper(|parser| parser.operators(Level::Or, None))
    }

    /// Takes an expression or a comparison without a left side.
    pub(super) fn test(&mut self) -> Result<Expr, SyntaxError> {
        self.deeper(|parser| match parser.relation() {
            Some(relation) => parser.bare_comparison(relation),
            None => parser.operators(Level::Or, None),
        })
    }

    /// Takes a relation and its right side.
    fn bare_comparison(&mut self, relation: Relation) -> Result<Expr, SyntaxError> {
        let start = self.cursor.start();
        self.cursor.skip(1);
        let right = self.operators(Level::Sum, None)?;
        Ok(Expr { span: self.cursor.span_from(start), kind: ExprKind::Test(relation, Box::new(right)) })
    }

    /// Takes operands and the operators between them that bind at least as tight as `loosest`; `first` is the
    /// first operand, where it has been taken already.
    pub(super) fn operators(&mut self, loosest: Level, first: Option<Expr>) -> Result<Expr, SyntaxError> {
        let mut left = match first {
            Some(first) => first,
            None => self.operand()?,
        };
        while let Some(level) = self.level().filter(|level| *level >= loosest) {
            let start = left.span.start;
            let kind = match level {
                Level::Or => ExprKind::Or(self.run(level, left, Keyword::Or)?),
                Level::And => ExprKind::And(self.run(level, left, Keyword::And)?),
                Level::Comparison => self.comparisons(left)?,
                Level::Sum | Level::Product | Level::Power => self.arithmetic(level, left)?,
            };
            left = Expr { span: self.cursor.span_from(start), kind };
        }
        Ok(left)
    }

    /// The right operand of an operator of this level.
    fn right(&mut self, level: Level) -> Result<Expr, SyntaxError> {
        match level.tighter() {
            Some(tighter) => self.operators(tighter, None),
            None => self.operand(),
        }
    }

    fn level(&self) -> Option<Level> {
        Some(match self.cursor.peek().kind {
            TokenKind::Keyword(Keyword::Or) => Level::Or,
            TokenKind::Keyword(Keyword::And) => Level::And,
            TokenKind::Keyword(Keyword::Between | Keyword::In) => Level::Comparison,
            TokenKind::Sign(Sign::Plus | Sign::Minus) => Level::Sum,
            TokenKind::Sign(Sign::Times | Sign::Over) => Level::Product,
            TokenKind::Sign(Sign::Power) => Level::Power,
            TokenKind::Sign(_) if self.relation().is_some() => Level::Comparison,
            _ => return None,
        })
    }

    fn run(&mut self, level: Level, first: Expr, keyword: Keyword) -> Result<Vec<Expr>, SyntaxError> {
        let mut terms = vec![first];
        while self.cursor.take_keyword(keyword) {
            terms.push(self.right(level)?);
        }
        Ok(terms)
    }

    fn arithmetic(&mut self, level: Level, first: Expr) -> Result<ExprKind, SyntaxError> {
        let mut rest = Vec::new();
        while self.level() == Some(level) {
            let operator = match self.cursor.next().kind {
                TokenKind::Sign(Sign::Plus) => Arithmetic::Add,
                TokenKind::Sign(Sign::Minus) => Arithmetic::Subtract,
                TokenKind::Sign(Sign::Times) => Arithmetic::Multiply,
                TokenKind::Sign(Sign::Over) => Arithmetic::Divide,
                _ => Arithmetic::Power,
            };
            rest.push((operator, self.right(level)?));
        }
        Ok(ExprKind::Arithmetic(Box::new(first), rest))
    }

    /// The relation that comes next, if one does.
    fn relation(&self) -> Option<Relation> {
        Some(match self.cursor.peek().kind {
            TokenKind::Sign(Sign::Equal) => Relation::Equal,
            TokenKind::Sign(Sign::NotEqual) => Relation::NotEqual,
            TokenKind::Sign(Sign::Less) => Relation::Less,
            TokenKind::Sign(Sign::AtMost) => Relation::AtMost,
            TokenKind::Sign(Sign::Greater) => Relation::Greater,
            TokenKind::Sign(Sign::AtLeast) => Relation::AtLeast,
            _ => return None,
        })
    }

    fn comparisons(&mut self, first: Expr) -> Result<ExprKind, SyntaxError> {
        let mut rest = Vec::new();
        while self.level() == Some(Level::Comparison) {
            rest.push(match self.relation() {
                Some(relation) => {
                    self.cursor.skip(1);
                    Comparison::Relation(relation, self.right(Level::Comparison)?)
                }
                None if self.cursor.take_keyword(Keyword::Between) => {
                    let low = self.right(Level::Comparison)?;
                    self.cursor.expect_keyword(Keyword::And, "between the two ends")?;
                    Comparison::Between(low, self.right(Level::Comparison)?)
                }
                None => {
                    self.cursor.skip(1);
                    Comparison::In(self.tests_after_in()?)
                }
            });
        }
        Ok(ExprKind::Compare(Box::new(first), rest))
    }

    /// What may follow `in`: a test, an expression, or several of them in parentheses.
    fn tests_after_in(&mut self) -> Result<Vec<Expr>, SyntaxError> {
        if let Some(relation) = self.relation() {
            return Ok(vec![self.bare_comparison(relation)?]);
        }
        if !self.cursor.is(Sign::Open) {
            return Ok(vec![self.right(Level::Comparison)?]);
        }
        let start = self.cursor.start();
        let mut tests = self.parenthesis(true)?;
        match tests.pop() {
            Some(only) if tests.is_empty() => {
                // `x in (a).b` and `x in (a) + 1`: the parenthesis was only the first operand.
                let first = self.postfixes(start, only)?;
                Ok(vec![self.operators(Level::Sum, Some(first))?])
            }
            last => {
                tests.extend(last);
                Ok(tests)
            }
        }
    }
}
