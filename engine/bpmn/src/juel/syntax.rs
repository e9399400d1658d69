//! JUEL text to a tree (Jakarta Expression Language 3.0, 1.19), its depth bounded.

use super::Refusal;
use digipro_vocab::Span;

/// How deep parentheses and operators may nest.
const DEPTH: usize = 64;

/// An expression.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Expr {
    Null,
    Truth(bool),
    Number(String),
    Text(String),
    Name(String, Span),
    /// `a.b` and `a["b"]`.
    Field(Box<Expr>, String, Span),
    /// `a[0]`, counted from zero.
    Item(Box<Expr>, u32),
    Not(Box<Expr>),
    Minus(Box<Expr>),
    Empty(Box<Expr>),
    Binary(Operator, Box<Expr>, Box<Expr>, Span),
    Choice(Box<Expr>, Box<Expr>, Box<Expr>),
    /// A method of something, or a function.
    Call(Option<Box<Expr>>, String, Vec<Expr>, Span),
}

/// A binary operator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Operator {
    Or,
    And,
    Equal,
    Unequal,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Plus,
    Minus,
    Times,
    Divided,
    Modulo,
}

/// The binary operators, those that bind weakest first, each in its two spellings.
const LEVELS: &[&[(&str, Operator)]] = &[
    &[("||", Operator::Or), ("or", Operator::Or)],
    &[("&&", Operator::And), ("and", Operator::And)],
    &[("==", Operator::Equal), ("eq", Operator::Equal), ("!=", Operator::Unequal), ("ne", Operator::Unequal)],
    &[
        ("<=", Operator::LessOrEqual),
        ("le", Operator::LessOrEqual),
        (">=", Operator::GreaterOrEqual),
        ("ge", Operator::GreaterOrEqual),
        ("<", Operator::Less),
        ("lt", Operator::Less),
        (">", Operator::Greater),
        ("gt", Operator::Greater),
    ],
    &[("+", Operator::Plus), ("-", Operator::Minus)],
    &[
        ("*", Operator::Times),
        ("/", Operator::Divided),
        ("div", Operator::Divided),
        ("%", Operator::Modulo),
        ("mod", Operator::Modulo),
    ],
];

/// Marks, longer ones first.
const MARKS: &[&str] = &[
    "&&", "||", "==", "!=", "<=", ">=", "<", ">", "+", "-", "*", "/", "%", "!", "?", ":", "(", ")", "[", "]",
    ".", ",",
];

#[derive(Clone, Debug, PartialEq)]
enum Token {
    /// A mark or a word.
    Word(String),
    Number(String),
    Text(String),
}

/// Parses what stands between the braces; `at` is its place in the template.
pub(super) fn parse(code: &str, at: usize) -> Result<Expr, Refusal> {
    let mut parser = Parser { tokens: tokens(code, at)?, next: 0, depth: 0, end: at + code.len() };
    let expr = parser.choice()?;
    match parser.peek() {
        None => Ok(expr),
        Some(_) => Err(parser.unexpected()),
    }
}

fn refusal(why: impl Into<String>, part: Span) -> Refusal {
    Refusal { why: why.into(), part, guess: None }
}

fn tokens(code: &str, at: usize) -> Result<Vec<(Token, Span)>, Refusal> {
    let mut tokens = Vec::new();
    let mut rest = code;
    while let Some(first) = rest.chars().next() {
        let start = code.len() - rest.len();
        let length = |test: fn(char) -> bool| rest.find(|c| !test(c)).unwrap_or(rest.len());
        let (token, used) = if first.is_whitespace() {
            (None, first.len_utf8())
        } else if first.is_ascii_digit() {
            let used = length(|c| c.is_ascii_alphanumeric() || c == '.');
            let number = rest.get(..used).unwrap_or_default();
            (Some(Token::Number(number.to_owned())), used)
        } else if first.is_alphabetic() || matches!(first, '_' | '$') {
            let used = length(|c| c.is_alphanumeric() || matches!(c, '_' | '$'));
            (Some(Token::Word(rest.get(..used).unwrap_or_default().to_owned())), used)
        } else if matches!(first, '\'' | '"') {
            let Some((text, used)) = literal(rest, first) else {
                let part = Span::new(at + start, at + code.len());
                return Err(refusal("the string is never closed", part));
            };
            (Some(Token::Text(text)), used)
        } else if let Some(mark) = MARKS.iter().find(|mark| rest.starts_with(**mark)) {
            (Some(Token::Word((*mark).to_owned())), mark.len())
        } else {
            let part = Span::new(at + start, at + start + first.len_utf8());
            return Err(refusal(format!("`{first}` has no equal meaning in FEEL"), part));
        };
        if let Some(token) = token {
            tokens.push((token, Span::new(at + start, at + start + used)));
        }
        rest = rest.get(used..).unwrap_or_default();
    }
    Ok(tokens)
}

