//! Text to tokens. Iterative; every token has its span.

use super::token::{Keyword, Sign, Token, TokenKind};
use crate::{SyntaxError, codes, limits};
use digipro_vocab::Span;

/// The tokens of a text, the last of which is the end.
pub(crate) fn tokens(text: &str) -> Result<Vec<Token>, SyntaxError> {
    if text.len() > limits::TEXT_MAX {
        let message =
            format!("the expression has {} bytes, at most {} are read", text.len(), limits::TEXT_MAX);
        return Err(SyntaxError::new(codes::P0406, Span::new(0, limits::TEXT_MAX), message)
            .help("move data out of the expression and into a variable"));
    }
    let mut lexer = Lexer { text, at: 0 };
    let mut tokens = Vec::new();
    while let Some(token) = lexer.next()? {
        tokens.push(token);
    }
    tokens.push(Token { kind: TokenKind::End, span: Span::new(text.len(), text.len()) });
    Ok(tokens)
}

/// Whether a name may begin with the character (DMN 1.5, 10.3.1.2, rule 27).
pub(crate) fn begins_name(c: char) -> bool {
    matches!(c, '?' | '_' | 'A'..='Z' | 'a'..='z' | '\u{C0}'..='\u{D6}' | '\u{D8}'..='\u{F6}'
        | '\u{F8}'..='\u{2FF}' | '\u{370}'..='\u{37D}' | '\u{37F}'..='\u{1FFF}' | '\u{200C}'..='\u{200D}'
        | '\u{2070}'..='\u{218F}' | '\u{2C00}'..='\u{2FEF}' | '\u{3001}'..='\u{D7FF}'
        | '\u{F900}'..='\u{FDCF}' | '\u{FDF0}'..='\u{FFFD}' | '\u{10000}'..='\u{EFFFF}')
        && !blank(c)
}

/// Whether a name may go on with the character.
pub(crate) fn continues_name(c: char) -> bool {
    begins_name(c) || matches!(c, '0'..='9' | '\u{B7}' | '\u{300}'..='\u{36F}' | '\u{203F}'..='\u{2040}')
}

fn blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200B}' | '\u{FEFF}' | '\u{180E}')
}

struct Lexer<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Lexer<'t> {
    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn advance_while(&mut self, wanted: impl Fn(char) -> bool) {
        let rest = self.rest();
        self.at += rest.find(|c| !wanted(c)).unwrap_or(rest.len());
    }

    fn next(&mut self) -> Result<Option<Token>, SyntaxError> {
        self.skip_blanks_and_comments()?;
        let start = self.at;
        let Some(first) = self.peek() else { return Ok(None) };
        let kind = match first {
            '0'..='9' => self.number(),
            '.' if self.rest().as_bytes().get(1).is_some_and(u8::is_ascii_digit) => self.number(),
            '"' => self.quoted('"', TokenKind::Text)?,
            '`' => self.quoted('`', TokenKind::Quoted)?,
            c if begins_name(c) => self.word(),
            c => self.sign(c),
        };
        Ok(Some(Token { kind, span: Span::new(start, self.at) }))
    }

    fn skip_blanks_and_comments(&mut self) -> Result<(), SyntaxError> {
        loop {
            self.advance_while(blank);
            if self.rest().starts_with("//") {
                self.advance_while(|c| c != '\n');
            } else if self.rest().starts_with("/*") {
                let Some(length) = self.rest().find("*/") else {
                    let span = Span::new(self.at, self.at + 2);
                    return Err(SyntaxError::new(codes::P0403, span, "the comment is not closed")
                        .help("close it with `*/`"));
                };
                self.at += length + 2;
            } else {
                return Ok(());
            }
        }
    }

    fn number(&mut self) -> TokenKind {
        let digits = |c: char| c.is_ascii_digit();
        self.advance_while(digits);
        let next_is_digit =
            |lexer: &Self, at: usize| lexer.rest().as_bytes().get(at).is_some_and(u8::is_ascii_digit);
        if self.rest().starts_with('.') && next_is_digit(self, 1) {
            self.at += 1;
            self.advance_while(digits);
        }
        if self.rest().starts_with(['e', 'E']) {
            let signed = usize::from(self.rest().as_bytes().get(1).is_some_and(|b| b"+-".contains(b)));
            if next_is_digit(self, 1 + signed) {
                self.at += 1 + signed;
                self.advance_while(digits);
            }
        }
        TokenKind::Number
    }

    fn quoted(&mut self, quote: char, kind: TokenKind) -> Result<TokenKind, SyntaxError> {
        let start = self.at;
        let mut escaped = false;
        for (offset, c) in self.rest().char_indices().skip(1) {
            if escaped {
                escaped = false;
            } else if c == '\\' && quote == '"' {
                escaped = true;
            } else if c == quote {
                self.at += offset + 1;
                return Ok(kind);
            }
        }
        let span = Span::new(start, start + 1);
        Err(SyntaxError::new(codes::P0403, span, format!("what begins with `{quote}` here is not closed"))
            .help(format!("add the closing `{quote}`")))
    }

    fn word(&mut self) -> TokenKind {
        let start = self.at;
        self.advance_while(continues_name);
        let word = self.text.get(start..self.at).unwrap_or_default();
        let keyword = Keyword::ALL.iter().find(|keyword| keyword.text() == word);
        keyword.map_or(TokenKind::Word, |keyword| TokenKind::Keyword(*keyword))
    }

    fn sign(&mut self, first: char) -> TokenKind {
        let rest = self.rest();
        let sign = Sign::ALL.iter().find(|sign| rest.starts_with(sign.text()));
        self.at += sign.map_or(first.len_utf8(), |sign| sign.text().len());
        sign.map_or(TokenKind::Other, |sign| TokenKind::Sign(*sign))
    }
}
