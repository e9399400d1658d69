//! Where the parser stands in the tokens, and what it says when something else was expected.

use super::token::{Keyword, Sign, Token, TokenKind};
use crate::{SyntaxError, codes};
use digipro_vocab::{Code, Span};

/// A position in the tokens of a text.
pub(super) struct Cursor<'t> {
    pub(super) text: &'t str,
    tokens: Vec<Token>,
    at: usize,
}

impl<'t> Cursor<'t> {
    pub(super) fn new(text: &'t str, tokens: Vec<Token>) -> Self {
        Self { text, tokens, at: 0 }
    }

    /// The token `ahead` places further on; the end goes on for ever.
    pub(super) fn peek_at(&self, ahead: usize) -> Token {
        let end = Token { kind: TokenKind::End, span: Span::new(self.text.len(), self.text.len()) };
        self.tokens.get(self.at + ahead).copied().unwrap_or(end)
    }

    pub(super) fn peek(&self) -> Token {
        self.peek_at(0)
    }

    /// First byte of the next token.
    pub(super) fn start(&self) -> u32 {
        self.peek().span.start
    }

    /// From a byte to the end of the last token that was taken.
    pub(super) fn span_from(&self, start: u32) -> Span {
        let last = self.at.checked_sub(1).and_then(|at| self.tokens.get(at));
        Span { start, end: last.map_or(start, |token| token.span.end) }
    }

    pub(super) fn skip(&mut self, count: usize) {
        self.at = (self.at + count).min(self.tokens.len());
    }

    pub(super) fn next(&mut self) -> Token {
        let token = self.peek();
        self.skip(1);
        token
    }

    /// Takes the next token and gives its text.
    pub(super) fn next_text(&mut self) -> &'t str {
        let token = self.next();
        self.slice(token.span)
    }

    pub(super) fn slice(&self, span: Span) -> &'t str {
        self.text.get(span.start as usize..span.end as usize).unwrap_or_default()
    }

    pub(super) fn is(&self, sign: Sign) -> bool {
        self.peek().kind == TokenKind::Sign(sign)
    }

    pub(super) fn is_keyword(&self, keyword: Keyword) -> bool {
        self.peek().kind == TokenKind::Keyword(keyword)
    }

    /// Takes the sign if it comes next.
    pub(super) fn take(&mut self, sign: Sign) -> bool {
        let there = self.is(sign);
        self.skip(usize::from(there));
        there
    }

    /// Takes the word if it comes next.
    pub(super) fn take_keyword(&mut self, keyword: Keyword) -> bool {
        let there = self.is_keyword(keyword);
        self.skip(usize::from(there));
        there
    }

    pub(super) fn expect(&mut self, sign: Sign, whence: &str) -> Result<(), SyntaxError> {
        if self.take(sign) { Ok(()) } else { Err(self.unexpected(&format!("`{}` {whence}", sign.text()))) }
    }

    pub(super) fn expect_keyword(&mut self, keyword: Keyword, whence: &str) -> Result<(), SyntaxError> {
        if self.take_keyword(keyword) {
            Ok(())
        } else {
            Err(self.unexpected(&format!("`{}` {whence}", keyword.text())))
        }
    }

    /// The error that something else was expected here.
    pub(super) fn unexpected(&self, expected: &str) -> SyntaxError {
        let token = self.peek();
        let found = self.slice(token.span);
        match token.kind {
            TokenKind::End => {
                self.error(codes::P0401, &format!("the expression ends where {expected} should follow"))
            }
            TokenKind::Other => {
                self.error(codes::P0402, &format!("`{found}` is not part of FEEL")).help(advice(found))
            }
            _ => {
                let error = self.error(codes::P0401, &format!("found `{found}`, expected {expected}"));
                self.habit(found).map_or(error.clone(), |habit| error.help(habit))
            }
        }
    }

    pub(super) fn error(&self, code: Code, message: &str) -> SyntaxError {
        SyntaxError::new(code, self.peek().span, message)
    }

    /// What people used to other languages write by mistake.
    fn habit(&self, found: &str) -> Option<&'static str> {
        let before =
            self.at.checked_sub(1).and_then(|at| self.tokens.get(at)).map(|token| self.slice(token.span));
        match (before, found) {
            (Some("="), "=") => Some("write a single `=` to compare"),
            (Some("<"), ">") => Some("write `!=` for not equal"),
            (_, "not") => Some("write `not(...)` with parentheses"),
            _ => None,
        }
    }
}

/// What to write instead of a character that FEEL does not have.
fn advice(found: &str) -> &'static str {
    match found {
        "!" => "write `not(...)`, or `!=` for not equal",
        "&" => "write `and`",
        "|" => "write `or`",
        "'" | "\u{201C}" | "\u{201D}" | "\u{2018}" | "\u{2019}" => "put text between straight double quotes",
        "%" => "write `modulo(a, b)`, or divide by 100 for a percentage",
        ";" => "separate with a comma",
        "$" | "#" => "write the name of the variable alone",
        _ => "put a name with such characters between backticks",
    }
}