/// A string literal at the beginning of a text, and how long it is with its quotes.
fn literal(text: &str, quote: char) -> Option<(String, usize)> {
    let mut value = String::new();
    let mut characters = text.char_indices().skip(1);
    while let Some((at, c)) = characters.next() {
        match c {
            '\\' => match characters.next()?.1 {
                escaped @ ('\\' | '\'' | '"') => value.push(escaped),
                other => value.extend(['\\', other]),
            },
            c if c == quote => return Some((value, at + c.len_utf8())),
            c => value.push(c),
        }
    }
    None
}

struct Parser {
    tokens: Vec<(Token, Span)>,
    next: usize,
    depth: usize,
    end: usize,
}

impl Parser {
    fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.next).map(|(token, _)| token)
    }

    fn span(&self) -> Span {
        self.tokens.get(self.next).map_or(Span::new(self.end, self.end), |(_, span)| *span)
    }

    fn is(&self, word: &str) -> bool {
        matches!(self.peek(), Some(Token::Word(found)) if found == word)
    }

    fn take(&mut self, word: &str) -> bool {
        let found = self.is(word);
        self.next += usize::from(found);
        found
    }

    fn expect(&mut self, word: &str) -> Result<(), Refusal> {
        if self.take(word) { Ok(()) } else { Err(self.unexpected()) }
    }

    fn unexpected(&self) -> Refusal {
        match self.peek() {
            Some(_) => {
                refusal("it cannot be read from here on", Span::new(self.span().start as usize, self.end))
            }
            None => refusal("it ends too early", self.span()),
        }
    }

    /// One level deeper, if that is not too deep.
    fn deeper(&mut self, inner: fn(&mut Self) -> Result<Expr, Refusal>) -> Result<Expr, Refusal> {
        if self.depth >= DEPTH {
            return Err(refusal(format!("it nests deeper than {DEPTH} levels"), self.span()));
        }
        self.depth += 1;
        let expr = inner(self);
        self.depth -= 1;
        expr
    }

    fn choice(&mut self) -> Result<Expr, Refusal> {
        let condition = self.binary(0)?;
        if !self.take("?") {
            return Ok(condition);
        }
        let yes = self.deeper(Self::choice)?;
        self.expect(":")?;
        let no = self.deeper(Self::choice)?;
        Ok(Expr::Choice(Box::new(condition), Box::new(yes), Box::new(no)))
    }

    fn binary(&mut self, level: usize) -> Result<Expr, Refusal> {
        let Some(operators) = LEVELS.get(level) else { return self.unary() };
        let mut left = self.binary(level + 1)?;
        let mut operands = 1;
        while let Some((_, operator)) = operators.iter().find(|(word, _)| self.is(word)) {
            let span = self.span();
            self.next += 1;
            operands += 1;
            if operands > DEPTH {
                return Err(refusal(format!("it chains more than {DEPTH} operands"), span));
            }
            let right = self.binary(level + 1)?;
            left = Expr::Binary(*operator, Box::new(left), Box::new(right), span);
        }
        Ok(left)
    }

    fn unary(&mut self) -> Result<Expr, Refusal> {
        let wrap: fn(Box<Expr>) -> Expr = if self.take("!") || self.take("not") {
            Expr::Not
        } else if self.take("-") {
            Expr::Minus
        } else if self.take("empty") {
            Expr::Empty
        } else {
            return self.postfix();
        };
        Ok(wrap(Box::new(self.deeper(Self::unary)?)))
    }

    fn postfix(&mut self) -> Result<Expr, Refusal> {
        let mut expr = self.primary()?;
        let mut steps = 0;
        loop {
            let span = self.span();
            if self.take(".") {
                let (name, span) = self.word()?;
                expr = if self.take("(") {
                    Expr::Call(Some(Box::new(expr)), name, self.arguments()?, span)
                } else {
                    Expr::Field(Box::new(expr), name, span)
                };
            } else if self.take("[") {
                expr = self.index(expr, span)?;
            } else {
                return Ok(expr);
            }
            steps += 1;
            if steps > DEPTH {
                return Err(refusal(format!("its path is longer than {DEPTH} steps"), span));
            }
        }
    }

    fn index(&mut self, of: Expr, span: Span) -> Result<Expr, Refusal> {
        let index = self.deeper(Self::choice)?;
        self.expect("]")?;
        match index {
            Expr::Text(name) => Ok(Expr::Field(Box::new(of), name, span)),
            Expr::Number(number) => match number.parse() {
                Ok(number) if number < u32::MAX => Ok(Expr::Item(Box::new(of), number)),
                _ => Err(refusal("the index is no whole number", span)),
            },
            _ => Err(refusal("a computed index counts from 0 there and from 1 in FEEL", span)),
        }
    }

    fn word(&mut self) -> Result<(String, Span), Refusal> {
        let span = self.span();
        match self.peek() {
            Some(Token::Word(word)) if word.starts_with(|c: char| c.is_alphabetic() || "_$".contains(c)) => {
                let word = word.clone();
                self.next += 1;
                Ok((word, span))
            }
            _ => Err(self.unexpected()),
        }
    }

    fn arguments(&mut self) -> Result<Vec<Expr>, Refusal> {
        let mut arguments = Vec::new();
        if self.take(")") {
            return Ok(arguments);
        }
        loop {
            arguments.push(self.deeper(Self::choice)?);
            if self.take(")") {
                return Ok(arguments);
            }
            self.expect(",")?;
        }
    }

    fn primary(&mut self) -> Result<Expr, Refusal> {
        let span = self.span();
        if self.take("(") {
            let inner = self.deeper(Self::choice)?;
            self.expect(")")?;
            return Ok(inner);
        }
        match self.peek().cloned() {
            Some(Token::Number(number)) => {
                self.next += 1;
                let parts: Vec<&str> = number.split('.').collect();
                let digits = |part: &&str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
                if parts.len() <= 2 && parts.iter().all(digits) {
                    Ok(Expr::Number(number))
                } else {
                    Err(refusal(format!("`{number}` is no number of FEEL"), span))
                }
            }
            Some(Token::Text(text)) => {
                self.next += 1;
                Ok(Expr::Text(text))
            }
            _ => {
                let (name, span) = self.word()?;
                Ok(match name.as_str() {
                    "true" => Expr::Truth(true),
                    "false" => Expr::Truth(false),
                    "null" => Expr::Null,
                    _ => return self.named(name, span),
                })
            }
        }
    }

    /// A variable, a function, or a function with a prefix.
    fn named(&mut self, name: String, span: Span) -> Result<Expr, Refusal> {
        if self.take("(") {
            return Ok(Expr::Call(None, name, self.arguments()?, span));
        }
        let ahead = (self.tokens.get(self.next + 1), self.tokens.get(self.next + 2));
        if let (true, (Some((Token::Word(function), _)), Some((Token::Word(open), _)))) =
            (self.is(":"), ahead)
            && open == "("
        {
            let function = format!("{name}:{function}");
            self.next += 3;
            return Ok(Expr::Call(None, function, self.arguments()?, span));
        }
        Ok(Expr::Name(name, span))
    }
}
