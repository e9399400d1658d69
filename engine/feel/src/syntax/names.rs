//! Names of several words: which are known, and the longest that stands at a place.

use super::{
    cursor::Cursor,
    lexer,
    token::{Keyword, Sign, Token, TokenKind},
};
use crate::{SyntaxError, builtins};
use digipro_vocab::{Name, Span};
use std::sync::LazyLock;

/// Properties whose names have a blank.
const PROPERTIES: [&str; 3] = ["time offset", "start included", "end included"];

/// Built-in names and properties of several words: the same for every expression.
static BUILT_IN: LazyLock<Vec<Known>> = LazyLock::new(|| {
    builtins::names().chain(PROPERTIES).filter_map(|name| Known::new(name, name.contains(" and "))).collect()
});

/// A known name of several words or with signs in it.
struct Known {
    words: Vec<String>,
    name: Name,
    /// Only where a parenthesis follows: `date and time` is also a conjunction.
    only_called: bool,
}

impl Known {
    /// `None` for a name of one word, which needs no list.
    fn new(name: &str, only_called: bool) -> Option<Self> {
        let words = words(name)?;
        (words.len() > 1).then(|| Self { words, name: name.into(), only_called })
    }
}

/// The tokens of a name.
pub(super) fn words(name: &str) -> Option<Vec<String>> {
    let tokens = lexer::tokens(name).ok()?;
    let word =
        |token: &Token| name.get(token.span.start as usize..token.span.end as usize).map(str::to_owned);
    Some(tokens.iter().filter(|token| token.kind != TokenKind::End).filter_map(word).collect())
}

/// Names of several words that are known at a place in the expression.
#[derive(Default)]
pub(super) struct Names {
    known: Vec<Known>,
}

impl Names {
    /// With the names that the caller declares.
    pub(super) fn new(declared: &[&str]) -> Self {
        Self { known: declared.iter().filter_map(|name| Known::new(name, false)).collect() }
    }

    /// The longest known name of several words at the cursor, and of how many tokens it is.
    fn longest(&self, cursor: &Cursor<'_>) -> Option<(Name, usize)> {
        let first = cursor.slice(cursor.peek().span);
        let stands = |known: &&Known| {
            known.words.first().is_some_and(|word| word == first)
                && known.words.iter().enumerate().all(|(i, w)| cursor.slice(cursor.peek_at(i).span) == w)
                && (!known.only_called
                    || cursor.peek_at(known.words.len()).kind == TokenKind::Sign(Sign::Open))
        };
        let best = BUILT_IN.iter().chain(&self.known).filter(stands).max_by_key(|known| known.words.len())?;
        Some((best.name.clone(), best.words.len()))
    }

    /// Takes the name of a variable, function or property; `None` when no name stands here.
    pub(super) fn take(&self, cursor: &mut Cursor<'_>) -> Option<Name> {
        if let Some((name, count)) = self.longest(cursor) {
            cursor.skip(count);
            return Some(name);
        }
        match cursor.peek().kind {
            TokenKind::Word => Some(cursor.next_text().into()),
            TokenKind::Quoted => Some(cursor.next_text().trim_matches('`').into()),
            _ => None,
        }
    }

    /// Takes a name that is being defined, which reaches up to `end`, and remembers it.
    pub(super) fn define(
        &mut self,
        cursor: &mut Cursor<'_>,
        end: impl Fn(TokenKind) -> bool,
        expected: &str,
    ) -> Result<Name, SyntaxError> {
        if cursor.peek().kind == TokenKind::Quoted {
            return Ok(cursor.next_text().trim_matches('`').into());
        }
        let mut name = String::new();
        let mut last: Option<Span> = None;
        while !end(cursor.peek().kind) {
            let token = cursor.peek();
            let part = match (token.kind, last) {
                (TokenKind::Word, _) => true,
                (TokenKind::Number | TokenKind::Keyword(_) | TokenKind::Other, Some(_)) => true,
                (TokenKind::Sign(sign), Some(_)) => {
                    matches!(
                        sign,
                        Sign::Plus | Sign::Minus | Sign::Times | Sign::Power | Sign::Over | Sign::Dot
                    )
                }
                _ => false,
            };
            if !part {
                return Err(cursor.unexpected(expected));
            }
            if last.is_some_and(|last| last.end < token.span.start) {
                name.push(' ');
            }
            name.push_str(cursor.slice(token.span));
            last = Some(token.span);
            cursor.skip(1);
        }
        if name.is_empty() {
            return Err(cursor.unexpected(expected));
        }
        self.known.extend(Known::new(&name, false));
        Ok(name.into())
    }

    /// Whether `name:` stands at the cursor, that is, an argument with its name.
    pub(super) fn names_argument(cursor: &Cursor<'_>) -> bool {
        let mut ahead = 0;
        loop {
            match cursor.peek_at(ahead).kind {
                TokenKind::Word | TokenKind::Quoted => ahead += 1,
                // Parameters of built-ins such as `from` and `to` are words; none contains another keyword
                // first.
                TokenKind::Keyword(Keyword::In | Keyword::Of | Keyword::And) if ahead > 0 => ahead += 1,
                TokenKind::Sign(Sign::Colon) => return ahead > 0,
                _ => return false,
            }
        }
    }
}
